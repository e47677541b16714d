"""Counts since the server started: refusals by reason, and plain numbers that change with every frame."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
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


BOUNDS_S = (0.001, 0.002, 0.005, 0.01, 0.02, 0.033, 0.05, 0.1, 0.25, 1.0)


@dataclass
class Histogram:
    """How many durations lay within each of `BOUNDS_S`, and beyond the last."""

    counts: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS_S) + 1))
    sum_s: float = 0.0

    def add(self, seconds: float) -> None:
        self.counts[bisect_left(BOUNDS_S, seconds)] += 1
        self.sum_s += seconds


@dataclass
class Figures:
    iterations: int = 0
    frames_sent: int = 0
    frames_skipped: int = 0
    """Frames that a socket wanted and had no room for; it gets a newer one later."""
    lateness: Histogram = field(default_factory=Histogram)
    """How much later than due the wheel turned."""
    faults: int = 0
    """Exceptions of ours that somebody was told an error id for."""
