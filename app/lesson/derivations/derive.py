"""The derivation of a quantity: steps in symbols, the same steps in numbers, and their results.

    derive(trace, "dE_total/dw5").steps[-1]
        in symbols   ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5
        in numbers   0.741365070 · 0.186815602 · 0.593269992
        result       0.082167041

The last step calculates the quantity; the steps before it calculate its factors, in the order of
the calculation. After a gradient, `then` holds the update that uses it. A long sum is folded: it
shows its first terms, the number and the sum of the hidden terms, and its last term.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...engine.optimizers import Slots
from ...engine.refused import Refused
from ...engine.textbook import Trace
from ..quantities.inputs import Inputs
from .colours import Factor, numbered, path_of
from .expressions import Expression, Symbol, ValueOf, rebuilt, symbols, with_numbers, with_zeros_marked
from .features import feature_line
from .line import Line
from .lines import LineMaker


@dataclass(frozen=True)
class SmallStep:
    """One line inside a derivative, left = right, and its reason `why` in a sentence."""

    left: Symbol
    right: Expression
    why: str


@dataclass(frozen=True)
class DerivationStep:
    """`left` = `in_symbols` = `in_numbers` = `result`.

    `note` is a sentence, or empty. `small` are the lines inside a derivative, shown on demand.
    `same` are the factors that are a quantity with another name, each with that name.
    """

    left: Symbol
    in_symbols: Expression
    in_numbers: Expression
    result: float
    note: str = ""
    small: tuple[SmallStep, ...] = ()
    same: tuple[tuple[Symbol, Symbol, float], ...] = ()

    @property
    def uses(self) -> tuple[str, ...]:
        """The quantities on the right side, each once, from left to right."""
        return tuple(dict.fromkeys(symbol.quantity for symbol in symbols(self.in_symbols)))


@dataclass(frozen=True)
class Derivation:
    """The derivation of one quantity of one sample.

    `sample` is the sample's position in the batch, from 0, and `at` the quantity's element of the
    diagram. `then` are the steps from a gradient to the new weight or bias, and from a sample's
    E_total to the batch's; it is empty for any other quantity. `factors` are the quantities that
    the steps use, one for each colour. `element` holds every number of the quantity's element by
    its name: value, gradient and next value of a weight.
    """

    quantity: str
    sample: int
    at: str
    result: float
    steps: tuple[DerivationStep, ...]
    then: tuple[DerivationStep, ...]
    factors: tuple[Factor, ...]
    element: tuple[tuple[str, float], ...]


def derive(
    trace: Trace,
    quantity: str,
    sample: int = 0,
    *,
    slots: Slots | None = None,
    iteration: int = 0,
    made_of: Inputs | None = None,
) -> Derivation:
    """Derives the quantity of this name for one sample of the batch.

    The name may have any spelling that `QuantityFinder` reads. `slots` is the optimiser's memory
    before the iteration (None: zeros) and `iteration` the number of updates made before it, as for
    `textbook.iterate`; only momentum, Nesterov, RMSProp and Adam need them. `made_of` are the features
    that the inputs are made of, if there are any. Refuses a name that
    this network does not have, and a sample outside the batch.
    """
    if not 0 <= sample < len(trace.samples):
        raise Refused(
            "sample", f"This iteration uses {len(trace.samples)} samples, counted from 0; {sample} came."
        )
    maker = LineMaker(trace, sample, slots, iteration)
    found = maker.finder.find(quantity)
    if found is None or found.kind == "error_after":
        raise Refused("quantity", f"There is nothing called {quantity!r} in this iteration of this network.")
    made = feature_line(maker, found, made_of) if made_of and found.kind == "input" else None
    lines = maker.leading_to(found) if made is None else [made]
    colours = numbered(lines, maker.finder)
    steps = tuple(_step(line, colours, maker.value_of) for line in lines)
    then = tuple(_step(line, colours, maker.value_of) for line in maker.lines_after(found))
    return Derivation(
        *(found.name, sample, found.at, steps[-1].result, steps, then),
        factors=_factors(steps, maker),
        element=tuple((name, maker.value_of(maker.symbol(name))) for name in _names(found.at, maker)),
    )


def _names(at: str, maker: LineMaker) -> tuple[str, ...]:
    """The quantities of an element of the diagram; of the total error if it has no name."""
    if at in maker.names.parameter_index:
        return at, f"dE_total/d{at}", f"{at}+"
    if not at:
        return ("E_total",)
    names = (at, *(f"{kind}_{at}" for kind in ("net", "out", "target", "E", "delta")))
    return tuple(name for name in names if maker.finder.find(name) is not None)


def _step(line: Line, colours: dict[str, int], value_of: ValueOf) -> DerivationStep:
    left, in_symbols = _symbol(line.left, colours, value_of), _finished(line.right, colours, value_of)
    small = tuple(
        SmallStep(_symbol(lhs, colours, value_of), _finished(rhs, colours, value_of), why)
        for lhs, rhs, why in line.small
    )
    same = tuple(
        (_symbol(one, colours, value_of), _symbol(other, colours, value_of), value_of(one))
        for one, other in line.same
    )
    return DerivationStep(
        left, in_symbols, with_numbers(in_symbols, value_of), value_of(left), line.note, small, same
    )


def _factors(steps: Sequence[DerivationStep], maker: LineMaker) -> tuple[Factor, ...]:
    """One factor for each colour: the first quantity of that colour, from the last step back."""
    found: dict[int, Factor] = {}
    for step in reversed(steps):
        for symbol in symbols(step.in_symbols):
            if symbol.colour not in found:
                along = path_of(symbol.quantity, maker.finder)
                found[symbol.colour] = Factor(
                    symbol.colour,
                    symbol.quantity,
                    symbol.at,
                    maker.value_of(symbol),
                    step is steps[-1],
                    along,
                )
    return tuple(found[number] for number in sorted(found))


def _symbol(symbol: Symbol, colours: dict[str, int], value_of: ValueOf) -> Symbol:
    finished = _finished(symbol, colours, value_of)
    assert isinstance(finished, Symbol)  # noqa: S101  (a symbol stays a symbol)
    return finished


def _finished(expression: Expression, colours: dict[str, int], value_of: ValueOf) -> Expression:
    """The expression with its colours set and its zeros marked."""

    def coloured(node: Expression) -> Expression:
        return replace(node, colour=colours.get(node.quantity, 0)) if isinstance(node, Symbol) else node

    return with_zeros_marked(rebuilt(expression, coloured), value_of)
