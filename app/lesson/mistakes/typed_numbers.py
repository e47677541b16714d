"""Numbers as learners type them, and lists of them.

`0.4`, `0,4`, `.4`, `2/5`, `1e-3` and `−0.5` are numbers. The typed digits count: 0.0822 says less
than 0.082200. Each line of a list holds a quantity's name and its value, separated by a space, a
tab, a comma, a semicolon, a colon or an equals sign; a decimal comma is understood there too.
"""

import math
import re
from dataclasses import dataclass

from ...engine.refused import Refused

MAX_LINES = 2000
MAX_LENGTH = 200
NUMBER = (
    r"[+\-−]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+\-−]?[0-9]{1,2})?(?:\s?/\s?[0-9]+(?:[.,][0-9]+)?)?"
)
LINE = re.compile(rf"(?P<name>.*?[^\s=:;,])(?:\s*[=:;,]\s*|\s+)(?P<value>{NUMBER})")
HEADER = re.compile(r"(quantity|name)\W+(value|number|given)", re.IGNORECASE)


@dataclass(frozen=True)
class Typed:
    """A typed number: its text, its value, and `unit`, the value of 1 in its last digit (0 for
    2/5)."""

    text: str
    value: float
    unit: float

    @property
    def digits(self) -> int:
        """The number of significant digits."""
        mantissa = re.split("[eE/]", self.text)[0]
        return len(re.sub(r"\D", "", mantissa).lstrip("0")) or 0

    def shows(self, number: float) -> bool:
        """True if `number`, rounded to the typed digits, is the typed number."""
        slack = 1e-12 * abs(number) if self.unit > 0.0 else 1e-9 * abs(number)
        return abs(number - self.value) <= 0.5 * self.unit * (1.0 + 1e-9) + slack + 1e-300


@dataclass(frozen=True)
class Entry:
    """One line of a list: a quantity and its value as typed. Lines count from 1."""

    line: int
    quantity: str
    given: str


@dataclass(frozen=True)
class BadLine:
    """A line that holds no quantity with a number, and a sentence with the expected form."""

    line: int
    message: str


def read_number(text: str) -> Typed:
    """Reads one number. Refuses any other text."""
    plain = text.strip().replace("−", "-").replace(",", ".")
    if len(plain) > MAX_LENGTH or re.fullmatch(NUMBER, plain) is None:
        raise Refused("value", f"A number such as 0.4, 0,4, 2/5 or 1e-3 was expected; {_short(text)} came.")
    top, slash, bottom = plain.partition("/")
    if slash:
        below = float(bottom)
        if below == 0.0:
            raise Refused("value", f"{_short(text)} divides by 0.")
        value, unit = float(top) / below, 0.0
    else:
        value = float(plain)
        mantissa, _, exponent = plain.lower().partition("e")
        unit = 10.0 ** (int(exponent or 0) - len(mantissa.partition(".")[2]))
    if not math.isfinite(value):
        raise Refused("value", f"{_short(text)} is too large.")
    return Typed(text.strip(), value, unit)


def read_list(text: str) -> tuple[list[Entry], list[BadLine]]:
    """The entries of a list, and its bad lines.

    Empty lines, lines that begin with # and a heading are skipped. A list of more than MAX_LINES
    lines has no entries and one bad line.
    """
    entries: list[Entry] = []
    bad: list[BadLine] = []
    lines = text.lstrip("\ufeff").splitlines()
    if len(lines) > MAX_LINES:
        return [], [
            BadLine(MAX_LINES + 1, f"A list has at most {MAX_LINES} lines; this one has {len(lines)}.")
        ]
    for number, line in enumerate(lines, start=1):
        plain = line.replace('"', "").strip()
        if not plain or plain.startswith("#") or (not entries and HEADER.fullmatch(plain)):
            continue
        found = LINE.fullmatch(plain) if len(plain) <= MAX_LENGTH else None
        if found is None:
            expected = "A line holds a quantity and a number, such as: w5+ 0.3589"
            bad.append(BadLine(number, f"{expected}; {_short(plain)} came."))
            continue
        try:
            read_number(found["value"])
        except Refused as no:
            bad.append(BadLine(number, no.message))
            continue
        entries.append(Entry(number, found["name"].strip(), found["value"]))
    return entries, bad


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:37] + "...")
