"""The mean errors at the ends of epochs, against a calculation of their own."""

import numpy as np
import pytest
from backstep.session.engines import TextbookEngine
from backstep.session.epochs import MOST_POINTS, Epochs
from backstep.session.recipe import Recipe
from backstep.session.serialization import from_document, to_document
from backstep.session.session import Session

RECIPE = {
    "network": {
        "layers": [2, 3, 1],
        "activations": ["logistic", "logistic"],
        "biases": "per_neuron",
        "start": {"initializer": "xavier"},
    },
    "data": {"dataset": "moons", "samples": 10, "noise": 0.1, "test_fraction": 0.2},
    "rule": {"learning_rate": 0.5, "train_biases": True, "batch_size": 3},
    "seed": 4,
}
EPOCH = 3
"""Eight training samples in batches of three."""


def mean_error(session, inputs, targets):
    """½ (target − out)² of a 2-3-1 network of logistic neurons, on the mean, by NumPy alone."""
    frame = session.frame()
    weights, biases = np.array(frame.weights), np.array(frame.biases)
    hidden = 1 / (1 + np.exp(-(inputs @ weights[:6].reshape(3, 2).T + biases[:3])))
    out = 1 / (1 + np.exp(-(hidden @ weights[6:] + biases[3])))
    return float(np.mean(0.5 * (targets[:, 0] - out) ** 2))


def trained(iterations):
    session = Session(Recipe.read(RECIPE))
    session.train(iterations)
    return session


def test_each_end_of_an_epoch_has_the_mean_error_of_all_samples_there():
    session = trained(20)
    epochs = session.curve.epochs
    assert epochs.iterations.tolist() == [0, 3, 6, 9, 12, 15, 18]
    for n, iteration in enumerate(epochs.iterations):
        session.seek(int(iteration))
        now = session.conditions
        assert epochs.train[n] == pytest.approx(mean_error(session, now.inputs, now.targets), rel=1e-12)
        test_error = mean_error(session, now.test_inputs, now.test_targets)
        assert epochs.test[n] == pytest.approx(test_error, rel=1e-12)


def test_one_sample_has_no_epochs():
    session = Session()
    session.train(50)
    assert session.curve.epochs.count == 0
    assert session.curve.epochs.size_bytes == 0


def test_without_test_samples_there_is_no_test_error():
    session = Session(Recipe.read({**RECIPE, "data": {"dataset": "xor"}, "rule": {"batch_size": 0}}))
    session.train(5)
    assert session.curve.epochs.iterations.tolist() == [0, 1, 2, 3, 4]
    assert np.isnan(session.curve.epochs.test).all()


def test_training_is_the_same_with_and_without_a_look_on_the_way():
    session, other = trained(20), Session(Recipe.read(RECIPE))
    for _ in range(20):
        other.train(1)
    assert session.frame().weights.tobytes() == other.frame().weights.tobytes()
    assert session.curve.epochs.train.tobytes() == other.curve.epochs.train.tobytes()


def test_a_long_run_keeps_every_second_point_when_the_memory_is_full():
    session = trained(EPOCH * (MOST_POINTS + 3))
    epochs = session.curve.epochs
    assert epochs.count <= MOST_POINTS
    assert epochs.stride == 2
    assert epochs.iterations.tolist() == list(range(0, EPOCH * (MOST_POINTS + 3), 2 * EPOCH))


def test_an_edit_in_the_past_keeps_the_points_before_it_and_the_branch_keeps_all():
    session = trained(20)
    whole = session.curve.epochs.train.tolist()
    session.seek(10)
    session.edit("learning_rate", 0.1)
    assert session.curve.epochs.iterations.tolist() == [0, 3, 6, 9]
    session.train(10)
    assert session.curve.epochs.iterations.tolist() == [0, 3, 6, 9, 12, 15, 18]
    assert session.curve.epochs.train[:4].tolist() == whole[:4]
    assert session.curve.epochs.train[4:].tolist() != whole[4:]
    assert session.branches[0].run.curve.points() == ([0, 3, 6, 9, 12, 15, 18], whole)


def test_training_again_from_the_past_adds_no_point_twice():
    session = trained(20)
    session.seek(5)
    session.train(30)
    assert session.curve.epochs.iterations.tolist() == list(range(0, 35, EPOCH))


def test_they_are_stored_and_restored_to_the_bit():
    session = trained(20)
    again = from_document(to_document(session), TextbookEngine())
    before, after = session.curve.epochs, again.curve.epochs
    assert (after.stride, after.count) == (before.stride, before.count)
    assert after.train.tobytes() == before.train.tobytes()
    again.train(5)
    assert again.curve.epochs.iterations.tolist() == [0, 3, 6, 9, 12, 15, 18, 21, 24]


def test_a_session_stored_before_they_were_recorded_begins_at_the_next_end_of_an_epoch():
    document = to_document(trained(20)).replace('"epochs":', '"unknown":')
    again = from_document(document, TextbookEngine())
    again.train(5)
    assert again.curve.epochs.iterations.tolist() == [21, 24]


def test_the_line_of_one_sample_ends_each_interval_at_its_last_iteration():
    session = Session()
    session.train(1000)
    iterations, errors = session.curve.points()
    assert (iterations[0], iterations[-1], len(iterations)) == (1, 999, 500)
    assert errors == session.curve.last.tolist()


def test_nothing_is_due_twice():
    epochs = Epochs()
    assert epochs.is_due(0, 4)
    assert epochs.next_due(0, 4) == 4
    epochs.record(0, 0.5, 0.5)
    assert not epochs.is_due(0, 4)
    assert not epochs.is_due(2, 4)
    epochs.record(8, 0.4, 0.4)
    assert epochs.next_due(3, 4) == 12
