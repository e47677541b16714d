"""Looking at what is kept while a server may be writing to it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from . import statements
from .interface import Failed, Kept, Listed
from .sqlite import BUSY_S, FILE

T = TypeVar("T")


class Reader:
    """The sessions of a data folder, to be looked at only; nothing here changes them or waits for a server to end."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def sessions(self) -> list[Listed]:
        """All sessions, the one touched last first; none where the folder has no file yet."""
        return self._ask(statements.sessions, [])

    def load(self, id: str) -> Kept | None:
        return self._ask(lambda connection: statements.load(connection, id), None)

    def _ask(self, question: Callable[[sqlite3.Connection], T], nothing: T) -> T:
        try:
            if not self._file.exists():
                return nothing
            address = f"{self._file.as_uri()}?mode=ro"
            with closing(sqlite3.connect(address, uri=True, timeout=BUSY_S)) as connection:
                return question(connection)
        except (sqlite3.Error, OSError) as problem:
            raise Failed(f"{self._file} cannot be read: {problem}") from problem
