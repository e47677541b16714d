"""The article as a guided lesson, stop by stop. Its tables are trained once in the life of a server."""

import asyncio
from typing import Any, Literal, Self

from fastapi import APIRouter

from ...lesson.tour import tour
from ...session.recipe import Recipe, article_recipe
from .answers import Answer


class Try(Answer):
    label: str
    commands: list[dict[str, Any]]
    """Commands of the socket, without ids, in order: open, step, play, seek."""
    select: str
    """The part of the diagram to select afterwards, such as w5; or empty."""
    quantity: str
    """The quantity of that part to explain, such as dE_total/dw5; or empty."""
    shows: str
    """The number that then stands on the screen, such as E_total; or empty."""
    panel: Literal["", "share"]
    """A part of the page to open; or empty."""

    @classmethod
    def of(cls, document: dict[str, Any]) -> Self:
        """Writes every recipe out in full, as `/recipe` does, so that the page can compare them."""
        commands = [
            {**command, "recipe": _in_full(command["recipe"])} if command["type"] == "open" else command
            for command in document["commands"]
        ]
        return cls(**{**document, "commands": commands})


class Question(Answer):
    asked: str
    """In the words of the article's readers."""
    answer: list[str]
    tries: list[Try]


class Table(Answer):
    caption: str
    head: list[str]
    rows: list[list[str]]


class Stop(Answer):
    title: str
    text: list[str]
    """Paragraphs; they write names such as net_h1 as in `quantities`."""
    select: str
    """The part of the diagram to select, such as w5."""
    quantity: str
    """The quantity of that part to explain, such as dE_total/dw5."""
    up_to: str
    """The last operation to show, by the quantity that it computes; empty: all operations."""
    iteration: int
    """The iteration of the article's network to show."""
    tries: list[Try]
    questions: list[Question]
    table: Table | None
    errata: bool
    """True if the printed numbers that differ (`/api/article`) belong to this stop."""


class Lesson(Answer):
    recipe: dict[str, Any]
    """The article's recipe, which every stop describes."""
    stops: list[Stop]


class Tour:
    """The lesson, made at the first request."""

    def __init__(self) -> None:
        self._lesson: Lesson | None = None
        self._lock = asyncio.Lock()

    async def lesson(self) -> Lesson:
        """The lesson. Its tables are trained in a thread beside the sessions."""
        async with self._lock:
            if self._lesson is None:
                self._lesson = await asyncio.to_thread(_lesson)
            return self._lesson


def routes(tour: Tour) -> APIRouter:
    router = APIRouter()

    @router.get("/api/lesson", tags=["article"], summary="The article as a lesson, stop by stop")
    async def lesson() -> Lesson:
        """The words with their numbers, the part of the diagram that each stop shows, readers' questions
        with answers, and things to try. The same for every client."""
        return await tour.lesson()

    return router


def _lesson() -> Lesson:
    return Lesson(
        recipe=article_recipe().model_dump(mode="json"), stops=[_stop(stop) for stop in tour.lesson()]
    )


def _stop(stop: dict[str, Any]) -> Stop:
    questions = [Question(**{**q, "tries": list(map(Try.of, q["tries"]))}) for q in stop["questions"]]
    return Stop(**{**stop, "tries": list(map(Try.of, stop["tries"])), "questions": questions})


def _in_full(recipe: dict[str, Any]) -> dict[str, Any]:
    return Recipe.read(recipe).model_dump(mode="json")
