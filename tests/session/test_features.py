"""Features in a recipe: what a network is fed, its names, its weights, its edits, and its picture's bits."""

import json

import numpy as np
import pytest
from backstep.engine.datasets import make
from backstep.engine.refused import Refused
from backstep.lesson.derivations.notation import Notation
from backstep.session.answers import explaining
from backstep.session.answers.changes import changes
from backstep.session.answers.fields import Axis, FieldSnapshot, address_of, field, module, samples
from backstep.session.answers.snapshot import Snapshot
from backstep.session.answers.tables import Range, csv_lines
from backstep.session.engines import CompiledEngine
from backstep.session.link import from_text, to_text
from backstep.session.recipe import Recipe
from backstep.session.serialization import from_document, to_document
from backstep.session.session import Session
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.fields.in_node import Node

ALL = ("x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)")
FORMULAS = {
    "x1": lambda x, _: x,
    "x2": lambda _, y: y,
    "x1^2": lambda x, _: x * x,
    "x2^2": lambda _, y: y * y,
    "x1*x2": lambda x, y: x * y,
    "sin(x1)": lambda x, _: np.sin(x),
    "sin(x2)": lambda _, y: np.sin(y),
}
ROWS = [[0.5, -2.0], [1.5, 0.25], [-0.75, 3.0]]


def recipe(features, *, layers=None, data=None, rule=None, **network):
    document = {
        "network": {
            "layers": layers or [len(features), 3, 1],
            "activations": ["tanh", "logistic"],
            "start": {"initializer": "xavier"},
            **network,
        },
        "data": {**(data or {"inputs": ROWS, "targets": [[0.0], [1.0], [1.0]]}), "features": features},
        "rule": {"train_biases": True, **(rule or {})},
        "seed": 4,
    }
    if features is None:
        del document["data"]["features"]
    return Recipe.read(document)


def first_layer(session):
    return session.plan.architecture.split(session.plan.start_parameters).weights[0]


@given(st.sets(st.sampled_from(ALL), min_size=1))
def test_the_network_is_fed_the_chosen_features_of_each_row(chosen):
    names = [name for name in ALL if name in chosen]
    inputs = Session(recipe(names)).conditions.inputs
    x, y = np.array(ROWS).T
    expected = np.column_stack([FORMULAS[name](x, y) for name in names])
    assert np.allclose(inputs, expected, rtol=1e-15, atol=0)


def test_a_named_dataset_its_noise_and_its_test_samples_are_those_without_features():
    data = {"dataset": "circle", "samples": 20, "noise": 0.2, "test_fraction": 0.25}
    session = Session(recipe(["x2", "x1^2"], data=data))
    plain = make("circle", samples=20, noise=0.2, seed=4, test_fraction=0.25)
    now = session.conditions
    assert np.array_equal(now.columns, plain.train[0])
    assert np.array_equal(now.test_inputs, np.column_stack([plain.test[0][:, 1], plain.test[0][:, 0] ** 2]))
    told = samples(FieldSnapshot.of(session))
    assert told["inputs"] == [*plain.train[0].tolist(), *plain.test[0].tolist()]


def test_data_of_one_input_has_three_features():
    data = {"inputs": [[2.0], [-3.0]], "targets": [[0.0], [1.0]]}
    session = Session(recipe(["x1", "x1^2", "sin(x1)"], data=data))
    assert session.conditions.inputs.tolist() == [
        [2.0, 4.0, pytest.approx(np.sin(2.0))],
        [-3.0, 9.0, pytest.approx(np.sin(-3.0))],
    ]


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"features": ["x1", "x3"]}, "no feature 'x3'"),
        ({"features": ["x1", "x1"]}, "given twice"),
        ({"features": [], "layers": [1, 3, 1]}, "at least one feature"),
        ({"features": ["x2", "x1"]}, "in the order of a network's inputs: x1, x2; x2, x1 came"),
        ({"features": ["x1", "x2", "x1^2"], "layers": [2, 3, 1]}, "3 features are 3 inputs; this network has 2"),
        ({"features": ["x1"], "data": {"dataset": "iris"}, "layers": [1, 3, 3]}, "this data has 4"),
        ({"features": ["x1", "x2"], "data": {"inputs": [[1.0]], "targets": [[1.0]]}}, "no x2; choose among x1, x1"),
    ],
)  # fmt: skip
def test_features_that_cannot_be_are_refused_with_what_to_do(document, said):
    with pytest.raises(Refused) as refused:
        Session(recipe(**document))
    assert said in refused.value.message
    assert refused.value.field == "data.features"


def test_a_recipe_without_features_is_written_as_before():
    without = recipe(None, layers=[2, 3, 1])
    assert "features" not in without.to_json()
    assert without.data.features is None


