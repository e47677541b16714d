"""A frame: what is, at one moment, ready to be sent."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Frame:
    """What is, at one moment: the state before iteration `iteration`, and that iteration's calculation in full.

    Flat arrays: weights (W,), biases (B,), net_inputs and deltas (neurons after the input,), activations (the inputs, then
    every out), targets and output_errors (n_L,), gradients and updated (W + B,): ∂E/∂p and p⁺ of the coming iteration.
    `error` is the batch's; `train_error` and `test_error` are the mean over all samples of each kind, NaN where there are none.
    """

    revision: int
    iteration: int
    end: int
    epoch: int
    sample: int
    error: float
    learning_rate: float
    train_error: float
    test_error: float
    diverged: bool
    weights: Array
    biases: Array
    net_inputs: Array
    activations: Array
    targets: Array
    output_errors: Array
    deltas: Array
    gradients: Array
    updated: Array
