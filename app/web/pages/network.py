"""The network's page: the visitor's own session at `/`, any session at `/s/…`, watched at `/watch/…`."""

import logging
from contextlib import suppress
from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from ...live.rooms import Rooms
from ...live.visitor import Visitor
from ...store import Elsewhere, Failed
from ..visitors import Visitors
from .rendering import Pages

log = logging.getLogger("backstep.pages")

NO_SESSION = "There is no session at this address. It may have been deleted after a long time without use."
NO_WATCHED_SESSION = (
    "There is no session behind this link, or not any more. Please ask the sender for a new link."
)


def routes(rooms: Rooms, visitors: Visitors, pages: Pages) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    async def own(request: Request) -> Response:
        """The session that the visitor's cookie names, or a new one."""
        visitor = visitors.of(request)
        id = await _saved(rooms, visitor) or rooms.create(visitor=visitor).id
        response = pages.show(request, "page.html", {"session_id": id})
        visitors.remember(request, response, replace(visitor, session=id))
        return response

    @router.get("/s/{session_id}")
    async def shared(request: Request, session_id: str) -> Response:
        """The session of this address. The visitor's cookie does not change."""
        with suppress(Elsewhere):  # the page needs no more than the id
            if await rooms.open(session_id, visitors.of(request)) is None:
                return pages.refused(request, 404, "No such session", NO_SESSION)
        return pages.show(request, "page.html", {"session_id": session_id})

    @router.get("/watch/{watch_id}")
    async def watched(request: Request, watch_id: str) -> Response:
        """The session of a watch link, live. The page's socket refuses commands."""
        with suppress(Elsewhere):
            if await rooms.open_watched(watch_id, visitors.of(request)) is None:
                return pages.refused(request, 404, "No such session", NO_WATCHED_SESSION)
        return pages.show(request, "page.html", {"session_id": watch_id, "watching": True})

    return router


async def _saved(rooms: Rooms, visitor: Visitor) -> str | None:
    """The id of the visitor's session. None if there is none or it cannot be read."""
    try:
        room = await rooms.open(visitor.session, visitor)
        return None if room is None else room.id
    except Elsewhere:
        return visitor.session
    except Failed as problem:
        log.warning("A session cannot be read, so its visitor gets a new one: %s", problem.for_the_log)
        return None
