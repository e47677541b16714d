"""The engine's tables that a recipe chooses from, for `web`, which does not import the engine."""

from app.engine.activations import ACTIVATIONS
from app.engine.datasets import DATASETS
from app.engine.error_functions import ERROR_FUNCTIONS
from app.engine.initializers import INITIALIZERS
from app.engine.optimizers import OPTIMIZERS

__all__ = ["ACTIVATIONS", "DATASETS", "ERROR_FUNCTIONS", "INITIALIZERS", "OPTIMIZERS"]
