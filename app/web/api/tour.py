"""The article as a lesson: its stops, worked out once in the life of a server."""

import asyncio
from typing import Any, Literal, Self

from fastapi import APIRouter
from pydantic import BaseModel, Field

from app.lesson.tour import tour
from app.session.recipe import Recipe, article_recipe


class Try(BaseModel):
    label: str
    commands: list[dict[str, Any]] = Field(
        description="Commands of the socket, without ids, in their order: open, step, play, seek."
    )
    select: str = Field(description="The thing to look at then, such as w5; or empty.")
    quantity: str = Field(description="Which of its quantities, such as dE_total/dw5; or empty.")
    shows: str = Field(description="The number that then stands on the screen, such as E_total; or empty.")
    panel: Literal["", "share"] = Field(description="A part of the page to open; or empty.")

    @classmethod
    def of(cls, document: dict[str, Any]) -> Self:
        """With every recipe written out in full, as a session's recipe is, so that the two can be compared."""
        commands = [
            {**command, "recipe": _in_full(command["recipe"])} if command["type"] == "open" else command
            for command in document["commands"]
        ]
        return cls(**{**document, "commands": commands})


class Question(BaseModel):
    asked: str = Field(description="As readers of the article asked it.")
    answer: list[str]
    tries: list[Try]


class Table(BaseModel):
    caption: str
    head: list[str]
    rows: list[list[str]]


class Stop(BaseModel):
    title: str
    text: list[str] = Field(description="Paragraphs; names such as net_h1 stand in them as in `quantities`.")
    select: str = Field(description="The thing of the diagram to look at, such as w5.")
    quantity: str = Field(description="Which of its quantities to explain, such as dE_total/dw5.")
    up_to: str = Field(
        description="The operation up to which the calculation is shown, by what it gives; empty: all."
    )
    iteration: int = Field(description="The iteration of the article's network to show.")
    tries: list[Try]
    questions: list[Question]
    table: Table | None
    errata: bool = Field(
        description="Whether the printed numbers that differ (`/api/article`) belong to this stop."
    )


class Lesson(BaseModel):
    recipe: dict[str, Any] = Field(description="The article's recipe, which every stop speaks of.")
    stops: list[Stop]


class LessonPath:
    def __init__(self) -> None:
        self._lesson: Lesson | None = None
        self._lock = asyncio.Lock()
        self.router = APIRouter()
        self.router.get("/api/lesson", tags=["article"], summary="The article as a lesson, stop by stop")(
            self.lesson
        )

    async def lesson(self) -> Lesson:
        """Words, the numbers in them, what the diagram shows at each stop, readers' questions with answers, and things to try. The same
        for everybody. Its tables are trained at the first request, beside the sessions."""
        async with self._lock:
            if self._lesson is None:
                self._lesson = await asyncio.to_thread(_lesson)
            return self._lesson


def _lesson() -> Lesson:
    return Lesson(
        recipe=article_recipe().model_dump(mode="json"), stops=[_stop(stop) for stop in tour.lesson()]
    )


def _stop(stop: dict[str, Any]) -> Stop:
    questions = [Question(**{**q, "tries": list(map(Try.of, q["tries"]))}) for q in stop["questions"]]
    return Stop(**{**stop, "tries": list(map(Try.of, stop["tries"])), "questions": questions})


def _in_full(recipe: dict[str, Any]) -> dict[str, Any]:
    return Recipe.read(recipe).model_dump(mode="json")
