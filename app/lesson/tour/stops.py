"""The parts of the lesson: a stop, its question, and a reader's question."""

from dataclasses import dataclass

from .tries import Try

NUDGE = 0.01
"""The lesson moves w5 by this much to show the slope of the error."""
START = "start"
"""The place in the calculation where nothing is calculated yet."""


@dataclass(frozen=True)
class Choice:
    """One answer to choose. `why_not` is a hint for this wrong answer; it is empty for the right one."""

    name: str
    words: str
    why_not: str = ""


@dataclass(frozen=True)
class Question:
    """The question of a stop. The learner types the value of `quantity`, or picks one of `choices`.

    `quantity` is a name that the checker reads, such as net_h1; it is empty if there are choices.
    """

    asks: str
    quantity: str = ""
    choices: tuple[Choice, ...] = ()

    @property
    def right_choice(self) -> Choice:
        return next(choice for choice in self.choices if not choice.why_not)


@dataclass(frozen=True)
class ReadersQuestion:
    """A question that a reader of the article asked, its answer, and tries.

    `asked` is an entry of `readers_confusions` in `article_numbers.json`, word for word.
    """

    asked: str
    answer: tuple[str, ...]
    tries: tuple[Try, ...]


@dataclass(frozen=True)
class Formula:
    """A formula that is no line of a derivation, as TeX and in spoken words.

    Both sides may hold names in angle brackets, such as <nudge>, for the numbers of `numbers`.
    """

    left: str
    right: str
    spoken: str


@dataclass(frozen=True)
class Shown:
    """The state of the page at a stop: one before the question is answered, one after it.

    The diagram shows the calculation up to the operation of the quantity `up_to`: START is the place
    before the first operation, and an empty string means all operations. `formula` is a quantity whose
    formula stands in the lesson's card, or a formula; or empty. `select` is an element of the diagram
    and `quantity` the quantity of it that is explained; or empty. `hides` are quantities that the page
    does not show although they are calculated.
    """

    up_to: str = ""
    formula: str | Formula = ""
    select: str = ""
    quantity: str = ""
    hides: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stop:
    """One stop.

    `text` and `question` come first, `answer`, `tries`, `readers`, `table` and `errata` after the
    answer. The page shows the article's network at `iteration`, first as `before` says and after the
    answer as `after` says. It hides the asked quantity until then, and fades all elements of the
    diagram but `speaks_of`. `can` is the learner's new skill, for the summary. `table` is a name of
    `tables.TABLES`. With `errata`, the printed numbers that differ stand in the card. With `sums_up`,
    the summary stands there.
    """

    part: str
    title: str
    text: tuple[str, ...]
    question: Question
    answer: tuple[str, ...]
    before: Shown
    after: Shown
    speaks_of: tuple[str, ...]
    can: str
    iteration: int = 0
    tries: tuple[Try, ...] = ()
    readers: tuple[ReadersQuestion, ...] = ()
    table: str = ""
    errata: bool = False
    sums_up: bool = False


def grows_shrinks_stays(right: str, why_not: dict[str, str]) -> tuple[Choice, ...]:
    """The three answers "grows", "shrinks" and "stays"; `why_not` has the hints for the wrong two."""
    names = ("grows", "shrinks", "stays")
    words = {"grows": "It grows", "shrinks": "It shrinks", "stays": "It stays"}
    return tuple(Choice(name, words[name], "" if name == right else why_not[name]) for name in names)
