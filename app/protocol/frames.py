"""Frames and curves: float64 numbers behind a head of 16 bytes, in the layout of `layout.py`."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np

from . import VERSION
from .layout import (
    ASKS,
    BIAS_COUNT,
    CURVE,
    DIVERGED,
    EPOCHS,
    FRAME,
    HEAD,
    LARGE,
    MAGIC,
    NUMBER,
    OBJECTIVE,
    SCALARS,
    WEIGHT_COUNT,
    Array,
    BadFrame,
    Head,
    Objective,
    array_lengths,
)

MOST_IN_FULL = 1000
"""The most weights and biases of a network whose frames are always sent in full. A larger network
is LARGE. The page's diagram has no space for its digits; it writes the digits of networks with at
most four neurons a layer (at most 160 weights and biases)."""


class DecodedCurve(NamedTuple):
    """A curve after decoding."""

    revision: int
    stride: int
    length: int
    lowest: Array
    highest: Array
    last: Array


class DecodedEpochs(NamedTuple):
    """Epochs after decoding."""

    revision: int
    iterations: Array
    train: Array
    test: Array


class EpochsSource(Protocol):
    """The content of an epochs message, such as `session.Epochs`."""

    @property
    def iterations(self) -> Array: ...
    @property
    def train(self) -> Array: ...
    @property
    def test(self) -> Array: ...


class FrameSource(Protocol):
    """The content of a frame, such as `session.Frame`. `numbers` are `SCALARS` and then `ARRAYS`,
    in the layout of the wire."""

    @property
    def revision(self) -> int: ...
    @property
    def diverged(self) -> bool: ...
    @property
    def numbers(self) -> Array: ...


class CurveSource(Protocol):
    """The content of a curve, such as `session.Curve`."""

    stride: int
    length: int

    @property
    def lowest(self) -> Array: ...
    @property
    def highest(self) -> Array: ...
    @property
    def last(self) -> Array: ...


class Decoded(NamedTuple):
    """A frame after decoding: the head, the scalars by name, the arrays by name."""

    revision: int
    sequence: int
    diverged: bool
    asks: bool
    large: bool
    scalars: dict[str, float]
    arrays: dict[str, Array]


def is_large(numbers: Array) -> bool:
    """True if the network of these `numbers` has more than `MOST_IN_FULL` weights and biases."""
    return bool(numbers[WEIGHT_COUNT] + numbers[BIAS_COUNT] > MOST_IN_FULL)


def encode_frame(frame: FrameSource, sequence: int) -> bytes:
    """The frame as bytes."""
    return with_head(frame.numbers, frame.revision, diverged=frame.diverged, sequence=sequence)


def with_head(numbers: Array, revision: int, *, diverged: bool, sequence: int = 0) -> bytes:
    """The frame of these numbers, which are in the layout of a frame."""
    flags = (DIVERGED if diverged else 0) | (LARGE if is_large(numbers) else 0)
    head = HEAD.pack(MAGIC, VERSION, FRAME, flags, revision & 0xFFFFFFFF, sequence & 0xFFFFFFFF)
    # Almost every machine stores a float64 as the wire does; astype copies only on the others.
    return head + numbers.astype(NUMBER, copy=False).tobytes()


def with_objective(message: bytes, objective: Objective) -> bytes:
    """The frame or picture, and the objective after its last number."""
    flags = message[6] | OBJECTIVE
    return b"%b%c%b%b" % (message[:6], flags, message[7:], np.array(objective, NUMBER).tobytes())


def split_objective(message: bytes) -> tuple[bytes, Objective | None]:
    """Takes a message apart that `with_objective` may have made."""
    if not message[6] & OBJECTIVE:
        return message, None
    length = NUMBER.itemsize * len(Objective._fields)
    numbers = np.frombuffer(message[-length:], NUMBER)
    flags = message[6] & ~OBJECTIVE
    return b"%b%c%b" % (message[:6], flags, message[7:-length]), Objective(*map(float, numbers))


def addressed(message: bytes, sequence: int, asks: bool) -> bytes:
    """A copy of a frame for one socket, with its sequence number and its request to acknowledge."""
    flags = message[6] & ~ASKS | (ASKS if asks else 0)
    return b"%b%c%b%b%b" % (
        message[:6],
        flags,
        message[7:12],
        (sequence & 0xFFFFFFFF).to_bytes(4, "little"),
        message[16:],
    )


def decode_frame(message: bytes, layers: Sequence[int]) -> Decoded:
    """Reads a frame of a network of these layers. Raises `BadFrame` for anything else, and for any
    other length."""
    head, numbers = open_message(message, FRAME)
    scalars = read_scalars(numbers, layers)
    lengths = array_lengths(layers, int(scalars["weight_count"]), int(scalars["bias_count"]))
    check_length(numbers, len(SCALARS) + sum(lengths.values()))
    arrays = dict(zip(lengths, split(numbers[len(SCALARS) :], lengths.values()), strict=True))
    return Decoded(*head, scalars, arrays)


def encode_curve(curve: CurveSource, revision: int) -> bytes:
    """The curve as bytes."""
    head = HEAD.pack(MAGIC, VERSION, CURVE, 0, revision & 0xFFFFFFFF, 0)
    scalars = np.array([curve.stride, curve.length], dtype=NUMBER)
    return b"".join(
        (
            head,
            scalars.tobytes(),
            *(np.asarray(a, NUMBER).tobytes() for a in (curve.lowest, curve.highest, curve.last)),
        )
    )


def decode_curve(message: bytes) -> DecodedCurve:
    """Reads a curve. Raises `BadFrame` for anything else, and for any other length."""
    head, numbers = open_message(message, CURVE)
    if numbers.size < 2:
        raise BadFrame(f"A curve has at least 2 numbers; {numbers.size} came.")
    stride, length = numbers[:2]
    if not (1 <= stride <= 2**53 and 0 <= length <= 2**53 and stride % 1 == length % 1 == 0):
        raise BadFrame(
            f"A curve has a stride of 1 or more and a length of 0 or more; {stride} and {length} came."
        )
    intervals = -(-int(length) // int(stride))
    if numbers.size != 2 + 3 * intervals:
        raise BadFrame(
            f"A curve of {intervals} intervals has {2 + 3 * intervals} numbers; {numbers.size} came."
        )
    lowest, highest, last = numbers[2:].reshape(3, intervals)
    return DecodedCurve(head.revision, int(stride), int(length), lowest, highest, last)


def encode_epochs(epochs: EpochsSource, revision: int) -> bytes:
    """The errors at the ends of epochs as bytes."""
    head = HEAD.pack(MAGIC, VERSION, EPOCHS, 0, revision & 0xFFFFFFFF, 0)
    columns = (epochs.iterations, epochs.train, epochs.test)
    return b"".join((head, *(np.asarray(column, NUMBER).tobytes() for column in columns)))


def decode_epochs(message: bytes) -> DecodedEpochs:
    """Reads the errors at the ends of epochs. Raises `BadFrame` for anything else."""
    head, numbers = open_message(message, EPOCHS)
    if numbers.size % 3:
        raise BadFrame(f"Epochs have three numbers for each point; {numbers.size} came.")
    iterations, train, test = numbers.reshape(3, -1)
    return DecodedEpochs(head.revision, iterations, train, test)


def open_message(message: bytes, kind: int) -> tuple[Head, Array]:
    """The head, and the rest of the message as numbers. Raises `BadFrame` for another kind."""
    if len(message) < HEAD.size or len(message) % 8:
        raise BadFrame(f"A frame has 16 bytes and then whole float64 numbers; {len(message)} bytes came.")
    magic, version, came, flags, revision, sequence = HEAD.unpack_from(message)
    if magic != MAGIC or version != VERSION or came != kind:
        raise BadFrame(
            f"A message that begins {MAGIC!r}, version {VERSION}, kind {kind} was expected; "
            f"{(magic, version, came)} came."
        )
    head = Head(revision, sequence, bool(flags & DIVERGED), bool(flags & ASKS), bool(flags & LARGE))
    return head, np.frombuffer(message, dtype=NUMBER, offset=HEAD.size)


def read_scalars(numbers: Array, layers: Sequence[int]) -> dict[str, float]:
    """The scalars by name. Raises `BadFrame` for a frame of another network."""
    if numbers.size < len(SCALARS):
        raise BadFrame(f"A frame has at least {len(SCALARS)} numbers; {numbers.size} came.")
    scalars = dict(zip(SCALARS, map(float, numbers[: len(SCALARS)]), strict=True))
    weight_count = sum(a * b for a, b in pairwise(layers))
    if scalars["weight_count"] != weight_count or scalars["bias_count"] not in (
        0,
        len(layers) - 1,
        sum(layers[1:]),
    ):
        raise BadFrame(f"A network of {list(layers)} has {weight_count} weights; the frame has other counts.")
    return scalars


def check_length(numbers: Array, expected: int) -> None:
    """Raises `BadFrame` for any other count of numbers."""
    if numbers.size != expected:
        raise BadFrame(f"A frame of this network has {expected} numbers; {numbers.size} came.")


def split(numbers: Array, lengths: Iterable[int]) -> list[Array]:
    """Divides `numbers` into consecutive parts of these lengths."""
    return np.split(numbers, np.cumsum(list(lengths))[:-1])
