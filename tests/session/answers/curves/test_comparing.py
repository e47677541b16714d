"""Runs side by side, against trainings written here, and against the session's own curve."""

import math

import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.session.answers.curves import course
from backstep.session.answers.curves.comparing import Changes, compared, varied
from backstep.session.engines import CompiledEngine, TextbookEngine
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.replaying import finished
from backstep.session.session import Session
from hypothesis import given, settings
from hypothesis import strategies as st

ENGINE = CompiledEngine()
ARTICLE = article_recipe()


def side_by_side(recipe, *changes, iterations=1000, points=400, sample=0):
    recipes = [recipe, *(varied(recipe, Changes(**change)) for change in changes)]
    return finished(compared(recipes, ENGINE, iterations, points, sample))


def logistic(net):
    return 1 / (1 + np.exp(-net))


def article_errors(iterations, rate, *, sequential=False, train_biases=False, momentum=0.0):
    """The article's training, as its text describes it: errors and outputs before each update."""
    w1, w2 = np.array([[0.15, 0.2], [0.25, 0.3]]), np.array([[0.4, 0.45], [0.5, 0.55]])
    b1, b2, x, target = 0.35, 0.6, np.array([0.05, 0.1]), np.array([0.01, 0.99])
    v1, v2 = np.zeros((2, 2)), np.zeros((2, 2))
    errors, outputs = [], []
    for _ in range(iterations + 1):
        h = logistic(w1 @ x + b1)
        o = logistic(w2 @ h + b2)
        errors.append(float(np.sum((target - o) ** 2) / 2))
        outputs.append(o)
        delta_o = (o - target) * o * (1 - o)
        new2 = w2 - rate * np.outer(delta_o, h)
        delta_h = (new2 if sequential else w2).T @ delta_o * h * (1 - h)
        if momentum:
            v1 = momentum * v1 + np.outer(delta_h, x)
            v2 = momentum * v2 + np.outer(delta_o, h)
            w1, w2 = w1 - rate * v1, w2 - rate * v2
        else:
            w1, w2 = w1 - rate * np.outer(delta_h, x), new2
        if train_biases:
            b1, b2 = b1 - rate * delta_h.sum(), b2 - rate * delta_o.sum()
    return errors, outputs


@pytest.mark.parametrize(
    ("change", "training"),
    [
        ({}, {"rate": 0.5}),
        ({"rule": {"learning_rate": 1.0}}, {"rate": 1.0}),
        ({"rule": {"update_order": "sequential"}}, {"rate": 0.5, "sequential": True}),
        ({"rule": {"train_biases": True}}, {"rate": 0.5, "train_biases": True}),
        ({"rule": {"optimizer": "momentum", "momentum": 0.5}}, {"rate": 0.5, "momentum": 0.5}),
    ],
)
def test_a_run_is_the_training_that_its_label_says(change, training):
    _, run = side_by_side(ARTICLE, change, iterations=2000, points=41)
    errors, outputs = article_errors(2000, **training)
    assert run["iterations"] == list(range(0, 2001, 50))
    assert run["train_error"] == pytest.approx([errors[n] for n in run["iterations"]], abs=1e-12)
    for k, name in enumerate(("o1", "o2")):
        assert run["outputs"][name] == pytest.approx([outputs[n][k] for n in run["iterations"]], abs=1e-12)
    assert run["test_error"] == []
    assert run["diverged_at"] is None


@st.composite
def recipes(draw):
    samples, batch = draw(st.integers(1, 12)), draw(st.integers(0, 5))
    edits = draw(
        st.lists(
            st.one_of(
                st.tuples(st.integers(0, 40), st.just("w1"), st.floats(-1, 1)),
                st.tuples(st.integers(0, 40), st.just("learning_rate"), st.floats(0, 0.2)),
            ),
            max_size=3,
        )
    )
    return Recipe.read(
        {
            "network": {
                "layers": [2, draw(st.integers(1, 3)), 1],
                "activations": [draw(st.sampled_from(["tanh", "logistic"])), "logistic"],
                "start": {"initializer": "xavier"},
            },
            "data": {"dataset": "moons", "samples": samples + 3},
            "rule": {
                "batch_size": batch,
                "shuffle": draw(st.booleans()),
                "learning_rate": 0.1,
                "train_biases": True,
            },
            "seed": draw(st.integers(0, 99)),
            "edits": [dict(zip(("iteration", "quantity", "value"), edit, strict=True)) for edit in edits],
        }
    )


@settings(max_examples=25)
@given(recipe=recipes())
def test_a_comparison_with_nothing_changed_is_the_sessions_own_curve(recipe):
    session = Session(recipe, ENGINE)
    session.train(60)
    own, same = side_by_side(recipe, {}, iterations=60, points=61)
    assert own == same
    iterations, errors = session.curve.points()
    assert len(iterations) > 1
    assert errors == [own["train_error"][n] for n in iterations]


