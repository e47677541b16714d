"""The operations of one iteration, in the order of the calculation.

Forward: each neuron's net input, then its squash, layer by layer. Error: each output's, then the total. Backward, from the
last layer: each path and the sum over paths (below the outputs: the slope of the error), each slope, each δ, each gradient.
Update: each parameter; at the very end, or in sequential order as soon as a layer's gradients are known. Of a batch, the
samples go forward one after the other, and each layer's way back is gone for every sample before its gradients are taken.

Stepping is an index into this list: one on for an operation, to the next start of a group for a neuron, layer or phase (`starts`).
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from app.engine.refused import Refused
from app.engine.textbook import Trace

from .addresses import Address, Addresses
from .calculation import Calculation

Phase = Literal["forward", "error", "backward", "update"]
GROUPS = ("operation", "neuron", "layer", "phase")


@dataclass(frozen=True)
class Operation:
    """One step of the arithmetic: the quantity it gives and its value, where (`layer` counts from 1 after the inputs; `neuron` is
    empty for the total), and what it is worked out from. `sample` is its place in the batch; None where the whole batch goes in.
    `at` is the part of the diagram that it makes known or goes along: a neuron, a target (its error), a parameter, of a path the weight."""

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
        """As JSON holds it: a value that is not finite is null."""
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
    """All operations of an iteration. `samples` limits those of single samples (their places in the batch) to some; the gradients
    and updates are the whole batch's in any case."""
    chosen = range(len(trace.samples)) if samples is None else samples
    for sample in chosen:
        if not 0 <= sample < len(trace.samples):
            raise Refused(
                "sample", f"This iteration uses {len(trace.samples)} samples, counted from 0; {sample} came."
            )
    order = _Order(trace)
    numbers = Calculation.as_traced(trace)
    found = []
    for index, draft in enumerate(order.drafts(chosen)):
        address = order.addresses.find(draft.quantity)
        assert address is not None, draft.quantity  # noqa: S101  (every name here is one of the network's)
        worth = numbers.read(address, draft.sample or 0)
        found.append(Operation(index, value=worth, at=_place(address, draft), **vars(draft)))
    return tuple(found)


def _place(address: Address, draft: _Draft) -> str:
    match address.kind:
        case "path":
            return draft.uses[1].removesuffix("+")
        case "output_error":
            return f"target_{address.at}"
        case _:
            return address.at


def starts(found: Sequence[Operation], by: str) -> tuple[int, ...]:
    """The indices at which a new operation, neuron, layer or phase begins."""
    if by not in GROUPS:
        raise Refused("by", f"One steps by {', '.join(GROUPS)}; {by!r} came.")

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
        self.addresses = Addresses(trace.architecture, trace.rule)
        self.names = self.addresses.names
        self.last = self.addresses.last
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
                feeding = tuple(self.addresses.feeding(k, i) for i in range(self.sizes[k]))
                weights = tuple(self.names.weight(k, j, i) for i in range(self.sizes[k]))
                bias = self.addresses.bias_name(k, j)
                uses = (*weights, *feeding, *((bias,) if bias else ()))
                squash = _Draft(
                    "forward", f"out_{neuron}", k + 1, neuron, sample, nets if mixes else (nets[j],)
                )
                yield _Draft("forward", nets[j], k + 1, neuron, sample, uses)
                if mixes:
                    late.append(squash)  # softmax needs every net input of the layer first
                else:
                    yield squash
            yield from late

    def error(self, sample: int) -> Iterator[_Draft]:
        layer = self.last + 1
        for output in self.names.outputs:
            yield _Draft("error", f"E_{output}", layer, output, sample, (f"target_{output}", f"out_{output}"))
        yield _Draft(
            "error", "E_total", layer, "", sample, tuple(f"E_{output}" for output in self.names.outputs)
        )

    def deltas(self, k: int, sample: int) -> Iterator[_Draft]:
        softmax = self.architecture.activations[k] == "softmax"
        at_once = k == self.last and (softmax or self.trace.rule.error == "binary_cross_entropy")
        late = []
        for j, neuron in enumerate(self.names.layers[k + 1]):
            slope, bend = f"dE_total/dout_{neuron}", f"dout_{neuron}/dnet_{neuron}"

            def draft(quantity: str, uses: tuple[str, ...], neuron: str = neuron) -> _Draft:
                return _Draft("backward", quantity, k + 1, neuron, sample, uses)

            if k == self.last:
                yield draft(slope, (f"target_{neuron}", f"out_{neuron}"))
            else:
                paths = []
                for above in range(self.sizes[k + 2]):
                    path = self.addresses.path_name(k, above, j)
                    weight = self.names.weight(k + 1, above, j)
                    passed = weight + ("+" if self.trace.rule.update_order == "sequential" else "")
                    paths.append(path)
                    yield draft(path, (f"delta_{self.addresses.neuron(k + 1, above)}", passed))
                yield draft(slope, tuple(paths))
            yield draft(bend, self._slope_uses(k, neuron))
            if not at_once:
                yield draft(f"delta_{neuron}", (slope, bend))
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
                uses = (f"delta_{neuron}", self.addresses.feeding(k, i))
                yield _Draft("backward", f"dE_total/d{weight}", k + 1, neuron, single, uses)
            if self.architecture.bias_mode == "per_neuron":
                bias = self.addresses.bias_name(k, j)
                yield _Draft("backward", f"dE_total/d{bias}", k + 1, neuron, single, (f"delta_{neuron}",))
        if self.architecture.bias_mode == "shared":
            every = tuple(f"delta_{neuron}" for neuron in self.names.layers[k + 1])
            yield _Draft("backward", f"dE_total/d{self.addresses.bias_name(k, 0)}", k + 1, "", single, every)

    def updates(self, k: int) -> Iterator[_Draft]:
        trained = self.trace.rule.trained(self.architecture)
        for where in (self.architecture.weight_slices[k], self.architecture.bias_slices[k]):
            for index in range(where.start, where.stop):
                name = self.names.parameters[index]
                uses = (name, f"dE_total/d{name}", "learning_rate") if trained[index] else (name,)
                yield _Draft("update", f"{name}+", k + 1, self._owner(k, index), None, uses)

    def _owner(self, k: int, index: int) -> str:
        """The neuron a parameter belongs to; empty for a shared bias."""
        weights, biases = self.architecture.weight_slices[k], self.architecture.bias_slices[k]
        if index < weights.stop and index >= weights.start:
            return self.addresses.neuron(k, (index - weights.start) // self.sizes[k])
        return (
            self.addresses.neuron(k, index - biases.start)
            if self.architecture.bias_mode == "per_neuron"
            else ""
        )
