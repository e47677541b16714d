"""A log that a program has printed, line by line.

    Epoch 1/100 - loss: 0.2984          iteration 0         epoch 0 loss 0.2984 w5 0.4
    Epoch 2/100 - loss: 0.2910            w5 = 0.4          epoch 1 loss 0.2910 w5 0.3589
                                          w6 = 0.45
                                        iteration 1
                                          w5 = 0.3589

    log   := (index pair* | pair*)*       a line without an index belongs to the one above
    index := ("epoch" | "iteration" | "step" | …) number ("/" number)?
           | words "after" number "iterations" number     Error after 100 iterations: 0.12
    pair  := words ("=" | ":") number | word number

It is a log if two of its records hold a value of the same name. Progress bars and times are no pairs.
"""

import re
from itertools import pairwise

from .numbers import DIGITS, MINUS

MAX_LINE = 2_000

_INDEX = re.compile(
    r"[\s\[(<#*>-]{0,8}(?:training\s)?(?:after\s)?(?:epoch|iteration|iter|step|update|it)s?\b\.?[ \t]{0,4}"
    r"[#:=\[(]{0,2}[ \t]{0,4}(?P<number>[0-9]{1,9})(?![.,]?[0-9])(?:[ \t]?/[ \t]?[0-9]{1,9})?[\])]{0,2}",
    re.IGNORECASE,
)
_NUMBER = rf"(?P<number>(?:[{MINUS}+]\s?)?{DIGITS}(?:[eE][{MINUS}+]?[0-9]{{1,3}})?)(?![\w./%])"
_WORD = r"[^\W\d][^\s=:,;|\[\]()]{0,40}|[∂∇][^\s=:,;|\[\]()]{1,40}"
_PAIR = re.compile(
    rf"(?<![\w/])(?P<words>(?:{_WORD})(?:[ ](?:{_WORD})){{0,3}})\s{{0,4}}[=:]\s{{0,4}}{_NUMBER}"
    rf"|(?<![\w/])(?P<word>{_WORD})\s{{1,4}}{_NUMBER.replace('number', 'beside')}"
)

_AFTER = re.compile(
    rf"\s{{0,8}}(?P<name>{_WORD}(?:[ ](?:{_WORD})){{0,2}})\safter\s(?P<iteration>[0-9]{{1,9}})\s"
    rf"(?:epoch|iteration|step|update|round)s?\s{{0,2}}[=:]?\s{{0,4}}{_NUMBER}\W{{0,4}}$",
    re.IGNORECASE,
)

Record = dict[str, str]


def printed_records(text: str, most: int) -> list[Record] | None:
    """The records of a printed log, each with its "iteration"; None for any other text."""
    sentences = _sentences(text.splitlines()[: most + 1])
    if sentences:
        return sentences
    records: list[Record] = []
    for line in text.splitlines():
        found = _INDEX.match(line)
        if found is not None:
            if not records or records[-1]["iteration"] != found["number"]:
                records.append({"iteration": found["number"]})
            if len(records) > most:
                break
            line = line[found.end() :]
        elif not records:
            if len(line.split()) > 3 or "," in line or "\t" in line:
                return None  # a table, or a list; a title may stand above a log
            continue
        for pair in _PAIR.finditer(line[:MAX_LINE]):
            name = (pair["words"] or pair["word"]).strip("'\"")
            records[-1].setdefault(name, pair["number"] or pair["beside"])
    return records if _grow(records) else None


def _sentences(lines: list[str]) -> list[Record]:
    """The records of "Error after 100 iterations: 0.12", if every line is such a sentence."""
    records = []
    for line in lines:
        if line.strip():
            found = _AFTER.match(line[:MAX_LINE])
            if found is None:
                return []
            records.append({"iteration": found["iteration"], found["name"]: found["number"]})
    return records if _grow(records) else []


def _grow(records: list[Record]) -> bool:
    """True for several records with growing iterations."""
    numbers = [int(record["iteration"]) for record in records]
    return len(numbers) > 1 and all(one < other for one, other in pairwise(numbers))
