"""Indices and memory, as they are when the machine code runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .values import KINDS, ONE, Condition, Number, Widths

if TYPE_CHECKING:
    from .function import Function


class Index:
    """A whole number: ``base + offset``, the offset known now. `widths` say how many neighbours are meant, from here on."""

    __slots__ = ("base", "function", "offset", "widths")

    def __init__(self, function: Function, base: str | None, offset: int = 0, widths: Widths = ONE) -> None:
        self.function, self.base, self.offset, self.widths = function, base, offset, widths

    def text(self) -> str:
        if self.base is None:
            return str(self.offset)
        return self.function.name_for(f"add i64 {self.base}, {self.offset}") if self.offset else self.base

    def argument(self) -> str:
        return f"i64 {self.text()}"

    def abreast(self, widths: Widths) -> Index:
        return Index(self.function, self.base, self.offset, widths)

    def __add__(self, other: Index | int) -> Index:
        if isinstance(other, int):
            return Index(self.function, self.base, self.offset + other, self.widths)
        widths = self.widths if other.widths == ONE else other.widths
        if self.base is None or other.base is None:
            return Index(self.function, self.base or other.base, self.offset + other.offset, widths)
        base = self.function.name_for(f"add i64 {self.base}, {other.base}")
        return Index(self.function, base, self.offset + other.offset, widths)

    __radd__ = __add__

    def __sub__(self, other: Index) -> Index:
        return Index(self.function, self.function.name_for(f"sub i64 {self.text()}, {other.text()}"))

    def __mul__(self, other: Index | int) -> Index:
        if isinstance(other, int):
            base = self.base and self.function.name_for(f"mul i64 {self.base}, {other}")
            return Index(self.function, base, self.offset * other, self.widths)
        return Index(self.function, self.function.name_for(f"mul i64 {self.text()}, {other.text()}"))

    __rmul__ = __mul__

    def __floordiv__(self, other: int) -> Index:
        return Index(self.function, self.function.name_for(f"udiv i64 {self.text()}, {other}"))

    def over(self, other: Index) -> Index:
        """Whole division of numbers that are not negative."""
        return Index(self.function, self.function.name_for(f"udiv i64 {self.text()}, {other.text()}"))

    def least(self, other: Index | int) -> Index:
        return (self < other).index(self, other)

    def __lt__(self, other: Index | int) -> Choice:
        return self._compared("slt", other)

    def __eq__(self, other: object) -> Choice:  # type: ignore[override]
        return self._compared("eq", other)  # type: ignore[arg-type]

    __hash__ = None  # type: ignore[assignment]

    def _compared(self, how: str, other: Index | int) -> Choice:
        bound = str(other) if isinstance(other, int) else other.text()
        name = self.function.name_for(f"icmp {how} i64 {self.text()}, {bound}")
        return Choice(self.function, (name,), ONE)

    def number(self) -> Number:
        return Number(self.function, (self.function.name_for(f"sitofp i64 {self.text()} to double"),), ONE)

    def typed(self) -> list[tuple[str, str]]:
        return [("i64", self.text())]

    def phi(self) -> Index:
        return Index(self.function, f"%p{self.function.label()}")


class Choice(Condition):
    """A condition of indices."""

    def index(self, one: Index | int, other: Index | int) -> Index:
        a, b = (str(value) if isinstance(value, int) else value.text() for value in (one, other))
        return Index(self.function, self.function.name_for(f"select i1 {self.parts[0]}, i64 {a}, i64 {b}"))


class Memory:
    """Numbers in memory, `stride` apart, each with `widths` side by side; ``memory[i]`` reads or writes one, or as many
    neighbours as an index means."""

    def __init__(self, function: Function, pointer: str, *, widths: Widths = ONE, stride: int = 1) -> None:
        self.function, self.pointer, self.widths, self.stride = function, pointer, widths, stride
        self.offset = 0
        """From the beginning of the memory to work in, where it is a part of that."""

    def at(self, index: Index | int, *, widths: Widths = ONE, stride: int = 1) -> Memory:
        """The memory from there on."""
        return Memory(self.function, self._address(index), widths=widths, stride=stride)

    def __getitem__(self, index: Index | int) -> Number:
        parts, address, widths = [], self._address(index), self._widths(index)
        for start, width in _starts(widths):
            name = f"load {KINDS[width]['t']}, ptr {self._further(address, start)}, align 8"
            parts.append(self.function.name_for(name))
        return Number(self.function, tuple(parts), widths)

    def __setitem__(self, index: Index | int, value: Number) -> None:
        address, widths = self._address(index), self._widths(index)
        for (start, width), part in zip(_starts(widths), value.spread(widths).parts, strict=True):
            self.function.write(
                f"store {KINDS[width]['t']} {part}, ptr {self._further(address, start)}, align 8"
            )

    def integer(self, index: Index | int) -> Index:
        return Index(self.function, self.function.name_for(f"load i64, ptr {self._address(index)}, align 8"))

    def pointer_at(self, index: int) -> Memory:
        """The memory that the address stored there leads to."""
        return Memory(self.function, self.function.name_for(f"load ptr, ptr {self._address(index)}, align 8"))

    def is_there(self) -> Condition:
        return Condition(self.function, (self.function.name_for(f"icmp ne ptr {self.pointer}, null"),), ONE)

    def argument(self) -> str:
        return f"ptr {self.pointer}"

    def typed(self) -> list[tuple[str, str]]:
        return [("ptr", self.pointer)]

    def phi(self) -> Memory:
        return Memory(self.function, f"%p{self.function.label()}")

    def _widths(self, index: Index | int) -> Widths:
        return index.widths if isinstance(index, Index) and index.widths != ONE else self.widths

    def _address(self, index: Index | int) -> str:
        if isinstance(index, int):
            return self._further(self.pointer, index * self.stride)
        place = index * self.stride if self.stride != 1 else index
        if place.base is None:
            return self._further(self.pointer, place.offset)
        there = self.function.name_for(f"getelementptr double, ptr {self.pointer}, i64 {place.base}")
        return self._further(there, place.offset)

    def _further(self, address: str, count: int) -> str:
        return (
            self.function.name_for(f"getelementptr double, ptr {address}, i64 {count}") if count else address
        )


def _starts(widths: Widths) -> list[tuple[int, int]]:
    starts, start = [], 0
    for width in widths:
        starts.append((start, width))
        start += width
    return starts
