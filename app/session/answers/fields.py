"""A network at many points: the module that a page draws with, and pictures for a page without WebAssembly.

Pure functions, so that a process of its own can work them out (`explaining.child`).
"""

import math
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from ...engine.architecture import Architecture
from ...engine.fields import by_numpy
from ...engine.fields.shape import FieldShape, NoSuchShape, named
from ...engine.refused import Refused
from ...engine.rule import Rule
from ...lesson.quantities.inputs import Inputs
from ...lesson.quantities.names import Names
from ..session import Session

Array = NDArray[np.float64]

MOST_POINTS = 10_000
"""Points of one picture."""
MOST_NUMBERS = 10_000_000
"""Points times weights and biases and, in a landscape, times samples: about 90 ms."""

__all__ = ["Axis", "FieldSnapshot", "NoSuchShape", "address_of", "check_name", "field", "landscape", "module"]


def address_of(session: Session) -> str:
    """Where a page finds the module of the session's present network and rule, below the server's root."""
    conditions = session.conditions
    plan, samples = session.plan, len(conditions.inputs)
    shape = FieldShape.of(plan.architecture, conditions.rule, samples, plan.inputs.features)
    return f"networks/{shape.name}.wasm"


def check_name(name: str) -> None:
    """Raises `NoSuchShape` for what is no name of a shape, and `Refused` for a network that there cannot be."""
    named(name)


def module(name: str) -> bytes:
    """The WebAssembly module of the shape with this name; some 20 to 200 ms."""
    # Imported here: LLVM takes longer to load than any explanation.
    from ...engine.fields.webassembly import module_for

    return module_for(named(name))


@dataclass(frozen=True)
class FieldSnapshot:
    """All that a picture is worked out from. Immutable; it can be pickled."""

    architecture: Architecture
    rule: Rule
    parameters: Array
    """(P,)"""
    iteration: int
    inputs: Array
    """The training samples, (samples, n_0)."""
    targets: Array
    """(samples, n_L)"""
    test_inputs: Array
    test_targets: Array
    columns: Array
    """The columns of all samples, of which the inputs are made, (samples and test samples, columns)."""
    made_of: Inputs

    @classmethod
    def of(cls, session: Session) -> Self:
        state, conditions = session.run.state, session.conditions
        return cls(
            architecture=session.plan.architecture,
            rule=conditions.rule,
            parameters=state.parameters.copy(),
            iteration=state.iteration,
            inputs=conditions.inputs,
            targets=conditions.targets,
            test_inputs=conditions.test_inputs,
            test_targets=conditions.test_targets,
            columns=np.concatenate([conditions.columns, conditions.test_columns]),
            made_of=session.plan.inputs,
        )

    @property
    def size_bytes(self) -> int:
        return sum(part.nbytes for part in self._arrays)

    @property
    def _arrays(self) -> tuple[Array, ...]:
        data = self.inputs, self.targets, self.test_inputs, self.test_targets, self.columns
        return self.parameters, *data

    @cached_property
    def digest(self) -> bytes:
        """Equal for equal snapshots, also of different sessions."""
        digest = blake2b(
            repr((self.architecture, self.rule, self.iteration, self.made_of)).encode(), digest_size=32
        )
        for part in self._arrays:
            digest.update(f"{part.shape}".encode() + part.tobytes())
        return digest.digest()

    @property
    def shape(self) -> FieldShape:
        return FieldShape.of(self.architecture, self.rule, len(self.inputs), self.made_of.features)

    @property
    def names(self) -> Names:
        return Names(self.architecture)


@dataclass(frozen=True)
class Axis:
    """`count` values of an input or a parameter, from `first` to `last`, evenly."""

    name: str
    first: float
    last: float
    count: int

    @property
    def values(self) -> Array:
        steps = np.arange(self.count) / max(1, self.count - 1)
        return self.first + (self.last - self.first) * steps


