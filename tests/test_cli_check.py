"""`backstep check` and `backstep exercise`, as a person types them."""

import io
import json

import pytest
from backstep.cli import main
from backstep.lesson import article
from backstep.lesson.exercises.exercise import exercise
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import Session

NUMBERS = article.numbers()


def run(capsys, *arguments):
    try:
        status = main(arguments)
    except SystemExit as end:
        status = end.code
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.fixture
def verdicts(capsys, tmp_path):
    def check(text, *options):
        file = tmp_path / "mine.txt"
        file.write_text(text, encoding="utf-8")
        status, out, err = run(capsys, "check", str(file), "--json", *options)
        assert (status, err) == (0, "")
        return json.loads(out)

    return check


def test_a_list_is_checked_for_the_articles_first_iteration(verdicts):
    [found] = verdicts("w5+ 0.3589\n")
    assert found == {
        "quantity": "w5+",
        "given": "0.3589",
        "verdict": "right",
        "mistakes": [],
        "text": "",
        "follows_from": [],
        "likewise": "",
    }


def test_every_wrong_answer_of_the_article_comes_back_with_its_mistake(verdicts):
    lines = [(case["asked"], value) for case in NUMBERS["wrong_answers"] for value, _ in case["wrong"]]
    found = verdicts("\n".join(f"{asked} {value:.9f}" for asked, value in lines))
    assert [(verdict["quantity"], verdict["given"]) for verdict in found] == [
        (asked, f"{value:.9f}") for asked, value in lines
    ]
    for verdict in found:
        assert verdict["verdict"] == "wrong"
        assert set(verdict["mistakes"][0]) == {"name", "text"}


def test_each_verdict_has_its_name_and_its_cause_or_sentence(verdicts):
    lines = (
        "dE_total/dw5;0,0822",
        "dE_total/dw5;0,0821",
        "dE_total/dw6;-0,0827",
        "dE_total/dw55;1",
        "w5+;0,4",
    )
    found = verdicts("\n".join(lines))
    assert [verdict["verdict"] for verdict in found] == [
        "right",
        "rounding",
        "wrong",
        "unknown",
        "too_few_digits",
    ]
    assert [verdict["mistakes"][0]["name"] for verdict in found[1:3]] == ["cut_off", "sign_turned"]
    assert "dE_total/dw55" in found[3]["text"]
    assert "old one" in found[4]["text"]


def test_a_list_in_the_other_sign_of_delta_is_recognised_and_right_with_the_switch(
    verdicts, capsys, tmp_path
):
    mine = "delta_o1 -0.138498562\ndelta_o2 0.038098237\ndE_total/dw5 0.082167041\n"
    found = verdicts(mine)
    assert [verdict["verdict"] for verdict in found] == ["wrong", "wrong", "right"]
    assert found[0]["mistakes"][0]["name"] == "other_sign_convention"
    assert "--delta-sign" in found[0]["mistakes"][0]["text"]
    assert found[1]["likewise"] == "delta_o1"
    assert {verdict["verdict"] for verdict in verdicts(mine, "--delta-sign=-1")} == {"right"}
    assert {verdict["verdict"] for verdict in verdicts(mine, "--delta-sign", "-1")} == {"right"}


def test_what_follows_from_a_slip_is_no_second_slip(capsys, tmp_path):
    file = tmp_path / "mine.txt"
    file.write_text("dE_total/dw5 0.0911\nw5+ 0.35445\nw6+ 0.408666\n")
    _, out, _ = run(capsys, "check", str(file))
    assert "It follows from your dE_total/dw5." in out
    assert out.endswith("1 of 3 right, 1 following from your own values, 1 slip\n")


def test_another_recipe_and_another_iteration(verdicts, tmp_path):
    document = article_recipe().model_dump()
    document["rule"] |= {"optimizer": "adam", "learning_rate": 0.01}
    recipe = Recipe.model_validate_json(json.dumps(document))
    file = tmp_path / "recipe.json"
    file.write_text(recipe.to_json())
    session = Session(recipe)
    session.train(40)
    value = session.quantities()["w5+"]
    options = ("--recipe", str(file), "--iteration", "40")
    assert verdicts(f"w5+ {value:.9f}", *options)[0]["verdict"] == "right"
    assert verdicts("E_total after 41 iterations 9", *options)[0]["verdict"] == "wrong"
    assert verdicts("E_total after 1 iteration 9", *options)[0]["verdict"] == "unknown"


def test_the_table_names_each_mistake_in_words(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"w5+ 0.3589\nw5+ 0.4411\n")))
    status, out, err = run(capsys, "check", "-")
    assert (status, err) == (0, "")
    assert out.splitlines()[0].split() == ["w5+", "0.3589", "right"]
    assert "subtracting" in out
    assert out.endswith("1 of 2 right, 1 slip\n")


