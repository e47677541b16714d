"""Fresh exercises: a small network with short numbers, drawn from a seed, and questions about it.

The same seed and level give the same exercise everywhere, so one link gives a whole class the same
exercise. The answers are the engine's.
"""

from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...engine.architecture import Architecture
from ...engine.randomness import generator
from ...engine.refused import Refused
from ...engine.rule import Rule
from ...engine.textbook import Trace, iterate
from ..derivations.derive import Derivation, derive
from ..mistakes.diagnosis import Checker
from ..quantities.names import Names
from .levels import LEVELS

Array = NDArray[np.float64]

EXERCISE = 64
"""The random stream of a seed that exercises are drawn from; `engine.randomness` has the others."""

RATES = (0.1, 0.2, 0.25, 0.5)
"""Without 1, so that the number shows if a learner has left the rate out."""
HIDDEN = ("logistic", "logistic", "tanh")
WEIGHTS = tuple(n / 10 for n in range(-9, 10) if n != 0)
"""−0.9, −0.8, … 0.9 without 0: one decimal is quick to type. All weights of an exercise differ, so
that the number shows if a learner has mixed two of them up."""


@dataclass(frozen=True)
class Question:
    """One question; `number` counts from 1.

    `quantity` is a name as `Checker` reads it: net_h1, or net_h1[2] for the second sample.
    """

    number: int
    quantity: str
    text: str


@dataclass(frozen=True)
class Exercise:
    """A network, its rule and its data, and the questions about its first iteration.

    `parameters` has shape (P,), `inputs` (samples, n_0) and `targets` (samples, n_L).
    """

    seed: int
    level: int
    architecture: Architecture
    rule: Rule
    parameters: Array
    inputs: Array
    targets: Array

    @property
    def title(self) -> str:
        return LEVELS[self.level].title

    @cached_property
    def names(self) -> Names:
        return Names(self.architecture)

    @cached_property
    def trace(self) -> Trace:
        return iterate(self.architecture, self.rule, self.parameters, self.inputs, self.targets)

    @cached_property
    def checker(self) -> Checker:
        """Judges answers. Its hints ask only for what the exercise asks for or gives."""
        return Checker(self.trace, hints=[*(question.quantity for question in self.questions), *self.known])

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        asked = LEVELS[self.level].questions(self.names)
        return tuple(Question(n, quantity, text) for n, (quantity, text) in enumerate(asked, start=1))

    @property
    def known(self) -> tuple[str, ...]:
        """The quantities that the worksheet gives with their values: all outputs, or none."""
        if not LEVELS[self.level].forward_is_given:
            return ()
        return tuple(f"out_{neuron}" for layer in self.names.layers[1:] for neuron in layer)

    def derivation(self, quantity: str) -> Derivation:
        """The derivation of a quantity of a question. Refuses an unknown name or sample."""
        name, bracket, sample = quantity.strip().removesuffix("]").partition("[")
        if bracket and sample not in [str(n) for n in range(1, len(self.inputs) + 1)]:
            raise Refused("quantity", f"This exercise has no sample [{sample}].")
        return derive(self.trace, name, int(sample or 1) - 1)

    def recipe(self) -> dict[str, Any]:
        """The exercise's network as a recipe document, which a session can open."""
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
    """The exercise of a seed and a level. Refuses other levels and seeds outside 0 … 2^53 − 1."""
    if level not in LEVELS:
        raise Refused("level", f"There are levels 1 to {len(LEVELS)}; {level} came.")
    random = generator(seed, EXERCISE, level)
    shapes, whole = LEVELS[level].shapes, LEVELS[level].whole_iteration
    sizes = shapes[int(random.integers(len(shapes)))]
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
