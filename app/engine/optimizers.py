"""Optimisers: from a gradient g = ∂E/∂p to the new parameter p⁺.

Each step is given the gradient, its own memory (`slots`: arrays like the parameters, zero at iteration 0), the
rule with its constants, and t, the number of the update, counted from 1. It returns the change, so that
p⁺ = p − change, and the new slots.

Sources: momentum and Nesterov as Sutskever et al. (2013) in the form PyTorch uses (the rate multiplies the
velocity); RMSProp: Hinton's lecture 6e (2012); Adam: Kingma and Ba (2015), algorithm 1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from .rule import Rule

Array = NDArray[np.float64]
Slots = tuple[Array, ...]
Step = Callable[[Array, Slots, "Rule", int], tuple[Array, Slots]]


@dataclass(frozen=True)
class Optimizer:
    step: Step
    slot_names: tuple[str, ...]
    formula: str


def _gradient_descent(g: Array, _slots: Slots, rule: Rule, _t: int) -> tuple[Array, Slots]:
    # Δp = −η·g
    return rule.learning_rate * g, ()


def _momentum(g: Array, slots: Slots, rule: Rule, _t: int) -> tuple[Array, Slots]:
    # v⁺ = μ·v + g;  Δp = −η·v⁺
    velocity = rule.momentum * slots[0] + g
    return rule.learning_rate * velocity, (velocity,)


def _nesterov(g: Array, slots: Slots, rule: Rule, _t: int) -> tuple[Array, Slots]:
    # v⁺ = μ·v + g;  Δp = −η·(g + μ·v⁺)
    velocity = rule.momentum * slots[0] + g
    return rule.learning_rate * (g + rule.momentum * velocity), (velocity,)


def _rmsprop(g: Array, slots: Slots, rule: Rule, _t: int) -> tuple[Array, Slots]:
    # s⁺ = ρ·s + (1 − ρ)·g²;  Δp = −η·g/(√s⁺ + ε)
    mean_square = rule.decay * slots[0] + (1.0 - rule.decay) * g * g
    return rule.learning_rate * g / (np.sqrt(mean_square) + rule.epsilon), (mean_square,)


def _adam(g: Array, slots: Slots, rule: Rule, t: int) -> tuple[Array, Slots]:
    # m⁺ = β₁·m + (1 − β₁)·g;  s⁺ = β₂·s + (1 − β₂)·g²
    # Δp = −η·m̂/(√ŝ + ε),  m̂ = m⁺/(1 − β₁ᵗ),  ŝ = s⁺/(1 − β₂ᵗ)
    mean = rule.beta1 * slots[0] + (1.0 - rule.beta1) * g
    mean_square = rule.beta2 * slots[1] + (1.0 - rule.beta2) * g * g
    unbiased_mean = mean / (1.0 - rule.beta1**t)
    unbiased_square = mean_square / (1.0 - rule.beta2**t)
    return rule.learning_rate * unbiased_mean / (np.sqrt(unbiased_square) + rule.epsilon), (mean, mean_square)


OPTIMIZERS: dict[str, Optimizer] = {
    "gradient_descent": Optimizer(_gradient_descent, (), "p − η·g"),
    "momentum": Optimizer(_momentum, ("velocity",), "v⁺ = μ·v + g; p − η·v⁺"),
    "nesterov": Optimizer(_nesterov, ("velocity",), "v⁺ = μ·v + g; p − η·(g + μ·v⁺)"),
    "rmsprop": Optimizer(_rmsprop, ("mean square",), "s⁺ = ρ·s + (1 − ρ)·g²; p − η·g/(√s⁺ + ε)"),
    "adam": Optimizer(_adam, ("mean", "mean square"), "p − η·m̂/(√ŝ + ε)"),
}
