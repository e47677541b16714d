"""One iteration of training, written as the article writes it.

Nothing here is fast; everything here can be read. Each line that computes a derivative has the derivative above
it, and every intermediate number is kept in the `Trace`, so that it can be shown, explained and checked.

Symbols: `net` total net input of a neuron, `out` its output, `target` the wanted output, E_o the error of one
output, E_total the error of one sample, δ = ∂E_total/∂net, η the learning rate, ⁺ a value after the update.
Source: Matt Mazur, "A Step by Step Backpropagation Example" (2015).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .activations import ACTIVATIONS
from .architecture import Architecture, Parameters
from .error_functions import ERROR_FUNCTIONS, error_of_outputs
from .optimizers import OPTIMIZERS, Slots
from .rule import Rule

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Forward:
    """The forward pass of one sample. k counts the layers after the input, from 0."""

    inputs: Array
    """i, shape (n_0,)."""
    net_inputs: tuple[Array, ...]
    """net of layer k, shape (n_to,)."""
    outputs: tuple[Array, ...]
    """out of layer k, shape (n_to,)."""

    def feeding(self, k: int) -> Array:
        """The values that layer k receives: the outputs of the layer before it, or the inputs."""
        return self.inputs if k == 0 else self.outputs[k - 1]


@dataclass(frozen=True)
class SampleTrace:
    """All values of one sample in an iteration. The lists are by layer, as in `Forward`."""

    forward: Forward
    targets: Array
    output_errors: Array
    """E_o of each output, shape (n_L,)."""
    error: float
    """E_total: the sum of the E_o, or their mean (`Rule.output_reduction`)."""
    error_slopes: tuple[Array, ...]
    """∂E_total/∂out, shape (n_to,)."""
    activation_slopes: tuple[Array, ...]
    """∂out/∂net, shape (n_to,); of softmax, the diagonal of its Jacobian."""
    deltas: tuple[Array, ...]
    """δ = ∂E_total/∂net, shape (n_to,)."""
    weights_passed: tuple[Array, ...]
    """The weights the deltas were taken through: the original ones, or in sequential order the updated ones."""

    def path_terms(self, k: int) -> Array:
        """For any layer but the last: entry (j, i) is δ_j·w_ji, the part of ∂E_total/∂out_i that comes through neuron j of the
        next layer; shape (n_next, n_to). Their sum over j is ∂E_total/∂out_i."""
        return self.deltas[k + 1][:, None] * self.weights_passed[k + 1]


@dataclass(frozen=True)
class Trace:
    """One whole iteration: its samples, the gradient of the batch, and the parameters before and after."""

    architecture: Architecture
    rule: Rule
    before: Array
    """The parameters the iteration started from, flat, shape (P,)."""
    samples: tuple[SampleTrace, ...]
    error: float
    """E of the batch: the samples' E_total, summed or averaged (`Rule.sample_reduction`); no penalty in it."""
    penalty: float
    """l1·Σ|w| + ½·l2·Σw²."""
    gradients: Array
    """∂(error + penalty)/∂p, flat, shape (P,)."""
    after: Array
    """p⁺, flat, shape (P,)."""
    slots_after: Slots
    """The optimiser's memory after the update."""

    @property
    def weights(self) -> tuple[Array, ...]:
        return self.architecture.split(self.before).weights

    @property
    def biases(self) -> tuple[Array, ...]:
        return self.architecture.split(self.before).biases


def forward_pass(architecture: Architecture, parameters: Parameters, inputs: Array) -> Forward:
    """net = Σ w·out + b·1, out = f(net), layer after layer; `inputs` has shape (n_0,)."""
    net_inputs: list[Array] = []
    outputs: list[Array] = []
    out = inputs
    for weights, biases, name in zip(*parameters, architecture.activations, strict=True):
        # net_h1 = w1·i1 + w2·i2 + b1·1  (one row of weights per receiving neuron)
        net = weights @ out + (biases if biases.size else 0.0)
        # out_h1 = f(net_h1)
        out = ACTIVATIONS[name].f(net)
        net_inputs.append(net)
        outputs.append(out)
    return Forward(inputs, tuple(net_inputs), tuple(outputs))


def error_of_sample(rule: Rule, forward: Forward, targets: Array) -> tuple[Array, float]:
    """E_o of each output, shape (n_L,), and E_total = Σ E_o (or their mean)."""
    output_errors = error_of_outputs(rule.error, forward.net_inputs[-1], forward.outputs[-1], targets)
    total = output_errors.sum() if rule.output_reduction == "sum" else output_errors.mean()
    return output_errors, float(total)


