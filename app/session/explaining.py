"""What can be asked about the coming iteration of a session: how a number comes about, whether a learner's own is right, and
whether a gradient agrees with its central difference. Pure: nothing here changes the session."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from app.engine.refused import Refused
from app.lesson.derivation import derive
from app.lesson.diagnosis import Checker, check_all
from app.lesson.forms import Plain, written
from app.lesson.gradient_check import GradientCheck, check_gradients
from app.lesson.notation import Notation
from app.lesson.operations import GROUPS, starts
from app.lesson.operations import operations as operations_of
from app.lesson.predict import predict

from .session import Session

MOST_PARAMETERS = 5_000
"""Of a larger network nobody wants to see every operation or gradient at once; one at a time they can still be asked for."""
MOST_DIFFERENCES = 20_000
"""Parameters times samples of the batch: each takes two forward passes."""
MOST_BESIDE = 64
"""Samples of a batch beside which a gradient's central difference stands unasked."""


def derivation(session: Session, quantity: str, notation: Notation) -> dict[str, Any]:
    """Every step in this notation, and what goes in: each factor with its number, its place in the diagram and its value.

    Refuses a name that means nothing."""
    state = session.run.state
    derived = derive(session.trace(), quantity, slots=tuple(state.slots), iteration=state.iteration)
    names = session.plan.names
    plain = Plain(names, notation)
    gradient = derived.quantity.removeprefix("dE_total/d")
    beside = gradient in names.parameter_index and len(session.trace().samples) <= MOST_BESIDE
    checked = gradient_checks(session, [gradient]) if beside else []
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

    Refuses a network of more than `MOST_PARAMETERS`."""
    _limit(session, "stepped through operation by operation; step by whole iterations instead")
    trace = session.trace()
    found = operations_of(trace, samples=(0,))
    return {
        "batch": len(trace.samples),
        "operations": [operation.to_json() for operation in found],
        "starts": {by: starts(found, by) for by in GROUPS if by != "operation"},
    }


def check(session: Session, values: Sequence[tuple[str, str]], notation: Notation) -> list[dict[str, Any]]:
    """A learner's own values, (quantity, as typed): a verdict on each, and the likely mistakes."""
    state = session.run.state
    checker = Checker(session.trace(), slots=tuple(state.slots), iteration=state.iteration, notation=notation)
    return [verdict.to_json() for verdict in check_all(checker, values)]


def prediction(session: Session, parameter: str) -> dict[str, Any]:
    """Whether the coming update makes a weight or bias grow or shrink, and why. Refuses an unknown name."""
    return predict(session.trace(), parameter).to_json()


def gradient_checks(session: Session, parameters: Iterable[str] | None = None) -> list[dict[str, Any]]:
    """Each gradient beside its central difference; all of them where none is named.

    Refuses an unknown name, and all of them at once where that would take too long."""
    if parameters is None:
        _limit(session, "checked at once; ask for one of them")
        count = session.plan.architecture.parameter_count * len(session.trace().samples)
        if count > MOST_DIFFERENCES:
            raise Refused(
                "parameter",
                f"All gradients over so many samples would take {2 * count:,} forward passes; up to "
                f"{2 * MOST_DIFFERENCES:,} are made at once. Ask for one parameter, or take smaller batches.",
            )
    return [_finite(found) for found in check_gradients(session.trace(), parameters)]


def _limit(session: Session, what: str) -> None:
    count = session.plan.architecture.parameter_count
    if count > MOST_PARAMETERS:
        raise Refused(
            "network",
            f"This network has {count:,} weights and biases; up to {MOST_PARAMETERS:,} can be {what}.",
        )


def _finite(found: GradientCheck) -> dict[str, Any]:
    """Non-finite numbers never enter JSON."""
    return {
        name: None if isinstance(value, float) and not math.isfinite(value) else value
        for name, value in found.to_json().items()
    }
