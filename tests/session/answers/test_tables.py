"""A run as a table, and one iteration as a document."""

import csv
import io
import json
import tracemalloc

import pytest
from backstep.engine.refused import Refused
from backstep.session.answers.tables import MAX_ROWS, Range, csv_lines, trace_document
from backstep.session.engines import TextbookEngine
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.replaying import finished
from backstep.session.session import Session

ENGINE = TextbookEngine()
BATCHES = Recipe.read(
    {
        "network": {
            "layers": [2, 3, 1],
            "activations": ["tanh", "logistic"],
            "start": {"initializer": "xavier"},
        },
        "data": {"dataset": "moons", "samples": 10},
        "rule": {"batch_size": 4, "shuffle": True, "optimizer": "adam", "learning_rate": 0.05},
        "edits": [
            {"iteration": 7, "quantity": "w2", "value": -0.5},
            {"iteration": 9, "quantity": "learning_rate", "value": 0.1},
        ],
    }
)


def table(recipe, rows):
    text = "".join(csv_lines(recipe, ENGINE, rows))
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("recipe", [article_recipe(), BATCHES], ids=["article", "batches and edits"])
def test_every_row_is_what_the_session_says_of_that_iteration(recipe):
    session = Session(recipe, ENGINE)
    session.train(20)
    rows = table(recipe, Range.of(2, 20, 3, end=session.end))
    assert [int(row["iteration"]) for row in rows] == [2, 5, 8, 11, 14, 17, 20]
    for row in rows:
        session.seek(int(row.pop("iteration")))
        assert int(row.pop("sample")) == session.frame().sample
        assert {name: float(cell) for name, cell in row.items()} == session.quantities()


def test_a_table_of_one_row_is_the_state_before_anything():
    (row,) = table(article_recipe(), Range.of(0, 0, 1, end=0))
    assert float(row["E_total"]) == 0.2983711087600027


def test_no_cell_begins_like_a_formula():
    lines = list(csv_lines(BATCHES, ENGINE, Range.of(0, 5, 1, end=5)))
    for name in lines[0].strip().split(","):
        assert name[0].isalpha()
    for line in filter(None, lines[1:]):
        for cell in line.strip().split(","):
            float(cell)


def test_numbers_that_are_not_finite_are_empty_cells_and_null():
    wild = json.loads(article_recipe().to_json())
    wild["network"]["activations"] = ["linear", "linear"]
    wild["rule"]["learning_rate"] = 900.0
    recipe = Recipe.read(wild)
    session = Session(recipe, ENGINE)
    session.train(10_000)
    end = session.end
    (row,) = table(recipe, Range.of(end, end, 1, end=end))
    assert row["w5+"] == ""
    document = finished(trace_document(recipe, ENGINE, end))
    assert document["quantities"]["w5+"] is None
    json.dumps(document, allow_nan=False)


@pytest.mark.parametrize(
    ("first", "last", "stride", "field"),
    [(-1, 5, 1, "from"), (6, 5, 1, "from"), (0, 101, 1, "from"), (0, 5, 0, "stride"), (0, 5, -1, "stride")],
)
def test_a_range_that_makes_no_sense_is_refused(first, last, stride, field):
    with pytest.raises(Refused) as no:
        Range.of(first, last, stride, end=100)
    assert no.value.field == field


def test_too_many_rows_are_refused_with_a_stride_that_would_do():
    with pytest.raises(Refused, match="stride of 11 or more"):
        Range.of(0, 10 * MAX_ROWS, 1, end=10 * MAX_ROWS)
    assert Range.of(0, 10 * MAX_ROWS, 11, end=10 * MAX_ROWS).count <= MAX_ROWS
    assert Range.of(1, MAX_ROWS, 1, end=MAX_ROWS).count == MAX_ROWS


def test_a_long_table_is_never_in_memory_as_a_whole():
    length = 0
    tracemalloc.start()
    for line in csv_lines(article_recipe(), ENGINE, Range.of(0, 1600, 1, end=1600)):
        length += len(line)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < length / 2


def test_on_a_long_way_it_gives_the_reader_a_chance_to_stop():
    lines = csv_lines(article_recipe(), ENGINE, Range.of(3000, 3000, 1, end=3000))
    assert next(lines).startswith("iteration,sample,i1,")
    assert [next(lines), next(lines)] == ["", ""]


def test_the_document_of_an_iteration_says_what_it_is_of():
    session = Session(BATCHES, ENGINE)
    session.train(10)
    document = finished(trace_document(BATCHES, ENGINE, 10))
    assert document["quantities"] == session.quantities()
    assert list(document["quantities"]) == list(session.quantities())
    assert document["sample"] == document["batch"][0] == session.frame().sample
    assert document["rule"]["learning_rate"] == 0.1
    assert document["architecture"]["layers"] == [2, 3, 1]
    assert document["iteration"] == 10


def test_an_iteration_that_the_run_never_comes_to_is_refused():
    wild = json.loads(article_recipe().to_json())
    wild["network"]["activations"] = ["linear", "linear"]
    wild["rule"]["learning_rate"] = 900.0
    with pytest.raises(Refused, match="ends at iteration"):
        finished(trace_document(Recipe.read(wild), ENGINE, 10_000))
