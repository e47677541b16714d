"""Error functions: E_o of one output, and ∂E_o/∂out_o.

Arrays have shape (..., n_L). The error of a sample, E_total, is the sum over its outputs or their mean
(`Rule.output_reduction`); the reductions are no part of the entries here.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOWEST_LOG = -100.0
"""No logarithm is taken below this, so that an output of exactly 0 or 1 costs much and not infinitely much
(PyTorch's BCELoss does the same, with the same number)."""


@dataclass(frozen=True)
class ErrorFunction:
    """E_o and its derivative with respect to out_o; `needs` names the one output activation it goes with."""

    f: Callable[[Array, Array], Array]
    derivative: Callable[[Array, Array], Array]
    formula: str
    needs: str | None = None


def _log(value: Array) -> Array:
    with np.errstate(divide="ignore"):
        return np.maximum(np.log(value), LOWEST_LOG)


def _ratio(above: Array, below: Array) -> Array:
    # 0/0 is 0 here: a target of 0 asks nothing of an output of 0.
    safe = np.where(above == 0.0, 1.0, below)
    with np.errstate(divide="ignore"):
        return above / safe


ERROR_FUNCTIONS: dict[str, ErrorFunction] = {
    # E_o = ½(target − out)²;  ∂E_o/∂out = −(target − out) = out − target
    "half_squared": ErrorFunction(
        lambda out, target: 0.5 * (target - out) ** 2,
        lambda out, target: out - target,
        "½(target − out)²",
    ),
    # E_o = (target − out)²;  ∂E_o/∂out = 2(out − target)
    "squared": ErrorFunction(
        lambda out, target: (target - out) ** 2,
        lambda out, target: 2.0 * (out - target),
        "(target − out)²",
    ),
    # E_o = −target·ln out − (1 − target)·ln(1 − out);  ∂E_o/∂out = (1 − target)/(1 − out) − target/out
    "binary_cross_entropy": ErrorFunction(
        lambda out, target: -target * _log(out) - (1.0 - target) * _log(1.0 - out),
        lambda out, target: _ratio(1.0 - target, 1.0 - out) - _ratio(target, out),
        "−target·ln out − (1 − target)·ln(1 − out)",
        needs="logistic",
    ),
    # E_o = −target·ln out;  ∂E_o/∂out = −target/out
    "cross_entropy": ErrorFunction(
        lambda out, target: -target * _log(out),
        lambda out, target: -_ratio(target, out),
        "−target·ln out",
        needs="softmax",
    ),
}
