"""The wheel: one task that trains what plays and hands out frames, each session in a rhythm of its own.

Who is due first is served first: a few sessions at a time go to the worker thread together, which trains them and makes their
frames; the event loop only hands over and sends. Each session has a slice of time by how many play, so that nobody starves. A tick that
comes late is dropped, never caught up. When nothing plays and nobody waits for a frame, the wheel stands still.
"""

import asyncio
import logging
import random
import secrets
import time
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

from app.settings import Settings

from .compiling import Compiling
from .figures import Figures
from .job import Job, Wants, run_within
from .keeper import INTERVAL_S, Keeper
from .lag import Lag
from .outbox import Outbox
from .room import Room
from .worker import Worker

log = logging.getLogger("backstep.wheel")

NEVER = float("inf")
BETWEEN_TURNS_S = 0.004
"""The wheel waits so long for sessions that are due at nearly the same time, to serve them in one go; twice as long in a crowd."""
MOST_AT_ONCE = 128
"""Sessions served in one turn; so many frames wait for the last one of them."""
CROWD = 100
"""When more sessions than this play, each has half as many ticks; and curves the more seldom the more they are."""
GREEDY_TICKS = 1.5
"""In a crowd, whoever asks for more iterations than there is time for has ticks this much longer, so that all frames come in time."""
OVERDRAFT = 2.0
"""So many times its share a session may take without a pause: a frame comes on top, and what was measured may be a little off."""
DOCUMENTS_PER_S = 25
"""Documents of playing sessions written in a second; when more play, each is written less often. What a person did is kept at once
(`Keeper.keep_change`); a document only saves a server that was killed from training again what the recipe says."""


