"""Own data and own weights: a file's bytes in the body, and what Backstep makes of them.

The server keeps nothing of a file: the page sends it again with the person's choices.
"""

from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from pydantic import Field
from starlette.responses import Response

from ...explaining.metered import MeteredWorker
from ...importing import answers
from ...importing.choices import Choices
from ...importing.tables import MAX_COLUMNS, Options
from ..visitors import Visitors
from .answers import BODY_REFUSED, NOT_NOW, TOO_LARGE, Answer, json_text

ColumnNumbers = Annotated[list[int], Query(max_length=MAX_COLUMNS)]
Scaling = Literal["none", "minus_one_to_one", "zero_to_one", "standard"]
FILE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "The file's bytes, at most 1,048,576. Its content type is application/octet-stream or text/csv; text/plain is a form's, and refused.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


class FileNote(Answer):
    text: str
    line: int | None
    """The line in the file, from 1; null for a note about the whole file."""


class FileColumn(Answer):
    name: str
    """At most 40 characters, and different from all others."""
    kind: Literal["number", "word"]
    low: float | None
    """The smallest number; null for words."""
    high: float | None
    distinct: int
    words: list[str]
    """The different words, or whole numbers if there are at most 16; in order, at most 64."""
    counts: list[int]
    """The rows of each of them."""
    gaps: int
    row_numbers: bool
    """True for a column that only counts its rows."""


class FileRow(Answer):
    line: int
    cells: list[float | str | None]
    """A number, a word, or null for a gap."""
    problem: str
    """A sentence if the row has too few or too many values; else empty."""


class UsualChoices(Answer):
    """The query of `/api/data/recipe`."""

    inputs: list[int]
    targets: list[int]
    scaling: Scaling
    scalings: list[Scaling]
    target_scaling: Scaling
    classes: Literal["auto", "always", "never"]
    two_classes: Literal["one_output", "two_outputs"]
    low: Literal[0, -1]
    words: Literal["refuse", "one_hot"]
    gaps: Literal["leave_out", "refuse"]


class DataReading(Answer):
    separator: Literal["comma", "semicolon", "tab", "bar", "spaces"]
    decimal: Literal["point", "comma"]
    encoding: str
    header: bool
    header_reason: str
    """A sentence: why the first line is a header, or is not."""
    row_count: int
    columns: list[FileColumn]
    first_rows: list[FileRow]
    """At most 20."""
    notes: list[FileNote]
    usual: UsualChoices


class NetworkColumn(Answer):
    name: str
    column: int
    """The column of the file that it comes from, from 0."""
    formula: str
    """x' = 2(x − 4.3)/(7.9 − 4.3) − 1."""
    tex: str


class RecipeData(Answer):
    data: dict[str, Any]
    """The `data` of a recipe."""
    inputs: list[NetworkColumn]
    outputs: list[NetworkColumn]
    classes: list[str]
    """The classes, if the only target is one: of 0 and 1 for one output, else of each output."""
    class_counts: list[int]
    lines: list[int]
    """The line of each row in the file."""
    left_out_count: int
    left_out: list[FileNote]
    """The first 100 rows that are left out, each with its reason."""
    notes: list[FileNote]


class GivenWeights(Answer):
    order_needed: bool
    """True if the weights fit in both orders: ask again with `order`. Then there is no `start`."""
    message: str | None = None
    """With order_needed: the question."""
    sizes: dict[str, list[int]] | None = None
    """With order_needed: the layers that each order would give."""
    layers: Annotated[list[int] | None, Field(examples=[[2, 3, 1]])] = None
    biases: Literal["shared", "per_neuron", "none"] | None = None
    order: Literal["out_in", "in_out"] | None = None
    start: dict[str, Any] | None = None
    """The `start` of a recipe's network."""
    notes: list[FileNote]


def _options(
    separator: Literal["comma", "semicolon", "tab", "bar", "spaces"] | None = None,
    decimal: Literal["point", "comma"] | None = None,
    header: bool | None = None,
) -> Options:
    """What a person says about a file; everything else is found."""
    return Options(separator, decimal, header)


