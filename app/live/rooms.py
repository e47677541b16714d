"""Rooms: the live sessions, and those that were kept."""

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterator
from time import monotonic

from app.limits.admission import AddressFull, Admission, Full, Overloaded
from app.limits.counts import count
from app.limits.loop_lag import Lag
from app.session.recipe import Recipe
from app.session.session import Session
from app.settings import Settings

from .memory import Memory
from .opened import Opened
from .room import ID, Room
from .saving import INTERVAL_S, Keeper
from .visitor import Visitor

SLEEPING = 4408
"""The code that closes the sockets of a session that was put to sleep."""
ASLEEP = "This session sleeps, because you opened others. It is kept."
NOBODY = Visitor()
FAREWELL_PAUSE_S = 0.02
"""How long until it is looked again whether a room that leaves is still used."""
MOST_LEAVING = 100
"""Rooms that are on their way out of memory. Where the disk takes no more, nobody new comes in at the expense of what is not saved."""


class Rooms:
    """Finds and bounds the rooms; the one that was left longest ago makes room for another."""

    def __init__(
        self,
        settings: Settings,
        make_session: Callable[[Recipe | None], Session],
        keeper: Keeper,
        lag: Lag | None = None,
        memory: Memory | None = None,
    ) -> None:
        self._lag, self._admission = lag or Lag(), Admission(settings)
        self._memory = memory or Memory()
        self._settings, self._keeper = settings, keeper
        self.make_session = make_session
        self._rooms: OrderedDict[str, Room] = OrderedDict()
        self._watched: dict[str, Room] = {}
        """The same rooms, by the ids of their watch links."""
        self._opened = Opened()
        self._leaving: dict[str, Room] = {}
        """Rooms that made room for others and are still being written."""
        self._loading: dict[str, asyncio.Task[Room | None]] = {}
        self._farewells: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._rooms)

    def __iter__(self) -> Iterator[Room]:
        """Those that are live."""
        return iter(list(self._rooms.values()))

    @property
    def in_memory(self) -> list[Room]:
        """Those that are live, and those on their way out."""
        return list(dict.fromkeys((*self._rooms.values(), *self._leaving.values())))

    @property
    def leaving(self) -> int:
        """Rooms that are on their way out of memory."""
        return len(self._leaving)

    @property
    def addresses(self) -> int:
        """Addresses that are remembered for what they asked for."""
        return len(self._admission)

    @property
    def full(self) -> bool:
        """Whether nobody can be taken in."""
        return len(self._rooms) >= self._settings.max_sessions and not any(
            map(_is_idle, self._rooms.values())
        )

    def is_live(self, room: Room) -> bool:
        return self._rooms.get(room.id) is room

    def find(self, id: str) -> Room | None:
        """A room that is live."""
        room = self._rooms.get(id)
        if room is not None:
            self._rooms.move_to_end(id)
        return room

    def find_watched(self, id: str) -> Room | None:
        """The room of a watch link, if it is live."""
        return self._watched.get(id)

    async def open(self, id: str, by: Visitor = NOBODY) -> Room | None:
        """The room of a session; raises as `open_either` does. A watch link opens none."""
        room, watching = await self.open_either(id, by)
        return None if watching else room

    async def open_watched(self, id: str, by: Visitor = NOBODY) -> Room | None:
        """The room of a watch link; raises as `open_either` does. A session's own id opens none."""
        room, watching = await self.open_either(id, by)
        return room if watching else None

    async def open_either(self, id: str, by: Visitor = NOBODY) -> tuple[Room | None, bool]:
        """The room of a session or of a watch link, live or kept, and True if the id is a watch link's.

        Raises `Full`, also where the address has guessed too many ids, and `Failed` where the store
        cannot say.
        """
        if not ID.fullmatch(id):
            return None, False
        room = self.find_watched(id) or self.find(id)
        if room is None:
            room = await self._kept(id, by)
        if room is None:
            return None, False
        self._opened.add(by.address, id)
        return room, room.id != id

    async def _kept(self, id: str, by: Visitor) -> Room | None:
        """A room that is not live, by either id. An id that no session ever had counts as a guess."""
        if by.owns(id) or (by.address, id) in self._opened:
            return await self._loaded(id, by)
        # Counted first and given back later: guesses that come at the same moment count as well.
        self._admission.take_guess(by.address)
        guessed = False
        try:
            room = await self._loaded(id, by)
            guessed = room is None and not await self._keeper.existed(id)
        finally:
            if not guessed:
                self._admission.give_back(by.address)
        return room

    async def _loaded(self, id: str, by: Visitor) -> Room | None:
        room = await self._session(id, by)
        if room is None and (session := await self._keeper.resolve(id)):
            # A watcher is not the session's owner, so the session counts for no visitor's limits.
            room = await self._session(session, NOBODY)
        return room

    async def _session(self, id: str, by: Visitor) -> Room | None:
        """The room of a session's own id, live or kept."""
        room = self.find(id)
        if room is not None:
            return room
        loading = self._loading.get(id)
        if loading is None:
            loading = self._loading[id] = asyncio.create_task(self._load(id, by))
            loading.add_done_callback(lambda _: self._loading.pop(id))
        room = await asyncio.shield(loading)
        # It may have had to make room for another in the very moment in which it came.
        return room if room is None or self.is_live(room) else await self._session(id, by)

    def create(self, session: Session | None = None, by: Visitor = NOBODY) -> Room:
        """A new room under an id that cannot be guessed (128 bits), with the article's network or this session. Raises `Full`
        when all are in use or the server cannot keep up."""
        if self._lag.too_late:
            raise Overloaded
        self._memory.check_newcomer()
        self._admission.take_new(by.address)
        room = self._take_in(Room(secrets.token_urlsafe(16), session or self.make_session(None)), by)
        self._opened.add(by.address, room.id)
        return room

    async def keep_all(self) -> None:
        """Writes what is not yet written, of every room."""
        await self._keeper.keep_all(self.in_memory)

    def put_away(self, room: Room) -> None:
        """Gives a room's memory back: it goes to the disk, and comes back when somebody asks for it. One that is used, or cannot be
        saved, stays, and so does any while too many are on their way."""
        if self.is_live(room) and _is_idle(room) and not room.fault and len(self._leaving) < MOST_LEAVING:
            self._let_go(room)

    async def _load(self, id: str, by: Visitor) -> Room | None:
        leaving = self._leaving.get(id)
        if leaving is not None:
            return self._take_in(leaving, by)
        self._memory.check_newcomer()
        restored = await self._keeper.load(id)
        if restored is None:
            return None
        room = self._take_in(Room(id, restored.session), by)
        room.answers = restored.answers
        room.needs_document = not restored.written
        if restored.playback.pop("playing", False):
            room.playback.play(**restored.playback, now_s=monotonic())
        room.playback.message = restored.message
        self._keeper.changed(room)
        return room

    def _take_in(self, room: Room, by: Visitor) -> Room:
        if len(self._leaving) >= MOST_LEAVING and room.id not in self._leaving:
            raise Full
        self._make_room_for(by)
        if len(self._rooms) >= self._settings.max_sessions:
            idle = [room for room in self._rooms.values() if _is_idle(room) and not room.fault]
            if not idle:
                raise Full
            # One that is written already, if there is any.
            self._let_go(next((room for room in idle if not room.unwritten), idle[0]))
        room.visitor, room.address, room.touched_s = by.name, by.address, monotonic()
        self._rooms[room.id] = self._watched[room.watch_id] = room
        return room

    def _make_room_for(self, by: Visitor) -> None:
        """Keeps a visitor, and an address, within what they may have."""
        own = [room for room in self._rooms.values() if by.name and room.visitor == by.name]
        if len(own) >= self._settings.max_sessions_per_visitor:
            self._put_to_sleep(min(own, key=lambda room: (room.in_use, room.touched_s)))
        near = [room for room in self._rooms.values() if by.address and room.address == by.address]
        if len(near) >= self._settings.max_sessions_per_address:
            idle = next((room for room in near if _is_idle(room) and not room.fault), None)
            if idle is None:
                raise AddressFull
            self._let_go(idle)

    def _put_to_sleep(self, room: Room) -> None:
        """It leaves memory as it stands, paused, and its pages say so; opening it again wakes it."""
        count("asleep")
        room.playback.pause()
        room.leave_way(ASLEEP)
        for outbox in room.outboxes:
            outbox.end(SLEEPING, ASLEEP)
        self._keeper.changed(room)
        self._let_go(room)

    def _let_go(self, room: Room) -> None:
        del self._rooms[room.id], self._watched[room.watch_id]
        if room.unwritten and room.id not in self._leaving:
            self._leaving[room.id] = room
            task = asyncio.create_task(self._write_farewell(room))
            self._farewells.add(task)
            task.add_done_callback(self._farewells.discard)

    async def _write_farewell(self, room: Room) -> None:
        """Ends when all of it is in the store and nobody uses it any more, or when somebody has woken it. Until then whoever asks
        for it finds it as it stands: from the store it would come a second time."""
        try:
            while not self.is_live(room) and (room.unwritten or room.in_use or not room.lock.free):
                room.leave_way(ASLEEP)
                if room.playback.playing:  # a command that had waited for its turn
                    room.playback.pause()
                    self._keeper.changed(room)
                await self._keeper.keep_now(room)
                await asyncio.sleep(INTERVAL_S if room.fault else FAREWELL_PAUSE_S)
        finally:
            self._leaving.pop(room.id, None)


def _is_idle(room: Room) -> bool:
    return not room.in_use and room.lock.free
