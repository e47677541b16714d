"""Stored states of a run, so that any iteration is only a short replay away.

A keyframe at iteration n is the state that training arrived with, before any edit stamped n. They stand `stride` iterations
apart; when there are more than `CAPACITY`, every other one goes and the stride doubles.
"""

from app.engine.training import State

CAPACITY = 64


class Keyframes:
    def __init__(self, start: State) -> None:
        self.stride = 64
        self._states = {start.iteration: start.copy()}

    def next_due(self, iteration: int) -> int:
        """The first iteration after `iteration` at which a keyframe should be kept."""
        return (iteration // self.stride + 1) * self.stride

    def keep(self, state: State) -> None:
        if state.iteration in self._states:
            return
        self._states[state.iteration] = state.copy()
        while len(self._states) > CAPACITY:
            self.stride *= 2
            self._states = {n: s for n, s in self._states.items() if n % self.stride == 0}

    def before(self, iteration: int) -> State:
        """A copy of the newest state at or before `iteration`."""
        return self._states[self.newest(iteration)].copy()

    def newest(self, iteration: int) -> int:
        """The iteration of the newest state at or before `iteration`."""
        return max(n for n in self._states if n <= iteration)

    def forget_after(self, iteration: int) -> None:
        self._states = {n: s for n, s in self._states.items() if n <= iteration}
