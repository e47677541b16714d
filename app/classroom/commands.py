"""The commands of a class, parsed strictly. The package's docstring specifies them.

The role of a socket decides which commands it may send: `parse` knows those of all roles, so that a
pupil's page that sends a teacher's command gets another answer than for nonsense.
"""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from ..protocol.commands import MAX_ID, BadMessage, Command, Message, Ping, bad_message
from .nicknames import MOST_CODE_POINTS
from .tasks import AnyContent, Path, Sentence, Title

Number = Annotated[int, Field(ge=1, le=9_999)]
Stop = Annotated[int, Field(ge=1, le=1000)]
Seconds = Annotated[float, Field(ge=1, le=86_400)]
MOST_HELPED = 500


class Hello(Command):
    type: Literal["hello"]
    version: int
    client: Annotated[str, Field(min_length=8, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]


# ---- a pupil's


class At(Message):
    """Where the pupil is; no id, no answer. An empty field means no such place."""

    type: Literal["at"]
    task: Number | None = None
    question: Annotated[int, Field(ge=1, le=100)] | None = None
    stop: Stop | None = None
    iteration: Annotated[int, Field(ge=0, le=MAX_ID)] | None = None


class Work(Command):
    """Names the pupil's own session, so that the teacher can look at it."""

    type: Literal["work"]
    session: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22}$")]


class Hand(Command):
    type: Literal["hand"]
    up: bool


class Follow(Command):
    """Follows the stage while the teacher leads, or works alone."""

    type: Literal["follow"]
    on: bool


class Answer(Command):
    """A value for a question of a task; of a vote the number of the choice, from 0, as text."""

    type: Literal["answer"]
    task: Number
    question: Annotated[int, Field(ge=1, le=100)] = 1
    given: Annotated[str, Field(min_length=1, max_length=200)]


# ---- the teacher's


class Give(Command):
    """Gives work. `seconds`: it closes by itself after that time."""

    type: Literal["give"]
    task: AnyContent
    feedback: bool = True
    seconds: Seconds | None = None


class Close(Command):
    """Closes a task: no more answers, and the answer key may be shown."""

    type: Literal["close"]
    task: Number


class Reopen(Command):
    type: Literal["reopen"]
    task: Number


class Hold(Command):
    """All pages pause and show the sentence."""

    type: Literal["hold"]
    sentence: Annotated[str, Field(max_length=200)] = ""


class Release(Command):
    type: Literal["release"]


class Timer(Command):
    """A clock on every page, for the task or for the class. null: takes it away."""

    type: Literal["timer"]
    seconds: Seconds | None
    task: Number | None = None


class Limit(Command):
    """The last stop of the lesson that pupils may go to. null: no limit."""

    type: Literal["limit"]
    stop: Stop | None


class Anonymous(Command):
    """Hides names, and makes the answers to later tasks anonymous for good."""

    type: Literal["anonymous"]
    on: bool


class Lead(Command):
    """ "Follow me": pupils' pages show the stage. Each time it begins, every pupil follows at first."""

    type: Literal["lead"]
    on: bool


class Stage(Command):
    """Names the teacher's own session."""

    type: Literal["stage"]
    session: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22}$")]


class LookAt(Command):
    """Looks at a pupil's network, or at none. The pupil sees it."""

    type: Literal["look_at"]
    pupil: Number | None


class Watch(Command):
    """Chooses the question whose groups come in every digest."""

    type: Literal["watch"]
    task: Number | None
    question: Annotated[int, Field(ge=1, le=100)] = 1


class Help(Command):
    """Shows pupils a stop of the lesson, the explanation of a quantity, or a sentence."""

    type: Literal["help"]
    pupils: Annotated[tuple[Number, ...], Field(min_length=1, max_length=MOST_HELPED)]
    sentence: Sentence = ""
    stop: Stop | None = None
    quantity: Annotated[str, Field(max_length=80)] = ""
    link: Path = ""


class Project(Command):
    """Chooses what the projector shows; `group` opens a group of the question."""

    type: Literal["project"]
    what: Literal["code", "stage", "answers", "board", "nothing"]
    task: Number | None = None
    question: Annotated[int, Field(ge=1, le=100)] = 1
    group: Annotated[str, Field(max_length=200)] = ""


class LowerHand(Command):
    type: Literal["lower_hand"]
    pupil: Number


class Rename(Command):
    type: Literal["rename"]
    pupil: Number
    nickname: Annotated[str, Field(min_length=1, max_length=MOST_CODE_POINTS)]


class Remove(Command):
    """Removes a pupil for the rest of the class, with all that the pupil has answered."""

    type: Literal["remove"]
    pupil: Number


class Settle(Command):
    """Opens or closes the door, and names the class."""

    type: Literal["settle"]
    title: Title | None = None
    door_open: bool | None = None


class NewKey(Command):
    """Makes a new teacher's address; the old one opens nothing any more."""

    type: Literal["new_key"]


class TakeOver(Command):
    """Makes this device the one that leads."""

    type: Literal["take_over"]


class End(Command):
    """Ends the class. `erase`: its data go at once, otherwise after 24 hours."""

    type: Literal["end"]
    erase: bool = False


PupilCommand = Work | Hand | Follow | Answer
TeacherCommand = (
    Give | Close | Reopen | Hold | Release | Timer | Limit | Anonymous | Lead | Stage | LookAt | Watch | Help
    | Project | LowerHand | Rename | Remove | Settle | NewKey | TakeOver | End
)  # fmt: skip
AnyCommand = Hello | PupilCommand | TeacherCommand
AnyMessage = AnyCommand | At | Ping

_ADAPTER: TypeAdapter[AnyMessage] = TypeAdapter(Annotated[AnyMessage, Field(discriminator="type")])
TYPES: tuple[str, ...] = tuple(
    kind.model_fields["type"].annotation.__args__[0] for kind in AnyMessage.__args__
)


def parse(text: str) -> AnyMessage:
    """Reads one message; raises `BadMessage` with a sentence if it is no valid command."""
    try:
        return _ADAPTER.validate_json(text)
    except ValidationError as problem:
        raise bad_message(problem.errors(include_url=False)[0], text, TYPES) from None


__all__ = ["BadMessage", "parse"]
