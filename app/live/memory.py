"""How much memory the server uses and may use, and which requests are refused while it is short.

The memory in use is the larger of two sums: the memory that the system reports for the process; and
the memory without sessions plus the counted size of the sessions. So neither a wrong count nor
memory that is not counted lets the server grow until the system kills it.
"""

import logging
from collections.abc import Callable

from ..limits.admission import Full
from ..limits.counts import count, refusal_counts
from ..limits.resident import machine_bytes, resident_bytes
from ..session.recipe import Recipe
from ..session.sizes import expected_bytes
from ..settings import Settings

log = logging.getLogger("backstep.memory")

SHARE = 0.75
"""The share of the machine's or container's memory that the server may use without a setting."""
ENOUGH, SHORT, FULL = 0.4, 0.7, 0.85
"""Shares of the memory for sessions. Memory is short from `SHORT` on, until less than `ENOUGH` is
used. It is full from `FULL` on, until less than `SHORT` is used; then new sessions are refused."""
LEAST_BYTES = 32_000_000
"""The memory for sessions, even if the setting leaves less."""
LARGE_BYTES = 200_000
"""A recipe that takes more is large: more than about 2,000 weights, or 3,000 values of data."""
REASON = "memory"
"""The reason that refusals are counted under."""


class OutOfMemory(Full):
    """Memory is too short for one more session."""

    message = (
        "The memory of this server is nearly used up, so it starts no new sessions just now. "
        "Open sessions go on. Please try again in a little while."
    )


TOO_LARGE = (
    "The memory of this server is nearly used up, and this network is large. Open a smaller one "
    "(up to about 2,000 weights), or try again in a little while."
)


class Memory:
    def __init__(
        self, limit_bytes: float = float("inf"), resident: Callable[[], int | None] = resident_bytes
    ) -> None:
        self.limit_bytes, self._resident = limit_bytes, resident
        self.counted_bytes = 0
        """The counted size of all sessions; `Relief` writes it."""
        self.resident_bytes = self.baseline_bytes = resident() or 0
        """`baseline_bytes`: the memory of the server without sessions."""
        self.is_short = self.is_full = False

    @classmethod
    def of(cls, settings: Settings) -> "Memory":
        if settings.memory_mb:
            return cls(settings.memory_mb * 1e6)
        return cls(SHARE * (machine_bytes() or float("inf")))

    @property
    def used_bytes(self) -> int:
        return max(self.resident_bytes, self.baseline_bytes + self.counted_bytes)

    @property
    def slack_bytes(self) -> int:
        """Memory of the process that is neither counted nor part of the baseline."""
        return self.resident_bytes - self.baseline_bytes - self.counted_bytes

    @property
    def refusals(self) -> int:
        return refusal_counts().get(REASON, 0)

    def settle(self) -> None:
        """Measures the baseline: the present memory less the counted size."""
        self.resident_bytes = self._resident() or 0
        self.baseline_bytes = max(0, self.resident_bytes - self.counted_bytes)
        if self.limit_bytes < self.baseline_bytes + LEAST_BYTES:
            log.warning(
                "The limit of %.0f MB leaves too little for sessions: the server itself takes %.0f MB. Set memory_mb to %.0f or more",
                self.limit_bytes / 1e6,
                self.baseline_bytes / 1e6,
                (self.baseline_bytes + 4 * LEAST_BYTES) / 1e6,
            )

    def measure(self) -> None:
        """Asks the system, and decides whether memory is short or full; logs the changes.

        May be called from any thread.
        """
        self.resident_bytes = self._resident() or 0
        share = (self.used_bytes - self.baseline_bytes) / max(
            self.limit_bytes - self.baseline_bytes, LEAST_BYTES
        )
        was_short, was_full = self.is_short, self.is_full
        self.is_full = share >= (SHORT if was_full else FULL)
        self.is_short = self.is_full or share >= (ENOUGH if was_short else SHORT)
        if self.is_short != was_short or self.is_full > was_full:
            self._log_change()

    def check_newcomer(self) -> None:
        """Raises `OutOfMemory` if memory is full."""
        self.measure()
        if self.is_full:
            count(REASON)
            raise OutOfMemory

    def has_capacity_for(self, recipe: Recipe) -> bool:
        """False for a large recipe while memory is full."""
        self.measure()
        if not self.is_full or expected_bytes(recipe) <= LARGE_BYTES:
            return True
        count(REASON)
        return False

    def _log_change(self) -> None:
        used_mb, limit_mb, counted_mb = (
            size / 1e6 for size in (self.used_bytes, self.limit_bytes, self.counted_bytes)
        )
        sums = f"{used_mb:.0f} MB of {limit_mb:.0f} MB are used, {counted_mb:.0f} MB by sessions"
        if self.is_full:
            log.warning("Memory is nearly used up: %s; new sessions and large networks are refused", sums)
        elif self.is_short:
            log.warning("Memory is short: %s; sessions without an open page are unloaded", sums)
        else:
            log.warning("Memory is enough again: %s", sums)
