"""Verdicts on a learner's values, by the digits that the learner has typed.

    checker = Checker(trace)
    checker.check("dE_total/dw5", "0.0822").verdict         right: 0.082167041 rounds to 0.0822
    checker.check("dE_total/dw5", "0.0821").verdict         rounding: the last digit is off
    checker.check("dE_total/dw5", "-0.082167").mistakes     the sign is turned

A wrong value comes with the mistakes that lead to exactly that number, the likeliest first
(`evidence`). No text of a verdict contains the right value.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal

import numpy as np

from ...engine.optimizers import Slots
from ...engine.refused import Refused
from ...engine.textbook import Trace
from ..derivations.notation import Notation
from ..quantities.calculation import Calculation
from ..quantities.lookup import AFTER, QuantityFinder
from ..reading.numbers import Typed, read_number
from .evidence import Evidence, Finding
from .mistake import Asked
from .updates import rounded_too_early

Judgement = Literal["right", "rounding", "wrong", "unknown"]

LAST_DIGIT = 1.5
"""A value this many units of its last digit off is a rounding error: cut off, or rounded twice."""
CLOSE = 1e-3
"""A value this close to the right one, relatively, that no mistake explains has lost digits on the
way."""
ONLY_ROUNDED = 0.02
"""A value this close to the right one, relatively, and explained by early rounding, is a rounding
error."""


@dataclass(frozen=True)
class Verdict:
    """The verdict on one value.

    `quantity` is the name in this network, or the text as typed if the name is unknown. `given` is
    the value as typed. The verdict is "unknown" if the network has no quantity of this name.
    """

    quantity: str
    given: str
    verdict: Judgement
    mistakes: tuple[Finding, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "quantity": self.quantity,
            "given": self.given,
            "verdict": self.verdict,
            "mistakes": [{"name": mistake.name, "text": mistake.text} for mistake in self.mistakes],
        }


class Checker:
    """Checks values of one iteration; `slots` and `iteration` are as for `textbook.iterate`.

    A name that ends in [2] means the second sample of the batch; a name without brackets means the
    first. "E_total after 1 iteration" is the error of the same batch after this update, if this is
    the first iteration. A `notation` with the other sign of δ expects values of δ with that sign.
    """

    def __init__(
        self,
        trace: Trace,
        *,
        slots: Slots | None = None,
        iteration: int = 0,
        notation: Notation | None = None,
    ) -> None:
        self.trace, self.iteration = trace, iteration
        self.finder = QuantityFinder(trace.architecture, trace.rule)
        self.right = Calculation(trace, slots=slots, iteration=iteration)
        self.traced = Calculation.as_traced(trace, slots=slots, iteration=iteration)
        self.evidence = Evidence(trace, self.traced, slots, iteration)
        self.delta_sign = notation.delta_sign if notation is not None else 1

    def check(self, quantity: str, given: str, sample: int = 0) -> Verdict:
        """The verdict on one typed value. Refuses a text that is not a number."""
        typed = read_number(given)
        name, sample = self._sample_of(quantity, sample)
        found = self.finder.find(name)
        after = AFTER.fullmatch(found.name) if found is not None else None
        if after is not None and after[1] is not None and int(after[1]) != self.iteration + 1:
            found = None
        if found is None or not 0 <= sample < len(self.trace.samples):
            return Verdict(
                quantity, given, "unknown", (Finding("unknown_quantity", self._unknown(quantity)),)
            )
        if found.name.startswith("delta_") and self.delta_sign == -1:
            typed = Typed(typed.text, -typed.value, typed.unit)
        asked = Asked(self.right, found, self.finder, sample)
        with np.errstate(all="ignore"):  # a mistake may lead to infinity
            judgement, mistakes = self._judge(asked, typed)
        called = found.name if name == quantity else quantity
        return Verdict(called, given, judgement, mistakes)

    def value(self, quantity: str, sample: int = 0) -> float:
        """The right value of a quantity. Refuses an unknown name."""
        name, sample = self._sample_of(quantity, sample)
        found = self.finder.find(name)
        if found is None:
            raise Refused("quantity", self._unknown(quantity))
        sign = self.delta_sign if found.name.startswith("delta_") else 1
        return sign * self.traced.read(found, sample)

    def _sample_of(self, quantity: str, sample: int) -> tuple[str, int]:
        """(name without brackets, sample): ("net_h1", 1) for net_h1[2]."""
        name, bracket, number = quantity.strip().removesuffix("]").partition("[")
        if bracket and number.strip().isdecimal():
            return name.strip(), int(number[:9]) - 1
        return quantity, sample

    def _unknown(self, quantity: str) -> str:
        names = self.finder.names
        return (
            f"Nothing is called {quantity!r} in iteration {self.iteration} of this network. Names "
            f"are such as {names.parameters[0]}+, net_{names.outputs[0]} or "
            f"dE_total/d{names.parameters[0]}."
        )

    def _judge(self, asked: Asked, typed: Typed) -> tuple[Judgement, tuple[Finding, ...]]:
        right = self.traced.read(asked.quantity, asked.sample)
        if typed.shows(right):
            if _shows_only_zeros(typed, right):
                text = (
                    "Rounded to these decimals only zeros are left. Type more decimals, until a digit shows."
                )
                return "rounding", (Finding("too_few_digits", text),)
            return "right", ()
        slack = LAST_DIGIT if typed.digits > 1 else 1.0
        if abs(typed.value - right) <= slack * typed.unit and typed.value * right > 0.0:
            text = (
                "The last digit is off: it was cut off, or rounded twice. Keep more digits, and "
                "round once, at the end."
            )
            early = (mistake for mistake in rounded_too_early(asked) if typed.shows(mistake.answer(asked)))
            more = [Finding("rounded_too_early", mistake.text) for mistake in islice(early, 1)]
            return "rounding", (Finding("last_digit", text), *more)
        found, near = self.evidence.explain(asked, typed, right)
        close = abs(typed.value - right) <= CLOSE * abs(right)
        if not found and close and typed.digits > 2:
            text = "Very close: digits were lost on the way. Keep all digits, and round only at the end."
            return "rounding", (Finding("digits_lost", text),)
        found = found or near
        only_rounded = (
            bool(found)
            and found[0].name == "rounded_too_early"
            and abs(typed.value - right) <= ONLY_ROUNDED * abs(right)
        )
        return ("rounding" if only_rounded else "wrong"), tuple(found)


def _shows_only_zeros(typed: Typed, right: float) -> bool:
    has_no_digit = typed.digits == 0 and typed.unit > 0.0
    return has_no_digit and abs(right) > 1e-300 and abs(right) > 1e-6 * typed.unit


def check_all(checker: Checker, values: Sequence[tuple[str, str]]) -> list[Verdict]:
    """The verdicts on (quantity, typed value), in their order."""
    return [checker.check(quantity, given) for quantity, given in values]
