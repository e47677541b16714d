"""Counts since the server started: refusals by reason, and the work that was done."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from threading import Lock

_counts: Counter[str] = Counter()
_lock = Lock()


def count(reason: str) -> None:
    """Counts one refusal. May be called from any thread.

    `reason` is a fixed name such as "ws_origin_rejected", never text from a client.
    """
    with _lock:
        _counts[reason] += 1


def refusal_counts() -> dict[str, int]:
    """A copy of the number of refusals by reason."""
    with _lock:
        return dict(_counts)


BOUNDS_S = (0.001, 0.002, 0.005, 0.01, 0.02, 0.033, 0.05, 0.1, 0.25, 1.0)


@dataclass
class Histogram:
    """The number of durations up to each of `BOUNDS_S`, and above the last."""

    counts: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS_S) + 1))
    sum_s: float = 0.0

    def add(self, seconds: float) -> None:
        self.counts[bisect_left(BOUNDS_S, seconds)] += 1
        self.sum_s += seconds


@dataclass
class Counts:
    """The server's work. Only the event loop writes it."""

    iterations: int = 0
    frames_sent: int = 0
    frames_skipped: int = 0
    """Frames that a socket wanted and had no capacity for; it gets a newer one later."""
    lateness: Histogram = field(default_factory=Histogram)
    """How long rooms had been due when the scheduler served them."""
    faults: int = 0
    """Exceptions that were answered with an error id."""
