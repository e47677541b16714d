"""When one room is served. Only the scheduler and its helpers in this folder write it."""

from dataclasses import dataclass

NEVER = float("inf")


@dataclass
class Schedule:
    """Times are seconds of the scheduler's clock."""

    due_s: float = NEVER
    """The room's place in the queue of rooms that are due; infinity if it is in none."""
    awaits_lock: bool = False
    """True while a task waits for the room's lock to serve it."""
    train_from_s: float = 0.0
    """When the room may be trained again, if it plays."""
    frame_from_s: float = 0.0
    """When training is to be followed by a frame again."""
    curve_sent_s: float = 0.0
    """When a curve was last made."""
    over_share: bool = False
    """True if the room asks for more training time than its share (`shares`)."""
    over_share_until_s: float = 0.0
    """The room counts as over its share until then, so that one at the limit keeps its rhythm."""
    overrun_s: float = 0.0
    """By how much the room has trained longer than its slices, in sum."""
