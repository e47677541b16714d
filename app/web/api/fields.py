"""A network at many points: the module that the page draws with, and pictures by the server."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from pydantic import Field
from starlette.responses import JSONResponse, Response

from ...explaining.metered import MeteredWorker
from ...session.answers import fields
from ...session.answers.affordable import batch as coming_samples
from ..visitors import Visitors
from .answers import NO_SESSION, NOT_NOW, TOO_LARGE, OfIteration, RefusedAnswer, SessionId
from .session_reader import SessionReader

NAME = r"^[a-z][a-z0-9_.]{1,15}$"
"""As names of inputs, neurons, weights and biases are."""
MAX_NEURONS = 64
"""The neurons of a layer."""
FOR_GOOD = "public, max-age=31536000, immutable"
NO_MODULE = "There is no module at this address. A network's `network` event has the right one."

ModuleName = Annotated[
    str,
    Path(
        description="The shape of the network with the edition of its code, from the `network` event.",
        max_length=400,
    ),
]
Name = Annotated[str, Query(pattern=NAME)]
OptionalName = Annotated[str | None, Query(pattern=NAME)]
First = Annotated[float, Query(ge=-1e6, le=1e6, description="The first value; ±1,000,000 at most.")]
Last = Annotated[float, Query(ge=-1e6, le=1e6, description="The last value.")]
Count = Annotated[int, Query(ge=1, le=fields.MOST_POINTS)]
Neurons = Annotated[
    list[Annotated[str, Field(pattern=NAME)]],
    Query(
        description="Such as h1; given several times. The outputs, if none is named.", max_length=MAX_NEURONS
    ),
]


class Drawn(OfIteration):
    across: list[float]
    """The values of the first input."""
    up: list[float]
    """The values of the second input; empty if there is none."""
    outputs: dict[str, list[float | None]]
    """By neuron: the output at each point, row by row; the first input runs fastest. Null: not finite."""


class Landscape(OfIteration):
    across: list[float]
    up: list[float]
    errors: list[float | None]
    """The mean error over the training samples, with the penalty, row by row. Null: not finite."""


class Samples(OfIteration):
    train_count: int
    """The first rows are for training, the others for testing."""
    inputs: list[list[float]]
    """Row by row, in the order of the data's columns: the network's inputs or, under features, x1 and x2."""
    targets: list[list[float]]


class Batch(OfIteration):
    samples: list[int]
    """The training samples of the coming iteration, counted from 0, in their order."""
    shown: int | None
    """The sample that `show_sample` chose; null if frames show the first of the batch."""


def routes(reader: SessionReader, metered: MeteredWorker, visitors: Visitors) -> APIRouter:
    router = APIRouter()
    router.include_router(_module_routes(metered, visitors))
    router.include_router(_picture_routes(reader))
    router.include_router(_sample_routes(reader))
    return router


def _module_routes(metered: MeteredWorker, visitors: Visitors) -> APIRouter:
    router = APIRouter(tags=["sessions"], responses={**NOT_NOW, **TOO_LARGE})

    @router.get(
        "/networks/{name}.wasm",
        summary="The WebAssembly module of a network's shape",
        response_class=Response,
        responses={
            200: {"content": {"application/wasm": {}}},
            404: {"model": RefusedAnswer, "description": "There is no such module."},
        },
    )
    async def module(request: Request, name: ModuleName) -> Response:
        """Works a network of this shape out at many points, with the bits of the engine that trains. Made at
        the first request; the content of an address never changes."""
        try:
            fields.check_name(name)
        except fields.NoSuchShape:
            return JSONResponse({"refused": NO_MODULE}, 404, {"cache-control": "no-store"})
        made = await metered.field_module(visitors.asker(request), name)
        return Response(made, media_type="application/wasm", headers={"cache-control": FOR_GOOD})

    return router


def _picture_routes(reader: SessionReader) -> APIRouter:
    router = APIRouter(
        prefix="/api/sessions/{session_id}", tags=["sessions"], responses={**NO_SESSION, **TOO_LARGE}
    )

    @router.get("/field", summary="Outputs over two inputs, or over one", response_model=Drawn)
    async def field(
        request: Request,
        session_id: SessionId,
        across: Name,
        across_first: First,
        across_last: Last,
        columns: Count,
        up: OptionalName = None,
        up_first: First = 0.0,
        up_last: Last = 0.0,
        rows: Count = 1,
        sample: int = 0,
        neuron: Neurons = [],  # noqa: B006
    ) -> Response:
        """Of the present parameters, with the bits of the page's own pictures, for a browser without
        WebAssembly. The other inputs are those of a sample, counted from 0, the test samples after those of training. The more weights a
        network has, the fewer points are worked out at once."""
        first, second = _axes(across, (across_first, across_last, columns), up, (up_first, up_last, rows))
        return await reader.draw(request, session_id, fields.field, first, second, sample, tuple(neuron))

    @router.get(
        "/landscape", summary="The error over two weights or biases, or over one", response_model=Landscape
    )
    async def landscape(
        request: Request,
        session_id: SessionId,
        across: Name,
        across_first: First,
        across_last: Last,
        columns: Count,
        up: OptionalName = None,
        up_first: First = 0.0,
        up_last: Last = 0.0,
        rows: Count = 1,
    ) -> Response:
        """Around the present parameters: the mean error of all training samples, with the penalty."""
        first, second = _axes(across, (across_first, across_last, columns), up, (up_first, up_last, rows))
        return await reader.draw(request, session_id, fields.landscape, first, second)

    return router


def _sample_routes(reader: SessionReader) -> APIRouter:
    router = APIRouter(
        prefix="/api/sessions/{session_id}", tags=["sessions"], responses={**NO_SESSION, **TOO_LARGE}
    )

    @router.get("/samples", summary="The rows of the data", response_model=Samples)
    async def samples(request: Request, session_id: SessionId) -> Response:
        """Inputs and targets of all samples, with the edits that hold at the present iteration."""
        return await reader.draw(request, session_id, fields.samples)

    @router.get("/batch", summary="The samples of the coming iteration")
    async def batch(request: Request, session_id: SessionId) -> Batch:
        """Their places among the rows of `samples`."""
        room = await reader.room(request, session_id)
        async with room.lock:
            session = room.session
            return Batch(
                revision=session.revision,
                iteration=session.iteration,
                samples=coming_samples(session.run).tolist(),
                shown=session.shown_sample,
            )

    return router


Span = tuple[float, float, int]
"""The first value, the last, and the number of values."""


def _axes(across: str, columns: Span, up: str | None, rows: Span) -> tuple[fields.Axis, fields.Axis | None]:
    return fields.Axis(across, *columns), None if up is None else fields.Axis(up, *rows)
