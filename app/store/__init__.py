"""Keeping: what of a session must outlive the process.

`interface.py` says what a store promises, `sqlite.py` keeps it in a file, `memory.py` in memory, and `reading.py` only looks. A store knows no network and no
page: a session is a text to it, the `document`, and the `notes` written after it.
"""

from .folder import data_folder, kept_keys
from .interface import Failed, InUse, Kept, Listed, Newer, Store
from .memory import MemoryStore
from .reading import Reader
from .sqlite import SqliteStore

__all__ = [
    "Failed",
    "InUse",
    "Kept",
    "Listed",
    "MemoryStore",
    "Newer",
    "Reader",
    "SqliteStore",
    "Store",
    "data_folder",
    "kept_keys",
]
