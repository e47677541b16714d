"""What a stop of the lesson holds (`guide`)."""

from dataclasses import dataclass

from .tries import Try

NUDGE = 0.01
"""How far w5 is moved to feel the slope of the error."""


@dataclass(frozen=True)
class Question:
    """A reader's question, as `readers_confusions` words it, its answer, and what to try."""

    asked: str
    answer: tuple[str, ...]
    tries: tuple[Try, ...]


@dataclass(frozen=True)
class Stop:
    """`text` are its paragraphs. What is shown: the article's network at `iteration`, the thing `select` with its `quantity`, and of the
    calculation all up to the operation that gives `up_to` (empty: everything). `table` is one of `TABLES`; `errata` asks for the card of
    the printed numbers that differ."""

    title: str
    text: tuple[str, ...]
    select: str
    quantity: str
    up_to: str = ""
    iteration: int = 0
    tries: tuple[Try, ...] = ()
    questions: tuple[Question, ...] = ()
    table: str = ""
    errata: bool = False
