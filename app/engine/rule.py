"""The training rule: everything that decides how a gradient becomes an update, and nothing about one network."""

import math
import sys
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from .architecture import Architecture
from .error_functions import ERROR_FUNCTIONS
from .optimizers import OPTIMIZERS
from .refused import Refused

Array = NDArray[np.float64]
UpdateOrder = Literal["simultaneous", "sequential"]
Reduction = Literal["sum", "mean"]

MAX_LEARNING_RATE = 1000.0

IN_WORDS = {
    "learning_rate": "learning rate",
    "error": "error function",
    "output_reduction": "total error",
    "sample_reduction": "gradient of a batch",
    "optimizer": "optimiser",
    "momentum": "momentum μ",
    "decay": "decay ρ",
    "beta1": "β₁",
    "beta2": "β₂",
    "epsilon": "ε",
    "update_order": "update order",
    "train_biases": "training of biases",
    "batch_size": "batch size",
    "shuffle": "shuffling",
    "l1": "L1 penalty",
    "l2": "L2 penalty",
    "frozen": "frozen weights and biases",
}
"""The fields of a rule, as a learner calls them."""


@dataclass(frozen=True)
class Rule:
    """The defaults are the article's rule.

    learning_rate      η, 0 to 1000; 0 is a value: nothing moves
    error              a name in `ERROR_FUNCTIONS`
    output_reduction   E_total of a sample: the sum over its outputs (the article), or their mean
    sample_reduction   the gradient of a batch: the sum over its samples, or their mean
    optimizer          a name in `OPTIMIZERS`; momentum is μ, decay is RMSProp's ρ
    update_order       simultaneous: every delta is taken through the original weights (the article's rule);
                       sequential: a layer is updated before the deltas below it are taken (its early script)
    train_biases       False: biases stay as they are (the article)
    batch_size         samples per iteration; 0 means all of them. The last batch of an epoch is the remainder,
                       used as it is, and nothing is carried into the next epoch
    shuffle            False: samples in their given order; True: a new order every epoch, from the seed
    l1, l2             add l1·Σ|w| + ½·l2·Σw² to the error that is minimised; weights only, never biases
    frozen             indices in the flat vector of parameters that stay as they are
    """

    learning_rate: float = 0.5
    error: str = "half_squared"
    output_reduction: Reduction = "sum"
    sample_reduction: Reduction = "mean"
    optimizer: str = "gradient_descent"
    momentum: float = 0.9
    decay: float = 0.99
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8
    update_order: UpdateOrder = "simultaneous"
    train_biases: bool = False
    batch_size: int = 1
    shuffle: bool = False
    l1: float = 0.0
    l2: float = 0.0
    frozen: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        _within("learning_rate", self.learning_rate, 0.0, MAX_LEARNING_RATE)
        for name in ("momentum", "decay", "beta1", "beta2"):
            _within(name, getattr(self, name), 0.0, 1.0, below=True)
        _within("epsilon", self.epsilon, 1e-30, 1.0)
        _within("l1", self.l1, 0.0, 1000.0)
        _within("l2", self.l2, 0.0, 1000.0)
        _one_of("error", self.error, ERROR_FUNCTIONS)
        _one_of("optimizer", self.optimizer, OPTIMIZERS)
        _one_of("output_reduction", self.output_reduction, get_args(Reduction))
        _one_of("sample_reduction", self.sample_reduction, get_args(Reduction))
        _one_of("update_order", self.update_order, get_args(UpdateOrder))
        if self.batch_size < 0:
            raise Refused(
                "batch_size",
                f"The batch size is 0 (all samples) or more; {written(self.batch_size)} is not.",
            )
        if self.update_order == "sequential" and self.optimizer != "gradient_descent":
            raise Refused(
                "update_order",
                "The sequential order is how the article's early script did plain gradient descent; "
                f"{self.optimizer.replace('_', ' ')} is defined for gradients taken all at once. Choose simultaneous.",
            )
        if self.update_order == "sequential" and self.batch_size != 1:
            raise Refused(
                "update_order",
                "The sequential order updates after every single sample; choose a batch size of 1, or simultaneous.",
            )

    def check_with(self, architecture: Architecture) -> None:
        """Refuses an error function that does not fit the output layer, and frozen indices outside the vector."""
        needs = ERROR_FUNCTIONS[self.error].needs
        output = architecture.activations[-1]
        if needs is not None and output != needs:
            raise Refused(
                "error",
                f"The {self.error.replace('_', ' ')} takes the logarithm of an output, so it goes with {needs} outputs; "
                f"the output layer is {output}. Choose {needs} there, or the half squared error.",
            )
        for index in self.frozen:
            if not 0 <= index < architecture.parameter_count:
                raise Refused("frozen", f"There is no parameter with index {index} in this network.")

    def check_targets(self, targets: Array) -> None:
        """Refuses targets, shape (samples, n_L), that the error function has no meaning for."""
        if self.error == "binary_cross_entropy" and not np.all((targets >= 0.0) & (targets <= 1.0)):
            raise Refused(
                "targets",
                "Binary cross-entropy reads a target as a probability, so it lies between 0 and 1; "
                f"{_first(targets, (targets < 0.0) | (targets > 1.0))} does not. Choose the half squared error for other targets.",
            )
        if self.error == "cross_entropy":
            if not np.all(targets >= 0.0):
                raise Refused(
                    "targets",
                    f"Cross-entropy needs targets of 0 or more; {_first(targets, targets < 0.0)} came.",
                )
            sums = targets.sum(axis=-1)
            if not np.allclose(sums, 1.0, rtol=0.0, atol=1e-9):
                raise Refused(
                    "targets",
                    "Cross-entropy reads a sample's targets as shares of 1; those of one sample add up to "
                    f"{_first(sums, np.abs(sums - 1.0) > 1e-9)}. Choose the half squared error for other targets.",
                )

    @property
    def penalises(self) -> bool:
        """True if the objective holds a penalty on large weights."""
        return self.l1 != 0.0 or self.l2 != 0.0

    def penalty(self, weights: Array) -> float:
        """l1·Σ|w| + ½·l2·Σw² of all weights, shape (W,), added up one after another, as every engine does."""
        sizes, squares = (np.add.accumulate(part)[-1] for part in (np.abs(weights), weights * weights))
        return float(self.l1 * sizes + 0.5 * self.l2 * squares)

    def trained(self, architecture: Architecture) -> NDArray[np.bool_]:
        """Which parameters move, shape (P,)."""
        trained = np.ones(architecture.parameter_count, dtype=np.bool_)
        if not self.train_biases:
            trained[architecture.weight_count :] = False
        trained[list(self.frozen)] = False
        return trained


def written(value: float) -> str:
    """A number in a sentence: 1,000, −0.5, 1e-30."""
    # A recipe's integer may have any number of digits.
    if isinstance(value, int) and abs(value) > sys.float_info.max:
        return f"{Decimal(value):.9g}".replace("-", "−")
    return (f"{value:,.0f}" if value % 1 == 0 and abs(value) < 1e15 else f"{value:.9g}").replace("-", "−")


def _within(field: str, value: float, low: float, high: float, *, below: bool = False) -> None:
    if not math.isfinite(value) or not (low <= value < high if below else low <= value <= high):
        bounds = f"at least {written(low)} and {'below' if below else 'at most'} {written(high)}"
        raise Refused(field, f"The {IN_WORDS[field]} is {bounds}; {written(value)} is not.")


def _one_of(field: str, value: str, known: object) -> None:
    names = list(known)  # type: ignore[call-overload]
    if value not in names:
        raise Refused(field, f"There is no {IN_WORDS[field]} {value!r}; choose one of {', '.join(names)}.")


def _first(values: Array, wrong: NDArray[np.bool_]) -> float:
    return float(values[wrong].flat[0])
