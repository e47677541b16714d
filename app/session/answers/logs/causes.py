"""Faults of a training program that only a log of several iterations shows.

Each is the recipe trained again from its start with one change, by the textbook. `alternatives`
lists the changes that make sense for a recipe.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ....engine.batches import Batches, Indices
from ....engine.optimizers import OPTIMIZERS, Slots
from ....engine.refused import Refused
from ....engine.rule import Rule
from ....engine.textbook import Trace, iterate
from ...plan import Plan

Array = NDArray[np.float64]
RATES = (1.0, 0.5, 0.3, 0.25, 0.2, 0.1, 0.05, 0.01, 0.001)
"""Learning rates that are tried beside multiples of the recipe's own."""


@dataclass(frozen=True)
class Alternative:
    """A recipe trained with one change; `text` says to a learner what the program does."""

    name: str
    text: str
    rule: Rule
    order: Callable[[int], Indices]
    adds_up: bool = False

    def traces(self, plan: Plan) -> Iterator[tuple[Trace, Indices]]:
        """The iterations from the start, each with the indices of its samples."""
        data, architecture = plan.base, plan.architecture
        parameters = plan.start_parameters
        optimizer = OPTIMIZERS[self.rule.optimizer]
        slots: Slots = tuple(np.zeros_like(parameters) for _ in optimizer.slot_names)
        trained, summed, iteration = self.rule.trained(architecture), np.zeros_like(parameters), 0
        while True:
            batch = self.order(iteration)
            trace = iterate(
                architecture,
                self.rule,
                parameters,
                data.inputs[batch],
                data.targets[batch],
                slots=slots,
                iteration=iteration,
            )
            if self.adds_up:
                summed = summed + trace.gradients
                change, moved = optimizer.step(summed, slots, self.rule, iteration + 1)
                after = np.where(trained, parameters - change, parameters)
                kept = tuple(np.where(trained, new, old) for new, old in zip(moved, slots, strict=True))
                trace = replace(trace, gradients=summed, after=after, slots_after=kept)
            yield trace, batch
            parameters, slots, iteration = trace.after, trace.slots_after, iteration + 1


def alternatives(plan: Plan, rates: tuple[float, ...] = ()) -> Iterator[Alternative]:
    """The changes that make sense for a recipe; `rates` are learning rates that the log hints at."""
    rule, samples = plan.base.rule, len(plan.base.inputs)
    batches = Batches(rule, samples, plan.seed)

    def changed(name: str, text: str, **fields: Any) -> Iterator[Alternative]:
        return _changed(plan, name, text, fields)

    yield from changed(
        "updated_weights_used",
        "The deltas of a hidden layer go through weights that are already updated. Take all gradients first, and update then.",
        update_order="sequential",
    )
    yield from changed(
        "biases_trained" if not rule.train_biases else "biases_not_trained",
        "The biases are trained here, and this recipe keeps them as they are."
        if not rule.train_biases
        else "The biases stay as they are, and this recipe trains them.",
        train_biases=not rule.train_biases,
    )
    yield Alternative(
        "gradients_added_up",
        "The gradients of earlier iterations are added up. Set them to zero before each iteration.",
        rule, batches.at, adds_up=True,
    )  # fmt: skip
    for field, over in (("sample_reduction", "samples of a batch"), ("output_reduction", "outputs")):
        wanted = getattr(rule, field)
        other = "mean" if wanted == "sum" else "sum"
        yield from changed(
            f"{other}_for_{wanted}",
            f"This takes the {other} over the {over}, and this recipe takes the {wanted}.",
            **{field: other},
        )
    yield from _orders(rule, batches, samples)
    yield from changed(
        "samples_shuffled" if not rule.shuffle else "samples_not_shuffled",
        "The order of the samples is another one: "
        + ("they are shuffled." if not rule.shuffle else "they are not shuffled."),
        shuffle=not rule.shuffle,
    )
    for size in {1, samples} - {batches.batch_size}:
        text = "An update follows each single sample" if size == 1 else "All samples make one update"
        yield from changed(
            "other_batch_size", f"{text}; this recipe has batches of {batches.batch_size}.", batch_size=size
        )
    if rule.optimizer != "gradient_descent":
        yield from changed(
            "other_optimizer",
            f"This is plain gradient descent, and this recipe uses {rule.optimizer}.",
            optimizer="gradient_descent",
        )
    near = (rule.learning_rate * factor for factor in (10.0, 0.1, 2.0, 0.5))
    for rate in dict.fromkeys((*rates, *near, *RATES)):
        yield from changed(
            "other_learning_rate",
            f"The learning rate is {rate:g}, and this recipe has {rule.learning_rate:g}.",
            learning_rate=rate,
        )


def _changed(plan: Plan, name: str, text: str, fields: Mapping[str, Any]) -> Iterator[Alternative]:
    """The recipe with other fields of the rule, unless the rule refuses them."""
    rule = plan.base.rule
    try:
        other = replace(rule, **fields)
    except Refused:
        return
    if other != rule:
        yield Alternative(name, text, other, Batches(other, len(plan.base.inputs), plan.seed).at)


def _orders(rule: Rule, batches: Batches, samples: int) -> Iterator[Alternative]:
    """Other orders of the samples, and epochs without their last batch."""
    if samples == 1:
        return
    per_epoch = batches.iterations_per_epoch

    def reverse(iteration: int) -> Indices:
        return samples - 1 - batches.at(iteration)

    def first(_iteration: int) -> Indices:
        return batches.at(0)

    def whole_batches(iteration: int) -> Indices:
        epoch, position = divmod(iteration, per_epoch - 1)
        return batches.at(epoch * per_epoch + position)

    yield Alternative("order_of_samples", "The samples come in the opposite order.", rule, reverse)
    if per_epoch > 1:
        yield Alternative(
            "last_batch_left_out",
            "The last batch of an epoch is left out."
            + (
                " It is smaller than the others, and it counts in this recipe."
                if samples % batches.batch_size
                else ""
            ),
            rule,
            whole_batches,
        )
        yield Alternative(
            "order_of_samples", "Every iteration takes the same samples, those of the first one.", rule, first
        )
