"""Plain Python in the style of the article's script: neurons with their partial derivatives, one
sample at a time."""

import math
from collections.abc import Callable
from itertools import pairwise

from bench.shared.cases import Case


class Neuron:
    def __init__(self, weights: list[float], bias: float, activation: str) -> None:
        self.weights = weights
        self.bias = bias
        self.activation = activation
        self.inputs: list[float] = []
        self.output = 0.0
        self.delta = 0.0
        self.weight_gradients = [0.0] * len(weights)
        self.bias_gradient = 0.0

    def calculate_output(self, inputs: list[float]) -> float:
        self.inputs = inputs
        self.output = self.squash(self.calculate_net_input())
        return self.output

    def calculate_net_input(self) -> float:
        total = self.bias
        for i in range(len(self.inputs)):
            total += self.inputs[i] * self.weights[i]
        return total

    def squash(self, net: float) -> float:
        if self.activation == "logistic":
            return 1.0 / (1.0 + math.exp(-net))
        if self.activation == "tanh":
            return math.tanh(net)
        return net  # softmax is taken over the layer

    def calculate_error(self, target: float) -> float:
        if self.activation == "softmax":
            return -target * math.log(self.output)
        return 0.5 * (target - self.output) ** 2

    def calculate_pd_error_wrt_net_input(self, target: float) -> float:
        if self.activation == "softmax":
            return self.output - target
        return self.calculate_pd_error_wrt_output(target) * self.calculate_pd_output_wrt_net_input()

    def calculate_pd_error_wrt_output(self, target: float) -> float:
        return -(target - self.output)

    def calculate_pd_output_wrt_net_input(self) -> float:
        if self.activation == "logistic":
            return self.output * (1.0 - self.output)
        return 1.0 - self.output * self.output

    def calculate_pd_net_input_wrt_weight(self, index: int) -> float:
        return self.inputs[index]


class Network:
    def __init__(self, case: Case) -> None:
        self.learning_rate = case.learning_rate
        self.train_biases = case.train_biases
        self.layers = [
            [Neuron(row, bias, name) for row, bias in zip(weights.tolist(), biases.tolist(), strict=True)]
            for weights, biases, name in zip(case.weights, case.biases, case.activations, strict=True)
        ]

    def feed_forward(self, values: list[float]) -> list[float]:
        for layer in self.layers:
            outputs = [neuron.calculate_output(values) for neuron in layer]
            if layer[0].activation == "softmax":
                largest = max(outputs)
                powers = [math.exp(net - largest) for net in outputs]
                total = sum(powers)
                outputs = [power / total for power in powers]
                for neuron, output in zip(layer, outputs, strict=True):
                    neuron.output = output
            values = outputs
        return values

    def learn_from(self, inputs: list[float], targets: list[float]) -> float:
        """Adds the gradients of one sample; returns its error."""
        self.feed_forward(inputs)
        error = 0.0
        for o, neuron in enumerate(self.layers[-1]):
            error += neuron.calculate_error(targets[o])
            neuron.delta = neuron.calculate_pd_error_wrt_net_input(targets[o])
        for k in reversed(range(len(self.layers) - 1)):
            for h, neuron in enumerate(self.layers[k]):
                felt = 0.0
                for receiver in self.layers[k + 1]:
                    felt += receiver.delta * receiver.weights[h]
                neuron.delta = felt * neuron.calculate_pd_output_wrt_net_input()
        for layer in self.layers:
            for neuron in layer:
                for i in range(len(neuron.weights)):
                    neuron.weight_gradients[i] += neuron.delta * neuron.calculate_pd_net_input_wrt_weight(i)
                neuron.bias_gradient += neuron.delta
        return error

    def update(self, samples: int) -> None:
        for layer in self.layers:
            for neuron in layer:
                for i in range(len(neuron.weights)):
                    neuron.weights[i] -= self.learning_rate * neuron.weight_gradients[i] / samples
                    neuron.weight_gradients[i] = 0.0
                if self.train_biases:
                    neuron.bias -= self.learning_rate * neuron.bias_gradient / samples
                neuron.bias_gradient = 0.0


def prepare(case: Case) -> Callable[[int], tuple[list[float], list[float]]]:
    rows = list(zip(case.inputs.tolist(), case.targets.tolist(), strict=True))
    batches = [
        rows[first:last] for first, last in pairwise(range(0, len(rows) + case.batch_size, case.batch_size))
    ]

    def run(iterations: int) -> tuple[list[float], list[float]]:
        network = Network(case)
        errors = []
        for iteration in range(iterations):
            batch = batches[iteration % len(batches)]
            error = 0.0
            for inputs, targets in batch:
                error += network.learn_from(inputs, targets)
            network.update(len(batch))
            errors.append(error / len(batch))
        weights = [w for layer in network.layers for neuron in layer for w in neuron.weights]
        return weights + [neuron.bias for layer in network.layers for neuron in layer], errors

    return run
