"""A class as text, for the store: a document, and changes after it.

The document is JSON with a version. A change is one line of JSON, the journal's note.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from ..engine.refused import Refused
from .answers import AnswerBook
from .changes import Change
from .classroom import Classroom, State
from .roster import Pupil
from .tasks import Task

VERSION = 1


class Unreadable(ValueError):
    """A text that no class wrote. The message holds nothing of the text."""


def to_document(room: Classroom) -> str:
    return text_of(
        {
            "version": VERSION,
            "state": asdict(room.state),
            "pupils": [pupil.to_json() for pupil in room.roster.all],
            "tasks": [task.to_json() for task in room.tasks],
            "answers": room.book.to_json(),
        }
    )


def text_of(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def from_document(text: str, notes: Iterable[str] = ()) -> Classroom:
    """The class of a document, with the changes of the notes carried out. Raises `Unreadable`."""
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            raise Unreadable(f"a class of version {VERSION} was expected, another one came")
        room = _read(document)
        for note in notes:
            change: Change = json.loads(note)
            room.carry_out(change)
        return room
    except Unreadable:
        raise
    except (Refused, KeyError, TypeError, AttributeError, ValueError, IndexError) as problem:
        raise Unreadable(type(problem).__name__) from problem


def _read(document: dict[str, Any]) -> Classroom:
    state = document["state"]
    watched = state["watched"]
    room = Classroom(State(**{**state, "watched": None if watched is None else tuple(watched)}))
    for pupil in document["pupils"]:
        room.roster.add(Pupil.from_json(pupil))
    room.tasks = [Task.from_json(task) for task in document["tasks"]]
    room.book = AnswerBook.from_json(document["answers"])
    return room
