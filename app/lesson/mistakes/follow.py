"""What follows from a learner's own values.

A learner who has made one mistake goes on calculating with the wrong number. `Follows` works out, for
one quantity, the number that follows from any subset of the learner's own earlier values that it
depends on: directly, or through quantities that the list does not hold.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from ..quantities.calculation import Calculation, Edit, Part
from ..quantities.dependencies import Dependencies, Node
from ..quantities.lookup import Quantity
from ..quantities.steps import in_rows, place
from .digits import Digits

Array = NDArray[np.float64]

MOST_SUBSETS = 6
"""With more wrong values below a quantity, only all of them, each alone, and all but one are tried."""
MOST_VISITED = 4000
PART = 0.25
"""What follows is recognised through rounded values if they leave it open by at most this part of
its distance from the true value."""


@dataclass(frozen=True)
class Own:
    """One of the learner's own values. It is `off` if it is not the true one."""

    quantity: Quantity
    sample: int
    typed: Digits
    name: str
    off: bool


@dataclass(frozen=True)
class Follows:
    """What follows from the learner's own values.

    `base` is the calculation with all wrong ones put in, `number` its value of the quantity, and
    `tolerance` the part of it that the rounding of the typed values leaves open. `from_names` are
    the wrong values that count for it.
    """

    base: Calculation
    number: float
    tolerance: float
    from_names: tuple[str, ...]
    sets: tuple[tuple[tuple[str, ...], float, float], ...]
    """(names, number, tolerance) for each subset."""
    rounded: float | None
    """The number that follows from the typed values that are right but rounded, or None."""
    rounded_names: tuple[str, ...]

    def found(self, typed: Digits, true: float) -> tuple[str, ...]:
        """The values that the typed one follows from; empty if it does not follow."""
        for names, number, _ in self.sets:
            if typed.shows(number) or typed.is_cut_off(number):
                return names
        for names, number, tolerance in self.sets:
            slack = 0.5 * typed.step + tolerance
            near = abs(typed.number - number) <= slack * (1.0 + 1e-6) + 1e-12 * abs(number)
            if near and slack <= PART * abs(number - true):
                return names
        return ()


def below(node: Node, own: Mapping[Node, Own], dependencies: Dependencies) -> tuple[list[Own], list[Own]]:
    """(the learner's own values that a quantity depends on, not through another one of them; all
    wrong values that it depends on)."""
    direct = _reached(node, own, dependencies, through=False)
    if not any(used.off for used in direct):
        return direct, []
    return direct, [used for used in _reached(node, own, dependencies, through=True) if used.off]


def _reached(node: Node, own: Mapping[Node, Own], dependencies: Dependencies, *, through: bool) -> list[Own]:
    found: dict[Node, Own] = {}
    seen: set[Node] = set()
    waiting = list(dependencies.uses(node))
    while waiting and len(seen) < MOST_VISITED:
        used = waiting.pop()
        if used in seen:
            continue
        seen.add(used)
        if used in own:
            found[used] = own[used]
        if through or used not in own:
            waiting.extend(dependencies.uses(used))
    return [found[used] for used in sorted(found, key=dependencies.rank)]


def follow(
    right: Calculation, quantity: Quantity, sample: int, owns: Sequence[Own], wrong: Sequence[Own]
) -> Follows | None:
    """What follows for `quantity` from its direct values; None if none of them counts for it.

    `wrong` are all wrong values below, direct or not; the base holds them all.
    """
    off = [n for n, own in enumerate(owns) if own.off]
    subsets = _subsets(off)
    count = len(subsets)
    # After the subsets: each value moved by half a unit, beside all wrong ones; then all as typed.
    half = [0.5 * own.typed.step or 1e-9 * abs(own.typed.number) for own in owns]
    table = [[own.typed.number if n in subset else None for n, own in enumerate(owns)] for subset in subsets]
    everything = [own.typed.number if own.off else None for own in owns]
    for n, own in enumerate(owns):
        moved = list(everything)
        moved[n] = own.typed.number + half[n]
        if not own.off:
            table.append([*moved[:n], own.typed.number, *moved[n + 1 :]])
        table.append(moved)
    table.append([own.typed.number for own in owns])
    tried = right.rows(len(table), _edits(owns, table))
    numbers = np.broadcast_to(tried.column(quantity, sample), (len(table),))
    sensitivity, row = [], count
    for own in owns:
        before = numbers[0] if own.off else numbers[row]
        row += 0 if own.off else 1
        sensitivity.append(abs(float(numbers[row] - before)))
        row += 1
    counts = [n for n in off if sensitivity[n] > 0.0]
    rounded_in = [own.name for n, own in enumerate(owns) if not own.off and sensitivity[n] > 0.0]
    of_right = sum(sensitivity[n] for n, own in enumerate(owns) if not own.off)
    if not counts and not rounded_in:
        return None
    sets: dict[tuple[str, ...], tuple[tuple[str, ...], float, float]] = {}
    for subset, number in zip(subsets, numbers[:count], strict=True):
        names = tuple(owns[n].name for n in subset if n in counts)
        tolerance = of_right + sum(sensitivity[n] for n in subset)
        if names:
            sets.setdefault(names, (names, float(number), tolerance))
    base = right.rows(
        1, [replace(edit, rows=slice(None)) for edit in _edits(wrong, [[own.typed.number for own in wrong]])]
    )
    return Follows(
        base if counts else right,
        float(numbers[0]) if counts else right.read(quantity, sample),
        of_right + sum(sensitivity[n] for n in off),
        tuple(owns[n].name for n in counts),
        tuple(sets.values()),
        float(numbers[-1]) if rounded_in and not counts else None,
        tuple(rounded_in),
    )


def _subsets(off: Sequence[int]) -> list[tuple[int, ...]]:
    """The subsets of the wrong values, the largest first; the first one is all of them."""
    sizes = range(len(off), 0, -1)
    if len(off) > MOST_SUBSETS:
        sizes = (len(off), len(off) - 1, 1)  # type: ignore[assignment]
    found = [subset for size in sizes for subset in combinations(off, size)]
    return found or [()]


def _edits(owns: Sequence[Own], table: Sequence[Sequence[float | None]]) -> list[Edit]:
    """The edits that put the learner's values into the rows of a calculation; None puts nothing."""
    edits = []
    for n, own in enumerate(owns):
        where = place(own.quantity, own.sample)
        rows = [row for row, numbers in enumerate(table) if numbers[n] is not None]
        if where is None or not rows:
            continue
        name, k, index = where
        numbers = np.array([table[row][n] for row in rows], dtype=np.float64)

        def put(
            _c: Part, _k: int, now: Array, index: tuple[int, ...] = index, numbers: Array = numbers
        ) -> Array:
            moved = now.copy()
            moved[in_rows(index)] = numbers
            return moved

        edits.append(Edit(name, np.array(rows), put, k))
    return edits
