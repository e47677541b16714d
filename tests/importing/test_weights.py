"""Own weights in the shapes that programs write them: each with its right layers, or its refusal."""

import io
import json
import struct
import time
import zipfile
from itertools import pairwise

import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.importing.weights.arrays import arrays
from backstep.importing.weights.layers import Ambiguous, layers
from hypothesis import example, given, settings
from hypothesis import strategies as st

# A network 2-3-1, its weights (out, in).
W1 = [[0.15, 0.2], [0.25, 0.3], [-0.5, 1e-05]]
B1 = [0.35, -1.0, 2.0]
W2 = [[0.4, 0.45, 0.55]]
B2 = [0.6]
T1, T2 = np.transpose(W1).tolist(), np.transpose(W2).tolist()
TORCH_TEXT = """OrderedDict([('0.weight',
              tensor([[ 1.5000e-01,  2.0000e-01],
                      [ 2.5000e-01,  3.0000e-01],
                      [-5.0000e-01,  1.0000e-05]])),
             ('0.bias', tensor([ 0.3500, -1.0000,  2.0000])),
             ('2.weight', tensor([[0.4000, 0.4500, 0.5500]], device='cuda:0', dtype=torch.float64)),
             ('2.bias', tensor([0.6000], requires_grad=True))])
"""
PARAMETERS_TEXT = """fc1.weight Parameter containing:
tensor([[ 0.15,  0.2], [0.25, 0.3], [-0.5, 1e-05]], requires_grad=True)
fc1.bias Parameter containing:
tensor([0.35, -1., 2.], requires_grad=True)
fc2.weight Parameter containing:
tensor([[0.4, 0.45, 0.55]], grad_fn=<SubBackward0>)
fc2.bias Parameter containing:
tensor([0.6], requires_grad=True)
"""
KERAS_TEXT = """[array([[ 1.5e-01,  2.5e-01, -5.0e-01],
       [ 2.0e-01,  3.0e-01,  1.0e-05]], dtype=float32), array([ 0.35, -1.  ,  2.  ], dtype=float32), array([[0.4 ],
       [0.45],
       [0.55]], dtype=float32), array([0.6], dtype=float32)]"""


def npy(values, **how):
    out = io.BytesIO()
    np.save(out, values, **how)
    return out.getvalue()


def npz(*args, compressed=False, **named):
    out = io.BytesIO()
    (np.savez_compressed if compressed else np.savez)(out, *args, **named)
    return out.getvalue()


def dumped(document):
    return json.dumps(document).encode()


RIGHT = {
    # ---- JSON
    "a list of arrays, (out, in)": (dumped([W1, B1, W2, B2]), "out_in"),
    "a Keras layer list, (in, out)": (dumped([T1, B1, T2, B2]), "in_out"),
    "all weights, then all biases": (dumped([W1, W2, B1, B2]), "out_in"),
    "scikit-learn's coefs_ and intercepts_": (dumped({"coefs_": [T1, T2], "intercepts_": [B1, B2]}), "in_out"),
    "a PyTorch state dict": (dumped({"fc1.weight": W1, "fc1.bias": B1, "fc2.weight": W2, "fc2.bias": B2}), "out_in"),
    "layers as objects": (dumped([{"W": T1, "b": B1}, {"W": T2, "b": B2}]), "in_out"),
    "a list for each layer": (dumped([[W1, B1], [W2, B2]]), "out_in"),
    "biases as rows": (dumped({"W1": T1, "b1": [B1], "W2": T2, "b2": [B2]}), "in_out"),
    "biases as columns, without names": (dumped([W1, [[b] for b in B1], W2, [B2]]), "out_in"),
    "a recipe's start": (dumped({"weights": [W1, W2], "biases": [B1, B2]}), "out_in"),
    # ---- NumPy
    "npz with names": (npz(w1=np.array(W1), b1=np.array(B1), w2=np.array(W2), b2=np.array(B2)), "out_in"),
    "npz without names, compressed": (npz(np.array(T1), np.array(B1), np.array(T2), np.array(B2), compressed=True), "in_out"),
    "npz in Fortran's order": (npz(np.asfortranarray(W1), np.array(B1), np.asfortranarray(W2), np.array(B2)), "out_in"),
    # ---- text
    "a printed state dict": (TORCH_TEXT.encode(), "out_in"),
    "printed parameters": (PARAMETERS_TEXT.encode(), "out_in"),
    "a printed Keras layer list": (KERAS_TEXT.encode(), "in_out"),
    "a Python dict": (str({"W1": W1, "b1": B1, "W2": W2, "b2": B2}).encode(), "out_in"),
    "assignments": (f"W1 = {W1}\nb1 = {B1}\nW2 = {W2}\nb2 = {B2}\n".encode(), "out_in"),
    "np.array with a minus of typesetting": (f"w = np.array({T1})\nb = np.array({B1})\nv = np.array({T2})\nc = np.array({B2})".replace("-", "−").replace("e−", "e-").encode(), "in_out"),
    "printed without commas": (f"{np.array(W1)}\n{np.array(B1)}\n{np.array(W2)}\n{np.array(B2)}".encode(), "out_in"),
    "UTF-16": (str([W1, B1, W2, B2]).encode("utf-16"), "out_in"),
}  # fmt: skip

