"""The scheduler: one task that trains the playing sessions and hands out frames.

Each session has ticks of its own. The rooms that have been due longest are served first: up to
`MAX_AT_ONCE` go to the worker thread together, which trains them and makes their frames. The event
loop only collects and sends. Sessions that ask for more than their share of the time (`shares`)
fill the time that the others leave, in slices, and the others are served between two slices. A tick
that comes late is dropped, never caught up. The scheduler sleeps while nothing is due.
"""

import asyncio
import logging
import random
import secrets
import time
from collections.abc import Callable, Iterable

from ...limits.counts import Counts
from ...limits.loop_lag import Lag
from ...settings import Settings
from ..outbox import Outbox
from ..room import Room
from ..saving import INTERVAL_S, SessionSaver
from ..worker import Worker
from .compiling import Compiling
from .due_queue import DueQueue
from .schedule import NEVER
from .shares import Shares
from .slices import Requested, Slice, run_within
from .timing import is_over_share, schedule_next

log = logging.getLogger("backstep.scheduler")

BETWEEN_PASSES_S = 0.004
"""The least time between two passes, so that rooms due at nearly the same time are served together;
twice as long in a crowd."""
MAX_AT_ONCE = 128
"""Rooms served in one pass. Their frames wait for the last one of them."""
CROWD = 100
"""When more sessions than this play, each has half as many ticks. Curves become rarer the more
sessions play."""
SHARES_INTERVAL_S = 0.1
"""The time between two divisions of the training time."""
DOCUMENTS_PER_S = 25
"""Documents of playing sessions that are written in a second; when more play, each is written less
often. A learner's change is saved at once (`SessionSaver.save_change`). These documents only spare
a killed server from training the iterations since again."""


