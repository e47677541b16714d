"""One slice of one room: the training and encoding that the worker does in one pass."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from app.live.room import Room
from app.live.saved_room import document_of
from app.protocol.frames import Array, encode_curve
from app.protocol.pictures import Selection, encode_for
from app.session.together import Leg, train_together

COARSE_INTERVALS = 64
"""The most intervals of a curve for a slow link: about three frames of the article's network."""
LIGHT_S = 0.0005
"""Slices that take no longer are trained together: no room waits long for that, and the call costs
more than the training."""


class Requested(NamedTuple):
    """The output that a slice makes after training."""

    frames: frozenset[Selection]
    """One frame for each selection of weights and biases."""
    curve: bool
    coarse_curve: bool
    document: bool


@dataclass(slots=True)
class Slice:
    room: Room
    now_s: float
    tick_s: float
    slice_s: float
    """How long the room may train."""
    wait_s: float
    """The time from this slice to the next."""
    trains: bool
    shows: bool
    """True if a frame follows the training."""
    requested: Requested
    done: bool = False
    iterations: int = 0
    took_s: float = 0.0
    """The time of training and showing; an estimate for a light slice."""
    frames: Mapping[Selection, bytes] = field(default_factory=dict)
    curve: bytes | None = None
    coarse_curve: bytes | None = None
    document: str | None = None
    failure: BaseException | None = None

    @property
    def is_light(self) -> bool:
        """True if the slice is short enough to be trained together with others."""
        return self.trains and self.room.playback.expected_s(self.tick_s, self.slice_s) <= LIGHT_S

    def leg(self) -> Leg:
        """The iterations that are due, for training together with other rooms."""
        session = self.room.session
        due = self.room.playback.consume_due(
            session.iteration, self.now_s, tick_s=self.tick_s, slice_s=self.slice_s
        )
        return Leg(session, session.iteration + due, bool(self.requested.frames))

    def finish(self, leg: Leg, from_iteration: int) -> None:
        """Notes the results of training together, and makes the rest that is requested."""
        session = self.room.session
        self.iterations, self.failure = session.iteration - from_iteration, leg.failure
        if leg.picture is not None and self.failure is None:
            self._encode(leg.picture)
        self._make_requested()

    def run(self) -> None:
        """Trains and shows the room by itself, and measures its speed."""
        start = time.perf_counter()
        session, playback = self.room.session, self.room.playback
        try:
            if self.trains:
                due = playback.consume_due(
                    session.iteration, self.now_s, tick_s=self.tick_s, slice_s=self.slice_s
                )
                # An edit on the way may make iterations slower than was measured.
                self.iterations = session.train(due, lambda: time.perf_counter() > start + 2 * self.slice_s)
                playback.measured(self.iterations, time.perf_counter() - start)
        except Exception as failure:  # noqa: BLE001  the other rooms go on
            self.failure = failure
        shows_from = time.perf_counter()
        self._make_requested()
        if self.frames:
            playback.shown(time.perf_counter() - shows_from)
        self.took_s = time.perf_counter() - start

    def _encode(self, numbers: Array) -> None:
        session = self.room.session
        self.frames = encode_for(
            self.requested.frames,
            numbers,
            session.revision,
            diverged=session.divergence is not None,
            indices=session.plan.names.parameter_index,
        )

    def _make_requested(self) -> None:
        self.done = True
        session, requested = self.room.session, self.requested
        if self.failure is not None:
            return
        try:
            if requested.frames and not self.frames:
                self._encode(session.frame().numbers)
            if requested.curve:
                self.curve = encode_curve(session.curve, session.revision)
            if requested.coarse_curve:
                self.coarse_curve = encode_curve(session.curve.coarse(COARSE_INTERVALS), session.revision)
            if requested.document:
                self.document = document_of(self.room)
        except Exception as failure:  # noqa: BLE001  the other rooms go on
            self.failure = failure


def run_within(slices: list[Slice], budget_s: float) -> None:
    """Runs the light slices together, then the others one by one until `budget_s` is used up.

    Runs at least one of the others. A slice that was not run is not `done`.
    """
    start = time.perf_counter()
    light = [slice_ for slice_ in slices if slice_.is_light]
    if light:
        _run_together(light)
    heavy = [slice_ for slice_ in slices if not slice_.done]
    for slice_ in heavy:
        if slice_ is not heavy[0] and time.perf_counter() - start > budget_s:
            return
        slice_.run()


def _run_together(slices: list[Slice]) -> None:
    begun = [(slice_, slice_.leg(), slice_.room.session.iteration) for slice_ in slices]
    start = time.perf_counter()
    train_together([leg for _, leg, _ in begun])
    took_s = time.perf_counter() - start
    expected_s = sum([slice_.room.playback.expects_s(leg.goal - before) for slice_, leg, before in begun])
    for slice_, leg, before in begun:
        slice_.finish(leg, before)
        slice_.took_s = slice_.room.playback.expects_s(leg.goal - before) * took_s / expected_s
        slice_.room.playback.correct(took_s / expected_s)
