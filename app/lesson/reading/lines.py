"""One line of a list, taken apart: marks, cells, names and numbers.

line   := mark* (equation | row | words) comment?
mark   := "-" | "*" | "•" | ">" | "1." | "(1)" | "a)" | "[x]", then a space | "Step 1:" and the like
equation := name ("=" text)* "=" number        the first name and the last number; "is" and "≈" count
            as "=", and w5: 0.4 -> 0.3589 is the new w5
row    := as in `rows`
words  := name (" " | ":" | ",") number (" " number)*
comment := "(…)" at the end | "# …" | "// …"
"""

import re

from .names import Name, NameReader, NoSuch, Several
from .numbers import MINUS, short
from .rows import EXPECTED, MAX_CELLS, Bad, Cells, Item, Key, cells_of, is_number, row, split, valued
from .tables import is_column

MAX_LINE = 2000
"""Characters of one line."""
MAX_BOUNDARIES = 40
"""Places at which a name may end and a number begin."""

_MARKS = re.compile(r"(?:(?:[-*+•◦‣·–—>]|\(?[0-9]{1,3}[.)]|\[[ xX]\]|[a-zA-Z]\)|\\item)[ \t\u00a0]+)+(?=\S)")
_NUMBERED = re.compile(
    r"(?:step|question|task|part|eq(?:uation|n)?|q)\b\.?[ \t]{0,3}\(?(?:[0-9]{1,3}|[a-h])\)?[ \t]{0,3}[:.)–—-][ \t]+(?=\S)",
    re.IGNORECASE,
)
_LEADER = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}|(?<=\s)\.{3}(?=\s)|(?<=\s)-{3,}(?=\s)")
_COMMENT = re.compile(r"\s(?:#|//|%).*$")
_BRACKETS = re.compile(r"\s\([^()]*\)$")
_RULE = re.compile(r"[-=+|:_*~\s┌┬┐├┼┤└┴┘─═]+")
_FENCE = re.compile(r"```.*|~~~.*|\\(?:begin|end)\{.*|\\\[|\\\]|\$\$|[\[\](){},]+")
_EQUALS = re.compile(
    r":=|[-=]{1,2}>|\s→\s|≈|≃|≅|=|\s~\s|\sis\s(?:about\s)?|\sequals\s|\\approx(?![a-zA-Z])|\\simeq(?![a-zA-Z])"
)
_BOUNDARY = re.compile(rf"(?:\s*[,:]\s*|\s+)(?=[\"'$\[(]*[{MINUS}+]?\s?[.,]?[0-9¼-¾⅐-⅞]|np\.|tensor|\\)")
_MOVED = re.compile(r"\s(?:[-=]{1,2}>|→)\s")
_SEVERAL = re.compile(r"[,;]\s+|\s{2,}|\s+and\s+")
_ABOUT = re.compile(r"(?:about|approx(?:\.|imately)?|ca\.?|circa|roughly|~)\s*", re.IGNORECASE)
_ABOUT_NUMBER = re.compile(
    rf"(?<=\s)(?:(?:about|approx(?:\.|imately)?|ca\.?|circa|roughly)\s*|~)(?=[{MINUS}+]?[.,]?[0-9])",
    re.IGNORECASE,
)
_FULL_WIDTH = {ord("！") + n: ord("!") + n for n in range(94)}
_TENSOR = re.compile(r",\s*(?:grad_fn|dtype|device|requires_grad)=[^(),]*(?=[,)])")
_ARROW = re.compile(r"\S{1,40}→\S{1,40}\s+")


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
    plain = re.sub(
        r"\s{3,}", "  ", line.translate(_FULL_WIDTH).replace("\u200b", "").replace("│", "|")
    ).strip(" \t\r\ufeff\u00a0")
    if (
        not plain
        or plain[0] in "#%"
        or plain.startswith("//")
        or _RULE.fullmatch(plain)
        or _FENCE.fullmatch(plain)
    ):
        return ""
    plain = _MARKS.sub("", plain, count=1) if _MARKS.match(plain) else plain
    plain = _NUMBERED.sub("", plain, count=1) if _NUMBERED.match(plain) else plain
    plain = _ABOUT_NUMBER.sub("", _LEADER.sub(" ", plain))
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
        if all(len(_EQUALS.split(cell)) == 2 for cell in cells if cell):
            return [item for cell in cells if cell for item in _one(cell, names, list_comma=False)]
        return [row(cells, names)]
    piece = cells[0] if cells else piece
    piece = piece.rstrip(".,;") if piece[-1:] in ".,;" else piece
    parts = [part.strip() for part in _EQUALS.split(piece)]
    if len(parts) > 1:
        return [_equation(piece, parts, names)]
    return _words(piece, names, list_comma)


