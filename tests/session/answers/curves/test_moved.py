"""Quantities over the iterations, against a session that goes to each iteration and tells its numbers."""

import math
from itertools import pairwise

import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.session.answers.curves import course, moved
from backstep.session.answers.curves.moved import Beginning
from backstep.session.engines import CompiledEngine, TextbookEngine
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.replaying import finished, iteration_work, train_slice
from backstep.session.run import Run
from backstep.session.session import Session
from hypothesis import given
from hypothesis import strategies as st

EDITED = Recipe.read(
    {
        **article_recipe().model_dump(mode="json"),
        "edits": [
            {"iteration": 0, "quantity": "w5", "value": 0.1},
            {"iteration": 30, "quantity": "optimizer", "value": "adam"},
            {"iteration": 70, "quantity": "learning_rate", "value": 0.05},
        ],
    }
)
BATCHES = Recipe.read(
    {
        "network": {"layers": [2, 3, 2, 1], "activations": ["tanh", "relu", "logistic"], "start": {"initializer": "xavier"}},
        "data": {"dataset": "moons", "samples": 10, "test_fraction": 0.3},
        "rule": {"batch_size": 4, "shuffle": True, "optimizer": "momentum", "learning_rate": 0.05, "train_biases": True},
        "edits": [{"iteration": 7, "quantity": "batch_size", "value": 1.0}],
    }
)  # fmt: skip


def curve(session, names, first, last, points, sample=None):
    beginning = Beginning.of(session.run, first)
    return finished(moved.moved(beginning, names, first, last, points, sample))


def known(session):
    """The quantities of the session that curves have, by name. E_total is that of the batch, as on the page."""
    slopes = ("dnet_", "dout_", "dE_o")
    found = {
        name: value
        for name, value in session.quantities().items()
        if not name.startswith(slopes) and " via " not in name and "/dout_" not in name
    }
    return {**found, "E_total": session.trace().error}


@pytest.mark.parametrize("engine", [TextbookEngine(), CompiledEngine()], ids=["textbook", "compiled"])
@pytest.mark.parametrize("recipe", [article_recipe(), EDITED, BATCHES], ids=["article", "edited", "batches"])
def test_every_quantity_is_what_the_session_says_of_that_iteration(recipe, engine):
    session = Session(recipe, engine)
    session.train(100)
    names = list(known(session))
    found = curve(session, names, 3, 100, 13)
    assert found["iterations"][0] == 3
    assert found["iterations"][-1] == 100
    for n, iteration in enumerate(found["iterations"]):
        session.seek(iteration)
        expected = known(session)
        assert {name: found["values"][name][n] for name in names} == pytest.approx(
            expected, rel=1e-12, abs=1e-15
        )
        parameters = list(session.plan.names.parameters)
        assert [found["values"][name][n] for name in parameters] == [expected[name] for name in parameters]


def test_a_frame_has_the_same_bits():
    session = Session(BATCHES, CompiledEngine())
    session.train(40)
    session.show_sample(8)
    names = ["out_o1", "net_h1.2", "train_error", "test_error", "dE_total/dw3"]
    found = curve(session, names, 0, 40, 41, sample=8)["values"]
    for iteration in (1, 6, 7, 8, 23, 40):
        session.seek(iteration)
        frame = session.frame()
        shown = [
            frame.activations[-1],
            frame.net_inputs[1],
            frame.train_error,
            frame.test_error,
            frame.gradients[2],
        ]
        assert [found[name][iteration] for name in names] == shown


def test_a_part_of_a_curve_has_the_bits_of_the_whole():
    session = Session(EDITED, CompiledEngine())
    session.train(500)
    whole = curve(session, ["w5", "E_total"], 0, 500, 501)
    part = curve(session, ["w5", "E_total"], 437, 500, 9)
    for name in ("w5", "E_total"):
        assert part["values"][name] == [whole["values"][name][n] for n in part["iterations"]]


