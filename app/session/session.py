"""A session: one network being taught.

Everything a person does ends here as a plain method call; nothing here waits, sleeps, reads or sends. The recipe with
its edits determines every state, so the rest of what is held (keyframes, curve) only makes reaching a state fast.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.refused import Refused
from app.engine.textbook import Trace
from app.engine.training import State, Trainer
from app.lesson.names import quantities

from .curve import Curve
from .engines import Engine, TextbookEngine
from .keyframes import Keyframes
from .plan import Conditions, Plan, within
from .recipe import MAX_EDITS, Edit, Recipe, article_recipe

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


@dataclass(frozen=True)
class Frame:
    """What is, at one moment: the state before iteration `iteration`, and that iteration's calculation in full.

    Flat arrays: weights (W,), biases (B,), net_inputs and deltas (neurons after the input,), activations (the inputs, then
    every out), targets and output_errors (n_L,), gradients and updated (W + B,): ∂E/∂p and p⁺ of the coming iteration.
    `error` is the batch's; `train_error` and `test_error` are the mean over all samples of each kind, NaN where there are none.
    """

    revision: int
    iteration: int
    end: int
    epoch: int
    sample: int
    error: float
    learning_rate: float
    train_error: float
    test_error: float
    diverged: bool
    weights: Array
    biases: Array
    net_inputs: Array
    activations: Array
    targets: Array
    output_errors: Array
    deltas: Array
    gradients: Array
    updated: Array


class Session:
    """`revision` grows with every change a person makes; training alone leaves it."""

    recipe: Recipe
    plan: Plan
    conditions: Conditions
    """The rule and data in force at the iteration that is shown."""
    curve: Curve
    divergence: Divergence | None
    _state: State
    _keyframes: Keyframes
    _trainer: Trainer | None
    """Made when it is first needed: an engine may not be ready before."""
    _applied: int
    """How many of the recipe's edits have gone into the state."""

    def __init__(self, recipe: Recipe | None = None, engine: Engine = TEXTBOOK) -> None:
        self.engine = engine
        self.revision = 0
        self._open(recipe or article_recipe())

    # ---- what is

    @property
    def iteration(self) -> int:
        """Updates made to reach the state that is shown."""
        return self._state.iteration

    @property
    def end(self) -> int:
        """The newest iteration that this run has reached."""
        return max(self.curve.length, self.iteration)

    def trace(self) -> Trace:
        """The iteration that comes next, with every intermediate value; the state stays as it is."""
        textbook = TEXTBOOK.trainer(self.plan, self.conditions)
        with np.errstate(over="ignore", invalid="ignore"):
            return textbook.trace(self._state)

    def quantities(self) -> dict[str, float]:
        return quantities(self.trace())

    def frame(self) -> Frame:
        """The state that is shown and its calculation; by the textbook as long as the engine is not ready."""
        state, now = self._state, self.conditions
        trainer = self._training() if self.engine.ready() else TEXTBOOK.trainer(self.plan, now)
        sample = int(trainer.batches.at(self.iteration)[0])
        look = trainer.look(state, sample)
        weights = self.plan.architecture.weight_count
        single = len(now.inputs) == 1
        return Frame(
            revision=self.revision,
            iteration=self.iteration,
            end=self.end,
            epoch=trainer.batches.epoch(self.iteration),
            sample=sample,
            error=look.batch_error,
            learning_rate=now.rule.learning_rate,
            train_error=look.error if single else trainer.mean_error(state, now.inputs, now.targets),
            test_error=trainer.mean_error(state, now.test_inputs, now.test_targets) if now.test_inputs.size else np.nan,
            diverged=self.divergence is not None,
            weights=state.parameters[:weights].copy(),
            biases=state.parameters[weights:].copy(),
            net_inputs=look.net_inputs,
            activations=look.activations,
            targets=now.targets[sample].copy(),
            output_errors=look.output_errors,
            deltas=look.deltas,
            gradients=look.gradients,
            updated=look.after,
        )

    # ---- training and travelling

    def train(self, iterations: int) -> int:
        """Trains on from the state that is shown; returns the iterations done, fewer only when the run diverges.

        From the past the same numbers come again; past the end of the run, new ones are recorded.
        """
        before = self.iteration
        self._advance_to(before + iterations)
        return self.iteration - before

    def seek(self, iteration: int) -> None:
        """Shows the state at an iteration that this run has reached, exactly as it was."""
        self.rewind(iteration)
        self._advance_to(iteration)

    def rewind(self, iteration: int) -> None:
        """The first part of `seek`: shows the newest stored state at or before `iteration`. Training on from there is the
        other part, which whoever must not be long can do in slices."""
        if not 0 <= iteration <= self.end:
            raise Refused(
                "iteration", f"This run has reached the iterations 0 to {self.end:,}; {iteration:,} came."
            )
        self._show(self._keyframes.newest(iteration))

    # ---- what a person changes

    def edit(self, quantity: str, value: float | bool | str, sample: int = 0) -> None:
        """Changes one quantity at the iteration that is shown. What the run had reached after it is left behind.

        An edit of the same quantity at the same iteration takes the older one's place.
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
        if not any(e.iteration == here for e in self.recipe.edits):
            self._keyframes.keep(self._state)
        self._keyframes.forget_after(here)
        self.recipe = self.recipe.model_copy(update={"edits": (*earlier, edit)})
        self._show(here, record_from=self.curve.cut(here))
        self.revision += 1

    def reset(self) -> None:
        """Back to the start: the starting weights and data again, with the settings that are in force now."""
        self._open(self.recipe.model_copy(update={"rule": self.conditions.settings, "edits": ()}))
        self.revision += 1

    def open(self, recipe: Recipe) -> None:
        """Begins another run in place of this one; if the recipe is refused, nothing has changed."""
        self._open(recipe)
        self.revision += 1

    # ---- how a state is reached

    def _open(self, recipe: Recipe) -> None:
        plan = Plan(recipe)
        conditions = plan.base
        in_order = sorted(enumerate(recipe.edits), key=lambda numbered: numbered[1].iteration)
        for n, edit in in_order:
            with within(f"edits[{n}]"):
                conditions = plan.after(conditions, edit)
        self.recipe = recipe.model_copy(update={"edits": tuple(edit for _, edit in in_order)})
        self.plan = plan
        self.curve = Curve()
        self._keyframes = Keyframes(State.start(plan.base.rule, plan.start_parameters))
        self._show(0)

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
        while True:
            if self._next_edit() == self.iteration:
                self._apply_edits()
            if self.iteration >= goal:
                return
            start = self.iteration
            due = self._keyframes.next_due(start)
            stop = min(goal, start + CHUNK, due, self._next_edit())
            done = self._training().train(self._state, stop - start, errors)
            known = max(0, self.curve.length - start)
            self.curve.extend(errors[known:done])
            if done < stop - start:
                self.divergence = Divergence(self.iteration, self._first_non_finite())
                return
            if self.iteration == due:
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
