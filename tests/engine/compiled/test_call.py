"""What machine code must not be given, and that it writes nowhere but where it should."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.compiled.call import ARRAYS, Call, WrongArray
from backstep.engine.compiled.iteration import Shape
from backstep.engine.compiled.trainer import CompiledTrainer, shared_library
from backstep.engine.rule import Rule
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.compiled.guarded import guard_every_array
from tests.engine.problems import Problem, examples, problems

ARCHITECTURE = Architecture((2, 3, 1), ("tanh", "logistic"))
SHAPE = Shape.of(ARCHITECTURE, Rule(optimizer="adam", batch_size=2), 5, 2, straight=False)
SIZES = {
    **dict.fromkeys(("parameters", "after", "gradient", "moves"), (13,)),
    **dict.fromkeys(("slots", "slots_after"), (2, 13)),
    "inputs": (5, 2),
    "targets": (5, 1),
    "test_inputs": (3, 2),
    "test_targets": (3, 1),
    "constants": (8,),
    "errors": (100,),
}


@pytest.fixture
def arrays() -> dict[str, np.ndarray]:
    code = shared_library().code(SHAPE)
    made = {name: np.zeros(size) for name, size in SIZES.items()}
    made["constants"][:] = 0.1, 0.9, 0.9, 0.9, 0.99, 1e-8, 0.0, 0.0
    return {**made, "work": np.zeros(code.work), "orders": np.arange(5)[None, :].copy()}


@pytest.fixture
def call(arrays: dict[str, np.ndarray]) -> Call:
    prepared = Call(SHAPE, shared_library().code(SHAPE), samples=5, test_samples=3, most=100)
    for name, array in arrays.items():
        prepared.put(name, array)
    return prepared


WRONG: dict[str, Callable[[np.ndarray], Any]] = {
    "one number short": lambda a: a.ravel()[:-1],
    "one number long": lambda a: np.append(a.ravel(), 0),
    "single precision": lambda a: a.astype(np.float32),
    "whole numbers of four bytes": lambda a: a.astype(np.int32),
    "big-endian": lambda a: a.astype(a.dtype.newbyteorder(">")),
    "with gaps": lambda a: np.repeat(a, 2, axis=-1)[..., ::2],
    "backwards": lambda a: a[::-1],
    "one axis more": lambda a: a[None],
    "off a whole address": lambda a: (
        np.frombuffer(b"\0" + a.tobytes(), np.uint8)[1:].view(a.dtype).reshape(a.shape)
    ),
    "a list": lambda a: a.tolist(),
    "nothing": lambda _a: None,
}


@pytest.mark.parametrize("how", list(WRONG))
@pytest.mark.parametrize("name", list(ARRAYS))
def test_a_wrong_array_is_refused(call: Call, arrays: dict[str, np.ndarray], name: str, how: str) -> None:
    wrong = WRONG[how](arrays[name])
    if isinstance(wrong, np.ndarray) and len(wrong) < 2 and how in ("with gaps", "backwards"):
        pytest.skip("one number has no order and no gaps")
    with pytest.raises((WrongArray, TypeError)):
        call.put(name, wrong)


@pytest.mark.parametrize("name", ["parameters", "slots", "errors", "work"])
def test_an_array_that_must_not_be_written_is_refused(
    call: Call, arrays: dict[str, np.ndarray], name: str
) -> None:
    arrays[name].setflags(write=False)
    with pytest.raises(WrongArray):
        call.put(name, arrays[name])


@pytest.mark.parametrize("orders", [[[0, 1, 2, 3, 5]], [[0, 1, 2, 3, -1]], np.empty((0, 5))])
def test_orders_that_name_no_sample_are_refused(call: Call, orders: Any) -> None:
    with pytest.raises(WrongArray):
        call.put("orders", np.array(orders, np.int64))


def test_a_call_before_every_array_is_in_place_is_refused() -> None:
    prepared = Call(SHAPE, shared_library().code(SHAPE), samples=5, test_samples=3, most=100)
    with pytest.raises(WrongArray, match="parameters"):
        prepared(1, 0, 0, 0)


@pytest.mark.parametrize(
    "numbers",
    [(101, 0, 0, 0), (-1, 0, 0, 0), (1, -1, 0, 0), (1, 0, 1, 0), (1, 0, -1, 0), (1, 0, 0, 3), (1, 0, 0, -1)],
)
def test_a_call_beyond_its_arrays_is_refused(call: Call, numbers: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="no call"):
        call(*numbers)


def test_a_call_keeps_its_arrays_alive(call: Call, arrays: dict[str, np.ndarray]) -> None:
    arrays.clear()
    junk = [np.full(13, np.nan) for _ in range(1000)]
    assert call(50, 0, 0, 0, row=True) == 50
    assert np.isfinite(call.row).all()
    assert len(junk) == 1000


@examples(80)
@given(problems(max_rate=0.2), st.sampled_from((None, True, False)), st.booleans())
def test_machine_code_writes_nowhere_but_into_its_arrays(
    problem: Problem, straight: bool | None, tested: bool
) -> None:
    test_samples = (problem.inputs[:2], problem.targets[:2]) if tested else None
    arguments = (problem.architecture, problem.rule, problem.inputs, problem.targets, problem.seed)
    free = CompiledTrainer(*arguments, test_samples=test_samples, straight=straight)
    expected, one, other = np.empty(13), problem.start(), problem.start()
    done = free.train(one, 13, expected)
    with pytest.MonkeyPatch.context() as patch:
        guard_every_array(patch)
        guarded = CompiledTrainer(*arguments, test_samples=test_samples, straight=straight)
        errors, row = guarded.train_and_look(other, 13, 0)
    assert np.array_equal(errors, expected[:done])
    assert np.array_equal(one.parameters, other.parameters)
    assert np.array_equal(row, free.look(one, 0), equal_nan=True)
