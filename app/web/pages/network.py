"""The pages: a visitor's own session at `/`, any session at `/s/{session_id}`."""

import logging
from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.responses import Response
from starlette.templating import Jinja2Templates

from app.live.room import Room
from app.live.rooms import Rooms
from app.live.visitor import Visitor
from app.settings import Settings
from app.store import Failed
from app.web.visitors import Visitors

log = logging.getLogger("backstep.pages")


class Pages:
    def __init__(
        self,
        rooms: Rooms,
        visitors: Visitors,
        templates: Jinja2Templates,
        settings: Settings,
        *,
        import_map: str,
        version: str,
    ) -> None:
        self._rooms, self._visitors, self._templates = rooms, visitors, templates
        self._context = {"import_map": import_map, "root": settings.root_path, "version": version}
        self.router = APIRouter(include_in_schema=False)
        self.router.add_api_route("/", self.own, methods=["GET"])
        self.router.add_api_route("/s/{session_id}", self.shared, methods=["GET"])
        self.router.add_api_route("/watch/{watch_id}", self.watched, methods=["GET"])

    async def own(self, request: Request) -> Response:
        """The session that the visitor's cookie names, or a new one."""
        visitor = self._visitors.of(request)
        room = await self._kept(visitor) or self._rooms.create(visitor=visitor)
        response = self._page(request, room)
        self._visitors.remember(request, response, replace(visitor, session=room.id))
        return response

    async def shared(self, request: Request, session_id: str) -> Response:
        """The session of this address, whoever's it is; the visitor's own stays as it is."""
        room = await self._rooms.open(session_id, self._visitors.of(request))
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
        if await self._rooms.open_watched(watch_id, self._visitors.of(request)) is None:
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

    async def _kept(self, visitor: Visitor) -> Room | None:
        """A visitor whose session cannot be read goes on with a new one."""
        try:
            return await self._rooms.open(visitor.session, visitor)
        except Failed as problem:
            log.warning(
                "A session cannot be looked up, and its visitor gets a new one: %s", problem.for_the_log
            )
            return None

    def _page(self, request: Request, room: Room) -> Response:
        response = self._templates.TemplateResponse(
            request, "page.html", {**self._context, "session_id": room.id}
        )
        response.headers["cache-control"] = "no-store"
        return response
