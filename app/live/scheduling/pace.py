"""When a room may train again, after a turn of the wheel."""

from math import inf

from app.live.room import Room

from .shares import Shares
from .slices import Job

SHORT_S = 2.0
"""A session that asked for more than its share counts as doing so for this long."""
OVERDRAFT = 1.0
"""So many slices a session may have trained too long before it pauses for that; until then its frames keep their rhythm."""


def is_short(room: Room, shares: Shares, now_s: float, tick_s: float) -> bool:
    """True if the room asks for more than its share, or did a short while ago and the time is still not enough for all."""
    if room.demand(tick_s) > shares.largest:
        room.short_until_s = now_s + SHORT_S
    return now_s < room.short_until_s and shares.largest < inf


def pace(job: Job, shares: Shares) -> None:
    """Says when the room that the job has trained may be trained again, and when it shows that again."""
    room, now_s, wait_s = job.room, job.now_s, job.wait_s
    earliest_s = now_s
    if room.is_short:
        slice_s = wait_s * shares.largest
        room.overrun_s = max(-slice_s, room.overrun_s + job.took_s - slice_s)
        if room.overrun_s > OVERDRAFT * slice_s:
            wait_s += room.overrun_s / shares.largest
            room.overrun_s = 0.0
        # Its slices make up for what came late in a tick.
        earliest_s -= job.tick_s
    next_s = room.tick_from_s + wait_s
    room.tick_from_s = next_s if next_s > earliest_s else now_s + wait_s
    if job.shows:
        next_s = room.frame_from_s + job.tick_s
        room.frame_from_s = next_s if next_s > now_s else now_s + job.tick_s
