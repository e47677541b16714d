"""A store in one SQLite file.

One thread owns the connection and does everything in the order in which it was asked for. What waits is written in one
transaction, at most one every `GROUP_S`; one that comes alone is written at once. With WAL and `synchronous = FULL` what has been
committed survives a killed process and a power cut.

The file is never given up: where it cannot be opened or written (a full disk, a folder that is read-only), what is asked for fails, and
the next thing asked for tries again. A damaged file is set aside under a new name.
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
from .interface import Failed, InUse, Kept, Listed, Newer
from .schema import migrate

log = logging.getLogger("backstep.store")

FILE = "backstep.sqlite3"
LOCK = "backstep.lock"
GROUP_S = 0.015
"""The least time between two transactions."""
RETRY_S = 1.0
"""The least time between two attempts to open the file."""
BUSY_S = 5.0
"""How long another process (a backup) may keep the file to itself."""
DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
TEMPORARY = {"SQLITE_FULL", "SQLITE_BUSY"}

T = TypeVar("T")
Job = Callable[[sqlite3.Connection], Any]


class SqliteStore:
    """The sessions of one data folder. Raises `InUse` where another process holds it, and `Newer` where a newer
    Backstep wrote it; whatever else is wrong is logged, and tried again later."""

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
        """Sessions of which something could not be written since their last document."""
        self._waiting: SimpleQueue[_Asked | None] = SimpleQueue()
        self._closed = False
        self._given_up_s = 0.0
        self._given_up: Failed | None = None
        self._made = False
        """True if the file was made here and holds nothing yet, so that it is no surprise when it is empty."""
        try:
            self._open()
        except (InUse, Newer):
            self._release_lock()
            raise
        except Failed as problem:
            log.warning("Sessions are not being kept: %s", problem.for_the_log)
        self._thread = threading.Thread(target=self._work, name="store", daemon=True)
        self._thread.start()

    # ---- what can be asked for

    def save(self, id: str, document: str, *, alias: str = "") -> "Future[None]":
        return self._ask(lambda c: statements.save(c, id, document, alias, self._clock()), saves=id)

    def note(self, id: str, text: str) -> "Future[None]":
        return self._ask(lambda c: statements.note(c, id, text, self._clock()), notes=id)

    def load(self, id: str) -> "Future[Kept | None]":
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

    def sweep(self, untouched_for_s: float) -> "Future[int]":
        now_s = self._clock()
        return self._ask(lambda c: statements.sweep(c, now_s - untouched_for_s, now_s))

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._waiting.put(None)
            self._thread.join()

    def _ask(
        self, job: Callable[[sqlite3.Connection], T], *, saves: str = "", notes: str = ""
    ) -> "Future[T]":
        asked = _Asked(job, saves, notes)
        if self._closed:
            asked.future.set_exception(Failed("the store is closed"))
        else:
            self._waiting.put(asked)
        return asked.future

    # ---- the thread

    def _work(self) -> None:
        last = 0.0
        open_ = True
        while open_:
            group = [self._waiting.get()]
            time.sleep(max(0.0, min(GROUP_S, last + GROUP_S - time.monotonic())))
            while not self._waiting.empty():
                group.append(self._waiting.get())
            open_ = None not in group
            self._write(_without_superseded([asked for asked in group if asked is not None]))
            last = time.monotonic()
        self._close_file()
        self._release_lock()

    def _write(self, group: "list[_Asked]") -> None:
        """All in one transaction; where that fails, each in its own, so that nobody fails because of another."""
        if not group:
            return
        try:
            answers = self._transaction(group)
        except Failed as problem:
            if len(group) > 1 and self._connection is not None:
                for asked in group:
                    self._write([asked])
                return
            for asked in group:
                self._gaps.update({asked.saves, asked.notes} - {""})
                asked.fail(problem)
            return
        for asked, answer in zip(group, answers, strict=True):
            if isinstance(answer, Failed):
                asked.fail(answer)
            else:
                self._gaps.discard(asked.saves)
                asked.succeed(answer)

    def _transaction(self, group: "list[_Asked]") -> list[Any]:
        try:
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            answers = [self._answer(asked, connection) for asked in group]
            connection.execute("COMMIT")
            return answers
        except Failed:
            raise
        except Exception as problem:
            self._recover(problem)
            raise failed(problem) from problem

    def _answer(self, asked: "_Asked", connection: sqlite3.Connection) -> Any:
        if asked.notes and asked.notes in self._gaps:
            return Failed("something before it could not be kept")
        try:
            return asked.job(connection)
        except Failed as problem:
            return problem

    # ---- the file

    def _open(self) -> sqlite3.Connection:
        """The connection, made anew where there is none."""
        if self._connection is not None:
            return self._connection
        if self._given_up is not None and time.monotonic() < self._given_up_s + RETRY_S:
            raise self._given_up
        try:
            files.make_folder(self._folder)
            self._take_lock()
            file = self._folder / FILE
            self._look_at(file)
            self._made |= files.make_file(file)
            self._connection, self._given_up, self._made = self._connected(file), None, False
            return self._connection
        except (sqlite3.Error, OSError, Failed) as problem:
            self._given_up = failed(problem)
            self._given_up_s = time.monotonic()
            raise self._given_up from problem

    def _look_at(self, file: Path) -> None:
        """Makes what is there private, and sets a damaged file aside."""
        files.tighten(self._folder)
        if not file.exists():
            return
        if not self._is_sound(file):
            aside = files.set_aside(file, datetime.fromtimestamp(self._clock(), UTC))
            log.warning("%s is damaged; it is kept as %s, and a new one begun", file, aside.name)
        elif file.stat().st_size == 0 and not self._made:
            log.warning("%s is empty, where sessions are expected; it is begun anew", file)

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
        """A transaction that is never ended, on a file of its own: the system ends it with the process, however that ends."""
        if self._lock is not None:
            return
        files.make_file(self._folder / LOCK)
        lock = sqlite3.connect(self._folder / LOCK, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as problem:
            lock.close()
            if problem.sqlite_errorname == "SQLITE_BUSY":
                raise InUse(f"another Backstep keeps its sessions in {self._folder}") from None
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
            # Opening it again looks at it from the beginning.
            self._close_file()

    def _close_file(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None


class _Asked:
    """A job that waits for the thread; `saves` and `notes` name the session whose document or note it writes."""

    def __init__(self, job: Job, saves: str, notes: str) -> None:
        self.job, self.saves, self.notes = job, saves, notes
        self.future: Future[Any] = Future()
        self.future.set_running_or_notify_cancel()  # so that nobody who stops waiting cancels it
        self.superseded: list[Future[Any]] = []
        """Who waits for something that this job makes good for as well."""

    def succeed(self, answer: Any) -> None:
        self.future.set_result(answer)
        for future in self.superseded:
            future.set_result(None)

    def fail(self, problem: Failed) -> None:
        for future in (self.future, *self.superseded):
            future.set_exception(problem)


def _without_superseded(group: list[_Asked]) -> list[_Asked]:
    """Of several documents of a session only the newest is written, and no note that it makes good for; whoever asked for
    the others hears when that one is."""
    left: list[_Asked] = []
    newest: dict[str, _Asked] = {}
    for asked in reversed(group):
        newer = newest.get(asked.saves or asked.notes)
        if newer is not None:
            newer.superseded.append(asked.future)
            continue
        if asked.saves:
            newest[asked.saves] = asked
        elif not asked.notes:
            # It reads or removes: what comes before it has to be written before it.
            newest.clear()
        left.append(asked)
    return left[::-1]
