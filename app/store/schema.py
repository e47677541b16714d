"""The tables of the database, and the migrations of older files."""

import sqlite3

from ..version import VERSION
from .interface import Newer

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
    """
    CREATE TABLE gone (name_hash INTEGER PRIMARY KEY, since_s REAL NOT NULL);
    CREATE TABLE written_by (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), version TEXT NOT NULL);
    """,
)
"""Migration n turns version n into version n + 1. A released migration never changes."""


def migrate(connection: sqlite3.Connection) -> None:
    """Migrates the file to the newest version; raises `Newer` if a newer Backstep wrote it."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise Newer(
            f"the sessions were saved by a newer Backstep{_writer(connection)}: their file has version {version}, and "
            f"this Backstep ({VERSION}) reads up to version {len(MIGRATIONS)}"
        )
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        # executescript commits the open transaction, so the script has its own.
        connection.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {number}; COMMIT;")
    connection.execute(
        "INSERT INTO written_by (only_row, version) VALUES (1, ?) ON CONFLICT (only_row) "
        "DO UPDATE SET version = excluded.version WHERE version <> excluded.version",
        (VERSION,),
    )


def _writer(connection: sqlite3.Connection) -> str:
    """The version that opened the file last, in parentheses; empty if the file does not say."""
    try:
        row = connection.execute("SELECT version FROM written_by").fetchone()
    except sqlite3.Error:
        return ""  # a newer form may lack the table
    return f" ({row[0]})" if row else ""
