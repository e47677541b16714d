import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.session.curve import CAPACITY, Curve

POINTS = np.random.default_rng(3).exponential(size=3 * CAPACITY * 8)


def brute_force(points, stride):
    """Lowest, highest and last of each interval, the long way."""
    intervals = [points[start : start + stride] for start in range(0, len(points), stride)]
    return [i.min() for i in intervals], [i.max() for i in intervals], [i[-1] for i in intervals]


def same(curve, points):
    assert curve.length == len(points)
    assert curve.intervals <= CAPACITY
    lowest, highest, last = brute_force(points, curve.stride)
    assert curve.lowest.tolist() == lowest
    assert curve.highest.tolist() == highest
    assert curve.last.tolist() == last


@given(st.lists(st.integers(0, 1500), max_size=8))
def test_however_it_grew_every_interval_has_its_exact_minimum_maximum_and_last(sizes):
    curve, length = Curve(), 0
    for size in sizes:
        curve.extend(POINTS[length : length + size])
        length += size
    same(curve, POINTS[:length])


@given(st.integers(0, 4000), st.integers(0, 4000), st.integers(0, 1000))
def test_after_a_cut_it_grows_on_as_if_it_had_never_been_longer(length, cut, more):
    curve = Curve()
    curve.extend(POINTS[:length])
    kept = curve.cut(cut)
    assert kept <= cut or cut >= length
    assert kept > cut - curve.stride or cut >= length
    same(curve, POINTS[:kept])
    curve.extend(POINTS[kept : kept + more])
    same(curve, POINTS[: kept + more])


def test_the_first_capacity_points_are_kept_one_by_one():
    curve = Curve()
    curve.extend(POINTS[:CAPACITY])
    assert curve.stride == 1
    assert curve.last.tolist() == POINTS[:CAPACITY].tolist()
    curve.extend(POINTS[CAPACITY : CAPACITY + 1])
    assert curve.stride == 2


def test_a_million_points_take_no_more_memory_than_a_thousand():
    curve = Curve()
    for _ in range(100):
        curve.extend(np.full(10_000, 0.5))
    assert curve.length == 1_000_000
    assert curve.intervals <= CAPACITY


def test_a_gap_of_any_length_is_unknown_and_what_follows_is_known():
    for start, gap in ((0, 10), (5, 1000), (700, 10**12)):
        curve = Curve()
        curve.extend(np.linspace(1.0, 0.5, start))
        curve.skip_to(start + gap)
        assert curve.length == start + gap
        assert np.isnan(curve.last[-1])
        curve.extend(np.full(4 * curve.stride if curve.stride < 10**6 else 10, 0.25))
        assert curve.last[-1] == 0.25
        assert curve.intervals <= CAPACITY


def test_skipping_to_what_is_known_already_changes_nothing():
    curve = Curve()
    curve.extend(np.array([0.5, 0.25]))
    curve.skip_to(1)
    assert curve.last.tolist() == [0.5, 0.25]
