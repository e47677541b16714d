"""Many sessions trained at once: what each costs by itself is mostly the way into the compiled engine and back."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .session import Session


@dataclass(slots=True)
class Leg:
    """A session's way to an iteration."""

    session: Session
    goal: int
    wants_picture: bool
    picture: NDArray[np.float64] | None = None
    """The numbers of the frame there; None where they were not wanted, or have to be asked for (`Session.frame`)."""
    failure: Exception | None = None


MOST_PARTS = 16
"""Edits and keyframes that a leg passes in one go; each takes far longer than an iteration."""


def train_together(legs: Sequence[Leg]) -> None:
    """Trains each session on to its goal, or until it diverges or has passed many edits. What fails stops itself only. No session may occur twice."""
    # Imported here, because numba takes longer to import than a server may take to answer.
    from app.engine.lanes import advance

    under_way = list(legs)
    for _ in range(MOST_PARTS):
        if not under_way:
            break
        calls = []
        for leg in under_way:
            try:
                call = leg.session.begin(leg.goal, picture=leg.wants_picture)
                if call is not None:
                    calls.append((leg, call))
                elif not _has_arrived(leg):  # an engine that trains each session by itself
                    leg.session.train(leg.goal - leg.session.iteration)
            except Exception as failure:  # noqa: BLE001  one session's fault must not stop the others
                leg.failure = failure
        if calls:
            advance([call for _, call in calls])
        under_way = []
        for leg, call in calls:
            try:
                leg.session.finish(call)
                if call.picture_size:
                    leg.picture = call.picture
                elif not _has_arrived(leg):
                    under_way.append(leg)
            except Exception as failure:  # noqa: BLE001
                leg.failure = failure


def _has_arrived(leg: Leg) -> bool:
    return leg.session.iteration >= leg.goal or leg.session.divergence is not None
