"""One iteration calculated step by step, where any step can be replaced by a wrong one.

`textbook.iterate` calculates an iteration correctly. A `Calculation` follows the same steps, as a
learner does with pencil and paper, and can do many iterations side by side: one per *row*, each
with its own wrong steps. A learner's mistake is a changed step, and its result is the number that
the mistake leads to. Without a changed step every result equals the trace's; a test compares them.

    right = Calculation(trace)
    wrong = right.rows(2, [Edit("slope", (0,), lambda c, k, slope: 1.0 + 0.0 * slope)])
    wrong.read(w5_new)              shape (2,): row 0 without the slope, row 1 as it should be

A step is named by its name and its layer and is calculated once. S is the number of samples; n_to
and n_from are the sizes of a layer and of the layer before it, as in the engine. A step that no
row changes, directly or through earlier steps, has the shape below; any other has the rows in
front: (rows, S, n_to).

    inputs                 (S, n_0)
    feeding k              inputs of layer k, (S, n_from)
    net k, out k           (S, n_to)
    targets                (S, n_L)
    output_errors          E_o, (S, n_L)
    error                  E_total, (S,)
    batch_error            E_total of the batch, (1,)
    own_error_slope        ∂E_o/∂out_o, (S, n_L)
    paths k                the terms of the sum ∂E_total/∂out, (S, n_next, n_to)
    error_slope k          ∂E_total/∂out, (S, n_to)
    slope k                ∂out/∂net, (S, n_to)
    delta k                ∂E_total/∂net, (S, n_to)
    passed k               weights that carry the deltas of layer k back, (n_to, n_from)
    carried k              the value on each edge, ∂net/∂w, (S, n_to, n_from)
    weight_gradient k      (n_to, n_from)
    bias_gradient k        (n_to,) with a bias per neuron, (1,) with a shared bias, (0,) without
    rate, output_share, sample_share   (1,)
    new_weights k, new_biases k        p⁺, shaped as the gradients
    error_after            E_total of the batch after the update, (1,)
"""

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...engine.activations import ACTIVATIONS
from ...engine.architecture import Architecture
from ...engine.error_functions import ERROR_FUNCTIONS, error_of_outputs
from ...engine.optimizers import OPTIMIZERS, Slots
from ...engine.rule import Rule
from ...engine.textbook import Trace
from .lookup import Quantity
from .steps import AXES, STAGE, STAGES, in_rows, output_delta_is_fused, place

Array = NDArray[np.float64]
Step = Callable[["Part", int, Array], Array]
"""From some rows of a calculation, a layer, and the result so far to the result of one step."""
Rows = NDArray[np.int64] | slice
Rounding = Callable[[str, int, Array], Array]
"""From a step's name, its layer and its result to the rounded result."""


@dataclass(frozen=True)
class Edit:
    """A wrong step in some rows. `layer` None means in every layer.

    `wrong` gets the result so far, which an earlier edit of the same row may have changed.
    """

    step: str
    rows: Rows
    wrong: Step
    layer: int | None = None


