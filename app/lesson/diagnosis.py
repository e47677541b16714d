"""A learner's value for a quantity → whether it is right, and if not, the mistake that makes exactly that number.

The right answer is told apart from a wrong one by the digits that were typed: 0.0822 is right for 0.082167041, and 0.0821 is a
rounding slip. For a wrong one every mistake of the catalogue is made on the same iteration, and those whose number, rounded to the
typed digits, is the typed one are named, the likeliest first. The texts never say the right value.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal

import numpy as np

from app.engine.optimizers import Slots
from app.engine.refused import Refused
from app.engine.textbook import Trace
from app.lesson.derivations.derive import derive
from app.lesson.derivations.notation import Notation
from app.lesson.quantities.calculation import Calculation
from app.lesson.quantities.lookup import AFTER, Quantity, QuantityFinder, quantities

from .mistakes import made
from .slips import Asked, Slip
from .slips_of_updates import rate_of, rounded_too_early
from .typed import Typed, read_number

Judgement = Literal["right", "rounding", "wrong", "unknown"]

SHOWN = 4
"""Mistakes named at most."""
LAST_DIGIT = 1.5
"""So many units of the last typed digit off, and a value is a rounding slip: cut off in place of rounded, or rounded twice."""
CLOSE = 1e-3
"""Closer than this to the right value, relatively, and no mistake explains it: digits were lost on the way."""
NEAR = 2e-4
"""A mistake's number may be off by so much, relatively, where the learner has rounded as well."""
MANY_QUANTITIES = 3000
MIX_UPS = ("other_weight", "other_neuron")
"""Mistakes that can be made in several ways with the same number: two of them are named."""
SAME = 1e-9
TELLING = 60
"""Quantities looked at for one that tells two mistakes apart."""


@dataclass(frozen=True)
class Mistake:
    """`name` is one of `mistakes.MISTAKES`, or another_quantity, last_digit, digits_lost, too_few_digits, unknown_quantity.
    `ask` is a quantity that would tell this mistake from another with the same number, or empty."""

    name: str
    text: str
    ask: str = ""


@dataclass(frozen=True)
class Verdict:
    """`quantity` by its name in this network (as typed, where there is none), `given` as typed. `unknown`: nothing is called so here."""

    quantity: str
    given: str
    verdict: Judgement
    mistakes: tuple[Mistake, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "quantity": self.quantity,
            "given": self.given,
            "verdict": self.verdict,
            "mistakes": [{"name": mistake.name, "text": mistake.text} for mistake in self.mistakes],
        }


