import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.lesson import article
from backstep.session.engines import CompiledEngine, TextbookEngine
from backstep.session.recipe import Recipe, RuleSettings, article_recipe
from backstep.session.session import Session
from hypothesis import given, settings
from hypothesis import strategies as st


def xor(**rule):
    """Four samples, shuffled, a per-neuron bias, an optimiser with a memory: all that a replay could get wrong."""
    document = {
        "network": {
            "layers": [2, 3, 1],
            "activations": ["tanh", "logistic"],
            "biases": "per_neuron",
            "start": {
                "weights": [[[0.1, -0.3], [0.4, 0.2], [-0.5, 0.6]], [[0.3, -0.2, 0.1]]],
                "biases": [[0.1, -0.1, 0.05], [0.2]],
            },
        },
        "data": {"inputs": [[0, 0], [0, 1], [1, 0], [1, 1]], "targets": [[0], [1], [1], [0]]},
        "rule": {
            "optimizer": "adam",
            "learning_rate": 0.01,
            "batch_size": 3,
            "shuffle": True,
            "train_biases": True,
            **rule,
        },
        "seed": 7,
    }
    return Recipe.read(document)


def bits(session):
    """All that a frame shows, save the revision, as bytes."""
    frame = session.frame()
    numbers = [frame.iteration, frame.epoch, frame.sample, frame.error, frame.learning_rate]
    arrays = [
        frame.weights,
        frame.biases,
        frame.net_inputs,
        frame.activations,
        frame.targets,
        frame.gradients,
        frame.updated,
    ]
    return b"".join([np.array(numbers).tobytes(), *(array.tobytes() for array in arrays)])


def curve(session):
    return (
        session.curve.length,
        session.curve.stride,
        session.curve.last.tolist(),
        session.curve.highest.tolist(),
    )


@pytest.fixture(params=["textbook", "compiled"])
def engine(request):
    """Either engine, ready to train."""
    if request.param == "textbook":
        return TextbookEngine()
    return CompiledEngine()


def test_a_new_session_is_the_articles_network_before_its_first_iteration():
    session = Session()
    assert (session.iteration, session.end, session.revision) == (0, 0, 0)
    assert session.quantities() == article.first_iteration()
    frame = session.frame()
    assert frame.error == session.quantities()["E_total"]
    assert frame.activations.size == 6
    assert not frame.diverged


def test_training_is_the_iterations_one_after_another():
    session = Session()
    assert session.train(1) == 1
    assert session.frame().error == pytest.approx(0.291027774, abs=5e-10)
    assert session.revision == 0
    assert session.curve.last.tolist() == [article.first_iteration()["E_total"]]
    assert session.train(0) == 0
    assert session.iteration == 1


def test_a_frame_shows_to_the_bit_what_the_next_iteration_makes(engine):
    session = Session(xor(), engine)
    session.train(5)
    before = session.frame()
    session.train(1)
    assert session.frame().weights.tolist() == before.updated[:9].tolist()
    assert session.curve.last[-1] == before.error


def test_a_frame_is_a_copy_and_asking_for_one_changes_nothing():
    session = Session()
    frame, first = session.frame(), bits(session)
    session.train(3)
    assert frame.weights[0] == 0.15
    session.seek(0)
    assert bits(session) == first


def test_seek_and_train_lead_to_the_same_bits_from_everywhere(engine):
    straight = Session(xor(), engine)
    straight.preparation()()  # until then the textbook shows the first frame
    states = {}
    for iteration in range(301):
        states[iteration] = bits(straight)
        straight.train(1)
    session = Session(xor(), engine)
    session.train(300)
    for iteration in (0, 299, 63, 64, 65, 128, 1, 300):
        session.seek(iteration)
        assert bits(session) == states[iteration], iteration
        assert session.end == 300
    session.seek(100)
    session.train(77)
    assert bits(session) == states[177]


