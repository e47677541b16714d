"""Every error function: its values, its slope, its ends."""

from decimal import Decimal, localcontext

import numpy as np
import pytest
from backstep.engine.error_functions import ERROR_FUNCTIONS, LOWEST_LOG, error_of_outputs

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


NETS = np.array([-800.0, -37.0, -18.0, -1.0, 0.0, 2.0, 18.0, 36.0, 37.0, 38.0, 800.0])


@pytest.mark.parametrize("target", [0.0, 0.3, 1.0])
def test_binary_cross_entropy_from_the_net_input_is_that_of_exact_arithmetic(target: float) -> None:
    found = error_of_outputs("binary_cross_entropy", NETS[:, None], NETS[:, None], np.full((11, 1), target))
    with localcontext() as context:
        context.prec = 800
        for net, value in zip(NETS, found[:, 0], strict=True):
            power = Decimal(-net).exp()
            out, rest = 1 / (1 + power), power / (1 + power)
            exact = -Decimal(target) * out.ln() - (1 - Decimal(target)) * rest.ln()
            assert value == pytest.approx(float(exact), rel=1e-14)


def test_cross_entropy_from_the_net_inputs_is_that_of_exact_arithmetic() -> None:
    for nets in (
        [0.5, -0.2, 1.0],
        [40.0, 0.0, -3.0],
        [-700.0, 700.0, 0.0],
        [1000.0, 1000.0, 0.0],
        [3.0, 0.0, -3.0],
    ):
        targets = np.array([0.2, 0.5, 0.3])
        found = error_of_outputs("cross_entropy", np.array(nets), np.array(nets), targets)
        with localcontext() as context:
            context.prec = 800
            total = sum(Decimal(net).exp() for net in nets)
            exact = [
                float(Decimal(t) * (total.ln() - Decimal(net))) for t, net in zip(targets, nets, strict=True)
            ]
        assert found == pytest.approx(exact, rel=1e-14, abs=1e-300)


def test_the_error_of_a_confident_wrong_output_goes_on_to_grow_with_its_net_input() -> None:
    nets = np.linspace(30.0, 45.0, 31)
    found = error_of_outputs("binary_cross_entropy", nets[:, None], nets[:, None], np.zeros((31, 1)))[:, 0]
    assert np.diff(found) == pytest.approx(0.5, rel=1e-9)


def test_a_target_of_0_asks_nothing_of_a_net_input_far_below_another() -> None:
    nets, targets = np.array([1e308, -1e308]), np.array([1.0, 0.0])
    assert error_of_outputs("cross_entropy", nets, nets, targets).tolist() == [0.0, 0.0]
