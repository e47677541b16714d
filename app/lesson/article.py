"""The article's network, its printed numbers, and the rule that each of them follows from.

Source: Matt Mazur, "A Step by Step Backpropagation Example", 17 March 2015. The printed numbers,
their errata and reference values in IEEE doubles are data, in `article_numbers.json` beside this
file.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..engine.architecture import Architecture, BiasMode
from ..engine.rule import Rule, UpdateOrder
from ..engine.textbook import iterate
from .quantities.lookup import quantities

Array = NDArray[np.float64]

LAYER_SIZES = (2, 2, 2)
ACTIVATIONS = ("logistic", "logistic")
WEIGHTS = (((0.15, 0.20), (0.25, 0.30)), ((0.40, 0.45), (0.50, 0.55)))
BIASES = (0.35, 0.60)
INPUTS = (0.05, 0.10)
TARGETS = (0.01, 0.99)
LEARNING_RATE = 0.5
BIASES_ARE = ("frozen", "per_neuron", "shared")
"""The biases are left as they are (the article), or trained: one a neuron, or one a layer."""

ARTICLE_RULE = Rule()
"""The rule that the article states: simultaneous updates, biases left as they are."""


@lru_cache(maxsize=1)
def numbers() -> dict[str, Any]:
    """The contents of `article_numbers.json`."""
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
    """The article's network under one of the four rules with reference values in
    `article_numbers.json`.

    `biases` is "frozen" (the article), or "per_neuron" or "shared" for trained biases.
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
    """A number as the article prints it, with the value that the article's own rule gives.

    `computed` follows the rule that the article states. If the two differ, `follows_from` names the
    calculation that gives the printed digits, and `computed_so` is its value.
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
        """True if the article's own rule gives the printed digits."""
        return agrees(self.printed, self.computed)


def agrees(printed: str, value: float) -> bool:
    """True if `value`, rounded to the printed decimals, is the printed number."""
    decimals = len(printed.partition(".")[2])
    return float(f"{value:.{decimals}f}") == float(printed)


SEQUENTIAL = (
    "Sequential order: the output layer's weights are updated first, and the hidden deltas "
    "are taken through the updated ones. An early version of the article's script did that; "
    "its author corrected script and text a day later, and this closing number stayed."
)
ONE_UPDATE_LESS = (
    "The article's own rule after 9,999 updates: the error that the forward pass of the "
    "10,000th iteration sees, before its update."
)
ROUNDED_FACTORS = {
    "dE_o2/dout_h1": (
        "Factors rounded to nine decimals before they were multiplied: −0.038098237 · 0.5.",
        -0.038098237 * 0.5,
    )
}


def printed_numbers(first: dict[str, float]) -> list[PrintedNumber]:
    """Every number that the article prints, in its order.

    `first` are the quantities of its first iteration, from `first_iteration`.
    """
    data = numbers()
    own = data["reference_values"]["biases frozen, simultaneous (the article's rule)"]
    sequential = data["reference_values"]["biases frozen, sequential"]
    of_the_first_iteration = [
        PrintedNumber(name, printed, first[name], *ROUNDED_FACTORS.get(name, ()))
        for part in ("forward", "error", "backward_output_layer", "backward_hidden_layer")
        for name, printed in data[part].items()
    ]
    closing = {
        "E_total after 1 iteration": (own["E1"], SEQUENTIAL, sequential["E1"]),
        "E_total after 10000 iterations": (own["E10000"], ONE_UPDATE_LESS, own["E9999"]),
        "out_o1 after 10000 iterations": (own["out"][0], SEQUENTIAL, sequential["out"][0]),
        "out_o2 after 10000 iterations": (own["out"][1], SEQUENTIAL, sequential["out"][1]),
    }
    return of_the_first_iteration + [
        PrintedNumber(name, data["after_training"][name], *values) for name, values in closing.items()
    ]
