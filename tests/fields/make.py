"""Writes the golden fields anew: modules, and the compiled engine's own numbers for them.

Run it from the root of the project after a change of a module's code, with `EDITION` in
`app/engine/fields/shape.py` raised, and read the difference before you commit it.
"""

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

import numpy as np  # noqa: E402
from backstep.engine.architecture import Architecture, BiasMode  # noqa: E402
from backstep.engine.compiled.trainer import CompiledTrainer  # noqa: E402
from backstep.engine.features import FEATURES  # noqa: E402
from backstep.engine.fields.shape import FieldShape  # noqa: E402
from backstep.engine.fields.webassembly import module_for  # noqa: E402
from backstep.engine.picture import Picture  # noqa: E402
from backstep.engine.rule import Rule  # noqa: E402
from backstep.engine.training import State  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Golden:
    name: str
    architecture: Architecture
    rule: Rule
    samples: int
    scale: float = 1.0
    features: tuple[str, ...] = ()
    seed: int = field(default=0)

    @property
    def shape(self) -> FieldShape:
        return FieldShape.of(self.architecture, self.rule, self.samples, self.features)

    @property
    def parameters(self) -> Array:
        """The same bits in each language, without a list of them: whole numbers, divided by a power of 2."""
        numbers = np.arange(self.architecture.parameter_count)
        return ((numbers * 7919 + 17) % 2048 - 1024) / 1024 * self.scale

    @property
    def data(self) -> tuple[Array, Array]:
        random = np.random.default_rng(self.seed)
        sizes = self.architecture.layer_sizes
        inputs = random.uniform(-1.0, 1.0, (self.samples, sizes[0]))
        if self.rule.error.endswith("cross_entropy"):
            classes = random.integers(0, sizes[-1], self.samples)
            return inputs, np.eye(sizes[-1])[classes]
        return inputs, random.uniform(-1.0, 1.0, (self.samples, sizes[-1]))


def _network(sizes: tuple[int, ...], *activations: str, biases: BiasMode = "per_neuron") -> Architecture:
    given = activations if len(activations) > 1 else activations * (len(sizes) - 1)
    return Architecture(sizes, given, biases)


EVERY = ("logistic", "tanh", "relu", "leaky_relu", "softplus", "linear", "sine")
CASES = (
    Golden("1-1", _network((1, 1), "linear"), Rule(), 5),
    Golden("article", _network((2, 2, 2), "logistic", biases="shared"), Rule(), 1),
    Golden("2-8-8-1", _network((2, 8, 8, 1), "tanh"), Rule(l1=0.01, l2=0.5), 9),
    Golden("2-8-8-1 by 10", _network((2, 8, 8, 1), "tanh"), Rule(batch_size=10, sample_reduction="sum"), 23),
    Golden("2-64x7-1", _network((2, *(64,) * 7, 1), "tanh"), Rule(), 3, scale=0.25),
    Golden("2-64x7-1 by 2", _network((2, *(64,) * 7, 1), "tanh"), Rule(batch_size=2), 3, scale=0.25),
    Golden(
        "classes",
        _network((4, 8, 3), "tanh", "softmax", biases="shared"),
        Rule(error="cross_entropy", batch_size=33, sample_reduction="sum"),
        66,
    ),
    Golden("classes online", _network((4, 8, 3), "relu", "softmax"), Rule(error="cross_entropy"), 5),
    Golden(
        "without biases",
        _network((3, 4, 4), "tanh", "logistic", biases="none"),
        Rule(error="binary_cross_entropy", output_reduction="mean", batch_size=7),
        19,
    ),
    Golden(
        "every activation",
        _network((2, *(5,) * 7, 2), *EVERY, "linear"),
        Rule(error="squared", batch_size=0),
        11,
    ),
    Golden(
        "features", _network((7, 3, 1), "tanh", "linear"), Rule(batch_size=4), 8, features=tuple(FEATURES)
    ),
)


def numbers(golden: Golden) -> dict[str, Any]:
    """What frames of the compiled engine say of this network, its samples and its batches."""
    inputs, targets = golden.data
    parameters, architecture, rule = golden.parameters, golden.architecture, golden.rule
    online = golden.shape.order == "online"

    def frame(iteration: int, first: int = 0) -> Picture:
        """With the samples in an order that begins with `first`; that one is the test sample, too."""
        rows = np.roll(inputs, -first, axis=0), np.roll(targets, -first, axis=0)
        alone = inputs[first : first + 1], targets[first : first + 1]
        trainer = CompiledTrainer(architecture, rule, *rows, 0, test_samples=alone)
        state = State(parameters.copy(), np.zeros((0, parameters.size)), iteration)
        return Picture.of(trainer.look(state, 0), architecture)

    of_samples = [frame(0, first) for first in range(golden.samples)]
    size = min(rule.batch_size or golden.samples, golden.samples)
    batches = [
        {
            "rows": list(range(start, min(start + size, golden.samples))),
            "error": frame(start // size).error,
        }
        for start in range(0, golden.samples, size)
    ]
    first = architecture.layer_sizes[0]
    weights = parameters[: architecture.weight_count]
    return {
        "shape": golden.shape.name,
        "layers": list(architecture.layer_sizes),
        "parameters": architecture.parameter_count,
        "scale": golden.scale,
        "inputs": inputs.ravel().tolist(),
        "targets": targets.ravel().tolist(),
        "outputs": np.array([seen.activations[first:] for seen in of_samples]).T.ravel().tolist(),
        "errors": [seen.error if online else seen.test_error for seen in of_samples],
        "train_error": of_samples[0].train_error if golden.samples > 1 else of_samples[0].test_error,
        "mean": rule.sample_reduction == "mean",
        "batches": batches,
        "l1": rule.l1,
        "l2": rule.l2,
        "penalty": rule.penalty(weights),
    }


def main() -> None:
    for golden in CASES:
        (HERE / f"{golden.name}.json").write_text(json.dumps(numbers(golden), indent=1) + "\n", "utf-8")
        (HERE / f"{golden.name}.wasm").write_bytes(module_for(golden.shape))


if __name__ == "__main__":
    main()
