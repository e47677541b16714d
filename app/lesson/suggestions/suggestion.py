"""A suggestion: a network and a rule that learn one dataset, and the recipe made of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ...engine.datasets import DATASETS
from .. import article

Document = dict[str, Any]
BiasMode = Literal["shared", "per_neuron", "none"]


@dataclass(frozen=True)
class Promise:
    """The least that training reaches, from every seed of the test and without noise.

    After `iterations` updates the mean error of the training samples is at most `error`, and the
    part of them that is classified right is at least `accuracy` (0 to 1; None for targets that are
    numbers). A sample is right if every output lies on the target's side of the middle between the
    two targets.
    """

    iterations: int
    error: float
    accuracy: float | None = None


@dataclass(frozen=True)
class Suggestion:
    """One entry of the table: the network, the rule, the coding of classes, and the reasons.

    `layers` includes the inputs. `start` is the initializer with its scale (None for the usual one),
    or None for the article's weights. `rule` holds the fields that differ from a recipe's defaults.
    `reasons` has a sentence for each choice; its keys are those of `CHOICES`.
    """

    layers: tuple[int, ...]
    activations: tuple[str, ...]
    biases: BiasMode
    start: tuple[str, float | None] | None
    rule: Mapping[str, Any]
    promise: Promise
    reasons: Mapping[str, str]
    low: float = 0.0
    one_hot: bool = False


CHOICES = (
    "layers",
    "activations",
    "biases",
    "start",
    "error",
    "targets",
    "batch_size",
    "learning_rate",
    "optimizer",
)
"""The choices that need a reason, in the order in which a page shows them."""


def network(suggested: Suggestion) -> Document:
    """The field `network` of a recipe."""
    start: Document
    if suggested.start is None:
        start = {"weights": article.WEIGHTS, "biases": [[bias] for bias in article.BIASES]}
    else:
        initializer, scale = suggested.start
        start = {"initializer": initializer, **({} if scale is None else {"scale": scale})}
    return {
        "layers": list(suggested.layers),
        "activations": list(suggested.activations),
        "biases": suggested.biases,
        "start": start,
    }


def recipe(
    dataset: str,
    suggested: Suggestion,
    *,
    seed: int = 0,
    samples: int | None = None,
    noise: float = 0.0,
    test_fraction: float = 0.0,
    formula: str | None = None,
) -> Document:
    """The whole recipe, as a JSON document.

    A value that the dataset has no use for is left out: the number of rows of a table such as XOR,
    a formula of anything but a curve, and noise and a split where there is one sample only. The recipe refuses a value out of bounds.
    """
    entry = DATASETS[dataset]
    data: Document = {"dataset": dataset, "low": suggested.low, "one_hot": suggested.one_hot}
    if samples is not None and not entry.fixed:
        data["samples"] = samples
    if entry.noise:
        data["noise"] = noise
    if entry.usual_samples > 1:
        data["test_fraction"] = test_fraction
    if entry.formula and formula is not None:
        data["formula"] = formula
    return {
        "version": 1,
        "network": network(suggested),
        "data": data,
        "rule": dict(suggested.rule),
        "seed": seed,
    }
