"""The pages of an exercise: one to work on at the screen; a worksheet and an answer key to print."""

import secrets
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from ...engine.refused import Refused
from ...explaining.metered import MeteredWorker
from ...lesson.exercises.levels import LEVELS
from ...session.answers import exercising
from ..api.exercises import GIVEN_AS_WORK, Withholds
from ..visitors import Visitors
from .rendering import Pages

FRESH_SEEDS = 10_000
"""Fresh exercises have seeds below this one, short enough to call out in a classroom."""


def routes(
    metered: MeteredWorker,
    visitors: Visitors,
    pages: Pages,
    withholds: Withholds,
) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    async def page(request: Request, level: str, seed: str, template: str, path: str) -> Response:
        """The page of an exercise. Without a seed: a redirect to a fresh exercise."""
        try:
            numbers = _whole("level", level), _whole("seed", seed or str(secrets.randbelow(FRESH_SEEDS)))
            if path == "/exercise/key" and await withholds(*numbers):
                raise Refused("seed", GIVEN_AS_WORK)
            paper = await metered.compute(visitors.asker(request), exercising.paper, *numbers[::-1])
        except Refused as no:
            return pages.refused(request, 400, "There is no such exercise", no.message)
        if seed:
            return pages.show(request, template, _context(pages.root, *numbers, paper))
        headers = {"cache-control": "no-store"}
        return RedirectResponse(f"{pages.root}{path}?{_query(*numbers)}", 303, headers)

    @router.get("/exercise")
    async def exercise(request: Request, level: str = "1", seed: str = "") -> Response:
        return await page(request, level, seed, "exercise.html", "/exercise")

    @router.get("/exercise/worksheet")
    async def worksheet(request: Request, level: str = "1", seed: str = "") -> Response:
        return await page(request, level, seed, "worksheet.html", "/exercise/worksheet")

    @router.get("/exercise/key")
    async def key(request: Request, level: str = "1", seed: str = "") -> Response:
        return await page(request, level, seed, "key.html", "/exercise/key")

    return router


def _context(root: str, level: int, seed: int, paper: exercising.Paper) -> dict[str, Any]:
    query = _query(level, seed)
    return {
        "exercise": paper.exercise,
        "document": paper.document,
        "given": paper.given,
        "answers": paper.answers,
        "levels": [(number, level.title, level.about) for number, level in LEVELS.items()],
        "path": f"{root}/exercise?{query}",
        "worksheet_path": f"{root}/exercise/worksheet?{query}",
        "key_path": f"{root}/exercise/key?{query}",
        "open_path": f"{root}/open/{paper.open_text}",
    }


def _query(level: int, seed: int) -> str:
    return urlencode({"level": level, "seed": seed})


def _whole(field: str, text: str) -> int:
    """The whole number that a query parameter holds. Refuses other texts."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 16):
        raise Refused(field, f"A {field} is a whole number; {text[:40]!r} came.")
    return int(text)
