"""Gradients by central differences: an independent way to every ∂E/∂p, without a derivative.

    numeric = (objective(p + h) − objective(p − h)) / 2h,   h = ∛(machine epsilon)·max(1, |p|) ≈ 6·10⁻⁶·max(1, |p|)

The cube root makes the two faults of the method about equally small: the part that the difference itself leaves out grows with h²,
and the rounding of the two errors with 1/h (Press et al., "Numerical Recipes", section 5.7). About nine to eleven digits
agree; at a corner (ReLU at 0, |w| at 0 with L1) the two ways need not agree at all.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...engine.activations import ACTIVATIONS
from ...engine.error_functions import error_of_outputs
from ...engine.refused import Refused
from ...engine.textbook import Trace
from .names import Names

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

CUBE_ROOT = float(np.finfo(np.float64).eps ** (1.0 / 3.0))
AGREES = 1e-5
"""A relative gap up to here is the method's own fault. A wrong derivative is off by far more."""
NEGLIGIBLE = 1e-8
"""Gradients both smaller than this are equal: below, a central difference is made of rounding."""
CHUNK_NUMBERS = 100_000
"""About the most numbers that one array of forward passes has: 0.8 MB."""


@dataclass(frozen=True, slots=True)
class GradientCheck:
    """`gap` is |gradient − numeric| relative to the larger of the two, and to `NEGLIGIBLE` at least; `step` is h."""

    parameter: str
    gradient: float
    numeric: float
    gap: float
    step: float
    agrees: bool
    note: str = ""

    def to_json(self) -> dict[str, Any]:
        return {
            "parameter": self.parameter,
            "gradient": self.gradient,
            "numeric": self.numeric,
            "gap": self.gap,
            "step": self.step,
            "agrees": self.agrees,
            "note": self.note,
        }


def check_gradients(trace: Trace, parameters: Iterable[str] | None = None) -> tuple[GradientCheck, ...]:
    """The check for some parameters by name, or for all (two forward passes of the batch for each). Refuses an unknown name."""
    names = Names(trace.architecture)
    chosen = tuple(names.parameters if parameters is None else parameters)
    for name in chosen:
        if name not in names.parameter_index:
            raise Refused("parameter", f"This network has no weight or bias {name!r}.")
    indices = np.array([names.parameter_index[name] for name in chosen], dtype=np.int64)
    was, gradients = trace.before[indices], trace.gradients[indices]
    steps = CUBE_ROOT * np.maximum(1.0, np.abs(was))
    with np.errstate(over="ignore", invalid="ignore"):
        numeric = _Differences(trace).of(indices, steps)
        larger = np.maximum(np.abs(gradients), np.abs(numeric))
        apart = np.abs(gradients - numeric)
        gaps = apart / np.maximum(larger, NEGLIGIBLE)
        agree = (gaps <= AGREES) | (larger < NEGLIGIBLE) | (apart < 1e-10)
    columns = (column.tolist() for column in (gradients, numeric, gaps, steps, agree))
    return tuple(
        GradientCheck(name, gradient, difference, gap, step, agrees, _note(trace, name, agrees))
        for name, gradient, difference, gap, step, agrees in zip(chosen, *columns, strict=True)
    )


