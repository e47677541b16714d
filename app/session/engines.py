"""The two engines. One engine trains a session from beginning to end, so that its bits agree."""

import logging
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..engine.architecture import Architecture
from ..engine.rule import Rule
from ..engine.training import TextbookTrainer, Trainer
from .plan import Conditions, Plan

log = logging.getLogger("backstep.engine")

Array = NDArray[np.float64]


class Engine(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def notice(self) -> str:
        """A sentence about a fault of this engine, for learners; empty if it has none."""
        ...

    def load(self) -> None:
        """Loads the engine's libraries, which takes a part of a second once. Never fails."""
        ...

    def code_bytes(self) -> int:
        """The bytes of machine code that are in memory."""
        ...

    def ready(self, plan: Plan, conditions: Conditions) -> bool:
        """True if `trainer` answers at once. Otherwise call `prepare` first, on any thread."""
        ...

    def prepare(self, plan: Plan, conditions: Conditions) -> None: ...

    def trainer(self, plan: Plan, conditions: Conditions) -> Trainer: ...


class TextbookEngine:
    """Readable and slow. It is always ready."""

    name = "textbook"
    notice = ""

    def load(self) -> None:
        pass

    def code_bytes(self) -> int:
        return 0

    def ready(self, plan: Plan, conditions: Conditions) -> bool:  # noqa: ARG002
        return True

    def prepare(self, plan: Plan, conditions: Conditions) -> None:
        pass

    def trainer(self, plan: Plan, conditions: Conditions) -> TextbookTrainer:
        return TextbookTrainer(*_arguments(plan, conditions), test_samples=_test_samples(conditions))


class CompiledEngine:
    """Trains by machine code that is made for each network (`engine.compiled`).

    If the code cannot be made, the textbook engine trains all sessions from then on. `name` and
    `notice` say so.
    """

    def __init__(self) -> None:
        self._failed = self._loaded = False

    @property
    def name(self) -> str:
        return TextbookEngine.name if self._failed else "compiled"

    @property
    def notice(self) -> str:
        if not self._failed:
            return ""
        return (
            "The fast engine could not be compiled on this machine, so the textbook engine trains slowly in its place; "
            "the numbers are as right."
        )

    def load(self) -> None:
        try:
            # Imported here, because LLVM takes longer to load than a server may take to answer.
            from ..engine.compiled.trainer import shared_library

            shared_library()
            self._loaded = True
        except Exception:  # noqa: BLE001  LLVM raises many kinds
            self._fail()

    def code_bytes(self) -> int:
        if not self._loaded:
            return 0
        from ..engine.compiled.trainer import shared_library

        return shared_library().size_bytes

    def ready(self, plan: Plan, conditions: Conditions) -> bool:
        if self._failed or not self._loaded:
            return self._failed
        from ..engine.compiled.trainer import has_code

        return has_code(plan.architecture, conditions.rule, len(conditions.inputs))

    def prepare(self, plan: Plan, conditions: Conditions) -> None:
        self.trainer(plan, conditions)

    def trainer(self, plan: Plan, conditions: Conditions) -> Trainer:
        if not self._failed:
            try:
                from ..engine.compiled.trainer import CompiledTrainer

                trainer = CompiledTrainer(
                    *_arguments(plan, conditions), test_samples=_test_samples(conditions)
                )
                self._loaded = True
                return trainer
            except Exception:  # noqa: BLE001
                self._fail()
        return TextbookEngine().trainer(plan, conditions)

    def _fail(self) -> None:
        self._failed = True
        log.error("No machine code could be made; the textbook engine trains instead, many times slower")


def _arguments(plan: Plan, conditions: Conditions) -> tuple[Architecture, Rule, Array, Array, int]:
    return plan.architecture, conditions.rule, conditions.inputs, conditions.targets, plan.seed


def _test_samples(conditions: Conditions) -> tuple[Array, Array]:
    return conditions.test_inputs, conditions.test_targets
