"""Sessions share the training thread's time by demand; by a clock and costs of our own."""

import math
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from backstep.live.scheduling.shares import LEAST_CAPACITY, Shares, largest_share
from backstep.settings import Settings
from hypothesis import example, given
from hypothesis import strategies as st

from tests.live.scheduling.virtual import Lab

ITERATION_S = 0.2e-6
ALL_THERE_IS = 0.72 / ITERATION_S
"""Iterations a second in the time that all sessions may train together: 12 ms of 16.7."""


# ---- the division by itself

demands = st.lists(st.one_of(st.integers(0, 1000).map(lambda n: n / 1000), st.just(math.inf)), max_size=40)


@given(demands, st.integers(1, 1000).map(lambda n: n / 1000))
@example([], 1.0)
@example([math.inf], 0.72)
@example([0.1, 0.1], 0.2)
def test_shares_are_max_min_fair(demands, capacity):
    largest = largest_share(demands, capacity)
    shares = [min(demand, largest) for demand in demands]
    assert math.fsum(shares) <= capacity * (1 + 1e-12)
    assert all(share <= demand for share, demand in zip(shares, demands, strict=True))
    equal = capacity / max(1, len(demands))
    assert all(
        share >= min(demand, equal) * (1 - 1e-12) for share, demand in zip(shares, demands, strict=True)
    )
    unmet = [share for share, demand in zip(shares, demands, strict=True) if share < demand]
    if unmet:
        assert math.fsum(shares) == pytest.approx(capacity)
        # Max-min: a session gets less than its demand only if no other session gets more.
        assert min(unmet) == max(shares)


@given(demands, st.integers(1, 1000))
def test_shares_are_those_of_filling_all_sessions_at_the_same_speed(demands, thousandths):
    """Progressive filling, the definition in the literature, in exact numbers.

    All unmet demands grow by the same amount until one is met or nothing is left.
    """
    left = Fraction(thousandths, 1000)
    asked = [
        Fraction(10**6) if demand == math.inf else Fraction(round(demand * 1000), 1000) for demand in demands
    ]
    filled = [Fraction(0)] * len(asked)
    while left and (open_ := [n for n in range(len(asked)) if filled[n] < asked[n]]):
        step = min(left / len(open_), *(asked[n] - filled[n] for n in open_))
        for n in open_:
            filled[n] += step
        left -= step * len(open_)
    largest = largest_share(demands, thousandths / 1000)
    assert [min(demand, largest) for demand in demands] == pytest.approx([float(f) for f in filled], abs=1e-9)


def test_the_event_loop_goes_before_training_and_some_training_before_everything():
    shares = Shares(Settings())
    for busy, capacity in ((0.0, 0.72), (0.5, 0.45), (0.99, LEAST_CAPACITY)):
        shares.divide([math.inf, math.inf, 0.01], busy)
        assert shares.largest == pytest.approx((capacity - 0.01) / 2)


@pytest.mark.parametrize("others", [0, 1, 5, 20, 99, 500])
def test_slices_are_short_and_make_up_the_share(others):
    shares, tick_s = Shares(Settings()), 1 / 60
    shares.divide([math.inf] * (others + 1), 0.0)
    allowance = shares.over_share(tick_s)
    assert allowance.slice_s <= 0.004 + 1e-12
    assert allowance.slice_s / allowance.wait_s == pytest.approx(0.72 / (others + 1))
    assert allowance.wait_s <= 2 * tick_s + 1e-12


# ---- sessions that play


def gaps_ms(player):
    return [1000 * (later - earlier) for earlier, later in pairwise(player.frames_s)]


def test_one_fast_session_alone_gets_nearly_all_there_is(monkeypatch):
    lab = Lab(monkeypatch)
    fast = lab.add(None)
    speeds = lab.play(3.0)
    assert 0.9 * ALL_THERE_IS < speeds[fast] <= 1.02 * ALL_THERE_IS
    assert len(fast.frames_s) == pytest.approx(180, abs=6)


@pytest.mark.parametrize("frame_s", [20e-6, 600e-6])
def test_a_fast_session_gets_the_time_that_thirty_slow_ones_leave_and_their_frames_are_in_time(
    monkeypatch, frame_s
):
    lab = Lab(monkeypatch)
    slow = [lab.add(30, frame_s=frame_s) for _ in range(30)]
    fast = lab.add(None)
    speeds = lab.play(3.0)
    left = 0.72 - 30 * 30 * (frame_s + 5e-6)
    assert 0.85 * left / ITERATION_S < speeds[fast] < 1.05 * left / ITERATION_S
    for player in slow:
        assert speeds[player] >= 29.5
        assert np.quantile(gaps_ms(player), 0.99) <= 45


@pytest.mark.parametrize("fast_ones", [5, 20])
def test_fast_sessions_among_a_hundred_are_equal_and_take_from_no_slow_one(monkeypatch, fast_ones):
    lab = Lab(monkeypatch)
    slow = [lab.add(30) for _ in range(100 - fast_ones)]
    fast = [lab.add(None) for _ in range(fast_ones)]
    speeds = lab.play(2.0)
    left = (0.72 - len(slow) * 30 * 25e-6) / fast_ones / ITERATION_S
    got = [speeds[player] for player in fast]
    assert max(got) < 1.1 * min(got)
    assert 0.8 * left < min(got) <= max(got) < 1.1 * left
    assert min(speeds[player] for player in slow) >= 29.0
    assert np.quantile([gap for player in slow for gap in gaps_ms(player)], 0.99) <= 45
    # A fast one is seen to move, too.
    assert min(len(player.frames_s) for player in fast) >= 2.0 * 25


def test_a_session_that_asks_for_little_gets_it_though_each_iteration_is_long(monkeypatch):
    """30 iterations of 3 ms a second are 9 % of the time.

    That is more than one of 25 equal shares, and less than a fifth of the time that the 20 slow
    sessions leave.
    """
    lab = Lab(monkeypatch)
    for _ in range(20):
        lab.add(2)
    large = lab.add(30, iteration_s=0.003)
    fast = [lab.add(None) for _ in range(4)]
    speeds = lab.play(3.0)
    assert speeds[large] >= 29.5
    left = (0.72 - 30 * 0.003) / 4 / ITERATION_S
    assert all(0.8 * left < speeds[player] < 1.1 * left for player in fast)


def test_a_session_whose_iterations_are_longer_than_its_slice_gets_its_share_and_no_more(monkeypatch):
    lab = Lab(monkeypatch)
    large, small = lab.add(None, iteration_s=0.020), lab.add(None)
    speeds = lab.play(5.0)
    assert speeds[large] * 0.020 == pytest.approx(0.36, rel=0.15)
    assert speeds[small] * ITERATION_S == pytest.approx(0.36, rel=0.15)


def test_an_impossible_rate_is_as_fast_as_possible(monkeypatch):
    lab = Lab(monkeypatch)
    players = [lab.add(1e9), lab.add(None)]
    speeds = lab.play(3.0)
    assert speeds[players[0]] == pytest.approx(speeds[players[1]], rel=0.1)


def test_lateness_is_counted_from_when_the_scheduler_was_told(monkeypatch):
    """A frame that can go at once is due at 0, which once counted as two years of lateness."""
    lab = Lab(monkeypatch)
    lab.add(30)
    lab.add(None)
    lab.play(2.0)
    assert lab.counts.lateness.sum_s < 1.0
    assert sum(lab.counts.lateness.counts) > 50
