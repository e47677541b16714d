"""The interface of a store."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol, TypeVar

T = TypeVar("T")


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


class Lost(Failed):
    """Another server has taken the session over: this one may not write it any more."""


class Elsewhere(Failed):
    """Another server has the session live. `server` is the name of that server."""

    def __init__(self, server: str) -> None:
        super().__init__("another server has the session open")
        self.server = server


@dataclass(frozen=True)
class Lease:
    """The right to write a session. `epoch` grows with each change of the owner."""

    epoch: int
    owner: str = ""
    """The server that has the session, if it is another one; empty: this server has it."""

    @property
    def is_ours(self) -> bool:
        return not self.owner


EMBEDDED = Lease(1)
"""The lease of every session where one process has the whole store."""


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

    def save(self, id: str, document: str, *, alias: str = "", fenced: bool = True) -> "Future[None]":
        """Saves a session's document and deletes the older document and its notes.

        If several documents of one session wait, only the newest may be written. `alias` is another
        name of the session, for `resolve`. Ends with `Lost` if another server has the lease, or if
        this server has none and the session exists. A text that never changes needs no lease:
        `fenced` is False for it.
        """
        ...

    def note(self, id: str, text: str) -> "Future[None]":
        """Adds a note to the newest document: a change since then, much shorter than a document.

        Notes have no gaps: a note fails if the session has no document, and after a failed write
        until the next document is saved. A note is fenced as a document is.
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

    def take(self, id: str, *, new: bool = False) -> "Future[Lease]":
        """Takes the lease of a session that no living server has; returns the lease as it is then.

        A session that does not exist gets no lease (epoch 0), unless it is `new`: then other
        servers find it before its first document is written.
        """
        ...

    def address_of(self, server: str) -> "Future[str]":
        """The address at which the other servers reach a living server; empty if it has ended."""
        ...

    def release(self, id: str) -> "Future[None]":
        """Gives the lease back, if this server has it: the session has left its memory."""
        ...

    def subscribe(self, on_down: Callable[[Failed], None], on_up: Callable[[], None]) -> None:
        """Calls `on_down` when a server that all sessions are on stops working, `on_up` when it works
        again; from any thread. A store without such a server calls neither."""
        ...

    def close(self) -> None:
        """Waits until every operation has ended; later calls fail. A second `close` does nothing."""
        ...


def done(value: T) -> "Future[T]":
    """A future that has ended with `value`."""
    future: Future[T] = Future()
    future.set_result(value)
    return future
