"""The folder of the saved sessions, and the keys of the visitors' cookies in it."""

import secrets
from pathlib import Path

from platformdirs import user_data_path

from ..settings import LEAST_KEY

KEYS = "cookie.keys"


def data_folder(named: str) -> Path:
    """The named folder, or the default of the current user (on Linux ~/.local/share/backstep)."""
    return Path(named).expanduser().absolute() if named else user_data_path("backstep", appauthor=False)


def cookie_keys(folder: Path) -> tuple[str, ...]:
    """The keys that sign cookies, from a file of the folder: one a line, the first one signs.

    Creates the file with one key and mode 0600 if it does not exist. Returns no key if the file can
    neither be read nor written; the caller then makes a key that lasts until the server ends.
    """
    path = folder / KEYS
    try:
        if not path.exists():
            path.touch(mode=0o600, exist_ok=False)
            path.write_text(secrets.token_urlsafe(32) + "\n", "ascii")
        return tuple(key for key in path.read_text("ascii").split() if len(key) >= LEAST_KEY)
    except (OSError, UnicodeError):
        return ()
