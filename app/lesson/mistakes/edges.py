"""Mistakes with edges and neurons: a missing term, the wrong weight, the wrong neuron."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ..quantities.calculation import Part, Step
from .mistake import (
    BACKWARD_KINDS,
    FORWARD_KINDS,
    MANY,
    Asked,
    Mistake,
    above_slopes,
    answered,
    changed,
    column,
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

    def through(neurons: list[int]) -> Step:
        def error_slope(c: Part, _k: int, _now: Array) -> Array:
            part: Array = c.step("paths", k)[..., neurons, :].sum(axis=-2)
            return part

        return error_slope

    for j, name in enumerate(above if len(above) <= MANY else above[:4]):
        others = ", ".join(n for n in above if n != name)
        missing = f"the path through {others} is" if len(above) == 2 else "the other paths are"
        text = f"Only the path through {name}: {missing} missing from the sum."
        yield changed(text, ("error_slope", k, through([j])))
    if 2 < len(above) <= MANY:
        for j, name in enumerate(above):
            rest = [n for n in range(len(above)) if n != j]
            yield changed(
                f"The path through {name} is missing from the sum.", ("error_slope", k, through(rest))
            )


def path_without_weight(asked: Asked) -> Iterator[Mistake]:
    """A path back without its weight, or a minus between two paths."""
    q, k = asked.quantity, asked.k
    if q.kind == "path":
        text = f"The weight of this path is missing: the path is δ_{asked.finder.neuron(k + 1, q.j)} times its weight."
        yield changed(text, ("passed", k + 1, _ones))
    if q.kind not in BACKWARD_KINDS or k >= asked.last:
        return
    above = asked.finder.names.layers[k + 2]
    yield changed("A path back is δ times its weight. The weights are missing.", ("passed", k + 1, _ones))
    for j, name in enumerate(above if len(above) > 1 and len(above) <= MANY else ()):

        def alone(_c: Part, _k: int, now: Array, j: int = j) -> Array:
            weights = now.copy()
            weights[..., j, :] = 1.0
            return weights

        text = f"The path through {name} is without its weight: a path back is δ times its weight."
        yield changed(text, ("passed", k + 1, alone))
    if len(above) == 2:
        yield changed("There is a minus between the paths. They are added.", ("error_slope", k, _minus))


def _ones(_c: Part, _k: int, now: Array) -> Array:
    return np.ones_like(now)


def _minus(c: Part, k: int, _now: Array) -> Array:
    paths = c.step("paths", k)
    difference: Array = paths[..., 0, :] - paths[..., 1, :]
    return difference


def input_left_out(asked: Asked) -> Iterator[Mistake]:
    """An input or a neuron left out of a net input."""
    for i, what, text in _left_out(asked):
        wrong = _net_without(asked.quantity.j, i)
        yield changed(f"{what} is left out of the sum: {text}", ("net", asked.k, wrong))


def _net_without(j: int, i: int) -> Step:
    def net(c: Part, k: int, now: Array) -> Array:
        nets = now.copy()
        nets[..., j] -= c.step("weights", k)[..., j, i, None] * c.step("feeding", k)[..., i]
        return nets

    return net


def _left_out(asked: Asked) -> Iterator[tuple[int, str, str]]:
    q, names = asked.quantity, asked.finder.names
    if q.kind in ("net", "out") or (q.kind == "output_error" and q.k == asked.last):
        size = asked.right.architecture.layer_sizes[q.k]
        for i in reversed(range(size)) if size <= MANY else (size - 1, 0):
            what = asked.finder.feeding(q.k, i)
            yield (
                i,
                f"{names.weight(q.k, q.j, i)}·{what}",
                f"every neuron before {asked.finder.neuron(q.k, q.j)} counts.",
            )


def mirrored_weight(asked: Asked) -> Iterator[Mistake]:
    """Row and column of one weight mixed up: the likeliest other weight."""
    q, shapes = asked.quantity, asked.right.architecture.weight_shapes
    if q.kind in ("path", "net_by_out"):
        k = q.k + 1 if q.kind == "path" else q.k
        if q.i != q.j and q.i < shapes[k][0] and q.j < shapes[k][1]:
            yield _passing(asked, k, (q.i, q.j), q.j, q.i).called("other_weight")
    if q.kind not in ("net", "out", "output_error"):
        return
    shape = shapes[q.k]
    for i in range(min(shape[1], MANY)):
        if i != q.j and i < shape[0] and q.j < shape[1]:
            text = _other_edge(asked, q.k, (i, q.j), q.j, i)
            yield changed(text, ("net", q.k, _net_with(q.j, i, (i, q.j), None))).called("other_weight")


def _other_edge(asked: Asked, k: int, used: tuple[int, int], j: int, i: int) -> str:
    names, neuron = asked.finder.names, asked.finder.neuron
    wrong, right = names.weight(k, *used), names.weight(k, j, i)
    return f"You multiplied by {wrong}; the edge {neuron(k - 1, i)}→{neuron(k, j)} is {right}."


def _passing(asked: Asked, k: int, used: tuple[int, int], j: int, i: int) -> Mistake:
    """Another weight on the way back along one edge."""

    def passed(_c: Part, _k: int, now: Array) -> Array:
        weights = now.copy()
        weights[..., j, i] = now[..., used[0], used[1]]
        return weights

    return changed(_other_edge(asked, k, used, j, i), ("passed", k, passed))


def other_weight(asked: Asked) -> Iterator[Mistake]:
    q, architecture = asked.quantity, asked.right.architecture

    if q.kind in ("path", "net_by_out"):
        k = q.k + 1 if q.kind == "path" else q.k
        for used in other_weights(architecture.weight_shapes[k], q.j, q.i):
            yield _passing(asked, k, used, q.j, q.i)
    elif (
        q.kind in BACKWARD_KINDS
        and q.k < asked.last
        and not (q.kind.endswith("bias") and architecture.bias_mode == "shared")
    ):
        shape = architecture.weight_shapes[q.k + 1]
        rows = range(shape[0]) if shape[0] <= MANY else (0, shape[0] - 1)
        for used, j in _mirrored_first(
            [(used, row) for row in rows for used in other_weights(shape, row, q.j)], q.j
        ):
            yield _passing(asked, q.k + 1, used, j, q.j)
    elif q.kind in ("net", "out", "output_error"):
        shape = architecture.weight_shapes[q.k]
        columns = range(shape[1]) if shape[1] <= MANY else (0, shape[1] - 1)
        for used, i in _mirrored_first(
            [(used, column) for column in columns for used in other_weights(shape, q.j, column)], q.j
        ):
            yield changed(_other_edge(asked, q.k, used, q.j, i), ("net", q.k, _net_with(q.j, i, used, None)))


def _mirrored_first(pairs: list[tuple[tuple[int, int], int]], this: int) -> list[tuple[tuple[int, int], int]]:
    return sorted(
        pairs, key=lambda pair: pair[0] not in ((pair[1], this), (this, pair[1])) or pair[0][0] == pair[0][1]
    )


def _net_with(j: int, i: int, weight: tuple[int, int] | None, feeding: int | None) -> Step:
    """The step `net` with another weight, or another neuron's output, in the term of edge i → j."""

    def net(c: Part, k: int, now: Array) -> Array:
        weights, came = c.step("weights", k), c.step("feeding", k)
        used = weights[..., weight[0], weight[1], None] if weight is not None else weights[..., j, i, None]
        nets = now.copy()
        right = weights[..., j, i, None] * came[..., i]
        nets[..., j] += used * came[..., i if feeding is None else feeding] - right
        return nets

    return net


