"""The steps of a calculation: their order, their shapes, and the place of each quantity in them."""

from typing import Any

from .lookup import Quantity

STAGES = (
    ("weights", "biases", "inputs", "feeding", "net", "out"),
    ("targets", "output_share", "output_errors", "error", "sample_share", "batch_error", "own_error_slope"),
    ("paths", "error_slope", "slope", "delta", "output_delta", "passed"),
    ("carried", "penalty_slope", "weight_gradient", "bias_gradient"),
    ("rate", "weight_change", "bias_change", "new_weights", "new_biases", "error_after"),
)
"""The steps in stages: a step uses steps of its own and of earlier stages only. Sequential order is
the exception, because `passed` uses `new_weights` there."""
STAGE = {name: number for number, stage in enumerate(STAGES) for name in stage}
AXES = {
    **dict.fromkeys(("net", "out", "feeding", "inputs", "targets", "output_errors"), 2),
    **dict.fromkeys(("own_error_slope", "error_slope", "slope", "delta", "output_delta"), 2),
    **dict.fromkeys(("weights", "passed", "penalty_slope", "weight_gradient", "weight_change"), 2),
    **dict.fromkeys(("paths", "carried"), 3),
    "new_weights": 2,
}
"""The number of axes of a step's result in one row, where it is not 1."""


def output_delta_is_fused(error: str, activation: str) -> bool:
    """True if δ of the output layer is one short formula, because factors cancel.

    This is so with softmax and with binary cross-entropy; see `textbook.output_delta`.
    """
    return activation == "softmax" or error == "binary_cross_entropy"


def place(q: Quantity, sample: int = 0) -> tuple[str, int, tuple[int, ...]] | None:
    """(step, layer, index in its result) of a quantity; None for ∂net/∂b, which is always 1."""
    s, k, j, i = sample, q.k, q.j, q.i
    match q.kind:
        case "input":
            return "inputs", 0, (s, j)
        case "target":
            return "targets", 0, (s, j)
        case "weight":
            return "weights", k, (j, i)
        case "bias":
            return "biases", k, (j,)
        case "net" | "out" | "error_slope" | "slope" | "delta":
            return q.kind, k, (s, j)
        case "output_error":
            return "output_errors", 0, (s, j)
        case "own_error_slope":
            return "own_error_slope", 0, (s, j)
        case "error":
            return "error", 0, (s,)
        case "batch_error" | "error_after":
            return q.kind, 0, (0,)
        case "net_by_weight":
            return "carried", k, (s, j, i)
        case "net_by_bias":
            return None
        case "net_by_out":
            return "passed", k, (j, i)
        case "path":
            return "paths", k, (s, j, i)
        case "weight_gradient" | "bias_gradient":
            return q.kind, k, (j, i) if q.kind == "weight_gradient" else (j,)
        case "new_weight":
            return "new_weights", k, (j, i)
        case "new_bias":
            return "new_biases", k, (j,)


def in_rows(index: tuple[int, ...]) -> Any:
    """The index of one number in every row, for a result with or without rows."""
    return (Ellipsis, *index)
