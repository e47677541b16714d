"""A token bucket: so much a second in the long run, a little more at once."""


class Bucket:
    """Holds at most `burst` tokens and gets `per_s` of them every second; times are the event loop's, in seconds.

    It may be in debt: what has come has come, and the next has to wait until the debt is paid.
    """

    __slots__ = ("_at", "_burst", "_level", "_per_s")

    def __init__(self, per_s: float, burst: float, now: float) -> None:
        self._per_s, self._burst = per_s, burst
        self._level, self._at = burst, now

    def take(self, tokens: float, now: float) -> None:
        self._level = min(self._burst, self._level + (now - self._at) * self._per_s) - tokens
        self._at = now

    def wait_s(self, now: float) -> float:
        """How long until the debt is paid; at most 0 where there is none."""
        return -(self._level / self._per_s) - (now - self._at)

    def recovered(self, now: float) -> bool:
        """Whether it is at least half full again."""
        return self._level + (now - self._at) * self._per_s >= self._burst / 2
