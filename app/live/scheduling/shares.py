"""How the time of the training thread is divided among sessions: max-min fairness by demand.

A demand, a share and a capacity are fractions of that thread's time (seconds a second). A session that asks for less than an equal
share gets what it asks for, and what is left is divided equally among the sessions that ask for more. So every share is the smaller
one of the session's demand and one number that holds for all sessions, the largest share.
Source: D. Bertsekas, R. Gallager, Data Networks, 2nd edition, section 6.5.2.
"""

from collections.abc import Iterable
from math import ceil, inf
from typing import NamedTuple

from app.settings import Settings

LEAST_SLICE_S = 0.001
"""Where a share is less than this in a tick, its session has longer and fewer slices: each costs some 0.1 ms of Python besides."""
USABLE = 0.95
"""The part of one core that the event loop and the training thread may use together; a server may have no more than that core."""
LEAST_CAPACITY = 0.2
"""The part of its time that the training thread has however busy the event loop is."""


class Turn(NamedTuple):
    """A session may take `slice_s` seconds now, and again after `wait_s`."""

    slice_s: float
    wait_s: float


def largest_share(demands: Iterable[float], capacity: float) -> float:
    """The number for which the sum of min(demand, number) is the capacity; infinity if all demands can be met."""
    ascending = sorted(demands)
    for n, demand in enumerate(ascending):
        equal = capacity / (len(ascending) - n)
        if demand > equal:
            return equal
        capacity -= demand
    return inf


class Shares:
    """Knows the largest share, and cuts it into slices."""

    def __init__(self, settings: Settings) -> None:
        self._base_tick_s = 1 / settings.ticks_per_s
        self._most = settings.tick_budget_ms / 1000 * settings.ticks_per_s
        self._slice_s = settings.slice_budget_ms / 1000
        self.largest = inf

    def divide(self, demands: Iterable[float], loop_busy: float) -> None:
        """`loop_busy` is the part of its time for which the event loop computes; it goes before training."""
        capacity = min(self._most, max(LEAST_CAPACITY, USABLE - loop_busy))
        self.largest = largest_share(demands, capacity)

    def met(self, tick_s: float) -> Turn:
        """For a session that asks for no more than its share: what is due in a tick takes no longer than that share, on average."""
        return Turn(self._slice_s, tick_s)

    def short(self, tick_s: float) -> Turn:
        """For a session that asks for more than its share: several slices a tick, or one in a longer tick."""
        share_s = self.largest * tick_s
        if share_s < LEAST_SLICE_S:
            share_s += self.largest * self._base_tick_s
        slice_s = share_s / max(1, ceil(share_s / self._slice_s))
        return Turn(slice_s, slice_s / self.largest)

    def short_at_once(self, tick_s: float) -> int:
        """How many sessions that ask for more than their share are trained before others are served again: about a longest slice in
        all."""
        return max(1, round(self._slice_s / self.short(tick_s).slice_s)) if self.largest < inf else 1
