"""Exports over HTTP, as a browser requests them."""

import csv
import io
import json
import subprocess
import sys
import time

import httpx
import pytest
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import Session


@pytest.fixture
def export(server, visitor):
    """Requests an export of the visitor's session, which is at iteration 12 and has one edit."""
    visitor.command("step", count=5)
    visitor.command("edit", quantity="w5", value=0.5)
    visitor.command("step", count=7)
    session = visitor.events[0]["session"]

    def ask(name, **parameters):
        return httpx.get(f"{server.url}api/sessions/{session}/export/{name}", params=parameters, timeout=60)

    return ask


def replay(recipe, iteration):
    session = Session(recipe)
    session.train(iteration)
    return session


@pytest.fixture
def recipe(export):
    return Recipe.read(export("recipe.json").json()["recipe"])


def test_the_recipe_comes_with_the_iteration(export, recipe):
    answer = export("recipe.json")
    assert answer.json()["iteration"] == 12
    assert [edit.quantity for edit in recipe.edits] == ["w5"]
    assert answer.headers["content-disposition"] == 'attachment; filename="backstep-recipe.json"'


@pytest.mark.parametrize("kind", ["numpy", "torch"])
def test_an_exported_program_compiles(export, kind):
    answer = export("program.py", kind=kind)
    assert answer.status_code == 200
    compile(answer.text, "program", "exec")
    assert "train(until=5)" in answer.text
    assert answer.headers["content-disposition"] == f'attachment; filename="backstep-{kind}-iteration-12.py"'


def test_the_program_arrives_at_the_pages_numbers(export, tmp_path):
    for n, iteration in enumerate((None, 3)):
        file = tmp_path / f"{n}.py"
        file.write_text(
            export("program.py", **({} if iteration is None else {"iteration": iteration})).text, "utf-8"
        )
        ended = subprocess.run([sys.executable, "-I", file], capture_output=True, text=True, check=False)
        assert ended.returncode == 0, ended.stderr
        assert ended.stdout.startswith(f"Iteration {12 if iteration is None else iteration}, sample 0\n")


def test_the_notebook_is_json_with_cells(export):
    answer = export("notebook.ipynb")
    assert answer.json()["nbformat"] == 4
    assert answer.headers["content-type"].startswith("application/x-ipynb+json")


def test_the_table_has_the_requested_rows(export, recipe):
    answer = export("run.csv", **{"from": 2, "to": 11, "stride": 3})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["iteration"] for row in rows] == ["2", "5", "8", "11"]
    assert answer.headers["x-backstep-rows"] == "4"
    expected = replay(recipe, 5).quantities()
    assert {name: float(rows[1][name]) for name in expected} == pytest.approx(expected, rel=1e-12)
    assert len(export("run.csv").text.splitlines()) == 1 + 13


def test_the_trace_is_every_quantity_of_one_iteration(export, recipe):
    document = export("trace.json", iteration=6).json()
    assert document["iteration"] == 6
    assert document["quantities"] == pytest.approx(replay(recipe, 6).quantities(), rel=1e-12)
    assert export("trace.json").json()["iteration"] == 12


@pytest.mark.parametrize(
    ("name", "parameters", "word"),
    [
        ("run.csv", {"from": 5, "to": 4}, "5 to 4"),
        ("run.csv", {"to": 13}, "0 to 12"),
        ("run.csv", {"stride": 0}, "stride"),
        ("run.csv", {"from": "one"}, "from"),
        ("trace.json", {"iteration": 13}, "0 to 12"),
        ("trace.json", {"iteration": -1}, "0 to 12"),
        ("program.py", {"kind": "fortran"}, "kind"),
        ("program.py", {"iteration": 13}, "0 to 12"),
        ("notebook.ipynb", {"iteration": "x"}, "iteration"),
    ],
)
def test_a_senseless_range_or_iteration_is_refused_in_a_sentence(export, name, parameters, word):
    answer = export(name, **parameters)
    assert answer.status_code == 422
    assert list(answer.json()) == ["refused"]
    assert word in answer.json()["refused"]
    assert answer.json()["refused"].endswith(".")


@pytest.mark.parametrize("name", ["program.py", "notebook.ipynb", "run.csv", "trace.json", "recipe.json"])
def test_an_unknown_session_is_404(server, name):
    answer = httpx.get(f"{server.url}api/sessions/nobody/export/{name}")
    assert answer.status_code == 404
    assert list(answer.json()) == ["refused"]


def test_a_long_table_is_streamed_while_play_goes_on(server, visitor):
    for _ in range(10):
        visitor.command("step", count=1000)
    visitor.until(lambda: visitor.iteration == 10_000, "iteration 10,000")
    session = visitor.events[0]["session"]
    with httpx.stream("GET", f"{server.url}api/sessions/{session}/export/run.csv", timeout=60) as answer:
        assert "content-length" not in answer.headers
        begin, pieces = time.monotonic(), answer.iter_text()
        assert next(pieces).startswith("iteration,sample,")
        # While the table is under way, the page still gets its answers at once.
        assert visitor.shown("edit", quantity="w5", value=0.25).arrays["weights"][4] == 0.25
        assert time.monotonic() - begin < 2.0
        received = sum(len(next(pieces)) for _ in range(3))
        assert 0 < received < 4_000_000


def test_the_exported_recipe_is_the_one_that_was_opened(server, visitor):
    session = visitor.events[0]["session"]
    exported = httpx.get(f"{server.url}api/sessions/{session}/export/recipe.json").json()
    assert Recipe.read(exported["recipe"]) == article_recipe()
    assert json.dumps(exported)
