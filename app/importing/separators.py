"""The separator of a table: the one that gives equally long rows, and numbers in their cells."""

from collections import Counter
from itertools import islice

from ..engine.refused import Refused
from .numbers import is_gap, number, plain
from .records import WHITESPACE, Record, records

NAMES = {"\t": "tab", ";": "semicolon", "|": "bar", ",": "comma", WHITESPACE: "spaces"}
"""In the order of preference where two fit equally well: the rarer a sign is in texts, the surer it is."""
BY_NAME = {name: separator for separator, name in NAMES.items()}
SAMPLE_RECORDS = 200
SAMPLE_CELLS = 5000
EVEN = 0.8
"""The part of the rows that have the same number of cells."""
_DECLARED = "sep="


def declared(text: str) -> tuple[str, int] | None:
    """The separator that Excel's first line "sep=;" names, and the length of that line; None without one."""
    end = text.find("\n")
    line = (text if end < 0 else text[:end]).strip(" \"'")
    if line[:4].lower() != _DECLARED or len(line.strip("\r")) > 5:
        return None
    separator = line[4:] or "\t"
    length = len(text) if end < 0 else end + 1
    return (separator, length) if separator in NAMES else None


def found(text: str) -> str:
    """The separator of a text that names none. One column has none: then a comma.

    Every candidate splits the first 200 rows. Those that give at least 80 % of the rows the same number of
    cells, two or more, are left; the one with the largest part of numbers among its cells wins.
    """
    best, best_score = ",", (False, 0.0, 0.0)
    refused = None
    for separator in NAMES:
        try:
            sample = records(text, separator, most=SAMPLE_RECORDS)
        except Refused as no:
            refused = no
            continue
        even, numbers = _evenness(sample), _numbers(sample)
        score = (even >= EVEN, numbers if even >= EVEN else even, even)
        if even > 0 and score > best_score:
            best, best_score = separator, score
    if refused is not None and best_score == (False, 0.0, 0.0):
        raise refused
    return best


def _evenness(sample: list[Record]) -> float:
    """The part of the rows that have the most frequent number of cells; 0 if that is one."""
    if not sample:
        return 0.0
    counts = Counter(len(record.cells) for record in sample)
    width, rows = counts.most_common(1)[0]
    return rows / len(sample) if width > 1 else 0.0


def _numbers(sample: list[Record]) -> float:
    """The part of the cells that are numbers or gaps, either decimal sign allowed."""
    every = (cell for record in sample for cell in record.cells)
    cells = [plain(cell) for cell in islice(every, SAMPLE_CELLS)]
    fits = sum(
        is_gap(cell) or number(cell, "point") is not None or number(cell, "comma") is not None
        for cell in cells
    )
    return fits / len(cells) if cells else 0.0
