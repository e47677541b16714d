"""Changes in words: in undo and redo, on the flags of the time bar, and in refusals."""

import pytest
from backstep.engine.refused import Refused
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import Session


@pytest.mark.parametrize(
    ("quantity", "value", "undo", "flag"),
    [
        ("w5", 0.55, "w5 from 0.4 to 0.55", "w5 = 0.55"),
        ("w5", -3.0, "w5 from 0.4 to −3", "w5 = −3"),
        ("learning_rate", 0.1, "learning rate from 0.5 to 0.1", "learning rate = 0.1"),
        ("optimizer", "adam", "optimiser from gradient descent to adam", "optimiser = adam"),
        ("batch_size", 0.0, "batch size from 1 to all", "batch size = all"),
        ("train_biases", True, "biases trained", "biases trained"),
        ("shuffle", True, "samples shuffled", "samples shuffled"),
        ("frozen", "w5 w6", "w5, w6 frozen", "w5, w6 frozen"),
        ("target_o1", 0.25, "target_o1 from 0.01 to 0.25", "target_o1 = 0.25"),
    ],
)
def test_an_edit_is_named_by_its_old_and_new_value(quantity, value, undo, flag):
    session = Session()
    session.edit(quantity, value)
    assert session.undo_label == undo
    assert session.edits_in_words == [(0, quantity, flag)]


def test_a_value_in_the_middle_of_training_is_written_with_nine_digits():
    session = Session()
    session.train(1)
    session.edit("w5", 0.5)
    # The article's w5 after one update: 0.35891648.
    assert session.undo_label == "w5 from 0.35891648 to 0.5"


def test_a_drag_is_named_by_its_first_and_its_last_value():
    session = Session()
    for value in (0.41, 0.47, 0.55):
        session.edit("w5", value, gesture="drag 1")
        session.train(2)
    assert session.undo_label == "w5 from 0.4 to 0.55"
    session.edit("w5", 0.6, gesture="drag 2")
    assert session.undo_label != "w5 from 0.4 to 0.6"


def test_a_weight_that_is_no_longer_frozen_is_named():
    session = Session()
    session.edit("frozen", "w5 w6")
    session.edit("frozen", "w6")
    assert session.undo_label == "w5 no longer frozen"


def test_a_value_of_a_later_sample_names_its_sample():
    rows = {"inputs": [[0.0, 1.0], [1.0, 0.0]], "targets": [[0.0, 1.0], [1.0, 0.0]]}
    session = Session(Recipe.read({**article_recipe().model_dump(mode="json"), "data": rows}))
    session.edit("i1", 0.5, sample=1)
    assert session.undo_label == "i1 of sample 2 from 1 to 0.5"


def test_the_edits_of_the_displayed_run_are_named_in_the_order_of_their_iterations():
    session = Session()
    session.edit("w5", 0.5)
    session.train(20)
    session.edit("learning_rate", 0.1)
    session.train(10)
    session.seek(5)
    assert [words[0] for words in session.edits_in_words] == [0, 20]
    session.edit("w6", 0.1)
    assert session.edits_in_words == [(0, "w5", "w5 = 0.5"), (5, "w6", "w6 = 0.1")]


def test_a_run_says_which_of_its_parts_are_not_the_articles():
    session = Session()
    assert session.unlike_article == []
    session.edit("learning_rate", 0.1)
    session.edit("optimizer", "adam")
    assert session.unlike_article == ["learning_rate", "optimizer"]
    xor = {"dataset": "xor"}
    network = {"layers": [2, 3, 1], "activations": ["tanh", "logistic"], "start": {"initializer": "xavier"}}
    session.open(Recipe.read({"network": network, "data": xor, "rule": {}}))
    assert session.unlike_article == ["network", "data"]


@pytest.mark.parametrize(
    ("quantity", "value", "sentence"),
    [
        ("learning_rate", -1.0, "The learning rate is at least 0 and at most 1,000; −1 is not."),
        ("learning_rate", "fast", "The learning rate is a number; 'fast' is not."),
        ("batch_size", 2.5, "The batch size is a whole number from 0 (all samples) to 2,000; 2.5 is not."),
        (
            "batch_size",
            5000.0,
            "The batch size is a whole number from 0 (all samples) to 2,000; 5,000 is not.",
        ),
        ("w5", 1e9, "w5 lies between −1,000,000 and 1,000,000; 1,000,000,000 does not."),
        ("w5", True, "w5 is a number; True is not."),
    ],
)
def test_a_refused_value_is_answered_by_a_sentence_with_the_learners_words(quantity, value, sentence):
    with pytest.raises(Refused) as refused:
        Session().edit(quantity, value)
    assert refused.value.message == sentence


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"seed": -1}, "The seed is at least 0; −1 is not."),
        ({"seed": 1.5}, "The seed is a whole number; 1.5 is not."),
        ({"data": {"dataset": "moons", "samples": 0}}, "The number of samples is at least 1; 0 is not."),
        (
            {
                "network": {
                    "layers": [2, 0, 2],
                    "activations": ["logistic"] * 2,
                    "start": {"initializer": "xavier"},
                }
            },
            "The number of neurons in layer 2 is at least 1; 0 is not.",
        ),
    ],
)
def test_a_refused_new_run_is_answered_by_a_sentence_with_the_learners_words(change, sentence):
    with pytest.raises(Refused) as refused:
        Recipe.read({**article_recipe().model_dump(mode="json"), **change})
    assert refused.value.message == sentence
