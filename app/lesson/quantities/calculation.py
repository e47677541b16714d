"""One iteration calculated step by step, where any step can be replaced by a wrong one.

`textbook.iterate` calculates an iteration correctly. `Calculation(trace, changed={"slope": …})`
follows the same steps, as a learner does with pencil and paper, and replaces those in `changed`. A
learner's mistake is a replaced step, and its result is the number that the mistake leads to.
Without a replaced step every result equals the trace's; a test compares them.

A step is named by its name and its layer and is calculated once. S is the number of samples; n_to
and n_from are the sizes of a layer and of the layer before it, as in the engine.

    feeding k              inputs of layer k, (S, n_from)
    net k, out k           (S, n_to)
    output_errors          E_o, (S, n_L)
    error                  E_total, (S,)
    own_error_slope        ∂E_o/∂out_o, (S, n_L)
    error_slope k          ∂E_total/∂out, (S, n_to)
    slope k                ∂out/∂net, (S, n_to)
    delta k                ∂E_total/∂net, (S, n_to)
    passed k               weights that carry the deltas of layer k back, (n_to, n_from)
    weight_gradient k      (n_to, n_from)
    bias_gradient k        (n_to,) with a bias per neuron, (1,) with a shared bias, (0,) without
    rate, output_share, sample_share   (1,)
    new_weights k, new_biases k        p⁺, shaped as the gradients
    error_after            E_total of the batch after the update, (1,)
"""

from collections.abc import Callable, Mapping
from copy import copy
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ...engine.activations import ACTIVATIONS
from ...engine.error_functions import ERROR_FUNCTIONS
from ...engine.optimizers import OPTIMIZERS, Slots
from ...engine.textbook import Trace
from .lookup import Quantity

Array = NDArray[np.float64]
Step = Callable[["Calculation", int], Array]
"""From a calculation and a layer to the result of one step."""
Rounding = Callable[[str, int, Array], Array]
"""From a step's name, its layer and its result to the rounded result."""

STAGES = (
    ("weights", "biases", "feeding", "net", "out"),
    ("targets", "output_share", "output_errors", "error", "own_error_slope"),
    ("error_slope", "slope", "delta", "output_delta", "passed"),
    ("sample_share", "penalty_slope", "weight_gradient", "bias_gradient"),
    ("rate", "weight_change", "bias_change", "new_weights", "new_biases", "error_after"),
)
"""The steps in stages: a step uses steps of its own and of earlier stages only. Sequential order is
the exception, because `passed` uses `new_weights` there."""
STAGE = {name: number for number, stage in enumerate(STAGES) for name in stage}


def output_delta_is_fused(error: str, activation: str) -> bool:
    """True if δ of the output layer is one short formula, because factors cancel.

    This is so with softmax and with binary cross-entropy; see `textbook.output_delta`.
    """
    return activation == "softmax" or error == "binary_cross_entropy"


