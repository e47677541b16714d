import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from backstep.engine import picture
from backstep.engine.architecture import Architecture
from backstep.protocol.frames import addressed, decode_curve, decode_frame, encode_curve, encode_frame
from backstep.protocol.layout import ARRAYS, SCALARS, BadFrame, array_lengths
from backstep.session.curve import Curve
from backstep.session.session import Session
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

WIRE = Path(__file__).resolve().parent.parent / "wire"
GOLDEN = json.loads((WIRE / "frame.json").read_text("utf-8"))
GOLDEN_CURVE = json.loads((WIRE / "curve.json").read_text("utf-8"))


@dataclass
class Source:
    """Any frame at all."""

    revision: int
    diverged: bool
    scalars: dict
    parts: dict

    @property
    def numbers(self):
        return np.concatenate([list(self.scalars.values()), *self.parts.values()])


def bias_counts(layers):
    return (0, len(layers) - 1, sum(layers[1:]))


@st.composite
def frames(draw):
    layers = draw(st.lists(st.integers(1, 4), min_size=2, max_size=5))
    weights = sum(a * b for a, b in pairwise(layers))
    biases = draw(st.sampled_from(bias_counts(layers)))
    lengths = array_lengths(layers, weights, biases)
    parts = {name: draw(arrays(np.float64, length)) for name, length in lengths.items()}
    whole = st.integers(0, 2**53 - 1)
    finite = st.floats(allow_nan=False, allow_infinity=False)
    scalars = [*(draw(whole) for _ in range(4)), *(draw(finite) for _ in range(4)), weights, biases]
    named = dict(zip(SCALARS, scalars, strict=True))
    source = Source(draw(st.integers(0, 2**32 - 1)), draw(st.booleans()), named, parts)
    return layers, source, draw(st.integers(0, 2**32 - 1))


@given(frames())
def test_a_frame_is_read_as_it_was_written_to_the_bit(made):
    layers, source, sequence = made
    read = decode_frame(encode_frame(source, sequence), layers)
    assert (read.revision, read.sequence, read.diverged) == (source.revision, sequence, source.diverged)
    assert read.scalars == source.scalars
    for name in ARRAYS:
        assert read.arrays[name].tobytes() == source.parts[name].tobytes()


@given(frames(), st.integers(0, 2**32 - 1))
def test_one_frame_serves_many_sockets_with_a_sequence_number_each(made, other):
    _, source, sequence = made
    assert addressed(encode_frame(source, sequence), other, False) == encode_frame(source, other)


@given(frames(), st.integers(0, 2**32 - 1))
def test_a_frame_may_ask_to_be_acknowledged_and_is_the_same_otherwise(made, other):
    layers, source, sequence = made
    message = addressed(encode_frame(source, sequence), other, True)
    asking, plain = decode_frame(message, layers), decode_frame(encode_frame(source, other), layers)
    assert (asking.asks, plain.asks) == (True, False)
    assert addressed(message, other, False) == encode_frame(source, other)
    assert (asking.diverged, asking.sequence) == (plain.diverged, other)


@given(frames(), st.integers(-200, 200).filter(bool), st.sampled_from([1, 8]))
def test_any_other_length_is_refused(made, more, unit):
    layers, source, sequence = made
    message = encode_frame(source, sequence)
    other = message + bytes(more * unit) if more > 0 else message[: more * unit]
    with pytest.raises(BadFrame):
        decode_frame(other, layers)


@given(st.binary(max_size=300))
def test_bytes_that_are_no_frame_are_refused_and_never_more(message):
    for read in (lambda: decode_frame(message, (2, 2, 2)), lambda: decode_curve(message)):
        with pytest.raises(BadFrame):
            read()


def test_a_frame_of_another_network_is_refused():
    message = encode_frame(Session().frame(), 1)
    with pytest.raises(BadFrame, match="weights"):
        decode_frame(message, (2, 3, 2))


def test_the_golden_frame_says_what_its_json_says():
    read = decode_frame((WIRE / "frame.bin").read_bytes(), GOLDEN["layers"])
    assert (read.revision, read.sequence, read.diverged) == (7, 31, False)
    assert {name: None if np.isnan(value) else value for name, value in read.scalars.items()} == GOLDEN[
        "scalars"
    ]
    assert {name: array.tolist() for name, array in read.arrays.items()} == GOLDEN["arrays"]


def test_the_engine_names_the_numbers_of_a_picture_in_the_order_of_the_wire():
    assert (SCALARS, tuple(ARRAYS)) == (picture.SCALARS, picture.ARRAYS)
    architecture = Architecture((3, 4, 2), ("tanh", "logistic"), "shared")
    lengths = array_lengths(architecture.layer_sizes, architecture.weight_count, 2)
    assert picture.lengths(architecture) == tuple(lengths.values())


def test_a_session_writes_the_golden_frame():
    session = Session()
    session.train(1)
    session.revision = 7
    message, golden = encode_frame(session.frame(), 31), (WIRE / "frame.bin").read_bytes()
    assert message[:16] == golden[:16]
    # Two machines may differ in the last bit of an exponential.
    assert np.frombuffer(message, "<f8", offset=16) == pytest.approx(
        np.frombuffer(golden, "<f8", offset=16), rel=1e-14, nan_ok=True
    )


def test_the_golden_curve_says_what_its_json_says():
    read = decode_curve((WIRE / "curve.bin").read_bytes())
    assert (read.revision, read.stride, read.length) == (7, 4, 10)
    for name in ("lowest", "highest", "last"):
        assert getattr(read, name).tolist() == GOLDEN_CURVE[name]


@given(st.lists(st.floats(0, 10), max_size=2000))
def test_a_curve_is_read_as_it_was_written(points):
    curve = Curve()
    curve.extend(np.array(points))
    read = decode_curve(encode_curve(curve, 3))
    assert (read.stride, read.length) == (curve.stride, curve.length)
    assert read.lowest.tolist() == curve.lowest.tolist()
    assert read.last.tolist() == curve.last.tolist()
    with pytest.raises(BadFrame):
        decode_curve(encode_curve(curve, 3) + bytes(8))
