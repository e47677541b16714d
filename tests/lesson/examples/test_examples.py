"""Each example shows what it promises: trained, and worked out by formulas that stand in the tests."""

import re
import sys

import numpy as np
import pytest
from backstep.lesson.examples import EXAMPLES
from backstep.session.answers.health import HealthSnapshot, health
from backstep.session.session import Session

from tests.learnt import ENGINE, Learnt


def recipe_of(example, label):
    return next((other.recipe for other in example.others if other.label == label), example.recipe)


def number(learnt, name):
    if name in ("error", "test_error", "accuracy"):
        return getattr(learnt, name)
    # w1, w2, … row by row, layer by layer
    return float(learnt.run.state.parameters[int(name.removeprefix("w")) - 1])


CLAIMS = [
    pytest.param(example, claim, id=f"{name}-{n}")
    for name, example in EXAMPLES.items()
    for n, claim in enumerate(example.promise)
]


@pytest.mark.parametrize(("example", "claim"), CLAIMS)
def test_the_promise_is_kept(example, claim):
    assert claim.of == "" or claim.of in [other.label for other in example.others]
    found = number(Learnt(recipe_of(example, claim.of), claim.iterations), claim.number)
    assert claim.at_least is not None or claim.at_most is not None
    assert found >= (claim.at_least if claim.at_least is not None else -sys.float_info.max)
    assert found <= (claim.at_most if claim.at_most is not None else sys.float_info.max)


def test_every_example_has_a_short_text_and_a_promise():
    assert len(EXAMPLES) >= 12
    for name, example in EXAMPLES.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert example.question.endswith("?")
        sentences = re.findall(r"[.?!](?= [A-Z“]|$)", example.text)
        assert 2 <= len(sentences) <= 4, (name, len(sentences))
        assert len(example.text) < 420, name
        assert len(example.title) < 45
        assert example.promise
        assert max(claim.iterations for claim in example.promise) >= example.iterations >= 1


def test_a_claim_is_a_sentence():
    told = [claim.text for claim in EXAMPLES["xor-needs-a-hidden-layer"].promise]
    assert told[0] == "After 10,000 iterations, the mean error is at least 0.693."
    assert told[2] == "With four hidden neurons: after 500 iterations, the mean error is at most 0.01."
    assert EXAMPLES["adams-first-step"].promise[0].text == (
        "After 1 iteration, w1 is at least 0.05 and at most 0.05001."
    )


# ---- what the texts say besides


def test_the_articles_first_update_takes_the_error_from_0298_to_0291():
    learnt = Learnt(EXAMPLES["article"].recipe)
    assert f"{learnt.error:.3f}" == "0.298"
    learnt.train(1)
    assert f"{learnt.error:.3f}" == "0.291"


def test_trained_biases_leave_less_than_a_third_of_the_error():
    example = EXAMPLES["article-with-biases"]
    trained, fixed = (Learnt(recipe, 1000).error for recipe in (example.recipe, example.others[0].recipe))
    assert trained < fixed / 3.0


def test_twins_are_equal_to_the_bit_after_ten_thousand_iterations():
    learnt = Learnt(EXAMPLES["twins-stay-twins"].recipe, 10_000)
    for j in range(1, 4):
        assert np.array_equal(learnt.weights[0][j], learnt.weights[0][0])
    assert len(set(learnt.weights[1].ravel().tolist())) == 1
    assert len(set(learnt.biases[0].tolist())) == 1
    assert learnt.weights[0][0].tolist() != [0.3, -0.2]


def test_the_sum_at_a_200th_of_the_rate_is_the_same_training_as_the_mean():
    example = EXAMPLES["sum-against-mean"]
    mean, smaller = (Learnt(recipe, 100) for recipe in (example.recipe, example.others[1].recipe))
    assert len(mean.run.conditions.inputs) == 200
    assert mean.run.state.parameters == pytest.approx(smaller.run.state.parameters, rel=1e-10)


def test_adams_first_step_is_the_rate_and_the_gradient_of_w5_is_nearly_200_times_that_of_w1():
    example = EXAMPLES["adams-first-step"]
    one, two = (Learnt(recipe, 1) for recipe in (example.recipe, example.others[0].recipe))
    start = np.array([0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55])
    assert np.abs(one.run.state.parameters[:8] - start) == pytest.approx(0.1, abs=1e-5)
    gradients = (start - two.run.state.parameters[:8]) / 0.5
    assert 180 < gradients[4] / gradients[0] < 200


def test_the_dead_relus_are_dead_for_every_sample():
    learnt = Learnt(EXAMPLES["dead-relus"].recipe, 50)
    assert (learnt.pass_forward(learnt.run.conditions.inputs)[0][0] <= 0.0).all()
    before = learnt.weights[0].copy()
    learnt.train(1000)
    assert np.array_equal(learnt.weights[0], before)


def test_no_yes_is_found_while_92_percent_are_right():
    learnt = Learnt(EXAMPLES["right-by-never-saying-yes"].recipe, 10)
    yes = learnt.run.conditions.targets[:, 0] == 1.0
    assert len(yes) / yes.sum() == pytest.approx(13, abs=0.5)
    out = learnt.pass_forward(learnt.run.conditions.inputs)[1][-1][:, 0]
    assert (out[yes] < 0.5).all()


def test_the_network_that_learns_by_heart_has_more_than_300_weights_and_20_samples():
    learnt = Learnt(EXAMPLES["overfitting-and-a-penalty"].recipe)
    assert sum(weights.size for weights in learnt.weights) > 300
    assert len(learnt.run.conditions.inputs) == len(learnt.run.conditions.test_inputs) == 20


def test_wrong_and_sure_is_wrong_for_every_sample_at_the_start():
    assert Learnt(EXAMPLES["wrong-and-sure"].recipe).accuracy == 0.0


@pytest.mark.parametrize(
    ("name", "kind", "iterations"),
    [
        ("vanishing-gradients", "vanishing", 20),
        ("rate-too-high", "rate", 50),
        ("dead-relus", "dead_relu", 50),
        ("wrong-and-sure", "saturated_output", 10),
        ("right-by-never-saying-yes", "classes", 10),
    ],
)
def test_the_health_of_a_sick_example_says_why(name, kind, iterations):
    session = Session(engine=ENGINE)
    session.open(Learnt(EXAMPLES[name].recipe).run.recipe)
    session.run.train(iterations)
    assert kind in [found["kind"] for found in health(HealthSnapshot.of(session))["findings"]]
