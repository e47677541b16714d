"""The machine code and the textbook are two ways to the same numbers."""

import itertools
import math

import numpy as np
import pytest
from backstep.engine import activations
from backstep.engine.architecture import Architecture
from backstep.engine.compiled import error, layer, update
from backstep.engine.compiled.machine_code import Library
from backstep.engine.compiled.trainer import CompiledTrainer
from backstep.engine.error_functions import ERROR_FUNCTIONS
from backstep.engine.optimizers import OPTIMIZERS
from backstep.engine.picture import ARRAYS, Picture, with_sample
from backstep.engine.rule import Rule
from backstep.engine.textbook import objective
from backstep.engine.training import State, TextbookTrainer
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.engine.problems import Problem, examples, gap, problems, random_parameters, random_targets


def both(
    problem: Problem,
    rule: Rule | None = None,
    *,
    test_samples: tuple[np.ndarray, np.ndarray] | None = None,
    straight: bool | None = None,
) -> tuple[CompiledTrainer, TextbookTrainer]:
    arguments = (problem.architecture, rule or problem.rule, problem.inputs, problem.targets, problem.seed)
    compiled = CompiledTrainer(*arguments, test_samples=test_samples, straight=straight)
    return compiled, TextbookTrainer(*arguments, test_samples=test_samples)


@examples(300)
@given(problems(), st.integers(0, 3), st.floats(0.0, 1.0), st.sampled_from((None, True, False)))
def test_machine_code_and_textbook_agree_after_one_iteration(
    problem: Problem, iteration: int, memory: float, straight: bool | None
) -> None:
    compiled, textbook = both(problem, straight=straight)
    state = problem.start()
    state.iteration = iteration
    state.slots[:] = memory * np.random.default_rng(problem.seed).uniform(0.0, 1.0, state.slots.shape)
    by_code, by_textbook = state.copy(), state.copy()
    error_k, error_t = np.empty(1), np.empty(1)
    assert compiled.train(by_code, 1, error_k) == textbook.train(by_textbook, 1, error_t) == 1
    assert by_code.iteration == by_textbook.iteration == iteration + 1
    assert gap(by_code.parameters, by_textbook.parameters) < 1e-12
    assert gap(by_code.slots, by_textbook.slots) < 1e-12
    assert gap(error_k, error_t) < 1e-12


@examples(80)
@given(problems(max_rate=0.2), st.sampled_from((None, True, False)))
def test_machine_code_and_textbook_agree_in_each_of_60_iterations(
    problem: Problem, straight: bool | None
) -> None:
    # Each from the textbook's state: where training is chaotic, a last bit grows to all digits by itself.
    compiled, textbook = both(problem, straight=straight)
    state = problem.start()
    errors = np.empty((2, 1))
    for _ in range(60):
        # Nor where it has run away: of a neuron that is saturated only half of the digits mean anything.
        if np.abs(state.parameters).max() > 5.0:
            break
        by_code = state.copy()
        assert compiled.train(by_code, 1, errors[0]) == textbook.train(state, 1, errors[1]) == 1
        assert gap(by_code.parameters, state.parameters) < 1e-12
        assert gap(by_code.slots, state.slots) < 1e-12
        assert gap(*errors) < 1e-12


@examples(150)
@given(problems(), st.integers(0, 9), st.booleans(), st.sampled_from((None, True, False)))
def test_both_engines_make_the_same_picture(
    problem: Problem, iteration: int, tested: bool, straight: bool | None
) -> None:
    test_samples = (problem.inputs[::-1], problem.targets[::-1]) if tested else None
    compiled, textbook = both(problem, test_samples=test_samples, straight=straight)
    state = problem.start()
    state.iteration = iteration
    of_code, of_textbook = (Picture.of(t.look(state, 5), problem.architecture) for t in (compiled, textbook))
    for field in Picture.__dataclass_fields__:
        one, other = np.asarray(getattr(of_code, field)), np.asarray(getattr(of_textbook, field))
        assert one.shape == other.shape, field
        assert np.array_equal(np.isnan(one), np.isnan(other)), field
        assert gap(np.nan_to_num(one), np.nan_to_num(other)) < 1e-12, field
    assert np.isnan(of_code.test_error) != tested
    assert of_code.end == max(5, iteration)
    assert np.array_equal(state.parameters, problem.parameters)


