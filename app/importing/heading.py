"""The first line of a table: names of columns, or values."""

from typing import NamedTuple

from .notes import quoted
from .numbers import is_gap, number, plain
from .records import Record

LOOKED_AT = 200
MOSTLY = 0.9


class Heading(NamedTuple):
    is_header: bool
    reason: str
    """A sentence."""


def is_number(text: str) -> bool:
    """True for a number with either decimal sign."""
    return number(text, "point") is not None or number(text, "comma") is not None


def without_titles(found: list[Record], width: int) -> tuple[list[Record], list[Record]]:
    """The title lines above a table, and the rest: lines with one text, where rows have several cells."""
    at = 0
    while at < len(found) - 1 and width > 1:
        filled = [text for cell in found[at].cells if (text := plain(cell))]
        if len(filled) != 1 or is_number(filled[0]):
            break
        at += 1
    return found[:at], found[at:]


def heading(found: list[Record]) -> Heading:
    """Decides by each column: a word above numbers speaks for a header, a number above numbers against it.

    If no column holds numbers: a word that occurs again in its column is a value, and a first line of
    words that do not occur again is a header.
    """
    if len(found) < 2:
        return Heading(False, "There is only one line.")
    shift = 1 if len(found[0].cells) == len(found[1].cells) - 1 else 0
    for_it: list[str] = []
    against: list[str] = []
    again: list[str] = []
    new: list[str] = []
    for n, cell in enumerate(found[0].cells):
        first = plain(cell)
        below = [
            text
            for record in found[1 : LOOKED_AT + 1]
            if n + shift < len(record.cells) and not is_gap(text := plain(record.cells[n + shift]))
        ]
        if is_gap(first) or not below:
            continue
        if sum(map(is_number, below)) >= MOSTLY * len(below):
            (against if is_number(first) else for_it).append(first)
        elif not is_number(first):
            (again if first in below else new).append(first)
    if for_it and len(for_it) > len(against):
        return Heading(True, f"The first line is a header: {quoted(for_it[0])} stands above numbers.")
    if against:
        return Heading(
            False, f"The first line holds values: {quoted(against[0])} is a number like those below it."
        )
    if again:
        return Heading(False, f"The first line holds values: {quoted(again[0])} occurs again in its column.")
    if new:
        return Heading(
            True, f"The first line is taken as a header: {quoted(new[0])} does not occur again in its column."
        )
    return Heading(False, "The first line is not taken as a header: it names nothing.")
