"""A chosen sample: frames and explanations show it, and training goes on as if nobody had looked."""

import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.engine.textbook import iterate
from backstep.lesson.derivations.notation import Notation
from backstep.session.answers import fields
from backstep.session.answers.explaining import derivation
from backstep.session.answers.snapshot import Snapshot
from backstep.session.engines import CompiledEngine, TextbookEngine
from backstep.session.recipe import Recipe
from backstep.session.serialization import from_document, to_document
from backstep.session.session import Session

ENGINES = {"textbook": TextbookEngine(), "compiled": CompiledEngine()}


def recipe(batch: int = 1, **rule: object) -> Recipe:
    return Recipe.read(
        {
            "network": {
                "layers": [2, 3, 1],
                "activations": ["tanh", "logistic"],
                "start": {"initializer": "xavier"},
            },
            "data": {"dataset": "moons", "samples": 20, "noise": 0.1, "test_fraction": 0.25},
            "rule": {"batch_size": batch, "train_biases": True, **rule},
            "seed": 3,
        }
    )


@pytest.fixture(params=ENGINES)
def engine(request):
    return ENGINES[request.param]


def of_sample(session: Session, sample: int):
    """The iteration in which this sample is used alone, by the textbook."""
    now = session.conditions
    inputs = np.concatenate([now.inputs, now.test_inputs])[sample]
    targets = np.concatenate([now.targets, now.test_targets])[sample]
    state = session.run.state
    return iterate(
        session.plan.architecture,
        now.rule,
        state.parameters,
        inputs[None],
        targets[None],
        slots=tuple(state.slots),
        iteration=state.iteration,
    )


@pytest.mark.parametrize("sample", [0, 7, 14, 15, 19])
@pytest.mark.parametrize("batch", [1, 4, 0])
def test_a_frame_shows_the_chosen_sample_of_training_or_test(engine, batch, sample):
    session = Session(recipe(batch), engine)
    session.train(5)
    session.show_sample(sample)
    frame, alone = session.frame(), of_sample(session, sample)
    seen = alone.samples[0]
    assert frame.sample == sample
    np.testing.assert_allclose(frame.activations[:2], seen.forward.inputs, rtol=0)
    np.testing.assert_allclose(frame.net_inputs, np.concatenate(seen.forward.net_inputs), rtol=1e-12)
    np.testing.assert_allclose(frame.deltas, np.concatenate(seen.deltas), rtol=1e-12)
    np.testing.assert_allclose(frame.output_errors, seen.output_errors, rtol=1e-12)
    np.testing.assert_allclose(frame.targets, seen.targets, rtol=0)


def test_one_sample_at_a_time_has_its_own_gradients_and_new_values(engine):
    session = Session(recipe(), engine)
    session.show_sample(9)
    frame, alone = session.frame(), of_sample(session, 9)
    np.testing.assert_allclose(frame.gradients, alone.gradients, rtol=1e-12)
    np.testing.assert_allclose(frame.updated, alone.after, rtol=1e-12)
    assert frame.error == pytest.approx(alone.error, rel=1e-12)


def test_the_gradients_of_a_batch_stay_those_of_the_coming_batch(engine):
    session = Session(recipe(4), engine)
    before = session.frame()
    session.show_sample(9)
    after = session.frame()
    assert np.array_equal(after.gradients, before.gradients)
    assert np.array_equal(after.updated, before.updated)
    assert (after.error, after.train_error, after.test_error) == (
        before.error,
        before.train_error,
        before.test_error,
    )


@pytest.mark.parametrize("rule", [{}, {"update_order": "sequential"}, {"batch_size": 4, "shuffle": True}])
def test_training_does_not_depend_on_the_shown_sample(engine, rule):
    plain, watched = (Session(recipe(**rule), engine) for _ in range(2))
    for _ in range(4):
        watched.show_sample(11)
        watched.frame()
        shown = watched.train_and_look(watched.iteration + 3)
        assert shown is None or int(shown[3]) == 11
        plain.train(3)
    assert watched.run.state.parameters.tobytes() == plain.run.state.parameters.tobytes()
    assert watched.recipe == plain.recipe
    watched.show_sample(None)
    assert watched.frame().numbers.tobytes() == plain.frame().numbers.tobytes()


def test_a_sample_that_there_is_not_is_refused_and_changes_nothing():
    session = Session(recipe())
    session.show_sample(3)
    with pytest.raises(Refused, match="There are 20 samples, counted from 0; 20 came"):
        session.show_sample(20)
    assert session.shown_sample == 3


def test_it_is_no_change_to_undo_and_ends_with_the_next_recipe():
    session = Session(recipe())
    revision = session.revision
    session.show_sample(3)
    assert session.revision == revision + 1
    assert session.undo_label is None
    session.edit("w1", 0.5)
    session.reset()
    assert session.shown_sample == 3
    session.open(recipe(4))
    assert session.shown_sample is None


def test_a_stored_session_shows_it_again():
    session = Session(recipe())
    session.show_sample(16)
    assert from_document(to_document(session), TextbookEngine()).frame().sample == 16


@pytest.mark.parametrize("batch", [1, 4])
def test_an_explanation_is_about_the_chosen_sample(batch):
    session = Session(recipe(batch))
    session.show_sample(9)
    seen = Snapshot.of(session)
    out = derivation(seen, "out_o1", Notation())
    assert out["element"]["out_o1"] == session.frame().activations[-1]
    gradient = derivation(seen, "dE_total/dw7", Notation())
    assert gradient["element"]["dE_total/dw7"] == pytest.approx(session.frame().gradients[6], rel=1e-13)


def test_snapshots_of_different_samples_have_different_digests():
    digests = set()
    for batch in (1, 4):
        session = Session(recipe(batch))
        for sample in (None, 9, 17):
            session.show_sample(sample)
            digests.add(Snapshot.of(session).digest)
    assert len(digests) == 6


def test_a_section_goes_through_a_test_sample_too():
    session = Session(recipe())
    seen = fields.FieldSnapshot.of(session)
    x, y = session.conditions.test_inputs[2]
    drawn = fields.field(seen, fields.Axis("i1", x, x, 1), None, 17, ())
    session.show_sample(17)
    assert drawn["outputs"]["o1"][0] == pytest.approx(session.frame().activations[-1], rel=1e-14)
    with pytest.raises(Refused, match="There are 20 samples"):
        fields.field(seen, fields.Axis("i1", x, y, 3), None, 20, ())
