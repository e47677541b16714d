"""The JSON interface: what a program can ask without a socket."""

from typing import Any

from fastapi import APIRouter, Path
from pydantic import BaseModel, Field

from app.lesson import article
from app.lesson.tries import errata_tries
from app.session.recipe import Recipe, recipe_schema

from .lesson import Try
from .room import Room
from .rooms import Rooms
from .worker import Worker


class NotFound(Exception):
    """There is nothing at this address; the message says what was looked for."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


async def the_room(rooms: Rooms, session_id: str) -> Room:
    """The room of a session, live or kept; raises `NotFound` where there is none."""
    room = await rooms.open(session_id)
    if room is None:
        raise NotFound("There is no such session, or it has been away too long and was let go.")
    return room


class RefusedAnswer(BaseModel):
    refused: str = Field(description="What was wrong and what to do, for people.")


Answers = dict[int | str, dict[str, Any]]

NO_SESSION: Answers = {
    404: {"model": RefusedAnswer, "description": "There is no such session."},
    503: {"model": RefusedAnswer, "description": "Sessions cannot be read just now, or every seat is taken."},
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
    quantities: dict[str, float | None] = Field(
        description="By name, in the order of the calculation: w5, net_h1, out_h1, E_total, delta_o1, dE_total/dw5, w5+ …; "
        "null where a diverged run has no finite number.",
        examples=[{"net_h1": 0.3775, "E_total": 0.2983711087600027}],
    )


class Api:
    """The routes; every one that names a session answers 404 with a sentence where there is none."""

    def __init__(self, rooms: Rooms, worker: Worker) -> None:
        self._rooms, self._worker = rooms, worker
        self.router = APIRouter()
        get = self.router.get
        get("/api/article", tags=["article"], summary="The article's printed numbers, beside ours")(
            self.article
        )
        get("/api/recipe-schema", tags=["recipes"], summary="The JSON Schema of a recipe")(self.recipe_schema)
        get(
            "/api/sessions/{session_id}/recipe",
            tags=["sessions"],
            summary="A session's recipe",
            responses=NO_SESSION,
        )(self.recipe)
        get(
            "/api/sessions/{session_id}/quantities",
            tags=["sessions"],
            summary="Every quantity of the coming iteration",
            responses=NO_SESSION,
        )(self.quantities)

    async def article(self) -> Article:
        """Every number that the article prints, what its own rule gives, and, where they differ, why."""
        return await self._worker.run(_article)

    async def recipe_schema(self) -> dict[str, Any]:
        """What a recipe may hold, field by field; `docs/recipe.schema.json` is the same."""
        return recipe_schema()

    async def recipe(
        self, session_id: str = Path(description="The id in the page's address or `welcome`.")
    ) -> Recipe:
        """The document that determines the session's state at every iteration; `open` takes it back."""
        return (await the_room(self._rooms, session_id)).session.recipe

    async def quantities(
        self, session_id: str = Path(description="The id in the page's address or `welcome`.")
    ) -> Quantities:
        """Forward pass, errors, derivatives and new values of the iteration that comes next; nothing is trained."""
        room = await the_room(self._rooms, session_id)
        async with room.lock:
            numbers = await self._worker.run(room.session.quantities)
            iteration = room.session.iteration
        finite = {name: value if abs(value) < float("inf") else None for name, value in numbers.items()}
        return Quantities(iteration=iteration, quantities=finite)


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
