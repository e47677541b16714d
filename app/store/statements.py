"""The SQL of each operation; the caller opens the transaction."""

import json
import sqlite3
from collections.abc import Sequence
from hashlib import sha256

from .interface import Failed, Listed, SavedSession


def save(connection: sqlite3.Connection, id: str, document: str, alias: str, now_s: float) -> None:
    connection.execute(
        "INSERT INTO session (id, document, alias, touched_s) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
        "SET document = excluded.document, alias = excluded.alias, touched_s = excluded.touched_s",
        (id, document, alias, now_s),
    )
    connection.execute("DELETE FROM note WHERE session = ?", (id,))


def note(connection: sqlite3.Connection, id: str, text: str, now_s: float) -> None:
    # The session's row, with its long document, does not change: `sessions` and `sweep` read the
    # notes' times too.
    if connection.execute("SELECT 1 FROM session WHERE id = ?", (id,)).fetchone() is None:
        raise Failed("there is no document to add a note to")
    connection.execute("INSERT INTO note (session, at_s, text) VALUES (?, ?, ?)", (id, now_s, text))


def load(connection: sqlite3.Connection, id: str) -> SavedSession | None:
    row = connection.execute("SELECT document FROM session WHERE id = ?", (id,)).fetchone()
    if row is None:
        return None
    notes = connection.execute("SELECT text FROM note WHERE session = ? ORDER BY n", (id,))
    return SavedSession(row[0], tuple(text for (text,) in notes))


def resolve(connection: sqlite3.Connection, alias: str) -> str | None:
    row = connection.execute("SELECT id FROM session WHERE alias = ? AND alias <> ''", (alias,)).fetchone()
    return None if row is None else str(row[0])


def set_aside(connection: sqlite3.Connection, id: str, now_s: float) -> None:
    saved = load(connection, id)
    if saved is not None:
        connection.execute(
            "INSERT INTO set_aside (id, document, notes, since_s) VALUES (?, ?, ?, ?)",
            (id, saved.document, json.dumps(saved.notes), now_s),
        )
        delete(connection, [id], now_s)


def delete(connection: sqlite3.Connection, ids: Sequence[str], now_s: float) -> int:
    deleted = 0
    for id in ids:
        row = connection.execute("SELECT alias FROM session WHERE id = ?", (id,)).fetchone()
        if row is None:
            continue
        deleted += 1
        gone = [(_hash(name), now_s) for name in (id, *row) if name]
        connection.executemany("INSERT OR REPLACE INTO gone (name_hash, since_s) VALUES (?, ?)", gone)
        connection.execute("DELETE FROM session WHERE id = ?", (id,))
        connection.execute("DELETE FROM note WHERE session = ?", (id,))
    return deleted


def existed(connection: sqlite3.Connection, name: str) -> bool:
    row = connection.execute("SELECT 1 FROM gone WHERE name_hash = ?", (_hash(name),)).fetchone()
    return row is not None


def _hash(name: str) -> int:
    """64 bits of the name's SHA-256: enough to recognise the name, and useless for opening a
    session."""
    return int.from_bytes(sha256(name.encode()).digest()[:8], "big", signed=True)


def sessions(connection: sqlite3.Connection) -> list[Listed]:
    rows = connection.execute(
        "SELECT id, max(touched_s, coalesce(max(at_s), 0)) AS touched, "
        "length(CAST(document AS BLOB)) + coalesce(sum(length(CAST(text AS BLOB))), 0) "
        "FROM session LEFT JOIN note ON session = id GROUP BY id ORDER BY touched DESC"
    )
    return [Listed(*row) for row in rows]


def ids(connection: sqlite3.Connection, prefix: str) -> list[str]:
    # A range of the primary key. The largest code point comes after every letter of an id.
    rows = connection.execute(
        "SELECT id FROM session WHERE id >= ? AND id < ? ORDER BY id", (prefix, prefix + chr(0x10FFFF))
    )
    return [id for (id,) in rows]


def sweep(connection: sqlite3.Connection, before_s: float, now_s: float) -> int:
    connection.execute("DELETE FROM gone WHERE since_s < ?", (before_s,))
    old = connection.execute(
        "SELECT id FROM session WHERE touched_s < ? "
        "AND NOT EXISTS (SELECT 1 FROM note WHERE note.session = session.id AND at_s >= ?)",
        (before_s, before_s),
    ).fetchall()
    return delete(connection, [id for (id,) in old], now_s)
