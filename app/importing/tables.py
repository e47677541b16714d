"""A file → a `Reading`: the columns of its table, its rows as numbers and words, and notes about both."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ..engine.refused import Refused
from . import separators
from .decoding import decoded
from .heading import heading, without_titles
from .notes import Note, Notes, cleaned, counted, listed, quoted
from .numbers import Decimal, decimal_sign, is_date, is_gap, is_unsure, number, plain
from .records import MAX_CELLS, Record, is_comment, records

MAX_ROWS = 2000
MAX_COLUMNS = 16
MAX_EXTRA = 100
"""Titles and a header above the rows. More records than this and `MAX_ROWS` are not split any more."""
MAX_WORDS = 64
"""The most different words of a column that are classes: a layer has no more neurons."""
MOSTLY = 0.9
"""A column is one of numbers if this part of its cells are."""
ROW_NAMES = frozenset(("", "row", "rows", "id", "index", "idx", "nr", "no", "no.", "#", "unnamed: 0", "rownames", "obs", "number"))  # fmt: skip

Cell = float | str | None
"""A number, a word, or None for a gap."""


@dataclass(frozen=True)
class Options:
    """What a person says about a file. None: found from the file itself."""

    separator: str | None = None
    """A name of `separators.BY_NAME`: tab, semicolon, bar, comma, spaces."""
    decimal: Decimal | None = None
    header: bool | None = None


@dataclass(frozen=True)
class Column:
    name: str
    kind: Literal["number", "word"]
    low: float | None
    """The smallest number; None in a column of words."""
    high: float | None
    distinct: int
    """The number of different values."""
    words: tuple[str, ...]
    """The different words, or the different whole numbers if there are at most 16, in their order; at most 64."""
    counts: tuple[int, ...]
    """The number of rows of each of these words."""
    gaps: int
    row_numbers: bool
    """True for a column that only counts its rows."""


@dataclass(frozen=True)
class Row:
    line: int
    cells: tuple[Cell, ...]
    problem: str = ""
    """A sentence for a row with too few or too many values; else empty."""


@dataclass(frozen=True)
class Reading:
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    header: bool
    header_reason: str
    separator: str
    """By its name."""
    decimal: Decimal
    encoding: str
    notes: tuple[Note, ...]


def read(file: bytes | str, options: Options = Options()) -> Reading:
    """Reads a table. The notes say what was guessed and what is wrong, with the line.

    Refuses more than 1 MiB, 2,000 rows or 16 columns, a file that is no text, a quotation mark that is
    never closed, and a table without two columns or without a row.
    """
    notes = Notes()
    text, encoding = decoded(file) if isinstance(file, bytes) else decoded(file.encode("utf-8", "replace"))
    if encoding in ("Windows-1252", "Latin-1"):
        notes.add(f"The file is not UTF-8; it is read as {encoding}. Look at letters with accents.")
    text, first_line, separator = _separated(text, options, notes)
    found = records(text, separator, first_line, most=MAX_ROWS + MAX_EXTRA)
    if len(found) == MAX_ROWS + MAX_EXTRA:
        lines = text.count("\n")
        raise _too_many_rows(f"more than {MAX_ROWS:,} rows, on {lines:,} lines", lines)
    _say_comments(text, separator, notes)
    if not found:
        raise Refused(
            "file", "This file holds no rows. A table has a row for each sample, and at least two columns."
        )
    width = _usual_width(found)
    titles, found = without_titles(found, width)
    for title in titles:
        notes.add(
            f"Line {title.line} is a title, {quoted(' '.join(title.cells))}, and is left out.",
            title.line,
            kind="title",
        )
    header, reason = heading(found)
    if options.header is not None and options.header != header:
        header, reason = (
            options.header,
            "The first line is a header, as chosen." if options.header else "There is no header, as chosen.",
        )
    return _Table(notes, separator, options, header, reason, encoding).read(found, width)


def _separated(text: str, options: Options, notes: Notes) -> tuple[str, int, str]:
    """The text below a line "sep=;", the number of its first line, and the separator."""
    first_line, separator = 1, ""
    if declared := separators.declared(text):
        separator, length = declared
        text, first_line = text[length:], 2
        notes.add(f"Line 1 names the separator: {separators.NAMES[separator]}.", 1)
    if options.separator is not None:
        separator = separators.BY_NAME.get(options.separator, "")
        if not separator:
            known = ", ".join(separators.BY_NAME)
            raise Refused("separator", f"A separator is one of {known}; {quoted(options.separator)} came.")
    return text, first_line, separator or separators.found(text)


def _say_comments(text: str, separator: str, notes: Notes) -> None:
    lines = sum(is_comment(line, separator) for line in text.split("\n")) if "#" in text or "%" in text else 0
    if lines:
        notes.add(f"{counted(lines, 'comment line')} (# or %) {'is' if lines == 1 else 'are'} left out.")


def _too_many_rows(came: str, rows: int) -> Refused:
    every = max(2, -(-rows // MAX_ROWS))
    part = "every second row" if every == 2 else f"one row of {every}"
    return Refused(
        "file",
        f"This table has {came}; at most {MAX_ROWS:,} rows are read. Keep a part of them: {part}, or {MAX_ROWS:,} rows chosen at random.",
    )


def _usual_width(found: Sequence[Record]) -> int:
    """The most frequent number of cells; of two equally frequent ones the larger."""
    counts = Counter(len(record.cells) for record in found)
    return max(counts, key=lambda width: (counts[width], width))


@dataclass
class _Table:
    notes: Notes
    separator: str
    options: Options
    header: bool
    reason: str
    encoding: str

    def read(self, found: list[Record], width: int) -> Reading:
        names, body = self._names(found, width)
        if not body:
            raise Refused("file", "This file has a header and no rows below it. Add a row for each sample.")
        width = len(names)
        filled = [
            n
            for n in range(width)
            if any(n < len(record.cells) and plain(record.cells[n]) for record in body)
        ]
        if len(filled) < 2:
            raise Refused(
                "file",
                f"One column was found, split at the separator {separators.NAMES[self.separator]}. A table has two or more: "
                "inputs and a target. If another sign separates the columns, choose it.",
            )
        self._check_size(len(filled), len(body))
        empty = [quoted(names[n]) for n in range(width) if n not in filled and plain(names[n])]
        if empty:
            self.notes.add(f"{listed(empty)} {'is' if len(empty) == 1 else 'are'} empty and left out.")
        named = self._unique([names[n] for n in filled], filled)
        texts = [[plain(cell) for cell in record.cells] for record in body]
        decision = decimal_sign(cell for row in texts for cell in row)
        self.decimal: Decimal = self.options.decimal or decision.decimal
        self.sure = self.options.decimal is not None or decision.sure
        if decision.mixed and self.options.decimal is None:
            self.notes.add(
                f"Some numbers have a decimal point, others a decimal comma; the decimal {self.decimal} is taken."
            )
        lines = [record.line for record in body]
        columns, cells = [], []
        for name, n in zip(named, filled, strict=True):
            column, values = self._column(name, [row[n] if n < len(row) else "" for row in texts], lines)
            columns.append(column)
            cells.append(values)
        problems = [self._problem(record, text, width) for record, text in zip(body, texts, strict=True)]
        rows = tuple(map(Row, lines, zip(*cells, strict=True), problems))
        return Reading(
            tuple(columns), rows, self.header, self.reason, separators.NAMES[self.separator], self.decimal, self.encoding,
            self.notes.all(),
        )  # fmt: skip

    def _names(self, found: list[Record], width: int) -> tuple[list[str], list[Record]]:
        """The names of the columns, empty where there is none, and the records below them."""
        if not self.header:
            return [""] * width, found
        names, body = found[0].cells, found[1:]
        if len(names) == width - 1 and all(len(record.cells) == width for record in body):
            self.notes.add(
                "The header has one name fewer than the rows have values: the first column names the rows."
            )
            names = ["row", *names]
        return names, body

    def _check_size(self, columns: int, rows: int) -> None:
        if columns > MAX_COLUMNS:
            raise Refused(
                "file",
                f"This table has {columns if columns < MAX_CELLS else f'{MAX_CELLS:,} or more'} columns; at most {MAX_COLUMNS} are read. Delete those that are neither input nor target.",
            )
        if rows > MAX_ROWS:
            raise _too_many_rows(f"{rows:,} rows", rows)

    def _unique(self, names: list[str], places: list[int]) -> list[str]:
        """Names that are clean, not empty, and different."""
        out: list[str] = []
        taken: set[str] = set()
        for name, place in zip(names, places, strict=True):
            clean = cleaned(plain(name)) or f"column {place + 1}"
            unique, again = clean, 1
            while unique in taken:
                again += 1
                unique = f"{cleaned(clean, 34)} ({again})"
            if again > 1:
                self.notes.add(
                    f"Two columns are called {quoted(clean)}; one of them is now {quoted(unique)}."
                )
            taken.add(unique)
            out.append(unique)
        return out

    def _problem(self, record: Record, texts: list[str], width: int) -> str:
        count = len(texts)
        while count > width and not texts[count - 1]:
            count -= 1
        if count == width:
            return ""
        other = f"the header has {width}" if self.header else f"most lines have {width}"
        values = "1 value" if count == 1 else f"{count} values"
        problem = f"Line {record.line} has {values}, {other}."
        self.notes.add(problem, record.line, kind="width")
        return problem

    def _column(self, name: str, texts: list[str], lines: list[int]) -> tuple[Column, list[Cell]]:
        numbers = [number(text, self.decimal, sure=self.sure) for text in texts]
        gaps = [is_gap(text) for text in texts]
        filled, readable = gaps.count(False), sum(value is not None for value in numbers)
        if readable == 0 or readable < MOSTLY * filled:
            self._say_words(name, texts, gaps, readable, lines)
            return _words(
                name, [None if gap else cleaned(text) for text, gap in zip(texts, gaps, strict=True)]
            )
        for line, text, value, gap in zip(lines, texts, numbers, gaps, strict=True):
            if value is None and not gap:
                self.notes.add(
                    f"Line {line}: {quoted(text)} in {quoted(name)} is no finite number; it counts as a gap.",
                    line,
                    kind=f"bad {name}",
                )
        read = [value for value in numbers if value is not None]
        percent = sum(value.percent for value in read)
        if percent:
            some = "All" if percent == len(read) else "Some"
            self.notes.add(f"{some} numbers in {quoted(name)} have a % sign; 12 % is read as 12.")
        if any(value.grouped for value in read):
            self.notes.add(f"Separators of thousands in {quoted(name)} are taken out.")
        return _numbers(name, [None if value is None else value.value for value in numbers])

    def _say_words(
        self, name: str, texts: list[str], gaps: list[bool], readable: int, lines: list[int]
    ) -> None:
        words = [(line, text) for line, text, gap in zip(lines, texts, gaps, strict=True) if not gap]
        if not self.sure and (unsure := next((text for _, text in words if is_unsure(text)), "")):
            self.notes.add(
                f"{quoted(name)} is kept as text: {quoted(unsure)} may have a decimal comma or a separator of thousands. "
                "Choose the decimal sign."
            )
        elif sum(is_date(text) for _, text in words) > 0.5 * len(words):
            self.notes.add(
                f"{quoted(name)} holds dates or times, and a date is no number. Leave the column out, or replace it by a number such "
                "as the days since the first one."
            )
        elif readable:
            line, text = next(
                (line, text) for line, text in words if number(text, self.decimal, sure=self.sure) is None
            )
            self.notes.add(f"{quoted(name)} is read as words: line {line} holds {quoted(text)}.", line)


def _numbers(name: str, values: list[float | None]) -> tuple[Column, list[Cell]]:
    read = [value for value in values if value is not None]
    counts = Counter(read)
    whole = (
        sorted(counts) if len(counts) <= MAX_COLUMNS and all(value.is_integer() for value in counts) else []
    )
    steps = {later - value for value, later in pairwise(read)}
    counting = len(read) == len(values) > 2 and steps == {1.0} and read[0] in (0.0, 1.0)
    column = Column(
        name, "number", min(read), max(read), len(counts), tuple(f"{value:.0f}" for value in whole), tuple(counts[value] for value in whole),
        values.count(None), counting and (name.lower() in ROW_NAMES or name == "column 1"),
    )  # fmt: skip
    return column, list(values)


def _words(name: str, values: list[str | None]) -> tuple[Column, list[Cell]]:
    counts = Counter(value for value in values if value is not None)
    shown = sorted(counts, key=lambda word: (word.casefold(), word))[:MAX_WORDS]
    counting = name.lower() in ROW_NAMES and len(counts) == len(values) > 2
    column = Column(
        name,
        "word",
        None,
        None,
        len(counts),
        tuple(shown),
        tuple(counts[word] for word in shown),
        values.count(None),
        counting,
    )
    return column, list(values)
