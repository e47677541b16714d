"""The rows of tables, and the parts of a line that stand for themselves: values, keys, bad lines.

row := cells between "|", tabs, ";" or ","; the first name, then the first number
"""

import re
from dataclasses import dataclass
from typing import Literal

from ...engine.refused import Refused
from .names import Name, NameReader, NoSuch, Several
from .numbers import Typed, read_number, short

MAX_CELLS = 500
EXPECTED = "A line holds a quantity and a number, such as: w5+ 0.3589"


@dataclass(frozen=True)
class Value:
    """A name and a number: the name's text and meaning, and a count of columns that were not read.

    `row` are the cells of a line with columns, and `at` is the place of the name in them: a heading
    above may say more about the numbers (`tables`).
    """

    text: str
    name: Name | Several | NoSuch
    typed: Typed
    ignored: int = 0
    row: tuple[str, ...] = ()
    at: int = 0


@dataclass(frozen=True)
class Key:
    """A line such as H1 = out_h1: from here on and before, H1 means out_h1."""

    text: str
    meaning: Name


@dataclass(frozen=True)
class Cells:
    """A row without both a name and a number: a heading, or one half of a table along a row.

    `alone` is the value that a row of numbers with a label is if no row of names stands above it.
    """

    cells: tuple[str, ...]
    kind: Literal["names", "numbers", "heading"]
    alone: "Value | Bad | None" = None


@dataclass(frozen=True)
class Bad:
    """A line that cannot be read, and a sentence with what was expected."""

    text: str
    message: str


@dataclass(frozen=True)
class Remark:
    """A sentence about a line that was read."""

    message: str


Item = Value | Key | Cells | Bad | Remark


def cells_of(line: str) -> list[str]:
    """The cells between "|", tabs or ";", without empty ones at the ends; else one cell."""
    if "|" in line:
        cells = re.split(r"(?<!\\right)\|(?!_)", line)
    elif "\t" in line:
        cells = split(line, "\t")
    elif ";" in line:
        cells = split(line, ";")
    else:
        return [line]
    cells = [cell.strip().strip("*`").strip() for cell in cells[: MAX_CELLS + 1]]
    while cells and not cells[-1]:
        cells.pop()
    while cells and not cells[0]:
        del cells[0]
    return cells


def split(line: str, mark: str) -> list[str]:
    """The parts between the marks; marks in double quotes do not count."""
    if '"' not in line:
        return line.split(mark)
    cells, inside = [""], False
    for n, part in enumerate(line.split('"')):
        inside = n % 2 == 1
        first, *others = [part] if inside else part.split(mark)
        cells[-1] += first
        cells += others
    return cells


def row(cells: list[str], names: NameReader) -> Item:
    """The first name of a row and the first number after it; or a heading, names or numbers."""
    numbers = [n for n, cell in enumerate(cells) if is_number(cell)]
    named = [
        n for n, cell in enumerate(cells) if n not in numbers and isinstance(names.read(cell), Name | Several)
    ]
    if not numbers:
        if len(named) > 1:
            return Cells(tuple(cells), "names")
        others = [cell for n, cell in enumerate(cells) if n not in named]
        if len(named) == 1 and any(any(c.isdigit() for c in cell) for cell in others):
            return Bad(" ".join(cells), f"{EXPECTED}; {short(cells[-1])} came as the number.")
        return Cells(tuple(cells), "heading")
    if not named:
        words = [n for n, cell in enumerate(cells) if cell and n not in numbers]
        if not words:
            return Cells(tuple(cells), "numbers")
        if words == [0]:
            return Cells(tuple(cells), "numbers", _value_cell(cells, 0, numbers, names))
        return _value_cell(cells, words[0], numbers, names)
    if len(named) > 1 and len(numbers) < len(named):
        return Bad(" ".join(cells), f"{EXPECTED}; several names came with too few numbers.")
    return _value_cell(cells, named[0], numbers, names)


def _value_cell(cells: list[str], at: int, numbers: list[int], names: NameReader) -> Value | Bad:
    after = [n for n in numbers if n > at]
    beside = cells[at + 1] if at + 1 < len(cells) and at + 1 not in after else ""
    if any(c.isdigit() for c in beside):
        return Bad(" ".join(cells), f"A number was expected beside {short(cells[at])}; {short(beside)} came.")
    value = after[0] if after else numbers[-1]
    ignored = sum(bool(cell) for n, cell in enumerate(cells) if n > at and n != value)
    return valued(cells[at], names.read(cells[at]), cells[value], ignored, row=tuple(cells), at=at)


def valued(
    text: str,
    meaning: Name | Several | NoSuch | None,
    number: str,
    ignored: int = 0,
    *,
    row: tuple[str, ...] = (),
    at: int = 0,
) -> Value | Bad:
    """A name and a number, or what is wrong with them."""
    if meaning is None:
        return Bad(f"{text} {number}", f"{EXPECTED}; {short(text)} is not the name of a quantity.")
    try:
        typed = read_number(number)
    except Refused as no:
        return Bad(f"{text} {number}", no.message)
    if isinstance(meaning, Name) and meaning.negated:
        typed = typed.negated()
    return Value(text.strip(" \"'`*"), meaning, typed, ignored, row, at)


def is_number(text: str) -> bool:
    """True if a text has the form of a number; division by 0 is refused later, with a sentence."""
    try:
        read_number(text)
    except Refused as no:
        return "divides by 0" in no.message or "beyond" in no.message or "too large" in no.message
    return True
