"""Mistakes with edges and neurons: a path left out, another weight, another neuron."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from .calculation import Calculation, Step
from .slips import (
    BACKWARD_KINDS,
    MANY,
    Asked,
    Slip,
    above_slopes,
    changed,
    gradient_from,
    other_neurons,
    other_weights,
)

Array = NDArray[np.float64]


def only_one_path(asked: Asked) -> Iterator[Slip]:
    k = asked.k
    if asked.address.kind not in BACKWARD_KINDS or k >= asked.last:
        return
    above = asked.addresses.names.layers[k + 2]
    if len(above) == 1:
        return

    def through(neurons: list[int]) -> dict[str, Step]:
        def error_slope(c: Calculation, layer: int) -> Array:
            if layer != k:
                return c.right("error_slope", layer)
            part: Array = c.step("delta", k + 1)[:, neurons] @ c.step("passed", k + 1)[neurons]
            return part

        return {"error_slope": error_slope}

    for j, name in enumerate(above):
        others = ", ".join(n for n in above if n != name)
        missing = f"the path through {others} is" if len(above) == 2 else "the other paths are"
        yield changed(asked, f"Only the path through {name}: {missing} missing from the sum.", through([j]))
    if 2 < len(above) <= MANY:
        for j, name in enumerate(above):
            rest = [n for n in range(len(above)) if n != j]
            yield changed(asked, f"The path through {name} is missing from the sum.", through(rest))


def other_weight(asked: Asked) -> Iterator[Slip]:
    a, c, names = asked.address, asked.right, asked.addresses.names
    neuron = asked.addresses.neuron

    def said(k: int, used: tuple[int, int], j: int, i: int) -> str:
        wrong, right = names.weight(k, *used), names.weight(k, j, i)
        return f"You multiplied by {wrong}; the edge {neuron(k - 1, i)}→{neuron(k, j)} is {right}."

    def passing(k: int, used: tuple[int, int], j: int, i: int) -> Slip:
        def passed(c: Calculation, layer: int) -> Array:
            weights = c.right("passed", layer)
            if layer == k:
                weights = weights.copy()
                weights[j, i] = c.right("passed", layer)[used]
            return weights

        return changed(asked, said(k, used, j, i), {"passed": passed})

    if a.kind in ("path", "net_by_out"):
        k = a.k + 1 if a.kind == "path" else a.k
        for used in other_weights(c.architecture.weight_shapes[k], a.j, a.i):
            yield passing(k, used, a.j, a.i)
    elif (
        a.kind in BACKWARD_KINDS
        and a.k < c.last
        and not (a.kind.endswith("bias") and c.architecture.bias_mode == "shared")
    ):
        shape = c.architecture.weight_shapes[a.k + 1]
        rows = range(shape[0]) if shape[0] <= MANY else (0, shape[0] - 1)
        for used, j in _mirrored_first(
            [(used, row) for row in rows for used in other_weights(shape, row, a.j)], a.j
        ):
            yield passing(a.k + 1, used, j, a.j)
    elif a.kind in ("net", "out", "output_error"):
        shape = c.architecture.weight_shapes[a.k]
        columns = range(shape[1]) if shape[1] <= MANY else (0, shape[1] - 1)
        for used, i in _mirrored_first(
            [(used, column) for column in columns for used in other_weights(shape, a.j, column)], a.j
        ):
            yield changed(asked, said(a.k, used, a.j, i), {"net": _net_with(a.k, a.j, i, used, None)})


def _mirrored_first(pairs: list[tuple[tuple[int, int], int]], this: int) -> list[tuple[tuple[int, int], int]]:
    return sorted(
        pairs, key=lambda pair: pair[0] not in ((pair[1], this), (this, pair[1])) or pair[0][0] == pair[0][1]
    )


def _net_with(layer: int, j: int, i: int, weight: tuple[int, int] | None, feeding: int | None) -> Step:
    """Net inputs where the term of edge i → j has another weight, or another neuron's output."""

    def net(c: Calculation, k: int) -> Array:
        nets = c.right("net", k)
        if k == layer:
            weights, came = c.step("weights", k), c.step("feeding", k)
            used = weights[weight] if weight is not None else weights[j, i]
            nets = nets.copy()
            nets[:, j] += used * came[:, i if feeding is None else feeding] - weights[j, i] * came[:, i]
        return nets

    return net


