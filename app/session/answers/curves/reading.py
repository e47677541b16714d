"""Quantities by name in the row of numbers that a frame is (`engine.picture`)."""

from collections.abc import Mapping, Sequence

import numpy as np

from ....engine.architecture import Architecture
from ....engine.picture import ARRAYS, SCALARS, lengths
from ....engine.refused import Refused
from ....lesson.quantities.lookup import Kind, Quantity, QuantityFinder
from ...run import Run

MEANS = ("train_error", "test_error")
"""The mean E_total of all samples for training, and of all samples for testing."""

BY_NEURON: Mapping[Kind, str] = {"net": "net_inputs", "delta": "deltas"}
BY_OUTPUT: Mapping[Kind, str] = {"target": "targets", "output_error": "output_errors"}
BY_PARAMETER: Mapping[Kind, str] = {
    "weight": "weights",
    "bias": "weights",
    "weight_gradient": "gradients",
    "bias_gradient": "gradients",
    "new_weight": "updated",
    "new_bias": "updated",
}
"""The array of a quantity's values. The biases of a row follow its weights."""


def places(run: Run, names: Sequence[str]) -> list[int]:
    """The place of each quantity in a frame's row.

    Refuses unknown names, quantities that a frame does not have, and `test_error` without samples for
    testing.
    """
    finder = QuantityFinder(run.plan.architecture, run.conditions.rule)
    return [_place(run, finder, name) for name in names]


def _place(run: Run, finder: QuantityFinder, name: str) -> int:
    if name == "test_error" and not len(run.conditions.test_inputs):
        raise Refused("quantity", "No samples are set aside for testing, so there is no test error.")
    if name in MEANS:
        return SCALARS.index(name)
    quantity = finder.find(name)
    if quantity is None:
        raise Refused(
            "quantity",
            f"This network has no quantity {name!r}. Curves have weights (w5), biases (b1), net inputs (net_h1), outputs (out_h1), "
            "errors (E_o1, E_total), deltas (delta_h1), gradients (dE_total/dw5) and new values (w5+).",
        )
    place = _place_of(quantity, finder)
    if place is None:
        raise Refused(
            "quantity",
            f"Curves do not have {quantity.name}. The table of the run (export/run.csv) has every quantity.",
        )
    return place


def _place_of(quantity: Quantity, finder: QuantityFinder) -> int | None:
    architecture, kind = finder.architecture, quantity.kind
    if kind == "error":
        return SCALARS.index("error")
    if kind in BY_PARAMETER:
        return _start(architecture, BY_PARAMETER[kind]) + finder.names.parameter_index[quantity.at]
    if kind in BY_OUTPUT:
        return _start(architecture, BY_OUTPUT[kind]) + quantity.j
    sizes = architecture.layer_sizes
    neuron = sum(sizes[1 : quantity.k + 1]) + quantity.j
    if kind in BY_NEURON:
        return _start(architecture, BY_NEURON[kind]) + neuron
    if kind == "out":
        return _start(architecture, "activations") + sizes[0] + neuron
    return _start(architecture, "activations") + quantity.j if kind == "input" else None


def _start(architecture: Architecture, array: str) -> int:
    starts = np.cumsum([len(SCALARS), *lengths(architecture)])
    return int(starts[ARRAYS.index(array)])
