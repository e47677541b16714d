"""The numbers that a network's health is read from: slopes, δ and gradients of many samples at once."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ...engine.activations import ACTIVATIONS
from ...engine.architecture import Architecture
from ...engine.error_functions import ERROR_FUNCTIONS
from ...engine.rule import Rule

Array = NDArray[np.float64]

MOST_NUMBERS = 4_000_000
"""Weights and biases times samples; about 20 ms. Of more, evenly spaced samples stand for all."""


@dataclass(frozen=True)
class LayerNumbers:
    """One layer. Arrays have one row for each sample, shape (samples, n)."""

    outputs: Array
    slopes: Array
    """∂out/∂net; of softmax, the diagonal of its Jacobian."""
    deltas: Array
    """δ = ∂E_total/∂net."""
    gradient: Array
    """∂E/∂w, the mean over the samples and without a penalty, shape (n, n_from)."""

    @cached_property
    def delta_size(self) -> float:
        """The root of the mean of δ², over samples and neurons."""
        return float(np.sqrt(np.mean(self.deltas**2)))

    @cached_property
    def gradient_size(self) -> float:
        """‖∂E/∂w‖: the root of the sum of the squares."""
        return float(np.sqrt(np.sum(self.gradient**2)))

    @cached_property
    def mean_gradient(self) -> float:
        """The mean of |∂E/∂w| over the layer's weights."""
        return float(np.mean(np.abs(self.gradient)))


@dataclass(frozen=True)
class Course:
    """How the error went since the last edit: iterations, and the errors there, shape (n,)."""

    errors: Array
    diverged_at: int | None = None
    """The iteration whose update would have made a number infinite; None if there is none."""


@dataclass(frozen=True)
class Observed:
    """A network at one iteration with its training samples, or with evenly spaced ones of them."""

    architecture: Architecture
    rule: Rule
    layers: tuple[LayerNumbers, ...]
    """After the inputs."""
    targets: Array
    """(samples, n_L)"""
    course: Course

    @cached_property
    def not_learnt(self) -> NDArray[np.bool_]:
        """The samples with an output further from its target than a tenth of the targets' range, shape (samples,)."""
        return np.asarray((self.misses > 0.1).any(axis=1))

    @cached_property
    def misses(self) -> Array:
        """|target − out| as a part of the range of all targets (of 1 if they are all equal), shape (samples, n_L)."""
        spread = float(self.targets.max() - self.targets.min()) or 1.0
        return np.abs(self.targets - self.layers[-1].outputs) / spread


def observe(
    architecture: Architecture, rule: Rule, parameters: Array, inputs: Array, targets: Array, course: Course
) -> Observed:
    """Works all samples out by the engine's formulas; parameters (P,), inputs (samples, n_0), targets (samples, n_L)."""
    with np.errstate(all="ignore"):
        chosen = _chosen(len(inputs), architecture.parameter_count)
        layers = _layers(architecture, rule, parameters, inputs[chosen], targets[chosen])
    return Observed(architecture, rule, layers, targets[chosen], course)


def _chosen(samples: int, parameters: int) -> NDArray[np.int64]:
    most = max(1, MOST_NUMBERS // parameters)
    return np.arange(0, samples, -(-samples // most))


def _layers(
    architecture: Architecture, rule: Rule, parameters: Array, inputs: Array, targets: Array
) -> tuple[LayerNumbers, ...]:
    weights, biases = architecture.split(parameters)
    fed, nets, outputs = [inputs], [], []
    for w, b, name in zip(weights, biases, architecture.activations, strict=True):
        # net = Σ w·out + b;  out = f(net)
        nets.append(fed[-1] @ w.T + (b if b.size else 0.0))
        outputs.append(ACTIVATIONS[name].f(nets[-1]))
        fed.append(outputs[-1])
    slopes = [
        ACTIVATIONS[name].derivative(net, out)
        for name, net, out in zip(architecture.activations, nets, outputs, strict=True)
    ]
    deltas = [_output_delta(architecture, rule, outputs[-1], slopes[-1], targets)]
    for k in reversed(range(architecture.layer_count - 1)):
        # δ_h1 = (Σ over the neurons j that h1 feeds of δ_j·w_j,h1)·∂out_h1/∂net_h1
        deltas.insert(0, (deltas[0] @ weights[k + 1]) * slopes[k])
    return tuple(
        # ∂E/∂w = the mean of δ·out
        LayerNumbers(out, slope, delta, delta.T @ feeding / len(inputs))
        for out, slope, delta, feeding in zip(outputs, slopes, deltas, fed[:-1], strict=True)
    )


def _output_delta(architecture: Architecture, rule: Rule, out: Array, slope: Array, targets: Array) -> Array:
    """δ of the output layer, as in `engine.textbook.output_delta`, for many samples."""
    share = 1.0 if rule.output_reduction == "sum" else 1.0 / out.shape[1]
    if rule.error == "cross_entropy":
        return np.asarray(share * (out * targets.sum(axis=1, keepdims=True) - targets))
    if rule.error == "binary_cross_entropy":
        return share * (out - targets)
    error_slope = share * ERROR_FUNCTIONS[rule.error].derivative(out, targets)
    if architecture.activations[-1] == "softmax":
        return np.asarray(out * (error_slope - (error_slope * out).sum(axis=1, keepdims=True)))
    return np.asarray(error_slope * slope)
