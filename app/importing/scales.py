"""Scales: a column's numbers moved into the range in which networks learn, and back again.

    none                x' = x
    minus_one_to_one    x' = 2(x − min)/(max − min) − 1
    zero_to_one         x' = (x − min)/(max − min)
    standard            x' = (x − mean)/sd, so that the mean is 0 and the variance 1

sd is the root of the mean squared distance from the mean, divided by n. min, max, mean and sd are those
of the rows in use. `a` and `b` are the two parameters: min and max, or mean and sd.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from ..engine.refused import Refused
from .notes import quoted

Scaling = Literal["none", "minus_one_to_one", "zero_to_one", "standard"]
SCALINGS: tuple[Scaling, ...] = get_args(Scaling)


@dataclass(frozen=True)
class Scale:
    """`apply` gives the network's number for a column's, `invert` the column's for the network's."""

    kind: Scaling = "none"
    a: float = 0.0
    b: float = 1.0

    def apply(self, x: float) -> float:
        if self.kind == "minus_one_to_one":
            return 2.0 * (x - self.a) / (self.b - self.a) - 1.0
        if self.kind == "zero_to_one":
            return (x - self.a) / (self.b - self.a)
        return (x - self.a) / self.b if self.kind == "standard" else x

    def invert(self, scaled: float) -> float:
        if self.kind == "minus_one_to_one":
            return self.a + (scaled + 1.0) * (self.b - self.a) / 2.0
        if self.kind == "zero_to_one":
            return self.a + scaled * (self.b - self.a)
        return self.a + scaled * self.b if self.kind == "standard" else scaled

    @property
    def text(self) -> str:
        """The formula with its numbers: x' = 2(x − 4.3)/(7.9 − 4.3) − 1."""
        if self.kind == "none":
            return "x' = x"
        away, b = f"x {_minus(self.a)}", _written(self.b)
        if self.kind == "standard":
            return f"x' = ({away})/{b}"
        whole = f"({away})/({b} {_minus(self.a)})"
        return f"x' = 2{whole} − 1" if self.kind == "minus_one_to_one" else f"x' = {whole}"

    @property
    def tex(self) -> str:
        """The formula in TeX."""
        if self.kind == "none":
            return "x' = x"
        away = f"x {_minus(self.a, tex=True)}"
        if self.kind == "standard":
            return rf"x' = \frac{{{away}}}{{{_written(self.b, tex=True)}}}"
        below = f"{_written(self.b, tex=True)} {_minus(self.a, tex=True)}"
        if self.kind == "zero_to_one":
            return rf"x' = \frac{{{away}}}{{{below}}}"
        return rf"x' = \frac{{2\,({away})}}{{{below}}} - 1"


def fitted(kind: str, values: Sequence[float], name: str) -> Scale:
    """The scale of this kind for these numbers of the column `name`. Needs two different numbers."""
    if kind not in SCALINGS:
        raise Refused("scaling", f"A scaling is one of {', '.join(SCALINGS)}; {quoted(kind)} came.")
    if kind == "none":
        return Scale()
    a, b = min(values), max(values)
    if kind == "standard":
        a, b = _mean_and_sd(values)
    scale = Scale(kind, a, b)
    if not all(map(math.isfinite, (a, b, 2.0 * (max(values) - min(values))))) or b == (
        0.0 if kind == "standard" else a
    ):
        raise Refused(
            "scaling",
            f"The numbers of {quoted(name)} lie too far apart or too close together to be scaled. Write them in another unit.",
        )
    return scale


def _mean_and_sd(values: Sequence[float]) -> tuple[float, float]:
    try:
        mean = math.fsum(values) / len(values)
        return mean, math.sqrt(math.fsum((x - mean) ** 2 for x in values) / len(values))
    except OverflowError:
        return math.inf, math.inf


def _written(value: float, *, tex: bool = False) -> str:
    """All digits of a number, as short as possible; negative ones in brackets."""
    text = repr(value).removesuffix(".0")
    if "e" in text and tex:
        digits, _, power = text.partition("e")
        text = rf"{digits} \cdot 10^{{{int(power)}}}"
    text = text.replace("-", "-" if tex else "−")
    return f"({text})" if value < 0.0 else text


def _minus(value: float, *, tex: bool = False) -> str:
    """− 4.3, or + 4.3 for a negative number."""
    sign = "+" if value < 0.0 else ("-" if tex else "−")
    return f"{sign} {_written(abs(value), tex=tex)}"