def other_neuron(asked: Asked) -> Iterator[Slip]:
    a, right, sizes = asked.address, asked.right, asked.right.architecture.layer_sizes
    addresses = asked.addresses
    if a.kind in ("weight_gradient", "new_weight", "net_by_weight"):
        for i in reversed(other_neurons(sizes[a.k], a.i)):
            what, this = addresses.feeding(a.k, i), addresses.feeding(a.k, a.i)
            text = f"You used {what}, which belongs to {addresses.names.weight(a.k, a.j, i)}; the edge {a.at or ''} brings {this}."
            if a.kind == "net_by_weight":
                text = f"You used {what}; what stands beside this weight is {this}."
                yield Slip(text, right, float(right.step("feeding", a.k)[asked.sample, i]))
                continue

            def swapped(c: Calculation, i: int = i) -> Array:
                came = c.step("feeding", a.k).copy()
                came[:, a.i] = came[:, i]
                return came

            yield changed(asked, text, {"weight_gradient": gradient_from(swapped, a.k)})
    if a.kind in ("weight_gradient", "new_weight", "bias_gradient", "new_bias", "delta"):
        if "bias" in a.kind and right.architecture.bias_mode == "shared":
            return
        yield from _other_deltas(asked)
    elif a.kind == "path":
        for j in reversed(other_neurons(sizes[a.k + 2], a.j)):
            used, meant = addresses.neuron(a.k + 1, j), addresses.neuron(a.k + 1, a.j)
            text = f"You used δ_{used}; this path goes through {meant}."
            weight = right.step("passed", a.k + 1)[a.j, a.i]
            yield Slip(text, right, float(right.step("delta", a.k + 1)[asked.sample, j] * weight))
    elif a.kind in ("net", "out"):
        for i in range(sizes[a.k]) if sizes[a.k] <= MANY else (0, sizes[a.k] - 1):
            for feeding in reversed(other_neurons(sizes[a.k], i)):
                used, meant = addresses.feeding(a.k, feeding), addresses.feeding(a.k, i)
                text = f"You used {used} beside {addresses.names.weight(a.k, a.j, i)}; what comes along that edge is {meant}."
                yield changed(asked, text, {"net": _net_with(a.k, a.j, i, None, feeding)})
    if (
        a.kind in ("output_error", "own_error_slope")
        or above_slopes(asked)
        or (a.kind == "delta" and a.k == right.last)
    ):
        for j in reversed(other_neurons(sizes[-1], a.j)):

            def targets(c: Calculation, _k: int, j: int = j) -> Array:
                moved = c.targets.copy()
                moved[:, a.j] = moved[:, j]
                return moved

            text = f"You used the target of {addresses.names.outputs[j]} in place of that of {addresses.names.outputs[a.j]}."
            yield changed(asked, text, {"targets": targets})


def _other_deltas(asked: Asked) -> Iterator[Slip]:
    a, sizes = asked.address, asked.right.architecture.layer_sizes

    def mixed(part: str, j: int) -> Step:
        def delta(c: Calculation, k: int) -> Array:
            deltas = c.right("delta", k)
            if k == a.k:
                deltas = deltas.copy()
                slope = c.step("slope", k)[:, j if part == "slope" else a.j]
                error = c.step("error_slope", k)[:, j if part == "error_slope" else a.j]
                deltas[:, a.j] = deltas[:, j] if part == "delta" else error * slope
            return deltas

        return delta

    for j in reversed(other_neurons(sizes[a.k + 1], a.j)):
        used, meant = asked.addresses.neuron(a.k, j), asked.addresses.neuron(a.k, a.j)
        if a.kind != "delta":
            yield changed(
                asked, f"You used δ_{used}; this one belongs to {meant}.", {"delta": mixed("delta", j)}
            )
        for part, name in (("slope", "∂out/∂net"), ("error_slope", "∂E_total/∂out")):
            text = f"You took {name} of {used}; here that of {meant} belongs."
            yield changed(asked, text, {"delta": mixed(part, j)})
