"""The files of a data folder: private to their owner, and never overwritten."""

import logging
import os
import stat
from contextlib import suppress
from datetime import datetime
from pathlib import Path

log = logging.getLogger("backstep.store")

OTHERS = stat.S_IRWXG | stat.S_IRWXO
"""The rights of everybody but the owner. The ids in the files open sessions, so nobody else has any."""


def make_folder(folder: Path) -> None:
    """A folder that is made here is its owner's only; one that is there keeps its rights."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_file(file: Path) -> bool:
    """Makes an empty private file where there is none; True if it did. SQLite gives a database's `-wal` and
    `-shm` the rights of the database."""
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return False
    return True


def tighten(folder: Path) -> None:
    """Takes the rights of others to the database, its log, its backups and what was set aside."""
    if os.name == "nt":  # rights are not bits there, and a person's own folder is theirs
        return
    for file in sorted(folder.glob("backstep.*")):
        try:
            mode = stat.S_IMODE(file.stat().st_mode)
            if not file.is_file() or not mode & OTHERS:
                continue
            file.chmod(mode & ~OTHERS)
            if file.stat().st_mode & OTHERS:
                raise OSError("its disk keeps no rights")
        except FileNotFoundError:
            continue  # SQLite removes its own files when it is done with them
        except OSError as problem:
            log.warning("Others on this machine may read %s: %s", file, problem.strerror or problem)
        else:
            log.info("Others on this machine could read %s; now only its owner can", file)


def has_lost_its_pages(file: Path) -> bool:
    """True if the database is empty and its log is not. SQLite would delete the log, which may hold sessions."""
    log_file = file.with_name(f"{file.name}-wal")
    return file.stat().st_size == 0 and log_file.exists() and log_file.stat().st_size > 0


def set_aside(file: Path, now: datetime) -> Path:
    """Gives the damaged file a new name; its log goes with it."""
    stem = f"{file.stem}.damaged-{now:%Y-%m-%d-%H%M%S}"
    names = (stem, *(f"{stem}-{n}" for n in range(2, 1000)))
    target = next(p for name in names if not (p := file.with_name(name + file.suffix)).exists())
    file.rename(target)
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            file.with_name(file.name + ending).rename(target.with_name(target.name + ending))
    return target
