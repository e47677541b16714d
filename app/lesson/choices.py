"""The engine's tables that a recipe chooses from, for `web`, which does not import the engine."""

from functools import cache

import numpy as np

from ..engine.activations import ACTIVATIONS
from ..engine.datasets import DATASETS, make
from ..engine.error_functions import ERROR_FUNCTIONS
from ..engine.initializers import INITIALIZERS
from ..engine.optimizers import OPTIMIZERS

__all__ = ["ACTIVATIONS", "DATASETS", "ERROR_FUNCTIONS", "INITIALIZERS", "OPTIMIZERS", "points"]

MOST_POINTS = 80
DECIMALS = 2


@cache
def points(dataset: str) -> list[list[float]]:
    """Some rows of a dataset with one or two inputs, for a small picture: inputs and then targets, rounded.

    Empty for a dataset with more inputs."""
    entry = DATASETS[dataset]
    if entry.inputs > 2:
        return []
    data = make(dataset, samples=None if entry.fixed else MOST_POINTS)
    rows: list[list[float]] = np.hstack([data.inputs, data.targets]).round(DECIMALS).tolist()
    return rows
