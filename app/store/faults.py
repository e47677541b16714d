"""From what the system says to what a person may read: a sentence of ours. What the system said is for the log."""

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
    if isinstance(problem, Failed):
        return problem
    # SQLITE_IOERR_WRITE and the like: the family is what counts.
    name = getattr(problem, "sqlite_errorname", None) if isinstance(problem, sqlite3.Error) else None
    family = "_".join(name.split("_")[:2]) if name else getattr(problem, "errno", None)
    return Failed(SENTENCES.get(family, UNKNOWN), f"{name or type(problem).__name__}: {problem}")
