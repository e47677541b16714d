"""Frames and curves: float64 numbers behind a head of 16 bytes. The layout is in the package's docstring."""

import struct
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from . import VERSION

Array = NDArray[np.float64]

MAGIC = b"BKST"
FRAME, CURVE = 1, 2
DIVERGED, ASKS = 1, 2
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
ARRAYS = (
    "weights",
    "biases",
    "net_inputs",
    "activations",
    "targets",
    "output_errors",
    "deltas",
    "gradients",
    "updated",
)


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
    scalars: dict[str, float]
    arrays: dict[str, Array]


def array_lengths(layers: Sequence[int], weight_count: int, bias_count: int) -> dict[str, int]:
    """How many numbers each array of a frame has."""
    neurons, outputs, parameters = sum(layers[1:]), layers[-1], weight_count + bias_count
    lengths = (
        weight_count,
        bias_count,
        neurons,
        layers[0] + neurons,
        outputs,
        outputs,
        neurons,
        parameters,
        parameters,
    )
    return dict(zip(ARRAYS, lengths, strict=True))


def encode_frame(frame: FrameSource, sequence: int) -> bytes:
    return with_head(frame.numbers, frame.revision, diverged=frame.diverged, sequence=sequence)


def with_head(numbers: Array, revision: int, *, diverged: bool, sequence: int = 0) -> bytes:
    """A frame of these numbers."""
    flags = DIVERGED if diverged else 0
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
    head, numbers = _open(message, FRAME)
    if numbers.size < len(SCALARS):
        raise BadFrame(f"A frame has at least {len(SCALARS)} numbers; {numbers.size} came.")
    scalars = dict(zip(SCALARS, map(float, numbers[: len(SCALARS)]), strict=True))
    weight_count = sum(a * b for a, b in pairwise(layers))
    bias_count = scalars["bias_count"]
    if scalars["weight_count"] != weight_count or bias_count not in (0, len(layers) - 1, sum(layers[1:])):
        raise BadFrame(f"A network of {list(layers)} has {weight_count} weights; the frame says otherwise.")
    lengths = array_lengths(layers, weight_count, int(bias_count))
    expected = len(SCALARS) + sum(lengths.values())
    if numbers.size != expected:
        raise BadFrame(f"A frame of this network has {expected} numbers; {numbers.size} came.")
    arrays, at = {}, len(SCALARS)
    for name, length in lengths.items():
        arrays[name] = numbers[at : at + length]
        at += length
    return Decoded(head[4], head[5], bool(head[3] & DIVERGED), bool(head[3] & ASKS), scalars, arrays)


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
    head, numbers = _open(message, CURVE)
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
    return DecodedCurve(head[4], int(stride), int(length), lowest, highest, last)


def _open(message: bytes, kind: int) -> tuple[tuple[bytes, int, int, int, int, int], Array]:
    if len(message) < HEAD.size or len(message) % 8:
        raise BadFrame(f"A frame has 16 bytes and then whole float64 numbers; {len(message)} bytes came.")
    head = HEAD.unpack_from(message)
    if head[0] != MAGIC or head[1] != VERSION or head[2] != kind:
        raise BadFrame(
            f"A message that begins {MAGIC!r}, version {VERSION}, kind {kind} was expected; {head[:3]} came."
        )
    return head, np.frombuffer(message, dtype="<f8", offset=HEAD.size)
