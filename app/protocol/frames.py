"""Frames and curves: float64 numbers behind a head of 16 bytes. The layout is in the package's docstring."""

import struct
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from . import VERSION

Array = NDArray[np.float64]

MAGIC = b"BKST"
FRAME, CURVE = 1, 2
DIVERGED, ASKS, LARGE = 1, 2, 4
MOST_IN_FULL = 1000
"""Weights and biases of a network whose frames are sent in full without being asked for. A larger network is LARGE: its digits have no
room on the page's diagram, which writes those of networks with at most four neurons in a layer (at most 160 weights and biases)."""
HEAD = struct.Struct("<4sBBHII")
SCALARS = (
    "iteration",
    "end",
    "epoch",
    "sample",
    "error",
    "learning_rate",
    "train_error",
    "test_error",
    "weight_count",
    "bias_count",
)


class Sizes(NamedTuple):
    """What the lengths of a frame's arrays follow from: weights, biases, inputs, neurons after the inputs, outputs."""

    weights: int
    biases: int
    inputs: int
    neurons: int
    outputs: int


LENGTHS: dict[str, Callable[[Sizes], int]] = {
    "weights": lambda n: n.weights,
    "biases": lambda n: n.biases,
    "net_inputs": lambda n: n.neurons,
    "activations": lambda n: n.inputs + n.neurons,
    "targets": lambda n: n.outputs,
    "output_errors": lambda n: n.outputs,
    "deltas": lambda n: n.neurons,
    "gradients": lambda n: n.weights + n.biases,
    "updated": lambda n: n.weights + n.biases,
}
"""The arrays of a frame in their order, each with its length. Every other place that knows them is tested against this one."""
ARRAYS = tuple(LENGTHS)


ON_THE_WIRE = np.dtype("<f8")


class DecodedCurve(NamedTuple):
    """A curve as read."""

    revision: int
    stride: int
    length: int
    lowest: Array
    highest: Array
    last: Array


class BadFrame(ValueError):
    """Bytes that are no frame: what was expected, what came."""


class FrameSource(Protocol):
    """What a frame is made from; `session.Frame` is one. `numbers` are `SCALARS` and then `ARRAYS`, as they lie on the wire."""

    @property
    def revision(self) -> int: ...
    @property
    def diverged(self) -> bool: ...
    @property
    def numbers(self) -> Array: ...


class CurveSource(Protocol):
    """What a curve is made from; `session.Curve` is one."""

    stride: int
    length: int

    @property
    def lowest(self) -> Array: ...
    @property
    def highest(self) -> Array: ...
    @property
    def last(self) -> Array: ...


class Decoded(NamedTuple):
    """A frame as read: the head, the scalars by name, the arrays by name."""

    revision: int
    sequence: int
    diverged: bool
    asks: bool
    large: bool
    scalars: dict[str, float]
    arrays: dict[str, Array]


def array_lengths(layers: Sequence[int], weight_count: int, bias_count: int) -> dict[str, int]:
    """How many numbers each array of a frame has."""
    sizes = Sizes(weight_count, bias_count, layers[0], sum(layers[1:]), layers[-1])
    return {name: length(sizes) for name, length in LENGTHS.items()}


def is_large(numbers: Array) -> bool:
    """True if the network of a frame's `numbers` has more than `MOST_IN_FULL` weights and biases."""
    return bool(numbers[8] + numbers[9] > MOST_IN_FULL)


def encode_frame(frame: FrameSource, sequence: int) -> bytes:
    return with_head(frame.numbers, frame.revision, diverged=frame.diverged, sequence=sequence)


def with_head(numbers: Array, revision: int, *, diverged: bool, sequence: int = 0) -> bytes:
    """A frame of these numbers."""
    flags = (DIVERGED if diverged else 0) | (LARGE if is_large(numbers) else 0)
    head = HEAD.pack(MAGIC, VERSION, FRAME, flags, revision & 0xFFFFFFFF, sequence & 0xFFFFFFFF)
    # A float64 lies in memory as it lies on the wire, almost everywhere.
    return head + numbers.astype(ON_THE_WIRE, copy=False).tobytes()


