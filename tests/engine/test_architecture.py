"""The network's form, and how its parameters lie in one vector."""

import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.refused import Refused


@pytest.mark.parametrize(("mode", "biases"), [("shared", 2), ("per_neuron", 5), ("none", 0)])
def test_parameters_are_weights_row_by_row_then_biases(mode: str, biases: int) -> None:
    architecture = Architecture((2, 3, 2), ("tanh", "linear"), mode)  # type: ignore[arg-type]
    assert (architecture.weight_count, architecture.bias_count) == (12, biases)
    vector = np.arange(float(architecture.parameter_count))
    weights, bias_layers = architecture.split(vector)
    assert weights[0].tolist() == [[0, 1], [2, 3], [4, 5]]
    assert weights[1].tolist() == [[6, 7, 8], [9, 10, 11]]
    assert [b for layer in bias_layers for b in layer.tolist()] == list(range(12, 12 + biases))
    assert np.array_equal(architecture.join(weights, bias_layers), vector)


def test_split_gives_views_and_join_gives_a_vector_of_its_own() -> None:
    architecture = Architecture((1, 1), ("linear",))
    vector = np.zeros(2)
    split = architecture.split(vector)
    split.weights[0][0, 0] = 5.0
    assert vector.tolist() == [5.0, 0.0]
    assert not np.shares_memory(architecture.join(*split), vector)


@pytest.mark.parametrize(
    ("sizes", "activations", "biases", "field", "sentence"),
    [
        ((2,), (), "none", "layers", "1 to 8 layers after its inputs; this one has 0"),
        ((2,) * 10, ("tanh",) * 9, "none", "layers", "this one has 9"),
        ((2, 0, 1), ("tanh",) * 2, "none", r"layers[1]", "1 to 64 neurons; layer 1 was given 0"),
        ((65, 1), ("tanh",), "none", "layers[0]", "layer 0 was given 65"),
        ((2, 1), ("tanh", "tanh"), "none", "activations", "need 1 activations; 2 were given"),
        ((2, 1), ("gelu",), "none", "activations[0]", "no activation 'gelu'; choose one of logistic"),
        (
            (2, 2, 1),
            ("softmax", "tanh"),
            "none",
            "activations[0]",
            "output layer only; choose tanh or logistic",
        ),
        ((2, 1), ("softmax",), "none", "activations[0]", "always 1; use logistic, or two outputs"),
        ((2, 1), ("tanh",), "some", "biases", "shared, per_neuron or none; 'some'"),
    ],
)
def test_a_form_that_makes_no_sense_is_refused_with_what_to_do(
    sizes: tuple[int, ...], activations: tuple[str, ...], biases: str, field: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence) as refused:
        Architecture(sizes, activations, biases)  # type: ignore[arg-type]
    assert refused.value.field == field
