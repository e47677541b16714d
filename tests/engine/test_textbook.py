"""Is every number of an iteration right, and is every number an iteration's own?"""

from dataclasses import replace

import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.rule import Rule
from backstep.engine.textbook import Trace, iterate, objective
from hypothesis import assume, given
from numpy.typing import NDArray

from .problems import HIDDEN, PAIRS, Problem, examples, gap, problems, random_parameters, random_targets

Array = NDArray[np.float64]


def central_differences(problem: Problem, width: float = 1e-3) -> Array:
    """∂objective/∂p by five points: error of order width⁴."""
    gradient = np.empty_like(problem.parameters)

    def at(p: int, distance: float) -> float:
        moved = problem.parameters.copy()
        moved[p] += distance
        return objective(problem.architecture, problem.rule, moved, problem.inputs, problem.targets)

    for p in range(gradient.size):
        near, far = at(p, width) - at(p, -width), at(p, 2.0 * width) - at(p, -2.0 * width)
        gradient[p] = (8.0 * near - far) / (12.0 * width)
    return gradient


def is_smooth_around(problem: Problem, trace: Trace) -> bool:
    """Whether no corner (ReLU's at net 0, L1's at weight 0) lies within reach of a difference."""
    names = problem.architecture.activations
    nets = [
        np.abs(net).min()
        for sample in trace.samples
        for name, net in zip(names, sample.forward.net_inputs, strict=True)
        if name in ("relu", "leaky_relu")
    ]
    weights = problem.parameters[: problem.architecture.weight_count]
    return min([*nets, 1.0]) > 0.02 and (problem.rule.l1 == 0.0 or bool(np.abs(weights).min() > 0.005))


def iteration(problem: Problem) -> Trace:
    return iterate(problem.architecture, problem.rule, problem.parameters, problem.inputs, problem.targets)


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize(("output", "error"), PAIRS)
@pytest.mark.parametrize("reduction", ["sum", "mean"])
def test_gradients_are_the_slopes_of_the_objective(
    hidden: str, output: str, error: str, reduction: str
) -> None:
    architecture = Architecture((2, 3, 2), (hidden, output), "per_neuron")
    rule = Rule(
        error=error, output_reduction=reduction, sample_reduction=reduction, batch_size=0, l1=0.01, l2=0.1
    )
    for seed in range(200):
        random = np.random.default_rng(seed)
        problem = Problem(
            architecture,
            rule,
            random.uniform(-1.0, 1.0, (3, 2)),
            random_targets(random, error, 3, 2),
            random_parameters(random, architecture),
            seed,
        )
        trace = iteration(problem)
        if is_smooth_around(problem, trace):
            break
    else:
        pytest.fail("no smooth place found")
    slopes = central_differences(problem)
    assert np.abs(trace.gradients - slopes).max() / np.abs(slopes).max() < 1e-6


@examples(80)
@given(problems())
def test_gradients_are_right_for_random_networks(problem: Problem) -> None:
    problem = replace(problem, rule=replace(problem.rule, update_order="simultaneous"))
    trace = iteration(problem)
    assume(is_smooth_around(problem, trace))
    assert gap(trace.gradients, central_differences(problem)) < 1e-6


@examples(150)
@given(problems())
def test_every_weight_and_bias_moves_by_minus_rate_times_delta_times_out(problem: Problem) -> None:
    rule = replace(problem.rule, optimizer="gradient_descent", l1=0.0, l2=0.0)
    trace = iteration(replace(problem, rule=rule))
    architecture = problem.architecture
    trained = architecture.split(rule.trained(architecture).astype(np.float64))
    new, old = architecture.split(trace.after), architecture.split(trace.before)
    share = 1.0 if rule.sample_reduction == "sum" else 1.0 / len(trace.samples)
    for k in range(architecture.layer_count):
        for to in range(architecture.layer_sizes[k + 1]):
            for source in range(architecture.layer_sizes[k]):
                change = sum(
                    -rule.learning_rate * share * sample.deltas[k][to] * sample.forward.feeding(k)[source]
                    for sample in trace.samples
                )
                expected = change * trained.weights[k][to, source]
                assert new.weights[k][to, source] - old.weights[k][to, source] == pytest.approx(
                    expected, rel=1e-9, abs=1e-14
                )
        for b in range(architecture.bias_sizes[k]):
            felt = slice(None) if architecture.bias_mode == "shared" else slice(b, b + 1)
            change = sum(
                -rule.learning_rate * share * sample.deltas[k][felt].sum() for sample in trace.samples
            )
            assert new.biases[k][b] - old.biases[k][b] == pytest.approx(
                change * trained.biases[k][b], rel=1e-9, abs=1e-14
            )


