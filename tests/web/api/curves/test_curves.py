"""Curves and comparisons over HTTP."""

import csv
import io

import httpx
import numpy as np
import pytest
from backstep.session.recipe import Recipe


@pytest.fixture
def session(visitor):
    """A session at iteration 90 of 120, with an edit at 40."""
    visitor.command("step", count=40)
    visitor.command("edit", quantity="w5", value=0.5)
    visitor.command("step", count=80)
    visitor.command("seek", iteration=90)
    return visitor.events[0]["session"]


@pytest.fixture
def address(server, session):
    return f"{server.url}api/sessions/{session}"


def test_the_values_are_those_of_the_table_of_the_run(address, visitor):
    answer = httpx.get(f"{address}/curves", params={"quantity": ["w5", "b1", "out_o1"], "points": 25}).json()
    text = httpx.get(f"{address}/export/run.csv").text
    rows = {int(row["iteration"]): row for row in csv.DictReader(io.StringIO(text))}
    assert answer["iterations"] == list(range(0, 121, 5))
    assert answer["end"] == 120
    assert answer["revision"] == visitor.frames[-1].revision
    for name in ("w5", "b1"):
        assert answer["values"][name] == [float(rows[n][name]) for n in answer["iterations"]]
    expected = [float(rows[n]["out_o1"]) for n in answer["iterations"]]
    assert answer["values"]["out_o1"] == pytest.approx(expected, rel=1e-12)


def test_only_the_end_of_a_curve_can_be_asked_for(address):
    answer = httpx.get(
        f"{address}/curves", params={"quantity": "w5", "from": 100, "to": 110, "points": 3}
    ).json()
    assert answer["iterations"] == [100, 105, 110]


def test_a_session_stays_where_it_is(address, visitor):
    events = len(visitor.events)
    httpx.get(f"{address}/curves", params={"quantity": "w5"})
    httpx.post(f"{address}/compare", json={"runs": [{"seed": 3}], "iterations": 300})
    visitor.command("step")
    assert visitor.frames[-1].scalars["iteration"] == 91
    assert [event["type"] for event in visitor.events[events:]].count("network") == 0


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"quantity": "w77"}, "no quantity 'w77'"),
        ({"quantity": "w5", "to": 121}, "up to 120"),
        ({"quantity": "w5", "from": 121}, "0 to 120"),
        ({"quantity": "w5", "sample": 1}, "counted from 0; 1 came"),
        ({"quantity": "w5", "points": 1001}, "1000"),
        ({"quantity": [f"w{n}" for n in range(9)]}, "8"),
        ({}, "quantity"),
    ],
)
def test_bad_questions_get_a_sentence(address, query, sentence):
    answer = httpx.get(f"{address}/curves", params=query)
    assert answer.status_code == 422
    assert sentence in answer.text


def article_errors(iterations, rate, *, w5_at_40=None):
    """The article's error before each update, by NumPy alone."""
    w1, w2 = np.array([[0.15, 0.2], [0.25, 0.3]]), np.array([[0.4, 0.45], [0.5, 0.55]])
    x, target, errors = np.array([0.05, 0.1]), np.array([0.01, 0.99]), []
    for n in range(iterations + 1):
        if n == 40 and w5_at_40 is not None:
            w2[0, 0] = w5_at_40
        h = 1 / (1 + np.exp(-(w1 @ x + 0.35)))
        o = 1 / (1 + np.exp(-(w2 @ h + 0.6)))
        errors.append(((target - o) ** 2).sum() / 2)
        delta_o = (o - target) * o * (1 - o)
        delta_h = w2.T @ delta_o * h * (1 - h)
        w1, w2 = w1 - rate * np.outer(delta_h, x), w2 - rate * np.outer(delta_o, h)
    return errors


def test_a_comparison_is_the_training_that_it_says_with_the_edits_of_the_session(address):
    question = {"runs": [{"rule": {"learning_rate": 1.0}}], "iterations": 200, "points": 201}
    own, other = httpx.post(f"{address}/compare", json=question).json()["runs"]
    assert own["train_error"] == pytest.approx(article_errors(200, 0.5, w5_at_40=0.5), abs=1e-12)
    assert other["train_error"] == pytest.approx(article_errors(200, 1.0, w5_at_40=0.5), abs=1e-12)


def test_a_branch_is_compared_by_its_recipe(address, visitor):
    visitor.command("seek", iteration=0)
    visitor.command("edit", quantity="learning_rate", value=0.1)
    (branch,) = [event for event in visitor.events if event["type"] == "history"][-1]["branches"]
    question = {"runs": [{"branch": branch["id"]}], "iterations": 100, "points": 101}
    own, other = httpx.post(f"{address}/compare", json=question).json()["runs"]
    assert own["train_error"] == pytest.approx(article_errors(100, 0.1), abs=1e-12)
    assert other["train_error"] == pytest.approx(article_errors(100, 0.5, w5_at_40=0.5), abs=1e-12)
    refused = httpx.post(f"{address}/compare", json={"runs": [{"branch": 99}]})
    assert (refused.status_code, refused.json()["refused"]) == (
        422,
        "There is no branch 99 in this session any more.",
    )


def test_the_recipe_of_a_run_can_be_opened_and_undone(address, visitor):
    document = httpx.post(f"{address}/variation", json={"rule": {"learning_rate": 1.0}}).json()["recipe"]
    recipe = Recipe.read(document)
    assert recipe.rule.learning_rate == 1.0
    assert visitor.command("open", recipe=document)["type"] == "applied"
    visitor.command("step", count=3)
    assert visitor.frames[-1].scalars["error"] == pytest.approx(article_errors(3, 1.0)[3], abs=1e-12)
    visitor.command("undo")
    visitor.until(lambda: visitor.frames[-1].scalars["iteration"] == 90, "the run before")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ({"runs": [{}] * 5}, "4"),
        ({"runs": [], "iterations": 2_000_000}, "1000000"),
        ({"runs": [{"speed": 1}]}, "speed"),
        ({"runs": [], "sample": 5}, "counted from 0; 5 came"),
    ],
)
def test_bad_comparisons_get_a_sentence(address, question, sentence):
    answer = httpx.post(f"{address}/compare", json=question)
    assert answer.status_code == 422
    assert sentence in answer.text


def test_a_session_that_does_not_exist_has_no_curves(server):
    base = f"{server.url}api/sessions/nobody"
    assert httpx.get(f"{base}/curves", params={"quantity": "w5"}).status_code == 404
    assert httpx.post(f"{base}/compare", json={"runs": []}).status_code == 404


def test_settings_keep_their_kinds(address):
    rule = {"batch_size": 0, "shuffle": True, "optimizer": "adam", "learning_rate": 1, "frozen": ["w5"]}
    answer = httpx.post(f"{address}/variation", json={"rule": rule})
    assert answer.status_code == 200, answer.text
    assert {name: answer.json()["recipe"]["rule"][name] for name in rule} == rule
    (_, run) = httpx.post(f"{address}/compare", json={"runs": [{"rule": rule}], "iterations": 5}).json()[
        "runs"
    ]
    assert run["refused"] == ""
    assert len(run["iterations"]) == 6
