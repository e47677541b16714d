"""The recipe: a small document that determines a session's state at every iteration, to the bit.

    {"version": 1,
     "network": {"layers": [2, 2, 2], "activations": ["logistic", "logistic"], "biases": "shared",
                 "start": {"weights": [[[0.15, 0.2], [0.25, 0.3]], [[0.4, 0.45], [0.5, 0.55]]], "biases": [[0.35], [0.6]]}},
     "data": {"inputs": [[0.05, 0.1]], "targets": [[0.01, 0.99]]},
     "rule": {"learning_rate": 0.5},
     "seed": 0,
     "edits": [{"iteration": 12, "quantity": "w5", "value": 0.5}]}

A recipe may draw the starting weights from the seed, and name a dataset instead of giving rows:

    "start": {"initializer": "xavier"},   "data": {"dataset": "moons", "samples": 200, "noise": 0.1, "test_fraction": 0.2}

The dataset `boundary` takes a formula, {"dataset": "boundary", "formula": "x³ − x"}; see `engine.expression`.

Rows of own data may carry the names of their columns and the scales that made them:

    "data": {"inputs": [[-1.0], [1.0]], "targets": [[0.0], [1.0]], "input_names": ["width"], "classes": ["no", "yes"],
             "scales": {"inputs": [{"kind": "minus_one_to_one", "min": 4.3, "max": 7.9}], "targets": [null]}}

Data of one or two inputs may be fed as features (`engine.features`), in this order; the first layer has an input for each:

    "network": {"layers": [3, 1], …},   "data": {"dataset": "circle", "features": ["x1", "x1^2", "x2^2"]}

An edit stamped n changes the state in which iteration n starts. Numbers are finite doubles. Unknown
fields are refused.

A recipe may contain keyframes: stored states of its run, so that opening it needs no training up to
them:

    "keyframes": [{"iteration": 5000, "parameters": [0.37, …], "slots": []}]
"""

import json
import re
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Discriminator, Field, Tag, ValidationError

from ..engine.architecture import MAX_NEURONS, BiasMode
from ..engine.features import FEATURES
from ..engine.refused import Refused
from ..engine.rule import IN_WORDS, Reduction, UpdateOrder, written
from ..lesson import article

MAX_VALUE = 1e6
"""Weights, biases, inputs and targets are given between −1e6 and 1e6."""
MAX_SAMPLES = 2000
MAX_EDITS = 10_000
MAX_KEYFRAMES = 64
MAX_FORMULA = 200
MAX_ITERATION = 10**12

BRANCHES = ("float", "bool", "str", "int", "given", "drawn", "rows", "named")
"""The names that pydantic gives the branches of our unions in the path of a field."""

FIELDS_IN_WORDS = {
    "seed": "The seed",
    "data.samples": "The number of samples",
    "data.seed": "The seed of the data",
    "rule.batch_size": "The batch size",
}
"""The number fields of the page's settings, by their path in a recipe."""

Value = Annotated[float, Field(ge=-MAX_VALUE, le=MAX_VALUE)]
Layer = Annotated[int, Field(ge=1)]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


class GivenStart(Part):
    """Starting parameters, number by number: weights[layer][to][from] and biases[layer][…]."""

    weights: tuple[tuple[tuple[Value, ...], ...], ...]
    biases: tuple[tuple[Value, ...], ...]


class DrawnStart(Part):
    """An entry of `engine.initializers` draws the starting weights from the seed. Biases start at 0."""

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


def _printable(name: str) -> str:
    if not name.isprintable() or not name.strip():
        raise ValueError("a name has letters, and no control characters")
    return name


Name = Annotated[str, Field(min_length=1, max_length=40), AfterValidator(_printable)]
Names = Annotated[tuple[Name, ...], Field(min_length=1, max_length=MAX_NEURONS)]


class RangeScale(Part):
    """x' = 2(x − min)/(max − min) − 1, or x' = (x − min)/(max − min)."""

    kind: Literal["minus_one_to_one", "zero_to_one"]
    min: float
    max: float


class StandardScale(Part):
    """x' = (x − mean)/sd, with mean 0 and variance 1."""

    kind: Literal["standard"]
    mean: float
    sd: float


Scale = Annotated[RangeScale | StandardScale, Field(discriminator="kind")] | None
"""None for a column that is used as it is."""


class Scales(Part):
    """The scale of each input and of each target. The rows of a recipe are scaled already: x' of each x."""

    inputs: Annotated[tuple[Scale, ...], Field(max_length=MAX_NEURONS)]
    targets: Annotated[tuple[Scale, ...], Field(max_length=MAX_NEURONS)]


def _absent(value: object) -> bool:
    return value is None


Features = Annotated[
    Annotated[tuple[Annotated[str, Field(max_length=20)], ...], Field(max_length=len(FEATURES))] | None,
    Field(exclude_if=_absent),
]
"""What the network is fed in place of the columns x1 and x2, by names of `engine.features`; None: the columns."""


class Rows(Part):
    """A dataset row by row: inputs[sample][…] and targets[sample][…].

    The other fields belong to own data, and are left out where they are null. `input_names` and
    `output_names` are those of its columns, `classes` the names of its classes: of 0 and of 1 for one
    output, else of each output. `test_fraction` of the rows, chosen by the seed, is set aside for testing.
    """

    inputs: Annotated[tuple[tuple[Value, ...], ...], Field(min_length=1, max_length=MAX_SAMPLES)]
    targets: Annotated[tuple[tuple[Value, ...], ...], Field(min_length=1, max_length=MAX_SAMPLES)]
    input_names: Annotated[Names | None, Field(exclude_if=_absent)] = None
    output_names: Annotated[Names | None, Field(exclude_if=_absent)] = None
    classes: Annotated[Names | None, Field(exclude_if=_absent)] = None
    scales: Annotated[Scales | None, Field(exclude_if=_absent)] = None
    test_fraction: Annotated[float | None, Field(exclude_if=_absent)] = None
    features: Features = None


