"""Three ways to go through the neurons of a layer. The mathematics is written for one neuron; the order stands here.

* `Straight`: no loop. Each value has a name of its own, and the processor's registers hold them. For small networks.
* `SamplesAbreast`: a loop over the neurons, a few at a time; side by side lie the samples of a batch.
* `NeuronsAbreast`: one sample; side by side lie neurons, which is also how their weights lie in memory.

A function that is given to one of them gets the neurons it is to make numbers for: indices that are known now or when the code
runs, and in `NeuronsAbreast` one index that means several neighbours.
"""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from .function import Function, Value
from .lanes import total, totals
from .memory import Index, Memory
from .values import LANES, ONE, Number, widths_of

At = int | Index
Neurons = Any
"""A `Number` for each neuron: a list of them, or a `Memory`."""
Some = Sequence[int] | Sequence[Index]
"""A few neurons at a time."""
Terms = Callable[[At], list[Number]]
Sums = list[Number]

TILE = 8
"""Vectors that a loop adds to at a time: each number read from memory serves several sums."""
GROUP = 4 * LANES
"""Numbers side by side in a loop over memory."""


class Arrangement(Protocol):
    function: Function

    def rows(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        """A number for each neuron, made from its row of weights."""
        ...

    def neurons(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        """A number for each neuron, made from its other numbers or from all of another layer."""
        ...

    def fold(self, starts: Sums, count: int, step: Callable[[Sums, At], Sums]) -> Sums:
        """``for i in range(count): starts = step(starts, i)``, one neuron after another."""
        ...

    def nothing(self, neuron: At) -> Number | None:
        """The first value of a sum for this neuron."""
        ...

    def add_up(self, starts: Sequence[Number | None], count: int, terms: Terms) -> Sums:
        """starts + Σ terms(i), in the order of the neurons i; None: the sum is the first term at first."""
        ...

    def add_up_row(self, starts: Sequence[Number | None], count: int, terms: Terms) -> Sums:
        """The same, where all that the terms read lies neuron after neuron in memory."""
        ...

    def weights(
        self, rows: int, columns: int, term: Callable[[At, At], Number], put: Callable[[At, Number], None]
    ) -> None:
        """Puts Σ over the samples of term(j, i), for each weight, at j·columns + i."""
        ...


class Straight:
    def __init__(self, function: Function) -> None:
        self.function = function

    def rows(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        return numbers(range(count))

    neurons = rows

    def fold(self, starts: Sums, count: int, step: Callable[[Sums, At], Sums]) -> Sums:
        for i in range(count):
            starts = step(starts, i)
        return starts

    def nothing(self, neuron: At) -> None:  # noqa: ARG002
        return None

    def add_up(self, starts: Sequence[Number | None], count: int, terms: Terms) -> Sums:
        sums = list(starts)
        for i in range(count):
            sums = [
                term if total is None else total + term for total, term in zip(sums, terms(i), strict=True)
            ]
        return [total for total in sums if total is not None]

    add_up_row = add_up

    def weights(
        self, rows: int, columns: int, term: Callable[[At, At], Number], put: Callable[[At, Number], None]
    ) -> None:
        for j in range(rows):
            for i in range(columns):
                put(j * columns + i, total(term(j, i)))


class _Looped:
    def __init__(self, function: Function, work: Memory, samples: int) -> None:
        self.function, self.work = function, work
        self.widths = widths_of(samples)
        self.stride = 1 if samples == 1 else -(-samples // LANES) * LANES
        self.used = 0
        """Of the memory to work in, in float64."""

    def new(self, count: int) -> Memory:
        """Room for a number of each neuron."""
        memory = self.work.at(self.used, widths=self.widths, stride=self.stride)
        memory.offset = self.used
        self.used += -(-count * self.stride // LANES) * LANES
        self.function.module.works_in(self.used)
        return memory

    def fold(self, starts: Sums, count: int, step: Callable[[Sums, At], Sums]) -> Sums:
        unrolled = next(n for n in (4, 2, 1) if count % n == 0)

        def body(round_: Index, sums: list[Value]) -> list[Value]:
            for n in range(unrolled):
                sums = step(sums, round_ * unrolled + n)
            return sums

        return repeated(self.function, count // unrolled, body, starts)

    def _each(self, count: int, numbers: Callable[[Some], list[Number]], tile: int) -> Memory:
        memory = self.new(count)

        def body(neurons: Sequence[Index]) -> None:
            for j, number in zip(neurons, numbers(neurons), strict=True):
                memory[j] = number

        each(self.function, count, body, tile)
        return memory


class SamplesAbreast(_Looped):
    def rows(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        return self._each(count, numbers, max(1, TILE // len(self.widths)))

    neurons = rows

    def nothing(self, neuron: At) -> Number | None:  # noqa: ARG002
        return self.function.number(0.0, self.widths)

    def add_up(self, starts: Sequence[Number | None], count: int, terms: Terms) -> Sums:
        zero = self.function.number(0.0)
        begun = [(zero if start is None else start).spread(self.widths) for start in starts]
        return self.fold(begun, count, lambda sums, i: [a + b for a, b in zip(sums, terms(i), strict=True)])

    add_up_row = add_up

    def weights(
        self, rows: int, columns: int, term: Callable[[At, At], Number], put: Callable[[At, Number], None]
    ) -> None:
        def row(j: Index) -> None:
            def some(here: Sequence[Index]) -> None:
                terms, first = [term(j, i) for i in here], here[0]
                for width in widths_of(len(terms)):
                    put((j * columns + first).abreast((width,)), totals(terms[:width]))
                    terms, first = terms[width:], first + width

            each(self.function, columns, some, LANES)

        each(self.function, rows, lambda js: row(js[0]), 1)


class NeuronsAbreast(_Looped):
    def rows(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        return self._each(count, numbers, TILE)

    def neurons(self, count: int, numbers: Callable[[Some], list[Number]]) -> Neurons:
        memory = self.new(count)

        def body(several: Index) -> None:
            (memory[several],) = numbers([several])

        spans(self.function, count, body)
        return memory

    def nothing(self, neuron: At) -> Number | None:
        return self.function.number(0.0, neuron.widths if isinstance(neuron, Index) else ONE)

    def add_up(self, starts: Sequence[Number | None], count: int, terms: Terms) -> Sums:
        begun = [self.function.number(0.0) if start is None else start for start in starts]
        return self.fold(begun, count, lambda sums, i: [a + b for a, b in zip(sums, terms(i), strict=True)])

    def add_up_row(self, starts: Sequence[Number | None], count: int, terms: Terms) -> Sums:
        function = self.function
        # A sum by itself is made of several that do not wait for each other.
        lanes = GROUP if len(starts) == 1 and count >= GROUP else LANES
        whole = count // lanes
        sums: Sums = []
        if whole:
            zeros = [function.number(0.0, widths_of(lanes)) for _ in starts]

            def step(sums: Sums, i: At) -> Sums:
                return [
                    a + b
                    for a, b in zip(
                        sums, terms((function.index(0) + i * lanes).abreast(widths_of(lanes))), strict=True
                    )
                ]

            sums = self.fold(zeros, whole, step)
        if count % lanes:
            rest = terms(function.index(whole * lanes).abreast(widths_of(count % lanes)))
            sums = (
                [
                    Number(function, (*a.parts, *b.parts), (*a.widths, *b.widths))
                    for a, b in zip(sums, rest, strict=True)
                ]
                if sums
                else rest
            )
        added: Sums = []
        for width in widths_of(len(sums)):
            added += totals(sums[len(added) : len(added) + width]).each()
        return [a if start is None else start + a for start, a in zip(starts, added, strict=True)]

    def weights(
        self, rows: int, columns: int, term: Callable[[At, At], Number], put: Callable[[At, Number], None]
    ) -> None:
        def row(js: Sequence[Index]) -> None:
            spans(self.function, columns, lambda i: put(js[0] * columns + i, term(js[0], i)))

        each(self.function, rows, row, 1)


# ---- loops over a known count, which are none where one round is enough


def repeated(
    function: Function,
    rounds: int,
    body: Callable[[Index, list[Value]], list[Value]],
    carried: Sequence[Value] = (),
) -> list[Value]:
    return body(function.index(0), list(carried)) if rounds == 1 else function.repeat(rounds, body, carried)


def each(function: Function, count: int, body: Callable[[Sequence[Index]], None], tile: int) -> None:
    """Calls `body` for 0 to count − 1, a few at a time."""

    def round_of(i: Index, carried: list[Value]) -> list[Value]:
        first = i * tile
        body([first + n for n in range(tile)])
        return carried

    if count >= tile:
        repeated(function, count // tile, round_of)
    if count % tile:
        body([function.index(n) for n in range(count - count % tile, count)])


def spans(function: Function, count: int, body: Callable[[Index], None], group: int = GROUP) -> None:
    """Calls `body` for 0 to count − 1, many neighbours at a time."""
    each(function, count // group, lambda i: body((i[0] * group).abreast(widths_of(group))), 1)
    if count % group:
        body(function.index(count - count % group).abreast(widths_of(count % group)))
