"""What a person takes along: the run as a table, a program or a notebook, one iteration in full, the recipe.

Everything is calculated on a replay of the recipe, on the thread that explains and in short slices with pauses between them, so that
neither the session nor anybody else's play waits for it. Exports and explanations take turns, slice by slice.
"""

import asyncio
import json
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Annotated, Any, Literal, NamedTuple, TypeVar

from fastapi import APIRouter, Query, Request
from starlette.responses import Response, StreamingResponse

from app.engine.refused import Refused
from app.lesson.programs.notebook import notebook
from app.lesson.programs.numpy_program import numpy_program
from app.lesson.programs.story import Story
from app.lesson.programs.torch_program import torch_program
from app.limits.admission import Full
from app.limits.counts import count
from app.session.engines import Engine
from app.session.programs import story
from app.session.recipe import Recipe
from app.session.replaying import Slices
from app.session.tables import Range, csv_lines, trace_document
from app.web.desk import Desk

from .article import NO_SESSION, TOO_LARGE, SessionId

T = TypeVar("T")

SLICE_S = 0.005
PAUSE_S = 0.002
PATIENCE_S = 120.0
"""How long a program, a notebook or a trace may be under way."""

Iteration = Annotated[
    int | None, Query(description="One that the run has reached; the one that is shown if none is given.")
]


class Seen(NamedTuple):
    """What an export needs of a session, taken at one moment."""

    recipe: Recipe
    engine: Engine
    iteration: int
    end: int


