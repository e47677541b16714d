"""The textbook's iteration, compiled: thousands of iterations per call, without the GIL and without allocating.

`textbook.py` explains; this file only makes the same numbers fast, and a test holds the two equal. The mathematics is the
same line by line; what differs is how the arrays lie:

* A block of up to `BLOCK` samples goes through the network together. Arrays are flat and hold layer after layer, the
  inputs first; within a layer they are [neuron, sample], so that the inner loops run along the samples and LLVM
  makes vector instructions of them: entry (j, s) of layer k is at ``first[k]·samples + j·samples + s``.
* The three matrix products of a layer (net = w·out, ∂E/∂out = wᵀ·δ, ∂E/∂w = δ·outᵀ) are one function, `_add_product`.
* Counts and indices are unsigned integers (`jit.unsigned` says why); ZERO, ONE … are the literals.
* e^x is written out below, because a call into the C library cannot be made part of a vector instruction. Only
  additions, multiplications and divisions occur, each rounded as IEEE 754 says.

No sum depends on how many iterations one call makes, so that any split of a run into calls gives the same bits.
"""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .architecture import Architecture
from .jit import compiled, inlined, unsigned
from .rule import Rule

Array = NDArray[np.float64]
Counts = NDArray[np.uint64]
Order = NDArray[np.int64]
Orders = NDArray[np.int64]

ZERO, ONE, TWO, THREE, FOUR = (unsigned(n) for n in range(5))

BLOCK = 64
"""Samples that go through the network together; a larger batch is made of several blocks. It bounds the memory."""

LOGISTIC, TANH, RELU, LEAKY_RELU, SOFTPLUS, LINEAR, SINE, SOFTMAX = (unsigned(n) for n in range(8))
ACTIVATION_CODES = {
    "logistic": LOGISTIC,
    "tanh": TANH,
    "relu": RELU,
    "leaky_relu": LEAKY_RELU,
    "softplus": SOFTPLUS,
    "linear": LINEAR,
    "sine": SINE,
    "softmax": SOFTMAX,
}
HALF_SQUARED, SQUARED, BINARY_CROSS_ENTROPY, CROSS_ENTROPY = (unsigned(n) for n in range(4))
ERROR_CODES = {
    "half_squared": HALF_SQUARED,
    "squared": SQUARED,
    "binary_cross_entropy": BINARY_CROSS_ENTROPY,
    "cross_entropy": CROSS_ENTROPY,
}
GRADIENT_DESCENT, MOMENTUM, NESTEROV, RMSPROP, ADAM = (unsigned(n) for n in range(5))
OPTIMIZER_CODES = {
    "gradient_descent": GRADIENT_DESCENT,
    "momentum": MOMENTUM,
    "nesterov": NESTEROV,
    "rmsprop": RMSPROP,
    "adam": ADAM,
}

# Written here a second time, and held equal by a test: numba's cache notices changes of this file only.
LEAK = 0.01
LOWEST_LOG = -100.0

# The columns of `Plan.layers`; row 0 is the input layer, which uses only the first two.
SIZE, FIRST, ACTIVATION, WEIGHTS_AT, BIASES_AT, BIASES = (unsigned(n) for n in range(6))


class Plan(NamedTuple):
    """Architecture and rule, as the kernels read them."""

    layers: Counts
    trained: NDArray[np.bool_]
    """Which parameters move, (P,)."""
    weight_count: int
    error: int
    optimizer: int
    sequential: bool
    mean_of_samples: bool
    output_share: float
    """1, or 1/n_L where E_total is the mean over the outputs."""
    learning_rate: float
    momentum: float
    decay: float
    beta1: float
    beta2: float
    epsilon: float
    l1: float
    l2: float

    @classmethod
    def of(cls, architecture: Architecture, rule: Rule) -> "Plan":
        layers = np.zeros((architecture.layer_count + 1, 6), np.uint64)
        layers[:, SIZE] = architecture.layer_sizes
        layers[1:, FIRST] = np.cumsum(architecture.layer_sizes)[:-1]
        layers[1:, ACTIVATION] = [ACTIVATION_CODES[name] for name in architecture.activations]
        layers[1:, WEIGHTS_AT] = [where.start for where in architecture.weight_slices]
        layers[1:, BIASES_AT] = [where.start for where in architecture.bias_slices]
        layers[1:, BIASES] = architecture.bias_sizes
        return cls(
            layers=layers,
            trained=rule.trained(architecture),
            weight_count=unsigned(architecture.weight_count),
            error=ERROR_CODES[rule.error],
            optimizer=OPTIMIZER_CODES[rule.optimizer],
            sequential=rule.update_order == "sequential",
            mean_of_samples=rule.sample_reduction == "mean",
            output_share=1.0 if rule.output_reduction == "sum" else 1.0 / architecture.layer_sizes[-1],
            learning_rate=float(rule.learning_rate),
            momentum=float(rule.momentum),
            decay=float(rule.decay),
            beta1=float(rule.beta1),
            beta2=float(rule.beta2),
            epsilon=float(rule.epsilon),
            l1=float(rule.l1),
            l2=float(rule.l2),
        )


