"""NumPy, one matrix product for a whole batch."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from bench.shared.cases import Case

Array = NDArray[np.float64]


def activate(name: str, net: Array) -> Array:
    if name == "logistic":
        return 1.0 / (1.0 + np.exp(-net))
    if name == "tanh":
        return np.tanh(net)
    powers = np.exp(net - net.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def prepare(case: Case) -> Callable[[int], tuple[Array, Array]]:
    size = case.batch_size
    batches = [
        (case.inputs[first : first + size], case.targets[first : first + size])
        for first in range(0, len(case.inputs), size)
    ]
    step = case.learning_rate / size

    def run(iterations: int) -> tuple[Array, Array]:
        weights = [w.copy() for w in case.weights]
        biases = [b.copy() for b in case.biases]
        errors = np.empty(iterations)
        for iteration in range(iterations):
            inputs, targets = batches[iteration % len(batches)]
            outs = [inputs]
            for w, b, name in zip(weights, biases, case.activations, strict=True):
                outs.append(activate(name, outs[-1] @ w.T + b))
            if case.activations[-1] == "softmax":
                errors[iteration] = -(targets * np.log(outs[-1])).sum() / size
            else:
                errors[iteration] = 0.5 * ((targets - outs[-1]) ** 2).sum() / size
            delta = outs[-1] - targets
            for k in reversed(range(len(weights))):
                out = outs[k + 1]
                if case.activations[k] == "logistic":
                    delta = delta * (out * (1.0 - out))
                elif case.activations[k] == "tanh":
                    delta = delta * (1.0 - out * out)
                gradient = delta.T @ outs[k]
                bias_gradient = delta.sum(axis=0)
                delta = delta @ weights[k]
                weights[k] -= step * gradient
                if case.train_biases:
                    biases[k] -= step * bias_gradient
        return np.concatenate([part.ravel() for part in (*weights, *biases)]), errors

    return run
