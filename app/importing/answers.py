"""The answers of the HTTP interface as JSON text, computed from a file's bytes. Pure functions: a process
of its own works them out."""

import json
from dataclasses import asdict
from typing import Any

from .choices import Choices, usual
from .data import Data, Output, data
from .notes import Note
from .scales import Scale
from .tables import Options, read
from .weights.arrays import arrays
from .weights.layers import Ambiguous, Order, layers

FIRST_ROWS = 20
MAX_LEFT_OUT = 100


def reading(file: bytes, options: Options) -> str:
    """What was understood of a table: columns, first rows, notes, and the usual choices."""
    found = read(file, options)
    return _text(
        {
            "separator": found.separator,
            "decimal": found.decimal,
            "encoding": found.encoding,
            "header": found.header,
            "header_reason": found.header_reason,
            "row_count": len(found.rows),
            "columns": [asdict(column) for column in found.columns],
            "first_rows": [asdict(row) for row in found.rows[:FIRST_ROWS]],
            "notes": _notes(found.notes),
            "usual": asdict(usual(found)),
        }
    )


def recipe_data(file: bytes, options: Options, choices: Choices | None, test_fraction: float) -> str:
    """The `data` of a recipe for a person's choices, or for the usual ones; and what became of each column."""
    found = read(file, options)
    made = data(found, choices or usual(found))
    return _text(
        {
            "data": _rows(made, test_fraction),
            "inputs": [_column(one) for one in made.of_inputs],
            "outputs": [_column(one) for one in made.of_targets],
            "classes": made.classes,
            "class_counts": made.class_counts,
            "lines": made.lines,
            "left_out_count": len(made.left_out),
            "left_out": _notes(made.left_out[:MAX_LEFT_OUT]),
            "notes": _notes(made.notes),
        }
    )


def weights(file: bytes, order: Order | None) -> str:
    """The layers that a file's weights make, as the start of a recipe; or the question for their order."""
    found = layers(arrays(file), order)
    if isinstance(found, Ambiguous):
        return _text({"order_needed": True, "message": found.message, "sizes": found.sizes, "notes": []})
    return _text(
        {
            "order_needed": False,
            "layers": found.sizes,
            "biases": found.bias_mode,
            "order": found.order,
            "start": {
                "weights": [array.tolist() for array in found.weights],
                "biases": [array.tolist() for array in found.biases],
            },
            "notes": _notes(found.notes),
        }
    )


def _rows(made: Data, test_fraction: float) -> dict[str, Any]:
    """The fields of a recipe's rows. Those that say nothing are left out."""
    rows: dict[str, Any] = {
        "inputs": made.inputs,
        "targets": made.targets,
        "input_names": [one.name for one in made.of_inputs],
        "output_names": [one.name for one in made.of_targets],
    }
    if made.classes:
        rows["classes"] = made.classes
    scales = {
        "inputs": [_scale(one.scale) for one in made.of_inputs],
        "targets": [_scale(one.scale) for one in made.of_targets],
    }
    if any(scale for side in scales.values() for scale in side):
        rows["scales"] = scales
    if test_fraction > 0.0:
        rows["test_fraction"] = test_fraction
    return rows


def _scale(scale: Scale) -> dict[str, Any] | None:
    """A scale as a recipe writes it (`session.recipe.Scale`)."""
    if scale.kind == "none":
        return None
    names = ("mean", "sd") if scale.kind == "standard" else ("min", "max")
    return {"kind": scale.kind, names[0]: scale.a, names[1]: scale.b}


def _column(one: Output) -> dict[str, Any]:
    return {"name": one.name, "column": one.column, "formula": one.scale.text, "tex": one.scale.tex}


def _notes(notes: tuple[Note, ...]) -> list[dict[str, Any]]:
    return [asdict(note) for note in notes]


def _text(document: dict[str, Any]) -> str:
    return json.dumps(document, allow_nan=False, ensure_ascii=False, separators=(",", ":"))
