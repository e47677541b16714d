"""A snapshot of a session: all that the coming iteration is worked out from, and nothing that goes on changing."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from ...engine.architecture import Architecture
from ...engine.batches import batch_size_of
from ...engine.rule import Rule
from ...engine.textbook import Trace, iterate
from ...lesson.quantities.dependencies import WHOLE_BATCH
from ...lesson.quantities.inputs import Inputs
from ...lesson.quantities.lookup import QuantityFinder
from ...lesson.quantities.names import Names
from ..session import Session
from .affordable import affordable, batch

Array = NDArray[np.float64]


class Seen(Protocol):
    """All that an answer is worked out from. Immutable; it can be pickled."""

    @property
    def size_bytes(self) -> int: ...

    @property
    def digest(self) -> bytes:
        """A digest of the content, 256 bits: equal for equal snapshots, also of different sessions."""
        ...


MOST_RETRACED = 20
"""A value of the iteration before is recognised up to this iteration: it is calculated from the start."""
MOST_RETRACED_NUMBERS = 1_000
"""The same for weights and biases times samples."""


@dataclass(frozen=True)
class Snapshot:
    """Immutable, and small: of the data it holds the samples of one batch. It can be pickled."""

    architecture: Architecture
    rule: Rule
    parameters: Array
    """(P,)"""
    slots: Array
    """The optimiser's memory, (S, P)."""
    iteration: int
    inputs: Array
    """The samples of the coming iteration, (batch, n_0)."""
    targets: Array
    """(batch, n_L)"""
    whole: bool = False
    """True if the batch holds every sample, so that the iterations around use the same one."""
    start: Array | None = None
    """The parameters at iteration 0, (P,), if the few iterations since then had no edit; else None."""
    made_of: Inputs | None = None
    """What the inputs are made of, with their labels; None: columns without names."""
    alone: tuple[Array, ...] | None = None
    """Inputs (1, n_0) and targets (1, n_L) of a chosen sample, if an iteration uses several samples; else None."""
    shown: int | None = 0
    """The place of the sample that is shown in the batch, from 0; None if it is not one of the batch."""

    @classmethod
    def of(cls, session: Session) -> Self:
        """Takes some microseconds; the session may change afterwards. Refuses an iteration that would take too long to be worked
        out number by number."""
        run = session.run
        affordable(run)
        state, conditions, samples = run.state, run.conditions, batch(run)
        shown = session.shown_sample
        alone = None
        place: int | None = 0
        inputs, targets = conditions.inputs[samples], conditions.targets[samples]
        if shown is not None and [shown] != samples.tolist():
            row = tuple(part[None] for part in conditions.sample(shown))
            if batch_size_of(conditions.rule, len(conditions.inputs)) == 1:
                inputs, targets = row
            else:
                alone = row
                place = samples.tolist().index(shown) if shown in samples else None
        whole = len(samples) == len(conditions.inputs) and not conditions.rule.shuffle
        retraced = whole and 0 < state.iteration <= MOST_RETRACED and not run.recipe.edits
        retraced = retraced and run.plan.architecture.parameter_count * len(samples) <= MOST_RETRACED_NUMBERS
        return cls(
            architecture=run.plan.architecture,
            rule=conditions.rule,
            parameters=state.parameters,
            slots=state.slots,
            iteration=state.iteration,
            inputs=inputs,
            targets=targets,
            whole=whole,
            start=run.plan.start_parameters if retraced else None,
            made_of=run.plan.inputs,
            alone=alone,
            shown=place,
        )

    @property
    def size_bytes(self) -> int:
        parts = (self.parameters, self.slots, self.inputs, self.targets, *(self.alone or ()))
        return sum(part.nbytes for part in parts)

    @cached_property
    def digest(self) -> bytes:
        """A digest of the content, 256 bits: equal for equal snapshots, also of different sessions."""
        named = (self.architecture, self.rule, self.iteration, self.whole, self.made_of, self.shown)
        digest = blake2b(repr(named).encode(), digest_size=32)
        start = np.empty(0) if self.start is None else self.start
        for part in (self.parameters, self.slots, self.inputs, self.targets, start, *(self.alone or ())):
            digest.update(f"{part.shape}".encode())
            digest.update(part.tobytes())
        return digest.digest()

    @cached_property
    def names(self) -> Names:
        return Names(self.architecture, self.made_of.labels if self.made_of else ())

    @cached_property
    def trace(self) -> Trace:
        """The iteration that comes next, with every intermediate value."""
        return self._trace(self.inputs, self.targets)

    @cached_property
    def trace_alone(self) -> Trace:
        """The same of the chosen sample alone."""
        return self.trace if self.alone is None else self._trace(*self.alone)

    def trace_of(self, quantity: str) -> Trace:
        """The calculation that this quantity belongs to: of the chosen sample, or of the batch for a gradient or new value."""
        found = QuantityFinder(self.architecture, self.rule).find(quantity)
        return self.trace if found is None or found.kind in WHOLE_BATCH else self.trace_alone

    def _trace(self, inputs: Array, targets: Array) -> Trace:
        with np.errstate(over="ignore", invalid="ignore"):
            return iterate(
                self.architecture,
                self.rule,
                self.parameters,
                inputs,
                targets,
                slots=tuple(self.slots),
                iteration=self.iteration,
            )

    @cached_property
    def neighbours(self) -> tuple[Trace | None, Trace | None]:
        """The iterations before and after; None for one that the snapshot does not determine."""
        if not self.whole:
            return None, None
        with np.errstate(over="ignore", invalid="ignore"):
            after = self._next(self.trace, self.iteration + 1)
            if self.start is None:
                return None, after
            before = iterate(self.architecture, self.rule, self.start, self.inputs, self.targets)
            for iteration in range(1, self.iteration):
                before = self._next(before, iteration)
        return before, after

    def _next(self, trace: Trace, iteration: int) -> Trace:
        return iterate(
            self.architecture,
            self.rule,
            trace.after,
            self.inputs,
            self.targets,
            slots=trace.slots_after,
            iteration=iteration,
        )
