"""The operations of one iteration, in the order of the calculation.

Forward: the net input and then the output of each neuron, layer by layer. Error: the error of each
output, then the total. Backward, from the last layer to the first: each path and their sum, each
slope, each δ, each gradient. Update: each parameter, at the end of the iteration, or in sequential
order directly after the gradients of its layer.

In a batch, the samples go forward one after another. A layer's deltas are calculated for every
sample before the layer's gradients.

The page's stepping is an index into this list. A step by neuron, layer or phase moves to the next
index in `starts`.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from ...engine.refused import Refused
from ...engine.textbook import Trace
from .calculation import Calculation
from .lookup import Quantity, QuantityFinder
from .steps import output_delta_is_fused

Phase = Literal["forward", "error", "backward", "update"]
GROUPS = ("operation", "neuron", "layer", "phase")


@dataclass(frozen=True)
class Operation:
    """One arithmetic operation: the quantity that it calculates, and the quantities that it uses.

    `layer` counts from 1, after the inputs. `neuron` is empty for E_total and for a shared bias.
    `sample` is the sample's position in the batch, or None for an operation on the whole batch.
    `at` is the element of the diagram that the operation belongs to: a neuron, a target (for its
    output's error), a parameter, or the weight that a path goes back through.
    """

    index: int
    phase: Phase
    quantity: str
    value: float
    layer: int
    neuron: str
    sample: int | None
    uses: tuple[str, ...]
    at: str

    def to_json(self) -> dict[str, Any]:
        """Plain data for JSON; a value that is not finite becomes None."""
        value = self.value if math.isfinite(self.value) else None
        return {**asdict(self), "value": value, "uses": list(self.uses)}


@dataclass(frozen=True)
class _Draft:
    phase: Phase
    quantity: str
    layer: int
    neuron: str
    sample: int | None
    uses: tuple[str, ...]


def operations(trace: Trace, samples: Sequence[int] | None = None) -> tuple[Operation, ...]:
    """All operations of an iteration.

    `samples` are positions in the batch: operations on other single samples are left out. Gradients
    and updates always belong to the whole batch. Refuses a position outside the batch.
    """
    chosen = range(len(trace.samples)) if samples is None else samples
    for sample in chosen:
        if not 0 <= sample < len(trace.samples):
            raise Refused(
                "sample",
                (f"This iteration uses {len(trace.samples)} samples, counted from 0; {sample} came."),
            )
    order = _Order(trace)
    numbers = Calculation.as_traced(trace)
    found = []
    for index, draft in enumerate(order.drafts(chosen)):
        quantity = order.finder.find(draft.quantity)
        assert quantity is not None, draft.quantity  # noqa: S101  (every draft has a name of this network)
        value = numbers.read(quantity, draft.sample or 0)
        found.append(Operation(index, value=value, at=_element(quantity, draft), **vars(draft)))
    return tuple(found)


def _element(quantity: Quantity, draft: _Draft) -> str:
    match quantity.kind:
        case "path":
            return draft.uses[1].removesuffix("+")
        case "output_error":
            return f"target_{quantity.at}"
        case _:
            return quantity.at


def starts(found: Sequence[Operation], by: str) -> tuple[int, ...]:
    """The indices at which a new operation, neuron, layer or phase begins. Refuses another `by`."""
    if by not in GROUPS:
        raise Refused("by", f"Stepping goes by {', '.join(GROUPS)}; {by!r} came.")

    def group(operation: Operation) -> tuple[object, ...]:
        return {
            "operation": (operation.index,),
            "neuron": (operation.phase, operation.sample, operation.layer, operation.neuron),
            "layer": (operation.phase, operation.sample, operation.layer),
            "phase": (operation.phase,),
        }[by]

    return tuple(
        operation.index
        for operation in found
        if operation.index == 0 or group(operation) != group(found[operation.index - 1])
    )


class _Order:
    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.architecture = trace.architecture
        self.finder = QuantityFinder(trace.architecture, trace.rule)
        self.names = self.finder.names
        self.last = self.finder.last
        self.sizes = trace.architecture.layer_sizes

    def drafts(self, samples: Sequence[int]) -> Iterator[_Draft]:
        for sample in samples:
            yield from self.forward(sample)
        for sample in samples:
            yield from self.error(sample)
        for k in reversed(range(self.last + 1)):
            for sample in samples:
                yield from self.deltas(k, sample)
            yield from self.gradients(k)
            if self.trace.rule.update_order == "sequential":
                yield from self.updates(k)
        if self.trace.rule.update_order == "simultaneous":
            for k in range(self.last + 1):
                yield from self.updates(k)

    def forward(self, sample: int) -> Iterator[_Draft]:
        for k in range(self.last + 1):
            mixes = self.architecture.activations[k] == "softmax"
            nets = tuple(f"net_{neuron}" for neuron in self.names.layers[k + 1])
            late = []
            for j, neuron in enumerate(self.names.layers[k + 1]):
                feeding = tuple(self.finder.feeding(k, i) for i in range(self.sizes[k]))
                weights = tuple(self.names.weight(k, j, i) for i in range(self.sizes[k]))
                bias = self.finder.bias_name(k, j)
                uses = (*weights, *feeding, *((bias,) if bias else ()))
                output = _Draft(
                    "forward", f"out_{neuron}", k + 1, neuron, sample, nets if mixes else (nets[j],)
                )
                yield _Draft("forward", nets[j], k + 1, neuron, sample, uses)
                if mixes:
                    late.append(output)  # softmax needs every net input of the layer first
                else:
                    yield output
            yield from late

    def error(self, sample: int) -> Iterator[_Draft]:
        layer = self.last + 1
        for output in self.names.outputs:
            yield _Draft("error", f"E_{output}", layer, output, sample, (f"target_{output}", f"out_{output}"))
        yield _Draft(
            "error", "E_total", layer, "", sample, tuple(f"E_{output}" for output in self.names.outputs)
        )

    def deltas(self, k: int, sample: int) -> Iterator[_Draft]:
        activation = self.architecture.activations[k]
        softmax = activation == "softmax"
        fused = k == self.last and output_delta_is_fused(self.trace.rule.error, activation)
        late = []
        for j, neuron in enumerate(self.names.layers[k + 1]):
            slope, activation_slope = f"dE_total/dout_{neuron}", f"dout_{neuron}/dnet_{neuron}"

            def draft(quantity: str, uses: tuple[str, ...], neuron: str = neuron) -> _Draft:
                return _Draft("backward", quantity, k + 1, neuron, sample, uses)

            if k == self.last:
                yield draft(slope, (f"target_{neuron}", f"out_{neuron}"))
            else:
                paths = []
                for above in range(self.sizes[k + 2]):
                    path = self.finder.path_name(k, above, j)
                    weight = self.names.weight(k + 1, above, j)
                    passed = weight + ("+" if self.trace.rule.update_order == "sequential" else "")
                    paths.append(path)
                    yield draft(path, (f"delta_{self.finder.neuron(k + 1, above)}", passed))
                yield draft(slope, tuple(paths))
            yield draft(activation_slope, self._slope_uses(k, neuron))
            if not fused:
                yield draft(f"delta_{neuron}", (slope, activation_slope))
            elif softmax and self.trace.rule.error != "cross_entropy":
                slopes = (f"dE_total/dout_{output}" for output in self.names.outputs)
                outs = (f"out_{output}" for output in self.names.outputs)
                late.append(draft(f"delta_{neuron}", (*slopes, *outs)))
            elif softmax:
                late.append(draft(f"delta_{neuron}", (f"out_{neuron}", *self.names.targets)))
            else:
                yield draft(f"delta_{neuron}", (f"out_{neuron}", f"target_{neuron}"))
        yield from late

    def _slope_uses(self, k: int, neuron: str) -> tuple[str, ...]:
        match self.architecture.activations[k]:
            case "linear":
                return ()
            case "logistic" | "tanh" | "softmax":
                return (f"out_{neuron}",)
            case _:
                return (f"net_{neuron}",)

    def gradients(self, k: int) -> Iterator[_Draft]:
        single = 0 if len(self.trace.samples) == 1 else None
        for j, neuron in enumerate(self.names.layers[k + 1]):
            for i in range(self.sizes[k]):
                weight = self.names.weight(k, j, i)
                uses = (f"delta_{neuron}", self.finder.feeding(k, i))
                yield _Draft("backward", f"dE_total/d{weight}", k + 1, neuron, single, uses)
            if self.architecture.bias_mode == "per_neuron":
                bias = self.finder.bias_name(k, j)
                yield _Draft("backward", f"dE_total/d{bias}", k + 1, neuron, single, (f"delta_{neuron}",))
        if self.architecture.bias_mode == "shared":
            every = tuple(f"delta_{neuron}" for neuron in self.names.layers[k + 1])
            yield _Draft("backward", f"dE_total/d{self.finder.bias_name(k, 0)}", k + 1, "", single, every)

    def updates(self, k: int) -> Iterator[_Draft]:
        trained = self.trace.rule.trained(self.architecture)
        for where in (self.architecture.weight_slices[k], self.architecture.bias_slices[k]):
            for index in range(where.start, where.stop):
                name = self.names.parameters[index]
                uses = (name, f"dE_total/d{name}", "learning_rate") if trained[index] else (name,)
                yield _Draft("update", f"{name}+", k + 1, self._owner(k, index), None, uses)

    def _owner(self, k: int, index: int) -> str:
        """The neuron that a parameter belongs to; empty for a shared bias."""
        weights, biases = self.architecture.weight_slices[k], self.architecture.bias_slices[k]
        if index < weights.stop and index >= weights.start:
            return self.finder.neuron(k, (index - weights.start) // self.sizes[k])
        return (
            self.finder.neuron(k, index - biases.start) if self.architecture.bias_mode == "per_neuron" else ""
        )
