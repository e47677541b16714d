"""Finds the mistakes that explain a wrong value, and names none that might fit by chance.

Every mistake of the catalogue is made on the same iteration: a hypothesis about the learner's
value. It fits if its number, rounded to the typed digits, is the typed one.

A number says only so much. Let n be the deviation, |typed − true|, in units of the last typed
digit. Of the numbers with the same digits, 4n lie at most twice as far from the true value, on
either side. If the hypotheses that were tried so far, the commonest first, lead to c different ones
of these numbers, a random number of this size fits one of them with the chance c/(4n). A mistake is
named only if that is at most 2 %. `docs/checker.md` has an example.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from .catalogue import COMMONEST, made
from .digits import Digits
from .mistake import NEW_KINDS, Asked, Mistake, values
from .rounding import WAYS, rounded_values
from .updates import old_value, rate_of
from .verdict import Finding

Array = NDArray[np.float64]

CHANCE = 0.02
"""The largest expected number of hypotheses that fit a random number."""
CHANCE_AGAIN = 0.5
"""The same for a mistake that the learner has already made in this list."""
SHOWN = 4
"""The largest number of mistakes in a verdict."""
NEAR = 0.05
"""Rounding on the way moves a mistake's number by at most this part of the deviation."""
MOST_ROUNDED = 8
"""Mistakes that are made again with rounding on the way."""
MOST_IN_PAIRS = 24
IN_UPDATES = ("added_instead_of_subtracted", "learning_rate_left_out")
LOST = 5e-4
"""The largest expected number of hypotheses that lie as near as one that fits but for lost digits."""
ROUND_RATES = tuple(
    sorted(
        {float(f"{digits}e{power}") for digits in range(10, 100) for power in range(-4, 0)},
        key=lambda rate: (len(f"{rate:.1e}".split("e")[0].rstrip("0.")), rate),
    )
)
"""The learning rates of one and two digits from 0.001 to 9.9."""


@dataclass
class Chance:
    """Counts the different numbers that the hypotheses so far lead to, around a wrong value.

    `true` is the number that the mistakes change, and `tolerance` is added to half a unit if the
    learner's own rounded values go into it.
    """

    typed: Digits
    true: float
    tolerance: float = 0.0
    covered: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        deviation = abs(self.typed.number - self.true)
        self.unit = self.typed.step or max(abs(self.typed.number) * 1e-9, 1e-300)
        self.units = min(deviation / self.unit, 1e15)
        self.reach = int(np.ceil(self.tolerance / self.unit)) if self.tolerance < 1e4 * self.unit else 10_000

    @property
    def numbers(self) -> float:
        """4n, the numbers that lie at most twice as far from the true value."""
        return 4.0 * self.units

    @property
    def can_tell(self) -> bool:
        """False if even a single hypothesis would fit too easily."""
        return 1 + 2 * self.reach <= CHANCE * self.numbers

    @property
    def can_tell_again(self) -> bool:
        return 1 + 2 * self.reach <= CHANCE_AGAIN * self.numbers

    def fits(self, numbers: Array) -> NDArray[np.bool_]:
        slack = 0.5 * self.unit * (1.0 + 1e-9) + self.tolerance + 1e-12 * np.abs(numbers)
        apart = np.abs(numbers - self.true) > 1e-9 * abs(self.true)
        return np.asarray((np.abs(numbers - self.typed.number) <= slack) & apart)

    def hits(self, numbers: Array, again: Sequence[bool] = ()) -> list[int]:
        """Tries hypotheses in their order; the positions of those that fit and may be named."""
        cells = np.rint((numbers - self.true) / self.unit)
        fits, inside = self.fits(numbers), np.abs(cells) <= 2.0 * self.units
        found = []
        for position in np.flatnonzero(inside & (cells != 0)):
            cell = int(cells[position])
            self.covered.update(range(cell - self.reach, cell + self.reach + 1))
            known = len(again) > 0 and again[int(position)]
            if fits[position] and self.allows(0.0, known=known):
                found.append(int(position))
        return found

    def allows(self, more: float, *, known: bool = False) -> bool:
        """True if `more` numbers beside those covered leave the chance small enough."""
        return len(self.covered) + more <= (CHANCE_AGAIN if known else CHANCE) * self.numbers


