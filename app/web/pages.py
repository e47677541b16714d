"""The pages: a visitor's own session at `/`, any session at `/s/{session_id}`."""

import logging

from fastapi import APIRouter, Request
from starlette.responses import Response
from starlette.templating import Jinja2Templates

from app.settings import Settings
from app.store import Failed

from .room import Room
from .rooms import Rooms

log = logging.getLogger("backstep.pages")

COOKIE = "backstep_session"


class Pages:
    def __init__(
        self, rooms: Rooms, templates: Jinja2Templates, settings: Settings, *, import_map: str, version: str
    ) -> None:
        self._rooms, self._templates, self._settings = rooms, templates, settings
        self._context = {"import_map": import_map, "root": settings.root_path, "version": version}
        self.router = APIRouter(include_in_schema=False)
        self.router.add_api_route("/", self.own, methods=["GET"])
        self.router.add_api_route("/s/{session_id}", self.shared, methods=["GET"])
        self.router.add_api_route("/watch/{watch_id}", self.watched, methods=["GET"])

    async def own(self, request: Request) -> Response:
        """The session that the visitor's cookie names, or a new one."""
        room = await self._kept(request.cookies.get(COOKIE, "")) or self._rooms.create()
        response = self._page(request, room)
        response.set_cookie(
            COOKIE,
            room.id,
            max_age=self._settings.cookie_age_s,
            path=self._settings.root_path or "/",
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="lax",
        )
        return response

    async def shared(self, request: Request, session_id: str) -> Response:
        """The session of this address, whoever's it is; the visitor's own stays as it is."""
        room = await self._rooms.open(session_id)
        if room is None:
            return self.refused(
                request,
                404,
                "No such session",
                "There is no session at this address, or it has been away too long and was let go.",
            )
        return self._page(request, room)

    async def watched(self, request: Request, watch_id: str) -> Response:
        """Somebody else's session, live, without a way to change it."""
        if await self._rooms.open_watched(watch_id) is None:
            sentence = (
                "There is no session of this link here (any more). Ask the one who sent it for a new one."
            )
            return self.refused(request, 404, "Nobody is there", sentence)
        context = {**self._context, "session_id": watch_id, "watching": True}
        return self._templates.TemplateResponse(
            request, "page.html", context, headers={"cache-control": "no-store"}
        )

    def refused(self, request: Request, status: int, title: str, message: str) -> Response:
        """A page that says what happened, with a way on."""
        context = {**self._context, "title": title, "message": message}
        return self._templates.TemplateResponse(request, "refused.html", context, status_code=status)

    async def _kept(self, id: str) -> Room | None:
        """A visitor whose session cannot be read goes on with a new one."""
        try:
            return await self._rooms.open(id)
        except Failed as problem:
            log.warning("A session cannot be looked up, and its visitor gets a new one: %s", problem)
            return None

    def _page(self, request: Request, room: Room) -> Response:
        response = self._templates.TemplateResponse(
            request, "page.html", {**self._context, "session_id": room.id}
        )
        response.headers["cache-control"] = "no-store"
        return response
