"""The wheel: one task that turns 60 times a second, trains what plays and hands out frames.

On each turn the rooms that are due go to the worker thread together; each has a slice of time, and all of them a
budget, so that nobody starves: who did not get a turn is first on the next. The event loop only hands over and collects.
A turn that comes late is dropped, never caught up. When nothing plays and nobody waits for a frame, the wheel stands still.
"""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from app.protocol.frames import encode_curve, encode_frame
from app.settings import Settings

from .document import document_of
from .keeper import INTERVAL_S, Keeper
from .room import Room
from .worker import Worker

log = logging.getLogger("backstep.wheel")

BETWEEN_TURNS_S = 0.001
"""The least time that the event loop has for itself between two turns."""


class Wants(NamedTuple):
    frame: bool
    curve: bool
    newer_frame: bool
    newer_curve: bool
    document: bool


@dataclass
class Job:
    """What the worker does for one room in one turn, and what came of it."""

    room: Room
    now_s: float
    tick_s: float
    slice_s: float
    wants: Wants
    """What sockets wait for already, and what they would take if training changes the state."""
    done: bool = False
    iterations: int = 0
    frame: bytes | None = None
    curve: bytes | None = None
    document: str | None = None
    failure: BaseException | None = None

    def run(self) -> None:
        session, playback, wants = self.room.session, self.room.playback, self.wants
        self.done = True
        try:
            if session.engine.ready():
                self.iterations = playback.take_due(
                    session.iteration, self.now_s, tick_s=self.tick_s, slice_s=self.slice_s
                )
            if self.iterations:
                start = time.perf_counter()
                trained = session.train(self.iterations)
                playback.measured(trained, time.perf_counter() - start)
            if wants.frame or (self.iterations and wants.newer_frame):
                self.frame = encode_frame(session.frame(), 0)
            if wants.curve or (self.iterations and wants.newer_curve):
                self.curve = encode_curve(session.curve, session.revision)
            if wants.document:
                self.document = document_of(self.room)
        except Exception as failure:  # noqa: BLE001  one session's fault must not stop the others
            self.failure = failure


