"""Features: what a network is fed in place of two columns x₁ and x₂, such as their squares or their product.

A network that sees x₁·x₂ as an input needs no hidden layer for XOR. The set is that of the TensorFlow Playground (Smilkov and
Carter, 2016). Each formula is written once, over numbers that may be known (a dataset's columns, here) or not yet
(WebAssembly, `fields/functions.py`), so that both have the same bits; the sine is the engine's own, within 2 units in the
last place for |x| ≤ 10⁶.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .compiled import elementary
from .fields.known import Known
from .refused import Refused

Array = NDArray[np.float64]

sine: Callable[[Any], Any] = elementary.sine


@dataclass(frozen=True)
class Feature:
    """`of` takes x₁ and x₂. `plain` and `tex` are its name in a formula."""

    plain: str
    tex: str
    of: Callable[[Any, Any], Any]


FEATURES: dict[str, Feature] = {
    "x1": Feature("x₁", "x_1", lambda x1, _x2: x1),
    "x2": Feature("x₂", "x_2", lambda _x1, x2: x2),
    "x1^2": Feature("x₁²", "x_1^2", lambda x1, _x2: x1 * x1),
    "x2^2": Feature("x₂²", "x_2^2", lambda _x1, x2: x2 * x2),
    "x1*x2": Feature("x₁·x₂", r"x_1 \cdot x_2", lambda x1, x2: x1 * x2),
    "sin(x1)": Feature("sin x₁", r"\sin x_1", lambda x1, _x2: sine(x1)),
    "sin(x2)": Feature("sin x₂", r"\sin x_2", lambda _x1, x2: sine(x2)),
}
"""In the order in which they are a network's inputs."""

COLUMNS = 2
"""The columns that features are made of."""


def chosen(names: Sequence[str]) -> tuple[str, ...]:
    """The names in the order of `FEATURES`. Refuses no name at all, a name twice and one that is unknown."""
    for name in names:
        if name not in FEATURES:
            raise Refused("features", f"There is no feature {name!r}; choose among {', '.join(FEATURES)}.")
        if names.count(name) > 1:
            raise Refused("features", f"The feature {name} was given twice; give it once.")
    if not names:
        raise Refused("features", f"A network has at least one feature; choose among {', '.join(FEATURES)}.")
    return tuple(name for name in FEATURES if name in names)


def feature_columns(points: Array, names: Sequence[str]) -> Array:
    """The inputs (samples, features) of a network with these features, from `points` (samples, 2).

    The columns are in the order of `FEATURES`. Refuses points of another number of columns, and names as `chosen` does.
    """
    names = chosen(names)
    if points.ndim != 2 or points.shape[1] != COLUMNS:
        raise Refused(
            "features",
            f"Features are made of two inputs, x1 and x2; this data has {points.shape[-1]}. Leave the features out.",
        )
    x1, x2 = (Known(np.ascontiguousarray(points[:, n], np.float64)) for n in range(COLUMNS))
    with np.errstate(all="ignore"):
        return np.column_stack([FEATURES[name].of(x1, x2).array for name in names])
