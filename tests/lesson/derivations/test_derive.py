"""Every derivation ends in the engine's number, and the numbers of each step give its result."""

import json
import math
from dataclasses import asdict, replace

import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.refused import Refused
from backstep.engine.rule import Rule
from backstep.engine.textbook import iterate
from backstep.lesson import article
from backstep.lesson.article import agrees
from backstep.lesson.derivations.derive import derive
from backstep.lesson.derivations.expressions import Folded, Product, Sum, symbols, value
from backstep.lesson.derivations.lines import LineMaker
from backstep.lesson.derivations.tex_plain_spoken import written
from backstep.lesson.mistakes.diagnosis import Checker
from backstep.lesson.quantities.lookup import quantities
from backstep.lesson.quantities.names import Names
from hypothesis import given

from tests.lesson.networks import article_trace, examples, random_trace, seeds, wide_trace


def shown_value(step):
    """The value of a step's numbers; it equals the step's result but for rounding."""
    return value(step.in_numbers)


NUMBERS = article.numbers()
PRINTED = [
    (name, printed)
    for part in ("forward", "error", "backward_output_layer", "backward_hidden_layer")
    for name, printed in NUMBERS[part].items()
]


@pytest.fixture(scope="module")
def trace():
    return article_trace()


def close(one, other):
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-12)


@pytest.mark.parametrize(("name", "printed"), PRINTED, ids=[name for name, _ in PRINTED])
def test_every_number_of_the_article_is_derived(trace, name, printed):
    derivation = derive(trace, name)
    if name != "dE_o2/dout_h1":  # the article's own rounding slip
        assert agrees(printed, derivation.result)
    assert close(shown_value(derivation.steps[-1]), derivation.result)


def test_the_gradient_of_w5_is_the_articles_product_of_three(trace):
    *before, last = derive(trace, "∂E/∂w5").steps
    assert last.uses == ("dE_total/dout_o1", "dout_o1/dnet_o1", "dnet_o1/dw5")
    assert isinstance(last.in_symbols, Product)
    assert [f"{factor.value:.9f}" for factor in last.in_numbers.factors] == [
        "0.741365070",
        "0.186815602",
        "0.593269992",
    ]
    assert [factor.colour for factor in last.in_symbols.factors] == [1, 2, 3]
    assert [step.left.quantity for step in before] == list(last.uses)
    assert [factor.at for factor in last.in_symbols.factors] == ["o1", "o1", "h1"]


def test_a_hidden_weight_shows_all_its_paths(trace):
    steps = {step.left.quantity: step for step in derive(trace, "dE_total/dw1").steps}
    assert f"{steps['dE_o1/dout_h1'].result:.9f}" == "0.055399425"
    assert f"{steps['dE_o2/dout_h1'].result:.9f}" == "-0.019049118"
    assert steps["dE_total/dout_h1"].uses == ("dE_o1/dout_h1", "dE_o2/dout_h1")
    assert list(steps)[-1] == "dE_total/dw1"


def test_the_half_and_the_minus_one_have_a_line_of_their_own(trace):
    step = next(s for s in derive(trace, "dE_total/dw5").steps if s.left.quantity == "dE_total/dout_o1")
    assert len(step.small) == 4
    assert "½" in step.small[2].why
    assert "−1" in step.small[1].why


def test_the_steps_come_in_the_order_of_the_calculation_and_the_update_follows(trace):
    derivation = derive(trace, "dE_total/dw1")
    assert [step.left.quantity for step in derivation.steps] == [
        "dE_o1/dout_h1",
        "dE_o2/dout_h1",
        "dE_total/dout_h1",
        "dout_h1/dnet_h1",
        "dnet_h1/dw1",
        "dE_total/dw1",
    ]
    assert [step.left.quantity for step in derivation.then] == ["w1+"]
    assert f"{derivation.then[-1].result:.9f}" == "0.149780716"
    assert derive(trace, "delta_h1").then == derive(trace, "w1+").then == ()


@examples(60)
@given(seeds)
def test_the_numbers_of_a_step_give_its_result_and_the_last_is_the_engines(seed):
    trace, slots, iteration = random_trace(seed)
    sample = len(trace.samples) - 1
    maker = LineMaker(trace, sample, slots, iteration)
    for name, engine in quantities(trace, sample).items():
        derivation = derive(trace, name, sample, slots=slots, iteration=iteration)
        assert derivation.quantity == name
        assert derivation.result == engine
        for step in (*derivation.steps, *derivation.then):
            assert close(shown_value(step), step.result), (name, step)
            for line in step.small:
                assert close(value(line.right, maker.value_of), maker.value_of(line.left)), (name, line)


def test_long_sums_are_folded_with_their_first_terms_a_count_and_the_last():
    trace = wide_trace()
    step = derive(trace, "net_h7").steps[-1]
    assert isinstance(step.in_symbols, Sum)
    *first, folded, last = step.in_symbols.terms
    assert len(first) == 3
    assert isinstance(folded, Folded)
    assert folded.count == 21 - 4
    assert next(iter(symbols(last))).quantity == "b_h7"
    assert close(shown_value(step), step.result)
    paths = derive(trace, "dE_total/dout_h7").steps
    assert len(paths) <= 10
    assert close(shown_value(paths[-1]), paths[-1].result)


