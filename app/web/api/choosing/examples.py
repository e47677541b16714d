"""Examples: small recipes, each with a question."""

import json
from functools import cache
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from starlette.responses import JSONResponse, Response

from ....explaining.metered import MeteredWorker
from ....lesson.examples import EXAMPLES
from ....lesson.examples.example import Claim, Document, Example
from ....lesson.examples.pictures import edition as edition_of_pictures
from ....lesson.examples.pictures import pictures
from ....session.recipe import Recipe
from ...visitors import Visitors
from ..answers import NOT_NOW, Answer, RefusedAnswer, json_text
from .datasets import FOR_GOOD

MAX_NAME = 60

Name = Annotated[
    str,
    Path(description="As in `/api/examples`.", max_length=MAX_NAME, examples=["xor-needs-a-hidden-layer"]),
]


class ExampleCard(Answer):
    name: str
    """Its address."""
    title: str
    question: str
    text: str
    """Two to four sentences."""
    layers: list[int]
    dataset: str
    """The dataset, whose thumbnail `/api/thumbnails` has; empty if the recipe gives its rows."""
    formula: str
    """The formula of the dataset's curve; empty if it has the usual one or none."""


class ExampleList(Answer):
    examples: list[ExampleCard]


class OtherRecipe(Answer):
    label: str
    """The difference to the example's own recipe."""
    recipe: dict[str, Any]


class ExampleClaim(Answer):
    iterations: int
    number: str
    """error or test_error (the mean over the samples), accuracy (0 to 1), or a weight or bias."""
    at_least: float | None
    at_most: float | None
    of: str
    """The label of the recipe that it is about; empty for the example's own."""
    text: str
    """The claim as a sentence."""


class ExampleInFull(ExampleCard):
    recipe: dict[str, Any]
    """The whole recipe, which `open` accepts."""
    others: list[OtherRecipe]
    """Recipes to compare it with."""
    iterations: int
    """Train so far to see it."""
    promise: list[str]
    """What then holds, in sentences; a test of ours checks each of them."""
    claims: list[ExampleClaim]
    """The same as numbers with bounds."""


def routes(metered: MeteredWorker, visitors: Visitors) -> APIRouter:
    router = APIRouter(prefix="/api/examples", tags=["recipes"])

    @router.get("", summary="The examples", response_model=ExampleList)
    async def examples() -> Response:
        """Each with its question, in the order in which a page shows them."""
        return json_text(_list_text())

    @router.get(
        "/pictures/{edition}",
        summary="A small picture of each example",
        response_model=dict[str, list[dict[str, Any]]],
    )
    async def small_pictures(edition: Annotated[str, Path(max_length=MAX_NAME)]) -> Response:
        """By example, one or two panes: fields of the output after training (`shades`, base64 of one byte a point), curves of
        the error, or bars. Under the present edition, which `/examples` names, the answer may be kept for good."""
        kept = FOR_GOOD if edition == edition_of_pictures() else "no-cache"
        return JSONResponse(pictures(), headers={"cache-control": kept})

    @router.get(
        "/{name}",
        summary="An example with its recipe",
        response_model=ExampleInFull,
        responses={**NOT_NOW, 404: {"model": RefusedAnswer, "description": "There is no such example."}},
    )
    async def example(request: Request, name: Name) -> Response:
        """Its recipe, others to compare it with, and what training shows."""
        if name not in EXAMPLES:
            known = ", ".join(EXAMPLES)
            return JSONResponse({"refused": f"There is no example of this name; there are {known}."}, 404)
        return json_text(await metered.run(visitors.asker(request), lambda: _example_text(name)))

    return router


@cache
def _list_text() -> str:
    return ExampleList(
        examples=[ExampleCard(**_card(found)) for found in EXAMPLES.values()]
    ).model_dump_json()


@cache
def _example_text(name: str) -> str:
    found = EXAMPLES[name]
    return ExampleInFull(
        **_card(found),
        recipe=_in_full(found.recipe),
        others=[OtherRecipe(label=other.label, recipe=_in_full(other.recipe)) for other in found.others],
        iterations=found.iterations,
        promise=[claim.text for claim in found.promise],
        claims=[_claim(claim) for claim in found.promise],
    ).model_dump_json()


def _claim(claim: Claim) -> ExampleClaim:
    return ExampleClaim(
        iterations=claim.iterations,
        number=claim.number,
        at_least=claim.at_least,
        at_most=claim.at_most,
        of=claim.of,
        text=claim.text,
    )


def _card(found: Example) -> dict[str, Any]:
    data = found.recipe["data"]
    return {
        "name": found.name,
        "title": found.title,
        "question": found.question,
        "text": found.text,
        "layers": found.recipe["network"]["layers"],
        "dataset": data.get("dataset", ""),
        "formula": data.get("formula", ""),
    }


def _in_full(document: Document) -> dict[str, Any]:
    """With every field written out, as `/recipe` does, so that a page can compare them."""
    full: dict[str, Any] = json.loads(Recipe.read(document).to_json())
    return full
