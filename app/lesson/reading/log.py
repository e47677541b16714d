"""Reads a program's log: iterations down the rows and quantities across, or the other way.

    log := CSV, TSV, semicolons, a Markdown table or columns between spaces, with a row of names
         | a JSON list of records, a JSON record of columns, JSON lines, an exported trace

A column called iteration, iter, epoch, step or t numbers the rows; without one they count from 0.
In the other direction the first row holds the numbers of the iterations, and the first column the
names. A column "sample" is the index of the sample that outputs and errors belong to. Every digit
is kept (`Typed`).
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from ...engine.refused import Refused
from .context import in_context
from .lines import split, stripped
from .names import Name, NameReader, NoSuch, Several
from .numbers import Typed, read_number, short

MAX_ROWS = 100_000
MAX_COLUMNS = 2_000
MAX_ITERATION = 10_000_000

ITERATION = (
    "iteration",
    "iter",
    "iterations",
    "epoch",
    "epochs",
    "step",
    "steps",
    "it",
    "t",
    "update",
    "i",
    "n",
    "#",
)
_INTEGER = re.compile(r"[0-9]{1,9}(?:\.0*)?")

Table = list[list[str]]
"""Rows of cells, the names first."""


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
    table = _table(text, names)
    if table is None:
        return None
    header, rows = table[0], table[1:]
    if len(rows) > MAX_ROWS:
        raise Refused(
            "file", f"A log has at most {MAX_ROWS:,} iterations; this one has more. Check it in parts."
        )
    index = next((n for n, cell in enumerate(header) if _is_index(cell)), None)
    sample = next((n for n, cell in enumerate(header) if cell.strip().lower() == "sample"), None)
    meanings = _meanings(header, names)
    used = [n for n, meaning in meanings.items() if isinstance(meaning, Name) and n not in (index, sample)]
    skipped = [header[n] for n in range(len(header)) if n not in (*used, index, sample) and header[n].strip()]
    notes = [_skipped(skipped)] if skipped else []
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


def _whole(cell: str, line: int) -> int:
    found = _INTEGER.fullmatch(cell.strip())
    if found is None or (number := int(float(found[0]))) > MAX_ITERATION:
        raise Refused(
            "file",
            f"Row {line} of the log: a whole number from 0 to {MAX_ITERATION:,} was expected; {short(cell)} came.",
        )
    return number


def _is_index(cell: str) -> bool:
    return cell.strip().lower() in ITERATION


# ---- tables: rows of cells from any format


def _table(text: str, names: NameReader) -> Table | None:
    text = text.lstrip("\ufeff \t\r\n")
    table = _from_json(text) if text[:1] in ("{", "[") else _from_lines(text)
    if table is None or len(table) < 2:
        return None
    header = table[0]
    table = [row[: len(header)] for row in table]
    numbers = [bool(_INTEGER.fullmatch(cell.strip())) for cell in header[1:]]
    if len(header) > 1 and all(numbers) and (len(numbers) > 1 or _is_index(header[0])):
        table = [
            [header[0] if _is_index(header[0]) else "iteration", *(row[0] for row in table[1:])],
            *_turned(table),
        ]
        header = table[0]
    if len(header) > MAX_COLUMNS:
        return None
    named = sum(isinstance(names.read(cell), Name | Several) for cell in header if not _is_index(cell))
    has_index = any(map(_is_index, header))
    is_log = named > 0 if has_index else named > 1 and len(table) > 2 and named > len(header) // 2
    width = len(header)
    return [row[:width] + [""] * (width - len(row)) for row in table] if is_log else None


def _turned(table: Table) -> Table:
    """The rows of a table whose iterations go across."""
    return [list(column) for column in zip_longest(*(row[1:] for row in table), fillvalue="")]


def _from_lines(text: str) -> Table | None:
    raw = text.splitlines()[: MAX_ROWS + 2]
    lines = [plain for line in raw if (plain := stripped(line))]
    if raw and raw[0].startswith("#") and len(lines) > 1 and re.search(r"[a-zA-Z]", lines[0]) is None:
        # NumPy's savetxt puts # before the names.
        lines.insert(0, raw[0].lstrip("# "))
    if len(lines) < 2:
        return None
    mark = next((mark for mark in ("|", "\t", ";", ",") if mark in lines[0]), None)
    if mark == "|":
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    elif mark is None:
        rows = [line.split() for line in lines]
    else:
        rows = [[cell.strip() for cell in split(line, mark)] for line in lines]
    return rows


def _from_json(text: str) -> Table | None:
    try:
        document = _parsed(text)
    except (ValueError, RecursionError):
        try:
            document = [_parsed(line.rstrip(",")) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError):
            return None
    if isinstance(document, dict):
        document = _records(document)
    if not isinstance(document, list) or not document or not all(isinstance(one, dict) for one in document):
        return None
    records = [_flat(record) for record in document]
    header = list(dict.fromkeys(key for record in records for key in record))
    return [header, *([record.get(key, "") for key in header] for record in records)]


def _parsed(text: str) -> Any:
    # Numbers stay as they are typed.
    return json.loads(text, parse_float=str, parse_int=str, parse_constant=str)


def _records(document: dict[str, Any]) -> list[Any] | None:
    """The iterations in a JSON object: an exported trace, columns, or records under one key."""
    values = list(document.values())
    if isinstance(document.get("quantities"), dict) and "iteration" in document:
        # A trace has settings beside its quantities.
        batch = {"sample": document["sample"]} if "sample" in document else {}
        return [{"iteration": document["iteration"], **batch, **document["quantities"]}]
    for value in values:
        if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
            return value
    if all(isinstance(value, dict) for value in values) and all(map(_INTEGER.fullmatch, document)):
        return [{"iteration": key, **value} for key, value in document.items()]
    columns = {key: value for key, value in document.items() if isinstance(value, list)}
    if columns:
        return [
            dict(zip(columns, row, strict=True)) for row in zip_longest(*columns.values(), fillvalue=None)
        ]
    return None


def _flat(record: dict[str, Any]) -> dict[str, str]:
    """A record without the groups inside it; a value that is no text and no number is left out."""
    flat: dict[str, str] = {}
    for key, value in record.items():
        inner = value if isinstance(value, dict) else {key: value}
        flat.update({name: one for name, one in inner.items() if isinstance(one, str)})
    return flat
