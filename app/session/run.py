"""A run: one recipe being trained, and everything that has been reached of it.

The recipe with its edits determines every state, so the rest of what is held (keyframes, curve) only makes reaching a state
fast. A run's recipe never changes: an edit gives another run, which shares the past with the one it came from.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from app.engine.refused import Refused
from app.engine.textbook import Trace
from app.engine.training import State, Trainer
from app.lesson.names import quantities

from .curve import Curve
from .engines import Engine, TextbookEngine
from .frame import Frame
from .keyframes import Keyframes
from .plan import Conditions, Plan, within
from .recipe import MAX_EDITS, Edit, Recipe

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
    _applied: int
    """How many of the recipe's edits have gone into the state."""

    def __init__(self, recipe: Recipe, engine: Engine) -> None:
        """Begins at iteration 0, or refuses a recipe whose parts do not go together."""
        plan = Plan(recipe)
        conditions = plan.base
        in_order = sorted(enumerate(recipe.edits), key=lambda numbered: numbered[1].iteration)
        for n, edit in in_order:
            with within(f"edits[{n}]"):
                conditions = plan.after(conditions, edit)
        self.recipe = recipe.model_copy(update={"edits": tuple(edit for _, edit in in_order)})
        self.engine = engine
        self.plan = plan
        self.curve = Curve()
        self._keyframes = Keyframes(State.start(plan.base.rule, plan.start_parameters))
        self._reached = 0
        self._show(0)

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

    @property
    def sizes(self) -> dict[int, int]:
        """About how many bytes its parts take, by their identity, so that what runs share is counted once."""
        return {**self._keyframes.sizes, id(self.curve): self.curve.size_bytes}

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
        """What `edited` would change, as it stands at the iteration that is shown; None for what there is not."""
        names, now = self.plan.names, self.conditions
        if quantity in names.parameter_index:
            return float(self._state.parameters[names.parameter_index[quantity]])
        for known, rows in ((names.inputs, now.inputs), (names.targets, now.targets)):
            if quantity in known and sample < len(rows):
                return float(rows[sample, known.index(quantity)])
        return getattr(now.settings, quantity, None)

    # ---- training and travelling

    def train(self, iterations: int) -> int:
        """Trains on from the state that is shown; returns the iterations done, fewer only when the run diverges.

        From the past the same numbers come again; past the end of the run, new ones are recorded.
        """
        before = self.iteration
        self._advance_to(before + iterations)
        return self.iteration - before

    @property
    def ready(self) -> bool:
        """True if the engine trains from here without delay."""
        return self._trainer is not None or self.engine.ready(self.plan, self.conditions)

    def train_and_look(self, goal: int) -> Array | None:
        """Trains on to iteration `goal`; the numbers of the frame there, where they came with the last call."""
        while count := self._in_one_go(goal):
            if self._state.iteration + count < goal or self._next_edit() <= goal:
                self._advance_to(self._state.iteration + count)
                if self.divergence is not None:
                    break
                continue
            errors, numbers = self._training().train_and_look(self._state, count, self.end)
            self._record(errors, count)
            return numbers
        return None

    def rewind(self, iteration: int) -> None:
        """The first part of going to an iteration that has been reached: shows the newest stored state at or before it.
        Training on from there is the other part, which whoever must not be long can do in slices."""
        if not 0 <= iteration <= self.end:
            raise Refused(
                "iteration", f"This run has reached the iterations 0 to {self.end:,}; {iteration:,} came."
            )
        self._show(self._keyframes.newest(iteration))

    # ---- what becomes of an edit

    def edited(self, quantity: str, value: float | bool | str, sample: int = 0) -> Self:
        """The run that an edit at the iteration that is shown leads to; refuses one that makes no sense here.

        It shares the past; this run stays as it is. An edit of the same quantity at the same iteration takes the older one's place.
        """
        here = self.iteration
        edit = Edit.of(here, quantity, value, sample)
        self.plan.after(self.conditions, edit)
        earlier = tuple(
            e
            for e in self.recipe.edits
            if e.iteration < here or (e.iteration == here and (e.quantity, e.sample) != (quantity, sample))
        )
        if len(earlier) >= MAX_EDITS:
            raise Refused("edits", f"A recipe keeps at most {MAX_EDITS:,} edits; press Reset to begin anew.")
        other = type(self).__new__(type(self))
        other.recipe = self.recipe.model_copy(update={"edits": (*earlier, edit)})
        other.engine, other.plan = self.engine, self.plan
        other.curve = self.curve.copy()
        other._keyframes = self._keyframes.until(here)
        if not any(e.iteration == here for e in self.recipe.edits):
            other._keyframes.keep(self._state)
        other._reached = here
        # The curve forgets whole intervals only; what is missing of the last is recorded again on the way.
        other._show(here, record_from=other.curve.cut(here))
        return other

    # ---- keeping and finding again

    def restore(self, state: State, end: int, curve: Curve | None = None) -> None:
        """Shows a state that this recipe led to before, in this process or in another; `end` is how far the run had come.

        A curve that was not kept has a gap there: nothing is recomputed, and nothing invented.
        """
        self._keyframes.keep(state)
        if curve is not None:
            self.curve = curve
        self._reached = max(end, state.iteration)
        self._show(state.iteration)

    def park(self) -> None:
        """Lets go of what is only needed for training."""
        self._trainer = None

    # ---- how a state is reached

    def _show(self, iteration: int, record_from: int | None = None) -> None:
        """Restores the nearest keyframe and trains from there; points of the curve from `record_from` on are recorded again."""
        start = iteration if record_from is None else min(iteration, record_from)
        self._state = self._keyframes.before(start)
        self.divergence = None
        self._applied = 0
        self.conditions = self.plan.base
        while self._next_edit() < self._state.iteration:
            self.conditions = self.plan.after(self.conditions, self.recipe.edits[self._applied])
            self._applied += 1
        self._trainer = None
        self._advance_to(iteration)

    def _advance_to(self, goal: int) -> None:
        errors = np.empty(CHUNK)
        while count := self._in_one_go(goal):
            done = self._training().train(self._state, count, errors)
            self._record(errors[:done], count)
            if self.divergence is not None:
                return

    def _in_one_go(self, goal: int) -> int:
        """How many iterations from here to `goal` can be made before something is to be done between two of them; 0 at the
        goal. Edits stamped with this iteration are applied."""
        here = self._state.iteration
        if self._next_edit() == here:
            self._apply_edits()
        return max(0, min(goal, here + CHUNK, self._keyframes.next_due(here), self._next_edit()) - here)

    def _record(self, errors: Array, count: int) -> None:
        """Takes down what the iterations that were just made saw; fewer than `count` have diverged."""
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

    def _training(self) -> Trainer:
        if self._trainer is None:
            self._trainer = self.engine.trainer(self.plan, self.conditions)
        return self._trainer

    def _next_edit(self) -> int:
        """The iteration of the first edit that has not been applied; far away if there is none."""
        edits = self.recipe.edits
        return edits[self._applied].iteration if self._applied < len(edits) else NEVER

    def _apply_edits(self) -> None:
        """Applies the edits stamped with this iteration. A change of the optimiser begins with an empty memory."""
        optimizer = self.conditions.rule.optimizer
        before = self.conditions
        while self._next_edit() == self.iteration:
            edit = self.recipe.edits[self._applied]
            self.conditions = self.plan.after(self.conditions, edit)
            self.plan.edit_parameters(self._state.parameters, edit)
            self._applied += 1
        if self.conditions.rule.optimizer != optimizer:
            self._state.slots = State.start(self.conditions.rule, self._state.parameters).slots
        if self.conditions is not before:
            self._trainer = None

    def _first_non_finite(self) -> str:
        numbers = self.quantities()
        return next((name for name, value in numbers.items() if not np.isfinite(value)), "E_total")
