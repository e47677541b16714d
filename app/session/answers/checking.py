"""The answers about a learner's own values: a list read and judged, and a program's log compared.

Pure functions of a snapshot or a recipe and a text, as in `explaining`.
"""

from collections.abc import Sequence
from typing import Any

from ...engine.refused import Refused
from ...lesson.derivations.notation import Notation
from ...lesson.mistakes.diagnosis import Checker
from ...lesson.mistakes.lists import Progress, not_judged
from ...lesson.quantities.dependencies import is_of_batch
from ...lesson.quantities.lookup import QuantityFinder
from ...lesson.reading.lists import Reading, read_list
from ...lesson.reading.log import read_log
from ...lesson.reading.names import NameReader
from ..engines import TextbookEngine
from ..plan import Plan
from ..recipe import Recipe
from .logs.check import check_log, names_of
from .snapshot import Snapshot

MOST_VALUES = 500
"""Values judged at once; each takes some milliseconds."""
MOST_LOGGED = 2_000
MOST_LOGGED_NUMBERS = 2_000_000
"""The last iteration of a log, and that times parameters times samples: about a second."""


def reading(seen: Snapshot, text: str) -> dict[str, Any]:
    """A learner's text, read with the names of this network: `as_read`, or {"log": True} for a log.

    Refuses more values than are judged at once.
    """
    names = NameReader(QuantityFinder(seen.architecture, seen.rule), len(seen.inputs))
    if read_log(text, names) is not None:
        return {"log": True}
    return {"log": False, **as_read(read_list(text, names), MOST_VALUES)}


def as_read(found: Reading, most: int) -> dict[str, Any]:
    """The values [line, quantity, as typed], the verdicts [line, verdict] on the lines without one, and
    the notes. Refuses more than `most` values."""
    if len(found.entries) > most:
        raise Refused("text", f"At most {most} values are judged at once; {len(found.entries):,} came.")
    others = map(not_judged, found.not_read)
    return {
        "values": [[entry.line, entry.quantity, entry.given] for entry in found.entries],
        "not_judged": [[line, verdict.to_json()] for line, verdict in others],
        "notes": [{"line": note.line, "message": note.message} for note in found.notes],
    }


def of_shown_alone(seen: Snapshot, quantities: Sequence[str]) -> list[bool]:
    """True for each quantity that belongs to a chosen sample outside the batch, such as net_h1; False for
    all others: gradients and new values come from the batch, and net_h1[2] from its second sample."""
    finder = QuantityFinder(seen.architecture, seen.rule)

    def is_alone(quantity: str) -> bool:
        found = finder.find(quantity)
        return found is not None and not is_of_batch(found)

    return [seen.shown is None and is_alone(quantity) for quantity in quantities]


def judged(
    seen: Snapshot,
    values: Sequence[tuple[str, str]],
    notation: Notation,
    progress: Progress,
    count: int,
    alone: bool = False,
) -> dict[str, Any]:
    """A list of a learner's own values, (quantity, as typed), judged by `count` values further.

    The list is judged as a whole: its `Progress` goes from one part to the next. `alone`: the values
    belong to a chosen sample outside the batch (`of_shown_alone`).
    """
    checker = Checker(
        seen.trace_alone if alone else seen.trace,
        slots=tuple(seen.slots),
        iteration=seen.iteration,
        notation=notation,
        neighbours=lambda: (None, None) if alone else seen.neighbours,
        unnamed=0 if alone else seen.shown or 0,
    )
    return checker.judge_some(values, progress, count).to_json()


def log(recipe: Recipe, text: str, notation: Notation) -> dict[str, Any]:
    """The verdict on a program's log, with its summary. Refuses one that would take too long."""
    read = read_log(text, names_of(recipe))
    if read is None:
        raise Refused(
            "text", "A log was expected, with a column such as iteration and columns such as w5 or E_total."
        )
    plan, last = Plan(recipe), read.rows[-1].iteration
    numbers = plan.architecture.parameter_count * len(plan.base.inputs)
    if last > MOST_LOGGED or last * numbers > MOST_LOGGED_NUMBERS:
        raise Refused(
            "text",
            f"A log of up to {MOST_LOGGED:,} iterations of a small network is checked here; this one goes "
            f"to {last:,}. Check its first rows, or use backstep check.",
        )
    report = check_log(recipe, read, TextbookEngine(), notation)
    return {**report.to_json(), "summary": report.summary}
