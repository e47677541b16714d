"""The course of a run: numbers of its frames at evenly spaced iterations, from a replay of its recipe.

The values are exact: the replay makes every iteration, and nothing is averaged or interpolated.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ....engine.refused import Refused
from ...replaying import Slices, train_slice, work_of
from ...run import Run
from ..affordable import largest_batch

Array = NDArray[np.float64]

FEWEST_POINTS, MOST_POINTS = 2, 1000
MOST_WORK = 2_000_000_000
"""The most work of one answer, in the units of `replaying.iteration_work`: 0.6 to 2 s on one core."""
LOOKS = 10
"""Of one sample a look at all samples takes the tenth part of training with it."""


def spaced(first: int, last: int, points: int) -> list[int]:
    """At most `points` iterations, evenly from `first` to `last`, always with both; all if they are fewer.

    Point k of n stands at first + ⌊k (last − first) / (n − 1)⌋.
    """
    count = min(points, last - first + 1)
    return [first + k * (last - first) // max(1, count - 1) for k in range(count)]


@dataclass(frozen=True)
class Course:
    """Numbers of a run at iterations."""

    iterations: list[int]
    columns: Array
    """A row for each number, a column for each iteration."""
    diverged_at: int | None
    """The last iteration of a run that cannot go on: its update would make a number infinite."""

    def column(self, n: int) -> list[float | None]:
        """Number n at every iteration; None is not finite."""
        return [value if math.isfinite(value) else None for value in self.columns[n].tolist()]


def course(run: Run, iterations: Sequence[int], places: Sequence[int], sample: int | None) -> Slices[Course]:
    """Trains `run` on and reads these places of its frames.

    With a `sample`, the numbers of a calculation are those of this sample (`Run.seen`), else of the
    first sample of the coming batch. A run that diverges has its last point where it stops.
    """
    rows: list[Array] = []
    reached: list[int] = []
    for iteration in iterations:
        while run.iteration < iteration and run.divergence is None:
            train_slice(run, iteration)
            yield
        if reached and run.iteration == reached[-1]:
            break
        rows.append(_row(run, sample)[list(places)])
        reached.append(run.iteration)
        yield
        if run.divergence is not None:
            break
    diverged_at = None if run.divergence is None else run.divergence.iteration
    return Course(reached, np.array(rows).T, diverged_at)


def _row(run: Run, sample: int | None) -> Array:
    """A frame's numbers, always by the engine that trains: the textbook's may have other last bits."""
    if not run.ready:
        run.engine.prepare(run.plan, run.conditions)
    return run.frame(0, sample).numbers


def check_sample(run: Run, sample: int | None) -> None:
    """Refuses a sample that there is not."""
    count = len(run.conditions.inputs) + len(run.conditions.test_inputs)
    if sample is not None and not 0 <= sample < count:
        raise Refused("sample", f"There are {count:,} samples, counted from 0; {sample:,} came.")


def work(run: Run, iterations: int, points: int) -> int:
    """The work of training for so many iterations, with so many looks at a frame."""
    conditions = run.conditions
    samples = len(conditions.inputs) + len(conditions.test_inputs)
    return iterations * work_of(run, largest_batch(run)) + points * work_of(run, samples) // LOOKS


def affordable_points(runs: Sequence[Run], points: int) -> int:
    """As many points, or fewer where the looks at large networks would take more than half of `MOST_WORK`."""
    look = sum(work(run, 0, 1) for run in runs)
    return max(FEWEST_POINTS, min(points, MOST_WORK // 2 // max(1, look)))


def affordable_iterations(runs: Sequence[Run], points: int) -> int:
    """The iterations that all these runs together may make beside so many looks; at least 1."""
    looks, one = sum(work(run, 0, points) for run in runs), sum(work(run, 1, 0) for run in runs)
    return max(1, (MOST_WORK - looks) // max(1, one))
