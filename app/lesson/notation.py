"""How the field writes its numbers and letters: several habits, each a switch.

With the other sign of δ (many books have δ = −∂E/∂net) every δ of a formula is written −δ, so that all else stays true; a
δ that a person types is then expected with that sign (`diagnosis`). `forms` writes formulas by it.
"""

import math
from dataclasses import dataclass
from typing import Literal, get_args

from app.engine.refused import Refused

RateName = Literal["eta", "alpha", "epsilon"]
WeightNames = Literal["numbered", "row_first", "column_first"]
MIN_DECIMALS, MAX_DECIMALS = 2, 15
FEW_DECIMALS = 3
HUGE = 1e15
LAST_BITS = 4e-15
"""A sum such as 0.1 + 0.2 is 0.3 but for its last bits, and is written so."""


@dataclass(frozen=True)
class Notation:
    """The defaults are the article's, with nine decimals.

    weights: w5; or w_o1,h1 (row first: the receiving neuron, then the sending one); or w_h1,o1 (column first).
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
                f"Between {MIN_DECIMALS} and {MAX_DECIMALS} decimals can be shown; {self.decimals} came.",
            )

    def number(self, value: float) -> str:
        """A number as it is shown: rounded to the decimals, shorter where nothing is rounded away, with a real minus.

        A number too small for its decimals keeps four digits and a power of ten.
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
