"""Where the sessions lie, and the keys of the visitors' cookies beside them."""

import secrets
from pathlib import Path

from platformdirs import user_data_path

from app.settings import LEAST_KEY

KEYS = "cookie.keys"


def data_folder(named: str) -> Path:
    """The folder that was named, or one of the person's own who started the program (on Linux ~/.local/share/backstep)."""
    return Path(named).expanduser().absolute() if named else user_data_path("backstep", appauthor=False)


def kept_keys(folder: Path) -> tuple[str, ...]:
    """The keys in the folder, one a line, the first of which signs; one is made where there are none. Only the owner may read them.

    Where they can neither be read nor kept, there are none: whoever signs makes one for as long as the server runs.
    """
    path = folder / KEYS
    try:
        if not path.exists():
            path.touch(mode=0o600, exist_ok=False)
            path.write_text(secrets.token_urlsafe(32) + "\n", "ascii")
        return tuple(key for key in path.read_text("ascii").split() if len(key) >= LEAST_KEY)
    except (OSError, UnicodeError):
        return ()