def other_neuron(asked: Asked) -> Iterator[Mistake]:
    q, sizes = asked.quantity, asked.right.architecture.layer_sizes
    if q.kind in ("weight_gradient", "new_weight", "net_by_weight"):
        yield from _other_feeding(asked)
    if q.kind in ("weight_gradient", "new_weight", "bias_gradient", "new_bias", "delta"):
        if not ("bias" in q.kind and asked.right.architecture.bias_mode == "shared"):
            yield from _other_deltas(asked)
    elif q.kind == "path":
        for j in reversed(other_neurons(sizes[q.k + 2], q.j)):
            used, meant = asked.finder.neuron(q.k + 1, j), asked.finder.neuron(q.k + 1, q.j)

            def path(c: Part, _now: Array, j: int = j) -> Array:
                delta = c.step("delta", q.k + 1)[..., asked.sample, j]
                product: Array = delta * c.step("passed", q.k + 1)[..., q.j, q.i]
                return product

            yield answered(f"You used δ_{used}; this path goes through {meant}.", path)
    elif q.kind in ("net", "out"):
        for i in range(sizes[q.k]) if sizes[q.k] <= MANY else (0, sizes[q.k] - 1):
            for feeding in reversed(other_neurons(sizes[q.k], i)):
                used, meant = asked.finder.feeding(q.k, feeding), asked.finder.feeding(q.k, i)
                beside = asked.finder.names.weight(q.k, q.j, i)
                text = f"You used {used} beside {beside}; that edge carries {meant}."
                yield changed(text, ("net", q.k, _net_with(q.j, i, None, feeding)))
    if (
        q.kind in ("output_error", "own_error_slope")
        or above_slopes(asked)
        or (q.kind == "delta" and q.k == asked.last)
    ):
        yield from _other_targets(asked)


