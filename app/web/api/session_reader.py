"""Sessions as requests read them: their rooms, snapshots of them, and explanations of a snapshot."""

from collections.abc import Callable
from typing import Any

from fastapi import Request
from starlette.responses import Response

from ...explaining.metered import MeteredWorker
from ...live.room import Room
from ...live.rooms import Rooms
from ...session.answers.fields import FieldSnapshot
from ...session.answers.health import HealthSnapshot, health
from ...session.answers.snapshot import Seen, Snapshot
from ...session.session import Session
from ..visitors import Visitors
from .answers import json_text


class NoSuchSession(Exception):
    """A request names a session that does not exist."""

    message = "There is no such session. It may have been deleted after a long time without use."

    def __init__(self) -> None:
        super().__init__(self.message)


class SessionReader:
    def __init__(self, rooms: Rooms, visitors: Visitors, metered: MeteredWorker) -> None:
        self._rooms, self._visitors, self._metered = rooms, visitors, metered

    async def room(self, request: Request, session_id: str) -> Room:
        """The room of a session or of a watch link, live or saved. The caller must not change it.

        Raises `NoSuchSession`, and `Full` if the client's address has guessed too many ids.
        """
        room, _ = await self._rooms.open_either(session_id, self._visitors.of(request))
        if room is None:
            raise NoSuchSession
        return room

    async def room_to_change(self, request: Request, session_id: str) -> Room:
        """The room of a session, for a command. Raises as `room` does, and for a watch link."""
        room, watching = await self._rooms.open_either(session_id, self._visitors.of(request))
        if room is None or watching:
            raise NoSuchSession
        return room

    async def snapshot(self, request: Request, session_id: str) -> tuple[Snapshot, int]:
        """The session's state now, and its revision. Raises as `room` does."""
        room = await self.room(request, session_id)
        async with room.lock:
            return Snapshot.of(room.session), room.session.revision

    async def explain(
        self, request: Request, session_id: str, job: Callable[..., Any], *arguments: Any
    ) -> Response:
        """The answer of a function of `app.session.answers.explaining` about the session's state now."""
        return await self._answer(request, session_id, Snapshot.of, job, *arguments)

    async def draw(
        self, request: Request, session_id: str, job: Callable[..., Any], *arguments: Any
    ) -> Response:
        """As `explain`, of a function of `app.session.answers.fields`."""
        return await self._answer(request, session_id, FieldSnapshot.of, job, *arguments)

    async def health(self, request: Request, session_id: str) -> Response:
        """The health of the session's network now."""
        return await self._answer(request, session_id, HealthSnapshot.of, health)

    async def _answer(
        self,
        request: Request,
        session_id: str,
        take: Callable[[Session], Seen],
        job: Callable[..., Any],
        *arguments: Any,
    ) -> Response:
        """The answer of `job` about a snapshot. The session's revision is put in front of its own fields."""
        room = await self.room(request, session_id)
        async with room.lock:
            snapshot, revision = take(room.session), room.session.revision
        asker = self._visitors.asker(request, session_id)
        text = await self._metered.explain(asker, job, snapshot, *arguments)
        return json_text(f'{{"revision":{revision},{text[1:]}')
