"""The colours of a derivation: one number for each quantity.

    ∂E_total/∂w5 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5        colours 1, 2 and 3

Two quantities that a line makes equal share a colour: after the line ∂net_o1/∂w5 = out_h1, both
have colour 3.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..quantities.lookup import QuantityFinder
from .expressions import Symbol, symbols
from .line import Line


@dataclass(frozen=True)
class Factor:
    """A quantity that a derivation uses.

    `number` is its colour, from 1, and `at` its neuron or edge in the diagram. `first` is true if
    the last step contains it. `along` is the edge of a path, and empty for any other quantity.
    """

    number: int
    quantity: str
    at: str
    value: float
    first: bool = False
    along: str = ""


def numbered(lines: Sequence[Line], finder: QuantityFinder) -> dict[str, int]:
    """The colour of each quantity on the right side of a line.

    Colours are given to the quantities of the last line, then to paths, then to all others, from
    the last line back to the first.
    """
    reading = [symbol.quantity for line in reversed(lines) for symbol in symbols(line.right)]
    first = [symbol.quantity for symbol in symbols(lines[-1].right)]
    paths = [quantity for quantity in reading if path_of(quantity, finder)]
    same = {
        line.right.quantity: line.left.quantity for line in reversed(lines) if isinstance(line.right, Symbol)
    }
    found: dict[str, int] = {}
    for quantity in (*first, *paths, *reading):
        if quantity not in found:
            known = found.get(same.get(quantity, ""))
            found[quantity] = known if known is not None else len(set(found.values())) + 1
    return found


def path_of(quantity: str, finder: QuantityFinder) -> str:
    """The edge that a path goes back through; empty if the quantity is not a path."""
    found = finder.find(quantity)
    if found is None or found.kind != "path":
        return ""
    return finder.names.weight(found.k + 1, found.j, found.i)
