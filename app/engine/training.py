"""Many iterations in a row: the state that training changes, and the engines that change it."""

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .architecture import Architecture
from .batches import Batches, Indices
from .optimizers import OPTIMIZERS
from .rule import Rule
from .textbook import SampleTrace, Trace, error_of_sample, forward_pass, iterate

Array = NDArray[np.float64]

EDITION = 2
"""Grows when the last bits of trained numbers may change. The first edition was numba's, with sums in another order."""


STATE_BYTES = 450
"""The bytes of a state besides its numbers."""


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

    @property
    def size_bytes(self) -> int:
        """About how many bytes its arrays take."""
        ...

    def train(self, state: State, iterations: int, errors: Array) -> int:
        """Advances `state` in place by `iterations` and writes the error each of them saw in its forward pass
        to `errors` (length at least `iterations`). Returns how many were done: fewer only if the next one would
        make a parameter or the error infinite or NaN; `state` is then the last good one."""
        ...

    def look(self, state: State, end: int) -> Array:
        """The picture of `state` and of the iteration that comes next (`picture.Picture`), in numbers; `state` stays as it is.
        `end` is the newest iteration that was ever reached."""
        ...

    def see(self, state: State, inputs: Array, targets: Array) -> Array:
        """The picture of `state` as if any sample, (n_0,) and (n_L,), took every place of the coming batch. Its own numbers are
        those of `look` for a sample of the batch. Epoch, sample and mean errors mean nothing here (`picture.with_sample`)."""
        ...

    def train_and_look(self, state: State, iterations: int, end: int) -> tuple[Array, Array]:
        """`train` and then `look`: the errors that were seen, fewer where the run diverges, and the picture's numbers."""
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

    @property
    def size_bytes(self) -> int:
        tables = (self.inputs, self.targets, self.test_inputs, self.test_targets)
        return self.batches.size_bytes + sum(table.nbytes for table in tables)

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
        scalars = (
            *(state.iteration, max(end, state.iteration), self.batches.epoch(state.iteration), sample),
            *(coming.error, self.rule.learning_rate, train_error, test_error),
        )
        return self._numbers(scalars, state, seen, coming)

    def see(self, state: State, inputs: Array, targets: Array) -> Array:
        with np.errstate(over="ignore", invalid="ignore"):
            coming = self._iterate_on(state, inputs[None], targets[None])
        nothing = math.nan
        scalars = (
            *(state.iteration, state.iteration, self.batches.epoch(state.iteration), 0),
            *(coming.error, self.rule.learning_rate, nothing, nothing),
        )
        return self._numbers(scalars, state, coming.samples[0], coming)

    def _numbers(self, scalars: tuple[float, ...], state: State, seen: SampleTrace, coming: Trace) -> Array:
        """A picture's row; `scalars` are its first eight."""
        weights = self.architecture.weight_count
        return np.concatenate(
            [
                scalars,
                (weights, self.architecture.parameter_count - weights),
                state.parameters,
                *seen.forward.net_inputs,
                seen.forward.inputs,
                *seen.forward.outputs,
                seen.targets,
                seen.output_errors,
                *seen.deltas,
                coming.gradients,
                coming.after,
            ]
        )

    def train_and_look(self, state: State, iterations: int, end: int) -> tuple[Array, Array]:
        errors = np.empty(iterations)
        done = self.train(state, iterations, errors)
        return errors[:done], self.look(state, end)

    def _mean_error(self, state: State, inputs: Array, targets: Array) -> float:
        """The mean E_total of these samples at `state`."""
        parameters = self.architecture.split(state.parameters)
        errors = [
            error_of_sample(self.rule, forward_pass(self.architecture, parameters, row), target)[1]
            for row, target in zip(inputs, targets, strict=True)
        ]
        return sum(errors) / len(errors)

    def _iterate(self, state: State, batch: Indices) -> Trace:
        return self._iterate_on(state, self.inputs[batch], self.targets[batch])

    def _iterate_on(self, state: State, inputs: Array, targets: Array) -> Trace:
        return iterate(
            self.architecture,
            self.rule,
            state.parameters,
            inputs,
            targets,
            slots=tuple(state.slots),
            iteration=state.iteration,
        )
