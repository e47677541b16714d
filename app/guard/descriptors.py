"""The limit on the process's file descriptors: connections and files."""

import logging
import sys

log = logging.getLogger("backstep.guard")


def raise_limit(maximum: int) -> int:
    """Raises the limit, often 1,024, as far as the system allows, and at most to `maximum`.

    Returns the limit then; 0 if the system has none (Windows).
    """
    if sys.platform == "win32":
        return 0
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = maximum if hard == resource.RLIM_INFINITY else min(maximum, hard)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        log.info("Up to %d connections and files may be open", soft)
        return soft
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    except (OSError, ValueError):  # macOS has another bound, and does not report it
        log.warning("Only %d connections and files may be open", soft)
        return soft
    log.info("Up to %d connections and files may be open; it was %d", wanted, soft)
    return wanted
