"""Mistakes with softmax, leaky ReLU, optimisers, penalties, batches, and in several layers at once.

The wrong values are calculated here in NumPy, from the formulas, and not by the catalogue.
"""

from itertools import pairwise

import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.rule import Rule
from backstep.engine.textbook import iterate
from backstep.lesson.mistakes.diagnosis import Checker

from tests.lesson.mistakes.tables import names_of

SEEDS = range(6)


class Network:
    """A network drawn from a seed, with its own forward and backward pass."""

    FUNCTIONS = {
        "logistic": lambda x: 1 / (1 + np.exp(-x)),
        "tanh": np.tanh,
        "leaky_relu": lambda x: np.where(x > 0, x, 0.01 * x),
        "softmax": lambda x: np.exp(x) / np.exp(x).sum(axis=1, keepdims=True),
    }
    SLOPES = {
        "logistic": lambda _x, y: y * (1 - y),
        "softmax": lambda _x, y: y * (1 - y),
        "tanh": lambda _x, y: 1 - y * y,
        "leaky_relu": lambda x, _y: np.where(x > 0, 1.0, 0.01),
    }

    def __init__(self, seed, sizes, activations, samples=1, **rule):
        draw = np.random.default_rng(seed)
        self.architecture = Architecture(sizes, activations, "per_neuron")
        self.rule = Rule(train_biases=True, **rule)
        self.weights = [np.round(draw.uniform(-0.9, 0.9, (b, a)), 2) for a, b in pairwise(sizes)]
        self.biases = [np.round(draw.uniform(0.1, 0.8, b), 2) for b in sizes[1:]]
        self.inputs = np.round(draw.uniform(0.1, 0.9, (samples, sizes[0])), 2)
        self.targets = np.round(draw.uniform(0.1, 0.9, (samples, sizes[-1])), 2)
        if activations[-1] == "softmax":
            self.targets = np.eye(sizes[-1])[draw.integers(sizes[-1], size=samples)]
        self.activations = activations
        self.forward()

    def forward(self, bias=lambda b: b):
        self.nets, self.outs = [], [self.inputs]
        for w, b, name in zip(self.weights, self.biases, self.activations, strict=True):
            self.nets.append(self.outs[-1] @ w.T + bias(b))
            self.outs.append(self.FUNCTIONS[name](self.nets[-1]))
        return self

    def errors(self):
        return 0.5 * (self.targets - self.outs[-1]) ** 2

    def gradients(self, slope=None, output_delta=None):
        """(of the weights, of the biases) by layer, the mean over the samples; `slope(k)` may be wrong."""
        right = lambda k: self.SLOPES[self.activations[k]](self.nets[k], self.outs[k + 1])  # noqa: E731
        slope, last = slope or right, len(self.weights) - 1
        delta = (self.outs[-1] - self.targets) * slope(last) if output_delta is None else output_delta
        found = []
        for k in range(last, -1, -1):
            found.append((delta.T @ self.outs[k] / len(delta), delta.mean(axis=0)))
            if k > 0:
                delta = (delta @ self.weights[k]) * slope(k - 1)
        return [list(layers) for layers in zip(*reversed(found), strict=True)]

    def trace(self, slots=None, iteration=0, parameters=None):
        start = self.architecture.join(self.weights, self.biases) if parameters is None else parameters
        return iterate(
            self.architecture, self.rule, start, self.inputs, self.targets, slots=slots, iteration=iteration
        )

    def second(self):
        """A checker of iteration 1, with this network moved there; and the trace of iteration 0."""
        first = self.trace()
        moved = self.architecture.split(first.after)
        self.weights, self.biases = list(moved.weights), list(moved.biases)
        self.forward()
        trace = self.trace(first.slots_after, 1)
        checker = Checker(trace, slots=first.slots_after, iteration=1, neighbours=lambda: (first, None))
        return checker, first