def field(
    seen: FieldSnapshot, across: Axis, up: Axis | None, sample: int, neurons: Sequence[str]
) -> dict[str, Any]:
    """The outputs of these neurons over two columns of the data (or one), row by row; the others are those of `sample`.

    A column has the name of its input or, under features, x1 or x2. Refuses unknown names, a sample that there is not, and too many points."""
    names, axes = seen.names, _axes(across, up, seen.architecture.parameter_count)
    rows, columns = seen.columns, seen.made_of.column_ids
    if not 0 <= sample < len(rows):
        raise Refused("sample", f"There are {len(rows)} samples, counted from 0; {sample} came.")
    points = np.tile(rows[sample], (math.prod(axis.count for axis in axes), 1))
    for axis, values in zip(axes, _grid(axes), strict=True):
        points[:, columns.index(_check(axis.name, columns, "input"))] = values
    after = [name for layer in names.layers[1:] for name in layer]
    places = {name: after.index(_check(name, after, "neuron")) for name in neurons or names.outputs}
    with np.errstate(all="ignore"):
        outputs = by_numpy.outputs(seen.shape, seen.parameters, seen.made_of.of(points))
    return {
        "iteration": seen.iteration,
        "across": across.values.tolist(),
        "up": [] if up is None else up.values.tolist(),
        "outputs": {name: _finite(outputs[place]) for name, place in places.items()},
    }


def samples(seen: FieldSnapshot) -> dict[str, Any]:
    """The rows of the data at the present iteration, column by column: those of training, then those of the test."""
    return {
        "iteration": seen.iteration,
        "train_count": len(seen.inputs),
        "inputs": seen.columns.tolist(),
        "targets": [*seen.targets.tolist(), *seen.test_targets.tolist()],
    }


def landscape(seen: FieldSnapshot, across: Axis, up: Axis | None) -> dict[str, Any]:
    """The error over two parameters (or one), row by row: the mean E_total over the training samples, with the penalty.

    Refuses unknown names, and too many places."""
    axes = _axes(across, up, seen.architecture.parameter_count * len(seen.inputs))
    index = seen.names.parameter_index
    changed = {
        index[_check(axis.name, index, "weight or bias")]: values
        for axis, values in zip(axes, _grid(axes), strict=True)
    }
    if len(changed) < len(axes):
        raise Refused("up", f"A landscape has two different parameters; {across.name} came twice.")
    with np.errstate(all="ignore"):
        errors = by_numpy.mean_errors(seen.shape, seen.parameters, changed, seen.inputs, seen.targets)
        if seen.rule.penalises:
            errors = errors + _penalties(seen, changed, len(errors))
    return {
        "iteration": seen.iteration,
        "across": across.values.tolist(),
        "up": [] if up is None else up.values.tolist(),
        "errors": _finite(errors),
    }


def _penalties(seen: FieldSnapshot, changed: dict[int, Array], places: int) -> Array:
    weights, penalties = seen.parameters[: seen.architecture.weight_count].copy(), np.empty(places)
    for place in range(places):
        for index, values in changed.items():
            if index < len(weights):
                weights[index] = values[place]
        penalties[place] = seen.rule.penalty(weights)
    return penalties


def _axes(across: Axis, up: Axis | None, numbers: int) -> list[Axis]:
    axes = [across] if up is None else [across, up]
    points = math.prod(axis.count for axis in axes)
    most = min(MOST_POINTS, MOST_NUMBERS // numbers)
    if points > most:
        raise Refused(
            "columns",
            f"Of this network at most {most:,} points are worked out by the server at once; {points:,} were asked for. "
            "Choose fewer columns and rows.",
        )
    return axes


def _grid(axes: Sequence[Axis]) -> list[Array]:
    """The axes' values at each point: the first axis runs fastest."""
    if len(axes) == 1:
        return [axes[0].values]
    across, up = axes
    return [np.tile(across.values, up.count), np.repeat(up.values, across.count)]


def _check(name: str, known: Container[str], kind: str) -> str:
    if name not in known:
        raise Refused("name", f"This network has no {kind} {name!r}.")
    return name


def _finite(numbers: Array) -> list[float | None]:
    """Non-finite numbers never enter JSON."""
    return [value if math.isfinite(value) else None for value in numbers.tolist()]