class Calculation:
    """The steps of one iteration.

    `slots` is the optimiser's memory before the iteration (None: zeros) and `iteration` the number
    of updates made before it, as in `textbook.iterate`.
    """

    def __init__(self, trace: Trace, *, slots: Slots | None = None, iteration: int = 0) -> None:
        self.trace, self.architecture, self.rule = trace, trace.architecture, trace.rule
        self.slots, self.iteration = slots, iteration
        self.last = trace.architecture.layer_count - 1
        self.inputs = np.array([sample.forward.inputs for sample in trace.samples])
        self.targets = np.array([sample.targets for sample in trace.samples])
        self.fused = output_delta_is_fused(trace.rule.error, trace.architecture.activations[-1])
        self.row_count = 0
        self._edits: dict[str, list[Edit]] = {}
        self._rounding: Rounding | None = None
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
        done["batch_error", 0] = np.array([trace.error])
        return calculation

    def step(self, name: str, k: int = 0) -> Array:
        """The result of a step, calculated once. The caller must not write to the array."""
        key = (name, k)
        done = self._done.get(key)
        if done is None:
            done = self.right(name, k)
            for edit in self._edits.get(name, ()):
                if edit.layer is None or edit.layer == k:
                    done = self._edited(edit, name, k, done)
            if self._rounding is not None:
                done = self._rounding(name, k, done)
            self._done[key] = done
        return done

    def _edited(self, edit: Edit, name: str, k: int, result: Array) -> Array:
        if not self.has_rows(name, result):
            result = np.repeat(result[None], self.row_count, axis=0)
        elif not result.flags.writeable or result.base is not None:
            result = result.copy()
        result[edit.rows] = edit.wrong(Part(self, edit.rows), k, result[edit.rows])
        return result

    def has_rows(self, name: str, result: Array) -> bool:
        """True if the rows of this step differ, so that the rows stand in front."""
        return result.ndim > AXES.get(name, 1)

    def right(self, name: str, k: int = 0) -> Array:
        """The step as the textbook does it, from the results of earlier (perhaps changed) steps."""
        result: Array = getattr(self, f"_{name}")(k)
        return result

    def rows(self, count: int, edits: Iterable[Edit], rounding: Rounding | None = None) -> "Calculation":
        """`count` iterations side by side, with these wrong steps.

        `rounding` is applied to the result of every step. The new calculation takes over the
        results of all stages before the first changed one.
        """
        other = copy(self)
        other.row_count, other._rounding = count, rounding
        other._edits = {name: list(known) for name, known in self._edits.items()}
        for edit in edits:
            other._edits.setdefault(edit.step, []).append(edit)
        changed = {edit.step for known in other._edits.values() for edit in known}
        first = 0 if rounding is not None else min((STAGE[name] for name in changed), default=len(STAGES))
        if self.rule.update_order == "sequential":
            first = min(first, STAGE["passed"])
        other._done = {key: result for key, result in self._done.items() if STAGE[key[0]] < first}
        return other

    def read(self, q: Quantity, sample: int = 0) -> float:
        """The value of a quantity in a calculation of one row; `sample` counts from 0."""
        return float(self.column(q, sample).ravel()[0])

    def column(self, q: Quantity, sample: int = 0) -> Array:
        """The value of a quantity in each row; a single number if it is the same in all rows."""
        where = place(q, sample)
        if where is None:
            return np.asarray(1.0)
        name, k, index = where
        return np.asarray(self.step(name, k)[in_rows(index)])

    # ---- forward and error

    @cached_property
    def _before(self) -> tuple[tuple[Array, ...], tuple[Array, ...]]:
        split = self.architecture.split(self.trace.before)
        return split.weights, split.biases

    def _weights(self, k: int) -> Array:
        return self._before[0][k]

    def _biases(self, k: int) -> Array:
        return self._before[1][k]

    def _inputs(self, _k: int) -> Array:
        return self.inputs

    def _feeding(self, k: int) -> Array:
        return self.step("inputs") if k == 0 else self.step("out", k - 1)

    def _net(self, k: int) -> Array:
        # net = Σ w·out + b·1
        biases = self.step("biases", k)
        net: Array = self.step("feeding", k) @ transposed(self.step("weights", k))
        return net + biases[..., None, :] if biases.size else net

    def _out(self, k: int) -> Array:
        return ACTIVATIONS[self.architecture.activations[k]].f(self.step("net", k))

    def _targets(self, _k: int) -> Array:
        return self.targets

    def _output_errors(self, _k: int) -> Array:
        net, out, targets = self.step("net", self.last), self.step("out", self.last), self.step("targets")
        exact = error_of_outputs(self.rule.error, net, out, targets)
        if self.row_count == 0 or ERROR_FUNCTIONS[self.rule.error].from_net is None:
            return exact
        # A learner goes on from the output, which may be another one than that of the net input.
        squashed = ACTIVATIONS[self.architecture.activations[-1]].f(net)
        return np.where(out == squashed, exact, ERROR_FUNCTIONS[self.rule.error].f(out, targets))

    def _error(self, _k: int) -> Array:
        total: Array = self.step("output_errors").sum(axis=-1) * self.step("output_share")
        return total

    def _batch_error(self, _k: int) -> Array:
        total: Array = self.step("error").sum(axis=-1, keepdims=True) * self.step("sample_share")
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
            return self.step("own_error_slope") * self.step("output_share")[..., None]
        # ∂E_total/∂out_h1 = Σ_j δ_j·w_j,h1
        slope: Array
        if "paths" in self._edits or self._rounding is not None:
            slope = self.step("paths", k).sum(axis=-2)
        else:
            slope = self.step("delta", k + 1) @ self.step("passed", k + 1)
        return slope

    def _paths(self, k: int) -> Array:
        # δ_o1·w5: the part of ∂E_total/∂out_h1 that comes through o1
        return self.step("delta", k + 1)[..., :, None] * self.step("passed", k + 1)[..., None, :, :]

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
        out, share = self.step("out", self.last), self.step("output_share")[..., None]
        delta: Array
        if self.rule.error == "binary_cross_entropy":
            delta = share * (out - self.step("targets"))
        elif self.rule.error == "cross_entropy":
            delta = share * (out * self.step("targets").sum(axis=-1, keepdims=True) - self.step("targets"))
        else:
            slope = self.step("error_slope", self.last)
            delta = out * (slope - (slope * out).sum(axis=-1, keepdims=True))
        return delta

    def _passed(self, k: int) -> Array:
        sequential = self.rule.update_order == "sequential"
        return self.step("new_weights" if sequential else "weights", k)

    # ---- gradients and updates

    def _carried(self, k: int) -> Array:
        feeding, size = self.step("feeding", k), self.architecture.layer_sizes[k + 1]
        return np.repeat(feeding[..., :, None, :], size, axis=-2)

    def _weight_gradient(self, k: int) -> Array:
        share, delta = self.step("sample_share")[..., None], self.step("delta", k)
        gradient: Array
        if "carried" in self._edits:
            gradient = share * (delta[..., None] * self.step("carried", k)).sum(axis=-3)
        else:
            gradient = share * transposed(delta) @ self.step("feeding", k)
        return gradient + self.step("penalty_slope", k)

    def _penalty_slope(self, k: int) -> Array:
        weights = self.step("weights", k)
        return self.rule.l1 * np.sign(weights) + self.rule.l2 * weights

    def _bias_gradient(self, k: int) -> Array:
        mode = self.architecture.bias_mode
        if mode == "none":
            return np.empty(0)
        each: Array = self.step("sample_share") * self.step("delta", k).sum(axis=-2)
        return each.sum(axis=-1, keepdims=True) if mode == "shared" else each

    def _rate(self, _k: int) -> Array:
        return np.array([self.rule.learning_rate])

    def _weight_change(self, k: int) -> Array:
        rate = self.step("rate")[..., None]
        return self.change(self.step("weight_gradient", k), self.architecture.weight_slices[k], rate)

    def _bias_change(self, k: int) -> Array:
        return self.change(self.step("bias_gradient", k), self.architecture.bias_slices[k], self.step("rate"))

    def change(
        self, gradient: Array, where: slice, rate: Array, *, rule: Rule | None = None, t: int | None = None
    ) -> Array:
        """The change that the update subtracts from the parameters in `where`.

        `rate` is η, shaped to be multiplied by the gradient; `rule` and `t` replace the rule and
        the number of the update.
        """
        optimizer, natural = (
            OPTIMIZERS[self.rule.optimizer],
            2 if where.stop <= self.architecture.weight_count else 1,
        )
        memory = self.slots or tuple(np.zeros_like(self.trace.before) for _ in optimizer.slot_names)
        shape = gradient.shape[-natural:]
        slots = tuple(slot[where].reshape(shape) for slot in memory)
        change, _ = optimizer.step(gradient, slots, rule or self.rule, self.iteration + 1 if t is None else t)
        usual = self.rule.learning_rate
        if rate.size == 1 and rate.flat[0] == usual:
            return change
        # Every optimiser's change is η times a term without η, so another rate scales it.
        return change * (rate / usual if usual != 0.0 else 0.0)

    def trained(self, where: slice) -> NDArray[np.bool_]:
        return self.rule.trained(self.architecture)[where]

    def _new_weights(self, k: int) -> Array:
        weights = self.step("weights", k)
        moves = self.trained(self.architecture.weight_slices[k]).reshape(weights.shape[-2:])
        return np.where(moves, weights - self.step("weight_change", k), weights)

    def _new_biases(self, k: int) -> Array:
        biases = self.step("biases", k)
        if biases.size == 0:
            return biases
        moves = self.trained(self.architecture.bias_slices[k])
        return np.where(moves, biases - self.step("bias_change", k), biases)

    def _error_after(self, _k: int) -> Array:
        return error_after(self, lambda k: self.step("new_biases", k))


