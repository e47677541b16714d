"""The article's calculation as a guided lesson: short stops, each with one question.

The texts are in `forward`, `backward` and `beyond`. A number in a text is a name in braces, such as
{net_h1}; the engine's number replaces it, so no number is typed by hand. `lesson` has everything that
comes before an answer, `judged` the verdict on an answer, and `answered` everything that comes after.
"""

from functools import lru_cache
from typing import Any

from ...engine.refused import Refused
from ..derivations.notation import Notation
from ..mistakes.diagnosis import Checker
from .backward import BACKWARD
from .beyond import BEYOND
from .formulas import CardFormula, card_formula
from .forward import FORWARD
from .numbers import named_numbers, trace_after, written
from .stops import Question, Shown, Stop
from .tables import TABLES, table
from .tries import Try

STOPS = (*FORWARD, *BACKWARD, *BEYOND)
ARTICLE = Notation()


def prepare() -> None:
    """Calculates all numbers of the lesson, which takes a second, and keeps them."""
    named_numbers()
    for name in TABLES:
        table(name)
    for stop in STOPS:
        trace_after(stop.iteration)


@lru_cache(maxsize=16)
def lesson(notation: Notation = ARTICLE) -> list[dict[str, Any]]:
    """All stops as JSON documents, without their answers."""
    return [
        {
            "part": stop.part,
            "title": stop.title,
            "text": _filled(stop.text, notation),
            "asks": _filled((stop.question.asks,), notation)[0],
            "quantity": stop.question.quantity,
            "choices": [{"name": choice.name, "words": choice.words} for choice in stop.question.choices],
            "formula": _formula(stop, stop.before, notation),
            "before": _shown(stop.before),
            "after": _shown(stop.after),
            "speaks_of": list(stop.speaks_of),
            "iteration": stop.iteration,
            "can": stop.can,
            "sums_up": stop.sums_up,
        }
        for stop in STOPS
    ]


def judged(number: int, given: str) -> dict[str, Any]:
    """The verdict on an answer to the question of stop `number`, which counts from 1.

    For a typed value this is the checker's verdict. For a choice it has the same form, and `given` is
    the name of a choice. Refuses a stop, a choice or a text that cannot be read.
    """
    stop = _stop(number)
    if stop.question.choices:
        return _chosen(stop.question, given)
    trace = trace_after(stop.iteration)
    return Checker(trace, iteration=stop.iteration).check(stop.question.quantity, given).to_json()


def answered(number: int, notation: Notation = ARTICLE) -> dict[str, Any]:
    """The answer of stop `number`, which counts from 1, and the texts and buttons that follow it."""
    stop = _stop(number)
    return {
        "value": _value(stop, notation),
        "text": _filled(stop.answer, notation),
        "formula": _formula(stop, stop.after, notation),
        "tries": [one.to_json() for one in stop.tries],
        "readers": [
            {
                "asked": reader.asked,
                "answer": _filled(reader.answer, notation),
                "tries": [one.to_json() for one in reader.tries],
            }
            for reader in stop.readers
        ],
        "table": table(stop.table).to_json(notation) if stop.table else None,
        "errata": stop.errata,
    }


def all_tries() -> list[Try]:
    """Every button of the lesson."""
    return [one for stop in STOPS for one in (*stop.tries, *(t for r in stop.readers for t in r.tries))]


def _stop(number: int) -> Stop:
    if not 1 <= number <= len(STOPS):
        raise Refused("number", f"The stops of the lesson are numbered 1 to {len(STOPS)}; {number} came.")
    return STOPS[number - 1]


def _chosen(question: Question, given: str) -> dict[str, Any]:
    chosen = next((choice for choice in question.choices if choice.name == given), None)
    if chosen is None:
        names = ", ".join(choice.name for choice in question.choices)
        raise Refused("given", f"One of {names} was expected; {given[:40]!r} came.")
    verdict = "wrong" if chosen.why_not else "right"
    return {"quantity": "", "given": given, "verdict": verdict, "mistakes": [], "text": chosen.why_not}


def _value(stop: Stop, notation: Notation) -> str:
    """The answer as the page shows it: a number, or the words of the right choice."""
    if stop.question.choices:
        return stop.question.right_choice.words
    return written(Checker(trace_after(stop.iteration)).value(stop.question.quantity), notation)


def _formula(stop: Stop, shown: Shown, notation: Notation) -> dict[str, Any] | None:
    found: CardFormula | None = card_formula(stop, shown, notation, named_numbers())
    return found.to_json() if found else None


def _shown(shown: Shown) -> dict[str, Any]:
    return {
        "up_to": shown.up_to,
        "select": shown.select,
        "quantity": shown.quantity,
        "hides": list(shown.hides),
    }


def _filled(texts: tuple[str, ...], notation: Notation) -> list[str]:
    return [text.format_map(_written_numbers(notation)) for text in texts]


@lru_cache(maxsize=16)
def _written_numbers(notation: Notation) -> dict[str, str]:
    return {name: written(value, notation) for name, value in named_numbers().items()}
