"""The recipe: the small document that determines a session's state at every iteration, to the bit.

    {"version": 1,
     "network": {"layers": [2, 2, 2], "activations": ["logistic", "logistic"], "biases": "shared",
                 "start": {"weights": [[[0.15, 0.2], [0.25, 0.3]], [[0.4, 0.45], [0.5, 0.55]]], "biases": [[0.35], [0.6]]}},
     "data": {"inputs": [[0.05, 0.1]], "targets": [[0.01, 0.99]]},
     "rule": {"learning_rate": 0.5},
     "seed": 0,
     "edits": [{"iteration": 12, "quantity": "w5", "value": 0.5}]}

The starting weights may be drawn from the seed in place of given, and the data a named dataset in place of rows:

    "start": {"initializer": "xavier"},   "data": {"dataset": "moons", "samples": 200, "noise": 0.1, "test_fraction": 0.2}

An edit stamped n changes the state that iteration n starts from. Numbers are finite doubles; unknown fields are refused.

A recipe may carry keyframes, stored states that it has led to, so that opening it needs no training up to there:

    "keyframes": [{"iteration": 5000, "parameters": [0.37, …], "slots": []}]
"""

import json
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, ValidationError

from ..engine.architecture import BiasMode
from ..engine.refused import Refused
from ..engine.rule import Reduction, UpdateOrder
from ..lesson import article

MAX_VALUE = 1e6
"""Weights, biases, inputs and targets are given between −1e6 and 1e6."""
MAX_SAMPLES = 2000
MAX_EDITS = 10_000
MAX_KEYFRAMES = 64
MAX_ITERATION = 10**12

BRANCHES = ("float", "bool", "str", "int", "given", "drawn", "rows", "named")
"""How pydantic calls the branches of our unions in the path of a field."""

Value = Annotated[float, Field(ge=-MAX_VALUE, le=MAX_VALUE)]
Layer = Annotated[int, Field(ge=1)]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


class GivenStart(Part):
    """Starting parameters, number by number: weights[layer][to][from] and biases[layer][…]."""

    weights: tuple[tuple[tuple[Value, ...], ...], ...]
    biases: tuple[tuple[Value, ...], ...]


class DrawnStart(Part):
    """Starting weights drawn from the seed by an entry of `engine.initializers`; biases start at 0."""

    initializer: str
    scale: float | None = None


class Network(Part):
    layers: Annotated[tuple[Layer, ...], Field(min_length=2)]
    activations: tuple[str, ...]
    biases: BiasMode = "per_neuron"
    start: Annotated[
        Annotated[GivenStart, Tag("given")] | Annotated[DrawnStart, Tag("drawn")],
        Discriminator(lambda start: _branch(start, "initializer", "drawn", "given")),
    ]


class Rows(Part):
    """A dataset given row by row; inputs[sample][…] and targets[sample][…]."""

    inputs: Annotated[tuple[tuple[Value, ...], ...], Field(min_length=1, max_length=MAX_SAMPLES)]
    targets: Annotated[tuple[tuple[Value, ...], ...], Field(min_length=1, max_length=MAX_SAMPLES)]


class NamedData(Part):
    """A dataset of `engine.datasets`, made from the seed; the fields are those of `datasets.make`."""

    dataset: str
    samples: Annotated[int, Field(ge=1, le=MAX_SAMPLES)] | None = None
    noise: float = 0.0
    test_fraction: float = 0.0
    low: float = 0.0
    one_hot: bool = False


class RuleSettings(Part):
    """The fields of `engine.rule.Rule`; `frozen` names parameters ("w5") in place of indices."""

    learning_rate: float = 0.5
    error: str = "half_squared"
    output_reduction: Reduction = "sum"
    sample_reduction: Reduction = "mean"
    optimizer: str = "gradient_descent"
    momentum: float = 0.9
    decay: float = 0.99
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8
    update_order: UpdateOrder = "simultaneous"
    train_biases: bool = False
    batch_size: Annotated[int, Field(le=MAX_SAMPLES)] = 1
    shuffle: bool = False
    l1: float = 0.0
    l2: float = 0.0
    frozen: tuple[str, ...] = ()


