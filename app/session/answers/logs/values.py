"""The recipe's own values for the columns of a program's log (`check`)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ....engine.batches import Indices
from ....engine.textbook import Trace
from ....lesson.quantities.calculation import Calculation
from ....lesson.reading.log import Row
from ....lesson.reading.names import Name
from ...run import Run
from ..affordable import batch


@dataclass(frozen=True)
class Columns:
    """The quantities of a log's columns. With `delta_sign` −1, δ is −∂E/∂net."""

    names: tuple[Name, ...]
    delta_sign: int

    def reference(self, run: Run, rows: Sequence[Row]) -> dict[int, list[float]]:
        """The right values by iteration, for the iterations of the rows and their neighbours.

        Trains `run`, which ends early if its numbers become infinite.
        """
        wanted = {row.iteration + shift for row in rows for shift in (-1, 0, 1)}
        samples = {row.iteration: row.sample for row in rows}
        found: dict[int, list[float]] = {}
        for iteration in sorted(wanted - {-1}):
            run.train(iteration - run.iteration)
            if run.iteration < iteration:
                break
            found[iteration] = self.values(run.trace(), batch(run), samples.get(iteration))
        return found

    def values(self, trace: Trace, indices: Indices, sample: int | None) -> list[float]:
        """The values in one iteration; `sample` is an index into the data, or None.

        NaN for a quantity that this iteration does not have.
        """
        with np.errstate(all="ignore"):
            numbers = Calculation.as_traced(trace)
            return [self._value(numbers, trace, name, indices, sample) for name in self.names]

    def _value(
        self, numbers: Calculation, trace: Trace, name: Name, indices: Indices, sample: int | None
    ) -> float:
        if name.found.kind == "error" and name.sample is None and sample is None:
            return trace.error
        at = name.sample or 0
        if name.sample is None and sample is not None and sample in indices:
            at = indices.tolist().index(sample)
        if at >= len(indices) or name.found.kind == "error_after":
            return math.nan
        sign = self.delta_sign if name.found.name.startswith("delta_") else 1
        return sign * numbers.read(name.found, at)
