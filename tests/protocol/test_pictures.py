"""Pictures: weights in float32 for drawing, and the exact numbers of the selected parameters."""

import json
import struct
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from backstep.engine.architecture import MAX_LAYERS
from backstep.protocol.frames import MOST_IN_FULL, addressed, decode_frame, split_objective, with_head
from backstep.protocol.layout import (
    ARRAYS,
    ASKS,
    EXACT,
    SCALARS,
    SELECTED,
    BadFrame,
    Objective,
    array_lengths,
)
from backstep.protocol.pictures import NOTHING, Selection, decode_picture, encode_for, encode_picture
from backstep.session.recipe import Recipe
from backstep.session.session import Session
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

WIRE = Path(__file__).resolve().parent.parent / "wire"
GOLDEN = json.loads((WIRE / "picture.json").read_text("utf-8"))
LARGE = (2, *[64] * 7, 1)


def numbers_of(layers, biases, parts):
    weights = sum(a * b for a, b in pairwise(layers))
    return np.concatenate([[0.0] * (len(SCALARS) - 2), [weights, biases], *parts.values()])


@st.composite
def pictures(draw):
    """A network of any form, any numbers, any of its weights and biases selected; and how the
    numbers are called."""
    layers = draw(st.lists(st.integers(1, 4), min_size=2, max_size=5))
    weights = sum(a * b for a, b in pairwise(layers))
    biases = draw(st.sampled_from((0, len(layers) - 1, sum(layers[1:]))))
    parts = {
        name: draw(arrays(np.float64, length))
        for name, length in array_lengths(layers, weights, biases).items()
    }
    selected = sorted(draw(st.sets(st.integers(0, weights + biases - 1))))
    return layers, parts, selected, numbers_of(layers, biases, parts)


@given(pictures(), st.booleans())
def test_a_picture_has_every_number_to_the_bit_but_the_weights_which_are_the_nearest_float32(made, diverged):
    layers, parts, selected, numbers = made
    message = encode_picture(numbers, 3, diverged=diverged, selected=selected, sequence=9)
    read = decode_picture(message, layers)
    assert (read.revision, read.sequence, read.diverged, read.asks, read.large) == (
        3,
        9,
        diverged,
        False,
        True,
    )
    for name in EXACT:
        assert read.arrays[name].tobytes() == parts[name].tobytes()
    parameters = np.concatenate([parts["weights"], parts["biases"]])
    wanted = (
        np.array(selected, float),
        parameters[selected],
        parts["gradients"][selected],
        parts["updated"][selected],
    )
    for name, expected in zip(SELECTED, wanted, strict=True):
        assert read.selected[name].tobytes() == expected.tobytes()
    for drawn, weight in zip(read.weights, parts["weights"], strict=True):
        assert as_single(weight) == pytest.approx(float(drawn), rel=0, abs=0, nan_ok=True)


def as_single(number):
    """C's own rounding to float32, through `struct`, which refuses a number that is too large."""
    try:
        return struct.unpack("<f", struct.pack("<f", number))[0]
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")


@given(pictures(), st.integers(-200, 200).filter(bool), st.sampled_from([1, 4, 8]))
def test_a_picture_has_the_documented_length_and_any_other_is_refused(made, more, unit):
    layers, parts, selected, numbers = made
    message = encode_picture(numbers, 3, diverged=False, selected=selected)
    n, n_0, n_l = sum(layers[1:]), layers[0], layers[-1]
    w, b, s = len(parts["weights"]), len(parts["biases"]), len(selected)
    assert len(message) == 16 + 8 * (10 + b + n + n_0 + n + n_l + n_l + n + 1 + 4 * s) + 4 * w + 4 * (w % 2)
    other = message + bytes(more * unit) if more > 0 else message[: more * unit]
    with pytest.raises(BadFrame):
        decode_picture(other, layers)


@given(pictures(), st.floats())
def test_a_count_that_is_not_the_selected_ones_is_refused(made, count):
    layers, parts, selected, numbers = made
    message = bytearray(encode_picture(numbers, 3, diverged=False, selected=selected))
    at = 16 + 8 * (len(SCALARS) + sum(len(parts[name]) for name in EXACT))
    message[at : at + 8] = struct.pack("<d", count)
    if count == len(selected):
        decode_picture(bytes(message), layers)
        return
    with pytest.raises(BadFrame):
        decode_picture(bytes(message), layers)


@given(st.binary(max_size=300))
def test_bytes_that_are_no_picture_are_refused_and_never_more(message):
    with pytest.raises(BadFrame):
        decode_picture(message, (2, 2, 2))


def test_a_frame_is_no_picture_and_a_picture_no_frame():
    numbers = Session().frame().numbers
    with pytest.raises(BadFrame, match="kind 3"):
        decode_picture(with_head(numbers, 1, diverged=False), (2, 2, 2))
    with pytest.raises(BadFrame, match="kind 1"):
        decode_frame(encode_picture(numbers, 1, diverged=False, selected=[]), (2, 2, 2))


