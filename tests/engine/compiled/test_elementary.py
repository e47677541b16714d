"""Each function against a table that was worked out with mpmath in 60 digits.

A row of `elementary_table.json` is [x, f(x) rounded, what rounding took away in units of the last place].
"""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from backstep.engine.compiled import elementary

from tests.engine.compiled.one_function import applied

TABLE = json.loads((Path(__file__).parent / "elementary_table.json").read_text("utf-8"))


def errors_in_last_places(name: str) -> np.ndarray:
    rows = TABLE[name]
    x = np.array([float.fromhex(row[0]) for row in rows])
    exact = np.array([float.fromhex(row[1]) for row in rows])
    found = applied(getattr(elementary, name), x)
    return np.abs((found - exact) / np.array([math.ulp(e) for e in exact]) - [row[2] for row in rows])


@pytest.mark.parametrize("name", list(TABLE))
def test_it_is_within_two_units_in_the_last_place(name: str) -> None:
    errors = errors_in_last_places(name)
    assert errors.max() <= 2.0, TABLE[name][errors.argmax()]
    assert errors.mean() < 0.6


def test_sine_and_cosine_stay_between_minus_one_and_one_and_near_the_true_ones_beyond_a_million() -> None:
    x = np.concatenate([10.0 ** np.arange(6.0, 308.0), -(7.0 ** np.arange(8.0, 300.0))])
    for ours, theirs in ((elementary.sine, np.sin), (elementary.cosine, np.cos)):
        found = applied(ours, x)
        assert np.all(np.abs(found) <= 1.0)
        near = np.abs(x) < 2.0**40
        assert np.all(np.abs(found - theirs(x))[near] <= np.abs(x[near]) * 2.0**-51)


def test_what_is_no_number_stays_none() -> None:
    for name in ("exp", "logistic", "tanh", "ln", "sine", "cosine", "ln_1_plus"):
        assert np.isnan(applied(getattr(elementary, name), np.array([math.nan]))).all(), name
    for name in ("sine", "cosine"):
        assert np.isnan(applied(getattr(elementary, name), np.array([math.inf, -math.inf]))).all()


def test_a_zero_keeps_its_sign() -> None:
    zeros = np.array([0.0, -0.0])
    for name in ("tanh", "sine"):
        assert np.signbit(applied(getattr(elementary, name), zeros)).tolist() == [False, True], name


def test_saturated_functions_reach_their_ends_exactly() -> None:
    ends = np.array([-1e300, -800.0, -40.0, 40.0, 800.0, 1e300])
    assert applied(elementary.tanh, ends).tolist() == [-1, -1, -1, 1, 1, 1]
    logistic = applied(elementary.logistic, ends)
    assert logistic[3:].tolist() == [1, 1, 1]
    assert np.all(logistic[:2] < 1e-300)


def test_denormal_numbers_are_numbers() -> None:
    tiny = np.array([5e-324, 1e-310, 2.0**-1023])
    assert applied(elementary.tanh, tiny).tolist() == tiny.tolist()
    assert applied(elementary.sine, tiny).tolist() == tiny.tolist()
    assert applied(elementary.ln_1_plus, tiny).tolist() == tiny.tolist()
    assert applied(elementary.ln, tiny) == pytest.approx(np.log(tiny), rel=1e-15)


@pytest.mark.parametrize("count", [1, 2, 3, 7, 8, 9, 31, 32, 33])
def test_how_many_lie_side_by_side_changes_no_bit(count: int) -> None:
    x = np.random.default_rng(count).uniform(-3.0, 3.0, count)
    for name in ("logistic", "tanh", "sine", "cosine"):
        f = getattr(elementary, name)
        one_by_one = np.concatenate([applied(f, x[n : n + 1]) for n in range(count)])
        assert np.array_equal(applied(f, x), one_by_one), name
