"""A snapshot of a session: all that the coming iteration is worked out from, and nothing that goes on changing."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ...engine.architecture import Architecture
from ...engine.rule import Rule
from ...engine.textbook import Trace, iterate
from ...lesson.quantities.names import Names
from ..session import Session
from .affordable import affordable, batch

Array = NDArray[np.float64]


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

    @classmethod
    def of(cls, session: Session) -> Self:
        """Takes some microseconds; the session may change afterwards. Refuses an iteration that would take too long to be worked
        out number by number."""
        run = session.run
        affordable(run)
        state, conditions, samples = run.state, run.conditions, batch(run)
        return cls(
            architecture=run.plan.architecture,
            rule=conditions.rule,
            parameters=state.parameters,
            slots=state.slots,
            iteration=state.iteration,
            inputs=conditions.inputs[samples],
            targets=conditions.targets[samples],
        )

    @property
    def size_bytes(self) -> int:
        return sum(part.nbytes for part in (self.parameters, self.slots, self.inputs, self.targets))

    @cached_property
    def digest(self) -> bytes:
        """A digest of the content, 256 bits: equal for equal snapshots, also of different sessions."""
        digest = blake2b(repr((self.architecture, self.rule, self.iteration)).encode(), digest_size=32)
        for part in (self.parameters, self.slots, self.inputs, self.targets):
            digest.update(f"{part.shape}".encode())
            digest.update(part.tobytes())
        return digest.digest()

    @cached_property
    def names(self) -> Names:
        return Names(self.architecture)

    @cached_property
    def trace(self) -> Trace:
        """The iteration that comes next, with every intermediate value."""
        with np.errstate(over="ignore", invalid="ignore"):
            return iterate(
                self.architecture,
                self.rule,
                self.parameters,
                self.inputs,
                self.targets,
                slots=tuple(self.slots),
                iteration=self.iteration,
            )