@pytest.mark.parametrize("samples", [63, 64, 65, 130])
def test_batches_larger_than_a_block_are_made_of_several(samples: int) -> None:
    random = np.random.default_rng(samples)
    architecture = Architecture((3, 17, 2), ("tanh", "logistic"))
    rule = Rule(batch_size=0, train_biases=True)
    arguments = (
        architecture,
        rule,
        random.normal(size=(samples, 3)),
        random.uniform(size=(samples, 2)),
        0,
    )
    compiled, textbook = CompiledTrainer(*arguments), TextbookTrainer(*arguments)
    one, other = (State.start(rule, random.normal(size=architecture.parameter_count)) for _ in range(2))
    other.parameters[:] = one.parameters
    compiled.train(one, 3, np.empty(3))
    textbook.train(other, 3, np.empty(3))
    assert gap(one.parameters, other.parameters) < 1e-13


@examples(60)
@given(problems(max_rate=0.2), st.integers(0, 5), st.integers(0, 30), st.sampled_from((None, True, False)))
def test_training_and_the_picture_in_one_call_are_those_of_two(
    problem: Problem, start: int, iterations: int, straight: bool | None
) -> None:
    together, apart = (both(problem, straight=straight)[0] for _ in range(2))
    one, other = problem.start(), problem.start()
    one.iteration = other.iteration = start
    errors, row = together.train_and_look(one, iterations, 7)
    expected = np.empty(iterations)
    done = apart.train(other, iterations, expected)
    assert np.array_equal(errors, expected[:done])
    assert np.array_equal(row, apart.look(other, 7), equal_nan=True)
    assert np.array_equal(one.parameters, other.parameters)
    assert np.array_equal(one.slots, other.slots)
    assert one.iteration == other.iteration == start + done


@examples(60)
@given(problems(max_rate=0.2), st.sampled_from((None, True, False)))
def test_the_parameters_that_a_picture_promises_are_those_that_come(
    problem: Problem, straight: bool | None
) -> None:
    trainer, state = both(problem, straight=straight)[0], problem.start()
    promised = Picture.of(trainer.look(state, 0), problem.architecture)
    errors = np.empty(1)
    assert trainer.train(state, 1, errors) == 1
    assert np.array_equal(state.parameters, promised.updated)
    assert errors[0] == promised.error


WIDE = (
    ((2, 64, 64, 3), ("tanh", "logistic", "softmax"), "per_neuron", "cross_entropy"),
    ((64, 33, 17, 1), ("relu", "sine", "logistic"), "shared", "binary_cross_entropy"),
    ((1, 1, 64), ("softplus", "linear"), "none", "half_squared"),
    ((5, 40, 40, 40, 40, 40, 40, 40, 7), ("tanh",) * 7 + ("softmax",), "per_neuron", "squared"),
)


@pytest.mark.parametrize("optimizer", list(OPTIMIZERS))
@pytest.mark.parametrize("batch_size", [1, 7, 8, 9, 10, 33, 0])
@pytest.mark.parametrize("network", WIDE, ids=lambda network: "-".join(map(str, network[0])))
def test_wide_networks_agree_with_the_textbook_in_batches_of_any_size(
    network: tuple[tuple[int, ...], tuple[str, ...], str, str], batch_size: int, optimizer: str
) -> None:
    sizes, names, biases, kind = network
    random = np.random.default_rng(batch_size)
    architecture = Architecture(sizes, names, biases)  # type: ignore[arg-type]
    rule = Rule(
        learning_rate=0.01,
        error=kind,
        optimizer=optimizer,
        batch_size=batch_size,
        train_biases=True,
        output_reduction="mean",
        l1=0.001,
        l2=0.01,
        epsilon=1e-3,
        shuffle=batch_size == 9,
        frozen=(3, 5) if batch_size == 7 else (),
    )
    targets = random_targets(random, kind, 70, sizes[-1])
    problem = Problem(
        *(architecture, rule, random.normal(size=(70, sizes[0])), targets),
        *(random_parameters(random, architecture), 4),
    )
    compiled, textbook = both(problem, test_samples=(problem.inputs[:5], targets[:5]))
    one, other = problem.start(), problem.start()
    rows = [Picture.of(t.look(one, 0), architecture) for t in (compiled, textbook)]
    for field in Picture.__dataclass_fields__:
        assert gap(*(np.asarray(getattr(row, field)) for row in rows)) < 1e-12, field
    errors = np.empty((2, 9))
    assert compiled.train(one, 9, errors[0]) == textbook.train(other, 9, errors[1]) == 9
    assert gap(one.parameters, other.parameters) < 1e-10
    assert gap(*errors) < 1e-10