class Workspace(NamedTuple):
    """Every array an iteration writes to; `lanes.Lane` allocates them. Layer after layer and [neuron, sample], but for the last six."""

    net: Array
    out: Array
    delta: Array
    target: Array
    """Of the output layer only."""
    output_error: Array
    """E_o, of the output layer only."""
    out_by_sample: Array
    """`out` once more, [sample, neuron] within a layer."""
    gradient: Array
    """(P,)"""
    parameters: Array
    """The parameters an iteration starts from, (P,)."""
    slots: Array
    """The optimiser's memory that it starts from, (S, P)."""
    after: Array
    slots_after: Array


# --- Elementary functions -------------------------------------------------------------------------------------------

LOG2_E = 1.4426950408889634
# ln 2 in two parts; the first has so few digits that k·LN2_HIGH is exact (as in fdlibm's e_exp.c, Sun, 1993).
LN2_HIGH = 6.93147180369123816490e-01
LN2_LOW = 1.90821492927058770002e-10
# Added to a number below 2^51, it leaves that number rounded to an integer in the last bits of the sum.
ROUNDER = 6755399441055744.0  # 1.5·2^52
EXPONENT_BIAS = np.int64(1023)
FRACTION_BITS = np.int64(52)
# 1/n!, the terms of (e^r − 1 − r)/r² = 1/2! + r/3! + r²/4! + …; for |r| ≤ ½·ln 2 the first one left out, r¹³/15!, is below 1e-18.
C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13 = (1.0 / math.factorial(n) for n in range(2, 14))


@compiled
def _split_power(x: float) -> tuple[float, float]:
    """(2^k, e^r − 1) with x = k·ln 2 + r and |r| ≤ ½·ln 2, for −708 ≤ x ≤ 709: e^x = 2^k·e^r."""
    shifted = x * LOG2_E + ROUNDER
    k = shifted - ROUNDER
    high = x - k * LN2_HIGH
    r = high - k * LN2_LOW
    lost = (high - r) - k * LN2_LOW
    r2 = r * r
    r4 = r2 * r2
    rest = ((C2 + C3 * r) + (C4 + C5 * r) * r2) + r4 * (
        ((C6 + C7 * r) + (C8 + C9 * r) * r2) + r4 * ((C10 + C11 * r) + (C12 + C13 * r) * r2)
    )
    # 2^k, made of its bits: the exponent of a double stands above its 52 bits of fraction.
    bits = (np.float64(shifted).view(np.int64) + EXPONENT_BIAS) << FRACTION_BITS
    return np.int64(bits).view(np.float64), r + (r2 * rest + lost)


@compiled
def _power_of_e(x: float) -> float:
    """e^x for x ≤ 0; below −708 it stays at the smallest normal number. Within 1 unit in the last place."""
    power, rest = _split_power(max(x, -708.0))
    return power + power * rest


@compiled
def _logistic(net: float) -> float:
    # 1/(1 + e^-net), written with e^-|net| so that no exponential can overflow.
    decay = _power_of_e(-abs(net))
    return (1.0 if net >= 0.0 else decay) / (1.0 + decay)


@compiled
def _tanh(net: float) -> float:
    """tanh net = p/(p + 2) with p = e^2|net| − 1, and the sign of net. Within about 2 units in the last place."""
    power, rest = _split_power(2.0 * min(abs(net), 20.0))
    p = power * rest + (power - 1.0)
    return math.copysign(p / (p + 2.0), net)


