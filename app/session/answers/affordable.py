"""Limits of the work for one question, so that other learners do not wait.

Training is quick because it is compiled; an explanation, a table or a program goes through every number of an iteration by the textbook,
for each sample of the batch. A network that trains well may be too large for that.
"""

from ...engine.architecture import Architecture
from ...engine.batches import Batches, Indices
from ...engine.refused import Refused
from ..run import Run

MOST_NUMBERS = 2_000_000
"""Weights and biases times the samples of a batch."""
MOST_AT_ONCE = 5_000
"""Weights and biases of a network whose numbers are all told at once: about 1 MB. Of a larger one they can be asked for one at a time."""
MOST_CELLS = 100_000_000
"""Numbers in one table: about 2 GB."""


def affordable(run: Run) -> None:
    """Refuses the coming iteration where working it out would take too long."""
    _check(run, len(batch(run)))


def affordable_everywhere(run: Run) -> None:
    """Refuses a run of which any iteration would be."""
    _check(run, largest_batch(run))


def largest_batch(run: Run) -> int:
    """The samples of the largest batch of the run."""
    conditions = run.plan.base
    samples, sizes = len(conditions.inputs), [conditions.rule.batch_size]
    for edit in run.recipe.edits:
        if edit.quantity == "batch_size":
            conditions = run.plan.after(conditions, edit)
            sizes.append(conditions.rule.batch_size)
    return samples if 0 in sizes else min(max(sizes), samples)


def affordable_at_once(architecture: Architecture, action: str) -> None:
    """Refuses a network with too many numbers to be told all at once; `action` completes "can be …"."""
    parameters = architecture.parameter_count
    if parameters > MOST_AT_ONCE:
        raise Refused(
            "network",
            f"This network has {parameters:,} weights and biases; up to {MOST_AT_ONCE:,} can be {action}.",
        )


def affordable_cells(rows: int, columns: int) -> None:
    """Refuses a table that is too large for a spreadsheet."""
    if rows * columns > MOST_CELLS:
        fewer = max(1, MOST_CELLS // columns)
        raise Refused(
            "stride",
            f"A table has at most {MOST_CELLS:,} numbers, and this would have {rows:,} rows of {columns:,}. Choose a larger stride or "
            f"a shorter range, of {fewer:,} rows or fewer.",
        )


def batch(run: Run) -> Indices:
    """The samples of the iteration that comes next."""
    conditions = run.conditions
    return Batches(conditions.rule, len(conditions.inputs), run.plan.seed).at(run.iteration)


def _check(run: Run, samples: int) -> None:
    parameters = run.plan.architecture.parameter_count
    if parameters * samples > MOST_NUMBERS:
        raise Refused(
            "network",
            f"This network has {parameters:,} weights and biases, and an iteration {samples:,} samples; up to {MOST_NUMBERS:,} of "
            "both multiplied can be worked out number by number. Choose smaller batches or a smaller network; training goes on as it is.",
        )
