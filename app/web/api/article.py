"""The article's printed numbers, beside the numbers that its own rule gives."""

from functools import cache
from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from ...explaining.metered import MeteredWorker
from ...lesson import article as lesson
from ...lesson.tour.tries import errata_tries
from ..visitors import Visitors
from .answers import NOT_NOW, Answer, json_text
from .tour import Try


class PrintedNumber(Answer):
    name: str
    """As in `quantities`, or a phrase such as 'E_total after 1 iteration'."""
    printed: Annotated[str, Field(examples=["0.291027924"])]
    """The digits in the article."""
    computed: float
    """The value that the article's own rule gives, in full precision."""
    agrees: bool
    """True if `computed`, rounded to the printed decimals, shows the printed digits."""
    follows_from: str
    """If the two differ: the calculation that gives the printed digits; else empty."""
    computed_so: float | None
    """The value of that other calculation."""
    run: Try | None
    """If the two differ: the commands that put the printed number on the screen."""


class Erratum(Answer):
    printed: list[str]
    what: str


class Article(Answer):
    source: str
    numbers: list[PrintedNumber]
    """Every number that the article prints, in the article's order."""
    errata: list[Erratum]


def routes(metered: MeteredWorker, visitors: Visitors) -> APIRouter:
    router = APIRouter(tags=["article"])

    @router.get(
        "/api/article",
        summary="The article's printed numbers, beside ours",
        response_model=Article,
        responses=NOT_NOW,
    )
    async def article(request: Request) -> Response:
        """Every number that the article prints, the value that the article's own rule gives, and the
        reason where the two differ."""
        return json_text(await metered.run(visitors.asker(request), _article_text))

    return router


@cache
def _article_text() -> str:
    return _article().model_dump_json()


def _article() -> Article:
    data, runs = lesson.numbers(), errata_tries()
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
            for number in lesson.printed_numbers(lesson.first_iteration())
        ],
        errata=[Erratum(**erratum) for erratum in data["errata"]],
    )
