"""Slices of a replay: as many iterations as fit into a time, by those that were just made."""

import time

from app.session.replay import Replay


class Slicer:
    """Makes one replay slice by slice, on the training thread."""

    def __init__(self) -> None:
        self.trained_s = 0.0
        """What all slices took of the processor: how long the thread had to wait for it is no property of the replay."""
        self.fastest = float("inf")
        """The same of an iteration, in the quickest slice."""
        self._newest = 0.0
        """Seconds an iteration took last; 0 before the first."""
        self._part = 1

    def advance(self, replay: Replay, slice_s: float) -> None:
        """One slice of `replay`. It is over after `slice_s`, but for a single iteration that takes longer."""
        start = now = time.perf_counter()
        before, worked_s = replay.iteration, time.thread_time()
        while not replay.ended and now < start + slice_s:
            done = replay.advance(self._fitting(start + slice_s - now))
            part_s, now = time.perf_counter() - now, time.perf_counter()
            if done:
                self._newest = part_s / done
        made, worked_s = replay.iteration - before, time.thread_time() - worked_s
        self.trained_s += worked_s
        if made:
            self._newest = (now - start) / made
            self.fastest = min(self.fastest, worked_s / made)

    def _fitting(self, seconds: float) -> int:
        """Never many more than were just made, because edits on the way may make them slower."""
        if self._newest:
            self._part = max(1, min(2 * self._part, int(seconds / self._newest)))
        return self._part
