"""What a server does when Redis stops working, and when it works again."""

import asyncio
import random
from collections.abc import Callable

from .rooms import Rooms
from .saving import SessionSaver
from .scheduling.scheduler import Scheduler

ROOMS_PER_S = 400
"""Rooms that are written in a second after an outage."""


class Sharing:
    """Tells every page that its session is not being saved, and writes each session after the outage.

    Redis may have forgotten what it was given last, and another server may have taken sessions over:
    a document of each live room settles both.
    """

    def __init__(
        self, rooms: Rooms, saver: SessionSaver, scheduler: Scheduler, on_up: Callable[[], None]
    ) -> None:
        """`on_up` is called when Redis works again, before the rooms are written."""
        self._rooms, self._saver, self._scheduler, self._on_up = rooms, saver, scheduler, on_up
        self.notice = ""
        """Why sessions are not being saved, as a sentence; mostly empty."""

    async def run(self) -> None:
        """Listens until it is cancelled."""
        loop = asyncio.get_running_loop()

        def call(function: Callable[..., None], *arguments: str) -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(function, *arguments)

        self._saver.subscribe(lambda fault: call(self.go_down, str(fault)), lambda: call(self.go_up))
        await loop.create_future()

    def go_down(self, reason: str) -> None:
        """Notes an outage, and tells the pages."""
        self.notice = f"Sessions are not being saved, and go on in memory: {reason}."
        for room in self._rooms.in_memory:
            self._saver.interrupted(room, reason)

    def go_up(self) -> None:
        """Notes the end of an outage; writes the rooms one after another."""
        self.notice = ""
        self._on_up()
        rooms = self._rooms.in_memory
        for room in rooms:
            self._saver.schedule(room, within_s=random.uniform(0.0, len(rooms) / ROOMS_PER_S))  # noqa: S311
            for outbox in room.outboxes:
                outbox.want()
            self._scheduler.touch(room)
