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
    """`of` takes x₁ and x₂; `uses` are the places of those that it depends on. `plain` is its name in a line of text."""

    plain: str
    uses: tuple[int, ...]
    of: Callable[[Any, Any], Any]


FEATURES: dict[str, Feature] = {
    "x1": Feature("x1", (0,), lambda x1, _x2: x1),
    "x2": Feature("x2", (1,), lambda _x1, x2: x2),
    "x1^2": Feature("x1²", (0,), lambda x1, _x2: x1 * x1),
    "x2^2": Feature("x2²", (1,), lambda _x1, x2: x2 * x2),
    "x1*x2": Feature("x1·x2", (0, 1), lambda x1, x2: x1 * x2),
    "sin(x1)": Feature("sin x1", (0,), lambda x1, _x2: sine(x1)),
    "sin(x2)": Feature("sin x2", (1,), lambda _x1, x2: sine(x2)),
}
"""In the order in which they are a network's inputs."""

COLUMN_NAMES = ("x1", "x2")
"""The columns that features are made of. Each is a feature by itself, under the same name."""
COLUMNS = len(COLUMN_NAMES)


def possible(columns: int) -> tuple[str, ...]:
    """The features of data with so many columns: seven of two, three of one, none of more."""
    if not 1 <= columns <= COLUMNS:
        return ()
    return tuple(name for name, feature in FEATURES.items() if max(feature.uses) < columns)


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
    """The inputs (samples, features) of a network with these features, from `points` (samples, 2) or (samples, 1).

    The columns are in the order of `FEATURES`. Refuses points of another number of columns, features of a column that
    there is not, and names as `chosen` does.
    """
    names = chosen(names)
    width = points.shape[-1]
    if points.ndim != 2 or not 1 <= width <= COLUMNS:
        raise Refused(
            "features",
            f"Features are made of one input or two, x1 and x2; this data has {width}. Leave the features out.",
        )
    allowed = possible(width)
    for name in names:
        if name not in allowed:
            raise Refused(
                "features",
                f"This data has one input, x1, so that there is no {name}; choose among {', '.join(allowed)}.",
            )
    # Where there is one column, no chosen feature depends on the other.
    x1, x2 = (Known(np.ascontiguousarray(points[:, min(n, width - 1)], np.float64)) for n in range(COLUMNS))
    with np.errstate(all="ignore"):
        return np.column_stack([FEATURES[name].of(x1, x2).array for name in names])
