import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.refused import Refused
from backstep.engine.rule import Rule
from backstep.engine.textbook import iterate, objective
from backstep.lesson.derivations.derive import derive
from backstep.lesson.quantities.gradient_check import check_gradients
from hypothesis import given

from tests.lesson.networks import article_trace, examples, random_trace, seeds


def test_every_gradient_of_the_article_agrees_with_its_central_difference():
    checks = check_gradients(article_trace(biases="per_neuron"))
    assert len(checks) == 12
    assert all(check.agrees and check.gap < 1e-7 for check in checks)


def test_sequential_gradients_below_the_outputs_are_not_slopes_and_it_says_so():
    trace = article_trace("sequential")
    assert check_gradients(trace, ("w5",))[0].agrees
    below = check_gradients(trace, ("w1",))[0]
    assert not below.agrees
    assert "sequential" in below.note.lower()


@examples(40)
@given(seeds)
def test_random_networks_agree(seed):
    trace, _, _ = random_trace(seed)
    for check in check_gradients(trace):
        assert check.agrees or check.note, check


def test_an_unknown_parameter_is_refused():
    with pytest.raises(Refused):
        check_gradients(article_trace(), ("w9",))


@examples(40)
@given(seeds)
def test_differences_of_many_parameters_at_once_are_those_of_one_after_another(seed):
    """The oracle moves one parameter and runs the textbook's forward passes from the inputs on."""
    trace, _, _ = random_trace(seed)
    inputs = np.array([sample.forward.inputs for sample in trace.samples])
    targets = np.array([sample.targets for sample in trace.samples])
    for index, check in enumerate(check_gradients(trace)):
        above, below = trace.before.copy(), trace.before.copy()
        above[index] += check.step
        below[index] -= check.step
        errors = [
            objective(trace.architecture, trace.rule, vector, inputs, targets) for vector in (above, below)
        ]
        expected = (errors[0] - errors[1]) / (above[index] - below[index])
        # Both round errors of about this size, and divide by 2h.
        assert check.numeric == pytest.approx(
            expected, rel=1e-7, abs=1e-15 * max(1.0, abs(errors[0])) / check.step * 20
        )


def test_some_parameters_are_checked_as_all_of_them_are():
    trace = article_trace(biases="per_neuron")
    whole = {check.parameter: check for check in check_gradients(trace)}
    chosen = ("b_o2", "w3", "w8", "w3")
    assert check_gradients(trace, chosen) == tuple(whole[name] for name in chosen)


@pytest.mark.parametrize("net", [5.0, 17.0, 19.0, 30.0, 36.0, 38.0, 60.0, 120.0])
@pytest.mark.parametrize(
    ("output", "error"), [("logistic", "binary_cross_entropy"), ("softmax", "cross_entropy")]
)
def test_the_gradient_of_a_confident_wrong_output_agrees_with_its_difference(net, output, error):
    outputs = 1 if output == "logistic" else 2
    architecture = Architecture((1, outputs), (output,), "none")
    parameters = np.array([net, 0.0][:outputs])
    targets = np.array([[0.0, 1.0][:outputs]])
    trace = iterate(architecture, Rule(error=error), parameters, np.array([[1.0]]), targets)
    checks = check_gradients(trace)
    assert all(check.agrees for check in checks)
    assert checks[0].numeric == pytest.approx(1.0, rel=1e-2 if net < 6 else 1e-6)
    assert trace.error == pytest.approx(np.logaddexp(0.0, net), rel=1e-14)
    quantity = "E_o1" if outputs == 1 else "E_o2"
    step = derive(trace, quantity).steps[-1]
    assert step.result == pytest.approx(trace.error, rel=1e-14)
    # 1 − out of a logistic output has lost digits; out of softmax only where ln out is below the floor.
    assert ("calculated from net" in step.note) == (net > (20.0 if outputs == 1 else 100.0))