REFUSED = {
    "nothing": (b"", ["Arrays were expected", ".npy"]),
    "words": (b"hello", ["Arrays were expected"]),
    "a number": (b"0.5", ["no array", "0.5"]),
    "pickled weights": (b"\x80\x04\x95rest", ["pickled"]),
    "a PyTorch file": ("zip", ["no .npz file"]),
    "objects in .npy": (npy(np.array([{}], dtype=object), allow_pickle=True), ["no .npy array of plain numbers", "astype(float)"]),
    "complex numbers": (npy(np.array([1j])), ["plain numbers"]),
    "a .npy that is cut off": (npy(np.array(W1))[:-8], ["cut off or damaged"]),
    "an .npz that is cut off": (npz(np.array(W1))[:-8], ["cut off or damaged"]),
    "only biases": (dumped([0.35, 0.6]), ["No weights came"]),
    "three dimensions": (npy(np.zeros((2, 3, 4))), ["2 × 3 × 4", "dense"]),
    "layers that do not fit": (dumped([W1, B1, [[1.0] * 5], B2]), ["(out, in)", "takes 5 numbers, but layer 1 gives 3"]),
    "too few biases": (dumped([W1, [0.35, 0.1], W2, B2]), ["layer 1 has 3 neurons and needs as many biases; 2 came"]),
    "a bias too many": (dumped([W1, B1, B1, W2, B2]), ["belongs to no weights"]),
    "rows of different length": (b"tensor([[1.0, 2.0], [3.0]])", ["rows of different length"]),
    "nan": (b"[[NaN, 1.0], [2.0, 3.0]]", ["not finite"]),
    "numbers left out": (b"tensor([[0.1, 0.2, ..., 0.3]])", ["left out", "threshold"]),
    "an open bracket": (b"tensor([[0.1, 0.2], [0.3", ["never closed"]),
    "words between numbers": (b"array([0.1, x, 0.2])", ["“x” stands between"]),
    "true and null": (b'{"w": [[true, null]]}', ["no array"]),
    "65 neurons": (dumped([[[0.1] * 65]]), ["65", "64 neurons"]),
    "nine layers": (dumped([[[0.1, 0.2], [0.3, 0.5]]] * 9), ["9 layers"]),
    "too large a weight": (dumped([[[2e6, 1.0, 1.0]], [1.0]]), ["2,000,000", "between −1,000,000 and"]),
    "too many numbers": (dumped([[0.1] * 201] * 200), ["40,200 numbers"]),
    "too many bytes": (b"[" * 1_048_577, ["1,048,577 bytes"]),
    "deep brackets": (b"[" * 100_000, ["levels deep"]),
    "deep objects": (b'{"a":' * 20 + b"[1]" + b"}" * 20, ["levels deep"]),
}  # fmt: skip


