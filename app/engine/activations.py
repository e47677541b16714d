"""Activation functions: out = f(net), and the slope ∂out/∂net.

Every entry of `ACTIVATIONS` is a function and its derivative; adding one is adding one entry (and its twin in
`compiled/layer.py`). Arrays have shape (..., n): one number per neuron, for one sample or for many.
The derivative is given both `net` and `out`, because several slopes are shortest in terms of `out`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LEAK = 0.01
"""Slope of leaky ReLU for negative net inputs (Maas, Hannun and Ng, 2013)."""


@dataclass(frozen=True)
class Activation:
    """f, its derivative, and where its outputs lie.

    `output_range` is (lowest, highest) output, each approached or reached; it decides which error functions
    make sense on an output layer.
    """

    f: Callable[[Array], Array]
    derivative: Callable[[Array, Array], Array]
    formula: str
    output_range: tuple[float, float]


def _logistic(net: Array) -> Array:
    # 1/(1 + e^-net), written with e^-|net| so that no exponential can overflow.
    decay = np.exp(-np.abs(net))
    return np.where(net >= 0, 1.0, decay) / (1.0 + decay)


def _softplus(net: Array) -> Array:
    return np.maximum(net, 0.0) + np.log1p(np.exp(-np.abs(net)))


def _softmax(net: Array) -> Array:
    # Taking the largest net input away from all of them changes no output and lets nothing overflow.
    powers = np.exp(net - net.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def _softmax_own_slope(_net: Array, out: Array) -> Array:
    # Only the diagonal of the Jacobian: ∂out_j/∂net_j. The other entries, −out_j·out_i, are used where the
    # delta is taken (`textbook.output_delta`), because softmax is the one activation whose neurons mix.
    return out * (1.0 - out)


ACTIVATIONS: dict[str, Activation] = {
    # out = 1/(1 + e^-net);  ∂out/∂net = out·(1 − out)
    "logistic": Activation(_logistic, lambda _net, out: out * (1.0 - out), "1/(1 + e^−net)", (0.0, 1.0)),
    # out = tanh net;  ∂out/∂net = 1 − out²
    "tanh": Activation(np.tanh, lambda _net, out: 1.0 - out * out, "tanh(net)", (-1.0, 1.0)),
    # out = max(0, net);  ∂out/∂net = 1 where net > 0, else 0 (at the corner itself 0, as is usual)
    "relu": Activation(
        lambda net: np.maximum(net, 0.0),
        lambda net, _out: np.where(net > 0, 1.0, 0.0),
        "max(0, net)",
        (0.0, np.inf),
    ),
    # out = net where net > 0, else LEAK·net;  ∂out/∂net = 1 where net > 0, else LEAK
    "leaky_relu": Activation(
        lambda net: np.where(net > 0, net, LEAK * net),
        lambda net, _out: np.where(net > 0, 1.0, LEAK),
        f"net if net > 0, else {LEAK}·net",
        (-np.inf, np.inf),
    ),
    # out = ln(1 + e^net);  ∂out/∂net = 1/(1 + e^-net)
    "softplus": Activation(_softplus, lambda net, _out: _logistic(net), "ln(1 + e^net)", (0.0, np.inf)),
    # out = net;  ∂out/∂net = 1
    "linear": Activation(
        lambda net: net.copy(), lambda net, _out: np.ones_like(net), "net", (-np.inf, np.inf)
    ),
    # out = sin net;  ∂out/∂net = cos net
    "sine": Activation(np.sin, lambda net, _out: np.cos(net), "sin(net)", (-1.0, 1.0)),
    # out_j = e^net_j / Σ_i e^net_i, over the whole layer; output layer only
    "softmax": Activation(_softmax, _softmax_own_slope, "e^net / Σ e^net", (0.0, 1.0)),
}
