"""The answers about an exercise: its questions, verdicts, solutions, and the contents of its pages.

Pure functions of a seed and a level, so that a process of its own can work them out (`explaining.child`)."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import Any

from ...engine.refused import Refused
from ...lesson.derivations.tex_plain_spoken import written
from ...lesson.exercises import worksheet
from ...lesson.exercises.exercise import Exercise, exercise
from ...lesson.mistakes.digits import read_digits
from ...lesson.mistakes.verdict import Verdict
from ...lesson.reading.lists import read_list, read_pair
from ...lesson.reading.names import NameReader
from .. import link
from ..recipe import Recipe
from .checking import as_read

made = lru_cache(maxsize=32)(exercise)
"""The exercise of a seed and a level; a class that works on the same one asks for it over and over."""


@dataclass(frozen=True)
class Paper:
    """The contents of an exercise's pages. `document` is for the page's script and holds no answers."""

    exercise: Exercise
    document: dict[str, Any]
    given: tuple[Any, ...]
    answers: tuple[worksheet.Answer, ...]
    open_text: str
    """The link that opens the exercise's network, without the server's address."""


def document(seed: int, level: int) -> dict[str, Any]:
    """The exercise without its answers. Refuses a seed or a level that there is not."""
    return made(seed, level).to_json()


def reading(seed: int, level: int, text: str, pair: tuple[str, str] | None, most: int) -> dict[str, Any]:
    """The learner's answers in a text, or the one answer in a pair (quantity, as typed), as `as_read`.

    Refuses more than `most` answers.
    """
    of = made(seed, level)
    names = NameReader(of.checker.finder, len(of.inputs))
    return as_read(read_list(text, names) if pair is None else read_pair(*pair, names), most)


def judged(
    seed: int, level: int, values: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]] = ()
) -> list[Verdict]:
    """The verdicts on these answers, (quantity, as typed).

    `others` are further answers of the same learner, which the values may follow from.
    """
    asked = {quantity for quantity, _ in values}
    beside = [one for one in others if one[0] not in asked and is_number(one[1])]
    return made(seed, level).checker.judge([*values, *beside])[: len(values)]


def is_number(text: str) -> bool:
    """True if the text can be read as one number."""
    try:
        read_digits(text)
    except Refused:
        return False
    return True


def worked_out(seed: int, level: int, quantity: str) -> dict[str, Any]:
    """The right value of a quantity, and the steps that lead to it."""
    of = made(seed, level)
    derivation, plain = of.derivation(quantity), worksheet.paper(of)
    return {
        "quantity": quantity,
        "value": derivation.result,
        "shown": worksheet.answer_text(of, plain, derivation.result),
        "steps": written(derivation.steps, of.names, plain.notation),
    }


def paper(seed: int, level: int) -> Paper:
    of = made(seed, level)
    plain = worksheet.paper(of)
    answers = worksheet.answers(of, plain)
    return Paper(
        # A copy, without what was worked out on the way.
        exercise=replace(of),
        document={
            **of.to_json(),
            "names": {"layers": of.names.layers, "parameters": tuple(of.names.parameters)},
            "questions": [{**asdict(a.question), "name": a.name, "tex": a.tex} for a in answers],
        },
        given=tuple(worksheet.given(of, plain)),
        answers=answers,
        open_text=link.to_text(Recipe.read(of.recipe()), 0),
    )
