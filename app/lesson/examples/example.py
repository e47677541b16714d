"""An example: a recipe with a question, others to compare it with, and what training then shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .. import article

Document = dict[str, Any]


@dataclass(frozen=True)
class Claim:
    """A number after so many iterations, and its bounds.

    `number` is error or test_error (the mean over the samples), accuracy (0 to 1), or the name of a
    weight or bias. `of` is the label of another recipe of the example; empty for its own.
    """

    iterations: int
    number: str
    at_least: float | None = None
    at_most: float | None = None
    of: str = ""

    @property
    def text(self) -> str:
        """The claim as a sentence."""
        lower = "" if self.at_least is None else f"at least {_written(self.at_least)}"
        upper = "" if self.at_most is None else f"at most {_written(self.at_most)}"
        name = NUMBERS.get(self.number, self.number)
        after = "iteration" if self.iterations == 1 else "iterations"
        of = f"{self.of[0].upper()}{self.of[1:]}: after" if self.of else "After"
        return f"{of} {self.iterations:,} {after}, {name} is {' and '.join(filter(None, (lower, upper)))}."


NUMBERS = {
    "error": "the mean error",
    "test_error": "the mean error of the test samples",
    "accuracy": "the part of the samples that are right",
}
"""The numbers of claims in words."""


@dataclass(frozen=True)
class Other:
    """Another recipe to compare with: `label` names the difference."""

    label: str
    recipe: Document


@dataclass(frozen=True)
class Example:
    """One entry of the table.

    `name` is its address. `text` has two to four sentences. `iterations` is how far to train to see
    it. `promise` is what then holds.
    """

    name: str
    title: str
    question: str
    text: str
    recipe: Document
    iterations: int
    promise: tuple[Claim, ...]
    others: tuple[Other, ...] = ()


def recipe(
    layers: Sequence[int],
    activations: Sequence[str],
    data: Document,
    *,
    start: Document | None = None,
    seed: int = 0,
    rule: Mapping[str, Any] | None = None,
) -> Document:
    """A recipe with a trained bias for each neuron, Xavier weights, and all samples in one batch, unless it says otherwise."""
    return {
        "version": 1,
        "network": {
            "layers": list(layers),
            "activations": list(activations),
            "biases": "per_neuron",
            "start": start or {"initializer": "xavier"},
        },
        "data": data,
        "rule": {"train_biases": True, "batch_size": 0, **(rule or {})},
        "seed": seed,
    }


def of_article(*, biases: str = "shared", rule: Mapping[str, Any] | None = None) -> Document:
    """The article's network, data and rule, with some fields of the rule changed; `biases` as in a recipe."""
    own = biases == "per_neuron"
    numbers = [
        [bias] * (size if own else 1)
        for bias, size in zip(article.BIASES, article.LAYER_SIZES[1:], strict=True)
    ]
    return {
        "version": 1,
        "network": {
            "layers": list(article.LAYER_SIZES),
            "activations": list(article.ACTIVATIONS),
            "biases": biases,
            "start": {"weights": article.WEIGHTS, "biases": numbers},
        },
        "data": {"inputs": [article.INPUTS], "targets": [article.TARGETS]},
        "rule": {"learning_rate": article.LEARNING_RATE, **(rule or {})},
        "seed": 0,
    }


def _written(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000.0 and value < 1e9 else f"{value:.6g}"
