"""Starts a run at a recipe's newest keyframe, and makes a recipe with such a keyframe."""

import numpy as np

from ..engine.optimizers import OPTIMIZERS
from ..engine.refused import Refused
from ..engine.training import State
from .engines import Engine
from .recipe import Keyframe, Recipe
from .run import Run


def resumed(recipe: Recipe, engine: Engine) -> Run:
    """The run at the recipe's newest keyframe, or at iteration 0 without one.

    Training from there gives the same bits as an unbroken run. Refuses a keyframe that does not fit.
    """
    run = Run(recipe.model_copy(update={"keyframes": ()}), engine)
    if recipe.keyframes:
        n, newest = max(enumerate(recipe.keyframes), key=lambda numbered: numbered[1].iteration)
        run.restore(_state(newest, f"keyframes[{n}]", run), newest.iteration)
    return run


def with_keyframe(run: Run) -> Recipe:
    """The run's recipe with one keyframe: the state that is shown."""
    state = run.state
    keyframe = Keyframe(
        iteration=state.iteration,
        parameters=tuple(state.parameters.tolist()),
        slots=tuple(tuple(slot) for slot in state.slots.tolist()),
    )
    return run.recipe.model_copy(update={"keyframes": (keyframe,)})


def _state(keyframe: Keyframe, path: str, run: Run) -> State:
    size = run.plan.architecture.parameter_count
    if len(keyframe.parameters) != size:
        raise Refused(
            f"{path}.parameters",
            f"{path}: this network has {size} parameters, and the keyframe has {len(keyframe.parameters)}.",
        )
    wanted = _slot_counts(keyframe.iteration, run)
    if len(keyframe.slots) not in wanted or any(len(slot) != size for slot in keyframe.slots):
        raise Refused(
            f"{path}.slots",
            f"{path}: the optimiser keeps {' or '.join(map(str, sorted(wanted)))} slots of {size} numbers at iteration "
            f"{keyframe.iteration:,}; the keyframe has others.",
        )
    slots = np.array(keyframe.slots, dtype=np.float64).reshape(len(keyframe.slots), size)
    return State(np.array(keyframe.parameters, dtype=np.float64), slots, keyframe.iteration)


def _slot_counts(iteration: int, run: Run) -> set[int]:
    """The allowed numbers of slots: of the optimiser before or after the edits of this iteration."""
    optimizer = run.plan.base.rule.optimizer
    counts: set[int] = set()
    for edit in run.recipe.edits:
        if edit.iteration > iteration:
            break
        if edit.iteration == iteration and not counts:
            counts.add(_slot_count(optimizer))
        if edit.quantity == "optimizer":
            optimizer = str(edit.value)
    return counts | {_slot_count(optimizer)}


def _slot_count(optimizer: str) -> int:
    return len(OPTIMIZERS[optimizer].slot_names)
