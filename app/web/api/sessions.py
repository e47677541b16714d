"""A session as data: its recipe, the schema of recipes, and the quantities of its next iteration."""

import json
from functools import cache
from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from ...explaining.metered import MeteredWorker
from ...session.answers import explaining
from ...session.recipe import Recipe, recipe_schema
from ..visitors import Visitors
from .answers import NO_SESSION, NOT_NOW, TOO_LARGE, OfIteration, SessionId, json_text
from .session_reader import SessionReader


class Quantities(OfIteration):
    quantities: Annotated[
        dict[str, float | None], Field(examples=[{"net_h1": 0.3775, "E_total": 0.2983711087600027}])
    ]
    """By name, in the order of the calculation: w5, net_h1, out_h1, E_total, delta_o1, dE_total/dw5,
    w5+ …; null where a diverged run has no finite number."""


def routes(reader: SessionReader, metered: MeteredWorker, visitors: Visitors) -> APIRouter:
    router = APIRouter()

    @router.get(
        "/api/recipe-schema",
        tags=["recipes"],
        summary="The JSON Schema of a recipe",
        response_model=dict[str, Any],
        responses=NOT_NOW,
    )
    async def recipe_schema(request: Request) -> Response:
        """The fields of a recipe and their bounds. `docs/recipe.schema.json` is the same document."""
        return json_text(await metered.run(visitors.asker(request), _schema_text))

    @router.get(
        "/api/sessions/{session_id}/recipe",
        tags=["sessions"],
        summary="A session's recipe",
        response_model=Recipe,
        responses=NO_SESSION,
    )
    async def recipe(request: Request, session_id: SessionId) -> Response:
        """The document that determines the session's state at every iteration. `open` accepts it."""
        room = await reader.room(request, session_id)
        # A recipe never changes: an edit makes a new one. So no lock is needed.
        return json_text(await metered.run(visitors.asker(request), room.session.recipe.to_json))

    @router.get(
        "/api/sessions/{session_id}/quantities",
        tags=["sessions"],
        summary="Every quantity of the next iteration",
        response_model=Quantities,
        responses={**NO_SESSION, **TOO_LARGE},
    )
    async def quantities(request: Request, session_id: SessionId) -> Response:
        """Forward pass, errors, derivatives and new values of the next iteration. Trains nothing."""
        return await reader.explain(request, session_id, explaining.quantities)

    return router


@cache
def _schema_text() -> str:
    return json.dumps(recipe_schema())
