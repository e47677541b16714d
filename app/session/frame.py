"""A frame: the state of a session at one moment, ready to be sent."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..engine.architecture import Architecture
from ..engine.picture import SCALARS, Picture, with_sample
from ..engine.training import State, Trainer
from .plan import Conditions

Array = NDArray[np.float64]

SAMPLE = SCALARS.index("sample")


@dataclass(slots=True)
class Frame(Picture):
    """The picture of the state that a session shows, just before its next iteration."""

    revision: int
    diverged: bool


def showing(
    numbers: Array,
    sample: int | None,
    trainer: Trainer,
    state: State,
    conditions: Conditions,
    architecture: Architecture,
) -> Array:
    """A frame's numbers with the calculation of `sample` in them; None: as they are."""
    if sample is None or sample == numbers[SAMPLE]:
        return numbers
    seen = trainer.see(state, *conditions.sample(sample))
    return with_sample(numbers, seen, sample, architecture, alone=trainer.batches.batch_size == 1)
