"""The number of frames in flight: simulated links, no real clock."""

from collections import deque

import pytest
from backstep.live.credit import LEAST, START, Credit


class Link:
    """Carries one frame after another, each in `frame_s`, and answers `trip_s` after it came."""

    def __init__(self, frame_s, trip_s, most=16):
        self.credit, self.frame_s, self.trip_s = Credit(most), frame_s, trip_s
        self.now_s = self.free_s = 0.0
        self.answers = deque()
        self.ages, self.most_in_flight = [], 0

    def play(self, frames_per_s, seconds):
        end_s = self.now_s + seconds
        while self.now_s < end_s:
            while self.answers and self.answers[0][0] <= self.now_s:
                self.credit.acknowledge(self.answers.popleft()[1], self.now_s)
            if self.credit.has_capacity:
                sequence, asks = self.credit.send(self.now_s)
                assert self.credit.in_flight <= self.credit.limit
                self.free_s = max(self.free_s, self.now_s) + self.frame_s
                arrives_s = self.free_s + self.trip_s / 2
                self.ages.append(arrives_s - self.now_s)
                if asks:
                    self.answers.append((arrives_s + self.trip_s / 2, sequence))
            self.now_s += 1 / frames_per_s


def test_a_quick_link_never_waits():
    link = Link(frame_s=0.0001, trip_s=0.05)
    link.play(30, 10.0)
    assert len(link.ages) >= 299
    assert not link.credit.is_slow


def test_a_link_that_is_far_away_is_not_taken_for_a_slow_one():
    link = Link(frame_s=0.0001, trip_s=0.25)
    link.play(30, 10.0)
    assert not link.credit.is_slow
    assert link.credit.limit == 16


@pytest.mark.parametrize("frame_s", [0.03, 0.066, 0.12])
def test_on_a_slow_link_frames_are_young_and_the_link_is_used(frame_s):
    link = Link(frame_s=frame_s, trip_s=0.1)
    link.play(60, 5.0)
    link.ages.clear()
    link.play(60, 30.0)
    assert max(link.ages) < 0.6
    assert len(link.ages) > 0.8 * 30.0 / frame_s


def test_a_link_that_becomes_quick_again_is_used_again():
    link = Link(frame_s=0.1, trip_s=0.05)
    link.play(60, 5.0)
    assert link.credit.is_slow
    link.frame_s = 0.0001
    link.play(60, 10.0)
    assert not link.credit.is_slow
    assert link.credit.limit == 16


def test_at_least_two_frames_may_always_be_in_flight():
    link = Link(frame_s=2.0, trip_s=0.1)
    link.play(60, 60.0)
    assert link.credit.limit == LEAST


def test_unsent_and_old_acknowledgements_change_nothing():
    credit = Credit(16)
    for _ in range(START):
        credit.send(0.0)
    assert not credit.has_capacity
    assert not credit.acknowledge(START + 1, 9.0)
    assert credit.acknowledge(3, 9.0)
    assert not credit.acknowledge(3, 9.0)
    assert not credit.acknowledge(2, 9.0)
    assert credit.in_flight == START - 3
