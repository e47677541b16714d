import numpy as np
from backstep.session.curve import CAPACITY, Curve
from hypothesis import given
from hypothesis import strategies as st

POINTS = np.random.default_rng(3).exponential(size=3 * CAPACITY * 8)


def brute_force(points, stride):
    """Lowest, highest and last of the known points (not NaN) of each interval, the long way; NaN where there are none."""
    intervals = [
        [point for point in points[start : start + stride].tolist() if point == point]
        for start in range(0, len(points), stride)
    ]
    columns = [(min(i), max(i), i[-1]) if i else (np.nan,) * 3 for i in intervals]
    return np.array(columns, dtype=float).reshape(-1, 3).T


def same(curve, points):
    assert curve.length == len(points)
    assert curve.intervals <= CAPACITY
    lowest, highest, last = brute_force(points, curve.stride)
    np.testing.assert_array_equal(curve.lowest, lowest)
    np.testing.assert_array_equal(curve.highest, highest)
    np.testing.assert_array_equal(curve.last, last)


@given(st.lists(st.integers(0, 1500), max_size=8))
def test_however_it_grew_every_interval_has_its_exact_minimum_maximum_and_last(sizes):
    curve, length = Curve(), 0
    for size in sizes:
        curve.extend(POINTS[length : length + size])
        length += size
    same(curve, POINTS[:length])


@given(st.integers(0, 4000), st.integers(0, 4000), st.integers(0, 4000), st.booleans())
def test_a_cut_keeps_whole_intervals_and_then_records_only_what_follows(length, cut, more, one_by_one):
    curve = Curve()
    curve.extend(POINTS[:length])
    curve.cut(cut)
    cut = min(cut, length)
    known = POINTS[: cut + more].copy()
    if cut < length:
        known[cut // curve.stride * curve.stride : cut] = np.nan
    same(curve, known[:cut])
    for start in range(cut, cut + more) if one_by_one and more < 200 else (cut,):
        curve.extend(POINTS[start : start + 1 if one_by_one and more < 200 else cut + more])
    same(curve, known)


def test_a_known_interval_joined_with_an_unknown_one_is_known():
    curve = Curve()
    curve.extend(POINTS[:10])
    curve.skip_to(CAPACITY)
    curve.extend(POINTS[CAPACITY : CAPACITY + 1])
    assert curve.stride == 2
    known = np.full(CAPACITY + 1, np.nan)
    known[:10], known[-1] = POINTS[:10], POINTS[CAPACITY]
    same(curve, known)
    curve = Curve()
    curve.skip_to(9)
    curve.extend(POINTS[9:CAPACITY])
    curve.extend(POINTS[CAPACITY : CAPACITY + 1])
    same(curve, np.concatenate([np.full(9, np.nan), POINTS[9 : CAPACITY + 1]]))


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
