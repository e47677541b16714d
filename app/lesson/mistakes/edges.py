"""Mistakes with edges and neurons: a missing path, the wrong weight, the wrong neuron."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ..quantities.calculation import Calculation, Step
from .mistake import (
    BACKWARD_KINDS,
    MANY,
    Asked,
    Mistake,
    above_slopes,
    changed,
    gradient_from,
    other_neurons,
    other_weights,
)

Array = NDArray[np.float64]


def only_one_path(asked: Asked) -> Iterator[Mistake]:
    k = asked.k
    if asked.quantity.kind not in BACKWARD_KINDS or k >= asked.last:
        return
    above = asked.finder.names.layers[k + 2]
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


def other_weight(asked: Asked) -> Iterator[Mistake]:
    q, c, names = asked.quantity, asked.right, asked.finder.names
    neuron = asked.finder.neuron

    def said(k: int, used: tuple[int, int], j: int, i: int) -> str:
        wrong, right = names.weight(k, *used), names.weight(k, j, i)
        return f"You multiplied by {wrong}; the edge {neuron(k - 1, i)}→{neuron(k, j)} is {right}."

    def passing(k: int, used: tuple[int, int], j: int, i: int) -> Mistake:
        def passed(c: Calculation, layer: int) -> Array:
            weights = c.right("passed", layer)
            if layer == k:
                weights = weights.copy()
                weights[j, i] = c.right("passed", layer)[used]
            return weights

        return changed(asked, said(k, used, j, i), {"passed": passed})

    if q.kind in ("path", "net_by_out"):
        k = q.k + 1 if q.kind == "path" else q.k
        for used in other_weights(c.architecture.weight_shapes[k], q.j, q.i):
            yield passing(k, used, q.j, q.i)
    elif (
        q.kind in BACKWARD_KINDS
        and q.k < c.last
        and not (q.kind.endswith("bias") and c.architecture.bias_mode == "shared")
    ):
        shape = c.architecture.weight_shapes[q.k + 1]
        rows = range(shape[0]) if shape[0] <= MANY else (0, shape[0] - 1)
        for used, j in _mirrored_first(
            [(used, row) for row in rows for used in other_weights(shape, row, q.j)], q.j
        ):
            yield passing(q.k + 1, used, j, q.j)
    elif q.kind in ("net", "out", "output_error"):
        shape = c.architecture.weight_shapes[q.k]
        columns = range(shape[1]) if shape[1] <= MANY else (0, shape[1] - 1)
        for used, i in _mirrored_first(
            [(used, column) for column in columns for used in other_weights(shape, q.j, column)], q.j
        ):
            yield changed(asked, said(q.k, used, q.j, i), {"net": _net_with(q.k, q.j, i, used, None)})


def _mirrored_first(pairs: list[tuple[tuple[int, int], int]], this: int) -> list[tuple[tuple[int, int], int]]:
    return sorted(
        pairs, key=lambda pair: pair[0] not in ((pair[1], this), (this, pair[1])) or pair[0][0] == pair[0][1]
    )


def _net_with(layer: int, j: int, i: int, weight: tuple[int, int] | None, feeding: int | None) -> Step:
    """The step `net` with another weight, or another neuron's output, in the term of edge i → j."""

    def net(c: Calculation, k: int) -> Array:
        nets = c.right("net", k)
        if k == layer:
            weights, came = c.step("weights", k), c.step("feeding", k)
            used = weights[weight] if weight is not None else weights[j, i]
            nets = nets.copy()
            nets[:, j] += used * came[:, i if feeding is None else feeding] - weights[j, i] * came[:, i]
        return nets

    return net


def other_neuron(asked: Asked) -> Iterator[Mistake]:
    q, right, sizes = asked.quantity, asked.right, asked.right.architecture.layer_sizes
    finder = asked.finder
    if q.kind in ("weight_gradient", "new_weight", "net_by_weight"):
        for i in reversed(other_neurons(sizes[q.k], q.i)):
            what, this = finder.feeding(q.k, i), finder.feeding(q.k, q.i)
            text = (
                f"You used {what}, which belongs to {finder.names.weight(q.k, q.j, i)}; the edge "
                f"{q.at or ''} carries {this}."
            )
            if q.kind == "net_by_weight":
                text = f"You used {what}; this weight is multiplied by {this}."
                yield Mistake(text, right, float(right.step("feeding", q.k)[asked.sample, i]))
                continue

            def swapped(c: Calculation, i: int = i) -> Array:
                came = c.step("feeding", q.k).copy()
                came[:, q.i] = came[:, i]
                return came

            yield changed(asked, text, {"weight_gradient": gradient_from(swapped, q.k)})
    if q.kind in ("weight_gradient", "new_weight", "bias_gradient", "new_bias", "delta"):
        if "bias" in q.kind and right.architecture.bias_mode == "shared":
            return
        yield from _other_deltas(asked)
    elif q.kind == "path":
        for j in reversed(other_neurons(sizes[q.k + 2], q.j)):
            used, meant = finder.neuron(q.k + 1, j), finder.neuron(q.k + 1, q.j)
            text = f"You used δ_{used}; this path goes through {meant}."
            weight = right.step("passed", q.k + 1)[q.j, q.i]
            yield Mistake(text, right, float(right.step("delta", q.k + 1)[asked.sample, j] * weight))
    elif q.kind in ("net", "out"):
        for i in range(sizes[q.k]) if sizes[q.k] <= MANY else (0, sizes[q.k] - 1):
            for feeding in reversed(other_neurons(sizes[q.k], i)):
                used, meant = finder.feeding(q.k, feeding), finder.feeding(q.k, i)
                text = (
                    f"You used {used} beside {finder.names.weight(q.k, q.j, i)}; that edge carries {meant}."
                )
                yield changed(asked, text, {"net": _net_with(q.k, q.j, i, None, feeding)})
    if (
        q.kind in ("output_error", "own_error_slope")
        or above_slopes(asked)
        or (q.kind == "delta" and q.k == right.last)
    ):
        for j in reversed(other_neurons(sizes[-1], q.j)):

            def targets(c: Calculation, _k: int, j: int = j) -> Array:
                moved = c.targets.copy()
                moved[:, q.j] = moved[:, j]
                return moved

            text = (
                f"You used the target of {finder.names.outputs[j]} in place of that of "
                f"{finder.names.outputs[q.j]}."
            )
            yield changed(asked, text, {"targets": targets})


def _other_deltas(asked: Asked) -> Iterator[Mistake]:
    q, sizes = asked.quantity, asked.right.architecture.layer_sizes

    def mixed(part: str, j: int) -> Step:
        def delta(c: Calculation, k: int) -> Array:
            deltas = c.right("delta", k)
            if k == q.k:
                deltas = deltas.copy()
                slope = c.step("slope", k)[:, j if part == "slope" else q.j]
                error = c.step("error_slope", k)[:, j if part == "error_slope" else q.j]
                deltas[:, q.j] = deltas[:, j] if part == "delta" else error * slope
            return deltas

        return delta

    for j in reversed(other_neurons(sizes[q.k + 1], q.j)):
        used, meant = asked.finder.neuron(q.k, j), asked.finder.neuron(q.k, q.j)
        if q.kind != "delta":
            yield changed(
                asked, f"You used δ_{used}; this one belongs to {meant}.", {"delta": mixed("delta", j)}
            )
        for part, name in (("slope", "∂out/∂net"), ("error_slope", "∂E_total/∂out")):
            text = f"You took {name} of {used} in place of that of {meant}."
            yield changed(asked, text, {"delta": mixed(part, j)})
