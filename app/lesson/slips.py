"""What a mistake is made of.

A mistake is an iteration worked out once more with one step done wrong (`calculation.Calculation`), so every one of them works for
every network, rule and quantity. Each function of the catalogue yields the ways in which one mistake can be made for the quantity that
is asked for; they are in `slips_of_slopes`, `slips_of_edges` and `slips_of_updates`, and `mistakes` lists them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.lesson.quantities.calculation import Calculation, Step
from app.lesson.quantities.lookup import Quantity, QuantityFinder

Array = NDArray[np.float64]

GRADIENT_KINDS = ("weight_gradient", "bias_gradient")
NEW_KINDS = ("new_weight", "new_bias")
BACKWARD_KINDS = ("error_slope", "delta", *GRADIENT_KINDS, *NEW_KINDS)
MANY = 12
"""In layers with more neurons, or more weights, than this only a few mix-ups of one for another are tried."""


@dataclass(frozen=True)
class Asked:
    """The quantity asked for, and the right calculation."""

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
class Slip:
    """One way to make a mistake: what to tell the learner, and the calculation in which it is made. Where it is made only in
    the very last line, `number` is what comes out."""

    text: str
    calculation: Calculation
    number: float | None = None

    def answer(self, asked: Asked) -> float:
        return self.calculation.read(asked.quantity, asked.sample) if self.number is None else self.number


Slips = Callable[[Asked], Iterator[Slip]]


def changed(asked: Asked, text: str, steps: Mapping[str, Step]) -> Slip:
    return Slip(text, asked.right.again(steps))


def scopes(asked: Asked) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Where a learner may have made the same mistake: in this layer, in the output layer, everywhere."""
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
    """The neurons that one may be taken for: all others; in a wide layer its neighbours, the first and the last."""
    if count <= MANY:
        return [n for n in range(count) if n != this]
    return sorted({0, this - 1, this + 1, count - 1} - {this, -1, count})


def other_weights(shape: tuple[int, int], j: int, i: int) -> list[tuple[int, int]]:
    """The weights of a layer that one may be taken for, its mirror image first: w2 and w3 are the pair most often mixed up."""
    n_to, n_from = shape
    near = [(i, j), (j, i - 1), (j, i + 1), (j - 1, i), (j + 1, i), (j, n_from - 1), (n_to - 1, i)]
    if n_to * n_from <= MANY:
        near += [(row, column) for row in range(n_to) for column in range(n_from)]
    inside = [(row, column) for row, column in near if 0 <= row < n_to and 0 <= column < n_from]
    return [pair for pair in dict.fromkeys(inside) if pair != (j, i)]


def above_slopes(asked: Asked) -> bool:
    return asked.quantity.kind == "error_slope" and asked.k == asked.last


def gradient_from(feeding: Callable[[Calculation], Array], layer: int) -> Step:
    def gradient(c: Calculation, k: int) -> Array:
        if k != layer:
            return c.right("weight_gradient", k)
        summed: Array = c.step("sample_share") * c.step("delta", k).T @ feeding(c)
        return summed + c.step("penalty_slope", k)

    return gradient
