"""Every number of article_numbers.json, from the rule that it follows from."""

import numpy as np
import pytest
from backstep.engine.textbook import forward_pass, objective
from backstep.engine.training import State, TextbookTrainer
from backstep.lesson import article
from backstep.lesson.article import agrees, printed_numbers

NUMBERS = article.numbers()
PARTS = ("forward", "error", "backward_output_layer", "backward_hidden_layer")
PRINTED = [(name, printed) for part in PARTS for name, printed in NUMBERS[part].items()]
REFERENCES = {
    ("simultaneous", "frozen"): "biases frozen, simultaneous (the article's rule)",
    ("sequential", "frozen"): "biases frozen, sequential",
    ("simultaneous", "per_neuron"): "biases trained, one per neuron, simultaneous",
    ("simultaneous", "shared"): (
        "biases trained, one shared per layer (gradient: sum of the layer's deltas), simultaneous"
    ),
}


class Run:
    """The article's network under one rule, trained as far as asked for."""

    def __init__(self, update_order, biases):
        self.start = article.start(update_order, biases)
        self.trainer = TextbookTrainer(
            self.start.architecture, self.start.rule, self.start.inputs, self.start.targets, seed=0
        )
        self.state = State.start(self.start.rule, self.start.parameters)

    def to(self, iteration):
        count = iteration - self.state.iteration
        assert self.trainer.train(self.state, count, np.empty(count)) == count
        return self

    @property
    def error(self):
        start = self.start
        return objective(start.architecture, start.rule, self.state.parameters, start.inputs, start.targets)

    @property
    def outputs(self):
        parameters = self.start.architecture.split(self.state.parameters)
        return forward_pass(self.start.architecture, parameters, self.start.inputs[0]).outputs[-1]


@pytest.fixture(scope="module")
def first():
    return article.first_iteration()


@pytest.fixture(scope="module")
def trained():
    """The four rules, after 1, 9,999 and 10,000 iterations; trained once."""
    found = {}
    for rule in REFERENCES:
        run = Run(*rule)
        after = {"E1": run.to(1).error, "parameters": run.state.parameters.copy()}
        after["E9999"] = run.to(9_999).error
        after["E10000"] = run.to(10_000).error
        found[rule] = {**after, "out": run.outputs}
    return found


def significant(value, reference):
    """Equal in all the digits that the reference is given with, but for one unit in the last."""
    digits = repr(reference).partition("e")[0].replace(".", "").lstrip("-0")
    return value == pytest.approx(reference, rel=10.0 ** -(min(len(digits), 13) - 1))


@pytest.mark.parametrize(("name", "printed"), PRINTED, ids=[name for name, _ in PRINTED])
def test_a_printed_number_is_computed_to_its_printed_digits(first, name, printed):
    if name == "dE_o2/dout_h1":  # the erratum: the article multiplied rounded factors
        assert not agrees(printed, first[name])
        assert agrees(printed, round(first["delta_o2"], 9) * first["w7"])
        assert first[name] == pytest.approx(-0.01904911825828, abs=1e-14)
    else:
        assert agrees(printed, first[name])


@pytest.mark.parametrize("rule", REFERENCES, ids="-".join)
def test_reference_values_are_reached_to_their_digits(trained, rule):
    reference, found = NUMBERS["reference_values"][REFERENCES[rule]], trained[rule]
    for name in ("E1", "E9999", "E10000"):
        if name in reference:
            assert significant(found[name], reference[name]), name
    for value, expected in zip(found["out"], reference["out"], strict=True):
        assert significant(value, expected)


def test_biases_after_one_iteration_are_the_reference_values(trained):
    for rule in (("simultaneous", "per_neuron"), ("simultaneous", "shared")):
        expected = NUMBERS["reference_values"][REFERENCES[rule]]["biases after 1"]
        flat = [*expected["h"], *expected["o"]] if "h" in expected else [expected["b1"], expected["b2"]]
        assert trained[rule]["parameters"][8:] == pytest.approx(flat, abs=5e-10)


