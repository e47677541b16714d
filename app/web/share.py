"""Links: one opens a copy of a state, the other watches a session live and cannot change it."""

import asyncio
import secrets
from time import monotonic

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel, Field
from starlette.responses import RedirectResponse, Response

from app.engine.refused import Refused
from app.session import link
from app.store import Store

from .api import BODY_REFUSED, NO_SESSION, the_room
from .pages import Pages
from .rooms import Rooms
from .visitors import Visitors
from .wheel import Wheel

KEPT = "link."
"""What the names of kept links begin with in the store; no session's id has a full stop."""


class Links(BaseModel):
    copy_path: str = Field(description="Opens a copy of exactly this state, in a session of its own.")
    watch_path: str = Field(description="Shows this session live; whoever has it cannot change anything.")


class Share:
    def __init__(
        self, rooms: Rooms, visitors: Visitors, pages: Pages, wheel: Wheel, store: Store, root: str
    ) -> None:
        self._rooms, self._pages, self._wheel, self._root = rooms, pages, wheel, root
        self._visitors, self._store = visitors, store
        self.router = APIRouter()
        self.router.add_api_route(
            "/api/sessions/{session_id}/links",
            self.links,
            methods=["POST"],
            tags=["sessions"],
            summary="Links to a copy of this state, and to watch it live",
            responses={**NO_SESSION, **BODY_REFUSED},
        )
        self.router.add_api_route("/open/{text}", self.open, methods=["GET"], include_in_schema=False)
        self.router.add_api_route("/kept/{name}", self.open_kept, methods=["GET"], include_in_schema=False)

    async def links(
        self, session_id: str = Path(description="The id in the page's address or `welcome`.")
    ) -> Links:
        """A copy's link holds the whole recipe while that is short; a longer one is kept on the server under a short name."""
        room = await the_room(self._rooms, session_id)
        async with room.lock:
            text = link.to_text(room.session.recipe, room.session.iteration)
        path = f"/open/{text}" if len(text) <= link.MAX_LENGTH else f"/kept/{await self._keep(text)}"
        return Links(copy_path=self._root + path, watch_path=f"{self._root}/watch/{room.watch_id}")

    async def open(self, request: Request, text: str) -> Response:
        """A new session with the recipe of the link, on its way to the link's iteration."""
        try:
            recipe, iteration = link.from_text(text)
            visitor = self._visitors.of(request)
            room = self._rooms.create(recipe, visitor)
        except Refused as no:
            return self._pages.refused(request, 400, "This link cannot be opened", no.message)
        if iteration > 0:
            room.playback.play(None, iteration, monotonic())
            self._wheel.touch(room)
        response = RedirectResponse(f"{self._root}/s/{room.id}", 303)
        self._visitors.remember(request, response, visitor)
        return response

    async def open_kept(self, request: Request, name: str) -> Response:
        kept = await asyncio.wrap_future(self._store.load(KEPT + name))
        if kept is None:
            sentence = "This server does not keep that link (any more). Ask for it again."
            return self._pages.refused(request, 404, "This link cannot be opened", sentence)
        return await self.open(request, kept.document)

    async def _keep(self, text: str) -> str:
        """Durable when it returns."""
        name = secrets.token_urlsafe(8)
        await asyncio.wrap_future(self._store.save(KEPT + name, text))
        return name
