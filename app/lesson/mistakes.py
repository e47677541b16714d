"""The catalogue of mistakes, the likeliest first. Where two give the same number, the earlier one is named first.

Each entry is a name and a function of the trace that makes the mistake (`slips_of_slopes`, `slips_of_edges`, `slips_of_updates`); adding one is one entry.
"""

from collections.abc import Iterator

from . import slips_of_edges, slips_of_slopes, slips_of_updates
from .slips import Asked, Slip, Slips

MISTAKES: dict[str, Slips] = {
    "added_instead_of_subtracted": slips_of_updates.added,
    "sign_turned": slips_of_slopes.sign_turned,
    "slope_forgotten": slips_of_slopes.slope_forgotten,
    "stopped_at_delta": slips_of_slopes.stopped_at_delta,
    "learning_rate_left_out": slips_of_updates.learning_rate_left_out,
    "half_left_out": slips_of_slopes.half_left_out,
    "sum_or_mean": slips_of_slopes.sum_or_mean,
    "only_one_path": slips_of_edges.only_one_path,
    "updated_weights": slips_of_updates.updated_weights,
    "biases_trained_or_frozen": slips_of_updates.biases_moved,
    "other_weight": slips_of_edges.other_weight,
    "weights_transposed": slips_of_updates.weights_transposed,
    "slope_at_out": slips_of_slopes.slope_at_out,
    "other_neuron": slips_of_edges.other_neuron,
    "net_for_out": slips_of_slopes.net_for_out,
    "other_learning_rate": slips_of_updates.other_learning_rate,
    "bias_left_out": slips_of_updates.bias_left_out,
    "bias_sharing": slips_of_updates.bias_sharing,
    "penalty_left_out": slips_of_updates.penalty_left_out,
    "memory_left_out": slips_of_updates.memory_left_out,
    "change_only": slips_of_updates.change_only,
    "other_sample": slips_of_updates.other_sample,
    "rounded_too_early": slips_of_updates.rounded_too_early,
}


def made(asked: Asked) -> Iterator[tuple[str, Slip]]:
    """Every way to make every mistake for what is asked, the likeliest mistake first."""
    for name, mistake in MISTAKES.items():
        for slip in mistake(asked):
            yield name, slip
