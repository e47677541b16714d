"""The pages of a class over HTTP: the way to a role's page, the report, leaving."""

import re

import httpx
import pytest
from backstep.lesson.exercises.levels import LEVELS

from tests.class_page import joined, open_class
from tests.conftest import ROOT


@pytest.fixture
def browser():
    with httpx.Client(follow_redirects=True) as client:
        yield client


def test_the_address_of_a_role_leads_to_the_ordinary_page_which_names_no_key_in_its_address(server, browser):
    opened = open_class(server, title="3b")
    for path, role in ((opened["path"], "teacher"), (joined(server, opened["code"], "Ada")["path"], "pupil")):
        answer = browser.get(f"{server.origin}{path}")
        assert f'data-class-role="{role}"' in answer.text
        assert path.rsplit("/", 1)[1] not in str(answer.url)
    assert "data-class-role" not in browser.get(f"{server.url}leave").text
    assert browser.get(f"{server.url}class/{opened['key'][:-1]}x").status_code == 404


def test_the_report_is_the_teachers_and_shows_values_verdicts_and_mistakes_in_words(
    server, browser, open_class_page
):
    opened = open_class(server, title="3b <b>bold</b>")
    teacher = open_class_page(server, opened["key"])
    pupil = joined(server, opened["code"], "Ada")
    page = open_class_page(server, pupil["key"])
    teacher.do("give", task={"kind": "exercise", "level": 2, "seed": 11})
    out = httpx.get(f"{server.url}api/exercises/2/11").json()
    behind = out["known"]["out_o1"] - out["recipe"]["data"]["targets"][0][0]
    page.do("answer", task=1, question=1, given=f"{-behind:.6f}")
    assert browser.get(f"{server.url}class/report").status_code == 404
    browser.get(f"{server.origin}{pupil['path']}")
    assert browser.get(f"{server.url}class/report").status_code == 404, "a pupil gets no report"
    browser.get(f"{server.origin}{opened['path']}")
    text = browser.get(f"{server.url}class/report").text
    assert "<b>bold</b>" not in text
    row = re.search(r"<tr class=\"wrong\">(.*?)</tr>", text, re.DOTALL)[1]
    assert [cell in row for cell in ("Ada", f"{-behind:.6f}", "wrong", "Sign turned")] == [True] * 4
    assert text.count("no answer") == 13
    teacher.do("end", erase=True)


def test_the_dialog_of_giving_names_the_levels_as_the_exercises_do():
    script = (ROOT / "static/js/model/classroom/tasks.js").read_text("utf-8")
    names = re.search(r"LEVELS = \[(.*?)\]", script, re.DOTALL)[1]
    assert re.findall(r'"([^"]+)"', names) == [level.title for level in LEVELS.values()]
