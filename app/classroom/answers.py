"""Answers of pupils, and their groups by mistake."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

Key = tuple[int, int, int]
"""Task, question and pupil; questions count from 1."""

MOST_TRIES_COUNTED = 999
NAMELESS = "unexplained"
"""The group of wrong values without a known mistake."""


@dataclass
class Answer:
    """The newest answer of one pupil to one question."""

    given: str
    """As typed, or the number of the choice, from 0."""
    verdict: str
    """A verdict of the checker; of a vote: right, wrong or voted."""
    mistake: str = ""
    """The name of the likeliest mistake; empty if there is none."""
    text: str = ""
    """The sentence about it. It holds no right value."""
    title: str = ""
    """The mistake in a few words."""
    quantity: str = ""
    follows_from: tuple[str, ...] = ()
    tries: int = 1
    first_s: float = 0.0
    at_s: float = 0.0

    @property
    def words(self) -> str:
        """The verdict in a few words; of a known mistake its title."""
        return (self.title if self.verdict == "wrong" else "") or VERDICTS.get(self.verdict, self.verdict)

    @property
    def group(self) -> str:
        """The group: a mistake's name where there is one, else the verdict; of a vote the choice."""
        if self.verdict in VOTED:
            return f"choice {self.given}"
        if self.verdict == "wrong":
            return self.mistake.removesuffix("+rounded") or NAMELESS
        return self.verdict


VERDICTS = {
    "right": "right",
    "too_few_digits": "right, with too few digits",
    "rounding": "right but for rounding",
    "wrong": "wrong",
    "follows": "follows from an earlier slip",
    "unreadable": "no number",
    "unknown": "not judged",
    "voted": "voted",
    "voted_right": "right",
    "voted_wrong": "wrong",
}
"""The verdicts on answers in words."""
_TITLES = {
    "right": "Right",
    "too_few_digits": "Right, with too few digits",
    "rounding": "Right but for rounding",
    "follows": "Follows from an earlier slip",
    NAMELESS: "Another value, cause unknown",
    "unknown": "Not judged",
    "unreadable": "No number was read",
}
VOTED = ("voted", "voted_right", "voted_wrong")
_ORDER = {"right": 0, "too_few_digits": 1, "rounding": 2}
_LAST = {"follows": 1, NAMELESS: 2, "unknown": 3, "unreadable": 4}


@dataclass(frozen=True)
class Group:
    """The pupils whose newest answer belongs to one group.

    `given` is the commonest value as typed, the earliest of several: the group's example. Of two
    values as common as each other the earlier one counts.
    """

    name: str
    count: int
    given: str
    text: str
    title: str
    """The group in a few words; empty for a vote's, whose choice has words of its own."""
    pupils: tuple[int, ...]
    corrected: int = 0
    """Pupils that had been in this group and have the right value now."""

    def to_json(self, *, anonymous: bool = False) -> dict[str, Any]:
        document = asdict(self)
        document["pupils"] = [] if anonymous else list(self.pupils)
        return document


