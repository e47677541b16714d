"""The cells of a program's log, from any of its formats (`log`)."""

import json
import re
from collections import Counter
from itertools import pairwise, zip_longest
from typing import Any

from .lines import stripped
from .names import Name, NameReader, Several
from .printed import printed_records
from .rows import split

MAX_ROWS = 100_000
MAX_COLUMNS = 2_000
INTEGER = re.compile(r"[0-9]{1,9}(?:\.0*)?")
_NUMERIC = re.compile(r"[-+−]?[0-9.,]+(?:[eE][-+]?[0-9]+)?[:.,)]?")
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
    "epoche",
    "schritt",
    "époque",
    "itération",
    "época",
    "iteración",
)

Table = list[list[str]]
"""Rows of cells, the names first."""


def is_index(cell: str) -> bool:
    return cell.strip().lower() in ITERATION


def log_table(text: str, names: NameReader) -> Table | None:
    """The cells of a log, the names first and one of them for the iteration; None for any other text."""
    text = text.lstrip("\ufeff \t\r\n")
    table = _from_json(text) if text[:1] in ("{", "[") else None
    if table is None:
        table = _from_print(text, names) or _from_lines(text)
    if table is None or len(table) < 2:
        return None
    header = table[0]
    table = [row[: len(header)] for row in table]
    if not header[0].strip() and not any(map(is_index, header)) and _counts(table[1:]):
        header[0] = "iteration"
    numbers = [bool(INTEGER.fullmatch(cell.strip())) for cell in header[1:]]
    if len(header) > 1 and all(numbers) and (len(numbers) > 1 or is_index(header[0])):
        table = [
            [header[0] if is_index(header[0]) else "iteration", *(row[0] for row in table[1:])],
            *_turned(table),
        ]
        header = table[0]
    if len(header) > MAX_COLUMNS:
        return None
    named = sum(isinstance(names.read(cell), Name | Several) for cell in header if not is_index(cell))
    has_index = any(map(is_index, header))
    width = len(header)
    if has_index:
        is_log = named > 0
    else:
        is_log = len(table) > 2 and named > width // 2 and (width > 1 or all(map(_is_numbers, table[1:])))
    return [row[:width] + [""] * (width - len(row)) for row in table] if is_log else None


def _counts(rows: Table) -> bool:
    """True if the first cells of the rows are whole numbers that grow."""
    firsts = [row[0].strip() if row else "" for row in rows]
    if not all(map(INTEGER.fullmatch, firsts)):
        return False
    return all(float(one) < float(other) for one, other in pairwise(firsts))


def _is_numbers(row: list[str]) -> bool:
    return all(map(_NUMERIC.fullmatch, row))


def _turned(table: Table) -> Table:
    """The rows of a table whose iterations go across."""
    return [list(column) for column in zip_longest(*(row[1:] for row in table), fillvalue="")]


def _from_lines(text: str) -> Table | None:
    raw = text.splitlines()[: MAX_ROWS + 2]
    lines = [plain for line in raw if (plain := stripped(line))]
    if raw and raw[0].startswith("#") and lines and all(map(_NUMERIC.fullmatch, _words(lines[0]))):
        lines.insert(0, raw[0].lstrip("# "))  # NumPy's savetxt puts # before the names
    if len(lines) < 2:
        return None
    mark = next((mark for mark in ("|", "\t", ";", ",") if mark in lines[0]), None)
    if mark is None and not _is_header(lines[0].split()):
        return None
    if mark == "|":
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    elif mark is None:
        rows = [line.split() for line in lines]
        if all(len(row) == len(rows[0]) + 1 for row in rows[1:]):
            rows[0].insert(0, "")  # pandas prints no name above its index
    else:
        rows = [[cell.strip() for cell in split(line, mark)] for line in lines]
    return rows


def _words(line: str) -> list[str]:
    return [cell for cell in re.split(r"[\s,;]+", line[:2000]) if cell]


def _is_header(cells: list[str]) -> bool:
    """True for names without numbers, and for the numbers of several iterations after a name."""
    if len(cells) > 2 and all(map(INTEGER.fullmatch, cells[1:])):
        return True
    return not any("=" in cell or _NUMERIC.fullmatch(cell) for cell in cells)


def _from_print(text: str, names: NameReader) -> Table | None:
    """The table of a printed log: two of its records have a value of one quantity in common."""
    records = printed_records(text, MAX_ROWS + 1)
    if records is None:
        return None
    counts = Counter(name for record in records for name in record)
    named = [name for name in counts if name == "iteration" or _is_quantity(name, names)]
    if not any(counts[name] > 1 for name in named if name != "iteration"):
        return None
    others = [name for name in counts if name not in named and counts[name] > 1]
    header = [*named, *others]
    return [header, *([record.get(name, "") for name in header] for record in records)]


def _is_quantity(text: str, names: NameReader) -> bool:
    return isinstance(names.read(text), Name | Several)


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
    # Numbers stay as they are typed. Python prints single quotes.
    text = text.replace("'", '"') if '"' not in text else text
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
    if all(isinstance(value, dict) for value in values) and all(map(INTEGER.fullmatch, document)):
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
