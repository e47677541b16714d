"""What every store promises."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol


class Failed(Exception):
    """Something could not be kept or found; the message says why, for people. What the system said is in `for_the_log`."""

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self._detail = detail

    @property
    def for_the_log(self) -> str:
        return f"{self} ({self._detail})" if self._detail else str(self)


class Newer(Failed):
    """A newer Backstep wrote the file, in a form that this one cannot read."""


class InUse(Failed):
    """Another process keeps its sessions in the same place."""


@dataclass(frozen=True)
class Kept:
    """A session as it was kept: the document saved last, and the notes made since, oldest first."""

    document: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listed:
    """One line of the list of sessions; `touched_s` is when it was last written to, in seconds since 1970."""

    id: str
    touched_s: float
    size_bytes: int


class Store(Protocol):
    """Everything is asked for at once and carried out in the order in which it was asked for, on a thread of the store's own; so a `load`
    sees every `save` before it. Each method returns a future, which ends with the answer when what was asked for
    is done (what is written is then durable), or with `Failed`. Nothing but `close` ever waits."""

    def save(self, id: str, document: str, *, alias: str = "") -> "Future[None]":
        """Keeps the document of a session, in place of the one before and of the notes made to it.

        Where several documents of one session wait to be written, only the newest may be.
        `alias` is another name of the session, for `resolve`.
        """
        ...

    def note(self, id: str, text: str) -> "Future[None]":
        """Adds a note to the document saved last: what has happened since, much shorter than another document.

        Fails where the session has no document, and after a write that failed, until a document is saved again: notes
        have no gaps.
        """
        ...

    def load(self, id: str) -> "Future[Kept | None]":
        """What was kept of a session; None where there is nothing."""
        ...

    def resolve(self, alias: str) -> "Future[str | None]":
        """The id of the session that was saved with this alias."""
        ...

    def existed(self, name: str) -> "Future[bool]":
        """True if a session that is gone, deleted or swept, had this id or alias. A sweep forgets that as it
        forgets sessions: what is gone for longer than its limit."""
        ...

    def set_aside(self, id: str) -> "Future[None]":
        """Puts a session that cannot be read where it is out of the way and not lost; `load` then finds nothing."""
        ...

    def delete(self, ids: Sequence[str]) -> "Future[int]":
        """Forgets these sessions; how many there were."""
        ...

    def sessions(self) -> "Future[list[Listed]]":
        """All sessions, the one touched last first."""
        ...

    def sweep(self, untouched_for_s: float) -> "Future[int]":
        """Forgets every session that was not written to for so long; how many there were."""
        ...

    def close(self) -> None:
        """Waits until everything asked for is done; nothing may be asked for afterwards. Closing again does nothing."""
        ...
