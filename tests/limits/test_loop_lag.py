"""The lag of the event loop, and the frame rate that follows from it."""

import asyncio

import pytest
from backstep.limits.loop_lag import SAMPLES, Lag


def late(lag, seconds):
    for _ in range(SAMPLES):
        lag.record(seconds)


def test_one_late_turn_of_the_event_loop_does_not_count():
    lag = Lag()
    late(lag, 0.001)
    lag.record(2.0)
    assert not lag.too_late
    assert lag.frame_interval_s == 0.0


@pytest.mark.parametrize(("late_s", "frames_per_s"), [(0.06, 20), (0.09, 20), (0.2, 10), (5.0, 10)])
def test_the_later_the_loop_the_fewer_frames(late_s, frames_per_s):
    lag = Lag()
    late(lag, late_s)
    assert lag.frame_interval_s == pytest.approx(1 / frames_per_s)


def test_the_probe_sees_how_late_the_loop_is():
    times = iter([0.0, 0.05, 1.0, 1.55] + [2.0, 2.05] * 20)

    async def scene():
        lag = Lag(lambda: next(times))
        task = asyncio.create_task(lag.run())
        async with asyncio.timeout(10):
            while sum(lag.histogram.counts) < 3:  # noqa: ASYNC110  a probe tells nobody
                await asyncio.sleep(0.01)
        task.cancel()
        return lag.histogram

    histogram = asyncio.run(scene())
    assert histogram.sum_s == pytest.approx(0.5)
