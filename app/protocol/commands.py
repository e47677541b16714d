"""Commands: text from the page, parsed strictly. The package's docstring specifies them."""

import re
from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from . import VERSION

MAX_ID = 2**53 - 1
MOST_SELECTED = 16
"""The most weights and biases in a selection."""
MOST_HIDDEN = 200
"""The most quantities that a view hides."""


class Message(BaseModel):
    """A message of the page. Unknown fields, other types and numbers that are not finite are
    refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


class Command(Message):
    """A message that gets one answer, with its `id`."""

    id: Annotated[int, Field(ge=0, le=MAX_ID)]


class Hello(Command):
    type: Literal["hello"]
    version: int
    client: Annotated[str, Field(min_length=8, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
    epochs: bool = False
    keeps_names: bool = False


class Step(Command):
    type: Literal["step"]
    count: Annotated[int, Field(ge=1, le=1000)] = 1


class Back(Command):
    type: Literal["back"]
    count: Annotated[int, Field(ge=1, le=MAX_ID)] = 1


class Seek(Command):
    type: Literal["seek"]
    iteration: Annotated[int, Field(ge=0, le=MAX_ID)]


class Play(Command):
    type: Literal["play"]
    iterations_per_s: Annotated[float, Field(ge=0.01, le=1e9)] | None
    until: Annotated[int, Field(ge=0, le=MAX_ID)] | None = None


class Pause(Command):
    type: Literal["pause"]


class Reset(Command):
    type: Literal["reset"]


class Edit(Command):
    type: Literal["edit"]
    quantity: Annotated[str, Field(min_length=1, max_length=40)]
    value: float | bool | Annotated[str, Field(max_length=40)]
    sample: Annotated[int, Field(ge=0, le=MAX_ID)] = 0
    gesture: Annotated[str, Field(min_length=1, max_length=40)] | None = None


class Undo(Command):
    type: Literal["undo"]


class Redo(Command):
    type: Literal["redo"]


class Choose(Command):
    type: Literal["choose"]
    branch: Annotated[int, Field(ge=0, le=MAX_ID)]


class ShowSample(Command):
    type: Literal["show_sample"]
    sample: Annotated[int, Field(ge=0, le=MAX_ID)] | None


class Open(Command):
    type: Literal["open"]
    recipe: dict[str, Any]


class Acknowledge(Message):
    type: Literal["acknowledge"]
    sequence: Annotated[int, Field(ge=0, le=2**32 - 1)]


class Ping(Message):
    type: Literal["ping"]


class Look(Message):
    type: Literal["look"]
    hidden: bool


class Select(Message):
    type: Literal["select"]
    parameters: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=40)], ...], Field(max_length=MOST_SELECTED)
    ] = ()
    everything: bool = False
    objective: bool = False


class View(Message):
    type: Literal["view"]
    selected: Annotated[str, Field(min_length=1, max_length=40)] | None = None
    quantity: Annotated[str, Field(max_length=80)] = ""
    step_by: Literal["operation", "neuron", "layer", "phase"] | None = None
    iteration: Annotated[int, Field(ge=0, le=MAX_ID)] = 0
    at: Annotated[int, Field(ge=0, le=MAX_ID)] = 0
    stop: Annotated[int, Field(ge=1, le=1000)] | None = None
    panel: Literal["lesson", "explain", "check", "data", "curves", "numbers", "settings"] | None = None
    hidden: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=80)], ...], Field(max_length=MOST_HIDDEN)
    ] = ()


AnyCommand = (
    Hello | Step | Back | Seek | Play | Pause | Reset | Edit | Undo | Redo | Choose | ShowSample | Open
)
AboutSocket = Acknowledge | Ping | Look | Select | View
"""Messages about the socket alone. They change nothing in the session, have no id, and a watching
page may send them too."""
AnyMessage = AnyCommand | AboutSocket

_ADAPTER: TypeAdapter[AnyMessage] = TypeAdapter(Annotated[AnyMessage, Field(discriminator="type")])
TYPES = tuple(kind.model_fields["type"].annotation.__args__[0] for kind in AnyMessage.__args__)


_BRIEF_ACKNOWLEDGE = re.compile(r'\{"type":"acknowledge","sequence":(0|[1-9][0-9]{0,9})\}', re.ASCII)


class BadMessage(ValueError):
    """The message is no command. `reason` is one of `REASONS`; `id` is the command's id, if it can
    be read."""

    def __init__(self, reason: str, message: str, *, field: str | None = None, id: int | None = None) -> None:
        super().__init__(message)
        self.reason, self.message, self.field, self.id = reason, message, field, id


def parse(text: str) -> AnyMessage:
    """Reads one message; raises `BadMessage` with a sentence if it is no valid command."""
    # Most messages are acknowledgements in exactly this form; the general parser takes ten times as
    # long.
    if (brief := _BRIEF_ACKNOWLEDGE.fullmatch(text)) and (sequence := int(brief[1])) < 2**32:
        return Acknowledge.model_construct(type="acknowledge", sequence=sequence)
    try:
        return _ADAPTER.validate_json(text)
    except ValidationError as problem:
        raise bad_message(problem.errors(include_url=False)[0], text, TYPES) from None


def bad_message(first: Any, text: str, types: Sequence[str]) -> BadMessage:
    """The refusal of a text, by the first error of its validation; `types` are the known commands."""
    kind, came = first["type"], first.get("input")
    if kind == "json_invalid":
        return BadMessage(
            "malformed", "A command is one JSON object; this message could not be read as JSON."
        )
    nested = bool(first["loc"])
    if (kind == "union_tag_not_found" and not nested) or not isinstance(_object(text), dict):
        return BadMessage("malformed", 'A command is one JSON object with a "type".', id=_id(text))
    if kind == "union_tag_invalid" and not nested:
        return BadMessage(
            "unknown_command",
            f"There is no command {str(came.get('type'))[:40]!r}; known are {', '.join(types)}.",
            field="type",
            id=_id(text),
        )
    field = ".".join(
        str(part) for part in first["loc"][1:] if not str(part).startswith(("float", "bool", "str", "constr"))
    )
    found = "nothing came" if kind == "missing" else f"{str(came)[:40]!r} came"
    sentence = f"{field or 'The command'}: {first['msg'][0].lower()}{first['msg'][1:]}; {found}."
    return BadMessage("bad_value", sentence, field=field or None, id=_id(text))


class _Identified(BaseModel):
    model_config = ConfigDict(strict=True)
    id: Annotated[int, Field(ge=0, le=MAX_ID)]


def _id(text: str) -> int | None:
    try:
        return _Identified.model_validate_json(text).id
    except ValidationError:
        return None


_OBJECT: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])


def _object(text: str) -> dict[str, Any] | None:
    try:
        return _OBJECT.validate_json(text)
    except ValidationError:
        return None


def check_version(hello: Hello) -> None:
    """Raises `BadMessage` if the page speaks another version."""
    if hello.version != VERSION:
        raise BadMessage(
            "wrong_version",
            f"This server speaks version {VERSION}; the page speaks {hello.version}. Reload the page.",
            field="version",
            id=hello.id,
        )