class NamedData(Part):
    """A dataset of `engine.datasets`, made from the seed. The fields are those of `datasets.make`."""

    dataset: str
    samples: Annotated[int, Field(ge=1, le=MAX_SAMPLES)] | None = None
    seed: Annotated[int, Field(ge=0, le=2**53 - 1)] | None = None
    """Of samples, noise and split; None: the recipe's seed."""
    noise: float = 0.0
    test_fraction: float = 0.0
    low: float = 0.0
    one_hot: bool = False
    formula: Annotated[str, Field(max_length=MAX_FORMULA)] | None = Field(
        None, exclude_if=lambda formula: formula is None
    )
    """The curve of `boundary`; None means the usual one, and is not written, as in recipes from before."""
    features: Features = None


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
    """A change that a person made.

    `quantity` is a parameter (w5, b1), an input (i1) or target (target_o1) of a `sample` counted from 0,
    or a field of the rule (learning_rate).
    """

    iteration: Annotated[int, Field(ge=0)]
    quantity: Annotated[str, Field(min_length=1, max_length=40)]
    value: float | bool | str
    sample: Annotated[int, Field(ge=0)] = 0

    @classmethod
    def of(cls, iteration: int, quantity: str, value: float | bool | str, sample: int) -> Self:
        """Refuses a value that is not finite, and an empty or too long name."""
        try:
            return cls(iteration=iteration, quantity=quantity, value=value, sample=sample)
        except ValidationError as problem:
            raise refusal(problem, "edit") from None

    @property
    def is_setting(self) -> bool:
        """True for a field of the rule, False for a value of the network or its data."""
        return self.quantity in RuleSettings.model_fields


class Keyframe(Part):
    """The state at an iteration: the flat vector of all parameters, and the optimiser's slots.

    Each slot has the length of the vector. `resuming` checks that the state fits the network.
    """

    iteration: Annotated[int, Field(ge=0, le=MAX_ITERATION)]
    parameters: tuple[float, ...]
    slots: tuple[tuple[float, ...], ...] = ()


class Recipe(Part):
    """Two recipes are equal if they determine the same run. Keyframes do not count."""

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
        return isinstance(other, Recipe) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return self.version, self.network, self.data, self.rule, self.seed, self.edits

    @classmethod
    def parse(cls, document: str | bytes) -> Self:
        """A recipe from JSON text.

        Refuses a text with the path of the first wrong field, the expected value and the given one.
        `plan.Plan` checks that the parts fit together.
        """
        try:
            return cls.model_validate_json(document)
        except ValidationError as problem:
            raise refusal(problem, "recipe") from None

    @classmethod
    def read(cls, document: dict[str, Any]) -> Self:
        """A recipe from a parsed JSON document; refuses as `parse` does."""
        return cls.parse(json.dumps(document))

    def to_json(self) -> str:
        return self.model_dump_json(exclude_defaults=False)


def recipe_schema() -> dict[str, Any]:
    """The published JSON Schema of a recipe (draft 2020-12)."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Recipe.model_json_schema()}


def _branch(part: Any, mark: str, marked: str, other: str) -> str:
    """The form of a part that has two: `marked` if it has the field `mark`, else `other`."""
    has_mark = mark in part if isinstance(part, dict) else hasattr(part, mark)
    return marked if has_mark else other


def refusal(problem: ValidationError, what: str) -> Refused:
    """The first fault in a sentence: the path, the expected value, the given one."""
    first = problem.errors(include_url=False)[0]
    # Pydantic's path names the branch of a union, which means nothing to a person.
    steps = [step for step in first["loc"] if step not in BRANCHES]
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".") or what
    came = first.get("input")
    if sentence := _of_known_field(path, first):
        return Refused(path, sentence)
    found = "nothing came" if first["type"] == "missing" else f"{str(came)[:60]!r} came"
    return Refused(path, f"{path}: {first['msg'][0].lower()}{first['msg'][1:]}; {found}.")


def setting_refusal(problem: ValidationError, name: str, value: object) -> Refused:
    """The refusal of an edited setting of the rule that has the wrong type or is out of bounds."""
    found = written(value) if isinstance(value, float) else repr(value)
    kind = RuleSettings.model_fields[name].annotation
    if kind is int:
        expected = f"a whole number from 0 (all samples) to {written(MAX_SAMPLES)}"
    elif kind is float:
        expected = "a number"
    else:
        return refusal(problem, name)
    return Refused(name, f"The {IN_WORDS[name]} is {expected}; {found} is not.")


def _of_known_field(path: str, fault: Any) -> str | None:
    """A sentence about a number of the page's settings that is out of bounds or not whole."""
    came, limits = fault.get("input"), fault.get("ctx", {})
    if isinstance(came, bool) or not isinstance(came, int | float):
        return None
    if layer := re.fullmatch(r"network\.layers\[(\d+)\]", path):
        name = f"The number of neurons in layer {int(layer[1]) + 1}"
    elif (name := FIELDS_IN_WORDS.get(path, "")) == "":
        return None
    if fault["type"] in ("int_type", "int_from_float"):
        return f"{name} is a whole number; {written(came)} is not."
    if fault["type"] == "greater_than_equal":
        return f"{name} is at least {written(limits['ge'])}; {written(came)} is not."
    if fault["type"] == "less_than_equal":
        return f"{name} is at most {written(limits['le'])}; {written(came)} is not."
    return None


def article_recipe() -> Recipe:
    """The article's network, which a new session opens."""
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
