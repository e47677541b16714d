"""The answers about a dataset that a learner chooses: a network that learns it, and what that changes.

Pure functions: equal questions have equal answers."""

import json
from typing import Any

from ...engine.datasets import DATASETS
from ...engine.refused import Refused
from ...lesson.suggestions.suggestion import CHOICES, recipe
from ...lesson.suggestions.table import SUGGESTIONS
from ..plan import Plan
from ..recipe import Recipe
from ..run import Run
from .changes import changes

Document = dict[str, Any]


def suggestion(dataset: str, settings: Document, before: Recipe | None = None) -> Document:
    """The suggested recipe written out in full, the reason for each choice, and the promise.

    `settings` are the fields of `suggestion.recipe`: seed, samples, noise, test_fraction, formula. With
    `before`, the answer also names each change against that recipe. Refuses an unknown dataset, and
    settings that the dataset does not take.
    """
    if dataset not in SUGGESTIONS:
        raise Refused("dataset", f"There is no dataset {dataset!r}; choose one of {', '.join(SUGGESTIONS)}.")
    suggested = SUGGESTIONS[dataset]
    made = Recipe.read(recipe(dataset, suggested, **settings))
    Plan(made)
    promise = suggested.promise
    told = changes(before, made) if before else []
    return {
        "dataset": dataset,
        "title": DATASETS[dataset].title,
        "recipe": json.loads(made.to_json()),
        "reasons": [{"choice": choice, "text": suggested.reasons[choice]} for choice in CHOICES],
        "promise": {
            "iterations": promise.iterations,
            "error": promise.error,
            "accuracy": promise.accuracy,
        },
        "changes": [
            {"part": change.part, "now": change.now, "before": change.before, "text": change.text}
            for change in told
        ],
    }


def present(run: Run) -> Recipe:
    """The run's recipe with the rule that holds at the iteration that is shown: its edits may have changed it."""
    return run.recipe.model_copy(update={"rule": run.conditions.settings})
