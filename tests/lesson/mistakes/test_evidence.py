import numpy as np
import pytest
from backstep.lesson.mistakes.catalogue import made
from backstep.lesson.mistakes.diagnosis import Checker
from backstep.lesson.mistakes.digits import read_digits
from backstep.lesson.mistakes.evidence import ROUND_RATES, Chance
from backstep.lesson.mistakes.mistake import values

from tests.lesson.networks import article_trace


@pytest.fixture(scope="module")
def checker():
    return Checker(article_trace())


def test_two_mistakes_with_one_number_are_both_named_and_told_apart(checker):
    one, other = checker.check("w5+", "0.317832959").mistakes[:2]
    assert {one.name, other.name} == {"learning_rate_left_out", "half_left_out"}
    assert one.ask == other.ask == "dE_total/dw5"
    assert one.text.endswith("check dE_total/dw5.")


def test_a_learning_rate_that_is_not_usual_is_found(checker):
    gradient = checker.value("dE_total/dw5")
    verdict = checker.check("w5+", f"{0.4 - 0.35 * gradient:.9f}")
    assert verdict.mistakes[0].text == "You used a learning rate of 0.35. Here it is 0.5."


def test_the_number_of_another_quantity_is_recognised(checker):
    verdict = checker.check("E_total", "0.274811083")
    assert [(mistake.name, mistake.text) for mistake in verdict.mistakes] == [
        ("another_quantity", "This is E_o1. Asked is E_total.")
    ]


def test_the_arithmetic_of_the_documentation_is_true(checker):
    quantity, sample = checker.find("w5+")
    asked = checker.asked(quantity, sample)
    chance = Chance(read_digits("0.1805"), checker.true(quantity, sample))
    singles = values(asked, list(made(asked)))
    assert (round(chance.units), round(chance.numbers)) == (1784, 7137)
    assert chance.hits(singles) == []
    assert len(chance.covered) == 29
    assert round(Chance(read_digits("0.1499"), checker.value("w1+")).units, 1) == 1.2
    assert len(ROUND_RATES) == 360


def test_no_learning_rate_is_invented_for_a_wrong_gradient(checker):
    random = np.random.default_rng(4)
    for _ in range(200):
        gradient = checker.value("dE_total/dw5") * random.uniform(0.2, 3.0)
        verdict = checker.check("w5+", f"{0.4 - 0.5 * gradient:.6f}")
        assert "other_learning_rate" not in [mistake.name for mistake in verdict.mistakes]
        assert verdict.verdict == "wrong"
        assert "implies a gradient of" in verdict.text or verdict.mistakes


def test_a_round_learning_rate_needs_a_change_of_enough_digits(checker):
    gradient = checker.value("dE_total/dw5")
    names = [
        [mistake.name for mistake in checker.check("w5+", f"{0.4 - 0.7 * gradient:.{digits}f}").mistakes]
        for digits in (3, 4, 6)
    ]
    assert names == [[], [], ["other_learning_rate"]]


def test_a_mistake_is_named_again_though_few_digits_show_it(checker):
    alone = checker.check("w1+", "0.1502")
    assert (alone.verdict, alone.mistakes) == ("wrong", ())
    both = checker.judge([("w1+", "0.1502"), ("w5+", "0.441083520"), ("w6+", "0.491333814")])
    assert [verdict.mistakes[0].name for verdict in both] == ["added_instead_of_subtracted"] * 3
    assert both[2].likewise == "w1+"
    assert "likewise" in both[0].mistakes[0].text
