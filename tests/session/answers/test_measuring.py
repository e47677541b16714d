"""How well a network does over all samples, against formulas of the tests."""

import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.lesson.examples import EXAMPLES
from backstep.session.answers.fields import FieldSnapshot
from backstep.session.answers.measuring import measured
from backstep.session.recipe import Recipe
from backstep.session.session import Session

from tests.learnt import ENGINE, Learnt


def session_of(recipe, iterations=0):
    session = Session(engine=ENGINE)
    session.open(Recipe.read(recipe))
    session.run.train(iterations)
    return session


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_the_numbers_are_those_of_the_tests_own_formulas(name):
    recipe, iterations = EXAMPLES[name].recipe, min(200, EXAMPLES[name].iterations)
    found = measured(FieldSnapshot.of(session_of(recipe, iterations)))
    learnt = Learnt(recipe, iterations)
    assert found["iteration"] == iterations
    assert found["error"] == pytest.approx(learnt.error, rel=1e-9)
    if len(learnt.run.conditions.test_inputs):
        assert found["test_error"] == pytest.approx(learnt.test_error, rel=1e-9)
    else:
        assert found["test_error"] is None
    two = len(np.unique(learnt.run.conditions.targets)) == 2
    assert found["accuracy"] == (learnt.accuracy if two else None)


def test_the_error_has_the_bits_of_a_frame():
    session = session_of(EXAMPLES["right-by-never-saying-yes"].recipe, 10)
    assert measured(FieldSnapshot.of(session))["error"] == session.frame().train_error


def test_an_error_that_is_not_finite_is_null():
    session = session_of(EXAMPLES["sum-against-mean"].others[0].recipe, 500)
    assert measured(FieldSnapshot.of(session))["error"] is None or session.run.divergence is not None


def test_too_large_a_network_is_refused():
    recipe = {
        "network": {
            "layers": [2, *[64] * 7, 1],
            "activations": ["tanh"] * 8,
            "start": {"initializer": "xavier"},
        },
        "data": {"dataset": "moons", "samples": 2000},
        "rule": {"batch_size": 20},
    }
    with pytest.raises(Refused, match="at most"):
        measured(FieldSnapshot.of(session_of(recipe)))
