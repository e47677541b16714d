"""Values that are known when the machine code runs: numbers, indices, memory. The only file that writes LLVM's language.

Each operation on a `Number` writes one instruction (for each of its parts) into the `Function` that is being written. A Number may
stand for several float64 side by side, such as one quantity for all samples of a batch: its `widths` say how they lie in
vectors of 8, 4, 2 and 1 lanes, whatever the processor has. 10 samples are (8, 2); 3 are (2, 1).
"""

import struct
import time
from collections.abc import Callable, Sequence
from typing import Any

Widths = tuple[int, ...]
LANES = 8
ONE: Widths = (1,)
MOST_INSTRUCTIONS = 120_000
"""Of one network's code, all functions together: about twice what the largest network takes."""
BREATH = 2_000
"""Instructions written between two moments in which another thread may have the interpreter's lock."""


Value = Any
"""A `Number`, an `Index` or a `Memory`: what functions are given and loops carry from one round to the next."""
_Operator = Callable[["Number", "Number | float"], "Number"]
Body = Callable[["Index", list[Value]], list[Value]]
Step = Callable[["Index", list[Value]], tuple["Condition", Callable[[], list[Value]]]]


class TooLarge(Exception):
    """The code of a network would have more than `MOST_INSTRUCTIONS`."""