class _Differences:
    """Central differences of the objective (error plus penalty). Many parameters go through the network at once, in arrays of
    shape (2·parameters, samples, n): the first half with +h, the second with −h.

    A parameter of layer k moves no output of the layers before it, so its two forward passes begin at layer k.
    """

    def __init__(self, trace: Trace) -> None:
        self._trace, self._architecture, self._rule = trace, trace.architecture, trace.rule
        self._targets = np.array([sample.targets for sample in trace.samples])
        self._layers = trace.architecture.layer_count
        self._feeding: list[Array] = []
        """The inputs of each layer, (S, n_from)."""
        self._nets: list[Array] = []
        """The net inputs of each layer, (S, n_to)."""
        out = np.array([sample.forward.inputs for sample in trace.samples])
        for k in range(self._layers):
            self._feeding.append(out)
            self._nets.append(self._net(k, out))
            out = self._out(k, self._nets[-1])

    def of(self, indices: Indices, steps: Array) -> Array:
        """(objective(p + h) − objective(p − h)) / 2h for each parameter, shape as `indices`."""
        was = self._trace.before[indices]
        above, below = was + steps, was - steps
        # The step that was really made: p + h is rounded too.
        distance = above - below
        found = self._penalties(indices, above, below) / distance
        for k in range(self._layers):
            for where in self._chunks(k, indices):
                moved = np.concatenate([above[where] - was[where], below[where] - was[where]])
                errors = self._errors(k, self._moved_nets(k, indices[where], moved))
                half = len(where)
                found[where] += (errors[:half] - errors[half:]) / distance[where]
        return found

    def _chunks(self, k: int, indices: Indices) -> Iterator[Indices]:
        """The positions in `indices` that belong to layer k, so many at a time that the arrays stay small."""
        weights, biases = self._architecture.weight_slices[k], self._architecture.bias_slices[k]
        own = ((indices >= weights.start) & (indices < weights.stop)) | (
            (indices >= biases.start) & (indices < biases.stop)
        )
        widest = max(self._architecture.layer_sizes[k + 1 :])
        size = max(1, CHUNK_NUMBERS // (2 * len(self._targets) * widest))
        positions = np.flatnonzero(own)
        for start in range(0, len(positions), size):
            yield positions[start : start + size]

    def _moved_nets(self, k: int, indices: Indices, moved: Array) -> Array:
        """The net inputs of layer k, (2·parameters, S, n_to), with each parameter moved by its step up, then down."""
        nets = np.repeat(self._nets[k][None], len(moved), axis=0)
        rows = np.arange(len(moved))
        weights, biases = self._architecture.weight_slices[k], self._architecture.bias_slices[k]
        twice = np.concatenate([indices, indices])
        is_weight = twice < self._architecture.weight_count
        # net = Σ w·out + b: a weight's step counts as often as what comes in along it, a bias's once.
        receiving, sending = np.divmod(
            twice[is_weight] - weights.start, self._architecture.weight_shapes[k][1]
        )
        coming = self._feeding[k][:, sending].T
        nets[rows[is_weight], :, receiving] += moved[is_weight, None] * coming
        if self._architecture.bias_mode == "shared":
            nets[~is_weight] += moved[~is_weight, None, None]
        else:
            nets[rows[~is_weight], :, twice[~is_weight] - biases.start] += moved[~is_weight, None]
        return nets

    def _errors(self, k: int, nets: Array) -> Array:
        """E of the batch for each row, from the net inputs of layer k on."""
        out = self._out(k, nets)
        for later in range(k + 1, self._layers):
            nets = self._net(later, out)
            out = self._out(later, nets)
        errors = error_of_outputs(self._rule.error, nets, out, self._targets)
        of_samples = errors.sum(axis=-1) if self._rule.output_reduction == "sum" else errors.mean(axis=-1)
        total: Array = (
            of_samples.sum(axis=-1) if self._rule.sample_reduction == "sum" else of_samples.mean(axis=-1)
        )
        return total

    def _net(self, k: int, out: Array) -> Array:
        weights, biases = self._trace.weights[k], self._trace.biases[k]
        # One product for all rows: the matrices are small, and the rows are many.
        net = (out.reshape(-1, out.shape[-1]) @ weights.T).reshape(*out.shape[:-1], len(weights))
        return net + biases if biases.size else net

    def _out(self, k: int, net: Array) -> Array:
        return ACTIVATIONS[self._architecture.activations[k]].f(net)

    def _penalties(self, indices: Indices, above: Array, below: Array) -> Array:
        """The change of the penalty l1·Σ|w| + ½·l2·Σw² between p − h and p + h; biases have none."""
        l1 = np.abs(above) - np.abs(below)
        l2 = 0.5 * (above**2 - below**2)
        return np.where(
            indices < self._architecture.weight_count, self._rule.l1 * l1 + self._rule.l2 * l2, 0.0
        )


def _note(trace: Trace, name: str, agrees: bool) -> str:
    if agrees:
        return ""
    if trace.rule.update_order == "sequential":
        return (
            "In sequential order the deltas below the outputs go through updated weights. What they give is "
            "no longer the slope of this error, so the two differ."
        )
    if {"relu", "leaky_relu"} & set(trace.architecture.activations):
        return (
            "ReLU has a corner at 0. Where a net input lies beside it, a difference sees both sides at once."
        )
    if trace.rule.l1 > 0.0 and name.startswith("w"):
        return "|w| has a corner at 0. Beside it, a difference sees both sides at once."
    return ""
