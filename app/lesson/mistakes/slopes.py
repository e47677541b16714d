"""Mistakes with slopes: a turned sign, a missing factor, net in place of out, a sum for a mean."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ...engine.activations import ACTIVATIONS
from ..quantities.calculation import Calculation, Step
from .mistake import (
    BACKWARD_KINDS,
    NEW_KINDS,
    Asked,
    Mistake,
    above_slopes,
    changed,
    gradient_from,
    scopes,
)

Array = NDArray[np.float64]


def sign_turned(asked: Asked) -> Iterator[Mistake]:
    text = "The sign is turned: the slope of the error has the other sign."
    if asked.right.rule.error in ("half_squared", "squared"):
        text = (
            "The sign is turned. When out grows, target − out falls: this factor −1 turns target "
            "− out into out − target."
        )
    if asked.quantity.kind in (*BACKWARD_KINDS, "own_error_slope", "path", "error_after"):
        steps: dict[str, Step] = {"own_error_slope": lambda c, k: -c.right("own_error_slope", k)}
        if asked.right.rule.error.endswith("cross_entropy"):
            steps["output_delta"] = lambda c, k: -c.right("output_delta", k)
        yield changed(asked, text, steps)
    if asked.quantity.kind not in (*NEW_KINDS, "error_after", "weight", "bias", "input", "target"):
        plain = "The sign is turned." if asked.quantity.kind not in (*BACKWARD_KINDS, "path") else text
        yield Mistake(plain, asked.right, -asked.number())


def _with_slopes(asked: Asked, layers: tuple[int, ...], slope: Step) -> dict[str, Step]:
    def slopes(c: Calculation, k: int) -> Array:
        return slope(c, k) if k in layers else c.right("slope", k)

    steps: dict[str, Step] = {"slope": slopes}
    if asked.right.fused and asked.last in layers:
        # A learner with a wrong slope has multiplied factors that usually cancel.
        steps["delta"] = lambda c, k: c.step("error_slope", k) * c.step("slope", k)
    return steps


_FORMULAS = {"logistic": "out·(1 − out)", "tanh": "1 − out²", "softmax": "out·(1 − out)", "sine": "cos(net)"}


def slope_forgotten(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind not in (*BACKWARD_KINDS, "path", "error_after") or above_slopes(asked):
        return
    for where, layers in scopes(asked):
        names = {asked.right.architecture.activations[k] for k in layers}
        formula = _FORMULAS.get(names.pop(), "") if len(names) == 1 else ""
        said = f", {formula}," if formula else ""
        text = f"The slope of the activation{said} is missing: the factor ∂out/∂net {where}."
        yield changed(asked, text, _with_slopes(asked, layers, lambda c, k: np.ones_like(c.step("net", k))))


def slope_at_out(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind not in (*BACKWARD_KINDS, "slope", "path", "error_after") or above_slopes(asked):
        return

    def at_out(c: Calculation, k: int) -> Array:
        activation = ACTIVATIONS[c.architecture.activations[k]]
        out = c.step("out", k)
        return activation.derivative(out, activation.f(out))

    for where, layers in scopes(asked):
        text = (
            f"The activation's slope {where} is taken at out. Take it at net: put net into the "
            "function, not out."
        )
        yield changed(asked, text, _with_slopes(asked, layers, at_out))


def net_for_out(asked: Asked) -> Iterator[Mistake]:
    kind, k = asked.quantity.kind, asked.k
    if kind in ("weight_gradient", "new_weight", "net_by_weight") and k > 0:
        below = asked.finder.neuron(k - 1, asked.quantity.i)
        text = f"You used net_{below}, before the activation. The edge carries out_{below}."
        if kind == "net_by_weight":
            yield Mistake(
                text, asked.right, float(asked.right.step("net", k - 1)[asked.sample, asked.quantity.i])
            )
        else:
            yield changed(asked, text, {"weight_gradient": gradient_from(lambda c: c.step("net", k - 1), k)})
    if kind in ("net", "out") and k > 0:
        text = (
            "You used the net inputs of the layer before. The edges carry its outputs, after the activation."
        )
        yield changed(
            asked, text, {"net": _net_from(lambda c, k: c.step("net", k - 1) if k > 0 else c.inputs, (k,))}
        )
    if kind == "out":
        yield Mistake("This is the net input: it still has to go through the activation.", asked.right, float(
            asked.right.step("net", k)[asked.sample, asked.quantity.j]
        ))  # fmt: skip
    if kind in (*BACKWARD_KINDS, "slope", "path", "error_after") and not above_slopes(asked):
        for where, layers in scopes(asked):
            if not {"logistic", "tanh", "softmax"} & {
                asked.right.architecture.activations[k] for k in layers
            }:
                continue
            text = (
                f"In the activation's slope {where} you used net in place of out: it is out·(1 − "
                "out), or 1 − out² for tanh."
            )
            yield changed(asked, text, _with_slopes(asked, layers, _slope_of_net))


def _slope_of_net(c: Calculation, k: int) -> Array:
    net = c.step("net", k)
    return ACTIVATIONS[c.architecture.activations[k]].derivative(net, net)


def _net_from(feeding: Step, layers: tuple[int, ...]) -> Step:
    def net(c: Calculation, k: int) -> Array:
        if k not in layers:
            return c.right("net", k)
        biases = c.step("biases", k)
        summed: Array = feeding(c, k) @ c.step("weights", k).T
        return summed + biases if biases.size else summed

    return net


def stopped_at_delta(asked: Asked) -> Iterator[Mistake]:
    kind, k = asked.quantity.kind, asked.k
    if kind in ("weight_gradient", "new_weight"):
        neuron, what = asked.finder.neuron(k, asked.quantity.j), asked.finder.feeding(k, asked.quantity.i)
        text = (
            f"You stopped at δ_{neuron}. The last factor, {what}, is missing: the value that this "
            "edge carries."
        )
        yield changed(
            asked, text, {"weight_gradient": gradient_from(lambda c: np.ones_like(c.step("feeding", k)), k)}
        )
    if kind == "error_after":
        text = "You stopped at the deltas: each weight's gradient is δ times the value on its edge."

        def everywhere(c: Calculation, k: int) -> Array:
            return gradient_from(lambda c: np.ones_like(c.step("feeding", k)), k)(c, k)

        yield changed(asked, text, {"weight_gradient": everywhere})


def half_left_out(asked: Asked) -> Iterator[Mistake]:
    factors = {
        "half_squared": (
            2.0,
            (
                "The ½ of the error is left out: it is ½(target − out)², and the ½ cancels the 2 of "
                "the square."
            ),
        )
    }
    factors["squared"] = (0.5, "Here the error is (target − out)² without a ½, so the 2 of the square stays.")
    if asked.right.rule.error not in factors:
        return
    factor, text = factors[asked.right.rule.error]
    yield changed(
        asked,
        text,
        {
            "own_error_slope": lambda c, k: factor * c.right("own_error_slope", k),
            "output_errors": lambda c, k: factor * c.right("output_errors", k),
        },
    )


def sum_or_mean(asked: Asked) -> Iterator[Mistake]:
    rule, outputs, samples = asked.right.rule, asked.right.targets.shape[1], len(asked.right.inputs)
    if outputs > 1:
        if rule.output_reduction == "sum":
            text, share = (
                f"You took the mean over the {outputs} outputs. Here E_total is their sum.",
                1.0 / outputs,
            )
        else:
            text, share = f"You added the {outputs} outputs up. Here E_total is their mean.", 1.0
        yield changed(asked, text, {"output_share": lambda _c, _k: np.array([share])})
    if samples > 1:
        if rule.sample_reduction == "sum":
            said, part = (
                f"You took the mean over the {samples} samples. Here they are added up.",
                1.0 / samples,
            )
        else:
            said, part = f"You added the {samples} samples up. Here their mean is taken.", 1.0
        yield changed(asked, said, {"sample_share": lambda _c, _k: np.array([part])})
