import json
from itertools import pairwise

import pytest
from backstep.engine.refused import Refused
from backstep.session import link
from backstep.session.plan import Plan
from backstep.session.recipe import Edit, GivenStart, Network, Recipe, Rows, RuleSettings, article_recipe
from backstep.session.session import Session
from hypothesis import given, settings
from hypothesis import strategies as st

VALUES = st.floats(-1e6, 1e6, allow_nan=False)


@st.composite
def recipes(draw):
    """Recipes whose parts go together: any small network, data, rule and edits."""
    layers = draw(st.lists(st.integers(1, 4), min_size=2, max_size=4))
    biases = draw(st.sampled_from(["shared", "per_neuron", "none"]))
    bias_size = {"shared": lambda n: 1, "per_neuron": lambda n: n, "none": lambda n: 0}[biases]

    def row(length):
        return tuple(draw(st.lists(VALUES, min_size=length, max_size=length)))

    samples = draw(st.integers(1, 3))
    return Recipe(
        network=Network(
            layers=tuple(layers),
            activations=tuple(
                draw(st.sampled_from(["logistic", "tanh", "relu", "linear"])) for _ in layers[1:]
            ),
            biases=biases,
            start=GivenStart(
                weights=tuple(tuple(row(n_from) for _ in range(n_to)) for n_from, n_to in pairwise(layers)),
                biases=tuple(row(bias_size(n)) for n in layers[1:]),
            ),
        ),
        data=Rows(
            inputs=tuple(row(layers[0]) for _ in range(samples)),
            targets=tuple(row(layers[-1]) for _ in range(samples)),
        ),
        rule=RuleSettings(
            learning_rate=draw(st.floats(0, 1000)),
            optimizer=draw(st.sampled_from(["gradient_descent", "momentum", "adam"])),
            batch_size=draw(st.integers(0, 4)),
            train_biases=draw(st.booleans()),
        ),
        seed=draw(st.integers(0, 2**53 - 1)),
        edits=tuple(
            Edit(iteration=draw(st.integers(0, 2**40)), quantity="w1", value=draw(VALUES))
            for _ in range(draw(st.integers(0, 3)))
        ),
    )


@given(recipes())
@settings(max_examples=50)
def test_a_recipe_is_read_as_it_was_written_to_the_bit(recipe):
    again = Recipe.parse(recipe.to_json())
    assert again == recipe
    assert again.to_json() == recipe.to_json()
    assert Recipe.read(json.loads(recipe.to_json())) == recipe
    Plan(recipe)


def test_the_shortest_recipe_leaves_out_all_that_has_a_default():
    document = json.loads(article_recipe().to_json())
    for name in ("version", "rule", "seed", "edits"):
        del document[name]
    assert Recipe.read(document) == article_recipe()


ARTICLE = json.loads(article_recipe().to_json())


