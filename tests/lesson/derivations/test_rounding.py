"""A note stands where a reader with a calculator would get another last digit."""

import pytest
from backstep.lesson.derivations.derive import derive
from backstep.lesson.derivations.expressions import Number, Product, Sum
from backstep.lesson.derivations.notation import Notation
from backstep.lesson.derivations.rounding import differs_in_display

from tests.lesson.networks import article_trace

FOUR = Notation(decimals=4)


@pytest.mark.parametrize(
    ("terms", "notation", "differs"),
    [
        # 0.3333 + 0.3333 = 0.6666, and the sum is 0.6667.
        ((1 / 3, 1 / 3), FOUR, True),
        ((1 / 3, 1 / 3), Notation(decimals=4, comma=True), True),
        # 0.3333 + 0.1667 = 0.5, which is written without its zeros.
        ((1 / 3, 1 / 6), FOUR, False),
        ((0.1, 0.2), FOUR, False),
        ((0.25, 0.5), Notation(), False),
        ((float("inf"), 1.0), FOUR, False),
        # Both terms are written with an exponent.
        ((1.23456e-7, 1.23456e-7), FOUR, True),
        ((1.2e-7, 1.2e-7), FOUR, False),
    ],
)
def test_displayed_terms_that_add_up_to_another_last_digit_are_found(terms, notation, differs):
    assert differs_in_display(Sum(tuple(map(Number, terms))), sum(terms), notation) is differs


def test_a_product_counts_as_well():
    """0.3333 · 0.6667 = 0.2222, and 0.6667 · 0.6667 = 0.4445 where the product is 0.4444."""
    assert not differs_in_display(Product((Number(1 / 3), Number(2 / 3))), 2 / 9, FOUR)
    assert differs_in_display(Product((Number(2 / 3), Number(2 / 3))), 4 / 9, FOUR)


def test_the_articles_sum_of_paths_is_such_a_sum():
    """0.055399425 − 0.019049118 = 0.036350307, and the sum is 0.036350306."""
    step = derive(article_trace(), "dE_total/dout_h1").steps[-1]
    assert differs_in_display(step.in_numbers, step.result, Notation())
