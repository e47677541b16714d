"""Formulas as trees, independent of the notation in which they are written.

The leaves are `Symbol` (a named quantity), `Number` and `Folded`. `with_numbers` replaces the
symbols of a formula by their numbers, `value` calculates it, and `Tex`, `Plain` and `Spoken` write
it.

Every node has `zero`, which is true if its value is 0: the page shows such a term in grey. A
`Symbol` or `Number` has `at`, its neuron (h1) or edge (w5) in the diagram, and `colour`, the number
of its colour. Colours count from 1 and belong to quantities: one quantity has one colour in a
derivation. Constants of a formula have 0.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ...engine.activations import LEAK
from ...engine.error_functions import LOWEST_LOG

ValueOf = Callable[["Symbol"], float]
"""Returns the value of a symbol."""


@dataclass(frozen=True)
class Symbol:
    """A named quantity. `sample` is set only in a sum over the samples of a batch."""

    quantity: str
    at: str = ""
    sample: int | None = None
    colour: int = 0
    zero: bool = False


@dataclass(frozen=True)
class Number:
    """A constant of a formula (`quantity` is empty), or the value of a quantity."""

    value: float
    quantity: str = ""
    at: str = ""
    sample: int | None = None
    colour: int = 0
    zero: bool = False


@dataclass(frozen=True)
class Folded:
    """The hidden terms of a long sum: their number and their sum."""

    count: int
    value: float
    zero: bool = False


@dataclass(frozen=True)
class Sum:
    terms: tuple["Expression", ...]
    zero: bool = False


@dataclass(frozen=True)
class Product:
    factors: tuple["Expression", ...]
    zero: bool = False


@dataclass(frozen=True)
class Negative:
    inner: "Expression"
    zero: bool = False


@dataclass(frozen=True)
class Fraction:
    top: "Expression"
    bottom: "Expression"
    zero: bool = False


@dataclass(frozen=True)
class Power:
    base: "Expression"
    exponent: "Expression"
    zero: bool = False


@dataclass(frozen=True)
class Function:
    """A function of `FUNCTIONS`, by name."""

    name: str
    inner: "Expression"
    zero: bool = False


Expression = Symbol | Number | Folded | Sum | Product | Negative | Fraction | Power | Function

HALF = Fraction(Number(1.0), Number(2.0))
ONE = Number(1.0)
E = Number(math.e, quantity="e")


def _exp(x: float) -> float:
    return math.exp(x) if x < 709.0 else math.inf


def _ln(x: float) -> float:
    # As in engine.error_functions: no logarithm is taken below LOWEST_LOG.
    return max(math.log(x), LOWEST_LOG) if x > 0.0 else LOWEST_LOG


FUNCTIONS: dict[str, Callable[[float], float]] = {
    "exp": _exp,
    "ln": _ln,
    "tanh": math.tanh,
    "sin": math.sin,
    "cos": math.cos,
    "sqrt": math.sqrt,
    "abs": abs,
    "sign": lambda x: float((x > 0.0) - (x < 0.0)),
    # ReLU, leaky ReLU and their derivatives
    "positive_part": lambda x: max(x, 0.0),
    "is_positive": lambda x: 1.0 if x > 0.0 else 0.0,
    "leaky": lambda x: x if x > 0.0 else LEAK * x,
    "leaky_slope": lambda x: 1.0 if x > 0.0 else LEAK,
}


def minus(left: Expression, right: Expression) -> Sum:
    return Sum((left, Negative(right)))


def value(expression: Expression, value_of: ValueOf | None = None) -> float:
    """The value of an expression; NaN if IEEE arithmetic gives NaN, or if a power overflows."""
    try:
        return _value(expression, value_of)
    except (OverflowError, ValueError, ZeroDivisionError):
        # Python raises an error for the sine of infinity, for ∞ − ∞ in fsum and for a large power.
        return math.nan


def _value(expression: Expression, value_of: ValueOf | None) -> float:
    match expression:
        case Symbol():
            if value_of is None:
                raise LookupError(f"{expression.quantity} has no number here")
            return value_of(expression)
        case Number() | Folded():
            return expression.value
        case Sum(terms):
            return math.fsum(value(term, value_of) for term in terms)
        case Product(factors):
            return math.prod(value(factor, value_of) for factor in factors)
        case Negative(inner):
            return -value(inner, value_of)
        case Fraction(top, bottom):
            above, below = value(top, value_of), value(bottom, value_of)
            if above == 0.0:
                return 0.0  # as in engine.error_functions: 0/0 is 0
            return above / below if below != 0.0 else math.copysign(math.inf, above)
        case Power(base, exponent):
            return float(value(base, value_of) ** value(exponent, value_of))
        case Function(name, inner):
            return FUNCTIONS[name](value(inner, value_of))


def rebuilt(expression: Expression, change: Callable[[Expression], Expression]) -> Expression:
    """The tree with `change` applied to every node, children first."""
    match expression:
        case Sum(terms):
            return change(replace(expression, terms=tuple(rebuilt(term, change) for term in terms)))
        case Product(factors):
            return change(replace(expression, factors=tuple(rebuilt(factor, change) for factor in factors)))
        case Negative(inner) | Function(_, inner):
            return change(replace(expression, inner=rebuilt(inner, change)))
        case Fraction(top, bottom):
            return change(replace(expression, top=rebuilt(top, change), bottom=rebuilt(bottom, change)))
        case Power(base, exponent):
            return change(replace(expression, base=rebuilt(base, change), exponent=rebuilt(exponent, change)))
        case _:
            return change(expression)


def with_numbers(expression: Expression, value_of: ValueOf) -> Expression:
    """The formula with numbers in place of symbols; each keeps its name, element and colour."""

    def change(node: Expression) -> Expression:
        if isinstance(node, Symbol):
            return Number(value_of(node), node.quantity, node.at, node.sample, node.colour, node.zero)
        return node

    return rebuilt(expression, change)


def with_zeros_marked(expression: Expression, value_of: ValueOf) -> Expression:
    """The tree with `zero` set on every node of value 0."""

    def change(node: Expression) -> Expression:
        return replace(node, zero=True) if value(node, value_of) == 0.0 else node

    return rebuilt(expression, change)


def symbols(expression: Expression) -> Iterator[Symbol]:
    """The symbols of a formula, from left to right."""
    match expression:
        case Symbol():
            yield expression
        case Sum(parts) | Product(parts):
            for part in parts:
                yield from symbols(part)
        case Negative(inner) | Function(_, inner):
            yield from symbols(inner)
        case Fraction(one, other) | Power(one, other):
            yield from symbols(one)
            yield from symbols(other)
        case _:
            return
