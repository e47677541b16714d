"""Datasets to choose from: their small pictures, and for each a network that learns it."""

from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import JSONResponse
from starlette.responses import Response

from ....explaining.metered import MeteredWorker
from ....lesson.suggestions import thumbnails
from ....session.answers import suggesting
from ....session.recipe import MAX_FORMULA
from ...visitors import Visitors
from ..answers import NO_SESSION, NOT_NOW, TOO_LARGE, Answer, Answers, SessionId
from ..session_reader import SessionReader

FOR_GOOD = "public, max-age=31536000, immutable"
MAX_NAME = 40

DatasetName = Annotated[
    str, Query(description="As a recipe names it, such as xor.", max_length=MAX_NAME, examples=["xor"])
]
Seed = Annotated[int, Query(description="The seed of the data and of the starting weights.", ge=0)]
SampleCount = Annotated[
    int | None, Query(description="Left out: the dataset's usual number. Tables such as XOR ignore it.")
]
Noise = Annotated[float, Query(description="0 (none) to 1. Datasets without noise ignore it.")]
TestFraction = Annotated[
    float, Query(description="The part that is set aside for testing, from 0 to below 1.")
]
Formula = Annotated[
    str | None,
    Query(
        description="The curve of the dataset boundary, such as x³ − x; others ignore it.",
        max_length=MAX_FORMULA,
    ),
]

NO_DATASET: Answers = {
    422: {**TOO_LARGE[422], "description": "There is no such dataset, or it does not take such a value."}
}


class Thumbnail(Answer):
    inputs: list[list[float]]
    """At most 100 rows, rounded to three decimals."""
    targets: list[list[float]]


class Reason(Answer):
    choice: str
    """layers, activations, biases, start, error, targets, batch_size, learning_rate or optimizer."""
    text: str
    """The reason in a sentence."""


class Promise(Answer):
    iterations: int
    error: float
    """The mean error of the training samples after so many iterations, or less: from five tested seeds, without noise."""
    accuracy: float | None
    """The part of the training samples that is then classified right, or more, 0 to 1; null for numbers."""


class Change(Answer):
    part: str
    """The part of the recipe, such as biases or learning rate."""
    now: str
    """Its value in the suggestion, in words."""
    before: str
    """Its value in the session at its present iteration."""
    text: str
    """All three as one line."""


class Suggestion(Answer):
    dataset: str
    title: str
    recipe: dict[str, Any]
    """The whole recipe, which `open` accepts."""
    reasons: list[Reason]
    promise: Promise
    changes: list[Change]
    """Against the session's recipe; empty if the request names no session."""


def routes(reader: SessionReader, metered: MeteredWorker, visitors: Visitors) -> APIRouter:
    router = APIRouter()

    @router.get(
        "/api/thumbnails/{edition}",
        tags=["recipes"],
        summary="A few rows of every dataset, for small pictures",
        response_model=dict[str, Thumbnail],
    )
    async def pictures(edition: Annotated[str, Path(max_length=MAX_NAME)]) -> Response:
        """By dataset. `/api/choices` has the present edition; under it, the answer may be kept for good.
        Any other edition gets the same answer, to be asked for again."""
        kept = FOR_GOOD if edition == thumbnails.edition() else "no-cache"
        return JSONResponse(thumbnails.thumbnails(), headers={"cache-control": kept})

    @router.get(
        "/api/suggestion",
        tags=["recipes"],
        summary="A network that learns a dataset",
        response_model=Suggestion,
        responses={**NOT_NOW, **NO_DATASET},
    )
    async def suggestion(
        request: Request,
        dataset: DatasetName,
        seed: Seed = 0,
        samples: SampleCount = None,
        noise: Noise = 0.0,
        test_fraction: TestFraction = 0.0,
        formula: Formula = None,
    ) -> Suggestion:
        """The recipe with a reason for each choice, and what training then reaches."""
        settings = _settings(seed, samples, noise, test_fraction, formula)
        job = partial(suggesting.suggestion, dataset, settings)
        return Suggestion(**await metered.run(visitors.asker(request), job))

    @router.get(
        "/api/sessions/{session_id}/suggestion",
        tags=["sessions"],
        summary="A network that learns a dataset, and what it changes",
        response_model=Suggestion,
        responses={**NO_SESSION, **NO_DATASET},
    )
    async def suggestion_for_session(
        request: Request,
        session_id: SessionId,
        dataset: DatasetName,
        seed: Seed = 0,
        samples: SampleCount = None,
        noise: Noise = 0.0,
        test_fraction: TestFraction = 0.0,
        formula: Formula = None,
    ) -> Suggestion:
        """As `/api/suggestion`, with each change against this session's present recipe."""
        room = await reader.room(request, session_id)
        async with room.lock:
            present = suggesting.present(room.session.run)
        settings = _settings(seed, samples, noise, test_fraction, formula)
        job = partial(suggesting.suggestion, dataset, settings, present)
        return Suggestion(**await metered.run(visitors.asker(request, session_id), job))

    return router


def _settings(
    seed: int, samples: int | None, noise: float, test_fraction: float, formula: str | None
) -> dict[str, Any]:
    return {
        "seed": seed,
        "samples": samples,
        "noise": noise,
        "test_fraction": test_fraction,
        "formula": formula,
    }
