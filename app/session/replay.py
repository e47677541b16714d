"""A long way through a run, in parts: between two parts the caller can do other work, show progress, or stop.

A way to an iteration that was reached before goes over a copy of the run: the session shows what it showed until `arrive`, and a
way that is left before that has changed nothing. A way forward (`step`) is training, and moves the session itself.
"""

from collections.abc import Callable

from ..engine.refused import Refused
from .run import CHUNK, Divergence, Run


class Replay:
    """`advance` until `ended`, then `arrive`."""

    def __init__(self, run: Run, goal: int, arrived: Callable[[], None] | None = None) -> None:
        """`run` is trained up to iteration `goal`; `arrived` is called by `arrive`. Without it, the run is the session's own."""
        self._run, self._arrived = run, arrived
        self.goal, self.start = goal, run.iteration

    @property
    def iteration(self) -> int:
        """How far it has come."""
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
        """Why there is no way on."""
        return self._run.divergence

    @property
    def ended(self) -> bool:
        """Whether it has come to its goal, or to where there is no way on."""
        return self.left <= 0 or self.divergence is not None

    @property
    def moves_session(self) -> bool:
        """Whether the session is trained itself, and stays where it is when the way is left."""
        return self._arrived is None

    def advance(self, iterations: int) -> int:
        """Makes a part of the way, at most so many iterations, and returns how many: fewer where a keyframe or an edit is due."""
        return self._run.train_part(min(self.goal, self.iteration + iterations))

    def nearest_stored(self) -> int:
        """The iteration nearest to the goal that can be shown at once."""
        return self._run.nearest_stored(self.goal)

    def arrive(self) -> None:
        """Shows the goal in the session. Refuses where the run ends before it, and then nothing has changed."""
        if self._arrived is None:
            return
        if self.divergence is not None:
            raise Refused("iteration", self.divergence.message)
        self._arrived()

    def finish(self) -> None:
        """The whole way in one piece."""
        while not self.ended:
            self.advance(CHUNK)
        self.arrive()
