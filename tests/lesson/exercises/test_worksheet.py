import re

import pytest
from backstep.lesson.exercises.exercise import exercise
from backstep.lesson.exercises.levels import LEVELS
from backstep.lesson.exercises.worksheet import answer_key, worksheet


@pytest.mark.parametrize("level", LEVELS)
def test_the_worksheet_asks_everything_and_answers_nothing(level):
    made = exercise(3, level)
    sheet = worksheet(made)
    assert sheet.count("______________") == len(made.questions)
    asked = sheet.split("Asked")[1]
    assert not re.search(r"\d\.\d\d", asked)
    assert all(line.rstrip() == line for line in sheet.splitlines())
    key = answer_key(made)
    assert key.count(" = ") > len(made.questions)
