"""Many iterations in a row: the state that training changes, and the engines that change it."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from .architecture import Architecture
from .batches import Batches, Indices
from .optimizers import OPTIMIZERS
from .rule import Rule
from .textbook import Trace, error_of_sample, forward_pass, iterate

if TYPE_CHECKING:
    from .lanes import Call

Array = NDArray[np.float64]


STATE_BYTES = 450
"""What a state takes besides its numbers."""


@dataclass
class State:
    """All that training changes: parameters (P,), the optimiser's slots (S, P), and the iterations done."""

    parameters: Array
    slots: Array
    iteration: int = 0

    @classmethod
    def start(cls, rule: Rule, parameters: Array) -> "State":
        slot_count = len(OPTIMIZERS[rule.optimizer].slot_names)
        return cls(parameters.copy(), np.zeros((slot_count, parameters.size)))

    @property
    def size_bytes(self) -> int:
        return self.parameters.nbytes + self.slots.nbytes + STATE_BYTES

    def copy(self) -> "State":
        return State(self.parameters.copy(), self.slots.copy(), self.iteration)


class Trainer(Protocol):
    """An engine that trains one network on one dataset by one rule. One trainer serves one thread at a time."""

    batches: Batches

    def train(self, state: State, iterations: int, errors: Array) -> int:
        """Advances `state` in place by `iterations` and writes the error each of them saw in its forward pass
        to `errors` (length at least `iterations`). Returns how many were done: fewer only if the next one would
        make a parameter or the error infinite or NaN; `state` is then the last good one."""
        ...

    def look(self, state: State, end: int) -> Array:
        """The picture of `state` and of the iteration that comes next (`picture.Picture`), in numbers; `state` stays as it is.
        `end` is the newest iteration that was ever reached."""
        ...

    def call(self, state: State, iterations: int, *, picture: bool, end: int) -> "Call | None":
        """What makes up to so many iterations together with those of others (`lanes.advance`); None if this engine
        does not do that. `state.iteration` is the caller's to count on."""
        ...


class TextbookTrainer:
    """Trains by `textbook.iterate`: slow, and right."""

    def __init__(
        self,
        architecture: Architecture,
        rule: Rule,
        inputs: Array,
        targets: Array,
        seed: int,
        *,
        test_samples: tuple[Array, Array] | None = None,
    ) -> None:
        self.architecture, self.rule = architecture, rule
        self.inputs, self.targets = inputs.copy(), targets.copy()
        self.test_inputs, self.test_targets = test_samples or (inputs[:0], targets[:0])
        self.batches = Batches(rule, len(inputs), seed)

    def trace(self, state: State) -> Trace:
        """The next iteration from `state`, which stays as it is."""
        return self._iterate(state, self.batches.at(state.iteration))

    def train(self, state: State, iterations: int, errors: Array) -> int:
        with np.errstate(over="ignore", invalid="ignore"):
            for done in range(iterations):
                trace = self.trace(state)
                if not (np.isfinite(trace.error) and np.isfinite(trace.after).all()):
                    return done
                errors[done] = trace.error
                state.parameters[:] = trace.after
                for slot, new in zip(state.slots, trace.slots_after, strict=True):
                    slot[:] = new
                state.iteration += 1
        return iterations

    def look(self, state: State, end: int) -> Array:
        sample = int(self.batches.at(state.iteration)[0])
        with np.errstate(over="ignore", invalid="ignore"):
            coming = self.trace(state)
            seen = self._iterate(state, np.array([sample])).samples[0]
            tested = len(self.test_inputs) > 0
            train_error = (
                seen.error if len(self.inputs) == 1 else self._mean_error(state, self.inputs, self.targets)
            )
            test_error = self._mean_error(state, self.test_inputs, self.test_targets) if tested else math.nan
        weights = self.architecture.weight_count
        scalars = (
            *(state.iteration, max(end, state.iteration), self.batches.epoch(state.iteration), sample),
            *(coming.error, self.rule.learning_rate, train_error, test_error),
            *(weights, self.architecture.parameter_count - weights),
        )
        return np.concatenate(
            [
                scalars,
                state.parameters,
                *seen.forward.net_inputs,
                seen.forward.inputs,
                *seen.forward.outputs,
                self.targets[sample],
                seen.output_errors,
                *seen.deltas,
                coming.gradients,
                coming.after,
            ]
        )

    def call(self, state: State, iterations: int, *, picture: bool, end: int) -> None:  # noqa: ARG002
        return None

    def _mean_error(self, state: State, inputs: Array, targets: Array) -> float:
        """The mean E_total of these samples at `state`."""
        parameters = self.architecture.split(state.parameters)
        errors = [
            error_of_sample(self.rule, forward_pass(self.architecture, parameters, row), target)[1]
            for row, target in zip(inputs, targets, strict=True)
        ]
        return sum(errors) / len(errors)

    def _iterate(self, state: State, batch: Indices) -> Trace:
        return iterate(
            self.architecture,
            self.rule,
            state.parameters,
            self.inputs[batch],
            self.targets[batch],
            slots=tuple(state.slots),
            iteration=state.iteration,
        )


