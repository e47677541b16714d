"""One iteration of training, written as the article writes it.

Nothing here is fast; everything here can be read. Each line that computes a derivative has the derivative above
it, and every intermediate number is kept in the `Trace`, so that it can be shown, explained and checked.

Symbols: `net` total net input of a neuron, `out` its output, `target` what the output should be, E_o the error of one
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
        """What layer k receives: the outputs of the layer before it, or the inputs."""
        return self.inputs if k == 0 else self.outputs[k - 1]


@dataclass(frozen=True)
class SampleTrace:
    """Everything one sample gives rise to in an iteration. The lists are by layer, as in `Forward`."""

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
        """For any layer but the last: entry (j, i) is δ_j·w_ji, what the error feels of neuron i through neuron j of the
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
    before = parameters.copy()
    original = architecture.split(before)
    forwards = [forward_pass(architecture, original, row.copy()) for row in inputs]
    errors = [
        error_of_sample(rule, forward, row)
        for forward, row in zip(forwards, targets, strict=True)
    ]

    optimizer = OPTIMIZERS[rule.optimizer]
    old_slots = slots if slots is not None else tuple(np.zeros_like(before) for _ in optimizer.slot_names)
    new_slots = tuple(slot.copy() for slot in old_slots)
    trained = rule.trained(architecture)
    gradients = np.zeros_like(before)
    after = before.copy()

    # Per layer, one row a sample: shape (batch, n_to).
    last = architecture.layer_count - 1
    error_slopes: list[Array] = [np.empty(0)] * (last + 1)
    activation_slopes: list[Array] = [np.empty(0)] * (last + 1)
    deltas: list[Array] = [np.empty(0)] * (last + 1)
    weights_passed = list(original.weights)

    for k in reversed(range(last + 1)):
        if k == last:
            rows = [
                output_delta(architecture, rule, forward, row)
                for forward, row in zip(forwards, targets, strict=True)
            ]
            error_slopes[k], activation_slopes[k], deltas[k] = (
                np.array(column) for column in zip(*rows, strict=True)
            )
        else:
            # ∂E_total/∂out_h1 = Σ over the neurons j that h1 feeds of δ_j·w_j,h1
            error_slopes[k] = deltas[k + 1] @ weights_passed[k + 1]
            # ∂out_h1/∂net_h1 = f′(net_h1)
            activation = ACTIVATIONS[architecture.activations[k]]
            activation_slopes[k] = np.array(
                [activation.derivative(forward.net_inputs[k], forward.outputs[k]) for forward in forwards]
            )
            # δ_h1 = ∂E_total/∂out_h1 · ∂out_h1/∂net_h1
            deltas[k] = error_slopes[k] * activation_slopes[k]

        # ∂E_total/∂w5 = δ_o1 · ∂net_o1/∂w5 = δ_o1 · out_h1; summed over the batch, or averaged
        share = 1.0 if rule.sample_reduction == "sum" else 1.0 / len(forwards)
        feeding = np.array([forward.feeding(k) for forward in forwards])
        weights = original.weights[k]
        # ∂(l1·|w| + ½·l2·w²)/∂w = l1·sign(w) + l2·w
        penalty_slope = rule.l1 * np.sign(weights) + rule.l2 * weights
        gradients[architecture.weight_slices[k]] = (share * deltas[k].T @ feeding + penalty_slope).ravel()
        # ∂E_total/∂b = δ·1; a bias shared by a layer feels the sum of its deltas
        bias_gradient = share * deltas[k].sum(axis=0)
        if architecture.bias_mode == "shared":
            gradients[architecture.bias_slices[k]] = bias_gradient.sum()
        elif architecture.bias_mode == "per_neuron":
            gradients[architecture.bias_slices[k]] = bias_gradient

        # w5⁺ = w5 − η·∂E_total/∂w5, or what the optimiser makes of the gradient
        for where in (architecture.weight_slices[k], architecture.bias_slices[k]):
            change, moved = optimizer.step(
                gradients[where], tuple(slot[where] for slot in old_slots), rule, iteration + 1
            )
            after[where] = np.where(trained[where], before[where] - change, before[where])
            for slot, old, new in zip(new_slots, old_slots, moved, strict=True):
                slot[where] = np.where(trained[where], new, old[where])

        if rule.update_order == "sequential":
            weights_passed[k] = architecture.split(after.copy()).weights[k]

    samples = tuple(
        SampleTrace(
            forward=forward,
            targets=targets[s].copy(),
            output_errors=errors[s][0],
            error=errors[s][1],
            error_slopes=tuple(layer[s] for layer in error_slopes),
            activation_slopes=tuple(layer[s] for layer in activation_slopes),
            deltas=tuple(layer[s] for layer in deltas),
            weights_passed=tuple(weights_passed),
        )
        for s, forward in enumerate(forwards)
    )
    total = sum(sample.error for sample in samples)
    all_weights = before[: architecture.weight_count]
    return Trace(
        architecture=architecture,
        rule=rule,
        before=before,
        samples=samples,
        error=total if rule.sample_reduction == "sum" else total / len(samples),
        penalty=float(rule.l1 * np.abs(all_weights).sum() + 0.5 * rule.l2 * (all_weights**2).sum()),
        gradients=gradients,
        after=after,
        slots_after=new_slots,
    )


def objective(
    architecture: Architecture, rule: Rule, parameters: Array, inputs: Array, targets: Array
) -> float:
    """What training makes small: the batch's error plus the penalty; arguments as in `iterate`.

    An independent way to a gradient: its central difference (objective(p + h) − objective(p − h))/2h.
    """
    split = architecture.split(parameters)
    errors = [
        error_of_sample(rule, forward_pass(architecture, split, row), target)[1]
        for row, target in zip(inputs, targets, strict=True)
    ]
    total = sum(errors) if rule.sample_reduction == "sum" else sum(errors) / len(errors)
    weights = parameters[: architecture.weight_count]
    return float(total + rule.l1 * np.abs(weights).sum() + 0.5 * rule.l2 * (weights**2).sum())
