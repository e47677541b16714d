"""What people have from the first edition: a data folder, links and recipes that it wrote (commit e7e87b3).

Its engine was another, with other last bits. What it stored is shown as it was stored; earlier iterations are worked out anew.
"""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from backstep.live.saved_room import restoring
from backstep.session import link
from backstep.session.engines import CompiledEngine
from backstep.session.recipe import Recipe
from backstep.session.replaying import finished
from backstep.session.resuming import resumed
from backstep.session.serialization import from_document, to_document
from backstep.store.sqlite import SqliteStore

FOLDER = Path(__file__).parent / "first_edition"
EXPECTED = json.loads((FOLDER / "expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def engine():
    return CompiledEngine()


@pytest.fixture
def store(tmp_path):
    # A copy: what is opened may be written to.
    shutil.copy(FOLDER / "backstep.sqlite3", tmp_path)
    opened = SqliteStore(tmp_path)
    yield opened
    opened.close()


def numbers(texts):
    return [float.fromhex(text) for text in texts]


def assert_as_it_was(session, kept):
    assert (session.iteration, session.end) == (kept["iteration"], kept["end"])
    state = session.run.state
    assert state.parameters.tolist() == numbers(kept["parameters"])
    assert state.slots.tolist() == [numbers(slot) for slot in kept["slots"]]
    assert session.curve.last[-3:].tolist() == numbers(kept["last_errors"])
    assert session.frame().error == pytest.approx(float.fromhex(kept["error"]), rel=1e-12)
    assert session.frame().train_error == pytest.approx(float.fromhex(kept["train_error"]), rel=1e-12)


@pytest.mark.parametrize("id", list(EXPECTED))
def test_a_stored_session_opens_at_its_iteration_with_its_stored_numbers(store, engine, id):
    kept = EXPECTED[id]
    session = finished(restoring(store.load(id).result(), engine, 1.0)).session
    assert session.revision == kept["revision"]
    assert [[change.label for change in side] for side in session.changes] == kept["changes"]
    assert [[branch.id, branch.parted_at] for branch in session.branches] == kept["branches"]
    assert_as_it_was(session, kept)


@pytest.mark.parametrize("id", list(EXPECTED))
def test_its_earlier_iterations_are_worked_out_anew_and_its_present_stays(store, engine, id):
    kept = EXPECTED[id]
    session = finished(restoring(store.load(id).result(), engine, 1.0)).session
    session.seek(kept["iteration"] - 1)
    session.train(1)
    anew = session.run.state.parameters
    assert np.allclose(anew, numbers(kept["parameters"]), rtol=1e-6, atol=1e-9)
    session.seek(kept["iteration"])
    assert_as_it_was(session, kept)
    session.train(10)
    assert session.iteration == kept["iteration"] + 10


@pytest.mark.parametrize("id", list(EXPECTED))
def test_it_is_stored_again_with_the_same_numbers(store, engine, id):
    session = finished(restoring(store.load(id).result(), engine, 1.0)).session
    assert_as_it_was(from_document(to_document(session), engine), EXPECTED[id])


@pytest.mark.parametrize("id", list(EXPECTED))
def test_its_recipe_with_a_keyframe_opens_with_the_numbers_in_it(engine, id):
    kept = EXPECTED[id]
    run = resumed(Recipe.read(kept["recipe"]), engine)
    assert run.iteration == kept["iteration"]
    assert run.state.parameters.tolist() == numbers(kept["parameters"])


@pytest.mark.parametrize("id", list(EXPECTED))
def test_its_link_leads_to_the_same_iteration(engine, id):
    kept = EXPECTED[id]
    recipe, iteration = link.from_text(kept["link"])
    assert iteration == kept["iteration"]
    run = resumed(recipe, engine)
    run.train(iteration)
    assert np.allclose(run.state.parameters, numbers(kept["parameters"]), rtol=1e-6, atol=1e-9)
