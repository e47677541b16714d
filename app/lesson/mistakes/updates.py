"""Mistakes with the update: its sign, learning rate and order, and the optimiser's own terms."""

from collections.abc import Callable, Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..quantities.calculation import Part, Step
from .mistake import (
    BACKWARD_KINDS,
    GRADIENT_KINDS,
    NEW_KINDS,
    Asked,
    Mistake,
    answered,
    changed,
    other_neurons,
    other_weights,
    shifted,
)

Array = NDArray[np.float64]

USUAL_RATES = (0.5, 0.1, 0.01, 0.05, 0.2, 0.25, 0.3, 0.001, 0.9, 2.0)


def added(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind in (*NEW_KINDS, "error_after") or _below_the_outputs(asked):
        text = "You added the change instead of subtracting it: a step goes downhill, against the gradient."
        yield changed(text, *_changes(_opposite))


def _below_the_outputs(asked: Asked) -> bool:
    """True if updated weights, taken by mistake, would count for the answer."""
    return asked.k < asked.last and asked.quantity.kind in (*BACKWARD_KINDS, "path")


def _changes(wrong: Step) -> tuple[tuple[str, int | None, Step], ...]:
    return ("weight_change", None, wrong), ("bias_change", None, wrong)


def _opposite(_c: Part, _k: int, now: Array) -> Array:
    return -now


def change_only(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind in NEW_KINDS:
        old = old_value(asked)
        yield answered("This is only the change. Subtract it from the old value.", lambda _c, now: old - now)
        yield answered("This is only the change. Add it to the old value.", lambda _c, now: now - old)


def operands_swapped(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind in NEW_KINDS:
        old = old_value(asked)
        text = "The operands are swapped: the change is subtracted from the old value, not the old value from the change."
        yield answered(text, lambda _c, now: (old - now) - old)


def old_value(asked: Asked) -> float:
    q = asked.quantity
    if q.kind == "new_bias":
        return float(asked.right.step("biases", q.k).reshape(-1)[q.j])
    return float(
        asked.right.step("weights", q.k).reshape(-1, *asked.right.architecture.weight_shapes[q.k])[
            0, q.j, q.i
        ]
    )


def neighbours_old_value(asked: Asked) -> Iterator[Mistake]:
    q, old = asked.quantity, old_value(asked) if asked.quantity.kind in NEW_KINDS else 0.0
    if q.kind == "new_weight":
        weights = asked.right.architecture.split(asked.right.trace.before).weights[q.k]
        for pair in other_weights(asked.right.architecture.weight_shapes[q.k], q.j, q.i):
            shift = float(weights[pair]) - old
            if shift != 0.0:
                name = asked.finder.names.weight(q.k, *pair)
                text = f"You subtracted the change from {name}, a neighbour's old weight."
                yield answered(text, shifted(shift))
    elif q.kind == "new_bias":
        biases = asked.right.architecture.split(asked.right.trace.before).biases[q.k]
        for j in other_neurons(len(biases), q.j):
            shift = float(biases[j]) - old
            if shift != 0.0:
                name = asked.finder.bias_name(q.k, j)
                text = f"You subtracted the change from {name}, a neighbour's old bias."
                yield answered(text, shifted(shift))


def learning_rate_left_out(asked: Asked) -> Iterator[Mistake]:
    updates = asked.quantity.kind in (*NEW_KINDS, "error_after") or _below_the_outputs(asked)
    if updates and asked.right.rule.learning_rate != 1.0:
        text = (
            "The learning rate is left out (or taken as 1): multiply the gradient by it before subtracting."
        )
        yield changed(text, ("rate", None, _one))


def _one(_c: Part, _k: int, now: Array) -> Array:
    return np.ones_like(now)


def other_learning_rate(asked: Asked) -> Iterator[Mistake]:
    usual = asked.right.rule.learning_rate
    if asked.quantity.kind in (*NEW_KINDS, "error_after"):
        for rate in USUAL_RATES:
            if rate != usual:
                yield rate_of(asked, rate)


def rate_of(asked: Asked, rate: float) -> Mistake:
    """The mistake of using another learning rate."""
    text = f"You used a learning rate of {rate:g}. Here it is {asked.right.rule.learning_rate:g}."
    return changed(text, ("rate", None, _rate(rate)))


@lru_cache(maxsize=512)
def _rate(rate: float) -> Step:
    return lambda _c, _k, now: np.full_like(now, rate)


def updated_weights(asked: Asked) -> Iterator[Mistake]:
    kind = asked.quantity.kind
    if asked.last == 0 or kind not in (*BACKWARD_KINDS, "path", "net_by_out", "error_after"):
        return
    if asked.right.rule.update_order == "simultaneous":
        text = (
            "You went back through the already updated weights. Every delta goes through the "
            "weights as they were."
        )
        yield changed(text, ("passed", None, lambda c, k, _now: c.step("new_weights", k)))
    else:
        text = (
            "You went back through the old weights. In sequential order a layer is updated first, "
            "so the new ones count."
        )
        yield changed(text, ("passed", None, lambda c, k, _now: c.step("weights", k)))


def memory_left_out(asked: Asked) -> Iterator[Mistake]:
    rule = asked.right.rule
    if asked.quantity.kind in (*NEW_KINDS, "error_after") and rule.optimizer != "gradient_descent":
        text = f"This is plain gradient descent, w − η·gradient. Here the rule is {rule.optimizer}."
        yield changed(
            text,
            (
                "weight_change",
                None,
                lambda c, k, _now: c.step("rate")[..., None] * c.step("weight_gradient", k),
            ),
            ("bias_change", None, lambda c, k, _now: c.step("rate") * c.step("bias_gradient", k)),
        )


def bias_correction_left_out(asked: Asked) -> Iterator[Mistake]:
    if asked.right.rule.optimizer == "adam" and asked.quantity.kind in (*NEW_KINDS, "error_after"):
        text = "Adam's bias correction is left out: divide the means by 1 − β₁ᵗ and 1 − β₂ᵗ."
        # With t so large, 1 − βᵗ is 1.
        yield changed(text, *_with_change(lambda c, g, where, rate: c.change(g, where, rate, t=10**9)))


def momentum_scaled(asked: Asked) -> Iterator[Mistake]:
    """v⁺ = μ·v + (1 − μ)·g in place of μ·v + g."""
    rule = asked.right.rule
    if rule.optimizer not in ("momentum", "nesterov") or asked.quantity.kind not in (
        *NEW_KINDS,
        "error_after",
    ):
        return
    text = "You multiplied the gradient by 1 − μ. Here the velocity is μ·v + gradient, without that factor."
    share = 1.0 - rule.momentum
    if rule.optimizer == "momentum":
        yield changed(text, *_with_change(lambda c, g, where, rate: c.change(share * g, where, rate)))
    else:

        def nesterov(c: Part, g: Array, where: slice, rate: Array) -> Array:
            # g + μ·(μ·v + (1 − μ)·g), from the change with (1 − μ)·g alone
            return c.change(share * g, where, rate) + rate * (1.0 - share) * g

        yield changed(text, *_with_change(nesterov))


def _with_change(
    change: Callable[[Part, Array, slice, Array], Array],
) -> tuple[tuple[str, int | None, Step], ...]:
    def weights(c: Part, k: int, _now: Array) -> Array:
        rate = c.step("rate")[..., None]
        return change(c, c.step("weight_gradient", k), c.architecture.weight_slices[k], rate)

    def biases(c: Part, k: int, _now: Array) -> Array:
        return change(c, c.step("bias_gradient", k), c.architecture.bias_slices[k], c.step("rate"))

    return ("weight_change", None, weights), ("bias_change", None, biases)


def penalty_left_out(asked: Asked) -> Iterator[Mistake]:
    rule, kind = asked.right.rule, asked.quantity.kind
    if rule.l1 == 0.0 and rule.l2 == 0.0:
        return
    if kind in (*GRADIENT_KINDS, *NEW_KINDS, "error_after"):
        text = (
            "The penalty on large weights is left out: L1 and L2 add a term to the gradient of every weight."
        )
        yield changed(text, ("penalty_slope", None, lambda _c, _k, now: np.zeros_like(now)))
        said = "The penalty is counted on a bias. L1 and L2 count on weights only."
        yield changed(said, ("bias_gradient", None, _with_penalty)).called("penalty_on_biases")


def _with_penalty(c: Part, k: int, now: Array) -> Array:
    biases = c.step("biases", k)
    return now + c.rule.l1 * np.sign(biases) + c.rule.l2 * biases


def gradients_added_up(asked: Asked) -> Iterator[Mistake]:
    """The gradients of the iteration before are still in this one's: they were not set to zero."""
    if asked.quantity.kind not in (*GRADIENT_KINDS, *NEW_KINDS, "error_after"):
        return
    before, _ = asked.neighbours()
    if before is None:
        return
    earlier = asked.right.architecture.split(before.gradients)
    text = "The gradient of the iteration before is still in this one. Start each iteration's gradients from zero."
    yield changed(
        text,
        ("weight_gradient", None, lambda _c, k, now: now + earlier.weights[k]),
        ("bias_gradient", None, lambda _c, k, now: now + earlier.biases[k]),
    )