def test_an_iteration_that_the_run_has_not_reached_is_refused():
    session = Session()
    session.train(10)
    for iteration in (-1, 11):
        with pytest.raises(Refused, match="0 to 10") as no:
            session.seek(iteration)
        assert no.value.field == "iteration"
    assert session.iteration == 10


def test_an_edit_is_stamped_with_the_iteration_that_is_shown():
    session = Session()
    session.train(12)
    session.edit("w5", 0.5)
    session.train(3)
    session.edit("learning_rate", 0.1)
    assert [(e.iteration, e.quantity, e.value) for e in session.recipe.edits] == [
        (12, "w5", 0.5),
        (15, "learning_rate", 0.1),
    ]
    assert session.revision == 2
    assert session.frame().learning_rate == 0.1


def test_an_edited_weight_moves_only_its_own_branch():
    session = Session()
    before = session.quantities()
    session.edit("w5", 0.5)
    after = session.quantities()
    assert after["net_o1"] == pytest.approx(before["net_o1"] + 0.1 * before["out_h1"])
    assert all(
        after[name] == before[name] for name in ("net_h1", "net_h2", "net_o2", "out_o2", "E_o2", "delta_o2")
    )


@pytest.mark.parametrize(
    ("quantity", "value", "shown"),
    [("w5", 0.0, "w5"), ("b1", -1.5, "b1"), ("i2", 0.0, "i2"), ("target_o1", 0.5, "target_o1")],
)
def test_any_number_of_the_network_can_be_edited_to_any_number_and_zero_is_one(quantity, value, shown):
    session = Session()
    session.edit(quantity, value)
    assert session.quantities()[shown] == value


def test_an_edit_of_the_same_thing_at_the_same_iteration_takes_the_older_ones_place():
    session = Session()
    for value in (0.1, 0.2, 0.3):
        session.edit("w1", value)
    assert [edit.value for edit in session.recipe.edits] == [0.3]


def test_an_edit_in_the_past_leaves_behind_what_came_after():
    session = Session()
    session.train(200)
    session.edit("w1", 0.3)
    session.train(10)
    session.seek(100)
    session.edit("w2", 0.7)
    assert session.end == 100
    assert [edit.quantity for edit in session.recipe.edits] == ["w2"]
    with pytest.raises(Refused):
        session.seek(101)


def test_after_an_edit_in_the_past_nothing_of_the_run_left_behind_comes_back(engine):
    session = Session(xor(), engine)
    session.train(200)
    session.seek(10)
    session.edit("w1", 1.5)
    session.train(190)
    there, errors = bits(session), curve(session)
    session.seek(5)
    session.seek(200)
    assert bits(session) == there
    replayed = Session(session.recipe, engine)
    replayed.train(200)
    assert (bits(replayed), curve(replayed)) == (there, errors)


