"""The seven verdicts, and the rules that need only the typed digits and the true value.

right            the true value, correctly rounded, with at least three significant digits (or
                 all digits that the exact value has). A new parameter also differs, at the
                 typed digits, from the old one, unless it really does not change
too_few_digits   correctly rounded, but it says too little, or could be the old value
rounding         a named act of rounding gives exactly the typed digits
follows          wrong, but right in the method: it follows from the learner's own wrong values
wrong            anything else
unknown          this network has no quantity of this name
unreadable       the line holds no quantity with a number
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Self

from .digits import ENOUGH, Digits, decimals_for

Judgement = Literal["right", "too_few_digits", "rounding", "follows", "wrong", "unknown", "unreadable"]


@dataclass(frozen=True)
class Finding:
    """One explanation in a verdict.

    `name` is a name of `catalogue.MISTAKES`, two of them joined by +, a name with +rounded, or
    not_updated, other_iteration, another_quantity, cut_off, rounded_twice or rounded. `ask` is a
    quantity that tells this mistake from another one with the same number, or empty.
    """

    name: str
    text: str
    ask: str = ""


@dataclass(frozen=True)
class Verdict:
    """The verdict on one value.

    `quantity` is the name in this network, or the text as typed if the name is unknown. `given` is
    the value as typed. `mistakes` are named causes, the likeliest first; `text` is the sentence of
    a verdict that has none. `follows_from` are the learner's own values that a value follows from,
    and `likewise` is the first quantity with the same mistake. No text contains the right value.
    """

    quantity: str
    given: str
    verdict: Judgement
    mistakes: tuple[Finding, ...] = ()
    text: str = ""
    follows_from: tuple[str, ...] = ()
    likewise: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything that is said under the value, on the page and on the command line."""
        return (*(mistake.text for mistake in self.mistakes), *((self.text,) if self.text else ()))

    def to_json(self) -> dict[str, Any]:
        return {
            "quantity": self.quantity,
            "given": self.given,
            "verdict": self.verdict,
            "mistakes": [{"name": mistake.name, "text": mistake.text} for mistake in self.mistakes],
            "text": self.text,
            "follows_from": list(self.follows_from),
            "likewise": self.likewise,
        }

    @classmethod
    def from_json(cls, document: Mapping[str, Any]) -> Self:
        mistakes = tuple(Finding(mistake["name"], mistake["text"]) for mistake in document["mistakes"])
        follows = _texts(document["follows_from"])
        return cls(**{**document, "mistakes": mistakes, "follows_from": follows})


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(map(str, values))


def by_digits(typed: Digits, true: float, old: float | None) -> tuple[Judgement, str] | None:
    """The verdict right or too_few_digits with its sentence; None if the value is neither.

    `old` is a parameter's value before an update that changes it, else None.
    """
    if not typed.shows(true):
        return None
    if old is not None and typed.shows(old) and not (typed.unit == 0 and typed.value != old):
        decimals = decimals_for(true, old)
        return "too_few_digits", (
            f"At these digits the new value cannot be told from the old one. Type {_decimals(decimals)}."
        )
    if typed.unit == 0 or typed.significant >= ENOUGH or typed.is_exactly(true):
        return "right", ""
    if abs(true) < 1e-15 and typed.value == 0:
        return "right", ""
    return "too_few_digits", (
        f"Right as far as it goes, but it says too little. Type {_decimals(decimals_for(true, old))}."
    )


def _decimals(count: int) -> str:
    return (
        "all digits before the decimal point"
        if count == 0
        else f"at least {count} decimal{'s' if count > 1 else ''}"
    )


def by_rounding(typed: Digits, true: float) -> Finding | None:
    """The act of rounding that gives the typed digits from the true value, or None."""
    if typed.is_cut_off(true):
        return Finding("cut_off", "The digits after these were cut off. Round the last digit that you keep.")
    if typed.is_rounded_twice(true):
        text = "Rounded twice: first to more digits, then to these. Round once, at the end."
        return Finding("rounded_twice", text)
    fewer = typed.without_zeros()
    if (
        fewer.significant >= ENOUGH
        and fewer.unit > typed.unit
        and (fewer.shows(true) or fewer.is_cut_off(true))
    ):
        text = "Rounded to fewer digits, and zeros were added: the value has other digits there."
        return Finding("zeros_added", text)
    return None
