"""The tables, and how an older file becomes a newer one."""

import sqlite3

from .interface import Failed

MIGRATIONS = (
    """
    CREATE TABLE session (
        id TEXT NOT NULL PRIMARY KEY, touched_s REAL NOT NULL, alias TEXT NOT NULL, document TEXT NOT NULL
    );
    CREATE INDEX session_by_alias ON session (alias);
    CREATE TABLE note (n INTEGER PRIMARY KEY, session TEXT NOT NULL, at_s REAL NOT NULL, text TEXT NOT NULL);
    CREATE INDEX note_by_session ON note (session);
    CREATE TABLE set_aside (id TEXT NOT NULL, document TEXT NOT NULL, notes TEXT NOT NULL, since_s REAL NOT NULL);
    """,
)
"""Number n makes version n + 1 of version n. What was once released is never changed, only added to."""


def migrate(connection: sqlite3.Connection) -> None:
    """Brings the file up to date; refuses one that a newer Backstep wrote."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise Failed(
            f"the sessions were kept by a newer Backstep (version {version} of the file; this one reads up to "
            f"{len(MIGRATIONS)})"
        )
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        # One transaction: executescript commits whatever was open, and so the script brings its own.
        connection.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {number}; COMMIT;")