def _other_feeding(asked: Asked) -> Iterator[Mistake]:
    q, finder = asked.quantity, asked.finder
    this = finder.feeding(q.k, q.i)
    for i in reversed(other_neurons(asked.right.architecture.layer_sizes[q.k], q.i)):
        what = finder.feeding(q.k, i)
        if q.kind == "net_by_weight":
            text = f"You used {what}; this weight is multiplied by {this}."
            yield answered(text, column("feeding", q.k, (asked.sample, i)))
            continue

        def swapped(c: Part, k: int, i: int = i) -> Array:
            came = c.step("feeding", k).copy()
            came[..., q.i] = came[..., i]
            return came

        belongs = finder.names.weight(q.k, q.j, i)
        text = f"You used {what}, which belongs to {belongs}; the edge {q.at or ''} carries {this}."
        yield changed(text, ("weight_gradient", q.k, gradient_from(swapped)))


def _other_targets(asked: Asked) -> Iterator[Mistake]:
    j, outputs = asked.quantity.j, asked.finder.names.outputs
    for other in reversed(other_neurons(len(outputs), j)):

        def targets(_c: Part, _k: int, now: Array, other: int = other) -> Array:
            moved = now.copy()
            moved[..., j] = now[..., other]
            return moved

        text = f"You used the target of {outputs[other]} in place of that of {outputs[j]}."
        yield changed(text, ("targets", None, targets))


def _other_deltas(asked: Asked) -> Iterator[Mistake]:
    q, sizes = asked.quantity, asked.right.architecture.layer_sizes

    def mixed(part: str, j: int) -> Step:
        def delta(c: Part, k: int, now: Array) -> Array:
            deltas = now.copy()
            slope = c.step("slope", k)[..., j if part == "slope" else q.j]
            error = c.step("error_slope", k)[..., j if part == "error_slope" else q.j]
            deltas[..., q.j] = deltas[..., j] if part == "delta" else error * slope
            return deltas

        return delta

    for j in reversed(other_neurons(sizes[q.k + 1], q.j)):
        used, meant = asked.finder.neuron(q.k, j), asked.finder.neuron(q.k, q.j)
        if q.kind != "delta":
            yield changed(
                f"You used δ_{used}; this one belongs to {meant}.", ("delta", q.k, mixed("delta", j))
            )
        for part, name in (("slope", "∂out/∂net"), ("error_slope", "∂E_total/∂out")):
            text = f"You took {name} of {used} in place of that of {meant}."
            yield changed(text, ("delta", q.k, mixed(part, j)))


def weights_transposed(asked: Asked) -> Iterator[Mistake]:
    kind, shapes = asked.quantity.kind, asked.right.architecture.weight_shapes
    text = (
        "The weights are transposed: a row holds the weights into one neuron, a column the "
        "weights out of one."
    )
    for layers in dict.fromkeys(((asked.k,), (asked.k + 1,), tuple(range(len(shapes))))):
        if all(k > asked.last or 1 in shapes[k] for k in layers):
            continue
        chosen = tuple(k for k in layers if k <= asked.last and 1 not in shapes[k])
        if kind in (*BACKWARD_KINDS, "path", "net_by_out", "error_after"):
            yield changed(text, *(("passed", k, _turned) for k in chosen))
        if kind in FORWARD_KINDS:
            yield changed(text, *(("net", k, _net_of_turned) for k in chosen))
    square = shapes[asked.k][0] == shapes[asked.k][1]
    q = asked.quantity
    if kind in ("weight_gradient", "new_weight") and square and q.i != q.j:
        partner = asked.finder.names.weight(asked.k, q.i, q.j)
        step = "weight_gradient" if kind == "weight_gradient" else "new_weights"
        yield changed(
            f"This belongs to {partner}: the layer's weights are transposed.", (step, q.k, _mirrored)
        )


def _mirrored(_c: Part, _k: int, now: Array) -> Array:
    return np.swapaxes(now, -1, -2)


def _turned(_c: Part, _k: int, weights: Array) -> Array:
    # A square matrix is transposed; any other is read column by column in place of row by row.
    n_to, n_from = weights.shape[-2:]
    if n_to == n_from:
        return np.swapaxes(weights, -1, -2)
    return np.swapaxes(weights.reshape(*weights.shape[:-2], n_from, n_to), -1, -2)


def _net_of_turned(c: Part, k: int, now: Array) -> Array:
    # Added to the result so far, so that it goes together with other mistakes in the same step.
    weights = c.step("weights", k)
    other: Array = c.step("feeding", k) @ np.swapaxes(_turned(c, k, weights) - weights, -1, -2)
    return now + other
