"""The report: every pupil and question, safe for a spreadsheet."""

import csv
import io

import pytest
from backstep.classroom import report

from tests.classroom.helpers import Lesson


def table(lesson):
    return list(csv.DictReader(io.StringIO(report.to_csv(lesson.room))))


def test_the_report_has_a_row_for_each_pupil_and_question():
    lesson = Lesson()
    lesson.join("Ada"), lesson.join("Ben")
    task = lesson.give(kind="exercise", level=2, questions=2)
    lesson.now += 61.5
    lesson.answer(1, task, "0.3", "wrong", "sign_turned", text="The sign is turned.", quantity="net_h1")
    lesson.answer(1, task, "-0.3", "right", quantity="net_h1")
    rows = table(lesson)
    assert len(rows) == 4
    assert rows[0] == {
        "pupil": "Ada", "task": "1", "question": "1", "quantity": "net_h1", "value": "-0.3", "verdict": "right",
        "mistake": "", "tries": "2", "seconds": "61.5",
    }  # fmt: skip
    assert {row["verdict"] for row in rows[1:]} == {"no answer"}


@pytest.mark.parametrize(
    "text",
    ["=1+2", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "＝1", " =1", '=HYPERLINK("http://x","y")', "|x", "%1"],
)
def test_no_cell_is_a_formula(text):
    lesson = Lesson()
    lesson.join("Ada")
    lesson.room.roster.get(1).nickname = text
    lesson.give(kind="exercise", level=2, questions=1)
    lesson.answer(1, 1, text, "wrong")
    (row,) = table(lesson)
    assert row["pupil"] == f"'{text}"
    assert row["value"] == f"'{text}"


def test_a_negative_number_stays_a_number():
    lesson = Lesson()
    lesson.join("Ada")
    lesson.give(kind="exercise", level=2, questions=1)
    lesson.answer(1, 1, "-0.25", "wrong")
    assert table(lesson)[0]["value"] == "-0.25"


def test_an_anonymous_task_has_no_names_and_no_order_by_pupils():
    lesson = Lesson()
    for name in ("Ada", "Ben", "Cem"):
        lesson.join(name)
    lesson.do("anonymous", on=True)
    lesson.give(kind="vote", text="?", choices=["a", "b"])
    for pupil, choice in ((1, 1), (2, 0), (3, 1)):
        lesson.now += 1
        lesson.vote(pupil, 1, choice)
    rows = table(lesson)
    assert [row["pupil"] for row in rows] == ["", "", ""]
    assert [row["value"] for row in rows] == ["a", "b", "b"]
    assert {row["seconds"] for row in rows} == {"0.0"}


def test_the_summary_counts_pupils_and_answers_of_each_mistake():
    lesson = Lesson()
    lesson.join(), lesson.join()
    lesson.give(kind="exercise", level=2, questions=3)
    lesson.answer(1, 1, "1", "wrong", "sign_turned", text="Turned.")
    lesson.answer(1, 1, "2", "wrong", "sign_turned", question=2, text="Turned.")
    lesson.answer(2, 1, "3", "wrong", "slope_forgotten", text="Forgot.")
    lesson.answer(2, 1, "4", "wrong", question=2)
    assert report.summary(lesson.room) == [
        {"mistake": "sign_turned", "title": "sign_turned", "text": "Turned.", "answers": 2, "pupils": 1},
        {
            "mistake": "slope_forgotten",
            "title": "slope_forgotten",
            "text": "Forgot.",
            "answers": 1,
            "pupils": 1,
        },
    ]
