"""What the worker does for one room in one turn of the wheel, and what came of it."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from app.live.room import Room
from app.live.saved_room import document_of
from app.protocol.frames import Array, encode_curve
from app.protocol.pictures import Selection, encode_for

COARSE_INTERVALS = 64
"""The most intervals of a curve for a slow link: about three frames of the article's network."""


class Wants(NamedTuple):
    """What is to be made after training."""

    frames: frozenset[Selection]
    """One frame for each of these."""
    curve: bool
    coarse_curve: bool
    document: bool


@dataclass(slots=True)
class Job:
    room: Room
    now_s: float
    tick_s: float
    slice_s: float
    """How long the room may train."""
    wait_s: float
    """How long after this turn it may train again."""
    trains: bool
    shows: bool
    """True if what is trained is to be shown."""
    wants: Wants
    done: bool = False
    iterations: int = 0
    took_s: float = 0.0
    """The time of training and showing."""
    frames: Mapping[Selection, bytes] = field(default_factory=dict)
    curve: bytes | None = None
    coarse_curve: bytes | None = None
    document: str | None = None
    failure: BaseException | None = None

    def run(self) -> None:
        """Trains and shows one room by itself, and measures it."""
        start = time.perf_counter()
        session, playback = self.room.session, self.room.playback
        try:
            if self.trains:
                due = playback.take_due(
                    session.iteration, self.now_s, tick_s=self.tick_s, slice_s=self.slice_s
                )
                before, row = session.iteration, None
                # Edits on the way may make them slower than was measured.
                if self.wants.frames:
                    row = session.train_and_look(before + due, self._is_over(start))
                else:
                    session.train(due, self._is_over(start))
                self.iterations = session.iteration - before
                playback.measured(self.iterations, time.perf_counter() - start)
                if row is not None:
                    self._encode(row)
        except Exception as failure:  # noqa: BLE001  one session's fault must not stop the others
            self.failure = failure
        shows_from = time.perf_counter()
        self._show()
        if self.frames:
            playback.shown(time.perf_counter() - shows_from)
        self.took_s = time.perf_counter() - start

    def _is_over(self, start: float) -> Callable[[], bool]:
        return lambda: time.perf_counter() > start + 2 * self.slice_s

    def _encode(self, numbers: Array) -> None:
        session = self.room.session
        self.frames = encode_for(
            self.wants.frames,
            numbers,
            session.revision,
            diverged=session.divergence is not None,
            indices=session.plan.names.parameter_index,
        )

    def _show(self) -> None:
        self.done = True
        session, wants = self.room.session, self.wants
        if self.failure is not None:
            return
        try:
            if wants.frames and not self.frames:
                self._encode(session.frame().numbers)
            if wants.curve:
                self.curve = encode_curve(session.curve, session.revision)
            if wants.coarse_curve:
                self.coarse_curve = encode_curve(session.curve.coarse(COARSE_INTERVALS), session.revision)
            if wants.document:
                self.document = document_of(self.room)
        except Exception as failure:  # noqa: BLE001
            self.failure = failure


def run_within(jobs: list[Job], budget_s: float) -> None:
    """Runs the jobs one after another, at least one of them, until the budget is used up."""
    start = time.perf_counter()
    for job in jobs:
        if job is not jobs[0] and time.perf_counter() - start > budget_s:
            return
        job.run()
