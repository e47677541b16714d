"""A cell as a number, a word or a gap; and the decimal sign of a whole table.

number := sign? digits ((decimal sign) digits)? (e sign? digits)? percent?

Digits before the decimal sign may stand in groups of three, joined by spaces, ', _ or the other of the
two signs. The sign − of typesetting is a minus. "1,234" may be 1.234 or 1234: only other cells of the
table can tell, and where none does, the cell stays a word.
"""

import math
import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

Decimal = Literal["point", "comma"]

LONGEST_NUMBER = 100
_SPREADSHEET_GAPS = {"#n/a", "#na", "#value!", "#div/0!", "#ref!", "#name?", "#null!", "#num!"}
_SIGNS = {"", "-", "--", "–", "—", "?", ".", "*"}
_WORDS = {"na", "n/a", "n.a.", "<na>", "nan", "-nan", "nat", "null", "none", "nil", "missing", "n.d.", "k.a."}
GAPS = frozenset(_SPREADSHEET_GAPS | _SIGNS | _WORDS)
"""Cells that hold nothing, in small letters: the words of spreadsheets, R and pandas for it."""

_MINUS = str.maketrans({"−": "-", "–": "-", "\u2010": "-", "\u2011": "-", "＋": "+", "\xa0": " ", "\u202f": " ", "\u2009": " ", "’": "'"})  # fmt: skip
_EXCEL = re.compile(r'="(.*)"', re.DOTALL)


def _pattern(decimal: str, other: str) -> re.Pattern[str]:
    grouped = rf"\d{{1,3}}(?:(?P<group>[ '_{other}])\d{{3}})(?:(?P=group)\d{{3}})*"
    return re.compile(
        rf"[+-]? ?(?:(?:{grouped}|\d+)(?:{decimal}\d*)?|{decimal}\d+)(?:[eE][+-]?\d{{1,4}})?(?P<percent> ?%)?",
        re.ASCII,
    )


_PATTERNS: dict[Decimal, re.Pattern[str]] = {"point": _pattern(r"\.", ","), "comma": _pattern(",", r"\.")}
_UNSURE = re.compile(r"[+-]? ?\d{1,3},\d{3}(?: ?%)?", re.ASCII)
"""One comma and three digits: a decimal comma, or a separator of thousands."""
_UNSURE_POINT = re.compile(r"[+-]? ?\d{1,3}\.\d{3}(?: ?%)?", re.ASCII)
_DATE = re.compile(
    r"(?:\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\d{1,2}/\d{1,2})(?:[ T].*)?|\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[APap][Mm])?"
    r"|\d{1,2}[. -]+[A-Za-z]{3,9}[. -]+\d{2,4}",
    re.ASCII,
)


class Number(NamedTuple):
    value: float
    percent: bool
    grouped: bool
    """True if it was written with separators of thousands."""


def plain(cell: str) -> str:
    """The content of a cell: without spaces around it, and without Excel's = and quotes."""
    text = cell.strip().strip("\ufeff\u200b\u200e").strip()
    excel = _EXCEL.fullmatch(text)
    return excel[1].strip() if excel else text


def is_gap(text: str) -> bool:
    return text.lower() in GAPS


def is_date(text: str) -> bool:
    """True for 2024-03-01, 1.3.2024, 3/1/24, 12:30 or 1 Mar 2024."""
    return len(text) <= MAX_DATE and _DATE.fullmatch(text) is not None


MAX_DATE = 40


def is_unsure(text: str) -> bool:
    """True for 1,234, which has a decimal comma or a separator of thousands."""
    return len(text) <= MAX_DATE and _UNSURE.fullmatch(text.translate(_MINUS)) is not None


def number(text: str, decimal: Decimal, *, sure: bool = True) -> Number | None:
    """The number in a cell's content; None if it is none.

    `sure`: other cells of the table show the decimal sign. If not, 1,234 is no number. Infinity is none.
    """
    if not text or len(text) > LONGEST_NUMBER or not any("0" <= c <= "9" for c in text):
        return None
    written = text.translate(_MINUS)
    if not sure and decimal == "point" and _UNSURE.fullmatch(written):
        return None
    found = _PATTERNS[decimal].fullmatch(written)
    if found is None:
        return None
    digits = written[: found.start("percent")] if found["percent"] else written
    digits = re.sub(r"[ '_]", "", digits).replace("," if decimal == "point" else ".", "")
    value = float(digits.replace(",", "."))
    return Number(value, bool(found["percent"]), bool(found["group"])) if math.isfinite(value) else None


class Decision(NamedTuple):
    """The decimal sign of a table."""

    decimal: Decimal
    sure: bool
    """False if no cell shows it."""
    mixed: bool
    """True if cells speak for both signs."""


def decimal_sign(texts: Iterable[str]) -> Decision:
    """The decimal sign that the cells show. A point, if they show none.

    1.5 and 1,234.5 show a point, 1,5 and 1.234,5 a comma, and so does 1.234.567, whose points separate
    thousands. 1.234 shows a point only if nothing shows a comma.
    """
    shows = {"point": 0, "comma": 0}
    unsure_points = 0
    for text in texts:
        if "," not in text and "." not in text:
            continue
        written = text.translate(_MINUS)
        if _UNSURE.fullmatch(written):
            continue
        if _UNSURE_POINT.fullmatch(written):
            unsure_points += 1
            continue
        point, comma = (number(text, sign) is not None for sign in ("point", "comma"))
        if point != comma:
            shows["point" if point else "comma"] += 1
    if shows["comma"] > shows["point"]:
        return Decision("comma", True, shows["point"] > 0)
    return Decision("point", shows["point"] > 0 or unsure_points > 0, shows["comma"] > 0)
