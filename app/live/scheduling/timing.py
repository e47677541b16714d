"""When a room may be trained again after a slice."""

from math import inf

from ..room import Room
from .shares import Shares
from .slices import Slice

OVER_SHARE_S = 2.0
"""How long a room counts as over its share after it last asked for more."""
OVERDRAFT = 1.0
"""The overrun, in slices, at which a room pauses to make up for it. Below, its frames keep their
rhythm."""


def is_over_share(room: Room, shares: Shares, now_s: float, tick_s: float) -> bool:
    """True if the room asks for more than its share, or did within the last `OVER_SHARE_S`.

    Always False while all demands can be met.
    """
    schedule = room.schedule
    if room.playback.demand(tick_s) > shares.largest:
        schedule.over_share_until_s = now_s + OVER_SHARE_S
    return now_s < schedule.over_share_until_s and shares.largest < inf


def schedule_next(done: Slice, shares: Shares) -> None:
    """Sets when the trained room may be trained again, and when that is shown again."""
    schedule, now_s, wait_s = done.room.schedule, done.now_s, done.wait_s
    earliest_s = now_s
    if schedule.over_share:
        slice_s = wait_s * shares.largest
        schedule.overrun_s = max(-slice_s, schedule.overrun_s + done.took_s - slice_s)
        if schedule.overrun_s > OVERDRAFT * slice_s:
            wait_s += schedule.overrun_s / shares.largest
            schedule.overrun_s = 0.0
        # A slice that came late within a tick is made up for.
        earliest_s -= done.tick_s
    next_s = schedule.train_from_s + wait_s
    schedule.train_from_s = next_s if next_s > earliest_s else now_s + wait_s
    if done.shows:
        next_s = schedule.frame_from_s + done.tick_s
        schedule.frame_from_s = next_s if next_s > now_s else now_s + done.tick_s
