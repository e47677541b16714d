"""Sections of a program, and numbers as Python text."""

import base64
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

WIDTH = 110
MANY = 300
"""An array of more numbers is packed, because written out it would fill pages."""

UNPACKED = '''def unpacked(text, *shape):
    """Numbers to their last bit. Written out, so many of them would fill pages."""
    numbers = np.frombuffer(base64.b64decode(text), "<f8").reshape(shape).copy()
    return {make}'''


@dataclass(frozen=True)
class Section:
    """A part of a program: a heading, a few sentences, and code."""

    title: str
    prose: str
    code: str


def joined(docstring: str, sections: Sequence[Section]) -> str:
    """The sections as one Python file."""
    parts = [f'"""{docstring}"""']
    for section in sections:
        prose = textwrap.wrap(section.prose, WIDTH - 2)
        heading = [f"# ---- {section.title}", *(f"# {line}" for line in prose)] if section.title else []
        code = section.code
        # Two blank lines before a function, as PEP 8 asks.
        gap = "\n\n\n" if code.startswith("def ") and heading else "\n\n"
        parts.append("\n".join(heading) + gap + code if heading else code)
    return parts[0] + "\n\n" + "\n\n\n".join(parts[1:]) + "\n"


def rows(make: str, values: Array, comments: Sequence[str] = ()) -> str:
    """An array (rows, columns) as the code that makes it; `make` is np.array or torch.tensor."""
    if values.size > MANY:
        shape = ", ".join(map(str, values.shape))
        return f"unpacked(\n{packed(values)},\n    {shape},\n)"
    lines = []
    for n, row in enumerate(values):
        text = "[" + ", ".join(repr(float(value)) for value in row) + "],"
        comment = f"  # {comments[n]}" if n < len(comments) else ""
        if len(text) + len(comment) + 8 <= WIDTH:
            lines.append(f"    {text}{comment}")
        else:
            wrapped = textwrap.wrap(text, WIDTH - 8)
            lines += [f"    # {comments[n]}"] if comment else []
            lines += [f"    {'' if part is wrapped[0] else ' '}{part}" for part in wrapped]
    return f"{make}([\n" + "\n".join(lines) + "\n])"


def row(make: str, values: Array) -> str:
    """An array (n,) as the code that makes it."""
    text = f"{make}([{', '.join(repr(float(value)) for value in values)}])"
    if len(text) + 8 <= WIDTH:
        return text
    return f"{make}([\n{indented(listed(list(values)))}\n])"


def listed(values: Sequence[object]) -> str:
    """The values with commas between them, over several lines."""
    texts = [repr(float(value)) if isinstance(value, float) else repr(value) for value in values]
    return textwrap.fill(", ".join(texts) + ",", WIDTH - 8, break_long_words=False, break_on_hyphens=False)


def named_list(name: str, items: Sequence[str]) -> str:
    """`name = [items]`, on one line if it fits."""
    line = f"{name} = [{', '.join(items)}]"
    return line if len(line) <= WIDTH else f"{name} = [\n" + "".join(f"    {item},\n" for item in items) + "]"


def packed(values: Array) -> str:
    """The doubles as a Python string over several lines."""
    text = base64.b64encode(np.ascontiguousarray(values, dtype="<f8").tobytes()).decode("ascii")
    return "\n".join(f'    "{part}"' for part in textwrap.wrap(text, WIDTH - 8))


def indented(text: str, by: int = 4) -> str:
    return textwrap.indent(text, " " * by)


def several(count: int, one: str, many: str | None = None) -> str:
    """1 sample, 2 samples."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
