"""The story of a program: its start, the edits on the way, and the page's numbers at its end."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ...engine.architecture import Architecture
from ...engine.batches import Batches
from ...engine.rule import Rule
from ...engine.textbook import Trace
from ..quantities.inputs import Inputs
from ..quantities.lookup import quantities
from ..quantities.names import Names

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Change:
    """An edit: `quantity` became `value` before `iteration`; from then on, `rule` holds."""

    iteration: int
    quantity: str
    value: float | bool | str
    sample: int
    rule: Rule


@dataclass(frozen=True)
class Story:
    """The run from iteration `begin` to `iteration`.

    `parameters` (P,), `slots` (S, P), `rule`, `inputs` (samples, n_0) and `targets` (samples, n_L)
    are the state at iteration `begin`; `changes` are the later edits, in their order. `trace` is
    the page's calculation of the next iteration at the end, and `batch` holds the indices of its
    samples.
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
    made_of: Inputs | None = None
    """What the inputs are made of; None: they have no features and no labels."""
    columns: Array | None = None
    """The data's columns (samples, columns) if the inputs are features of them."""

    @cached_property
    def names(self) -> Names:
        return Names(self.architecture, self.made_of.labels if self.made_of else ())

    @property
    def features(self) -> tuple[str, ...]:
        return self.made_of.features if self.made_of else ()

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of the run, each once, in order."""
        return tuple(dict.fromkeys((self.rule, *(change.rule for change in self.changes))))

    def every(self, field: str) -> list[object]:
        """The values of a field of the rule during the run, each once."""
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
        """True if an iteration uses more than one sample."""
        return self.samples > 1 and any(rule.batch_size != 1 for rule in self.rules)

    @property
    def trains_biases(self) -> bool:
        return self.has_biases and any(rule.train_biases for rule in self.rules)

    @property
    def masked(self) -> bool:
        """True if the program has to freeze single parameters."""
        biases_change = self.has_biases and len(self.every("train_biases")) > 1
        return biases_change or any(rule.frozen for rule in self.rules)

    @property
    def remembers(self) -> bool:
        """True if an optimiser with a memory is used."""
        return self.every("optimizer") != ["gradient_descent"]

    @cached_property
    def page(self) -> dict[str, float]:
        """The page's finite numbers by name; the program compares its own with them."""
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
        """The samples' order in every epoch up to the end; None if that is over `most` numbers."""
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
