"""The four networks of the engine's benchmark."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.engine.datasets import make

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """A network and its data. The error is half the squared error, or cross-entropy for a softmax
    output; gradient descent on the mean of a batch."""

    name: str
    layer_sizes: tuple[int, ...]
    activations: tuple[str, ...]
    inputs: Array
    targets: Array
    weights: tuple[Array, ...]
    biases: tuple[Array, ...]
    """One bias for each neuron."""
    train_biases: bool
    batch_size: int
    learning_rate: float


def cases() -> list[Case]:
    article = make("article")
    clouds = make("xor_cloud", samples=250, low=-1.0)
    random = np.random.default_rng(1)
    digits = random.uniform(0.0, 1.0, (1792, 64))
    labels = np.eye(10)[(digits @ random.normal(size=(64, 10))).argmax(axis=1)]
    return [
        Case(
            "article",
            (2, 2, 2),
            ("logistic", "logistic"),
            article.inputs,
            article.targets,
            (np.array([[0.15, 0.20], [0.25, 0.30]]), np.array([[0.40, 0.45], [0.50, 0.55]])),
            (np.full(2, 0.35), np.full(2, 0.60)),
            train_biases=False,
            batch_size=1,
            learning_rate=0.5,
        ),
        _case((2, 4, 2, 1), ("tanh",) * 3, clouds.inputs, clouds.targets, batch_size=10, learning_rate=0.03),
        _case(
            (2, 8, 8, 8, 8, 8, 8, 1),
            ("tanh",) * 7,
            clouds.inputs,
            clouds.targets,
            batch_size=10,
            learning_rate=0.03,
        ),
        _case((64, 32, 10), ("tanh", "softmax"), digits, labels, batch_size=32, learning_rate=0.03),
    ]


def _case(
    layer_sizes: tuple[int, ...],
    activations: tuple[str, ...],
    inputs: Array,
    targets: Array,
    *,
    batch_size: int,
    learning_rate: float,
) -> Case:
    random = np.random.default_rng(0)
    return Case(
        "-".join(map(str, layer_sizes)),
        layer_sizes,
        activations,
        inputs,
        targets,
        tuple(random.normal(0.0, n_from**-0.5, (n_to, n_from)) for n_from, n_to in pairwise(layer_sizes)),
        tuple(np.zeros(n_to) for n_to in layer_sizes[1:]),
        train_biases=True,
        batch_size=batch_size,
        learning_rate=learning_rate,
    )