@pytest.mark.parametrize("output", ["softmax", "logistic"])
def test_wide_outputs_stay_short(output):
    trace = wide_trace(output=output)
    for name in ("out_o1", "delta_o1", "E_total", "dE_total/dw1", "dE_total/dw700"):
        derivation = derive(trace, name)
        assert len(json.dumps(asdict(derivation))) < 30_000
        assert all(close(shown_value(step), step.result) for step in derivation.steps)


def test_zero_terms_are_marked_and_not_left_out(trace):
    start = article.start()
    parameters = start.parameters.copy()
    parameters[4] = 0.0
    zeroed = iterate(start.architecture, start.rule, parameters, start.inputs, start.targets)
    step = derive(zeroed, "net_o1").steps[-1]
    assert [term.zero for term in step.in_symbols.terms] == [True, False, False]
    assert step.in_symbols.terms[0].factors[0].zero


def test_a_batch_adds_its_samples_up():
    architecture, rule = article.start().architecture, Rule(batch_size=0, sample_reduction="mean")
    inputs, targets = np.array([[0.05, 0.1], [0.4, 0.2]]), np.array([[0.01, 0.99], [0.5, 0.5]])
    batch = iterate(architecture, rule, article.start().parameters, inputs, targets)
    step = derive(batch, "dE_total/dw5").steps[-1]
    assert [symbol.sample for symbol in symbols(step.in_symbols)] == [0, 0, 1, 1]
    assert close(shown_value(step), batch.gradients[4])


@pytest.mark.parametrize("reduction", ["sum", "mean"])
@pytest.mark.parametrize(("l1", "l2"), [(0.0, 0.0), (0.01, 0.03)])
def test_the_total_error_of_a_batch_leads_to_the_error_whose_gradients_are_taken(reduction, l1, l2):
    """The oracle is the central difference of that error, which no derivative goes into."""
    architecture, parameters = article.start().architecture, article.start().parameters
    rule = Rule(batch_size=0, sample_reduction=reduction, l1=l1, l2=l2)
    inputs, targets = np.array([[0.05, 0.1], [0.4, 0.2]]), np.array([[0.01, 0.99], [0.5, 0.5]])

    def shown(moved):
        trace = iterate(architecture, rule, moved, inputs, targets)
        derivation = derive(trace, "E_total")
        assert close(shown_value(derivation.then[-1]), derivation.then[-1].result)
        return trace, derivation.then[-1].result

    (_, more), (_, less) = (shown(parameters + h * np.eye(10)[4]) for h in (1e-6, -1e-6))
    trace, _ = shown(parameters)
    assert math.isclose((more - less) / 2e-6, trace.gradients[4], rel_tol=1e-7)


def test_the_total_error_of_a_single_sample_needs_no_further_step_without_a_penalty(trace):
    assert derive(trace, "E_total").then == ()
    start = article.start()
    rule = replace(start.rule, l2=0.1)
    penalised = iterate(start.architecture, rule, start.parameters, start.inputs, start.targets)
    weights = (0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55)
    (step,) = derive(penalised, "E_total").then
    assert close(step.result, 0.2983711087600027 + 0.05 * sum(w * w for w in weights))
    (line,) = written((step,), Names(start.architecture))
    assert (
        line["plain"] == "E_total = E_o1 + E_o2 + penalty = 0.274811083 + 0.023560026 + 0.0565 = 0.354871109"
    )


def test_frozen_parameters_and_given_numbers_say_so(trace):
    assert "not trained" in derive(trace, "b1+").steps[-1].note
    start = article.start()
    frozen = iterate(
        start.architecture, replace(start.rule, frozen=(4,)), start.parameters, start.inputs, start.targets
    )
    assert derive(frozen, "w5+").steps[-1].note == (
        "w5 is frozen, so it is not trained: its new value equals its old one."
    )
    assert derive(trace, "w1").steps[0].note.startswith("Given")


@pytest.mark.parametrize(
    "name", ["w99", "net_h3", "net_i1", "dE_o1/dout_x", "E_h1", "", "dnet_h1/dw5", "E_total after"]
)
def test_a_name_outside_the_network_is_refused(trace, name):
    with pytest.raises(Refused, match="nothing called"):
        derive(trace, name)


def test_a_sample_outside_the_batch_is_refused(trace):
    with pytest.raises(Refused, match="counted from 0"):
        derive(trace, "w5+", 1)


def extreme_traces():
    """Zeros everywhere, a learning rate of 0, and numbers that overflow."""
    for name in ("logistic", "tanh", "relu", "softplus", "linear", "sine"):
        architecture = Architecture((2, 2, 2), (name, "linear"))
        for scale, rate in ((0.0, 0.0), (1e3, 1e3), (1e200, 1000.0)):
            parameters = np.linspace(-1, 1, architecture.parameter_count) * scale
            with np.errstate(all="ignore"):
                yield iterate(
                    architecture,
                    Rule(learning_rate=rate),
                    parameters,
                    np.array([[1.0, 0.0]]) * max(scale, 1),
                    np.zeros((1, 2)),
                )


def test_zeros_and_infinities_are_derived_written_and_checked_too():
    for trace in extreme_traces():
        names, checker = Names(trace.architecture), Checker(trace)
        for name in quantities(trace):
            derivation = derive(trace, name)
            json.dumps(written(derivation.steps, names), allow_nan=False)
        for name in [*quantities(trace)][::6]:
            for number in ("0", "1/3"):
                json.dumps(checker.check(name, number).to_json(), allow_nan=False)
