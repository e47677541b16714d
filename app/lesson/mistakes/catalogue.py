"""The catalogue of mistakes, the commonest first.

Each entry is a name and a function that makes the mistake. If two mistakes lead to the same number,
a verdict names the earlier one first. The order counts for the evidence too: a mistake is named
only if it and all earlier ones together would rarely fit a random number (`evidence`).
"""

from collections.abc import Collection, Iterator

from . import biases, edges, slopes, updates
from .mistake import Asked, Mistake, MistakeMaker

MISTAKES: dict[str, MistakeMaker] = {
    "other_sign_convention": slopes.other_sign_convention,
    "added_instead_of_subtracted": updates.added,
    "sign_turned": slopes.sign_turned,
    "softmax_diagonal_only": slopes.softmax_diagonal_only,
    "slope_forgotten": slopes.slope_forgotten,
    "stopped_at_delta": slopes.stopped_at_delta,
    "learning_rate_left_out": updates.learning_rate_left_out,
    "half_left_out": slopes.half_left_out,
    "sum_or_mean": slopes.sum_or_mean,
    "only_one_path": edges.only_one_path,
    "updated_weights": updates.updated_weights,
    "bias_left_out": biases.bias_left_out,
    "square_forgotten": slopes.square_forgotten,
    "biases_trained_or_frozen": biases.biases_moved,
    "mirrored_weight": edges.mirrored_weight,
    "weights_transposed": edges.weights_transposed,
    "other_weight": edges.other_weight,
    "slope_at_out": slopes.slope_at_out,
    "other_neuron": edges.other_neuron,
    "net_for_out": slopes.net_for_out,
    "change_only": updates.change_only,
    "bias_sharing": biases.bias_sharing,
    "bias_subtracted": biases.bias_subtracted,
    "input_left_out": edges.input_left_out,
    "exponents_sign": slopes.exponents_sign,
    "other_activation": slopes.other_activation,
    "other_derivative": slopes.other_derivative,
    "own_output_taken": slopes.own_output_taken,
    "path_without_weight": edges.path_without_weight,
    "operands_swapped": updates.operands_swapped,
    "neighbours_old_weight": updates.neighbours_old_value,
    "weight_formula_for_bias": biases.weight_formula_for_bias,
    "penalty_left_out": updates.penalty_left_out,
    "memory_left_out": updates.memory_left_out,
    "bias_correction_left_out": updates.bias_correction_left_out,
    "momentum_scaled": updates.momentum_scaled,
    "gradients_added_up": updates.gradients_added_up,
    "other_sample": biases.other_sample,
    "other_learning_rate": updates.other_learning_rate,
    "number_misread": biases.number_misread,
}

COMMONEST = (
    "other_sign_convention", "added_instead_of_subtracted", "sign_turned", "slope_forgotten", "stopped_at_delta",
    "learning_rate_left_out", "half_left_out", "sum_or_mean", "only_one_path", "updated_weights", "bias_left_out",
    "weights_transposed", "square_forgotten",
)  # fmt: skip
"""The mistakes that are also looked for two at a time."""
ALONE = ("number_misread",)
"""Mistakes with so many ways that they are tried last."""


def made(asked: Asked, *, alone: bool = False, only: Collection[str] | None = None) -> Iterator[Mistake]:
    """Every mistake in every way it can be made for the asked quantity, the commonest first.

    `alone` chooses the mistakes in ALONE, which are left out otherwise; `only` chooses some names.
    """
    for name, make in MISTAKES.items():
        if (name in ALONE) == alone and (only is None or name in only):
            for mistake in make(asked):
                yield mistake if mistake.names else mistake.called(name)
