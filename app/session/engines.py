"""The engines a session can be trained by. One session is always trained by one engine, so that its bits are the same."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.engine.architecture import Architecture
from app.engine.rule import Rule
from app.engine.training import KernelTrainer, TextbookTrainer, Trainer
from app.engine.warm import kernels_failed, kernels_ready

from .plan import Conditions, Plan

Array = NDArray[np.float64]


class Engine(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def notice(self) -> str:
        """What people should know about this engine, in a sentence; mostly nothing."""
        ...

    def ready(self) -> bool:
        """Whether a trainer can train at once; until then a session can be shown and edited, not trained."""
        ...

    def trainer(self, plan: Plan, conditions: Conditions) -> Trainer: ...


class TextbookEngine:
    """Readable, slow, always ready."""

    name = "textbook"
    notice = ""

    def ready(self) -> bool:
        return True

    def trainer(self, plan: Plan, conditions: Conditions) -> TextbookTrainer:
        return TextbookTrainer(*_arguments(plan, conditions), test_samples=_test_samples(conditions))


class KernelEngine:
    """The same numbers, compiled; ready when the kernels are (`engine.warm`).

    Where they cannot be compiled, the textbook trains instead, and the name says so. That is known before the first iteration of
    any session, so that no session is trained by both.
    """

    @property
    def name(self) -> str:
        return TextbookEngine.name if kernels_failed() else "kernels"

    @property
    def notice(self) -> str:
        if not kernels_failed():
            return ""
        return (
            "The fast engine could not be compiled on this machine, so the textbook engine trains slowly in its place; "
            "the numbers are as right."
        )

    def ready(self) -> bool:
        return kernels_ready() or kernels_failed()

    def trainer(self, plan: Plan, conditions: Conditions) -> Trainer:
        if kernels_failed():
            return TextbookEngine().trainer(plan, conditions)
        return KernelTrainer(*_arguments(plan, conditions), test_samples=_test_samples(conditions))


def _arguments(plan: Plan, conditions: Conditions) -> tuple[Architecture, Rule, Array, Array, int]:
    return plan.architecture, conditions.rule, conditions.inputs, conditions.targets, plan.seed


def _test_samples(conditions: Conditions) -> tuple[Array, Array]:
    return conditions.test_inputs, conditions.test_targets