class Scheduler:
    def __init__(
        self,
        worker: Worker,
        saver: SessionSaver,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
        *,
        counts: Counts | None = None,
        lag: Lag | None = None,
        compiling: Compiling | None = None,
    ) -> None:
        self._compiling = compiling or Compiling(settings)
        self._worker, self._saver, self._settings, self._clock = worker, saver, settings, clock
        self._counts, self._lag = counts or Counts(), lag or Lag()
        saver.on_due = self.touch
        self._due, self._due_over_share = DueQueue(), DueQueue()
        """Rooms that are served first, and rooms over their share that fill the time left."""
        self._shares = Shares(settings)
        self._divided_s = self._loop_cpu_s = self._loop_busy = 0.0
        self._players: set[Room] = set()
        """Rooms that play."""
        self._waiting: set[asyncio.Task[None]] = set()
        """Tasks that wait for a room's lock to serve it."""
        self._wake = asyncio.Event()
        self._stopped = False

    def touch(self, room: Room, since_s: float | None = None, ready: Outbox | None = None) -> None:
        """Puts the room into the queue by its next due time.

        A room counts as due since `since_s`, or from now on: never before the scheduler was told. `ready`
        is the only outbox that has changed: a class of 500 follows one room, and each of its pages becomes
        ready several times a second.
        """
        if room.playback.playing:
            self._players.add(room)
        else:
            self._players.discard(room)
        wanted_s, other_s = self._due_s(room, room.outboxes if ready is None else (ready,))
        due_s = max(min(wanted_s, other_s), self._clock() if since_s is None else since_s)
        if due_s < room.schedule.due_s:
            if due_s < self._next_s():
                self._wake.set()
            fills = room.schedule.over_share and other_s < wanted_s
            (self._due_over_share if fills else self._due).add(room, due_s)

    def send_curve_soon(self, room: Room) -> None:
        """Makes the next curve due at once, because a command changed the session."""
        room.schedule.curve_sent_s = 0.0

    def stop(self) -> None:
        """Stops training for good. Playing sessions stay playing, and go on after a restart."""
        self._stopped = True
        self._wake.set()

    async def run(self) -> None:
        """Makes one pass after another until it is cancelled or stopped."""
        while not self._stopped:
            start_s = self._clock()
            if self._due.next_s() <= start_s:
                self._counts.lateness.add(start_s - self._due.next_s())
            if self._players and start_s >= self._divided_s + SHARES_INTERVAL_S:
                self._divide(start_s)
            try:
                await self._make_pass(start_s)
            except Exception:
                log.exception("A pass of the scheduler failed; the next one follows")
            await asyncio.sleep(0)
            await self._sleep(start_s)

    async def _sleep(self, pass_start_s: float) -> None:
        """Waits until a room is due; at least `BETWEEN_PASSES_S`, unless `touch` wakes it."""
        next_s, now_s = self._next_s(), self._clock()
        if next_s <= now_s:
            return
        self._wake.clear()
        between_s = BETWEEN_PASSES_S * (2 if self._crowded else 1)
        wait_s = max(next_s, pass_start_s + between_s) - now_s
        alarm = None
        if wait_s < NEVER:
            alarm = asyncio.get_running_loop().call_later(wait_s, self._wake.set)
        await self._wake.wait()
        if alarm is not None:
            alarm.cancel()

    # ---- due times

    def _next_s(self) -> float:
        return min(self._due.next_s(), self._due_over_share.next_s())

    def _divide(self, now_s: float) -> None:
        """Divides the training time anew, by the demands and the load of the event loop."""
        tick_s, cpu_s = self._tick_s, time.thread_time()
        busy = (cpu_s - self._loop_cpu_s) / (now_s - self._divided_s)
        self._loop_busy += (busy - self._loop_busy) / 4
        self._divided_s, self._loop_cpu_s = now_s, cpu_s
        self._shares.divide([room.playback.demand(tick_s) for room in self._players], self._loop_busy)

    def _due_s(self, room: Room, outboxes: Iterable[Outbox]) -> tuple[float, float]:
        """When a frame that one of these outboxes wants already is due, and when anything else is.

        A playing room does everything else with its ticks.
        """
        playback, saving = room.playback, room.saving
        wanted_s, other_s = NEVER, NEVER if saving.is_writing else saving.due_s
        if playback.playing:
            other_s = min(other_s, playback.next_due_s)
        curve_from_s = self._curve_from_s(room)
        for outbox in outboxes:
            if outbox.frame_wanted:
                wanted_s = min(wanted_s, outbox.ready_from_s())
            if outbox.curve_wanted and curve_from_s < other_s:
                other_s = min(other_s, max(outbox.curve_ready_from_s(), curve_from_s))
        return wanted_s, max(other_s, room.schedule.train_from_s) if playback.playing else other_s

    def _curve_from_s(self, room: Room) -> float:
        if not room.playback.playing:
            return 0.0
        interval_s = self._settings.curve_interval_s * max(1.0, len(self._players) / CROWD)
        return room.schedule.curve_sent_s + interval_s

    @property
    def _crowded(self) -> bool:
        return len(self._players) > CROWD

    @property
    def _tick_s(self) -> float:
        """The time between two ticks of a session; longer in a crowd and while the loop is late."""
        return max((2 if self._crowded else 1) / self._settings.ticks_per_s, self._lag.frame_interval_s)

    # ---- one pass

    async def _make_pass(self, now_s: float) -> None:
        """Serves the rooms that are due, and then some rooms over their share."""
        await self._serve_free(self._due.pop_due(now_s, MAX_AT_ONCE), now_s)
        now_s = self._clock()
        maximum = self._shares.over_share_at_once(self._tick_s)
        await self._serve_free(self._due_over_share.pop_due(now_s, maximum), now_s)

    async def _serve_free(self, rooms: list[Room], now_s: float) -> None:
        """Serves the rooms with a free lock; the others are served after their commands."""
        free = []
        for room in rooms:
            if room.lock.free:
                room.lock.take()
                free.append(room)
            elif not room.schedule.awaits_lock:
                room.schedule.awaits_lock = True
                task = asyncio.create_task(self._serve_after_commands(room))
                self._waiting.add(task)
                task.add_done_callback(self._waiting.discard)
        if free:
            await self._serve(free, now_s)

    async def _serve_after_commands(self, room: Room) -> None:
        await room.lock.acquire()
        room.schedule.awaits_lock = False
        await self._serve([room], self._clock())

    async def _serve(self, rooms: list[Room], now_s: float) -> None:
        """Runs a slice for each of these rooms, sends the results, and releases their locks.

        Rooms for which the time budget does not last are the first of the next pass, because they
        have been due longest.
        """
        try:
            tick_s, budget_s = self._tick_s, self._settings.tick_budget_ms / 1000
            slices = [self._slice(room, now_s, tick_s) for room in rooms]
            await self._worker.run(lambda: run_within(slices, budget_s))
            filled = [outbox for slice_ in slices if slice_.done for outbox in self._collect(slice_)]
            # All are sent in one go, so that a receiver in one process wakes once for many.
            for outbox in filled:
                outbox.flush()
        finally:
            for room in rooms:
                room.lock.release()
                self.touch(room, now_s)

    def _slice(self, room: Room, now_s: float, tick_s: float) -> Slice:
        """The room's next slice."""
        playback, schedule = room.playback, room.schedule
        if playback.playing and self._is_abandoned(room, now_s):
            playback.pause("Paused, because no page was showing it.")
            self._saver.schedule(room, within_s=0.0)
            room.tell_status()
        trains = playback.playing and now_s >= schedule.train_from_s and now_s >= playback.next_due_s
        if trains and not room.session.ready:
            self._compiling.begin(room, self.touch)
            trains = False
        schedule.over_share = is_over_share(room, self._shares, now_s, tick_s)
        allowance = self._shares.over_share if schedule.over_share else self._shares.within_share
        slice_s, wait_s = allowance(tick_s)
        shows = trains and now_s + wait_s / 2 >= schedule.frame_from_s
        requested = self._requested(room, now_s, shows=shows)
        if requested.frames and schedule.over_share:  # a frame takes its time from the same share
            slice_s = max(slice_s / 2, slice_s - playback.seconds_per_frame)
        return Slice(room, now_s, tick_s, slice_s, wait_s, trains, shows, requested)

    def _requested(self, room: Room, now_s: float, *, shows: bool) -> Requested:
        """The frames, curves and document to be made; `shows` if the room's state will be newer."""
        curve = coarse_curve = False
        selections = set()
        curve_may_go = now_s >= self._curve_from_s(room)
        for outbox in room.outboxes:
            if outbox.ready_from_s() <= now_s:
                if shows or outbox.frame_wanted:
                    selections.add(outbox.selection)
                if curve_may_go and (shows or outbox.curve_wanted) and outbox.curve_ready_from_s() <= now_s:
                    coarse_curve |= outbox.is_slow
                    curve |= not outbox.is_slow
        # One document at a time: on a slow disk they would pile up.
        document = room.saving.due_s <= now_s and not room.saving.is_writing
        return Requested(frozenset(selections), curve, coarse_curve, document)

    def _is_abandoned(self, room: Room, now_s: float) -> bool:
        """True if no page has shown the room for as long as the settings allow."""
        for outbox in room.outboxes:
            if not outbox.hidden:
                return False
        settings = self._settings
        allowed_s = settings.hidden_after_s if room.outboxes else settings.abandoned_after_s
        return now_s - room.unseen_s > allowed_s

    # ---- results

    def _collect(self, done: Slice) -> list[Outbox]:
        """Takes over the results of a slice; returns the outboxes that are to be flushed."""
        room = done.room
        if done.trains:
            schedule_next(done, self._shares)
        if done.failure is not None:
            self._pause_for_failure(room, done.failure)
            return []
        if done.document is not None:
            self._saver.submit(room, done.document)
        if done.iterations:
            self._counts.iterations += done.iterations
            self._tell_progress(room, shows=done.shows)
        if done.curve is not None:
            room.schedule.curve_sent_s = done.now_s
        return self._fill_outboxes(done)

    def _fill_outboxes(self, done: Slice) -> list[Outbox]:
        room, now_s = done.room, done.now_s
        filled = []
        for outbox in room.outboxes:
            if outbox.ready_from_s() <= now_s:
                filled.append(outbox)
                if outbox.frame_wanted and (frame := done.frames.get(outbox.selection)) is not None:
                    outbox.put_frame(frame)
                    self._counts.frames_sent += 1
                curve = done.coarse_curve if outbox.is_slow else done.curve
                if curve is not None and outbox.curve_wanted and outbox.curve_ready_from_s() <= now_s:
                    outbox.put_curve(curve, done.epochs)
            elif done.frames and outbox.frame_wanted:
                self._counts.frames_skipped += 1
        return filled

    def _tell_progress(self, room: Room, *, shows: bool) -> None:
        """Tells the sockets of new iterations, and pauses a run that has reached its end."""
        session, playback = room.session, room.playback
        has_ended = session.divergence is not None or (
            playback.until is not None and session.iteration >= playback.until
        )
        if shows or has_ended:
            room.tell_progress()
        if session.divergence is not None:
            playback.pause(session.divergence.message)
            room.tell_status()
        elif has_ended:
            playback.pause()
            room.tell_status()
        if not playback.playing:
            self._saver.schedule(room, within_s=0.0)
        elif room.saving.due_s == NEVER:
            # At random times, in case a whole class began at the same moment.
            within_s = max(INTERVAL_S, len(self._players) / DOCUMENTS_PER_S) * random.uniform(0.5, 1.5)  # noqa: S311
            self._saver.schedule(room, within_s=within_s)

    def _pause_for_failure(self, room: Room, failure: BaseException) -> None:
        error_id = secrets.token_hex(4)
        self._counts.faults += 1
        log.error("A session failed while it was trained (error %s)", error_id, exc_info=failure)
        for outbox in room.outboxes:
            outbox.want_nothing()
        # A session that cannot be trained can perhaps not be written either.
        self._saver.suspend(room)
        room.playback.pause(
            f"Something went wrong here, and it is not your fault (error {error_id}). Reset begins anew."
        )
        room.tell_status()