def test_the_golden_picture_says_what_its_json_says():
    read = decode_picture((WIRE / "picture.bin").read_bytes(), GOLDEN["layers"])
    assert [read.revision, read.sequence, read.diverged, read.asks, read.large] == [7, 31, False, False, True]
    assert {name: None if np.isnan(value) else value for name, value in read.scalars.items()} == GOLDEN[
        "scalars"
    ]
    assert {name: array.tolist() for name, array in read.arrays.items()} == GOLDEN["arrays"]
    assert {name: array.tolist() for name, array in read.selected.items()} == GOLDEN["selected"]
    assert read.weights.tolist() == GOLDEN["weights"]
    assert read.selected["indices"].tolist() == [1, 7, 10]


# ---- the networks that have pictures


@pytest.fixture(scope="module")
def large():
    recipe = {
        "version": 1,
        "network": {
            "layers": LARGE,
            "activations": ["tanh"] * 7 + ["logistic"],
            "biases": "per_neuron",
            "start": {"initializer": "xavier"},
        },
        "data": {"inputs": [[0.05, 0.1]], "targets": [[0.99]]},
    }
    return Session(Recipe.model_validate_json(json.dumps(recipe)))


def encoded(session, *selections):
    frame = session.frame()
    indices = session.plan.names.parameter_index
    return encode_for(selections, frame.numbers, frame.revision, diverged=frame.diverged, indices=indices)


def test_a_picture_of_2_64x7_1_fits_into_120_kB_with_as_much_selected_as_may_be(large):
    names = large.plan.names.parameters
    one, most = Selection(("w5",)), Selection(names[:8] + names[-8:])
    made = encoded(large, NOTHING, one, most)
    assert len(made[NOTHING]) < len(made[one]) == 113_608 < len(made[most]) <= 120_000
    assert len(encoded(large, Selection(everything=True))[Selection(everything=True)]) == 616_112


def test_the_selected_numbers_are_exactly_those_of_the_frame(large):
    full = decode_frame(encoded(large, Selection(everything=True))[Selection(everything=True)], LARGE)
    assert full.large
    chosen = Selection(("b_o1", "w20000", "w1"))
    read = decode_picture(encoded(large, chosen)[chosen], LARGE)
    parameters = np.concatenate([full.arrays["weights"], full.arrays["biases"]])
    index = [0, 19_999, len(parameters) - 1]
    assert read.selected["indices"].tolist() == index
    assert read.selected["values"].tobytes() == parameters[index].tobytes()
    assert read.selected["gradients"].tobytes() == full.arrays["gradients"][index].tobytes()
    assert read.selected["updated"].tobytes() == full.arrays["updated"][index].tobytes()
    for name in EXACT:
        assert read.arrays[name].tobytes() == full.arrays[name].tobytes()


def test_a_picture_is_encoded_once_for_all_sockets_with_the_same_selection(large):
    made = encoded(
        large, Selection(("w5", "w1")), Selection(("w1", "w5")), Selection(("w1", "w5", "of_another_network"))
    )
    assert len({id(message) for message in made.values()}) == 1


def test_a_small_network_has_one_frame_for_all_selections():
    session = Session()
    session.train(1)
    session.revision = 7
    made = encoded(session, NOTHING, Selection(("w5",)), Selection(everything=True))
    assert len({id(message) for message in made.values()}) == 1
    message = addressed(made[NOTHING], 31, asks=False)
    golden = (WIRE / "frame.bin").read_bytes()
    assert message[:16] == golden[:16]
    assert len(message) == len(golden)


def test_a_picture_may_ask_to_be_acknowledged_and_is_the_same_otherwise(large):
    message = encoded(large, NOTHING)[NOTHING]
    asking = addressed(message, 12, asks=True)
    assert asking[6] == message[6] | ASKS
    assert (asking[:6], asking[16:]) == (message[:6], message[16:])
    assert decode_picture(asking, LARGE).asks


def test_no_network_whose_digits_the_diagram_writes_is_large():
    """The diagram writes digits where no layer has more than four neurons (`small` in
    static/js/draw/layout.js)."""
    four = [4] * (MAX_LAYERS + 1)
    assert sum(a * b for a, b in pairwise(four)) + sum(four[1:]) <= MOST_IN_FULL


def test_the_arrays_of_a_picture_are_those_of_a_frame_that_lie_side_by_side():
    names, exact = list(ARRAYS), list(EXACT)
    first = names.index(exact[0])
    assert names[first : first + len(exact)] == exact


def test_only_a_selection_with_the_objective_gets_it_and_the_other_bytes_stay(large):
    objective = Objective(0.5, 1.25, 0.75)
    numbers, indices = large.frame().numbers, large.plan.names.parameter_index
    selections = {Selection(("w5",)), Selection(("w5",), objective=True), Selection(everything=True)}
    plain = encode_for(selections, numbers, 3, diverged=False, indices=indices)
    made = encode_for(selections, numbers, 3, diverged=False, indices=indices, objective=objective)
    for selection, message in made.items():
        assert split_objective(message) == (plain[selection], objective if selection.objective else None)
