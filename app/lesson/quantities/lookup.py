"""Quantities by name: `quantities` lists all values of an iteration, and a finder reads one name.

    QuantityFinder(architecture, rule).find("∂E/∂w5")
        Quantity(kind="weight_gradient", name="dE_total/dw5", k=1, j=0, i=0, at="w5")

Names are as `article_numbers.json` writes them: net_h1, delta_o1, dE_total/dw5, w5+. The finder
also reads ∂ as d, δ as delta, ⁺ as + and dE/dw5 as dE_total/dw5, and skips braces and extra spaces.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ...engine.architecture import Architecture
from ...engine.rule import Rule
from ...engine.textbook import SampleTrace, Trace
from .names import Names

Array = NDArray[np.float64]

Kind = Literal[
    "input", "target", "weight", "bias", "net", "out", "output_error", "error", "error_after",
    "batch_error", "own_error_slope", "error_slope", "slope", "delta", "net_by_weight", "net_by_bias", "net_by_out", "path",
    "weight_gradient", "bias_gradient", "new_weight", "new_bias",
]  # fmt: skip
"""own_error_slope is ∂E_o/∂out_o and error_slope ∂E_total/∂out; slope is ∂out/∂net. net_by_weight
is ∂net/∂w, net_by_bias ∂net/∂b and net_by_out ∂net/∂out of the layer before. error_after is E_total
of the same batch after the update."""
AFTER = re.compile(r"E_total[ _]after(?: (\d+) iterations?)?")
MOST_FOUND = 2000
"""Names that a finder remembers."""


@dataclass(frozen=True)
class Quantity:
    """One quantity of a network: its kind, its name and its place.

    k counts the layers after the inputs, from 0. j is a neuron of layer k, and i a neuron of the
    layer before it. For a path, j is in layer k + 1 and i in layer k. `at` is the quantity's
    element in the diagram, a neuron (h1) or an edge (w5).
    """

    kind: Kind
    name: str
    k: int = 0
    j: int = 0
    i: int = 0
    at: str = ""


class QuantityFinder:
    """Finds the quantities of one network under one rule by name."""

    def __init__(self, architecture: Architecture, rule: Rule) -> None:
        self.names = Names(architecture)
        self.architecture, self.rule = architecture, rule
        self.last = architecture.layer_count - 1
        self._found: dict[str, Quantity | None] = {}

    @cached_property
    def splits_by_output(self) -> bool:
        """True if a path from the last hidden layer is the derivative of a single E_o.

        Such a path is called dE_o1/dout_h1, as in the article; any other is called
        dE_total/dout_h1 via o1 (see `_put_paths`).
        """
        return (
            self.last > 0
            and self.architecture.activations[-1] != "softmax"
            and self.rule.output_reduction == "sum"
        )

    @cached_property
    def _neurons(self) -> dict[str, tuple[int, int]]:
        return {name: (k - 1, j) for k, layer in enumerate(self.names.layers) for j, name in enumerate(layer)}

    def neuron(self, k: int, j: int) -> str:
        """The name of neuron j of layer k; layer −1 holds the inputs."""
        return self.names.layers[k + 1][j]

    def feeding(self, k: int, i: int) -> str:
        """The name of the input that layer k has from neuron i of the layer before: i1, out_h1."""
        return self.names.inputs[i] if k == 0 else f"out_{self.neuron(k - 1, i)}"

    def path_name(self, k: int, j: int, i: int) -> str:
        """The name of the path from neuron i of layer k through neuron j of layer k + 1."""
        above, neuron = self.neuron(k + 1, j), self.neuron(k, i)
        if k == self.last - 1 and self.splits_by_output:
            return f"dE_{above}/dout_{neuron}"
        return f"dE_total/dout_{neuron} via {above}"

    def bias_name(self, k: int, j: int) -> str:
        """The name of the bias of neuron j of layer k; empty in a network without biases."""
        mode, names = self.architecture.bias_mode, self.names.parameters
        if mode == "none":
            return ""
        start: int = self.architecture.bias_slices[k].start
        return names[start + (j if mode == "per_neuron" else 0)]

    def find(self, text: str) -> Quantity | None:
        """The quantity of this name, or None if this network has none."""
        # A derivation looks for the same few names hundreds of times.
        if text not in self._found:
            if len(self._found) >= MOST_FOUND:
                self._found.clear()
            self._found[text] = self._find(text)
        return self._found[text]

    def _find(self, text: str) -> Quantity | None:
        name = _plain(text)
        for read in (self._input_or_parameter, self._neuron_quantity, self._derivative):
            found = read(name)
            if found is not None:
                return found
        return None

    def parameter(self, name: str) -> tuple[bool, int, int, int] | None:
        """(is_weight, k, j, i) of a parameter, or None for any other name."""
        index = self.names.parameter_index.get(name)
        if index is None:
            return None
        for k in range(self.last + 1):
            weights, biases = self.architecture.weight_slices[k], self.architecture.bias_slices[k]
            if weights.start <= index < weights.stop:
                j, i = divmod(index - weights.start, self.architecture.weight_shapes[k][1])
                return True, k, j, i
            if biases.start <= index < biases.stop:
                return False, k, index - biases.start, 0
        return None

    def _input_or_parameter(self, name: str) -> Quantity | None:
        """Reads i1, target_o1, w5, dE_total/dw5 and w5+."""
        if name in self._neurons and self._neurons[name][0] == -1:
            return Quantity("input", name, -1, self._neurons[name][1], at=name)
        if name in self.names.targets:
            j = self.names.targets.index(name)
            return Quantity("target", name, self.last, j, at=self.names.outputs[j])
        of_weight: Kind = "weight"
        of_bias: Kind = "bias"
        parameter = name
        if name.endswith("+"):
            of_weight, of_bias, parameter = "new_weight", "new_bias", name.removesuffix("+")
        elif name.startswith("dE_total/d"):
            of_weight, of_bias = "weight_gradient", "bias_gradient"
            parameter = name.removeprefix("dE_total/d")
        place = self.parameter(parameter)
        if place is None:
            return None
        is_weight, k, j, i = place
        return Quantity(of_weight if is_weight else of_bias, name, k, j, i, parameter)

    def _neuron_quantity(self, name: str) -> Quantity | None:
        """Reads net_h1, out_h1, E_o1, delta_h1, E_total and E_total after 1 iteration."""
        if name == "E_total":
            return Quantity("error", name, self.last)
        if AFTER.fullmatch(name):
            return Quantity("error_after", name, self.last)
        kinds: dict[str, Kind] = {"net": "net", "out": "out", "E": "output_error", "delta": "delta"}
        prefix, _, neuron = name.partition("_")
        if prefix in kinds and neuron in self._neurons:
            k, j = self._neurons[neuron]
            if k >= 0 and (prefix != "E" or k == self.last):
                return Quantity(kinds[prefix], name, k, j, at=neuron)
        return None

    def _derivative(self, name: str) -> Quantity | None:
        """Reads the derivatives except gradients: dE_o1/dout_h1, dout_h1/dnet_h1, dnet_h1/dw1 …."""
        found = re.fullmatch(r"d(E|out|net)_([\w.]+)/d(?:(out|net)_)?([\w.]+?)(?: via ([\w.]+))?", name)
        if found is None:
            return None
        above, of, below, by, via = found.groups()
        where_of, where_by = self._neurons.get(of), self._neurons.get(by)
        if above == "net" and where_of is not None and where_of[0] >= 0:
            return self._net_by(
                name, *where_of, by if below is None else None, where_by if below == "out" else None
            )
        if where_by is None or where_by[0] < 0 or below is None:
            return None
        k, j = where_by
        if above == "out" and of == by and below == "net" and via is None:
            return Quantity("slope", name, k, j, at=by)
        if above == "E" and of == "total":
            if via is not None:
                over = self._neurons.get(via)
                is_path = below == "out" and over is not None and over[0] == k + 1
                return Quantity("path", name, k, over[1], j, at=via) if is_path and over is not None else None
            return Quantity("error_slope" if below == "out" else "delta", name, k, j, at=by)
        if above != "E" or where_of is None or where_of[0] != self.last or via is not None:
            return None
        if of == by:
            if below == "out":
                return Quantity("own_error_slope", name, k, j, at=by)
            softmax = self.architecture.activations[-1] == "softmax"
            alone = not softmax and self.rule.output_reduction == "sum"
            return Quantity("delta", name, k, j, at=by) if alone else None
        if below == "out" and k == self.last - 1 and self.splits_by_output:
            return Quantity("path", name, k, where_of[1], j, at=of)
        return None

    def name_of(self, kind: Kind, k: int, j: int, i: int) -> str:
        """The name of a quantity; empty for one without a name in this network."""
        if kind == "path":
            return self.path_name(k, j, i)
        neuron = self.neuron(k, j) if k >= 0 else ""
        match kind:
            case "net" | "out" | "delta":
                return f"{kind}_{neuron}"
            case "output_error":
                return f"E_{neuron}"
            case "error" | "batch_error":
                return "E_total"
            case "error_after":
                return "E_total after"
            case "own_error_slope":
                return f"dE_{neuron}/dout_{neuron}"
            case "error_slope":
                return f"dE_total/dout_{neuron}"
            case "slope":
                return f"dout_{neuron}/dnet_{neuron}"
            case "net_by_weight":
                return f"dnet_{neuron}/d{self.names.weight(k, j, i)}"
            case "net_by_out":
                return f"dnet_{neuron}/dout_{self.neuron(k - 1, i)}"
            case "weight_gradient":
                return f"dE_total/d{self.names.weight(k, j, i)}"
            case "bias_gradient":
                return f"dE_total/d{self.bias_name(k, j)}"
            case "new_weight":
                return f"{self.names.weight(k, j, i)}+"
            case "new_bias":
                return f"{self.bias_name(k, j)}+"
        return ""

    def _net_by(
        self, name: str, k: int, j: int, parameter: str | None, below: tuple[int, int] | None
    ) -> Quantity | None:
        if below is not None:
            if below[0] != k - 1 or k == 0:
                return None
            return Quantity("net_by_out", name, k, j, below[1], self.names.weight(k, j, below[1]))
        where = self.parameter(parameter) if parameter is not None else None
        if where is None:
            return None
        if where[0] and where[1:3] == (k, j):
            return Quantity("net_by_weight", name, k, j, where[3], self.neuron(k - 1, where[3]))
        if not where[0] and parameter == self.bias_name(k, j):
            return Quantity("net_by_bias", name, k, j, at=parameter or "")
        return None


def _plain(text: str) -> str:
    name = " ".join(text.split())
    for written, meant in (("∂", "d"), ("δ", "delta"), ("⁺", "+"), ("{", ""), ("}", ""), (" / ", "/")):
        name = name.replace(written, meant)
    name = re.sub(r"\s*/\s*", "/", name)
    name = re.sub(r"\s+\+$", "+", name)
    name = re.sub(r"^delta ", "delta_", name)
    return re.sub(r"^dE/d", "dE_total/d", name)


def quantities(trace: Trace, sample: int = 0) -> dict[str, float]:
    """Every quantity of an iteration by name, in the order of the calculation.

    Activations, errors and deltas are those of one `sample` of the batch. Gradients and new
    parameters belong to the whole batch.
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
    """Adds the paths of layer k; the paths of a neuron add up to its ∂E_total/∂out.

    Below the output layer, the path through o1 is the derivative of E_o1 alone and has the
    article's name: dE_o1/dnet_o1 · dnet_o1/dout_h1 = dE_o1/dout_h1. In deeper layers, under softmax
    (each output depends on every net input) and with a mean over the outputs, a path is the part of
    dE_total/dout_h1 that comes through one neuron: dE_total/dout_h1 via o1.
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
