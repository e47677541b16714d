"""Keyframes: stored states of a run, from which every iteration is a short replay away.

A keyframe at iteration n is the state before the edits stamped n. Keyframes are `stride` iterations
apart. When there are more than `capacity`, every other one is dropped and the stride doubles.
"""

from typing import Self

from ..engine.training import State

MOST = 64
LEAST = 8
BUDGET_BYTES = 2_000_000
"""The most bytes of a run's keyframes. A large network keeps fewer, but at least `LEAST`."""
FEWEST = 2
"""The number of keyframes when memory is short."""


class Keyframes:
    def __init__(self, start: State) -> None:
        self.stride = 64
        self.capacity = max(LEAST, min(MOST, BUDGET_BYTES // start.size_bytes))
        self._hold({start.iteration: start.copy()})
        self._pinned: frozenset[int] = frozenset()
        self._tip = start.iteration
        """The iteration of the newest keyframe. It is never dropped."""

    @property
    def sizes(self) -> dict[int, int]:
        """The bytes of each state, by its identity: runs with the same past share states."""
        return {id(state): state.size_bytes for state in self._states.values()}

    def next_due(self, iteration: int) -> int:
        """The first iteration after `iteration` at which a keyframe should be kept."""
        return (iteration // self.stride + 1) * self.stride

    def keep(self, state: State, *, pinned: bool = False) -> None:
        """Stores a copy of the state.

        A `pinned` state is never dropped: no earlier one may be known, and training up to it again could
        take days.
        """
        if pinned:
            self._pinned |= {state.iteration}
        self._tip = max(self._tip, state.iteration)
        if state.iteration in self._states:
            return
        self._states[state.iteration] = state.copy()
        self.size_bytes += state.size_bytes
        self._thin_out()

    def halve(self) -> bool:
        """Keeps half as many states from now on. Returns False, and changes nothing, at `FEWEST`."""
        if self.capacity <= FEWEST:
            return False
        self.capacity = max(FEWEST, min(self.capacity, len(self._states)) // 2)
        self._thin_out()
        return True

    def at(self, iteration: int) -> State | None:
        """The stored state at `iteration`, or None. The caller must not change it."""
        return self._states.get(iteration)

    def before(self, iteration: int) -> State:
        """A copy of the newest state at or before `iteration`."""
        return self._states[self.newest(iteration)].copy()

    def newest(self, iteration: int) -> int:
        """The iteration of the newest state at or before `iteration`."""
        return max(n for n in self._states if n <= iteration)

    def nearest(self, iteration: int) -> int:
        """The iteration of the stored state that is nearest to `iteration`, before or after it."""
        return min(self._states, key=lambda n: abs(n - iteration))

    def until(self, iteration: int) -> Self:
        """The keyframes up to `iteration`, for a run that branches off there.

        Stored states never change, so both runs hold the same ones.
        """
        other = type(self).__new__(type(self))
        other.stride, other.capacity = self.stride, self.capacity
        other._hold({n: state for n, state in self._states.items() if n <= iteration})
        other._tip = max(other._states)
        other._pinned = frozenset(n for n in self._pinned if n <= iteration)
        return other

    def _thin_out(self) -> None:
        """Doubles the stride until at most `capacity` states are left, or only those that stay."""
        kept = {0, self._tip, *self._pinned}
        while len(self._states) > max(self.capacity, len(kept)):
            self.stride *= 2
            self._hold({n: s for n, s in self._states.items() if n % self.stride == 0 or n in kept})

    def _hold(self, states: dict[int, State]) -> None:
        self._states = states
        self.size_bytes = sum(state.size_bytes for state in states.values())
