"""Exports: the run as a table, a program or a notebook; one iteration in full; the recipe."""

import json
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import Response, StreamingResponse

from ...explaining.budget import Asker
from ...lesson.programs.notebook import notebook as notebook_text
from ...lesson.programs.numpy_program import numpy_program
from ...lesson.programs.torch_program import torch_program
from ...session.answers.programs import story
from ...session.answers.tables import Range, csv_lines, trace_document
from ..exporting import Exported, Exporting
from ..visitors import Visitors
from .answers import NO_SESSION, TOO_LARGE, SessionId
from .session_reader import SessionReader

PATH = "/api/sessions/{session_id}/export"
PROGRAMS = {"numpy": numpy_program, "torch": torch_program}

Iteration = Annotated[
    int | None,
    Query(description="An iteration that the run has reached; the one on the screen if it is left out."),
]
First = Annotated[int, Query(alias="from", description="The first iteration.")]
Last = Annotated[
    int | None, Query(alias="to", description="The last iteration; the run's end if it is left out.")
]
Stride = Annotated[int, Query(description="The step from one row's iteration to the next.")]

Begin = Callable[[Request, str], Awaitable[tuple[Asker, Exported]]]
"""The client to charge, and the session at this moment."""


def routes(reader: SessionReader, exporting: Exporting, visitors: Visitors) -> APIRouter:
    router = APIRouter(
        tags=["exports"], default_response_class=Response, responses={**NO_SESSION, **TOO_LARGE}
    )

    async def begin(request: Request, session_id: str) -> tuple[Asker, Exported]:
        room, asker = await reader.room(request, session_id), visitors.asker(request)
        return asker, await exporting.begin(asker, room)

    router.include_router(_program_routes(exporting, begin))
    router.include_router(_data_routes(exporting, begin))
    return router


def _program_routes(exporting: Exporting, begin: Begin) -> APIRouter:
    router = APIRouter(prefix=PATH)

    @router.get("/program.py", summary="The run as a Python program")
    async def program(
        request: Request,
        session_id: SessionId,
        kind: Literal["numpy", "torch"] = "numpy",
        iteration: Iteration = None,
    ) -> Response:
        """With NumPy only, or with PyTorch. The program trains by itself and ends with assertions that its
        numbers are the page's."""
        asker, exported = await begin(request, session_id)
        at = exported.reached(iteration)
        text = await exporting.written(asker, story(exported.recipe, exported.engine, at), PROGRAMS[kind])
        return _file(text, "text/x-python; charset=utf-8", f"backstep-{kind}-iteration-{at}.py")

    @router.get("/notebook.ipynb", summary="The run as a Jupyter notebook")
    async def notebook(request: Request, session_id: SessionId, iteration: Iteration = None) -> Response:
        """The NumPy program, cell by cell."""
        asker, exported = await begin(request, session_id)
        at = exported.reached(iteration)
        text = await exporting.written(asker, story(exported.recipe, exported.engine, at), notebook_text)
        return _file(text, "application/x-ipynb+json", f"backstep-iteration-{at}.ipynb")

    return router


def _data_routes(exporting: Exporting, begin: Begin) -> APIRouter:
    router = APIRouter(prefix=PATH)

    @router.get("/run.csv", summary="Every quantity by iteration, as CSV")
    async def table(
        request: Request,
        session_id: SessionId,
        first: First = 0,
        last: Last = None,
        stride: Stride = 1,
    ) -> Response:
        """Streamed, a row an iteration, at most 1,000,000 rows. The header X-Backstep-Rows holds the number
        of rows."""
        asker, exported = await begin(request, session_id)
        rows = Range.of(first, exported.end if last is None else last, stride, end=exported.end)
        lines = await exporting.run(asker, partial(csv_lines, exported.recipe, exported.engine, rows))
        response = StreamingResponse(exporting.streamed(asker, lines), media_type="text/csv; charset=utf-8")
        response.headers["x-backstep-rows"] = str(rows.count)
        return _named(response, f"backstep-{rows.first}-to-{rows.last}.csv")

    @router.get("/trace.json", summary="One iteration in full")
    async def trace(request: Request, session_id: SessionId, iteration: Iteration = None) -> Response:
        """Every quantity by its name, with the network, the rule and the samples in force."""
        asker, exported = await begin(request, session_id)
        at = exported.reached(iteration)
        slices = trace_document(exported.recipe, exported.engine, at)
        text = await exporting.written(asker, slices, _json)
        return _file(text, "application/json", f"backstep-iteration-{at}.json")

    @router.get("/recipe.json", summary="The recipe and the iteration on the screen")
    async def recipe(request: Request, session_id: SessionId) -> Response:
        """The recipe, which determines the run at every iteration; the iteration on the screen; and the
        engine that has trained up to it."""
        asker, exported = await begin(request, session_id)
        text = await exporting.run(asker, partial(_recipe_text, exported))
        return _file(text, "application/json", "backstep-recipe.json")

    return router


def _recipe_text(exported: Exported) -> str:
    recipe = json.loads(exported.recipe.to_json())
    return _json({"iteration": exported.iteration, "engine": exported.engine.name, "recipe": recipe})


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, indent=1, allow_nan=False, ensure_ascii=False) + "\n"


def _file(text: str, media_type: str, name: str) -> Response:
    return _named(Response(text, media_type=media_type), name)


def _named(response: Response, name: str) -> Response:
    """The response as a download. Names are our own, so nothing in them needs quoting."""
    response.headers["content-disposition"] = f'attachment; filename="{name}"'
    response.headers["cache-control"] = "no-store"
    return response
