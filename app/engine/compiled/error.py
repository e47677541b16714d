"""Error functions: E_o of one output and ∂E_o/∂out_o, as in `error_functions.py`; the errors of a sample."""

from collections.abc import Callable
from typing import NamedTuple

from ..error_functions import LARGEST_FALL
from .elementary import exp, ln_1_plus, softplus
from .loops import Arrangement, At, Neurons, Sums
from .values import Number


class ErrorFunction(NamedTuple):
    """f(net, out, target), for cross-entropy f(ln out, out, target); and ∂E_o/∂out_o or ∂E_o/∂net_o."""

    f: Callable[[Number, Number, Number], Number]
    derivative: Callable[[Number, Number], Number]


ERROR_FUNCTIONS = {
    # E_o = ½(target − out)²;  ∂E_o/∂out = −(target − out) = out − target
    "half_squared": ErrorFunction(
        lambda _net, out, target: 0.5 * ((target - out) * (target - out)), lambda out, target: out - target
    ),
    # E_o = (target − out)²;  ∂E_o/∂out = 2(out − target)
    "squared": ErrorFunction(
        lambda _net, out, target: (target - out) * (target - out), lambda out, target: 2.0 * (out - target)
    ),
    # E_o = −target·ln out − (1 − target)·ln(1 − out), and −ln out = ln(1 + e^-net), −ln(1 − out) = ln(1 + e^net);
    # with a logistic output, ∂E_o/∂net = out − target
    "binary_cross_entropy": ErrorFunction(
        lambda net, _out, target: target * softplus(-net) + (1.0 - target) * softplus(net),
        lambda out, target: out - target,
    ),
    # E_o = −target·ln out, with ln out from `_ln_softmax`;  with a softmax output, ∂E/∂net_j = out_j·Σ target − target_j
    "cross_entropy": ErrorFunction(
        lambda ln_out, _out, target: -target * ln_out, lambda out, target: out - target
    ),
}


def output_errors(
    a: Arrangement, error: str, share: float, net: Neurons, out: Neurons, targets: Neurons, count: int
) -> tuple[Neurons, Number]:
    """E_o of each output, and of each sample E_total = share·Σ E_o."""
    f = ERROR_FUNCTIONS[error].f
    first = _ln_softmax(a, net, count) if error == "cross_entropy" else net
    errors = a.neurons(count, lambda js: [f(first[j], out[j], targets[j]) for j in js])
    (total,) = a.add_up_row([None], count, lambda j: [errors[j]])
    return errors, share * total if share != 1.0 else total


def _ln_softmax(a: Arrangement, net: Neurons, count: int) -> Neurons:
    """ln out_j = net_j − ln Σ_i e^net_i, by the steps of `error_functions._shares_from_net`."""

    def below(j: At) -> Number:
        fall = net[j] - largest
        bounded: Number = (fall < LARGEST_FALL).choose(LARGEST_FALL, fall)
        return bounded

    def larger(so_far: Sums, j: At) -> Sums:
        return [(net[j] > so_far[0]).choose(net[j], so_far[0])]

    def powers(j: At) -> Sums:
        fall = below(j)
        lower = fall < 0.0
        return [lower.choose(exp(fall), 0.0), lower.choose(0.0, 1.0)]

    (largest,) = a.fold([net[0]], count, larger)
    rest, equal = a.add_up_row([None, None], count, powers)
    whole = ln_1_plus(rest + (equal - 1.0))
    return a.neurons(count, lambda js: [below(j) - whole for j in js])
