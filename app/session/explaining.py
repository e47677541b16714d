"""What can be asked about the coming iteration of a session: how a number comes about, whether a learner's own is right, and
whether a gradient agrees with its central difference. Pure: nothing here changes the session. All of it is refused where the network
and its batch are too large to be worked out number by number (`affordable`)."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from app.engine.refused import Refused
from app.lesson.derivations.derive import derive
from app.lesson.derivations.notation import Notation
from app.lesson.derivations.tex_plain_spoken import Plain, written
from app.lesson.mistakes.diagnosis import Checker
from app.lesson.quantities.gradient_check import GradientCheck, check_gradients
from app.lesson.quantities.operations import GROUPS, starts
from app.lesson.quantities.operations import operations as operations_of
from app.lesson.quantities.predict import predict

from .affordable import affordable, affordable_at_once
from .session import Session

MOST_DIFFERENCES = 20_000
"""Parameters times samples of the batch: each takes two forward passes."""
MOST_BESIDE = 64
"""Samples of a batch beside which a gradient's central difference stands unasked."""
MOST_VALUES = 500
"""Values judged at once; each takes some milliseconds."""


def quantities(session: Session) -> dict[str, float | None]:
    """Every number of the coming iteration by its name, in the order of the calculation; None for what is not finite."""
    affordable_at_once(session.run, "told at once; ask how one of them is worked out")
    affordable(session.run)
    return {name: value if math.isfinite(value) else None for name, value in session.quantities().items()}


def derivation(session: Session, quantity: str, notation: Notation) -> dict[str, Any]:
    """Every step in this notation, and what goes in: each factor with its number, its place in the diagram and its value.

    Refuses a name that means nothing."""
    affordable(session.run)
    state, trace = session.run.state, session.trace()
    derived = derive(trace, quantity, slots=tuple(state.slots), iteration=state.iteration)
    names = session.plan.names
    plain = Plain(names, notation)
    gradient = derived.quantity.removeprefix("dE_total/d")
    beside = gradient in names.parameter_index and len(trace.samples) <= MOST_BESIDE
    checked = [_finite(found) for found in check_gradients(trace, [gradient])] if beside else []
    return {
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


def operations(session: Session) -> dict[str, Any]:
    """Its operations in their order, those of single samples for the sample that is shown, and where each group of them begins.

    Refuses a network that is too large to be stepped through."""
    affordable_at_once(
        session.run, "stepped through operation by operation; step by whole iterations instead"
    )
    affordable(session.run)
    trace = session.trace()
    found = operations_of(trace, samples=(0,))
    return {
        "batch": len(trace.samples),
        "operations": [operation.to_json() for operation in found],
        "starts": {by: starts(found, by) for by in GROUPS if by != "operation"},
    }


def checker(session: Session, values: Sequence[tuple[str, str]], notation: Notation) -> Checker:
    """What judges these values of a learner's own, (quantity, as typed), one by one; it holds all it needs of the session."""
    if len(values) > MOST_VALUES:
        raise Refused("text", f"At most {MOST_VALUES} values are judged at once; {len(values):,} came.")
    affordable(session.run)
    state = session.run.state
    return Checker(session.trace(), slots=tuple(state.slots), iteration=state.iteration, notation=notation)


def prediction(session: Session, parameter: str) -> dict[str, Any]:
    """Whether the coming update makes a weight or bias grow or shrink, and why. Refuses an unknown name."""
    affordable(session.run)
    return predict(session.trace(), parameter).to_json()


def gradient_checks(session: Session, parameters: Iterable[str] | None = None) -> list[dict[str, Any]]:
    """Each gradient beside its central difference; all of them where none is named.

    Refuses an unknown name, and all of them at once where that would take too long."""
    affordable(session.run)
    trace = session.trace()
    if parameters is None:
        affordable_at_once(session.run, "checked at once; ask for one of them")
        count = session.plan.architecture.parameter_count * len(trace.samples)
        if count > MOST_DIFFERENCES:
            raise Refused(
                "parameter",
                f"All gradients over so many samples would take {2 * count:,} forward passes; up to "
                f"{2 * MOST_DIFFERENCES:,} are made at once. Ask for one parameter, or take smaller batches.",
            )
    return [_finite(found) for found in check_gradients(trace, parameters)]


def _finite(found: GradientCheck) -> dict[str, Any]:
    """Non-finite numbers never enter JSON."""
    return {
        name: None if isinstance(value, float) and not math.isfinite(value) else value
        for name, value in found.to_json().items()
    }
