"""What a program tells: where it begins, what was changed on the way, and the page's numbers at its end."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.engine.architecture import Architecture
from app.engine.batches import Batches
from app.engine.rule import Rule
from app.engine.textbook import Trace
from app.lesson.quantities.lookup import quantities
from app.lesson.quantities.names import Names

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Change:
    """An edit: `quantity` became `value` before `iteration`, and `rule` is the rule that holds from then on."""

    iteration: int
    quantity: str
    value: float | bool | str
    sample: int
    rule: Rule


@dataclass(frozen=True)
class Story:
    """The run from iteration `begin` to `iteration`.

    `parameters` (P,), `slots` (S, P), `rule`, `inputs` (samples, n_0) and `targets` (samples, n_L) are those that iteration `begin`
    starts from, `changes` come after it, in their order. `trace` is the page's calculation of the iteration that comes next at the
    end, and `batch` the indices of its samples.
    """

    architecture: Architecture
    seed: int
    begin: int
    parameters: Array
    slots: Array
    rule: Rule
    inputs: Array
    targets: Array
    changes: tuple[Change, ...]
    iteration: int
    trace: Trace
    batch: NDArray[np.int64]

    @cached_property
    def names(self) -> Names:
        return Names(self.architecture)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule that holds somewhere on the way, in order."""
        return tuple(dict.fromkeys((self.rule, *(change.rule for change in self.changes))))

    def every(self, field: str) -> list[object]:
        """The values that a field of the rule has on the way, each once."""
        return list(dict.fromkeys(getattr(rule, field) for rule in self.rules))

    @property
    def samples(self) -> int:
        return len(self.inputs)

    @property
    def has_biases(self) -> bool:
        return self.architecture.bias_count > 0

    @property
    def shuffled(self) -> bool:
        return self.samples > 1 and any(rule.shuffle for rule in self.rules)

    @property
    def in_batches(self) -> bool:
        """Whether an iteration ever uses more samples than one."""
        return self.samples > 1 and any(rule.batch_size != 1 for rule in self.rules)

    @property
    def trains_biases(self) -> bool:
        return self.has_biases and any(rule.train_biases for rule in self.rules)

    @property
    def masked(self) -> bool:
        """Whether some parameters have to be held still one by one."""
        biases_change = self.has_biases and len(self.every("train_biases")) > 1
        return biases_change or any(rule.frozen for rule in self.rules)

    @property
    def remembers(self) -> bool:
        """Whether an optimiser with a memory is used."""
        return self.every("optimizer") != ["gradient_descent"]

    @cached_property
    def page(self) -> dict[str, float]:
        """The page's numbers by name, as far as they are finite: what a program has to come to."""
        names = self.names
        parameters = set(names.parameters)
        wanted = {
            *(
                f"{kind}_{neuron}"
                for layer in names.layers[1:]
                for neuron in layer
                for kind in ("net", "out", "delta")
            ),
            *(f"E_{output}" for output in names.outputs),
            "E_total",
            *parameters,
            *(f"dE_total/d{name}" for name in parameters),
            *(f"{name}+" for name in parameters),
        }
        return {n: v for n, v in quantities(self.trace).items() if n in wanted and np.isfinite(v)}

    def orders(self, most: int) -> list[list[int]] | None:
        """The order of the samples in every epoch up to the end, if that is at most `most` numbers."""
        epochs = 0
        for rule in self.rules:
            epochs = max(epochs, Batches(rule, self.samples, self.seed).epoch(self.iteration) + 1)
        if epochs * self.samples > most:
            return None
        batches = Batches(Rule(shuffle=True), self.samples, self.seed)
        rows = []
        for epoch in range(epochs):
            block, row = batches.orders(epoch)
            rows.append([int(index) for index in block[row]])
        return rows
