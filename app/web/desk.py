"""The desk: where whoever has no socket asks for something of a session, and where what takes long is worked out.

An explanation, an export or a link is asked for in a line and may take a second of the processor's time. It is worked out and written
on a thread of its own, one after the other, and charged to the address that asked for it: an address has so much of that thread's time a
second (`explaining_ms_per_s`), and whoever has used it up is asked to come back.
"""

import sys
import time
from collections.abc import Callable
from typing import TypeVar

from fastapi import Request
from starlette.responses import Response

from app.session.session import Session
from app.settings import Settings

from .admission import Full
from .bucket import PerAddress
from .counters import count
from .room import Room
from .rooms import Rooms
from .visitors import Visitors
from .worker import Worker

T = TypeVar("T")

BURST_S = 4.0
"""So many seconds' worth may be had at once: a class that opens the same explanation."""
SWITCH_S = 0.001
"""How long the thread that explains may keep the event loop from its turn; Python's own 5 ms, a few times in a frame, is a late frame. Only
while something is explained: it costs every frame a tenth."""
DEPOSIT_S = 0.05
"""Charged when something is asked for, and set off against what it took, so that not too much is asked for before anything is done."""


class NotFound(Exception):
    """There is nothing at this address; the message says what was looked for."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Spent(Full):
    title = "A little later"
    message = (
        "Your network has asked for more explanations and exports just now than can be worked out. "
        "Please try again in a few seconds."
    )


class Busy(Full):
    title = "A little later"
    message = (
        "More explanations are asked for just now than can be worked out. Please try again in a few seconds."
    )


class Desk:
    def __init__(
        self,
        rooms: Rooms,
        visitors: Visitors,
        worker: Worker,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rooms, self._visitors, self._worker, self._clock = rooms, visitors, worker, clock
        self._most_waiting = settings.max_waiting_explanations
        share = settings.explaining_ms_per_s / 1000
        self._time_left = PerAddress(share, BURST_S * share)
        self.waiting = 0
        """Jobs that are waiting for the thread, or on it."""

    @property
    def addresses(self) -> int:
        """Addresses that are remembered for what they asked for."""
        return len(self._time_left)

    def address(self, request: Request) -> str:
        """Whose limits count."""
        return self._visitors.address(request)

    async def room(self, request: Request, session_id: str) -> Room:
        """The room of a session or of a watch link, live or kept, to be read only.

        Raises `NotFound` where there is none, and `Full` where the address has guessed too many ids.
        """
        room, _ = await self._rooms.open_either(session_id, self._visitors.of(request))
        if room is None:
            raise NotFound("There is no such session, or it has been away too long and was let go.")
        return room

    async def ask(self, request: Request, session_id: str, job: Callable[[Session], str]) -> Response:
        """What `job` writes of the session, which is JSON."""
        room = await self.room(request, session_id)
        self.check(request)
        async with room.lock:
            text = await self.work(request, lambda: job(room.session))
        return json_text(text)

    async def compute(self, request: Request, job: Callable[[], T]) -> T:
        """Raises `Full` where the address has used up its time."""
        self.check(request)
        return await self.work(request, job)

    def check(self, request: Request) -> None:
        """Raises `Full` where the address has used up its time, or too many wait already."""
        if self._time_left.level(self.address(request), self._clock()) < 0:
            count("explanations")
            raise Spent
        if self.waiting >= self._most_waiting:
            count("explanations")
            raise Busy

    async def work(self, request: Request, job: Callable[[], T]) -> T:
        """Does it and charges it; for the parts of what has been let in already."""
        address, took_s = self.address(request), 0.0

        def measured() -> T:
            nonlocal took_s
            begun_s, usual_s = time.thread_time(), sys.getswitchinterval()
            sys.setswitchinterval(SWITCH_S)
            try:
                return job()
            finally:
                sys.setswitchinterval(usual_s)
                took_s = time.thread_time() - begun_s

        self._time_left.take(address, DEPOSIT_S, self._clock())
        self.waiting += 1
        try:
            return await self._worker.run(measured)
        finally:
            self.waiting -= 1
            self._time_left.take(address, took_s - DEPOSIT_S, self._clock())


def json_text(text: str) -> Response:
    return Response(text, media_type="application/json")
