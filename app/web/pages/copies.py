"""`/open/…` and `/kept/…`: links that open a copy of a state in a new session."""

from functools import partial
from time import monotonic

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from ...engine.refused import Refused
from ...explaining.metered import MeteredWorker
from ...live.rooms import Rooms
from ...live.scheduling.scheduler import Scheduler
from ...session import link
from ...session.session import Session
from ..stored_links import StoredLinks
from ..visitors import Visitors
from .rendering import Pages

TITLE = "This link cannot be opened"


def routes(
    rooms: Rooms,
    visitors: Visitors,
    metered: MeteredWorker,
    scheduler: Scheduler,
    stored: StoredLinks,
    pages: Pages,
) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    def session_of(text: str) -> tuple[Session, int]:
        recipe, iteration = link.from_text(text)
        return rooms.make_session(recipe), iteration

    @router.get("/open/{text}")
    async def open_copy(request: Request, text: str) -> Response:
        """Redirects to a new session with the link's recipe. It trains up to the link's iteration."""
        try:
            session, iteration = await metered.run(visitors.asker(request), partial(session_of, text))
        except Refused as no:
            return pages.refused(request, 400, TITLE, no.message)
        visitor = visitors.of(request)
        room = rooms.create(session, visitor)
        if iteration > 0:
            room.playback.play(None, iteration, monotonic())
            scheduler.touch(room)
        response = RedirectResponse(f"{pages.root}/s/{room.id}", 303)
        visitors.remember(request, response, visitor)
        return response

    @router.get("/kept/{name}")
    async def open_stored_copy(request: Request, name: str) -> Response:
        text = await stored.load(name)
        if text is None:
            sentence = "This server does not have that link, or not any more. Please ask for a new one."
            return pages.refused(request, 404, TITLE, sentence)
        return await open_copy(request, text)

    return router