def _equation(piece: str, parts: list[str], names: NameReader) -> Item:
    """The first name and the last number of an equation, or a key."""
    text = _ARROW.sub("", parts[0], count=1) if "→" in parts[0] else parts[0]
    meaning, before = names.read(text), parts[-2]
    if not isinstance(meaning, Name) and (found := _prefix(text, names)) is not None:
        before = found[2] if len(parts) == 2 else before
        text, meaning = found[0], found[1]
    second = names.read(parts[1])
    if isinstance(second, Name) and not isinstance(meaning, Name):
        if len(parts) == 2:
            return Key(text, second)
        meaning = second
    last = _ABOUT.sub("", parts[-1], count=1).rstrip(" .,;")
    if not last:
        return Bad(piece, f"{EXPECTED}; nothing stands after the last equals sign of {short(piece)}.")
    if not is_number(last):
        is_name = isinstance(names.read(last), Name | Several)
        if not is_name and any(c.isdigit() for c in last) and re.search(r"[-+*/·×−]", last[1:]):
            return Bad(
                piece,
                f"A line ends with the result; {short(last)} is a calculation. Write = and its result after it.",
            )
        return Bad(piece, f"{EXPECTED}; {short(last)} came in place of the number.")
    if _MOVED.search(piece) and is_number(before) and isinstance(meaning, Name):
        new = names.read(f"new {text}")  # w5: 0.4 → 0.3589
        meaning = new if isinstance(new, Name) else meaning
    return valued(text, meaning, last)


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
    columns = _columns(rest.removeprefix(","), list_comma=list_comma and rest[0] == ",")
    if not columns:
        return [Bad(piece, f"{EXPECTED}; {short(rest.removeprefix(','))} came in place of the number.")]
    others = sum(map(bool, columns)) - 1
    return [valued(text, meaning, next(filter(None, columns)), others, row=(text, *columns))]


def _columns(rest: str, *, list_comma: bool) -> list[str]:
    """The number and the columns after it; empty where no number stands."""
    rest = rest.strip()
    if not (list_comma and "," in rest) and is_number(rest):
        return [rest]
    if list_comma and "," in rest:
        cells = [cell.strip() for cell in rest.split(",")]
        return cells if is_number(next(filter(None, cells), "")) else []
    between = r"\s*,\s*|\s+" if list_comma or ", " in rest or "." in rest else r"\s+"
    columns = [part for part in re.split(between, rest) if part]
    return columns if columns and all(map(is_number, columns)) else []


def _without_name(piece: str, names: NameReader) -> Item:
    """A line that begins with no name of this network: an unknown name with a number, a heading, or
    nothing that can be read."""
    if piece.endswith(":") or _HEADINGS.fullmatch(piece):
        return Cells((piece,), "heading")
    meaning = names.read(piece)
    if isinstance(meaning, Name | Several):
        return Bad(piece, f"A number was expected after {short(piece)}; nothing came.")
    for cells in ([cell.strip() for cell in split(piece, ",")], piece.split()):
        if len(cells) > 1 and (found_cells := _bare_cells(cells, piece, names)) is not None:
            return found_cells
    for found in _BOUNDARY.finditer(piece[:400]):
        text, rest = piece[: found.start()], piece[found.end() :]
        if is_number(rest) and len(text.split()) <= 3 and isinstance(meaning := names.read(text), NoSuch):
            return valued(text, meaning, rest, 0)
    return Bad(piece, f"{EXPECTED}; {short(piece)} came.")


def _bare_cells(cells: list[str], piece: str, names: NameReader) -> Cells | None:
    """A heading, names or numbers between commas or spaces; None for any other words."""
    kinds = [is_number(cell) for cell in cells]
    if all(kinds[1:]) and (kinds[0] or len(cells) > 2):
        alone = valued(cells[0], names.read(cells[0]), cells[1], len(cells) - 2)
        return Cells(tuple(cells), "numbers", None if kinds[0] else alone)
    if any(kinds):
        return None
    named = sum(isinstance(names.read(cell), Name | Several) for cell in cells[:200])
    if "," in piece:
        if named > 1 or not any(c.isdigit() for c in piece):
            return Cells(tuple(cells), "names" if named > 1 else "heading")
        return None
    if named == len(cells):
        return Cells(tuple(cells), "names")
    columns = [is_column(cell) for cell in cells[1:200]]
    if any(columns) and all(
        known or isinstance(names.read(cell), Name | Several)
        for known, cell in zip(columns, cells[1:], strict=False)
    ):
        return Cells(tuple(cells), "heading")
    return None


_HEADINGS = re.compile(
    r"(?:iteration|epoch|step|sample)\W*[0-9]{0,12}|given"
    r"|(?:the\s)?(?:forward|backward|error|update|output\slayer|hidden\slayer)s?(?:\s(?:pass|propagation|layer))?"
    r"|(?:quantity|name|symbol)\W+(?:value|number|given|result)",
    re.IGNORECASE,
)
