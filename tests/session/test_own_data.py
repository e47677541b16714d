"""Rows of own data: names, classes, scales and a part for testing belong to the recipe."""

import json

import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.session import link
from backstep.session.engines import TextbookEngine
from backstep.session.plan import Plan
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.serialization import from_document, to_document
from backstep.session.session import Session
from backstep.session.sizes import of_recipe

ROWS = {"inputs": [[-1.0, 0.5], [1.0, -0.5], [0.0, 0.25]], "targets": [[0.0], [1.0], [1.0]]}
OWN = {
    **ROWS,
    "input_names": ["length in cm", "width"],
    "output_names": ["play"],
    "classes": ["no", "yes"],
    "scales": {
        "inputs": [
            {"kind": "minus_one_to_one", "min": 4.3, "max": 7.9},
            {"kind": "standard", "mean": 3.0, "sd": 2.0},
        ],
        "targets": [None],
    },
    "test_fraction": 0.4,
}
NETWORK = {"layers": [2, 1], "activations": ["logistic"], "start": {"initializer": "xavier"}}


def recipe(**data):
    return Recipe.read({"network": NETWORK, "data": {**ROWS, **data}})


def test_the_fields_are_read_and_written_again():
    given = recipe(**OWN)
    assert json.loads(given.to_json())["data"] == OWN
    assert Recipe.parse(given.to_json()) == given


def test_a_recipe_without_them_is_written_to_the_byte_as_before():
    assert set(json.loads(recipe().to_json())["data"]) == {"inputs", "targets"}
    before = (
        '{"version":1,"network":{"layers":[2,2,2],"activations":["logistic","logistic"],"biases":"shared","start":{"weights":'
        '[[[0.15,0.2],[0.25,0.3]],[[0.4,0.45],[0.5,0.55]]],"biases":[[0.35],[0.6]]}},"data":{"inputs":[[0.05,0.1]],"targets":'
        '[[0.01,0.99]]},"rule":'
    )
    assert article_recipe().to_json().startswith(before)


def test_they_survive_a_link_and_a_saved_session():
    given = recipe(**OWN)
    assert link.from_text(link.to_text(given, 3)) == (given, 3)
    session = Session(given, engine=TextbookEngine())
    again = from_document(to_document(session), TextbookEngine())
    assert again.recipe == given
    assert json.loads(again.recipe.to_json())["data"] == OWN


def test_a_part_is_set_aside_for_testing_and_every_row_is_used_once():
    base = Plan(recipe(test_fraction=0.4)).base
    assert (len(base.inputs), len(base.test_inputs)) == (2, 1)
    rows = np.vstack([base.inputs, base.test_inputs]).tolist()
    assert sorted(rows) == sorted(ROWS["inputs"])
    assert Plan(recipe()).base.inputs.tolist() == ROWS["inputs"]


def test_names_do_not_change_the_numbers():
    own, plain = (Session(recipe(**data), engine=TextbookEngine()) for data in (OWN, {"test_fraction": 0.4}))
    assert np.array_equal(own.run.plan.start_parameters, plain.run.plan.start_parameters)
    assert np.array_equal(own.run.plan.base.inputs, plain.run.plan.base.inputs)


def test_they_count_in_a_sessions_size():
    assert sum(of_recipe(recipe(**OWN)).values()) > sum(of_recipe(recipe()).values()) + 500


@pytest.mark.parametrize(
    ("data", "field", "part"),
    [
        ({"input_names": ["a"]}, "data.input_names", "2 input names; 1 came"),
        ({"output_names": ["a", "b"]}, "data.output_names", "1 output names; 2 came"),
        ({"classes": ["a", "b", "c"]}, "data.classes", "2 classes; 3 came"),
        ({"scales": {"inputs": [None], "targets": [None]}}, "data.scales.inputs", "1 came"),
        ({"input_names": ["a", "x" * 41]}, "data.input_names[1]", "40"),
        ({"input_names": ["a", ""]}, "data.input_names[1]", "1 char"),
        ({"input_names": ["a", "b\n"]}, "data.input_names[1]", "control characters"),
        ({"input_names": ["a", "\u202eb"]}, "data.input_names[1]", "control characters"),
        ({"test_fraction": 1.0}, "data.test_fraction", "below 1"),
        ({"test_fraction": 0.99}, "data.test_fraction", "none to train with"),
        (
            {
                "scales": {
                    "inputs": [{"kind": "zero_to_one", "min": 2.0, "max": 2.0}, None],
                    "targets": [None],
                }
            },
            "data.scales",
            "below its max",
        ),
        (
            {"scales": {"inputs": [{"kind": "standard", "mean": 2.0, "sd": 0.0}, None], "targets": [None]}},
            "data.scales",
            "above 0",
        ),
        (
            {"scales": {"inputs": [{"kind": "log"}, None], "targets": [None]}},
            "data.scales.inputs[0]",
            "minus_one_to_one",
        ),
    ],
)
def test_what_does_not_fit_the_rows_is_refused(data, field, part):
    with pytest.raises(Refused) as refused:
        Plan(recipe(**data))
    assert refused.value.field == field
    assert part in refused.value.message
