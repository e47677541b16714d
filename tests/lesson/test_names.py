import tracemalloc

import numpy as np
import pytest

from app.engine.architecture import Architecture
from app.engine.rule import Rule
from app.engine.textbook import iterate
from app.lesson.article import ARTICLE_RULE
from app.lesson.names import Names, quantities


def trace_of(layers, bias_mode="per_neuron", rule=ARTICLE_RULE, activations=None, samples=1):
    architecture = Architecture(layers, activations or ("logistic",) * (len(layers) - 1), bias_mode)
    generator = np.random.default_rng(5)
    return iterate(
        architecture,
        rule,
        generator.normal(size=architecture.parameter_count),
        generator.uniform(size=(samples, layers[0])),
        np.full((samples, layers[-1]), 1.0 / layers[-1]),
    )


def test_the_articles_network_has_the_articles_names():
    names = Names(Architecture((2, 2, 2), ("logistic", "logistic"), "shared"))
    assert names.layers == (("i1", "i2"), ("h1", "h2"), ("o1", "o2"))
    assert tuple(names.parameters) == ("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "b1", "b2")
    assert names.targets == ("target_o1", "target_o2")
    assert names.weight(1, 0, 1) == "w6"
    assert names.weight(1, 1, 0) == "w7"


def test_several_hidden_layers_are_numbered():
    names = Names(Architecture((3, 2, 4, 1), ("tanh",) * 3))
    assert names.layers == (
        ("i1", "i2", "i3"),
        ("h1.1", "h1.2"),
        ("h2.1", "h2.2", "h2.3", "h2.4"),
        ("o1",),
    )
    assert names.parameters[:3] == ("w1", "w2", "w3")
    assert names.parameters[18:] == ("b_h1.1", "b_h1.2", "b_h2.1", "b_h2.2", "b_h2.3", "b_h2.4", "b_o1")
    assert names.weight(2, 0, 3) == "w18"


def test_a_network_without_hidden_layer_or_biases_has_names_too():
    names = Names(Architecture((2, 1), ("linear",), "none"))
    assert names.layers == (("i1", "i2"), ("o1",))
    assert tuple(names.parameters) == ("w1", "w2")


def test_names_that_no_parameter_has_are_not_found():
    index = Names(Architecture((2, 2, 2), ("logistic", "logistic"), "shared")).parameter_index
    unknown = ("w0", "w9", "w01", "w1 ", "w", "w²", "w-1", "W1", "b0", "b3", "", "w" + "9" * 5000)
    assert not any(name in index for name in unknown)
    assert dict(index) == {**{f"w{n + 1}": n for n in range(8)}, "b1": 8, "b2": 9}


def test_the_names_of_the_largest_network_take_hardly_any_memory():
    tracemalloc.start()
    try:
        names = Names(Architecture((64,) * 9, ("tanh",) * 8))
        assert len(names.parameters) == len(names.parameter_index) == 33_280
        assert names.parameters[32_767:32_769] == ("w32768", "b_h1.1")
        assert names.parameters[-1] == "b_o64"
        assert names.parameter_index["b_o64"] == 33_279
        assert tracemalloc.get_traced_memory()[0] < 200_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("layers", [(2, 2, 2), (3, 1), (2, 3, 2, 2), (1, 2, 1, 2, 1)])
@pytest.mark.parametrize("bias_mode", ["shared", "per_neuron", "none"])
def test_every_quantity_has_one_name_and_every_name_its_value(layers, bias_mode):
    trace = trace_of(layers, bias_mode)
    numbers, names = quantities(trace), Names(trace.architecture)
    for index, name in enumerate(names.parameters):
        assert numbers[name] == trace.before[index]
        assert numbers[f"dE_total/d{name}"] == trace.gradients[index]
        assert numbers[f"{name}+"] == trace.after[index]
    for k, layer in enumerate(names.layers[1:]):
        for j, neuron in enumerate(layer):
            assert numbers[f"net_{neuron}"] == trace.samples[0].forward.net_inputs[k][j]
            assert numbers[f"out_{neuron}"] == trace.samples[0].forward.outputs[k][j]
            assert numbers[f"delta_{neuron}"] == trace.samples[0].deltas[k][j]


@pytest.mark.parametrize("layers", [(2, 2, 2), (2, 3, 2, 2)])
@pytest.mark.parametrize(
    ("rule", "activations"),
    [
        (Rule(), None),
        (Rule(output_reduction="mean"), None),
        (Rule(error="cross_entropy"), "softmax"),
    ],
    ids=["sum", "mean", "softmax"],
)
def test_the_paths_into_a_neuron_add_up_to_its_slope(layers, rule, activations):
    if activations == "softmax":
        activations = ("tanh",) * (len(layers) - 2) + ("softmax",)
    trace = trace_of(layers, rule=rule, activations=activations)
    numbers, names = quantities(trace), Names(trace.architecture)
    for k in range(len(layers) - 2):
        for neuron in names.layers[k + 1]:
            paths = [
                numbers.get(f"dE_{above}/dout_{neuron}", numbers.get(f"dE_total/dout_{neuron} via {above}"))
                for above in names.layers[k + 2]
            ]
            assert sum(paths) == pytest.approx(numbers[f"dE_total/dout_{neuron}"], rel=1e-12)


def test_a_batch_shows_one_sample_with_the_gradients_of_all():
    trace = trace_of((2, 2, 1), rule=Rule(batch_size=0), samples=3)
    second = quantities(trace, sample=1)
    assert second["net_h1"] == trace.samples[1].forward.net_inputs[0][0]
    assert second["E_total"] == trace.samples[1].error
    assert second["dE_total/dw1"] == trace.gradients[0]
