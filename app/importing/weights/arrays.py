"""A file or a text → named arrays, in their order.

Three forms are read:
* `.npy` and `.npz`, by NumPy, without objects;
* JSON: nested lists, a list of arrays, or an object of named arrays (a state dict);
* text as a Python prompt prints it: tensor([[…]]), array([[…]]), with or without names before them.
"""

import json
import math
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...engine.refused import Refused
from ..decoding import MAX_BYTES, decoded
from ..notes import cleaned, quoted

Array = NDArray[np.float64]

MAX_ARRAYS = 64
MAX_NUMBERS = 40_000
"""More than the largest network has: 8 layers of 64 × 64 weights and 64 biases are 33,280."""
MAX_DEPTH = 8
EXPECTED = (
    "Arrays were expected: a .npy or .npz file, JSON such as [[[0.15, 0.2]], [0.35]] or a state dict's names and lists, "
    "or text such as tensor([[0.15, 0.2]])."
)


class Named(NamedTuple):
    name: str
    """Empty if the array has none."""
    values: Array


def arrays(file: bytes) -> list[Named]:
    """The arrays of a file, float64 with one or two dimensions, or none.

    Refuses more than 1 MiB, 64 arrays or 40,000 numbers, objects, complex numbers and text as values,
    numbers that are not finite, and rows of different length.
    """
    if len(file) > MAX_BYTES:
        raise Refused(
            "file",
            f"This file has {len(file):,} bytes; at most {MAX_BYTES:,} are read. Save the weights without the optimiser's state.",
        )
    if file.startswith(b"\x93NUMPY"):
        found = [Named("", _npy(file, "this file"))]
    elif file.startswith(b"PK\x03\x04"):
        found = list(_npz(file))
    elif file.startswith((b"PK", b"\x80\x02", b"\x80\x04", b"\x80\x05", b"\x89HDF")):
        raise Refused(
            "file", f"This file holds pickled objects or HDF5, which are not opened here. {EXPECTED}"
        )
    else:
        found = _from_text(decoded(file).text)
    if not found:
        raise Refused("file", EXPECTED)
    if len(found) > MAX_ARRAYS:
        raise Refused("file", f"{len(found)} arrays came; at most {MAX_ARRAYS} are read.")
    _check_count(sum(array.values.size for array in found))
    for name, values in found:
        if not np.isfinite(values).all():
            raise Refused(
                "file",
                f"{_called(name)} holds numbers that are not finite (nan or inf). Train again with a smaller learning rate.",
            )
    return found


def _called(name: str) -> str:
    return f"The array {quoted(name)}" if name else "An array"


def _check_count(count: int) -> None:
    if count > MAX_NUMBERS:
        raise Refused(
            "file",
            f"{count:,} numbers came; at most {MAX_NUMBERS:,} are read: 8 layers of 64 neurons have fewer.",
        )


# ---- NumPy's files

_HEADER = re.compile(
    r"\{\s*'descr':\s*'(?P<descr>[<>|=]?[iufb][1248])'\s*,\s*'fortran_order':\s*(?:True|False)\s*,"
    r"\s*'shape':\s*\((?P<shape>[0-9, ]*)\)\s*,?\s*\}\s*"
)


def _npy(file: bytes, what: str) -> Array:
    """An array of a .npy file. Its header is checked first: nothing is reserved for a size that is only claimed."""
    try:
        long = file[6] > 1
        (length,) = struct.unpack_from("<I" if long else "<H", file, 8)
        begin = 12 if long else 10
        header = _HEADER.fullmatch(file[begin : begin + min(length, 1000)].decode("latin-1"))
    except (IndexError, struct.error):
        header = None
    if header is None:
        raise Refused(
            "file",
            f"{cleaned(what)[:1].upper()}{cleaned(what)[1:]} is no .npy array of plain numbers. Save it with numpy.save(file, array.astype(float)).",
        )
    count = math.prod(int(size) for size in header["shape"].split(",") if size.strip())
    _check_count(count)
    try:
        values = np.load(BytesIO(file), allow_pickle=False)
    except (ValueError, OSError, EOFError, SyntaxError, TypeError):
        raise Refused(
            "file",
            f"{cleaned(what)[:1].upper()}{cleaned(what)[1:]} is cut off or damaged. Save it again with numpy.save.",
        ) from None
    return np.array(values, dtype=np.float64)