class Checker:
    """Checks values for one iteration; `slots` and `iteration` as for `textbook.iterate`.

    A name may end in [2], for the second sample of the batch; without, it is the first. "E_total after 1 iteration" is the error
    of the same batch after this update, where this is the first. With a `notation` whose δ has the other sign, so have the values expected for δ.
    """

    def __init__(
        self,
        trace: Trace,
        *,
        slots: Slots | None = None,
        iteration: int = 0,
        notation: Notation | None = None,
    ) -> None:
        self.trace, self.slots, self.iteration = trace, slots, iteration
        self.finder = QuantityFinder(trace.architecture, trace.rule)
        self.right = Calculation(trace, slots=slots, iteration=iteration)
        self.traced = Calculation.as_traced(trace, slots=slots, iteration=iteration)
        self.delta_sign = notation.delta_sign if notation is not None else 1

    def check(self, quantity: str, given: str, sample: int = 0) -> Verdict:
        """The verdict on one typed value. Refuses a value that is no number."""
        typed = read_number(given)
        name, sample = self._sample_of(quantity, sample)
        found = self.finder.find(name)
        after = AFTER.fullmatch(found.name) if found is not None else None
        if after is not None and after[1] is not None and int(after[1]) != self.iteration + 1:
            found = None
        if found is None or not 0 <= sample < len(self.trace.samples):
            return Verdict(
                quantity, given, "unknown", (Mistake("unknown_quantity", self._nothing(quantity)),)
            )
        if found.name.startswith("delta_") and self.delta_sign == -1:
            typed = Typed(typed.text, -typed.value, typed.unit)
        asked = Asked(self.right, found, self.finder, sample)
        with np.errstate(all="ignore"):  # a mistake may well lead to infinity
            judgement, mistakes = self._judge(asked, typed)
        called = found.name if name == quantity else quantity
        return Verdict(called, given, judgement, mistakes)

    def value(self, quantity: str, sample: int = 0) -> float:
        """The right value, for who asks for it. Refuses an unknown name."""
        name, sample = self._sample_of(quantity, sample)
        found = self.finder.find(name)
        if found is None:
            raise Refused("quantity", self._nothing(quantity))
        sign = self.delta_sign if found.name.startswith("delta_") else 1
        return sign * self.traced.read(found, sample)

    def _sample_of(self, quantity: str, sample: int) -> tuple[str, int]:
        name, bracket, number = quantity.strip().removesuffix("]").partition("[")
        if bracket and number.strip().isdecimal():
            return name.strip(), int(number[:9]) - 1
        return quantity, sample

    def _nothing(self, quantity: str) -> str:
        names = self.finder.names
        return (
            f"Nothing is called {quantity!r} in iteration {self.iteration} of this network. Names are such as "
            f"{names.parameters[0]}+, net_{names.outputs[0]} or dE_total/d{names.parameters[0]}."
        )

    def _judge(self, asked: Asked, typed: Typed) -> tuple[Judgement, tuple[Mistake, ...]]:
        right = self.traced.read(asked.quantity, asked.sample)
        if typed.shows(right):
            if (
                typed.digits == 0
                and abs(right) > 1e-300
                and typed.unit > 0.0
                and abs(right) > 1e-6 * typed.unit
            ):
                text = (
                    "Rounded to these decimals only zeros are left. Type more decimals, until a digit shows."
                )
                return "rounding", (Mistake("too_few_digits", text),)
            return "right", ()
        slack = LAST_DIGIT if typed.digits > 1 else 1.0
        if abs(typed.value - right) <= slack * typed.unit and typed.value * right > 0.0:
            text = "The last digit is off: it was cut off, or rounded twice. Keep more digits, and round once, at the end."
            early = (slip for slip in rounded_too_early(asked) if typed.shows(slip.answer(asked)))
            more = [Mistake("rounded_too_early", slip.text) for slip in islice(early, 1)]
            return "rounding", (Mistake("last_digit", text), *more)
        found, near = self._explained(asked, typed, right)
        close = abs(typed.value - right) <= CLOSE * abs(right)
        if not found and close and typed.digits > 2:
            text = "Very close: digits were lost on the way. Keep all digits, and round only at the end."
            return "rounding", (Mistake("digits_lost", text),)
        found = found or near
        only_rounded = (
            bool(found)
            and found[0].name == "rounded_too_early"
            and abs(typed.value - right) <= 0.02 * abs(right)
        )
        return ("rounding" if only_rounded else "wrong"), tuple(found)

    def _explained(self, asked: Asked, typed: Typed, right: float) -> tuple[list[Mistake], list[Mistake]]:
        """The mistakes whose number is the typed one; and where there are none, one whose number is next to it."""
        hits: dict[str, Slip] = {}
        also: dict[str, str] = {}
        near: tuple[float, Mistake] | None = None
        asked.number()  # worked out now, so that the mistakes need not work out again what they share
        for name, slip in self._made(asked, typed):
            number = slip.answer(asked)
            if typed.shows(number) and abs(number - right) > SAME * abs(right):
                if name in hits and name in MIX_UPS and slip.text != hits[name].text:
                    also.setdefault(name, f" Or: {slip.text}")
                hits.setdefault(name, slip)
            elif name != "rounded_too_early" and typed.digits > 2:
                gap = abs(number - typed.value)
                is_near = gap <= NEAR * abs(number) and gap <= 0.1 * abs(typed.value - right)
                if is_near and (near is None or gap < 0.5 * near[0]):
                    near = gap, Mistake(name, f"{slip.text} And digits were lost on the way.")
        if not hits:
            other = self._another(asked, typed)
            return [other] if other is not None else [], [near[1]] if near is not None else []
        named = list(islice(hits.items(), SHOWN))
        ask = self._telling(asked, named[0][1], named[1][1]) if len(named) > 1 else ""
        found = []
        for position, (name, slip) in enumerate(named):
            says = (
                f" To see whether it is this or another mistake, check {ask}." if ask and position < 2 else ""
            )
            found.append(Mistake(name, slip.text + also.get(name, "") + says, ask if position < 2 else ""))
        return found, []

    def _made(self, asked: Asked, typed: Typed) -> Iterator[tuple[str, Slip]]:
        yield from made(asked)
        rate = self._rate_of(asked, typed)
        if rate is not None:
            yield "other_learning_rate", rate_of(asked, rate)

    def _rate_of(self, asked: Asked, typed: Typed) -> float | None:
        """The learning rate that would make a new weight the typed one, if it is a round number."""
        a, usual = asked.quantity, self.trace.rule.learning_rate
        if a.kind not in ("new_weight", "new_bias") or usual == 0.0:
            return None
        old = self.trace.before[self.finder.names.parameter_index[a.at]]
        change = (old - self.traced.read(a, asked.sample)) / usual
        if change == 0.0 or abs(change) < 10.0 * typed.unit:
            return None
        rate = float(f"{(old - typed.value) / change:.2g}")
        return rate if 0.0 < rate <= 10.0 and rate not in (usual, 1.0) else None

    def _another(self, asked: Asked, typed: Typed) -> Mistake | None:
        """The number is right, for another quantity."""
        if typed.digits < 3 or self.trace.architecture.parameter_count > MANY_QUANTITIES:
            return None
        for name, number in quantities(self.trace, asked.sample).items():
            if typed.shows(number) and number not in (0.0, 1.0):
                return Mistake("another_quantity", f"This is {name}. Asked is {asked.quantity.name}.")
        return None

    def _telling(self, asked: Asked, one: Slip, other: Slip) -> str:
        """A quantity for which two mistakes give different numbers: first among those this one is worked out from."""
        for quantity in self._around(asked.quantity, asked.sample):
            if quantity.name == asked.quantity.name:
                continue
            numbers = (
                one.calculation.read(quantity, asked.sample),
                other.calculation.read(quantity, asked.sample),
            )
            if abs(numbers[0] - numbers[1]) > 1e-4 * max(map(abs, numbers)):
                return quantity.name
        return ""

    def _around(self, quantity: Quantity, sample: int) -> Iterator[Quantity]:
        """What a quantity is worked out from, and from what that is; then the others of its layer."""
        names = (
            [quantity.name]
            if quantity.kind != "error_after"
            else [f"{p}+" for p in self.finder.names.parameters[:8]]
        )
        seen: dict[str, None] = {}
        while names and len(seen) < TELLING:
            name = names.pop(0)
            found = self.finder.find(name)
            if name in seen or found is None or found.kind in ("input", "target", "weight", "bias"):
                continue
            seen[name] = None
            yield found
            for step in reversed(
                derive(self.trace, name, sample, slots=self.slots, iteration=self.iteration).steps
            ):
                names += [used for used in step.uses if used not in seen]
        for parameter in self.finder.names.parameters[:TELLING]:
            for name in (f"dE_total/d{parameter}", f"{parameter}+"):
                found = self.finder.find(name)
                if found is not None and name not in seen:
                    yield found


def check(
    trace: Trace,
    quantity: str,
    given: str,
    sample: int = 0,
    *,
    slots: Slots | None = None,
    iteration: int = 0,
    notation: Notation | None = None,
) -> Verdict:
    """The verdict on one typed value; for many of one iteration, keep a `Checker`."""
    return Checker(trace, slots=slots, iteration=iteration, notation=notation).check(quantity, given, sample)


def check_all(checker: Checker, values: Sequence[tuple[str, str]]) -> list[Verdict]:
    """The verdicts on (quantity, typed value), in their order."""
    return [checker.check(quantity, given) for quantity, given in values]