def test_a_line_that_cannot_be_read_ends_nothing(verdicts, capsys, tmp_path):
    text = "w5+ 0.3589\nw6+ 0.4087 ???\nw99 1\n| w₇⁺ | 0,5113 |\n"
    found = verdicts(text)
    assert [verdict["verdict"] for verdict in found] == ["right", "unreadable", "unknown", "right"]
    assert [verdict["quantity"] for verdict in found] == ["w5+", "w6+ 0.4087 ???", "w99", "w7+"]
    assert all("line" not in verdict for verdict in found)
    assert "A line holds" in found[1]["text"]
    assert "Nothing is called 'w99'" in found[2]["text"]
    (tmp_path / "mine.txt").write_text(text, encoding="utf-16")
    status, out, err = run(capsys, "check", str(tmp_path / "mine.txt"))
    assert (status, err) == (0, "")
    assert "unreadable, line 2" in out
    assert out.endswith("2 of 3 right, 1 line not read\n")


def log_of(iterations, **change):
    """A CSV log of the article's network, by the engine, with some values changed at its end."""
    session, lines = Session(article_recipe()), ["iteration,w5,out_o1,E_total"]
    for n in range(iterations):
        numbers = {**session.quantities(), **(change if n == iterations - 1 else {})}
        lines.append(f"{n},{numbers['w5']:.9f},{numbers['out_o1']:.9f},{numbers['E_total']:.9f}")
        session.train(1)
    return "\n".join(lines)


def test_a_log_is_compared_with_the_recipe(capsys, tmp_path):
    file = tmp_path / "log.csv"
    file.write_text(log_of(30), encoding="utf-16")
    status, out, err = run(capsys, "check", str(file))
    assert (status, err) == (0, "")
    assert out.startswith("This log is right: all 90 values of iterations 0 to 29 agree")
    file.write_text(log_of(30, out_o1=0.5))
    status, out, err = run(capsys, "check", str(file))
    assert (status, err) == (0, "")
    assert out.startswith(
        "The first difference is out_o1 of iteration 29 (row 30): 0.500000000 came. 89 of 90 values agree."
    )
    status, out, _ = run(capsys, "check", str(file), "--json")
    found = json.loads(out)
    assert (status, found["verdict"], found["first_difference"]["quantity"]) == (0, "wrong", "out_o1")
    assert found["iterations"] == [0, 29]


def test_a_log_that_makes_no_sense_is_one_line_and_status_2(capsys, tmp_path):
    file = tmp_path / "log.csv"
    file.write_text("iteration,w5\nfirst,0.4\n")
    status, out, err = run(capsys, "check", str(file))
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "whole number" in err


@pytest.mark.parametrize(
    ("text", "options", "says"),
    [
        ("w5+\nw6+\n", (), "line 1"),
        ("", (), "no values"),
        ("w5+ 0.3589", ("--iteration", "-1"), "--iteration"),
        ("w5+ 0.3589", ("--iteration", "x"), "--iteration"),
        ("w5+ 0.3589", ("--recipe", "/nowhere.json"), "/nowhere.json"),
        ("w5+ 0.3589", ("--fast",), "--fast"),
    ],
)
def test_bad_input_is_one_line_and_status_2(capsys, tmp_path, text, options, says):
    file = tmp_path / "mine.txt"
    file.write_text(text)
    status, out, err = run(capsys, "check", str(file), *options)
    assert (status, out) == (2, "")
    assert err.startswith("backstep: ")
    assert says in err
    assert err.count("\n") == 1


def test_a_file_that_is_not_there_or_no_text_is_one_line(capsys, tmp_path):
    status, _, err = run(capsys, "check", str(tmp_path / "nothing"))
    assert (status, err.count("\n")) == (2, 1)
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    status, _, err = run(capsys, "check", str(tmp_path / "binary"))
    assert (status, err.count("\n")) == (2, 1)
    assert "UTF-8" in err
    assert run(capsys, "check", str(tmp_path))[0] == 2


def test_an_exercise_is_printed_and_its_key(capsys):
    status, sheet, err = run(capsys, "exercise", "--seed", "7", "--level", "3")
    assert (status, err) == (0, "")
    assert "Level 3, seed 7" in sheet
    status, key, _ = run(capsys, "exercise", "--seed", "7", "--level", "3", "--key")
    assert status == 0
    assert key.startswith("Backwards: the hidden layer: answer key")
    assert run(capsys, "exercise", "--seed", "7", "--level", "3")[1] == sheet


def test_the_key_of_an_exercise_is_right_by_the_checker(verdicts, tmp_path):
    for level in (1, 2, 3, 4):
        made = exercise(7, level)
        file = tmp_path / "exercise.json"
        file.write_text(json.dumps(made.recipe()))
        lines = [f"{q.quantity} {made.checker.value(q.quantity):.7f}" for q in made.questions]
        found = verdicts("\n".join(lines), "--recipe", str(file))
        assert {verdict["verdict"] for verdict in found} == {"right"}


@pytest.mark.parametrize("options", [("--level", "5"), ("--seed", "-1"), ("--seed", "x"), ("--level", "0")])
def test_an_exercise_that_does_not_exist_is_refused(capsys, options):
    status, out, err = run(capsys, "exercise", *options)
    assert (status, out, err.count("\n")) == (2, "", 1)
