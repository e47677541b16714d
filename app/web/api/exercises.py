"""Exercises for programs: a small network by level and seed, its questions, verdicts, and solutions."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from pydantic import Field

from ...engine.refused import Refused
from ...explaining.metered import MeteredWorker
from ...session.answers import exercising
from ..visitors import Visitors
from .answers import BODY_REFUSED, NOT_NOW, Answer, Answers, RefusedAnswer
from .check import Judged, judged_fields

MAX_VALUES = 100
"""Values judged at once. No exercise asks for half as many; judging one takes some milliseconds."""
MAX_NAME, MAX_GIVEN = 80, 200

Withholds = Callable[[int, int], Awaitable[bool]]
"""True for level and seed of an exercise whose answers must not be shown."""

Level = Annotated[
    int, Path(description="1 forward, 2 output layer, 3 hidden layer, 4 a whole iteration.", examples=[3])
]
Seed = Annotated[
    int,
    Path(description="The exercise: 0 to 2⁵³ − 1. The same seed always gives the same one.", examples=[7]),
]
Quantity = Annotated[
    str,
    Query(description="As in the exercise's questions, such as w5+ or net_h1[2].", max_length=MAX_NAME),
]
NO_EXERCISE: Answers = {
    422: {"model": RefusedAnswer, "description": "There is no such level, seed or quantity."}
}


class Asked(Answer):
    number: int
    quantity: str
    """As the checker reads it: net_h1, or net_h1[2] for the second sample."""
    text: str


class ExerciseAnswer(Answer):
    seed: int
    level: int
    title: str
    recipe: dict[str, Any]
    """The network, its data and its rule, as a recipe that `open` accepts."""
    known: dict[str, float]
    """The values that are given with the exercise: in levels 2 and 3 the forward pass."""
    questions: list[Asked]


class Other(Answer):
    quantity: Annotated[str, Field(max_length=MAX_NAME)]
    given: Annotated[str, Field(max_length=MAX_GIVEN)]


class Attempt(Answer):
    """Either `text`, or `quantity` with `given`, and perhaps the learner's `others`."""

    text: Annotated[str, Field(max_length=4_000)] = ""
    """One value a line, as `w5+ 0.3589`; also tables, CSV, TeX, a decimal comma."""
    quantity: Annotated[str, Field(max_length=MAX_NAME, examples=["w5+"])] = ""
    given: Annotated[str, Field(max_length=MAX_GIVEN, examples=["0,3589"])] = ""
    others: Annotated[list[Other], Field(max_length=MAX_VALUES)] = []
    """Further answers of the same learner, from which these values may follow. They get no verdict."""


class WorkedOut(Answer):
    quantity: str
    value: float
    shown: str
    """The value as the answer key writes it."""
    steps: list[dict[str, Any]]
    """From the given values to the quantity itself; each with quantity, tex, copy, plain, spoken, note
    and small steps."""


GIVEN_AS_WORK = (
    "This exercise is given as work in a class just now; its answers come when the work is closed."
)


def routes(
    metered: MeteredWorker,
    visitors: Visitors,
    withholds: Withholds,
) -> APIRouter:
    router = APIRouter(
        prefix="/api/exercises/{level}/{seed}",
        tags=["exercises"],
        responses={**NO_EXERCISE, **NOT_NOW},
    )

    @router.get("", summary="A fresh exercise, without its answers")
    async def exercise(request: Request, level: Level, seed: Seed) -> ExerciseAnswer:
        """A small network with friendly numbers, its known values, and the questions."""
        asker = visitors.asker(request)
        return ExerciseAnswer(**await metered.compute(asker, exercising.document, seed, level))

    @router.post("/check", summary="Answers to an exercise, judged", responses=BODY_REFUSED)
    async def check(request: Request, attempt: Attempt, level: Level, seed: Seed) -> Judged:
        """A verdict on every value, by its typed digits, and on the values as a whole: a value that follows
        from an earlier slip is no second slip. No text shows a right value. At most 100 values at once."""
        if not attempt.quantity and not attempt.text.strip():
            raise Refused(
                "text",
                "Values were expected: a text with lines such as w5+ 0.3589, or a quantity and its value in "
                "`given`.",
            )
        asker = visitors.asker(request)
        pair = (attempt.quantity, attempt.given) if attempt.quantity else None
        read = await metered.compute(asker, exercising.reading, seed, level, attempt.text, pair, MAX_VALUES)
        values = tuple((quantity, given) for _, quantity, given in read["values"])
        others = tuple((other.quantity, other.given) for other in attempt.others)
        verdicts = []
        if values:
            verdicts = await metered.compute(asker, exercising.judged, seed, level, values, others)
        if pair is not None:
            verdicts = [replace(verdict, given=attempt.given) for verdict in verdicts]
        return Judged(**judged_fields(read, verdicts))

    @router.get("/derivation", summary="How an answer is computed")
    async def derivation(request: Request, level: Level, seed: Seed, quantity: Quantity) -> WorkedOut:
        """The right value and the steps that lead to it, in symbols and with numbers put in."""
        if await withholds(level, seed):
            raise Refused("seed", GIVEN_AS_WORK)
        asker = visitors.asker(request)
        return WorkedOut(**await metered.compute(asker, exercising.worked_out, seed, level, quantity))

    return router
