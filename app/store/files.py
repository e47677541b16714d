"""The files of a data folder: private to their owner, and never overwritten."""

import logging
import os
import stat
from contextlib import suppress
from datetime import datetime
from pathlib import Path

log = logging.getLogger("backstep.store")

OTHERS = stat.S_IRWXG | stat.S_IRWXO
"""The permissions of all users but the owner. The ids in the files open sessions, so only the owner
has permissions."""


def make_folder(folder: Path) -> None:
    """Creates the folder with mode 0700 if it does not exist. An existing folder keeps its mode."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_file(file: Path) -> bool:
    """Creates an empty file with mode 0600; False if the file exists. SQLite gives a database's
    `-wal` and `-shm` the mode of the database."""
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return False
    return True


def tighten(folder: Path) -> None:
    """Removes other users' permissions from the database, its log, its backups and damaged files."""
    if os.name == "nt":  # Windows has no mode bits, and a user's own folder is private already
        return
    for file in sorted(folder.glob("backstep.*")):
        try:
            mode = stat.S_IMODE(file.stat().st_mode)
            if not file.is_file() or not mode & OTHERS:
                continue
            file.chmod(mode & ~OTHERS)
            if file.stat().st_mode & OTHERS:
                raise OSError("its disk keeps no permissions")
        except FileNotFoundError:
            continue  # SQLite has removed its own file
        except OSError as problem:
            log.warning("Other users of this machine may read %s: %s", file, problem.strerror or problem)
        else:
            log.info("Other users of this machine could read %s; now only its owner can", file)


def has_lost_its_pages(file: Path) -> bool:
    """True if the database is empty and its write-ahead log is not. SQLite would delete the log,
    which may hold sessions."""
    log_file = file.with_name(f"{file.name}-wal")
    return file.stat().st_size == 0 and log_file.exists() and log_file.stat().st_size > 0


def set_aside(file: Path, now: datetime) -> Path:
    """Renames the damaged file and its write-ahead log; returns the new path."""
    stem = f"{file.stem}.damaged-{now:%Y-%m-%d-%H%M%S}"
    names = (stem, *(f"{stem}-{n}" for n in range(2, 1000)))
    target = next(p for name in names if not (p := file.with_name(name + file.suffix)).exists())
    file.rename(target)
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            file.with_name(file.name + ending).rename(target.with_name(target.name + ending))
    return target
