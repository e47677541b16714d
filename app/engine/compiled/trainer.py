"""Trains by machine code: the textbook's numbers, some thousand times faster."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ..architecture import Architecture
from ..batches import Batches, batch_size_of
from ..rule import Rule
from ..training import State
from .call import Call
from .iteration import Shape
from .machine_code import Library
from .update import CONSTANTS

Array = NDArray[np.float64]

MOST = 1024
"""Iterations in one call; each trainer holds an error for each of them."""


class CompiledTrainer:
    """Makes the code of its network's shape, if no other has; that takes a part of a second."""

    def __init__(
        self,
        architecture: Architecture,
        rule: Rule,
        inputs: Array,
        targets: Array,
        seed: int,
        *,
        test_samples: tuple[Array, Array] | None = None,
        library: Library | None = None,
        straight: bool | None = None,
    ) -> None:
        self.batches = Batches(rule, len(inputs), seed)
        shape = Shape.of(architecture, rule, len(inputs), self.batches.batch_size, straight=straight)
        code = (library or shared_library()).code(shape)
        tables = [inputs, targets, *(test_samples or (inputs[:0], targets[:0]))]
        size = architecture.parameter_count
        self._shape, self._code = shape, code
        self._call = Call(shape, code, samples=len(inputs), test_samples=len(tables[2]), most=MOST)
        self._seeing: Call | None = None
        self._errors = np.zeros(MOST)
        self._state: State | None = None
        self._orders: NDArray[np.int64] | None = None
        arrays = {
            "after": np.zeros(size),
            "slots_after": np.zeros((shape.slot_count, size)),
            "gradient": np.zeros(size),
            "work": np.zeros(code.work),
            "constants": np.array([getattr(rule, name) for name in CONSTANTS], np.float64),
            "moves": rule.trained(architecture).astype(np.float64),
            **{
                name: np.array(table, np.float64, order="C")
                for name, table in zip(
                    ("inputs", "targets", "test_inputs", "test_targets"), tables, strict=True
                )
            },
            "errors": self._errors,
        }
        self._arrays: dict[str, NDArray[np.float64]] = arrays
        for name, array in arrays.items():
            self._call.put(name, array)

    @property
    def size_bytes(self) -> int:
        return self._call.size_bytes + self.batches.size_bytes

    def train(self, state: State, iterations: int, errors: Array) -> int:
        done = 0
        while done < iterations:
            count = self._within_orders(state, iterations - done)
            made = self._advance(state, count)
            errors[done : done + made] = self._errors[:made]
            done += made
            if made < count:
                break
        return done

    def look(self, state: State, end: int) -> Array:
        self._within_orders(state, 0)
        self._advance(state, 0, end=end, row=True)
        return self._call.row.copy()

    def see(self, state: State, inputs: Array, targets: Array) -> Array:
        call = self._seeing = self._seeing or self._make_seeing()
        for name, row in (("inputs", inputs), ("targets", targets)):
            call.put(name, np.tile(row, (self.batches.batch_size, 1)))
        call.put("parameters", state.parameters)
        call.put("slots", state.slots)
        call(0, state.iteration, 0, 0, row=True)
        return call.row.copy()

    def _make_seeing(self) -> Call:
        """The same code on data of one batch, which `see` fills with its sample."""
        batch = self.batches.batch_size
        call = Call(self._shape, self._code, samples=batch, test_samples=0, most=MOST)
        for name, array in self._arrays.items():
            if name not in ("inputs", "targets"):
                call.put(name, array[:0] if name.startswith("test_") else array)
        call.put("orders", np.arange(batch, dtype=np.int64)[None, :])
        return call

    def train_and_look(self, state: State, iterations: int, end: int) -> tuple[Array, Array]:
        """`train` and then `look`, mostly by one call: the errors that were seen, and the row."""
        count = self._within_orders(state, iterations)
        # A row looks one iteration further, which the next block of orders may begin with.
        ends = self.batches.shuffle and self._within_orders(state, iterations + 1) == iterations
        if count < iterations or ends:
            errors = np.empty(iterations)
            made = self.train(state, iterations, errors)
            return errors[:made], self.look(state, end)
        made = self._advance(state, iterations, end=end, row=True)
        return self._errors[:made].copy(), self._call.row.copy()

    def _within_orders(self, state: State, iterations: int) -> int:
        """How many of so many iterations can be made by one call; puts the orders of its samples in place."""
        batches = self.batches
        epoch, batch = divmod(state.iteration, batches.iterations_per_epoch)
        orders, row = batches.orders(epoch)
        if orders is not self._orders:
            self._call.put("orders", orders)
            self._orders = orders
        self._at = row, batch
        if batches.shuffle:
            iterations = min(iterations, (len(orders) - row) * batches.iterations_per_epoch - batch)
        return min(iterations, MOST)

    def _advance(self, state: State, iterations: int, *, end: int = 0, row: bool = False) -> int:
        known = self._state
        if known is None or known.parameters is not state.parameters or known.slots is not state.slots:
            self._call.put("parameters", state.parameters)
            self._call.put("slots", state.slots)
            self._state = State(state.parameters, state.slots)
        made = self._call(iterations, state.iteration, *self._at, end=end, row=row)
        state.iteration += made
        return made


@cache
def shared_library() -> Library:
    """That of all sessions."""
    return Library()


def has_code(architecture: Architecture, rule: Rule, samples: int) -> bool:
    """True if a trainer for such a network is made at once."""
    batch = batch_size_of(rule, samples)
    return shared_library().has(Shape.of(architecture, rule, samples, batch))
