"""The pages of an exercise: to work on at the screen, and its worksheet and answer key to be printed."""

import re
import secrets
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response
from starlette.templating import Jinja2Templates

from app.engine.refused import Refused
from app.lesson.exercises.levels import LEVELS
from app.session import exercising
from app.web.desk import Desk

from .network import Pages

FRESH_SEEDS = 10_000
"""A fresh exercise has a seed that can be called across a classroom; others are to be had by the address."""

NAME = re.compile(r"(?<=[A-Za-zδ])_([a-z]+[\d.]*)")


class ExercisePages:
    def __init__(
        self, pages: Pages, desk: Desk, templates: Jinja2Templates, *, root: str, import_map: str
    ) -> None:
        self._pages, self._desk, self._templates, self._root = pages, desk, templates, root
        self._import_map = import_map
        templates.env.filters["indices"] = indices
        self.router = APIRouter(include_in_schema=False)
        self.router.add_api_route("/exercise", self.exercise, methods=["GET"])
        self.router.add_api_route("/exercise/worksheet", self.worksheet, methods=["GET"])
        self.router.add_api_route("/exercise/key", self.key, methods=["GET"])

    async def exercise(self, request: Request, level: str = "1", seed: str = "") -> Response:
        """Without a seed: a fresh exercise, by an address of its own."""
        return await self._page(request, level, seed, "exercise.html", "/exercise")

    async def worksheet(self, request: Request, level: str = "1", seed: str = "") -> Response:
        return await self._page(request, level, seed, "worksheet.html", "/exercise/worksheet")

    async def key(self, request: Request, level: str = "1", seed: str = "") -> Response:
        return await self._page(request, level, seed, "key.html", "/exercise/key")

    async def _page(self, request: Request, level: str, seed: str, template: str, path: str) -> Response:
        try:
            fresh = seed or str(secrets.randbelow(FRESH_SEEDS))
            numbers = _whole("level", level), _whole("seed", fresh)
            level_number, seed_number = numbers
            paper = await self._desk.compute(request, exercising.paper, seed_number, level_number)
        except Refused as no:
            return self._pages.refused(request, 400, "There is no such exercise", no.message)
        if not seed:
            response: Response = RedirectResponse(f"{self._root}{path}?{_query(*numbers)}", 303)
        else:
            response = self._templates.TemplateResponse(request, template, self._context(*numbers, paper))
        response.headers["cache-control"] = "no-store"
        return response

    def _context(self, level: int, seed: int, paper: exercising.Paper) -> dict[str, Any]:
        query = _query(level, seed)
        return {
            "root": self._root,
            "import_map": self._import_map,
            "exercise": paper.exercise,
            "document": paper.document,
            "given": paper.given,
            "answers": paper.answers,
            "levels": [(number, level.title, level.about) for number, level in LEVELS.items()],
            "path": f"{self._root}/exercise?{query}",
            "worksheet_path": f"{self._root}/exercise/worksheet?{query}",
            "key_path": f"{self._root}/exercise/key?{query}",
            "open_path": f"{self._root}/open/{paper.open_text}",
        }


def indices(text: str) -> list[tuple[str, str]]:
    """A text in pieces, each with the index that follows it below the line: net_h1 is ("net", "h1")."""
    *pieces, rest = NAME.split(text)
    return [*zip(pieces[::2], pieces[1::2], strict=True), (rest, "")]


def _query(level: int, seed: int) -> str:
    return urlencode({"level": level, "seed": seed})


def _whole(field: str, text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 16):
        raise Refused(field, f"A {field} is a whole number; {text[:40]!r} came.")
    return int(text)
