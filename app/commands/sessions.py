"""`backstep sessions`: lists, exports or deletes the sessions in a server's data folder."""

import argparse
import json
import os
import sys
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from ..engine.refused import Refused
from ..settings import Settings
from ..store import Failed, InUse, Listed, Reader, SavedSession, SqliteStore, data_folder

SHORT = 8
"""Characters of an id that the list shows."""
LINK = "link."
"""The prefix of the ids of saved links. Their document is the link's text."""
CLASS = "class."
"""The prefix of the ids of saved classes."""


def add_to(subcommands: Any) -> None:
    parser: argparse.ArgumentParser = subcommands.add_parser(
        "sessions", help="list, export or delete the saved sessions of a server"
    )
    kinds = parser.add_subparsers(dest="what", metavar="list|export|delete", required=True)

    listing = kinds.add_parser("list", help="one line a session, the one touched last first")
    listing.add_argument(
        "--full", action="store_true", help="with whole ids; anyone with an id can open its session"
    )
    listing.set_defaults(run=lambda options: _carefully(show, options))

    exporting = kinds.add_parser("export", help="print documents, one JSON object a line")
    exporting.add_argument("id", nargs="?", help="a session's id, or its first characters")
    exporting.add_argument("--all", action="store_true", help="every session")
    exporting.add_argument("--out", type=Path, metavar="FILE", help="write to a file")
    exporting.set_defaults(run=lambda options: _carefully(export, options))

    deleting = kinds.add_parser("delete", help="remove sessions for good; only while no server is running")
    deleting.add_argument("id", nargs="?", help="a session's id, or its first characters")
    deleting.add_argument("--older-than", type=float, metavar="DAYS", help="sessions untouched for longer")
    deleting.set_defaults(run=lambda options: _carefully(delete, options))

    for kind in (listing, exporting, deleting):
        kind.add_argument("--data", metavar="DIR", help="the server's data folder (BACKSTEP_DATA)")


def _carefully(command: Any, options: argparse.Namespace) -> int:
    named = Settings.from_environment().data if options.data is None else options.data
    try:
        command(data_folder(named), options)
    except InUse:
        sys.stderr.write("backstep: a server is using this data folder; stop it before you delete\n")
        return 1
    except (Failed, OSError) as problem:
        sys.stderr.write(f"backstep: {problem}\n")
        return 1
    return 0


def show(folder: Path, options: argparse.Namespace) -> None:
    reader = Reader(folder)
    listed = reader.sessions()
    if not listed:
        _say(f"There are no sessions in {folder}.")
        return
    width = max(len(one.id) for one in listed) if options.full else SHORT + 1
    _say(f"{'id':{width}}  {'iteration':>13}  {'touched':16}  {'size':>9}")
    for one in listed:
        id = one.id if options.full or len(one.id) <= SHORT else one.id[:SHORT] + "…"
        touched = datetime.fromtimestamp(one.touched_s).astimezone().strftime("%Y-%m-%d %H:%M")
        size = f"{one.size_bytes / 1000:,.1f} kB"
        _say(f"{id:{width}}  {_iteration(one, reader.load(one.id)):>13}  {touched}  {size:>9}")


def export(folder: Path, options: argparse.Namespace) -> None:
    if options.all == (options.id is not None):
        raise Refused("id", "export takes the id of a session, or --all.")
    reader = Reader(folder)
    listed = reader.sessions()
    chosen = listed if options.all else [_named(options.id, listed)]
    lines = (_line(one, saved) for one in chosen if (saved := reader.load(one.id)) is not None)
    if options.out is None:
        sys.stdout.writelines(lines)
    else:
        # The file holds ids that open sessions, so only its owner may read it.
        with open(
            options.out, "w", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)
        ) as file:
            file.writelines(lines)


def delete(folder: Path, options: argparse.Namespace) -> None:
    if (options.older_than is None) == (options.id is None):
        raise Refused("id", "delete takes the id of a session, or --older-than DAYS.")
    if options.older_than is not None and not 0 <= options.older_than < float("inf"):
        raise Refused("older_than", f"DAYS is 0 or more; {options.older_than} came.")
    one = None if options.id is None else _named(options.id, Reader(folder).sessions())
    with closing(SqliteStore(folder)) as store:
        asked = store.sweep(options.older_than * 86_400) if one is None else store.delete([one.id])
        deleted = asked.result()
    _say(f"{deleted} deleted.")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _named(id: str, listed: Iterable[Listed]) -> Listed:
    found = [one for one in listed if one.id.startswith(id)]
    if len(found) != 1:
        how_many = "no session" if not found else f"{len(found)} sessions"
        raise Refused("id", f"{how_many} with an id that begins with {id[:40]!r}.")
    return found[0]


def _iteration(one: Listed, saved: SavedSession | None) -> str:
    """The session's iteration, read from its document without making a session of it."""
    for prefix, kind in ((LINK, "(link)"), (CLASS, "(class)")):
        if one.id.startswith(prefix):
            return kind
    with suppress(ValueError, KeyError, IndexError, TypeError, AttributeError):
        if saved is not None and saved.notes:
            return f"{json.loads(saved.notes[-1])['iteration']:,}"
        if saved is not None:
            session = json.loads(saved.document.partition("\n")[2])
            return f"{session['runs'][session['current']]['iteration']:,}"
    return "?"


def _line(one: Listed, saved: SavedSession) -> str:
    room, _, session = saved.document.partition("\n")
    try:
        document = {"room": json.loads(room), "session": json.loads(session)}
        document["notes"] = [json.loads(note) for note in saved.notes]
    except ValueError:
        document = {"text": saved.document, "notes": list(saved.notes)}
    return json.dumps({"id": one.id, "touched_s": one.touched_s, **document}) + "\n"