@pytest.mark.parametrize("name", RIGHT)
def test_weights_have_their_right_layers(name):
    file, order = RIGHT[name]
    found = layers(arrays(file))
    assert not isinstance(found, Ambiguous)
    assert (found.sizes, found.order, found.bias_mode) == ((2, 3, 1), order, "per_neuron")
    exact = {} if "printed Keras" not in name else {"rel": 1e-12}
    for given_, expected in zip((*found.weights, *found.biases), (W1, W2, B1, B2), strict=True):
        assert np.asarray(given_).tolist() == [pytest.approx(row, **exact) for row in expected]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_network_is_refused_with_what_was_expected(name):
    file, parts = REFUSED[name]
    if file == "zip":
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("model/data.pkl", b"x")
        file = out.getvalue()
    with pytest.raises(Refused) as refused:
        layers(arrays(file), "out_in" if name in ("nine layers", "65 neurons") else None)
    for part in parts:
        assert part in refused.value.message


SQUARE = [[0.15, 0.2], [0.25, 0.3]]


def test_squares_fit_in_both_orders_and_are_asked_for():
    found = arrays(dumped([SQUARE, [0.35, 0.1], SQUARE, [0.6, 0.2]]))
    asked = layers(found)
    assert isinstance(asked, Ambiguous)
    assert asked.sizes == {"out_in": (2, 2, 2), "in_out": (2, 2, 2)}
    assert "Say which it is" in asked.message
    assert layers(found, "out_in").weights[0].tolist() == SQUARE
    assert layers(found, "in_out").weights[0].tolist() == np.transpose(SQUARE).tolist()


def test_one_matrix_without_biases_makes_two_networks():
    asked = layers(arrays(dumped([W1])))
    assert asked.sizes == {"out_in": (2, 3), "in_out": (3, 2)}
    assert "2-3" in asked.message
    assert "3-2" in asked.message


def test_a_symmetric_matrix_needs_no_order():
    assert layers(arrays(b"[[[0.5, 0.1], [0.1, 0.5]]]")).sizes == (2, 2)


def test_a_bias_for_each_neuron_is_likelier_than_a_shared_one():
    found = layers(arrays(dumped([[[0.1, 0.2, 0.3]], [0.35]])))
    assert (found.sizes, found.bias_mode) == ((3, 1), "per_neuron")


def test_the_names_of_pytorch_and_keras_say_the_order_of_squares():
    state = {"fc.weight": SQUARE, "fc.bias": [0.1, 0.2]}
    found = layers(arrays(dumped(state)))
    assert found.weights[0].tolist() == SQUARE
    assert any("names say" in note.text for note in found.notes)
    keras = {"dense/kernel": SQUARE, "dense/bias": [0.1, 0.2]}
    assert layers(arrays(dumped(keras))).weights[0].tolist() == np.transpose(SQUARE).tolist()


def test_an_order_that_does_not_fit_is_refused_and_the_other_one_named():
    with pytest.raises(Refused, match=r"Written \(in, out\) they fit"):
        layers(arrays(dumped([T1, B1, T2, B2])), "out_in")
    with pytest.raises(Refused, match="out_in, in_out; “rows” came"):
        layers(arrays(dumped([W1])), "rows")


def test_shared_biases_and_none_are_known():
    shared = layers(arrays(dumped([SQUARE, [0.35], SQUARE, [0.6]])), "out_in")
    assert (shared.bias_mode, [b.tolist() for b in shared.biases]) == ("shared", [[0.35], [0.6]])
    none = layers(arrays(dumped([W1, W2])))
    assert (none.bias_mode, none.sizes, [b.size for b in none.biases]) == ("none", (2, 3, 1), [0, 0])
    some = layers(arrays(dumped([W1, W2, B2])))
    assert [b.tolist() for b in some.biases] == [[0.0] * 3, B2]
    assert any("Layer 1 came without biases" in note.text for note in some.notes)


@pytest.mark.parametrize("kind", ["<f4", ">f8", "<f2", "<i4", "|b1", "|u1"])
def test_any_kind_of_number_is_read(kind):
    found = arrays(npy(np.array([[1, 0], [0, 1]], dtype=kind)))
    assert found[0].values.tolist() == [[1.0, 0.0], [0.0, 1.0]]
    assert found[0].values.dtype == np.float64