class Edit(Part):
    """A change a person made: `quantity` is a parameter (w5, b1), an input (i1) or target (target_o1) of a `sample`
    counted from 0, or a field of the rule (learning_rate)."""

    iteration: Annotated[int, Field(ge=0)]
    quantity: Annotated[str, Field(min_length=1, max_length=40)]
    value: float | bool | str
    sample: Annotated[int, Field(ge=0)] = 0

    @classmethod
    def of(cls, iteration: int, quantity: str, value: float | bool | str, sample: int) -> Self:
        """Refuses a value that is not finite and a name that is none."""
        try:
            return cls(iteration=iteration, quantity=quantity, value=value, sample=sample)
        except ValidationError as problem:
            raise refusal(problem, "edit") from None

    @property
    def is_setting(self) -> bool:
        """Settings are part of the rule; all else is a value of the network or its data."""
        return self.quantity in RuleSettings.model_fields


class Keyframe(Part):
    """The state that a recipe led to at an iteration: all parameters in the order of the flat vector, and the optimiser's slots,
    each as long. Whether it fits the network is for `resuming` to say."""

    iteration: Annotated[int, Field(ge=0, le=MAX_ITERATION)]
    parameters: tuple[float, ...]
    slots: tuple[tuple[float, ...], ...] = ()


class Recipe(Part):
    """Two recipes are equal when they determine the same run; keyframes add nothing to that."""

    version: Literal[1] = 1
    network: Network
    data: Annotated[
        Annotated[Rows, Tag("rows")] | Annotated[NamedData, Tag("named")],
        Discriminator(lambda data: _branch(data, "dataset", "named", "rows")),
    ]
    rule: RuleSettings = RuleSettings()
    seed: Annotated[int, Field(ge=0, le=2**53 - 1)] = 0
    edits: Annotated[tuple[Edit, ...], Field(max_length=MAX_EDITS)] = ()
    keyframes: Annotated[tuple[Keyframe, ...], Field(max_length=MAX_KEYFRAMES)] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Recipe) and self._what_is_run() == other._what_is_run()

    def __hash__(self) -> int:
        return hash(self._what_is_run())

    def _what_is_run(self) -> tuple[object, ...]:
        return self.version, self.network, self.data, self.rule, self.seed, self.edits

    @classmethod
    def parse(cls, document: str | bytes) -> Self:
        """A recipe from JSON text; refuses it with the path of the first field at fault, the expected value and the given one.

        Whether the parts go together is for `plan.Plan` to say.
        """
        try:
            return cls.model_validate_json(document)
        except ValidationError as problem:
            raise refusal(problem, "recipe") from None

    @classmethod
    def read(cls, document: dict[str, Any]) -> Self:
        """A recipe from a JSON document that has been read already; refuses as `parse` does."""
        return cls.parse(json.dumps(document))

    def to_json(self) -> str:
        return self.model_dump_json(exclude_defaults=False)


def recipe_schema() -> dict[str, Any]:
    """The published JSON Schema of a recipe (draft 2020-12)."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Recipe.model_json_schema()}


def _branch(part: Any, mark: str, marked: str, other: str) -> str:
    """Which form a part has that comes in two: the one with the field `mark`, or the other."""
    has_mark = mark in part if isinstance(part, dict) else hasattr(part, mark)
    return marked if has_mark else other


def refusal(problem: ValidationError, what: str) -> Refused:
    """The first fault that pydantic found, as a sentence: the path, the expected value, the given one."""
    first = problem.errors(include_url=False)[0]
    # A union's branch stands in pydantic's path under the name of its type; a person need not know.
    steps = [step for step in first["loc"] if step not in BRANCHES]
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".") or what
    came = first.get("input")
    found = "nothing came" if first["type"] == "missing" else f"{str(came)[:60]!r} came"
    return Refused(path, f"{path}: {first['msg'][0].lower()}{first['msg'][1:]}; {found}.")


def article_recipe() -> Recipe:
    """The network everything opens on: the article's."""
    return Recipe(
        network=Network(
            layers=article.LAYER_SIZES,
            activations=article.ACTIVATIONS,
            biases="shared",
            start=GivenStart(weights=article.WEIGHTS, biases=tuple((bias,) for bias in article.BIASES)),
        ),
        data=Rows(inputs=(article.INPUTS,), targets=(article.TARGETS,)),
        rule=RuleSettings(learning_rate=article.LEARNING_RATE),
    )
