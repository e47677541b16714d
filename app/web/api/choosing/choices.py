"""The choices of the settings panel: the engine's tables of activations, rules and datasets."""

from typing import Any

from fastapi import APIRouter

from ....lesson.choices import ACTIVATIONS, DATASETS, ERROR_FUNCTIONS, FEATURES, INITIALIZERS, OPTIMIZERS
from ....lesson.suggestions.table import SUGGESTIONS
from ....lesson.suggestions.thumbnails import edition
from ....session.recipe import article_recipe
from ..answers import Answer


class Choice(Answer):
    name: str
    """As a recipe names it."""
    formula: str


class FeatureChoice(Choice):
    columns: int
    """The columns that data must have for it: 1 or 2."""


class DatasetChoice(Answer):
    name: str
    """As a recipe names it."""
    title: str
    inputs: int
    outputs: int
    usual_samples: int
    fixed: bool
    """True if the dataset has just these rows and no others."""
    noise: str
    """The effect of one unit of noise; empty if the dataset takes no noise."""
    classes: bool
    """True if a target names a class."""
    formula: str
    """The usual formula of a dataset that takes one; else empty."""
    layers: list[int]
    """The layers of the suggested network; `/api/suggestion` has the whole of it."""


class Choices(Answer):
    activations: list[Choice]
    errors: list[Choice]
    optimizers: list[Choice]
    initializers: list[Choice]
    features: list[FeatureChoice]
    """What the columns x1 and x2 can be fed as, in the order of a network's inputs."""
    datasets: list[DatasetChoice]
    thumbnails: str
    """The edition of the datasets' small pictures, for `/api/thumbnails/{edition}`."""
    article: dict[str, Any]
    """The article's recipe, with which every new session begins."""


def routes() -> APIRouter:
    router = APIRouter()

    @router.get("/api/choices", tags=["recipes"], summary="What a recipe can be made of")
    async def choices() -> Choices:
        """The names that recipes use for activations, errors, optimisers, initialisers and datasets."""
        return _choices()

    return router


def _choices() -> Choices:
    return Choices(
        activations=[Choice(name=name, formula=entry.formula) for name, entry in ACTIVATIONS.items()],
        errors=[Choice(name=name, formula=entry.formula) for name, entry in ERROR_FUNCTIONS.items()],
        optimizers=[Choice(name=name, formula=entry.formula) for name, entry in OPTIMIZERS.items()],
        initializers=[Choice(name=name, formula=entry.formula) for name, entry in INITIALIZERS.items()],
        features=[
            FeatureChoice(name=name, formula=entry.plain, columns=max(entry.uses) + 1)
            for name, entry in FEATURES.items()
        ],
        datasets=[
            DatasetChoice(
                name=name,
                title=entry.title,
                inputs=entry.inputs,
                outputs=entry.outputs,
                usual_samples=entry.usual_samples,
                fixed=entry.fixed,
                noise=entry.noise,
                classes=entry.classes,
                formula=entry.formula,
                layers=list(SUGGESTIONS[name].layers),
            )
            for name, entry in DATASETS.items()
        ],
        thumbnails=edition(),
        article=article_recipe().model_dump(mode="json"),
    )
