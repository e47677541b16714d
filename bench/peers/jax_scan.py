"""JAX: the whole run is one compiled `lax.scan` on the CPU, float64. Compiling is not counted."""

from collections.abc import Callable
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from bench.shared.cases import Case

Array = NDArray[np.float64]


def prepare(case: Case) -> Callable[[int], tuple[Array, Array]]:
    jax.config.update("jax_enable_x64", True)
    jax.config.update("jax_platforms", "cpu")
    count = len(case.inputs) // case.batch_size
    inputs = jnp.array(case.inputs.reshape(count, case.batch_size, -1))
    targets = jnp.array(case.targets.reshape(count, case.batch_size, -1))

    def error(weights: Any, biases: Any, out: Any, target: Any) -> Any:
        for w, b, name in zip(weights, biases, case.activations, strict=True):
            net = out @ w.T + b
            if name == "logistic":
                out = jax.nn.sigmoid(net)
            elif name == "tanh":
                out = jnp.tanh(net)
        if case.activations[-1] == "softmax":
            return -(target * jax.nn.log_softmax(net)).sum(axis=1).mean()
        return 0.5 * ((target - out) ** 2).sum(axis=1).mean()

    trained = (0, 1) if case.train_biases else (0,)
    slopes = jax.value_and_grad(error, argnums=trained)

    def iterate(parameters: Any, iteration: Any) -> Any:
        batch = iteration % count
        seen, gradients = slopes(*parameters, inputs[batch], targets[batch])
        moved = tuple(
            [p - case.learning_rate * g for p, g in zip(part, gradient, strict=True)]
            for part, gradient in zip(parameters, gradients, strict=False)
        )
        return (*moved, *parameters[len(moved) :]), seen

    @partial(jax.jit, static_argnums=1)
    def scan(parameters: Any, iterations: int) -> Any:
        return jax.lax.scan(iterate, parameters, jnp.arange(iterations))

    start = ([jnp.array(w) for w in case.weights], [jnp.array(b) for b in case.biases])

    def run(iterations: int) -> tuple[Array, Array]:
        (weights, biases), errors = jax.block_until_ready(scan(start, iterations))
        return np.concatenate([np.asarray(part).ravel() for part in (*weights, *biases)]), np.asarray(errors)

    return run
