"""Reads a program's log: iterations down the rows and quantities across, or the other way.

    log := CSV, TSV, semicolons, a Markdown table or columns between spaces, with a row of names
         | a JSON list of records, a JSON record of columns, JSON lines, an exported trace
         | lines that a program has printed (`printed`)

A column called iteration, iter, epoch, step or t numbers the rows; without one they count from 0.
In the other direction the first row holds the numbers of the iterations, and the first column the
names. A column "sample" is the index of the sample that outputs and errors belong to. Every digit
is kept (`Typed`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ...engine.refused import Refused
from .context import in_context
from .log_tables import MAX_ROWS, is_index, log_table
from .names import Name, NameReader, NoSuch, Several
from .numbers import Typed, read_number, short

MAX_ITERATION = 10_000_000


@dataclass(frozen=True)
class Cell:
    """One value of a log: its column, and the number as typed."""

    column: int
    typed: Typed


@dataclass(frozen=True)
class Row:
    """One iteration of a log. `line` counts its rows from 1, below the names. `sample` is an index
    into the data, or None without a column "sample"."""

    line: int
    iteration: int
    sample: int | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Log:
    """A log: the quantity of each column, the rows by iteration, and notes on what was not read."""

    columns: tuple[Name, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()

    @property
    def values(self) -> int:
        return sum(len(row.cells) for row in self.rows)


def read_log(text: str, names: NameReader) -> Log | None:
    """The log in a text, or None for a text that is not a log, such as a list of one iteration.

    Refuses a log with too many rows, or with an iteration that is no whole number.
    """
    table = log_table(text, names)
    if table is None:
        return None
    header, rows = table[0], table[1:]
    if len(rows) > MAX_ROWS:
        raise Refused(
            "file", f"A log has at most {MAX_ROWS:,} iterations; this one has more. Check it in parts."
        )
    index = next((n for n, cell in enumerate(header) if is_index(cell)), None)
    sample = next((n for n, cell in enumerate(header) if cell.strip().lower() == "sample"), None)
    meanings = _meanings(header, names)
    used = [n for n, meaning in meanings.items() if isinstance(meaning, Name) and n not in (index, sample)]
    unclear = {n: meaning for n, meaning in meanings.items() if isinstance(meaning, Several)}
    known = (*used, *unclear, index, sample)
    skipped = [cell for n, cell in enumerate(header) if n not in known and cell.strip()]
    notes = [_skipped(skipped)] if skipped else []
    notes += [_unclear(header[n], meaning) for n, meaning in list(unclear.items())[:5] if n not in used]
    columns = tuple(meaning for n in used if isinstance(meaning := meanings[n], Name))
    out, unreadable = [], 0
    for line, row in enumerate(rows, start=1):
        iteration = line - 1 if index is None else _whole(row[index], line)
        cells = []
        for column, n in enumerate(used):
            cell = row[n].strip() if n < len(row) else ""
            try:
                if cell:
                    typed = read_number(cell)
                    cells.append(Cell(column, typed.negated() if columns[column].negated else typed))
            except Refused:
                unreadable += 1
        at = None if sample is None else _whole(row[sample], line)
        out.append(Row(line, iteration, at, tuple(cells)))
    if unreadable:
        notes.append(f"{unreadable:,} cells hold no number and are not compared.")
    return Log(columns, tuple(sorted(out, key=lambda row: row.iteration)), tuple(notes))


def _meanings(header: Sequence[str], names: NameReader) -> dict[int, Name | Several | NoSuch]:
    named = [(n, cell, names.read(cell)) for n, cell in enumerate(header)]
    known = [(n, cell, meaning) for n, cell, meaning in named if meaning is not None]
    decided = in_context([(cell, meaning) for _, cell, meaning in known], {}, names)
    return {n: meaning for (n, _, _), meaning in zip(known, decided, strict=True)}


def _skipped(cells: list[str]) -> str:
    shown = ", ".join(short(cell) for cell in cells[:5])
    more = f" and {len(cells) - 5} more" if len(cells) > 5 else ""
    return f"Columns that name no quantity of this network are not compared: {shown}{more}."


def _unclear(cell: str, meaning: Several) -> str:
    *others, last = meaning.quantities[:6]
    return f"The column {short(cell)} may mean {', '.join(others)} or {last}. Name it so; it is not compared."


def _whole(cell: str, line: int) -> int:
    try:
        number = read_number(cell).value
    except Refused:
        number = -1.0
    if not 0.0 <= number <= MAX_ITERATION or number % 1.0:
        raise Refused(
            "file",
            f"Row {line} of the log: a whole number from 0 to {MAX_ITERATION:,} was expected; {short(cell)} came.",
        )
    return int(number)
