"""The memory of the process and of its machine, as the system reports it; None if it does not."""

import ctypes
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

ROOT = Path("/")
_STATM = Path("/proc/self/statm")


def resident_bytes() -> int | None:
    """The resident memory of the process (Linux only)."""
    try:
        return int(_STATM.read_bytes().split()[1]) * _PAGE_BYTES
    except (OSError, IndexError, ValueError):
        return None


def machine_bytes(root: Path = ROOT) -> int | None:
    """The memory that the process may use: its container's limit (cgroup 1, 2) or the machine's."""
    return min((*_limits(root), *_physical(root)), default=None)


def release_freed_memory() -> bool:
    """Returns freed memory to the system.

    Python frees memory, but glibc keeps it for later. Takes milliseconds, without the interpreter's
    lock. Returns False for another C library.
    """
    return _malloc_trim is not None and bool(_malloc_trim(0))


def _limits(root: Path) -> Iterator[int]:
    """The limits of all cgroups that the process is in.

    In a container the paths are often those of the host, and the limit is at the top.
    """
    base = root / "sys/fs/cgroup"
    with suppress(OSError):
        for line in (root / "proc/self/cgroup").read_text("ascii", "replace").splitlines():
            _, kinds, path = line.split(":", 2)
            if kinds == "":
                top, name = base, "memory.max"
            elif "memory" in kinds.split(","):
                top, name = base / "memory", "memory.limit_in_bytes"
            else:
                continue
            group = PurePosixPath(path.lstrip("/"))
            for part in (group, *group.parents):
                with suppress(OSError, ValueError):  # the text "max" is no limit
                    yield int((top / part / name).read_text("ascii"))


def _physical(root: Path) -> Iterator[int]:
    with suppress(OSError):
        found = re.search(
            r"^MemTotal: *(\d+) kB$", (root / "proc/meminfo").read_text("ascii", "replace"), re.MULTILINE
        )
        if found:
            yield int(found[1]) * 1024
            return
    with suppress(AttributeError, OSError, ValueError):  # macOS
        yield os.sysconf("SC_PHYS_PAGES") * _PAGE_BYTES


_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
_malloc_trim = None
if sys.platform == "linux":
    with suppress(OSError, AttributeError):  # another C library
        _malloc_trim = ctypes.CDLL(None).malloc_trim
        _malloc_trim.argtypes, _malloc_trim.restype = (ctypes.c_size_t,), ctypes.c_int
