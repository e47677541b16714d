"""The typed lists of tests/lesson/mistakes/cases.json on the command line and over HTTP, from text to verdict."""

import json
from pathlib import Path

import httpx
import pytest
from backstep.cli import main

DOCUMENT = json.loads(
    (Path(__file__).parent / "lesson" / "mistakes" / "cases.json").read_text(encoding="utf-8")
)
CASES = DOCUMENT["cases"]


def hold(found, case):
    """True if the verdicts, as JSON, are those that the case asks for."""
    assert len(found) == len(case["expect"]), found
    for verdict, expected in zip(found, case["expect"], strict=True):
        names = [frozenset(mistake["name"].split("+")) for mistake in verdict["mistakes"]]
        assert verdict["verdict"] == expected["verdict"], verdict
        assert verdict["quantity"] == expected.get("quantity", verdict["quantity"])
        if "mistake" in expected:
            assert frozenset(expected["mistake"].split("+")) in names[:2], verdict
        assert not any(absent in found for absent in expected.get("absent", ()) for found in names), verdict
    return True


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['network']}: {'; '.join(case['list'])[:50]}")
def test_a_typed_list_has_its_verdicts_on_the_command_line(case, capsys, tmp_path):
    (tmp_path / "mine.txt").write_text("\n".join(case["list"]), encoding="utf-8")
    options = ["--iteration", str(case["iteration"]), "--json"]
    if DOCUMENT["networks"][case["network"]] is not None:
        recipe = {"version": 1, "seed": 0, **DOCUMENT["networks"][case["network"]]}
        (tmp_path / "recipe.json").write_text(json.dumps(recipe))
        options += ["--recipe", str(tmp_path / "recipe.json")]
    assert main(["check", str(tmp_path / "mine.txt"), *options]) == 0
    assert hold(json.loads(capsys.readouterr().out), case)


def test_the_lists_about_the_article_have_their_verdicts_over_http(server, visitor):
    address = f"{server.url}api/sessions/{visitor.events[0]['session']}/check"
    cases = [case for case in CASES if case["network"] == "article" and case["iteration"] == 0]
    assert len(cases) > 40
    for case in cases:
        answer = httpx.post(address, json={"text": "\n".join(case["list"])}).json()
        assert hold(answer["verdicts"], case)
