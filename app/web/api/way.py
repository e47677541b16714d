"""The way of training: values of weights and biases at past iterations."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from ...session.answers.way import WaySoFar, way
from ..exporting import Exporting
from ..visitors import Visitors
from .answers import NO_SESSION, TOO_LARGE, OfIteration, SessionId, json_text
from .fields import NAME
from .session_reader import SessionReader

MAX_PARAMETERS = 8

Parameters = Annotated[
    list[Annotated[str, Field(pattern=NAME)]],
    Query(
        alias="parameter",
        description="A weight or a bias, such as w5; given several times.",
        min_length=1,
        max_length=MAX_PARAMETERS,
    ),
]


class Way(OfIteration):
    iterations: list[int]
    """In ascending order; the last one is the displayed iteration."""
    values: dict[str, list[float]]
    """By name: the value at each of the iterations."""


def routes(reader: SessionReader, exporting: Exporting, visitors: Visitors) -> APIRouter:
    router = APIRouter(
        prefix="/api/sessions/{session_id}", tags=["sessions"], responses={**NO_SESSION, **TOO_LARGE}
    )

    @router.get("/way", summary="The way of training through weights and biases", response_model=Way)
    async def training_way(request: Request, session_id: SessionId, parameter: Parameters) -> Response:
        """Their values in the displayed run: at the iterations whose states the run has stored, at most 64, and
        at each of the last 64 iterations before the displayed one. The last ones are left out where training
        them again would take longer than about a second."""
        room, asker = await reader.room(request, session_id), visitors.asker(request)
        await exporting.begin(asker, room)
        async with room.lock:
            begun = WaySoFar.of(room.session, parameter)
        return json_text(await exporting.written(asker, way(begun), _json))

    return router


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, allow_nan=False)
