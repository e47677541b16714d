"""Tasks: the work that a teacher gives to a class, and what a pupil sees of it."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, ValidationError

from ..engine.refused import Refused
from ..protocol.commands import Message
from .codes import Below

MAX_SEED = 2**53 - 1
MOST_SEEDS = 2**53 - 1_000
"""The largest seed that leaves room for a seed of each pupil."""
Title = Annotated[str, Field(max_length=120)]
Sentence = Annotated[str, Field(max_length=400)]
Quantity = Annotated[str, Field(min_length=1, max_length=80)]
Path = Annotated[str, Field(max_length=8_000, pattern=r"^[A-Za-z0-9/_.~?=&%+,-]*$")]
"""An address of this server, without its beginning: open/…, kept/…"""


class ExerciseTask(Message):
    """An exercise by level and seed. `own_numbers`: each pupil gets a seed of their own.

    Without a seed the class draws one that is long enough not to be found by trying.
    """

    kind: Literal["exercise"]
    title: Title = ""
    level: Annotated[int, Field(ge=1, le=4)]
    seed: Annotated[int, Field(ge=0, le=MOST_SEEDS)] | None = None
    own_numbers: bool = False
    questions: Annotated[int, Field(ge=0, le=100)] = 0
    """The number of its questions; the server fills it in."""


class StopTask(Message):
    """A stop of the lesson to go to."""

    kind: Literal["stop"]
    title: Title = ""
    stop: Annotated[int, Field(ge=1, le=1000)]


class ExampleTask(Message):
    """An example by its name, or a recipe behind a link of this server."""

    kind: Literal["example"]
    title: Title = ""
    name: Annotated[str, Field(max_length=80, pattern=r"^[a-z0-9-]*$")] = ""
    link: Path = ""


class Asked(Message):
    quantity: Quantity
    text: Sentence = ""


class OwnTask(Message):
    """The teacher's own questions about the state of a recipe at an iteration; `link` opens it."""

    kind: Literal["own"]
    title: Title = ""
    link: Path = ""
    recipe: dict[str, Any]
    iteration: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    questions: Annotated[tuple[Asked, ...], Field(min_length=1, max_length=100)]


class QuestionTask(Message):
    """One question about the network on the stage. The server fills in its recipe and iteration."""

    kind: Literal["question"]
    title: Title = ""
    quantity: Quantity
    text: Sentence = ""
    recipe: dict[str, Any] | None = None
    iteration: Annotated[int, Field(ge=0)] = 0
    sample: Annotated[int, Field(ge=0)] | None = None
    """The sample that the stage shows, if the teacher has chosen one."""


class VoteTask(Message):
    """A vote between choices. `right`, from 0, is the teacher's, and may be left out."""

    kind: Literal["vote"]
    title: Title = ""
    text: Annotated[str, Field(min_length=1, max_length=400)]
    choices: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=80)], ...], Field(min_length=2, max_length=8)
    ]
    right: Annotated[int, Field(ge=0, le=7)] | None = None


Content = ExerciseTask | StopTask | ExampleTask | OwnTask | QuestionTask | VoteTask
AnyContent = Annotated[Content, Field(discriminator="kind")]
_ADAPTER: TypeAdapter[Content] = TypeAdapter(AnyContent)


@dataclass
class Task:
    """One piece of work, with its number in the class, from 1."""

    number: int
    content: Content
    given_s: float
    feedback: bool = True
    """True if a pupil gets the verdict on an answer at once."""
    anonymous: bool = False
    """True if no page tells which pupil gave which answer."""
    ends_s: float | None = None
    closed_s: float | None = None

    @property
    def open(self) -> bool:
        return self.closed_s is None

    @property
    def question_count(self) -> int:
        """The number of questions that take an answer."""
        match self.content:
            case ExerciseTask(questions=count):
                return count
            case OwnTask(questions=questions):
                return len(questions)
            case QuestionTask() | VoteTask():
                return 1
            case _:
                return 0

    def quantity(self, question: int) -> str:
        """The quantity of a question, from 1; empty where the task does not hold it."""
        match self.content:
            case OwnTask(questions=questions):
                return questions[question - 1].quantity
            case QuestionTask(quantity=quantity):
                return quantity
            case _:
                return ""

    def seed(self, pupil: int) -> int | None:
        """The seed of a pupil's exercise."""
        if not isinstance(self.content, ExerciseTask) or self.content.seed is None:
            return None
        return self.content.seed + (pupil if self.content.own_numbers else 0)

    def withholds(self, level: int, seed: int, pupils: int) -> bool:
        """True if the answers to this exercise must not be shown, because it is given as work."""
        content = self.content
        if not (self.open and isinstance(content, ExerciseTask) and content.level == level):
            return False
        last = (content.seed or 0) + (pupils if content.own_numbers else 0)
        return content.seed is not None and content.seed <= seed <= last

    def for_pupils(self) -> dict[str, Any]:
        """What every pupil may see. It holds no answer key: no right choice of an open vote, no state of the stage.

        An exercise with a number for each has its seed in the pupil's own view.
        """
        document = self.content.model_dump(mode="json", exclude=_TEACHERS.get(self.content.kind))
        if isinstance(self.content, ExerciseTask) and self.content.own_numbers:
            del document["seed"]
        if isinstance(self.content, VoteTask) and not self.open and self.feedback:
            document["right"] = self.content.right
        return {**self._head(), **document}

    def for_teacher(self) -> dict[str, Any]:
        exclude = {"recipe"} if isinstance(self.content, QuestionTask | OwnTask) else None
        return {
            **self._head(),
            "anonymous": self.anonymous,
            **self.content.model_dump(mode="json", exclude=exclude),
        }

    def _head(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "given_s": self.given_s,
            "open": self.open,
            "ends_s": self.ends_s,
            "feedback": self.feedback,
        }

    def to_json(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "content": self.content.model_dump(mode="json"),
            "given_s": self.given_s,
            "feedback": self.feedback,
            "anonymous": self.anonymous,
            "ends_s": self.ends_s,
            "closed_s": self.closed_s,
        }

    @classmethod
    def from_json(cls, document: dict[str, Any]) -> "Task":
        return cls(**{**document, "content": read_content(document["content"])})


_TEACHERS = {"vote": {"right"}, "question": {"recipe", "iteration", "sample"}}
"""The fields of a kind that only the teacher has."""


def with_seed(content: Content, below: Below) -> Content:
    """An exercise without a seed gets one of 52 bits, too many to be tried."""
    if isinstance(content, ExerciseTask) and content.seed is None:
        return content.model_copy(update={"seed": (below(2**22) << 30) | below(2**30)})
    return content


def read_content(document: Any) -> Content:
    """The content of a task in JSON, as it was stored. Refuses any other document."""
    try:
        return _ADAPTER.validate_python(document, strict=False)
    except ValidationError as problem:
        first = problem.errors(include_url=False)[0]
        raise Refused("task", f"A task cannot be read: {first['msg']}.") from None