@compiled
def _log(value: float) -> float:
    return max(math.log(value), LOWEST_LOG) if value > 0.0 else (LOWEST_LOG if value == 0.0 else math.nan)


@compiled
def _ratio(above: float, below: float) -> float:
    # 0/0 is 0 here: a target of 0 asks nothing of an output of 0.
    return 0.0 if above == 0.0 else above / below


# --- One layer ------------------------------------------------------------------------------------------------------


@compiled
def _add_product(
    total: Array,
    at: int,
    rows: int,
    columns: int,
    left: Array,
    left_at: int,
    row_step: int,
    step: int,
    inner: int,
    right: Array,
    right_at: int,
) -> None:
    """total[r, c] += Σ_k left[r, k]·right[k, c].

    `total` (rows, columns) begins at index `at` and `right` (inner, columns) at `right_at`; left[r, k] is at
    ``left_at + r·row_step + k·step``, so that a transposed matrix is only another pair of steps. Four terms of the
    sum, and two rows, are taken at a time: every number read serves several multiplications.
    """
    fours = inner // FOUR
    pairs = rows // TWO
    for pair in range(pairs):
        row = at + pair * TWO * columns
        other = row + columns
        a = left_at + pair * TWO * row_step
        b = a + row_step
        for four in range(fours):
            k = four * FOUR
            a0, b0 = left[a + k * step], left[b + k * step]
            a1, b1 = left[a + (k + ONE) * step], left[b + (k + ONE) * step]
            a2, b2 = left[a + (k + TWO) * step], left[b + (k + TWO) * step]
            a3, b3 = left[a + (k + THREE) * step], left[b + (k + THREE) * step]
            r0 = right_at + k * columns
            r1 = r0 + columns
            r2 = r1 + columns
            r3 = r2 + columns
            for c in range(columns):
                x0, x1, x2, x3 = right[r0 + c], right[r1 + c], right[r2 + c], right[r3 + c]
                total[row + c] += (a0 * x0 + a1 * x1) + (a2 * x2 + a3 * x3)
                total[other + c] += (b0 * x0 + b1 * x1) + (b2 * x2 + b3 * x3)
        for k in range(fours * FOUR, inner):
            a0, b0 = left[a + k * step], left[b + k * step]
            r0 = right_at + k * columns
            for c in range(columns):
                total[row + c] += a0 * right[r0 + c]
                total[other + c] += b0 * right[r0 + c]
    if pairs * TWO < rows:
        row = at + pairs * TWO * columns
        a = left_at + pairs * TWO * row_step
        for four in range(fours):
            k = four * FOUR
            a0, a1 = left[a + k * step], left[a + (k + ONE) * step]
            a2, a3 = left[a + (k + TWO) * step], left[a + (k + THREE) * step]
            r0 = right_at + k * columns
            r1 = r0 + columns
            r2 = r1 + columns
            r3 = r2 + columns
            for c in range(columns):
                total[row + c] += (a0 * right[r0 + c] + a1 * right[r1 + c]) + (
                    a2 * right[r2 + c] + a3 * right[r3 + c]
                )
        for k in range(fours * FOUR, inner):
            a0 = left[a + k * step]
            r0 = right_at + k * columns
            for c in range(columns):
                total[row + c] += a0 * right[r0 + c]


@compiled
def _activate(activation: int, net: Array, out: Array, at: int, neurons: int, samples: int) -> None:
    """out = f(net) for the layer that begins at `at`."""
    end = at + neurons * samples
    if activation == LOGISTIC:
        for i in range(at, end):
            out[i] = _logistic(net[i])
    elif activation == TANH:
        for i in range(at, end):
            out[i] = _tanh(net[i])
    elif activation == RELU:
        for i in range(at, end):
            out[i] = 0.0 if net[i] <= 0.0 else net[i]
    elif activation == LEAKY_RELU:
        for i in range(at, end):
            out[i] = net[i] if net[i] > 0.0 else LEAK * net[i]
    elif activation == SOFTPLUS:
        for i in range(at, end):
            out[i] = (0.0 if net[i] <= 0.0 else net[i]) + math.log1p(_power_of_e(-abs(net[i])))
    elif activation == LINEAR:
        for i in range(at, end):
            out[i] = net[i]
    elif activation == SINE:
        for i in range(at, end):
            out[i] = math.sin(net[i])
    elif activation == SOFTMAX:
        _softmax(net, out, at, end, samples)


