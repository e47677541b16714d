"""A store in memory."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from .interface import EMBEDDED, Failed, Lease, Listed, SavedSession, done


@dataclass
class _Session:
    document: str
    alias: str
    touched_s: float
    notes: list[str] = field(default_factory=list)

    @property
    def size_bytes(self) -> int:
        return sum(len(text.encode()) for text in (self.document, *self.notes))


class MemoryStore:
    """Sessions last until the process ends: for tests, and for a server without a data folder."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._sessions: dict[str, _Session] = {}
        self._gone: dict[str, float] = {}
        """The time at which each id and alias was deleted."""
        self.aside: dict[str, SavedSession] = {}

    def save(self, id: str, document: str, *, alias: str = "", fenced: bool = True) -> "Future[None]":  # noqa: ARG002
        self._sessions[id] = _Session(document, alias, self._clock())
        return done(None)

    def note(self, id: str, text: str) -> "Future[None]":
        session = self._sessions.get(id)
        if session is None:
            future: Future[None] = Future()
            future.set_exception(Failed("there is no document to add a note to"))
            return future
        session.notes.append(text)
        session.touched_s = self._clock()
        return done(None)

    def load(self, id: str) -> "Future[SavedSession | None]":
        session = self._sessions.get(id)
        return done(None if session is None else SavedSession(session.document, tuple(session.notes)))

    def resolve(self, alias: str) -> "Future[str | None]":
        return done(next((id for id, s in self._sessions.items() if alias and s.alias == alias), None))

    def existed(self, name: str) -> "Future[bool]":
        return done(name in self._gone)

    def set_aside(self, id: str) -> "Future[None]":
        session = self._sessions.pop(id, None)
        if session is not None:
            self.aside[id] = SavedSession(session.document, tuple(session.notes))
        return done(None)

    def delete(self, ids: Sequence[str]) -> "Future[int]":
        deleted = {id: self._sessions.pop(id) for id in ids if id in self._sessions}
        names = (name for id, session in deleted.items() for name in (id, session.alias) if name)
        self._gone.update(dict.fromkeys(names, self._clock()))
        return done(len(deleted))

    def sessions(self) -> "Future[list[Listed]]":
        listed = [Listed(id, s.touched_s, s.size_bytes) for id, s in self._sessions.items()]
        return done(sorted(listed, key=lambda one: -one.touched_s))

    def ids(self, prefix: str) -> "Future[list[str]]":
        return done(sorted(id for id in self._sessions if id.startswith(prefix)))

    def sweep(self, untouched_for_s: float) -> "Future[int]":
        before = self._clock() - untouched_for_s
        self._gone = {name: at_s for name, at_s in self._gone.items() if at_s >= before}
        return self.delete([id for id, s in self._sessions.items() if s.touched_s < before])

    def take(self, id: str, *, new: bool = False) -> "Future[Lease]":  # noqa: ARG002
        return done(EMBEDDED)

    def address_of(self, server: str) -> "Future[str]":  # noqa: ARG002
        return done("")

    def release(self, id: str) -> "Future[None]":  # noqa: ARG002
        return done(None)

    def subscribe(self, on_down: Callable[[Failed], None], on_up: Callable[[], None]) -> None:
        pass

    def close(self) -> None:
        pass
