"""Whether a session plays, how fast, and how many iterations are due."""

from dataclasses import dataclass

FIRST_SLICE = 8
"""Iterations of the very first slice, before the speed of this network on this machine has been measured."""
GREEDY_S = 2.0
"""Whoever asked for more than there was time for counts as doing so for this long."""


@dataclass
class Playback:
    """`iterations_per_s` None is as fast as possible. Times are seconds of one monotonic clock."""

    playing: bool = False
    iterations_per_s: float | None = 2.0
    until: int | None = None
    message: str = ""
    """Why the session paused by itself, for the person to read."""
    next_due_s: float = 0.0
    greedy_until_s: float = 0.0
    """Until when it counts as asking for more than a slice has time for: a while after it did, so that its rhythm stays."""
    _seconds_per_iteration: float = 0.0
    """Measured; 0 before the first measurement."""

    def play(self, iterations_per_s: float | None, until: int | None, now_s: float) -> None:
        """The first iteration is due at once; a change of speed while playing keeps the rhythm."""
        if not self.playing or self.iterations_per_s != iterations_per_s:
            self.next_due_s = now_s
        self.playing, self.iterations_per_s, self.until, self.message = True, iterations_per_s, until, ""

    def pause(self, message: str = "") -> None:
        self.playing, self.until, self.message = False, None, message

    def take_due(self, iteration: int, now_s: float, *, tick_s: float, slice_s: float) -> int:
        """How many iterations to train now, at most what a slice has time for; counts them as done.

        What more than two ticks would owe is dropped, never caught up: a machine that is too slow plays slower.
        """
        if not self.playing or now_s < self.next_due_s:
            return 0
        rate = self.iterations_per_s
        due = self.fitting(slice_s)
        if rate is None:
            self.greedy_until_s = now_s + GREEDY_S
        else:
            owed = int(min(now_s - self.next_due_s, 2 * tick_s) * rate + 1.0)
            if owed > due:
                self.greedy_until_s = now_s + GREEDY_S
            due = min(due, owed)
            self.next_due_s = max(self.next_due_s + due / rate, now_s - tick_s)
        return due if self.until is None else max(0, min(due, self.until - iteration))

    def measured(self, iterations: int, seconds: float) -> None:
        if iterations > 0:
            self._seconds_per_iteration = max(seconds / iterations, 1e-9)

    def forget_speed(self) -> None:
        """The network is another, or its rule."""
        self._seconds_per_iteration = 0.0

    def fitting(self, slice_s: float) -> int:
        """Iterations that fit into a slice, by the speed measured last. A slice grows at most with the measurement."""
        if self._seconds_per_iteration == 0.0:
            return FIRST_SLICE
        return max(1, int(slice_s / self._seconds_per_iteration))
