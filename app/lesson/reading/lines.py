"""One line of a list, taken apart: marks, cells, names and numbers.

line   := mark* (equation | row | words) comment?
mark   := "-" | "*" | "•" | ">" | "1." | "(1)" | "a)" | "[x]", then a space
equation := name ("=" text)* "=" number        the first name and the last number
row    := cells between "|", tabs, ";" or ","; the first name, then the first number
words  := name (" " | ":" | ",") number (" " number)*
comment := "(…)" at the end | "# …" | "// …"
"""

import re
from dataclasses import dataclass
from typing import Literal

from ...engine.refused import Refused
from .names import Name, NameReader, NoSuch, Several
from .numbers import MINUS, Typed, read_number, short

MAX_LINE = 2000
"""Characters of one line."""
MAX_CELLS = 500
MAX_BOUNDARIES = 40
"""Places at which a name may end and a number begin."""
EXPECTED = "A line holds a quantity and a number, such as: w5+ 0.3589"

_MARKS = re.compile(r"(?:(?:[-*+•◦‣·–—>]|\(?[0-9]{1,3}[.)]|\[[ xX]\]|[a-zA-Z]\)|\\item)[ \t\u00a0]+)+(?=\S)")
_COMMENT = re.compile(r"\s(?:#|//|%).*$")
_BRACKETS = re.compile(r"\s\([^()]*\)$")
_RULE = re.compile(r"[-=+|:_*~\s┌┬┐├┼┤└┴┘─═]+")
_FENCE = re.compile(r"```.*|~~~.*|\\(?:begin|end)\{.*|\\\[|\\\]|\$\$|[\[\](){},]+")
_EQUALS = re.compile(r":=|[-=]{1,2}>|\s→\s|≈|≃|≅|=|\\approx(?![a-zA-Z])|\\simeq(?![a-zA-Z])")
_BOUNDARY = re.compile(rf"(?:\s*[,:]\s*|\s+)(?=[\"'$\[(]*[{MINUS}+]?\s?[.,]?[0-9¼-¾⅐-⅞]|np\.|tensor|\\)")
_SEVERAL = re.compile(r"[,;]\s+|\s{2,}|\s+and\s+")
_ABOUT = re.compile(r"(?:about|approx(?:\.|imately)?|ca\.?|circa|roughly|~)\s*", re.IGNORECASE)
_TENSOR = re.compile(r",\s*(?:grad_fn|dtype|device|requires_grad)=[^(),]*(?=[,)])")
_ARROW = re.compile(r"\S{1,40}→\S{1,40}\s+")


@dataclass(frozen=True)
class Value:
    """A name and a number: the name's text and meaning, the number, and a count of columns that
    were not read."""

    text: str
    name: Name | Several | NoSuch
    typed: Typed
    ignored: int = 0


@dataclass(frozen=True)
class Key:
    """A line such as H1 = out_h1: from here on and before, H1 means out_h1."""

    text: str
    meaning: Name


@dataclass(frozen=True)
class Cells:
    """A row without both a name and a number: a heading, or one half of a table along a row.

    `alone` is the value that a row of numbers with a label is if no row of names stands above it.
    """

    cells: tuple[str, ...]
    kind: Literal["names", "numbers", "heading"]
    alone: "Value | Bad | None" = None


@dataclass(frozen=True)
class Bad:
    """A line that cannot be read, and a sentence with what was expected."""

    text: str
    message: str


Item = Value | Key | Cells | Bad


def items(line: str, names: NameReader, *, list_comma: bool = False) -> list[Item]:
    """The parts of one line; empty for an empty line, a comment, a rule of a table or a fence.

    With `list_comma` a comma between digits separates columns (the list has decimal points).
    """
    if len(line) > MAX_LINE:
        return [Bad(line[:60], f"A line has at most {MAX_LINE:,} characters; this one has {len(line):,}.")]
    plain = stripped(line)
    if not plain:
        return []
    pieces = _statements(plain)
    return [item for piece in pieces for item in _one(piece, names, list_comma)]


