"""What if: the recipe of a session with another rule, seed or biases, trained beside it from the start."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ....engine.refused import Refused
from ...engines import Engine
from ...plan import Plan
from ...recipe import Recipe, RuleSettings
from ...replaying import Slices
from ...run import Run
from .course import Course, affordable_iterations, affordable_points, check_sample, course, spaced
from .reading import places

MOST_RUNS = 5
"""The session's own and four others."""
MOST_ITERATIONS = 1_000_000
MOST_OUTPUTS = 16
"""Outputs in an answer, the first ones."""


@dataclass(frozen=True)
class Changes:
    """How a run differs from the session's own."""

    rule: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the rule, in force from the start on."""
    seed: int | None = None
    biases: str | None = None
    """Another form of the biases, as in `network.biases`."""

    @property
    def are_none(self) -> bool:
        return not self.rule and self.seed is None and self.biases is None


def varied(recipe: Recipe, changes: Changes) -> Recipe:
    """The recipe with these changes, without keyframes.

    Edits stay, but for those of a changed setting, and of biases where their form changes. Refuses what
    no recipe may have.
    """
    unknown = next((name for name in changes.rule if name not in RuleSettings.model_fields), None)
    if unknown is not None:
        raise Refused("rule", f"The rule has no setting {unknown!r}.")
    if changes.are_none:
        return recipe.model_copy(update={"keyframes": ()})
    document = json.loads(recipe.to_json())
    rule = document["rule"] = {**document["rule"], **changes.rule}
    dropped = set(changes.rule)
    if changes.seed is not None:
        document["seed"] = changes.seed
    if changes.biases is not None and changes.biases != recipe.network.biases:
        names = Plan(recipe).names.parameters.biases
        dropped.update(names)
        rule["frozen"] = [name for name in rule["frozen"] if name not in names]
        _change_biases(document["network"], changes.biases)
    document["edits"] = [edit for edit in document["edits"] if edit["quantity"] not in dropped]
    document["keyframes"] = []
    return Recipe.read(document)


def _change_biases(network: dict[str, Any], form: str) -> None:
    """Given biases keep their values: the first of a layer becomes that of all its neurons, or the shared one."""
    network["biases"] = form
    if "biases" not in network["start"]:
        return
    sizes = {"shared": [1] * len(network["layers"]), "per_neuron": network["layers"]}.get(form)
    given = network["start"]["biases"]
    network["start"]["biases"] = [
        [(layer or [0.0])[0]] * (0 if sizes is None else sizes[k + 1]) for k, layer in enumerate(given)
    ]


def compared(
    recipes: Sequence[Recipe | Refused], engine: Engine, iterations: int, points: int, sample: int
) -> Slices[list[dict[str, Any]]]:
    """The courses of these runs from iteration 0: mean errors, and the outputs of `sample`.

    A run that is refused has the sentence in its place. Refuses what would take too long for all.
    """
    runs = [_begun(recipe, engine) for recipe in recipes]
    possible = [run for run in runs if isinstance(run, Run)]
    at = spaced(0, iterations, affordable_points(possible, points))
    _check_work(possible, iterations, len(at))
    del possible
    told = []
    while runs:
        run = runs.pop(0)  # A run that is told is dropped: its stored states may take 2 MB.
        if isinstance(run, Run):
            check_sample(run, sample)
            told.append((yield from _told(run, at, sample)))
        else:
            told.append(_refused(run.message))
        yield
    return told


def _begun(recipe: Recipe | Refused, engine: Engine) -> Run | Refused:
    if isinstance(recipe, Refused):
        return recipe
    try:
        return Run(recipe, engine)
    except Refused as no:
        return no


def _told(run: Run, at: list[int], sample: int) -> Slices[dict[str, Any]]:
    tested = len(run.conditions.test_inputs) > 0
    errors = ["train_error", *(["test_error"] if tested else [])]
    outputs = run.plan.names.outputs[:MOST_OUTPUTS]
    found = places(run, [*errors, *(f"out_{name}" for name in outputs)])
    seen = yield from course(run, at, found, sample)
    return _document(seen, tested, outputs)


def _document(seen: Course, tested: bool, outputs: Sequence[str]) -> dict[str, Any]:
    first = 2 if tested else 1
    return {
        "refused": "",
        "iterations": seen.iterations,
        "train_error": seen.column(0),
        "test_error": seen.column(1) if tested else [],
        "outputs": {name: seen.column(first + n) for n, name in enumerate(outputs)},
        "diverged_at": seen.diverged_at,
    }


def _refused(sentence: str) -> dict[str, Any]:
    nothing: dict[str, Any] = {"iterations": [], "train_error": [], "test_error": [], "outputs": {}}
    return {"refused": sentence, **nothing, "diverged_at": None}


def _check_work(runs: Sequence[Run], iterations: int, points: int) -> None:
    most = min(MOST_ITERATIONS, affordable_iterations(runs, points))
    if iterations > most:
        raise Refused(
            "iterations",
            f"These {len(runs)} runs are compared over at most {most:,} iterations; {iterations:,} came. Choose fewer iterations, or "
            "fewer runs.",
        )