@examples(60)
@given(problems(), st.sampled_from((None, True, False)))
def test_a_gradient_is_the_central_difference_of_the_error(problem: Problem, straight: bool | None) -> None:
    # At the corners of these functions there is no derivative to compare with.
    assume(not {"relu", "leaky_relu"} & set(problem.architecture.activations))
    assume(problem.rule.l1 == 0.0 and problem.rule.update_order == "simultaneous")
    compiled, textbook = both(problem, straight=straight)
    gradients = Picture.of(compiled.look(problem.start(), 0), problem.architecture).gradients
    batch = textbook.batches.at(0)
    given_ = (problem.inputs[batch], problem.targets[batch])
    differences = np.empty_like(gradients)
    for p in range(len(gradients)):
        step = np.zeros_like(problem.parameters)
        step[p] = 1e-6
        above, below = (
            objective(problem.architecture, problem.rule, problem.parameters + sign * step, *given_)
            for sign in (1.0, -1.0)
        )
        differences[p] = (above - below) / 2e-6
    assert gap(gradients, differences) < 1e-6


@pytest.mark.parametrize("shuffle", [False, True])
@pytest.mark.parametrize("batch_size", [1, 2])
def test_any_split_of_a_run_gives_the_same_bits(shuffle: bool, batch_size: int) -> None:
    # 5 samples: an order is drawn anew every 819 epochs, so that 7000 iterations meet several blocks of orders.
    random = np.random.default_rng(3)
    architecture = Architecture((2, 3, 1), ("tanh", "logistic"))
    rule = Rule(
        batch_size=batch_size, shuffle=shuffle, optimizer="adam", learning_rate=0.01, train_biases=True
    )
    inputs, targets = random.normal(size=(5, 2)), random.uniform(size=(5, 1))
    parameters = random.normal(size=architecture.parameter_count)

    def run(pieces: list[int]) -> tuple[State, np.ndarray]:
        trainer = CompiledTrainer(architecture, rule, inputs, targets, 11)
        state, errors, done = State.start(rule, parameters), np.empty(7000), 0
        for piece in pieces:
            done += trainer.train(state, piece, errors[done:])
        assert done == state.iteration == 7000
        return state, errors

    whole, whole_errors = run([7000])
    again, _ = run([7000])
    assert np.array_equal(whole.parameters, again.parameters)
    for pieces in ([1] * 50 + [6950], [4095, 1, 0, 2904], [3333, 3333, 334]):
        split, errors = run(pieces)
        assert np.array_equal(whole.parameters, split.parameters)
        assert np.array_equal(whole.slots, split.slots)
        assert np.array_equal(whole_errors, errors)


def test_a_run_that_would_become_infinite_stops_at_the_last_good_state() -> None:
    architecture = Architecture((1, 1), ("linear",), "none")
    for optimizer in ("gradient_descent", "momentum"):
        rule = Rule(learning_rate=1000.0, optimizer=optimizer)
        arguments = (architecture, rule, np.array([[10.0]]), np.array([[1.0]]), 0)
        compiled, textbook = CompiledTrainer(*arguments), TextbookTrainer(*arguments)
        state, other = State.start(rule, np.array([0.5])), State.start(rule, np.array([0.5]))
        errors = np.full(1000, np.nan)
        done = compiled.train(state, 1000, errors)
        assert done == textbook.train(other, 1000, np.empty(1000))
        assert 0 < done < 1000
        assert state.iteration == done
        assert np.isfinite(state.parameters).all()
        assert np.isfinite(state.slots).all()
        assert np.isfinite(errors[:done]).all()
        assert np.isnan(errors[done:]).all()
        again = State.start(rule, np.array([0.5]))
        assert compiled.train(again, done, np.empty(done)) == done
        assert np.array_equal(again.parameters, state.parameters)
        assert np.array_equal(again.slots, state.slots)
        assert compiled.train(again, 1, np.empty(1)) == 0


