"""The JSON interface: what a program can ask without a socket."""

import json
from functools import cache
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel, Field
from starlette.responses import Response

from app.lesson import article
from app.lesson.tour.tries import errata_tries
from app.session import explaining
from app.session.recipe import Recipe, recipe_schema
from app.web.desk import Desk, json_text

from .tour import Try

SessionId = Annotated[
    str,
    Path(
        description="The id in the page's address or `welcome`: a session's, or a watch link's, which reads the same."
    ),
]


class RefusedAnswer(BaseModel):
    refused: str = Field(description="What was wrong and what to do, for people.")


Answers = dict[int | str, dict[str, Any]]

NO_SESSION: Answers = {
    404: {"model": RefusedAnswer, "description": "There is no such session."},
    503: {
        "model": RefusedAnswer,
        "description": "Not now: sessions cannot be read, every seat is taken, or too much is asked for.",
    },
}
TOO_LARGE: Answers = {
    422: {"model": RefusedAnswer, "description": "What was asked for makes no sense, or is too much at once."}
}
BODY_REFUSED: Answers = {
    403: {"model": RefusedAnswer, "description": "It came from a page of somebody else."},
    413: {"model": RefusedAnswer, "description": "It is too long."},
    415: {"model": RefusedAnswer, "description": "It is a form; JSON was expected."},
}
"""What anything that is sent may be answered, whoever it is for."""


class PrintedNumber(BaseModel):
    name: str = Field(description="As in `quantities`, or a phrase such as 'E_total after 1 iteration'.")
    printed: str = Field(description="The digits in the article.", examples=["0.291027924"])
    computed: float = Field(description="What the article's own rule gives, in full precision.")
    agrees: bool = Field(
        description="Whether `computed`, rounded to the printed decimals, shows the printed digits."
    )
    follows_from: str = Field(description="Where they differ: what does give the printed digits; else empty.")
    computed_so: float | None = Field(description="The value of that other calculation.")
    run: Try | None = Field(description="Where they differ: what puts the number on the screen.")


class Erratum(BaseModel):
    printed: list[str]
    what: str


class Article(BaseModel):
    source: str
    numbers: list[PrintedNumber] = Field(description="Every number the article prints, in its order.")
    errata: list[Erratum]


class Quantities(BaseModel):
    iteration: int = Field(
        description="Updates made so far; the quantities are those of the update that comes next."
    )
    revision: int = Field(description="As in `applied` and in frames: edits made before.")
    quantities: dict[str, float | None] = Field(
        description="By name, in the order of the calculation: w5, net_h1, out_h1, E_total, delta_o1, dE_total/dw5, w5+ …; "
        "null where a diverged run has no finite number.",
        examples=[{"net_h1": 0.3775, "E_total": 0.2983711087600027}],
    )


class Api:
    """The routes; every one that names a session answers 404 with a sentence where there is none."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.router = APIRouter()
        not_now: Answers = {503: NO_SESSION[503]}
        self.router.add_api_route(
            "/api/article",
            self.article,
            tags=["article"],
            summary="The article's printed numbers, beside ours",
            response_model=Article,
            responses=not_now,
        )
        self.router.add_api_route(
            "/api/recipe-schema",
            self.recipe_schema,
            tags=["recipes"],
            summary="The JSON Schema of a recipe",
            response_model=dict[str, Any],
            responses=not_now,
        )
        self.router.add_api_route(
            "/api/sessions/{session_id}/recipe",
            self.recipe,
            tags=["sessions"],
            summary="A session's recipe",
            response_model=Recipe,
            responses=NO_SESSION,
        )
        self.router.add_api_route(
            "/api/sessions/{session_id}/quantities",
            self.quantities,
            tags=["sessions"],
            summary="Every quantity of the coming iteration",
            response_model=Quantities,
            responses={**NO_SESSION, **TOO_LARGE},
        )

    async def article(self, request: Request) -> Response:
        """Every number that the article prints, what its own rule gives, and, where they differ, why."""
        return json_text(await self._desk.work(request, _article_text))

    async def recipe_schema(self, request: Request) -> Response:
        """What a recipe may hold, field by field; `docs/recipe.schema.json` is the same."""
        return json_text(await self._desk.work(request, _schema_text))

    async def recipe(self, request: Request, session_id: SessionId) -> Response:
        """The document that determines the session's state at every iteration; `open` takes it back."""
        room = await self._desk.room(request, session_id)
        # It never changes: an edit gives another.
        return json_text(await self._desk.work(request, room.session.recipe.to_json))

    async def quantities(self, request: Request, session_id: SessionId) -> Response:
        """Forward pass, errors, derivatives and new values of the iteration that comes next; nothing is trained."""
        return await self._desk.explain(request, session_id, explaining.quantities)


@cache
def _article_text() -> str:
    return _article().model_dump_json()


@cache
def _schema_text() -> str:
    return json.dumps(recipe_schema())


def _article() -> Article:
    first = article.first_iteration()
    data = article.numbers()
    runs = errata_tries()
    return Article(
        source=data["source"],
        numbers=[
            PrintedNumber(
                name=number.name,
                printed=number.printed,
                computed=number.computed,
                agrees=number.agrees,
                follows_from=number.follows_from,
                computed_so=number.computed_so,
                run=None if number.agrees else Try.of(runs[number.name].to_json()),
            )
            for number in article.printed_numbers(first)
        ],
        errata=[Erratum(**erratum) for erratum in data["errata"]],
    )
