"""Finds the mistakes that explain a wrong value.

Every mistake of the catalogue is made on the same iteration. It explains the value if its number,
rounded to the typed digits, is the typed one. If two mistakes lead to the same number, both are
named, with a quantity that has different values under the two.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ...engine.optimizers import Slots
from ...engine.textbook import Trace
from ..derivations.derive import derive
from ..quantities.calculation import Calculation
from ..quantities.lookup import Quantity, quantities
from ..reading.numbers import Typed
from .catalogue import made
from .mistake import Asked, Mistake
from .updates import rate_of

SHOWN = 4
"""The largest number of mistakes in a verdict."""
NEAR = 2e-4
"""The relative distance up to which a mistake explains a value that the learner has rounded as
well."""
MANY_QUANTITIES = 3000
"""In a network with more parameters, the values of other quantities are not searched."""
MIX_UPS = ("other_weight", "other_neuron")
"""Mistakes that can be made in several ways with the same number; a verdict names two of the ways.
"""
SAME = 1e-9
"""A mistake that leads this close to the right value, relatively, has no effect here."""
TELLING = 60
"""The number of quantities that are searched for one that tells two mistakes apart."""


@dataclass(frozen=True)
class Finding:
    """One explanation in a verdict.

    `name` is a name of `catalogue.MISTAKES`, or another_quantity, last_digit, digits_lost,
    too_few_digits or unknown_quantity. `ask` is a quantity that tells this mistake from another one
    with the same number, or empty.
    """

    name: str
    text: str
    ask: str = ""


class Evidence:
    """Explains wrong values in one iteration. `traced` is the iteration as the engine calculated
    it."""

    def __init__(self, trace: Trace, traced: Calculation, slots: Slots | None, iteration: int) -> None:
        self.trace, self.traced = trace, traced
        self.slots, self.iteration = slots, iteration

    def explain(self, asked: Asked, typed: Typed, right: float) -> tuple[list[Finding], list[Finding]]:
        """(mistakes that lead to the typed number; or else one that leads close to it)."""
        hits: dict[str, Mistake] = {}
        also: dict[str, str] = {}
        near: tuple[float, Finding] | None = None
        asked.number()  # calculated first, so that the mistakes share its steps
        for name, mistake in self._made(asked, typed):
            number = mistake.answer(asked)
            if typed.shows(number) and abs(number - right) > SAME * abs(right):
                if name in hits and name in MIX_UPS and mistake.text != hits[name].text:
                    also.setdefault(name, f" Or: {mistake.text}")
                hits.setdefault(name, mistake)
            elif name != "rounded_too_early" and typed.digits > 2:
                gap = abs(number - typed.value)
                is_near = gap <= NEAR * abs(number) and gap <= 0.1 * abs(typed.value - right)
                if is_near and (near is None or gap < 0.5 * near[0]):
                    near = gap, Finding(name, f"{mistake.text} And digits were lost on the way.")
        if not hits:
            other = self._another(asked, typed)
            return [other] if other is not None else [], [near[1]] if near is not None else []
        return self._named(asked, hits, also), []

    def _named(self, asked: Asked, hits: dict[str, Mistake], also: dict[str, str]) -> list[Finding]:
        named = list(islice(hits.items(), SHOWN))
        ask = self._telling(asked, named[0][1], named[1][1]) if len(named) > 1 else ""
        found = []
        for position, (name, mistake) in enumerate(named):
            told_apart = ask if position < 2 else ""
            check = f" To see whether it is this or another mistake, check {ask}." if told_apart else ""
            found.append(Finding(name, mistake.text + also.get(name, "") + check, told_apart))
        return found

    def _made(self, asked: Asked, typed: Typed) -> Iterator[tuple[str, Mistake]]:
        yield from made(asked)
        rate = self._rate_of(asked, typed)
        if rate is not None:
            yield "other_learning_rate", rate_of(asked, rate)

    def _rate_of(self, asked: Asked, typed: Typed) -> float | None:
        """The learning rate with which the new weight would be the typed value, if it is a round
        number."""
        q, usual = asked.quantity, self.trace.rule.learning_rate
        if q.kind not in ("new_weight", "new_bias") or usual == 0.0:
            return None
        old = self.trace.before[asked.finder.names.parameter_index[q.at]]
        change = (old - self.traced.read(q, asked.sample)) / usual
        if change == 0.0 or abs(change) < 10.0 * typed.unit:
            return None
        rate = float(f"{(old - typed.value) / change:.2g}")
        return rate if 0.0 < rate <= 10.0 and rate not in (usual, 1.0) else None

    def _another(self, asked: Asked, typed: Typed) -> Finding | None:
        """The finding that the number is the value of another quantity."""
        if typed.digits < 3 or self.trace.architecture.parameter_count > MANY_QUANTITIES:
            return None
        for name, number in quantities(self.trace, asked.sample).items():
            if typed.shows(number) and number not in (0.0, 1.0):
                return Finding("another_quantity", f"This is {name}. Asked is {asked.quantity.name}.")
        return None

    def _telling(self, asked: Asked, one: Mistake, other: Mistake) -> str:
        """The name of a quantity that differs under two mistakes, or an empty string."""
        for quantity in self._around(asked):
            if quantity.name == asked.quantity.name:
                continue
            numbers = (
                one.calculation.read(quantity, asked.sample),
                other.calculation.read(quantity, asked.sample),
            )
            if abs(numbers[0] - numbers[1]) > 1e-4 * max(map(abs, numbers)):
                return quantity.name
        return ""

    def _around(self, asked: Asked) -> Iterator[Quantity]:
        """The quantities that the asked one is calculated from, then gradients and updates."""
        finder, names = asked.finder, [asked.quantity.name]
        if asked.quantity.kind == "error_after":
            names = [f"{p}+" for p in finder.names.parameters[:8]]
        seen: dict[str, None] = {}
        while names and len(seen) < TELLING:
            name = names.pop(0)
            found = finder.find(name)
            if name in seen or found is None or found.kind in ("input", "target", "weight", "bias"):
                continue
            seen[name] = None
            yield found
            derivation = derive(self.trace, name, asked.sample, slots=self.slots, iteration=self.iteration)
            for step in reversed(derivation.steps):
                names += [used for used in step.uses if used not in seen]
        for parameter in finder.names.parameters[:TELLING]:
            for name in (f"dE_total/d{parameter}", f"{parameter}+"):
                found = finder.find(name)
                if found is not None and name not in seen:
                    yield found
