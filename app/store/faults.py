"""From the system's error to a sentence for users. The system's own message goes to the log."""

import errno
import sqlite3

from .interface import Failed

FULL = "the disk is full"
READ_ONLY = "its folder cannot be written to"
IN_USE = "another program holds the file"
DAMAGED = "the file is damaged"
UNKNOWN = "its file cannot be used"

SENTENCES: dict[str | int | None, str] = {
    "SQLITE_FULL": FULL,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_PERM": READ_ONLY,
    "SQLITE_CANTOPEN": READ_ONLY,
    "SQLITE_BUSY": IN_USE,
    "SQLITE_LOCKED": IN_USE,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_NOTADB": DAMAGED,
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.ENOTDIR: READ_ONLY,
    errno.EEXIST: READ_ONLY,
    errno.ENOENT: READ_ONLY,
}


def failed(problem: Exception) -> Failed:
    """`problem` as a `Failed` with a sentence of ours."""
    if isinstance(problem, Failed):
        return problem
    # SQLITE_READONLY_DIRECTORY and SQLITE_READONLY have one sentence: the first two words decide.
    name = getattr(problem, "sqlite_errorname", None) if isinstance(problem, sqlite3.Error) else None
    family = "_".join(name.split("_")[:2]) if name else getattr(problem, "errno", None)
    return Failed(SENTENCES.get(family, UNKNOWN), f"{name or type(problem).__name__}: {problem}")
