"""Exercises for programs: a fresh small network by level and seed, its questions, a verdict on answers, and how each is worked out."""

from typing import Any

from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel, Field

from app.engine.refused import Refused
from app.session import exercising
from app.web.desk import Desk

from .article import BODY_REFUSED, NO_SESSION, RefusedAnswer
from .explain import BadLine, in_line_order

MAX_VALUES = 100
"""No exercise asks for half as many; judging one takes some milliseconds."""
MAX_NAME, MAX_GIVEN = 80, 200

Level = Path(description="1 forward, 2 output layer, 3 hidden layer, 4 a whole iteration.", examples=[3])
Seed = Path(description="Which exercise: 0 to 2⁵³ − 1. The same seed gives everybody the same.", examples=[7])


class Asked(BaseModel):
    number: int
    quantity: str = Field(description="As the checker reads it: net_h1, or net_h1[2] for the second sample.")
    text: str


class ExerciseAnswer(BaseModel):
    seed: int
    level: int
    title: str
    recipe: dict[str, Any] = Field(
        description="The network, its data and its rule, to be opened like any other."
    )
    known: dict[str, float] = Field(
        description="What is worked out already: in levels 2 and 3 the forward pass."
    )
    questions: list[Asked]


class Attempt(BaseModel):
    """Either `text`, or `quantity` with `given`."""

    text: str = Field(
        default="",
        max_length=4_000,
        description="One value a line, as `w5+ 0.3589`; also tables, CSV, TeX, a decimal comma.",
    )
    quantity: str = Field(default="", max_length=MAX_NAME, examples=["w5+"])
    given: str = Field(default="", max_length=MAX_GIVEN, examples=["0,3589"])


class Judged(BaseModel):
    verdicts: list[dict[str, Any]] = Field(
        description="In the order of the lines: quantity, given, verdict (right, rounding, wrong, unknown), mistakes (name, text)."
    )
    bad_lines: list[BadLine] = Field(
        description="Lines that hold no quantity with a value, and lines with more columns than count."
    )


class WorkedOut(BaseModel):
    quantity: str
    value: float
    shown: str = Field(description="The value as the answer key writes it.")
    steps: list[dict[str, Any]] = Field(
        description="From what is given to the quantity itself; each with quantity, tex, copy, plain, spoken, note and small steps."
    )


class Exercises:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.router = APIRouter(
            prefix="/api/exercises/{level}/{seed}",
            tags=["exercises"],
            responses={
                422: {"model": RefusedAnswer, "description": "There is no such level, seed or quantity."},
                503: NO_SESSION[503],
            },
        )
        self.router.get("", summary="A fresh exercise, without its answers")(self.exercise)
        self.router.post("/check", summary="Answers to an exercise, judged", responses=BODY_REFUSED)(
            self.check
        )
        self.router.get("/derivation", summary="How an answer is worked out")(self.derivation)

    async def exercise(self, request: Request, level: int = Level, seed: int = Seed) -> ExerciseAnswer:
        """A small network with friendly numbers, what is known of it, and what is asked."""
        document = await self._desk.compute(request, exercising.document, seed, level)
        return ExerciseAnswer(**document)

    async def check(self, request: Request, attempt: Attempt, level: int = Level, seed: int = Seed) -> Judged:
        """A verdict on every value, by the digits it has; a wrong one with the mistakes that make exactly that number. The right
        values are not given away. At most 100 values at once."""
        if not attempt.quantity and not attempt.text.strip():
            raise Refused(
                "text",
                "Values were expected: a text with lines such as w5+ 0.3589, or a quantity and what is given.",
            )
        asked = (attempt.text, attempt.quantity, attempt.given)
        read = await self._desk.compute(request, exercising.reading, seed, level, *asked)
        if len(read["values"]) > MAX_VALUES:
            raise Refused(
                "text", f"At most {MAX_VALUES} values are judged at once; {len(read['values'])} came."
            )
        values = tuple((quantity, given) for _, quantity, given in read["values"])
        verdicts = (
            await self._desk.compute(request, exercising.verdicts, seed, level, values) if values else []
        )
        return Judged(verdicts=in_line_order(read, verdicts), bad_lines=read["bad_lines"])

    async def derivation(
        self,
        request: Request,
        level: int = Level,
        seed: int = Seed,
        quantity: str = Query(
            description="As in the exercise's questions, such as w5+ or net_h1[2].", max_length=MAX_NAME
        ),
    ) -> WorkedOut:
        """The right value and the steps that lead to it, in symbols and with numbers put in."""
        return WorkedOut(**await self._desk.compute(request, exercising.worked_out, seed, level, quantity))
