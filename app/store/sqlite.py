"""A store in one SQLite file.

One thread owns the connection and carries out all requests in their order. Waiting requests share
one transaction, at most one every `GROUP_S`; a single request is carried out at once. With WAL and
`synchronous = FULL` a committed write survives a killed process and a power cut.

If the file cannot be opened or written (a full disk, a read-only folder), a request fails, and the
next one tries again. A damaged file is renamed.
"""

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

from . import files, statements
from .faults import failed
from .interface import EMBEDDED, Failed, InUse, Lease, Listed, Newer, SavedSession, done
from .queued import Request, without_superseded
from .schema import migrate

log = logging.getLogger("backstep.store")

FILE = "backstep.sqlite3"
LOCK = "backstep.lock"
GROUP_S = 0.015
"""The least time between two transactions."""
RETRY_S = 1.0
"""The least time between two attempts to open the file."""
BUSY_S = 5.0
"""How long another process (a backup) may lock the file."""
DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
TEMPORARY = {"SQLITE_FULL", "SQLITE_BUSY"}

T = TypeVar("T")
Job = Callable[[sqlite3.Connection], Any]


class SqliteStore:
    """The sessions of one data folder.

    Raises `InUse` if another process uses the folder, and `Newer` if a newer Backstep wrote the
    file. Any other fault is logged, and the next request tries again.
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: Callable[[], float] = time.time,
        connect: Callable[..., sqlite3.Connection] = sqlite3.connect,
    ) -> None:
        self._folder, self._clock, self._connect = folder.absolute(), clock, connect
        self._lock: sqlite3.Connection | None = None
        self._connection: sqlite3.Connection | None = None
        self._gaps: set[str] = set()
        """Sessions with a failed write since their last document."""
        self._queue: SimpleQueue[Request | None] = SimpleQueue()
        self._closed = False
        self._given_up_s = 0.0
        self._given_up: Failed | None = None
        self._made = False
        """True if this store has created the file and written nothing yet, so that an empty file is
        normal."""
        try:
            self._open()
        except (InUse, Newer):
            self._release_lock()
            raise
        except Failed as problem:
            log.warning("Sessions are not being saved: %s", problem.for_the_log)
        self._thread = threading.Thread(target=self._work, name="store", daemon=True)
        self._thread.start()

    # ---- requests

    def save(self, id: str, document: str, *, alias: str = "", fenced: bool = True) -> "Future[None]":  # noqa: ARG002
        return self._ask(lambda c: statements.save(c, id, document, alias, self._clock()), saves=id)

    def note(self, id: str, text: str) -> "Future[None]":
        return self._ask(lambda c: statements.note(c, id, text, self._clock()), notes=id)

    def load(self, id: str) -> "Future[SavedSession | None]":
        return self._ask(lambda c: statements.load(c, id))

    def resolve(self, alias: str) -> "Future[str | None]":
        return self._ask(lambda c: statements.resolve(c, alias))

    def existed(self, name: str) -> "Future[bool]":
        return self._ask(lambda c: statements.existed(c, name))

    def set_aside(self, id: str) -> "Future[None]":
        return self._ask(lambda c: statements.set_aside(c, id, self._clock()))

    def delete(self, ids: Sequence[str]) -> "Future[int]":
        return self._ask(lambda c: statements.delete(c, ids, self._clock()))

    def sessions(self) -> "Future[list[Listed]]":
        return self._ask(statements.sessions)

    def ids(self, prefix: str) -> "Future[list[str]]":
        return self._ask(lambda c: statements.ids(c, prefix))

    def sweep(self, untouched_for_s: float) -> "Future[int]":
        now_s = self._clock()
        return self._ask(lambda c: statements.sweep(c, now_s - untouched_for_s, now_s))

    def take(self, id: str, *, new: bool = False) -> "Future[Lease]":  # noqa: ARG002
        return done(EMBEDDED)

    def address_of(self, server: str) -> "Future[str]":  # noqa: ARG002
        return done("")

    def release(self, id: str) -> "Future[None]":  # noqa: ARG002
        return done(None)

    def subscribe(self, on_down: Callable[[Failed], None], on_up: Callable[[], None]) -> None:
        pass

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._queue.put(None)
            self._thread.join()

    def _ask(
        self, job: Callable[[sqlite3.Connection], T], *, saves: str = "", notes: str = ""
    ) -> "Future[T]":
        request = Request(job, saves, notes)
        if self._closed:
            request.future.set_exception(Failed("the store is closed"))
        else:
            self._queue.put(request)
        return request.future

    # ---- the thread

    def _work(self) -> None:
        last = 0.0
        open_ = True
        while open_:
            group = [self._queue.get()]
            time.sleep(max(0.0, min(GROUP_S, last + GROUP_S - time.monotonic())))
            while not self._queue.empty():
                group.append(self._queue.get())
            open_ = None not in group
            self._write(without_superseded([request for request in group if request is not None]))
            last = time.monotonic()
        self._close_file()
        self._release_lock()

    def _write(self, group: list[Request]) -> None:
        """Carries out a group in one transaction. If that fails, each request gets its own, so that
        one fault fails only its own request."""
        if not group:
            return
        try:
            answers = self._transaction(group)
        except Failed as problem:
            if len(group) > 1 and self._connection is not None:
                for request in group:
                    self._write([request])
                return
            for request in group:
                self._gaps.update({request.saves, request.notes} - {""})
                request.fail(problem)
            return
        for request, answer in zip(group, answers, strict=True):
            if isinstance(answer, Failed):
                request.fail(answer)
            else:
                self._gaps.discard(request.saves)
                request.succeed(answer)

    def _transaction(self, group: list[Request]) -> list[Any]:
        try:
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            answers = [self._answer(request, connection) for request in group]
            connection.execute("COMMIT")
            return answers
        except Failed:
            raise
        except Exception as problem:
            self._recover(problem)
            raise failed(problem) from problem

    def _answer(self, request: Request, connection: sqlite3.Connection) -> Any:
        if request.notes and request.notes in self._gaps:
            return Failed("something before it could not be saved")
        try:
            return request.job(connection)
        except Failed as problem:
            return problem

    # ---- the file

    def _open(self) -> sqlite3.Connection:
        """The connection; opens the file if there is none."""
        if self._connection is not None:
            return self._connection
        if self._given_up is not None and time.monotonic() < self._given_up_s + RETRY_S:
            raise self._given_up
        try:
            files.make_folder(self._folder)
            self._take_lock()
            file = self._folder / FILE
            self._prepare(file)
            self._made |= files.make_file(file)
            self._connection, self._given_up, self._made = self._connected(file), None, False
            return self._connection
        except (sqlite3.Error, OSError, Failed) as problem:
            self._given_up = failed(problem)
            self._given_up_s = time.monotonic()
            raise self._given_up from problem

    def _prepare(self, file: Path) -> None:
        """Makes existing files private, and renames a damaged file."""
        files.tighten(self._folder)
        if not file.exists():
            return
        if not self._is_sound(file):
            aside = files.set_aside(file, datetime.fromtimestamp(self._clock(), UTC))
            log.warning("%s is damaged; it is now called %s, and a new file is begun", file, aside.name)
        elif file.stat().st_size == 0 and not self._made:
            log.warning("%s is empty, but should hold sessions; it is begun anew", file)

    def _connected(self, file: Path) -> sqlite3.Connection:
        connection = self._connect(file, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _take_lock(self) -> None:
        """Locks the folder with an open transaction on a file of its own. The system ends the
        transaction together with the process, also after a crash."""
        if self._lock is not None:
            return
        files.make_file(self._folder / LOCK)
        lock = sqlite3.connect(self._folder / LOCK, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as problem:
            lock.close()
            if problem.sqlite_errorname == "SQLITE_BUSY":
                raise InUse(f"another Backstep saves its sessions in {self._folder}") from None
            raise
        self._lock = lock

    def _release_lock(self) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _is_sound(self, file: Path) -> bool:
        if files.has_lost_its_pages(file):
            return False
        try:
            connection = self._connect(file, timeout=BUSY_S, isolation_level=None)
            try:
                (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            finally:
                connection.close()
            return bool(verdict == "ok")
        except sqlite3.DatabaseError as problem:
            if problem.sqlite_errorname in DAMAGED:
                return False
            raise

    def _recover(self, problem: Exception) -> None:
        if self._connection is None:
            return
        with suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        if isinstance(problem, sqlite3.Error) and getattr(problem, "sqlite_errorname", "") not in TEMPORARY:
            # The next request opens the file and checks it again.
            self._close_file()

    def _close_file(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None
