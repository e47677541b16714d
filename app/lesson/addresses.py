"""What a name means: dE_total/dw5 is the gradient of weight (0, 0) of layer 1. And the other way round.

Names are read generously: ∂ for d, δ for delta, ⁺ for +, dE/dw5 for dE_total/dw5, braces and spaces left out.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from app.engine.architecture import Architecture
from app.engine.rule import Rule

from .names import Names

Kind = Literal[
    "input", "target", "weight", "bias", "net", "out", "output_error", "error", "error_after",
    "own_error_slope", "error_slope", "slope", "delta", "net_by_weight", "net_by_bias", "net_by_out", "path",
    "weight_gradient", "bias_gradient", "new_weight", "new_bias",
]  # fmt: skip
AFTER = re.compile(r"E_total[ _]after(?: (\d+) iterations?)?")
MOST_FOUND = 2000
"""Names whose addresses are remembered."""


@dataclass(frozen=True)
class Address:
    """Where a quantity lies. k counts the layers after the input from 0; j is the neuron of layer k, and i the neuron
    of the layer before it (of a path, j is in layer k + 1 and i in layer k). `at` is its part of the diagram: a neuron or an edge."""

    kind: Kind
    name: str
    k: int = 0
    j: int = 0
    i: int = 0
    at: str = ""


class Addresses:
    """Every quantity of one network under one rule, found by its name."""

    def __init__(self, architecture: Architecture, rule: Rule) -> None:
        self.names = Names(architecture)
        self.architecture, self.rule = architecture, rule
        self.last = architecture.layer_count - 1
        self._found: dict[str, Address | None] = {}

    @cached_property
    def splits_by_output(self) -> bool:
        """Whether a path from the last hidden layer is what one E_o feels (as `names.quantities` names it)."""
        return (
            self.last > 0
            and self.architecture.activations[-1] != "softmax"
            and self.rule.output_reduction == "sum"
        )

    @cached_property
    def _neurons(self) -> dict[str, tuple[int, int]]:
        return {name: (k - 1, j) for k, layer in enumerate(self.names.layers) for j, name in enumerate(layer)}

    def neuron(self, k: int, j: int) -> str:
        """The name of neuron j of layer k; layer −1 is the inputs."""
        return self.names.layers[k + 1][j]

    def feeding(self, k: int, i: int) -> str:
        """The name of what neuron i of the layer before layer k sends: i1, or out_h1."""
        return self.names.inputs[i] if k == 0 else f"out_{self.neuron(k - 1, i)}"

    def path_name(self, k: int, j: int, i: int) -> str:
        """Of the path from neuron i of layer k through neuron j of layer k + 1."""
        above, neuron = self.neuron(k + 1, j), self.neuron(k, i)
        if k == self.last - 1 and self.splits_by_output:
            return f"dE_{above}/dout_{neuron}"
        return f"dE_total/dout_{neuron} via {above}"

    def bias_name(self, k: int, j: int) -> str:
        """The bias that neuron j of layer k adds; empty without biases."""
        mode, names = self.architecture.bias_mode, self.names.parameters
        if mode == "none":
            return ""
        start: int = self.architecture.bias_slices[k].start
        return names[start + (j if mode == "per_neuron" else 0)]

    def find(self, text: str) -> Address | None:
        """The address of a name, or None where this network has nothing of that name."""
        # A derivation looks for the same few names hundreds of times.
        if text not in self._found:
            if len(self._found) >= MOST_FOUND:
                self._found.clear()
            self._found[text] = self._find(text)
        return self._found[text]

    def _find(self, text: str) -> Address | None:
        name = _plain(text)
        for reader in (self._given, self._neuron_quantity, self._derivative):
            found = reader(name)
            if found is not None:
                return found
        return None

    def parameter(self, name: str) -> tuple[bool, int, int, int] | None:
        """(is a weight, k, j, i) of a parameter."""
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

    def _given(self, name: str) -> Address | None:
        if name in self._neurons and self._neurons[name][0] == -1:
            return Address("input", name, -1, self._neurons[name][1], at=name)
        if name in self.names.targets:
            j = self.names.targets.index(name)
            return Address("target", name, self.last, j, at=self.names.outputs[j])
        for parameter, ending in (
            (name, ""),
            (name.removesuffix("+"), "+"),
            (name.removeprefix("dE_total/d"), "d"),
        ):
            if (ending == "+" and not name.endswith("+")) or (ending == "d" and parameter == name):
                continue
            where = self.parameter(parameter)
            if where is not None:
                is_weight, k, j, i = where
                kinds: tuple[Kind, Kind] = {
                    "": ("weight", "bias"), "+": ("new_weight", "new_bias"), "d": ("weight_gradient", "bias_gradient")
                }[ending]  # type: ignore[assignment]  # fmt: skip
                return Address(kinds[0] if is_weight else kinds[1], name, k, j, i, parameter)
        return None

    def _neuron_quantity(self, name: str) -> Address | None:
        if name == "E_total":
            return Address("error", name, self.last)
        if AFTER.fullmatch(name):
            return Address("error_after", name, self.last)
        kinds: dict[str, Kind] = {"net": "net", "out": "out", "E": "output_error", "delta": "delta"}
        prefix, _, neuron = name.partition("_")
        if prefix in kinds and neuron in self._neurons:
            k, j = self._neurons[neuron]
            if k >= 0 and (prefix != "E" or k == self.last):
                return Address(kinds[prefix], name, k, j, at=neuron)
        return None

    def _derivative(self, name: str) -> Address | None:
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
            return Address("slope", name, k, j, at=by)
        if above == "E" and of == "total":
            if via is not None:
                over = self._neurons.get(via)
                is_path = below == "out" and over is not None and over[0] == k + 1
                return Address("path", name, k, over[1], j, at=via) if is_path and over is not None else None
            return Address("error_slope" if below == "out" else "delta", name, k, j, at=by)
        if above != "E" or where_of is None or where_of[0] != self.last or via is not None:
            return None
        if of == by:
            if below == "out":
                return Address("own_error_slope", name, k, j, at=by)
            softmax = self.architecture.activations[-1] == "softmax"
            alone = not softmax and self.rule.output_reduction == "sum"
            return Address("delta", name, k, j, at=by) if alone else None
        if below == "out" and k == self.last - 1 and self.splits_by_output:
            return Address("path", name, k, where_of[1], j, at=of)
        return None

    def _net_by(
        self, name: str, k: int, j: int, parameter: str | None, below: tuple[int, int] | None
    ) -> Address | None:
        if below is not None:
            if below[0] != k - 1 or k == 0:
                return None
            return Address("net_by_out", name, k, j, below[1], self.names.weight(k, j, below[1]))
        where = self.parameter(parameter) if parameter is not None else None
        if where is None:
            return None
        if where[0] and where[1:3] == (k, j):
            return Address("net_by_weight", name, k, j, where[3], self.neuron(k - 1, where[3]))
        if not where[0] and parameter == self.bias_name(k, j):
            return Address("net_by_bias", name, k, j, at=parameter or "")
        return None


def _plain(text: str) -> str:
    name = " ".join(text.split())
    for written, meant in (("∂", "d"), ("δ", "delta"), ("⁺", "+"), ("{", ""), ("}", ""), (" / ", "/")):
        name = name.replace(written, meant)
    name = re.sub(r"\s*/\s*", "/", name)
    name = re.sub(r"\s+\+$", "+", name)
    name = re.sub(r"^delta ", "delta_", name)
    return re.sub(r"^dE/d", "dE_total/d", name)
