"""The article's calculation as a guided lesson: short stops, with its readers' questions.

The texts are in `forward`, `backward` and `beyond`. A number in a text is a name in braces, such as
{net_h1}; `lesson` replaces it by the engine's number, so no number is typed by hand.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from .backward import BACKWARD
from .beyond import BEYOND
from .forward import FORWARD
from .numbers import named_numbers, written
from .stops import Stop
from .tables import TABLES

STOPS = (*FORWARD, *BACKWARD, *BEYOND)


def lesson() -> list[dict[str, Any]]:
    """All stops as JSON documents, with their numbers filled in and their tables calculated."""
    numbers = {name: written(value) for name, value in named_numbers().items()}
    return [_to_json(stop, numbers) for stop in STOPS]


def _to_json(stop: Stop, numbers: Mapping[str, str]) -> dict[str, Any]:
    def filled(texts: tuple[str, ...]) -> list[str]:
        return [text.format_map(numbers) for text in texts]

    return {
        "title": stop.title,
        "text": filled(stop.text),
        "select": stop.select,
        "quantity": stop.quantity,
        "up_to": stop.up_to,
        "iteration": stop.iteration,
        "tries": [one.to_json() for one in stop.tries],
        "questions": [
            {
                "asked": question.asked,
                "answer": filled(question.answer),
                "tries": [one.to_json() for one in question.tries],
            }
            for question in stop.questions
        ],
        "table": asdict(TABLES[stop.table]()) if stop.table else None,
        "errata": stop.errata,
    }
