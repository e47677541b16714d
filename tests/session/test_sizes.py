"""What a session says it takes is what Python's own bookkeeping finds."""

import gc
import tracemalloc
from itertools import pairwise
from time import perf_counter

import pytest
from backstep.session.engines import CompiledEngine
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import MAX_BYTES, Session
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

LEAST, MOST = 0.8, 1.5
"""How far the sum may be from what is measured, as a factor."""
COMPILED = CompiledEngine()


@pytest.fixture(scope="module", autouse=True)
def compiled_kernels():
    COMPILED.load()


CHOICES = {
    "layers": st.lists(st.integers(2, 64), min_size=2, max_size=9) | st.just([2, 2, 2]) | st.just([64] * 9),
    "optimizer": st.sampled_from(["gradient_descent", "momentum", "adam"]),
    "samples": st.sampled_from([2, 7, 200, 2000]),
    "batch_size": st.sampled_from([1, 32, 0]),
    "shuffle": st.booleans(),
    "named_data": st.booleans(),
    "given_start": st.booleans(),
    "edits": st.sampled_from([0, 3, 500]),
    "trained": st.sampled_from([0, 3, 300]),
    "edited": st.sampled_from([0, 1, 12]),
}
"""From 2-2-2 to 8 layers of 64, with up to 2,000 samples; starting weights and data given or drawn."""


def recipe_of(layers, optimizer, samples, batch_size, shuffle, named_data, given_start, edits):
    layers = [2, *layers[1:-1], 1] if named_data else layers
    data = {name: rows(samples, size) for name, size in (("inputs", layers[0]), ("targets", layers[-1]))}
    named = {"dataset": "moons", "samples": samples, "test_fraction": 0.5}
    given = {
        "weights": [rows(n_to, n_from) for n_from, n_to in pairwise(layers)],
        "biases": [rows(1, size)[0] for size in layers[1:]],
    }
    return {
        "network": {
            "layers": layers,
            "activations": ["tanh"] * (len(layers) - 1),
            "start": given if given_start else {"initializer": "xavier"},
        },
        "data": named if named_data else data,
        "rule": {"optimizer": optimizer, "batch_size": batch_size, "shuffle": shuffle},
        "edits": [{"iteration": n // 10, "quantity": f"i{n % 2 + 1}", "value": n / 7} for n in range(edits)],
    }


def rows(count, size):
    return [[(row + column) / 1000 + 1e-5 for column in range(size)] for row in range(count)]


def measured(make):
    """What `make` gives, and the bytes that it has left in memory."""
    make()  # whatever is only made once
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        made = make()
        gc.collect()
        return made, tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()


@given(st.fixed_dictionaries(CHOICES))
@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_the_counted_bytes_of_a_session_are_those_that_it_takes(chosen):
    trained, edited = chosen.pop("trained"), chosen.pop("edited")
    recipe = recipe_of(**chosen)

    def make():
        session = Session(Recipe.read(recipe), COMPILED)
        session.train(trained)
        for n in range(edited):
            session.edit("w1" if n % 3 else "i1", n / 100)
        session.frame()
        return session

    session, took = measured(make)
    assert LEAST * took <= session.size_bytes <= MOST * took, (session.size_bytes / took, session.size_bytes)


LARGEST = {
    "network": {"layers": [64] * 9, "activations": ["tanh"] * 8, "start": {"initializer": "xavier"}},
    "data": {"inputs": [[0.25] * 64], "targets": [[0.5] * 64]},
    "rule": {"optimizer": "adam"},
}


def test_however_often_the_largest_network_is_opened_a_session_stays_within_its_limit():
    def make():
        session = Session(engine=COMPILED)
        for _ in range(100):
            session.open(Recipe.read(LARGEST))
            session.train(70)
            session.frame()
            assert session.size_bytes <= MAX_BYTES
        return session

    session, took = measured(make)
    assert took <= MAX_BYTES / LEAST
    assert session.undo_label is not None


def test_a_session_whose_limit_is_lowered_lets_the_oldest_go_first():
    session = Session(engine=COMPILED)
    for n in range(50):
        session.edit("w5", n / 100)
    session.train(10_000)
    before, trained = session.size_bytes, session.frame().weights.tobytes()
    session.limit_bytes = before // 2
    session.keep_within_limit()
    assert before / 4 < session.size_bytes <= before / 2
    assert session.undo_label == "w5 from 0.48 to 0.49"
    assert 0 < len(session.changes[0]) < 50
    session.limit_bytes = 0
    session.train(10_000)
    assert session.changes == ((), ())
    assert session.size_bytes < 45_000
    session.seek(10_000)
    assert session.frame().weights.tobytes() == trained


def test_what_runs_share_is_counted_once():
    recipe = Recipe.read({**LARGEST, "rule": {}})
    session = Session(recipe, COMPILED)
    session.train(300)
    session.edit("w5", 1.0)  # a run that has not trained yet holds no trainer
    alone = session.size_bytes
    state = session.run.state.size_bytes
    for n in range(4):
        session.edit("w5", n / 100)
    # Each edit makes a state; data, starting weights, curve and keyframes before are the same.
    assert alone < session.size_bytes < alone + 4.5 * state


def test_a_session_with_ten_thousand_edits_is_counted_within_milliseconds():
    edits = [{"iteration": n, "quantity": "w5", "value": n / 1e4} for n in range(9_900)]
    session = Session(Recipe.read({**article_recipe().model_dump(mode="json"), "edits": edits}), COMPILED)
    session.train(9_900)
    for n in range(60):
        session.edit("w6", n / 100)
    assert len(session.recipe.edits) > 9_900
    assert len(session.changes[0]) > 20
    begun = perf_counter()
    session._thin_out()
    assert perf_counter() - begun < 0.1
