"""Where the sessions lie."""

from pathlib import Path

from platformdirs import user_data_path


def data_folder(named: str) -> Path:
    """The folder that was named, or one of the person's own who started the program (on Linux ~/.local/share/backstep)."""
    return Path(named).expanduser().absolute() if named else user_data_path("backstep", appauthor=False)
