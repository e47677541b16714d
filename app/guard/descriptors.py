"""How many descriptors (connections and files) the process may have."""

import logging
import sys

log = logging.getLogger("backstep.guard")


def raise_limit(most: int) -> int:
    """Raises the limit that is in force, often 1,024, as far as the system lets an ordinary process, at most to `most`; returns what
    holds then. 0 where the system knows no such limit (Windows)."""
    if sys.platform == "win32":
        return 0
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        log.info("Up to %d connections and files may be open", soft)
        return soft
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    except (OSError, ValueError):  # macOS has another bound that it does not tell
        log.warning("Only %d connections and files may be open", soft)
        return soft
    log.info("Up to %d connections and files may be open; it was %d", wanted, soft)
    return wanted