def test_the_same_question_has_the_same_answer():
    changes = ({"seed": 4}, {"rule": {"optimizer": "adam"}})
    recipe = Recipe.read({**ARTICLE.model_dump(mode="json"), "network": {
        "layers": [2, 2, 2], "activations": ["logistic", "logistic"], "start": {"initializer": "xavier"}}})  # fmt: skip
    first = side_by_side(recipe, *changes)
    assert first == side_by_side(recipe, *changes)
    assert first[0]["train_error"] != first[1]["train_error"]


def test_test_errors_come_with_samples_for_testing():
    recipe = Recipe.read({
        "network": {"layers": [2, 2, 1], "activations": ["tanh", "logistic"], "start": {"initializer": "xavier"}},
        "data": {"dataset": "moons", "samples": 20, "test_fraction": 0.4},
    })  # fmt: skip
    (run,) = side_by_side(recipe, iterations=50, points=2, sample=15)
    session = Session(recipe, TextbookEngine())
    session.train(50)
    session.show_sample(15)
    frame = session.frame()
    assert run["test_error"][-1] == pytest.approx(frame.test_error, rel=1e-12)
    assert run["train_error"][-1] == pytest.approx(frame.train_error, rel=1e-12)
    assert run["outputs"]["o1"][-1] == pytest.approx(frame.activations[-1], rel=1e-12)


def test_a_run_that_diverges_ends_where_it_does():
    # w = w - rate * w for the input 1 and the target 0: with rate 11, w grows tenfold.
    recipe = Recipe.read(
        {
            "network": {
                "layers": [1, 1],
                "activations": ["linear"],
                "biases": "none",
                "start": {"weights": [[[1.0]]], "biases": [[]]},
            },
            "data": {"inputs": [[1.0]], "targets": [[0.0]]},
        }
    )
    own, run = side_by_side(recipe, {"rule": {"learning_rate": 11.0}}, iterations=1000, points=11)
    w, expected = 1.0, 0
    while math.isfinite(0.5 * w * w) and math.isfinite(w - 11 * w):
        w, expected = w - 11 * w, expected + 1
    assert run["diverged_at"] == expected
    assert run["iterations"] == [0, 100, expected]
    assert run["train_error"] == [0.5, pytest.approx(0.5e200), None]
    assert own["diverged_at"] is None
    assert own["iterations"][-1] == 1000


# ---- the varied recipe

EDITED = Recipe.read(
    {
        **ARTICLE.model_dump(mode="json"),
        "edits": [
            {"iteration": 0, "quantity": "w5", "value": 0.1},
            {"iteration": 3, "quantity": "b1", "value": 0.2},
            {"iteration": 5, "quantity": "learning_rate", "value": 0.7},
            {"iteration": 6, "quantity": "momentum", "value": 0.5},
        ],
    }
)


def quantities(recipe):
    return [edit.quantity for edit in recipe.edits]


def test_edits_of_a_changed_setting_go_and_others_stay():
    changed = varied(EDITED, Changes({"learning_rate": 2.0}))
    assert changed.rule.learning_rate == 2.0
    assert quantities(changed) == ["w5", "b1", "momentum"]
    assert varied(EDITED, Changes()) == EDITED


def test_other_biases_keep_their_values_and_lose_their_edits():
    changed = varied(EDITED, Changes({"train_biases": True}, biases="per_neuron"))
    assert changed.network.start.biases == ((0.35, 0.35), (0.6, 0.6))
    assert changed.network.start.weights == ARTICLE.network.start.weights
    assert quantities(changed) == ["w5", "learning_rate", "momentum"]
    assert varied(changed, Changes(biases="shared")).network.start == ARTICLE.network.start
    assert varied(ARTICLE, Changes(biases="none")).network.start.biases == ((), ())
    assert varied(varied(ARTICLE, Changes(biases="none")), Changes(biases="shared")).network.start.biases == (
        (0.0,),
        (0.0,),
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"rule": {"speed": 1.0}}, "no setting 'speed'"),
        ({"rule": {"batch_size": 1.5}}, "whole number"),
        ({"seed": -1}, "seed"),
        ({"biases": "many"}, "biases"),
    ],
)
def test_a_change_that_no_recipe_may_have_is_refused(change, sentence):
    with pytest.raises(Refused, match=sentence):
        varied(ARTICLE, Changes(**change))


def test_a_run_that_does_not_fit_the_network_says_so_and_the_others_go_on():
    own, bad, good = side_by_side(
        ARTICLE,
        {"rule": {"update_order": "sequential", "optimizer": "adam"}},
        {"rule": {"learning_rate": 0.1}},
    )
    assert "sequential" in bad["refused"].lower()
    assert bad["iterations"] == []
    assert own["refused"] == good["refused"] == ""
    assert good["iterations"][-1] == 1000


def test_too_many_iterations_are_refused_with_the_number_that_is_possible(monkeypatch):
    monkeypatch.setattr(course, "MOST_WORK", 310 * 2 * 100)
    with pytest.raises(Refused, match="These 2 runs are compared over at most 99 iterations; 200 came"):
        side_by_side(ARTICLE, {}, iterations=200, points=2)
    assert side_by_side(ARTICLE, {}, iterations=99, points=2)[1]["iterations"] == [0, 99]
