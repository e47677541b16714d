"""The names of things: w5, h1, net_h1, dE_total/dw5 …, as the article and `article_numbers.json` write them.

Inputs are i1, i2, …; outputs o1, o2, …; hidden neurons h1, h2, … where there is one hidden layer, and h2.1 (second hidden
layer, first neuron) where there are several. Weights are numbered w1, w2, … row by row, layer by layer. A bias that a
layer shares is b1, b2, … by layer; a neuron's own is b_h1, b_o1, ….

A large network has 33,000 weights. Their names follow from their numbers, so they are made when they are read: kept, they would
take 5 MB for each run.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import overload

import numpy as np
from numpy.typing import NDArray

from app.engine.architecture import Architecture
from app.engine.textbook import SampleTrace, Trace

Array = NDArray[np.float64]


class Names:
    """All names that one architecture gives rise to."""

    def __init__(self, architecture: Architecture) -> None:
        self.architecture = architecture

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

    @property
    def outputs(self) -> tuple[str, ...]:
        return self.layers[-1]

    @cached_property
    def targets(self) -> tuple[str, ...]:
        return tuple(f"target_{output}" for output in self.outputs)

    @cached_property
    def parameters(self) -> "ParameterNames":
        """Names in the order of the flat vector: every weight, then every bias."""
        architecture, biases = self.architecture, []
        for k in range(architecture.layer_count):
            if architecture.bias_mode == "shared":
                biases.append(f"b{k + 1}")
            elif architecture.bias_mode == "per_neuron":
                biases.extend(f"b_{neuron}" for neuron in self.layers[k + 1])
        return ParameterNames(architecture.weight_count, tuple(biases))

    @cached_property
    def parameter_index(self) -> "ParameterIndex":
        """The place of each parameter in the flat vector, by its name."""
        return ParameterIndex(self.parameters)

    def weight(self, k: int, j: int, i: int) -> str:
        """The weight of layer k (from 0) that runs from neuron i of the layer before to neuron j."""
        start: int = self.architecture.weight_slices[k].start
        return f"w{start + j * self.architecture.weight_shapes[k][1] + i + 1}"


class ParameterNames(Sequence[str]):
    """w1, w2, … for each weight, and then the names of the biases. A slice of it is a tuple."""

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
    """{"w1": 0, "w2": 1, …}, worked out when it is asked for."""

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


def quantities(trace: Trace, sample: int = 0) -> dict[str, float]:
    """Every quantity of an iteration by its name, in the order of the calculation.

    Of a batch, the quantities of one `sample`, with the gradients and new parameters of the whole batch.
    """
    names = Names(trace.architecture)
    seen = trace.samples[sample]
    numbers: dict[str, float] = {}

    def put(keys: Sequence[str], values: Array) -> None:
        numbers.update(zip(keys, map(float, values), strict=True))

    put(names.inputs, seen.forward.inputs)
    put(names.targets, seen.targets)
    put(names.parameters, trace.before)
    for k, layer in enumerate(names.layers[1:]):
        put(tuple(f"net_{n}" for n in layer), seen.forward.net_inputs[k])
        put(tuple(f"out_{n}" for n in layer), seen.forward.outputs[k])
    put(tuple(f"E_{n}" for n in names.outputs), seen.output_errors)
    numbers["E_total"] = seen.error
    for k in reversed(range(trace.architecture.layer_count)):
        if k < trace.architecture.layer_count - 1:
            _put_paths(numbers, trace, seen, names, k)
        layer = names.layers[k + 1]
        put(tuple(f"dE_total/dout_{n}" for n in layer), seen.error_slopes[k])
        put(tuple(f"dout_{n}/dnet_{n}" for n in layer), seen.activation_slopes[k])
        put(tuple(f"delta_{n}" for n in layer), seen.deltas[k])
        for j, neuron in enumerate(layer):
            for i, feeding in enumerate(seen.forward.feeding(k)):
                numbers[f"dnet_{neuron}/d{names.weight(k, j, i)}"] = float(feeding)
        for where in (trace.architecture.weight_slices[k], trace.architecture.bias_slices[k]):
            put(tuple(f"dE_total/d{p}" for p in names.parameters[where]), trace.gradients[where])
    put(tuple(f"{p}+" for p in names.parameters), trace.after)
    return numbers


def _put_paths(numbers: dict[str, float], trace: Trace, seen: SampleTrace, names: Names, k: int) -> None:
    """The terms whose sum over the next layer is ∂E_total/∂out of layer k.

    Below the output layer, a path through o1 is what E_o1 alone feels, and is named as the article names it:
    dE_o1/dnet_o1 · dnet_o1/dout_h1 = dE_o1/dout_h1. Elsewhere (deeper layers; softmax, where every output feels every
    net input; a mean over outputs) it is the part of dE_total/dout_h1 that comes via one neuron.
    """
    splits_by_output = (
        k == trace.architecture.layer_count - 2
        and trace.architecture.activations[-1] != "softmax"
        and trace.rule.output_reduction == "sum"
    )
    terms = seen.path_terms(k)
    for j, above in enumerate(names.layers[k + 2]):
        if splits_by_output:
            numbers[f"dE_{above}/dnet_{above}"] = float(seen.deltas[k + 1][j])
        for i, neuron in enumerate(names.layers[k + 1]):
            numbers[f"dnet_{above}/dout_{neuron}"] = float(seen.weights_passed[k + 1][j, i])
            path = f"dE_{above}/dout_{neuron}" if splits_by_output else f"dE_total/dout_{neuron} via {above}"
            numbers[path] = float(terms[j, i])
