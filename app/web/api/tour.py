"""The article as a guided lesson: its stops, verdicts on answers, and the answers."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Any, Literal, Self, TypeVar

from fastapi import APIRouter, Path, Request
from pydantic import Field

from ...explaining.metered import MeteredWorker
from ...lesson.derivations.notation import Notation
from ...lesson.tour import tour
from ...session.recipe import Recipe, article_recipe
from ..visitors import Visitors
from .answers import BODY_REFUSED, NOT_NOW, TOO_LARGE, Answer, Answers, RefusedAnswer
from .notation import InNotation

T = TypeVar("T")
MAX_GIVEN = 200

Number = Annotated[int, Path(description="The number of a stop, from 1.", examples=[3])]
NO_STOP: Answers = {
    422: {"model": RefusedAnswer, "description": "There is no such stop, or the value cannot be read."}
}


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


class AnswerChoice(Answer):
    name: str
    """As `check` expects it in `given`."""
    words: str


class CardFormula(Answer):
    left: str
    """TeX, with marks that name each part."""
    sides: list[str]
    """The right sides, each with its sign; the question mark stands for the asked number."""
    spoken: str


class StopState(Answer):
    up_to: str
    """The last operation to show, by its quantity; "start": no operation; empty: all of them."""
    select: str
    """The part of the diagram to select, such as w5; or empty."""
    quantity: str
    """The quantity of that part to explain, such as dE_total/dw5; or empty."""
    hides: list[str]
    """Quantities that the page does not show although they are calculated."""


class Stop(Answer):
    part: str
    title: str
    text: list[str]
    """Paragraphs before the question; they write names such as net_h1 as in `quantities`."""
    asks: str
    """The question."""
    quantity: str
    """The quantity whose value the question asks for; empty if there are choices."""
    choices: list[AnswerChoice]
    """The answers to choose from; empty if a value is typed."""
    formula: CardFormula | None
    before: StopState
    """The state of the page before the answer. The asked quantity is hidden too."""
    after: StopState
    speaks_of: list[str]
    """The parts of the diagram that the stop speaks of; the others are faded."""
    iteration: int
    """The iteration of the article's network to show."""
    can: str
    """The learner's new skill, for the summary."""
    sums_up: bool
    """True if the summary stands at this stop, after its answer."""


class Lesson(Answer):
    recipe: dict[str, Any]
    """The article's recipe, which every stop describes."""
    recipes: list[dict[str, Any]]
    """The other recipes that the buttons of the lesson open."""
    stops: list[Stop]


class Given(Answer):
    given: Annotated[str, Field(max_length=MAX_GIVEN, examples=["0,3775", "grows"])]
    """The value as typed, or the name of a choice."""


class ReadersQuestion(Answer):
    asked: str
    """In the words of the article's readers."""
    answer: list[str]
    tries: list[Try]


class Table(Answer):
    caption: str
    head: list[str]
    rows: list[list[str]]


class StopAnswer(Answer):
    value: str
    """The value in this notation, or the words of the right choice."""
    text: list[str]
    formula: CardFormula | None
    tries: list[Try]
    readers: list[ReadersQuestion]
    table: Table | None
    errata: bool
    """True if the printed numbers that differ (`/api/article`) belong to this stop."""


class Preparation:
    """The lesson's numbers, which are calculated once, in a thread beside the sessions."""

    def __init__(self) -> None:
        self._is_done = False
        self._lock = asyncio.Lock()

    async def done(self) -> None:
        async with self._lock:
            if not self._is_done:
                await asyncio.to_thread(tour.prepare)
                self._is_done = True


def routes(metered: MeteredWorker, visitors: Visitors) -> APIRouter:
    router = APIRouter(prefix="/api/lesson", tags=["article"], responses=NOT_NOW)
    preparation = Preparation()

    async def run(request: Request, job: Callable[[], T]) -> T:
        await preparation.done()
        return await metered.run(visitors.asker(request), job)

    @router.get("", summary="The article as a lesson, stop by stop, without the answers", responses=TOO_LARGE)
    async def lesson(request: Request, notation: InNotation) -> Lesson:
        """For each stop its words, its question, and the part of the diagram that it shows. δ has the
        article's sign in any notation. The same for every client."""
        return await run(request, lambda: _lesson(_of_lesson(notation)))

    @router.post(
        "/{number}/check",
        summary="An answer to a stop's question, judged",
        responses={**NO_STOP, **BODY_REFUSED},
    )
    async def check(request: Request, attempt: Given, number: Number) -> dict[str, Any]:
        """The verdict, in the form of a session's `check`. The right value is not in it."""
        return await run(request, lambda: tour.judged(number, attempt.given))

    @router.get("/{number}/answer", summary="The answer of a stop", responses=NO_STOP)
    async def answer(request: Request, notation: InNotation, number: Number) -> StopAnswer:
        """The value, the words and the formula after the question, readers' questions, and things to
        try."""
        return await run(request, lambda: _answer(number, _of_lesson(notation)))

    return router


def _of_lesson(notation: Notation) -> Notation:
    """The notation with the article's sign of δ, which the lesson's sentences have."""
    return replace(notation, delta_sign=1)


def _lesson(notation: Notation) -> Lesson:
    opened = [
        command["recipe"] for one in tour.all_tries() for command in one.commands if command["type"] == "open"
    ]
    article = article_recipe().model_dump(mode="json")
    return Lesson(
        recipe=article,
        recipes=[recipe for recipe in map(_in_full, opened) if recipe != article],
        stops=[Stop(**stop) for stop in tour.lesson(notation)],
    )


def _answer(number: int, notation: Notation) -> StopAnswer:
    found = tour.answered(number, notation)
    readers = [
        ReadersQuestion(**{**one, "tries": list(map(Try.of, one["tries"]))}) for one in found["readers"]
    ]
    return StopAnswer(**{**found, "tries": list(map(Try.of, found["tries"])), "readers": readers})


def _in_full(recipe: dict[str, Any]) -> dict[str, Any]:
    return Recipe.read(recipe).model_dump(mode="json")
