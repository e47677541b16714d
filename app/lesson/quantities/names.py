"""Names of neurons, targets and parameters, as the article writes them: i1, h1, target_o1, w5, b1.

Inputs are i1, i2, …; outputs o1, o2, …. Hidden neurons are h1, h2, … in a network with one hidden
layer, and h2.1 (second hidden layer, first neuron) in a network with several. Weights are numbered
w1, w2, … row by row, layer by layer. A layer's shared bias is b1, b2, …; a neuron's own bias is
b_h1, b_o1, ….

A large network has 33,000 weights. A weight's name follows from its number, so names are made when
they are read: stored, they would take 5 MB for each run.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import overload

from ...engine.architecture import Architecture
from .inputs import Label


class Names:
    """The names of one architecture. `labels` are what people read in place of the inputs' names, if there are any."""

    def __init__(self, architecture: Architecture, labels: tuple[Label, ...] = ()) -> None:
        self.architecture, self.labels = architecture, labels

    @cached_property
    def layers(self) -> tuple[tuple[str, ...], ...]:
        """Neuron names by layer, the inputs first: (("i1", "i2"), ("h1", "h2"), ("o1", "o2"))."""
        sizes = self.architecture.layer_sizes
        hidden_layers = len(sizes) - 2
        prefixes = ["i"]
        prefixes += ["h"] if hidden_layers == 1 else [f"h{k}." for k in range(1, hidden_layers + 1)]
        prefixes += ["o"]
        return tuple(
            tuple(f"{prefix}{n}" for n in range(1, size + 1))
            for prefix, size in zip(prefixes, sizes, strict=True)
        )

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.layers[0]

    @cached_property
    def label_of(self) -> dict[str, Label]:
        """The labels by the names of inputs; empty without labels."""
        return dict(zip(self.inputs, self.labels, strict=True)) if self.labels else {}

    def shown(self, name: str) -> str:
        """The label of an input that has one; any other name as it is."""
        label = self.label_of.get(name)
        return name if label is None else label.plain

    @property
    def outputs(self) -> tuple[str, ...]:
        return self.layers[-1]

    @cached_property
    def targets(self) -> tuple[str, ...]:
        return tuple(f"target_{output}" for output in self.outputs)

    @cached_property
    def parameters(self) -> "ParameterNames":
        """Parameter names in the order of the flat vector: all weights, then all biases."""
        architecture, biases = self.architecture, []
        for k in range(architecture.layer_count):
            if architecture.bias_mode == "shared":
                biases.append(f"b{k + 1}")
            elif architecture.bias_mode == "per_neuron":
                biases.extend(f"b_{neuron}" for neuron in self.layers[k + 1])
        return ParameterNames(architecture.weight_count, tuple(biases))

    @cached_property
    def parameter_index(self) -> "ParameterIndex":
        """The place of each parameter in the flat vector, by name."""
        return ParameterIndex(self.parameters)

    def weight(self, k: int, j: int, i: int) -> str:
        """The name of the weight from neuron i of the layer before to neuron j of layer k."""
        start: int = self.architecture.weight_slices[k].start
        return f"w{start + j * self.architecture.weight_shapes[k][1] + i + 1}"


class ParameterNames(Sequence[str]):
    """The names w1, w2, … of all weights, then the names of the biases. A slice is a tuple."""

    def __init__(self, weight_count: int, biases: tuple[str, ...]) -> None:
        self.weight_count, self.biases = weight_count, biases

    def __len__(self) -> int:
        return self.weight_count + len(self.biases)

    def __iter__(self) -> Iterator[str]:
        return chain((f"w{n}" for n in range(1, self.weight_count + 1)), self.biases)

    @overload
    def __getitem__(self, where: int) -> str: ...
    @overload
    def __getitem__(self, where: slice) -> tuple[str, ...]: ...
    def __getitem__(self, where: int | slice) -> str | tuple[str, ...]:
        if isinstance(where, slice):
            return tuple(map(self._name, range(*where.indices(len(self)))))
        return self._name(range(len(self))[where])

    def _name(self, index: int) -> str:
        return f"w{index + 1}" if index < self.weight_count else self.biases[index - self.weight_count]


_WEIGHT = re.compile(r"w([1-9][0-9]{0,8})")


class ParameterIndex(Mapping[str, int]):
    """The mapping {"w1": 0, "w2": 1, …}; each place is calculated when it is read."""

    def __init__(self, names: ParameterNames) -> None:
        self._names = names
        self._biases = {name: names.weight_count + n for n, name in enumerate(names.biases)}

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __getitem__(self, name: str) -> int:
        found = _WEIGHT.fullmatch(name)
        if found and (number := int(found[1])) <= self._names.weight_count:
            return number - 1
        return self._biases[name]
