"""The network's form: layer sizes, activations, biases; and how its parameters lie in one flat vector.

All parameters of a network are one float64 vector of length P: first the weights, layer by layer and row by row
(a row is a receiving neuron), then the biases, layer by layer. A vector is easy to copy, store, send and
compare; `split` gives the matrices as views into it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from .activations import ACTIVATIONS
from .refused import Refused

Array = NDArray[np.float64]
BiasMode = Literal["shared", "per_neuron", "none"]

MAX_LAYERS = 8
"""Layers after the input."""
MAX_NEURONS = 64
"""Neurons in a layer, the inputs included."""


class Parameters(NamedTuple):
    """`weights[k]` has shape (n_to, n_from); `biases[k]` has (n_to,), (1,) when shared, or (0,) without biases.

    k counts the layers after the input, from 0.
    """

    weights: tuple[Array, ...]
    biases: tuple[Array, ...]


@dataclass(frozen=True)
class Architecture:
    """Layer sizes from inputs to outputs, one activation per layer after the input, and the bias mode.

    `shared`: one bias per layer, as in the article; `per_neuron`: one per neuron; `none`: no biases.
    Refuses fewer than 1 or more than 8 layers after the input, empty layers, layers of more than 64 neurons, unknown
    activations, and softmax anywhere but on an output layer of two or more neurons.
    """

    layer_sizes: tuple[int, ...]
    activations: tuple[str, ...]
    bias_mode: BiasMode = "per_neuron"

    def __post_init__(self) -> None:
        layers = len(self.layer_sizes) - 1
        if not 1 <= layers <= MAX_LAYERS:
            raise Refused(
                "layers", f"A network has 1 to {MAX_LAYERS} layers after its inputs; this one has {layers}."
            )
        for k, size in enumerate(self.layer_sizes):
            if not 1 <= size <= MAX_NEURONS:
                raise Refused(
                    f"layers[{k}]", f"A layer has 1 to {MAX_NEURONS} neurons; layer {k} was given {size}."
                )
        if len(self.activations) != layers:
            raise Refused(
                "activations",
                f"{layers} layers after the inputs need {layers} activations; {len(self.activations)} were given.",
            )
        for k, name in enumerate(self.activations):
            if name not in ACTIVATIONS:
                known = ", ".join(ACTIVATIONS)
                raise Refused(f"activations[{k}]", f"There is no activation {name!r}; choose one of {known}.")
            if name == "softmax" and k < layers - 1:
                raise Refused(
                    f"activations[{k}]",
                    "Softmax turns a whole layer into shares of 1, so it belongs on the output layer only; "
                    "choose tanh or logistic for a hidden layer.",
                )
        if self.activations[-1] == "softmax" and self.layer_sizes[-1] == 1:
            raise Refused(
                f"activations[{layers - 1}]",
                "Softmax over a single output is always 1; use logistic, or two outputs.",
            )
        if self.bias_mode not in get_args(BiasMode):
            raise Refused(
                "biases", f"Biases are shared, per_neuron or none; {self.bias_mode!r} is none of these."
            )

    @property
    def layer_count(self) -> int:
        """Layers after the input."""
        return len(self.layer_sizes) - 1

    @cached_property
    def weight_shapes(self) -> tuple[tuple[int, int], ...]:
        """(n_to, n_from) of each layer."""
        return tuple((n_to, n_from) for n_from, n_to in pairwise(self.layer_sizes))

    @cached_property
    def bias_sizes(self) -> tuple[int, ...]:
        """Biases of each layer: n_to, 1 or 0."""
        return tuple(
            {"shared": 1, "per_neuron": n_to, "none": 0}[self.bias_mode] for n_to in self.layer_sizes[1:]
        )

    @cached_property
    def weight_count(self) -> int:
        return sum(n_to * n_from for n_to, n_from in self.weight_shapes)

    @cached_property
    def bias_count(self) -> int:
        return sum(self.bias_sizes)

    @property
    def parameter_count(self) -> int:
        """P, the length of the flat vector."""
        return self.weight_count + self.bias_count

    @cached_property
    def weight_slices(self) -> tuple[slice, ...]:
        """Where each layer's weights lie in the flat vector."""
        return _slices(0, [n_to * n_from for n_to, n_from in self.weight_shapes])

    @cached_property
    def bias_slices(self) -> tuple[slice, ...]:
        """Where each layer's biases lie in the flat vector."""
        return _slices(self.weight_count, self.bias_sizes)

    def split(self, vector: Array) -> Parameters:
        """The layers' matrices as views into the flat `vector` (P,): writing to one writes to the other."""
        return Parameters(
            tuple(
                vector[where].reshape(shape)
                for where, shape in zip(self.weight_slices, self.weight_shapes, strict=True)
            ),
            tuple(vector[where] for where in self.bias_slices),
        )

    def join(self, weights: Sequence[Array], biases: Sequence[Array]) -> Array:
        """A new flat vector (P,) from the layers' matrices; the opposite of `split`."""
        return np.concatenate([np.asarray(part, dtype=np.float64).ravel() for part in (*weights, *biases)])


def _slices(start: int, sizes: Sequence[int]) -> tuple[slice, ...]:
    slices = []
    for size in sizes:
        slices.append(slice(start, start + size))
        start += size
    return tuple(slices)
