"""Finds the server that has a session or a class."""

import asyncio

from ..store import Store
from .classes.classes import Classes
from .classes.saving import PREFIX
from .rooms import Rooms


class Locating:
    """Each answer is the address of another living server that has it. It is empty if this server has it, if
    this server may load it, or if there is no such thing."""

    def __init__(self, store: Store, rooms: Rooms, classes: Classes) -> None:
        self._store, self._rooms, self._classes = store, rooms, classes

    async def session(self, id: str) -> str:
        """Of a session by its id or its watch id."""
        if self._rooms.find(id) is not None or self._rooms.find_watched(id) is not None:
            return ""
        lease = await asyncio.wrap_future(self._store.take(id))
        if lease.is_ours and not lease.epoch:  # no session has this id
            watched = await asyncio.wrap_future(self._store.resolve(id))
            if watched is None or watched.startswith(PREFIX) or self._rooms.find(watched) is not None:
                return ""
            lease = await asyncio.wrap_future(self._store.take(watched))
        return await self._address(lease.owner)

    async def of_class(self, id: str) -> str:
        """Of a class by its id."""
        return await self._address(await self._classes.find(id))

    async def of_code(self, code: str) -> str:
        """Of a class by its code as typed."""
        id = await self._classes.resolve(code)
        return await self.of_class(id) if id else ""

    async def _address(self, owner: str) -> str:
        if not owner:
            return ""
        return await asyncio.wrap_future(self._store.address_of(owner)) or NOWHERE


NOWHERE = "nowhere"
"""The address of a server that has ended, and whose sessions cannot be taken yet."""