class Wheel:
    def __init__(
        self,
        worker: Worker,
        keeper: Keeper,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
        *,
        figures: Figures | None = None,
        lag: Lag | None = None,
        compiling: Compiling | None = None,
    ) -> None:
        self._compiling = compiling or Compiling(settings)
        self._worker, self._keeper, self._settings, self._clock = worker, keeper, settings, clock
        self._figures, self._lag = figures or Figures(), lag or Lag()
        keeper.on_due = self.touch
        self._heap: list[tuple[float, int, Room]] = []
        """When which room is due; an entry that is not at its room's `turn_s` is out of date."""
        self._number = count()
        self._players: set[Room] = set()
        """Rooms that play."""
        self._waiting: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._stopped = False

    def touch(self, room: Room) -> None:
        """This room may have something to do."""
        if room.playback.playing:
            self._players.add(room)
        else:
            self._players.discard(room)
        due_s = self._due_s(room)
        if due_s < room.turn_s:
            self._schedule(room, due_s)

    def stop(self) -> None:
        """Nothing plays any more, and whoever plays goes on where it is now, after a restart."""
        self._stopped = True
        self._wake.set()

    async def run(self) -> None:
        """Turns until it is cancelled or stopped."""
        while not self._stopped:
            start = self._clock()
            if self._next_s() <= start:
                self._figures.lateness.add(start - self._next_s())
            try:
                await self._turn(start)
            except Exception:
                log.exception("A turn of the wheel failed; the next one follows")
            await asyncio.sleep(0)
            next_s = self._next_s()
            now = self._clock()
            # Not before a short while has passed; later where nothing is due earlier, unless somebody touches a room.
            if next_s > now:
                self._wake.clear()
                between_s = BETWEEN_TURNS_S * (2 if self._crowded else 1)
                wait_s = max(next_s, start + between_s) - now
                alarm = None
                if wait_s < NEVER:
                    alarm = asyncio.get_running_loop().call_later(wait_s, self._wake.set)
                await self._wake.wait()
                if alarm is not None:
                    alarm.cancel()

    # ---- who is next

    def _schedule(self, room: Room, due_s: float) -> None:
        room.turn_s = due_s
        if due_s < NEVER:
            if not self._heap or due_s < self._heap[0][0]:
                self._wake.set()
            heappush(self._heap, (due_s, next(self._number), room))

    def _next_s(self) -> float:
        heap = self._heap
        while heap and heap[0][0] != heap[0][2].turn_s:
            heappop(heap)
        return heap[0][0] if heap else NEVER

    def _take_due(self, now_s: float) -> list[Room]:
        """The rooms that are due, who is due longest first; they are scheduled anew when they were served."""
        due: list[Room] = []
        heap = self._heap
        while heap and heap[0][0] <= now_s and len(due) < MOST_AT_ONCE:
            due_s, _, room = heappop(heap)
            if due_s == room.turn_s:
                room.turn_s = NEVER
                due.append(room)
        return due

    def _due_s(self, room: Room) -> float:
        """When this room next has something to do. What plays does everything but showing an edit with its ticks."""
        playback = room.playback
        wanted_s, due_s = NEVER, NEVER if room.is_being_written else room.keep_due_s
        if playback.playing:
            due_s = min(due_s, playback.next_due_s)
        for outbox in room.outboxes:
            if outbox.frame_wanted:
                wanted_s = min(wanted_s, outbox.room_from_s())
            if outbox.curve_wanted:
                due_s = min(due_s, max(outbox.curve_from_s(), self._curve_from_s(room)))
        return min(wanted_s, max(due_s, room.tick_from_s) if playback.playing else due_s)

    def _curve_from_s(self, room: Room) -> float:
        if not room.playback.playing:
            return 0.0
        return room.curve_sent_s + self._settings.curve_interval_s * max(1.0, len(self._players) / CROWD)

    @property
    def _crowded(self) -> bool:
        return len(self._players) > CROWD

    @property
    def _tick_s(self) -> float:
        """The time between two ticks of a session: longer in a crowd, and where the event loop has more to do than it can."""
        return max((2 if self._crowded else 1) / self._settings.ticks_per_s, self._lag.frame_interval_s)

    # ---- one turn

    async def _turn(self, now_s: float) -> None:
        free = []
        for room in self._take_due(now_s):
            if room.lock.free:
                room.lock.take()
                free.append(room)
            elif not room.awaits_turn:
                room.awaits_turn = True
                task = asyncio.create_task(self._serve_after_commands(room))
                self._waiting.add(task)
                task.add_done_callback(self._waiting.discard)
        if free:
            await self._serve(free, now_s)

    async def _serve_after_commands(self, room: Room) -> None:
        """Commands are being carried out: the room has its turn among them, and the others need not wait for that."""
        await room.lock.acquire()
        room.awaits_turn = False
        await self._serve([room], self._clock())

    async def _serve(self, rooms: list[Room], now_s: float) -> None:
        """Gives each of these rooms its slice and frees its lock; those for which the budget does not last are first in the next
        turn, because they have been due for longest."""
        try:
            tick_s, budget_s = self._tick_s, self._settings.tick_budget_ms / 1000
            share_s = budget_s * tick_s * self._settings.ticks_per_s / max(1, len(self._players))
            slice_s = min(self._settings.slice_budget_ms / 1000, share_s)
            jobs = [self._job(room, now_s, tick_s, slice_s) for room in rooms]
            await self._worker.run(lambda: run_within(jobs, budget_s))
            filled = [outbox for job in jobs if job.done for outbox in self._collect(job)]
            # One straight after another: whoever receives them need not be woken for each.
            for outbox in filled:
                outbox.flush()
        finally:
            for room in rooms:
                room.lock.release()
                self.touch(room)

    def _job(self, room: Room, now_s: float, tick_s: float, slice_s: float) -> Job:
        playback = room.playback
        if playback.playing and self._is_abandoned(room, now_s):
            playback.pause("Paused, because nobody was looking.")
            self._keeper.changed(room, within_s=0.0)
            room.tell_status()
        trains = playback.playing and now_s >= room.tick_from_s and now_s >= playback.next_due_s
        if trains and not room.session.ready:
            self._compiling.begin(room, self.touch)
            trains = False
        frame = curve = coarse_curve = False
        curve_may_go = now_s >= self._curve_from_s(room)
        for outbox in room.outboxes:
            if outbox.room_from_s() <= now_s:
                frame |= trains or outbox.frame_wanted
                if curve_may_go and (trains or outbox.curve_wanted) and outbox.curve_from_s() <= now_s:
                    coarse_curve |= outbox.is_slow
                    curve |= not outbox.is_slow
        # One document at a time: where the disk is slow, they must not pile up.
        document = room.keep_due_s <= now_s and not room.is_being_written
        wants = Wants(frame, curve, coarse_curve, document)
        return Job(room, now_s, tick_s, slice_s, trains, wants)

    def _is_abandoned(self, room: Room, now_s: float) -> bool:
        for outbox in room.outboxes:
            if not outbox.hidden:
                return False
        settings = self._settings
        return now_s - room.unseen_s > (
            settings.hidden_after_s if room.outboxes else settings.abandoned_after_s
        )

    def _collect(self, job: Job) -> list[Outbox]:
        """Takes over what a job has made; returns the outboxes that something was put into."""
        room, now_s = job.room, job.now_s
        if job.trains:
            # Whoever took longer than its share pauses for as many ticks as it took of them.
            wait_s = job.tick_s * max(1.0, job.took_s / (OVERDRAFT * job.slice_s))
            if self._crowded and now_s < room.playback.greedy_until_s:
                wait_s *= GREEDY_TICKS
            tick_s = room.tick_from_s + wait_s
            room.tick_from_s = tick_s if tick_s > now_s else now_s + wait_s
        if job.failure is not None:
            self._pause_for_failure(room, job.failure)
            return []
        if job.document is not None:
            self._keeper.hand_over(room, job.document)
        if job.iterations:
            self._figures.iterations += job.iterations
            self._tell_progress(room)
        if job.curve is not None:
            room.curve_sent_s = now_s
        filled = []
        for outbox in room.outboxes:
            if outbox.room_from_s() <= now_s:
                filled.append(outbox)
                if job.frame is not None and outbox.frame_wanted:
                    outbox.put_frame(job.frame)
                    self._figures.frames_sent += 1
                curve = job.coarse_curve if outbox.is_slow else job.curve
                if curve is not None and outbox.curve_wanted and outbox.curve_from_s() <= now_s:
                    outbox.put_curve(curve)
            elif job.frame is not None and outbox.frame_wanted:
                self._figures.frames_skipped += 1
        return filled

    def _tell_progress(self, room: Room) -> None:
        session, playback = room.session, room.playback
        room.tell_progress()
        if session.divergence is not None:
            playback.pause(session.divergence.message)
            room.tell_status()
        elif playback.until is not None and session.iteration >= playback.until:
            playback.pause()
            room.tell_status()
        if not playback.playing:
            self._keeper.changed(room, within_s=0.0)
        elif room.keep_due_s == NEVER:
            # Not all at once, where a class has begun at once.
            within_s = max(INTERVAL_S, len(self._players) / DOCUMENTS_PER_S) * random.uniform(0.5, 1.5)  # noqa: S311
            self._keeper.changed(room, within_s=within_s)

    def _pause_for_failure(self, room: Room, failure: BaseException) -> None:
        error_id = secrets.token_hex(4)
        self._figures.faults += 1
        log.error("A session failed while it was trained (error %s)", error_id, exc_info=failure)
        for outbox in room.outboxes:
            outbox.frame_wanted = outbox.curve_wanted = False
        # What cannot be trained can perhaps not be written either; a command will try again.
        room.keep_due_s, room.needs_document = NEVER, True
        room.playback.pause(
            f"Something went wrong here, and it is not your fault (error {error_id}). Reset begins anew."
        )
        room.tell_status()
