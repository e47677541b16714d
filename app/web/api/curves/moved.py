"""What has moved: the values of some quantities over the iterations."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from ....session.answers.curves.course import FEWEST_POINTS, MOST_POINTS
from ....session.answers.curves.moved import MOST_QUANTITIES, Beginning
from ....session.answers.curves.moved import moved as values_of
from ...exporting import Exporting
from ...visitors import Visitors
from ..answers import NO_SESSION, TOO_LARGE, Answer, SessionId, json_text
from ..session_reader import SessionReader

Quantities = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=60)]],
    Query(
        description="The name of a quantity, such as w5, out_o1 or dE_total/dw5; given once for each.",
        min_length=1,
        max_length=MOST_QUANTITIES,
    ),
]
First = Annotated[int, Query(alias="from", description="The first iteration.", ge=0)]
Last = Annotated[
    int | None, Query(alias="to", description="The last iteration; the run's end if it is left out.", ge=0)
]
Points = Annotated[
    int, Query(description="The most iterations in the answer.", ge=FEWEST_POINTS, le=MOST_POINTS)
]
Sample = Annotated[
    int | None,
    Query(
        description="The sample whose calculation it is, counted from 0, those for testing after those for training; "
        "the first of each iteration's batch if it is left out.",
        ge=0,
    ),
]


class Curves(Answer):
    revision: int
    """The number of edits before, as in `applied` and in frames."""
    end: int
    """The last iteration that the run has reached."""
    sample: int | None
    iterations: list[int]
    """Evenly spaced, with the first and the last; every iteration if there are few."""
    values: dict[str, list[float | None]]
    """By quantity: its exact value at each of the iterations; null is not finite."""


def routes(reader: SessionReader, exporting: Exporting, visitors: Visitors) -> APIRouter:
    router = APIRouter(tags=["curves"])

    @router.get(
        "/api/sessions/{session_id}/curves",
        summary="Some quantities over the iterations",
        response_model=Curves,
        responses={**NO_SESSION, **TOO_LARGE},
    )
    async def curves(
        request: Request,
        session_id: SessionId,
        quantity: Quantities,
        first: First = 0,
        last: Last = None,
        points: Points = 400,
        sample: Sample = None,
    ) -> Response:
        """The numbers of the frames at thinned iterations, from a replay of the recipe: point k of n stands at
        from + ⌊k (to − from) / (n − 1)⌋, and nothing is averaged. Parameters, inputs, targets, net inputs,
        outputs, errors, deltas, gradients and new values; `train_error` and `test_error` are the means of all
        samples. Refuses a replay of more than about two seconds."""
        room, asker = await reader.room(request, session_id), visitors.asker(request, session_id)
        await exporting.begin(asker, room)
        async with room.lock:
            beginning, revision = Beginning.of(room.session.run, first), room.session.revision
        to = beginning.end if last is None else last
        slices = values_of(beginning, quantity, first, to, points, sample)

        def text(found: dict[str, Any]) -> str:
            return json.dumps({"revision": revision, **found}, allow_nan=False)

        return json_text(await exporting.written(asker, slices, text, request.is_disconnected))

    return router
