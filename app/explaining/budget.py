"""CPU time for explanations and exports: a token bucket for each session, and one for each address.

A whole school may share one address. The session's bucket limits a single learner's flood; the
address's bucket limits a client with many sessions.
"""

import time
from collections.abc import Callable
from typing import NamedTuple

from ..limits.token_bucket import PerAddress
from ..settings import Settings

SESSION_BURST_S, ADDRESS_BURST_S = 8.0, 4.0
"""A bucket holds the allowance of this many seconds. A session needs it for a long list of values."""


class Asker(NamedTuple):
    """The client of a job: its address, and its session. An empty field has no limit."""

    address: str
    session: str = ""


class Budget:
    """Charges CPU time to sessions and addresses. A charge may overdraw a bucket."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        of_session = settings.explaining_ms_per_s_per_session / 1000
        of_address = settings.explaining_ms_per_s / 1000
        self._sessions = PerAddress(of_session, SESSION_BURST_S * of_session)
        self._addresses = PerAddress(of_address, ADDRESS_BURST_S * of_address)

    @property
    def addresses(self) -> int:
        """The number of addresses in memory."""
        return len(self._addresses)

    @property
    def sessions(self) -> int:
        """The number of sessions in memory."""
        return len(self._sessions)

    def is_spent(self, asker: Asker) -> bool:
        """True if the session or the address owes time."""
        now = self._clock()
        return self._sessions.level(asker.session, now) < 0 or self._addresses.level(asker.address, now) < 0

    def charge(self, asker: Asker, seconds: float) -> None:
        """Takes CPU time from both buckets."""
        now = self._clock()
        self._sessions.take(asker.session, seconds, now)
        self._addresses.take(asker.address, seconds, now)
