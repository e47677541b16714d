"""A mistake, and the helpers that `slopes`, `edges` and `updates` make mistakes with.

A mistake is one iteration calculated with a wrong step (`Calculation.again`), so it works for every
network, rule and quantity. A function of the catalogue takes the asked quantity and yields the
mistake in each way that it can be made there. It yields nothing where the mistake is impossible.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..quantities.calculation import Calculation, Step
from ..quantities.lookup import Quantity, QuantityFinder

Array = NDArray[np.float64]

GRADIENT_KINDS = ("weight_gradient", "bias_gradient")
NEW_KINDS = ("new_weight", "new_bias")
BACKWARD_KINDS = ("error_slope", "delta", *GRADIENT_KINDS, *NEW_KINDS)
MANY = 12
"""In layers with more neurons or weights than this, only a few mix-ups of one for another are
tried."""


@dataclass(frozen=True)
class Asked:
    """The quantity that the learner was asked for, and the right calculation."""

    right: Calculation
    quantity: Quantity
    finder: QuantityFinder
    sample: int = 0

    @property
    def k(self) -> int:
        return self.quantity.k

    @property
    def last(self) -> int:
        return self.right.last

    def number(self) -> float:
        return self.right.read(self.quantity, self.sample)


@dataclass(frozen=True)
class Mistake:
    """A mistake made in one way: the text for the learner, and the wrong calculation.

    `number` is set if only the answer is wrong and every step is right.
    """

    text: str
    calculation: Calculation
    number: float | None = None

    def answer(self, asked: Asked) -> float:
        return self.calculation.read(asked.quantity, asked.sample) if self.number is None else self.number


MistakeMaker = Callable[[Asked], Iterator[Mistake]]


def changed(asked: Asked, text: str, steps: Mapping[str, Step]) -> Mistake:
    """The mistake of doing these steps in another way."""
    return Mistake(text, asked.right.again(steps))


def scopes(asked: Asked) -> Iterator[tuple[str, tuple[int, ...]]]:
    """(words, layers) in which the mistake may be made: this layer, the outputs, or every layer."""
    q = asked.quantity
    if q.kind == "error_after":
        yield "in every layer", tuple(range(asked.last + 1))
        return
    k = q.k + 1 if q.kind == "path" else q.k
    yield f"of {asked.finder.neuron(k, q.j)}" if q.kind in _OF_NEURON else "of this layer", (k,)
    if k < asked.last:
        yield "of the outputs", (asked.last,)
        yield "in every layer", tuple(range(k, asked.last + 1))


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
    return asked.quantity.kind == "error_slope" and asked.k == asked.last


def gradient_from(feeding: Callable[[Calculation], Array], layer: int) -> Step:
    """The step `weight_gradient` with other inputs to one layer; `feeding` returns (S, n_from)."""

    def gradient(c: Calculation, k: int) -> Array:
        if k != layer:
            return c.right("weight_gradient", k)
        summed: Array = c.step("sample_share") * c.step("delta", k).T @ feeding(c)
        return summed + c.step("penalty_slope", k)

    return gradient
