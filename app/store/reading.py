"""Reads saved sessions while a server may be writing them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from . import statements
from .interface import Failed, Listed, SavedSession
from .sqlite import BUSY_S, FILE

T = TypeVar("T")


class Reader:
    """The sessions of a data folder, read-only. It changes nothing and waits for no server to end."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def sessions(self) -> list[Listed]:
        """All sessions, the last written first; none if the folder has no file yet."""
        return self._ask(statements.sessions, [])

    def load(self, id: str) -> SavedSession | None:
        """The saved session; None if there is none."""
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