def stripped(line: str) -> str:
    """The line without list marks, comments and end marks; empty if it says nothing."""
    # Runs of spaces are cut, so that no pattern looks at a run from each of its places.
    plain = re.sub(r"\s{3,}", "  ", line.replace("\u200b", "").replace("│", "|")).strip(" \t\r\ufeff\u00a0")
    if (
        not plain
        or plain[0] in "#%"
        or plain.startswith("//")
        or _RULE.fullmatch(plain)
        or _FENCE.fullmatch(plain)
    ):
        return ""
    plain = _MARKS.sub("", plain, count=1) if _MARKS.match(plain) else plain
    plain = plain.replace("**", "") if "**" in plain and "10**" not in plain else plain
    plain = _TENSOR.sub("", plain) if "=" in plain and "(" in plain else plain
    plain = _COMMENT.sub("", plain).replace("&", " ").removesuffix("\\\\").strip()
    if plain[:2] in ('{"', "{'"):
        plain = plain.removeprefix("{").rstrip(",").removesuffix("}")
    if plain.endswith(")"):
        plain = _BRACKETS.sub("", plain)
    plain = (
        plain.removeprefix("\\[").removesuffix("\\]").strip("$` ")
        if plain[0:1] in "$`\\" or plain[-1:] in "$`]"
        else plain
    )
    return plain.strip()


def _statements(plain: str) -> list[str]:
    """The equations of a line with several: "w5+ = 0.3589, w6+ = 0.4087"."""
    if (
        "|" in plain
        or "\t" in plain
        or not (", " in plain or "; " in plain or "  " in plain or " and " in plain)
    ):
        return [plain]
    pieces = [piece for piece in _SEVERAL.split(plain.rstrip(",;")) if piece]
    return pieces if len(pieces) > 1 and all(map(_is_statement, pieces)) else [plain]


def _is_statement(piece: str) -> bool:
    mark = next((mark for mark in "=≈:" if mark in piece), " ")
    left, mark, right = piece.partition(mark)
    return bool(mark) and any(c.isalpha() for c in left) and any(c.isdigit() for c in right[-8:])


def _one(piece: str, names: NameReader, list_comma: bool) -> list[Item]:
    cells = cells_of(piece)
    if len(cells) > MAX_CELLS:
        return [Bad(piece[:60], f"A row has at most {MAX_CELLS} cells; this one has more.")]
    if len(cells) > 1:
        return _row(cells, names)
    piece = cells[0] if cells else piece
    piece = piece.rstrip(".,;") if piece[-1:] in ".,;" else piece
    parts = [part.strip() for part in _EQUALS.split(piece)]
    if len(parts) > 1:
        return [_equation(piece, parts, names)]
    return _words(piece, names, list_comma)


def cells_of(line: str) -> list[str]:
    """The cells between "|", tabs or ";", without empty ones at the ends; else one cell."""
    if "|" in line:
        cells = re.split(r"(?<!\\right)\|(?!_)", line)
    elif "\t" in line:
        cells = split(line, "\t")
    elif ";" in line:
        cells = split(line, ";")
    else:
        return [line]
    cells = [cell.strip().strip("*`").strip() for cell in cells[: MAX_CELLS + 1]]
    while cells and not cells[-1]:
        cells.pop()
    while cells and not cells[0]:
        del cells[0]
    return cells


def split(line: str, mark: str) -> list[str]:
    """The parts between the marks; marks in double quotes do not count."""
    if '"' not in line:
        return line.split(mark)
    cells, inside = [""], False
    for n, part in enumerate(line.split('"')):
        inside = n % 2 == 1
        first, *others = [part] if inside else part.split(mark)
        cells[-1] += first
        cells += others
    return cells


