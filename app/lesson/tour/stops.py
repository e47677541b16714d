"""The parts of the lesson: a stop, and a reader's question."""

from dataclasses import dataclass

from .tries import Try

NUDGE = 0.01
"""The lesson moves w5 by this much to show the slope of the error."""


@dataclass(frozen=True)
class ReadersQuestion:
    """A question that a reader of the article asked, its answer, and tries.

    `asked` is an entry of `readers_confusions` in `article_numbers.json`, word for word.
    """

    asked: str
    answer: tuple[str, ...]
    tries: tuple[Try, ...]


@dataclass(frozen=True)
class Stop:
    """One stop. `text` are its paragraphs.

    The page shows the article's network at `iteration`, selects the element `select` and explains
    its `quantity`. The calculation is shown up to the operation of the quantity `up_to`; an empty
    string means all of it. `table` is a name of `tables.TABLES`. `errata` shows the card of the
    printed numbers that differ.
    """

    title: str
    text: tuple[str, ...]
    select: str
    quantity: str
    up_to: str = ""
    iteration: int = 0
    tries: tuple[Try, ...] = ()
    questions: tuple[ReadersQuestion, ...] = ()
    table: str = ""
    errata: bool = False
