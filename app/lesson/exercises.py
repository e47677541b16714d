"""Fresh exercises from a seed: a small network with friendly numbers, and what is asked about it.

Four levels: 1 the forward pass, 2 the output layer, 3 the hidden layer, 4 a whole iteration with trained biases and two samples.
The same seed and level give the same exercise everywhere, so a link gives a whole class the same. The answers are the engine's.
"""

from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engine.architecture import Architecture
from app.engine.randomness import generator
from app.engine.refused import Refused
from app.engine.rule import Rule
from app.engine.textbook import Trace, iterate
from app.lesson.derivations.derive import Derivation, derive
from app.lesson.mistakes.diagnosis import Checker
from app.lesson.quantities.names import Names

Array = NDArray[np.float64]

EXERCISE = 64
"""The stream of a seed's random numbers that exercises are drawn from, apart from those of `engine.randomness`."""

LEVELS = {
    1: "The forward pass",
    2: "Backwards: the output layer",
    3: "Backwards: the hidden layer",
    4: "A whole iteration: two samples, trained biases",
}
ABOUT = {
    1: "Net inputs, outputs and errors of one sample.",
    2: "Forward is done: deltas, gradients and new weights of the output layer.",
    3: "Forward is done: add up the paths, and go on to the first layer's weights.",
    4: "Everything from the inputs to the new weights and biases, as a mean over two samples.",
}
SHAPES = {
    1: ((2, 2, 2), (2, 3, 1), (3, 2, 1)),
    2: ((2, 2, 2), (2, 3, 1), (3, 2, 2)),
    3: ((2, 2, 2), (3, 2, 2), (2, 3, 2)),
    4: ((2, 2, 1), (2, 2, 2), (3, 2, 1)),
}
RATES = (0.1, 0.2, 0.25, 0.5)
"""Not 1, so that a learner who leaves the rate out sees it."""
HIDDEN = ("logistic", "logistic", "tanh")
WEIGHTS = tuple(n / 10 for n in range(-9, 10) if n != 0)
"""−0.9, −0.8, … 0.9 without 0: one decimal is quickly typed; no two weights of an exercise are equal, so that mixing two up shows."""


@dataclass(frozen=True)
class Question:
    """`quantity` as `diagnosis.Checker` reads it: net_h1, or net_h1[2] for the second sample. `number` counts from 1."""

    number: int
    quantity: str
    text: str


@dataclass(frozen=True)
class Exercise:
    seed: int
    level: int
    architecture: Architecture
    rule: Rule
    parameters: Array
    inputs: Array
    targets: Array

    @property
    def title(self) -> str:
        return LEVELS[self.level]

    @cached_property
    def names(self) -> Names:
        return Names(self.architecture)

    @cached_property
    def trace(self) -> Trace:
        return iterate(self.architecture, self.rule, self.parameters, self.inputs, self.targets)

    @cached_property
    def checker(self) -> Checker:
        return Checker(self.trace)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        asked = {1: _forward, 2: _output_layer, 3: _hidden_layer, 4: _iteration}[self.level](self.names)
        return tuple(Question(n, quantity, text) for n, (quantity, text) in enumerate(asked, start=1))

    @property
    def known(self) -> tuple[str, ...]:
        """What is worked out already and stands on the worksheet: in levels 2 and 3 the forward pass."""
        if self.level in (1, 4):
            return ()
        return tuple(f"out_{neuron}" for layer in self.names.layers[1:] for neuron in layer)

    def derivation(self, quantity: str) -> Derivation:
        """How a quantity is worked out from what is known; `quantity` as in `Question`. Refuses what does not exist."""
        name, bracket, sample = quantity.strip().removesuffix("]").partition("[")
        if bracket and sample not in [str(n) for n in range(1, len(self.inputs) + 1)]:
            raise Refused("quantity", f"This exercise has no sample [{sample}].")
        return derive(self.trace, name, int(sample or 1) - 1)

    def recipe(self) -> dict[str, Any]:
        """The exercise's network as a recipe document, to be opened like any other."""
        split = self.architecture.split(self.parameters)
        return {
            "version": 1,
            "network": {
                "layers": list(self.architecture.layer_sizes),
                "activations": list(self.architecture.activations),
                "biases": self.architecture.bias_mode,
                "start": {
                    "weights": [layer.tolist() for layer in split.weights],
                    "biases": [layer.tolist() for layer in split.biases],
                },
            },
            "data": {"inputs": self.inputs.tolist(), "targets": self.targets.tolist()},
            "rule": {
                "learning_rate": self.rule.learning_rate,
                "train_biases": self.rule.train_biases,
                "batch_size": self.rule.batch_size,
            },
            "seed": self.seed,
        }

    def to_json(self) -> dict[str, Any]:
        """The exercise without its answers."""
        return {
            "seed": self.seed,
            "level": self.level,
            "title": self.title,
            "recipe": self.recipe(),
            "known": {name: self.checker.value(name) for name in self.known},
            "questions": [asdict(question) for question in self.questions],
        }


