"""The engine's tables that a recipe chooses from, for `web`, which does not import the engine."""

from ..engine.activations import ACTIVATIONS
from ..engine.datasets import DATASETS
from ..engine.error_functions import ERROR_FUNCTIONS
from ..engine.features import FEATURES
from ..engine.initializers import INITIALIZERS
from ..engine.optimizers import OPTIMIZERS

__all__ = ["ACTIVATIONS", "DATASETS", "ERROR_FUNCTIONS", "FEATURES", "INITIALIZERS", "OPTIMIZERS"]
