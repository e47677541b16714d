"""Numbers that are known when the machine code runs. With `memory.py`, `lanes.py` and `function.py` the only file that knows LLVM's language.

Each operation on a `Number` writes one instruction (for each of its parts) into the `Function` that is being written. A Number may
stand for several float64 side by side, such as one quantity for all samples of a batch: its `widths` say how they lie in
vectors of 8, 4, 2 and 1 lanes, on every processor. 10 samples are (8, 2); 3 are (2, 1).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .function import Function

Widths = tuple[int, ...]
Parts = tuple[str, ...]
LANES = 8
ONE: Widths = (1,)
KINDS = {
    1: {"t": "double", "i": "i64", "c": "i1", "s": "f64"},
    **{
        n: {"t": f"<{n} x double>", "i": f"<{n} x i64>", "c": f"<{n} x i1>", "s": f"v{n}f64"}
        for n in (2, 4, LANES)
    },
}
"""How LLVM calls so many numbers, their bits, and conditions of them; and the end of an intrinsic's name."""


def widths_of(count: int) -> Widths:
    """How `count` numbers lie side by side."""
    parts = [LANES] * (count // LANES)
    return (*parts, *(width for width in (4, 2, 1) if count % LANES & width))


def constants(text: str, widths: Widths, kind: str = "double") -> Parts:
    """The same constant in each lane."""
    return tuple(text if width == 1 else f"splat ({kind} {text})" for width in widths)


def _operation(name: str) -> tuple[_Operator, _Operator]:
    """An operator, and the same with the operands the other way round."""
    text = name + " {t} {0}, {1}"
    return (
        lambda one, other: Number(*one._with(text, other)),
        lambda one, other: Number(*one._like(other)._with(text, one)),
    )


def _comparison(how: str) -> Callable[[Number, Number | float], Condition]:
    return lambda one, other: Condition(*one._with(f"fcmp {how} " + "{t} {0}, {1}", other))


class _Parts:
    """Values side by side, and the name of each part in the code."""

    __slots__ = ("function", "parts", "widths")

    def __init__(self, function: Function, parts: Parts, widths: Widths) -> None:
        self.function, self.parts, self.widths = function, parts, widths

    def _write(self, text: str, *others: Parts) -> tuple[Function, Parts, Widths]:
        """An instruction for each part: {0}, {1} … are its operands, the other names types (`KINDS`)."""
        name_for = self.function.name_for
        rows = zip(self.widths, zip(self.parts, *others, strict=True), strict=True)
        parts = tuple(name_for(text.format(*operands, **KINDS[width])) for width, operands in rows)
        return self.function, parts, self.widths


class Number(_Parts):
    """One or more float64 side by side. An operand that is a single number goes with each of them."""

    __slots__ = ()

    @classmethod
    def constant(cls, function: Function, value: float, widths: Widths = ONE) -> Number:
        bits = struct.unpack("<Q", struct.pack("<d", value))[0]
        return cls(function, constants(f"0x{bits:016X}", widths), widths)

    # ---- arithmetic: each operation is rounded by itself, as IEEE 754 says

    __add__, __radd__ = _operation("fadd")
    __sub__, __rsub__ = _operation("fsub")
    __mul__, __rmul__ = _operation("fmul")
    __truediv__, __rtruediv__ = _operation("fdiv")

    def __neg__(self) -> Number:
        return Number(*self._write("fneg {t} {0}"))

    def __abs__(self) -> Number:
        return self._intrinsic("fabs")

    def root(self) -> Number:
        return self._intrinsic("sqrt")

    def with_sign_of(self, other: Number) -> Number:
        return self._intrinsic("copysign", other.parts)

    # ---- comparison; NaN compares as false

    __lt__, __le__, __gt__, __ge__, is_ = map(_comparison, ("olt", "ole", "ogt", "oge", "oeq"))

    # ---- lanes

    def bits(self) -> Bits:
        return Bits(*self._write("bitcast {t} {0} to {i}"))

    def first(self) -> Number:
        return self._lane(0, 0)

    def each(self) -> list[Number]:
        return [self._lane(n, lane) for n, width in enumerate(self.widths) for lane in range(width)]

    def spread(self, widths: Widths) -> Number:
        """A single number, once for each lane."""
        if self.widths == widths:
            return self
        made = {width: self._splat(width) for width in dict.fromkeys(widths)}
        return Number(self.function, tuple(made[width] for width in widths), widths)

    def typed(self) -> list[tuple[str, str]]:
        """(LLVM's type, name) of each part."""
        return [(KINDS[width]["t"], part) for part, width in zip(self.parts, self.widths, strict=True)]

    def phi(self) -> Number:
        """A number like this one, which is still to be written."""
        return Number(self.function, tuple(f"%p{self.function.label()}" for _ in self.parts), self.widths)

    def _splat(self, width: int) -> str:
        (part,), kind, name_for = self.parts, KINDS[width]["t"], self.function.name_for
        if width == 1 or part.startswith("0x"):
            return constants(part, (width,))[0]
        first = name_for(f"insertelement {kind} poison, double {part}, i32 0")
        return name_for(f"shufflevector {kind} {first}, {kind} poison, <{width} x i32> zeroinitializer")

    def _lane(self, n: int, lane: int) -> Number:
        part, width = self.parts[n], self.widths[n]
        if width > 1:
            part = self.function.name_for(f"extractelement {KINDS[width]['t']} {part}, i32 {lane}")
        return Number(self.function, (part,), ONE)

    def _like(self, other: Number | float) -> Number:
        if isinstance(other, Number):
            return other.spread(self.widths)
        return Number.constant(self.function, other, self.widths)

    def _with(self, text: str, other: Number | float) -> tuple[Function, Parts, Widths]:
        one = self.spread(other.widths) if isinstance(other, Number) and self.widths == ONE else self
        return one._write(text, one._like(other).parts)

    def _intrinsic(self, name: str, *others: Parts) -> Number:
        """An instruction that LLVM writes as a function; none of those used here is a call in machine code."""
        for width in set(self.widths):
            kind = KINDS[width]["t"]
            taken = ", ".join([kind] * (1 + len(others)))
            self.function.module.declared.add(f"declare {kind} @llvm.{name}.{KINDS[width]['s']}({taken})")
        given = ", ".join(f"{{t}} {{{n}}}" for n in range(1 + len(others)))
        return Number(*self._write(f"call {{t}} @llvm.{name}.{{s}}({given})", *others))


_Operator = Callable[[Number, "Number | float"], Number]


class Condition(_Parts):
    """Whether something holds, for each of the numbers side by side."""

    __slots__ = ()

    def choose(self, one: Number | float, other: Number | float) -> Number:
        """`one` where it holds, else `other`."""
        given = [
            (value if isinstance(value, Number) else Number.constant(self.function, value)).spread(
                self.widths
            )
            for value in (one, other)
        ]
        return Number(*self._write("select {c} {0}, {t} {1}, {t} {2}", *(value.parts for value in given)))


class Bits(_Parts):
    """The 64 bits of each number, as whole numbers."""

    __slots__ = ()

    def with_(self, operation: str, value: int | Bits) -> Bits:
        """`operation` is add, sub, and, shl or ashr."""
        others = value.parts if isinstance(value, Bits) else constants(str(value), self.widths, "i64")
        return Bits(*self._write(operation + " {i} {0}, {1}", others))

    def are(self, value: int) -> Condition:
        return Condition(*self._write("icmp eq {i} {0}, {1}", constants(str(value), self.widths, "i64")))

    def as_number(self) -> Number:
        return Number(*self._write("bitcast {i} {0} to {t}"))
