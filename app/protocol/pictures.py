"""Pictures: the frames of networks that are too large for the diagram to show all their digits.

A picture holds the weights in float32, because the page draws them as lines. Every number that the
page writes as digits is float64: the scalars, biases, neurons and outputs, and the value, gradient
and next value of each weight and bias that the socket has selected.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from . import VERSION
from .frames import check_length, is_large, open_message, read_scalars, split, with_head, with_objective
from .layout import (
    BIAS_COUNT,
    DIVERGED,
    DRAWN,
    EXACT,
    HEAD,
    LARGE,
    MAGIC,
    NUMBER,
    PICTURE,
    SCALARS,
    SELECTED,
    WEIGHT_COUNT,
    Array,
    BadFrame,
    Objective,
    array_lengths,
)


class Selection(NamedTuple):
    """The exact numbers that a socket wants: those of some weights and biases, by name, or
    everything; and the objective."""

    parameters: tuple[str, ...] = ()
    everything: bool = False
    objective: bool = False


NOTHING = Selection()


class DecodedPicture(NamedTuple):
    """A picture after decoding: like a frame, with `weights` in float32, and `selected` by the
    names in `SELECTED`."""

    revision: int
    sequence: int
    diverged: bool
    asks: bool
    large: bool
    scalars: dict[str, float]
    arrays: dict[str, Array]
    weights: NDArray[np.float32]
    selected: dict[str, Array]


def encode_for(
    selections: Iterable[Selection],
    numbers: Array,
    revision: int,
    *,
    diverged: bool,
    indices: Mapping[str, int],
    objective: Objective | None = None,
) -> dict[Selection, bytes]:
    """The message for each of these selections. Equal selections share one message, and all of them
    do if the network is not large.

    `indices` are the indices of the weights and biases by name. `objective` is None if the rule has
    no penalty.
    """
    messages = _encode(selections, numbers, revision, diverged=diverged, indices=indices)
    if objective is None:
        return messages
    return {
        selection: with_objective(message, objective) if selection.objective else message
        for selection, message in messages.items()
    }


def _encode(
    selections: Iterable[Selection],
    numbers: Array,
    revision: int,
    *,
    diverged: bool,
    indices: Mapping[str, int],
) -> dict[Selection, bytes]:
    if not is_large(numbers):
        return dict.fromkeys(selections, with_head(numbers, revision, diverged=diverged))
    messages: dict[Selection, bytes] = {}
    made: dict[tuple[int, ...] | None, bytes] = {}
    for selection in selections:
        selected = None if selection.everything else _indices(selection, indices)
        if selected not in made:
            made[selected] = (
                with_head(numbers, revision, diverged=diverged)
                if selected is None
                else encode_picture(numbers, revision, diverged=diverged, selected=selected)
            )
        messages[selection] = made[selected]
    return messages


def _indices(selection: Selection, indices: Mapping[str, int]) -> tuple[int, ...]:
    # A name may belong to the previous network: the page will soon send a selection for this one.
    return tuple(sorted({indices[name] for name in selection.parameters if name in indices}))


def encode_picture(
    numbers: Array, revision: int, *, diverged: bool, selected: Sequence[int], sequence: int = 0
) -> bytes:
    """The picture of a frame's `numbers`, with the exact numbers of the weights and biases that
    have the `selected` indices."""
    flags = LARGE | (DIVERGED if diverged else 0)
    head = HEAD.pack(MAGIC, VERSION, PICTURE, flags, revision & 0xFFFFFFFF, sequence & 0xFFFFFFFF)
    weight_count, bias_count = int(numbers[WEIGHT_COUNT]), int(numbers[BIAS_COUNT])
    parameters, start = weight_count + bias_count, len(SCALARS)
    gradients = len(numbers) - 2 * parameters
    chosen = np.array(selected, dtype=np.intp)
    weights = numbers[start : start + weight_count]
    with np.errstate(over="ignore"):
        drawn = weights.astype(DRAWN).tobytes()
    return b"".join(
        (
            head,
            _bytes(numbers[:start]),
            _bytes(numbers[start + weight_count : gradients]),
            _bytes(np.array([len(chosen)], np.float64)),
            _bytes(chosen.astype(np.float64)),
            _bytes(numbers[start:][chosen]),
            _bytes(numbers[gradients:][chosen]),
            _bytes(numbers[gradients + parameters :][chosen]),
            drawn,
            bytes(-len(drawn) % 8),
        )
    )


def decode_picture(message: bytes, layers: Sequence[int]) -> DecodedPicture:
    """Reads a picture of a network of these layers. Raises `BadFrame` for anything else, and for
    any other length."""
    head, numbers = open_message(message, PICTURE)
    scalars = read_scalars(numbers, layers)
    weight_count, bias_count = int(scalars["weight_count"]), int(scalars["bias_count"])
    lengths = array_lengths(layers, weight_count, bias_count)
    exact = [lengths[name] for name in EXACT]
    count_at = len(SCALARS) + sum(exact)
    check_length(numbers[: count_at + 1], count_at + 1)
    count = _count(numbers[count_at], weight_count + bias_count)
    drawn_at = count_at + 1 + len(SELECTED) * count
    check_length(numbers, drawn_at + (weight_count + 1) // 2)
    arrays = dict(zip(EXACT, split(numbers[len(SCALARS) : count_at], exact), strict=True))
    selected = dict(
        zip(SELECTED, numbers[count_at + 1 : drawn_at].reshape(len(SELECTED), count), strict=True)
    )
    weights = np.frombuffer(message, DRAWN, weight_count, HEAD.size + 8 * drawn_at)
    return DecodedPicture(*head, scalars, arrays, weights, selected)


def _count(count: float, parameters: int) -> int:
    if not (0 <= count <= parameters and count % 1 == 0):
        raise BadFrame(f"At most {parameters} weights and biases can be selected; {count} came.")
    return int(count)


def _bytes(numbers: Array) -> bytes:
    return numbers.astype(NUMBER, copy=False).tobytes()
