"""Many iterations in a row: the state that training changes, and the engines that change it."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .architecture import Architecture
from .batches import Batches
from .optimizers import OPTIMIZERS
from .rule import Rule
from .textbook import Trace, iterate

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


class Trainer(Protocol):
    """An engine that trains one network on one dataset by one rule."""

    batches: Batches

    def train(self, state: State, iterations: int, errors: Array) -> int:
        """Advances `state` in place by `iterations` and writes the error each of them saw in its forward pass
        to `errors` (length at least `iterations`). Returns how many were done: fewer only if the next one would
        make a parameter or the error infinite or NaN; `state` is then the last good one."""
        ...


class TextbookTrainer:
    """Trains by `textbook.iterate`: slow, and right."""

    def __init__(
        self, architecture: Architecture, rule: Rule, inputs: Array, targets: Array, seed: int
    ) -> None:
        self.architecture, self.rule = architecture, rule
        self.inputs, self.targets = inputs, targets
        self.batches = Batches(rule, len(inputs), seed)

    def trace(self, state: State) -> Trace:
        """The next iteration from `state`, which stays as it is."""
        batch = self.batches.at(state.iteration)
        return iterate(
            self.architecture,
            self.rule,
            state.parameters,
            self.inputs[batch],
            self.targets[batch],
            slots=tuple(state.slots),
            iteration=state.iteration,
        )

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
