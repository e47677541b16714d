"""The state that the connections of one server share: how many each address has."""

import logging
from collections import Counter

from ..limits.addresses import Addresses
from ..limits.counts import count
from ..limits.token_bucket import PerAddress
from ..settings import Settings

log = logging.getLogger("backstep.guard")

BURST_S = 3.0
"""New connections of this many seconds may come at once: a school that returns after a restart."""


class Guard:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._addresses = Addresses(settings)
        self._held: Counter[str] = Counter()
        self._files: Counter[str] = Counter()
        per_s = settings.connections_per_s
        self._arrivals = PerAddress(per_s, per_s * BURST_S)
        self.refused = 0
        """Refused connections that are not yet closed."""

    @property
    def held(self) -> int:
        """The number of connections of all addresses."""
        return self._held.total()

    def enter(self, host: str, now: float) -> bool:
        """Counts a new connection; returns False if its address has too many, or too many came.

        The connections of a trusted proxy are not limited: it forwards many clients, and can limit
        each of them.
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

    def begin_file(self, host: str) -> bool:
        """Counts a long body that begins to arrive; returns False if too many arrive already.

        One address may send a quarter of them. A trusted proxy forwards many clients, and is not limited.
        """
        address, most = self._addresses.name(host), self.settings.files_at_once
        if self._files.total() >= most or (address and self._files[address] >= max(1, most // 4)):
            return False
        self._files[address] += 1
        return True

    def end_file(self, host: str) -> None:
        address = self._addresses.name(host)
        self._files[address] -= 1
        if self._files[address] <= 0:
            del self._files[address]

    def report(self, reason: str, sentence: str) -> None:
        """Counts an event under `reason` and logs `sentence`.

        The sentence holds no address and no data of a client.
        """
        count(reason)
        log.warning(sentence)
