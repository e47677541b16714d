"""The five optimisers against their published formulas, written out number by number, and against PyTorch."""

import math
from collections.abc import Iterator

import numpy as np
import pytest
from backstep.engine.optimizers import OPTIMIZERS
from backstep.engine.rule import Rule
from numpy.typing import NDArray

Array = NDArray[np.float64]

STEPS = 60
START = np.array([0.5, -1.25, 3.0, 1e-6])
RULE = Rule(learning_rate=0.03, momentum=0.8, decay=0.95, beta1=0.85, beta2=0.97, epsilon=1e-7)


def gradients() -> Iterator[Array]:
    random = np.random.default_rng(5)
    for _ in range(STEPS):
        yield random.normal(size=START.size) * np.array([1.0, 10.0, 0.1, 1e-4])


def ours(name: str) -> Array:
    optimizer = OPTIMIZERS[name]
    parameters = START.copy()
    slots = tuple(np.zeros_like(START) for _ in optimizer.slot_names)
    for t, gradient in enumerate(gradients(), start=1):
        change, slots = optimizer.step(gradient, slots, RULE, t)
        parameters = parameters - change
    return parameters


def published(name: str) -> Array:
    """One parameter at a time, as the papers have it."""
    rate, mu, rho, b1, b2, eps = 0.03, 0.8, 0.95, 0.85, 0.97, 1e-7
    result = []
    for p, theta in enumerate(START.tolist()):
        v = m = s = 0.0
        for t, gradient in enumerate(gradients(), start=1):
            g = float(gradient[p])
            if name == "gradient_descent":
                theta -= rate * g
            elif name == "momentum":
                v = mu * v - rate * g  # Sutskever et al. (2013), equation 1, the rate inside the velocity
                theta += v
            elif name == "nesterov":
                v_before, v = (
                    v,
                    mu * v - rate * g,
                )  # equation 3 in the shifted variable of Bengio et al. (2013)
                theta += -mu * v_before + (1.0 + mu) * v
            elif name == "rmsprop":
                s = rho * s + (1.0 - rho) * g * g  # Hinton, lecture 6e, slide 29
                theta -= rate * g / (math.sqrt(s) + eps)
            else:
                m = b1 * m + (1.0 - b1) * g  # Kingma and Ba (2015), algorithm 1
                s = b2 * s + (1.0 - b2) * g * g
                theta -= rate * (m / (1.0 - b1**t)) / (math.sqrt(s / (1.0 - b2**t)) + eps)
        result.append(theta)
    return np.array(result)


@pytest.mark.parametrize("name", list(OPTIMIZERS))
def test_an_optimiser_follows_its_published_formula(name: str) -> None:
    assert ours(name) == pytest.approx(published(name), rel=1e-13)


@pytest.mark.parametrize("name", list(OPTIMIZERS))
def test_an_optimiser_moves_as_pytorchs_does(name: str) -> None:
    torch = pytest.importorskip(
        "torch", reason="PyTorch is not installed (extra 'torch'): not compared with it"
    )
    parameters = torch.tensor(START, dtype=torch.float64, requires_grad=True)
    make = {
        "gradient_descent": lambda: torch.optim.SGD([parameters], lr=0.03),
        "momentum": lambda: torch.optim.SGD([parameters], lr=0.03, momentum=0.8),
        "nesterov": lambda: torch.optim.SGD([parameters], lr=0.03, momentum=0.8, nesterov=True),
        "rmsprop": lambda: torch.optim.RMSprop([parameters], lr=0.03, alpha=0.95, eps=1e-7),
        "adam": lambda: torch.optim.Adam([parameters], lr=0.03, betas=(0.85, 0.97), eps=1e-7),
    }
    optimizer = make[name]()
    for gradient in gradients():
        parameters.grad = torch.tensor(gradient)
        optimizer.step()
    assert ours(name) == pytest.approx(parameters.detach().numpy(), rel=1e-12)


@pytest.mark.parametrize("name", list(OPTIMIZERS))
def test_a_step_changes_neither_its_gradient_nor_its_memory(name: str) -> None:
    gradient = np.array([1.0, -2.0])
    slots = tuple(np.array([0.5, 0.25]) for _ in OPTIMIZERS[name].slot_names)
    change, new = OPTIMIZERS[name].step(gradient, slots, RULE, 3)
    assert gradient.tolist() == [1.0, -2.0]
    assert all(slot.tolist() == [0.5, 0.25] for slot in slots)
    for result in (change, *new):
        assert not any(np.shares_memory(result, array) for array in (gradient, *slots))
