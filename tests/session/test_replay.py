"""Going a long way in parts, and that nothing is trained again which is known."""

import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.session import serialization as keeping
from backstep.session.engines import CompiledEngine, TextbookEngine
from backstep.session.recipe import MAX_EDITS, Recipe, article_recipe
from backstep.session.resuming import with_keyframe
from backstep.session.run import TEXTBOOK, Run
from backstep.session.session import Session
from hypothesis import given, settings
from hypothesis import strategies as st

FAR = 10**12


def bits(session):
    """All that training changes."""
    state = session.run.state
    return state.iteration, state.parameters.tobytes(), state.slots.tobytes()


class CountingEngine(TextbookEngine):
    """Counts the iterations that are trained."""

    def __init__(self):
        self.trained = 0

    def trainer(self, plan, conditions):
        trainer = super().trainer(plan, conditions)
        train = trainer.train

        def counted(state, iterations, errors):
            self.trained += iterations
            return train(state, iterations, errors)

        trainer.train = counted
        return trainer


def far_recipe(iteration=FAR):
    """The article's network as it would be stored at an iteration that nobody has trained up to."""
    document = with_keyframe(Session().run).model_dump(mode="json")
    document["keyframes"][0]["iteration"] = iteration
    return Recipe.read(document)


# ---- what is known is not trained again


@pytest.mark.parametrize(("quantity", "value"), [("w1", 0.5), ("i1", 0.5), ("learning_rate", 0.1)])
def test_an_edit_far_from_the_start_trains_nothing(quantity, value):
    engine = CountingEngine()
    session = Session(engine=engine)
    session.open(far_recipe())
    session.edit(quantity, value)
    assert engine.trained == 0
    assert (session.iteration, session.end) == (FAR, FAR)
    assert session.train(3) == 3
    assert engine.trained == 3


def test_an_edit_between_two_keyframes_trains_nothing():
    engine = CountingEngine()
    session = Session(engine=engine)
    session.train(2000)
    session.seek(1501)
    trained = engine.trained
    session.edit("w1", 0.5)
    session.edit("optimizer", "momentum")
    assert engine.trained == trained
    assert session.curve.length == 1501


def test_undo_reset_and_a_session_that_comes_back_train_nothing():
    engine = CountingEngine()
    session = Session(engine=engine)
    session.open(far_recipe())
    session.edit("w1", 0.5)
    session.undo()
    session.redo()
    session = keeping.from_document(keeping.to_document(session), engine)
    session.edit("w1", 0.6)
    session.edit("w2", 0.6)
    session.undo()
    assert engine.trained == 0
    session.reset()
    assert (engine.trained, session.iteration) == (0, 0)


def test_the_state_that_a_recipe_brought_along_stays_within_reach():
    session = Session()
    session.open(far_recipe(10**9 + 1))
    there = bits(session)
    session.train(6000)
    session.seek(10**9 + 1)
    assert bits(session) == there


