"""Undo, branches and keeping: whatever a person does, the state is the one that the recipe determines."""

import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.session import serialization as keeping
from backstep.session.recipe import Recipe
from backstep.session.run import TEXTBOOK, Run
from backstep.session.session import MAX_BRANCHES, MAX_BYTES, MAX_UNDO, Session
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule


def numbers(session):
    frame = session.frame()
    return {
        name: getattr(frame, name)
        for name in ("iteration", "error", "weights", "biases", "deltas", "updated", "targets")
    }


def same(a, b):
    return all(np.array_equal(a[name], b[name]) for name in a)


def replayed(session):
    """The same iteration of a fresh run of the session's recipe."""
    run = Run(session.recipe, TEXTBOOK)
    run.train(session.iteration)
    fresh = Session()
    fresh.run = run
    return numbers(fresh)


def test_undo_shows_what_was_before_to_the_bit_and_redo_what_was_after():
    session = Session()
    session.train(20)
    before = numbers(session)
    session.edit("w5", 0.5)
    session.train(10)
    after = numbers(session)
    session.undo()
    assert same(numbers(session), before)
    assert session.recipe.edits == ()
    session.redo()
    assert same(numbers(session), after)
    assert session.end == 30


def test_undo_says_what_it_would_take_back():
    session = Session()
    assert session.undo_label is None
    session.edit("w5", 0.5)
    assert session.undo_label == "w5 from 0.4 to 0.5"
    session.reset()
    assert session.undo_label == "reset"
    session.undo()
    assert (session.undo_label, session.redo_label) == ("w5 from 0.4 to 0.5", "reset")


def test_nothing_to_undo_is_refused_with_a_sentence():
    for nothing in (Session().undo, Session().redo):
        with pytest.raises(Refused, match="nothing to"):
            nothing()


def test_a_drag_is_one_step_also_while_it_plays():
    session = Session()
    session.train(5)
    before = numbers(session)
    for value in (0.41, 0.42, 0.43):
        session.edit("w5", value, gesture="drag 1")
        session.train(3)
    session.edit("w6", 0.1, gesture="drag 2")
    session.undo()
    session.undo()
    assert same(numbers(session), before)


@pytest.mark.parametrize(
    ("quantity", "value"),
    [("w5", 0.4), ("i1", 0.05), ("target_o2", 0.99), ("learning_rate", 0.5), ("train_biases", False)],
)
def test_an_edit_that_changes_nothing_is_no_step(quantity, value):
    session = Session()
    session.train(3)
    session.seek(0)
    session.edit(quantity, value)
    assert session.undo_label is None
    assert session.end == 3
    assert session.recipe.edits == ()


def test_a_change_after_undoing_leaves_nothing_to_redo():
    session = Session()
    session.edit("w5", 0.5)
    session.undo()
    session.edit("w5", 0.6)
    assert session.redo_label is None


def test_an_edit_in_the_past_leaves_the_run_behind_as_a_branch_that_can_be_chosen_again():
    session = Session()
    session.train(50)
    end = numbers(session)
    session.seek(20)
    session.edit("w5", 0.5)
    session.train(5)
    other = numbers(session)
    (branch,) = session.branches
    assert (branch.parted_at, branch.run.end) == (20, 50)
    session.choose(branch.id)
    assert same(numbers(session), end)
    (branch,) = session.branches
    assert (branch.parted_at, branch.run.end) == (20, 25)
    session.choose(branch.id)
    assert same(numbers(session), other)


def test_an_edit_at_the_end_leaves_nothing_behind():
    session = Session()
    session.train(50)
    session.edit("w5", 0.5)
    assert session.branches == []


def test_undoing_the_edit_that_made_a_branch_takes_the_branch_back():
    session = Session()
    session.train(50)
    session.seek(20)
    session.edit("w5", 0.5)
    session.undo()
    assert session.branches == []
    assert session.end == 50


