"""How well a network does over all samples: the numbers that an example promises.

A pure function of a snapshot, so that a process of its own can work it out (`explaining.child`)."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...engine.fields import by_numpy
from ...engine.refused import Refused
from .fields import MOST_NUMBERS, FieldSnapshot

Array = NDArray[np.float64]


def measured(seen: FieldSnapshot) -> dict[str, Any]:
    """The mean errors of the training and the test samples without a penalty, and the part of the training samples that is right.

    Refuses a network whose weights and biases times samples are more than a picture may have."""
    numbers = seen.architecture.parameter_count * (len(seen.inputs) + len(seen.test_inputs))
    if numbers > MOST_NUMBERS:
        raise Refused(
            "samples",
            f"Weights and biases times samples are {numbers:,}; at most {MOST_NUMBERS:,} are measured.",
        )
    with np.errstate(all="ignore"):
        return {
            "iteration": seen.iteration,
            "error": _mean_error(seen, seen.inputs, seen.targets),
            "test_error": _mean_error(seen, seen.test_inputs, seen.test_targets),
            "accuracy": _accuracy(seen),
        }


def _mean_error(seen: FieldSnapshot, inputs: Array, targets: Array) -> float | None:
    """None where there are no samples, or where it is not finite."""
    if len(inputs) == 0:
        return None
    (error,) = by_numpy.mean_errors(seen.shape, seen.parameters, {}, inputs, targets)
    return float(error) if math.isfinite(error) else None


def _accuracy(seen: FieldSnapshot) -> float | None:
    """The part of the training samples whose outputs all lie on their targets' side of the middle between the two targets.

    None if the targets have not just two values."""
    values = np.unique(seen.targets)
    if len(values) != 2:
        return None
    outputs = by_numpy.outputs(seen.shape, seen.parameters, seen.inputs)[-seen.targets.shape[1] :].T
    middle = values.mean()
    return float(((outputs > middle) == (seen.targets > middle)).all(axis=1).mean())