def test_an_infinite_error_stops_the_run_even_where_the_parameters_stay_finite() -> None:
    architecture = Architecture((1, 1), ("linear",), "none")
    rule = Rule(learning_rate=0.0)
    trainer = CompiledTrainer(architecture, rule, np.array([[1.0]]), np.array([[0.0]]), 0)
    state = State.start(rule, np.array([1e200]))
    assert trainer.train(state, 5, np.empty(5)) == 0
    assert state.iteration == 0


def test_a_rate_of_zero_moves_nothing() -> None:
    rule = Rule(learning_rate=0.0, train_biases=True)
    architecture = Architecture((2, 2), ("logistic",))
    trainer = CompiledTrainer(architecture, rule, np.array([[0.3, 0.2]]), np.array([[0.0, 1.0]]), 0)
    state = State.start(rule, np.arange(6.0))
    assert trainer.train(state, 10, np.empty(10)) == 10
    assert np.array_equal(state.parameters, np.arange(6.0))


def test_nothing_that_is_passed_in_is_changed_and_a_picture_shares_no_memory() -> None:
    random = np.random.default_rng(0)
    architecture = Architecture((2, 3, 2), ("tanh", "softmax"))
    rule = Rule(error="cross_entropy", batch_size=2, train_biases=True)
    inputs, targets = random.normal(size=(4, 2)), np.eye(2)[[0, 1, 0, 1]]
    originals = inputs.copy(), targets.copy()
    for array in (inputs, targets):
        array.setflags(write=False)
    trainer = CompiledTrainer(architecture, rule, inputs, targets, 0)
    state = State.start(rule, random.normal(size=architecture.parameter_count))
    look = Picture.of(trainer.look(state, 0), architecture)
    kept = {field: np.copy(getattr(look, field)) for field in Picture.__dataclass_fields__}
    trainer.train(state, 5, np.empty(5))
    trainer.look(state, 0)
    for field, value in kept.items():
        assert np.array_equal(getattr(look, field), value, equal_nan=True), field
    assert np.array_equal(inputs, originals[0])
    assert np.array_equal(targets, originals[1])
    arrays = [getattr(look, field) for field in ARRAYS]
    for one, other in itertools.combinations([*arrays, state.parameters, state.slots, inputs, targets], 2):
        assert not np.shares_memory(one, other)


def test_data_that_is_changed_afterwards_does_not_reach_a_trainer() -> None:
    rule = Rule()
    inputs, targets = np.array([[1.0]]), np.array([[1.0]])
    architecture = Architecture((1, 1), ("linear",), "none")
    for trainer_class in (CompiledTrainer, TextbookTrainer):
        trainer = trainer_class(architecture, rule, inputs, targets, 0)
        before = trainer.look(State.start(rule, np.array([0.25])), 0)
        inputs[:] = 7.0
        after = trainer.look(State.start(rule, np.array([0.25])), 0)
        inputs[:] = 1.0
        assert np.array_equal(before, after, equal_nan=True)


def test_every_entry_of_the_tables_is_in_the_machine_code() -> None:
    assert [*layer.ACTIVATIONS, "softmax"] == list(activations.ACTIVATIONS)
    assert list(error.ERROR_FUNCTIONS) == list(ERROR_FUNCTIONS)
    assert list(update.OPTIMIZERS) == list(OPTIMIZERS)


