"""The quantities that each quantity is directly calculated from, and their order.

A node is a quantity of one sample. Gradients and new parameters belong to the whole batch; their
sample is 0. Given numbers (inputs, targets, parameters, the learning rate) are no nodes.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ...engine.architecture import Architecture
from ...engine.rule import Rule
from .lookup import Kind, Quantity
from .steps import output_delta_is_fused

WHOLE_BATCH = (
    "batch_error",
    "error_after",
    "weight_gradient",
    "bias_gradient",
    "new_weight",
    "new_bias",
    "net_by_out",
)
"""The kinds of a quantity that has one value for a whole batch."""
GIVEN = ("input", "target", "weight", "bias", "net_by_bias")
_ORDER: dict[str, int] = {
    kind: n
    for n, kind in enumerate(
        ("own_error_slope", "net_by_weight", "net_by_out", "path", "error_slope", "slope", "delta",
         "weight_gradient", "bias_gradient", "new_weight", "new_bias")
    )
}  # fmt: skip


class Node(NamedTuple):
    """One quantity of one sample; the fields are those of `Quantity`."""

    kind: Kind
    k: int
    j: int
    i: int
    sample: int


def is_of_batch(quantity: Quantity | None) -> bool:
    """True for a quantity of the whole batch: E_total, a gradient, a new value; False for one of a single sample."""
    return quantity is not None and (quantity.kind in WHOLE_BATCH or quantity.name == "E_total")


def node_of(quantity: Quantity, sample: int) -> Node:
    return Node(
        quantity.kind, quantity.k, quantity.j, quantity.i, 0 if quantity.kind in WHOLE_BATCH else sample
    )


class Dependencies:
    """The order of one network's calculation under one rule, for a batch of `samples`."""

    def __init__(self, architecture: Architecture, rule: Rule, samples: int) -> None:
        self.sizes, self.rule, self.samples = architecture.layer_sizes, rule, samples
        self.last = architecture.layer_count - 1
        self.mode, self.activations = architecture.bias_mode, architecture.activations
        self.fused = output_delta_is_fused(rule.error, architecture.activations[-1])
        self.sequential = rule.update_order == "sequential"

    def rank(self, node: Node) -> tuple[int, ...]:
        """Sorts nodes into the order of the calculation."""
        kind, k, j, i, sample = node
        if kind in GIVEN:
            return (-1,)
        if kind in ("net", "out"):
            return 0, sample, k, kind == "out", j
        if kind in ("output_error", "error", "batch_error"):
            return 1, ("output_error", "error", "batch_error").index(kind), sample, j
        if kind == "error_after" or (kind in ("new_weight", "new_bias") and not self.sequential):
            return 3, kind == "error_after", k, j, i
        return 2, self.last - k, _ORDER[kind], sample, j, i

    def uses(self, node: Node) -> Iterator[Node]:
        """The nodes that this one is directly calculated from."""
        kind, k, j, i, s = node
        match kind:
            case "net":
                yield from (Node("out", k - 1, n, 0, s) for n in range(self.sizes[k]) if k > 0)
            case "out":
                mixes = self.activations[k] == "softmax"
                yield from (Node("net", k, n, 0, s) for n in (range(self.sizes[k + 1]) if mixes else (j,)))
            case "output_error" | "own_error_slope":
                yield Node("out", self.last, j, 0, s)
            case "error":
                yield from (Node("output_error", self.last, n, 0, s) for n in range(self.sizes[-1]))
            case "batch_error":
                yield from (Node("error", self.last, 0, 0, n) for n in range(self.samples))
            case "net_by_weight":
                yield from (Node("out", k - 1, i, 0, s) for _ in range(k > 0))
            case "net_by_out":
                yield from (Node("new_weight", k, j, i, 0) for _ in range(self.sequential))
            case "path":
                yield Node("delta", k + 1, j, 0, s)
                yield Node("net_by_out", k + 1, j, i, 0)
            case "error_slope" if k == self.last:
                yield Node("own_error_slope", k, j, 0, s)
            case "error_slope":
                yield from (Node("path", k, n, j, s) for n in range(self.sizes[k + 2]))
            case "slope":
                if self.activations[k] != "linear":
                    by_out = self.activations[k] in ("logistic", "tanh", "softmax")
                    yield Node("out" if by_out else "net", k, j, 0, s)
            case "delta":
                yield from self._delta(k, j, s)
            case "weight_gradient":
                for n in range(self.samples):
                    yield Node("delta", k, j, 0, n)
                    yield Node("net_by_weight", k, j, i, n)
            case "bias_gradient":
                neurons = range(self.sizes[k + 1]) if self.mode == "shared" else (j,)
                yield from (Node("delta", k, m, 0, n) for n in range(self.samples) for m in neurons)
            case "new_weight":
                yield Node("weight_gradient", k, j, i, 0)
            case "new_bias":
                yield Node("bias_gradient", k, j, 0, 0)
            case "error_after":
                yield from self._parameters()

    def _delta(self, k: int, j: int, s: int) -> Iterator[Node]:
        if k < self.last or not self.fused:
            yield Node("error_slope", k, j, 0, s)
            yield Node("slope", k, j, 0, s)
            return
        mixes = self.activations[k] == "softmax" and self.rule.error != "cross_entropy"
        for n in range(self.sizes[-1]) if mixes else (j,):
            yield Node("out", k, n, 0, s)
            if mixes:
                yield Node("error_slope", k, n, 0, s)

    def _parameters(self) -> Iterator[Node]:
        for k in range(self.last + 1):
            for j in range(self.sizes[k + 1]):
                yield from (Node("new_weight", k, j, i, 0) for i in range(self.sizes[k]))
            biases = {"shared": 1, "per_neuron": self.sizes[k + 1], "none": 0}[self.mode]
            yield from (Node("new_bias", k, j, 0, 0) for j in range(biases))