def test_frozen_parameters_stay_and_the_others_move() -> None:
    architecture = Architecture((2, 2, 1), ("tanh", "linear"))
    rule = Rule(train_biases=True, frozen=(1, 6, 8))
    trace = iterate(architecture, rule, np.linspace(0.1, 0.9, 9), np.array([[0.5, -0.3]]), np.array([[1.0]]))
    assert np.flatnonzero(trace.after == trace.before).tolist() == [1, 6, 8]


def test_frozen_biases_have_a_gradient_all_the_same() -> None:
    architecture = Architecture((1, 1), ("linear",), "shared")
    trace = iterate(architecture, Rule(), np.array([1.0, 0.5]), np.array([[1.0]]), np.array([[0.0]]))
    assert trace.gradients[1] == 1.5
    assert trace.after[1] == 0.5


def test_sequential_order_takes_hidden_deltas_through_the_updated_weights() -> None:
    architecture = Architecture((1, 1, 1), ("linear", "linear"), "none")
    arguments = (np.array([2.0, 3.0]), np.array([[1.0]]), np.array([[4.0]]))
    together = iterate(architecture, Rule(learning_rate=0.1), *arguments)
    in_turn = iterate(architecture, Rule(learning_rate=0.1, update_order="sequential"), *arguments)
    # out = 6, δ_o = 2; w2⁺ = 3 − 0.1·2·2 = 2.6; δ_h = 2·3 = 6, or 2·2.6 = 5.2
    assert together.after == pytest.approx([2.0 - 0.6, 2.6], rel=1e-15)
    assert in_turn.after == pytest.approx([2.0 - 0.52, 2.6], rel=1e-15)


def test_a_shared_bias_feels_the_sum_of_its_layers_deltas() -> None:
    architecture = Architecture((1, 3), ("linear",), "shared")
    rule = Rule(train_biases=True, learning_rate=1.0)
    trace = iterate(architecture, rule, np.array([1.0, 2.0, 3.0, 0.0]), np.array([[1.0]]), np.zeros((1, 3)))
    assert trace.gradients[3] == 6.0
    assert trace.after[3] == -6.0


def test_the_penalty_moves_weights_and_never_biases() -> None:
    architecture = Architecture((1, 1), ("linear",))
    rule = Rule(learning_rate=1.0, l1=0.1, l2=0.01, train_biases=True)
    trace = iterate(architecture, rule, np.array([-2.0, 5.0]), np.array([[0.0]]), np.array([[5.0]]))
    assert trace.gradients == pytest.approx([-0.1 - 0.02, 0.0], rel=1e-15)
    assert trace.penalty == pytest.approx(0.2 + 0.02, rel=1e-15)


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_an_output_of_exactly_0_or_1_has_the_error_of_its_net_input(value: float) -> None:
    architecture = Architecture((1, 1), ("logistic",), "none")
    rule = Rule(error="binary_cross_entropy")
    net = 1000.0 if value == 1.0 else -1000.0
    trace = iterate(architecture, rule, np.array([net]), np.array([[1.0]]), np.array([[1.0 - value]]))
    assert trace.error == 1000.0  # ln(1 + e^1000): out has lost it, net has not
    assert trace.samples[0].deltas[0][0] == (1.0 if value == 1.0 else -1.0)


@examples(40)
@given(problems())
def test_nothing_that_is_passed_in_is_changed_and_results_share_no_memory_with_it(problem: Problem) -> None:
    slots = tuple(np.full_like(problem.parameters, 0.25) for _ in range(len(iteration(problem).slots_after)))
    passed = [problem.parameters, problem.inputs, problem.targets, *slots]
    copies = [array.copy() for array in passed]
    trace = iterate(
        problem.architecture, problem.rule, problem.parameters, problem.inputs, problem.targets, slots=slots
    )
    for array, copy in zip(passed, copies, strict=True):
        assert np.array_equal(array, copy)
    results = [trace.before, trace.after, trace.gradients, *trace.slots_after]
    for sample in trace.samples:
        forward = sample.forward
        results += [
            forward.inputs,
            *forward.net_inputs,
            *forward.outputs,
            sample.targets,
            sample.output_errors,
        ]
        results += [*sample.error_slopes, *sample.activation_slopes, *sample.deltas]
        results += [*map(sample.path_terms, range(len(sample.deltas) - 1)), *sample.weights_passed]
    for result in results:
        for array in passed:
            assert not np.shares_memory(result, array)
    assert not np.shares_memory(trace.before, trace.after)
