"""Gradients by central differences: an independent way to every ∂E/∂p, without a derivative.

    numeric = (objective(p + h) − objective(p − h)) / 2h,   h = ∛(machine epsilon)·max(1, |p|) ≈ 6·10⁻⁶·max(1, |p|)

The cube root makes the two faults of the method about equally small: what the difference itself leaves out grows with h²,
and the rounding of the two errors with 1/h (Press et al., "Numerical Recipes", section 5.7). About nine to eleven digits
agree; at a corner (ReLU at 0, |w| at 0 with L1) the two ways need not agree at all.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from app.engine.refused import Refused
from app.engine.textbook import Trace, objective

from .names import Names

CUBE_ROOT = float(np.finfo(np.float64).eps ** (1.0 / 3.0))
AGREES = 1e-5
"""A relative gap up to here is the method's own fault. A wrong derivative is off by far more."""
NEGLIGIBLE = 1e-8
"""Gradients both smaller than this are equal: below, a central difference is made of rounding."""


@dataclass(frozen=True)
class GradientCheck:
    """`gap` is |gradient − numeric| relative to the larger of the two, and to `NEGLIGIBLE` at least; `step` is h."""

    parameter: str
    gradient: float
    numeric: float
    gap: float
    step: float
    agrees: bool
    note: str = ""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def check_gradients(trace: Trace, parameters: Iterable[str] | None = None) -> tuple[GradientCheck, ...]:
    """The check for some parameters by name, or for all (two forward passes of the batch for each). Refuses an unknown name."""
    names = Names(trace.architecture)
    chosen = names.parameters if parameters is None else tuple(parameters)
    inputs = np.array([sample.forward.inputs for sample in trace.samples])
    targets = np.array([sample.targets for sample in trace.samples])
    vector = trace.before.copy()
    found = []
    for name in chosen:
        index = names.parameter_index.get(name)
        if index is None:
            raise Refused("parameter", f"This network has no weight or bias {name!r}.")
        was = float(vector[index])
        step = CUBE_ROOT * max(1.0, abs(was))
        errors = []
        for moved in (was + step, was - step):
            vector[index] = moved
            errors.append(objective(trace.architecture, trace.rule, vector, inputs, targets))
        vector[index] = was
        # The step that was really made: was + step is rounded too.
        numeric = (errors[0] - errors[1]) / ((was + step) - (was - step))
        gradient = float(trace.gradients[index])
        gap = abs(gradient - numeric) / max(abs(gradient), abs(numeric), NEGLIGIBLE)
        small = max(abs(gradient), abs(numeric)) < NEGLIGIBLE
        agrees = gap <= AGREES or small or abs(gradient - numeric) < 1e-10
        found.append(GradientCheck(name, gradient, numeric, gap, step, agrees, _note(trace, name, agrees)))
    return tuple(found)


def _note(trace: Trace, name: str, agrees: bool) -> str:
    if agrees:
        return ""
    if trace.rule.update_order == "sequential":
        return (
            "In sequential order the deltas below the outputs go through updated weights. What they give is "
            "no longer the slope of this error, so the two differ."
        )
    if {"relu", "leaky_relu"} & set(trace.architecture.activations):
        return (
            "ReLU has a corner at 0. Where a net input lies beside it, a difference sees both sides at once."
        )
    if trace.rule.l1 > 0.0 and name.startswith("w"):
        return "|w| has a corner at 0. Beside it, a difference sees both sides at once."
    return ""
