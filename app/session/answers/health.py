"""The answer about a network's health: findings, and the numbers of each layer that they rest on.

A pure function of a snapshot, so that a process of its own can work it out (`explaining.child`)."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from ...engine.architecture import Architecture
from ...engine.rule import Rule
from ...lesson.health.findings import POINTS, Finding, findings, small_shares
from ...lesson.health.observed import Course, LayerNumbers, Observed, observe
from ...lesson.quantities.names import Names
from ..run import Run
from ..session import Session

Array = NDArray[np.float64]


@dataclass(frozen=True)
class HealthSnapshot:
    """A network with all its training samples, and the newest part of its error curve. Immutable; it can be pickled."""

    architecture: Architecture
    rule: Rule
    parameters: Array
    """(P,)"""
    iteration: int
    inputs: Array
    """(samples, n_0)"""
    targets: Array
    """(samples, n_L)"""
    errors: Array
    """The newest points of the error curve since the last edit, shape (n,)."""
    diverged_at: int | None

    @classmethod
    def of(cls, session: Session) -> Self:
        """Takes some microseconds; the session may change afterwards."""
        run = session.run
        return cls(
            architecture=run.plan.architecture,
            rule=run.conditions.rule,
            parameters=run.state.parameters,
            iteration=run.iteration,
            inputs=run.conditions.inputs,
            targets=run.conditions.targets,
            errors=_newest_errors(run),
            diverged_at=run.divergence.iteration if run.divergence else None,
        )

    @property
    def _arrays(self) -> tuple[Array, ...]:
        return self.parameters, self.inputs, self.targets, self.errors

    @property
    def size_bytes(self) -> int:
        return sum(part.nbytes for part in self._arrays)

    @cached_property
    def digest(self) -> bytes:
        """Equal for equal snapshots, also of different sessions."""
        named = (self.architecture, self.rule, self.iteration, self.diverged_at)
        digest = blake2b(repr(named).encode(), digest_size=32)
        for part in self._arrays:
            digest.update(f"{part.shape}".encode() + part.tobytes())
        return digest.digest()


def health(seen: HealthSnapshot) -> dict[str, Any]:
    """The findings, and for each layer δ, the gradient and the parts of the samples with a small slope."""
    course = Course(seen.errors, seen.diverged_at)
    # The squares of a diverging run overflow; its sizes are infinite, and null in the answer.
    with np.errstate(all="ignore"):
        observed = observe(seen.architecture, seen.rule, seen.parameters, seen.inputs, seen.targets, course)
        names = Names(seen.architecture).layers[1:]
        return {
            "iteration": seen.iteration,
            "samples": len(observed.targets),
            "of": len(seen.inputs),
            "not_learnt": float(observed.not_learnt.mean()),
            "layers": [_layer(observed, k, layer, names[k]) for k, layer in enumerate(observed.layers)],
            "findings": [_finding(found) for found in findings(observed)],
        }


def _layer(observed: Observed, k: int, layer: LayerNumbers, names: tuple[str, ...]) -> dict[str, Any]:
    shares = small_shares(observed, k)
    return {
        "layer": k + 1,
        "delta": _finite(layer.delta_size),
        "gradient": _finite(layer.gradient_size),
        "mean_gradient": _finite(layer.mean_gradient),
        "neurons": list(names),
        "small_slopes": None if shares is None else shares.tolist(),
    }


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "layer": found.layer,
        "neurons": list(found.neurons),
        "numbers": _finite_numbers(found.numbers),
        "text": found.text,
        "remedy": found.remedy,
        "edit": None if found.edit is None else {"quantity": found.edit[0], "value": found.edit[1]},
    }


def _finite_numbers(numbers: Mapping[str, float]) -> dict[str, float | None]:
    return {name: _finite(value) for name, value in numbers.items()}


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _newest_errors(run: Run) -> Array:
    """The newest points of the curve up to the iteration that is shown, and after its last edit: an edit may make the error jump."""
    iterations, errors = run.curve.points()
    here = run.iteration
    edited = max((edit.iteration for edit in run.recipe.edits if edit.iteration <= here), default=0)
    known = [error for at, error in zip(iterations, errors, strict=True) if edited <= at <= here]
    newest = np.array(known[-POINTS:], dtype=np.float64)
    return newest[np.isfinite(newest)]