class Exports:
    """The routes. An unknown session is 404, a range or iteration that makes no sense 422, each with a sentence."""

    def __init__(self, desk: Desk, most: int) -> None:
        """`most` may be under way at once for one address."""
        self._desk, self._most = desk, most
        self._under_way: Counter[str] = Counter()
        self.router = APIRouter()
        for name, route, summary in (
            ("program.py", self.program, "The run as a Python program"),
            ("notebook.ipynb", self.notebook, "The run as a Jupyter notebook"),
            ("run.csv", self.table, "Every quantity by iteration, as CSV"),
            ("trace.json", self.trace, "One iteration in full"),
            ("recipe.json", self.recipe, "The recipe and the iteration that is shown"),
        ):
            self.router.add_api_route(
                f"/api/sessions/{{session_id}}/export/{name}",
                route,
                methods=["GET"],
                tags=["exports"],
                summary=summary,
                response_class=Response,
                responses={**NO_SESSION, **TOO_LARGE},
            )

    async def program(
        self,
        request: Request,
        session_id: SessionId,
        kind: Literal["numpy", "torch"] = "numpy",
        iteration: Iteration = None,
    ) -> Response:
        """With NumPy only, or with PyTorch. It trains by itself and ends with assertions that its numbers are the page's."""
        written = {"numpy": numpy_program, "torch": torch_program}[kind]
        told, text = await self._told(request, session_id, iteration, written)
        return _file(text, "text/x-python; charset=utf-8", f"backstep-{kind}-{told}.py")

    async def notebook(
        self, request: Request, session_id: SessionId, iteration: Iteration = None
    ) -> Response:
        """The NumPy program, cell by cell."""
        told, text = await self._told(request, session_id, iteration, notebook)
        return _file(text, "application/x-ipynb+json", f"backstep-{told}.ipynb")

    async def table(
        self,
        request: Request,
        session_id: SessionId,
        first: Annotated[int, Query(alias="from", description="The first iteration.")] = 0,
        last: Annotated[
            int | None, Query(alias="to", description="The last; the end of the run if none is given.")
        ] = None,
        stride: Annotated[int, Query(description="Every how manieth.")] = 1,
    ) -> Response:
        """Streamed, a row an iteration, at most 1,000,000; the header X-Backstep-Rows says how many will come."""
        seen = await self._seen(request, session_id)
        rows = Range.of(first, seen.end if last is None else last, stride, end=seen.end)
        lines = await self._desk.work(
            request, partial(csv_lines, seen.recipe, seen.engine, rows), let_in=True
        )
        response = StreamingResponse(self._streamed(request, lines), media_type="text/csv; charset=utf-8")
        response.headers["x-backstep-rows"] = str(rows.count)
        _name(response, f"backstep-{rows.first}-to-{rows.last}.csv")
        return response

    async def trace(self, request: Request, session_id: SessionId, iteration: Iteration = None) -> Response:
        """Every quantity by its name, with the network, the rule and the samples in force."""
        seen = await self._seen(request, session_id)
        asked = _reached(seen, iteration)
        with self._counted(request):
            document = await self._sliced(request, trace_document(seen.recipe, seen.engine, asked))
            text = await self._desk.work(request, partial(_json, document), let_in=True)
        return _file(text, "application/json", f"backstep-iteration-{asked}.json")

    async def recipe(self, request: Request, session_id: SessionId) -> Response:
        """What determines the run at every iteration, the one that is shown, and the engine that trained up to there."""
        seen = await self._seen(request, session_id)

        def written() -> str:
            recipe = json.loads(seen.recipe.to_json())
            return _json({"iteration": seen.iteration, "engine": seen.engine.name, "recipe": recipe})

        return _file(
            await self._desk.work(request, written, let_in=True), "application/json", "backstep-recipe.json"
        )

    # ---- taking turns

    @property
    def under_way(self) -> int:
        return self._under_way.total()

    @contextmanager
    def _counted(self, request: Request) -> Iterator[None]:
        """While it is under way."""
        address = self._desk.address(request)
        self._under_way[address] += 1
        try:
            yield
        finally:
            self._under_way[address] -= 1
            if not self._under_way[address]:
                del self._under_way[address]

    async def _seen(self, request: Request, session_id: str) -> Seen:
        """Raises `Full` where nothing more can be let in."""
        room = await self._desk.room(request, session_id)
        self._desk.check(request)
        address = self._desk.address(request)
        if address and self._under_way[address] >= self._most:
            count("exports")
            raise AllExporting
        async with room.lock:
            session = room.session
            return Seen(session.recipe, session.engine, session.iteration, session.end)

    async def _told(
        self, request: Request, session_id: str, iteration: int | None, written: Callable[[Story], str]
    ) -> tuple[str, str]:
        seen = await self._seen(request, session_id)
        asked = _reached(seen, iteration)
        with self._counted(request):
            told = await self._sliced(request, story(seen.recipe, seen.engine, asked))
            return f"iteration-{asked}", await self._desk.work(request, partial(written, told), let_in=True)

    async def _sliced(self, request: Request, slices: Slices[T]) -> T:
        """What the slices return in the end."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            ended = await self._desk.work(request, partial(_ended, slices), let_in=True)
            if ended is not None:
                return ended[0]
            await asyncio.sleep(PAUSE_S)
        raise Refused(
            "iteration", "It takes too long to calculate up to this iteration again; choose an earlier one."
        )

    async def _streamed(self, request: Request, lines: Iterator[str]) -> AsyncIterator[str]:
        """The lines in pieces, a slice of work for each; never more in memory than one piece."""
        with self._counted(request):
            finished = False
            while not finished:
                piece, finished = await self._desk.work(request, partial(_slice, lines), let_in=True)
                if piece:
                    yield piece
                await asyncio.sleep(PAUSE_S)


class AllExporting(Full):
    title = "A little later"
    message = "As many exports are under way from your network as may be at once. Please try again in a few seconds."


def _slice(lines: Iterator[str]) -> tuple[str, bool]:
    """As many lines as fit into a slice of time, at least one; and whether they were the last."""
    end = time.perf_counter() + SLICE_S
    taken = []
    for line in lines:
        taken.append(line)
        if time.perf_counter() > end:
            return "".join(taken), False
    return "".join(taken), True


def _ended(slices: Slices[T]) -> tuple[T] | None:
    """Works for a slice of time; what was asked for, once it is there."""
    end = time.perf_counter() + SLICE_S
    try:
        while time.perf_counter() < end:
            next(slices)
    except StopIteration as done:
        return (done.value,)
    return None


def _reached(seen: Seen, iteration: int | None) -> int:
    """The iteration that was asked for; refuses one that the run has not reached."""
    if iteration is None:
        return seen.iteration
    if not 0 <= iteration <= seen.end:
        raise Refused(
            "iteration", f"This run has reached the iterations 0 to {seen.end:,}; {iteration:,} came."
        )
    return iteration


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, indent=1, allow_nan=False, ensure_ascii=False) + "\n"


def _file(text: str, kind: str, name: str) -> Response:
    response = Response(text, media_type=kind)
    _name(response, name)
    return response


def _name(response: Response, name: str) -> None:
    """What the file is called; names are ours, so that nothing in them needs quoting."""
    response.headers["content-disposition"] = f'attachment; filename="{name}"'
    response.headers["cache-control"] = "no-store"
