import pytest
from backstep.lesson.mistakes.diagnosis import Checker

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
