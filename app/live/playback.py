"""Whether a session plays, how fast, and how many iterations are due."""

from dataclasses import dataclass

FIRST_SLICE = 8
"""Iterations of the very first slice, before the speed of this network has been measured."""


@dataclass
class Playback:
    """`iterations_per_s` None is as fast as possible. Times are seconds of one monotonic clock."""

    playing: bool = False
    iterations_per_s: float | None = 2.0
    until: int | None = None
    message: str = ""
    """Why the session paused by itself, for the learner to read."""
    next_due_s: float = 0.0
    seconds_per_frame: float = 0.0
    """Measured; 0 before the first measurement."""
    _seconds_per_iteration: float = 0.0

    def play(self, iterations_per_s: float | None, until: int | None, now_s: float) -> None:
        """Starts to play; the first iteration is due at once.

        The same speed while playing keeps the time of the next iteration.
        """
        if not self.playing or self.iterations_per_s != iterations_per_s:
            self.next_due_s = now_s
        self.playing, self.iterations_per_s, self.until, self.message = True, iterations_per_s, until, ""

    def pause(self, message: str = "") -> None:
        self.playing, self.until, self.message = False, None, message

    def consume_due(self, iteration: int, now_s: float, *, tick_s: float, slice_s: float) -> int:
        """The number of iterations to train now, at most a slice; they count as done.

        Iterations of more than the last two ticks are dropped: a machine that is too slow plays
        slower, and never catches up in a burst.
        """
        if not self.playing or now_s < self.next_due_s:
            return 0
        rate = self.iterations_per_s
        due = self.iterations_in(slice_s)
        if rate is not None:
            due = min(due, int(min(now_s - self.next_due_s, 2 * tick_s) * rate + 1.0))
            self.next_due_s = max(self.next_due_s + due / rate, now_s - tick_s)
        return due if self.until is None else max(0, min(due, self.until - iteration))

    def measured(self, iterations: int, seconds: float) -> None:
        """Records that this session alone trained `iterations` in `seconds`."""
        if iterations > 0:
            self._seconds_per_iteration = max(seconds / iterations, 1e-9)

    def shown(self, seconds: float) -> None:
        """Records how long it took to make a frame."""
        self.seconds_per_frame = seconds

    def demand(self, tick_s: float) -> float:
        """The fraction of the training thread's time that the session asks for.

        With at most one frame a tick. Infinity for as fast as possible; 0 before the first
        measurement.
        """
        rate = self.iterations_per_s
        if not self.playing:
            return 0.0
        if rate is None:
            return float("inf")
        return rate * self._seconds_per_iteration + min(rate, 1 / tick_s) * self.seconds_per_frame

    def forget_speed(self) -> None:
        """Drops the measurements, after the network or its training settings changed."""
        self._seconds_per_iteration = self.seconds_per_frame = 0.0

    def iterations_in(self, slice_s: float) -> int:
        """The number of iterations that fit into a slice, by the last measurement."""
        if self._seconds_per_iteration == 0.0:
            return FIRST_SLICE
        return max(1, int(slice_s / self._seconds_per_iteration))
