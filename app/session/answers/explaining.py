"""The answers about the coming iteration of a session: the derivation of a number, verdicts on a learner's own numbers, and
whether a gradient agrees with its central difference.

Pure functions of a snapshot and a question, so that equal questions have equal answers, and a process of its own can work
them out (`explaining.child`). Their answers are ready for JSON: no number in them is infinite or NaN."""

import math
from collections.abc import Sequence
from typing import Any

from ...engine.refused import Refused
from ...lesson.derivations.derive import derive
from ...lesson.derivations.notation import Notation
from ...lesson.derivations.tex_plain_spoken import Plain, written
from ...lesson.mistakes.diagnosis import Checker
from ...lesson.quantities.gradient_check import GradientCheck, check_gradients
from ...lesson.quantities.lookup import QuantityFinder
from ...lesson.quantities.lookup import quantities as quantities_of
from ...lesson.quantities.operations import GROUPS, starts
from ...lesson.quantities.operations import operations as operations_of
from ...lesson.quantities.predict import predict
from ...lesson.reading.lists import read_list
from ...lesson.reading.log import read_log
from ...lesson.reading.names import NameReader
from ..engines import TextbookEngine
from ..plan import Plan
from ..recipe import Recipe
from .affordable import affordable_at_once
from .log_check import check_log, names_of
from .snapshot import Snapshot

MOST_DIFFERENCES = 20_000
"""Parameters times samples of the batch: each takes two forward passes."""
MOST_BESIDE = 64
"""Samples of a batch beside which a gradient's central difference stands unasked."""
MOST_VALUES = 500
"""Values judged at once; each takes some milliseconds."""
MOST_LOGGED = 2_000
MOST_LOGGED_NUMBERS = 2_000_000
"""The last iteration of a log, and that times parameters times samples: about a second."""


def quantities(seen: Snapshot) -> dict[str, Any]:
    """Every number of the coming iteration by its name, in the order of the calculation; None for a number that is not finite."""
    affordable_at_once(seen.architecture, "told at once; ask how one of them is worked out")
    numbers = quantities_of(seen.trace)
    return {
        "iteration": seen.iteration,
        "quantities": {name: value if math.isfinite(value) else None for name, value in numbers.items()},
    }


def derivation(seen: Snapshot, quantity: str, notation: Notation) -> dict[str, Any]:
    """Every step in this notation, and its inputs: each factor with its number, its place in the diagram and its value.

    Refuses a name that means nothing."""
    trace, names = seen.trace, seen.names
    derived = derive(trace, quantity, slots=tuple(seen.slots), iteration=seen.iteration)
    plain = Plain(names, notation)
    gradient = derived.quantity.removeprefix("dE_total/d")
    beside = gradient in names.parameter_index and len(trace.samples) <= MOST_BESIDE
    checked = [_finite(found) for found in check_gradients(trace, [gradient])] if beside else []
    return {
        "iteration": seen.iteration,
        "quantity": derived.quantity,
        "steps": written(derived.steps, names, notation),
        "then": written(derived.then, names, notation),
        "factors": [
            {
                "number": factor.number,
                "quantity": factor.quantity,
                "at": factor.at,
                "along": factor.along,
                "first": factor.first,
                "name": plain.name(factor.quantity),
                "value": factor.value if math.isfinite(factor.value) else None,
            }
            for factor in derived.factors
        ],
        "gradient_check": next(iter(checked), None),
    }


def operations(seen: Snapshot) -> dict[str, Any]:
    """Its operations in their order, those of single samples for the sample that is shown, and where each group of them begins.

    Refuses a network that is too large to be stepped through."""
    affordable_at_once(
        seen.architecture, "stepped through operation by operation; step by whole iterations instead"
    )
    trace = seen.trace
    found = operations_of(trace, samples=(0,))
    return {
        "iteration": seen.iteration,
        "batch": len(trace.samples),
        "operations": [operation.to_json() for operation in found],
        "starts": {by: starts(found, by) for by in GROUPS if by != "operation"},
    }


def check_count(values: Sequence[tuple[str, str]]) -> None:
    """Refuses more values than are judged at once."""
    if len(values) > MOST_VALUES:
        raise Refused("text", f"At most {MOST_VALUES} values are judged at once; {len(values):,} came.")


def reading(seen: Snapshot, text: str) -> dict[str, Any]:
    """The learner's values in a text, by the names of this network (`Reading.to_json`)."""
    names = NameReader(QuantityFinder(seen.architecture, seen.rule), len(seen.inputs))
    return read_list(text, names).to_json()


def is_log(seen: Snapshot, text: str) -> dict[str, bool]:
    """{"log": True} for a text that is a program's log (`log_check`)."""
    names = NameReader(QuantityFinder(seen.architecture, seen.rule), len(seen.inputs))
    return {"log": read_log(text, names) is not None}


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
            f"A log of up to {MOST_LOGGED:,} iterations of a small network is checked here; this one goes to {last:,}. "
            "Check its first rows, or use backstep check.",
        )
    report = check_log(recipe, read, TextbookEngine(), notation)
    return {**report.to_json(), "summary": report.summary}


def verdicts(seen: Snapshot, values: Sequence[tuple[str, str]], notation: Notation) -> list[dict[str, Any]]:
    """A verdict on each of these values of a learner's own, (quantity, as typed)."""
    checker = Checker(seen.trace, slots=tuple(seen.slots), iteration=seen.iteration, notation=notation)
    return [checker.check(quantity, given).to_json() for quantity, given in values]


def prediction(seen: Snapshot, parameter: str) -> dict[str, Any]:
    """Whether the coming update makes a weight or bias grow or shrink, and why. Refuses an unknown name."""
    return {"iteration": seen.iteration, **predict(seen.trace, parameter).to_json()}


def gradient_checks(seen: Snapshot, parameters: Sequence[str] | None = None) -> dict[str, Any]:
    """Each gradient beside its central difference; all of them where none is named.

    Refuses an unknown name, and all of them at once where that would take too long."""
    if parameters is None:
        affordable_at_once(seen.architecture, "checked at once; ask for one of them")
        count = seen.architecture.parameter_count * len(seen.inputs)
        if count > MOST_DIFFERENCES:
            raise Refused(
                "parameter",
                f"All gradients over so many samples would take {2 * count:,} forward passes; up to "
                f"{2 * MOST_DIFFERENCES:,} are made at once. Ask for one parameter, or take smaller batches.",
            )
    checks = [_finite(found) for found in check_gradients(seen.trace, parameters)]
    return {"iteration": seen.iteration, "checks": checks}


def _finite(found: GradientCheck) -> dict[str, Any]:
    """Non-finite numbers never enter JSON."""
    return {
        name: None if isinstance(value, float) and not math.isfinite(value) else value
        for name, value in found.to_json().items()
    }