@compiled
def _softmax(net: Array, out: Array, at: int, end: int, samples: int) -> None:
    for s in range(samples):
        # Taking the largest net input away from all of them changes no output and lets nothing overflow.
        largest = net[at + s]
        for i in range(at + s, end, samples):
            largest = net[i] if net[i] > largest or net[i] != net[i] else largest
        total = 0.0
        for i in range(at + s, end, samples):
            out[i] = _power_of_e(net[i] - largest)
            total += out[i]
        for i in range(at + s, end, samples):
            out[i] /= total


@compiled
def _times_slope(activation: int, net: Array, out: Array, delta: Array, at: int, end: int) -> None:
    """From ∂E_total/∂out in `delta` to δ = ∂E_total/∂out · ∂out/∂net, for a layer other than softmax."""
    if activation == LOGISTIC:
        for i in range(at, end):
            delta[i] *= out[i] * (1.0 - out[i])
    elif activation == TANH:
        for i in range(at, end):
            delta[i] *= 1.0 - out[i] * out[i]
    elif activation == RELU:
        for i in range(at, end):
            delta[i] *= 1.0 if net[i] > 0.0 else 0.0
    elif activation == LEAKY_RELU:
        for i in range(at, end):
            delta[i] *= 1.0 if net[i] > 0.0 else LEAK
    elif activation == SOFTPLUS:
        for i in range(at, end):
            delta[i] *= _logistic(net[i])
    elif activation == SINE:
        for i in range(at, end):
            delta[i] *= math.cos(net[i])


# --- The update -----------------------------------------------------------------------------------------------------


@inlined
def _finish_gradient(plan: Plan, work: Workspace, start: int, end: int, samples: int) -> None:
    """Sum or mean over the samples, and the penalty, for the parameters from `start` to `end`."""
    gradient, parameters = work.gradient, work.parameters
    if plan.mean_of_samples and samples > ONE:
        share = 1.0 / samples
        for p in range(start, end):
            gradient[p] *= share
    if plan.l1 != 0.0 or plan.l2 != 0.0:
        # ∂(l1·|w| + ½·l2·w²)/∂w = l1·sign(w) + l2·w
        for p in range(start, min(end, plan.weight_count)):
            w = parameters[p]
            gradient[p] += plan.l1 * ((1.0 if w > 0.0 else 0.0) - (1.0 if w < 0.0 else 0.0)) + plan.l2 * w


@inlined
def _descend(plan: Plan, work: Workspace, start: int, end: int) -> None:
    """Gradient descent for the parameters from `start` to `end`."""
    gradient, parameters, after, trained = work.gradient, work.parameters, work.after, plan.trained
    for p in range(start, end):
        # w5⁺ = w5 − η·∂E_total/∂w5
        moved = parameters[p] - plan.learning_rate * gradient[p]
        after[p] = moved if trained[p] else parameters[p]


