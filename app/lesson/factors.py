"""The colours of a derivation: which quantity has which, and where in the diagram it lives.

    ∂E_total/∂w5 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5        1 and 2 live at o1, 3 at h1

One quantity has one number everywhere in a derivation, and so has a number that only goes by another name: the line
∂net_o1/∂w5 = out_h1 says that both are the same, and both have colour 3.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from app.lesson.quantities.lookup import QuantityFinder

from .derivation_parts import Line
from .expressions import Symbol, symbols


@dataclass(frozen=True)
class Factor:
    """`number` counts from 1; `at` is a neuron or an edge. `first` says that the last step names it. `along` is the edge of a path, one
    of the ways in which a neuron reaches the error; empty for everything else."""

    number: int
    quantity: str
    at: str
    value: float
    first: bool = False
    along: str = ""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def numbered(lines: Sequence[Line], finder: QuantityFinder) -> dict[str, int]:
    """A number for each quantity: first those of the last line, then the paths that are added up, then the others, from the last
    line back to the first."""
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
    """The edge that a path runs back along, from the layer above to its neuron; empty for what is no path."""
    found = finder.find(quantity)
    if found is None or found.kind != "path":
        return ""
    return finder.names.weight(found.k + 1, found.j, found.i)
