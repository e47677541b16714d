"""Backstep's engine: `KernelTrainer`."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from app.engine.architecture import Architecture
from app.engine.rule import Rule
from app.engine.training import KernelTrainer, State
from bench.cases import Case

Array = NDArray[np.float64]


def prepare(case: Case) -> Callable[[int], tuple[Array, Array]]:
    architecture = Architecture(case.layer_sizes, case.activations)
    rule = Rule(
        learning_rate=case.learning_rate,
        error="cross_entropy" if case.activations[-1] == "softmax" else "half_squared",
        train_biases=case.train_biases,
        batch_size=case.batch_size,
    )
    trainer = KernelTrainer(architecture, rule, case.inputs, case.targets, seed=0)
    start = architecture.join(case.weights, case.biases)

    def run(iterations: int) -> tuple[Array, Array]:
        errors = np.empty(iterations)
        state = State.start(rule, start)
        if trainer.train(state, iterations, errors) != iterations:
            raise ArithmeticError(f"{case.name} became infinite")
        return state.parameters, errors

    return run
