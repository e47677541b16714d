"""Short titles of the catalogue's mistakes, for lists."""

TITLES: dict[str, str] = {
    "other_sign_convention": "The other sign of ∂E",
    "added_instead_of_subtracted": "Added instead of subtracted",
    "sign_turned": "Sign turned",
    "softmax_diagonal_only": "Softmax: only the own output",
    "slope_forgotten": "Slope of the activation left out",
    "stopped_at_delta": "Stopped at delta",
    "learning_rate_left_out": "Learning rate left out",
    "half_left_out": "½ left out",
    "sum_or_mean": "Sum and mean mixed up",
    "only_one_path": "Only one path counted",
    "updated_weights": "New weights used too early",
    "bias_left_out": "Bias left out",
    "square_forgotten": "Square forgotten",
    "biases_trained_or_frozen": "Biases trained, or not",
    "mirrored_weight": "The mirrored weight",
    "weights_transposed": "Weights transposed",
    "other_weight": "Another weight",
    "slope_at_out": "Slope taken at out",
    "other_neuron": "Another neuron",
    "net_for_out": "net in place of out",
    "change_only": "Only the change, not the new value",
    "bias_sharing": "Biases shared, or not",
    "bias_subtracted": "Bias subtracted",
    "input_left_out": "An input left out",
    "exponents_sign": "Sign of the exponent turned",
    "other_activation": "Another activation",
    "other_derivative": "Another derivative",
    "own_output_taken": "The own output taken",
    "path_without_weight": "A path without its weight",
    "operands_swapped": "Operands swapped",
    "neighbours_old_weight": "A neighbour's old weight",
    "weight_formula_for_bias": "A weight's formula for a bias",
    "penalty_left_out": "Penalty left out",
    "memory_left_out": "The optimiser's memory left out",
    "bias_correction_left_out": "Adam's correction left out",
    "momentum_scaled": "Momentum scaled",
    "gradients_added_up": "Gradients added up",
    "other_sample": "Another sample",
    "other_learning_rate": "Another learning rate",
    "number_misread": "A number misread",
}


def title(name: str) -> str:
    """The title of a mistake, or of two that were made together ("a+b"); empty for no known mistake."""
    titles = [TITLES.get(part, "") for part in name.split("+") if part != "rounded"]
    return " and ".join(filter(None, titles))
