"""Trains a recipe and works its outputs out by itself, with formulas written here and not in the engine."""

from typing import Any

import numpy as np
from backstep.session.engines import CompiledEngine
from backstep.session.recipe import Recipe
from backstep.session.run import Run

ENGINE = CompiledEngine()

FUNCTIONS = {
    "logistic": lambda net: 1.0 / (1.0 + np.exp(-net)),
    "tanh": np.tanh,
    "relu": lambda net: np.where(net > 0.0, net, 0.0),
    "leaky_relu": lambda net: np.where(net > 0.0, net, 0.01 * net),
    "softplus": lambda net: np.log(1.0 + np.exp(net)),
    "linear": lambda net: net,
    "sine": np.sin,
    "softmax": lambda net: np.exp(net) / np.exp(net).sum(axis=1, keepdims=True),
}


class Learnt:
    """A run of a recipe by the compiled engine. Its numbers are of the training samples."""

    def __init__(self, document: dict[str, Any], iterations: int = 0) -> None:
        self.run = Run(Recipe.read(document), ENGINE)
        self.train(iterations)

    def train(self, iterations: int) -> None:
        self.run.train(iterations)

    @property
    def diverged(self) -> bool:
        return self.run.divergence is not None

    @property
    def weights(self) -> list[np.ndarray]:
        """Each layer's weights, (n_to, n_from)."""
        return self._layers[0]

    @property
    def biases(self) -> list[np.ndarray]:
        """Each layer's biases, one for each neuron; zeros if there are none."""
        return self._layers[1]

    @property
    def _layers(self) -> tuple[list[np.ndarray], list[np.ndarray]]:
        network, flat = self.run.recipe.network, self.run.state.parameters
        weights, biases, at = [], [], 0
        for n_from, n_to in zip(network.layers[:-1], network.layers[1:], strict=True):
            weights.append(flat[at : at + n_to * n_from].reshape(n_to, n_from))
            at += n_to * n_from
        for n_to in network.layers[1:]:
            count = {"shared": 1, "per_neuron": n_to, "none": 0}[network.biases]
            biases.append(np.broadcast_to(flat[at : at + count] if count else 0.0, n_to))
            at += count
        assert at == flat.size
        return weights, biases

    def pass_forward(self, inputs: np.ndarray) -> tuple[list[np.ndarray], list[np.ndarray]]:
        """Each layer's net inputs and outputs, (samples, n)."""
        nets, outputs, out = [], [], inputs
        for weight, bias, name in zip(
            self.weights, self.biases, self.run.recipe.network.activations, strict=True
        ):
            nets.append(out @ weight.T + bias)
            out = FUNCTIONS[name](nets[-1])
            outputs.append(out)
        return nets, outputs

    def error_of(self, inputs: np.ndarray, targets: np.ndarray) -> float:
        """The mean error of these samples."""
        out, rule = self.pass_forward(inputs)[1][-1], self.run.conditions.rule
        if rule.error == "half_squared":
            errors = 0.5 * (targets - out) ** 2
        elif rule.error == "binary_cross_entropy":
            # Of a probability that rounds to 0 or 1, the nearest other number.
            out = np.clip(out, 1e-16, 1.0 - 1e-16)
            errors = -(targets * np.log(out) + (1.0 - targets) * np.log(1.0 - out))
        elif rule.error == "cross_entropy":
            errors = -targets * np.log(np.clip(out, 1e-300, 1.0))
        else:
            raise NotImplementedError(rule.error)
        of_samples = errors.sum(axis=1) if rule.output_reduction == "sum" else errors.mean(axis=1)
        return float(of_samples.mean())

    @property
    def error(self) -> float:
        return self.error_of(self.run.conditions.inputs, self.run.conditions.targets)

    @property
    def test_error(self) -> float:
        return self.error_of(self.run.conditions.test_inputs, self.run.conditions.test_targets)

    @property
    def accuracy(self) -> float:
        """The part of the training samples whose outputs all lie on the target's side of the middle."""
        targets = self.run.conditions.targets
        out = self.pass_forward(self.run.conditions.inputs)[1][-1]
        middle = (targets.min() + targets.max()) / 2.0
        return float(((out > middle) == (targets > middle)).all(axis=1).mean())
