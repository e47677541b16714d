"""A run: the training of one recipe, with the states and errors that it has reached.

The recipe with its edits determines every state. Keyframes and the curve only make a state quick to
reach. A run's recipe never changes: an edit makes another run, which shares the past of the first.
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
from .epochs import epoch_length
from .frame import Frame, showing
from .keyframes import Keyframes
from .plan import Conditions, Plan, within
from .recipe import MAX_EDITS, Edit, Recipe
from .sizes import RUN_BYTES, Sizes, of_conditions, of_keyframes, of_plan, of_recipe, of_trainer

Array = NDArray[np.float64]

CHUNK = 4096
"""The most iterations of one call to the engine."""

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
    """Shows one iteration at a time. `conditions` are the rule and the data at that iteration."""

    conditions: Conditions
    divergence: Divergence | None
    _state: State
    _trainer: Trainer | None
    """Made when it is first needed, because the engine may not be ready before."""
    _new_trainer_bytes = 0
    """The bytes of the trainer just after it was made."""
    _applied: int
    """The number of the recipe's edits that the state contains."""

    def __init__(self, recipe: Recipe, engine: Engine, *, checked: bool = False) -> None:
        """Begins at iteration 0. Refuses a recipe whose parts do not fit together.

        The edits of a `checked` recipe are not checked again: a stored run has accepted them.
        """
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

    # ---- the state that is shown

    @property
    def iteration(self) -> int:
        """The number of updates before the state that is shown."""
        return self._state.iteration

    @property
    def end(self) -> int:
        """The newest iteration that this run has reached."""
        return max(self._reached, self.curve.length, self.iteration)

    @property
    def state(self) -> State:
        """A copy of the state that is shown."""
        return self._state.copy()

    # ---- memory

    @property
    def sizes(self) -> Sizes:
        """The approximate bytes of each part, by its identity: runs share parts."""
        return {
            **self._fixed_sizes,
            **of_conditions(self.conditions),
            **of_keyframes(self._keyframes),
            id(self.curve.epochs): self.curve.epochs.size_bytes,
            id(self._state): self._state.size_bytes,
            id(self._trainer): self._new_trainer_bytes if self._trainer else 0,
        }

    @property
    def growing_bytes(self) -> int:
        """The part of these bytes that training changes."""
        trainer_bytes = self._new_trainer_bytes if self._trainer else 0
        return self._keyframes.size_bytes + self.curve.epochs.size_bytes + trainer_bytes

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
        """Drops every other keyframe. Returns False if too few are left."""
        return self._keyframes.halve()

    def trace(self) -> Trace:
        """The next iteration with every intermediate value. Does not change the state."""
        textbook = TEXTBOOK.trainer(self.plan, self.conditions)
        with np.errstate(over="ignore", invalid="ignore"):
            return textbook.trace(self._state)

    def quantities(self) -> dict[str, float]:
        return quantities(self.trace())

    @property
    def _looking(self) -> Trainer:
        """The textbook engine while the run's is not ready, so that dragging a layer's size compiles nothing."""
        return self._training() if self.ready else TEXTBOOK.trainer(self.plan, self.conditions)

    def seen(self, numbers: Array, sample: int | None) -> Array:
        """A frame's numbers, with the calculation of this sample in them; None: as they are."""
        return showing(numbers, sample, self._looking, self._state, self.conditions, self.plan.architecture)

    def frame(self, revision: int, sample: int | None = None) -> Frame:
        """The state that is shown, with its calculation: that of `sample`, or of the first in the coming batch."""
        numbers = self.seen(self._looking.look(self._state, self.end), sample)
        diverged = self.divergence is not None
        return Frame.of(numbers, self.plan.architecture, revision=revision, diverged=diverged)

    def value_of(self, quantity: str, sample: int = 0) -> object:
        """The present value of a quantity that `edited` can change; None for any other name."""
        names, now = self.plan.names, self.conditions
        if quantity in names.parameter_index:
            return float(self._state.parameters[names.parameter_index[quantity]])
        for known, rows in ((names.inputs, now.inputs), (names.targets, now.targets)):
            if quantity in known and sample < len(rows):
                return float(rows[sample, known.index(quantity)])
        return getattr(now.settings, quantity, None)

    # ---- training and seeking

    def train(self, iterations: int, is_enough: Callable[[], bool] = lambda: False) -> int:
        """Trains on from the state that is shown. Returns the number of iterations made.

        The number is smaller if the run diverges, or if `is_enough`, which is called between parts,
        returns True. Before the end of the run the same numbers come again; after it, the errors are
        recorded.
        """
        before = self.iteration
        while self.train_part(before + iterations) and self.divergence is None and not is_enough():
            pass
        return self.iteration - before

    def train_part(self, goal: int) -> int:
        """Trains towards `goal`, up to the next iteration at which an edit or a keyframe is due.

        Returns the number of iterations made; 0 at the goal.
        """
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
        """Trains on to iteration `goal`, as `train` does.

        Returns the numbers of the frame there if the last call to the engine made them.
        """
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
        """A copy that shows the newest stored state at or before `iteration`.

        The copy shares its keyframes and its curve with this run. `adopt` then shows its state here.
        Refuses an iteration that the run has not reached.
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
        """Shows the state of a copy of this run. Keeps the state at the end of the run."""
        self._reached = self.end
        if self.iteration == self.end:
            self._keyframes.keep(self._state)
        self._state, self._trainer, self.divergence = other._state, other._trainer, other.divergence
        self.conditions, self._applied = other.conditions, other._applied

    def nearest_stored(self, iteration: int) -> int:
        """The iteration nearest to `iteration`, before or after it, that can be shown at once."""
        return min(self._keyframes.nearest(iteration), self.iteration, key=lambda n: abs(n - iteration))

    # ---- edits

    def edited(self, quantity: str, value: float | bool | str, sample: int = 0) -> Self:
        """The run after an edit at the iteration that is shown. Refuses an edit that does not fit here.

        This run stays as it is, and the other shares its past. Nothing is trained again, because the
        state here is known. The edit replaces an older one of the same quantity at the same iteration
        unless something depends on the older one.
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
        """`edits` without those that `edit` replaces.

        An older edit of a setting or a target stays if another edit follows it, which may have been
        accepted only because of it. An older edit of the optimiser stays, because each change of the
        optimiser empties its memory.
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

    # ---- storing and restoring

    @property
    def tip(self) -> State | None:
        """The state at the end of the run if it is stored and an earlier one is shown; else None."""
        return self._keyframes.at(self.end) if self.iteration < self.end else None

    def restore(
        self, state: State, end: int, curve: Curve | None = None, *, tip: State | None = None
    ) -> None:
        """Shows a stored state of this recipe. `end` is the last iteration of the run, `tip` the state there.

        Nothing is trained again. Without `curve`, the error curve has a gap before this state.
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

    # ---- changes of the state

    def _with(self, recipe: Recipe, keyframes: Keyframes, curve: Curve, reached: int) -> Self:
        """Another run of the same network. The caller sets its state."""
        other = type(self).__new__(type(self))
        other.recipe, other.engine, other.plan = recipe, self.engine, self.plan
        other._keyframes, other.curve, other._reached = keyframes, curve, reached
        other.divergence, other._trainer = None, None
        return other

    def _show(self, state: State) -> None:
        """Shows a stored state. The state belongs to this run from then on."""
        self._state, self.divergence, self._trainer = state, None, None
        self._applied = bisect_left(self.recipe.edits, state.iteration, key=lambda edit: edit.iteration)
        self.conditions = self.plan.after_all(self.plan.base, self.recipe.edits[: self._applied])
        self._apply_edits()

    def _show_as(self, other: Self) -> None:
        """Shows a copy of the state that the other run shows, with the same edits applied."""
        self._state, self.conditions, self._applied = other.state, other.conditions, other._applied

    def _in_one_go(self, goal: int) -> int:
        """The number of iterations up to the next edit or keyframe or the goal; 0 at the goal.

        Applies the edits stamped with this iteration, and records the end of an epoch, first.
        """
        here = self._state.iteration
        if self._next_edit() == here:
            self._apply_edits()
        if goal <= here:
            return 0
        stops = goal, here + CHUNK, self._keyframes.next_due(here), self._next_edit()
        samples = len(self.conditions.inputs)
        if samples == 1:
            return min(stops) - here
        length = epoch_length(self.conditions.rule, samples)
        if self.curve.epochs.is_due(here, length):
            self.curve.epochs.record_picture(here, self._training().look(self._state, self.end))
        return min(*stops, self.curve.epochs.next_due(here, length)) - here

    def _record(self, errors: Array, count: int) -> None:
        """Records the errors of the iterations just made. Fewer than `count` mean that the run diverged."""
        here = self._state.iteration
        start = here - errors.size
        self.curve.skip_to(start)
        self.curve.extend(errors[self.curve.length - start :])
        if errors.size < count:
            # A second try from there ends at the same number, so it is not looked for again.
            if self.divergence is None:
                self.divergence = Divergence(here, self._first_non_finite())
        elif here == self._keyframes.next_due(start):
            self._keyframes.keep(self._state)
        if self._next_edit() == here:
            # A replay or playing may end here, and must show the edit.
            self._apply_edits()

    def _training(self) -> Trainer:
        if self._trainer is None:
            trainer = self.engine.trainer(self.plan, self.conditions)
            self._trainer, self._new_trainer_bytes = trainer, of_trainer(trainer)
        return self._trainer

    def _next_edit(self) -> int:
        """The iteration of the first edit that has not been applied; `NEVER` if there is none."""
        edits = self.recipe.edits
        return edits[self._applied].iteration if self._applied < len(edits) else NEVER

    def _apply_edits(self) -> None:
        """Applies the edits stamped with this iteration. A new optimiser begins with empty slots."""
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
