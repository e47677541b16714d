"""The engines a session can be trained by. One session is always trained by one engine, so that its bits are the same."""

from typing import Protocol

from app.engine.training import KernelTrainer, TextbookTrainer, Trainer
from app.engine.warm import kernels_failed, kernels_ready

from .plan import Conditions, Plan


class Engine(Protocol):
    @property
    def name(self) -> str: ...

    def ready(self) -> bool:
        """Whether a trainer can train at once; until then a session can be shown and edited, not trained."""
        ...

    def trainer(self, plan: Plan, conditions: Conditions) -> Trainer: ...


class TextbookEngine:
    """Readable, slow, always ready."""

    name = "textbook"

    def ready(self) -> bool:
        return True

    def trainer(self, plan: Plan, conditions: Conditions) -> TextbookTrainer:
        return TextbookTrainer(
            plan.architecture, conditions.rule, conditions.inputs, conditions.targets, plan.seed
        )


class KernelEngine:
    """The same numbers, compiled; ready when the kernels are (`engine.warm`).

    Where they cannot be compiled, the textbook trains instead, and the name says so. That is known before the first iteration of
    any session, so that no session is trained by both.
    """

    @property
    def name(self) -> str:
        return TextbookEngine.name if kernels_failed() else "kernels"

    def ready(self) -> bool:
        return kernels_ready() or kernels_failed()

    def trainer(self, plan: Plan, conditions: Conditions) -> Trainer:
        if kernels_failed():
            return TextbookEngine().trainer(plan, conditions)
        return KernelTrainer(
            plan.architecture, conditions.rule, conditions.inputs, conditions.targets, plan.seed
        )