def addressed(message: bytes, sequence: int, asks: bool) -> bytes:
    """The same frame with another sequence number, which may ask to be acknowledged, so that one frame serves many sockets."""
    flags = message[6] & ~ASKS | (ASKS if asks else 0)
    return b"%b%c%b%b%b" % (
        message[:6],
        flags,
        message[7:12],
        (sequence & 0xFFFFFFFF).to_bytes(4, "little"),
        message[16:],
    )


def decode_frame(message: bytes, layers: Sequence[int]) -> Decoded:
    """The opposite of `encode_frame` for a network of these layers; refuses any other length."""
    head, numbers = open_message(message, FRAME)
    scalars = read_scalars(numbers, layers)
    lengths = array_lengths(layers, int(scalars["weight_count"]), int(scalars["bias_count"]))
    check_length(numbers, len(SCALARS) + sum(lengths.values()))
    arrays = dict(zip(lengths, split(numbers[len(SCALARS) :], lengths.values()), strict=True))
    return Decoded(*head, scalars, arrays)


def encode_curve(curve: CurveSource, revision: int) -> bytes:
    head = HEAD.pack(MAGIC, VERSION, CURVE, 0, revision & 0xFFFFFFFF, 0)
    scalars = np.array([curve.stride, curve.length], dtype="<f8")
    return b"".join(
        (
            head,
            scalars.tobytes(),
            *(np.asarray(a, "<f8").tobytes() for a in (curve.lowest, curve.highest, curve.last)),
        )
    )


def decode_curve(message: bytes) -> DecodedCurve:
    """The opposite of `encode_curve`; refuses any other length."""
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


class Head(NamedTuple):
    """What the first 16 bytes say beside the kind."""

    revision: int
    sequence: int
    diverged: bool
    asks: bool
    large: bool


def open_message(message: bytes, kind: int) -> tuple[Head, Array]:
    """The head and the rest as numbers; refuses another kind."""
    if len(message) < HEAD.size or len(message) % 8:
        raise BadFrame(f"A frame has 16 bytes and then whole float64 numbers; {len(message)} bytes came.")
    magic, version, came, flags, revision, sequence = HEAD.unpack_from(message)
    if magic != MAGIC or version != VERSION or came != kind:
        raise BadFrame(
            f"A message that begins {MAGIC!r}, version {VERSION}, kind {kind} was expected; "
            f"{(magic, version, came)} came."
        )
    head = Head(revision, sequence, bool(flags & DIVERGED), bool(flags & ASKS), bool(flags & LARGE))
    return head, np.frombuffer(message, dtype=ON_THE_WIRE, offset=HEAD.size)


def read_scalars(numbers: Array, layers: Sequence[int]) -> dict[str, float]:
    """The scalars by name; refuses a frame of another network."""
    if numbers.size < len(SCALARS):
        raise BadFrame(f"A frame has at least {len(SCALARS)} numbers; {numbers.size} came.")
    scalars = dict(zip(SCALARS, map(float, numbers[: len(SCALARS)]), strict=True))
    weight_count = sum(a * b for a, b in pairwise(layers))
    if scalars["weight_count"] != weight_count or scalars["bias_count"] not in (
        0,
        len(layers) - 1,
        sum(layers[1:]),
    ):
        raise BadFrame(f"A network of {list(layers)} has {weight_count} weights; the frame says otherwise.")
    return scalars


def check_length(numbers: Array, expected: int) -> None:
    """Refuses any other count of numbers."""
    if numbers.size != expected:
        raise BadFrame(f"A frame of this network has {expected} numbers; {numbers.size} came.")


def split(numbers: Array, lengths: Iterable[int]) -> list[Array]:
    """Consecutive parts of these lengths."""
    return np.split(numbers, np.cumsum(list(lengths))[:-1])