def test_undo_steps_and_branches_are_bounded():
    session = Session()
    session.train(3)
    for n in range(2 * MAX_UNDO):
        session.seek(min(2, session.end))
        session.edit("w5", n / 100)
        session.train(2)
    assert len(session.changes[0]) == MAX_UNDO
    assert len(session.branches) == MAX_BRANCHES
    assert session.size_bytes < 8_000_000


def test_a_session_of_the_largest_network_stays_within_its_memory():
    layers = (64,) * 9
    recipe = Recipe.read(
        {
            "version": 1,
            "network": {
                "layers": layers,
                "activations": ["tanh"] * 8,
                "biases": "per_neuron",
                "start": {"initializer": "xavier"},
            },
            "data": {"inputs": [[0.0] * 64], "targets": [[0.0] * 64]},
            "rule": {"optimizer": "adam"},
        }
    )
    session = Session(recipe)
    for n in range(12):
        session.train(3)
        session.edit("w5", n / 100)
        assert session.size_bytes <= MAX_BYTES
    for _ in range(3):
        if session.undo_label is not None:
            session.undo()
        assert session.size_bytes <= MAX_BYTES


def test_what_is_no_kept_session_is_said_to_be_unreadable():
    for text in ("", "{}", "[]", "null", '{"version": 2}', '{"version": 1, "runs": []}', "\ud800"):
        with pytest.raises(keeping.Unreadable):
            keeping.from_document(text, TEXTBOOK)


class AnythingAPersonDoes(RuleBasedStateMachine):
    """Any sequence of changes, travels, undos, branches and restarts leaves the state that the recipe determines."""

    def __init__(self):
        super().__init__()
        self.session = Session()

    @rule(count=st.integers(1, 80))
    def train(self, count):
        self.session.train(count)

    @rule(share=st.floats(0, 1))
    def seek(self, share):
        self.session.seek(int(share * self.session.end))

    @rule(share=st.floats(0, 1), part=st.integers(1, 100))
    def leave_a_way(self, share, part):
        replay = self.session.replay_to(int(share * self.session.end))
        if not replay.ended:
            replay.advance(part)

    @rule(
        quantity=st.sampled_from(["w1", "w5", "b2", "i1", "target_o2"]),
        value=st.floats(-2, 2),
        gesture=st.sampled_from([None, "a", "b"]),
    )
    def edit(self, quantity, value, gesture):
        self.session.edit(quantity, value, gesture=gesture)

    @rule(
        setting=st.sampled_from(
            [
                ("learning_rate", 0.1),
                ("optimizer", "momentum"),
                ("optimizer", "gradient_descent"),
                ("train_biases", True),
                ("frozen", "w5 w6"),
            ]
        )
    )
    def change_the_rule(self, setting):
        self.session.edit(*setting)

    @rule()
    def reset(self):
        self.session.reset()

    @rule()
    def undo(self):
        if self.session.undo_label is not None:
            self.session.undo()

    @rule()
    def redo(self):
        if self.session.redo_label is not None:
            self.session.redo()

    @rule(which=st.integers(0, 7))
    def choose(self, which):
        if self.session.branches:
            self.session.choose(self.session.branches[which % len(self.session.branches)].id)

    @rule()
    def restart(self):
        before = self.session
        self.session = keeping.from_document(keeping.to_document(before), TEXTBOOK)
        assert same(numbers(self.session), numbers(before))
        assert (self.session.recipe, self.session.end, self.session.revision) == (
            before.recipe,
            before.end,
            before.revision,
        )
        assert (self.session.undo_label, self.session.redo_label) == (before.undo_label, before.redo_label)

    @invariant()
    def the_state_is_the_one_the_recipe_determines(self):
        assert same(numbers(self.session), replayed(self.session))


TestAnythingAPersonDoes = AnythingAPersonDoes.TestCase
TestAnythingAPersonDoes.settings = settings(
    max_examples=40,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
