"""Every error function: its values, its slope, its ends."""

import numpy as np
import pytest
from backstep.engine.error_functions import ERROR_FUNCTIONS, LOWEST_LOG

OUT = np.array([0.1, 0.4, 0.75, 0.9])
TARGET = np.array([0.0, 1.0, 0.3, 0.9])


@pytest.mark.parametrize("name", list(ERROR_FUNCTIONS))
def test_a_slope_is_the_difference_quotient_of_its_function(name: str) -> None:
    error = ERROR_FUNCTIONS[name]
    quotient = (error.f(OUT + 1e-6, TARGET) - error.f(OUT - 1e-6, TARGET)) / 2e-6
    assert error.derivative(OUT, TARGET) == pytest.approx(quotient, rel=1e-6, abs=1e-8)


def test_values_are_those_of_the_formulas() -> None:
    half = {"half_squared": 0.18, "squared": 0.36}
    for name, value in half.items():
        assert ERROR_FUNCTIONS[name].f(np.array([0.4]), np.array([1.0])) == pytest.approx([value], rel=1e-15)
    for name in ("binary_cross_entropy", "cross_entropy"):
        assert ERROR_FUNCTIONS[name].f(np.array([0.4]), np.array([1.0])) == pytest.approx(
            [-np.log(0.4)], rel=1e-15
        )


def test_an_output_of_exactly_0_costs_much_and_not_infinitely_much() -> None:
    for name in ("binary_cross_entropy", "cross_entropy"):
        assert ERROR_FUNCTIONS[name].f(np.zeros(1), np.ones(1)) == -LOWEST_LOG


def test_a_target_of_0_asks_nothing_of_an_output_of_0() -> None:
    assert ERROR_FUNCTIONS["cross_entropy"].derivative(np.zeros(1), np.zeros(1)) == 0.0
    assert ERROR_FUNCTIONS["binary_cross_entropy"].derivative(np.zeros(1), np.zeros(1)) == 1.0
