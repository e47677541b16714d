"""How fast new sessions come, from each address and from all of them. What is asked for and does not exist counts as one, too.

A whole school may be behind one address, so an address may do much.
"""

import time
from collections import OrderedDict
from collections.abc import Callable

from app.settings import Settings

from .counters import count

MAX_ADDRESSES = 10_000
"""Addresses that are remembered; the one heard of longest ago is forgotten first."""


class Full(Exception):
    """Nobody can be taken in just now."""

    message = "Every session of this server is in use just now. Please try again in a little while."


class Overloaded(Full):
    """The event loop is so late that one more would be at the expense of those who are in."""

    message = "This server has more to do just now than it can. Please try again in a little while."


class TooFast(Full):
    message = "Too many new sessions are asked for just now. Please try again in a little while."


class AddressFull(Full):
    message = (
        "All the sessions that your network may have here are in use. Please try again in a little while."
    )


class Allowance:
    """A token bucket: `per_s` in the long run, and `burst` at once."""

    def __init__(self, per_s: float, burst: float, now_s: float) -> None:
        self._per_s, self._burst = per_s, burst
        self._left, self._at_s = burst, now_s

    def left(self, now_s: float) -> float:
        self._left = min(self._burst, self._left + (now_s - self._at_s) * self._per_s)
        self._at_s = now_s
        return self._left

    def take(self) -> None:
        self._left -= 1.0


class Admission:
    """An empty address is nobody's in particular, and has no limit of its own."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._settings, self._clock = settings, clock
        self._all = self._per_minute(settings.new_sessions_per_minute)
        self._addresses: OrderedDict[str, Allowance] = OrderedDict()

    def check(self, address: str) -> None:
        """Raises `TooFast` where the address has had all that it may have just now."""
        bucket = self._addresses.get(address)
        if bucket is not None and bucket.left(self._clock()) < 1.0:
            count("new_sessions")
            raise TooFast

    def failed(self, address: str) -> None:
        """There was nothing of what the address asked for; it counts as if something had been made."""
        if address:
            self._bucket(address).take()

    def take_new(self, address: str) -> None:
        """Counts a new session in; raises `TooFast` where there are too many."""
        self.check(address)
        if self._all.left(self._clock()) < 1.0:
            count("new_sessions")
            raise TooFast
        self._all.take()
        if address:
            self._bucket(address).take()

    def _bucket(self, address: str) -> Allowance:
        bucket = self._addresses.get(address)
        if bucket is None:
            bucket = self._addresses[address] = self._per_minute(
                self._settings.new_sessions_per_minute_per_address
            )
            if len(self._addresses) > MAX_ADDRESSES:
                self._addresses.popitem(last=False)
        self._addresses.move_to_end(address)
        return bucket

    def _per_minute(self, most: float) -> Allowance:
        return Allowance(most / 60.0, most, self._clock())
