"""When how many iterations are due, by a clock of our own."""

import pytest
from backstep.live.playback import FIRST_SLICE, Playback

TICK_S, SLICE_S = 1 / 60, 0.008


def playing(rate, until=None, seconds_per_iteration=1e-6):
    playback = Playback()
    playback.play(rate, until, 0.0)
    playback.measured(1, seconds_per_iteration)
    return playback


def take(playback, now_s, iteration=0):
    return playback.consume_due(iteration, now_s, tick_s=TICK_S, slice_s=SLICE_S)


@pytest.mark.parametrize("rate", [0.5, 1, 7, 59, 60, 61, 100, 1000, 12345.6])
def test_over_ten_seconds_as_many_are_due_as_the_rate_says(rate):
    playback = playing(rate)
    total = sum(take(playback, tick * TICK_S) for tick in range(600))
    assert total == pytest.approx(rate * 10, abs=max(2, rate * TICK_S))


def test_iterations_that_a_late_tick_missed_are_dropped():
    playback = playing(60)
    assert take(playback, 0.0) == 1
    assert take(playback, 100.0) <= 3
    assert sum(take(playback, 100.0 + tick * TICK_S) for tick in range(1, 61)) <= 63


def test_a_slow_machine_plays_slower_and_never_longer_slices():
    playback = playing(1_000_000, seconds_per_iteration=0.001)
    assert take(playback, 0.0) <= 8
    assert max(take(playback, tick * TICK_S) for tick in range(1, 20)) == 8


def test_as_fast_as_possible_fills_the_slice_by_the_speed_measured_and_starts_small():
    playback = Playback()
    playback.play(None, None, 0.0)
    assert take(playback, 0.0) == FIRST_SLICE
    playback.measured(8, 8e-6)
    assert take(playback, 0.0) == pytest.approx(8000, abs=1)
    playback.forget_speed()
    assert take(playback, 0.0) == FIRST_SLICE


def test_an_iteration_longer_than_the_slice_is_made_all_the_same():
    assert take(playing(None, seconds_per_iteration=1.0), 0.0) == 1


def test_until_is_never_passed():
    playback = playing(None, until=1000)
    assert take(playback, 0.0, iteration=990) == 10
    assert take(playback, 0.0, iteration=1000) == 0


def test_nothing_is_due_while_paused():
    playback = playing(None)
    playback.pause()
    assert take(playback, 1.0) == 0
    assert (playback.playing, playback.until) == (False, None)


def test_another_speed_is_in_force_at_once_and_the_same_one_keeps_the_rhythm():
    playback = playing(0.01)
    assert take(playback, 0.0) == 1
    playback.play(0.01, None, 1.0)
    assert take(playback, 1.0) == 0
    playback.play(0.02, None, 1.0)
    assert take(playback, 1.0) == 1


@pytest.mark.parametrize(("rate", "demand"), [(2, 0.0022), (30, 0.033), (600, 0.606), (None, float("inf"))])
def test_a_demand_is_the_time_of_iterations_and_at_most_a_frame_a_tick(rate, demand):
    playback = playing(rate, seconds_per_iteration=0.001)
    playback.shown(0.0001)
    assert playback.demand(TICK_S) == pytest.approx(demand)
    playback.pause()
    assert playback.demand(TICK_S) == 0.0
