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
from ...lesson.mistakes.lists import summary
from .. import link
from ..recipe import Recipe

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


def judged(
    seed: int, level: int, values: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]] = ()
) -> dict[str, Any]:
    """The verdicts on these answers, (quantity, as typed), and their sum.

    `others` are further answers of the same learner, which the values may follow from. Refuses a
    value that is not a number.
    """
    asked = {quantity for quantity, _ in values}
    beside = [one for one in others if one[0] not in asked and _is_number(one[1])]
    verdicts = made(seed, level).checker.judge([*values, *beside])[: len(values)]
    return {"verdicts": [verdict.to_json() for verdict in verdicts], "summary": asdict(summary(verdicts))}


def _is_number(text: str) -> bool:
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