def _npz(file: bytes) -> Iterator[Named]:
    """The arrays of a .npz file in their order. Each is bounded before it is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(file)) as archive:
            members = archive.infolist()
            if not members or not all(member.filename.endswith(".npy") for member in members):
                raise Refused(
                    "file", f"This archive is no .npz file: it holds more than .npy arrays. {EXPECTED}"
                )
            if len(members) > MAX_ARRAYS:
                raise Refused("file", f"{len(members)} arrays came; at most {MAX_ARRAYS} are read.")
            left = MAX_BYTES
            for member in members:
                # A member may unpack to more than it says: what is read is bounded, not what is claimed.
                with archive.open(member) as packed:
                    content = packed.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise Refused(
                        "file",
                        f"Unpacked, this file has more than {MAX_BYTES:,} bytes; that is more than the largest network has.",
                    )
                name = member.filename.removesuffix(".npy")
                yield Named(cleaned(name), _npy(content, f"the array {cleaned(name)}"))
    except Refused:
        raise
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        OSError,
        zlib.error,
    ):
        raise Refused(
            "file", "This .npz file is cut off or damaged. Save it again with numpy.savez."
        ) from None


# ---- JSON and printed text

LEFT_OUT = (
    "Numbers were left out of this text (…). Print all of them: torch.set_printoptions(threshold=100000), or "
    "numpy.set_printoptions(threshold=100000)."
)
_NUMBER = r"[-+−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER}|[-+−]?(?:nan|inf)\b)|(?P<open>\[)|(?P<close>\])|(?P<word>[^\W\d][\w.]*)|(?P<quoted>\"[^\"\n]*\"|'[^'\n]*')|(?P<dots>\.\.\.|…)|(?P<other>\S)"
)


def _from_text(text: str) -> list[Named]:
    try:
        document = json.loads(text, parse_constant=float, parse_int=float)
    except (ValueError, RecursionError):
        return list(_printed(text))
    return list(_from_json(document, "", 0))


def _from_json(document: object, name: str, depth: int) -> Iterator[Named]:
    """Arrays in the order of the document. A list of numbers, or of equally long lists of numbers, is one."""
    if isinstance(document, dict) and _is_start(document):
        for k, (weights, biases) in enumerate(zip(document["weights"], document["biases"], strict=True), 1):
            yield Named(f"weights {k}", _array(weights, f"weights {k}"))
            yield Named(f"biases {k}", _array(biases, f"biases {k}"))
    elif isinstance(document, dict):
        if depth > MAX_DEPTH:
            raise Refused("file", f"The arrays lie more than {MAX_DEPTH} levels deep. {EXPECTED}")
        for key, value in document.items():
            yield from _from_json(value, f"{name}.{key}" if name else str(key), depth + 1)
    elif isinstance(document, list):
        if _is_array(document):
            yield Named(cleaned(name), _array(document, name))
        elif depth > MAX_DEPTH:
            raise Refused("file", f"The arrays lie more than {MAX_DEPTH} levels deep. {EXPECTED}")
        else:
            for part in document:
                yield from _from_json(part, name, depth + 1)
    else:
        came = json.dumps(document, ensure_ascii=False)
        raise Refused("file", f"{quoted(name or came)} is no array: {quoted(came)} came. {EXPECTED}")


def _is_start(document: dict[str, object]) -> bool:
    """True for the start of a recipe: the weights of all layers, then the biases of all layers."""
    weights, biases = document.get("weights"), document.get("biases")
    return isinstance(weights, list) and isinstance(biases, list) and len(weights) == len(biases) > 0


def _is_array(document: list[object]) -> bool:
    """True for numbers, and for a list of lists of numbers that are equally long.

    A list of lists of different length is a list of arrays: [[…], [0.35]] are weights of one neuron, then a bias.
    """
    if all(isinstance(part, float) for part in document):
        return True
    rows = [part for part in document if isinstance(part, list)]
    if len(rows) < len(document):
        return False
    return (
        all(row and all(isinstance(x, float) for x in row) for row in rows)
        and len({len(row) for row in rows}) == 1
    )


def _array(document: object, name: str) -> Array:
    try:
        values = np.array(document, dtype=np.float64)
    except (ValueError, TypeError, OverflowError):
        raise Refused(
            "file",
            f"{_called(name)} has rows of different length. Every row needs the same number of weights.",
        ) from None
    return values


_UNIT = re.compile(r"\b(?:tensor|array)\s*\(")
_NO_NAMES = frozenset(
    [
        "tensor",
        "array",
        "np.array",
        "numpy.array",
        "torch.tensor",
        "Parameter",
        "containing",
        "OrderedDict",
        "dtype",
        "requires_grad",
        "device",
        "True",
        "False",
        "grad_fn",
        "float",
        "float16",
        "float32",
        "float64",
        "size",
        "shape",
        "list",
        "dict",
        "cpu",
    ]
)


class _Unit:
    """An array, or a list of arrays, that is being read."""

    def __init__(self) -> None:
        self.lists: list[list[object]] = []
        self.done: list[object] | None = None

    def open(self) -> None:
        if len(self.lists) > MAX_DEPTH:
            raise Refused("file", f"The arrays lie more than {MAX_DEPTH} levels deep. {EXPECTED}")
        self.lists.append([])

    def close(self) -> None:
        part = self.lists.pop()
        if self.lists:
            self.lists[-1].append(part)
        else:
            self.done = part


def _printed(text: str) -> Iterator[Named]:
    """Arrays in a text from a Python prompt. The last word before an array, such as fc1.weight, is its name.

    If the text says tensor( or array(, only lists in these are arrays; those around them hold the arrays.
    """
    units_are_marked = _UNIT.search(text) is not None
    name, marked = "", False
    unit: _Unit | None = None
    for found in _TOKEN.finditer(text):
        kind, token = found.lastgroup, found[0]
        if kind == "dots":
            raise Refused("file", LEFT_OUT)
        if unit is not None:
            _feed(unit, kind, token)
            if unit.done is not None:
                if units_are_marked:
                    yield Named(cleaned(name), _array(unit.done, name))
                else:
                    yield from _from_json(unit.done, name, 0)
                unit, name, marked = None, "", False
        elif kind == "open" and (marked or not units_are_marked):
            unit = _Unit()
            unit.open()
        elif kind == "word" and token.rpartition(".")[2] in ("tensor", "array"):
            marked = True
        elif kind in ("word", "quoted"):
            word = token.strip("\"'")
            if word not in _NO_NAMES and not word.startswith(("torch.", "cuda")):
                name = word
    if unit is not None:
        raise Refused("file", f"A [ is never closed: the text may be cut off. {EXPECTED}")


def _feed(unit: _Unit, kind: str | None, token: str) -> None:
    if kind == "open":
        unit.open()
    elif kind == "close":
        unit.close()
    elif kind == "number":
        unit.lists[-1].append(float(token.replace("−", "-")))
    elif token not in (",", "(", ")", "dtype", "="):
        raise Refused("file", f"{quoted(token)} stands between the numbers of an array. {EXPECTED}")
