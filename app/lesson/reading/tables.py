"""Tables inside a list: names along a row, or a heading that says what each column holds.

    w5+,w6+            neuron,net,out,delta          weight,old,gradient,new
    0.3589,0.4087      h1,0.3775,0.5933,0.0088       w5,0.4,0.0822,0.3589

A heading's cell and a row's name make one name together: net and h1 are net_h1, new and w5 are
w5+. Either may stand in the heading. A heading that says nothing, such as "value", leaves each row
to itself: its first number counts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .names import QUANTITIES, Name, NameReader, Several
from .numbers import short
from .rows import EXPECTED, Bad, Cells, Item, Remark, Value, is_number, valued
from .spelling import spelled

Lines = list[tuple[int, Item]]

_QUANTITY = {word for words in QUANTITIES.values() for word in words} | {"error"}
_MARKS = " $`*\"'"
_OLD = {"old", "before", "start", "initial", "oldvalue", "oldweight", "previous"}
_NEW = {"new", "updated", "next"}
_NEW_PARAMETER = re.compile(r"(?:w|b|p|θ|weight|bias|value|param|parameter)[ijk]*\+")
_GRADIENT = {"grad", "gradient", "derivative", "gradients"}
_BY_PARAMETER = re.compile(r"[d∂∇]?(?:e|etotal|l|loss|j|c)?/?[d∂∇](?:[wbpθ]|weight|param)[ijk]*")
_BY_NEURON = re.compile(r"[d∂](?:e|etotal|l|loss|j|c)/?[d∂](?:net|out|z|a)")


def is_column(text: str) -> bool:
    """True for a heading such as net, new or gradient, which needs the name of a neuron or weight."""
    return bool(_combined(text, "w5"))


def _combined(column: str, name: str) -> str:
    """The text of the name that a heading and a name make together; empty if the heading adds nothing."""
    plain = column.strip().lower()
    spelling = spelled(column)
    key = spelling.key if spelling is not None else plain
    if _NEW_PARAMETER.fullmatch(key) or plain in _NEW:
        return f"new {name}"
    if key in _OLD:
        return name
    if key in _GRADIENT or _BY_PARAMETER.fullmatch(key):
        return f"grad {name}"
    if key in _QUANTITY or _BY_NEURON.fullmatch(key):
        return f"{key}_{name}"
    return ""


def tabled(found: Lines, names: NameReader) -> Lines:
    """The lines of a list with the values of its tables in their place; headings are left out."""
    return _Tables(names).read(found)


@dataclass
class _Tables:
    names: NameReader
    out: Lines = field(default_factory=list)
    heading: tuple[str, ...] = ()
    waiting: tuple[int, tuple[str, ...]] | None = None
    """A row of names that no row of numbers has followed yet."""
    filled: tuple[str, ...] = ()
    """The row of names of the numbers above."""

    def read(self, found: Lines) -> Lines:
        for line, item in found:
            if isinstance(item, Cells):
                self._cells(line, item)
            elif isinstance(item, Value) and item.row:
                if not self._crossed(line, item.row, item.at):
                    self._no_numbers()
                    self.out.append((line, item))
            else:
                self._no_numbers()
                self.heading = ()
                self.out.append((line, item))
        self._no_numbers()
        return self.out

    def _cells(self, line: int, item: Cells) -> None:
        if item.kind != "numbers":
            self._no_numbers()
            self.heading = item.cells
            self.waiting = (line, item.cells) if item.kind == "names" else None
        elif not self._crossed(line, item.cells, 0):
            self._numbers(line, item)

    def _no_numbers(self) -> None:
        """A row of names that no row of numbers follows is a bad line."""
        if self.waiting is not None:
            line, cells = self.waiting
            message = "Names came without numbers. Put as many numbers into the next row."
            self.out.append((line, Bad(" ".join(cells), message)))
        self.waiting = None

    def _crossed(self, line: int, row: Sequence[str], at: int) -> bool:
        """Reads a row by its name and the heading above; False if the two say nothing together."""
        if len(self.heading) < 2 or is_number(row[at]):
            return False
        heading, label = [cell.strip(_MARKS) for cell in self.heading], row[at].strip(_MARKS)
        heading = ["", *heading] if len(heading) == len(row) - 1 else heading
        values: list[Item] = []
        others = []
        for n, (column, cell) in enumerate(zip(heading, row, strict=False)):
            if n == at or not is_number(cell):
                continue
            for text in filter(None, (_combined(column, label), _combined(label, column))):
                meaning = self.names.read(text)
                if isinstance(meaning, Name | Several):
                    values.append(valued(text, meaning, cell))
                    break
            else:
                if n > at:
                    others.append(column)
        if not values:
            return False
        self.out += [(line, value) for value in values]
        if others and self.waiting is None and not any(isinstance(one, Remark) for _, one in self.out[-9:]):
            shown = ", ".join(short(column) for column in others[:5])
            self.out.append((line, Remark(f"Columns that name no quantity are not read: {shown}.")))
        self.waiting = None
        return True

    def _numbers(self, line: int, item: Cells) -> None:
        """A row of numbers below a row of names, each under its name."""
        width = 0 if self.waiting is None else len(self.waiting[1])
        if self.waiting is not None and len(item.cells) in (width, width + 1):
            self.out += [(line, one) for one in self._under(self.waiting[1], item.cells[-width:])]
            self.filled, self.waiting = self.waiting[1], None
        elif self.filled and len(item.cells) in (len(self.filled), len(self.filled) + 1):
            message = 'Only the first row of numbers of a table is read. A log of many iterations has a column "iteration".'
            self.out.append((line, Bad(" ".join(item.cells), message)))
        else:
            self._no_numbers()
            message = f"{EXPECTED}; numbers without a name came."
            self.out.append((line, item.alone or Bad(" ".join(item.cells), message)))

    def _under(self, header: Sequence[str], cells: Sequence[str]) -> list[Item]:
        out: list[Item] = []
        for text, number in zip(header, cells, strict=True):
            meaning = self.names.read(text)
            named = isinstance(meaning, Name | Several)
            if not number or (not named and not any(c.isdigit() for c in number)):
                continue
            if meaning is None:
                out.append(Bad(text, f"{EXPECTED}; {short(text)} is not the name of a quantity."))
            else:
                out.append(valued(text, meaning, number))
        return out
