"""Notes about a file: one sentence each, with the line that it is about."""

from dataclasses import dataclass, field

MAX_NOTES = 8
"""Notes of one kind. A last sentence counts the others."""
MAX_NAME = 40
"""Characters of a column's name and of a class."""
MAX_QUOTED = 40


@dataclass(frozen=True)
class Note:
    text: str
    line: int | None = None
    """The line in the file, from 1; None for a note about the whole file."""


@dataclass
class Notes:
    """Collects notes. Of each kind it keeps the first `MAX_NOTES`."""

    _by_kind: dict[str, list[Note]] = field(default_factory=dict)
    _left_out: dict[str, int] = field(default_factory=dict)

    def add(self, text: str, line: int | None = None, *, kind: str = "") -> None:
        kind = kind or text
        notes = self._by_kind.setdefault(kind, [])
        if len(notes) < MAX_NOTES:
            notes.append(Note(text, line))
        else:
            self._left_out[kind] = self._left_out.get(kind, 0) + 1

    def all(self) -> tuple[Note, ...]:
        """The notes in the order of their kinds, each kind in the order of its lines."""
        out: list[Note] = []
        for kind, notes in self._by_kind.items():
            out += notes
            if more := self._left_out.get(kind, 0):
                lines = "1 more line" if more == 1 else f"{more:,} more lines"
                out.append(Note(f"The same holds for {lines}."))
        return tuple(out)


def quoted(text: str) -> str:
    """A text of the file in quotation marks, cut to 40 characters."""
    clean = cleaned(text, MAX_QUOTED)
    return f"“{clean}”"


def cleaned(text: str, longest: int = MAX_NAME) -> str:
    """A name without control characters and without repeated spaces, at most `longest` characters."""
    words = "".join(c if c.isprintable() else " " for c in text[: 20 * longest]).split()
    clean = " ".join(words)
    return clean if len(clean) <= longest else clean[: longest - 1].rstrip() + "…"


def counted(number: int, thing: str) -> str:
    """1 row, 2 rows, 2,000 rows."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def listed(items: list[str], most: int = 6) -> str:
    """a, b and c; beyond `most` items: a, b and 5 more."""
    if len(items) > most:
        return f"{', '.join(items[: most - 1])} and {len(items) - most + 1:,} more"
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1] if items else "")))
