"""What if: other rules, seeds and biases, and the session's branches, trained beside its own run."""

import json
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import ConfigDict, Field
from starlette.responses import Response

from ....engine.refused import Refused
from ....explaining.budget import Asker
from ....live.room import Room
from ....session.answers.curves.comparing import MOST_ITERATIONS, MOST_RUNS, Changes, compared, varied
from ....session.answers.curves.course import FEWEST_POINTS, MOST_POINTS
from ....session.recipe import Recipe
from ....session.session import Session
from ...exporting import Exporting
from ...visitors import Visitors
from ..answers import BODY_REFUSED, NO_SESSION, TOO_LARGE, Answer, SessionId, json_text
from ..session_reader import SessionReader

Setting = int | float | bool | str | list[str]
"""A batch size is a whole number and stays one."""


class Variation(Answer):
    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)

    rule: Annotated[dict[str, Setting], Field(max_length=20, examples=[{"learning_rate": 1.0}])] = {}
    """Settings of the rule that are in force from the start on; edits of them are left out."""
    seed: Annotated[int | None, Field(ge=0, le=2**53 - 1)] = None
    """Of weights, data and the order of samples; null: the session's own."""
    biases: Annotated[str | None, Field(max_length=20)] = None
    """`shared`, `per_neuron` or `none`; null: the session's own. A given bias keeps its value."""
    branch: int | None = None
    """The number of a branch in the socket's `history`: the run of its recipe, with no other change."""


class Comparison(Answer):
    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)

    runs: Annotated[list[Variation], Field(max_length=MOST_RUNS - 1)]
    """The runs beside the session's own."""
    iterations: Annotated[int, Field(ge=1, le=MOST_ITERATIONS)] = 1000
    """The last iteration of each run."""
    points: Annotated[int, Field(ge=FEWEST_POINTS, le=MOST_POINTS)] = 400
    """The most iterations in an answer."""
    sample: Annotated[int, Field(ge=0)] = 0
    """The sample whose outputs are told, counted from 0."""


class ComparedRun(Answer):
    refused: str
    """Why there can be no such run, in a sentence; empty if there is one."""
    iterations: list[int]
    """Evenly spaced, with the first and the last; a run that diverges ends earlier."""
    train_error: list[float | None]
    """The mean E_total of all samples for training, at each of the iterations; null is not finite."""
    test_error: list[float | None]
    """The same of the samples for testing; empty without any."""
    outputs: dict[str, list[float | None]]
    """By output neuron, at most 16: its output for the sample."""
    diverged_at: int | None
    """The iteration whose update would have made a number infinite; null if the run goes on."""


class Compared(Answer):
    revision: int
    """The number of edits before, as in `applied` and in frames."""
    runs: list[ComparedRun]
    """The session's own run, then the others in the order of the question."""


class VariedRecipe(Answer):
    recipe: Recipe
    """As `open` accepts it."""


def routes(reader: SessionReader, exporting: Exporting, visitors: Visitors) -> APIRouter:
    router = APIRouter(
        prefix="/api/sessions/{session_id}",
        tags=["curves"],
        responses={**NO_SESSION, **TOO_LARGE, **BODY_REFUSED},
    )

    async def begin(request: Request, session_id: str) -> tuple[Asker, Room]:
        room, asker = await reader.room(request, session_id), visitors.asker(request, session_id)
        await exporting.begin(asker, room)
        return asker, room

    @router.post("/compare", summary="Runs side by side", response_model=Compared)
    async def compare(request: Request, session_id: SessionId, question: Comparison) -> Response:
        """The session's run and up to four others, each trained from iteration 0, beside the session, which stays as
        it is. The iterations follow the rule of `curves`, and the same question has the same answer."""
        asker, room = await begin(request, session_id)
        async with room.lock:
            session, revision, engine = room.session, room.session.revision, room.session.engine
            wanted = [_wanted(session, run) for run in (Variation(), *question.runs)]
        recipes = [await exporting.run(asker, partial(_varied, *one)) for one in wanted]
        slices = compared(recipes, engine, question.iterations, question.points, question.sample)

        def text(runs: list[dict[str, Any]]) -> str:
            return json.dumps({"revision": revision, "runs": runs}, allow_nan=False)

        return json_text(await exporting.written(asker, slices, text, request.is_disconnected))

    @router.post("/variation", summary="The recipe of a run to compare with", response_model=VariedRecipe)
    async def variation(request: Request, session_id: SessionId, changes: Variation) -> Response:
        """The session's recipe with these changes, at its start. `open` begins its run, as one step to undo."""
        asker, room = await begin(request, session_id)
        async with room.lock:
            wanted = _wanted(room.session, changes)
        return json_text(await exporting.run(asker, partial(_recipe_text, *wanted)))

    return router


def _wanted(session: Session, run: Variation) -> tuple[Recipe, Changes]:
    """The recipe to change, and its changes. Refuses a branch that there is not."""
    changes = Changes(run.rule, run.seed, run.biases)
    if run.branch is None:
        return session.recipe, changes
    branch = next((known for known in session.branches if known.id == run.branch), None)
    if branch is None:
        raise Refused("branch", f"There is no branch {run.branch} in this session any more.")
    return branch.run.recipe, changes


def _varied(recipe: Recipe, changes: Changes) -> Recipe | Refused:
    try:
        return varied(recipe, changes)
    except Refused as no:
        return no


def _recipe_text(recipe: Recipe, changes: Changes) -> str:
    return f'{{"recipe":{varied(recipe, changes).to_json()}}}'
