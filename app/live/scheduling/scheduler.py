"""The wheel: one task that trains what plays and hands out frames, each session in a rhythm of its own.

Who is due first is served first: a few sessions at a time go to the worker thread together, which trains them and makes their
frames; the event loop only hands over and sends. Sessions that ask for more than their share of the time (`shares`) fill what the
others leave, in slices, and the others are served between two slices. A tick that comes late is dropped, never caught up. When nothing
plays and nobody waits for a frame, the wheel stands still.
"""

import asyncio
import logging
import random
import secrets
import time
from collections.abc import Callable

from app.limits.counts import Figures
from app.limits.loop_lag import Lag
from app.live.outbox import Outbox
from app.live.room import Room
from app.live.saving import INTERVAL_S, Keeper
from app.live.worker import Worker
from app.settings import Settings

from .compiling import Compiling
from .due import NEVER, Due
from .pace import is_short, pace
from .shares import Shares
from .slices import Job, Wants, run_within

log = logging.getLogger("backstep.wheel")

BETWEEN_TURNS_S = 0.004
"""The wheel waits so long for sessions that are due at nearly the same time, to serve them in one go; twice as long in a crowd."""
MOST_AT_ONCE = 128
"""Sessions served in one turn; so many frames wait for the last one of them."""
CROWD = 100
"""When more sessions than this play, each has half as many ticks; and curves the more seldom the more they are."""
SHARES_INTERVAL_S = 0.1
"""How often the time is divided anew."""
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
        self._due, self._short_due = Due(), Due()
        """The rooms that are served first, and those that fill the time that is left."""
        self._shares = Shares(settings)
        self._divided_s = self._loop_cpu_s = self._loop_busy = 0.0
        self._players: set[Room] = set()
        """Rooms that play."""
        self._waiting: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._stopped = False

    def touch(self, room: Room, since_s: float | None = None) -> None:
        """This room may have something to do, and has had since then, or from now on: it was not due before the wheel heard of it."""
        if room.playback.playing:
            self._players.add(room)
        else:
            self._players.discard(room)
        wanted_s, plays_s = self._due_s(room)
        due_s = max(min(wanted_s, plays_s), self._clock() if since_s is None else since_s)
        if due_s < room.turn_s:
            if due_s < self._next_s():
                self._wake.set()
            fills = room.is_short and plays_s < wanted_s
            (self._short_due if fills else self._due).add(room, due_s)

    def stop(self) -> None:
        """Nothing plays any more, and whoever plays goes on where it is now, after a restart."""
        self._stopped = True
        self._wake.set()

    async def run(self) -> None:
        """Turns until it is cancelled or stopped."""
        while not self._stopped:
            start = self._clock()
            if self._due.next_s() <= start:
                self._figures.lateness.add(start - self._due.next_s())
            if self._players and start >= self._divided_s + SHARES_INTERVAL_S:
                self._divide(start)
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

    def _next_s(self) -> float:
        return min(self._due.next_s(), self._short_due.next_s())

    def _divide(self, now_s: float) -> None:
        """Divides the time anew, by what each session asks for and what the event loop takes."""
        tick_s, cpu_s = self._tick_s, time.thread_time()
        busy = (cpu_s - self._loop_cpu_s) / (now_s - self._divided_s)
        self._loop_busy += (busy - self._loop_busy) / 4
        self._divided_s, self._loop_cpu_s = now_s, cpu_s
        self._shares.divide([room.demand(tick_s) for room in self._players], self._loop_busy)

    def _due_s(self, room: Room) -> tuple[float, float]:
        """When this room next has a frame to show that is wanted already, and when it has anything else to do, which a room that
        plays does with its ticks."""
        playback = room.playback
        wanted_s, due_s = NEVER, NEVER if room.is_being_written else room.keep_due_s
        if playback.playing:
            due_s = min(due_s, playback.next_due_s)
        for outbox in room.outboxes:
            if outbox.frame_wanted:
                wanted_s = min(wanted_s, outbox.room_from_s())
            if outbox.curve_wanted:
                due_s = min(due_s, max(outbox.curve_from_s(), self._curve_from_s(room)))
        return wanted_s, max(due_s, room.tick_from_s) if playback.playing else due_s

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
        """Frames go out before sessions that ask for more than their share are trained on."""
        await self._serve_free(self._due.take(now_s, MOST_AT_ONCE), now_s)
        now_s = self._clock()
        most = self._shares.short_at_once(self._tick_s)
        await self._serve_free(self._short_due.take(now_s, most), now_s)

    async def _serve_free(self, rooms: list[Room], now_s: float) -> None:
        free = []
        for room in rooms:
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
            jobs = [self._job(room, now_s, tick_s) for room in rooms]
            await self._worker.run(lambda: run_within(jobs, budget_s))
            filled = [outbox for job in jobs if job.done for outbox in self._collect(job)]
            # One straight after another: whoever receives them need not be woken for each.
            for outbox in filled:
                outbox.flush()
        finally:
            for room in rooms:
                room.lock.release()
                self.touch(room, now_s)

    def _job(self, room: Room, now_s: float, tick_s: float) -> Job:
        playback = room.playback
        if playback.playing and self._is_abandoned(room, now_s):
            playback.pause("Paused, because nobody was looking.")
            self._keeper.changed(room, within_s=0.0)
            room.tell_status()
        trains = playback.playing and now_s >= room.tick_from_s and now_s >= playback.next_due_s
        if trains and not room.session.ready:
            self._compiling.begin(room, self.touch)
            trains = False
        room.is_short = is_short(room, self._shares, now_s, tick_s)
        slice_s, wait_s = self._shares.short(tick_s) if room.is_short else self._shares.met(tick_s)
        shows = trains and now_s + wait_s / 2 >= room.frame_from_s
        curve = coarse_curve = False
        selections = set()
        curve_may_go = now_s >= self._curve_from_s(room)
        for outbox in room.outboxes:
            if outbox.room_from_s() <= now_s:
                if shows or outbox.frame_wanted:
                    selections.add(outbox.selection)
                if curve_may_go and (shows or outbox.curve_wanted) and outbox.curve_from_s() <= now_s:
                    coarse_curve |= outbox.is_slow
                    curve |= not outbox.is_slow
        # One document at a time: where the disk is slow, they must not pile up.
        document = room.keep_due_s <= now_s and not room.is_being_written
        wants = Wants(frozenset(selections), curve, coarse_curve, document)
        if selections and room.is_short:  # a frame takes its time from the same share
            slice_s = max(slice_s / 2, slice_s - playback.seconds_per_frame)
        return Job(room, now_s, tick_s, slice_s, wait_s, trains, shows, wants)

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
            pace(job, self._shares)
        if job.failure is not None:
            self._pause_for_failure(room, job.failure)
            return []
        if job.document is not None:
            self._keeper.hand_over(room, job.document)
        if job.iterations:
            self._figures.iterations += job.iterations
            self._tell_progress(room, shows=job.shows)
        if job.curve is not None:
            room.curve_sent_s = now_s
        filled = []
        for outbox in room.outboxes:
            if outbox.room_from_s() <= now_s:
                filled.append(outbox)
                if outbox.frame_wanted and (frame := job.frames.get(outbox.selection)) is not None:
                    outbox.put_frame(frame)
                    self._figures.frames_sent += 1
                curve = job.coarse_curve if outbox.is_slow else job.curve
                if curve is not None and outbox.curve_wanted and outbox.curve_from_s() <= now_s:
                    outbox.put_curve(curve)
            elif job.frames and outbox.frame_wanted:
                self._figures.frames_skipped += 1
        return filled

    def _tell_progress(self, room: Room, *, shows: bool) -> None:
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
