"""Links to a session: one opens a copy of its state, the other watches it live without changing it."""

import json
import secrets
from functools import partial
from typing import Any

from fastapi import APIRouter, Request

from ...engine.refused import Refused
from ...explaining.metered import MeteredWorker
from ...live.commands import Dispatcher, OpenRecipe
from ...session import link
from ...session.recipe import Recipe
from ..stored_links import StoredLinks
from ..visitors import Visitors
from .answers import BODY_REFUSED, NO_SESSION, NOT_NOW, TOO_LARGE, Answer, SessionId
from .session_reader import SessionReader


class Links(Answer):
    copy_path: str
    """Opens a copy of exactly this state, in a new session."""
    watch_path: str
    """Shows this session live; the link's visitors cannot change anything."""


class RecipeLink(Answer):
    copy_path: str
    """Opens the recipe in a new session."""


class Opened(Answer):
    revision: int
    """The session's revision with the recipe."""


RECIPE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "A recipe as JSON, at most 1,000,000 bytes.",
        "content": {"application/json": {"schema": {"type": "object"}}},
    }
}


def routes(
    reader: SessionReader,
    metered: MeteredWorker,
    visitors: Visitors,
    stored: StoredLinks,
    dispatcher: Dispatcher,
    root_path: str,
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
        return Links(copy_path=await path_of(request, text), watch_path=f"{root_path}/watch/{room.watch_id}")

    @router.post(
        "/api/recipes",
        tags=["recipes"],
        summary="A link to a recipe",
        responses={**TOO_LARGE, **NOT_NOW, **BODY_REFUSED},
        openapi_extra=RECIPE,
    )
    async def recipe_link(request: Request) -> RecipeLink:
        """For a recipe that is too long for a message of the socket: own data with many rows, or own weights
        of a large network. A long recipe is stored on the server, as a link to a copy is."""
        document = await request.body()
        asker = visitors.asker(request)
        text = await metered.compute_once(asker, link.of_document, document, size_bytes=len(document))
        return RecipeLink(copy_path=await path_of(request, text))

    @router.post(
        "/api/recipes/{session_id}",
        tags=["recipes"],
        summary="Opens a recipe in a session",
        responses={**NO_SESSION, **TOO_LARGE, **NOT_NOW, **BODY_REFUSED},
        openapi_extra=RECIPE,
    )
    async def open_recipe(request: Request, session_id: SessionId) -> Opened:
        """The command `open` of the socket, for a recipe that is too long for a message: one step, which undo
        takes back. Every page of the session shows it. A watch link changes nothing."""
        room = await reader.room_to_change(request, session_id)
        recipe = await metered.run(visitors.asker(request), partial(Recipe.parse, await request.body()))
        # A request is sent once, so each has a client of its own.
        command = OpenRecipe.model_construct(type="open", id=0, recipe=recipe)
        answer = json.loads(await dispatcher.answer(room, secrets.token_urlsafe(12), command))
        if answer["type"] == "refused":
            raise Refused(answer["field"] or "recipe", answer["message"])
        return Opened(revision=answer["revision"])

    async def path_of(request: Request, text: str) -> str:
        """The address that opens a link's text, which is stored if it is too long for an address."""
        if len(text) <= link.MAX_LENGTH:
            return f"{root_path}/open/{text}"
        return f"{root_path}/kept/{await stored.save(text, visitors.address(request))}"

    return router