def _row(cells: list[str], names: NameReader) -> list[Item]:
    """The first name of a row and the first number after it."""
    if all(len(_EQUALS.split(cell)) == 2 for cell in cells if cell):
        return [item for cell in cells if cell for item in _one(cell, names, list_comma=False)]
    meanings = [names.read(cell) if not _is_number(cell) else None for cell in cells]
    numbers = [n for n, cell in enumerate(cells) if _is_number(cell)]
    named = [n for n, meaning in enumerate(meanings) if isinstance(meaning, Name | Several)]
    if not numbers:
        if len(named) > 1:
            return [Cells(tuple(cells), "names")]
        if (
            len(named) == 1
            and len(cells) > 1
            and any(any(c.isdigit() for c in cell) for n, cell in enumerate(cells) if n not in named)
        ):
            return [Bad(" ".join(cells), f"{EXPECTED}; {short(cells[-1])} came as the number.")]
        return [Cells(tuple(cells), "heading")]
    if not named:
        words = [n for n, cell in enumerate(cells) if cell and n not in numbers]
        if not words:
            return [Cells(tuple(cells), "numbers")]
        if len(numbers) > 1 and words == [0]:
            return [Cells(tuple(cells), "numbers", _value_cell(cells, 0, numbers, names))]
        return [_value_cell(cells, words[0], numbers, names)]
    if len(named) > 1 and len(numbers) < len(named):
        return [Bad(" ".join(cells), f"{EXPECTED}; several names came with too few numbers.")]
    return [_value_cell(cells, named[0], numbers, names)]


def _value_cell(cells: list[str], at: int, numbers: list[int], names: NameReader) -> Value | Bad:
    after = [n for n in numbers if n > at]
    if (
        at + 1 < len(cells)
        and cells[at + 1]
        and (not after or after[0] != at + 1)
        and any(c.isdigit() for c in cells[at + 1])
    ):
        return Bad(
            " ".join(cells), f"A number was expected beside {short(cells[at])}; {short(cells[at + 1])} came."
        )
    value = after[0] if after else numbers[-1]
    ignored = sum(bool(cell) for n, cell in enumerate(cells) if n > at and n != value)
    return _valued(cells[at], names.read(cells[at]), cells[value], ignored)


def _equation(piece: str, parts: list[str], names: NameReader) -> Item:
    """The first name and the last number of an equation, or a key."""
    text = _ARROW.sub("", parts[0], count=1) if "→" in parts[0] else parts[0]
    meaning = names.read(text)
    if not isinstance(meaning, Name) and (found := _prefix(text, names)) is not None:
        text, meaning = found[0], found[1]
    second = names.read(parts[1])
    if isinstance(second, Name) and not isinstance(meaning, Name):
        if len(parts) == 2:
            return Key(text, second)
        meaning = second
    last = _ABOUT.sub("", parts[-1], count=1).rstrip(" .,;")
    if not last:
        return Bad(piece, f"{EXPECTED}; nothing stands after the last equals sign of {short(piece)}.")
    if not _is_number(last):
        is_name = isinstance(names.read(last), Name | Several)
        if not is_name and any(c.isdigit() for c in last) and re.search(r"[-+*/·×−]", last[1:]):
            return Bad(
                piece,
                f"A line ends with the result; {short(last)} is a calculation. Write = and its result after it.",
            )
        return Bad(piece, f"{EXPECTED}; {short(last)} came in place of the number.")
    return _valued(text, meaning, last, 0)


def _prefix(text: str, names: NameReader) -> tuple[str, Name | Several, str] | None:
    """(name, meaning, rest): the longest beginning of a text that is a name before a number."""
    ends = []
    for found in _BOUNDARY.finditer(text):
        ends.append((found.start(), found.end(), "," in found[0]))
        if len(ends) == MAX_BOUNDARIES:
            break
    for start, end, comma in reversed(ends):
        meaning = names.read(text[:start])
        if isinstance(meaning, Name | Several):
            return text[:start], meaning, ("," if comma else "") + text[end:]
    return None


