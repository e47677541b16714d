"""The way of training: the values of some weights and biases at past iterations of the displayed run.

The values come from states that the run has stored, and from the last iterations before the displayed one,
which are trained again on a run of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from ...engine.refused import Refused
from ...engine.training import State
from ..engines import Engine
from ..recipe import Recipe
from ..replaying import Slices, towards
from ..run import Run
from ..session import Session

LAST = 64
"""The iterations before the displayed one that are given one by one."""
MOST_WORK = 200_000_000
"""Iterations times weights, biases and samples of a batch that are trained again, about a second."""

Point = tuple[int, tuple[float, ...]]


@dataclass(frozen=True)
class WaySoFar:
    """All that a way is worked out from: the session goes on meanwhile."""

    recipe: Recipe
    engine: Engine
    iteration: int
    revision: int
    names: tuple[str, ...]
    stored: tuple[Point, ...]
    """Iteration and values of the stored states before `again`, from the oldest to the newest."""
    again: State | None
    """The stored state from which the last iterations are trained again; None where that would take too long."""
    now: tuple[float, ...]

    @classmethod
    def of(cls, session: Session, names: Sequence[str]) -> Self:
        """Refuses a name that is no weight or bias."""
        run = session.run
        index = run.plan.names.parameter_index
        for name in names:
            if name not in index:
                raise Refused("parameter", f"This network has no weight or bias {name!r}.")
        here, stored = run.iteration, []
        again: State | None = None
        at = here - 1
        while at >= 0:
            known = run.copy_before(at)
            state = known.state
            if again is None and state.iteration <= max(0, here - LAST):
                again = state
            stored.append((state.iteration, tuple(float(state.parameters[index[name]]) for name in names)))
            at = state.iteration - 1
        if again is not None and (here - again.iteration) * _numbers(run) > MOST_WORK:
            again = None
        older = [point for point in stored if again is None or point[0] < again.iteration]
        now = tuple(float(run.state.parameters[index[name]]) for name in names)
        return cls(
            recipe=run.recipe,
            engine=run.engine,
            iteration=here,
            revision=session.revision,
            names=tuple(names),
            stored=tuple(reversed(older)),
            again=again,
            now=now,
        )


def way(begun: WaySoFar) -> Slices[dict[str, Any]]:
    """The iterations in ascending order, the displayed one last, and the values of each name there.

    Each value is that of `export/run.csv` at the iteration: after the edits that are stamped with it."""
    points: list[Point] = list(begun.stored)
    if begun.again is not None:
        yield from _last(begun, begun.again, points)
    points.append((begun.iteration, begun.now))
    return {
        "iteration": begun.iteration,
        "revision": begun.revision,
        "iterations": [iteration for iteration, _ in points],
        "values": {name: [values[n] for _, values in points] for n, name in enumerate(begun.names)},
    }


def _last(begun: WaySoFar, again: State, points: list[Point]) -> Slices[None]:
    """Appends the stored state `again`, and each of the last iterations."""
    run = Run(begun.recipe, begun.engine, checked=True)
    run.restore(again, again.iteration)
    index = run.plan.names.parameter_index
    last = range(max(0, begun.iteration - LAST), begun.iteration)
    for iteration in sorted({run.iteration, *last}):
        yield from towards(run, iteration)
        parameters = run.state.parameters
        points.append((iteration, tuple(float(parameters[index[name]]) for name in begun.names)))


def _numbers(run: Run) -> int:
    rule, samples = run.conditions.rule, len(run.conditions.inputs)
    return run.plan.architecture.parameter_count * (min(rule.batch_size, samples) or samples)
