"""The memory of the process and of its machine, as the system tells it. What a system does not tell is None."""

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
    """What the process takes of the machine's memory just now (Linux)."""
    try:
        return int(_STATM.read_bytes().split()[1]) * _PAGE_BYTES
    except (OSError, IndexError, ValueError):
        return None


def machine_bytes(root: Path = ROOT) -> int | None:
    """What the process may take: the limit of its container (cgroup, version 1 or 2), or all that the machine has."""
    return min((*_limits(root), *_physical(root)), default=None)


def give_back() -> bool:
    """Gives freed memory back to the system. Python frees it, but the C library keeps it for later (glibc); False elsewhere.
    Takes milliseconds, without the interpreter's lock."""
    return _malloc_trim is not None and bool(_malloc_trim(0))


def _limits(root: Path) -> Iterator[int]:
    """The limits of all groups that the process is in. In a container the paths are often those of the machine outside, and
    the limit is found at the top."""
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
                with suppress(OSError, ValueError):  # ValueError: "max", which is no limit
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
