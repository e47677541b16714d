"""Named arrays → the layers of a network: which are weights, which are biases, and in which order they are written.

The weights of a layer are written (out, in), a row for each receiving neuron, as in PyTorch and in a
recipe; or (in, out), as in Keras and scikit-learn. The sizes show it: each layer takes as many numbers
as the one before gives, and has a bias for each neuron. Where both orders fit, the person says it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from ...engine.architecture import MAX_LAYERS, MAX_NEURONS, BiasMode
from ...engine.refused import Refused
from ...engine.rule import written
from ..data import MAX_VALUE
from ..notes import Note, Notes, counted, listed, quoted
from .arrays import Named

Array = NDArray[np.float64]
Order = Literal["out_in", "in_out"]
ORDERS: tuple[Order, ...] = get_args(Order)
IN_WORDS: dict[Order, str] = {"out_in": "(out, in)", "in_out": "(in, out)"}


@dataclass(frozen=True)
class Layers:
    sizes: tuple[int, ...]
    """From the inputs to the outputs."""
    weights: tuple[Array, ...]
    """Each (out, in)."""
    biases: tuple[Array, ...]
    """Each (out,), (1,) if shared, or (0,)."""
    bias_mode: BiasMode
    order: Order
    """The order in which the weights were written."""
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Ambiguous:
    """Both orders fit. The sizes of the network that each would give."""

    sizes: dict[Order, tuple[int, ...]]
    message: str


@dataclass(frozen=True)
class _Pairs:
    """Weights as they are written, each with its bias, or None."""

    weights: list[Named]
    biases: list[Array | None]


def layers(found: Sequence[Named], order: Order | None = None) -> Layers | Ambiguous:
    """The layers that the arrays are.

    Refuses arrays of more than two dimensions, biases that belong to no weights, sizes that fit in
    neither order (with the expected and the given sizes), more than 8 layers or 64 neurons, and numbers
    beyond ±1,000,000.
    """
    if order is not None and order not in ORDERS:
        raise Refused("order", f"The order is one of {', '.join(ORDERS)}; {quoted(order)} came.")
    notes = Notes()
    pairs = _paired(found, notes)
    problems = {each: _problem(pairs, each) for each in ORDERS}
    if order is None:
        fits = [each for each in ORDERS if not problems[each]]
        if not fits:
            raise Refused("file", _in_neither(problems))
        # A bias for each neuron is likelier than one that a layer shares.
        fits = [each for each in fits if _own_biases(pairs, each)] or fits
        if len(fits) == 2 and not all(map(_is_symmetric, pairs.weights)):
            known = _known(pairs)
            if known is None:
                sizes = {each: _sizes(pairs, each) for each in ORDERS}
                return Ambiguous(sizes, _which(pairs))
            notes.add(
                f"The names say that the weights are written {IN_WORDS[known]}; the sizes fit both orders."
            )
            fits = [known]
        order = fits[0]
    elif problems[order]:
        other = next(each for each in ORDERS if each != order)
        way_out = f" Written {IN_WORDS[other]} they fit." if not problems[other] else ""
        raise Refused("order", f"Read as {IN_WORDS[order]}: {problems[order]}{way_out}")
    return _made(pairs, order, notes)


# ---- weights and biases


def _paired(found: Sequence[Named], notes: Notes) -> _Pairs:
    deep = next((array for array in found if array.values.ndim not in (1, 2)), None)
    if deep is not None:
        raise Refused(
            "file",
            f"{_called(deep, found)} has the shape {_shape(deep.values)}. Weights of a layer have two dimensions and biases one: "
            "only dense layers are read.",
        )
    flat = [Named(array.name, array.values.ravel()) if _is_flat_bias(array) else array for array in found]
    if (
        len(flat) > 1
        and all(array.values.ndim == 2 for array in flat)
        and all(_problem(_plain(flat), order) for order in ORDERS)
    ):
        # Biases as rows, b of shape (1, n): every second array.
        flat = [
            Named(a.name, a.values.ravel()) if n % 2 and 1 in a.values.shape else a
            for n, a in enumerate(flat)
        ]
    weights = [array for array in flat if array.values.ndim == 2]
    biases = [array for array in flat if array.values.ndim == 1]
    if not weights:
        raise Refused(
            "file",
            f"No weights came: {counted(len(biases), 'array')} of one dimension. The weights of a layer are a matrix, [[…], […]].",
        )
    if not biases:
        notes.add("There are no biases.")
    if len(biases) in (0, len(weights)):
        return _Pairs(weights, [array.values for array in biases] or [None] * len(weights))
    after: list[Array | None] = []
    for array in flat:
        if array.values.ndim == 2:
            after.append(None)
        elif not after or after[-1] is not None:
            raise Refused(
                "file",
                f"{counted(len(weights), 'matrix').replace('matrixs', 'matrices')} of weights and {counted(len(biases), 'list')} of biases came; "
                f"{_called(array, found)} with {written(array.values.size)} numbers belongs to no weights. Leave out what is no weight and no bias.",
            )
        else:
            after[-1] = array.values
    without = [str(k + 1) for k, bias in enumerate(after) if bias is None]
    notes.add(f"Layer {listed(without)} came without biases; they start at 0.")
    return _Pairs(weights, after)


def _plain(arrays: list[Named]) -> _Pairs:
    return _Pairs(arrays, [None] * len(arrays))


def _is_flat_bias(array: Named) -> bool:
    """True for a bias of shape (1, n) or (n, 1), known by its name."""
    last = array.name.lower().rpartition(".")[2]
    return (
        array.values.ndim == 2 and 1 in array.values.shape and (last.startswith(("bias", "b", "intercept")))
    )


def _known(pairs: _Pairs) -> Order | None:
    """The order that the names of PyTorch, Keras or scikit-learn, or a recipe's own, stand for."""
    names = [array.name.lower() for array in pairs.weights]
    if all(name == "weight" or name.endswith(".weight") or name.startswith("weights ") for name in names):
        return "out_in"
    if all("kernel" in name or "coefs" in name for name in names):
        return "in_out"
    return None


