"""Links: one opens a copy of a state, the other watches a session live and cannot change it."""

import asyncio
from base64 import urlsafe_b64encode
from functools import partial
from hashlib import sha256
from time import monotonic

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field
from starlette.responses import RedirectResponse, Response

from app.engine.refused import Refused
from app.limits.admission import Full
from app.limits.counts import count
from app.limits.token_bucket import PerAddress
from app.live.rooms import Rooms
from app.live.scheduling.scheduler import Scheduler
from app.session import link
from app.session.session import Session
from app.settings import Settings
from app.store import Store
from app.web.desk import Desk
from app.web.pages.network import Pages
from app.web.visitors import Visitors

from .article import BODY_REFUSED, NO_SESSION, SessionId

KEPT = "link."
"""What the names of kept links begin with in the store; no session's id has a full stop."""


class Links(BaseModel):
    copy_path: str = Field(description="Opens a copy of exactly this state, in a session of its own.")
    watch_path: str = Field(description="Shows this session live; whoever has it cannot change anything.")


class TooManyLinks(Full):
    title = "A little later"
    message = (
        "Too many links are asked for just now. Please try again in a minute, or save the recipe as a file."
    )


class Share:
    def __init__(
        self,
        desk: Desk,
        rooms: Rooms,
        visitors: Visitors,
        pages: Pages,
        scheduler: Scheduler,
        store: Store,
        settings: Settings,
    ) -> None:
        self._desk, self._rooms, self._pages, self._scheduler = desk, rooms, pages, scheduler
        self._visitors, self._store, self._root = visitors, store, settings.root_path
        most = settings.kept_links_per_minute_per_address
        self._links = PerAddress(most / 60.0, most)
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

    async def links(self, request: Request, session_id: SessionId) -> Links:
        """A copy's link holds the whole recipe while that is short; a longer one is kept on the server under a short name."""
        room = await self._desk.room(request, session_id)
        async with room.lock:
            recipe, iteration = room.session.recipe, room.session.iteration
        text = await self._desk.work(request, partial(link.to_text, recipe, iteration))
        path = f"/open/{text}" if len(text) <= link.MAX_LENGTH else f"/kept/{await self._keep(request, text)}"
        return Links(copy_path=self._root + path, watch_path=f"{self._root}/watch/{room.watch_id}")

    async def open(self, request: Request, text: str) -> Response:
        """A new session with the recipe of the link, on its way to the link's iteration."""
        try:
            session, iteration = await self._desk.work(request, partial(self._unfolded, text))
        except Refused as no:
            return self._pages.refused(request, 400, "This link cannot be opened", no.message)
        visitor = self._visitors.of(request)
        room = self._rooms.create(session, visitor)
        if iteration > 0:
            room.playback.play(None, iteration, monotonic())
            self._scheduler.touch(room)
        response = RedirectResponse(f"{self._root}/s/{room.id}", 303)
        self._visitors.remember(request, response, visitor)
        return response

    async def open_kept(self, request: Request, name: str) -> Response:
        kept = await asyncio.wrap_future(self._store.load(KEPT + name))
        if kept is None:
            sentence = "This server does not keep that link (any more). Ask for it again."
            return self._pages.refused(request, 404, "This link cannot be opened", sentence)
        return await self.open(request, kept.document)

    def _unfolded(self, text: str) -> tuple[Session, int]:
        recipe, iteration = link.from_text(text)
        return self._rooms.make_session(recipe), iteration

    async def _keep(self, request: Request, text: str) -> str:
        """Durable when it returns. The name follows from the text, so that the same link is kept once, however often it is asked for;
        it does not say what the text is (128 bits of a SHA-256)."""
        address, now = self._desk.address(request), monotonic()
        if self._links.level(address, now) < 1.0:
            count("links")
            raise TooManyLinks
        self._links.take(address, 1.0, now)
        name = urlsafe_b64encode(sha256(f"link {text}".encode()).digest()[:16]).decode("ascii").rstrip("=")
        await asyncio.wrap_future(self._store.save(KEPT + name, text))
        return name
