"""How much of the processor's time goes into explanations: so much a second for each session, and so much for each address.

A whole school may be one address, so that the first holds a learner back who floods, and the second somebody with many sessions.
"""

import time
from collections.abc import Callable
from typing import NamedTuple

from app.limits.token_bucket import PerAddress
from app.settings import Settings

SESSION_BURST_S, ADDRESS_BURST_S = 8.0, 4.0
"""So many seconds' worth may be had at once: of a session, a long list of a learner's values."""


class Asker(NamedTuple):
    """Who asks. Either may be empty: nobody in particular, without a limit of its own."""

    address: str
    session: str = ""


class Budget:
    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        of_session = settings.explaining_ms_per_s_per_session / 1000
        of_address = settings.explaining_ms_per_s / 1000
        self._sessions = PerAddress(of_session, SESSION_BURST_S * of_session)
        self._addresses = PerAddress(of_address, ADDRESS_BURST_S * of_address)

    @property
    def addresses(self) -> int:
        """Addresses that are remembered."""
        return len(self._addresses)

    @property
    def sessions(self) -> int:
        """Sessions that are remembered."""
        return len(self._sessions)

    def spent(self, asker: Asker) -> bool:
        """True if the session or the address owes time."""
        now = self._clock()
        return self._sessions.level(asker.session, now) < 0 or self._addresses.level(asker.address, now) < 0

    def charge(self, asker: Asker, seconds: float) -> None:
        now = self._clock()
        self._sessions.take(asker.session, seconds, now)
        self._addresses.take(asker.address, seconds, now)
