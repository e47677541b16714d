"""A session: one network being taught, with everything a person did to it.

Everything a person does ends here as a plain method call; nothing here waits, sleeps, reads or sends. A change never alters a
run, it puts another in its place (`run.Run`); so undoing is showing the run before, and a run that was left behind by an
edit in the past is still there to be chosen again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from ..engine.refused import Refused
from ..engine.textbook import Trace
from .curve import Curve
from .engines import Engine
from .frame import Frame
from .plan import Conditions, Plan
from .recipe import Recipe, article_recipe
from .replay import Replay
from .resuming import resumed
from .run import TEXTBOOK, Divergence, Run
from .sizes import Held

MAX_UNDO = 100
"""Changes that can be undone."""
MAX_BRANCHES = 8
"""Runs left behind that are kept; the oldest goes first."""
MAX_BYTES = 8_000_000
"""How much memory a session may take. Beyond it the oldest undo steps go, then the oldest branches, then keyframes."""


@dataclass(frozen=True)
class Change:
    """A change in words, and the run to show when the change is undone (or done again)."""

    label: str
    run: Run


@dataclass(frozen=True)
class Branch:
    """A run that was left behind: where it parted from the one that was gone on with."""

    id: int
    parted_at: int
    run: Run

    @property
    def error(self) -> float:
        """The last error it saw."""
        last = self.run.curve.last
        return float(last[-1]) if last.size else float("nan")


class Session:
    """`revision` grows with every change a person makes; training alone leaves it."""

    def __init__(self, recipe: Recipe | None = None, engine: Engine = TEXTBOOK) -> None:
        self.engine = engine
        self.revision = 0
        self.run = resumed(recipe or article_recipe(), engine)
        self.branches: list[Branch] = []
        self._undo: list[Change] = []
        self._redo: list[Change] = []
        self._gesture: str | None = None
        self._next_branch = 1
        self.limit_bytes = MAX_BYTES
        """How much memory it may take just now; a new limit holds from its next change or iteration on."""
        self._settled_bytes = 0
        self._thin_out()

    # ---- what is

    @property
    def recipe(self) -> Recipe:
        return self.run.recipe

    @property
    def plan(self) -> Plan:
        return self.run.plan

    @property
    def conditions(self) -> Conditions:
        """The rule and data in force at the iteration that is shown."""
        return self.run.conditions

    @property
    def curve(self) -> Curve:
        return self.run.curve

    @property
    def divergence(self) -> Divergence | None:
        return self.run.divergence

    @property
    def iteration(self) -> int:
        """Updates made to reach the state that is shown."""
        return self.run.iteration

    @property
    def end(self) -> int:
        """The newest iteration that this run has reached."""
        return self.run.end

    @property
    def undo_label(self) -> str | None:
        """The change that `undo` takes back, in words."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """The change that `redo` does again, in words."""
        return self._redo[-1].label if self._redo else None

    def trace(self) -> Trace:
        """The iteration that comes next, with every intermediate value; the state stays as it is."""
        return self.run.trace()

    def quantities(self) -> dict[str, float]:
        return self.run.quantities()

    def frame(self) -> Frame:
        frame = self.run.frame(self.revision)
        self.keep_within_limit()
        return frame

    # ---- training and travelling

    def train(self, iterations: int, is_enough: Callable[[], bool] = lambda: False) -> int:
        """Trains on from the state that is shown; returns the iterations done, fewer only when the run diverges, or `is_enough`
        says so, which is asked now and then.

        From the past the same numbers come again; past the end of the run, new ones are recorded.
        """
        done = self.run.train(iterations, is_enough)
        self.keep_within_limit()
        return done

    @property
    def ready(self) -> bool:
        """True if the network is trained without delay; else `preparation` makes it so."""
        return self.run.ready

    def preparation(self) -> Callable[[], None]:
        """A function that prepares the engine for the present network, on any thread and without the session."""
        return partial(self.engine.prepare, self.plan, self.conditions)

    def train_and_look(
        self, goal: int, is_enough: Callable[[], bool] = lambda: False
    ) -> NDArray[np.float64] | None:
        """Trains on to iteration `goal`; the numbers of the frame there, or None where it has to be asked for."""
        numbers = self.run.train_and_look(goal, is_enough)
        self.keep_within_limit()
        return numbers

    def seek(self, iteration: int) -> None:
        """Shows the state at an iteration that this run has reached, exactly as it was."""
        self.replay_to(iteration).finish()

    def replay_to(self, iteration: int) -> Replay:
        """`seek`, to be made in parts."""
        run = self.run
        copy = run.copy_before(iteration)
        return Replay(copy, iteration, lambda: run.adopt(copy))

    def replay_on(self, iterations: int) -> Replay:
        """`train`, to be made in parts."""
        return Replay(self.run, self.iteration + iterations)

    # ---- what a person changes

    def edit(
        self, quantity: str, value: float | bool | str, sample: int = 0, gesture: str | None = None
    ) -> None:
        """Changes one quantity at the iteration that is shown. A run that had gone on from here is left behind as a branch.

        Edits of one `gesture` (a drag) are one step for `undo`. One that changes nothing is no step at all.
        """
        before = self.run
        after = before.edited(quantity, value, sample)
        if type(value) is type(was := before.value_of(quantity, sample)) and value == was:
            self.revision += 1
            return
        goes_on = gesture is not None and gesture == self._gesture
        if not goes_on:
            self._remember(f"{quantity} = {value}", before)
            if before.end > before.iteration:
                self._leave(before)
        self._gesture = gesture
        self._show(after)

    def reset(self) -> None:
        """Back to the start: the starting weights and data again, with the settings that are in force now."""
        begun = Run(
            self.recipe.model_copy(update={"rule": self.conditions.settings, "edits": ()}), self.engine
        )
        self._remember("reset", self.run)
        self._show(begun)

    def open(self, recipe: Recipe, label: str = "new run") -> None:
        """Begins another run in place of this one, at the recipe's newest keyframe if it carries any; if the recipe is refused,
        nothing has changed."""
        begun = resumed(recipe, self.engine)
        self._remember(label, self.run)
        self._show(begun)

    def choose(self, branch_id: int) -> None:
        """Goes back to a run that was left behind, to its end; the run that is shown becomes a branch in its place."""
        self.replay_to_branch(branch_id).finish()

    def replay_to_branch(self, branch_id: int) -> Replay:
        """`choose`, to be made in parts."""
        branch = next((b for b in self.branches if b.id == branch_id), None)
        if branch is None:
            raise Refused("branch", f"There is no branch {branch_id} in this session any more.")
        copy = branch.run.copy_before(branch.run.end)

        def arrived() -> None:
            branch.run.adopt(copy)
            self.branches.remove(branch)
            self._remember("other branch", self.run)
            self._leave(self.run, parted_at=branch.parted_at)
            self._show(branch.run)

        return Replay(copy, branch.run.end, arrived)

    def undo(self) -> None:
        """Takes the last change back: the run before it is shown again, where it was then."""
        self._swap(self._undo, self._redo, "There is nothing to undo.")

    def redo(self) -> None:
        """Does the last undone change again: shows the run that it led to, at its old iteration."""
        self._swap(self._redo, self._undo, "There is nothing to redo.")

    @property
    def changes(self) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
        """The changes that can be undone and those that can be done again, oldest first."""
        return tuple(self._undo), tuple(self._redo)

    def resume(
        self, run: Run, *, revision: int, undo: list[Change], redo: list[Change], branches: list[Branch]
    ) -> None:
        """Goes on where a session was that has been kept (`keeping`)."""
        self.run, self.revision = run, revision
        self._undo, self._redo, self.branches = undo, redo, branches
        self._next_branch = max((branch.id for branch in branches), default=0) + 1
        self._thin_out()

    # ---- keeping runs

    def _swap(self, source: list[Change], target: list[Change], nothing: str) -> None:
        if not source:
            raise Refused("type", nothing)
        change = source.pop()
        target.append(Change(change.label, self.run))
        self._gesture = None
        # A run that is shown again is no longer left behind.
        self.branches = [b for b in self.branches if b.run is not change.run]
        self._show(change.run)

    def _remember(self, label: str, run: Run) -> None:
        self._undo.append(Change(label, run))
        self._redo.clear()
        self._gesture = None

    def _leave(self, run: Run, parted_at: int | None = None) -> None:
        self.branches.append(
            Branch(self._next_branch, run.iteration if parted_at is None else parted_at, run)
        )
        self._next_branch += 1

    def _show(self, run: Run) -> None:
        if run is not self.run:
            self.run.park()
        self.run = run
        self.revision += 1
        self._thin_out()

    # ---- memory

    @property
    def size_bytes(self) -> int:
        """The approximate memory of all runs; parts that runs share are counted once."""
        return self._settled_bytes + self.run.growing_bytes

    def keep_within_limit(self) -> None:
        """Drops the oldest undo steps and branches while the session takes more than its limit."""
        if self.size_bytes > self.limit_bytes:
            self._thin_out()

    def _thin_out(self) -> None:
        """The displayed run always stays. Of the rest, the newest stay as far as they fit, in this order: changes to do again,
        branches, changes to undo."""
        del self._undo[:-MAX_UNDO], self.branches[:-MAX_BRANCHES]
        held = Held()
        fits = held.add(self.run.sizes) <= self.limit_bytes
        for kept in (self._redo, self.branches, self._undo):
            for place in reversed(range(len(kept))):
                before = held.total
                fits = fits and held.add(kept[place].run.sizes) <= self.limit_bytes
                if not fits:
                    held.total = before
                    del kept[: place + 1]
                    break
        while held.total > self.limit_bytes and self.run.keep_fewer_states():
            held = Held()
            held.add(self.run.sizes)
        self._settled_bytes = held.total - self.run.growing_bytes
