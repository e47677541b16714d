"""A picture: a state and the calculation of its next iteration, as one row of numbers.

One row, because the machine code makes a picture in one go and a server sends it as it is: first `SCALARS`, then `ARRAYS`, layer after
layer as the parameters lie. `textbook.Trace` is the same with every step between.
"""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from .architecture import Architecture

Array = NDArray[np.float64]

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
ARRAYS = (
    "weights",
    "biases",
    "net_inputs",
    "activations",
    "targets",
    "output_errors",
    "deltas",
    "gradients",
    "updated",
)


@dataclass(slots=True)
class Picture:
    """`numbers` by their names. Seen through the network is `sample`, the first of the coming iteration's batch."""

    numbers: Array
    """All of it; the arrays below are parts of it."""
    iteration: int
    """Updates made to reach the state."""
    end: int
    """The newest iteration that was ever reached."""
    epoch: int
    sample: int
    error: float
    """Of the coming iteration's batch."""
    learning_rate: float
    train_error: float
    """The mean E_total over all samples."""
    test_error: float
    """The same over the samples that are not trained with; NaN where there are none."""
    weights: Array
    """(W,)"""
    biases: Array
    """(B,)"""
    net_inputs: Array
    """net of every layer after the input, (N,)."""
    activations: Array
    """The inputs, then out of every layer after them, (n_0 + N,)."""
    targets: Array
    """(n_L,)"""
    output_errors: Array
    """E_o, (n_L,)."""
    deltas: Array
    """δ of every layer after the input, (N,)."""
    gradients: Array
    """∂E/∂p of the coming iteration's batch, with the penalty's, (W + B,)."""
    updated: Array
    """p⁺, the parameters after the coming iteration, (W + B,)."""

    @classmethod
    def of(cls, numbers: Array, architecture: Architecture, **more: Any) -> Self:
        """The picture that these numbers are."""
        iteration, end, epoch, sample, error, learning_rate, train_error, test_error = numbers[:8].tolist()
        bounds = np.cumsum([len(SCALARS), *lengths(architecture)])
        arrays = np.split(numbers[: bounds[-1]], bounds[:-1])[1:]
        return cls(
            numbers,
            int(iteration),
            int(end),
            int(epoch),
            int(sample),
            error,
            learning_rate,
            train_error,
            test_error,
            *arrays,
            **more,
        )


def lengths(architecture: Architecture) -> tuple[int, ...]:
    """How many numbers each of `ARRAYS` has."""
    sizes, parameters = architecture.layer_sizes, architecture.parameter_count
    neurons, outputs = sum(sizes[1:]), sizes[-1]
    weights = architecture.weight_count
    return (
        weights,
        parameters - weights,
        neurons,
        sizes[0] + neurons,
        outputs,
        outputs,
        neurons,
        parameters,
        parameters,
    )


def with_sample(
    numbers: Array, seen: Array, sample: int, architecture: Architecture, *, alone: bool
) -> Array:
    """The picture with another sample's own calculation in it: `seen` is `Trainer.see` of the same state.

    If samples are trained one at a time (`alone`), its gradients and updated parameters come with it. Those of a larger
    batch stay: they belong to all of its samples."""
    bounds = np.cumsum([len(SCALARS), *lengths(architecture)])
    first, last = ARRAYS[0] if alone else "net_inputs", ARRAYS[-1] if alone else "deltas"
    part = slice(bounds[ARRAYS.index(first)], bounds[ARRAYS.index(last) + 1])
    shown = numbers.copy()
    shown[part] = seen[part]
    shown[SCALARS.index("sample")] = sample
    if alone:
        shown[SCALARS.index("error")] = seen[SCALARS.index("error")]
    return shown


def size(architecture: Architecture) -> int:
    """How many numbers a picture has."""
    return len(SCALARS) + sum(lengths(architecture))
