"""Nicknames: cleaned of what would disturb a page, and told apart.

A nickname is text and nothing else: pages write it as text. What remains after cleaning is at most
24 visible characters in Unicode's composed form (NFC).
"""

import unicodedata
from collections.abc import Container

MOST_CHARACTERS = 24
MOST_CODE_POINTS = 100
"""A family emoji has eleven code points, and is one visible character."""
MOST_MARKS = 2
"""Accents on one letter. More of them reach into the lines around."""
JOINER = "\u200d"
_INVISIBLE = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols without ink."""
_RESERVED = frozenset(("admin", "backstep", "lehrer", "lehrerin", "prof", "professor", "teacher"))
"""Names for the person at the front, in the catalogue's form (`key`)."""


def clean(typed: str) -> str:
    """The nickname that is shown for a typed one; empty if nothing of it can be shown.

    Control characters, bidirectional marks and other invisible characters go; spaces are joined.
    Emoji stay whole.
    """
    text = unicodedata.normalize("NFC", typed[: 20 * MOST_CODE_POINTS])
    kept: list[str] = []
    marks = 0
    for at, letter in enumerate(text):
        kind = unicodedata.category(letter)
        if kind in ("Zs", "Zl", "Zp") or letter in "\t\n\r\v\f":
            letter, kind = " ", "Zs"
        is_mark = kind in ("Mn", "Me")
        marks = marks + 1 if is_mark else 0
        joins = letter == JOINER and kept and _is_pictorial(kept[-1]) and _is_pictorial(text[at + 1 : at + 2])
        if joins or (
            kind[0] != "C" and letter not in _INVISIBLE and marks <= MOST_MARKS and (kept or not is_mark)
        ):
            kept.append(letter)
    return _shortened(" ".join("".join(kept).split()))


def key(nickname: str) -> str:
    """The form in which two nicknames are compared: "ＡＤＡ" and "ada" are the same."""
    return unicodedata.normalize("NFKC", nickname).casefold()


def told_apart(nickname: str, taken: Container[str]) -> str:
    """The nickname, with the first free number if another pupil has it; `taken` holds keys.

    A name of the person at the front always gets a number.
    """
    if key(nickname) not in taken and key(nickname) not in _RESERVED:
        return nickname
    number = 2
    while key(numbered := f"{_shortened(nickname, MOST_CHARACTERS - 4)} {number}") in taken:
        number += 1
    return numbered


def visible_characters(text: str) -> list[str]:
    """The text divided into what a reader sees as one character, nearly as Unicode's annex 29 does."""
    found: list[str] = []
    flags = 0
    for letter in text:
        is_flag = "\U0001f1e6" <= letter <= "\U0001f1ff"
        flags = flags + 1 if is_flag else 0
        extends = (
            unicodedata.category(letter)[0] == "M"
            or letter == JOINER
            or "\U0001f3fb" <= letter <= "\U0001f3ff"
            or (found and found[-1].endswith(JOINER))
            or (is_flag and flags % 2 == 0)
        )
        if found and extends:
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _is_pictorial(letter: str) -> bool:
    return bool(letter) and (
        unicodedata.category(letter) in ("So", "Sk", "Mn") or letter in "\u2640\u2642\u2695\u2764"
    )


def _shortened(text: str, most: int = MOST_CHARACTERS) -> str:
    characters = visible_characters(text)[:most]
    while sum(map(len, characters)) > MOST_CODE_POINTS:
        characters.pop()
    return "".join(characters).strip()