def test_features_survive_a_link_and_a_saved_session():
    given_recipe = recipe(["x1", "x1*x2"])
    assert from_text(to_text(given_recipe, 7)) == (given_recipe, 7)
    session = Session(given_recipe)
    session.train(5)
    session.edit("i1", 0.125, 1)
    again = from_document(to_document(session), session.engine)
    assert again.recipe == session.recipe
    assert np.array_equal(again.conditions.inputs, session.conditions.inputs)
    assert again.conditions.inputs[1].tolist() == [0.125, 0.125 * 0.25]


@given(st.sets(st.sampled_from(ALL), min_size=1), st.sets(st.sampled_from(ALL), min_size=1))
def test_a_feature_keeps_its_drawn_weights_whatever_else_is_switched_on(some, others):
    one, other = ([name for name in ALL if name in names] for names in (some, others))
    first, second = Session(recipe(one)), Session(recipe(other))
    for name in some & others:
        left, right = first_layer(first)[:, one.index(name)], first_layer(second)[:, other.index(name)]
        assert np.array_equal(left, right), name
    later = [s.plan.architecture.split(s.plan.start_parameters).weights[1] for s in (first, second)]
    assert np.array_equal(*later)


def test_the_columns_themselves_are_drawn_as_without_features():
    plain = first_layer(Session(recipe(None, layers=[2, 3, 1])))
    assert np.array_equal(first_layer(Session(recipe(["x1", "x2", "sin(x1)"])))[:, :2], plain)
    # Each feature has numbers of its own, in the span of the formula √(6/(2 + 3)).
    drawn = first_layer(Session(recipe(list(ALL))))
    assert len(np.unique(drawn)) == drawn.size
    assert np.abs(drawn).max() <= np.sqrt(6 / 5)


def test_an_edit_of_a_column_takes_its_features_along_also_in_a_replay():
    session = Session(recipe(["x1", "x1^2", "x1*x2"]), CompiledEngine())
    session.train(3)
    session.edit("i1", 2.0, 0)
    assert session.conditions.inputs[0].tolist() == [2.0, 4.0, -4.0]
    assert session.undo_label == "x1 from 0.5 to 2"
    session.train(4)
    state = session.run.state.parameters
    session.seek(1)
    assert session.conditions.inputs[0].tolist() == [0.5, 0.25, -1.0]
    session.seek(7)
    assert np.array_equal(session.run.state.parameters, state)
    session.undo()
    assert session.conditions.inputs[0].tolist() == [0.5, 0.25, -1.0]


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        ("i2", "i2 is x1², worked out from x1. Change i1 (x1): the others follow."),
        ("i3", "i3 is x2², worked out from x2. Switch x2 on as an input to change it."),
        ("i4", "i4 is x1·x2, worked out from x1 and x2. Change i1 (x1): the others follow."),
    ],
)
def test_an_edit_of_a_feature_is_refused_with_what_to_change(quantity, said):
    session = Session(recipe(["x1", "x1^2", "x2^2", "x1*x2"]))
    with pytest.raises(Refused) as refused:
        session.edit(quantity, 1.0)
    assert refused.value.message == said


def told(session, quantity):
    return explaining.derivation(Snapshot.of(session), quantity, Notation(decimals=4))["steps"][-1]


def test_derivations_name_a_feature_in_every_form():
    session = Session(recipe(["x1", "x1^2", "x1*x2", "sin(x2)"]))
    step = told(session, "net_h1")
    assert "= w1 · x1 + w2 · x1² + w3 · x1·x2 + w4 · sin x2 + b_h1 · 1 =" in step["plain"]
    assert r"{x_{1}}^{2}" in step["copy"]
    assert r"x_{1} \cdot x_{2}" in step["copy"]
    assert r"\sin x_{2}" in step["copy"]
    assert "times x 1 squared, plus w 3 times x 1 times x 2, plus w 4 times sine of x 2" in step["spoken"]
    assert told(session, "dnet_h1/dw2")["plain"] == "∂net_h1/∂w2 = x1² = 0.25"


def test_a_feature_has_a_derivation_of_its_own():
    session = Session(recipe(["x1", "x1^2", "x2^2", "sin(x1)"]))
    assert told(session, "i2")["plain"] == "x1² = 0.5² = 0.25"
    assert told(session, "i4")["plain"] == "sin x1 = sin(x1) = sin(0.5) = 0.4794"
    other = told(session, "i3")
    assert (other["plain"], other["note"]) == (
        "x2² = 4",
        "Worked out from x2 of the data, which this network is not fed alone.",
    )
    assert told(session, "i1")["note"] == "Given: nothing has to be worked out."


def test_names_of_columns_stand_in_formulas_and_in_features():
    data = {"inputs": ROWS, "targets": [[0.0]] * 3, "input_names": ["width", "50 % {x}_\\"]}
    session = Session(recipe(["x1", "x2^2"], data=data))
    step = told(session, "net_h2")
    assert "w3 · width + w4 · 50 % {x}_\\²" in step["plain"]
    assert r"\text{width}" in step["copy"]
    assert r"{\text{50 \% \{x\}\_\textbackslash{}}}^{2}" in step["copy"]
    plain = Session(recipe(None, layers=[2, 3, 1], data=data))
    assert "w3 · width" in told(plain, "net_h2")["plain"]
    iris = Session(recipe(None, layers=[4, 3, 3], data={"dataset": "iris"}))
    assert "w3 · petal length" in told(iris, "net_h1")["plain"]


