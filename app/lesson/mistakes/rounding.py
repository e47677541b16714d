"""Numbers rounded on the way: every step of a calculation kept to a few digits."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..quantities.steps import place
from .mistake import Asked, Mistake, values

Array = NDArray[np.float64]

NOT_ROUNDED = (
    "weights", "biases", "inputs", "targets", "rate", "output_share", "sample_share", "feeding", "passed", "carried",
    "weight_change", "bias_change", "penalty_slope",
)  # fmt: skip
"""Given numbers, steps that only hand on the result of another, and parts of a last step."""


@dataclass(frozen=True)
class Kept:
    """How intermediate values are rounded: to decimals, or to significant digits."""

    digits: int
    significant: bool

    @property
    def text(self) -> str:
        what = "significant digits" if self.significant else "decimals"
        return f"Numbers were rounded to {self.digits} {what} on the way. Keep all digits, and round only at the end."


WAYS = (
    *(Kept(digits, significant=False) for digits in (4, 3, 5, 2, 6, 7, 8, 9)),
    *(Kept(digits, significant=True) for digits in (3, 4, 2, 5, 6)),
)
"""The ways to round, the likeliest first."""


def rounded_values(asked: Asked, mistakes: Sequence[Mistake]) -> Array:
    """The number that each mistake leads to in each of `WAYS`, (mistakes, ways)."""
    repeated = [mistake for mistake in mistakes for _ in WAYS]
    digits = np.array([float(way.digits) for way in WAYS] * len(mistakes))
    significant = np.array([way.significant for way in WAYS] * len(mistakes))
    where = place(asked.quantity, asked.sample)
    asked_step = where[0] if where is not None else ""

    def keep(name: str, k: int, result: Array) -> Array:
        # The answer itself is not rounded here: the learner rounds it when typing.
        if name in NOT_ROUNDED or (name == asked_step and (where is None or k == where[1])):
            return result
        has_rows = asked.right.has_rows(name, result)
        extra = result.ndim - (1 if has_rows else 0)
        shape = (len(repeated), *(1,) * extra)
        return _rounded(result, digits.reshape(shape), significant.reshape(shape))

    return values(asked, repeated, keep).reshape(len(mistakes), len(WAYS))


def _rounded(numbers: Array, digits: Array, significant: NDArray[np.bool_]) -> Array:
    sizes = np.abs(np.where(np.isfinite(numbers) & (numbers != 0.0), numbers, 1.0))
    # 10^|p| is exact where 10^-|p| is not, so that 0.25 does not become 0.25000000000000006.
    places = np.where(significant, digits - 1.0 - np.floor(np.log10(sizes)), digits)
    tens = 10.0 ** np.abs(places)
    up = places >= 0
    scaled = np.round(np.where(up, numbers * tens, numbers / tens))
    return np.asarray(np.where(up, scaled / tens, scaled * tens))
