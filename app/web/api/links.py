"""Links to a session: one opens a copy of its state, the other watches it live without changing it."""

from functools import partial

from fastapi import APIRouter, Request

from ...explaining.metered import MeteredWorker
from ...session import link
from ..stored_links import StoredLinks
from ..visitors import Visitors
from .answers import BODY_REFUSED, NO_SESSION, Answer, SessionId
from .session_reader import SessionReader


class Links(Answer):
    copy_path: str
    """Opens a copy of exactly this state, in a new session."""
    watch_path: str
    """Shows this session live; the link's visitors cannot change anything."""


def routes(
    reader: SessionReader, metered: MeteredWorker, visitors: Visitors, stored: StoredLinks, root_path: str
) -> APIRouter:
    router = APIRouter()

    @router.post(
        "/api/sessions/{session_id}/links",
        tags=["sessions"],
        summary="Links to a copy of this state, and to watch it live",
        responses={**NO_SESSION, **BODY_REFUSED},
    )
    async def links(request: Request, session_id: SessionId) -> Links:
        """The copy's link holds the whole recipe if that is short. A longer recipe is stored on the server
        under a short name."""
        room = await reader.room(request, session_id)
        async with room.lock:
            recipe, iteration = room.session.recipe, room.session.iteration
        text = await metered.run(visitors.asker(request), partial(link.to_text, recipe, iteration))
        if len(text) <= link.MAX_LENGTH:
            path = f"/open/{text}"
        else:
            path = f"/kept/{await stored.save(text, visitors.address(request))}"
        return Links(copy_path=root_path + path, watch_path=f"{root_path}/watch/{room.watch_id}")

    return router