def test_a_table_names_its_inputs_and_no_cell_can_be_a_formula():
    data = {"inputs": ROWS, "targets": [[0.0]] * 3, "input_names": ['=cmd|" /C calc"!A0', "a, b"]}
    session = Session(recipe(["x1", "x1*x2"], data=data))
    head = next(csv_lines(session.recipe, session.engine, Range(0, 0, 1)))
    assert head.startswith('iteration,sample,"i1 (=cmd|"" /C calc""!A0)","i2 (=cmd|"" /C calc""!A0*a, b)",')
    plain = next(csv_lines(recipe(["x1", "x2^2"]), session.engine, Range(0, 0, 1)))
    assert plain.startswith("iteration,sample,i1 (x1),i2 (x2^2),")


def test_switching_features_is_told_as_a_change():
    before, after = recipe(None, layers=[2, 3, 1]), recipe(["x1", "x2", "x1*x2"])
    texts = [change.text for change in changes(before, after)]
    assert texts == [
        "inputs: x1, x2, x1·x2 (before: the columns of the data)",
        "layers: 3-3-1 (before: 2-3-1)",
    ]


@pytest.mark.parametrize(("features", "batch"), [(list(ALL), 1), (["x1^2", "sin(x2)"], 4), (["x1*x2"], 0)])
def test_a_sessions_module_and_the_servers_picture_have_the_bits_of_its_frames(features, batch):
    data = {"dataset": "spiral", "samples": 12, "test_fraction": 0.25}
    session = Session(recipe(features, data=data, rule={"batch_size": batch}), CompiledEngine())
    session.train(20)
    state, plan, now = session.run.state, session.plan, session.conditions
    rows = np.concatenate([now.columns, now.test_columns])
    size, neurons = len(features), sum(plan.architecture.layer_sizes[1:])
    name = address_of(session).removeprefix("networks/").removesuffix(".wasm")
    node = Node()
    try:
        arrays = {
            "parameters": state.parameters,
            "points": rows,
            "inputs": np.zeros(size * len(rows)),
            "outputs": np.zeros(neurons * len(rows)),
        }
        found = node.run(
            module(name),
            arrays,
            ("features", "points", len(rows), "inputs"),
            ("forward", "parameters", "inputs", len(rows), "outputs", "work"),
        )["arrays"]
    finally:
        node.close()
    expected = np.concatenate([now.inputs, now.test_inputs])
    assert np.array_equal(found["inputs"].view(np.int64), expected.ravel().view(np.int64))
    outputs = found["outputs"].reshape(neurons, len(rows))
    seen = FieldSnapshot.of(session)
    for sample in range(len(rows)):
        session.show_sample(sample)
        shown = session.frame().numbers
        drawn = field(
            seen,
            Axis("x1", rows[sample, 0], rows[sample, 0], 1),
            Axis("x2", rows[sample, 1], rows[sample, 1], 1),
            0,
            (),
        )["outputs"]["o1"]
        parts = 10 + plan.architecture.parameter_count + neurons + size
        engine = shown[parts : parts + neurons]
        assert np.array_equal(outputs[:, sample], engine)
        assert drawn == [engine[-1]]


def test_a_field_over_features_has_the_axes_x1_and_x2():
    seen = FieldSnapshot.of(Session(recipe(["x1^2"])))
    with pytest.raises(Refused, match="no input"):
        field(seen, Axis("i1", 0.0, 1.0, 2), None, 0, ())


def accuracy(features, seed):
    """Of one logistic neuron, after 1,500 iterations on a disc in a ring."""
    document = {
        "network": {
            "layers": [len(features), 1],
            "activations": ["logistic"],
            "start": {"initializer": "xavier"},
        },
        "data": {"dataset": "circle", "samples": 200, "test_fraction": 0.25, "features": features},
        "rule": {
            "learning_rate": 3.0,
            "error": "binary_cross_entropy",
            "train_biases": True,
            "batch_size": 0,
        },
        "seed": seed,
    }
    session = Session(Recipe.parse(json.dumps(document)), CompiledEngine())
    session.train(1_500)
    now, parameters = session.conditions, session.run.state.parameters
    # A neuron by hand: Σ w·feature + b above 0 means 1.
    says = now.test_inputs @ parameters[:-1] + parameters[-1] > 0
    return float(np.mean(says == (now.test_targets[:, 0] > 0.5)))


@pytest.mark.parametrize("seed", range(5))
def test_one_neuron_tells_a_disc_from_its_ring_by_squares_and_not_without(seed):
    assert accuracy(["x1^2", "x2^2"], seed) >= 0.96
    assert accuracy(["x1", "x2"], seed) <= 0.7
