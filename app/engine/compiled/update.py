"""From the gradient to the new parameters: the penalty, and the optimisers of `optimizers.py` with their formulas."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from .elementary import ln, one_less_exp
from .memory import Index, Memory
from .values import Number

CONSTANTS = ("learning_rate", "momentum", "decay", "beta1", "beta2", "epsilon", "l1", "l2")
"""The numbers of a rule that are read when the code runs: changing one compiles nothing."""
Memories = Sequence[Number]


class Constants(NamedTuple):
    learning_rate: Number
    momentum: Number
    decay: Number
    beta1: Number
    beta2: Number
    epsilon: Number
    l1: Number
    l2: Number
    of_mean: Any = None
    """1 − β₁ᵗ"""
    of_square: Any = None
    """1 − β₂ᵗ"""

    @classmethod
    def read(cls, memory: Memory) -> "Constants":
        return cls(*(memory[n] for n in range(len(CONSTANTS))))

    def at(self, iteration: Index) -> "Constants":
        """Those of Adam for the update that follows `iteration`: t is counted from 1."""
        # 1 − βᵗ = 1 − e^(t·ln β); ln 0 is taken for −745, and e^-745 for 0.
        t = (iteration + 1).number()
        mean, square = (one_less_exp(t * ln(beta)) for beta in (self.beta1, self.beta2))
        return self._replace(of_mean=mean, of_square=square)


def with_penalty(g: Number, w: Number, c: Constants) -> Number:
    # ∂(l1·|w| + ½·l2·w²)/∂w = l1·sign(w) + l2·w
    sign = (w > 0.0).choose(1.0, 0.0) - (w < 0.0).choose(1.0, 0.0)
    return g + (c.l1 * sign + c.l2 * w)


def _gradient_descent(g: Number, _memories: Memories, c: Constants) -> tuple[Number, Memories]:
    # Δp = −η·g
    return c.learning_rate * g, ()


def _momentum(g: Number, memories: Memories, c: Constants) -> tuple[Number, Memories]:
    # v⁺ = μ·v + g;  Δp = −η·v⁺
    velocity = c.momentum * memories[0] + g
    return c.learning_rate * velocity, (velocity,)


def _nesterov(g: Number, memories: Memories, c: Constants) -> tuple[Number, Memories]:
    # v⁺ = μ·v + g;  Δp = −η·(g + μ·v⁺)
    velocity = c.momentum * memories[0] + g
    return c.learning_rate * (g + c.momentum * velocity), (velocity,)


def _rmsprop(g: Number, memories: Memories, c: Constants) -> tuple[Number, Memories]:
    # s⁺ = ρ·s + (1 − ρ)·g²;  Δp = −η·g/(√s⁺ + ε)
    square = c.decay * memories[0] + (1.0 - c.decay) * g * g
    return c.learning_rate * g / (square.root() + c.epsilon), (square,)


def _adam(g: Number, memories: Memories, c: Constants) -> tuple[Number, Memories]:
    # m⁺ = β₁·m + (1 − β₁)·g;  s⁺ = β₂·s + (1 − β₂)·g²
    # Δp = −η·m̂/(√ŝ + ε),  m̂ = m⁺/(1 − β₁ᵗ),  ŝ = s⁺/(1 − β₂ᵗ)
    mean = c.beta1 * memories[0] + (1.0 - c.beta1) * g
    square = c.beta2 * memories[1] + (1.0 - c.beta2) * g * g
    step = c.learning_rate * (mean / c.of_mean) / ((square / c.of_square).root() + c.epsilon)
    return step, (mean, square)


OPTIMIZERS: dict[str, Callable[[Number, Memories, Constants], tuple[Number, Memories]]] = {
    "gradient_descent": _gradient_descent,
    "momentum": _momentum,
    "nesterov": _nesterov,
    "rmsprop": _rmsprop,
    "adam": _adam,
}


def updated(
    optimizer: str, p: Number, g: Number, memories: Memories, c: Constants, moves: Number | None
) -> tuple[Number, Memories]:
    """(p⁺, the optimiser's memory after it) of one parameter; where `moves` is 0, the parameter is frozen."""
    # w5⁺ = w5 − η·∂E_total/∂w5, or what the optimiser makes of the gradient
    change, after = OPTIMIZERS[optimizer](g, memories, c)
    if moves is None:
        return p - change, after
    free = moves > 0.0
    return free.choose(p - change, p), [
        free.choose(new, old) for new, old in zip(after, memories, strict=True)
    ]