@compiled
def _step_with_memory(plan: Plan, work: Workspace, iteration: int) -> None:
    """The other optimisers: p⁺ in `after`, and what they remember in `slots_after`."""
    gradient, parameters, after, trained = work.gradient, work.parameters, work.after, plan.trained
    slots, slots_after = work.slots, work.slots_after
    rate = plan.learning_rate
    size = unsigned(parameters.size)
    if plan.optimizer == MOMENTUM or plan.optimizer == NESTEROV:
        # v⁺ = μ·v + g;  Δp = −η·v⁺, or Nesterov's −η·(g + μ·v⁺)
        nesterov = plan.optimizer == NESTEROV
        for p in range(size):
            velocity = plan.momentum * slots[ZERO, p] + gradient[p]
            step = gradient[p] + plan.momentum * velocity if nesterov else velocity
            after[p] = parameters[p] - rate * step if trained[p] else parameters[p]
            slots_after[ZERO, p] = velocity if trained[p] else slots[ZERO, p]
    elif plan.optimizer == RMSPROP:
        # s⁺ = ρ·s + (1 − ρ)·g²;  Δp = −η·g/(√s⁺ + ε)
        for p in range(size):
            g = gradient[p]
            square = plan.decay * slots[ZERO, p] + (1.0 - plan.decay) * g * g
            moved = parameters[p] - rate * g / (math.sqrt(square) + plan.epsilon)
            after[p] = moved if trained[p] else parameters[p]
            slots_after[ZERO, p] = square if trained[p] else slots[ZERO, p]
    elif plan.optimizer == ADAM:
        # m⁺ = β₁·m + (1 − β₁)·g;  s⁺ = β₂·s + (1 − β₂)·g²
        # Δp = −η·m̂/(√ŝ + ε),  m̂ = m⁺/(1 − β₁ᵗ),  ŝ = s⁺/(1 − β₂ᵗ)
        t = float(iteration) + 1.0
        of_mean = 1.0 - math.pow(plan.beta1, t)
        of_square = 1.0 - math.pow(plan.beta2, t)
        for p in range(size):
            g = gradient[p]
            mean = plan.beta1 * slots[ZERO, p] + (1.0 - plan.beta1) * g
            square = plan.beta2 * slots[ONE, p] + (1.0 - plan.beta2) * g * g
            moved = parameters[p] - rate * (mean / of_mean) / (math.sqrt(square / of_square) + plan.epsilon)
            after[p] = moved if trained[p] else parameters[p]
            slots_after[ZERO, p] = mean if trained[p] else slots[ZERO, p]
            slots_after[ONE, p] = square if trained[p] else slots[ONE, p]


# --- One block of samples -------------------------------------------------------------------------------------------


@inlined
def _take(
    plan: Plan, work: Workspace, inputs: Array, targets: Array, order: Order, start: int, samples: int
) -> None:
    """Lays the samples order[start], order[start + 1] … into the workspace, as [neuron, sample]."""
    layers, out, out_by_sample, target = plan.layers, work.out, work.out_by_sample, work.target
    n_in, n_out = layers[ZERO, SIZE], layers[-1, SIZE]
    for s in range(samples):
        sample = unsigned(order[start + s])
        for i in range(n_in):
            out[i * samples + s] = inputs[sample, i]
            out_by_sample[s * n_in + i] = inputs[sample, i]
        for j in range(n_out):
            target[j * samples + s] = targets[sample, j]


@inlined
def _forward(plan: Plan, work: Workspace, samples: int) -> None:
    """net = Σ w·out + b·1, out = f(net), layer after layer."""
    layers, parameters, net, out = plan.layers, work.parameters, work.net, work.out
    for k in range(ONE, unsigned(layers.shape[0])):
        n, n_from = layers[k, SIZE], layers[k - ONE, SIZE]
        at, from_at = layers[k, FIRST] * samples, layers[k - ONE, FIRST] * samples
        biases_at, biases = layers[k, BIASES_AT], layers[k, BIASES]
        for j in range(n):
            bias = 0.0
            if biases > ZERO:
                bias = parameters[biases_at + (j if biases > ONE else ZERO)]
            for i in range(at + j * samples, at + j * samples + samples):
                net[i] = bias
        # net_h1 = w1·i1 + w2·i2 + b1·1
        _add_product(
            net, at, n, samples, parameters, layers[k, WEIGHTS_AT], n_from, ONE, n_from, out, from_at
        )
        # out_h1 = f(net_h1)
        _activate(layers[k, ACTIVATION], net, out, at, n, samples)


