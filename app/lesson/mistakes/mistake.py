"""A mistake, and the helpers that the catalogue makes mistakes with.

A mistake is one iteration with some wrong steps (`calculation.Edit`), so it works for every
network, rule and quantity, and two mistakes can be made at once. A function of the catalogue takes
the asked quantity and yields the mistake in each way that it can be made there. It yields nothing
where the mistake is impossible.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...engine.textbook import Trace
from ..quantities.calculation import Calculation, Edit, Part, Step
from ..quantities.lookup import Quantity, QuantityFinder
from ..quantities.steps import in_rows

Array = NDArray[np.float64]

GRADIENT_KINDS = ("weight_gradient", "bias_gradient")
NEW_KINDS = ("new_weight", "new_bias")
BACKWARD_KINDS = ("error_slope", "delta", *GRADIENT_KINDS, *NEW_KINDS)
FORWARD_KINDS = ("net", "out", "output_error", "error", "batch_error")
MANY = 12
"""In layers with more neurons or weights than this, only a few mix-ups of one for another are
tried."""


Neighbours = Callable[[], tuple[Trace | None, Trace | None]]


@dataclass(frozen=True)
class Asked:
    """The quantity that the learner was asked for, and the calculation that mistakes are made in.

    `neighbours` gives the iterations before and after, as far as they are known.
    """

    right: Calculation
    quantity: Quantity
    finder: QuantityFinder
    sample: int = 0
    neighbours: Neighbours = lambda: (None, None)

    @property
    def k(self) -> int:
        return self.quantity.k

    @property
    def last(self) -> int:
        return self.right.last

    def number(self) -> float:
        return self.right.read(self.quantity, self.sample)


Final = Callable[[Part, Array], Array]
"""From some rows and the answer in them to the wrong answer in them."""


@dataclass(frozen=True)
class Mistake:
    """One or two mistakes, each made in one way.

    `names` are names of the catalogue and `texts` the sentences for the learner. `steps` are the
    wrong steps, (step, layer or None for all, wrong step), and `final` changes only the answer.
    """

    names: tuple[str, ...]
    texts: tuple[str, ...]
    steps: tuple[tuple[str, int | None, Step], ...] = ()
    final: Final | None = None

    @property
    def name(self) -> str:
        return "+".join(self.names)

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    def and_also(self, other: "Mistake") -> "Mistake":
        """Both mistakes at once."""
        finals = [final for final in (self.final, other.final) if final is not None]

        def both(part: Part, now: Array) -> Array:
            for final in finals:
                now = final(part, now)
            return now

        return Mistake(
            self.names + other.names,
            self.texts + other.texts,
            self.steps + other.steps,
            both if len(finals) == 2 else (finals[0] if finals else None),
        )

    def called(self, name: str) -> "Mistake":
        return Mistake((name,), self.texts, self.steps, self.final)


MistakeMaker = Callable[[Asked], Iterator[Mistake]]


def changed(text: str, *steps: tuple[str, int | None, Step]) -> Mistake:
    """The mistake of doing these steps in another way."""
    return Mistake((), (text,), steps)


def answered(text: str, final: Final) -> Mistake:
    """The mistake of answering with another number, though each step is right."""
    return Mistake((), (text,), (), final)


def column(step: str, k: int, index: tuple[int, ...]) -> Final:
    """The answer with another number of the calculation, for `answered`."""

    def final(c: Part, now: Array) -> Array:
        return np.broadcast_to(c.step(step, k)[in_rows(index)], now.shape)

    return final


def constant(number: float) -> Final:
    """The answer with one number, for `answered`."""
    return lambda _c, now: np.full_like(now, number)


def shifted(by: float) -> Final:
    """The answer with a number added, for `answered`."""
    return lambda _c, now: now + by


def in_layers(step: str, layers: Sequence[int], wrong: Step) -> tuple[tuple[str, int | None, Step], ...]:
    """The wrong step in some layers, for `changed`."""
    return tuple((step, k, wrong) for k in layers)


def values(asked: Asked, mistakes: Sequence[Mistake], rounding: "RowRounding | None" = None) -> Array:
    """The number that each mistake leads to, (mistakes,)."""
    count = len(mistakes)
    rows: dict[tuple[str, int | None, Step], list[int]] = {}
    for row, mistake in enumerate(mistakes):
        for step in mistake.steps:
            rows.setdefault(step, []).append(row)
    edits = [Edit(name, np.array(where), wrong, k) for (name, k, wrong), where in rows.items()]
    tried = asked.right.rows(count, edits, rounding)
    found = np.array(np.broadcast_to(tried.column(asked.quantity, asked.sample), (count,)))
    finals: dict[Final, list[int]] = {}
    for row, mistake in enumerate(mistakes):
        if mistake.final is not None:
            finals.setdefault(mistake.final, []).append(row)
    for final, where in finals.items():
        found[where] = final(Part(tried, np.array(where)), found[where])
    return found


RowRounding = Callable[[str, int, Array], Array]


def scopes(asked: Asked) -> Iterator[tuple[str, tuple[int, ...]]]:
    """(words, layers) in which the mistake may be made: this layer, each later one, or several."""
    q = asked.quantity
    if q.kind in ("error_after", *FORWARD_KINDS):
        end = asked.last if q.kind in ("error_after", "output_error", "error", "batch_error") else q.k
        for k in reversed(range(end + 1)):
            yield ("of the outputs" if k == asked.last else f"of hidden layer {k + 1}"), (k,)
        if end > 0:
            yield "in every layer", tuple(range(end + 1))
        return
    first = q.k + 1 if q.kind == "path" else q.k
    yield f"of {asked.finder.neuron(first, q.j)}" if q.kind in _OF_NEURON else "of this layer", (first,)
    for k in reversed(range(first + 1, asked.last + 1)):
        yield ("of the outputs" if k == asked.last else f"of hidden layer {k + 1}"), (k,)
    for start in reversed(range(first, asked.last)):
        words = "in every layer" if start == first else f"from hidden layer {start + 1} on"
        yield words, tuple(range(start, asked.last + 1))


_OF_NEURON = ("delta", "slope", "weight_gradient", "new_weight", "path")


def other_neurons(count: int, this: int) -> list[int]:
    """The neurons that may be confused with `this`: all others, but only four of a wide layer."""
    if count <= MANY:
        return [n for n in range(count) if n != this]
    return sorted({0, this - 1, this + 1, count - 1} - {this, -1, count})


def other_weights(shape: tuple[int, int], j: int, i: int) -> list[tuple[int, int]]:
    """The weights of a layer that may be confused with (j, i).

    The first is the transposed one: w2 and w3 are confused most often.
    """
    n_to, n_from = shape
    near = [(i, j), (j, i - 1), (j, i + 1), (j - 1, i), (j + 1, i), (j, n_from - 1), (n_to - 1, i)]
    if n_to * n_from <= MANY:
        near += [(row, column) for row in range(n_to) for column in range(n_from)]
    inside = [(row, column) for row, column in near if 0 <= row < n_to and 0 <= column < n_from]
    return [pair for pair in dict.fromkeys(inside) if pair != (j, i)]


def above_slopes(asked: Asked) -> bool:
    """True for ∂E_total/∂out of an output, which is calculated without a slope of an activation."""
    return asked.quantity.kind in ("error_slope", "own_error_slope") and asked.k == asked.last


def gradient_from(feeding: Callable[[Part, int], Array]) -> Step:
    """The step `weight_gradient` with other inputs; `feeding` returns (S, n_from)."""

    def gradient(c: Part, k: int, _now: Array) -> Array:
        delta = np.swapaxes(c.step("delta", k), -1, -2)
        summed: Array = c.step("sample_share")[..., None] * delta @ feeding(c, k)
        return summed + c.step("penalty_slope", k)

    return gradient
