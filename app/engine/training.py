"""Many iterations in a row: the state that training changes, and the engines that change it."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .architecture import Architecture
from .batches import Batches, Indices
from .optimizers import OPTIMIZERS
from .rule import Rule
from .textbook import Trace, error_of_sample, forward_pass, iterate

Array = NDArray[np.float64]


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

    def copy(self) -> "State":
        return State(self.parameters.copy(), self.slots.copy(), self.iteration)


@dataclass(frozen=True)
class Look:
    """What a state looks like just before its next iteration: one sample seen through the network, and the coming update.

    Flat arrays, layer after layer as the parameters lie; `textbook.Trace` is the same with every step between.
    """

    net_inputs: Array
    """net of every layer after the input."""
    activations: Array
    """The inputs, then out of every layer after them."""
    deltas: Array
    """δ of every layer after the input."""
    output_errors: Array
    """E_o, (n_L,)."""
    error: float
    """E_total of the sample."""
    gradients: Array
    """Of the coming iteration's batch, with the penalty's, (P,)."""
    after: Array
    """The parameters after the coming iteration, (P,)."""
    batch_error: float
    """E of the coming iteration's batch."""


class Trainer(Protocol):
    """An engine that trains one network on one dataset by one rule. One trainer serves one thread at a time."""

    batches: Batches

    def train(self, state: State, iterations: int, errors: Array) -> int:
        """Advances `state` in place by `iterations` and writes the error each of them saw in its forward pass
        to `errors` (length at least `iterations`). Returns how many were done: fewer only if the next one would
        make a parameter or the error infinite or NaN; `state` is then the last good one."""
        ...

    def look(self, state: State, sample: int) -> Look:
        """Sample number `sample` seen through the network at `state`, and the coming iteration; `state` stays as it is."""
        ...

    def mean_error(self, state: State, inputs: Array, targets: Array) -> float:
        """The mean E_total of any samples, inputs (samples, n_0) and targets (samples, n_L), at `state`."""
        ...


class TextbookTrainer:
    """Trains by `textbook.iterate`: slow, and right."""

    def __init__(
        self, architecture: Architecture, rule: Rule, inputs: Array, targets: Array, seed: int
    ) -> None:
        self.architecture, self.rule = architecture, rule
        self.inputs, self.targets = inputs.copy(), targets.copy()
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

    def look(self, state: State, sample: int) -> Look:
        with np.errstate(over="ignore", invalid="ignore"):
            coming = self.trace(state)
            seen = self._iterate(state, np.array([sample])).samples[0]
        return Look(
            net_inputs=np.concatenate(seen.forward.net_inputs),
            activations=np.concatenate([seen.forward.inputs, *seen.forward.outputs]),
            deltas=np.concatenate(seen.deltas),
            output_errors=seen.output_errors,
            error=seen.error,
            gradients=coming.gradients,
            after=coming.after,
            batch_error=coming.error,
        )

    def mean_error(self, state: State, inputs: Array, targets: Array) -> float:
        parameters = self.architecture.split(state.parameters)
        errors = [
            error_of_sample(self.rule, forward_pass(self.architecture, parameters, row).outputs[-1], target)[
                1
            ]
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
        self, architecture: Architecture, rule: Rule, inputs: Array, targets: Array, seed: int
    ) -> None:
        # Imported here, because numba takes longer to import than a server may take to answer.
        from . import kernels

        self._kernels = kernels
        self.batches = Batches(rule, len(inputs), seed)
        self._inputs = np.array(inputs, dtype=np.float64, order="C")
        self._targets = np.array(targets, dtype=np.float64, order="C")
        self._plan = kernels.Plan.of(architecture, rule)
        slot_count = len(OPTIMIZERS[rule.optimizer].slot_names)
        self._work = kernels.Workspace.of(architecture, slot_count, self.batches.batch_size)
        self._input_count = architecture.layer_sizes[0]
        self._neurons = sum(architecture.layer_sizes)
        self._outputs = architecture.layer_sizes[-1]

    def train(self, state: State, iterations: int, errors: Array) -> int:
        self._load(state)
        done = 0
        while done < iterations:
            epoch, position = divmod(state.iteration, self.batches.iterations_per_epoch)
            orders, row = self.batches.orders(epoch)
            count = iterations - done
            if self.batches.shuffle:
                left_in_block = (len(orders) - row) * self.batches.iterations_per_epoch - position
                count = min(count, left_in_block)
            made = self._kernels.train(
                self._plan,
                self._work,
                self._inputs,
                self._targets,
                orders,
                row,
                position,
                self.batches.batch_size,
                state.iteration,
                errors[done : done + count],
            )
            done += made
            state.iteration += made
            if made < count:
                break
        state.parameters[:] = self._work.parameters
        state.slots[:] = self._work.slots
        return done

    def look(self, state: State, sample: int) -> Look:
        self._load(state)
        work = self._work
        one = np.array([sample], dtype=np.int64)
        error = self._iterate(one, state)
        net_inputs = work.net[self._input_count : self._neurons].copy()
        activations = work.out[: self._neurons].copy()
        deltas = work.delta[self._input_count : self._neurons].copy()
        output_errors = work.output_error[: self._outputs].copy()
        batch = self.batches.at(state.iteration)
        batch_error = error
        if len(batch) > 1 or batch[0] != sample:
            batch_error = self._iterate(batch, state)
        return Look(
            net_inputs=net_inputs,
            activations=activations,
            deltas=deltas,
            output_errors=output_errors,
            error=error,
            gradients=work.gradient.copy(),
            after=work.after.copy(),
            batch_error=batch_error,
        )

    def mean_error(self, state: State, inputs: Array, targets: Array) -> float:
        self._load(state)
        return self._kernels.mean_error(
            self._plan,
            self._work,
            np.array(inputs, dtype=np.float64, order="C"),
            np.array(targets, dtype=np.float64, order="C"),
            np.arange(len(inputs), dtype=np.int64),
        )

    def _load(self, state: State) -> None:
        self._work.parameters[:] = state.parameters
        self._work.slots[:] = state.slots

    def _iterate(self, batch: Indices, state: State) -> float:
        return self._kernels.iterate_batch(
            self._plan, self._work, self._inputs, self._targets, batch, state.iteration
        )
