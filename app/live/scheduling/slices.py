"""One slice of one room: the training and encoding that the worker does in one pass."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ...protocol.frames import encode_curve, encode_epochs
from ...protocol.layout import ERROR, TRAIN_ERROR, Array, Objective
from ...protocol.pictures import Selection, encode_for
from ..room import Room
from ..saved_room import document_of

COARSE_INTERVALS = 64
"""The most intervals of a curve for a slow link: about three frames of the article's network."""


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
    """The time of training and showing."""
    frames: Mapping[Selection, bytes] = field(default_factory=dict)
    curve: bytes | None = None
    coarse_curve: bytes | None = None
    epochs: bytes | None = None
    """After a curve of many samples."""
    document: str | None = None
    failure: BaseException | None = None

    def run(self) -> None:
        """Trains and shows the room by itself, and measures its speed."""
        start = time.perf_counter()
        session, playback = self.room.session, self.room.playback
        try:
            if self.trains:
                due = playback.consume_due(
                    session.iteration, self.now_s, tick_s=self.tick_s, slice_s=self.slice_s
                )
                before, row = session.iteration, None
                # An edit on the way may make iterations slower than was measured.
                if self.requested.frames:
                    row = session.train_and_look(before + due, self._is_over(start))
                else:
                    session.train(due, self._is_over(start))
                self.iterations = session.iteration - before
                playback.measured(self.iterations, time.perf_counter() - start)
                if row is not None:
                    self._encode(row)
        except Exception as failure:  # noqa: BLE001  the other rooms go on
            self.failure = failure
        shows_from = time.perf_counter()
        self._make_requested()
        if self.frames:
            playback.shown(time.perf_counter() - shows_from)
        self.took_s = time.perf_counter() - start

    def _is_over(self, start: float) -> Callable[[], bool]:
        return lambda: time.perf_counter() > start + 2 * self.slice_s

    def _encode(self, numbers: Array) -> None:
        session = self.room.session
        self.frames = encode_for(
            self.requested.frames,
            numbers,
            session.revision,
            diverged=session.divergence is not None,
            indices=session.plan.names.parameter_index,
            objective=_objective(session.penalty(numbers), numbers),
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
            if (requested.curve or requested.coarse_curve) and len(session.conditions.inputs) > 1:
                self.epochs = encode_epochs(session.curve.epochs, session.revision)
            if requested.document:
                self.document = document_of(self.room)
        except Exception as failure:  # noqa: BLE001  the other rooms go on
            self.failure = failure


def run_within(slices: list[Slice], budget_s: float) -> None:
    """Runs the slices one after another, at least one, until `budget_s` is used up.

    A slice that was not run is not `done`.
    """
    start = time.perf_counter()
    for slice_ in slices:
        if slice_ is not slices[0] and time.perf_counter() - start > budget_s:
            return
        slice_.run()


def _objective(penalty: float | None, numbers: Array) -> Objective | None:
    if penalty is None:
        return None
    return Objective(penalty, float(numbers[ERROR]) + penalty, float(numbers[TRAIN_ERROR]) + penalty)