@given(
    st.lists(
        st.sampled_from(
            [
                ("w5", 0.5),
                ("w5", -0.5),
                ("i1", 0.7),
                ("i1", 0.1),
                ("target_o1", 1.0),
                ("target_o1", -1.0),
                ("target_o1", 2.0),
                ("target_o2", 1.0),
                ("error", "binary_cross_entropy"),
                ("error", "hinge"),
                ("error", "half_squared"),
                ("optimizer", "adam"),
                ("optimizer", "momentum"),
                ("optimizer", "gradient_descent"),
                ("batch_size", 0.0),
                ("learning_rate", 0.25),
            ]
        ),
        max_size=12,
    ),
    st.sets(st.integers(0, 11), max_size=4),
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_edited_at_one_iteration_the_recipe_leads_to_the_same_state(edits, restarts):
    """Some edits are accepted only because of others, and each change of the optimiser empties its memory."""
    session = Session()
    session.edit("optimizer", "adam")
    session.train(3)
    for n, (quantity, value) in enumerate(edits):
        try:
            session.edit(quantity, value)
        except Refused:
            continue
        if n in restarts:
            session = keeping.from_document(keeping.to_document(session), TEXTBOOK)
    fresh = Run(Recipe.parse(session.recipe.to_json()), TEXTBOOK)
    assert fresh.train(3) == 3
    session.train(2)
    fresh.train(2)
    assert (fresh.state.parameters.tobytes(), fresh.state.slots.tobytes()) == bits(session)[1:]
    assert fresh.conditions.settings == session.conditions.settings


# ---- a way in parts


def test_a_way_back_leaves_the_session_as_it_is_until_it_arrives():
    session = Session()
    session.train(200)
    wanted = Session()
    wanted.train(150)
    before = bits(session)
    replay = session.replay_to(150)
    assert (replay.start, replay.goal) == (128, 150)
    assert replay.advance(10) == 10
    assert (replay.done, replay.left, replay.ended, replay.moves_session) == (10, 12, False, False)
    assert bits(session) == before
    while not replay.ended:
        replay.advance(10)
        assert bits(session) == before
    replay.arrive()
    assert bits(session) == bits(wanted)
    assert session.end == 200
    session.train(50)
    assert bits(session) == before


def test_a_way_that_is_left_has_changed_nothing():
    session = Session()
    session.train(200)
    session.seek(50)
    session.edit("w1", 0.5)
    session.train(5)
    before, document = bits(session), keeping.to_document(session)
    replay = session.replay_to(30)
    replay.advance(7)
    assert not replay.ended
    assert (bits(session), keeping.to_document(session)) == (before, document)


def test_a_way_to_another_branch_shows_its_end_when_it_arrives():
    session = Session()
    session.train(200)
    end = bits(session)
    session.seek(50)
    session.edit("w1", 0.5)
    (branch,) = session.branches
    replay = session.replay_to_branch(branch.id)
    assert (replay.ended, session.branches) == (True, [branch])
    replay.arrive()
    assert bits(session) == end
    assert session.undo_label == "other branch"


def test_a_way_begins_at_the_nearest_state_that_is_known():
    session = Session()
    session.open(far_recipe())
    session.train(5)
    assert session.replay_to(FAR + 3).start == FAR
    session.seek(FAR + 3)
    assert session.replay_to(FAR + 4).start == FAR + 3
    behind = session.replay_to(FAR - 1)
    assert (behind.start, behind.left, behind.nearest_stored()) == (0, FAR - 1, FAR)


def test_a_way_forward_is_training_and_moves_the_session():
    session, other = Session(), Session()
    replay = session.replay_on(100)
    assert replay.moves_session
    replay.advance(40)
    assert session.iteration == replay.iteration == 40
    other.train(40)
    assert bits(session) == bits(other)


def test_a_way_through_many_edits_is_made_in_parts_too():
    edits = [{"iteration": n, "quantity": "learning_rate", "value": 1 / (n + 2)} for n in range(300)]
    recipe = Recipe.read({**article_recipe().model_dump(mode="json"), "edits": edits})
    session = Session(recipe)
    replay = session.replay_on(300)
    assert [replay.advance(4096) for _ in range(3)] == [1, 1, 1]


@pytest.mark.parametrize("steps", [[12], [5, 7], [12, 1]])
def test_a_step_to_the_iteration_of_an_edit_shows_the_edit(steps):
    edit = {"iteration": 12, "quantity": "w5", "value": 0.5}
    recipe = Recipe.read({**article_recipe().model_dump(mode="json"), "edits": [edit]})
    session, other = Session(recipe), Session(recipe)
    for count in steps:
        session.replay_on(count).finish()
        other.train(count)
        assert session.iteration != 12 or session.run.state.parameters[4] == 0.5
        assert bits(session) == bits(other)


def test_play_that_ends_at_the_iteration_of_an_edit_shows_the_edit():
    edit = {"iteration": 12, "quantity": "w5", "value": 0.5}
    recipe = Recipe.read({**article_recipe().model_dump(mode="json"), "edits": [edit]})
    session = Session(recipe, engine=CompiledEngine())
    session.train_and_look(12)
    assert (session.iteration, session.run.state.parameters[4]) == (12, 0.5)


def test_a_way_that_ends_before_its_goal_is_refused_and_changes_nothing():
    recipe = article_recipe()
    linear = recipe.network.model_copy(update={"activations": ("linear", "linear")})
    rule = recipe.rule.model_copy(update={"learning_rate": 1000.0})
    document = with_keyframe(Run(recipe.model_copy(update={"network": linear, "rule": rule}), TEXTBOOK))
    document = document.model_dump(mode="json")
    document["keyframes"][0]["iteration"] = 10_000
    session = Session()
    session.open(Recipe.read(document))
    before = bits(session)
    replay = session.replay_to(9_999)
    while not replay.ended:
        replay.advance(100)
    with pytest.raises(Refused, match="Training stopped before iteration"):
        replay.arrive()
    assert bits(session) == before


def test_the_end_of_a_run_stays_known_when_it_is_left():
    engine = CountingEngine()
    session = Session(engine=engine)
    session.train(150)
    end = bits(session)
    session.seek(20)
    session.edit("w1", 0.5)
    session.train(3)
    trained = engine.trained
    for _ in range(2):
        session.choose(session.branches[0].id)
        session = keeping.from_document(keeping.to_document(session), engine)
    session.choose(session.branches[0].id)
    assert bits(session) == end
    session.seek(0)
    session = keeping.from_document(keeping.to_document(session), engine)
    session.seek(150)
    assert bits(session) == end
    assert engine.trained == trained


# ---- many edits


def test_edits_that_were_accepted_lead_to_the_same_conditions_all_at_once():
    recipe = Recipe.read(
        {
            **article_recipe().model_dump(mode="json"),
            "edits": [
                {"iteration": 1, "quantity": "w1", "value": 0.3},
                {"iteration": 2, "quantity": "i2", "value": 0.3},
                {"iteration": 2, "quantity": "i2", "value": 0.4},
                {"iteration": 3, "quantity": "target_o1", "value": 0.7},
                {"iteration": 4, "quantity": "frozen", "value": "w1 w2"},
                {"iteration": 5, "quantity": "batch_size", "value": 1.0},
                {"iteration": 6, "quantity": "optimizer", "value": "adam"},
                {"iteration": 7, "quantity": "frozen", "value": ""},
            ],
        }
    )
    plan = Run(recipe, TEXTBOOK).plan
    one_by_one = plan.base
    for n, edit in enumerate(recipe.edits):
        one_by_one = plan.after(one_by_one, edit)
        at_once = plan.after_all(plan.base, recipe.edits[: n + 1])
        assert (at_once.settings, at_once.rule) == (one_by_one.settings, one_by_one.rule)
        np.testing.assert_array_equal(at_once.inputs, one_by_one.inputs)
        np.testing.assert_array_equal(at_once.targets, one_by_one.targets)
    assert plan.after_all(plan.base, recipe.edits[:1]) is plan.base


def test_ten_thousand_edits_are_not_checked_again(monkeypatch):
    """Each was checked when it was made; what a person waits for when travelling, or coming back, is no longer than that."""
    edits = [
        {"iteration": n, "quantity": "learning_rate", "value": 1 / (n + 2)} for n in range(MAX_EDITS - 1)
    ]
    session = Session(Recipe.read({**article_recipe().model_dump(mode="json"), "edits": edits}))
    session.train(20)
    checked = []
    after = type(session.plan).after
    monkeypatch.setattr(type(session.plan), "after", lambda *given: checked.append(given) or after(*given))
    session.seek(0)
    session.seek(20)
    session = keeping.from_document(keeping.to_document(session), TEXTBOOK)
    assert checked == []
    session.edit("w1", 0.5)
    assert len(checked) == 1


def test_playing_through_many_edits_is_over_when_it_is_enough():
    edits = [{"iteration": n, "quantity": "learning_rate", "value": 1 / (n + 2)} for n in range(300)]
    session = Session(Recipe.read({**article_recipe().model_dump(mode="json"), "edits": edits}))
    asked = []
    assert session.train(300, lambda: asked.append(1) or len(asked) == 7) == 7
    session = Session(session.recipe, CompiledEngine())
    asked = []
    assert session.train_and_look(300, lambda: asked.append(1) or len(asked) == 7) is None
    assert session.iteration == 7
