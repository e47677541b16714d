"""The engine before this one, by its commit: numba's kernels, in a process of its own.

It takes part where BACKSTEP_FIRST_EDITION names a checkout of that commit with its own environment in `.venv`:

    git worktree add /tmp/first e7e87b3 && (cd /tmp/first && scripts/run --version)
"""

import os
import pickle
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.shared.cases import Case

Array = NDArray[np.float64]

if "BACKSTEP_FIRST_EDITION" not in os.environ:
    raise ModuleNotFoundError("BACKSTEP_FIRST_EDITION names no checkout", name="first_edition")
FOLDER = Path(os.environ["BACKSTEP_FIRST_EDITION"])

PROGRAM = """
import pickle, sys
import numpy as np
from app.engine.architecture import Architecture
from app.engine.rule import Rule
from app.engine.training import KernelTrainer, State
sizes, activations, rule, inputs, targets, weights, biases = pickle.load(sys.stdin.buffer)
architecture, rule = Architecture(sizes, activations), Rule(**rule)
trainer = KernelTrainer(architecture, rule, inputs, targets, seed=0)
start = architecture.join(weights, biases)
while sys.stdin.buffer.peek(1):
    iterations = pickle.load(sys.stdin.buffer)
    errors, state = np.empty(iterations), State.start(rule, start)
    if trainer.train(state, iterations, errors) != iterations:
        raise ArithmeticError("the network became infinite")
    # What is compared is short; of a run that is timed only the parameters go through the pipe.
    pickle.dump((state.parameters, errors[:64]), sys.stdout.buffer)
    sys.stdout.buffer.flush()
"""


def prepare(case: Case) -> Callable[[int], tuple[Array, Array]]:
    python = FOLDER / ".venv" / "bin" / "python"
    worker = subprocess.Popen(
        [python, "-c", PROGRAM], cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert worker.stdin is not None
    assert worker.stdout is not None
    wire, answers = worker.stdin, worker.stdout
    rule = {
        "learning_rate": case.learning_rate,
        "error": "cross_entropy" if case.activations[-1] == "softmax" else "half_squared",
        "train_biases": case.train_biases,
        "batch_size": case.batch_size,
        **dict(case.rule),
    }
    network = (case.layer_sizes, case.activations, rule)
    pickle.dump((*network, case.inputs, case.targets, case.weights, case.biases), wire)

    def run(iterations: int) -> tuple[Array, Array]:
        pickle.dump(iterations, wire)
        wire.flush()
        parameters, errors = pickle.load(answers)
        return parameters, errors

    return run