@inlined
def _errors(plan: Plan, work: Workspace, samples: int) -> float:
    """E_o of every output and sample; returns the sum of the samples' E_total."""
    layers, out, target, output_error = plan.layers, work.out, work.target, work.output_error
    last = unsigned(layers.shape[0]) - ONE
    count = layers[last, SIZE] * samples
    at = layers[last, FIRST] * samples
    if plan.error == HALF_SQUARED:
        for i in range(count):
            output_error[i] = 0.5 * ((target[i] - out[at + i]) * (target[i] - out[at + i]))
    elif plan.error == SQUARED:
        for i in range(count):
            output_error[i] = (target[i] - out[at + i]) * (target[i] - out[at + i])
    elif plan.error == BINARY_CROSS_ENTROPY:
        for i in range(count):
            t, o = target[i], out[at + i]
            output_error[i] = -t * _log(o) - (1.0 - t) * _log(1.0 - o)
    else:
        for i in range(count):
            t, o = target[i], out[at + i]
            # A target of 0 costs nothing, whatever the output: no logarithm is taken for it (but NaN stays NaN).
            output_error[i] = -t * (_log(o) if t != 0.0 or o != o else 0.0)
    total = 0.0
    for s in range(samples):
        sample_error = 0.0
        for i in range(s, count, samples):
            sample_error += output_error[i]
        total += plan.output_share * sample_error
    return total


@inlined
def _output_delta(plan: Plan, work: Workspace, samples: int) -> None:
    """δ of the output layer; `textbook.output_delta` says why each case is as it is."""
    layers, out, delta, target = plan.layers, work.out, work.delta, work.target
    last = unsigned(layers.shape[0]) - ONE
    activation = layers[last, ACTIVATION]
    at = layers[last, FIRST] * samples
    count = layers[last, SIZE] * samples
    end = at + count
    share = plan.output_share
    if plan.error == BINARY_CROSS_ENTROPY:
        # δ = out − target
        for i in range(count):
            delta[at + i] = share * (out[at + i] - target[i])
        return
    if plan.error == CROSS_ENTROPY:
        # δ_j = out_j·Σ target − target_j
        for s in range(samples):
            total = 0.0
            for i in range(s, count, samples):
                total += target[i]
            for i in range(s, count, samples):
                delta[at + i] = share * (out[at + i] * total - target[i])
        return
    # ∂E_total/∂out_o1 = −(target − out)
    factor = share if plan.error == HALF_SQUARED else share * 2.0
    for i in range(count):
        delta[at + i] = factor * (out[at + i] - target[i])
    if activation == SOFTMAX:
        # δ_j = out_j·(∂E/∂out_j − Σ_i ∂E/∂out_i·out_i)
        for s in range(samples):
            total = 0.0
            for i in range(at + s, end, samples):
                total += delta[i] * out[i]
            for i in range(at + s, end, samples):
                delta[i] = out[i] * (delta[i] - total)
    else:
        # δ_o1 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1
        _times_slope(activation, work.net, out, delta, at, end)


@inlined
def _backward(plan: Plan, work: Workspace, samples: int) -> None:
    """δ of every layer, last to first; adds this block's Σ δ·out to `gradient`."""
    layers, parameters, net, out, delta = plan.layers, work.parameters, work.net, work.out, work.delta
    gradient, by_sample = work.gradient, work.out_by_sample
    last = unsigned(layers.shape[0]) - ONE
    for back in range(last):
        k = last - back
        n, n_from = layers[k, SIZE], layers[k - ONE, SIZE]
        at, from_at = layers[k, FIRST] * samples, layers[k - ONE, FIRST] * samples
        end = at + n * samples
        weights_at = layers[k, WEIGHTS_AT]
        if k == last:
            _output_delta(plan, work, samples)
        else:
            # ∂E_total/∂out_h1 = Σ over the neurons j that h1 feeds of δ_j·w_j,h1
            for i in range(at, end):
                delta[i] = 0.0
            _add_product(
                delta,
                at,
                n,
                samples,
                parameters,
                layers[k + ONE, WEIGHTS_AT],
                ONE,
                n,
                layers[k + ONE, SIZE],
                delta,
                end,
            )
            # δ_h1 = ∂E_total/∂out_h1 · ∂out_h1/∂net_h1
            _times_slope(layers[k, ACTIVATION], net, out, delta, at, end)

        # ∂E_total/∂w5 = δ_o1 · out_h1, summed over the samples
        if k > ONE:
            for i in range(n_from):
                for s in range(samples):
                    by_sample[from_at + s * n_from + i] = out[from_at + i * samples + s]
        _add_product(gradient, weights_at, n, n_from, delta, at, samples, ONE, samples, by_sample, from_at)
        # ∂E_total/∂b = δ·1; a bias shared by a layer feels the sum of its deltas
        biases_at, biases = layers[k, BIASES_AT], layers[k, BIASES]
        if biases > ZERO:
            for j in range(n):
                total = 0.0
                for i in range(at + j * samples, at + j * samples + samples):
                    total += delta[i]
                gradient[biases_at + (j if biases > ONE else ZERO)] += total


