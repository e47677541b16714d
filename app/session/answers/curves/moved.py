"""What has moved: some quantities of a run over its iterations, as curves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from ....engine.refused import Refused
from ....engine.training import State
from ...engines import Engine
from ...recipe import Recipe
from ...replaying import Slices
from ...run import Run
from .course import affordable_iterations, affordable_points, check_sample, course, spaced
from .reading import places

MOST_QUANTITIES = 8


@dataclass(frozen=True)
class Beginning:
    """A run at one of its stored states, ready to be replayed beside the session."""

    recipe: Recipe
    engine: Engine
    state: State
    end: int
    """The last iteration that the run has reached."""

    @classmethod
    def of(cls, run: Run, iteration: int) -> Self:
        """The newest stored state at or before `iteration`. Refuses an iteration that the run has not reached."""
        return cls(run.recipe, run.engine, run.copy_before(iteration).state, run.end)

    def run(self) -> Run:
        """Another run of this recipe, which shows the stored state."""
        run = Run(self.recipe, self.engine, checked=True)
        run.restore(self.state, self.end)
        return run


def moved(
    beginning: Beginning, names: Sequence[str], first: int, last: int, points: int, sample: int | None
) -> Slices[dict[str, Any]]:
    """The values of these quantities at evenly spaced iterations from `first` to `last` (`course.spaced`).

    Refuses unknown names and samples, iterations after the run's end, and what would take too long.
    """
    if not first <= last <= beginning.end:
        raise Refused(
            "to",
            f"A curve goes from one iteration to a later one, up to {beginning.end:,}, which this run has reached; "
            f"{first:,} to {last:,} came.",
        )
    run = beginning.run()
    check_sample(run, sample)
    found = places(run, names)
    iterations = spaced(first, last, affordable_points([run], points))
    _check_work(run, last, len(iterations))
    seen = yield from course(run, iterations, found, sample)
    return {
        "end": beginning.end,
        "sample": sample,
        "iterations": seen.iterations,
        "values": {name: seen.column(n) for n, name in enumerate(names)},
    }


def _check_work(run: Run, last: int, points: int) -> None:
    most = affordable_iterations([run], points)
    if last - run.iteration > most:
        raise Refused(
            "to",
            f"Of this network at most {most:,} iterations are trained again for a curve; from the stored iteration "
            f"{run.iteration:,} to {last:,} there are {last - run.iteration:,}. Choose a shorter stretch, nearer to the end.",
        )