class KernelTrainer:
    """Trains by the compiled `kernels`: the same numbers, many thousand times faster.

    The first one in a process compiles the kernels or reads them from the cache (`warm.warm` does that beforehand).
    """

    def __init__(
        self,
        architecture: Architecture,
        rule: Rule,
        inputs: Array,
        targets: Array,
        seed: int,
        *,
        test_samples: tuple[Array, Array] | None = None,
    ) -> None:
        # Imported here, because numba takes longer to import than a server may take to answer.
        from . import lanes
        from .compiled import address_of

        self._lanes, self._address_of = lanes, address_of
        self.batches = Batches(rule, len(inputs), seed)
        slot_count = len(OPTIMIZERS[rule.optimizer].slot_names)
        self._lane = lanes.Lane(
            architecture,
            rule,
            (inputs, targets),
            test_samples or (inputs[:0], targets[:0]),
            slot_count=slot_count,
            batch_size=self.batches.batch_size,
        )
        self._seen: tuple[Array | Indices | None, ...] = (None, None, None)
        self._addresses: tuple[int, ...] = ()
        """Where the arrays seen last are: finding out takes longer than an iteration."""

    def train(self, state: State, iterations: int, errors: Array) -> int:
        done = 0
        while done < iterations:
            call = self.call(state, iterations - done, picture=False, end=0)
            self._lanes.advance([call])
            made = call.errors.size
            errors[done : done + made] = call.errors
            done += made
            state.iteration += made
            if made < call.count:
                break
        return done

    def look(self, state: State, end: int) -> Array:
        call = self.call(state, 0, picture=True, end=end)
        self._lanes.advance([call])
        return call.picture

    def call(self, state: State, iterations: int, *, picture: bool, end: int) -> "Call":
        epoch, position = divmod(state.iteration, self.batches.iterations_per_epoch)
        orders, row = self.batches.orders(epoch)
        if self.batches.shuffle:
            # The orders of the next block are another array, and a picture looks one iteration further.
            left = (len(orders) - row) * self.batches.iterations_per_epoch - position
            picture = picture and iterations < left
            iterations = min(iterations, left)
        lane, arrays, seen = self._lane, (state.parameters, state.slots, orders), self._seen
        if arrays[0] is not seen[0] or arrays[1] is not seen[1] or arrays[2] is not seen[2]:
            self._seen, self._addresses = arrays, tuple(map(self._address_of, arrays))
        size = lane.picture_size if picture else 0
        where = (lane.address, *self._addresses, len(orders), row, position)
        numbers = (*where, state.iteration, iterations, size, end, 0)
        return self._lanes.Call(numbers, (lane, *arrays), iterations, size)