@pytest.mark.parametrize("name", list(activations.ACTIVATIONS))
def test_an_activation_of_the_machine_code_is_that_of_the_table_over_its_whole_range(name: str) -> None:
    nets = np.concatenate([np.linspace(-40.0, 40.0, 4001), [-800.0, -1e-8, -0.0, 0.0, 1e-300, 1e-8, 800.0]])
    for net in nets:
        outputs = 2 if name == "softmax" else 1
        architecture = Architecture((1, outputs), (name,), "none")
        trainer = _trainer(architecture)
        weights = np.array([net, 0.3])[:outputs]
        out = Picture.of(trainer.look(State.start(Rule(), weights), 0), architecture).activations[1:]
        expected = activations.ACTIVATIONS[name].f(weights)
        assert out == pytest.approx(expected, rel=2e-15, abs=1e-300)


_trainers: dict[Architecture, CompiledTrainer] = {}


def _trainer(architecture: Architecture) -> CompiledTrainer:
    if architecture not in _trainers:
        outputs = architecture.layer_sizes[-1]
        _trainers[architecture] = CompiledTrainer(
            architecture, Rule(), np.ones((1, 1)), np.zeros((1, outputs)), 0
        )
    return _trainers[architecture]


@pytest.mark.parametrize("samples", [1, 3])
@pytest.mark.parametrize("name", list(activations.ACTIVATIONS))
def test_a_net_input_that_is_no_number_gives_an_error_that_is_none(name: str, samples: int) -> None:
    architecture = Architecture((1, 2), (name,), "none")
    rule = Rule(error="cross_entropy") if name == "softmax" else Rule()
    trainer = CompiledTrainer(architecture, rule, np.ones((samples, 1)), np.eye(2)[[0] * samples], 0)
    state = State.start(rule, np.array([math.nan, 0.0]))
    assert math.isnan(Picture.of(trainer.look(state, 0), architecture).error)
    assert trainer.train(state, 1, np.empty(1)) == 0


# ---- traps


def look(
    architecture: Architecture, rule: Rule, parameters: list[float], targets: list[float], **more: object
) -> Picture:
    """The picture of a network that sees one sample of ones."""
    inputs = np.ones((1, architecture.layer_sizes[0]))
    trainer = CompiledTrainer(architecture, rule, inputs, np.array([targets]), 0, **more)  # type: ignore[arg-type]
    return Picture.of(trainer.look(State.start(rule, np.array(parameters)), 0), architecture)


FORMS = pytest.mark.parametrize("straight", [True, False])


@FORMS
def test_a_saturated_logistic_output_has_the_exact_delta(straight: bool) -> None:
    architecture = Architecture((1, 2), ("logistic",), "none")
    rule = Rule(error="binary_cross_entropy")
    seen = look(architecture, rule, [800.0, -800.0], [0.0, 1.0], straight=straight)
    assert seen.activations[1] == 1.0
    assert seen.deltas[0] == 1.0
    assert seen.deltas[1] == pytest.approx(-1.0, abs=1e-300)
    assert seen.output_errors == pytest.approx([800.0, 800.0])


@FORMS
@pytest.mark.parametrize("net", [0.0, 3.0, 1e300, -1e300])
def test_softmax_of_equal_nets_is_equal_shares_however_large_they_are(net: float, straight: bool) -> None:
    architecture = Architecture((1, 5), ("softmax",), "none")
    rule = Rule(error="cross_entropy")
    seen = look(architecture, rule, [net] * 5, [1.0, 0, 0, 0, 0], straight=straight)
    assert seen.activations[1:].tolist() == [0.2] * 5
    assert seen.deltas.tolist() == [0.2 - 1.0, 0.2, 0.2, 0.2, 0.2]


@FORMS
def test_softmax_of_huge_nets_is_one_and_zeros(straight: bool) -> None:
    architecture = Architecture((1, 3), ("softmax",), "none")
    rule = Rule(error="cross_entropy")
    seen = look(architecture, rule, [1e308, -1e308, 0.0], [0.0, 1.0, 0.0], straight=straight)
    assert seen.activations[1] == 1.0
    assert seen.activations[2:] == pytest.approx([0.0, 0.0], abs=1e-300)
    assert seen.output_errors.tolist() == [0.0, np.finfo(np.float64).max, 0.0]


