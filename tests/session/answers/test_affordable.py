"""What is too much to be worked out number by number is refused before anything is worked out."""

import tracemalloc

import pytest
from backstep.engine.refused import Refused
from backstep.lesson.derivations.notation import Notation
from backstep.session.answers import affordable, checking, explaining
from backstep.session.answers.programs import story
from backstep.session.answers.snapshot import Snapshot
from backstep.session.answers.tables import Range, csv_lines, trace_document
from backstep.session.engines import TextbookEngine
from backstep.session.recipe import Recipe
from backstep.session.replaying import finished
from backstep.session.run import Run
from backstep.session.session import Session

ENGINE = TextbookEngine()


def recipe(*layers, samples=1, batch_size=0, **fields):
    return Recipe.read(
        {
            "network": {
                "layers": list(layers),
                "activations": ["tanh"] * (len(layers) - 1),
                "start": {"initializer": "xavier"},
            },
            "data": {"inputs": [[0.5] * layers[0]] * samples, "targets": [[0.5] * layers[-1]] * samples},
            "rule": {"batch_size": batch_size},
            **fields,
        }
    )


LARGE = recipe(2, *[64] * 7, 1, samples=80)


@pytest.mark.parametrize(
    "ask",
    [
        Snapshot.of,
        lambda session: finished(trace_document(session.recipe, ENGINE, 0)),
        lambda session: finished(story(session.recipe, ENGINE, 0)),
        lambda session: csv_lines(session.recipe, ENGINE, Range.of(0, 0, 1, end=0)),
    ],
    ids=[
        "explanation",
        "trace",
        "program",
        "table",
    ],
)
def test_a_large_network_with_a_large_batch_is_refused_at_once_and_in_a_sentence(ask):
    session = Session(LARGE, ENGINE)
    with pytest.raises(Refused, match=r"25,217 weights and biases.* up to "):
        ask(session)


def test_the_same_network_with_smaller_batches_is_explained():
    session = Session(recipe(2, *[64] * 7, 1, samples=80, batch_size=8), ENGINE)
    assert finished(story(session.recipe, ENGINE, 0)).batch.size == 8
    assert explaining.derivation(Snapshot.of(session), "dE_total/dw5", Notation())["steps"]


def test_of_a_network_with_many_numbers_they_are_told_one_at_a_time():
    session = Session(recipe(64, 64, 14), ENGINE)
    assert session.plan.architecture.parameter_count > affordable.MOST_AT_ONCE
    for everything in (
        lambda: explaining.quantities(Snapshot.of(session)),
        lambda: explaining.operations(Snapshot.of(session)),
        lambda: explaining.gradient_checks(Snapshot.of(session)),
        lambda: csv_lines(session.recipe, ENGINE, Range.of(0, 0, 1, end=0)),
        lambda: finished(trace_document(session.recipe, ENGINE, 0)),
    ):
        with pytest.raises(Refused, match=r"5,070 weights and biases; up to 5,000 can be"):
            everything()
    assert explaining.derivation(Snapshot.of(session), "w5+", Notation())["steps"]


def test_a_run_is_measured_by_the_largest_batch_that_its_edits_lead_to():
    edits = [{"iteration": 3, "quantity": "batch_size", "value": 0.0}]
    grows = recipe(2, 60, 60, 1, samples=600, batch_size=8, edits=edits)
    affordable.affordable(Run(grows, ENGINE))
    with pytest.raises(Refused, match="600 samples"):
        csv_lines(grows, ENGINE, Range.of(0, 1, 1, end=5))


def test_a_table_that_nobody_could_open_is_refused_with_what_would_be_possible():
    with pytest.raises(Refused, match=r"1,000,000 rows of 101.* of 990,099 rows or fewer"):
        affordable.affordable_cells(1_000_000, 101)
    affordable.affordable_cells(990_099, 101)


def test_only_so_many_values_are_judged_at_once():
    with pytest.raises(Refused, match="At most 500 values are judged at once; 501 came"):
        checking.reading(Snapshot.of(Session()), "w5+ 0.3\n" * 501)


def test_a_run_that_has_diverged_looks_for_the_number_once_however_often_it_is_tried_again(monkeypatch):
    looked = []
    session = Session(
        Recipe.read(
            {
                "network": {
                    "layers": [1, 1],
                    "activations": ["linear"],
                    "start": {"weights": [[[1.0]]], "biases": [[0.0]]},
                },
                "data": {"inputs": [[1e6]], "targets": [[0.0]]},
                "rule": {"learning_rate": 1000.0},
            }
        ),
        ENGINE,
    )
    original = Run.quantities
    monkeypatch.setattr(Run, "quantities", lambda run: looked.append(run) or original(run))
    for _ in range(5):
        session.train(1000)
    assert session.divergence is not None
    assert len(looked) == 1


def test_the_calculation_of_many_samples_holds_no_product_that_is_only_looked_at():
    session = Session(recipe(2, *[64] * 7, 1, samples=500), ENGINE)
    tracemalloc.start()
    try:
        trace = session.trace()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(trace.samples) == 500
    assert peak < 30_000_000  # the path terms alone would be 98 MB
