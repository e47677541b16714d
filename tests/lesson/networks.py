"""Random networks, rules and batches for the lesson's property tests, drawn by a plain Generator.

Like the engine's own problems (`tests/engine/problems.py`), with every activation, error,
reduction, optimiser and bias mode; small enough that every quantity of each can be looked at.
"""

import math

import numpy as np
from backstep.engine.architecture import Architecture
from backstep.engine.optimizers import OPTIMIZERS
from backstep.engine.rule import Rule
from backstep.engine.textbook import iterate
from backstep.lesson import article
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

HIDDEN = ("logistic", "tanh", "relu", "leaky_relu", "softplus", "linear", "sine")
PAIRS = (
    *((name, error) for name in (*HIDDEN, "softmax") for error in ("half_squared", "squared")),
    ("logistic", "binary_cross_entropy"),
    ("softmax", "cross_entropy"),
)


def examples(count):
    return settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


def article_trace(update_order="simultaneous", biases="frozen"):
    start = article.start(update_order, biases)
    return iterate(start.architecture, start.rule, start.parameters, start.inputs, start.targets)


def wide_trace(sizes=(20, 30, 12), rule=article.ARTICLE_RULE, output="logistic"):
    random = np.random.default_rng(3)
    architecture = Architecture(sizes, ("tanh",) * (len(sizes) - 2) + (output,))
    parameters = random.normal(size=architecture.parameter_count) / 4
    targets = np.full((1, sizes[-1]), 1 / sizes[-1])
    return iterate(architecture, rule, parameters, random.uniform(size=(1, sizes[0])), targets)


def random_trace(seed, max_layer=4):
    """(trace, slots before, iteration)."""
    random = np.random.default_rng(seed)

    def choose(options):
        return options[int(random.integers(len(options)))]

    output, error = choose(PAIRS)
    hidden = [choose(HIDDEN) for _ in range(int(random.integers(0, 3)))]
    sizes = [int(random.integers(1, max_layer + 1)) for _ in range(len(hidden) + 2)]
    if output == "softmax":
        sizes[-1] = max(2, sizes[-1])
    architecture = Architecture(tuple(sizes), (*hidden, output), choose(("shared", "per_neuron", "none")))
    sequential = random.random() < 0.2
    samples = 1 if sequential or random.random() < 0.5 else int(random.integers(2, 5))
    rule = Rule(
        learning_rate=float(choose((0.5, 0.25, 0.1, 0.7, 1.3))),
        error=error,
        output_reduction=choose(("sum", "mean")),
        sample_reduction=choose(("sum", "mean")),
        optimizer="gradient_descent" if sequential or random.random() < 0.5 else choose(tuple(OPTIMIZERS)),
        update_order="sequential" if sequential else "simultaneous",
        train_biases=bool(random.integers(2)),
        batch_size=1 if sequential else 0,
        l1=choose((0.0, 0.0, 0.01)),
        l2=choose((0.0, 0.0, 0.1)),
        frozen=(0,) if random.random() < 0.1 else (),
    )
    weights = [random.uniform(-1.5, 1.5, shape) / math.sqrt(shape[1]) for shape in architecture.weight_shapes]
    parameters = architecture.join(weights, [random.uniform(-0.5, 0.5, n) for n in architecture.bias_sizes])
    inputs = random.uniform(-1.0, 1.0, (samples, sizes[0]))
    targets = random.uniform(-1.0, 1.0, (samples, sizes[-1]))
    if error == "binary_cross_entropy":
        targets = random.integers(0, 2, targets.shape).astype(float)
    if error == "cross_entropy":
        targets = random.dirichlet(np.ones(sizes[-1]), samples)
    slots, iteration = None, 0
    first = iterate(architecture, rule, parameters, inputs, targets)
    if random.random() < 0.5 and not sequential:
        parameters, slots, iteration = first.after, first.slots_after, 1
        first = iterate(architecture, rule, parameters, inputs, targets, slots=slots, iteration=1)
    return first, slots, iteration


seeds = st.integers(0, 2**32 - 1)
