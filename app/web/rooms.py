"""Rooms: the live sessions, and those that were kept."""

import asyncio
import re
import secrets
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

from app.session.recipe import Recipe
from app.session.session import Session
from app.settings import Settings

from .keeper import Keeper
from .room import Room

ID = re.compile(r"[A-Za-z0-9_-]{22}")


class Full(Exception):
    """Every session is in use."""

    message = "Every session of this server is in use just now. Please try again in a little while."


class Rooms:
    """Finds and bounds the rooms; the one that was left longest ago makes room for another."""

    def __init__(
        self,
        settings: Settings,
        make_session: Callable[[Recipe | None], Session],
        keeper: Keeper,
    ) -> None:
        self._settings, self._make_session, self._keeper = settings, make_session, keeper
        self._rooms: OrderedDict[str, Room] = OrderedDict()
        self._leaving: dict[str, Room] = {}
        """Rooms that made room for others and are still being written."""
        self._loading: dict[str, asyncio.Task[Room | None]] = {}
        self._farewells: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._rooms)

    def find(self, id: str) -> Room | None:
        """A room that is live."""
        room = self._rooms.get(id)
        if room is not None:
            self._rooms.move_to_end(id)
        return room

    def find_watched(self, id: str) -> Room | None:
        """The room of a watch link, if it is live."""
        return next((room for room in self._rooms.values() if room.watch_id == id), None)

    async def open(self, id: str) -> Room | None:
        """A room that is live or was kept. Raises `Full`, and `Failed` where the store cannot say."""
        room = self.find(id)
        if room is not None or not ID.fullmatch(id):
            return room
        loading = self._loading.get(id)
        if loading is None:
            loading = self._loading[id] = asyncio.create_task(self._load(id))
            loading.add_done_callback(lambda _: self._loading.pop(id))
        return await asyncio.shield(loading)

    async def open_watched(self, id: str) -> Room | None:
        """The room of a watch link, live or kept; raises as `open` does."""
        room = self.find_watched(id)
        if room is None and ID.fullmatch(id):
            kept = await self._keeper.resolve(id)
            room = await self.open(kept) if kept else None
        return room

    def create(self, recipe: Recipe | None = None) -> Room:
        """A new room under an id that cannot be guessed (128 bits), with the article's network or the recipe's. Raises `Full`
        when all are in use, and `Refused` where the recipe makes no sense."""
        return self._take_in(Room(secrets.token_urlsafe(16), self._make_session(recipe)))

    async def keep_all(self) -> None:
        """Writes what is not yet written, of every room."""
        await self._keeper.keep_all([*self._rooms.values(), *self._leaving.values()])

    async def _load(self, id: str) -> Room | None:
        leaving = self._leaving.get(id)
        if leaving is not None:
            return self._take_in(leaving)
        restored = await self._keeper.load(id)
        if restored is None:
            return None
        room = self._take_in(Room(id, restored.session))
        room.answers = restored.answers
        if restored.playback.pop("playing", False):
            room.playback.play(**restored.playback, now_s=monotonic())
        room.playback.message = restored.message
        self._keeper.changed(room)
        return room

    def _take_in(self, room: Room) -> Room:
        if len(self._rooms) >= self._settings.max_sessions:
            idle = [room for room in self._rooms.values() if not room.in_use and room.lock.free]
            if not idle:
                raise Full
            # One that is written already, if there is any.
            self._let_go(next((room for room in idle if not room.unwritten), idle[0]))
        self._rooms[room.id] = room
        return room

    def _let_go(self, room: Room) -> None:
        del self._rooms[room.id]
        if room.unwritten:
            self._leaving[room.id] = room
            task = asyncio.create_task(self._write_farewell(room))
            self._farewells.add(task)
            task.add_done_callback(self._farewells.discard)

    async def _write_farewell(self, room: Room) -> None:
        try:
            await self._keeper.keep_all([room])
        finally:
            del self._leaving[room.id]
