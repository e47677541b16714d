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
from dataclasses import dataclass

from app.protocol.frames import encode_curve, encode_frame
from app.settings import Settings

from .rooms import Room
from .worker import Worker

log = logging.getLogger("backstep.wheel")

BETWEEN_TURNS_S = 0.001
"""The least time that the event loop has for itself between two turns."""


@dataclass
class Job:
    """What the worker does for one room in one turn, and what came of it."""

    room: Room
    iterations: int
    wants_frame: bool
    wants_curve: bool
    done: bool = False
    frame: bytes | None = None
    curve: bytes | None = None
    failure: BaseException | None = None

    def run(self) -> None:
        session = self.room.session
        self.done = True
        try:
            if self.iterations:
                start = time.perf_counter()
                trained = session.train(self.iterations)
                self.room.playback.measured(trained, time.perf_counter() - start)
            if self.wants_frame:
                self.frame = encode_frame(session.frame(), 0)
            if self.wants_curve:
                self.curve = encode_curve(session.curve, session.revision)
        except Exception as failure:  # one session's fault must not stop the others
            self.failure = failure


class Wheel:
    def __init__(self, worker: Worker, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._worker, self._settings, self._clock = worker, settings, clock
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
            await self._turn(start)
            # Not before the next tick; later where nothing is due earlier, unless somebody touches a room.
            now = self._clock()
            await asyncio.sleep(max(BETWEEN_TURNS_S, start + self._tick_s - now))
            due = min((self._due_s(room) for room in self._active), default=float("inf"))
            delay = due - self._clock()
            if delay > 0:
                try:
                    await asyncio.wait_for(self._wake.wait(), None if delay == float("inf") else delay)
                except TimeoutError:
                    pass

    async def _turn(self, now_s: float) -> None:
        for room in [room for room in self._active if not self._has_anything_to_do(room)]:
            del self._active[room]
        due = [room for room in self._active if self._due_s(room) <= now_s]
        free = [room for room in due if not room.lock.locked()]
        for room in due:
            if room.lock.locked() and not room.awaits_turn:
                self._wait_for(room)
        await self._serve(free, now_s)

    async def _serve(self, rooms: list[Room], now_s: float) -> None:
        """Gives each of these rooms, whose locks are free, its slice; those for which the budget does not last keep
        their place at the front."""
        hungry = sum(room.playback.playing for room in rooms)
        budget_s = self._settings.tick_budget_ms / 1000
        slice_s = min(self._settings.slice_budget_ms / 1000, budget_s / max(1, hungry))
        for room in rooms:
            await room.lock.acquire()
        try:
            jobs = [self._job(room, now_s, slice_s) for room in rooms]
            if jobs:
                await self._worker.run(lambda: _run_within(jobs, budget_s))
            for job in jobs:
                if job.done:
                    self._collect(job, now_s)
                    if job.room in self._active:
                        del self._active[job.room]
                        self._active[job.room] = None
        finally:
            for room in rooms:
                room.lock.release()

    def _wait_for(self, room: Room) -> None:
        """A command is being carried out: the room gets its slice after it, in its turn among the commands."""

        async def serve_later() -> None:
            try:
                async with room.lock:
                    pass
                if not room.lock.locked():
                    await self._serve([room], self._clock())
            finally:
                room.awaits_turn = False

        room.awaits_turn = True
        task = asyncio.create_task(serve_later())
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)

    # ---- one room's turn

    def _has_anything_to_do(self, room: Room) -> bool:
        if room.playback.playing:
            return True
        return any(outbox.frame_wanted or outbox.curve_wanted for outbox in room.outboxes)

    def _due_s(self, room: Room) -> float:
        """When this room next has something to do."""
        playback = room.playback
        due = playback.next_due_s if playback.playing else float("inf")
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
        iterations = playback.take_due(room.session.iteration, now_s, tick_s=self._tick_s, slice_s=slice_s)
        able = [outbox for outbox in room.outboxes if outbox.room_from_s() <= now_s]
        changes = iterations > 0
        return Job(
            room,
            iterations,
            wants_frame=any(changes or outbox.frame_wanted for outbox in able),
            wants_curve=now_s >= self._curve_from_s(room) and any(changes or outbox.curve_wanted for outbox in able),
        )

    def _collect(self, job: Job, now_s: float) -> None:
        room, playback = job.room, job.room.playback
        if job.failure is not None:
            self._pause_for_failure(room, job.failure)
            return
        if job.iterations:
            room.tell_change()
            if room.session.divergence is not None:
                playback.pause(room.session.divergence.message)
                room.tell_status()
            elif playback.until is not None and room.session.iteration >= playback.until:
                playback.pause()
                room.tell_status()
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
        room.playback.pause(f"Something went wrong here, and it is not your fault (error {error_id}). Reset begins anew.")
        room.tell_status()


def _run_within(jobs: list[Job], budget_s: float) -> None:
    """Runs the jobs one after another, at least one, until the budget is used up."""
    start = time.perf_counter()
    for job in jobs:
        if job is not jobs[0] and time.perf_counter() - start > budget_s:
            return
        job.run()
