"""A session's run as a story that a program can tell (`lesson.programs`)."""

import numpy as np
from numpy.typing import NDArray

from ...engine.refused import Refused
from ...engine.textbook import Trace
from ...engine.training import State
from ...lesson.programs.story import Change, Story
from ..engines import Engine
from ..plan import Plan
from ..recipe import GivenStart, Recipe
from ..replaying import Slices, towards
from ..run import TEXTBOOK, Run
from .affordable import affordable

Array = NDArray[np.float64]

FROM_THE_START = 10_000
"""A run of so many iterations is told from its start: that takes a program a few seconds."""
LATE = (1000, 100, 10, 0)
"""A longer one, or one that magnifies roundings, begins so many iterations before the end."""


def story(recipe: Recipe, engine: Engine, iteration: int) -> Slices[Story]:
    """The run up to `iteration`, which it has to reach, from its start or from as far back as a program comes to the same numbers.

    Whether it does is tried out: the same run, with every parameter moved by a few units in the last place at the beginning, must
    come to numbers a hundred times nearer to the page's than a program promises.
    """
    run = Run(recipe, engine)
    starts = sorted(
        {max(0, iteration - late) for late in LATE} | ({0} if iteration <= FROM_THE_START else set())
    )
    kept = []
    for begin in starts:
        yield from towards(run, begin)
        kept.append((run.state, run.conditions))
    yield from towards(run, iteration)
    affordable(run)
    trace = run.trace()
    for state, conditions in kept:  # noqa: B007  the last that is tried is the one that is told
        shaken = yield from _shaken(recipe, engine, state, iteration)
        if shaken is not None and _same(trace, shaken):
            break
    changes = []
    now = conditions
    for edit in run.recipe.edits:
        if state.iteration < edit.iteration <= iteration:
            now = run.plan.after(now, edit)
            changes.append(Change(edit.iteration, edit.quantity, edit.value, edit.sample, now.rule))
    return Story(
        architecture=run.plan.architecture,
        seed=run.plan.seed,
        begin=state.iteration,
        parameters=state.parameters,
        slots=state.slots,
        rule=conditions.rule,
        inputs=conditions.inputs,
        targets=conditions.targets,
        changes=tuple(changes),
        iteration=iteration,
        trace=trace,
        batch=TEXTBOOK.trainer(run.plan, run.conditions).batches.at(iteration),
        made_of=run.plan.inputs,
        columns=conditions.columns if run.plan.inputs.features else None,
    )


def _shaken(recipe: Recipe, engine: Engine, state: State, iteration: int) -> Slices[Trace | None]:
    """The calculation at `iteration` if `state` had been a few units in the last place off; None where it is never reached so."""
    signs = np.where(np.arange(state.parameters.size) % 2 == 0, 1.0, -1.0)
    parameters = state.parameters * (1.0 + 1e-15 * signs)
    if state.iteration == 0:
        run = Run(_begun_with(recipe, parameters), engine)
    else:
        run = Run(recipe, engine)
        run.restore(State(parameters, state.slots, state.iteration), state.iteration)
    try:
        yield from towards(run, iteration)
    except Refused:
        return None
    return run.trace()


def _begun_with(recipe: Recipe, parameters: Array) -> Recipe:
    weights, biases = Plan(recipe).architecture.split(parameters)
    start = GivenStart(
        weights=tuple(tuple(map(tuple, layer.tolist())) for layer in weights),
        biases=tuple(tuple(layer.tolist()) for layer in biases),
    )
    return recipe.model_copy(update={"network": recipe.network.model_copy(update={"start": start})})


def _same(page: Trace, other: Trace) -> bool:
    """Whether two calculations agree to 1e-11, a hundredth of a program's own tolerance."""
    finite = np.isfinite(_numbers(page))
    ours, others = _numbers(page)[finite], _numbers(other)[finite]
    scale = max(1.0, float(np.abs(ours).max(initial=0.0)))
    return bool(
        np.isfinite(others).all() and np.all(np.abs(ours - others) <= 1e-11 * np.abs(ours) + 5e-15 * scale)
    )


def _numbers(trace: Trace) -> Array:
    sample = trace.samples[0]
    return np.concatenate(
        [
            trace.before,
            trace.gradients,
            trace.after,
            *sample.forward.net_inputs,
            *sample.forward.outputs,
            *sample.deltas,
            sample.output_errors,
        ]
    )