def test_asking_changes_nothing_in_the_session():
    session = Session(article_recipe(), CompiledEngine())
    session.train(200)
    session.seek(50)
    before = (session.revision, session.iteration, session.end, session.run.state.parameters.tolist())
    curve(session, ["w5"], 0, 200, 20)
    assert (session.revision, session.iteration, session.end, session.run.state.parameters.tolist()) == before


@given(first=st.integers(0, 10**6), length=st.integers(0, 10**6), points=st.integers(2, 1000))
def test_the_iterations_are_even_and_have_both_ends(first, length, points):
    found = course.spaced(first, first + length, points)
    assert found[0] == first
    assert found[-1] == first + length
    assert len(found) == min(points, length + 1)
    gaps = {after - before for before, after in pairwise(found)}
    assert min(gaps, default=1) >= 1
    assert max(gaps, default=0) - min(gaps, default=0) <= 1


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (["w99"], "no quantity 'w99'"),
        (["dE_total/dout_h1"], "run.csv"),
        (["test_error"], "no test error"),
    ],
)
def test_a_quantity_without_a_curve_is_refused(asked, sentence):
    session = Session(article_recipe())
    with pytest.raises(Refused, match=sentence):
        curve(session, asked, 0, 0, 2)


def test_iterations_that_were_not_reached_are_refused():
    session = Session(article_recipe())
    session.train(5)
    with pytest.raises(Refused, match="up to 5"):
        curve(session, ["w5"], 0, 6, 2)
    with pytest.raises(Refused, match="0 to 5"):
        curve(session, ["w5"], 6, 6, 2)


def test_a_sample_that_there_is_not_is_refused():
    with pytest.raises(Refused, match="There are 1 samples"):
        curve(Session(article_recipe()), ["w5"], 0, 0, 2, sample=1)


def test_a_replay_that_would_take_long_is_refused_with_the_length_that_is_possible(monkeypatch):
    session = Session(article_recipe())
    session.train(300)
    monkeypatch.setattr(course, "MOST_WORK", 310 * 20)
    with pytest.raises(
        Refused, match=r"at most 19 iterations .* from the stored iteration 0 to 300 there are 300"
    ):
        curve(session, ["w5"], 0, 300, 10)
    # The state at 256 is stored: from there it is not far.
    assert curve(session, ["w5"], 256, 270, 10)["iterations"][-1] == 270


def test_a_number_that_is_not_finite_is_null():
    seen = course.Course([0], np.array([[math.inf]]), None)
    assert seen.column(0) == [None]


def test_a_slice_of_a_large_network_is_short():
    # 2-64-64-1 and batches of 200: 883,400 units an iteration, and at most 4,000,000 in a slice.
    recipe = Recipe.read(
        {
            "network": {
                "layers": [2, 64, 64, 1],
                "activations": ["tanh", "tanh", "logistic"],
                "start": {"initializer": "xavier"},
            },
            "data": {"dataset": "moons", "samples": 200},
            "rule": {"batch_size": 0},
        }
    )
    run = Run(recipe, CompiledEngine())
    assert iteration_work(run) == 4417 * 200 + 300
    assert train_slice(run, 100) == 4
    article = Run(article_recipe(), CompiledEngine())
    assert train_slice(article, 10_000) == 1024


def test_a_large_network_with_many_samples_has_fewer_points():
    network = {
        "layers": [2, 64, 64, 64, 1],
        "activations": ["tanh"] * 3 + ["logistic"],
        "start": {"initializer": "xavier"},
    }
    recipe = Recipe.read({"network": network, "data": {"dataset": "moons", "samples": 2000}})
    run = Run(recipe, CompiledEngine())
    points = course.affordable_points([run], 1000)
    assert points == 10**9 // ((8577 * 2000 + 300) // 10)
    assert course.affordable_points([Run(article_recipe(), CompiledEngine())], 1000) == 1000