@compiled
def _see(
    plan: Plan, work: Workspace, inputs: Array, targets: Array, order: Order, start: int, samples: int
) -> float:
    """The forward pass of a block; returns the sum of its errors."""
    _take(plan, work, inputs, targets, order, start, samples)
    _forward(plan, work, samples)
    return _errors(plan, work, samples)


# --- One sample, without vectors: for networks of a few neurons the loops above are too short to pay ------------------


@compiled
def _out(activation: int, net: float) -> float:
    """f(net) of one neuron, for a layer other than softmax."""
    if activation == LOGISTIC:
        return _logistic(net)
    if activation == TANH:
        return _tanh(net)
    if activation == RELU:
        return 0.0 if net <= 0.0 else net
    if activation == LEAKY_RELU:
        return net if net > 0.0 else LEAK * net
    if activation == SOFTPLUS:
        return (0.0 if net <= 0.0 else net) + math.log1p(_power_of_e(-abs(net)))
    if activation == SINE:
        return math.sin(net)
    return net


@compiled
def _slope(activation: int, net: float, out: float) -> float:
    """∂out/∂net of one neuron, for a layer other than softmax."""
    if activation == LOGISTIC:
        return out * (1.0 - out)
    if activation == TANH:
        return 1.0 - out * out
    if activation == RELU:
        return 1.0 if net > 0.0 else 0.0
    if activation == LEAKY_RELU:
        return 1.0 if net > 0.0 else LEAK
    if activation == SOFTPLUS:
        return _logistic(net)
    if activation == SINE:
        return math.cos(net)
    return 1.0


@inlined
def _forward_one(plan: Plan, work: Workspace) -> None:
    """As `_forward`, for one sample."""
    layers, parameters, net, out = plan.layers, work.parameters, work.net, work.out
    for k in range(ONE, unsigned(layers.shape[0])):
        n, at, from_at = layers[k, SIZE], layers[k, FIRST], layers[k - ONE, FIRST]
        w, biases_at, biases = layers[k, WEIGHTS_AT], layers[k, BIASES_AT], layers[k, BIASES]
        activation = layers[k, ACTIVATION]
        for j in range(at, at + n):
            # net_h1 = w1·i1 + w2·i2 + b1·1
            total = 0.0
            if biases > ZERO:
                total = parameters[biases_at + (j - at if biases > ONE else ZERO)]
            for i in range(from_at, at):
                total += parameters[w] * out[i]
                w += ONE
            net[j] = total
            # out_h1 = f(net_h1)
            if activation != SOFTMAX:
                out[j] = _out(activation, total)
        if activation == SOFTMAX:
            _softmax(net, out, at, at + n, ONE)


@inlined
def _backward_one(plan: Plan, work: Workspace) -> None:
    """As `_backward`, for one sample; in sequential order each layer is updated on the way."""
    layers, parameters, net, out, delta = plan.layers, work.parameters, work.net, work.out, work.delta
    gradient = work.gradient
    passed = work.after if plan.sequential else parameters
    last = unsigned(layers.shape[0]) - ONE
    for back in range(last):
        k = last - back
        n, at, from_at = layers[k, SIZE], layers[k, FIRST], layers[k - ONE, FIRST]
        weights_at, biases_at, biases = layers[k, WEIGHTS_AT], layers[k, BIASES_AT], layers[k, BIASES]
        if k == last:
            _output_delta(plan, work, ONE)
        else:
            activation = layers[k, ACTIVATION]
            next_n, next_weights = layers[k + ONE, SIZE], layers[k + ONE, WEIGHTS_AT]
            for i in range(n):
                # ∂E_total/∂out_h1 = Σ over the neurons j that h1 feeds of δ_j·w_j,h1
                total = 0.0
                for j in range(next_n):
                    total += delta[at + n + j] * passed[next_weights + j * n + i]
                # δ_h1 = ∂E_total/∂out_h1 · ∂out_h1/∂net_h1
                delta[at + i] = total * _slope(activation, net[at + i], out[at + i])
        shared = 0.0
        w = weights_at
        for j in range(n):
            # ∂E_total/∂w5 = δ_o1 · out_h1
            for i in range(from_at, at):
                gradient[w] = delta[at + j] * out[i]
                w += ONE
            # ∂E_total/∂b = δ·1; a bias shared by a layer feels the sum of its deltas
            shared += delta[at + j]
            if biases > ONE:
                gradient[biases_at + j] = delta[at + j]
        if biases == ONE:
            gradient[biases_at] = shared
        if plan.sequential:
            _finish_gradient(plan, work, weights_at, w, ONE)
            _descend(plan, work, weights_at, w)
            _descend(plan, work, biases_at, biases_at + biases)


