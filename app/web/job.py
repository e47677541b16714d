"""What the worker does for one room in one turn of the wheel, and what came of it."""

import time
from dataclasses import dataclass
from typing import NamedTuple

from app.protocol.frames import encode_curve, encode_frame, with_head

from .document import document_of
from .room import Room

COARSE_INTERVALS = 64
"""The most intervals of a curve for a slow link: about three frames of the article's network."""


class Wants(NamedTuple):
    """What is to be made after training."""

    frame: bool
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
    trains: bool
    wants: Wants
    done: bool = False
    iterations: int = 0
    took_s: float = 0.0
    """What training and showing took."""
    frame: bytes | None = None
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
                before = session.iteration
                row = None
                if self.wants.frame:
                    row = session.train_and_look(before + due)
                else:
                    session.train(due)
                self.iterations = session.iteration - before
                playback.measured(self.iterations, time.perf_counter() - start)
                if row is not None:
                    diverged = session.divergence is not None
                    self.frame = with_head(row, session.revision, diverged=diverged)
        except Exception as failure:  # noqa: BLE001  one session's fault must not stop the others
            self.failure = failure
        self._show()
        self.took_s = time.perf_counter() - start

    def _show(self) -> None:
        self.done = True
        session, wants = self.room.session, self.wants
        if self.failure is not None:
            return
        try:
            if wants.frame and self.frame is None:
                self.frame = encode_frame(session.frame(), 0)
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
