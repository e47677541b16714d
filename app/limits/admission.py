"""How fast new sessions come, from each address and from all of them. An id that is asked for and never was a session's
counts as one, too.

A whole school may be behind one address, so an address may do much.
"""

import time
from collections.abc import Callable

from app.settings import Settings

from .counts import count
from .token_bucket import Bucket, PerAddress


class Full(Exception):
    """Nobody can be taken in just now."""

    title = "Every seat is taken"
    retry_after_s = 0
    """When to come back; 0: after the setting of that name."""
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
        """Addresses that are remembered."""
        return len(self._addresses)

    def check(self, address: str) -> None:
        """Raises `TooFast` where the address has had all that it may have just now."""
        if self._addresses.level(address, self._clock()) < 1.0:
            count("new_sessions")
            raise TooFast

    def take_guess(self, address: str) -> None:
        """Counts an id that may be a guess as if it had made a session; raises as `check` does."""
        self.check(address)
        self._addresses.take(address, 1.0, self._clock())

    def give_back(self, address: str) -> None:
        """The id was no guess."""
        self._addresses.take(address, -1.0, self._clock())

    def take_new(self, address: str) -> None:
        """Counts a new session in; raises `TooFast` where there are too many."""
        self.check(address)
        now = self._clock()
        if self._all.level(now) < 1.0:
            count("new_sessions")
            raise TooFast
        self._all.take(1.0, now)
        self._addresses.take(address, 1.0, now)
