"""The article's network, the numbers it prints, and which rule each of them follows from.

Source: Matt Mazur, "A Step by Step Backpropagation Example", 17 March 2015. The printed numbers, their errata and
reference values computed in IEEE doubles are data, in `article_numbers.json` beside this file.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engine.architecture import Architecture, BiasMode
from app.engine.rule import Rule, UpdateOrder
from app.engine.textbook import iterate
from app.lesson.quantities.lookup import quantities

Array = NDArray[np.float64]

LAYER_SIZES = (2, 2, 2)
ACTIVATIONS = ("logistic", "logistic")
WEIGHTS = (((0.15, 0.20), (0.25, 0.30)), ((0.40, 0.45), (0.50, 0.55)))
BIASES = (0.35, 0.60)
INPUTS = (0.05, 0.10)
TARGETS = (0.01, 0.99)
LEARNING_RATE = 0.5
BIASES_ARE = ("frozen", "per_neuron", "shared")
"""What may become of the biases: left as they are (the article), or trained, one a neuron or one a layer."""

ARTICLE_RULE = Rule()
"""Simultaneous updates, biases left as they are: the rule the article states."""


@lru_cache(maxsize=1)
def numbers() -> dict[str, Any]:
    """`article_numbers.json` as it stands."""
    text = (Path(__file__).parent / "article_numbers.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@dataclass(frozen=True)
class Start:
    """A network at iteration 0, ready for `textbook.iterate`."""

    architecture: Architecture
    rule: Rule
    parameters: Array
    inputs: Array
    targets: Array


def start(update_order: UpdateOrder = "simultaneous", biases: str = "frozen") -> Start:
    """The article's network under one of the four rules that `article_numbers.json` has reference values for.

    `biases` is "frozen" (the article), "per_neuron" or "shared", the last two trained.
    """
    mode: BiasMode = "per_neuron" if biases == "per_neuron" else "shared"
    architecture = Architecture(LAYER_SIZES, ACTIVATIONS, mode)
    bias_layers = [np.full(size, bias) for size, bias in zip(architecture.bias_sizes, BIASES, strict=True)]
    return Start(
        architecture,
        Rule(update_order=update_order, train_biases=biases != "frozen"),
        architecture.join([np.array(layer) for layer in WEIGHTS], bias_layers),
        np.array([INPUTS]),
        np.array([TARGETS]),
    )


def first_iteration() -> dict[str, float]:
    """Every quantity of iteration 0 by the article's own rule."""
    begin = start()
    return quantities(iterate(begin.architecture, begin.rule, begin.parameters, begin.inputs, begin.targets))


@dataclass(frozen=True)
class PrintedNumber:
    """One number as the article prints it, beside what its own rule gives.

    `computed` follows the rule the article states; `follows_from` says, where the two differ, what does give the printed
    digits, and `computed_so` is that other calculation's value.
    """

    name: str
    printed: str
    computed: float
    follows_from: str = ""
    computed_so: float | None = None

    @property
    def decimals(self) -> int:
        return len(self.printed.partition(".")[2])

    @property
    def agrees(self) -> bool:
        """Whether the article's own rule gives the printed digits."""
        return agrees(self.printed, self.computed)


def agrees(printed: str, value: float) -> bool:
    """Whether `value`, rounded to as many decimals as were printed, shows the printed digits."""
    decimals = len(printed.partition(".")[2])
    return float(f"{value:.{decimals}f}") == float(printed)


def printed_numbers(first: dict[str, float]) -> list[PrintedNumber]:
    """Every number the article prints, in its order. `first` are the quantities of its first iteration."""
    data = numbers()
    article = data["reference_values"]["biases frozen, simultaneous (the article's rule)"]
    sequential = data["reference_values"]["biases frozen, sequential"]
    sequential_story = (
        "Sequential order: the output layer's weights are updated first, and the hidden deltas are taken through the "
        "updated ones. An early version of the article's script did that; its author corrected script and text a "
        "day later, and this closing number stayed."
    )
    listed = [
        PrintedNumber(name, printed, first[name])
        for part in ("forward", "error", "backward_output_layer", "backward_hidden_layer")
        for name, printed in data[part].items()
    ]
    rounded = {
        "dE_o2/dout_h1": (
            "Factors rounded to nine decimals before they were multiplied: −0.038098237 · 0.5.",
            -0.038098237 * 0.5,
        )
    }
    listed = [
        PrintedNumber(p.name, p.printed, p.computed, *rounded[p.name]) if p.name in rounded else p
        for p in listed
    ]
    closing = data["after_training"]
    return [
        *listed,
        PrintedNumber(
            "E_total after 1 iteration",
            closing["E_total after 1 iteration"],
            article["E1"],
            sequential_story,
            sequential["E1"],
        ),
        PrintedNumber(
            "E_total after 10000 iterations",
            closing["E_total after 10000 iterations"],
            article["E10000"],
            "The article's own rule after 9,999 updates: the error that the forward pass of the 10,000th iteration sees, "
            "before its update.",
            article["E9999"],
        ),
        PrintedNumber(
            "out_o1 after 10000 iterations",
            closing["out_o1 after 10000 iterations"],
            article["out"][0],
            sequential_story,
            sequential["out"][0],
        ),
        PrintedNumber(
            "out_o2 after 10000 iterations",
            closing["out_o2 after 10000 iterations"],
            article["out"][1],
            sequential_story,
            sequential["out"][1],
        ),
    ]
