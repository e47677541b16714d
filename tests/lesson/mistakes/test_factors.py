"""The factors of a product beside those of a mistake, on the article's numbers."""

import pytest
from backstep.lesson.mistakes.catalogue import MISTAKES
from backstep.lesson.mistakes.titles import TITLES
from backstep.session.answers import class_answers
from backstep.session.answers.snapshot import Snapshot
from backstep.session.engines import TextbookEngine
from backstep.session.session import Session

# The article: ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5 = 0.74136507 · 0.186815602 · 0.593269992.
ERROR, SLOPE, OUT = 0.7413650695523157, 0.18681560180895948, 0.5932699921071872


@pytest.fixture(scope="module")
def article():
    return Snapshot.of(Session(None, TextbookEngine()))


@pytest.mark.parametrize(
    ("mistake", "given", "sign", "kept"),
    [
        ("slope_forgotten", "0.4398", 1, [ERROR, None, OUT]),
        ("sign_turned", "-0.0822", -1, [ERROR, SLOPE, OUT]),
        ("stopped_at_delta", "0.1385", 1, [ERROR, SLOPE, None]),
    ],
)
def test_the_factor_that_a_mistake_leaves_out_or_turns_is_found(article, mistake, given, sign, kept):
    found = class_answers.recipe_beside(article, "dE_total/dw5", mistake, given)
    assert found["right"] == pytest.approx(ERROR * SLOPE * OUT, rel=1e-14)
    assert [factor["right"] for factor in found["factors"]] == pytest.approx([ERROR, SLOPE, OUT], rel=1e-14)
    assert [factor["wrong"] is None for factor in found["factors"]] == [value is None for value in kept]
    assert found["sign"] == sign


def test_a_sum_and_an_unknown_mistake_have_no_factors(article):
    assert class_answers.recipe_beside(article, "net_h1", "bias_left_out", "0.0275")["factors"] is None
    unknown = class_answers.recipe_beside(article, "dE_total/dw5", "unexplained", "0.31")
    assert (unknown["factors"], unknown["steps"], unknown["text"]) == (None, [], "")


def test_every_mistake_of_the_catalogue_has_a_title():
    assert TITLES.keys() == MISTAKES.keys()
    assert max(map(len, TITLES.values())) <= 40
