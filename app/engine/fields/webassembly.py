"""A field's module as WebAssembly, by the code generator that also makes the machine code.

LLVM's object file for wasm32 is a module already, one that imports its memory. A linker would add the names of what it
exports, and leave out what only linkers read; that is all that `_linked` does, too.
"""

from collections.abc import Iterator

import llvmlite.binding as llvm

from .functions import FieldModule
from .shape import FieldShape

TRIPLE = "wasm32-unknown-unknown"
FEATURES = "+simd128"
"""Vectors of two float64, whose lanes are rounded as single numbers are. Not relaxed-simd, which may join a product and a sum."""
CUSTOM, EXPORTS, CODE = 0, 7, 10
"""Kinds of sections."""

llvm.initialize_all_targets()
llvm.initialize_all_asmprinters()


def module_for(shape: FieldShape) -> bytes:
    """The bytes of a module with the functions of `functions.py`; it imports ``env.__linear_memory``."""
    written = FieldModule(shape)
    module = llvm.parse_assembly(str(written.module), llvm.create_context())
    module.triple = TRIPLE
    target = llvm.Target.from_triple(TRIPLE).create_target_machine(opt=2, features=FEATURES)
    return _linked(bytes(target.emit_object(module)), written.exports)


def _linked(image: bytes, exports: dict[str, int]) -> bytes:
    """The object file with these functions exported, by their indices. No function is imported, so they count from 0."""
    listed = [_number(len(name)) + name.encode() + b"\0" + _number(n) for name, n in exports.items()]
    content = _number(len(listed)) + b"".join(listed)
    linked = image[:8]
    for kind, section in _sections(image):
        if kind == CODE:
            linked += bytes([EXPORTS]) + _number(len(content)) + content
        if kind != CUSTOM:
            linked += bytes([kind]) + _number(len(section)) + section
    return linked


def _sections(image: bytes) -> Iterator[tuple[int, bytes]]:
    at = 8
    while at < len(image):
        kind, size, shift = image[at], 0, 0
        while True:
            at += 1
            size |= (image[at] & 127) << shift
            shift += 7
            if image[at] < 128:
                break
        yield kind, image[at + 1 : at + 1 + size]
        at += 1 + size


def _number(n: int) -> bytes:
    """LEB128."""
    written = b""
    while True:
        n, low = n >> 7, n & 127
        if not n:
            return written + bytes([low])
        written += bytes([low | 128])
