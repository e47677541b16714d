"""How the training thread's time is divided among sessions: max-min fairness by demand.

A demand, a share and a capacity are fractions of that thread's time (seconds per second). A session
that asks for less than an equal share gets all that it asks for. The rest is divided equally among
the sessions that ask for more. So every share is the smaller of two numbers: the session's demand,
and the largest share, which is the same for all sessions.
Source: D. Bertsekas, R. Gallager, Data Networks, 2nd edition, section 6.5.2.
"""

from collections.abc import Iterable
from math import ceil, inf
from typing import NamedTuple

from ...settings import Settings

LEAST_SLICE_S = 0.001
"""Below this share of a tick, a session gets longer and fewer slices: each slice costs 0.1 ms of
Python besides training."""
USABLE = 0.95
"""The part of one core that the event loop and the training thread may use together. A server may
have no more than one core."""
LEAST_CAPACITY = 0.2
"""The part of its time that the training thread gets however busy the event loop is."""


class Allowance(NamedTuple):
    """A session may train for `slice_s` seconds now, and again after `wait_s`."""

    slice_s: float
    wait_s: float


def largest_share(demands: Iterable[float], capacity: float) -> float:
    """The number m for which the sum of min(demand, m) is the capacity.

    Infinity if all demands can be met.
    """
    ascending = sorted(demands)
    for n, demand in enumerate(ascending):
        equal = capacity / (len(ascending) - n)
        if demand > equal:
            return equal
        capacity -= demand
    return inf


class Shares:
    """The largest share, and the slices that make it up."""

    def __init__(self, settings: Settings) -> None:
        self._base_tick_s = 1 / settings.ticks_per_s
        self._largest_capacity = settings.tick_budget_ms / 1000 * settings.ticks_per_s
        self._slice_s = settings.slice_budget_ms / 1000
        self.largest = inf

    def divide(self, demands: Iterable[float], loop_busy: float) -> None:
        """Divides the time anew.

        `loop_busy` is the fraction of its time for which the event loop computes; it goes before
        training.
        """
        capacity = min(self._largest_capacity, max(LEAST_CAPACITY, USABLE - loop_busy))
        self.largest = largest_share(demands, capacity)

    def within_share(self, tick_s: float) -> Allowance:
        """For a session that asks for no more than its share: one slice a tick."""
        return Allowance(self._slice_s, tick_s)

    def over_share(self, tick_s: float) -> Allowance:
        """For a session that asks for more: several slices a tick, or one in a longer time."""
        share_s = self.largest * tick_s
        if share_s < LEAST_SLICE_S:
            share_s += self.largest * self._base_tick_s
        slice_s = share_s / max(1, ceil(share_s / self._slice_s))
        return Allowance(slice_s, slice_s / self.largest)

    def over_share_at_once(self, tick_s: float) -> int:
        """How many sessions over their share are trained before the others are served again.

        Together they take about one longest slice.
        """
        return max(1, round(self._slice_s / self.over_share(tick_s).slice_s)) if self.largest < inf else 1
