"""Random networks, rules and data for the engine's property tests.

Weights are drawn so that no neuron saturates: where 1 − out² is about 1e-9, only half of its digits mean anything,
and two right engines differ in the other half. Hypothesis runs derandomized, so that CI sees the same examples
each time, and without a deadline, because the first example may wait for a compiler.
"""

import math
from dataclasses import dataclass

import numpy as np
from backstep.engine.architecture import Architecture
from backstep.engine.optimizers import OPTIMIZERS
from backstep.engine.rule import Rule
from backstep.engine.training import State
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

Array = NDArray[np.float64]

HIDDEN = ("logistic", "tanh", "relu", "leaky_relu", "softplus", "linear", "sine")
PAIRS = (
    *((name, error) for name in (*HIDDEN, "softmax") for error in ("half_squared", "squared")),
    ("logistic", "binary_cross_entropy"),
    ("softmax", "cross_entropy"),
)
"""Every output activation with every error function that goes with it."""


def examples(count: int) -> settings:
    return settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


@dataclass(frozen=True)
class Problem:
    architecture: Architecture
    rule: Rule
    inputs: Array
    targets: Array
    parameters: Array
    seed: int

    def start(self) -> State:
        return State.start(self.rule, self.parameters)


def random_parameters(random: np.random.Generator, architecture: Architecture) -> Array:
    weights = [random.uniform(-1.5, 1.5, shape) / math.sqrt(shape[1]) for shape in architecture.weight_shapes]
    return architecture.join(weights, [random.uniform(-0.5, 0.5, size) for size in architecture.bias_sizes])


def random_targets(random: np.random.Generator, error: str, samples: int, outputs: int) -> Array:
    if error == "cross_entropy":
        targets: Array = random.dirichlet(np.ones(outputs), samples)
        targets[::2] = np.eye(outputs)[random.integers(0, outputs, len(targets[::2]))]
        return targets
    if error == "binary_cross_entropy":
        return random.integers(0, 2, (samples, outputs)).astype(np.float64)
    return random.uniform(-1.0, 1.0, (samples, outputs))


@st.composite
def problems(draw: st.DrawFn, max_rate: float = 2.0) -> Problem:
    output, error = draw(st.sampled_from(PAIRS))
    hidden = draw(st.lists(st.sampled_from(HIDDEN), max_size=3))
    sizes = draw(st.lists(st.integers(1, 9), min_size=len(hidden) + 2, max_size=len(hidden) + 2))
    if output == "softmax":
        sizes[-1] = max(sizes[-1], 2)
    architecture = Architecture(
        tuple(sizes), (*hidden, output), draw(st.sampled_from(("shared", "per_neuron", "none")))
    )
    samples = draw(st.integers(1, 12))
    sequential = draw(st.integers(0, 4)) == 0
    optimizer = "gradient_descent" if sequential else draw(st.sampled_from(list(OPTIMIZERS)))
    adaptive = optimizer in ("rmsprop", "adam")
    rule = Rule(
        # RMSProp and Adam step by about the rate itself, however small the gradient: at a minimum a large rate makes
        # them jump to and fro, and every jump multiplies a rounding.
        learning_rate=draw(st.floats(0.001, max_rate * (0.01 if adaptive else 1.0))),
        error=error,
        output_reduction=draw(st.sampled_from(("sum", "mean"))),
        sample_reduction=draw(st.sampled_from(("sum", "mean"))),
        optimizer=optimizer,
        momentum=draw(st.sampled_from((0.0, 0.5, 0.9))),
        update_order="sequential" if sequential else "simultaneous",
        train_biases=draw(st.booleans()),
        batch_size=1 if sequential else draw(st.integers(0, samples)),
        shuffle=draw(st.booleans()),
        l1=draw(st.sampled_from((0.0, 0.01))),
        l2=draw(st.sampled_from((0.0, 0.1))),
        epsilon=1e-3 if adaptive else 1e-8,
        frozen=tuple(sorted(draw(st.sets(st.integers(0, architecture.parameter_count - 1), max_size=2)))),
    )
    seed = draw(st.integers(0, 2**32))
    random = np.random.default_rng(seed)
    return Problem(
        architecture,
        rule,
        random.uniform(-1.0, 1.0, (samples, sizes[0])),
        random_targets(random, error, samples, sizes[-1]),
        random_parameters(random, architecture),
        seed,
    )


def gap(one: Array, other: Array) -> float:
    """How far apart, relative to the length of the vectors (or to 0.001, if they are shorter than that)."""
    return float(np.linalg.norm(one - other) / max(float(np.linalg.norm(other)), 1e-3))
