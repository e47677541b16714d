"""Counting what the rooms hold, and giving memory back where it is short.

In this order: rooms that no page is open on go to the disk, the one left longest ago first; sessions whose pages are all out of
sight keep less to undo; and when memory is nearly used up, all sessions do, and what plays without a page is paused and
goes to the disk, too. Sessions that are looked at go on in any case.
"""

import asyncio
import gc
import logging
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.limits.resident import give_back
from app.session.session import MAX_BYTES

from .memory import Memory
from .room import Room
from .rooms import Rooms
from .saving import Keeper

log = logging.getLogger("backstep.memory")

LOOK_INTERVAL_S = 0.25
COUNT_INTERVAL_S = 1.0
LEAN_BYTES = 1_000_000
"""What a session may take while memory is short; a larger network keeps the run that is shown, and little beside it."""
ROOM_BYTES, SOCKET_BYTES, ANSWER_BYTES = 10_000, 45_000, 250
"""What is held beside the session: the room itself; a socket with its tasks and buffers; an answer that is remembered."""
FRESH_S, RETURN_S = 30.0, 10.0
"""How long a room is kept that no page has been open on yet, because its page is on the way; and one whose page has gone, because it
may come back at once."""
SLACK_BYTES = 16_000_000
"""When so much was freed, the system gets it back, at most every `TRIM_INTERVAL_S`."""
TRIM_INTERVAL_S, COLLECT_INTERVAL_S = 5.0, 30.0
ROOMS_AT_ONCE = 100
"""Rooms that are counted before frames have their turn."""
PAUSED = "Paused and put away, because the server was short of memory and no page was open."


class Relief:
    def __init__(
        self,
        memory: Memory,
        rooms: Rooms,
        keeper: Keeper,
        others: Mapping[str, Callable[[], int]] = MappingProxyType({}),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`others`: what else holds memory for sessions, such as compiled code, in bytes."""
        self._memory, self._rooms, self._keeper, self._others = memory, rooms, keeper, others
        self._clock = clock
        self._counted_s = self._trimmed_s = self._collected_s = float("-inf")

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            try:
                await self.look()
            except Exception:
                log.exception("Memory could not be looked after; the next look follows")
            await asyncio.sleep(LOOK_INTERVAL_S)

    async def look(self) -> None:
        """Counts, decides, and gives back what is needed."""
        if self._memory.is_short or self._clock() >= self._counted_s + COUNT_INTERVAL_S:
            await self._count()
        was_short = self._memory.is_short
        self._memory.look()
        if self._memory.is_short:
            await self._relieve()
        elif was_short:
            self._limit(MAX_BYTES)
        if self._memory.slack_bytes > SLACK_BYTES:
            await self._trim()

    async def _count(self) -> None:
        self._counted_s = self._clock()
        total = sum(held() for held in self._others.values())
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
                self._put_away(room, now_s)
            elif full or all(outbox.hidden for outbox in room.outboxes):
                self._make_lean(room)
                await asyncio.sleep(0)
        await self._count()
        self._memory.look()
        if not self._rooms.in_memory:
            # Whatever is left is no session's.
            await self._trim()
            self._memory.settle()

    def _put_away(self, room: Room, now_s: float) -> None:
        wait_s = FRESH_S if room.needs_document else RETURN_S
        if now_s < max(room.touched_s, room.unseen_s) + wait_s:
            return
        if room.playback.playing:
            room.playback.pause(PAUSED)
            self._keeper.changed(room)
        self._rooms.put_away(room)

    def _make_lean(self, room: Room) -> None:
        """At once where nobody uses it; or else with its next iteration."""
        session = room.session
        session.limit_bytes = LEAN_BYTES
        if room.lock.free and session.size_bytes > LEAN_BYTES:
            before = session.changes, tuple(session.branches)
            session.keep_within_limit()
            if before != (session.changes, tuple(session.branches)):
                room.tell_change()

    def _limit(self, limit_bytes: int) -> None:
        for room in self._rooms:
            room.session.limit_bytes = limit_bytes

    async def _trim(self) -> None:
        if self._clock() >= self._trimmed_s + TRIM_INTERVAL_S:
            self._trimmed_s = self._clock()
            await asyncio.to_thread(give_back)
            self._memory.look()


def size_of(room: Room) -> int:
    """About how many bytes a room holds, with everything that waits for its sockets."""
    size = room.session.size_bytes + ROOM_BYTES + ANSWER_BYTES * len(room.answers)
    waiting: dict[int, int] = {}
    for outbox in room.outboxes:
        # What is said to all sockets of a room is there once.
        waiting.update(outbox.sizes)
    return size + SOCKET_BYTES * room.sockets + sum(waiting.values())
