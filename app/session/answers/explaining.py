"""The answers about the coming iteration of a session: the derivation of a number, the operations in
their order, and whether a gradient agrees with its central difference.

Pure functions of a snapshot and a question, so that equal questions have equal answers, and a process of its own can work
them out (`explaining.child`). Their answers are ready for JSON: no number in them is infinite or NaN."""

import math
from collections.abc import Sequence
from typing import Any

from ...engine.refused import Refused
from ...lesson.derivations.derive import derive
from ...lesson.derivations.notation import Notation
from ...lesson.derivations.tex_plain_spoken import Plain, written
from ...lesson.quantities.dependencies import is_of_batch
from ...lesson.quantities.gradient_check import GradientCheck, check_gradients
from ...lesson.quantities.lookup import QuantityFinder
from ...lesson.quantities.lookup import quantities as quantities_of
from ...lesson.quantities.operations import GROUPS, starts
from ...lesson.quantities.operations import operations as operations_of
from ...lesson.quantities.predict import most_changed as most_changed_of
from ...lesson.quantities.predict import predict
from .affordable import affordable_at_once
from .snapshot import Snapshot

MOST_DIFFERENCES = 20_000
"""Parameters times samples of the batch: each takes two forward passes."""
MOST_BESIDE = 64
"""Samples of a batch beside which a gradient's central difference stands unasked."""
MOST_EQUATIONS = 40
"""Equations told at once; each takes about a millisecond."""
MOST_CHOICES = 8
"""Choices of a vote."""


def quantities(seen: Snapshot) -> dict[str, Any]:
    """Every number of the coming iteration by its name, in the order of the calculation; None for a number that is not finite.

    Values of a single sample are those of the sample that is shown."""
    affordable_at_once(seen.architecture, "told at once; ask how one of them is worked out")
    numbers = quantities_of(seen.trace)
    if seen.alone is not None:
        finder = QuantityFinder(seen.architecture, seen.rule)
        shown = quantities_of(seen.trace_alone).items()
        numbers |= {name: value for name, value in shown if not is_of_batch(finder.find(name))}
    return {
        "iteration": seen.iteration,
        "quantities": {name: value if math.isfinite(value) else None for name, value in numbers.items()},
    }


def derivation(seen: Snapshot, quantity: str, notation: Notation) -> dict[str, Any]:
    """Every step in this notation, and its inputs: each factor with its number, its place in the diagram and its value.

    Refuses a name that means nothing."""
    trace, names = seen.trace_of(quantity), seen.names
    derived = derive(trace, quantity, slots=tuple(seen.slots), iteration=seen.iteration, made_of=seen.made_of)
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
        "element": {name: value if math.isfinite(value) else None for name, value in derived.element},
        "gradient_check": next(iter(checked), None),
    }


def equations(seen: Snapshot, wanted: Sequence[str], notation: Notation) -> dict[str, Any]:
    """The equation of each of these quantities, without the steps that lead to it.

    Refuses a name that means nothing, and too many names."""
    if len(wanted) > MOST_EQUATIONS:
        raise Refused("quantity", f"At most {MOST_EQUATIONS} equations are told at once; {len(wanted)} came.")
    steps = [
        derive(
            seen.trace_of(name),
            name,
            slots=tuple(seen.slots),
            iteration=seen.iteration,
            made_of=seen.made_of,
        ).steps[-1]
        for name in wanted
    ]
    return {"iteration": seen.iteration, "equations": written(steps, seen.names, notation)}


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


def prediction(seen: Snapshot, parameter: str) -> dict[str, Any]:
    """Whether the coming update makes a weight or bias grow or shrink, and why. Refuses an unknown name."""
    return {"iteration": seen.iteration, **predict(seen.trace, parameter).to_json()}


def most_changed(seen: Snapshot) -> dict[str, Any]:
    """The weights that the coming update changes most, as choices of a vote."""
    choices, largest = most_changed_of(seen.trace, MOST_CHOICES)
    return {"iteration": seen.iteration, "choices": choices, "largest": largest}


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
