"""The factors of a product, as they should be and as a mistake has them."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from ..derivations.derive import Derivation
from ..derivations.expressions import Product, Symbol

RELATIVE = 1e-9
"""Two numbers are the same if they differ by less than this part of the larger one."""
MOST_LEFT_OUT = 2


@dataclass(frozen=True)
class ComparedFactor:
    """`wrong` is None for a factor that the mistake leaves out."""

    quantity: str
    at: str
    right: float
    wrong: float | None


@dataclass(frozen=True)
class ComparedProduct:
    """right = ∏ right values; wrong = sign · ∏ wrong values."""

    factors: tuple[ComparedFactor, ...]
    sign: int


def compared(derived: Derivation, wrong_of: Mapping[str, float], wrong: float) -> ComparedProduct | None:
    """The last step of a derivation beside the wrong value, if both are products of its factors.

    First a turned sign and left out factors are tried, the fewest first; then the wrong values of the factors
    themselves (`wrong_of`, by quantity). None if the last step is no product of named quantities, or no such
    product gives the wrong value.
    """
    expression = derived.steps[-1].in_symbols
    if not isinstance(expression, Product):
        return None
    symbols = [one for one in expression.factors if isinstance(one, Symbol)]
    if len(symbols) != len(expression.factors):
        return None
    known = {factor.quantity: (factor.at, factor.value) for factor in derived.factors}
    if any(symbol.quantity not in known for symbol in symbols):
        return None
    names = [symbol.quantity for symbol in symbols]
    right = [known[name][1] for name in names]
    for sign, kept in _ways(right, [wrong_of.get(name, known[name][1]) for name in names]):
        if _same(sign * math.prod(value for value in kept if value is not None), wrong):
            factors = zip(names, right, kept, strict=True)
            return ComparedProduct(
                tuple(ComparedFactor(name, known[name][0], is_, was) for name, is_, was in factors), sign
            )
    return None


def _ways(right: list[float], changed: list[float]) -> Iterator[tuple[int, list[float | None]]]:
    for count in range(min(MOST_LEFT_OUT, len(right) - 1) + 1):
        for sign in (1, -1):
            for out in combinations(range(len(right)), count):
                yield sign, [None if n in out else value for n, value in enumerate(right)]
    yield 1, list(changed)
    yield -1, list(changed)


def _same(one: float, other: float) -> bool:
    return math.isfinite(one) and abs(one - other) <= RELATIVE * max(abs(one), abs(other))