class Calculation:
    """The steps of one iteration.

    `slots` is the optimiser's memory before the iteration (None: zeros) and `iteration` the number
    of updates made before it, as in `textbook.iterate`. `changed` holds the replaced steps.
    `rounding` is applied to the result of every step.
    """

    def __init__(
        self,
        trace: Trace,
        *,
        slots: Slots | None = None,
        iteration: int = 0,
        changed: Mapping[str, Step] | None = None,
        rounding: Rounding | None = None,
    ) -> None:
        self.trace, self.architecture, self.rule = trace, trace.architecture, trace.rule
        self.slots, self.iteration = slots, iteration
        self.last = trace.architecture.layer_count - 1
        self.inputs = np.array([sample.forward.inputs for sample in trace.samples])
        self.targets = np.array([sample.targets for sample in trace.samples])
        self.fused = output_delta_is_fused(trace.rule.error, trace.architecture.activations[-1])
        self._changed = dict(changed or {})
        self._rounding = rounding
        self._done: dict[tuple[str, int], Array] = {}

    @classmethod
    def as_traced(cls, trace: Trace, *, slots: Slots | None = None, iteration: int = 0) -> "Calculation":
        """The calculation with the engine's own results, equal to the bit."""
        calculation = cls(trace, slots=slots, iteration=iteration)
        samples, done = trace.samples, calculation._done
        after = trace.architecture.split(trace.after)
        gradients = trace.architecture.split(trace.gradients)
        for k in range(calculation.last + 1):
            done["net", k] = np.array([sample.forward.net_inputs[k] for sample in samples])
            done["out", k] = np.array([sample.forward.outputs[k] for sample in samples])
            done["error_slope", k] = np.array([sample.error_slopes[k] for sample in samples])
            done["slope", k] = np.array([sample.activation_slopes[k] for sample in samples])
            done["delta", k] = np.array([sample.deltas[k] for sample in samples])
            done["passed", k] = samples[0].weights_passed[k]
            done["weight_gradient", k], done["bias_gradient", k] = gradients.weights[k], gradients.biases[k]
            done["new_weights", k], done["new_biases", k] = after.weights[k], after.biases[k]
        done["output_errors", 0] = np.array([sample.output_errors for sample in samples])
        done["error", 0] = np.array([sample.error for sample in samples])
        return calculation

    def step(self, name: str, k: int = 0) -> Array:
        """The result of a step, calculated once. The caller must not write to the array."""
        key = (name, k)
        if key not in self._done:
            result = self._changed[name](self, k) if name in self._changed else self.right(name, k)
            self._done[key] = result if self._rounding is None else self._rounding(name, k, result)
        return self._done[key]

    def right(self, name: str, k: int = 0) -> Array:
        """The step as the textbook does it, from the results of earlier (perhaps changed) steps."""
        result: Array = getattr(self, f"_{name}")(k)
        return result

    def again(self, changed: Mapping[str, Step], rounding: Rounding | None = None) -> "Calculation":
        """The same iteration with these steps changed.

        The new calculation takes over the results of all stages before the first changed one.
        """
        other = copy(self)
        other._changed, other._rounding = dict(changed), rounding
        first = 0 if rounding is not None else min((STAGE[name] for name in changed), default=len(STAGES))
        if self.rule.update_order == "sequential":
            first = min(first, STAGE["passed"])
        other._done = {key: result for key, result in self._done.items() if STAGE[key[0]] < first}
        return other

    def read(self, q: Quantity, sample: int = 0) -> float:
        """The value of a quantity; `sample` counts from 0."""
        s, k, j, i = sample, q.k, q.j, q.i
        match q.kind:
            case "input":
                return float(self.inputs[s, j])
            case "target":
                return float(self.targets[s, j])
            case "weight":
                return float(self.step("weights", k)[j, i])
            case "bias":
                return float(self.step("biases", k)[j])
            case "net" | "out" | "error_slope" | "slope" | "delta":
                return float(self.step(q.kind, k)[s, j])
            case "output_error":
                return float(self.step("output_errors")[s, j])
            case "own_error_slope":
                return float(self.step("own_error_slope")[s, j])
            case "error":
                return float(self.step("error")[s])
            case "error_after":
                return float(self.step("error_after")[0])
            case "net_by_weight":
                return float(self.step("feeding", k)[s, i])
            case "net_by_bias":
                return 1.0
            case "net_by_out":
                return float(self.step("passed", k)[j, i])
            case "path":
                return float(self.step("delta", k + 1)[s, j] * self.step("passed", k + 1)[j, i])
            case "weight_gradient":
                return float(self.step("weight_gradient", k)[j, i])
            case "bias_gradient":
                return float(self.step("bias_gradient", k)[j])
            case "new_weight":
                return float(self.step("new_weights", k)[j, i])
            case "new_bias":
                return float(self.step("new_biases", k)[j])

    # ---- forward and error

    @cached_property
    def _before(self) -> tuple[tuple[Array, ...], tuple[Array, ...]]:
        split = self.architecture.split(self.trace.before)
        return split.weights, split.biases

    def _weights(self, k: int) -> Array:
        return self._before[0][k]

    def _biases(self, k: int) -> Array:
        return self._before[1][k]

    def _feeding(self, k: int) -> Array:
        return self.inputs if k == 0 else self.step("out", k - 1)

    def _net(self, k: int) -> Array:
        # net = Σ w·out + b·1
        biases = self.step("biases", k)
        net: Array = self.step("feeding", k) @ self.step("weights", k).T
        return net + biases if biases.size else net

    def _out(self, k: int) -> Array:
        return ACTIVATIONS[self.architecture.activations[k]].f(self.step("net", k))

    def _targets(self, _k: int) -> Array:
        return self.targets

    def _output_errors(self, _k: int) -> Array:
        return ERROR_FUNCTIONS[self.rule.error].f(self.step("out", self.last), self.step("targets"))

    def _error(self, _k: int) -> Array:
        total: Array = self.step("output_errors").sum(axis=1) * self.step("output_share")
        return total

    def _output_share(self, _k: int) -> Array:
        return np.array([1.0 if self.rule.output_reduction == "sum" else 1.0 / self.targets.shape[1]])

    def _sample_share(self, _k: int) -> Array:
        return np.array([1.0 if self.rule.sample_reduction == "sum" else 1.0 / len(self.inputs)])

    # ---- backward

    def _own_error_slope(self, _k: int) -> Array:
        return ERROR_FUNCTIONS[self.rule.error].derivative(self.step("out", self.last), self.step("targets"))

    def _error_slope(self, k: int) -> Array:
        if k == self.last:
            return self.step("own_error_slope") * self.step("output_share")
        # ∂E_total/∂out_h1 = Σ_j δ_j·w_j,h1
        slope: Array = self.step("delta", k + 1) @ self.step("passed", k + 1)
        return slope

    def _slope(self, k: int) -> Array:
        return ACTIVATIONS[self.architecture.activations[k]].derivative(
            self.step("net", k), self.step("out", k)
        )

    def _delta(self, k: int) -> Array:
        if k == self.last and self.fused:
            return self.step("output_delta")
        return self.step("error_slope", k) * self.step("slope", k)

    def _output_delta(self, _k: int) -> Array:
        """δ of the output layer where it is fused; see `textbook.output_delta`."""
        out, share = self.step("out", self.last), self.step("output_share")
        delta: Array
        if self.rule.error == "binary_cross_entropy":
            delta = share * (out - self.step("targets"))
        elif self.rule.error == "cross_entropy":
            delta = share * (out * self.step("targets").sum(axis=1, keepdims=True) - self.step("targets"))
        else:
            slope = self.step("error_slope", self.last)
            delta = out * (slope - (slope * out).sum(axis=1, keepdims=True))
        return delta

    def _passed(self, k: int) -> Array:
        sequential = self.rule.update_order == "sequential"
        return self.step("new_weights" if sequential else "weights", k)

    # ---- gradients and updates

    def _weight_gradient(self, k: int) -> Array:
        gradient: Array = self.step("sample_share") * self.step("delta", k).T @ self.step("feeding", k)
        return gradient + self.step("penalty_slope", k)

    def _penalty_slope(self, k: int) -> Array:
        weights = self.step("weights", k)
        return self.rule.l1 * np.sign(weights) + self.rule.l2 * weights

    def _bias_gradient(self, k: int) -> Array:
        each: Array = self.step("sample_share") * self.step("delta", k).sum(axis=0)
        mode = self.architecture.bias_mode
        if mode == "none":
            return np.empty(0)
        return np.array([each.sum()]) if mode == "shared" else each

    def _rate(self, _k: int) -> Array:
        return np.array([self.rule.learning_rate])

    def _weight_change(self, k: int) -> Array:
        shape = self.architecture.weight_shapes[k]
        flat = self.step("weight_gradient", k).ravel()
        return self._change(flat, self.architecture.weight_slices[k]).reshape(shape)

    def _bias_change(self, k: int) -> Array:
        return self._change(self.step("bias_gradient", k), self.architecture.bias_slices[k])

    def _change(self, gradient: Array, where: slice) -> Array:
        """The change that the update subtracts from the parameters in `where`."""
        optimizer = OPTIMIZERS[self.rule.optimizer]
        memory = self.slots or tuple(np.zeros_like(self.trace.before) for _ in optimizer.slot_names)
        change, _ = optimizer.step(
            gradient, tuple(slot[where] for slot in memory), self.rule, self.iteration + 1
        )
        usual = self.rule.learning_rate
        rate = float(self.step("rate")[0])
        # Every optimiser's change is η times a term without η, so another rate scales it.
        return change if rate == usual else change * (rate / usual if usual != 0.0 else 0.0)

    def trained(self, where: slice) -> NDArray[np.bool_]:
        return self.rule.trained(self.architecture)[where]

    def _new_weights(self, k: int) -> Array:
        weights = self.step("weights", k)
        moves = self.trained(self.architecture.weight_slices[k]).reshape(weights.shape)
        return np.where(moves, weights - self.step("weight_change", k), weights)

    def _new_biases(self, k: int) -> Array:
        biases = self.step("biases", k)
        if biases.size == 0:
            return biases
        return np.where(
            self.trained(self.architecture.bias_slices[k]), biases - self.step("bias_change", k), biases
        )

    def _error_after(self, _k: int) -> Array:
        """E_total of the same batch in the updated network, without the penalty."""
        out = self.inputs
        for k, name in enumerate(self.architecture.activations):
            biases = self.step("new_biases", k)
            net = out @ self.step("new_weights", k).T
            out = ACTIVATIONS[name].f(net + biases if biases.size else net)
        errors = ERROR_FUNCTIONS[self.rule.error].f(out, self.step("targets")).sum(axis=1) * self.step(
            "output_share"
        )
        return np.array([errors.sum() * self.step("sample_share")[0]])
