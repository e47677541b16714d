"""What a network, its data and its rule can be set to: the engine's tables, as the settings panel shows them."""

from fastapi import APIRouter
from pydantic import BaseModel, Field

from app.lesson.choices import ACTIVATIONS, DATASETS, ERROR_FUNCTIONS, INITIALIZERS, OPTIMIZERS


class Choice(BaseModel):
    name: str = Field(description="As a recipe names it.")
    formula: str


class DatasetChoice(BaseModel):
    name: str = Field(description="As a recipe names it.")
    title: str
    inputs: int
    outputs: int
    usual_samples: int
    fixed: bool = Field(description="Whether it has just these rows and no others.")
    noise: str = Field(description="What one unit of noise does; empty where noise does not apply.")
    classes: bool = Field(description="Whether a target names a class.")


class Choices(BaseModel):
    activations: list[Choice]
    errors: list[Choice]
    optimizers: list[Choice]
    initializers: list[Choice]
    datasets: list[DatasetChoice]


router = APIRouter()


@router.get("/api/choices", tags=["recipes"], summary="What a recipe can be made of")
async def choices() -> Choices:
    """The names that recipes use for activations, errors, optimisers, initialisers and datasets."""
    return Choices(
        activations=[Choice(name=name, formula=entry.formula) for name, entry in ACTIVATIONS.items()],
        errors=[Choice(name=name, formula=entry.formula) for name, entry in ERROR_FUNCTIONS.items()],
        optimizers=[Choice(name=name, formula=entry.formula) for name, entry in OPTIMIZERS.items()],
        initializers=[Choice(name=name, formula=entry.formula) for name, entry in INITIALIZERS.items()],
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
            )
            for name, entry in DATASETS.items()
        ],
    )
