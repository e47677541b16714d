"""The orders in which the compiled engine adds up, for points that go through the network a few at a time.

A frame's numbers come from one of the arrangements of `compiled/loops.py`. Of a sum it matters only which terms are added to
which: `TermByTerm` adds as `SamplesAbreast` or `Straight` do, and `InLanes` as `NeuronsAbreast` does, where the terms of one
sample lie in eight lanes. Both have points side by side here, and little code. `Now` is either of them, carried out by NumPy.
"""

from collections.abc import Callable, Sequence
from typing import Any

from ..compiled.function import Function, Value
from ..compiled.loops import GROUP, TILE, At, Neurons, SamplesAbreast, Some, Sums, Terms, each, repeated
from ..compiled.memory import Index, Memory
from ..compiled.values import LANES, Number, widths_of

NEURONS = 4
"""Neurons that a loop over a layer adds up at a time."""


def lanes_of(terms: int, sums: int, *, tiled: bool) -> int:
    """Of how many lanes `NeuronsAbreast` adds up so many terms. `tiled`: beside the sums of other neurons."""
    return GROUP if sums == 1 and not tiled and terms >= GROUP else LANES


def is_tiled(neuron: int, count: int) -> bool:
    """True if `NeuronsAbreast` goes through the row of this neuron beside others'."""
    return not (neuron == count - 1 and count % TILE == 1)


def lanes_added(whole: Sequence[Any], rest: Sequence[Any]) -> Any:
    """The sum of partial sums and of the terms that fill no whole row of lanes, in the order of `lanes.totals`."""
    rows: dict[int, list[Any]] = {}
    lying = [whole[n : n + LANES] for n in range(0, len(whole), LANES)]
    at = 0
    for width in widths_of(len(rest)):
        lying.append(rest[at : at + width])
        at += width
    for part in lying:
        row = rows.get(len(part))
        rows[len(part)] = list(part) if row is None else [a + b for a, b in zip(row, part, strict=True)]
    lanes = max(rows)
    sums = rows[lanes]
    while lanes > 1:
        lanes //= 2
        sums = [a + b for a, b in zip(sums[:lanes], sums[lanes:], strict=True)]
        if lanes in rows:
            sums = [a + b for a, b in zip(sums, rows[lanes], strict=True)]
    return sums[0]


# ---- written down: a few points side by side, in loops over the neurons


class TermByTerm(SamplesAbreast):
    """Each sum term after term, from the bias; without one, from 0 or from the first term."""

    def __init__(self, function: Function, work: Memory, points: int, *, from_zero: bool) -> None:
        super().__init__(function, work, points)
        self.from_zero = from_zero

    def rows(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        return self._each(count, numbers, NEURONS)

    def neurons(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        return self._each(count, numbers, 1)

    def add_up(self, starts: Sequence[Number | None], count: int, terms: Terms) -> Sums:
        if self.from_zero or None not in starts:
            return super().add_up(starts, count, terms)
        first = terms(self.function.index(0))
        begun = [term if start is None else start + term for start, term in zip(starts, first, strict=True)]
        if count == 1:
            return begun

        def step(sums: Sums, i: At) -> Sums:
            return [a + b for a, b in zip(sums, terms(i + 1), strict=True)]

        return self.fold(begun, count - 1, step)

    add_up_row = add_up


class InLanes(SamplesAbreast):
    """Each sum as eight partial sums (or 32), which are then added in pairs."""

    _tiled = False

    def rows(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        memory = self.new(count)

        def row(neurons: Sequence[Index]) -> None:
            (memory[neurons[0]],) = numbers(neurons)

        beside = sum(is_tiled(neuron, count) for neuron in range(count))
        if beside:
            self._tiled = True
            each(self.function, beside, row, 1)
            self._tiled = False
        if beside < count:
            row([self.function.index(beside)])
        return memory

    def neurons(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        return self._each(count, numbers, 1)

    def add_up_row(self, starts: Sequence[Number | None], count: int, terms: Terms) -> Sums:
        lanes = lanes_of(count, len(starts), tiled=self._tiled)
        rounds = count // lanes

        def body(n: Index, sums: list[Value]) -> list[Value]:
            found = [terms(n * lanes + lane) for lane in range(lanes)]
            added = [term for terms_of_lane in found for term in terms_of_lane]
            return [a + b for a, b in zip(sums, added, strict=True)]

        whole: list[Value] = []
        if rounds:
            zero = self.function.number(0.0, self.widths)
            whole = repeated(self.function, rounds, body, [zero] * (lanes * len(starts)))
        rest = [terms(self.function.index(rounds * lanes + n)) for n in range(count % lanes)]
        sums = [lanes_added(whole[n :: len(starts)], [row[n] for row in rest]) for n in range(len(starts))]
        return [a if start is None else start + a for start, a in zip(starts, sums, strict=True)]


# ---- carried out at once


class Now:
    """Either order over numbers that are known, each of them at all points. A neuron's number is an entry of a list."""

    def __init__(self, *, in_lanes: bool, zero: Any = None) -> None:
        """`zero`: what a sum without a bias begins with; None: with its first term."""
        self._in_lanes, self._zero = in_lanes, zero
        self._tiled = False

    def rows(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        found = []
        for neuron in range(count):
            self._tiled = is_tiled(neuron, count)
            found += numbers([neuron])
        self._tiled = False
        return found

    def neurons(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        return [number for neuron in range(count) for number in numbers([neuron])]

    def fold(self, starts: Sums, count: int, step: Callable[[Sums, At], Sums]) -> Sums:
        for i in range(count):
            starts = step(starts, i)
        return starts

    def add_up(self, starts: Sequence[Number | None], count: int, terms: Terms) -> Sums:
        sums: list[Any] = [self._zero if start is None else start for start in starts]
        for i in range(count):
            sums = [term if a is None else a + term for a, term in zip(sums, terms(i), strict=True)]
        return sums

    def add_up_row(self, starts: Sequence[Number | None], count: int, terms: Terms) -> Sums:
        if not self._in_lanes:
            return self.add_up(starts, count, terms)
        lanes = lanes_of(count, len(starts), tiled=self._tiled)
        rounds = count // lanes
        found = [terms(i) for i in range(count)]
        sums: list[Any] = []
        for n, start in enumerate(starts):
            column: list[Any] = [row[n] for row in found]
            whole = [self._zero] * lanes if rounds else []
            for i in range(rounds):
                whole = [a + b for a, b in zip(whole, column[i * lanes : (i + 1) * lanes], strict=True)]
            added = lanes_added(whole, column[rounds * lanes :])
            sums.append(added if start is None else start + added)
        return sums