def _words(piece: str, names: NameReader, list_comma: bool) -> list[Item]:
    """A name, then a number, then perhaps further columns."""
    found = _prefix(piece, names)
    if found is None:
        return [_without_name(piece, names)]
    text, meaning, rest = found
    value, columns = _first_number(rest.removeprefix(","), list_comma=list_comma and rest[0] == ",")
    if value is None:
        return [Bad(piece, f"{EXPECTED}; {short(rest.removeprefix(','))} came in place of the number.")]
    return [_valued(text, meaning, value, columns)]


def _first_number(rest: str, *, list_comma: bool) -> tuple[str | None, int]:
    """(first number, count of columns after it); None where no number stands."""
    rest = rest.strip()
    if not (list_comma and "," in rest) and _is_number(rest):
        return rest, 0
    columns = [
        part
        for part in re.split(r"\s*,\s*|\s+" if list_comma or ", " in rest or "." in rest else r"\s+", rest)
        if part
    ]
    if columns and _is_number(columns[0]):
        others = columns[1:]
        if all(map(_is_number, others)) or (list_comma and "," in rest):
            return columns[0], len(others)
    return None, 0


def _without_name(piece: str, names: NameReader) -> Item:
    """A line that begins with no name of this network: an unknown name with a number, a heading, or
    nothing that can be read."""
    if piece.endswith(":") or _HEADINGS.fullmatch(piece):
        return Cells((piece,), "heading")
    meaning = names.read(piece)
    if isinstance(meaning, Name | Several):
        return Bad(piece, f"A number was expected after {short(piece)}; nothing came.")
    for found in _BOUNDARY.finditer(piece[:400]):
        text, rest = piece[: found.start()], piece[found.end() :]
        if _is_number(rest) and len(text.split()) <= 3 and isinstance(meaning := names.read(text), NoSuch):
            return _valued(text, meaning, rest, 0)
    cells = [cell.strip() for cell in split(piece, ",")]
    if len(cells) > 1:
        kinds = [_is_number(cell) for cell in cells]
        if all(kinds):
            return Cells(tuple(cells), "numbers")
        if not any(kinds):
            named = sum(isinstance(names.read(cell), Name | Several) for cell in cells)
            if named > 1 or not any(c.isdigit() for c in piece):
                return Cells(tuple(cells), "names" if named > 1 else "heading")
    words = piece.split()
    if len(words) > 1 and all(map(_is_number, words)):
        return Cells(tuple(words), "numbers")
    if len(words) > 1 and all(isinstance(names.read(word), Name | Several) for word in words[:200]):
        return Cells(tuple(words), "names")
    return Bad(piece, f"{EXPECTED}; {short(piece)} came.")


_HEADINGS = re.compile(
    r"(?:iteration|epoch|step|sample)\W*[0-9]{0,12}|given|forward|error|backward|update"
    r"|(?:quantity|name|symbol)\W+(?:value|number|given|result)",
    re.IGNORECASE,
)


def _valued(text: str, meaning: Name | Several | NoSuch | None, number: str, ignored: int) -> Value | Bad:
    if meaning is None:
        return Bad(f"{text} {number}", f"{EXPECTED}; {short(text)} is not the name of a quantity.")
    try:
        typed = read_number(number)
    except Refused as no:
        return Bad(f"{text} {number}", no.message)
    if isinstance(meaning, Name) and meaning.negated:
        typed = typed.negated()
    return Value(text.strip(" \"'`*"), meaning, typed, ignored)


def _is_number(text: str) -> bool:
    """True if a text has the form of a number; division by 0 is refused later, with a sentence."""
    try:
        read_number(text)
    except Refused as no:
        return "divides by 0" in no.message or "beyond" in no.message or "too large" in no.message
    return True
