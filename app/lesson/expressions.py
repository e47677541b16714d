"""A small tree for formulas: what a calculation says, before anyone decides how to write it.

Leaves are a `Symbol` (a named quantity) or a `Number`; the rest says what is done with them. `put_in` turns the formula in
symbols into the same formula in numbers, `value` works it out, `to_json` makes plain data of it, and `forms` writes it.

Every node has `zero`: whether its value is 0, so that a term that adds nothing can be greyed and need not be left out.
Every leaf has `at`, the neuron (h1) or edge (w5) of the diagram that it lives in, and `factor`, the number of its colour: the
same quantity has the same number everywhere in one derivation, counted from 1; 0 is a plain number.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from app.engine.activations import LEAK
from app.engine.error_functions import LOWEST_LOG

Look = Callable[["Symbol"], float]
"""Gives a symbol its number."""


@dataclass(frozen=True)
class Symbol:
    """A named quantity (`names`); `sample` only where samples of a batch stand beside each other."""

    quantity: str
    at: str = ""
    sample: int | None = None
    factor: int = 0
    zero: bool = False


@dataclass(frozen=True)
class Number:
    """A number: a constant of the formula (`quantity` empty), or what a quantity is."""

    value: float
    quantity: str = ""
    at: str = ""
    sample: int | None = None
    factor: int = 0
    zero: bool = False


@dataclass(frozen=True)
class Folded:
    """The middle of a long sum: how many terms are not shown, and what they add up to."""

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
    """A function by name; a name in `FUNCTIONS`."""

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
    # max(0, x), and what is 1 or 0 (or LEAK) by the side that x lies on
    "positive_part": lambda x: max(x, 0.0),
    "is_positive": lambda x: 1.0 if x > 0.0 else 0.0,
    "leaky": lambda x: x if x > 0.0 else LEAK * x,
    "leaky_slope": lambda x: 1.0 if x > 0.0 else LEAK,
}


def minus(left: Expression, right: Expression) -> Sum:
    return Sum((left, Negative(right)))


def value(expression: Expression, look: Look | None = None) -> float:
    """What an expression comes to; `look` gives symbols their numbers. NaN where the numbers have become infinite."""
    try:
        return _value(expression, look)
    except (OverflowError, ValueError, ZeroDivisionError):
        # Python refuses what IEEE arithmetic calls infinite or NaN: the sine of infinity, ∞ − ∞ in a sum, a power too large.
        return math.nan


def _value(expression: Expression, look: Look | None) -> float:
    match expression:
        case Symbol():
            if look is None:
                raise LookupError(f"{expression.quantity} has no number here")
            return look(expression)
        case Number() | Folded():
            return expression.value
        case Sum(terms):
            return math.fsum(value(term, look) for term in terms)
        case Product(factors):
            return math.prod(value(factor, look) for factor in factors)
        case Negative(inner):
            return -value(inner, look)
        case Fraction(top, bottom):
            above, below = value(top, look), value(bottom, look)
            if above == 0.0:
                return 0.0  # 0/0 is 0 in the error functions
            return above / below if below != 0.0 else math.copysign(math.inf, above)
        case Power(base, exponent):
            return float(value(base, look) ** value(exponent, look))
        case Function(name, inner):
            return FUNCTIONS[name](value(inner, look))


def rebuilt(expression: Expression, change: Callable[[Expression], Expression]) -> Expression:
    """The same tree with `change` made to every node, children first."""
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


def put_in(expression: Expression, look: Look) -> Expression:
    """The formula with numbers in place of its symbols; each keeps its name, place and colour."""

    def change(node: Expression) -> Expression:
        if isinstance(node, Symbol):
            return Number(look(node), node.quantity, node.at, node.sample, node.factor, node.zero)
        return node

    return rebuilt(expression, change)


def with_zeros_marked(expression: Expression, look: Look) -> Expression:
    """The same tree, with `zero` set where a node's value is 0."""

    def change(node: Expression) -> Expression:
        return replace(node, zero=True) if value(node, look) == 0.0 else node

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


def to_json(expression: Expression) -> dict[str, Any]:
    """Plain data: {"kind": "product", "factors": [{"kind": "symbol", "quantity": "out_h1", …}, …], "zero": false}."""
    plain: dict[str, Any] = {"kind": type(expression).__name__.lower()}
    for field in fields(expression):
        part = getattr(expression, field.name)
        if isinstance(part, tuple):
            plain[field.name] = [to_json(node) for node in part]
        elif field.name in ("inner", "top", "bottom", "base", "exponent"):
            plain[field.name] = to_json(part)
        elif isinstance(part, float) and not math.isfinite(part):
            plain[field.name] = None  # non-finite numbers never enter JSON
        else:
            plain[field.name] = part
    return plain
