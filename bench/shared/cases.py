"""The networks that the engine's benchmark trains."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from backstep.engine.datasets import make
from numpy.typing import NDArray

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
    rule: tuple[tuple[str, Any], ...] = ()
    """Settings that only our engines know, such as ("optimizer", "adam"); the other peers leave such a case out."""


def cases() -> list[Case]:
    article = make("article")
    clouds = make("xor_cloud", samples=250, low=-1.0)
    wide = (2, *(64,) * 7, 1)
    random = np.random.default_rng(1)
    digits = random.uniform(0.0, 1.0, (1792, 64))
    labels = np.eye(10)[(digits @ random.normal(size=(64, 10))).argmax(axis=1)]
    flowers = random.normal(size=(150, 4))
    kinds = np.eye(3)[random.integers(0, 3, 150)]
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
        _case((4, 8, 3), ("tanh",) * 2, flowers, kinds, batch_size=1, learning_rate=0.003),
        _case(wide, ("tanh",) * 8, clouds.inputs, clouds.targets, batch_size=1, learning_rate=0.001),
        _case(wide, ("tanh",) * 8, clouds.inputs, clouds.targets, batch_size=10, learning_rate=0.001),
        *(
            _case(
                sizes,
                ("tanh",) * 3,
                clouds.inputs,
                clouds.targets,
                learning_rate=0.003,
                batch_size=size,
                rule=rule,
            )
            for sizes, size, rule in (
                ((2, 4, 2, 1), 10, (("optimizer", "adam"),)),
                ((2, 8, 8, 1), 1, (("optimizer", "adam"),)),
                ((2, 8, 8, 1), 10, (("l2", 0.001),)),
                ((2, 8, 8, 1), 1, (("update_order", "sequential"),)),
            )
        ),
    ]


def _case(
    layer_sizes: tuple[int, ...],
    activations: tuple[str, ...],
    inputs: Array,
    targets: Array,
    *,
    batch_size: int,
    learning_rate: float,
    rule: tuple[tuple[str, Any], ...] = (),
) -> Case:
    random = np.random.default_rng(0)
    return Case(
        _name(layer_sizes, batch_size, rule),
        layer_sizes,
        activations,
        inputs,
        targets,
        tuple(random.normal(0.0, n_from**-0.5, (n_to, n_from)) for n_from, n_to in pairwise(layer_sizes)),
        tuple(np.zeros(n_to) for n_to in layer_sizes[1:]),
        train_biases=True,
        batch_size=batch_size,
        learning_rate=learning_rate,
        rule=rule,
    )


def _name(layer_sizes: tuple[int, ...], batch_size: int, rule: tuple[tuple[str, Any], ...]) -> str:
    sizes = "2-64x7-1" if len(layer_sizes) == 9 else "-".join(map(str, layer_sizes))
    batches = "" if batch_size in (10, 32) and not rule and len(layer_sizes) < 9 else f" by {batch_size}"
    return sizes + batches + "".join(f" {value if isinstance(value, str) else name}" for name, value in rule)