def test_a_size_that_is_only_claimed_reserves_nothing():
    header = b"{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000, 1000000000), }"
    header += b" " * (118 - len(header)) + b"\n"
    with pytest.raises(Refused, match="numbers came; at most 40,000"):
        arrays(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + b"\0" * 16)


def test_an_archive_that_unpacks_to_much_more_is_refused():
    bomb = npz(np.zeros(50_000_000 // 8), compressed=True)
    assert len(bomb) < 100_000
    begun = time.process_time()
    with pytest.raises(Refused, match="Unpacked, this file has more than"):
        arrays(bomb)
    assert time.process_time() - begun < 0.5


sizes = st.lists(st.integers(1, 6), min_size=2, max_size=5)
values = st.floats(-1e6, 1e6, allow_nan=False)


@settings(max_examples=300)
@given(
    sizes,
    st.data(),
    st.sampled_from(["out_in", "in_out"]),
    st.sampled_from(["json", "npz", "torch", "numpy", "state"]),
)
def test_weights_written_in_any_form_are_read_back_to_the_same_numbers(shape, draw, order, form):
    expected, written = [], []
    for n_in, n_out in pairwise(shape):
        numbers = draw.draw(st.lists(values, min_size=n_in * n_out + n_out, max_size=n_in * n_out + n_out))
        w, b = np.array(numbers[:-n_out]).reshape(n_out, n_in), np.array(numbers[-n_out:])
        expected += [w, b]
        written += [w if order == "out_in" else w.T, b]
    lists = [array.tolist() for array in written]
    files = {
        "json": lambda: dumped(lists),
        "npz": lambda: npz(*written),
        "torch": lambda: "\n".join(f"tensor({values})" for values in lists).encode(),
        "numpy": lambda: repr(lists).encode(),
        "state": lambda: dumped(
            {f"l{n // 2}.{'b' if n % 2 else 'w'}": values for n, values in enumerate(lists)}
        ),
    }
    found = layers(arrays(files[form]()), order)
    assert found.sizes == tuple(shape)
    for given_, right in zip(found.weights, expected[::2], strict=True):
        assert np.array_equal(given_, right)
    shared = found.bias_mode == "shared"
    for given_, right in zip(found.biases, expected[1::2], strict=True):
        assert not shared
        assert np.array_equal(given_, right)


def read_or_refused(file):
    try:
        found = layers(arrays(file))
    except Refused as no:
        return no.message
    return found.sizes


PIECES = st.sampled_from(["[", "]", "(", ")", "tensor(", "array(", "0.5", "1", "-", "e5", ",", " ", "\n", "{", "}", '"w"', ":", "'b'", "nan", "..."])  # fmt: skip


@settings(max_examples=1000)
@given(st.lists(PIECES, max_size=40).map("".join))
@example("[]")
@example("[[]]")
@example("[[[]], []]")
@example('{"weights": [1], "biases": [2]}')
@example("1" * 400)
def test_any_text_is_read_or_refused(text):
    read_or_refused(text.encode())


@settings(max_examples=500)
@given(
    st.binary(max_size=80),
    st.sampled_from([b"", b"\x93NUMPY\x01\x00", npy(np.array(W1))[:100], npz(np.array(W1)), b"PK\x03\x04"]),
)
def test_any_bytes_are_read_or_refused(file, begin):
    read_or_refused(begin + file)
    read_or_refused(file + begin)


@settings(max_examples=300)
@given(st.integers(0, 300), st.integers(0, 255))
def test_a_damaged_archive_is_read_or_refused(at, byte):
    file = bytearray(npz(np.array(W1), np.array(B1), compressed=True))
    file[at % len(file)] = byte
    read_or_refused(bytes(file))


@pytest.mark.parametrize(
    "piece", ["[0.5,", "[[0.5]]", "tensor(", "x ", '"', "0.5 ", "[", "1", "tensor([1])", "'a' "]
)
def test_time_is_linear_in_the_length(piece):
    def seconds(size):
        file = (piece * (size // len(piece))).encode()
        best = float("inf")
        for _ in range(3):
            begun = time.process_time()
            read_or_refused(file)
            best = min(best, time.process_time() - begun)
        return best

    short, long = seconds(250_000), seconds(1_000_000)
    assert long < 8 * short + 0.02
    assert long < 3.0
