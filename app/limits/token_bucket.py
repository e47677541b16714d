"""A token bucket: so much a second in the long run, a little more at once."""

from collections import OrderedDict

MAX_ADDRESSES = 10_000
"""Addresses that are remembered in one table; the one heard of longest ago is forgotten first."""


class Bucket:
    """Holds at most `burst` tokens and gets `per_s` of them every second; times are of one monotonic clock, in seconds.

    It may be in debt: what has come has come, and the next has to wait until the debt is paid.
    """

    __slots__ = ("_at", "_burst", "_level", "_per_s")

    def __init__(self, per_s: float, burst: float, now: float) -> None:
        self._per_s, self._burst = per_s, burst
        self._level, self._at = burst, now

    def take(self, tokens: float, now: float) -> None:
        self._level = self.level(now) - tokens
        self._at = now

    def level(self, now: float) -> float:
        """The tokens that are left; less than 0 is a debt."""
        return min(self._burst, self._level + (now - self._at) * self._per_s)

    def wait_s(self, now: float) -> float:
        """How long until the debt is paid; at most 0 where there is none."""
        return -(self._level / self._per_s) - (now - self._at)

    def recovered(self, now: float) -> bool:
        """Whether it is at least half full again."""
        return self.level(now) >= self._burst / 2


class PerAddress:
    """A bucket for each address (or session); one that is not remembered has a full one. An empty address is nobody's in particular (a proxy, which
    brings everybody), and has no limit."""

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
