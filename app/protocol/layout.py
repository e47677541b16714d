"""The layout of the binary messages, in one table.

`SCALARS` and then `ARRAYS` are the numbers of a frame, in their order on the wire. A picture leaves
out each array that has an entry for every weight. Encoders and decoders follow the table. Tests
compare it with the specification, the engine's rows and the golden bytes of the JavaScript reader.
"""

import struct
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAGIC = b"BKST"
HEAD = struct.Struct("<4sBBHII")
"""Magic, version, kind, flags, revision, sequence."""
FRAME, CURVE, PICTURE, EPOCHS = 1, 2, 3, 4
"""The kinds."""
DIVERGED, ASKS, LARGE, OBJECTIVE = 1, 2, 4, 8
"""The flags."""
NUMBER = np.dtype("<f8")
DRAWN = np.dtype("<f4")
"""The weights of a picture: precise enough for a line, and never written as digits."""

SCALARS = (
    "iteration",
    "end",
    "epoch",
    "sample",
    "error",
    "learning_rate",
    "train_error",
    "test_error",
    "weight_count",
    "bias_count",
)
ARRAYS = {
    "weights": ("W",),
    "biases": ("B",),
    "net_inputs": ("N",),
    "activations": ("n_0", "N"),
    "targets": ("n_L",),
    "output_errors": ("n_L",),
    "deltas": ("N",),
    "gradients": ("W", "B"),
    "updated": ("W", "B"),
}
"""The arrays of a frame, each with the counts whose sum is its length."""
EXACT = {name: counts for name, counts in ARRAYS.items() if "W" not in counts}
"""The arrays of a picture. They are adjacent in a frame."""
SELECTED = ("indices", "values", "gradients", "updated")
"""The arrays of a picture that have one entry for each selected weight or bias."""

ERROR, TRAIN_ERROR = SCALARS.index("error"), SCALARS.index("train_error")
WEIGHT_COUNT, BIAS_COUNT = SCALARS.index("weight_count"), SCALARS.index("bias_count")


class BadFrame(ValueError):
    """The bytes are no such message; the text says what was expected and what came."""


class Objective(NamedTuple):
    """The last numbers of a message with the flag OBJECTIVE: the penalty on large weights, and the
    errors with the penalty in them."""

    penalty: float
    objective: float
    """error + penalty"""
    train_objective: float
    """train_error + penalty"""


class Head(NamedTuple):
    """The fields of the head that a reader needs."""

    revision: int
    sequence: int
    diverged: bool
    asks: bool
    large: bool


def array_lengths(layers: Sequence[int], weight_count: int, bias_count: int) -> dict[str, int]:
    """The length of each array in a frame of a network of these layers."""
    counts = {
        "W": weight_count,
        "B": bias_count,
        "n_0": layers[0],
        "N": sum(layers[1:]),
        "n_L": layers[-1],
    }
    return {name: sum(counts[count] for count in parts) for name, parts in ARRAYS.items()}
