"""Every activation: its formula, its slope, its range."""

import numpy as np
import pytest
from backstep.engine.activations import ACTIVATIONS

ALONE = [name for name in ACTIVATIONS if name != "softmax"]
NETS = np.array([-6.0, -1.3, -0.2, 0.3, 1.1, 5.0])


@pytest.mark.parametrize("name", ALONE)
def test_a_slope_is_the_difference_quotient_of_its_function(name: str) -> None:
    activation = ACTIVATIONS[name]
    quotient = (activation.f(NETS + 1e-6) - activation.f(NETS - 1e-6)) / 2e-6
    assert activation.derivative(NETS, activation.f(NETS)) == pytest.approx(quotient, rel=1e-7, abs=1e-9)


def test_softmaxs_slope_is_the_diagonal_of_its_jacobian() -> None:
    f = ACTIVATIONS["softmax"].f
    steps = 1e-6 * np.eye(NETS.size)
    jacobian = np.array([(f(NETS + step) - f(NETS - step)) / 2e-6 for step in steps])
    assert ACTIVATIONS["softmax"].derivative(NETS, f(NETS)) == pytest.approx(
        np.diag(jacobian), rel=1e-6, abs=1e-9
    )


@pytest.mark.parametrize("name", list(ACTIVATIONS))
def test_no_net_input_however_large_overflows_and_outputs_keep_to_their_range(name: str) -> None:
    out = ACTIVATIONS[name].f(np.array([-1e300, -800.0, -1.0, 0.0, 1.0, 800.0, 1e300]))
    low, high = ACTIVATIONS[name].output_range
    assert np.isfinite(out).all()
    assert (out >= low).all()
    assert (out <= high).all()


def test_the_outputs_of_softmax_are_shares_of_one_sample_by_sample() -> None:
    out = ACTIVATIONS["softmax"].f(np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]))
    assert out.sum(axis=1) == pytest.approx([1.0, 1.0], rel=1e-15)
    assert out[1] == pytest.approx([1 / 3] * 3, rel=1e-15)


@pytest.mark.parametrize("name", list(ACTIVATIONS))
def test_an_output_shares_no_memory_with_its_net_input(name: str) -> None:
    net = NETS.copy()
    out = ACTIVATIONS[name].f(net)
    assert not np.shares_memory(out, net)
    assert np.array_equal(net, NETS)


def test_relu_has_slope_0_at_its_corner() -> None:
    assert ACTIVATIONS["relu"].derivative(np.zeros(1), np.zeros(1)) == 0.0
