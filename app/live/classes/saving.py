"""Saves classes in the store, and loads them at the start.

A change is a note in the store before its command is answered. A document is written after
`NOTES` notes, or `DOCUMENT_S` after changes that have no note. If the store fails, the class goes on in
memory, its pages say so, and the next change writes a whole document.
"""

import asyncio
import json
import logging
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future

from ...classroom.changes import Change
from ...classroom.serialization import Unreadable, from_document, text_of, to_document
from ...store import Failed, Lost, Store
from .live_class import ClassSaving, LiveClass

log = logging.getLogger("backstep.classes")

PREFIX = "class."
"""The start of a class's id in the store."""
NOTES = 500
DOCUMENT_S = 30.0
PATIENCE_S = 5.0
REMEMBERED = 2_000
"""Applied commands that a class remembers, so that one that is sent again is not applied again."""


class ClassSaver:
    def __init__(self, store: Store) -> None:
        self._store = store
        self.on_lost: Callable[[LiveClass], None] = lambda _live: None
        """Called with a class that another server has taken over."""

    async def ids(self) -> list[str]:
        """The ids of all stored classes."""
        found = await asyncio.wrap_future(self._store.ids(PREFIX))
        return [id.removeprefix(PREFIX) for id in found]

    async def take_new(self, live: LiveClass) -> None:
        """Makes a new class known to the other servers."""
        await asyncio.wrap_future(self._store.take(PREFIX + live.id, new=True))

    async def take_and_load(self, id: str) -> tuple[str, LiveClass | None]:
        """The name of the server that has the class, or else the stored class, if there is one.

        A class that cannot be read is set aside.
        """
        lease = await asyncio.wrap_future(self._store.take(PREFIX + id))
        if not lease.is_ours:
            return lease.owner, None
        try:
            return "", await self.look_at(id)
        except Unreadable as problem:
            log.error("A class cannot be read and is set aside: %s", problem)
            await asyncio.wrap_future(self._store.set_aside(PREFIX + id))
            return "", None

    async def look_at(self, id: str) -> LiveClass | None:
        """The class as it is stored, also another server's; None if there is none. Raises `Unreadable`."""
        saved = await asyncio.wrap_future(self._store.load(PREFIX + id))
        return None if saved is None else _restored(id, saved.document, saved.notes)

    async def resolve(self, code: str) -> str:
        """The id of the class with this code; empty if there is none."""
        id = await asyncio.wrap_future(self._store.resolve(f"{PREFIX}{code}"))
        return (id or "").removeprefix(PREFIX)

    def write(self, live: LiveClass, change: Change) -> "Future[None]":
        """Hands a change to the store, in the order of the calls; `durable` waits for it."""
        saving = live.saving
        if saving.needs_document or saving.notes >= NOTES:
            return self.write_document(live)
        saving.notes += 1
        return self._store.note(PREFIX + live.id, text_of(change))

    def write_document(self, live: LiveClass) -> "Future[None]":
        live.saving.notes, live.saving.needs_document, live.saving.changed = 0, False, False
        head = text_of({"answered": list(live.answered)})
        code = live.classroom.state.code
        document = f"{head}\n{to_document(live.classroom)}"
        return self._store.save(PREFIX + live.id, document, alias=f"{PREFIX}{code}")

    async def durable(self, live: LiveClass, written: "Future[None]") -> None:
        """Returns when a write is durable, or has failed; the class then has a fault for its pages."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                await asyncio.wrap_future(written)
        except TimeoutError:
            self._fail(live.saving, "the disk does not answer")
        except Lost:
            self.on_lost(live)
        except Failed as problem:
            log.error("A class is not being saved: %s", problem.for_the_log)
            self._fail(live.saving, str(problem))
        else:
            live.saving.fault = ""

    def _fail(self, saving: ClassSaving, reason: str) -> None:
        saving.needs_document = True
        saving.fault = f"Not being saved: {reason}; the class goes on in memory."

    async def erase(self, live: LiveClass) -> None:
        """Deletes the class from the store for good."""
        await asyncio.wrap_future(self._store.delete([PREFIX + live.id]))


def remember(live: LiveClass, key: tuple[str, int]) -> None:
    live.answered[key] = None
    while len(live.answered) > REMEMBERED:
        live.answered.popitem(last=False)


def _restored(id: str, text: str, notes: tuple[str, ...]) -> LiveClass:
    try:
        head, _, document = text.partition("\n")
        answered = [(str(client), int(number)) for client, number in json.loads(head)["answered"]]
        noted = [of for note in notes if (of := json.loads(note).get("of"))]
        answered += [(str(client), int(number)) for client, number in noted]
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise Unreadable(type(problem).__name__) from problem
    live = LiveClass(id, from_document(document, notes), answered=OrderedDict.fromkeys(answered))
    live.saving = ClassSaving(needs_document=False, notes=len(notes))
    return live
