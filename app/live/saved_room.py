"""A room as the store keeps it: a document, and notes of the changes since.

A document is one line about the room (does it play, which commands were answered), followed by the
session's own text (`session.serialization`). A note is one change that training leads up to: the
session's iteration, the edit made there, and the answer. Notes only lead forward, so carrying them
out again trains at most the iterations between two documents.
"""

import json
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from ..engine.refused import Refused
from ..protocol.commands import AnyCommand, Edit, Pause, Play, Step
from ..session.engines import Engine
from ..session.replaying import Slices
from ..session.serialization import Unreadable, reading, to_document
from ..session.session import Session
from ..store import SavedSession
from .playback import Playback
from .room import Answers, Room
from .scheduling.slicer import Slicer

VERSION = 1


@dataclass
class Restored:
    """A session from the store and its room's state. The caller starts playback."""

    session: Session
    playback: dict[str, Any] = field(default_factory=dict)
    answers: Answers = field(default_factory=OrderedDict)
    message: str = ""
    written: bool = False
    """True if the store has a document of it that notes can be added to."""


def document_of(room: Room) -> str:
    """The document of a room. The caller holds its lock, and calls this on the worker's thread."""
    answers: dict[str, list[int]] = {}
    for (client, id), revision in room.answers.items():
        if isinstance(revision, int):
            answers.setdefault(client, []).extend((id, revision))
    head = {"version": VERSION, **_playback(room.playback), "answers": answers}
    return f"{json.dumps(head, separators=(',', ':'))}\n{to_document(room.session)}"


def is_noted(command: AnyCommand) -> bool:
    """True if a note is enough to carry the command out again."""
    return isinstance(command, Step | Play | Pause | Edit)


def note_of(room: Room, client: str, command: AnyCommand) -> str:
    """The note of a command that has just been carried out."""
    session = room.session
    note: dict[str, Any] = {
        "iteration": session.iteration,
        "revision": session.revision,
        **_playback(room.playback),
        "client": client,
        "id": command.id,
    }
    if isinstance(command, Edit):
        note["edit"] = command.model_dump(include={"quantity", "value", "sample", "gesture"})
    return json.dumps(note, separators=(",", ":"))


def restoring(saved: SavedSession, engine: Engine, slice_s: float) -> Slices[Restored]:
    """Restores a room bit for bit, in slices of about `slice_s` seconds.

    Iterations trained after the document was written are trained again. Raises `Unreadable` for a
    text that no room wrote.
    """
    try:
        first, _, text = saved.document.partition("\n")
        head = json.loads(first)
        if head["version"] != VERSION:
            raise Unreadable(f"a room of version {VERSION} was expected, {head['version']!r} came")
        session = yield from reading(text, engine)
        restored = Restored(session, _playback(head), written=True)
        for client, numbers in head["answers"].items():
            for id, revision in zip(numbers[::2], numbers[1::2], strict=True):
                restored.answers[client, id] = revision
        for note in map(json.loads, saved.notes):
            yield from _carry_out_again(restored, note, slice_s)
        return restored
    except Unreadable:
        raise
    except (Refused, KeyError, TypeError, AttributeError, ValueError) as problem:
        # Its own message may contain text that a learner typed, so the log gets only its type.
        raise Unreadable(type(problem).__name__) from problem


def _carry_out_again(restored: Restored, note: dict[str, Any], slice_s: float) -> Slices[None]:
    session = restored.session
    replay, slicer = session.replay_on(note["iteration"] - session.iteration), Slicer()
    while not replay.ended:
        slicer.advance(replay, slice_s)
        yield
    if session.iteration != note["iteration"]:
        raise Unreadable(f"training led to iteration {session.iteration}, not to {note['iteration']}")
    if "edit" in note:
        session.edit(**note["edit"])
    session.revision = note["revision"]
    restored.playback = _playback(note)
    restored.answers[note["client"], note["id"]] = note["revision"]


def _playback(source: Playback | dict[str, Any]) -> dict[str, Any]:
    values = source if isinstance(source, dict) else vars(source)
    return {name: values[name] for name in ("playing", "iterations_per_s", "until")}
