"""The catalogue of mistakes, the likeliest first.

Each entry is a name and a function of `slopes`, `edges` or `updates` that makes the mistake. If two
mistakes lead to the same number, a verdict names the earlier one first.
"""

from collections.abc import Iterator

from . import edges, slopes, updates
from .mistake import Asked, Mistake, MistakeMaker

MISTAKES: dict[str, MistakeMaker] = {
    "added_instead_of_subtracted": updates.added,
    "sign_turned": slopes.sign_turned,
    "slope_forgotten": slopes.slope_forgotten,
    "stopped_at_delta": slopes.stopped_at_delta,
    "learning_rate_left_out": updates.learning_rate_left_out,
    "half_left_out": slopes.half_left_out,
    "sum_or_mean": slopes.sum_or_mean,
    "only_one_path": edges.only_one_path,
    "updated_weights": updates.updated_weights,
    "biases_trained_or_frozen": updates.biases_moved,
    "other_weight": edges.other_weight,
    "weights_transposed": updates.weights_transposed,
    "slope_at_out": slopes.slope_at_out,
    "other_neuron": edges.other_neuron,
    "net_for_out": slopes.net_for_out,
    "other_learning_rate": updates.other_learning_rate,
    "bias_left_out": updates.bias_left_out,
    "bias_sharing": updates.bias_sharing,
    "penalty_left_out": updates.penalty_left_out,
    "memory_left_out": updates.memory_left_out,
    "change_only": updates.change_only,
    "other_sample": updates.other_sample,
    "rounded_too_early": updates.rounded_too_early,
}


def made(asked: Asked) -> Iterator[tuple[str, Mistake]]:
    """Every mistake in every way it can be made for the asked quantity, the likeliest first."""
    for name, make in MISTAKES.items():
        for mistake in make(asked):
            yield name, mistake
