"""How much memory the server takes, how much it may take, and who is refused while it is short.

What counts is the larger of two sums: what the process takes of the machine, as the system says; and what sessions are known to
hold, on top of what the server takes without any. So neither a wrong estimate nor memory that nothing here knows of
lets the server grow until the system ends it.
"""

import logging
from collections.abc import Callable

from app.limits.admission import Full
from app.limits.counts import count, counted
from app.limits.resident import machine_bytes, resident_bytes
from app.session.recipe import Recipe
from app.session.sizes import expected_bytes
from app.settings import Settings

log = logging.getLogger("backstep.memory")

SHARE = 0.75
"""Of the machine's or container's memory, what the server takes at most where no setting says it."""
ENOUGH, SHORT, FULL = 0.4, 0.7, 0.85
"""Shares of what the server may take for sessions: memory is short from `SHORT` on; from `FULL` on newcomers are refused, until it
is below `SHORT` again; and it is enough again below `ENOUGH`."""
LEAST_BYTES = 32_000_000
"""What there is for sessions at least, however little the setting leaves."""
LARGE_BYTES = 200_000
"""A recipe that would take more than this is large: from about 2,000 weights, or 3,000 given numbers, on."""
REASON = "memory"
"""How refusals are counted."""


class OutOfMemory(Full):
    """One more would be at the expense of those who are in."""

    message = (
        "The memory of this server is nearly used up, so it takes nobody new just now. Sessions that are open go on. "
        "Please try again in a little while."
    )


TOO_LARGE = (
    "The memory of this server is nearly used up, and this network is large. Open a smaller one (up to about 2,000 weights), "
    "or try again in a little while."
)


class Memory:
    def __init__(
        self, limit_bytes: float = float("inf"), resident: Callable[[], int | None] = resident_bytes
    ) -> None:
        self.limit_bytes, self._resident = limit_bytes, resident
        self.counted_bytes = 0
        """What is known to be held, by whoever counts it (`relief`)."""
        self.resident_bytes = self.baseline_bytes = resident() or 0
        """The latter: what the server takes without sessions."""
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
        """What is taken and not known to be held."""
        return self.resident_bytes - self.baseline_bytes - self.counted_bytes

    @property
    def refusals(self) -> int:
        return counted().get(REASON, 0)

    def settle(self) -> None:
        """What is taken now, and not by what is counted, is the server's own from now on."""
        self.resident_bytes = self._resident() or 0
        self.baseline_bytes = max(0, self.resident_bytes - self.counted_bytes)
        if self.limit_bytes < self.baseline_bytes + LEAST_BYTES:
            log.warning(
                "The limit of %.0f MB leaves too little for sessions: the server itself takes %.0f MB. Set memory_mb to %.0f or more",
                self.limit_bytes / 1e6,
                self.baseline_bytes / 1e6,
                (self.baseline_bytes + 4 * LEAST_BYTES) / 1e6,
            )

    def look(self) -> None:
        """Asks the system, and decides; says in the log when memory becomes short and when it is enough again. From any
        thread."""
        self.resident_bytes = self._resident() or 0
        share = (self.used_bytes - self.baseline_bytes) / max(
            self.limit_bytes - self.baseline_bytes, LEAST_BYTES
        )
        was_short, was_full = self.is_short, self.is_full
        self.is_full = share >= (SHORT if was_full else FULL)
        self.is_short = self.is_full or share >= (ENOUGH if was_short else SHORT)
        if self.is_short != was_short or self.is_full > was_full:
            self._say()

    def check_newcomer(self) -> None:
        """Raises `OutOfMemory` where one more would be too many."""
        self.look()
        if self.is_full:
            count(REASON)
            raise OutOfMemory

    def has_room_for(self, recipe: Recipe) -> bool:
        """False for a large recipe while memory is full."""
        self.look()
        if not self.is_full or expected_bytes(recipe) <= LARGE_BYTES:
            return True
        count(REASON)
        return False

    def _say(self) -> None:
        used_mb, limit_mb, counted_mb = (
            size / 1e6 for size in (self.used_bytes, self.limit_bytes, self.counted_bytes)
        )
        sums = f"{used_mb:.0f} MB of {limit_mb:.0f} MB are used, {counted_mb:.0f} MB by sessions"
        if self.is_full:
            log.warning("Memory is nearly used up: %s; newcomers and large networks are refused", sums)
        elif self.is_short:
            log.warning("Memory is short: %s; sessions that are not looked at go to the disk", sums)
        else:
            log.warning("Memory is enough again: %s", sums)
