"""A token bucket: a rate in the long run, and a burst at once."""

from collections import OrderedDict

MAX_ADDRESSES = 10_000
"""Addresses in one table; the one used longest ago is forgotten first."""


class Bucket:
    """Holds at most `burst` tokens and gains `per_s` a second. Times are of one monotonic clock.

    It may go into debt: data that has arrived is counted in any case, and the next must wait.
    """

    __slots__ = ("_at", "_burst", "_level", "_per_s")

    def __init__(self, per_s: float, burst: float, now: float) -> None:
        self._per_s, self._burst = per_s, burst
        self._level, self._at = burst, now

    def take(self, tokens: float, now: float) -> None:
        self._level = self.level(now) - tokens
        self._at = now

    def level(self, now: float) -> float:
        """The number of tokens; negative is a debt."""
        return min(self._burst, self._level + (now - self._at) * self._per_s)

    def wait_s(self, now: float) -> float:
        """Seconds until the debt is paid; 0 or less if there is none."""
        return -(self._level / self._per_s) - (now - self._at)

    def recovered(self, now: float) -> bool:
        """True if it is at least half full."""
        return self.level(now) >= self._burst / 2


class PerAddress:
    """A bucket for each address (or session). One that is not remembered has a full bucket.

    The empty address has no limit: it is a trusted proxy's, which forwards many clients.
    """

    def __init__(self, per_s: float, burst: float) -> None:
        self._per_s, self._burst = per_s, burst
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def level(self, address: str, now: float) -> float:
        bucket = self._buckets.get(address)
        return self._burst if bucket is None else bucket.level(now)

    def take(self, address: str, tokens: float, now: float) -> None:
        if not address:
            return
        bucket = self._buckets.get(address)
        if bucket is None:
            bucket = self._buckets[address] = Bucket(self._per_s, self._burst, now)
            if len(self._buckets) > MAX_ADDRESSES:
                self._buckets.popitem(last=False)
        bucket.take(tokens, now)
        self._buckets.move_to_end(address)
