"""One line of a derivation: left = right."""

from dataclasses import dataclass

from .expressions import Expression, Symbol


@dataclass(frozen=True)
class Line:
    """left = right, with a note.

    `small` are the lines inside a derivative, (left, right, why). `same` are pairs (symbol, its
    other name): a factor of `right` that is a number with a name of its own.
    """

    left: Symbol
    right: Expression
    note: str = ""
    small: tuple[tuple[Symbol, Expression, str], ...] = ()
    same: tuple[tuple[Symbol, Symbol], ...] = ()


def replace_left(line: Line, left: Symbol, note: str) -> Line:
    """The line under another name of the same number, in its small lines too."""
    small = tuple((left if lhs == line.left else lhs, right, why) for lhs, right, why in line.small)
    return Line(left, line.right, note, small)
