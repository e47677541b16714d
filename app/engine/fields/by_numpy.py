"""A field's functions carried out by NumPy, for a page without WebAssembly: the same bits, more slowly.

The formulas are those of `compiled/`, over numbers that are known (`known.Known`), each of them at all points at once.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..compiled.error import output_errors
from ..compiled.layer import forward, layers_of
from .known import Known
from .orders import Now
from .shape import FieldShape

Array = NDArray[np.float64]

ABREAST = 2048
"""Numbers at once: they stay in the processor's cache."""


def outputs(shape: FieldShape, parameters: Array, inputs: Array) -> Array:
    """out of every neuron after the inputs at each point, (neurons, points), from `inputs` (points, n_0).

    In the order of a frame's numbers (`FieldShape.order`)."""
    found = np.empty((sum(shape.architecture.layer_sizes[1:]), len(inputs)))
    known, in_lanes = _known(parameters), shape.order == "online"
    for start in range(0, len(inputs), ABREAST):
        points = slice(start, start + ABREAST)
        _, out = _through(shape, known, _columns(inputs[points]), in_lanes=in_lanes)
        for n, number in enumerate(number for layer in out for number in layer):
            found[n, points] = number.array
    return found


def mean_errors(
    shape: FieldShape, parameters: Array, changed: Mapping[int, Array], inputs: Array, targets: Array
) -> Array:
    """The mean E_total of these samples at each place of a landscape, (places,), with the bits of a frame's train_error.

    `changed`: for some parameters, by index, a value at each place, (places,); the others are as in `parameters`.
    """
    places = len(next(iter(changed.values()))) if changed else 1
    step, found = max(1, ABREAST // len(inputs)), np.empty(places)
    rows = [_columns(inputs), _columns(targets)]
    known = _known(parameters)
    for start in range(0, places, step):
        here = slice(start, min(start + step, places))
        for index, values in changed.items():
            known[index] = Known(values[here, None])
        errors = _errors(shape, known, *rows)
        whole = np.broadcast_to(errors, (here.stop - here.start, len(inputs)))
        # One sample's error after another is added: NumPy's own sum adds in pairs.
        found[here] = np.add.accumulate(whole, axis=-1)[:, -1] / len(inputs)
    return found


def _errors(shape: FieldShape, parameters: list[Known], inputs: list[Known], targets: list[Known]) -> Array:
    """E_total of each sample, as it goes into their mean."""
    net, out = _through(shape, parameters, inputs, in_lanes=False)
    arrangement, size = _arrangement(shape, in_lanes=False), shape.architecture.layer_sizes[-1]
    with np.errstate(all="ignore"):
        _, error = output_errors(
            arrangement, shape.error, shape.output_share, net[-1], out[-1], targets, size
        )
    array: Any = error
    errors: Array = array.array
    return errors


def _through(
    shape: FieldShape, parameters: list[Known], inputs: list[Known], *, in_lanes: bool
) -> tuple[list[Any], list[Any]]:
    """(net, out) of each layer, a number for each neuron."""
    arrangement, feeding = _arrangement(shape, in_lanes=in_lanes), inputs
    net, out = [], []
    with np.errstate(all="ignore"):
        for layer in layers_of(shape.architecture):
            of_layer, feeding = forward(arrangement, layer, parameters, feeding)
            net.append(of_layer)
            out.append(feeding)
    return net, out


def _arrangement(shape: FieldShape, *, in_lanes: bool) -> Any:
    return Now(in_lanes=in_lanes, zero=None if shape.order == "straight" else Known(0.0))


def _known(parameters: Array) -> list[Known]:
    return [Known(number) for number in parameters]


def _columns(rows: Array) -> list[Known]:
    return [Known(np.ascontiguousarray(column)) for column in rows.T]
