"""How many new sessions may start a minute, from each address and in all.

A request for an id that never existed counts as one too. The limits are high, because a whole
school may be behind one address.
"""

import time
from collections.abc import Callable

from ..settings import Settings
from .counts import count
from .token_bucket import Bucket, PerAddress


class Full(Exception):
    """No new session can be started just now."""

    title = "Every seat is taken"
    retry_after_s = 0
    """Seconds until the client should try again; 0: the setting `retry_after_s`."""
    message = "Every session of this server is in use just now. Please try again in a little while."


class Overloaded(Full):
    """The event loop is late, and one more session would slow all others down."""

    message = "This server has more to do just now than it can. Please try again in a little while."


class TooFast(Full):
    message = "Too many new sessions are asked for just now. Please try again in a little while."


class AddressFull(Full):
    message = (
        "All the sessions that your network may have here are in use. Please try again in a little while."
    )


class Admission:
    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        most, most_per_address = (
            settings.new_sessions_per_minute,
            settings.new_sessions_per_minute_per_address,
        )
        self._all = Bucket(most / 60.0, most, clock())
        self._addresses = PerAddress(most_per_address / 60.0, most_per_address)

    def __len__(self) -> int:
        """The number of addresses that are remembered."""
        return len(self._addresses)

    def check(self, address: str) -> None:
        """Raises `TooFast` if the address has used up its new sessions."""
        if self._addresses.level(address, self._clock()) < 1.0:
            count("new_sessions")
            raise TooFast

    def take_guess(self, address: str) -> None:
        """Counts a request for an id that may be a guess; raises as `check` does."""
        self.check(address)
        self._addresses.take(address, 1.0, self._clock())

    def give_back(self, address: str) -> None:
        """Uncounts a request for an id that was no guess."""
        self._addresses.take(address, -1.0, self._clock())

    def take_new(self, address: str) -> None:
        """Counts a new session; raises `TooFast` if there are too many."""
        self.check(address)
        now = self._clock()
        if self._all.level(now) < 1.0:
            count("new_sessions")
            raise TooFast
        self._all.take(1.0, now)
        self._addresses.take(address, 1.0, now)