# ---- sizes


def _size(weights: Named, order: Order) -> tuple[int, int]:
    """(in, out)."""
    rows, columns = weights.values.shape
    return (columns, rows) if order == "out_in" else (rows, columns)


def _sizes(pairs: _Pairs, order: Order) -> tuple[int, ...]:
    return (_size(pairs.weights[0], order)[0], *(_size(weights, order)[1] for weights in pairs.weights))


def _is_symmetric(weights: Named) -> bool:
    return weights.values.shape[0] == weights.values.shape[1] and bool(
        np.array_equal(weights.values, weights.values.T)
    )


def _problem(pairs: _Pairs, order: Order) -> str:
    """What does not fit if the weights are written in this order; empty if all fits."""
    given = None
    shared = all(bias is not None and bias.size == 1 for bias in pairs.biases)
    for k, (weights, bias) in enumerate(zip(pairs.weights, pairs.biases, strict=True), 1):
        takes, gives = _size(weights, order)
        if given is not None and takes != given:
            return f"layer {k} is {_shape(weights.values)} and takes {counted(takes, 'number')}, but layer {k - 1} gives {given}."
        if bias is not None and bias.size != gives and not shared:
            return f"layer {k} has {counted(gives, 'neuron')} and needs as many biases; {bias.size} came."
        given = gives
    return ""


def _own_biases(pairs: _Pairs, order: Order) -> bool:
    """True if every layer has a bias for each neuron."""
    sizes = _sizes(pairs, order)[1:]
    return all(bias is not None and bias.size == size for bias, size in zip(pairs.biases, sizes, strict=True))


def _in_neither(problems: dict[Order, str]) -> str:
    if problems["out_in"] == problems["in_out"]:
        return f"These arrays do not fit together: {problems['out_in']}"
    both = " ".join(f"Read as {IN_WORDS[each]}, {problems[each]}" for each in ORDERS)
    return f"These arrays do not fit together. {both}"


def _which(pairs: _Pairs) -> str:
    sizes = {each: _written_sizes(_sizes(pairs, each)) for each in ORDERS}
    if sizes["out_in"] == sizes["in_out"]:
        return (
            "The weights fit in both orders. Say which it is: out_in, a row for each receiving neuron (PyTorch, and here), or in_out, "
            "a column for each (Keras, scikit-learn)."
        )
    return (
        f"The weights fit in both orders: out_in, a row for each receiving neuron (PyTorch), makes the network {sizes['out_in']}, and in_out "
        f"(Keras, scikit-learn) makes {sizes['in_out']}. Say which it is."
    )


def _written_sizes(sizes: Sequence[int]) -> str:
    return "-".join(map(str, sizes))


def _shape(values: Array) -> str:
    return " × ".join(map(str, values.shape)) or "a single number"


def _called(array: Named, found: Sequence[Named]) -> str:
    place = next(
        n
        for n, other in enumerate(found, 1)
        if other.name == array.name and other.values.size == array.values.size
    )
    return quoted(array.name) if array.name else f"Array {place}"


# ---- the result


def _made(pairs: _Pairs, order: Order, notes: Notes) -> Layers:
    sizes = _sizes(pairs, order)
    if len(sizes) - 1 > MAX_LAYERS:
        raise Refused(
            "file",
            f"This network has {len(sizes) - 1} layers after its inputs; at most {MAX_LAYERS} fit here.",
        )
    large = next((size for size in sizes if not 1 <= size <= MAX_NEURONS), None)
    if large is not None:
        raise Refused(
            "file", f"This network is {_written_sizes(sizes)}; a layer has 1 to {MAX_NEURONS} neurons here."
        )
    weights = tuple(each.values if order == "out_in" else each.values.T for each in pairs.weights)
    mode, biases = _biases(pairs, sizes)
    for k, values in enumerate((*weights, *biases)):
        beyond = values[np.abs(values) > MAX_VALUE]
        if beyond.size:
            what = "weight" if k < len(weights) else "bias"
            raise Refused(
                "file",
                f"A {what} of layer {k % len(weights) + 1} is {written(float(beyond.flat[0]))}; weights and biases lie between −1,000,000 and 1,000,000.",
            )
    notes.add(f"The network is {_written_sizes(sizes)}; its weights are written {IN_WORDS[order]}.")
    return Layers(sizes, weights, biases, mode, order, notes.all())


def _biases(pairs: _Pairs, sizes: tuple[int, ...]) -> tuple[BiasMode, tuple[Array, ...]]:
    given = [bias for bias in pairs.biases if bias is not None]
    if not given:
        return "none", tuple(np.zeros(0) for _ in pairs.biases)
    if (
        len(given) == len(pairs.biases)
        and all(bias.size == 1 for bias in given)
        and any(size > 1 for size in sizes[1:])
    ):
        return "shared", tuple(given)
    zeros = (np.zeros(size) for size in sizes[1:])
    return "per_neuron", tuple(
        zero if bias is None else bias for zero, bias in zip(zeros, pairs.biases, strict=True)
    )