class Wheel:
    def __init__(
        self,
        worker: Worker,
        keeper: Keeper,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._worker, self._keeper, self._settings, self._clock = worker, keeper, settings, clock
        keeper.on_due = self.touch
        self._tick_s = 1.0 / settings.ticks_per_s
        self._active: dict[Room, None] = {}
        """Rooms that play or in which a socket waits; who is first had to wait longest."""
        self._waiting: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()

    def touch(self, room: Room) -> None:
        """This room may have something to do."""
        self._active.setdefault(room)
        self._wake.set()

    async def run(self) -> None:
        """Turns until it is cancelled."""
        while True:
            start = self._clock()
            self._wake.clear()
            try:
                await self._turn(start)
            except Exception:
                log.exception("A turn of the wheel failed; the next one follows")
            # Not before the next tick; later where nothing is due earlier, unless somebody touches a room.
            now = self._clock()
            await asyncio.sleep(max(BETWEEN_TURNS_S, start + self._tick_s - now))
            due = min((self._due_s(room) for room in self._active), default=float("inf"))
            delay = due - self._clock()
            if delay > 0:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), None if delay == float("inf") else delay)

    async def _turn(self, now_s: float) -> None:
        for room in [room for room in self._active if not self._has_anything_to_do(room)]:
            del self._active[room]
        free = []
        for room in [room for room in self._active if self._due_s(room) <= now_s]:
            if room.lock.free:
                await room.lock.acquire()
                free.append(room)
            elif not room.awaits_turn:
                room.awaits_turn = True
                task = asyncio.create_task(self._serve_after_commands(room))
                self._waiting.add(task)
                task.add_done_callback(self._waiting.discard)
        await self._serve(free, now_s)

    async def _serve_after_commands(self, room: Room) -> None:
        """Commands are being carried out: the room has its turn among them, and the others need not wait for that."""
        await room.lock.acquire()
        room.awaits_turn = False
        await self._serve([room], self._clock())

    async def _serve(self, rooms: list[Room], now_s: float) -> None:
        """Gives each of these rooms its slice and frees its lock; those for which the budget does not last keep their
        place at the front."""
        try:
            hungry = sum(room.playback.playing for room in rooms)
            budget_s = self._settings.tick_budget_ms / 1000
            slice_s = min(self._settings.slice_budget_ms / 1000, budget_s / max(1, hungry))
            jobs = [self._job(room, now_s, slice_s) for room in rooms]
            if jobs:
                await self._worker.run(lambda: _run_within(jobs, budget_s))
            for job in jobs:
                if job.done:
                    self._collect(job, now_s)
                    self._to_the_back(job.room)
        finally:
            for room in rooms:
                room.lock.release()

    def _to_the_back(self, room: Room) -> None:
        if room in self._active:
            del self._active[room]
            self._active[room] = None

    # ---- one room's turn

    def _has_anything_to_do(self, room: Room) -> bool:
        if room.playback.playing or room.keep_due_s < float("inf"):
            return True
        return any(outbox.frame_wanted or outbox.curve_wanted for outbox in room.outboxes)

    def _due_s(self, room: Room) -> float:
        """When this room next has something to do."""
        playback = room.playback
        due = min(room.keep_due_s, playback.next_due_s if playback.playing else float("inf"))
        for outbox in room.outboxes:
            if outbox.frame_wanted:
                due = min(due, outbox.room_from_s())
            if outbox.curve_wanted:
                due = min(due, max(outbox.room_from_s(), self._curve_from_s(room)))
        return due

    def _curve_from_s(self, room: Room) -> float:
        return room.curve_sent_s + self._settings.curve_interval_s if room.playback.playing else 0.0

    def _job(self, room: Room, now_s: float, slice_s: float) -> Job:
        playback = room.playback
        if playback.playing and not room.outboxes and now_s - room.left_s > self._settings.abandoned_after_s:
            playback.pause("Paused, because nobody was looking.")
            self._keeper.changed(room, within_s=0.0)
        able = [outbox for outbox in room.outboxes if outbox.room_from_s() <= now_s]
        curve_may_go = now_s >= self._curve_from_s(room)
        wants = Wants(
            frame=any(outbox.frame_wanted for outbox in able),
            curve=curve_may_go and any(outbox.curve_wanted for outbox in able),
            newer_frame=bool(able),
            newer_curve=curve_may_go and bool(able),
            document=room.keep_due_s <= now_s,
        )
        return Job(room, now_s, self._tick_s, slice_s, wants)

    def _collect(self, job: Job, now_s: float) -> None:
        room, playback = job.room, job.room.playback
        if job.failure is not None:
            self._pause_for_failure(room, job.failure)
            return
        if job.document is not None:
            self._keeper.hand_over(room, job.document)
        if job.iterations:
            room.tell_change()
            if room.session.divergence is not None:
                playback.pause(room.session.divergence.message)
                room.tell_status()
            elif playback.until is not None and room.session.iteration >= playback.until:
                playback.pause()
                room.tell_status()
            self._keeper.changed(room, within_s=INTERVAL_S if playback.playing else 0.0)
        if job.curve is not None:
            room.curve_sent_s = now_s
        for outbox in room.outboxes:
            if outbox.room_from_s() <= now_s:
                if job.frame is not None and outbox.frame_wanted:
                    outbox.put_frame(job.frame)
                if job.curve is not None and outbox.curve_wanted:
                    outbox.put_curve(job.curve)

    def _pause_for_failure(self, room: Room, failure: BaseException) -> None:
        error_id = secrets.token_hex(4)
        log.error("A session failed while it was trained (error %s)", error_id, exc_info=failure)
        for outbox in room.outboxes:
            outbox.frame_wanted = outbox.curve_wanted = False
        # What cannot be trained can perhaps not be written either; a command will try again.
        room.keep_due_s, room.needs_document = float("inf"), True
        room.playback.pause(
            f"Something went wrong here, and it is not your fault (error {error_id}). Reset begins anew."
        )
        room.tell_status()


def _run_within(jobs: list[Job], budget_s: float) -> None:
    """Runs the jobs one after another, at least one, until the budget is used up."""
    start = time.perf_counter()
    for job in jobs:
        if job is not jobs[0] and time.perf_counter() - start > budget_s:
            return
        job.run()
