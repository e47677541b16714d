"""Starting weights from the seed."""

import math

import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.initializers import INITIALIZERS, draw, given
from backstep.engine.refused import Refused

WIDE = Architecture((64, 64, 16), ("tanh", "linear"))


@pytest.mark.parametrize("name", list(INITIALIZERS))
def test_the_same_seed_draws_the_same_bits_and_biases_start_at_0(name: str) -> None:
    one, other = draw(name, WIDE, 3), draw(name, WIDE, 3)
    assert np.array_equal(one, other)
    assert not one[WIDE.weight_count :].any()
    assert one.shape == (WIDE.parameter_count,)
    if name != "zeros":
        assert not np.array_equal(one, draw(name, WIDE, 4))


@pytest.mark.parametrize(
    ("name", "spreads"),
    [
        ("uniform", (0.5 / math.sqrt(3), 0.5 / math.sqrt(3))),
        ("normal", (0.5, 0.5)),
        ("xavier", (math.sqrt(2 / 128), math.sqrt(2 / 80))),
        ("he", (math.sqrt(2 / 64), math.sqrt(2 / 64))),
        ("zeros", (0.0, 0.0)),
    ],
)
def test_weights_spread_as_the_formula_says(name: str, spreads: tuple[float, float]) -> None:
    weights = WIDE.split(draw(name, WIDE, 1)).weights
    for layer, spread in zip(weights, spreads, strict=True):
        assert layer.std() == pytest.approx(spread, rel=0.1)
        assert abs(layer.mean()) <= 0.2 * spread


@pytest.mark.parametrize("name", ["uniform", "normal", "xavier", "he"])
def test_twice_the_scale_is_twice_each_weight(name: str) -> None:
    usual = INITIALIZERS[name].usual_scale
    assert draw(name, WIDE, 2, scale=2 * usual) == pytest.approx(2.0 * draw(name, WIDE, 2), rel=1e-14)
    assert not draw(name, WIDE, 2, scale=0.0).any()


def test_given_parameters_are_copied() -> None:
    architecture = Architecture((1, 1), ("linear",))
    passed = np.array([1.0, 2.0])
    start = given(architecture, passed)
    assert start.tolist() == [1.0, 2.0]
    assert not np.shares_memory(start, passed)


def test_what_makes_no_sense_is_refused_with_what_to_do() -> None:
    architecture = Architecture((1, 1), ("linear",))
    with pytest.raises(Refused, match="no initializer 'magic'; choose one of uniform"):
        draw("magic", architecture, 0)
    for scale in (-0.1, math.nan, math.inf):
        with pytest.raises(Refused, match="scale of starting weights is a number from 0 to 1000"):
            draw("normal", architecture, 0, scale=scale)
    with pytest.raises(Refused, match="1 weights and 1 biases, 2 numbers in all; 3 came"):
        given(architecture, np.zeros(3))
    with pytest.raises(Refused, match="number 1 is nan"):
        given(architecture, np.array([0.0, math.nan]))
