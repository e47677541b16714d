"""How often something was refused, by reason, since the server started."""

from collections import Counter
from threading import Lock

_counts: Counter[str] = Counter()
_lock = Lock()


def count(reason: str) -> None:
    """`reason` is a fixed name such as "ws_origin_rejected", never something that a visitor sent. From any thread."""
    with _lock:
        _counts[reason] += 1


def counted() -> dict[str, int]:
    """A copy of all counts."""
    with _lock:
        return dict(_counts)
