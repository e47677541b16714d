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
    assert names.parameters == ("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "b1", "b2")
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
    assert names.parameters == ("w1", "w2")


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