@dataclass(frozen=True)
class Explained:
    """The findings, and the two mistakes that a further quantity could tell apart."""

    findings: tuple[tuple[str, str], ...]
    mistakes: tuple[Mistake, ...] = ()


def explain(
    asked: Asked, chance: Chance, others: Mapping[str, float], known: Sequence[str] = (), *, deep: bool = True
) -> Explained:
    """The mistakes that lead to the typed number, the commonest first; `known` are tried first.

    `others` are the values of other quantities. Without `deep` only single mistakes are tried.
    """
    if not chance.can_tell:
        return Explained(())
    first = list(made(asked))
    numbers = values(asked, first) if first else np.empty(0)
    hits = chance.hits(numbers)
    if hits:
        return _named([first[hit] for hit in hits])
    found = _rounded(asked, chance, first, numbers, known)
    if found is not None:
        return found
    if not deep:
        return Explained(())
    other = _another(asked, chance, others)
    if other is not None:
        return Explained((other,))
    found = _pairs(asked, chance, first, numbers, known)
    if found is not None:
        return found
    rate = _rate(asked, chance)
    if rate is not None:
        return _named([rate])
    alone = list(made(asked, alone=True)) if chance.allows(1.0) else []
    hits = chance.hits(values(asked, alone)) if alone else []
    return _named([alone[hit] for hit in hits])


def explain_again(asked: Asked, chance: Chance, known: Sequence[str]) -> Explained:
    """The mistakes among those known from the same list that lead to the typed number.

    They are likelier than all others, so half of the numbers around may fit.
    """
    if not chance.can_tell_again:
        return Explained(())
    first = list(made(asked, only=known))
    hits = chance.hits(values(asked, first), [True] * len(first)) if first else []
    return _named([first[hit] for hit in hits])


def _named(hits: Iterable[Mistake]) -> Explained:
    """One finding for each name; a second way with the same name is added to its text."""
    texts: dict[str, str] = {}
    mistakes: dict[str, Mistake] = {}
    for hit in hits:
        if hit.name not in texts:
            texts[hit.name], mistakes[hit.name] = hit.text, hit
        elif (
            " Or: " not in texts[hit.name]
            and hit.name in ("other_weight", "other_neuron")
            and hit.text != texts[hit.name]
        ):
            texts[hit.name] += f" Or: {hit.text}"
    return Explained(tuple(texts.items())[:SHOWN], tuple(mistakes.values())[:SHOWN])


def _rounded(
    asked: Asked, chance: Chance, mistakes: Sequence[Mistake], numbers: Array, known: Sequence[str]
) -> Explained | None:
    """Mistakes that lead to the typed number if numbers are rounded on the way."""
    typed = chance.typed.number
    deviation = abs(typed - chance.true)
    near = np.abs(numbers - typed) <= NEAR * deviation + 2.0 * chance.unit
    near &= np.abs(numbers - chance.true) > 1e-9 * abs(chance.true)
    positions = np.flatnonzero(near)[:MOST_ROUNDED]
    if len(positions) == 0:
        return None
    chosen = [mistakes[position] for position in positions]
    rounded = rounded_values(asked, chosen)
    cells = [len(np.unique(np.rint(row[np.isfinite(row)] / chance.unit))) for row in rounded]
    each = float(np.mean(cells)) * (1 + 2 * chance.reach)
    all_cells = np.rint((numbers - chance.true) / chance.unit)
    for position, mistake, row in zip(positions, chosen, rounded, strict=True):
        earlier = all_cells[: position + 1]
        rank = len(np.unique(earlier[np.abs(earlier) <= 2.0 * chance.units]))
        fits = np.flatnonzero(chance.fits(row))
        is_known = any(name in known for name in mistake.names)
        if len(fits) and chance.allows(each * rank, known=is_known):
            text = f"{mistake.text} {WAYS[int(fits[0])].text}"
            return Explained(((f"{mistake.name}+rounded", text),), (mistake,))
    lost = _digits_lost(chance, mistakes, numbers)
    if lost is not None:
        return lost
    chance.covered.update(
        int(cell) for cell in np.rint((rounded.ravel() - chance.true) / chance.unit) if np.isfinite(cell)
    )
    return None