@pytest.mark.parametrize(
    ("quantity", "value", "field"),
    [
        ("w9", 0.5, "quantity"),
        ("w0", 0.5, "quantity"),
        ("net_h1", 0.5, "quantity"),
        ("", 0.5, "quantity"),
        ("w5", True, "value"),
        ("w5", "0.5", "value"),
        ("w5", 1e39, "value"),
        ("w5", float("inf"), "value"),
        ("w5", float("nan"), "value"),
        ("learning_rate", -0.5, "learning_rate"),
        ("learning_rate", 1e6, "learning_rate"),
        ("learning_rate", "fast", "learning_rate"),
        ("batch_size", 1.5, "batch_size"),
        ("batch_size", True, "batch_size"),
        ("error", "cross_entropy", "error"),
        ("optimizer", "magic", "optimizer"),
        ("frozen", "w1 w9", "frozen"),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused_and_changes_nothing(quantity, value, field):
    session = Session()
    session.train(2)
    before = bits(session)
    with pytest.raises(Refused) as no:
        session.edit(quantity, value)
    assert no.value.field == field
    assert (bits(session), session.revision, session.recipe.edits) == (before, 0, ())


def test_a_sample_that_does_not_exist_is_refused():
    session = Session()
    for sample in (1, 2**31):
        with pytest.raises(Refused) as no:
            session.edit("i1", 0.5, sample=sample)
        assert no.value.field == "sample"


def test_reset_keeps_the_settings_and_forgets_the_edits():
    session = Session()
    start = session.frame().weights.tolist()
    session.train(5)
    session.edit("w1", 0.9)
    session.edit("i1", 0.9)
    session.edit("update_order", "sequential")
    session.reset()
    assert session.iteration == session.end == 0
    assert session.frame().weights.tolist() == start
    assert session.quantities()["i1"] == 0.05
    assert session.conditions.rule.update_order == "sequential"
    assert session.recipe.edits == ()


def test_open_shows_another_run_and_a_refused_one_changes_nothing():
    session = Session()
    session.train(5)
    session.open(xor())
    assert session.iteration == 0
    assert session.plan.architecture.layer_sizes == (2, 3, 1)
    before = bits(session), session.revision, session.recipe
    wrong = xor().model_copy(update={"rule": RuleSettings(error="cross_entropy")})
    with pytest.raises(Refused):
        session.open(wrong)
    assert (bits(session), session.revision, session.recipe) == before


def test_a_diverging_run_stops_at_its_last_finite_state_and_says_why():
    session = Session(article_recipe().model_copy(update={"network": linear_network()}))
    session.edit("learning_rate", 1000.0)
    done = session.train(100_000)
    assert done < 1000
    assert session.divergence.iteration == session.iteration == done
    assert f"iteration {done:,}" in session.divergence.message
    frame = session.frame()
    assert frame.diverged
    assert np.isfinite(frame.weights).all()
    assert np.isfinite(session.curve.last).all()
    assert session.train(1) == 0


def test_a_diverged_run_can_be_rewound_and_mended():
    session = Session(article_recipe().model_copy(update={"network": linear_network()}))
    session.edit("learning_rate", 1000.0)
    session.train(100_000)
    session.seek(0)
    assert session.divergence is None
    session.edit("learning_rate", 0.01)
    assert session.train(100) == 100
    assert session.divergence is None


def linear_network():
    return article_recipe().network.model_copy(update={"activations": ("linear", "linear")})


COMMANDS = st.lists(
    st.one_of(
        st.tuples(st.just("train"), st.integers(0, 150)),
        st.tuples(st.just("seek"), st.floats(0, 1)),
        st.tuples(st.sampled_from(["w1", "w9", "b_o1", "i2", "target_o1"]), st.floats(-2, 2)),
        st.tuples(st.just("learning_rate"), st.floats(0, 1)),
        st.tuples(st.just("optimizer"), st.sampled_from(["gradient_descent", "momentum", "adam"])),
        st.tuples(st.just("batch_size"), st.integers(0, 5)),
        st.tuples(st.just("reset"), st.none()),
    ),
    max_size=12,
)


@given(COMMANDS)
@settings(max_examples=40, deadline=None)
def test_whatever_a_person_did_the_recipe_replayed_gives_the_same_bits_and_curve(commands):
    session = Session(xor())
    for what, value in commands:
        if what == "train":
            session.train(value)
        elif what == "seek":
            session.seek(int(value * session.end))
        elif what == "reset":
            session.reset()
        else:
            session.edit(what, value)
    shown, end = session.iteration, session.end
    replayed = Session(Recipe.parse(session.recipe.to_json()))
    replayed.train(end)
    session.seek(end)
    assert bits(replayed) == bits(session)
    assert curve(replayed)[0] == curve(session)[0]
    replayed.seek(shown)
    session.seek(shown)
    assert bits(replayed) == bits(session)
    if replayed.curve.stride == session.curve.stride:
        # Of an interval that an edit cut in two, only the points after the edit are known.
        mine, whole = session.curve, replayed.curve
        known = ~np.isnan(mine.last)
        assert np.count_nonzero(~known) <= len(session.recipe.edits)
        assert mine.last[known].tolist() == whole.last[known].tolist()
        assert (mine.highest[known] <= whole.highest[known]).all()
        assert (mine.lowest[known] >= whole.lowest[known]).all()
