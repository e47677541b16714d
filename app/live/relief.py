"""Counts the memory of the rooms, and frees memory when it is short.

First, rooms without an open page are unloaded, the one left longest ago first. A session with
hidden pages only keeps fewer undo steps. When memory is full, all sessions do, and sessions that
play without a page are paused and unloaded too. A session with a visible page goes on in any case.
"""

import asyncio
import gc
import logging
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..limits.resident import release_freed_memory
from ..session.session import MAX_BYTES
from .memory import Memory
from .room import Room
from .rooms import Rooms
from .saving import SessionSaver

log = logging.getLogger("backstep.memory")

INTERVAL_S = 0.25
COUNT_INTERVAL_S = 1.0
LEAN_BYTES = 1_000_000
"""The size of a session while memory is short. A larger network keeps its current run, and little
else."""
ROOM_BYTES, SOCKET_BYTES, ANSWER_BYTES = 10_000, 45_000, 250
"""Memory beside the session: the room itself; a socket with its tasks and buffers; an answer."""
FRESH_S, RETURN_S = 30.0, 10.0
"""How long a room without a page stays: before its first page, which is on its way; and after its
last page, which may come back."""
SLACK_BYTES = 16_000_000
"""Above this much freed memory, the system gets it back, at most once in `TRIM_INTERVAL_S`."""
TRIM_INTERVAL_S, COLLECT_INTERVAL_S = 5.0, 30.0
ROOMS_AT_ONCE = 100
"""Rooms that are counted before the event loop does other work."""
PAUSED = "Paused and put away, because the server was short of memory and no page was open."


class Relief:
    def __init__(
        self,
        memory: Memory,
        rooms: Rooms,
        saver: SessionSaver,
        others: Mapping[str, Callable[[], int]] = MappingProxyType({}),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`others`: functions that return the bytes of other memory for sessions, by name."""
        self._memory, self._rooms, self._saver, self._others = memory, rooms, saver, others
        self._clock = clock
        self._counted_s = self._trimmed_s = self._collected_s = float("-inf")

    async def run(self) -> None:
        """Calls `run_once` four times a second, until it is cancelled."""
        while True:
            try:
                await self.run_once()
            except Exception:
                log.exception("Memory could not be checked; the next check follows")
            await asyncio.sleep(INTERVAL_S)

    async def run_once(self) -> None:
        """Counts and measures the memory, and frees some if it is short."""
        if self._memory.is_short or self._clock() >= self._counted_s + COUNT_INTERVAL_S:
            await self._count()
        was_short = self._memory.is_short
        self._memory.measure()
        if self._memory.is_short:
            await self._relieve()
        elif was_short:
            for room in self._rooms:
                room.session.limit_bytes = MAX_BYTES
        if self._memory.slack_bytes > SLACK_BYTES:
            await self._trim()

    async def _count(self) -> None:
        self._counted_s = self._clock()
        total = sum(size_bytes() for size_bytes in self._others.values())
        for n, room in enumerate(self._rooms.in_memory):
            if n % ROOMS_AT_ONCE == ROOMS_AT_ONCE - 1:
                await asyncio.sleep(0)
            total += size_of(room)
        self._memory.counted_bytes = total

    async def _relieve(self) -> None:
        now_s, full = self._clock(), self._memory.is_full
        if now_s >= self._collected_s + COLLECT_INTERVAL_S:
            self._collected_s = now_s
            gc.collect()
        for room in self._rooms:
            if not room.sockets and (full or not room.playback.playing):
                self._unload(room, now_s)
            elif full or all(outbox.hidden for outbox in room.outboxes):
                self._make_lean(room)
                await asyncio.sleep(0)
        await self._count()
        self._memory.measure()
        if not self._rooms.in_memory:
            # With no session in memory, all that is left belongs to the baseline.
            await self._trim()
            self._memory.settle()

    def _unload(self, room: Room, now_s: float) -> None:
        wait_s = FRESH_S if room.saving.needs_document else RETURN_S
        if now_s < max(room.touched_s, room.unseen_s) + wait_s:
            return
        if room.playback.playing:
            room.playback.pause(PAUSED)
            self._saver.schedule(room)
        self._rooms.unload_idle(room)

    def _make_lean(self, room: Room) -> None:
        """Shrinks a session at once if its lock is free, or else with its next iteration."""
        session = room.session
        session.limit_bytes = LEAN_BYTES
        if room.lock.free and session.size_bytes > LEAN_BYTES:
            before = session.changes, tuple(session.branches)
            session.keep_within_limit()
            if before != (session.changes, tuple(session.branches)):
                room.tell_change()

    async def _trim(self) -> None:
        if self._clock() >= self._trimmed_s + TRIM_INTERVAL_S:
            self._trimmed_s = self._clock()
            await asyncio.to_thread(release_freed_memory)
            self._memory.measure()


def size_of(room: Room) -> int:
    """The approximate bytes of a room, with all messages that wait for its sockets."""
    size = room.session.size_bytes + ROOM_BYTES + ANSWER_BYTES * len(room.answers)
    waiting: dict[int, int] = {}
    for outbox in room.outboxes:
        # An event for all sockets of a room is one object, and counts once.
        waiting.update(outbox.sizes)
    return size + SOCKET_BYTES * room.sockets + sum(waiting.values())
