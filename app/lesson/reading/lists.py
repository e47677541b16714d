"""Reads a list of a learner's own values.

    reading = read_list("w5+ 0.3589\\n| out_h1 | 0,5933 |", NameReader(finder))
    reading.entries     Entry(line=1, quantity="w5+", …), Entry(line=2, quantity="out_h1", …)
    reading.not_read    what could not be read, line by line

    list    := line*                          at most MAX_LINES lines and MAX_CHARACTERS characters
    table   := names along one row, numbers along the next; or names down a column and headings such
               as net, out, new or gradient along a row (`tables`)
    key     := text "=" name                  H1 = out_h1, for the whole list
    `lines` has the grammar of a line, `names` and `numbers` those of its parts.

No line stops another one, and the time grows linearly with the length of the text.
"""

import re
from dataclasses import dataclass
from typing import Literal

from ...engine.refused import Refused
from ..quantities.lookup import Quantity
from .context import in_context
from .lines import items
from .names import Name, NameReader, Several
from .numbers import Typed, read_number, short
from .rows import Bad, Item, Key, Remark, Value
from .tables import tabled

MAX_LINES = 2000
MAX_CHARACTERS = 1_000_000
MOST_NEAREST = 30
"""Unknown names for which the nearest ones are looked for."""

_POINT = re.compile(r"(?:^|[^\w.])[0-9]*\.[0-9]")


@dataclass(frozen=True)
class Entry:
    """One value of a list. `name` is the name as typed, and `quantity` its name in this network,
    with the sample if one is named: net_h1[2]. `sample` counts from 0. Lines count from 1.

    `typed` holds the number with the sign that belongs to `quantity`.
    """

    line: int
    name: str
    quantity: str
    found: Quantity
    sample: int | None
    typed: Typed

    @property
    def given(self) -> str:
        """The number for the checker: as typed, or in plain digits."""
        return self.typed.plain


@dataclass(frozen=True)
class NotRead:
    """A line, or a value of it, that is not an entry, and a sentence that says what to do.

    "unknown": a well-formed name that this network does not have; `nearest` are the names most like
    it. "unreadable": anything else. `text` is the name as typed, or the line, and `given` the
    number as typed, if there is one.
    """

    line: int
    verdict: Literal["unreadable", "unknown"]
    text: str
    message: str
    given: str = ""
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Note:
    """A sentence about a line that was read: columns that do not count."""

    line: int
    message: str


@dataclass(frozen=True)
class Reading:
    """A list: its entries in their order, the lines that were not read, and notes."""

    entries: tuple[Entry, ...]
    not_read: tuple[NotRead, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        """(quantity, number as typed) of each entry."""
        return tuple((entry.quantity, entry.given) for entry in self.entries)


def read_list(text: str, names: NameReader) -> Reading:
    """Reads a list. One beyond MAX_LINES or MAX_CHARACTERS has no entries and a line that says so."""
    lines = text.lstrip("\ufeff").splitlines() if len(text) <= MAX_CHARACTERS else []
    if len(text) > MAX_CHARACTERS or len(lines) > MAX_LINES:
        came = f"{len(lines):,} lines" if lines else f"{len(text):,} characters"
        message = (
            f"A list has at most {MAX_LINES:,} lines and {MAX_CHARACTERS:,} characters; this one has {came}. "
            "Check it in parts."
        )
        return Reading((), (NotRead(MAX_LINES + 1, "unreadable", "", message),))
    list_comma = any(_POINT.search(line) is not None for line in lines)
    found = [
        (number, item)
        for number, line in enumerate(lines, start=1)
        for item in items(line, names, list_comma=list_comma)
    ]
    return _reading(tabled(found, names), names)


def read_pair(name: str, given: str, names: NameReader) -> Reading:
    """Reads one name and one number that came apart, as the fields of a form."""
    line, meaning = 1, names.read(name)
    try:
        typed = read_number(given)
    except Refused as no:
        return Reading((), (NotRead(line, "unreadable", name, no.message, given),))
    if meaning is None:
        message = f"The name of a quantity was expected, such as w5+; {short(name)} came."
        return Reading((), (NotRead(line, "unreadable", name, message, given),))
    if isinstance(meaning, Name) and meaning.negated:
        typed = typed.negated()
    return _reading([(line, Value(name, meaning, typed))], names)


def _reading(found: list[tuple[int, Item]], names: NameReader) -> Reading:
    values = [(line, item) for line, item in found if isinstance(item, Value)]
    keys = {item.text.strip().lower(): item.meaning for _, item in found if isinstance(item, Key)}
    meanings = in_context([(item.text, item.name) for _, item in values], keys, names)
    entries: list[Entry] = []
    not_read = [
        NotRead(line, "unreadable", item.text, item.message) for line, item in found if isinstance(item, Bad)
    ]
    notes = [Note(line, item.message) for line, item in found if isinstance(item, Remark)]
    unknown = 0
    for (line, item), meaning in zip(values, meanings, strict=True):
        if isinstance(meaning, Name):
            entries.append(
                Entry(line, item.text, meaning.quantity, meaning.found, meaning.sample, item.typed)
            )
        elif isinstance(meaning, Several):
            not_read.append(
                NotRead(
                    line,
                    "unreadable",
                    item.text,
                    _ambiguous(item.text, meaning),
                    item.typed.text,
                    meaning.quantities,
                )
            )
        else:
            unknown += 1
            near = names.nearest(meaning.key) if unknown <= MOST_NEAREST else ()
            message = _unknown(item.text, near)
            not_read.append(NotRead(line, "unknown", item.text, message, item.typed.text, near))
    ignored = [(line, item) for line, item in values if item.ignored]
    if ignored:
        line, item = ignored[0]
        others = f" (and in {len(ignored) - 1} more lines)" if len(ignored) > 1 else ""
        notes.append(Note(line, f"Only the first number of this line counts{others}: {item.typed.text}."))
    in_lines = tuple(sorted(not_read, key=lambda bad: bad.line))
    return Reading(tuple(entries), in_lines, tuple(sorted(notes, key=lambda note: note.line)))


def _ambiguous(text: str, meaning: Several) -> str:
    *others, last = meaning.quantities[:6]
    return (
        f"{short(text)} may mean {', '.join(others)} or {last}. Write which on a line of its own, "
        f"such as: {text.strip()[:40]} = {last}"
        "."
    )


def _unknown(text: str, nearest: tuple[str, ...]) -> str:
    near = f" The nearest names: {', '.join(nearest)}." if nearest else ""
    return f"Nothing is called {short(text)} in this network.{near}"