def output_delta(
    architecture: Architecture, rule: Rule, forward: Forward, targets: Array
) -> tuple[Array, Array, Array]:
    """(∂E_total/∂out, ∂out/∂net, δ) of the output layer, each of shape (n_L,)."""
    activation = ACTIVATIONS[architecture.activations[-1]]
    error_function = ERROR_FUNCTIONS[rule.error]
    net, out = forward.net_inputs[-1], forward.outputs[-1]
    share = 1.0 if rule.output_reduction == "sum" else 1.0 / out.size

    # ∂E_total/∂out_o1 = ∂E_o1/∂out_o1, since no other E_o contains out_o1  (½(target − out)²: out − target)
    error_slope = share * error_function.derivative(out, targets)
    # ∂out_o1/∂net_o1 = f′(net_o1)  (logistic: out·(1 − out))
    activation_slope = activation.derivative(net, out)

    if architecture.activations[-1] == "softmax":
        if rule.error == "cross_entropy":
            # δ_j = out_j·Σ target − target_j: the product below with the out's cancelled, exact even at out = 0
            delta = share * (out * targets.sum() - targets)
        else:
            # δ_j = Σ_i ∂E/∂out_i · ∂out_i/∂net_j = out_j·(∂E/∂out_j − Σ_i ∂E/∂out_i·out_i): every output moves with every net
            delta = out * (error_slope - (error_slope * out).sum())
    elif rule.error == "binary_cross_entropy":
        # δ = out − target: the product below with out·(1 − out) cancelled, exact even at out = 0 or 1
        delta = share * (out - targets)
    else:
        # δ_o1 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1
        delta = error_slope * activation_slope
    return error_slope, activation_slope, delta


def iterate(
    architecture: Architecture,
    rule: Rule,
    parameters: Array,
    inputs: Array,
    targets: Array,
    *,
    slots: Slots | None = None,
    iteration: int = 0,
) -> Trace:
    """One update from one batch. Nothing that is passed in is changed.

    parameters (P,); inputs (batch, n_0); targets (batch, n_L); `slots` is the optimiser's memory (None: zeros) and
    `iteration` the number of updates made before this one.
    """
    work = _Iteration(architecture, rule, parameters.copy(), slots, iteration)
    work.forward(inputs, targets)
    for k in reversed(range(architecture.layer_count)):
        work.backward(k)
        work.gradients_of(k)
        work.update(k)
    return work.trace()