def widths_of(count: int) -> Widths:
    """How `count` numbers lie side by side."""
    parts = [LANES] * (count // LANES)
    return (*parts, *(width for width in (4, 2, 1) if count % LANES & width))


def literal(number: float) -> str:
    return f"0x{struct.unpack('<Q', struct.pack('<d', number))[0]:016X}"


def type_of(width: int) -> str:
    return "double" if width == 1 else f"<{width} x double>"


def _integers(width: int) -> str:
    return "i64" if width == 1 else f"<{width} x i64>"


def _constant(value: str, width: int, kind: str) -> str:
    return value if width == 1 else f"splat ({kind} {value})"


class Module:
    """All functions of one network, as text."""

    def __init__(self) -> None:
        self.functions: list[Function] = []
        self.declared: set[str] = set()
        self.instructions = 0
        self.work = 0
        """float64 that the functions write in between."""

    def works_in(self, numbers: int) -> None:
        self.work = max(self.work, numbers)

    def __str__(self) -> str:
        return "\n".join([*sorted(self.declared), *map(str, self.functions)])


class Function:
    """One function being written; `arguments` are "ptr" or "i64", and it returns a number or an index."""

    def __init__(
        self,
        module: Module,
        name: str,
        arguments: Sequence[str],
        *,
        returns: str = "i64",
        exported: bool = False,
    ) -> None:
        self.module, self.name, self.returns = module, name, returns
        linkage = "" if exported else "internal "
        # The arrays of one call never overlap; the code generator may move loads past stores.
        written = (f"{kind}{' noalias' if kind == 'ptr' else ''} %a{n}" for n, kind in enumerate(arguments))
        self.lines = [f"define {linkage}{returns} @{name}({', '.join(written)}) nounwind {{", "entry:"]
        self.block = "entry"
        self._names = 0
        self.arguments: list[Value] = [
            Memory(self, f"%a{n}") if kind == "ptr" else Index(self, f"%a{n}")
            for n, kind in enumerate(arguments)
        ]
        module.functions.append(self)

    def __str__(self) -> str:
        return "\n".join([*self.lines, "}"])

    # ---- writing

    def write(self, instruction: str) -> None:
        self.lines.append(instruction)
        self.module.instructions += 1
        if self.module.instructions % BREATH == 0:
            time.sleep(0)
            if self.module.instructions > MOST_INSTRUCTIONS:
                raise TooLarge(f"A network's code has at most {MOST_INSTRUCTIONS:,} instructions.")

    def name_for(self, instruction: str) -> str:
        """The name of the instruction's result."""
        self._names += 1
        name = f"%v{self._names}"
        self.write(f"{name} = {instruction}")
        return name

    def label(self) -> str:
        self._names += 1
        return f"b{self._names}"

    def begin(self, label: str) -> None:
        self.lines.append(f"{label}:")
        self.block = label

    def intrinsic(self, name: str, width: int, values: Sequence[str]) -> str:
        """An instruction that LLVM writes as a function; none of those used here calls one."""
        kind, suffix = type_of(width), "f64" if width == 1 else f"v{width}f64"
        self.module.declared.add(f"declare {kind} @llvm.{name}.{suffix}({', '.join([kind] * len(values))})")
        return self.name_for(f"call {kind} @llvm.{name}.{suffix}({', '.join(f'{kind} {v}' for v in values)})")

    def call(self, function: "Function", arguments: Sequence["Memory | Index"]) -> "Number":
        """The float64 that another function of the module returns."""
        given = ", ".join(argument.argument() for argument in arguments)
        return Number(self, (self.name_for(f"call double @{function.name}({given})"),), ONE)

    def give_back(self, value: "Number | Index") -> None:
        """Ends the function."""
        text = value.parts[0] if isinstance(value, Number) else value.text()
        self.write(f"ret {self.returns} {text}")

    def number(self, value: float, widths: Widths = ONE) -> "Number":
        return Number(self, tuple(_constant(literal(value), w, "double") for w in widths), widths)

    def index(self, value: int) -> "Index":
        return Index(self, None, value)

    # ---- control flow

    def repeat(self, count: "int | Index", body: "Body", carried: "Sequence[Value]" = ()) -> "list[Value]":
        """``for i in range(count): carried = body(i, carried)``; at least once. Returns what was carried last."""
        before, loop, after = self.block, self.label(), self.label()
        self.write(f"br label %{loop}")
        self.begin(loop)
        carried = [self.index(0), *carried]
        phis, hole = self._phis(carried)
        result = body(phis[0], phis[1:])
        following = phis[0] + 1
        self._fill(hole, before, phis, carried, [following, *result])
        again = following < count
        self.write(f"br i1 {again.parts[0]}, label %{loop}, label %{after}")
        self.begin(after)
        return result

    def advance(
        self, count: "Index", body: "Step", carried: "Sequence[Value]"
    ) -> "tuple[Index, list[Value]]":
        """As `repeat`, not even once if `count` is 0; `body` returns also whether the round counts, and what is done if it does.
        Ends at the first round that does not count, with what was carried into it; returns the rounds that counted."""
        before, head, inside = self.block, self.label(), self.label()
        commit, after = self.label(), self.label()
        self.write(f"br label %{head}")
        self.begin(head)
        carried = [self.index(0), *carried]
        phis, hole = self._phis(carried)
        self.write(f"br i1 {(phis[0] < count).parts[0]}, label %{inside}, label %{after}")
        self.begin(inside)
        counts, finish = body(phis[0], phis[1:])
        self.write(f"br i1 {counts.parts[0]}, label %{commit}, label %{after}")
        self.begin(commit)
        self._fill(hole, before, phis, carried, [phis[0] + 1, *finish()])
        self.write(f"br label %{head}")
        self.begin(after)
        return phis[0], phis[1:]

    def _phis(self, carried: Sequence[Value]) -> tuple[list[Value], int]:
        """Values for what is carried into a round, and the line in which they will be written."""
        self.lines.append("")
        return [value.phi() for value in carried], len(self.lines) - 1

    def _fill(
        self, hole: int, before: str, phis: Sequence[Value], starts: Sequence[Value], ends: Sequence[Value]
    ) -> None:
        """Each phi is what stands in `starts` when the loop is entered from `before`, and then in `ends`."""
        rows = [
            zip(p.typed(), s.typed(), e.typed(), strict=True)
            for p, s, e in zip(phis, starts, ends, strict=True)
        ]
        self.lines[hole] = "\n".join(
            f"{name} = phi {kind} [{start}, %{before}], [{end}, %{self.block}]"
            for row in rows
            for (kind, name), (_, start), (_, end) in row
        )

    def either(
        self,
        condition: "Condition",
        one: "Callable[[], Sequence[Value]]",
        other: "Callable[[], Sequence[Value]]",
    ) -> "list[Value]":
        """What `one` gives where the condition holds, and else what `other` gives."""
        labels, after, ends = (self.label(), self.label()), self.label(), []
        self.write(f"br i1 {condition.parts[0]}, label %{labels[0]}, label %{labels[1]}")
        for label, branch in zip(labels, (one, other), strict=True):
            self.begin(label)
            values = branch()
            ends.append((values, [value.typed() for value in values], self.block))
            self.write(f"br label %{after}")
        self.begin(after)
        (values, first, first_block), (_, second, second_block) = ends
        merged = [value.phi() for value in values]
        for phi, *ways in zip(merged, first, second, strict=True):
            for (kind, name), (_, a), (_, b) in zip(phi.typed(), *ways, strict=True):
                self.lines.append(f"{name} = phi {kind} [{a}, %{first_block}], [{b}, %{second_block}]")
        return merged


def _operation(name: str) -> "tuple[_Operator, _Operator]":
    """An operator, and the same with the operands the other way round."""
    return (
        lambda one, other: one._with(name, other),
        lambda one, other: one._like(other)._with(name, one),
    )


def _comparison(how: str) -> "Callable[[Number, Number | float], Condition]":
    def compared(one: "Number", other: "Number | float") -> "Condition":
        result = one._with(f"fcmp {how}", other)
        return Condition(one.function, result.parts, result.widths)

    return compared


class Number:
    """One or more float64 side by side. An operand that is a single number goes with each of them."""

    __slots__ = ("function", "parts", "widths")

    def __init__(self, function: Function, parts: tuple[str, ...], widths: Widths) -> None:
        self.function, self.parts, self.widths = function, parts, widths

    # ---- arithmetic: each operation is rounded by itself, as IEEE 754 says

    __add__, __radd__ = _operation("fadd")
    __sub__, __rsub__ = _operation("fsub")
    __mul__, __rmul__ = _operation("fmul")
    __truediv__, __rtruediv__ = _operation("fdiv")

    def __neg__(self) -> "Number":
        return self._each(lambda part, width: self.function.name_for(f"fneg {type_of(width)} {part}"))

    def __abs__(self) -> "Number":
        return self._each(lambda part, width: self.function.intrinsic("fabs", width, (part,)))

    def root(self) -> "Number":
        return self._each(lambda part, width: self.function.intrinsic("sqrt", width, (part,)))

    def with_sign_of(self, other: "Number") -> "Number":
        return self._pairs(other, lambda a, b, width: self.function.intrinsic("copysign", width, (a, b)))

    # ---- comparison and choice; NaN compares as false

    __lt__, __le__, __gt__, __ge__, is_ = map(_comparison, ("olt", "ole", "ogt", "oge", "oeq"))

    # ---- the bits of a float64: what the elementary functions need of them

    def bits(self) -> "Bits":
        texts = (
            f"bitcast {type_of(w)} {p} to {_integers(w)}"
            for p, w in zip(self.parts, self.widths, strict=True)
        )
        return Bits(self.function, tuple(map(self.function.name_for, texts)), self.widths)

    # ---- all lanes

    def total(self) -> "Number":
        """The sum over all that lie side by side, in a fixed order (`totals`)."""
        return totals([self])

    def first(self) -> "Number":
        return self if self.widths[0] == 1 else self._lane(self.parts[0], self.widths[0], 0)

    def each(self) -> "list[Number]":
        return [
            self._lane(part, width, lane)
            for part, width in zip(self.parts, self.widths, strict=True)
            for lane in range(width)
        ]

    def spread(self, widths: Widths) -> "Number":
        """A single number, once for each lane."""
        if self.widths == widths:
            return self
        made: dict[int, str] = {}
        for width in widths:
            if width not in made:
                made[width] = self._splat(width)
        return Number(self.function, tuple(made[width] for width in widths), widths)

    def _splat(self, width: int) -> str:
        (part,), write = self.parts, self.function.name_for
        if width == 1:
            return part
        if part.startswith("0x"):
            return _constant(part, width, "double")
        kind = type_of(width)
        first = write(f"insertelement {kind} poison, double {part}, i32 0")
        return write(f"shufflevector {kind} {first}, {kind} poison, <{width} x i32> zeroinitializer")

    def _lane(self, part: str, width: int, lane: int) -> "Number":
        if width == 1:
            return Number(self.function, (part,), ONE)
        text = f"extractelement {type_of(width)} {part}, i32 {lane}"
        return Number(self.function, (self.function.name_for(text),), ONE)

    def _like(self, other: "Number | float") -> "Number":
        if isinstance(other, Number):
            return other.spread(self.widths)
        return self.function.number(other, self.widths)

    def _each(self, write: Callable[[str, int], str]) -> "Number":
        return Number(self.function, tuple(map(write, self.parts, self.widths)), self.widths)

    def _pairs(self, other: "Number | float", write: Callable[[str, str, int], str]) -> "Number":
        if isinstance(other, Number) and self.widths == ONE:
            return self.spread(other.widths)._joined(other, write)
        return self._joined(self._like(other), write)

    def _joined(self, other: "Number", write: Callable[[str, str, int], str]) -> "Number":
        return Number(self.function, tuple(map(write, self.parts, other.parts, self.widths)), self.widths)

    def _with(self, operation: str, other: "Number | float") -> "Number":
        name_for = self.function.name_for
        return self._pairs(other, lambda a, b, width: name_for(f"{operation} {type_of(width)} {a}, {b}"))

    # ---- carried round a loop

    def typed(self) -> list[tuple[str, str]]:
        return [(type_of(width), part) for part, width in zip(self.parts, self.widths, strict=True)]

    def phi(self) -> "Number":
        return Number(self.function, tuple(f"%p{self.function.label()}" for _ in self.parts), self.widths)


class Condition:
    """Whether something holds, for each of the numbers side by side."""

    def __init__(self, function: Function, parts: tuple[str, ...], widths: Widths) -> None:
        self.function, self.parts, self.widths = function, parts, widths

    def choose(self, one: Number | float, other: Number | float) -> Number:
        """`one` where it holds, else `other`."""
        pairs = []
        for value in (one, other):
            number = value if isinstance(value, Number) else self.function.number(value)
            pairs.append(number.spread(self.widths).parts)
        written = []
        for condition, a, b, width in zip(self.parts, *pairs, self.widths, strict=True):
            kind = type_of(width)
            choice = "i1" if width == 1 else f"<{width} x i1>"
            written.append(self.function.name_for(f"select {choice} {condition}, {kind} {a}, {kind} {b}"))
        return Number(self.function, tuple(written), self.widths)


class Bits:
    """The 64 bits of each number, as whole numbers."""

    def __init__(self, function: Function, parts: tuple[str, ...], widths: Widths) -> None:
        self.function, self.parts, self.widths = function, parts, widths

    def with_(self, operation: str, value: "int | Bits") -> "Bits":
        """`operation` is add, sub, and, shl or ashr."""
        if isinstance(value, Bits):
            others = value.parts
        else:
            others = tuple(_constant(str(value), width, "i64") for width in self.widths)
        written = (
            f"{operation} {_integers(width)} {part}, {other}"
            for part, other, width in zip(self.parts, others, self.widths, strict=True)
        )
        return Bits(self.function, tuple(map(self.function.name_for, written)), self.widths)

    def are(self, value: int) -> Condition:
        written = (
            f"icmp eq {_integers(w)} {part}, {_constant(str(value), w, 'i64')}"
            for part, w in zip(self.parts, self.widths, strict=True)
        )
        return Condition(self.function, tuple(map(self.function.name_for, written)), self.widths)

    def as_number(self) -> Number:
        texts = (
            f"bitcast {_integers(w)} {p} to {type_of(w)}"
            for p, w in zip(self.parts, self.widths, strict=True)
        )
        return Number(self.function, tuple(map(self.function.name_for, texts)), self.widths)


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

    def abreast(self, widths: Widths) -> "Index":
        return Index(self.function, self.base, self.offset, widths)

    def __add__(self, other: "Index | int") -> "Index":
        if isinstance(other, int):
            return Index(self.function, self.base, self.offset + other, self.widths)
        widths = self.widths if other.widths == ONE else other.widths
        if self.base is None or other.base is None:
            return Index(self.function, self.base or other.base, self.offset + other.offset, widths)
        base = self.function.name_for(f"add i64 {self.base}, {other.base}")
        return Index(self.function, base, self.offset + other.offset, widths)

    __radd__ = __add__

    def __sub__(self, other: "Index") -> "Index":
        return Index(self.function, self.function.name_for(f"sub i64 {self.text()}, {other.text()}"))

    def __mul__(self, other: "Index | int") -> "Index":
        if isinstance(other, int):
            base = self.base and self.function.name_for(f"mul i64 {self.base}, {other}")
            return Index(self.function, base, self.offset * other, self.widths)
        return Index(self.function, self.function.name_for(f"mul i64 {self.text()}, {other.text()}"))

    __rmul__ = __mul__

    def __floordiv__(self, other: int) -> "Index":
        return Index(self.function, self.function.name_for(f"udiv i64 {self.text()}, {other}"))

    def over(self, other: "Index") -> "Index":
        """Whole division of numbers that are not negative."""
        return Index(self.function, self.function.name_for(f"udiv i64 {self.text()}, {other.text()}"))

    def least(self, other: "Index | int") -> "Index":
        return (self < other).index(self, other)

    def __lt__(self, other: "Index | int") -> "Choice":
        return self._compared("slt", other)

    def __eq__(self, other: object) -> "Choice":  # type: ignore[override]
        return self._compared("eq", other)  # type: ignore[arg-type]

    __hash__ = None  # type: ignore[assignment]

    def _compared(self, how: str, other: "Index | int") -> "Choice":
        bound = str(other) if isinstance(other, int) else other.text()
        name = self.function.name_for(f"icmp {how} i64 {self.text()}, {bound}")
        return Choice(self.function, (name,), ONE)

    def number(self) -> Number:
        return Number(self.function, (self.function.name_for(f"sitofp i64 {self.text()} to double"),), ONE)

    def typed(self) -> list[tuple[str, str]]:
        return [("i64", self.text())]

    def phi(self) -> "Index":
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

    def at(self, index: Index | int, *, widths: Widths = ONE, stride: int = 1) -> "Memory":
        """What lies from there on."""
        return Memory(self.function, self._address(index), widths=widths, stride=stride)

    def __getitem__(self, index: Index | int) -> Number:
        parts, address, widths = [], self._address(index), self._widths(index)
        for start, width in _starts(widths):
            name = f"load {type_of(width)}, ptr {self._further(address, start)}, align 8"
            parts.append(self.function.name_for(name))
        return Number(self.function, tuple(parts), widths)

    def __setitem__(self, index: Index | int, value: Number) -> None:
        address, widths = self._address(index), self._widths(index)
        for (start, width), part in zip(_starts(widths), value.spread(widths).parts, strict=True):
            self.function.write(
                f"store {type_of(width)} {part}, ptr {self._further(address, start)}, align 8"
            )

    def integer(self, index: Index | int) -> Index:
        return Index(self.function, self.function.name_for(f"load i64, ptr {self._address(index)}, align 8"))

    def pointer_at(self, index: int) -> "Memory":
        """What the address that stands there leads to."""
        return Memory(self.function, self.function.name_for(f"load ptr, ptr {self._address(index)}, align 8"))

    def is_there(self) -> Condition:
        return Condition(self.function, (self.function.name_for(f"icmp ne ptr {self.pointer}, null"),), ONE)

    def argument(self) -> str:
        return f"ptr {self.pointer}"

    def typed(self) -> list[tuple[str, str]]:
        return [("ptr", self.pointer)]

    def phi(self) -> "Memory":
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


def together(numbers: Sequence[Number]) -> Number:
    """Single numbers, side by side."""
    function, widths, parts, at = numbers[0].function, widths_of(len(numbers)), [], 0
    for width in widths:
        value = "poison" if width > 1 else numbers[at].parts[0]
        for lane in range(width if width > 1 else 0):
            text = f"insertelement {type_of(width)} {value}, double {numbers[at + lane].parts[0]}, i32 {lane}"
            value = function.name_for(text)
        parts.append(value)
        at += width
    return Number(function, tuple(parts), widths)


def totals(numbers: Sequence[Number]) -> Number:
    """The sum over the lanes of each of 1, 2, 4 or 8 numbers with the same widths; the sums lie side by side.

    The order is the same for any count of numbers: first the vectors of 8, lane by lane, then the halves of that vector, to which
    the lanes of a narrower part are added where their counts are equal. Halves of two numbers are added by one instruction.
    """
    function = numbers[0].function
    rows = [dict.fromkeys(LANE_COUNTS, "") for _ in numbers]
    for row, number in zip(rows, numbers, strict=True):
        for part, width in zip(number.parts, number.widths, strict=True):
            kind = type_of(width)
            row[width] = function.name_for(f"fadd {kind} {row[width]}, {part}") if row[width] else part
    lanes = next(width for width in LANE_COUNTS if rows[0][width])
    vectors = [(row[lanes], lanes) for row in rows]
    while lanes > 1:
        lanes //= 2
        others = vectors[1::2] or [("poison", 0)]
        vectors = [_halves_added(function, a, b, lanes) for a, b in zip(vectors[::2], others, strict=True)]
        if rows[0][lanes]:
            share = len(rows) // len(vectors)
            for n, (vector, width) in enumerate(vectors):
                more = _side_by_side(
                    function, [row[lanes] for row in rows[n * share : (n + 1) * share]], lanes
                )
                vectors[n] = function.name_for(f"fadd {type_of(width)} {vector}, {more}"), width
    while len(vectors) > 1:
        count = len(vectors) // 2
        vectors = [
            (
                _side_by_side(function, [vectors[2 * n][0], vectors[2 * n + 1][0]], vectors[0][1]),
                2 * vectors[0][1],
            )
            for n in range(count)
        ]
    return Number(function, (vectors[0][0],), (vectors[0][1],))


LANE_COUNTS = (8, 4, 2, 1)


def _halves_added(function: Function, a: tuple[str, int], b: tuple[str, int], lanes: int) -> tuple[str, int]:
    """Of each number in the two vectors, its first `lanes` and the `lanes` after them, added."""
    (one, width), (other, more) = a, b
    kind = type_of(width)
    places = [start + lane for start in range(0, width + more, 2 * lanes) for lane in range(lanes)]
    made, halves = len(places), []
    for offset in (0, lanes):
        if made == 1:
            text = f"extractelement {kind} {one}, i32 {offset}"
        else:
            chosen = ", ".join(f"i32 {place + offset}" for place in places)
            text = f"shufflevector {kind} {one}, {kind} {other}, <{made} x i32> <{chosen}>"
        halves.append(function.name_for(text))
    return function.name_for(f"fadd {type_of(made)} {halves[0]}, {halves[1]}"), made


def _side_by_side(function: Function, vectors: list[str], width: int) -> str:
    while len(vectors) > 1:
        chosen = ", ".join(f"i32 {lane}" for lane in range(2 * width))
        joined = []
        for one, other in zip(vectors[::2], vectors[1::2], strict=True):
            if width == 1:
                text = f"insertelement <2 x double> poison, double {one}, i32 0"
                joined.append(
                    function.name_for(
                        f"insertelement <2 x double> {function.name_for(text)}, double {other}, i32 1"
                    )
                )
            else:
                kind = type_of(width)
                text = f"shufflevector {kind} {one}, {kind} {other}, <{2 * width} x i32> <{chosen}>"
                joined.append(function.name_for(text))
        vectors, width = joined, 2 * width
    return vectors[0]