def test_sequential_order_takes_the_hidden_deltas_through_updated_weights(trained):
    expected = NUMBERS["reference_values"]["biases frozen, sequential"]
    assert trained["sequential", "frozen"]["parameters"][:4] == pytest.approx(
        expected["w after 1"], abs=5e-10
    )
    start = article.start("sequential")
    trace = TextbookTrainer(start.architecture, start.rule, start.inputs, start.targets, 0).trace(
        State.start(start.rule, start.parameters)
    )
    assert trace.samples[0].error_slopes[0][0] == pytest.approx(expected["dE_total/dout_h1"], abs=5e-10)


@pytest.mark.parametrize("name", NUMBERS["after_training"])
def test_a_closing_number_follows_from_the_rule_that_the_product_says(first, trained, name):
    printed = NUMBERS["after_training"][name]
    simultaneous, sequential = trained["simultaneous", "frozen"], trained["sequential", "frozen"]
    truth = {
        "E_total after 1 iteration": (simultaneous["E1"], sequential["E1"]),
        "E_total after 10000 iterations": (simultaneous["E10000"], simultaneous["E9999"]),
        "out_o1 after 10000 iterations": (simultaneous["out"][0], sequential["out"][0]),
        "out_o2 after 10000 iterations": (simultaneous["out"][1], sequential["out"][1]),
    }
    own_rule, other = truth[name]
    said = next(number for number in printed_numbers(first) if number.name == name)
    assert not agrees(printed, own_rule)
    assert agrees(printed, other)
    assert said.computed == pytest.approx(own_rule, rel=1e-9)
    assert said.computed_so == pytest.approx(other, rel=1e-7)
    assert not said.agrees
    assert said.follows_from


def test_every_printed_number_is_listed_once_and_explained_where_it_differs(first):
    listed = printed_numbers(first)
    assert [number.name for number in listed] == [*dict(PRINTED), *NUMBERS["after_training"]]
    assert {number.name for number in listed if not number.agrees} == {
        "dE_o2/dout_h1",
        *NUMBERS["after_training"],
    }
    for number in listed:
        assert number.agrees == (number.follows_from == "")
        if not number.agrees:
            assert agrees(number.printed, number.computed_so)


def test_the_slip_in_the_hidden_part_gives_another_number(first):
    wired = first["w1"] * first["i1"] + first["w2"] * first["i2"] + first["b1"]
    slipped = first["w1"] * first["i1"] + first["w3"] * first["i2"] + first["b1"]
    assert first["net_h1"] == pytest.approx(wired, abs=1e-16)
    assert slipped == pytest.approx(0.3825, abs=1e-12)


def test_a_readers_number_comes_from_the_weight_of_the_other_neuron(first):
    reader = NUMBERS["readers_own_numbers"][0]["reader"]
    assert round(first["delta_o2"], 9) * first["w6"] == pytest.approx(reader, abs=2e-7)
    assert abs(reader - first["dE_o2/dout_h1"]) > 1e-3


@pytest.mark.parametrize("asked", [case["asked"] for case in NUMBERS["wrong_answers"]])
def test_the_right_values_beside_the_wrong_answers_are_right(first, trained, asked):
    case = next(case for case in NUMBERS["wrong_answers"] if case["asked"] == asked)
    value = trained["simultaneous", "frozen"]["E1"] if asked == "E_total after 1 iteration" else first[asked]
    assert f"{value:.9f}" == f"{case['right']:.9f}"
    for wrong, why in case["wrong"]:
        assert abs(wrong - value) > 1e-7, why


def test_agreeing_goes_by_the_printed_decimals():
    assert agrees("0.40", 0.4)
    assert agrees("0.3775", 0.37750000000000006)
    assert not agrees("0.291027924", 0.291027774)
