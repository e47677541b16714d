"""What the connections of one server have in common: who holds how many, and what is said of those that are cut."""

import logging
from collections import Counter

from app.limits.addresses import Addresses
from app.limits.counts import count
from app.limits.token_bucket import PerAddress
from app.settings import Settings

log = logging.getLogger("backstep.guard")

BURST_S = 3.0
"""So many seconds' worth of new connections may come at once: a school that comes back after a restart."""


class Guard:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._addresses = Addresses(settings)
        self._held: Counter[str] = Counter()
        per_s = settings.connections_per_s
        self._arrivals = PerAddress(per_s, per_s * BURST_S)
        self.turned_away = 0
        """Connections that are refused and not yet closed."""

    @property
    def held(self) -> int:
        """Connections of all addresses."""
        return self._held.total()

    def enter(self, host: str, now: float) -> bool:
        """Counts a connection in, and says whether its address may have it.

        A proxy brings everybody's connections, so one that is trusted is trusted in this, too: it can limit each address itself.
        """
        address = self._addresses.name(host)
        self._held[address] += 1
        too_many = address and self._held[address] > self.settings.max_connections_per_address
        if too_many or self._arrivals.level(address, now) < 0:
            return False
        self._arrivals.take(address, 1, now)
        return True

    def leave(self, host: str) -> None:
        address = self._addresses.name(host)
        self._held[address] -= 1
        if self._held[address] <= 0:
            del self._held[address]

    def tell(self, reason: str, sentence: str) -> None:
        """Counts it, and says in one line what happened, never to whom or what was sent; `app.logs` says few of one kind."""
        count(reason)
        log.warning(sentence)