def changed(path, value):
    """The article's recipe with one thing in it replaced, or removed where the value is `...`."""
    document = json.loads(json.dumps(ARTICLE))
    place = document
    for step in path[:-1]:
        place = place[step]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return document


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        (["version"], 2, "version"),
        (["network"], ..., "network"),
        (["network", "layers"], [2], "network.layers"),
        (["network", "layers", 1], 0, "network.layers[1]"),
        (["network", "layers", 1], 2.0, "network.layers[1]"),
        (["network", "layers", 1], 65, "network.layers[1]"),
        (["network", "activations", 0], "softmax", "network.activations[0]"),
        (["network", "activations"], ["logistic"], "network.activations"),
        (["network", "biases"], "some", "network.biases"),
        (["network", "start", "weights", 0, 0, 0], 1e7, "network.start.weights[0][0][0]"),
        (["network", "start", "weights", 0, 0, 0], "0.4", "network.start.weights[0][0][0]"),
        (["network", "start", "weights", 0, 0, 0], True, "network.start.weights[0][0][0]"),
        (["network", "start", "weights", 1], [[0.1, 0.2]], "network.start.weights[1]"),
        (["network", "start", "biases", 0], [0.1, 0.2], "network.start.biases[0]"),
        (["network", "start", "biases"], [[0.1]], "network.start.biases[1]"),
        (["data", "inputs"], [], "data.inputs"),
        (["data", "inputs", 0], [0.1], "data.inputs[0]"),
        (["data", "inputs"], [[0.1, 0.2], [0.1, 0.2]], "data.targets"),
        (["data", "targets", 0, 1], None, "data.targets[0][1]"),
        (["rule", "learning_rate"], -0.1, "rule.learning_rate"),
        (["rule", "learning_rate"], 1e6, "rule.learning_rate"),
        (["rule", "batch_size"], -1, "rule.batch_size"),
        (["rule", "batch_size"], 2**63, "rule.batch_size"),
        (["rule", "frozen"], ["w9"], "rule.frozen"),
        (["rule", "error"], "cross_entropy", "rule.error"),
        (["rule", "pace"], 1, "rule.pace"),
        (["seed"], -1, "seed"),
        (["seed"], 10**400, "seed"),
        (["edits"], [{"iteration": -1, "quantity": "w1", "value": 1.0}], "edits[0].iteration"),
        (["edits"], [{"iteration": 0, "quantity": "w9", "value": 1.0}], "edits[0].quantity"),
        (["edits"], [{"iteration": 0, "quantity": "w1", "value": 1e9}], "edits[0].value"),
        (["edits"], [{"iteration": 0, "quantity": "i1", "value": 1.0, "sample": 1}], "edits[0].sample"),
        (["notes"], "hello", "notes"),
    ],
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, list) else str(value)[:20],
)
def test_a_recipe_that_makes_no_sense_is_refused_with_the_path_of_what_is_wrong(path, value, field):
    with pytest.raises(Refused) as no:
        Session(Recipe.read(changed(path, value)))
    assert no.value.field == field
    assert no.value.message.endswith(".")


def test_edits_are_checked_in_the_order_of_their_iterations_whatever_order_they_stand_in():
    late = {"iteration": 9, "quantity": "target_o1", "value": 2.0}
    early = {"iteration": 3, "quantity": "error", "value": "binary_cross_entropy"}
    with pytest.raises(Refused) as no:
        Session(Recipe.read(changed(["edits"], [late, early])))
    assert no.value.field == "edits[0].targets"
    session = Session(Recipe.read(changed(["edits"], [late])))
    assert session.recipe.edits[0].iteration == 9


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"seed": NaN}', '{"seed": 1e999}', "[" * 10_000])
def test_a_text_that_is_no_recipe_is_refused(text):
    with pytest.raises(Refused):
        Recipe.parse(text)


def test_a_number_that_is_not_finite_is_refused_wherever_it_stands():
    for value in ("NaN", "Infinity", "1e999", "-1e999"):
        text = json.dumps(changed(["network", "start", "weights", 1, 0, 0], "HERE")).replace('"HERE"', value)
        with pytest.raises(Refused) as no:
            Recipe.parse(text)
        assert no.value.field == "network.start.weights[1][0][0]"


@pytest.mark.parametrize("value", [0.0, 0.5, 1e6])
def test_data_that_is_all_the_same_is_trained_on_as_it_is(value):
    session = Session(
        Recipe.read(
            changed(["data"], {"inputs": [[value, value]] * 3, "targets": [[0.5, 0.5]] * 3}),
        )
    )
    assert session.train(5) == 5
    assert session.conditions.inputs[2].tolist() == [value, value]
    assert session.divergence is None


def test_a_formula_is_written_only_where_a_recipe_has_one():
    document = {
        "network": {"layers": [2, 1], "activations": ["logistic"], "start": {"initializer": "xavier"}},
        "data": {"dataset": "moons", "samples": 20},
    }
    old = Recipe.read(document)
    assert "formula" not in old.to_json()
    assert "formula" not in old.model_dump(mode="json")["data"]
    document["data"] = {"dataset": "boundary", "formula": "x³ − x"}
    new = Recipe.read(document)
    assert json.loads(new.to_json())["data"]["formula"] == "x³ − x"
    assert Recipe.parse(new.to_json()) == new
    assert link.from_text(link.to_text(new, 7)) == (new, 7)
    with pytest.raises(Refused, match="Two moons takes no formula"):
        Plan(Recipe.read({**document, "data": {"dataset": "moons", "formula": "x"}}))