def names(checker, *values):
    """The names of the mistakes in the first value's verdict."""
    return names_of(checker.judge([(name, f"{value:.9f}") for name, value in values])[0])


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("error", ["half_squared", "cross_entropy"])
def test_softmax_by_the_diagonal_only(seed, error):
    n = Network(seed, (2, 3, 3), ("tanh", "softmax"), error=error)
    out, target = n.outs[-1], n.targets
    slope = out - target if error == "half_squared" else -target / out
    weights, _ = n.gradients(output_delta=slope * out * (1 - out))
    # With cross-entropy the mistake makes nothing of the outputs with target 0, and the others are right.
    place = (int(target.argmax() if error == "half_squared" else target.argmin()), 1)
    which = n.architecture.layer_sizes[1] * place[0] + place[1] + 7
    assert {"softmax_diagonal_only"} in names(Checker(n.trace()), (f"dE_total/dw{which}", weights[1][place]))[
        :2
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_slope_of_relu_for_leaky_relu(seed):
    n = Network(seed, (2, 3, 2), ("leaky_relu", "logistic"))
    n.biases[0] = -np.abs(n.biases[0])  # so that some net inputs are negative
    n.forward()
    slope = lambda k: (n.nets[0] > 0) * 1.0 if k == 0 else n.outs[2] * (1 - n.outs[2])  # noqa: E731
    weights, _ = n.gradients(slope)
    for j in np.flatnonzero(n.nets[0][0] < 0):
        verdict = Checker(n.trace()).check(f"dE_total/dw{2 * j + 1}", f"{weights[0][j, 0]:.9f}")
        assert verdict.verdict == "wrong"
        assert {"other_derivative"} in names_of(verdict) or weights[0][j, 0] == 0.0, verdict


@pytest.mark.parametrize("seed", SEEDS)
def test_the_penalty_counted_on_a_bias(seed):
    n = Network(seed, (2, 2, 2), ("tanh", "logistic"), l2=0.05)
    _, biases = n.gradients()
    value = n.biases[1][0] - 0.5 * (biases[1][0] + 0.05 * n.biases[1][0])
    assert {"penalty_on_biases"} in names(Checker(n.trace()), ("b_o1+", value))[:2]


@pytest.mark.parametrize("seed", SEEDS)
def test_one_minus_mu_in_momentum(seed):
    n = Network(seed, (2, 2, 2), ("tanh", "logistic"), optimizer="momentum", momentum=0.9)
    checker, first = n.second()
    weights, _ = n.gradients()
    velocity = 0.9 * n.architecture.split(first.gradients).weights[1][0, 0] + 0.1 * weights[1][0, 0]
    value = n.weights[1][0, 0] - 0.5 * velocity
    assert {"momentum_scaled"} in names(checker, ("w5+", value))[:2]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_bias_correction_in_adam(seed):
    n = Network(seed, (2, 2, 2), ("tanh", "logistic"), optimizer="adam", learning_rate=0.1)
    weights, _ = n.gradients()
    g = weights[1][0, 0]
    value = n.weights[1][0, 0] - 0.1 * 0.1 * g / (np.sqrt(0.001 * g * g) + 1e-8)
    assert {"bias_correction_left_out"} in names(Checker(n.trace()), ("w5+", value))[:2]


@pytest.mark.parametrize("seed", SEEDS)
def test_gradients_of_two_iterations_added_up(seed):
    n = Network(seed, (2, 2, 2), ("tanh", "logistic"))
    checker, first = n.second()
    weights, _ = n.gradients()
    both = weights[1][1, 0] + n.architecture.split(first.gradients).weights[1][1, 0]
    assert {"gradients_added_up"} in names(checker, ("w7+", n.weights[1][1, 0] - 0.5 * both))[:2]
    assert {"gradients_added_up"} in names(checker, ("dE_total/dw7", both))[:2]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_slope_forgotten_in_every_layer(seed):
    n = Network(seed, (2, 2, 2, 2), ("tanh", "logistic", "logistic"))
    weights, _ = n.gradients(lambda k: np.ones_like(n.nets[k]))
    assert {"slope_forgotten"} in names(Checker(n.trace()), ("dE_total/dw1", weights[0][0, 0]))[:2]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_bias_forgotten_in_every_layer(seed):
    n = Network(seed, (2, 2, 2), ("tanh", "logistic"))
    checker, out = Checker(n.trace()), n.forward(lambda b: 0.0 * b).outs[-1]
    assert {"bias_left_out"} in names(checker, ("out_o1", out[0, 0]))[:2]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_neighbours_bias(seed):
    n = Network(seed, (2, 2, 2), ("tanh", "logistic"))
    if n.biases[1][0] == n.biases[1][1]:
        pytest.skip("the two biases are equal")
    checker, net = Checker(n.trace()), n.nets[1][0, 0] - n.biases[1][0] + n.biases[1][1]
    assert {"other_bias"} in names(checker, ("net_o1", net))[:2]
    _, biases = n.gradients()
    value = n.biases[1][1] - 0.5 * biases[1][0]
    assert {"neighbours_old_weight"} in names(checker, ("b_o1+", value))[:2]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_given_number_misread_makes_the_rest_follow(seed):
    n = Network(seed, (2, 2, 2), ("tanh", "logistic"))
    checker = Checker(n.trace())
    n.weights[0][0, 0] /= 10.0
    n.forward()
    typed = [("net_h1", n.nets[0][0, 0]), ("out_h1", n.outs[1][0, 0]), ("net_o1", n.nets[1][0, 0])]
    verdicts = checker.judge([(name, f"{value:.9f}") for name, value in typed])
    assert {"number_misread"} in names_of(verdicts[0])[:2]
    assert [verdict.verdict for verdict in verdicts[1:]] == ["follows", "follows"]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_error_of_a_batch_beside_those_of_its_samples(seed):
    n = Network(seed, (2, 2, 2), ("tanh", "logistic"), samples=3)
    each, checker = n.errors().sum(axis=1), Checker(n.trace())
    right = [("E_total", each.mean()), *((f"E_total[{s + 1}]", one) for s, one in enumerate(each))]
    verdicts = checker.judge([(name, f"{value:.6f}") for name, value in right])
    assert [verdict.verdict for verdict in verdicts] == ["right"] * 4
    assert {"sum_or_mean"} in names(checker, ("E_total", each.sum()))[:2]
    assert {"other_sample"} in names(checker, ("E_total", each[1]))[:2]
    assert {"other_sample"} in names(checker, ("E_total[2]", each[2]))[:2]


@pytest.mark.parametrize("seed", SEEDS)
def test_one_sample_of_a_batch_in_a_gradient(seed):
    n = Network(seed, (2, 2, 2), ("tanh", "logistic"), samples=3)
    checker = Checker(n.trace())
    n.inputs, n.targets = n.inputs[:1], n.targets[:1]
    weights, _ = n.forward().gradients()
    assert {"other_sample"} in names(checker, ("dE_total/dw5", weights[1][0, 0]))[:2]
