"""`backstep train`, as a person types it."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import termios
import time

import pytest
from backstep.cli import main
from backstep.commands import train
from backstep.engine.refused import Refused
from backstep.lesson import article
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.resuming import with_keyframe
from backstep.session.session import Session

MOONS = {
    "network": {"layers": [2, 4, 1], "activations": ["tanh", "logistic"], "start": {"initializer": "xavier"}},
    "data": {"dataset": "moons", "samples": 30, "noise": 0.1, "test_fraction": 0.2},
    "rule": {
        "learning_rate": 0.02,
        "optimizer": "adam",
        "batch_size": 7,
        "shuffle": True,
        "train_biases": True,
    },
    "seed": 3,
    "edits": [
        {"iteration": 40, "quantity": "w5", "value": 0.5},
        {"iteration": 200, "quantity": "optimizer", "value": "momentum"},
        {"iteration": 400, "quantity": "learning_rate", "value": 0.1},
    ],
}


def run(capsys, *arguments):
    """(exit status, standard output, standard error) of one call."""
    try:
        status = main(("train", *map(str, arguments)))
    except SystemExit as end:
        status = end.code
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.fixture
def moons(tmp_path):
    file = tmp_path / "moons.json"
    file.write_text(json.dumps(MOONS))
    return file


def test_the_article_comes_to_its_numbers_in_full_precision(capsys):
    status, out, err = run(capsys, "--iterations", 10000, "--json")
    assert (status, err) == (0, "")
    document = json.loads(out)
    reference = article.numbers()["reference_values"]["biases frozen, simultaneous (the article's rule)"]
    assert document["iterations"] == 10000
    assert document["iterations_per_s"] > 0
    assert document["error"] == pytest.approx(reference["E10000"], rel=1e-7)
    assert list(document["outputs"].values()) == pytest.approx(reference["out"], rel=1e-9)
    assert list(document["parameters"]) == [*(f"w{n}" for n in range(1, 9)), "b1", "b2"]
    assert (document["interrupted"], document["diverged"]) == (False, None)


def test_for_people_it_is_a_table_and_no_bar_without_a_terminal(capsys):
    status, out, err = run(capsys, "--iterations", 5)
    assert (status, err) == (0, "")
    assert out.startswith("5 iterations in ")
    assert re.search(r"^  w8 +0\.\d{9}$", out, re.MULTILINE)


@pytest.mark.parametrize("at", [0, 40, 123, 200, 399, 400])
def test_going_on_from_a_keyframe_gives_the_bits_of_an_unbroken_run(capsys, tmp_path, moons, at):
    whole = json.loads(run(capsys, "--recipe", moons, "--iterations", 500, "--json")[1])
    kept = tmp_path / "kept.json"
    run(capsys, "--recipe", moons, "--iterations", at, "--out", kept)
    assert Recipe.parse(kept.read_text()) == Recipe.read(MOONS)
    status, out, _ = run(capsys, "--recipe", kept, "--iterations", 500 - at, "--json", "--out", kept)
    rest = json.loads(out)
    assert (status, rest["iterations"], rest["iteration"]) == (0, 500 - at, 500)
    assert rest["parameters"] == whole["parameters"]
    assert rest["error"] == whole["error"]
    (keyframe,) = Recipe.parse(kept.read_text()).keyframes
    assert (keyframe.iteration, list(keyframe.parameters)) == (500, list(whole["parameters"].values()))


def test_it_reads_an_exported_recipe_with_an_iteration_beside_it(capsys, tmp_path):
    file = tmp_path / "session.json"
    file.write_text(json.dumps({"iteration": 3, "recipe": json.loads(article_recipe().to_json())}))
    assert run(capsys, "--recipe", file, "--iterations", 1)[0] == 0


def test_a_run_that_becomes_infinite_stops_and_says_which_quantity_did(capsys, tmp_path):
    recipe = json.loads(article_recipe().to_json())
    recipe["network"]["activations"] = ["linear", "linear"]
    recipe["rule"]["learning_rate"] = 900.0
    file = tmp_path / "wild.json"
    file.write_text(json.dumps(recipe))
    status, out, _ = run(capsys, "--recipe", file, "--iterations", 10000, "--json")
    document = json.loads(out)
    assert status == 3
    assert document["diverged"]["iteration"] == document["iterations"] < 10000
    assert document["diverged"]["quantity"] in document["diverged"]["message"]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ((), "--iterations"),
        (("--iterations", "-1"), "--iterations"),
        (("--iterations", "many"), "--iterations"),
        (("--iterations", "1", "--recipe", "nowhere.json"), "nowhere.json"),
        (("--iterations", "1", "--recipe", __file__), "JSON"),
        (("--iterations", "1", "--out", "no/such/folder/out.json"), "folder"),
    ],
)
def test_bad_input_is_one_clear_line_and_status_2(capsys, arguments, word):
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert err.startswith("backstep: ")
    assert word in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("keyframe", "word"),
    [
        ({"iteration": 5, "parameters": [1.0]}, "10 parameters"),
        ({"iteration": 5, "parameters": [0.5] * 10, "slots": [[0.0] * 10]}, "slots"),
        ({"iteration": -5, "parameters": [0.5] * 10}, "keyframes[0].iteration"),
    ],
)
def test_a_keyframe_that_does_not_fit_is_refused_in_one_line(capsys, tmp_path, keyframe, word):
    file = tmp_path / "bad.json"
    file.write_text(json.dumps({**json.loads(article_recipe().to_json()), "keyframes": [keyframe]}))
    status, out, err = run(capsys, "--recipe", file, "--iterations", 1)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert word in err


def test_a_file_that_cannot_be_written_is_reported_and_the_numbers_are_printed(capsys, tmp_path):
    status, out, err = run(capsys, "--iterations", 3, "--out", tmp_path)
    assert status == 1
    assert out.startswith("3 iterations")
    assert "cannot be written" in err
    assert err.count("\n") == 1
    assert list(tmp_path.parent.glob("*.part")) == []


def test_ctrl_c_loses_nothing(tmp_path):
    out = tmp_path / "kept.json"
    terminal, other_end = pty.openpty()
    termios.tcsetwinsize(other_end, (24, 100))
    process = subprocess.Popen(
        [sys.executable, "-m", "backstep", "train", "--iterations", "1000000000", "--json", "--out", out],
        stdout=subprocess.PIPE,
        stderr=other_end,
        text=True,
    )
    os.close(other_end)
    seen, end = "", time.monotonic() + 30
    while "error" not in seen and time.monotonic() < end:
        seen += os.read(terminal, 1000).decode()
    process.send_signal(signal.SIGINT)
    printed, _ = process.communicate(timeout=20)
    os.close(terminal)
    assert process.returncode == train.INTERRUPTED
    assert re.search(r"\d+%.*iterations/s, error \d", seen)
    document = json.loads(printed)
    assert document["interrupted"]
    (keyframe,) = Recipe.parse(out.read_text()).keyframes
    assert keyframe.iteration == document["iterations"] > 0
    assert list(keyframe.parameters) == list(document["parameters"].values())


def test_keyframes_are_no_part_of_a_runs_identity():
    recipe = Recipe.read({**MOONS, "keyframes": [{"iteration": 1, "parameters": [1e300]}]})
    assert recipe == Recipe.read(MOONS)
    assert hash(recipe) == hash(Recipe.read(MOONS))
    assert Recipe.parse(recipe.to_json()).keyframes == recipe.keyframes
    assert recipe != article_recipe()


def test_a_session_opens_a_recipe_at_its_newest_keyframe_and_refuses_one_that_does_not_fit():
    run = Session()
    run.train(30)
    assert Session(with_keyframe(run.run)).iteration == 30
    with pytest.raises(Refused, match="parameters"):
        Session(Recipe.read({**MOONS, "keyframes": [{"iteration": 1, "parameters": [1e300]}]}))
