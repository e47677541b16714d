"""The questions of the lesson: each is judged right, wrong and shown, by the article's own numbers.

The right answers come from `article_numbers.json` (`article_answers`).
"""

import json

import pytest
from backstep.engine.refused import Refused
from backstep.lesson.derivations.notation import Notation
from backstep.lesson.tour import tour
from backstep.lesson.tour.tour import STOPS, answered, judged

from tests.lesson.tour.article_answers import CHOSEN, OUTPUT, TYPED, right_of, wrong_of

NUMBERED = list(enumerate(STOPS, start=1))
IDS = [stop.title for stop in STOPS]


def test_every_stop_is_in_one_of_the_two_tables():
    assert {*TYPED, *CHOSEN} == set(IDS)
    assert {stop.title for stop in STOPS if stop.question.choices} == set(CHOSEN)


@pytest.mark.parametrize(("number", "stop"), NUMBERED, ids=IDS)
def test_the_articles_number_is_right(number, stop):
    assert judged(number, right_of(stop))["verdict"] == "right"


@pytest.mark.parametrize(("number", "stop"), NUMBERED, ids=IDS)
def test_another_answer_is_wrong_and_the_verdict_says_why_without_the_value(number, stop):
    for given in wrong_of(stop):
        verdict = judged(number, given)
        assert verdict["verdict"] in {"wrong", "follows"}, given
        said = verdict.get("text") or " ".join(mistake["text"] for mistake in verdict["mistakes"])
        if stop.question.choices:
            assert said.endswith(("?", "."))
        assert str(right_of(stop)) not in said


@pytest.mark.parametrize(("number", "stop"), NUMBERED, ids=IDS)
def test_show_me_shows_the_articles_number(number, stop):
    value = answered(number)["value"].replace("−", "-")
    if stop.question.choices:
        words = {choice.name: choice.words for choice in stop.question.choices}
        assert value == words[CHOSEN[stop.title]]
    else:
        right = right_of(stop)
        decimals = len(right.partition(".")[2])
        assert f"{float(value):.{decimals}f}" == f"{float(right):.{decimals}f}"


@pytest.mark.parametrize(("number", "stop"), NUMBERED, ids=IDS)
def test_the_lesson_does_not_hold_the_answer_before_it_is_asked_for(number, stop):
    answer = answered(number)
    for sent in tour.lesson()[:number]:
        text = json.dumps(sent, ensure_ascii=False)
        assert not any(paragraph in text for paragraph in answer["text"])
        if stop.question.quantity:
            assert answer["value"] not in text
        else:
            assert "why_not" not in text


@pytest.mark.parametrize(("number", "stop"), NUMBERED[1:], ids=IDS[1:])
def test_no_earlier_answer_gives_the_number_away(number, stop):
    if stop.question.quantity:
        value = answered(number)["value"]
        for earlier in range(1, number):
            words = answered(earlier)
            assert value not in json.dumps([words["text"], words["formula"]], ensure_ascii=False)


def test_a_formula_asks_with_a_question_mark_and_leaves_open_what_is_not_known():
    chain = next(stop for stop in tour.lesson() if stop["quantity"] == "dE_total/dw5")["formula"]
    assert chain["sides"][-1] == "= {?}"
    assert OUTPUT["dE_total/dout_o1"] in chain["sides"][1].replace("{0.741365070}", "{0.74136507}")
    assert "partial" in chain["sides"][1]
    assert OUTPUT["dE_total/dw5"] not in chain["spoken"]


def test_a_formula_has_the_letters_and_the_decimal_sign_of_the_notation():
    stop = tour.lesson(Notation(net="z", out="a", comma=True))[2]
    assert "z" in stop["formula"]["left"]
    assert "0{,}15" in stop["formula"]["sides"][1]


@pytest.mark.parametrize(
    ("number", "given"), [(0, "1"), (len(STOPS) + 1, "1"), (1, "w9"), (3, "three"), (3, "")]
)
def test_what_cannot_be_judged_is_refused(number, given):
    with pytest.raises(Refused):
        judged(number, given)
