"""A run: one recipe being trained, and everything that has been reached of it.

The recipe with its edits determines every state, so the other data of a run (keyframes, curve) only make reaching a state
fast. A run's recipe never changes: an edit gives another run, which shares the past with the one it came from.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ..engine.refused import Refused
from ..engine.textbook import Trace
from ..engine.training import State, Trainer
from ..lesson.quantities.lookup import quantities
from .curve import Curve
from .engines import Engine, TextbookEngine
from .frame import Frame
from .keyframes import Keyframes
from .plan import Conditions, Plan, within
from .recipe import MAX_EDITS, Edit, Recipe
from .sizes import RUN_BYTES, Sizes, of_conditions, of_keyframes, of_plan, of_recipe, of_trainer

Array = NDArray[np.float64]

CHUNK = 4096
"""Iterations between two looks at whether a keyframe is due."""

NEVER = 2**62

TEXTBOOK = TextbookEngine()


@dataclass(frozen=True)
class Divergence:
    """Why a run stopped: the update of `iteration` would have made `quantity` infinite or NaN."""

    iteration: int
    quantity: str

    @property
    def message(self) -> str:
        return (
            f"Training stopped before iteration {self.iteration:,}: its update would make {self.quantity} infinite. "
            "The numbers shown are the last finite ones. Try a smaller learning rate, or go back."
        )


class Run:
    """Shows one iteration at a time; `conditions` are the rule and data in force there."""

    conditions: Conditions
    divergence: Divergence | None
    _state: State
    _trainer: Trainer | None
    """Made when it is first needed: an engine may not be ready before."""
    _new_trainer_bytes = 0
    """The bytes of the trainer when it was made."""
    _applied: int
    """How many of the recipe's edits have gone into the state."""

    def __init__(self, recipe: Recipe, engine: Engine, *, checked: bool = False) -> None:
        """Begins at iteration 0, or refuses a recipe whose parts do not go together. The edits of a `checked` one have been
        accepted before, by a run that was written down."""
        plan = Plan(recipe)
        conditions = plan.base
        in_order = sorted(enumerate(recipe.edits), key=lambda numbered: numbered[1].iteration)
        for n, edit in () if checked else in_order:
            with within(f"edits[{n}]"):
                conditions = plan.after(conditions, edit)
        self.recipe = recipe.model_copy(update={"edits": tuple(edit for _, edit in in_order)})
        self.engine = engine
        self.plan = plan
        self.curve = Curve()
        self._keyframes = Keyframes(State.start(plan.base.rule, plan.start_parameters))
        self._reached = 0
        self._show(self._keyframes.before(0))

    # ---- what is

    @property
    def iteration(self) -> int:
        """Updates made to reach the state that is shown."""
        return self._state.iteration

    @property
    def end(self) -> int:
        """The newest iteration that this run has reached."""
        return max(self._reached, self.curve.length, self.iteration)

    @property
    def state(self) -> State:
        """A copy of the state that is shown."""
        return self._state.copy()

    # ---- how much memory it takes

    @property
    def sizes(self) -> Sizes:
        """About how many bytes its parts take, by their identity, so that parts that runs share are counted once."""
        return {
            **self._fixed_sizes,
            **of_conditions(self.conditions),
            **of_keyframes(self._keyframes),
            id(self._state): self._state.size_bytes,
            id(self._trainer): self._new_trainer_bytes if self._trainer else 0,
        }

    @property
    def growing_bytes(self) -> int:
        """Of these, the bytes that training alone may change."""
        return self._keyframes.size_bytes + (self._new_trainer_bytes if self._trainer else 0)

    @cached_property
    def _fixed_sizes(self) -> Sizes:
        return {
            id(self): RUN_BYTES,
            id(self.curve): self.curve.size_bytes,
            **of_recipe(self.recipe),
            **of_plan(self.plan),
            **of_conditions(self.plan.base),
        }

    def keep_fewer_states(self) -> bool:
        """Lets every other keyframe go; False if there are too few left for that."""
        return self._keyframes.halve()

    def trace(self) -> Trace:
        """The iteration that comes next, with every intermediate value; the state stays as it is."""
        textbook = TEXTBOOK.trainer(self.plan, self.conditions)
        with np.errstate(over="ignore", invalid="ignore"):
            return textbook.trace(self._state)

    def quantities(self) -> dict[str, float]:
        return quantities(self.trace())

    def frame(self, revision: int) -> Frame:
        """The state that is shown and its calculation; by the textbook as long as nothing has made the engine ready for it: a
        layer that is dragged to another size compiles nothing on its way."""
        trainer = self._training() if self.ready else TEXTBOOK.trainer(self.plan, self.conditions)
        numbers = trainer.look(self._state, self.end)
        return Frame.of(
            numbers, self.plan.architecture, revision=revision, diverged=self.divergence is not None
        )

    def value_of(self, quantity: str, sample: int = 0) -> object:
        """The value that `edited` would change, at the displayed iteration; None if there is no such quantity."""
        names, now = self.plan.names, self.conditions
        if quantity in names.parameter_index:
            return float(self._state.parameters[names.parameter_index[quantity]])
        for known, rows in ((names.inputs, now.inputs), (names.targets, now.targets)):
            if quantity in known and sample < len(rows):
                return float(rows[sample, known.index(quantity)])
        return getattr(now.settings, quantity, None)

    # ---- training and travelling

    def train(self, iterations: int, is_enough: Callable[[], bool] = lambda: False) -> int:
        """Trains on from the state that is shown; returns the iterations done, fewer only when the run diverges, or `is_enough`
        says so, which is asked between parts.

        From the past the same numbers come again; past the end of the run, new ones are recorded.
        """
        before = self.iteration
        while self.train_part(before + iterations) and self.divergence is None and not is_enough():
            pass
        return self.iteration - before

    def train_part(self, goal: int) -> int:
        """A first part of training up to `goal`: as far as nothing is to be done between two iterations. Returns the iterations
        done; 0 at the goal."""
        count = self._in_one_go(goal)
        if not count:
            return 0
        errors = np.empty(count)
        done = self._training().train(self._state, count, errors)
        self._record(errors[:done], count)
        return done

    @property
    def ready(self) -> bool:
        """True if the engine trains from here without delay."""
        return self._trainer is not None or self.engine.ready(self.plan, self.conditions)

    def train_and_look(self, goal: int, is_enough: Callable[[], bool]) -> Array | None:
        """Trains on to iteration `goal`, as `train` does; returns the numbers of the frame there if the last call made them."""
        while count := self._in_one_go(goal):
            if self._state.iteration + count == goal < self._next_edit():
                errors, numbers = self._training().train_and_look(self._state, count, self.end)
                self._record(errors, count)
                return numbers
            self.train_part(goal)
            if self.divergence is not None or is_enough():
                return None
        return None

    def copy_before(self, iteration: int) -> Self:
        """A copy that shows the newest known state at or before `iteration`; refuses an iteration that has not been reached.

        The copy shares its new keyframes and points of the curve with this run. `adopt` then shows its state here.
        """
        if not 0 <= iteration <= self.end:
            raise Refused(
                "iteration", f"This run has reached the iterations 0 to {self.end:,}; {iteration:,} came."
            )
        other = self._with(self.recipe, self._keyframes, self.curve, self.end)
        if self._keyframes.newest(iteration) < self.iteration <= iteration:
            other._show_as(self)
        else:
            other._show(self._keyframes.before(iteration))
        return other

    def adopt(self, other: Self) -> None:
        """Shows the state that a copy of this run has come to. The end of the run stays known when it is left."""
        self._reached = self.end
        if self.iteration == self.end:
            self._keyframes.keep(self._state)
        self._state, self._trainer, self.divergence = other._state, other._trainer, other.divergence
        self.conditions, self._applied = other.conditions, other._applied

    def nearest_stored(self, iteration: int) -> int:
        """The iteration of the nearest state that can be shown at once, before or after `iteration`."""
        return min(self._keyframes.nearest(iteration), self.iteration, key=lambda n: abs(n - iteration))

    # ---- what becomes of an edit

    def edited(self, quantity: str, value: float | bool | str, sample: int = 0) -> Self:
        """The run that an edit at the iteration that is shown leads to; refuses one that makes no sense here.

        It shares the past; this run stays as it is. Nothing is trained again, however far the past reaches: the state here is
        known. An edit of the same quantity at the same iteration takes the older one's place where nothing depends on that.
        """
        here = self.iteration
        edit = Edit.of(here, quantity, value, sample)
        self.plan.after(self.conditions, edit)
        earlier = self._not_replaced(self.recipe.edits[: self._applied], edit)
        if len(earlier) >= MAX_EDITS:
            raise Refused("edits", f"A recipe keeps at most {MAX_EDITS:,} edits; press Reset to begin anew.")
        recipe = self.recipe.model_copy(update={"edits": (*earlier, edit)})
        keyframes, curve = self._keyframes.until(here), self.curve.copy()
        if not self._applied or self.recipe.edits[self._applied - 1].iteration < here:
            keyframes.keep(self._state)
        curve.cut(here)
        other = self._with(recipe, keyframes, curve, here)
        other._show_as(self)
        other._applied = len(earlier)
        other._apply_edits()
        return other

    def _not_replaced(self, edits: tuple[Edit, ...], edit: Edit) -> tuple[Edit, ...]:
        """`edits` without those of the same quantity at the same iteration that the state can do without.

        Another edit in between may have been accepted only because of a setting or a target, and each change of the optimiser
        empties its memory: those stay.
        """
        place = (edit.iteration, edit.quantity, edit.sample)
        at = bisect_left(edits, edit.iteration, key=lambda e: e.iteration)
        if edit.quantity in self.plan.names.parameter_index or edit.quantity in self.plan.names.inputs:
            stay = (e for e in edits[at:] if (e.iteration, e.quantity, e.sample) != place)
            return (*edits[:at], *stay)
        newest = edits[-1] if edits else None
        if newest is None or edit.quantity == "optimizer":
            return edits
        return edits[:-1] if (newest.iteration, newest.quantity, newest.sample) == place else edits

    # ---- keeping and finding again

    @property
    def tip(self) -> State | None:
        """The state at the end of the run, where another one is shown and it is known."""
        return self._keyframes.at(self.end) if self.iteration < self.end else None

    def restore(
        self, state: State, end: int, curve: Curve | None = None, *, tip: State | None = None
    ) -> None:
        """Shows a state that this recipe led to before, in this process or in another; `end` is how far the run had come, and
        `tip` the state there.

        A curve that was not kept has a gap there: nothing is recomputed, and nothing invented.
        """
        for known in (state, tip):
            if known is not None:
                self._keyframes.keep(known, pinned=True)
        if curve is not None:
            self.curve = curve
        self._reached = max(end, state.iteration)
        self._show(self._keyframes.before(state.iteration))

    def park(self) -> None:
        """Drops the objects that only training needs."""
        self._trainer = None

    # ---- how a state is reached

    def _with(self, recipe: Recipe, keyframes: Keyframes, curve: Curve, reached: int) -> Self:
        """Another run of the same network; the caller then sets its state."""
        other = type(self).__new__(type(self))
        other.recipe, other.engine, other.plan = recipe, self.engine, self.plan
        other._keyframes, other.curve, other._reached = keyframes, curve, reached
        other.divergence, other._trainer = None, None
        return other

    def _show(self, state: State) -> None:
        """Shows a stored state, which is the caller's copy."""
        self._state, self.divergence, self._trainer = state, None, None
        self._applied = bisect_left(self.recipe.edits, state.iteration, key=lambda edit: edit.iteration)
        self.conditions = self.plan.after_all(self.plan.base, self.recipe.edits[: self._applied])
        self._apply_edits()

    def _show_as(self, other: Self) -> None:
        """Shows a copy of the state that the other run shows, with the same edits applied."""
        self._state, self.conditions, self._applied = other.state, other.conditions, other._applied

    def _in_one_go(self, goal: int) -> int:
        """How many iterations from here to `goal` can be made before something is to be done between two of them; 0 at the
        goal. Edits stamped with this iteration are applied."""
        here = self._state.iteration
        if self._next_edit() == here:
            self._apply_edits()
        return max(0, min(goal, here + CHUNK, self._keyframes.next_due(here), self._next_edit()) - here)

    def _record(self, errors: Array, count: int) -> None:
        """Records the errors of the iterations just made; fewer than `count` mean that the run diverged."""
        here = self._state.iteration
        start = here - errors.size
        self.curve.skip_to(start)
        self.curve.extend(errors[self.curve.length - start :])
        if errors.size < count:
            # Whoever tries again from there comes no further, and need not look for the number again.
            if self.divergence is None:
                self.divergence = Divergence(here, self._first_non_finite())
        elif here == self._keyframes.next_due(start):
            self._keyframes.keep(self._state)
        if self._next_edit() == here:
            # A replay and play may end here, and must show the edit.
            self._apply_edits()

    def _training(self) -> Trainer:
        if self._trainer is None:
            trainer = self.engine.trainer(self.plan, self.conditions)
            self._trainer, self._new_trainer_bytes = trainer, of_trainer(trainer)
        return self._trainer

    def _next_edit(self) -> int:
        """The iteration of the first edit that has not been applied; far away if there is none."""
        edits = self.recipe.edits
        return edits[self._applied].iteration if self._applied < len(edits) else NEVER

    def _apply_edits(self) -> None:
        """Applies the edits stamped with this iteration. Each change of the optimiser begins with an empty memory."""
        first = self._applied
        while self._next_edit() == self.iteration:
            self._applied += 1
        edits, before = self.recipe.edits[first : self._applied], self.conditions
        self.conditions = self.plan.after_all(before, edits)
        optimizer = before.rule.optimizer
        for edit in edits:
            self.plan.edit_parameters(self._state.parameters, edit)
            if edit.quantity == "optimizer" and edit.value != optimizer:
                optimizer = str(edit.value)
                self._state.slots = State.start(self.conditions.rule, self._state.parameters).slots
        if self.conditions is not before:
            self._trainer = None

    def _first_non_finite(self) -> str:
        numbers = self.quantities()
        return next((name for name, value in numbers.items() if not np.isfinite(value)), "E_total")