# --- What `lanes.py` calls -------------------------------------------------------------------------------------------


@compiled
def iterate(
    plan: Plan,
    work: Workspace,
    inputs: Array,
    targets: Array,
    order: Order,
    start: int,
    samples: int,
    iteration: int,
) -> float:
    """One iteration from `work.parameters` and `work.slots`, which stay; what comes of it is in `work.after` and
    `work.slots_after`. Uses `samples` samples, order[start] and on; returns the error it saw."""
    gradient = work.gradient
    size = unsigned(gradient.size)
    error = 0.0
    if samples == ONE:
        _take(plan, work, inputs, targets, order, start, ONE)
        _forward_one(plan, work)
        error = _errors(plan, work, ONE)
        _backward_one(plan, work)
    else:
        for p in range(size):
            gradient[p] = 0.0
        for first in range(ZERO, samples, unsigned(BLOCK)):
            count = unsigned(min(unsigned(BLOCK), samples - first))
            error += _see(plan, work, inputs, targets, order, start + first, count)
            _backward(plan, work, count)
    if not plan.sequential:
        _finish_gradient(plan, work, ZERO, size, samples)
        if plan.optimizer == GRADIENT_DESCENT:
            _descend(plan, work, ZERO, size)
        else:
            _step_with_memory(plan, work, iteration)
    return error / samples if plan.mean_of_samples else error


@compiled
def train(
    plan: Plan,
    work: Workspace,
    inputs: Array,
    targets: Array,
    orders: Orders,
    row: int,
    position: int,
    batch_size: int,
    iteration: int,
    errors: Array,
) -> int:
    """One iteration for each entry of `errors`, which gets the error it saw; returns how many were done.

    `work.parameters` and `work.slots` go from the state before to the state after. `orders` (epochs, samples) holds
    the order of samples in each epoch, and begins again after its last row; the first iteration uses the batch at
    `position` in `row`. Stops before the first iteration that would make a parameter or the error infinite or NaN.
    """
    parameters, after, slots, slots_after = work.parameters, work.after, work.slots, work.slots_after
    size = unsigned(parameters.size)
    samples = unsigned(orders.shape[1])
    rows = unsigned(orders.shape[0])
    row, start = unsigned(row), unsigned(position) * unsigned(batch_size)
    for done in range(unsigned(errors.size)):
        count = unsigned(min(unsigned(batch_size), samples - start))
        error = iterate(plan, work, inputs, targets, orders[row], start, count, unsigned(iteration) + done)
        infinite = 0
        for p in range(size):
            infinite += 0 if abs(after[p]) < math.inf else 1
        if infinite > 0 or not abs(error) < math.inf:
            return done
        errors[done] = error
        for p in range(size):
            parameters[p] = after[p]
        for slot in range(unsigned(slots.shape[0])):
            for p in range(size):
                slots[slot, p] = slots_after[slot, p]
        start += count
        if start == samples:
            start = ZERO
            row = row + ONE if row + ONE < rows else ZERO
    return unsigned(errors.size)


@compiled
def mean_error(plan: Plan, work: Workspace, inputs: Array, targets: Array, order: Order) -> float:
    """The mean E_total of the samples in `order`, at `work.parameters`."""
    samples = unsigned(order.size)
    room = unsigned(work.target.size) // plan.layers[-1, SIZE]
    total = 0.0
    for start in range(ZERO, samples, room):
        total += _see(plan, work, inputs, targets, order, start, unsigned(min(room, samples - start)))
    return total / samples
