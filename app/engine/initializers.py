"""Starting weights, drawn from the seed. Biases start at 0, unless they are given.

n_from and n_to are the neurons a layer receives from and consists of; every layer is drawn by its own sizes, layer after
layer and row by row, so that the numbers follow the order of the parameters.

Sources: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010),
equation 16; He, Zhang, Ren and Sun, "Delving Deep into Rectifiers" (2015), equation 10.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .architecture import Architecture
from .features import COLUMN_NAMES, FEATURES
from .randomness import WEIGHTS, generator
from .refused import Refused

Array = NDArray[np.float64]

MAX_SCALE = 1000.0


@dataclass(frozen=True)
class Initializer:
    """`draw(random, n_to, n_from, scale)` gives a layer's weights, shape (n_to, n_from); `usual_scale` is the scale to
    begin with, and `formula` gives the effect of the scale."""

    draw: Callable[[np.random.Generator, int, int, float], Array]
    usual_scale: float
    formula: str


def _xavier(random: np.random.Generator, n_to: int, n_from: int, scale: float) -> Array:
    reach = scale * math.sqrt(6.0 / (n_from + n_to))
    return random.uniform(-reach, reach, (n_to, n_from))


def _he(random: np.random.Generator, n_to: int, n_from: int, scale: float) -> Array:
    return random.normal(0.0, scale * math.sqrt(2.0 / n_from), (n_to, n_from))


INITIALIZERS: dict[str, Initializer] = {
    "uniform": Initializer(
        lambda random, n_to, n_from, scale: random.uniform(-scale, scale, (n_to, n_from)),
        0.5,
        "every weight between −scale and scale",
    ),
    "normal": Initializer(
        lambda random, n_to, n_from, scale: random.normal(0.0, scale, (n_to, n_from)),
        0.5,
        "normal with standard deviation scale",
    ),
    # Keeps the spread of outputs and of deltas about equal from layer to layer, for logistic, tanh and linear.
    "xavier": Initializer(_xavier, 1.0, "between ∓scale·√(6/(n_from + n_to))"),
    # The same for ReLU, which sets half of its inputs to 0.
    "he": Initializer(_he, 1.0, "normal with standard deviation scale·√(2/n_from)"),
    # All neurons of a layer then stay equal for ever: worth seeing once.
    "zeros": Initializer(lambda _random, n_to, n_from, _scale: np.zeros((n_to, n_from)), 1.0, "0"),
}


def draw(name: str, architecture: Architecture, seed: int, *, scale: float | None = None) -> Array:
    """Starting parameters, flat, shape (P,): weights drawn by `INITIALIZERS[name]`, biases 0.

    `scale` 0 to 1000; None means the usual one. Refuses an unknown name, a scale outside, and a negative seed.
    """
    if name not in INITIALIZERS:
        raise Refused(
            "initializer",
            f"There is no initializer {name!r}; choose one of {', '.join(INITIALIZERS)}, or give the weights.",
        )
    initializer = INITIALIZERS[name]
    if scale is None:
        scale = initializer.usual_scale
    if not 0.0 <= scale <= MAX_SCALE:
        raise Refused(
            "scale", f"The scale of starting weights is a number from 0 to {MAX_SCALE:g}; {scale!r} came."
        )
    random = generator(seed, WEIGHTS)
    weights = [initializer.draw(random, n_to, n_from, scale) for n_to, n_from in architecture.weight_shapes]
    return architecture.join(weights, [np.zeros(size) for size in architecture.bias_sizes])


def draw_with_features(
    name: str,
    architecture: Architecture,
    seed: int,
    features: Sequence[str],
    columns: int,
    *,
    scale: float | None = None,
) -> Array:
    """`draw` for a network whose inputs are `features` of `columns` columns of data.

    Every weight is that of the network whose inputs are the columns themselves; the weights from a feature that is
    no column have a random stream of their own, and the formula takes the same n_from. So a feature keeps its
    weights, and all later layers keep theirs, if other features are switched on and off.
    """
    sizes = (columns, *architecture.layer_sizes[1:])
    plain = Architecture(sizes, architecture.activations, architecture.bias_mode)
    weights, biases = plain.split(draw(name, plain, seed, scale=scale))
    first = weights[0]
    initializer = INITIALIZERS[name]
    size = initializer.usual_scale if scale is None else scale
    drawn = []
    for place, feature in enumerate(FEATURES):
        if feature not in features:
            continue
        if feature in COLUMN_NAMES:
            drawn.append(first[:, COLUMN_NAMES.index(feature)])
            continue
        # A whole matrix is drawn, of which one column is used: the formula depends on n_from.
        random = generator(seed, WEIGHTS, place)
        drawn.append(initializer.draw(random, len(first), columns, size)[:, 0])
    return architecture.join([np.column_stack(drawn), *weights[1:]], biases)


def given(architecture: Architecture, parameters: Array) -> Array:
    """Starting parameters as they are given, flat, shape (P,); a copy. Refuses a wrong number of them, and any that is not finite."""
    copied = np.array(parameters, dtype=np.float64)
    if copied.shape != (architecture.parameter_count,):
        raise Refused(
            "weights",
            f"This network has {architecture.weight_count} weights and {architecture.bias_count} biases, "
            f"{architecture.parameter_count} numbers in all; {copied.size} came.",
        )
    if not np.isfinite(copied).all():
        where = int(np.flatnonzero(~np.isfinite(copied))[0])
        raise Refused(
            "weights",
            f"Starting weights are finite numbers; number {where} is {copied[where]}. Give another.",
        )
    return copied
