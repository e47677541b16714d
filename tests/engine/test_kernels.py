"""The kernel and the textbook are two ways to the same numbers."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine import activations, error_functions, kernels, lanes
from app.engine.architecture import Architecture
from app.engine.error_functions import ERROR_FUNCTIONS
from app.engine.optimizers import OPTIMIZERS
from app.engine.picture import ARRAYS, Picture
from app.engine.rule import Rule
from app.engine.training import KernelTrainer, State, TextbookTrainer

from .problems import Problem, examples, gap, problems


def both(
    problem: Problem,
    rule: Rule | None = None,
    *,
    test_samples: tuple[np.ndarray, np.ndarray] | None = None,
) -> tuple[KernelTrainer, TextbookTrainer]:
    arguments = (problem.architecture, rule or problem.rule, problem.inputs, problem.targets, problem.seed)
    kernel, textbook = (
        engine(*arguments, test_samples=test_samples) for engine in (KernelTrainer, TextbookTrainer)
    )
    return kernel, textbook


@examples(400)
@given(problems(), st.integers(0, 3), st.floats(0.0, 1.0))
def test_kernel_and_textbook_agree_after_one_iteration(
    problem: Problem, iteration: int, memory: float
) -> None:
    kernel, textbook = both(problem)
    state = problem.start()
    state.iteration = iteration
    state.slots[:] = memory * np.random.default_rng(problem.seed).uniform(0.0, 1.0, state.slots.shape)
    by_kernel, by_textbook = state.copy(), state.copy()
    error_k, error_t = np.empty(1), np.empty(1)
    assert kernel.train(by_kernel, 1, error_k) == textbook.train(by_textbook, 1, error_t) == 1
    assert by_kernel.iteration == by_textbook.iteration == iteration + 1
    assert gap(by_kernel.parameters, by_textbook.parameters) < 1e-12
    assert gap(by_kernel.slots, by_textbook.slots) < 1e-12
    assert gap(error_k, error_t) < 1e-12


@examples(150)
@given(problems(max_rate=0.2))
def test_kernel_and_textbook_agree_after_200_iterations(problem: Problem) -> None:
    kernel, textbook = both(problem)
    by_kernel, by_textbook = problem.start(), problem.start()
    errors_k, errors_t = np.zeros(200), np.zeros(200)
    done_k, done_t = kernel.train(by_kernel, 200, errors_k), textbook.train(by_textbook, 200, errors_t)
    assert done_k == done_t == 200
    assert gap(by_kernel.parameters, by_textbook.parameters) < 1e-9
    assert gap(by_kernel.slots, by_textbook.slots) < 1e-9
    assert gap(errors_k, errors_t) < 1e-9


@examples(150)
@given(problems(), st.integers(0, 9), st.booleans())
def test_both_engines_make_the_same_picture(problem: Problem, iteration: int, tested: bool) -> None:
    test_samples = (problem.inputs[::-1], problem.targets[::-1]) if tested else None
    kernel, textbook = both(problem, test_samples=test_samples)
    state = problem.start()
    state.iteration = iteration
    of_kernel, of_textbook = (Picture.of(t.look(state, 5), problem.architecture) for t in (kernel, textbook))
    for field in Picture.__dataclass_fields__:
        one, other = np.asarray(getattr(of_kernel, field)), np.asarray(getattr(of_textbook, field))
        assert one.shape == other.shape, field
        assert np.array_equal(np.isnan(one), np.isnan(other)), field
        assert gap(np.nan_to_num(one), np.nan_to_num(other)) < 1e-12, field
    assert np.isnan(of_kernel.test_error) != tested
    assert of_kernel.end == max(5, iteration)
    assert np.array_equal(state.parameters, problem.parameters)


@examples(100)
@given(st.lists(st.tuples(problems(max_rate=0.2), st.integers(0, 40), st.booleans()), min_size=1, max_size=6))
def test_many_networks_in_one_call_go_the_way_that_each_goes_alone(
    crowd: list[tuple[Problem, int, bool]],
) -> None:
    trainers, states, calls = [], [], []
    for problem, iterations, picture in crowd:
        trainer, state = both(problem)[0], problem.start()
        trainers.append(trainer)
        states.append(state)
        call = trainer.call(state, iterations, picture=picture, end=7)
        assert call is not None
        calls.append(call)
    lanes.advance(calls)
    for (problem, iterations, picture), state, call in zip(crowd, states, calls, strict=True):
        alone, own = both(problem)[0], problem.start()
        errors = np.empty(iterations)
        assert alone.train(own, iterations, errors) == iterations
        assert np.array_equal(state.parameters, own.parameters)
        assert np.array_equal(state.slots, own.slots)
        assert np.array_equal(call.errors, errors)
        if picture and call.picture_size:
            assert np.array_equal(call.picture, alone.look(own, 7), equal_nan=True)


def test_one_network_that_becomes_infinite_stops_and_the_others_of_its_call_go_on() -> None:
    architecture, rule = Architecture((1, 1), ("linear",), "none"), Rule(learning_rate=1000.0)
    samples = (np.array([[10.0]]), np.array([[1.0]]))
    state, other = (State.start(rule, np.array([start])) for start in (0.5, 0.1))
    calls = [
        KernelTrainer(architecture, each, *samples, 0).call(start, 300, picture=True, end=0)
        for each, start in ((rule, state), (Rule(learning_rate=0.0), other))
    ]
    lanes.advance(calls)
    assert 0 < calls[0].errors.size < 300
    assert np.isfinite(state.parameters).all()
    assert Picture.of(calls[0].picture, architecture).iteration == calls[0].errors.size
    assert np.array_equal(calls[1].errors, np.zeros(300))
    assert other.parameters[0] == 0.1


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
    kernel, textbook = KernelTrainer(*arguments), TextbookTrainer(*arguments)
    one, other = (State.start(rule, random.normal(size=architecture.parameter_count)) for _ in range(2))
    other.parameters[:] = one.parameters
    kernel.train(one, 3, np.empty(3))
    textbook.train(other, 3, np.empty(3))
    assert gap(one.parameters, other.parameters) < 1e-13


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
        trainer = KernelTrainer(architecture, rule, inputs, targets, 11)
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
        kernel, textbook = KernelTrainer(*arguments), TextbookTrainer(*arguments)
        state, other = State.start(rule, np.array([0.5])), State.start(rule, np.array([0.5]))
        errors = np.full(1000, np.nan)
        done = kernel.train(state, 1000, errors)
        assert done == textbook.train(other, 1000, np.empty(1000))
        assert 0 < done < 1000
        assert state.iteration == done
        assert np.isfinite(state.parameters).all()
        assert np.isfinite(state.slots).all()
        assert np.isfinite(errors[:done]).all()
        assert np.isnan(errors[done:]).all()
        again = State.start(rule, np.array([0.5]))
        assert kernel.train(again, done, np.empty(done)) == done
        assert np.array_equal(again.parameters, state.parameters)
        assert np.array_equal(again.slots, state.slots)
        assert kernel.train(again, 1, np.empty(1)) == 0


def test_an_infinite_error_stops_the_run_even_where_the_parameters_stay_finite() -> None:
    architecture = Architecture((1, 1), ("linear",), "none")
    rule = Rule(learning_rate=0.0)
    trainer = KernelTrainer(architecture, rule, np.array([[1.0]]), np.array([[0.0]]), 0)
    state = State.start(rule, np.array([1e200]))
    assert trainer.train(state, 5, np.empty(5)) == 0
    assert state.iteration == 0


def test_a_rate_of_zero_moves_nothing() -> None:
    rule = Rule(learning_rate=0.0, train_biases=True)
    architecture = Architecture((2, 2), ("logistic",))
    trainer = KernelTrainer(architecture, rule, np.array([[0.3, 0.2]]), np.array([[0.0, 1.0]]), 0)
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
    trainer = KernelTrainer(architecture, rule, inputs, targets, 0)
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
    for trainer_class in (KernelTrainer, TextbookTrainer):
        trainer = trainer_class(architecture, rule, inputs, targets, 0)
        before = trainer.look(State.start(rule, np.array([0.25])), 0)
        inputs[:] = 7.0
        after = trainer.look(State.start(rule, np.array([0.25])), 0)
        inputs[:] = 1.0
        assert np.array_equal(before, after, equal_nan=True)


def test_every_entry_of_the_tables_is_in_the_kernels() -> None:
    assert list(kernels.ACTIVATION_CODES) == list(activations.ACTIVATIONS)
    assert list(kernels.ERROR_CODES) == list(ERROR_FUNCTIONS)
    assert list(kernels.OPTIMIZER_CODES) == list(OPTIMIZERS)
    assert kernels.LEAK == activations.LEAK
    assert kernels.LOWEST_LOG == error_functions.LOWEST_LOG


@pytest.mark.parametrize("name", list(activations.ACTIVATIONS))
def test_an_activation_of_the_kernels_is_that_of_the_table_over_its_whole_range(name: str) -> None:
    nets = np.concatenate([np.linspace(-40.0, 40.0, 4001), [-800.0, -1e-8, -0.0, 0.0, 1e-300, 1e-8, 800.0]])
    for net in nets:
        outputs = 2 if name == "softmax" else 1
        architecture = Architecture((1, outputs), (name,), "none")
        trainer = _trainer(architecture)
        weights = np.array([net, 0.3])[:outputs]
        out = Picture.of(trainer.look(State.start(Rule(), weights), 0), architecture).activations[1:]
        expected = activations.ACTIVATIONS[name].f(weights)
        assert out == pytest.approx(expected, rel=2e-15, abs=1e-300)


_trainers: dict[Architecture, KernelTrainer] = {}


def _trainer(architecture: Architecture) -> KernelTrainer:
    if architecture not in _trainers:
        outputs = architecture.layer_sizes[-1]
        _trainers[architecture] = KernelTrainer(
            architecture, Rule(), np.ones((1, 1)), np.zeros((1, outputs)), 0
        )
    return _trainers[architecture]


@pytest.mark.parametrize("samples", [1, 3])
@pytest.mark.parametrize("name", list(activations.ACTIVATIONS))
def test_a_net_input_that_is_no_number_gives_an_error_that_is_none(name: str, samples: int) -> None:
    architecture = Architecture((1, 2), (name,), "none")
    rule = Rule(error="cross_entropy") if name == "softmax" else Rule()
    trainer = KernelTrainer(architecture, rule, np.ones((samples, 1)), np.eye(2)[[0] * samples], 0)
    state = State.start(rule, np.array([math.nan, 0.0]))
    assert math.isnan(Picture.of(trainer.look(state, 0), architecture).error)
    assert trainer.train(state, 1, np.empty(1)) == 0