class AnswerBook:
    """The answers of a class, by task, question and pupil."""

    def __init__(self) -> None:
        self._answers: dict[tuple[int, int], dict[int, Answer]] = {}
        self._was: dict[tuple[int, int], dict[int, set[str]]] = {}
        """The groups that a pupil's earlier answers belonged to."""

    def __iter__(self) -> Iterator[tuple[Key, Answer]]:
        for (task, question), by_pupil in self._answers.items():
            for pupil, answer in by_pupil.items():
                yield (task, question, pupil), answer

    def get(self, task: int, question: int, pupil: int) -> Answer | None:
        return self._answers.get((task, question), {}).get(pupil)

    def of_pupil(self, pupil: int, tasks: Iterable[int] | None = None) -> list[tuple[int, int, Answer]]:
        """(task, question, answer) of one pupil."""
        wanted = None if tasks is None else set(tasks)
        return [
            (task, question, by_pupil[pupil])
            for (task, question), by_pupil in self._answers.items()
            if pupil in by_pupil and (wanted is None or task in wanted)
        ]

    def newest_of(self, pupil: int) -> tuple[int, int, Answer] | None:
        return max(self.of_pupil(pupil), key=lambda found: (found[2].at_s, *found[:2]), default=None)

    def put(self, task: int, question: int, pupil: int, answer: Answer) -> None:
        """Takes an answer in; it replaces the pupil's last one and counts one try more.

        The same value again is no new try, and neither is one with too few digits.
        """
        by_pupil = self._answers.setdefault((task, question), {})
        before = by_pupil.get(pupil)
        if before is not None:
            again = before.given == answer.given or answer.verdict in ("too_few_digits", *VOTED)
            answer.tries = min(before.tries + (not again), MOST_TRIES_COUNTED)
            answer.first_s = before.first_s
            if before.group != answer.group:
                was = self._was.setdefault((task, question), {}).setdefault(pupil, set())
                was.add(before.group)
        by_pupil[pupil] = answer

    def groups(self, task: int, question: int) -> list[Group]:
        """The groups of a question: right first, then mistakes, the largest first, then the rest."""
        by_pupil = self._answers.get((task, question), {})
        members: dict[str, list[tuple[float, int, Answer]]] = {}
        for pupil, answer in by_pupil.items():
            members.setdefault(answer.group, []).append((answer.at_s, pupil, answer))
        corrected: Counter[str] = Counter()
        for pupil, names in self._was.get((task, question), {}).items():
            if by_pupil[pupil].group == "right":
                corrected.update(names)
        found = [
            _group(name, sorted(of, key=lambda m: m[:2]), corrected[name]) for name, of in members.items()
        ]
        return sorted(found, key=_place)

    def counts(self, task: int, questions: int) -> list[tuple[int, int]]:
        """(answered, right) of each question of a task."""
        counts = []
        for question in range(1, questions + 1):
            answers = self._answers.get((task, question), {}).values()
            right = sum(answer.verdict in ("right", "voted_right") for answer in answers)
            counts.append((len(answers), right))
        return counts

    def forget(self, pupil: int) -> None:
        """Drops every answer of a pupil."""
        for table in (self._answers, self._was):
            for by_pupil in table.values():
                by_pupil.pop(pupil, None)

    def to_json(self) -> list[list[Any]]:
        return [
            [
                *key,
                {**asdict(answer), "follows_from": list(answer.follows_from)},
                sorted(self._groups_of(key)),
            ]
            for key, answer in sorted(self, key=lambda one: one[0])
        ]

    def _groups_of(self, key: Key) -> set[str]:
        return self._was.get(key[:2], {}).get(key[2], set())

    @classmethod
    def from_json(cls, document: Iterable[Any]) -> "AnswerBook":
        book = cls()
        for task, question, pupil, fields, was in document:
            answer = Answer(**{**fields, "follows_from": tuple(fields["follows_from"])})
            book._answers.setdefault((task, question), {})[pupil] = answer
            if was:
                book._was.setdefault((task, question), {})[pupil] = set(was)
        return book


def _group(name: str, members: list[tuple[float, int, Answer]], corrected: int) -> Group:
    values = Counter(answer.given for _, _, answer in members)
    most = max(values.values())
    _, _, example = next(member for member in members if values[member[2].given] == most)
    pupils = tuple(sorted(pupil for _, pupil, _ in members))
    return Group(name, len(members), example.given, example.text, _title(name, example), pupils, corrected)


def _title(name: str, example: Answer) -> str:
    return "" if example.verdict in VOTED else _TITLES.get(name) or example.title or example.text


def _place(group: Group) -> tuple[int, int, int, str]:
    if group.name in _ORDER:
        return 0, _ORDER[group.name], 0, group.name
    return 1, _LAST.get(group.name, 0), -group.count, group.name


def of_verdict(verdict: Mapping[str, Any], at_s: float) -> Answer:
    """The answer that a verdict of the checker, as `Verdict.to_json` writes it, describes."""
    mistakes = verdict["mistakes"]
    return Answer(
        given=verdict["given"],
        verdict=verdict["verdict"],
        mistake=mistakes[0]["name"] if mistakes else "",
        text=mistakes[0]["text"] if mistakes else verdict["text"],
        title=mistakes[0].get("title", "") if mistakes else "",
        quantity=verdict["quantity"],
        follows_from=tuple(verdict["follows_from"]),
        first_s=at_s,
        at_s=at_s,
    )
