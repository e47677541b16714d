"""Text → records: the cells of each row, with the line on which the row begins.

A cell in double quotes may hold separators and line breaks; a doubled quote inside it is one quote. So
CSV is defined in RFC 4180, and so spreadsheets write it. Excel's ="007" is a quoted cell too. A quote in
the middle of a cell is a character like any other.
"""

import re
from typing import NamedTuple

from ..engine.refused import Refused
from .numbers import is_gap

WHITESPACE = " "
"""The separator of columns that stand below each other: any number of spaces and tabs."""
_OPENS = re.compile(r'[^\S\n]*=?"')
_CLOSES = re.compile(r'"(?!")')
_EMPTY_LINES = re.compile(r"\n+")
LONGEST_GAP = 20
MAX_CELLS = 1000
"""Cells of a row; the last one holds the rest of a longer line. No table that is read has as many."""
_GAP = re.compile(r"[ \t\xa0]+")


class Record(NamedTuple):
    line: int
    """The line on which it begins, from 1."""
    cells: list[str]


def records(text: str, separator: str, first_line: int = 1, most: int | None = None) -> list[Record]:
    """The records of a text, at most `most`, without empty lines and comments. Time is linear.

    Refuses a quote that is never closed, with its line.
    """
    out: list[Record] = []
    line, at = first_line, 0
    while at < len(text) and (most is None or len(out) < most):
        if empty := _EMPTY_LINES.match(text, at):
            line, at = line + empty.end() - at, empty.end()
            continue
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        whole = text[at:end]
        if is_comment(whole, separator):
            cells, lines, at = [], 1, end + 1
        elif '"' not in whole:
            cells, lines, at = _split(whole, separator), 1, end + 1
        else:
            stop = _Scanner(text, separator, line)
            cells, after = stop.record(at)
            lines = text.count("\n", at, after) + (after == len(text))
            at = after
        if any(cell.strip() for cell in cells):
            out.append(Record(line, cells))
        line += lines
    return out


def is_comment(line: str, separator: str) -> bool:
    """True for a line that begins with # or %, unless its first cell is a column called #, or #N/A."""
    begin = line.lstrip()
    if not begin.startswith(("#", "%")):
        return False
    first = _split(begin[:LONGEST_GAP], separator)[0].strip()
    return not is_gap(first) and (separator == WHITESPACE or len(first) > 1 or first == begin.strip())


def _split(line: str, separator: str) -> list[str]:
    if separator == WHITESPACE:
        return _GAP.split(line.strip(" \t\xa0"), MAX_CELLS)
    return line.split(separator, MAX_CELLS)


class _Scanner:
    """Reads one record that has a quote somewhere."""

    def __init__(self, text: str, separator: str, line: int) -> None:
        self._text, self._line, self._start = text, line, 0
        inside = r"[^ \t\xa0\n]*" if separator == WHITESPACE else rf"[^{re.escape(separator)}\n]*"
        self._plain = re.compile(inside)
        self._gap = re.compile(r"[ \t\xa0]+" if separator == WHITESPACE else re.escape(separator))
        self._white = separator == WHITESPACE

    def record(self, at: int) -> tuple[list[str], int]:
        """The cells from `at` on, and the place after the record's line break."""
        cells: list[str] = []
        self._start = at
        if self._white and (gap := self._gap.match(self._text, at)):
            at = gap.end()
        while True:
            cell, at = self._cell(at)
            cells.append(cell)
            gap = self._gap.match(self._text, at)
            if gap is None:
                return cells, min(at + 1, len(self._text))
            at = gap.end()
            if self._white and (at == len(self._text) or self._text[at] == "\n"):
                return cells, min(at + 1, len(self._text))

    def _cell(self, at: int) -> tuple[str, int]:
        opens = _OPENS.match(self._text, at)
        plain = self._plain.match(self._text, at)
        assert plain is not None  # noqa: S101  it matches the empty text
        if opens is None or (not self._white and plain.end() < opens.end() - 1):
            return plain[0], plain.end()
        begin = end = opens.end()
        while True:
            quote = self._text.find('"', end)
            if quote < 0:
                line = self._line + self._text.count("\n", self._start, begin)
                raise Refused(
                    "file",
                    f"A quotation mark opens on line {line} and is never closed. Close it, or take it out.",
                )
            if self._text.startswith('""', quote):
                end = quote + 2
            else:
                break
        rest = self._plain.match(self._text, quote + 1)
        assert rest is not None  # noqa: S101
        return self._text[begin:quote].replace('""', '"') + rest[0].rstrip(), rest.end()
