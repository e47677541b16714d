"""A run as rows of a table, and one iteration as a document; on a replay of its own, so that the session goes on undisturbed."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...engine.refused import Refused
from ...lesson.quantities.lookup import quantities
from ..engines import Engine
from ..recipe import Recipe
from ..replaying import Slices, towards
from ..run import Run
from .affordable import affordable, affordable_at_once, affordable_cells, affordable_everywhere, batch

MAX_ROWS = 1_000_000


@dataclass(frozen=True)
class Range:
    """The iterations `first`, `first` + `stride`, … up to `last`. Refuses iterations after `end`, and too many rows."""

    first: int
    last: int
    stride: int

    @classmethod
    def of(cls, first: int, last: int, stride: int, *, end: int) -> "Range":
        if not 0 <= first <= last <= end:
            raise Refused(
                "from",
                f"Rows go from one iteration to a later one, both from 0 to {end:,}, which this run has reached; "
                f"{first:,} to {last:,} came.",
            )
        if stride < 1:
            raise Refused("stride", f"The stride is a whole number from 1; {stride:,} came.")
        chosen = cls(first, last, stride)
        if chosen.count > MAX_ROWS:
            raise Refused(
                "stride",
                f"A table has at most {MAX_ROWS:,} rows, and this would have {chosen.count:,}. "
                f"Choose a stride of {-(-(last - first + 1) // MAX_ROWS):,} or more, or a shorter range.",
            )
        return chosen

    @property
    def count(self) -> int:
        return (self.last - self.first) // self.stride + 1


def csv_lines(recipe: Recipe, engine: Engine, rows: Range) -> Iterator[str]:
    """The table as CSV, line by line: a header, then a row an iteration, every quantity in full precision by its name.

    `sample` is the index of the sample whose quantities they are, the first of the iteration's batch. A number that is not finite is an
    empty cell. An input that has a label is followed by it: `i3 (x1^2)`. On a long way to the next row, empty strings come, so that the reader can pause or stop. Every cell begins with a name or
    number of ours, so that none can be taken for a formula. Refuses, before the first line, a table that would take too long.
    """
    run = Run(recipe, engine)
    affordable_at_once(
        run.plan.architecture, "written into a table; export the program, which holds every number"
    )
    affordable_everywhere(run)
    names = header(run)
    affordable_cells(rows.count, len(names))
    return _lines(run, names, rows)


def _lines(run: Run, names: list[str], rows: Range) -> Iterator[str]:
    labels = run.plan.names.label_of
    heads = (f"{name} ({labels[name].ascii})" if name in labels else name for name in names)
    yield ",".join(["iteration", "sample", *map(_cell, heads)]) + "\r\n"
    for iteration in range(rows.first, rows.last + 1, rows.stride):
        yield from ("" for _ in towards(run, iteration))
        numbers = quantities(run.trace())
        cells = [repr(value) if math.isfinite(value) else "" for value in numbers.values()]
        yield ",".join([str(iteration), str(first_sample(run)), *cells]) + "\r\n"


def _cell(text: str) -> str:
    """A cell of CSV (RFC 4180): in quotes if it has a comma or a quote."""
    return '"' + text.replace('"', '""') + '"' if set(text) & set(',"') else text


def header(run: Run) -> list[str]:
    """The names of the quantities, in the order of the calculation."""
    return list(quantities(run.trace()))


def first_sample(run: Run) -> int:
    return int(batch(run)[0])


def trace_document(recipe: Recipe, engine: Engine, iteration: int) -> Slices[dict[str, Any]]:
    """One iteration as a JSON document: the network, the rule and the samples in force, and every quantity by its name (null where
    it is not finite)."""
    run = Run(recipe, engine)
    affordable_at_once(
        run.plan.architecture, "written down at once; export the program, which holds every number"
    )
    yield from towards(run, iteration)
    affordable(run)
    architecture, names = run.plan.architecture, run.plan.names
    numbers = run.quantities()
    samples = batch(run).tolist()
    return {
        "iteration": iteration,
        "architecture": {
            "layers": list(architecture.layer_sizes),
            "activations": list(architecture.activations),
            "biases": architecture.bias_mode,
            "neurons": [list(layer) for layer in names.layers],
            "inputs": [names.shown(name) for name in names.inputs],
        },
        "rule": run.conditions.settings.model_dump(mode="json"),
        "seed": run.plan.seed,
        "sample": samples[0],
        "batch": samples,
        "quantities": {name: value if math.isfinite(value) else None for name, value in numbers.items()},
    }
