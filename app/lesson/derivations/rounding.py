"""Rounding for display: a reader who calculates with the displayed numbers may get another digit."""

import math
from dataclasses import replace

from .expressions import Expression, Folded, Number, rebuilt, value
from .notation import Notation


def differs_in_display(in_numbers: Expression, result: float, notation: Notation) -> bool:
    """True if the displayed numbers of a formula give another last digit than its displayed result."""
    if not math.isfinite(result):
        return False

    def displayed(node: Expression) -> Expression:
        if isinstance(node, Number | Folded) and math.isfinite(node.value):
            return replace(node, value=_read(notation.number(node.value)))
        return node

    found = value(rebuilt(in_numbers, displayed))
    if not math.isfinite(found):
        return False
    # Both with all decimals: an exact number is displayed without its last zeros.
    shown = notation.number(result)
    digits = ".3e" if "e" in shown else f".{notation.decimals}f"
    return float(f"{found:{digits}}") != float(f"{_read(shown):{digits}}")


def _read(text: str) -> float:
    return float(text.replace("−", "-").replace(",", "."))
