"""What a snapshot knows of the iterations around it."""

import json

import numpy as np
from backstep.session.answers.snapshot import MOST_RETRACED, Snapshot
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import Session


def test_the_iterations_before_and_after_are_those_of_the_session():
    session = Session(article_recipe())
    seen = [Snapshot.of(session)]
    for _ in range(3):
        session.train(1)
        seen.append(Snapshot.of(session))
    for before, here, after in zip(seen, seen[1:], seen[2:], strict=False):
        found_before, found_after = here.neighbours
        np.testing.assert_allclose(found_before.gradients, before.trace.gradients, rtol=1e-12)
        np.testing.assert_allclose(found_after.gradients, after.trace.gradients, rtol=1e-12)
    assert seen[0].neighbours[0] is None


def test_an_iteration_before_that_would_take_long_is_not_known():
    session = Session(article_recipe())
    session.train(MOST_RETRACED + 1)
    before, after = Snapshot.of(session).neighbours
    assert before is None
    assert after is not None


def test_a_batch_that_is_only_a_part_of_the_data_has_no_known_neighbours():
    document = article_recipe().model_dump()
    document["data"] = {"inputs": [[0.05, 0.1], [0.2, 0.3]], "targets": [[0.01, 0.99], [0.5, 0.5]]}
    session = Session(Recipe.model_validate_json(json.dumps(document)))
    session.train(1)
    assert Snapshot.of(session).neighbours == (None, None)
