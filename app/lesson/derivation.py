"""Trace → how a quantity is worked out: a chain of steps, each in symbols, with this network's numbers put in, and its result.

    derive(trace, "dE_total/dw5").steps[-1]
        in symbols   ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5
        in numbers   0.741365070 · 0.186815602 · 0.593269992
        result       0.082167041

The last step is the quantity itself; those before it work out its factors, in the order of the calculation. What a gradient is worked out
for, the update, follows in `then`. Long sums are folded: the first terms, how many are not shown and what they come to, the last term.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.engine.optimizers import Slots
from app.engine.refused import Refused
from app.engine.textbook import Trace

from .derivation_parts import Line, Parts
from .expressions import Expression, Look, Symbol, put_in, rebuilt, symbols, to_json, with_zeros_marked
from .factors import Factor, numbered, path_of


@dataclass(frozen=True)
class SmallStep:
    """One line inside a derivative: `left` is what it works out, `why` the reason in a sentence."""

    left: Symbol
    right: Expression
    why: str


@dataclass(frozen=True)
class DerivationStep:
    """`left` = `in_symbols` = `in_numbers` = `result`. `note` is a sentence, or empty; `small` opens on demand."""

    left: Symbol
    in_symbols: Expression
    in_numbers: Expression
    result: float
    note: str = ""
    small: tuple[SmallStep, ...] = ()

    @property
    def uses(self) -> tuple[str, ...]:
        """The quantities that go in, each once, from left to right."""
        return tuple(dict.fromkeys(symbol.quantity for symbol in symbols(self.in_symbols)))

    def to_json(self) -> dict[str, Any]:
        return {
            "left": to_json(self.left),
            "in_symbols": to_json(self.in_symbols),
            "in_numbers": to_json(self.in_numbers),
            "result": _finite(self.result),
            "uses": list(self.uses),
            "note": self.note,
            "small": [
                {"left": to_json(small.left), "right": to_json(small.right), "why": small.why}
                for small in self.small
            ],
        }


@dataclass(frozen=True)
class Derivation:
    """How one quantity of one sample is worked out; `sample` is its place in the batch, from 0. `then` is what a gradient is worked out
    for: the new weight or bias. `factors` are what goes in, each with the number of its colour and its place in the diagram."""

    quantity: str
    sample: int
    at: str
    result: float
    steps: tuple[DerivationStep, ...]
    then: tuple[DerivationStep, ...]
    factors: tuple[Factor, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "quantity": self.quantity,
            "sample": self.sample,
            "at": self.at,
            "result": _finite(self.result),
            "factors": [{**factor.to_json(), "value": _finite(factor.value)} for factor in self.factors],
            "steps": [step.to_json() for step in self.steps],
            "then": [step.to_json() for step in self.then],
        }


def derive(
    trace: Trace, quantity: str, sample: int = 0, *, slots: Slots | None = None, iteration: int = 0
) -> Derivation:
    """How `quantity` (a name of `names.quantities`, read generously) of one sample of the batch is worked out.

    `slots` is the optimiser's memory before the iteration (None: zeros) and `iteration` the number of updates made before, as for
    `textbook.iterate`; only momentum, Nesterov, RMSProp and Adam need them. Refuses a name this network has nothing for, and a
    sample outside the batch.
    """
    if not 0 <= sample < len(trace.samples):
        raise Refused(
            "sample", f"This iteration uses {len(trace.samples)} samples, counted from 0; {sample} came."
        )
    parts = Parts(trace, sample, slots, iteration)
    found = parts.finder.find(quantity)
    if found is None or found.kind == "error_after":
        raise Refused("quantity", f"There is nothing called {quantity!r} in this iteration of this network.")
    lines = parts.chain(found)
    colours = numbered(lines, parts.finder)
    steps = tuple(_step(line, colours, parts.look) for line in lines)
    then = tuple(_step(line, colours, parts.look) for line in parts.update_after(found))
    return Derivation(found.name, sample, found.at, steps[-1].result, steps, then, _factors(steps, parts))


def _step(line: Line, colours: dict[str, int], look: Look) -> DerivationStep:
    left, in_symbols = _symbol(line.left, colours, look), _finished(line.right, colours, look)
    small = tuple(
        SmallStep(_symbol(lhs, colours, look), _finished(rhs, colours, look), why)
        for lhs, rhs, why in line.small
    )
    return DerivationStep(left, in_symbols, put_in(in_symbols, look), look(left), line.note, small)


def _finite(number: float) -> float | None:
    """Non-finite numbers never enter JSON."""
    return number if math.isfinite(number) else None


def _factors(steps: Sequence[DerivationStep], parts: Parts) -> tuple[Factor, ...]:
    """One for each colour: the quantity that is named first, from the last step on."""
    found: dict[int, Factor] = {}
    for step in reversed(steps):
        for symbol in symbols(step.in_symbols):
            if symbol.factor not in found:
                along = path_of(symbol.quantity, parts.finder)
                found[symbol.factor] = Factor(
                    symbol.factor, symbol.quantity, symbol.at, parts.look(symbol), step is steps[-1], along
                )
    return tuple(found[number] for number in sorted(found))


def _symbol(symbol: Symbol, colours: dict[str, int], look: Look) -> Symbol:
    finished = _finished(symbol, colours, look)
    assert isinstance(finished, Symbol)  # noqa: S101  (a symbol stays one)
    return finished


def _finished(expression: Expression, colours: dict[str, int], look: Look) -> Expression:
    """With colours given and zeros marked."""

    def coloured(node: Expression) -> Expression:
        return replace(node, factor=colours.get(node.quantity, 0)) if isinstance(node, Symbol) else node

    return with_zeros_marked(rebuilt(expression, coloured), look)
