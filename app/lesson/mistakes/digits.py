"""A typed number as exactly what its digits say.

`0.0822` says that the value lies between 0.08215 and 0.08225; `0.082200` says more. The typed digits
are kept as a fraction, so that comparing them with a float64 is exact: a tie such as 0.3775 typed
as 0.378 is decided by the numbers and not by the rounding of the comparison.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import floor, isfinite, log10

import numpy as np
from numpy.typing import NDArray

from ...engine.refused import Refused
from ..reading.numbers import read_number

Array = NDArray[np.float64]

NOISE = 1e-12
"""The relative error of a float64 at the end of a calculation, with a margin."""
ENOUGH = 3
"""The significant digits that a right value shows."""


@dataclass(frozen=True)
class Digits:
    """A typed number: its text, its value, and `unit`, the value of 1 in its last digit.

    `unit` is 0 for a fraction such as 2/5, which is meant exactly.
    """

    text: str
    value: Fraction
    unit: Fraction

    @cached_property
    def number(self) -> float:
        return float(self.value)

    @cached_property
    def step(self) -> float:
        return float(self.unit)

    @cached_property
    def significant(self) -> int:
        """The number of significant digits; trailing zeros count, leading ones do not."""
        mantissa = re.split("[eE/]", self.text)[0]
        return len(re.sub(r"\D", "", mantissa).lstrip("0"))

    def negated(self) -> "Digits":
        return Digits(self.text, -self.value, self.unit)

    def without_zeros(self) -> "Digits":
        """The same number without the zeros at the end of its decimals."""
        mantissa, mark, exponent = self.text.lower().partition("e")
        if self.unit == 0 or not re.search(r"[.,]", mantissa):
            return self
        short = mantissa.rstrip("0")
        return Digits(short + mark + exponent, self.value, self.unit * 10 ** (len(mantissa) - len(short)))

    def shows(self, number: float) -> bool:
        """True if `number`, rounded to the typed digits, is the typed number. Both ways of rounding
        a tie count."""
        if not isfinite(number):
            return False
        slack = Fraction(abs(number)) * Fraction(1e-9 if self.unit == 0 else NOISE)
        return abs(Fraction(number) - self.value) <= self.unit / 2 + slack

    def is_exactly(self, number: float) -> bool:
        """True if the typed digits are all digits of `number`."""
        if not isfinite(number):
            return False
        return abs(Fraction(number) - self.value) <= Fraction(abs(number)) * Fraction(NOISE)

    def is_cut_off(self, number: float) -> bool:
        """True if the digits of `number` after the typed ones were cut off."""
        if self.unit == 0 or not isfinite(number):
            return False
        units = Fraction(number) / self.unit
        whole = abs(units).__floor__()
        return self.value == (whole if units >= 0 else -whole) * self.unit and whole > 0

    def is_rounded_twice(self, number: float) -> bool:
        """True if rounding `number` to more digits first, and then to the typed ones, gives these."""
        if self.unit == 0 or not isfinite(number) or self.shows(number):
            return False
        exact = Fraction(number)
        return any(
            _rounded(_rounded(exact, self.unit / 10**more), self.unit) == self.value for more in range(1, 5)
        )


def _rounded(number: Fraction, unit: Fraction) -> Fraction:
    """`number` rounded to a multiple of `unit`; a half goes away from 0."""
    units = abs(number) / unit
    whole = (units + Fraction(1, 2)).__floor__() * unit
    return whole if number >= 0 else -whole


def read_digits(text: str) -> Digits:
    """Reads one typed number (`reading.numbers`). Refuses any other text."""
    typed = read_number(text)
    if typed.decimal is None:
        top, bottom = (read_number(part) for part in typed.text.split("/"))
        return Digits(typed.text, _exact(top.decimal) / _exact(bottom.decimal), Fraction(0))
    return Digits(typed.plain, _exact(typed.decimal), Fraction(10) ** int(typed.last_place or 0))


def _exact(decimal: Decimal | None) -> Fraction:
    if decimal is None:
        raise Refused("value", "A fraction is two plain numbers, such as 2/5.")
    return Fraction(decimal)


def decimals_for(number: float, old: float | None = None) -> int:
    """The decimals that show `number` with enough digits, and apart from `old`."""
    size = abs(number)
    decimals = max(0, ENOUGH - 1 - floor(log10(size))) if size > 0.0 else 1
    while old is not None and decimals < 17 and f"{number:.{decimals}f}" == f"{old:.{decimals}f}":
        decimals += 1
    return decimals
