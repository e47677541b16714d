"""A session: one network that is trained, with its changes, undo steps and branches.

Every command of a person is one method call here. A method never waits, sleeps, reads a file or sends.
A change never alters a run: it puts another in its place (`run.Run`). So `undo` shows the run before,
and an edit in the past leaves the run after it as a branch, which can be chosen again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from ..engine.picture import SCALARS
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
from .wording import change_in_words, edit_in_words, unlike_article

Array = NDArray[np.float64]

MAX_UNDO = 100
"""The most changes that can be undone."""
MAX_BRANCHES = 8
"""The most branches. The oldest is dropped first."""
MAX_EDITS_IN_WORDS = 100
"""Edits of a run that are put into words for the page."""
MAX_BYTES = 8_000_000
"""The most bytes of a session. Above, it drops the oldest undo steps, then branches, then keyframes."""


@dataclass(frozen=True)
class Change:
    """A change in words, and the run to show when the change is undone (or done again)."""

    label: str
    run: Run


@dataclass(frozen=True)
class Branch:
    """A run that an edit in the past has left, and the iteration of that edit."""

    id: int
    parted_at: int
    run: Run

    @property
    def error(self) -> float:
        """The last error of its curve."""
        last = self.run.curve.last
        return float(last[-1]) if last.size else float("nan")


class Session:
    """`revision` grows with every change that a person makes; training does not change it."""

    def __init__(self, recipe: Recipe | None = None, engine: Engine = TEXTBOOK) -> None:
        self.engine = engine
        self.revision = 0
        self.run = resumed(recipe or article_recipe(), engine)
        self.branches: list[Branch] = []
        self._undo: list[Change] = []
        self._redo: list[Change] = []
        self._gesture: str | None = None
        self._gesture_was: object = None
        """The value before the first edit of the gesture."""
        self._next_branch = 1
        self._shown_sample: int | None = None
        self.limit_bytes = MAX_BYTES
        """The most bytes at present. A new limit holds from the next change or iteration on."""
        self._settled_bytes = 0
        self._thin_out()

    # ---- the state that is shown

    @property
    def recipe(self) -> Recipe:
        return self.run.recipe

    @property
    def plan(self) -> Plan:
        return self.run.plan

    @property
    def conditions(self) -> Conditions:
        """The rule and the data at the iteration that is shown."""
        return self.run.conditions

    @property
    def curve(self) -> Curve:
        return self.run.curve

    @property
    def divergence(self) -> Divergence | None:
        return self.run.divergence

    @property
    def iteration(self) -> int:
        """The number of updates before the state that is shown."""
        return self.run.iteration

    @property
    def end(self) -> int:
        """The newest iteration that this run has reached."""
        return self.run.end

    @property
    def edits_in_words(self) -> list[tuple[int, str, str]]:
        """Iteration, quantity and words of the newest edits of the run, in the order of iterations."""
        newest = self.recipe.edits[-MAX_EDITS_IN_WORDS:]
        shown = self.plan.names.shown
        return [(edit.iteration, edit.quantity, edit_in_words(edit, shown(edit.quantity))) for edit in newest]

    @property
    def unlike_article(self) -> list[str]:
        """The parts that differ from the article's: network, data, and fields of the present rule."""
        return unlike_article(self.recipe, self.conditions.settings)

    @property
    def undo_label(self) -> str | None:
        """The change that `undo` takes back, in words."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """The change that `redo` does again, in words."""
        return self._redo[-1].label if self._redo else None

    @property
    def sample_count(self) -> int:
        """Training and test samples."""
        return len(self.conditions.inputs) + len(self.conditions.test_inputs)

    @property
    def shown_sample(self) -> int | None:
        """The sample that frames and explanations show, test samples counted after those of training.

        None: the first of the coming batch. It is no part of the recipe, and training does not depend on it."""
        chosen = self._shown_sample
        return chosen if chosen is not None and chosen < self.sample_count else None

    def show_sample(self, sample: int | None) -> None:
        """Shows this sample until another one is chosen or another run opened; None shows the coming one."""
        if sample is not None and not 0 <= sample < self.sample_count:
            raise Refused(
                "sample", f"There are {self.sample_count:,} samples, counted from 0; {sample:,} came."
            )
        self._shown_sample = sample
        self.revision += 1

    def trace(self) -> Trace:
        """The next iteration with every intermediate value. Does not change the state."""
        return self.run.trace()

    def quantities(self) -> dict[str, float]:
        return self.run.quantities()

    def frame(self) -> Frame:
        frame = self.run.frame(self.revision, self.shown_sample)
        self.keep_within_limit()
        return frame

    def penalty(self, numbers: Array) -> float | None:
        """The penalty on the weights of a frame's numbers; None if the rule has none."""
        rule, architecture = self.conditions.rule, self.plan.architecture
        if not rule.penalises:
            return None
        start = len(SCALARS)
        with np.errstate(over="ignore", invalid="ignore"):
            return rule.penalty(numbers[start : start + architecture.weight_count])

    # ---- training and seeking

    def train(self, iterations: int, is_enough: Callable[[], bool] = lambda: False) -> int:
        """Trains on from the state that is shown. Returns the number of iterations made (`Run.train`)."""
        done = self.run.train(iterations, is_enough)
        self.keep_within_limit()
        return done

    @property
    def ready(self) -> bool:
        """True if training starts without delay. Otherwise call `preparation` first."""
        return self.run.ready

    def preparation(self) -> Callable[[], None]:
        """A function that prepares the engine for the present network. It may run on any thread."""
        return partial(self.engine.prepare, self.plan, self.conditions)

    def train_and_look(
        self, goal: int, is_enough: Callable[[], bool] = lambda: False
    ) -> NDArray[np.float64] | None:
        """Trains on to iteration `goal`. Returns the numbers of the frame there, or None: ask `frame`."""
        numbers = self.run.train_and_look(goal, is_enough)
        self.keep_within_limit()
        return numbers if numbers is None else self.run.seen(numbers, self.shown_sample)

    def seek(self, iteration: int) -> None:
        """Shows the state at an iteration that this run has reached, to the bit."""
        self.replay_to(iteration).finish()

    def replay_to(self, iteration: int) -> Replay:
        """`seek` as a replay in parts."""
        run = self.run
        copy = run.copy_before(iteration)
        return Replay(copy, iteration, lambda: run.adopt(copy))

    def replay_on(self, iterations: int) -> Replay:
        """`train` as a replay in parts."""
        return Replay(self.run, self.iteration + iterations)

    # ---- changes

    def edit(
        self, quantity: str, value: float | bool | str, sample: int = 0, gesture: str | None = None
    ) -> None:
        """Changes one quantity at the iteration that is shown. A run that goes on from here stays as a branch.

        Edits of one `gesture` (a drag) are one step for `undo`. One that changes nothing is no step at all.
        """
        before = self.run
        after = before.edited(quantity, value, sample)
        if type(value) is type(was := before.value_of(quantity, sample)) and value == was:
            self.revision += 1
            return
        if gesture is not None and gesture == self._gesture:
            was = self._gesture_was
            # The limit of memory may have dropped the step.
            if self._undo:
                words = change_in_words(quantity, was, value, sample, self.plan.names.shown(quantity))
                self._undo[-1] = Change(words, self._undo[-1].run)
        else:
            shown = self.plan.names.shown(quantity)
            self._remember(change_in_words(quantity, was, value, sample, shown), before)
            if before.end > before.iteration:
                self._leave(before)
        self._gesture, self._gesture_was = gesture, was
        self._show(after)

    def reset(self) -> None:
        """Shows iteration 0: the starting weights and data, with the present settings."""
        begun = Run(
            self.recipe.model_copy(update={"rule": self.conditions.settings, "edits": ()}), self.engine
        )
        self._remember("reset", self.run)
        self._show(begun)

    def open(self, recipe: Recipe, label: str = "new run") -> None:
        """Begins a run of the recipe, at its newest keyframe if it has one. A refusal changes nothing."""
        begun = resumed(recipe, self.engine)
        self._shown_sample = None
        self._remember(label, self.run)
        self._show(begun)

    def choose(self, branch_id: int) -> None:
        """Shows the end of a branch. The run that was shown becomes a branch in its place."""
        self.replay_to_branch(branch_id).finish()

    def replay_to_branch(self, branch_id: int) -> Replay:
        """`choose` as a replay in parts."""
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
        """Takes the last change back: shows the run before it, at its iteration."""
        self._swap(self._undo, self._redo, "There is nothing to undo.")

    def redo(self) -> None:
        """Makes the last undone change again: shows the run after it, at its iteration."""
        self._swap(self._redo, self._undo, "There is nothing to redo.")

    @property
    def changes(self) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
        """The changes that can be undone, and those that can be made again, the oldest first."""
        return tuple(self._undo), tuple(self._redo)

    def resume(
        self,
        run: Run,
        *,
        revision: int,
        undo: list[Change],
        redo: list[Change],
        branches: list[Branch],
        shown_sample: int | None = None,
    ) -> None:
        """Takes over the parts of a stored session (`serialization`)."""
        self.run, self.revision, self._shown_sample = run, revision, shown_sample
        self._undo, self._redo, self.branches = undo, redo, branches
        self._next_branch = max((branch.id for branch in branches), default=0) + 1
        self._thin_out()

    # ---- undo steps and branches

    def _swap(self, source: list[Change], target: list[Change], nothing: str) -> None:
        if not source:
            raise Refused("type", nothing)
        change = source.pop()
        target.append(Change(change.label, self.run))
        self._gesture = None
        # A run that is shown is no branch.
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
        """The approximate bytes of all runs. A part that runs share counts once."""
        return self._settled_bytes + self.run.growing_bytes

    def keep_within_limit(self) -> None:
        """Drops the oldest undo steps and branches if the session takes more than its limit."""
        if self.size_bytes > self.limit_bytes:
            self._thin_out()

    def _thin_out(self) -> None:
        """Drops what does not fit into the limit.

        The run that is shown stays. The newest of the others stay, first the changes to make again,
        then the branches, then the changes to undo.
        """
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