def _digits_lost(chance: Chance, mistakes: Sequence[Mistake], numbers: Array) -> Explained | None:
    """A mistake that leads very close to the typed number."""
    if chance.reach > 0 or chance.typed.significant < 4:
        return None
    # A number that rounds to the typed one is as near as can be, and no nearer by chance.
    gaps = np.maximum(np.abs(numbers - chance.typed.number) / chance.unit, 0.5)
    gaps[np.abs(numbers - chance.true) <= 1e-9 * abs(chance.true)] = np.inf
    ranks = np.arange(1, len(numbers) + 1)
    for position in np.flatnonzero(2.0 * gaps * ranks <= LOST * chance.numbers)[:1]:
        mistake = mistakes[int(position)]
        text = f"{mistake.text} And digits were lost on the way: keep all, and round only at the end."
        return Explained(((f"{mistake.name}+rounded", text),), (mistake,))
    return None


def _pairs(
    asked: Asked, chance: Chance, mistakes: Sequence[Mistake], numbers: Array, known: Sequence[str]
) -> Explained | None:
    """Two of the commonest mistakes at once."""
    changes = np.abs(numbers - chance.true) > 1e-9 * abs(chance.true)
    # A mistake in the update changes nothing above it alone, but together with updated weights.
    changes |= np.array([mistake.name in IN_UPDATES for mistake in mistakes], dtype=np.bool_)
    common = [
        m
        for m, moves in zip(mistakes, changes, strict=True)
        if moves and (m.name in COMMONEST or m.name in known)
    ]
    if len(common) > MOST_IN_PAIRS:
        common = common[:MOST_IN_PAIRS]
    both = [one.and_also(other) for one, other in combinations(common, 2) if one.names != other.names]
    if not both:
        return None
    if known:
        both.sort(key=lambda pair: not any(name in known for name in pair.names))
    found = values(asked, both)
    again = [any(name in known for name in pair.names) for pair in both]
    hits = chance.hits(found, again)
    if hits:
        return _named([both[hit] for hit in hits])
    return _rounded(asked, chance, both, found, known)


def _rate(asked: Asked, chance: Chance) -> Mistake | None:
    """A round learning rate with which the new parameter would be the typed value."""
    usual = asked.right.rule.learning_rate
    if asked.quantity.kind not in NEW_KINDS or usual == 0.0:
        return None
    old = old_value(asked)
    change, typed_change = old - chance.true, old - chance.typed.number
    if change == 0.0 or abs(typed_change) < 100.0 * chance.unit:
        return None
    tried = np.array(ROUND_RATES)
    for hit in np.flatnonzero(chance.fits(old - change * tried / usual)):
        if chance.allows(float(hit) + 1.0) and tried[hit] not in (usual, 1.0):
            return rate_of(asked, float(tried[hit])).called("other_learning_rate")
    chance.covered.update(range(-1, -len(ROUND_RATES) - 1, -1))
    return None


def _another(asked: Asked, chance: Chance, others: Mapping[str, float]) -> tuple[str, str] | None:
    """The finding that the number is the value of another quantity."""
    names = [
        name for name, number in others.items() if number not in (0.0, 1.0) and name != asked.quantity.name
    ]
    hits = chance.hits(np.array([others[name] for name in names]))
    if not hits or chance.typed.significant < 3:
        return None
    return "another_quantity", f"This is {names[hits[0]]}. Asked is {asked.quantity.name}."


def as_findings(explained: Explained, ask: str) -> tuple[Finding, ...]:
    """The findings for a verdict; `ask` tells the first two apart."""
    found = []
    for position, (name, text) in enumerate(explained.findings):
        told = ask if position < 2 and len(explained.findings) > 1 else ""
        check = f" To see whether it is this or another mistake, check {told}." if told else ""
        found.append(Finding(name, text + check, told))
    return tuple(found)
