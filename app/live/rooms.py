"""The rooms: sessions that are live, and sessions that are in the store.

At most `max_sessions` are live. When one more comes, the idle room that was used longest ago is
unloaded: written to the store if needed, and then dropped from memory.
"""

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterator
from time import monotonic

from ..limits.admission import AddressFull, Admission, Full, Overloaded
from ..limits.counts import count
from ..limits.loop_lag import Lag
from ..session.recipe import Recipe
from ..session.session import Session
from ..settings import Settings
from .memory import Memory
from .opened_ids import OpenedIds
from .room import ID, Room
from .saving import INTERVAL_S, SessionSaver
from .saving_state import NEVER
from .visitor import ANONYMOUS, Visitor

SLEEPING = 4408
"""The close code for the sockets of a session that was put to sleep."""
ASLEEP = "This session sleeps, because you opened others. It is saved."
MOVED = 4410
"""The close code for the sockets of a session that another server has taken over."""
MOVED_SENTENCE = "This session is on another server now."
UNLOADING_INTERVAL_S = 0.02
"""The time between two checks whether a room that is unloaded is still used."""
MAX_UNLOADING = 100
"""Rooms that may be unloading at once. If the disk is stuck, no new room comes in at the expense of
unsaved ones."""


class Rooms:
    """Finds rooms, makes new ones, and keeps their number within the limits."""

    def __init__(
        self,
        settings: Settings,
        make_session: Callable[[Recipe | None], Session],
        saver: SessionSaver,
        lag: Lag | None = None,
        memory: Memory | None = None,
    ) -> None:
        self._lag, self._admission = lag or Lag(), Admission(settings)
        self._memory = memory or Memory()
        self._settings, self._saver = settings, saver
        saver.on_lost = self._drop
        self.make_session = make_session
        self._rooms: OrderedDict[str, Room] = OrderedDict()
        """The live rooms, the one used longest ago first."""
        self._watched: dict[str, Room] = {}
        """The same rooms by watch id."""
        self._opened = OpenedIds()
        self._unloading: dict[str, Room] = {}
        """Rooms that are no longer live and are still being written."""
        self._loading: dict[str, asyncio.Task[Room | None]] = {}
        self._unload_tasks: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._rooms)

    def __iter__(self) -> Iterator[Room]:
        """The live rooms."""
        return iter(list(self._rooms.values()))

    @property
    def in_memory(self) -> list[Room]:
        """The live rooms, and those that are being unloaded."""
        return list(dict.fromkeys((*self._rooms.values(), *self._unloading.values())))

    @property
    def unloading(self) -> int:
        """The number of rooms that are being unloaded."""
        return len(self._unloading)

    @property
    def addresses(self) -> int:
        """The number of addresses with counted new sessions."""
        return len(self._admission)

    @property
    def full(self) -> bool:
        """True if every room is in use and no more may be made."""
        return len(self._rooms) >= self._settings.max_sessions and not any(room.is_idle for room in self)

    def is_live(self, room: Room) -> bool:
        return self._rooms.get(room.id) is room

    # ---- finding

    def find(self, id: str) -> Room | None:
        """The live room of a session id."""
        room = self._rooms.get(id)
        if room is not None:
            self._rooms.move_to_end(id)
        return room

    def find_watched(self, id: str) -> Room | None:
        """The live room of a watch id."""
        return self._watched.get(id)

    async def open(self, id: str, visitor: Visitor = ANONYMOUS) -> Room | None:
        """The room of a session id; a watch id gives None. Raises as `open_either` does."""
        room, watching = await self.open_either(id, visitor)
        return None if watching else room

    async def open_watched(self, id: str, visitor: Visitor = ANONYMOUS) -> Room | None:
        """The room of a watch id; a session id gives None. Raises as `open_either` does."""
        room, watching = await self.open_either(id, visitor)
        return room if watching else None

    async def open_either(self, id: str, visitor: Visitor = ANONYMOUS) -> tuple[Room | None, bool]:
        """The room of a session id or watch id, live or stored, and True if it is a watch id.

        Raises `Full`, also for an address that has guessed too many ids, and `Failed` if the store
        cannot be read.
        """
        if not ID.fullmatch(id):
            return None, False
        room = self.find_watched(id) or self.find(id)
        if room is None:
            room = await self._open_stored(id, visitor)
        if room is None:
            return None, False
        self._opened.add(visitor.address, id)
        return room, room.id != id

    async def _open_stored(self, id: str, visitor: Visitor) -> Room | None:
        """The room of either id, loaded from the store.

        An id that never existed counts as a guess.
        """
        if visitor.owns(id) or (visitor.address, id) in self._opened:
            return await self._load_either(id, visitor)
        # Count first and give back later, so that guesses at the same moment count too.
        self._admission.take_guess(visitor.address)
        guessed = False
        try:
            room = await self._load_either(id, visitor)
            guessed = room is None and not await self._saver.existed(id)
        finally:
            if not guessed:
                self._admission.give_back(visitor.address)
        return room

    async def _load_either(self, id: str, visitor: Visitor) -> Room | None:
        room = await self._find_or_load(id, visitor)
        if room is None and (session_id := await self._saver.resolve(id)):
            # A watcher does not own the session, so it counts for no visitor's limits.
            room = await self._find_or_load(session_id, ANONYMOUS)
        return room

    async def _find_or_load(self, id: str, visitor: Visitor) -> Room | None:
        """The room of a session id. Requests at the same time share one load."""
        room = self.find(id)
        if room is not None:
            return room
        loading = self._loading.get(id)
        if loading is None:
            loading = self._loading[id] = asyncio.create_task(self._load(id, visitor))
            loading.add_done_callback(lambda _: self._loading.pop(id))
        room = await asyncio.shield(loading)
        # It may have been unloaded for another room at once.
        return room if room is None or self.is_live(room) else await self._find_or_load(id, visitor)

    async def _load(self, id: str, visitor: Visitor) -> Room | None:
        unloading = self._unloading.get(id)
        if unloading is not None:
            return self._admit(unloading, visitor)
        self._memory.check_newcomer()
        await self._saver.take(id)
        restored = await self._saver.load(id)
        if restored is None:
            return None
        room = self._admit(Room(id, restored.session, restored.answers), visitor)
        if restored.playback.pop("playing", False):
            room.playback.play(**restored.playback, now_s=monotonic())
        room.playback.message = restored.message
        self._saver.restored(room, has_document=restored.written)
        return room

    # ---- making

    def create(self, session: Session | None = None, visitor: Visitor = ANONYMOUS) -> Room:
        """A new room with `session`, or with the article's network.

        Its id has 128 random bits. Raises `Full` if every session is in use, or the server is
        overloaded or short of memory.
        """
        if self._lag.too_late:
            raise Overloaded
        self._memory.check_newcomer()
        self._admission.take_new(visitor.address)
        room = Room(secrets.token_urlsafe(16), session or self.make_session(None))
        self._admit(room, visitor)
        self._saver.take_new(room)
        self._opened.add(visitor.address, room.id)
        return room

    def _admit(self, room: Room, visitor: Visitor) -> Room:
        """Makes a room live, and unloads another if the limits require it."""
        if len(self._unloading) >= MAX_UNLOADING and room.id not in self._unloading:
            raise Full
        self._keep_within_limits_of(visitor)
        if len(self._rooms) >= self._settings.max_sessions:
            idle = [other for other in self._rooms.values() if other.is_idle and not other.saving.fault]
            if not idle:
                raise Full
            # A room that is already written is dropped at once.
            self._unload(next((other for other in idle if not other.saving.is_pending), idle[0]))
        room.owner = visitor
        room.touch()
        self._rooms[room.id] = self._watched[room.watch_id] = room
        return room

    def _keep_within_limits_of(self, visitor: Visitor) -> None:
        """Makes one more room possible for this visitor and this address."""
        rooms = self._rooms.values()
        own = [room for room in rooms if visitor.name and room.owner.name == visitor.name]
        if len(own) >= self._settings.max_sessions_per_visitor:
            self._put_to_sleep(min(own, key=lambda room: (room.in_use, room.touched_s)))
        near = [room for room in rooms if visitor.address and room.owner.address == visitor.address]
        if len(near) >= self._settings.max_sessions_per_address:
            idle = next((room for room in near if room.is_idle and not room.saving.fault), None)
            if idle is None:
                raise AddressFull
            self._unload(idle)

    # ---- unloading

    async def save_all(self) -> None:
        """Writes every room that is not yet written."""
        await self._saver.save_all(self.in_memory)

    def unload_idle(self, room: Room) -> None:
        """Unloads a room, to free its memory; the next request for it loads it again.

        A room that is in use or cannot be saved stays, and so does any room while too many are
        being unloaded.
        """
        can_go = self.is_live(room) and room.is_idle and not room.saving.fault
        if can_go and len(self._unloading) < MAX_UNLOADING:
            self._unload(room)

    def _drop(self, room: Room) -> None:
        """Forgets a room whose session another server has taken over, and closes its sockets.

        What this server has trained since then is gone, and no answer acknowledged it as saved.
        """
        count("moved")
        room.playback.pause()
        room.stop_replay(MOVED_SENTENCE)
        for outbox in room.outboxes:
            outbox.close(MOVED, MOVED_SENTENCE)
        room.saving.due_s = NEVER
        if self.is_live(room):
            del self._rooms[room.id], self._watched[room.watch_id]

    def _put_to_sleep(self, room: Room) -> None:
        """Pauses and unloads a room, and closes its sockets; opening it again wakes it."""
        count("asleep")
        room.playback.pause()
        room.stop_replay(ASLEEP)
        for outbox in room.outboxes:
            outbox.close(SLEEPING, ASLEEP)
        self._saver.schedule(room)
        self._unload(room)

    def _unload(self, room: Room) -> None:
        del self._rooms[room.id], self._watched[room.watch_id]
        if room.saving.is_pending and room.id not in self._unloading:
            self._unloading[room.id] = room
            task = asyncio.create_task(self._finish_unloading(room))
            self._unload_tasks.add(task)
            task.add_done_callback(self._unload_tasks.discard)
        elif room.id not in self._unloading:
            self._saver.release(room)

    async def _finish_unloading(self, room: Room) -> None:
        """Writes the room until it is durable and idle, or live again.

        Until then a request for its id finds this room: loading it from the store would make a
        second one.
        """
        try:
            while not self.is_live(room) and (room.saving.is_pending or not room.is_idle):
                room.stop_replay(ASLEEP)
                if room.playback.playing:  # by a command that had waited for the lock
                    room.playback.pause()
                    self._saver.schedule(room)
                await self._saver.save_now(room)
                await asyncio.sleep(INTERVAL_S if room.saving.fault else UNLOADING_INTERVAL_S)
        finally:
            self._unloading.pop(room.id, None)
            if not self.is_live(room):
                self._saver.release(room)
