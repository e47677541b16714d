"""A replay that takes longer than one slice.

It is made slice by slice on the training thread. Its sockets are told its progress, and it stops
when no page shows the room.
"""

import asyncio
import time

from ...protocol import events
from ...session.replay import Replay
from ...settings import Settings
from ..room import Room
from .slicer import Slicer

TELL_S = 0.1
"""The time before progress is first told, and between two times."""
MEASURE_S = 0.05
"""The training time after which the time of the whole replay can be estimated."""
UNSEEN_S = 5.0
"""A replay stops when no page has been open for this long. A page that lost its socket is back
before."""
TOLERANCE = 2.0
"""A replay may take this many times the limit if it turns out longer than was estimated."""
LONG_S = 0.25
"""After a replay forward that took longer, the session is saved as a document, so that a restart
does not repeat it."""

STOPPED = "Stopped before it was complete."
REPLACED = "Stopped, because another command came."
UNSEEN = "Stopped, because no page was showing it."
TOO_LONG = (
    "Stopped, because it takes far longer than was estimated at the beginning. Choose a nearer iteration."
)
ENDING = "Stopped, because the server is about to end. Ask again in a moment."


class LongReplay:
    """A replay for the command `key`. The caller of its methods holds the room's lock."""

    def __init__(self, replay: Replay, key: tuple[str, int]) -> None:
        self.replay, self.key = replay, key
        self.answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        """The answer to the command, when the replay has ended."""
        self.stopped = ""
        """Why it was stopped, in a sentence; empty if it was not."""
        self.slicer = Slicer()
        self.was_told = False
        """True if sockets have heard of its progress."""
        self._is_accepted = False
        self._told_s = time.monotonic()

    def stop(self, sentence: str) -> None:
        """Stops it before its next slice. The first sentence stays."""
        self.stopped = self.stopped or sentence

    @property
    def is_measured(self) -> bool:
        """True if the time of the whole replay can be estimated."""
        return self.slicer.trained_s >= MEASURE_S

    def refusal(self, limit_s: float) -> str:
        """Why it takes too long, in a sentence; empty if it does not.

        A replay that moves the session is training, and has no limit.
        """
        replay = self.replay
        if replay.moves_session or not self.is_measured:
            return ""
        if self._is_accepted:
            return TOO_LONG if self.slicer.trained_s > TOLERANCE * limit_s else ""
        whole_s = self.slicer.trained_s + replay.left * self.slicer.fastest_s
        self._is_accepted = whole_s <= limit_s
        if self._is_accepted:
            return ""
        nearest = replay.nearest_stored()
        return (
            f"Iteration {replay.goal:,} is not stored: it would be trained again from iteration "
            f"{replay.start:,}, which takes about {in_words(whole_s)}, and at most {in_words(limit_s)} "
            f"are spent on that. The nearest iteration that is stored is {nearest:,}: go to exactly "
            "that one, and step or play on from there."
        )

    def tell(self, room: Room) -> bool:
        """Tells the progress to the sockets if it is time to; returns True if it is.

        A socket that still has events waiting hears the next one.
        """
        now_s = time.monotonic()
        if now_s < self._told_s + TELL_S:
            return False
        self._told_s, self.was_told = now_s, True
        event = events.progress(self.replay.goal, self.replay.done, self.replay.left)
        for outbox in room.outboxes:
            if not outbox.waiting and not outbox.hidden:
                outbox.put(event)
        return True


def is_unseen(room: Room, settings: Settings, now_s: float) -> bool:
    """True if no page has shown the room for so long that its replay stops."""
    if room.sockets_joining or any(not outbox.hidden for outbox in room.outboxes):
        return False
    patience_s = settings.hidden_after_s if room.outboxes else min(UNSEEN_S, settings.abandoned_after_s)
    return now_s - room.unseen_s > patience_s


def in_words(seconds: float) -> str:
    """A duration to read: 45 s, 12 minutes, 3 days, 40 years."""
    for unit, length_s in (("years", 31_557_600), ("days", 86_400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * length_s:
            return f"{seconds / length_s:,.0f} {unit}"
    return f"{max(1.0, seconds):,.0f} s"
