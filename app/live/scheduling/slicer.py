"""Advances a replay in slices: as many iterations as fit into a given time."""

import time

from ...session.replay import Replay


class Slicer:
    """Advances one replay, slice by slice, on the training thread."""

    def __init__(self) -> None:
        self.trained_s = 0.0
        """CPU time of all slices. The time that the thread waited for the CPU is not in it."""
        self.fastest_s = float("inf")
        """CPU time of an iteration in the fastest slice."""
        self._newest_s = 0.0
        """Seconds of an iteration in the newest part; 0 before the first."""
        self._part = 1
        """Iterations of the newest part."""

    def advance(self, replay: Replay, slice_s: float) -> None:
        """Makes one slice of `slice_s`; a single longer iteration is not interrupted."""
        start = now = time.perf_counter()
        before, worked_s = replay.iteration, time.thread_time()
        while not replay.ended and now < start + slice_s:
            done = replay.advance(self._iterations_in(start + slice_s - now))
            part_s, now = time.perf_counter() - now, time.perf_counter()
            if done:
                self._newest_s = part_s / done
        made, worked_s = replay.iteration - before, time.thread_time() - worked_s
        self.trained_s += worked_s
        if made:
            self._newest_s = (now - start) / made
            self.fastest_s = min(self.fastest_s, worked_s / made)

    def _iterations_in(self, seconds: float) -> int:
        """At most twice the last part: an edit on the way may make iterations slower."""
        if self._newest_s:
            self._part = max(1, min(2 * self._part, int(seconds / self._newest_s)))
        return self._part
