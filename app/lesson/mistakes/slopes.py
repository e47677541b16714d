"""Mistakes with slopes: a turned sign, a missing factor, net in place of out, another activation."""

from collections.abc import Iterator
from functools import partial
from typing import cast

import numpy as np
from numpy.typing import NDArray

from ...engine.activations import ACTIVATIONS
from ..quantities.calculation import Part, Step
from .mistake import (
    BACKWARD_KINDS,
    FORWARD_KINDS,
    NEW_KINDS,
    Asked,
    Mistake,
    above_slopes,
    answered,
    changed,
    column,
    gradient_from,
    in_layers,
    scopes,
)

Array = NDArray[np.float64]

SLOPED = (*BACKWARD_KINDS, "path", "error_after")
"""The kinds that are calculated with slopes of activations."""


def _turned(_c: Part, _k: int, now: Array) -> Array:
    return -now


def _negative(_c: Part, now: Array) -> Array:
    return -now


def other_sign_convention(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind == "delta":
        text = (
            "δ has the other sign. Many books define δ = −∂E/∂net; the article has δ = ∂E/∂net. Choose "
            "yours in the notation, or with --delta-sign on the command line."
        )
        yield answered(text, _negative)


def sign_turned(asked: Asked) -> Iterator[Mistake]:
    text = "The sign is turned: the slope of the error has the other sign."
    if asked.right.rule.error in ("half_squared", "squared"):
        text = (
            "The sign is turned. When out grows, target − out falls: this factor −1 turns target "
            "− out into out − target."
        )
    kind = asked.quantity.kind
    if kind in (*BACKWARD_KINDS, "own_error_slope", "path", "error_after"):
        steps: list[tuple[str, int | None, Step]] = [("own_error_slope", None, _turned)]
        if asked.right.rule.error.endswith("cross_entropy"):
            steps.append(("output_delta", None, _turned))
        yield changed(text, *steps)
    if kind not in (*NEW_KINDS, "error_after", "weight", "bias", "input", "target"):
        plain = "The sign is turned." if kind not in (*BACKWARD_KINDS, "path") else text
        yield answered(plain, _negative)


def _with_slopes(
    asked: Asked, layers: tuple[int, ...], slope: Step
) -> tuple[tuple[str, int | None, Step], ...]:
    steps = in_layers("slope", layers, slope)
    if asked.right.fused and asked.last in layers:
        # A learner with a wrong slope has multiplied factors that usually cancel.
        steps += (("delta", asked.last, _error_slope_times_slope),)
    return steps


def _error_slope_times_slope(c: Part, k: int, _now: Array) -> Array:
    product: Array = c.step("error_slope", k) * c.step("slope", k)
    return product


_FORMULAS = {"logistic": "out·(1 − out)", "tanh": "1 − out²", "softmax": "out·(1 − out)", "sine": "cos(net)"}


def slope_forgotten(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind not in SLOPED or above_slopes(asked):
        return
    for where, layers in scopes(asked):
        names = {asked.right.architecture.activations[k] for k in layers}
        formula = _FORMULAS.get(names.pop(), "") if len(names) == 1 else ""
        said = f", {formula}," if formula else ""
        text = f"The slope of the activation{said} is missing: the factor ∂out/∂net {where}."
        yield changed(text, *_with_slopes(asked, layers, _ones))


def _ones(_c: Part, _k: int, now: Array) -> Array:
    return np.ones_like(now)


def slope_at_out(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind not in (*SLOPED, "slope") or above_slopes(asked):
        return
    for where, layers in scopes(asked):
        text = (
            f"The activation's slope {where} is taken at out. Take it at net: put net into the "
            "function, not out."
        )
        yield changed(text, *_with_slopes(asked, layers, _slope_at_out))


def _slope_at_out(c: Part, k: int, _now: Array) -> Array:
    activation, out = ACTIVATIONS[c.architecture.activations[k]], c.step("out", k)
    return activation.derivative(out, activation.f(out))


def softmax_diagonal_only(asked: Asked) -> Iterator[Mistake]:
    if asked.right.architecture.activations[-1] == "softmax" and asked.quantity.kind in SLOPED:
        text = (
            "Only the diagonal of softmax is taken, out·(1 − out). Every output depends on every net "
            "input, so the terms −out·out of the other outputs belong to the sum."
        )
        yield changed(text, ("delta", asked.last, _error_slope_times_slope))


def other_derivative(asked: Asked) -> Iterator[Mistake]:
    """The slope of another activation; ReLU's for leaky ReLU is one of them."""
    if asked.quantity.kind not in (*SLOPED, "slope") or above_slopes(asked):
        return
    for where, layers in scopes(asked):
        own = {asked.right.architecture.activations[k] for k in layers}
        for name in ("logistic", "tanh", "relu", "leaky_relu"):
            if own != {name}:
                text = f"The activation's slope {where} is that of {name}. Here the activation is {_joined(own)}."
                yield changed(text, *_with_slopes(asked, layers, _SLOPES[name]))


def _slope_of(name: str, c: Part, k: int, _now: Array) -> Array:
    return ACTIVATIONS[name].derivative(c.step("net", k), c.step("out", k))


_SLOPES = {name: partial(_slope_of, name) for name in ("logistic", "tanh", "relu", "leaky_relu")}


def _joined(names: set[str]) -> str:
    return " or ".join(sorted(names))


def other_activation(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind not in (*FORWARD_KINDS, *SLOPED, "slope", "own_error_slope", "net_by_weight"):
        return
    for where, layers in scopes(asked):
        own = {asked.right.architecture.activations[k] for k in layers}
        for name in ("tanh", "logistic", "relu", "linear"):
            if own != {name} and not (name == "linear" and asked.quantity.kind == "out"):
                text = f"The activation {where} is {name}. Here it is {_joined(own)}."
                yield changed(text, *in_layers("out", layers, _OUTS[name]))


def _out_of(name: str, c: Part, k: int, _now: Array) -> Array:
    return ACTIVATIONS[name].f(c.step("net", k))


_OUTS = {name: partial(_out_of, name) for name in ("logistic", "tanh", "relu", "linear")}


def exponents_sign(asked: Asked) -> Iterator[Mistake]:
    activations = asked.right.architecture.activations
    if asked.quantity.kind in (*FORWARD_KINDS, *SLOPED, "slope", "own_error_slope", "net_by_weight"):
        for where, layers in scopes(asked):
            if all(activations[k] in ("logistic", "softmax") for k in layers):
                text = f"The exponent {where} has the other sign: it is e^−net below 1 + …, not e^net."
                yield changed(text, *in_layers("out", layers, _out_of_minus_net))


def _out_of_minus_net(c: Part, k: int, _now: Array) -> Array:
    return ACTIVATIONS[c.architecture.activations[k]].f(-c.step("net", k))


def net_for_out(asked: Asked) -> Iterator[Mistake]:
    kind, k = asked.quantity.kind, asked.k
    if kind in ("weight_gradient", "new_weight", "net_by_weight") and k > 0:
        below = asked.finder.neuron(k - 1, asked.quantity.i)
        text = f"You used net_{below}, before the activation. The edge carries out_{below}."
        if kind == "net_by_weight":
            sample, i = asked.sample, asked.quantity.i
            yield answered(text, column("net", k - 1, (sample, i)))
        else:
            yield changed(text, ("weight_gradient", k, _gradient_from_nets))
    if kind in ("net", "out") and k > 0:
        text = (
            "You used the net inputs of the layer before. The edges carry its outputs, after the activation."
        )
        yield changed(text, ("feeding", k, _nets_below))
    if kind == "out":
        sample, j = asked.sample, asked.quantity.j
        yield answered(
            "This is the net input: it still has to go through the activation.",
            column("net", k, (sample, j)),
        )
    if kind in (*SLOPED, "slope") and not above_slopes(asked):
        for where, layers in scopes(asked):
            if not {"logistic", "tanh", "softmax"} & {
                asked.right.architecture.activations[k] for k in layers
            }:
                continue
            text = (
                f"In the activation's slope {where} you used net in place of out: it is out·(1 − "
                "out), or 1 − out² for tanh."
            )
            yield changed(text, *_with_slopes(asked, layers, _slope_of_net))


def _nets_below(c: Part, k: int, _now: Array) -> Array:
    return c.step("net", k - 1)


_gradient_from_nets = gradient_from(lambda c, k: c.step("net", k - 1))


def _slope_of_net(c: Part, k: int, _now: Array) -> Array:
    net = c.step("net", k)
    return ACTIVATIONS[c.architecture.activations[k]].derivative(net, net)


def stopped_at_delta(asked: Asked) -> Iterator[Mistake]:
    kind, k = asked.quantity.kind, asked.k
    if kind in ("weight_gradient", "new_weight"):
        neuron, what = asked.finder.neuron(k, asked.quantity.j), asked.finder.feeding(k, asked.quantity.i)
        text = (
            f"You stopped at δ_{neuron}. The last factor, {what}, is missing: the value that this "
            "edge carries."
        )
        yield changed(text, ("weight_gradient", k, _gradient_of_ones))
    if kind == "error_after":
        text = "You stopped at the deltas: each weight's gradient is δ times the value on its edge."
        yield changed(text, ("weight_gradient", None, _gradient_of_ones))


_gradient_of_ones = gradient_from(lambda c, k: np.ones_like(c.step("feeding", k)))


def own_output_taken(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind in ("weight_gradient", "new_weight"):
        neuron, what = (
            asked.finder.neuron(asked.k, asked.quantity.j),
            asked.finder.feeding(asked.k, asked.quantity.i),
        )
        text = f"You multiplied δ_{neuron} by out_{neuron}, its own output. The edge carries {what}."
        yield changed(text, ("weight_gradient", asked.k, _gradient_of_own_output))


def _gradient_of_own_output(c: Part, k: int, now: Array) -> Array:
    own = (c.step("delta", k) * c.step("out", k)).sum(axis=-2)[..., :, None]
    gradient: Array = c.step("sample_share")[..., None] * own + c.step("penalty_slope", k)
    return np.broadcast_to(gradient, now.shape)


def half_left_out(asked: Asked) -> Iterator[Mistake]:
    texts = {
        "half_squared": (
            "The ½ of the error is left out: it is ½(target − out)², and the ½ cancels the 2 of the square."
        ),
        "squared": "Here the error is (target − out)² without a ½, so the 2 of the square stays.",
    }
    error = asked.right.rule.error
    if error in texts:
        times = _doubled if error == "half_squared" else _halved
        yield changed(texts[error], ("own_error_slope", None, times), ("output_errors", None, times))


def _doubled(_c: Part, _k: int, now: Array) -> Array:
    return 2.0 * now


def _halved(_c: Part, _k: int, now: Array) -> Array:
    return 0.5 * now


def square_forgotten(asked: Asked) -> Iterator[Mistake]:
    error = asked.right.rule.error
    if asked.quantity.kind in ("output_error", "error", "batch_error") and error in (
        "half_squared",
        "squared",
    ):
        half = "½" if error == "half_squared" else ""
        text = f"The square is forgotten: the error is {half}(target − out)²."
        yield changed(text, ("output_errors", None, _distance))
        yield changed(text, ("output_errors", None, _difference))


def _difference(c: Part, _k: int, now: Array) -> Array:
    # ½(target − out)² divided by target − out, so that it goes together with a ½ left out.
    gap = c.step("targets") - c.step("out", c.last)
    return now / np.where(gap == 0.0, 1.0, gap)


def _distance(c: Part, k: int, now: Array) -> Array:
    return np.abs(_difference(c, k, now))


def sum_or_mean(asked: Asked) -> Iterator[Mistake]:
    rule, outputs, samples = asked.right.rule, asked.right.targets.shape[1], len(asked.right.inputs)
    if outputs > 1:
        text, step = f"You added the {outputs} outputs up. Here E_total is their mean.", cast(Step, _ones)
        if rule.output_reduction == "sum":
            text, step = (
                f"You took the mean over the {outputs} outputs. Here E_total is their sum.",
                _mean_of_outputs,
            )
        yield changed(text, ("output_share", None, step))
    if samples > 1:
        said, part = f"You added the {samples} samples up. Here their mean is taken.", cast(Step, _ones)
        if rule.sample_reduction == "sum":
            said, part = (
                f"You took the mean over the {samples} samples. Here they are added up.",
                _mean_of_samples,
            )
        yield changed(said, ("sample_share", None, part))


def _mean_of_outputs(c: Part, _k: int, now: Array) -> Array:
    return now / c.architecture.layer_sizes[-1]


def _mean_of_samples(c: Part, _k: int, now: Array) -> Array:
    mean: Array = now / c.step("targets").shape[-2]
    return mean
