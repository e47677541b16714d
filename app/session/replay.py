"""A replay: long training towards one iteration, in parts.

Between two parts the caller can do other work, show progress, or stop. A replay to an iteration that
was reached before trains a copy of the run. The session shows the same state until `arrive`, and a
replay that is stopped before has changed nothing. A replay forward (`step`) trains the session itself.
"""

from collections.abc import Callable

from ..engine.refused import Refused
from .run import CHUNK, Divergence, Run


class Replay:
    """Call `advance` until `ended`, then `arrive`."""

    def __init__(self, run: Run, goal: int, arrived: Callable[[], None] | None = None) -> None:
        """Trains `run` up to iteration `goal`; `arrive` calls `arrived`.

        Without `arrived`, the run is the session's own.
        """
        self._run, self._arrived = run, arrived
        self.goal, self.start = goal, run.iteration

    @property
    def iteration(self) -> int:
        """The iteration that the run has come to."""
        return self._run.iteration

    @property
    def done(self) -> int:
        """Iterations made."""
        return self.iteration - self.start

    @property
    def left(self) -> int:
        """Iterations to be made."""
        return self.goal - self.iteration

    @property
    def divergence(self) -> Divergence | None:
        """The reason why the run cannot go on; None if it can."""
        return self._run.divergence

    @property
    def ended(self) -> bool:
        """True if the run has reached the goal, or cannot go on."""
        return self.left <= 0 or self.divergence is not None

    @property
    def moves_session(self) -> bool:
        """True if the replay trains the session itself, which then stays where the replay stops."""
        return self._arrived is None

    def advance(self, iterations: int) -> int:
        """Makes at most `iterations` iterations. Returns the number made.

        A part ends early where a keyframe or an edit is due.
        """
        return self._run.train_part(min(self.goal, self.iteration + iterations))

    def nearest_stored(self) -> int:
        """The iteration nearest to the goal that can be shown at once."""
        return self._run.nearest_stored(self.goal)

    def arrive(self) -> None:
        """Shows the goal in the session. Refuses, and changes nothing, if the run ended before it."""
        if self._arrived is None:
            return
        if self.divergence is not None:
            raise Refused("iteration", self.divergence.message)
        self._arrived()

    def finish(self) -> None:
        """Makes the whole replay at once."""
        while not self.ended:
            self.advance(CHUNK)
        self.arrive()
