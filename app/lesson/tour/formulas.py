"""The formula in the lesson's card, before and after the answer of a stop.

Before, the asked number is a question mark, and a factor that is not known yet stays a symbol:

    ∂E_total/∂w5 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5
                 = 0.741365070 · 0.186815602 · ∂net_o1/∂w5 = ?
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from ...engine.textbook import Trace
from ..derivations.derive import derive
from ..derivations.expressions import Expression, Number, Symbol, rebuilt
from ..derivations.notation import Notation
from ..derivations.tex_plain_spoken import Spoken, Tex
from ..quantities.names import Names
from ..quantities.operations import operations
from .numbers import trace_after, written
from .stops import START, Formula, Shown, Stop

ASKED = "{?}"
"""The place of the asked number; the braces keep a space before it."""
NUMBER = re.compile("<([^>]+)>")


@dataclass(frozen=True)
class CardFormula:
    """A formula as TeX: its left side, and its right sides, each with its sign. `spoken` are words."""

    left: str
    sides: tuple[str, ...]
    spoken: str

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "sides": list(self.sides)}


@cache
def _order(iteration: int) -> tuple[str, ...]:
    return tuple(operation.quantity for operation in operations(trace_after(iteration)))


def unknown_at(shown: Shown, iteration: int) -> set[str]:
    """The quantities that the page does not show in this state: calculated later, or hidden."""
    order = _order(iteration)
    known = 0 if shown.up_to == START else order.index(shown.up_to) + 1 if shown.up_to else len(order)
    return {*order[known:], *shown.hides}


def card_formula(
    stop: Stop, shown: Shown, notation: Notation, numbers: Mapping[str, float]
) -> CardFormula | None:
    """The formula of a stop in one of its two states, or None if the card has none.

    While the page asks for a quantity, `shown` is the state before the answer.
    """
    if isinstance(shown.formula, Formula):
        return _by_hand(shown.formula, notation, numbers)
    if not shown.formula:
        return None
    unknown = unknown_at(shown, stop.iteration)
    if shown is stop.before:
        unknown.add(stop.question.quantity)
    elif shown.formula.endswith("+"):
        # A new weight follows from its gradient; the diagram shows it at the end of the iteration.
        unknown.discard(shown.formula)
    is_asked = shown is stop.before and shown.formula == stop.question.quantity
    return _derived(trace_after(stop.iteration), shown.formula, unknown, notation, is_asked=is_asked)


def _derived(
    trace: Trace, quantity: str, unknown: Collection[str], notation: Notation, *, is_asked: bool
) -> CardFormula:
    step = derive(trace, quantity).steps[-1]

    def known_numbers(node: Expression) -> Expression:
        if isinstance(node, Symbol) and node.quantity not in unknown:
            value = _number_of(step.in_numbers, node)
            return Number(value, node.quantity, node.at, node.sample, node.colour, node.zero)
        return node

    in_numbers = rebuilt(step.in_symbols, known_numbers)
    names = Names(trace.architecture)
    tex, spoken = Tex(names, notation, marks=True), Spoken(names, notation)
    sides = [tex.write(step.in_symbols), tex.write(in_numbers)]
    words = [spoken.write(step.in_symbols), spoken.write(in_numbers)]
    if is_asked:
        sides.append(ASKED)
        words.append("the number that you look for")
    elif quantity not in unknown:
        sides.append(tex.number(step.result))
        words.append(spoken.number(step.result))
    kept = [n for n in range(len(sides)) if n == 0 or words[n] != words[n - 1]]
    return CardFormula(
        tex.write(step.left),
        tuple(f"= {sides[n]}" for n in kept),
        spoken.equals.join([spoken.write(step.left), *(words[n] for n in kept)]),
    )


def _number_of(in_numbers: Expression, symbol: Symbol) -> float:
    """The number that stands for a symbol in a step's numbers."""
    found: list[float] = []

    def look(node: Expression) -> Expression:
        if isinstance(node, Number) and node.quantity == symbol.quantity and node.sample == symbol.sample:
            found.append(node.value)
        return node

    rebuilt(in_numbers, look)
    return found[0]


def _by_hand(formula: Formula, notation: Notation, numbers: Mapping[str, float]) -> CardFormula:
    def filled(text: str) -> str:
        return NUMBER.sub(lambda found: written(numbers[found[1]], notation), text)

    right = filled(formula.right).replace("−", "-")
    # TeX sets a comma as a separator; in braces it is a decimal comma.
    right = right.replace(",", "{,}") if notation.comma else right
    return CardFormula(formula.left, (right,), filled(formula.spoken))