def error_after(c: "Calculation | Part", new_biases: Callable[[int], Array]) -> Array:
    """E_total of the same batch with the new weights and these biases, without the penalty, (1,)."""
    out = net = c.step("inputs")
    for k, name in enumerate(c.architecture.activations):
        biases = new_biases(k)
        net = out @ transposed(c.step("new_weights", k))
        net = net + biases[..., None, :] if biases.size else net
        out = ACTIVATIONS[name].f(net)
    errors = error_of_outputs(c.rule.error, net, out, c.step("targets")).sum(axis=-1)
    total: Array = (errors * c.step("output_share")).sum(axis=-1, keepdims=True)
    return total * c.step("sample_share")


def transposed(matrices: Array) -> Array:
    """The matrices of all rows, transposed."""
    return np.swapaxes(matrices, -1, -2)


class Part:
    """Some rows of a calculation, as a wrong step sees them."""

    def __init__(self, calculation: Calculation, rows: Rows) -> None:
        self._of, self._rows = calculation, rows
        self.architecture: Architecture = calculation.architecture
        self.rule: Rule = calculation.rule
        self.last, self.fused = calculation.last, calculation.fused

    def step(self, name: str, k: int = 0) -> Array:
        """The result of an earlier step in these rows; without rows if all are the same."""
        result = self._of.step(name, k)
        return result[self._rows] if self._of.has_rows(name, result) else result

    def trained(self, where: slice) -> NDArray[np.bool_]:
        return self._of.trained(where)

    def change(self, gradient: Array, where: slice, rate: Array, **wrong: Any) -> Array:
        """The optimiser's change; see `Calculation.change`."""
        return self._of.change(gradient, where, rate, **wrong)