@FORMS
def test_minus_zero_and_denormal_weights_are_as_in_the_textbook(straight: bool) -> None:
    architecture = Architecture((2, 3, 1), ("tanh", "linear"))
    weights = np.array([-0.0, 5e-324, -5e-324, 1e-310, 0.0, -0.0, 2.0, -1e-320, 0.0, 1.0, -0.0, 0.0, 3e-324])
    rule = Rule(learning_rate=0.0, train_biases=True)
    arguments = (architecture, rule, np.ones((1, 2)), np.ones((1, 1)), 0)
    one, other = State.start(rule, weights), State.start(rule, weights)
    assert CompiledTrainer(*arguments, straight=straight).train(one, 3, np.empty(3)) == 3
    assert TextbookTrainer(*arguments).train(other, 3, np.empty(3)) == 3
    assert np.array_equal(one.parameters, weights)
    assert one.parameters.tobytes() == other.parameters.tobytes()


@FORMS
@pytest.mark.parametrize("biases", ["none", "shared", "per_neuron"])
def test_a_network_of_single_neurons_is_trained(biases: str, straight: bool) -> None:
    random = np.random.default_rng(0)
    architecture = Architecture((1,) * 9, ("tanh",) * 8, biases)  # type: ignore[arg-type]
    rule = Rule(train_biases=True, batch_size=3)
    problem = Problem(
        *(architecture, rule, random.normal(size=(10, 1)), random.normal(size=(10, 1))),
        *(random_parameters(random, architecture), 0),
    )
    compiled, textbook = both(problem, straight=straight)
    one, other = problem.start(), problem.start()
    compiled.train(one, 8, np.empty(8))
    textbook.train(other, 8, np.empty(8))
    assert gap(one.parameters, other.parameters) < 1e-12


def test_the_numbers_of_a_rule_compile_nothing_when_they_change() -> None:
    library = Library()
    architecture = Architecture((2, 2, 1), ("tanh", "logistic"))
    samples = np.ones((4, 2)), np.ones((4, 1))
    for rate, beta, frozen in ((0.1, 0.9, (1,)), (0.7, 0.5, (0, 2)), (0.0, 0.0, (3,))):
        rule = Rule(learning_rate=rate, beta1=beta, optimizer="adam", frozen=frozen, l1=rate, l2=1.0)
        CompiledTrainer(architecture, rule, *samples, 0, library=library)
    assert library.made == 1


@examples(100)
@given(problems(), st.integers(0, 9), st.sampled_from((None, True, False)))
def test_a_sample_of_the_batch_has_the_same_bits_when_it_is_seen_alone(
    problem: Problem, iteration: int, straight: bool | None
) -> None:
    trainer, state = both(problem, straight=straight)[0], problem.start()
    state.iteration = iteration
    first = int(trainer.batches.at(iteration)[0])
    looked = trainer.look(state, 0)
    seen = trainer.see(state, problem.inputs[first], problem.targets[first])
    of_batch, of_itself = (Picture.of(row, problem.architecture) for row in (looked, seen))
    if len(trainer.batches.at(iteration)) == trainer.batches.batch_size:
        for name in ("net_inputs", "activations", "targets", "output_errors", "deltas"):
            assert np.array_equal(getattr(of_batch, name), getattr(of_itself, name), equal_nan=True), name
    assert np.array_equal(trainer.look(state, 0), looked, equal_nan=True)


@examples(100)
@given(problems(), st.integers(0, 10**6), st.sampled_from((None, True, False)))
def test_any_other_sample_is_seen_as_the_textbook_works_it_out(
    problem: Problem, seed: int, straight: bool | None
) -> None:
    random, state = np.random.default_rng(seed), problem.start()
    inputs, targets = random.normal(size=problem.inputs.shape[1]), problem.targets[-1]
    seen = [
        with_sample(t.look(state, 0), t.see(state, inputs, targets), 77, problem.architecture, alone=alone)
        for t in both(problem, straight=straight)
        for alone in (problem.rule.batch_size == 1,)
    ]
    assert gap(*(np.nan_to_num(row) for row in seen)) < 1e-12
    assert Picture.of(seen[0], problem.architecture).sample == 77
    assert np.array_equal(Picture.of(seen[0], problem.architecture).activations[: inputs.size], inputs)
