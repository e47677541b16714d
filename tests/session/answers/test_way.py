"""The way of training through the parameters."""

import csv
import io

import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.session.answers import way as module
from backstep.session.answers.tables import Range, csv_lines
from backstep.session.answers.way import LAST, WaySoFar, way
from backstep.session.engines import CompiledEngine, TextbookEngine
from backstep.session.recipe import article_recipe
from backstep.session.replaying import finished
from backstep.session.session import Session

from tests.session.answers.test_tables import BATCHES


def by_iteration(session, names):
    found = finished(way(WaySoFar.of(session, names)))
    assert found["iteration"] == found["iterations"][-1] == session.iteration
    assert found["iterations"] == sorted(set(found["iterations"]))
    return {n: tuple(found["values"][name][k] for name in names) for k, n in enumerate(found["iterations"])}


@pytest.mark.parametrize("engine", [TextbookEngine(), CompiledEngine()], ids=["textbook", "compiled"])
@pytest.mark.parametrize("recipe", [article_recipe(), BATCHES], ids=["article", "batches and edits"])
@pytest.mark.parametrize("iterations", [0, 1, 20, 64, 300])
def test_the_values_are_those_of_the_table_at_these_iterations(recipe, engine, iterations):
    session = Session(recipe, engine)
    session.train(iterations)
    found = by_iteration(session, ("w1", "w2"))
    assert set(range(max(0, iterations - LAST), iterations + 1)) <= set(found)
    assert min(found) == 0
    rows = csv.DictReader(
        io.StringIO("".join(csv_lines(recipe, engine, Range.of(0, iterations, 1, end=iterations))))
    )
    expected = {int(row["iteration"]): (float(row["w1"]), float(row["w2"])) for row in rows}
    assert found == {n: expected[n] for n in found}


def test_the_articles_first_step_is_the_articles_formula():
    session = Session(article_recipe())
    session.train(1)
    found = by_iteration(session, ("w5",))
    # w5 − 0.5 · 0.082167041, as the article prints it.
    assert found[1][0] == pytest.approx(0.35891648, abs=5e-9)
    assert found[0][0] == 0.4


def test_after_an_edit_in_the_past_the_way_is_that_of_the_new_run():
    session = Session(article_recipe())
    session.train(100)
    session.seek(30)
    session.edit("w5", 2.0)
    session.train(10)
    found = by_iteration(session, ("w5", "w8"))
    assert max(found) == 40
    assert found[30][0] == 2.0
    assert found[29][0] < 0.4
    session.undo()
    assert by_iteration(session, ("w5", "w8"))[30][0] < 0.4


def test_the_last_iterations_are_left_out_where_they_would_take_too_long(monkeypatch):
    monkeypatch.setattr(module, "MOST_WORK", 64 * 10)
    session = Session(article_recipe())
    session.train(300)
    found = by_iteration(session, ("w5",))
    assert 299 not in found
    assert {0, 64, 128, 192, 256, 300} <= set(found)


def test_the_session_stays_as_it_is():
    session = Session(article_recipe())
    session.train(150)
    before = session.run.state
    by_iteration(session, ("w5",))
    assert session.iteration == session.end == 150
    assert np.array_equal(session.run.state.parameters, before.parameters)


def test_a_name_that_is_no_weight_or_bias_is_refused():
    for name in ("h1", "net_h1", "w99"):
        with pytest.raises(Refused, match="no weight or bias"):
            WaySoFar.of(Session(article_recipe()), (name,))
