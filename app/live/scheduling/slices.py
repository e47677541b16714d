"""What the worker does for one room in one turn of the wheel, and what came of it."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from app.live.room import Room
from app.live.saved_room import document_of
from app.protocol.frames import encode_curve
from app.protocol.layout import Array
from app.protocol.pictures import Selection, encode_for
from app.session.together import Leg, train_together

COARSE_INTERVALS = 64
"""The most intervals of a curve for a slow link: about three frames of the article's network."""
LIGHT_S = 0.0005
"""What takes no longer than this is trained together with others: nobody waits long for it, and the call costs more."""


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
    """What training and showing took; of a light job it is estimated."""
    frames: Mapping[Selection, bytes] = field(default_factory=dict)
    curve: bytes | None = None
    coarse_curve: bytes | None = None
    document: str | None = None
    failure: BaseException | None = None

    @property
    def is_light(self) -> bool:
        return self.trains and self.room.playback.expected_s(self.tick_s, self.slice_s) <= LIGHT_S

    def leg(self) -> Leg:
        """What is due now, as a part of training many rooms together."""
        session = self.room.session
        due = self.room.playback.take_due(
            session.iteration, self.now_s, tick_s=self.tick_s, slice_s=self.slice_s
        )
        return Leg(session, session.iteration + due, bool(self.wants.frames))

    def take(self, leg: Leg, from_iteration: int) -> None:
        """What became of its leg, and whatever else is wanted."""
        session = self.room.session
        self.iterations, self.failure = session.iteration - from_iteration, leg.failure
        if leg.picture is not None and self.failure is None:
            self._encode(leg.picture)
        self._show()

    def run(self) -> None:
        """Trains and shows one room by itself, and measures it."""
        start = time.perf_counter()
        session, playback = self.room.session, self.room.playback
        try:
            if self.trains:
                due = playback.take_due(
                    session.iteration, self.now_s, tick_s=self.tick_s, slice_s=self.slice_s
                )
                # Edits on the way may make them slower than was measured.
                self.iterations = session.train(due, lambda: time.perf_counter() > start + 2 * self.slice_s)
                playback.measured(self.iterations, time.perf_counter() - start)
        except Exception as failure:  # noqa: BLE001  one session's fault must not stop the others
            self.failure = failure
        shows_from = time.perf_counter()
        self._show()
        if self.frames:
            playback.shown(time.perf_counter() - shows_from)
        self.took_s = time.perf_counter() - start

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
    """Runs the light jobs together, and then the others one after another, at least one of them, until the budget is used up."""
    start = time.perf_counter()
    light = [job for job in jobs if job.is_light]
    if light:
        _run_together(light)
    heavy = [job for job in jobs if not job.done]
    for job in heavy:
        if job is not heavy[0] and time.perf_counter() - start > budget_s:
            return
        job.run()


def _run_together(jobs: list[Job]) -> None:
    begun = [(job, job.leg(), job.room.session.iteration) for job in jobs]
    start = time.perf_counter()
    train_together([leg for _, leg, _ in begun])
    took_s = time.perf_counter() - start
    expected_s = sum([job.room.playback.expects_s(leg.goal - before) for job, leg, before in begun])
    for job, leg, before in begun:
        job.take(leg, before)
        job.took_s = job.room.playback.expects_s(leg.goal - before) * took_s / expected_s
        job.room.playback.correct(took_s / expected_s)
