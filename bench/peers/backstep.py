"""Backstep's engine: `CompiledTrainer`."""

from collections.abc import Callable

import numpy as np
from backstep.engine.architecture import Architecture
from backstep.engine.compiled.call import Call
from backstep.engine.compiled.machine_code import Library
from backstep.engine.compiled.trainer import CompiledTrainer
from backstep.engine.rule import Rule
from backstep.engine.training import State
from numpy.typing import NDArray

from bench.shared.cases import Case

Array = NDArray[np.float64]


def rule_of(case: Case) -> Rule:
    return Rule(
        learning_rate=case.learning_rate,
        error="cross_entropy" if case.activations[-1] == "softmax" else "half_squared",
        train_biases=case.train_biases,
        batch_size=case.batch_size,
        **dict(case.rule),
    )


def trainer(case: Case, library: Library | None = None) -> Call:
    """The prepared call of a trainer, its arrays in place."""
    architecture, rule = Architecture(case.layer_sizes, case.activations), rule_of(case)
    made = CompiledTrainer(architecture, rule, case.inputs, case.targets, seed=0, library=library)
    made.train(State.start(rule, architecture.join(case.weights, case.biases)), 1, np.empty(1))
    return made._call


def prepare(case: Case) -> Callable[[int], tuple[Array, Array]]:
    architecture, rule = Architecture(case.layer_sizes, case.activations), rule_of(case)
    trainer = CompiledTrainer(architecture, rule, case.inputs, case.targets, seed=0)
    start = architecture.join(case.weights, case.biases)

    def run(iterations: int) -> tuple[Array, Array]:
        errors = np.empty(iterations)
        state = State.start(rule, start)
        if trainer.train(state, iterations, errors) != iterations:
            raise ArithmeticError(f"{case.name} became infinite")
        return state.parameters, errors

    return run
