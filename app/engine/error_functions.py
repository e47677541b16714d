"""Error functions: E_o of one output, and ∂E_o/∂out_o.

Arrays have shape (..., n_L). The error of a sample, E_total, is the sum over its outputs or their mean
(`Rule.output_reduction`); the reductions are no part of the entries here.

The two cross-entropies are calculated from the net input (`error_of_outputs`): near 0 and 1 an output
has lost the digits that its logarithm needs. At net 37 a logistic output is exactly 1, and −ln(1 − out)
would jump from 36 to its floor, while −ln(1 − out) = ln(1 + e^net) goes on to grow with net, as its
slope says.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOWEST_LOG = -100.0
"""`ErrorFunction.f`, the formula in terms of out, takes no logarithm below this, so that an output of exactly 0 or 1 costs much and
not infinitely much (PyTorch's BCELoss does the same, with the same number). The error that is trained and shown has no floor."""

LARGEST_FALL = -float(np.finfo(np.float64).max)
"""A difference of two net inputs stays at this number, so that a target of 0 times it is 0."""


@dataclass(frozen=True)
class ErrorFunction:
    """E_o and its derivative with respect to out_o; `needs` names the one output activation it goes with.

    `from_net` is the same E_o from the net inputs of the output layer, where that is more exact."""

    f: Callable[[Array, Array], Array]
    derivative: Callable[[Array, Array], Array]
    formula: str
    needs: str | None = None
    from_net: Callable[[Array, Array], Array] | None = None


def error_of_outputs(error: str, net: Array, out: Array, targets: Array) -> Array:
    """E_o of each output, shape (..., n_L), as exactly as `net` and `out` of the output layer give it."""
    function = ERROR_FUNCTIONS[error]
    of_net = function.from_net
    errors: Array = function.f(out, targets) if of_net is None else of_net(net, targets)
    return errors


def _softplus(net: Array) -> Array:
    # ln(1 + e^net) = max(net, 0) + ln(1 + e^-|net|): no exponential can overflow
    value: Array = np.maximum(net, 0.0) + np.log1p(np.exp(-np.abs(net)))
    return value


def _binary_from_net(net: Array, targets: Array) -> Array:
    # −ln out = ln(1 + e^-net);  −ln(1 − out) = ln(1 + e^net)
    return targets * _softplus(-net) + (1.0 - targets) * _softplus(net)


def _shares_from_net(net: Array, targets: Array) -> Array:
    # −ln out_j = ln Σ_i e^net_i − net_j, with the largest net input taken away from all of them first:
    # its power is 1, and ln(1 + the rest) keeps the digits of a small rest
    with np.errstate(over="ignore"):
        below = np.maximum(net - net.max(axis=-1, keepdims=True), LARGEST_FALL)
    equal = (below == 0.0).sum(axis=-1, keepdims=True)
    rest = np.where(below == 0.0, 0.0, np.exp(below)).sum(axis=-1, keepdims=True) + (equal - 1.0)
    errors: Array = targets * (np.log1p(rest) - below)
    return errors


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
        from_net=_binary_from_net,
    ),
    # E_o = −target·ln out;  ∂E_o/∂out = −target/out
    "cross_entropy": ErrorFunction(
        lambda out, target: -target * _log(out),
        lambda out, target: -_ratio(target, out),
        "−target·ln out",
        needs="softmax",
        from_net=_shares_from_net,
    ),
}