def exercise(seed: int, level: int) -> Exercise:
    """The exercise of a seed at a level, 1 to 4. Refuses others, and a seed below 0 or above 2^53 − 1."""
    if level not in LEVELS:
        raise Refused("level", f"There are levels 1 to {len(LEVELS)}; {level} came.")
    random = generator(seed, EXERCISE, level)
    shapes = SHAPES[level]
    sizes = shapes[int(random.integers(len(shapes)))]
    whole = level == 4
    architecture = Architecture(
        sizes, (HIDDEN[int(random.integers(len(HIDDEN)))], "logistic"), "per_neuron" if whole else "shared"
    )
    weights = random.choice(WEIGHTS, architecture.weight_count, replace=False)
    biases = random.choice(
        [n / 10 for n in range(1, 8)], architecture.bias_count, replace=architecture.bias_count > 7
    )
    samples = 2 if whole else 1
    rule = Rule(
        learning_rate=float(RATES[int(random.integers(len(RATES)))]),
        train_biases=whole,
        batch_size=0 if whole else 1,
    )
    inputs = np.array(
        [random.choice([n / 10 for n in range(1, 11)], sizes[0], replace=False) for _ in range(samples)]
    )
    targets = random.choice([n / 10 for n in range(1, 10)], (samples, sizes[-1]), replace=False)
    return Exercise(seed, level, architecture, rule, np.concatenate([weights, biases]), inputs, targets)


Asked = list[tuple[str, str]]


def _forward(names: Names) -> Asked:
    asked: Asked = []
    for layer in names.layers[1:]:
        for neuron in layer:
            asked.append((f"net_{neuron}", f"the net input of {neuron}"))
            asked.append((f"out_{neuron}", f"the output of {neuron}"))
    asked += [(f"E_{output}", f"the error of {output}") for output in names.outputs]
    if len(names.outputs) > 1:
        asked.append(("E_total", "the total error"))
    return asked


def _output_layer(names: Names) -> Asked:
    asked: Asked = []
    for j, output in enumerate(names.outputs):
        asked += [
            (f"dE_total/dout_{output}", f"how the error changes with the output of {output}"),
            (f"dout_{output}/dnet_{output}", f"the slope of the activation at {output}"),
            (f"delta_{output}", f"the delta of {output}"),
        ]
        for i in range(len(names.layers[1])):
            weight = names.weight(1, j, i)
            asked.append((f"dE_total/d{weight}", f"the gradient of {weight}"))
            asked.append((f"{weight}+", f"the new {weight}"))
    return asked


def _hidden_layer(names: Names) -> Asked:
    asked: Asked = [(f"delta_{output}", f"the delta of {output}") for output in names.outputs]
    for j, hidden in enumerate(names.layers[1]):
        asked += [
            (f"dE_{output}/dout_{hidden}", f"the path from {hidden} through {output}")
            for output in names.outputs
        ]
        asked += [
            (f"dE_total/dout_{hidden}", f"all paths from {hidden} together"),
            (f"dout_{hidden}/dnet_{hidden}", f"the slope of the activation at {hidden}"),
            (f"delta_{hidden}", f"the delta of {hidden}"),
        ]
        weight = names.weight(0, j, 0)
        asked += [(f"dE_total/d{weight}", f"the gradient of {weight}"), (f"{weight}+", f"the new {weight}")]
    return asked


def _iteration(names: Names) -> Asked:
    asked: Asked = []
    neurons = (*names.layers[1], *names.outputs)
    for sample in (1, 2):
        of = f"for sample {sample}"
        asked += [(f"out_{neuron}[{sample}]", f"the output of {neuron} {of}") for neuron in neurons]
        asked.append((f"E_total[{sample}]", f"the total error {of}"))
        asked += [
            (f"delta_{neuron}[{sample}]", f"the delta of {neuron} {of}") for neuron in reversed(neurons)
        ]
    chosen = [
        names.weight(1, 0, 0),
        names.weight(0, 0, 0),
        f"b_{names.outputs[0]}",
        f"b_{names.layers[1][0]}",
    ]
    for parameter in chosen:
        asked.append((f"dE_total/d{parameter}", f"the gradient of {parameter}, the mean over both samples"))
        asked.append((f"{parameter}+", f"the new {parameter}"))
    return asked
