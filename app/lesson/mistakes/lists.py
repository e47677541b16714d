"""What is known of a list of values: how far it has been judged, and the sum of its verdicts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from ..reading.lists import NotRead
from .verdict import Verdict


@dataclass(frozen=True)
class Progress:
    """How far a list has been judged, so that a long one can be judged in parts.

    `judged` are the verdicts so far, in the order of the calculation; `verdicts` are those of the
    whole list, in its own order, once it is `done`. `made` and `again` are as in `Judging`, and
    `known` are the mistakes that a first round has named.
    """

    known: tuple[str, ...] = ()
    judged: tuple[Verdict, ...] = ()
    made: Mapping[str, str] = field(default_factory=dict)
    again: Mapping[str, Sequence[str]] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()
    done: bool = False

    def to_json(self) -> dict[str, Any]:
        return {
            "known": list(self.known),
            "judged": [verdict.to_json() for verdict in self.judged],
            "made": dict(self.made),
            "again": {name: list(quantities) for name, quantities in self.again.items()},
            "verdicts": [verdict.to_json() for verdict in self.verdicts],
            "done": self.done,
        }

    @classmethod
    def from_json(cls, document: Mapping[str, Any]) -> Self:
        return cls(
            tuple(document["known"]),
            tuple(map(Verdict.from_json, document["judged"])),
            document["made"],
            document["again"],
            tuple(map(Verdict.from_json, document["verdicts"])),
            document["done"],
        )


def in_line_order(
    lines: Iterable[int], verdicts: Iterable[Verdict], not_read: Iterable[tuple[int, Verdict]]
) -> list[tuple[int, Verdict]]:
    """(line, verdict) of the values of a list and of the lines that were not read, by line."""
    return sorted([*zip(lines, verdicts, strict=True), *not_read], key=lambda pair: pair[0])


def not_judged(bad: NotRead) -> tuple[int, Verdict]:
    """(line, verdict) of a line that is no value of this network: unknown or unreadable."""
    return bad.line, Verdict(bad.text, bad.given, bad.verdict, text=bad.message)


@dataclass(frozen=True)
class Summary:
    """How many values of a list are right, how many follow, and how many slips there are.

    `of` counts the values; a line that cannot be read is none. `slips` counts a mistake that was made again, and all that follows from it, once.
    """

    of: int
    right: int
    follows: int
    slips: int
    text: str


def summary(verdicts: Sequence[Verdict]) -> Summary:
    """The sum of a list's verdicts."""
    right = sum(verdict.verdict == "right" for verdict in verdicts)
    follows = sum(verdict.verdict == "follows" for verdict in verdicts)
    slips = sum(verdict.verdict == "wrong" and not verdict.likewise for verdict in verdicts)
    unread = sum(verdict.verdict == "unreadable" for verdict in verdicts)
    text = f"{right} of {len(verdicts) - unread} right"
    if follows:
        text += f", {follows} following from your own values"
    if slips:
        text += f", {slips} slip{'' if slips == 1 else 's'}"
    if unread:
        text += f", {unread} line{'' if unread == 1 else 's'} not read"
    return Summary(len(verdicts) - unread, right, follows, slips, text)
