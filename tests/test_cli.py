"""`backstep`, as a person types it."""

import json
import subprocess
import sys

import pytest
from backstep.cli import main
from backstep.lesson import article
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import Session
from backstep.version import VERSION

NUMBERS = article.numbers()


def run(capsys, *arguments):
    """(exit status, standard output, standard error) of one call."""
    try:
        status = main(arguments)
    except SystemExit as end:
        status = end.code
    said = capsys.readouterr()
    return status, said.out, said.err


def numbers(capsys, *options):
    status, out, err = run(capsys, "numbers", "--json", *options)
    assert (status, err) == (0, "")
    return json.loads(out)


def test_the_first_iteration_is_the_articles_in_full_precision(capsys):
    document = numbers(capsys)
    assert document["iteration"] == 0
    assert document["quantities"] == article.first_iteration()
    assert document["E_total_after"] == 0.29102777369359933
    for part in ("forward", "error", "backward_output_layer", "backward_hidden_layer"):
        assert set(NUMBERS[part]) <= set(document["quantities"])


@pytest.mark.parametrize(
    ("options", "reference"),
    [
        ((), "biases frozen, simultaneous (the article's rule)"),
        (("--update-order", "sequential"), "biases frozen, sequential"),
        (("--biases", "per_neuron"), "biases trained, one per neuron, simultaneous"),
        (
            ("--biases", "shared"),
            "biases trained, one shared per layer (gradient: sum of the layer's deltas), simultaneous",
        ),
    ],
)
def test_each_rule_gives_its_reference_values(capsys, options, reference):
    expected = NUMBERS["reference_values"][reference]
    assert numbers(capsys, *options)["E_total_after"] == pytest.approx(expected["E1"], rel=1e-11)
    last = numbers(capsys, *options, "--iteration", "9999")
    assert last["E_total_after"] == pytest.approx(expected["E10000"], rel=1e-7)


def test_the_table_goes_as_the_article_does_with_nine_decimals(capsys):
    status, out, err = run(capsys, "numbers")
    assert (status, err) == (0, "")
    headings = [line for line in out.splitlines() if line and not line.startswith(" ")]
    assert headings == ["Iteration 0", "Given", "Forward", "Error", "Backward", "Update"]
    rows = dict(line.rsplit(maxsplit=1) for line in out.splitlines() if line.startswith("  "))
    table = {name.strip(): value for name, value in rows.items()}
    assert table.pop("E_total after") == "0.291027774"
    assert table == {name: f"{value:.9f}" for name, value in article.first_iteration().items()}


def test_the_numbers_of_a_recipe_are_those_of_a_session_of_it(capsys, tmp_path):
    document = article_recipe().model_dump()
    document["rule"] |= {"optimizer": "momentum", "train_biases": True}
    recipe = Recipe.model_validate_json(json.dumps(document))
    file = tmp_path / "recipe.json"
    file.write_text(recipe.to_json())
    session = Session(recipe)
    session.train(3)
    found = numbers(capsys, "--recipe", str(file), "--iteration", "3")
    assert found["quantities"] == pytest.approx(session.quantities(), rel=1e-12)
    session.train(1)
    assert found["E_total_after"] == pytest.approx(session.quantities()["E_total"], rel=1e-12)
    assert numbers(capsys, "--recipe", str(file))["quantities"]["w5"] == 0.4


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ((), "command"),
        (("fly",), "fly"),
        (("numbers", "--iteration", "-1"), "--iteration"),
        (("numbers", "--recipe", "/nowhere.json"), "/nowhere.json"),
        (("numbers", "--iteration", "1000001"), "--iteration"),
        (("numbers", "--iteration", "1.5"), "--iteration"),
        (("numbers", "--update-order", "random"), "--update-order"),
        (("numbers", "--biases", "none"), "--biases"),
        (("numbers", "--fast"), "--fast"),
        (("serve", "--port", "http"), "--port"),
        (("serve", "--port", "70000"), "port"),
        (("serve", "--port", "-1"), "port"),
    ],
)
def test_bad_input_is_one_clear_line_and_status_2(capsys, arguments, word):
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert err.startswith("backstep: ")
    assert word in err
    assert err.count("\n") == 1


def test_a_bad_setting_is_one_clear_line_and_status_2(capsys, monkeypatch):
    monkeypatch.setenv("BACKSTEP_MAX_SESSIONS", "many")
    status, _, err = run(capsys, "serve")
    assert status == 2
    assert err == "backstep: BACKSTEP_MAX_SESSIONS is a whole number; 'many' came.\n"


def test_it_says_which_version_it_is(capsys):
    assert run(capsys, "--version") == (0, f"backstep {VERSION}\n", "")


def test_python_m_app_is_backstep():
    ended = subprocess.run(
        [sys.executable, "-m", "backstep", "numbers", "--json"],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert json.loads(ended.stdout)["quantities"]["net_h1"] == 0.3775


def test_a_reader_that_stops_early_is_no_fault():
    ended = subprocess.run(
        f"{sys.executable} -m backstep numbers | head -1",
        shell=True,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert (ended.stdout, ended.stderr) == ("Iteration 0\n", "")
