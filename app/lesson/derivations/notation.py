"""Notation: the letters, the digits and the sign of δ in formulas.

Many books define δ = −∂E/∂net. With that sign every δ in a formula is written −δ, so the formula
stays true, and the checker expects a typed δ with that sign.
"""

import math
from dataclasses import dataclass
from typing import Literal, get_args

from ...engine.refused import Refused

RateName = Literal["eta", "alpha", "epsilon"]
WeightNames = Literal["numbered", "row_first", "column_first"]
MIN_DECIMALS, MAX_DECIMALS = 2, 15
FEW_DECIMALS = 3
HUGE = 1e15
LAST_BITS = 4e-15
"""A number this close to a shorter one, relatively, is written as that: 0.1 + 0.2 as 0.3."""


@dataclass(frozen=True)
class Notation:
    """One notation. The defaults are the article's, with nine decimals.

    A weight is w5 when numbered, w_o1,h1 with the row first (the receiving neuron, then the sending
    one), and w_h1,o1 with the column first. With `comma` the decimal separator is a comma. Refuses
    a value outside the choices below.
    """

    net: Literal["net", "z"] = "net"
    out: Literal["out", "a"] = "out"
    target: Literal["target", "ideal", "y"] = "target"
    rate: RateName = "eta"
    delta_sign: Literal[1, -1] = 1
    weights: WeightNames = "numbered"
    decimals: int = 9
    comma: bool = False

    def __post_init__(self) -> None:
        for field, allowed in (
            ("net", ("net", "z")),
            ("out", ("out", "a")),
            ("target", ("target", "ideal", "y")),
            ("rate", get_args(RateName)),
            ("delta_sign", (1, -1)),
            ("weights", get_args(WeightNames)),
        ):
            if getattr(self, field) not in allowed:
                choices = ", ".join(map(str, allowed))
                raise Refused(field, f"{field} is one of {choices}; {getattr(self, field)!r} came.")
        if not MIN_DECIMALS <= self.decimals <= MAX_DECIMALS:
            raise Refused(
                "decimals",
                (f"Between {MIN_DECIMALS} and {MAX_DECIMALS} decimals can be shown; {self.decimals} came."),
            )

    def number(self, value: float) -> str:
        """A number as text, rounded to `decimals`; an exact number has no trailing zeros.

        A number too small for its decimals is written with four digits and a power of ten.
        """
        if not math.isfinite(value):
            return "undefined" if math.isnan(value) else "∞" if value > 0 else "−∞"
        text = f"{value:.{self.decimals}f}"
        smallest = 10.0 ** (1 - self.decimals if self.decimals > FEW_DECIMALS else -self.decimals)
        if math.isclose(float(text), value, rel_tol=LAST_BITS):
            text = text.rstrip("0").rstrip(".") if value != 0.0 else "0"
        elif abs(value) < smallest or abs(value) >= HUGE:
            mantissa, exponent = f"{value:.3e}".split("e")
            text = f"{mantissa}e{int(exponent)}"
        text = text.replace("-", "−")
        return text.replace(".", ",") if self.comma else text