def _choices(
    inputs: ColumnNumbers = [],  # noqa: B006  FastAPI copies it
    targets: ColumnNumbers = [],  # noqa: B006
    scaling: Annotated[Scaling, Query(description="Of the inputs.")] = "minus_one_to_one",
    scalings: Annotated[
        list[Scaling],
        Query(max_length=MAX_COLUMNS, description="Of each of `inputs`, in their order; none: `scaling`."),
    ] = [],  # noqa: B006
    target_scaling: Annotated[
        Scaling,
        Query(
            description="Of targets that are numbers: zero_to_one for logistic outputs, minus_one_to_one for tanh."
        ),
    ] = "none",
    classes: Annotated[
        Literal["auto", "always", "never"],
        Query(
            description="auto: words are classes, and 3 to 10 whole numbers in a column called class, label or species."
        ),
    ] = "auto",
    two_classes: Annotated[
        Literal["one_output", "two_outputs"],
        Query(description="Two classes: one output, 0 and 1; or two, for softmax."),
    ] = "one_output",
    low: Annotated[Literal["0", "-1"], Query(description='The target for "no": 0, or −1 for tanh.')] = "0",
    words: Annotated[
        Literal["refuse", "one_hot"],
        Query(description="A column of words among the inputs: one input for each word, or refused."),
    ] = "refuse",
    gaps: Annotated[
        Literal["leave_out", "refuse"], Query(description="Rows with gaps in the chosen columns.")
    ] = "leave_out",
) -> Choices | None:
    """A person's choices; None if no column is chosen: then the usual ones."""
    if not inputs and not targets:
        return None
    return Choices(
        tuple(inputs), tuple(targets), scaling, tuple(scalings), target_scaling, classes, two_classes, -1 if low == "-1" else 0, words, gaps
    )  # fmt: skip


AboutFile = Annotated[Options, Depends(_options)]
Chosen = Annotated[Choices | None, Depends(_choices)]
Part = Annotated[float, Query(ge=0.0, lt=1.0, description="The part of the rows to set aside for testing.")]
ANSWERS = {**TOO_LARGE, **NOT_NOW, **BODY_REFUSED}


def routes(metered: MeteredWorker, visitors: Visitors) -> APIRouter:
    router = APIRouter(tags=["own data"], responses=ANSWERS)

    async def compute(request: Request, job: Callable[..., str], *arguments: object) -> Response:
        file = await request.body()
        asker = visitors.asker(request)
        return json_text(await metered.compute_once(asker, job, file, *arguments, size_bytes=len(file)))

    @router.post(
        "/api/data/reading",
        summary="A table, and what is understood of it",
        response_model=DataReading,
        openapi_extra=FILE,
    )
    async def reading(request: Request, options: AboutFile) -> Response:
        """Reads CSV, TSV and tables of other separators: the columns, the first rows, notes about what was
        guessed and what is wrong, and the usual choices. `separator`, `decimal` and `header` overrule what
        is found. At most 1,048,576 bytes, 2,000 rows and 16 columns."""
        return await compute(request, answers.reading, options)

    @router.post(
        "/api/data/recipe",
        summary="A table as the data of a recipe",
        response_model=RecipeData,
        openapi_extra=FILE,
    )
    async def recipe(
        request: Request, options: AboutFile, choices: Chosen, test_fraction: Part = 0.0
    ) -> Response:
        """The same file again, with the person's choices: columns are counted from 0, and `inputs` and
        `targets` may be given several times. Without both, the usual choices are taken."""
        return await compute(request, answers.recipe_data, options, choices, test_fraction)

    @router.post(
        "/api/weights/reading",
        summary="Weights of another program",
        response_model=GivenWeights,
        openapi_extra=FILE,
    )
    async def weights(request: Request, order: Literal["out_in", "in_out"] | None = None) -> Response:
        """Reads .npy, .npz, JSON (lists, a state dict, a Keras layer list) and text from a Python prompt:
        the layer sizes, and the start of a recipe's network. The order, (out, in) or (in,
        out), follows from the sizes; if both fit, the answer asks for `order`."""
        return await compute(request, answers.weights, order)

    return router