class _Iteration:
    """One iteration while it is calculated: `forward`, then for each layer from the last `backward`, `gradients_of`, `update`.

    Lists are by layer; a layer's arrays have one row for each sample, shape (batch, n_to).
    """

    def __init__(
        self, architecture: Architecture, rule: Rule, before: Array, slots: Slots | None, iteration: int
    ) -> None:
        self.architecture, self.rule, self.before, self.iteration = architecture, rule, before, iteration
        self.original = architecture.split(before)
        self.optimizer = OPTIMIZERS[rule.optimizer]
        zeros = tuple(np.zeros_like(before) for _ in self.optimizer.slot_names)
        self.old_slots = zeros if slots is None else slots
        self.new_slots = tuple(slot.copy() for slot in self.old_slots)
        self.trained = rule.trained(architecture)
        self.gradients = np.zeros_like(before)
        self.after = before.copy()
        layers = architecture.layer_count
        self.error_slopes: list[Array] = [np.empty(0)] * layers
        self.activation_slopes: list[Array] = [np.empty(0)] * layers
        self.deltas: list[Array] = [np.empty(0)] * layers
        self.weights_passed = list(self.original.weights)

    def forward(self, inputs: Array, targets: Array) -> None:
        self.targets = targets.copy()
        self.forwards = [forward_pass(self.architecture, self.original, row.copy()) for row in inputs]
        self.errors = [
            error_of_sample(self.rule, forward, row)
            for forward, row in zip(self.forwards, self.targets, strict=True)
        ]

    def backward(self, k: int) -> None:
        """δ of layer k: of the output layer from the error, of any other from the layer after it."""
        if k == self.architecture.layer_count - 1:
            rows = [
                output_delta(self.architecture, self.rule, forward, row)
                for forward, row in zip(self.forwards, self.targets, strict=True)
            ]
            columns = (np.array(column) for column in zip(*rows, strict=True))
            self.error_slopes[k], self.activation_slopes[k], self.deltas[k] = columns
            return
        # ∂E_total/∂out_h1 = Σ over the neurons j that h1 feeds of δ_j·w_j,h1
        self.error_slopes[k] = self.deltas[k + 1] @ self.weights_passed[k + 1]
        # ∂out_h1/∂net_h1 = f′(net_h1)
        activation = ACTIVATIONS[self.architecture.activations[k]]
        self.activation_slopes[k] = np.array(
            [activation.derivative(forward.net_inputs[k], forward.outputs[k]) for forward in self.forwards]
        )
        # δ_h1 = ∂E_total/∂out_h1 · ∂out_h1/∂net_h1
        self.deltas[k] = self.error_slopes[k] * self.activation_slopes[k]

    def gradients_of(self, k: int) -> None:
        """The gradient of each weight and bias of layer k, penalty included."""
        architecture, rule, deltas = self.architecture, self.rule, self.deltas[k]
        # ∂E_total/∂w5 = δ_o1 · ∂net_o1/∂w5 = δ_o1 · out_h1; summed over the batch, or averaged
        share = 1.0 if rule.sample_reduction == "sum" else 1.0 / len(self.forwards)
        feeding = np.array([forward.feeding(k) for forward in self.forwards])
        weights = self.original.weights[k]
        # ∂(l1·|w| + ½·l2·w²)/∂w = l1·sign(w) + l2·w
        penalty_slope = rule.l1 * np.sign(weights) + rule.l2 * weights
        self.gradients[architecture.weight_slices[k]] = (share * deltas.T @ feeding + penalty_slope).ravel()
        # ∂E_total/∂b = δ·1; a bias shared by a layer feels the sum of its deltas
        bias_gradient = share * deltas.sum(axis=0)
        if architecture.bias_mode == "shared":
            self.gradients[architecture.bias_slices[k]] = bias_gradient.sum()
        elif architecture.bias_mode == "per_neuron":
            self.gradients[architecture.bias_slices[k]] = bias_gradient

    def update(self, k: int) -> None:
        """p⁺ of each weight and bias of layer k. In sequential order the layer before feels the new weights."""
        architecture, before, trained = self.architecture, self.before, self.trained
        # w5⁺ = w5 − η·∂E_total/∂w5, or another step of the optimiser
        for where in (architecture.weight_slices[k], architecture.bias_slices[k]):
            memory = tuple(slot[where] for slot in self.old_slots)
            change, moved = self.optimizer.step(self.gradients[where], memory, self.rule, self.iteration + 1)
            self.after[where] = np.where(trained[where], before[where] - change, before[where])
            for slot, old, new in zip(self.new_slots, memory, moved, strict=True):
                slot[where] = np.where(trained[where], new, old)
        if self.rule.update_order == "sequential":
            self.weights_passed[k] = architecture.split(self.after.copy()).weights[k]

    def trace(self) -> Trace:
        rule, samples = self.rule, tuple(map(self._sample, range(len(self.forwards))))
        total = sum(sample.error for sample in samples)
        weights = self.before[: self.architecture.weight_count]
        return Trace(
            architecture=self.architecture,
            rule=rule,
            before=self.before,
            samples=samples,
            error=total if rule.sample_reduction == "sum" else total / len(samples),
            penalty=rule.penalty(weights),
            gradients=self.gradients,
            after=self.after,
            slots_after=self.new_slots,
        )

    def _sample(self, s: int) -> SampleTrace:
        return SampleTrace(
            forward=self.forwards[s],
            targets=self.targets[s],
            output_errors=self.errors[s][0],
            error=self.errors[s][1],
            error_slopes=tuple(layer[s] for layer in self.error_slopes),
            activation_slopes=tuple(layer[s] for layer in self.activation_slopes),
            deltas=tuple(layer[s] for layer in self.deltas),
            weights_passed=tuple(self.weights_passed),
        )


def objective(
    architecture: Architecture, rule: Rule, parameters: Array, inputs: Array, targets: Array
) -> float:
    """The number that training makes smaller: the batch's error plus the penalty; arguments as in `iterate`.

    An independent way to a gradient: its central difference (objective(p + h) − objective(p − h))/2h.
    """
    split = architecture.split(parameters)
    errors = [
        error_of_sample(rule, forward_pass(architecture, split, row), target)[1]
        for row, target in zip(inputs, targets, strict=True)
    ]
    total = sum(errors) if rule.sample_reduction == "sum" else sum(errors) / len(errors)
    weights = parameters[: architecture.weight_count]
    return float(total + rule.penalty(weights))
