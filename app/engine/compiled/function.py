"""A function of machine code while it is written, as LLVM's text: its instructions, its loops and its branches."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from .memory import Index, Memory
from .values import ONE, Condition, Number, Widths

MOST_INSTRUCTIONS = 120_000
"""Of one network's code, all functions together: about twice the code of the largest network."""
BREATH = 2_000
"""Instructions written between two moments in which another thread may have the interpreter's lock."""

Value = Any
"""A `Number`, an `Index` or a `Memory`: an argument of a function, or a value that a loop carries from one round to the next."""
Body = Callable[[Index, list[Value]], list[Value]]
Step = Callable[[Index, list[Value]], tuple[Condition, Callable[[], list[Value]]]]


class TooLarge(Exception):
    """The code of a network would have more than `MOST_INSTRUCTIONS`."""


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
    """One function being written; `arguments` are "ptr", "i64", "i32" (an index too) or "double", and it returns a number or an index."""

    def __init__(
        self,
        module: Module,
        name: str,
        arguments: Sequence[str],
        *,
        returns: str = "i64",
        exported: bool = False,
    ) -> None:
        self.module, self.name, self.returns, self.exported = module, name, returns, exported
        linkage = "" if exported else "internal "
        # The arrays of one call never overlap; the code generator may move loads past stores.
        written = (f"{kind}{' noalias' if kind == 'ptr' else ''} %a{n}" for n, kind in enumerate(arguments))
        self.lines = [f"define {linkage}{returns} @{name}({', '.join(written)}) nounwind {{", "entry:"]
        self.block = "entry"
        self._names = 0
        self.arguments: list[Value] = [self._argument(kind, f"%a{n}") for n, kind in enumerate(arguments)]
        module.functions.append(self)

    def __str__(self) -> str:
        return "\n".join([*self.lines, "}"])

    def _argument(self, kind: str, name: str) -> Value:
        if kind == "ptr":
            return Memory(self, name)
        if kind == "double":
            return Number(self, (name,), ONE)
        return Index(self, self.name_for(f"zext i32 {name} to i64") if kind == "i32" else name)

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

    def call(self, function: "Function", arguments: Sequence[Memory | Index]) -> Number:
        """The float64 that another function of the module returns."""
        given = ", ".join(argument.argument() for argument in arguments)
        return Number(self, (self.name_for(f"call double @{function.name}({given})"),), ONE)

    def run(self, function: "Function", arguments: Sequence[Memory | Index]) -> None:
        """Calls another function for its effect on memory."""
        given = ", ".join(argument.argument() for argument in arguments)
        self.name_for(f"call {function.returns} @{function.name}({given})")

    def give_back(self, value: Number | Index) -> None:
        """Ends the function."""
        text = value.parts[0] if isinstance(value, Number) else value.text()
        self.write(f"ret {self.returns} {text}")

    def number(self, value: float, widths: Widths = ONE) -> Number:
        return Number.constant(self, value, widths)

    def index(self, value: int) -> Index:
        return Index(self, None, value)

    # ---- control flow

    def repeat(self, count: int | Index, body: Body, carried: Sequence[Value] = ()) -> list[Value]:
        """``for i in range(count): carried = body(i, carried)``; at least once. Returns the last carried values."""
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

    def advance(self, count: Index, body: Step, carried: Sequence[Value]) -> tuple[Index, list[Value]]:
        """As `repeat`, not even once if `count` is 0; `body` also returns a condition for the round to count, and the action if it does.
        Ends at the first round that does not count, with the values carried into it; returns the number of counted rounds."""
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
        """Values that are carried into a round, and the line in which they will be written."""
        self.lines.append("")
        return [value.phi() for value in carried], len(self.lines) - 1

    def _fill(
        self, hole: int, before: str, phis: Sequence[Value], starts: Sequence[Value], ends: Sequence[Value]
    ) -> None:
        """Each phi is the value in `starts` when the loop is entered from `before`, and then the value in `ends`."""
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
        condition: Condition,
        one: "Callable[[], Sequence[Value]]",
        other: "Callable[[], Sequence[Value]]",
    ) -> list[Value]:
        """The value of `one` where the condition holds, else the value of `other`."""
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
