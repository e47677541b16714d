"""What the connections of one server have in common: who holds how many, and what is said of those that are cut."""

import logging
from collections import Counter
from ipaddress import ip_address, ip_network

from app.settings import Settings
from app.web.counters import count

from .bucket import Bucket

log = logging.getLogger("backstep.guard")

BURST_S = 3.0
"""So many seconds' worth of new connections may come at once: a school that comes back after a restart."""
MAX_ADDRESSES = 10_000
"""Addresses whose arrivals are remembered; beyond that, all start anew."""


class Guard:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._proxies = tuple(ip_network(proxy) for proxy in settings.trusted_proxies)
        self._held: Counter[str] = Counter()
        self._arrivals: dict[str, Bucket] = {}

    def enter(self, host: str, now: float) -> bool:
        """Counts a connection in, and says whether its address may have it.

        A proxy brings everybody's connections, so one that is trusted is trusted in this, too: it can limit each address itself.
        """
        self._held[host] += 1
        if self._is_proxy(host):
            return True
        arrivals = self._arrivals.get(host)
        if arrivals is None:
            if len(self._arrivals) >= MAX_ADDRESSES:
                self._arrivals.clear()
            per_s = self.settings.connections_per_s
            arrivals = self._arrivals[host] = Bucket(per_s, per_s * BURST_S, now)
        if self._held[host] > self.settings.max_connections_per_address or arrivals.wait_s(now) > 0:
            return False
        arrivals.take(1, now)
        return True

    def leave(self, host: str) -> None:
        self._held[host] -= 1
        if self._held[host] <= 0:
            del self._held[host]

    def tell(self, reason: str, sentence: str) -> None:
        """Counts it, and says in one line what happened, never to whom or what was sent; `app.logs` says few of one kind."""
        count(reason)
        log.warning(sentence)

    def _is_proxy(self, host: str) -> bool:
        try:
            address = ip_address(host)
        except ValueError:
            return False
        return any(address in network for network in self._proxies)
