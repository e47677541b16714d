"""The answers of a class, judged one by one: to a question of an exercise, or about a recipe's state.

Pure functions, so that a process of its own can work them out (`explaining.child`).
"""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from ...engine.architecture import Architecture
from ...engine.refused import Refused
from ...lesson.exercises.levels import LEVELS
from ...lesson.mistakes.beside import beside
from ...lesson.mistakes.diagnosis import Checker
from ...lesson.mistakes.lists import not_judged
from ...lesson.quantities.names import Names
from ...lesson.reading.lists import read_pair
from ...lesson.reading.names import NameReader
from .exercising import is_number, made
from .snapshot import Snapshot


def question_count(seed: int, level: int, own_numbers: bool) -> int:
    """The number of questions of an exercise; with a number for each pupil the largest of the level's.

    Refuses a seed or a level that there is not.
    """
    of = made(seed, level)
    if not own_numbers:
        return len(of.questions)
    shapes, ask = LEVELS[level].shapes, LEVELS[level].questions
    return max(len(ask(Names(Architecture(shape, ("logistic", "logistic"), "shared")))) for shape in shapes)


def exercise_verdict(
    seed: int, level: int, question: int, given: str, others: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """The verdict on an answer to a question, from 1, of an exercise."""
    of = made(seed, level)
    if question > len(of.questions):
        raise Refused("question", f"Your exercise has {len(of.questions)} questions.")
    quantity = of.questions[question - 1].quantity
    return _verdict(of.checker, NameReader(of.checker.finder, len(of.inputs)), quantity, given, others)


def recipe_verdict(
    seen: Snapshot, quantity: str, given: str, others: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """The verdict on an answer to a question about the coming iteration of a state."""
    checker = checker_of(seen)
    return _verdict(checker, NameReader(checker.finder, len(seen.inputs)), quantity, given, others)


def check_quantities(seen: Snapshot, quantities: Sequence[str]) -> None:
    """Refuses a quantity that the network does not have."""
    checker = checker_of(seen)
    for quantity in quantities:
        checker.value(quantity)


def checker_of(seen: Snapshot) -> Checker:
    return Checker(
        seen.trace, slots=tuple(seen.slots), iteration=seen.iteration, neighbours=lambda: seen.neighbours
    )


def _verdict(
    checker: Checker, names: NameReader, quantity: str, given: str, others: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    found = read_pair(quantity, given, names)
    if not found.entries:
        if not found.not_read:
            raise Refused("given", f"A number was expected; {given[:40]!r} came.")
        _, verdict = not_judged(found.not_read[0])
        return replace(verdict, quantity=quantity).to_json()
    entry = found.entries[0]
    beside = [one for one in others if one[0] != entry.quantity and is_number(one[1])]
    verdict = checker.judge([(entry.quantity, entry.given), *beside])[0]
    return replace(verdict, given=given).to_json()


def exercise_beside(seed: int, level: int, question: int, mistake: str, given: str) -> dict[str, Any]:
    """The wrong calculation beside the right one, for an answer to a question of an exercise."""
    of = made(seed, level)
    if question > len(of.questions):
        raise Refused("question", f"This exercise has {len(of.questions)} questions.")
    return _beside(of.checker, of.questions[question - 1].quantity, mistake, given)


def recipe_beside(seen: Snapshot, quantity: str, mistake: str, given: str) -> dict[str, Any]:
    """The same for a question about the coming iteration of a state."""
    return _beside(checker_of(seen), quantity, mistake, given)


def _beside(checker: Checker, quantity: str, mistake: str, given: str) -> dict[str, Any]:
    """Without a mistake that can be made again (`text` is then empty): the right value alone."""
    found, sample = checker.find(quantity)
    right = checker.value(quantity, sample)
    document = {"quantity": quantity, "element": found.at if found is not None else "", "right": right}
    try:
        both = beside(checker, quantity, mistake, given)
    except Refused:
        return {**document, "text": "", "parts_at": "", "steps": []}
    steps = [{**asdict(step), "differs": step.differs} for step in both.steps]
    return {**document, "text": both.text, "parts_at": both.parts_at, "steps": steps}
