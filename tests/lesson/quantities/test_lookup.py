import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.rule import Rule
from backstep.engine.textbook import iterate
from backstep.lesson.article import ARTICLE_RULE
from backstep.lesson.quantities.lookup import QuantityFinder, quantities
from backstep.lesson.quantities.names import Names

from tests.lesson.networks import article_trace


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


def test_names_are_read_in_several_spellings():
    finder = QuantityFinder(article_trace().architecture, article_trace().rule)
    for text, name in {
        "∂E/∂w5": "dE_total/dw5",
        "dE/dw5": "dE_total/dw5",
        " dE_total / dw5 ": "dE_total/dw5",
        "δ_o1": "delta_o1",
        "delta o1": "delta_o1",
        "w5⁺": "w5+",
        "w5 +": "w5+",
        "out_{h1}": "out_h1",
        "dE_o1/dout_h1": "dE_o1/dout_h1",
        "dE_o1/dout_o1": "dE_o1/dout_o1",
    }.items():
        assert finder.find(text).name == name
