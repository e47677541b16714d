"""PyTorch as its tutorials write it: eager, autograd, `torch.optim.SGD`; one thread, float64."""

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray

from bench.shared.cases import Case

Array = NDArray[np.float64]


def prepare(case: Case) -> Callable[[int], tuple[Array, Array]]:
    torch.set_num_threads(1)
    size = case.batch_size
    inputs, targets = torch.tensor(case.inputs), torch.tensor(case.targets)
    batches = [(inputs[i : i + size], targets[i : i + size]) for i in range(0, len(inputs), size)]

    def run(iterations: int) -> tuple[Array, Array]:
        weights = [torch.tensor(w, requires_grad=True) for w in case.weights]
        biases = [torch.tensor(b, requires_grad=case.train_biases) for b in case.biases]
        trained = [*weights, *biases] if case.train_biases else weights
        optimizer = torch.optim.SGD(trained, lr=case.learning_rate)
        errors = np.empty(iterations)
        for iteration in range(iterations):
            out, target = batches[iteration % len(batches)]
            for w, b, name in zip(weights, biases, case.activations, strict=True):
                net = torch.nn.functional.linear(out, w, b)
                if name == "logistic":
                    out = torch.sigmoid(net)
                elif name == "tanh":
                    out = torch.tanh(net)
            if case.activations[-1] == "softmax":
                error = torch.nn.functional.cross_entropy(net, target)
            else:
                error = 0.5 * ((target - out) ** 2).sum(dim=1).mean()
            optimizer.zero_grad()
            error.backward()
            optimizer.step()
            errors[iteration] = error.item()
        return np.concatenate([part.detach().numpy().ravel() for part in (*weights, *biases)]), errors

    return run
