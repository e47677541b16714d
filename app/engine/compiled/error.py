"""Error functions: E_o of one output and ∂E_o/∂out_o, as in `error_functions.py`; the errors of a sample."""

from collections.abc import Callable
from typing import NamedTuple

from ..error_functions import LOWEST_LOG
from .elementary import ln
from .loops import Arrangement, Neurons
from .values import Number


class ErrorFunction(NamedTuple):
    """f(out, target) and its derivative; `delta` says in which form δ is taken."""

    f: Callable[[Number, Number], Number]
    derivative: Callable[[Number, Number], Number]


def _log(value: Number) -> Number:
    found = ln(value)
    return (found < LOWEST_LOG).choose(LOWEST_LOG, found)


ERROR_FUNCTIONS = {
    # E_o = ½(target − out)²;  ∂E_o/∂out = −(target − out) = out − target
    "half_squared": ErrorFunction(
        lambda out, target: 0.5 * ((target - out) * (target - out)), lambda out, target: out - target
    ),
    # E_o = (target − out)²;  ∂E_o/∂out = 2(out − target)
    "squared": ErrorFunction(
        lambda out, target: (target - out) * (target - out), lambda out, target: 2.0 * (out - target)
    ),
    # E_o = −target·ln out − (1 − target)·ln(1 − out);  with a logistic output, ∂E_o/∂net = out − target
    "binary_cross_entropy": ErrorFunction(
        lambda out, target: -target * _log(out) - (1.0 - target) * _log(1.0 - out),
        lambda out, target: out - target,
    ),
    # E_o = −target·ln out;  with a softmax output, ∂E/∂net_j = out_j·Σ target − target_j
    "cross_entropy": ErrorFunction(lambda out, target: -target * _log(out), lambda out, target: out - target),
}


def output_errors(
    a: Arrangement, error: str, share: float, out: Neurons, targets: Neurons, count: int
) -> tuple[Neurons, Number]:
    """E_o of each output, and of each sample E_total = share·Σ E_o."""
    f = ERROR_FUNCTIONS[error].f
    errors = a.neurons(count, lambda js: [f(out[j], targets[j]) for j in js])
    (total,) = a.add_up_row([None], count, lambda j: [errors[j]])
    return errors, share * total if share != 1.0 else total
