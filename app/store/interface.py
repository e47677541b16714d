"""The interface of a store."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol


class Failed(Exception):
    """Something could not be saved or found. The message gives users the reason; `for_the_log` adds
    the system's own message."""

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self._detail = detail

    @property
    def for_the_log(self) -> str:
        return f"{self} ({self._detail})" if self._detail else str(self)


class Newer(Failed):
    """A newer Backstep wrote the file, in a form that this one cannot read."""


class InUse(Failed):
    """Another process uses the same data folder."""


@dataclass(frozen=True)
class SavedSession:
    """A session as it was saved: the newest document, and the notes after it, oldest first."""

    document: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listed:
    """One line of the list of sessions; `touched_s` is its last write, in seconds since 1970."""

    id: str
    touched_s: float
    size_bytes: int


class Store(Protocol):
    """Saves sessions on a thread of its own.

    Calls return at once and are carried out in their order, so a `load` sees every `save` before
    it. Each method returns a future. It ends with the result after the operation (a write is then
    durable), or with `Failed`. Only `close` waits.
    """

    def save(self, id: str, document: str, *, alias: str = "") -> "Future[None]":
        """Saves a session's document and deletes the older document and its notes.

        If several documents of one session wait, only the newest may be written. `alias` is another
        name of the session, for `resolve`.
        """
        ...

    def note(self, id: str, text: str) -> "Future[None]":
        """Adds a note to the newest document: a change since then, much shorter than a document.

        Notes have no gaps: a note fails if the session has no document, and after a failed write
        until the next document is saved.
        """
        ...

    def load(self, id: str) -> "Future[SavedSession | None]":
        """The saved session; None if there is none."""
        ...

    def resolve(self, alias: str) -> "Future[str | None]":
        """The id of the session with this alias; None if there is none."""
        ...

    def existed(self, name: str) -> "Future[bool]":
        """True if a deleted session had this id or alias. A sweep also forgets names whose sessions
        were deleted longer ago than its limit."""
        ...

    def set_aside(self, id: str) -> "Future[None]":
        """Moves an unreadable session out of the way without losing it; `load` then finds nothing."""
        ...

    def delete(self, ids: Sequence[str]) -> "Future[int]":
        """Deletes these sessions; returns the number that existed."""
        ...

    def sessions(self) -> "Future[list[Listed]]":
        """All sessions, the last written first."""
        ...

    def ids(self, prefix: str) -> "Future[list[str]]":
        """The ids that begin with `prefix`, in their order."""
        ...

    def sweep(self, untouched_for_s: float) -> "Future[int]":
        """Deletes every session without a write for so long; returns their number."""
        ...

    def close(self) -> None:
        """Waits until every operation has ended; later calls fail. A second `close` does nothing."""
        ...
