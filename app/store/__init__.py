"""Saved sessions, which outlive the process.

`interface.py` defines a store, `sqlite.py` implements it in a file, `memory.py` in memory,
`redis_store.py` over Valkey or Redis for several servers, and `reading.py` only reads. A store knows no network and no page: a session is a text, the `document`,
and the `notes` written after it.
"""

from .folder import cookie_keys, data_folder
from .interface import Elsewhere, Failed, InUse, Lease, Listed, Lost, Newer, SavedSession, Store, done
from .memory import MemoryStore
from .reading import Reader
from .sqlite import SqliteStore

__all__ = [
    "Elsewhere",
    "Failed",
    "InUse",
    "Lease",
    "Listed",
    "Lost",
    "MemoryStore",
    "Newer",
    "Reader",
    "SavedSession",
    "SqliteStore",
    "Store",
    "cookie_keys",
    "data_folder",
    "done",
]
