"""A long way of a room on the training thread: slice by slice, measured, told to its sockets, and left when nobody wants it."""

import asyncio
import time

from app.live.room import Room
from app.protocol import events
from app.session.replay import Replay
from app.settings import Settings

from .slicer import Slicer

TELL_S = 0.1
"""How long a way is on before its progress is told, and how often that is."""
MEASURE_S = 0.05
"""Training after which it is known how long the whole way will take."""
UNSEEN_S = 5.0
"""A way ends when no page has been open for so long: a page that has lost its socket is back before."""
TOLERANCE = 2.0
"""So many times the limit a way may take that turns out longer than was measured."""
LONG_S = 0.25
"""After a way forward that took longer, the session is written down, so that a restart need not make it again."""

STOPPED = "Stopped on the way."
REPLACED = "Stopped, because another command came."
UNSEEN = "Stopped, because nobody was looking."
TOO_LONG = (
    "Stopped, because the way takes far longer than was measured at its beginning. Choose a nearer iteration."
)
ENDING = "Stopped, because the server is about to end. Ask again in a moment."


class Way:
    """One replay on its way, for the command `key`. Whoever advances it holds the room's lock."""

    def __init__(self, replay: Replay, key: tuple[str, int]) -> None:
        self.replay, self.key = replay, key
        self.answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        """What the command is answered, in the end."""
        self.stopped = ""
        """Why it goes no further, in a sentence."""
        self.slicer = Slicer()
        self.was_told = False
        """Whether its sockets have heard of it."""
        self._is_accepted = False
        self._told_s = time.monotonic()

    def stop(self, sentence: str) -> None:
        """It goes no further than it is."""
        self.stopped = self.stopped or sentence

    @property
    def is_measured(self) -> bool:
        """Whether it is known how long it takes; then it goes on to its end unless something stops it."""
        return self.slicer.trained_s >= MEASURE_S

    def refusal(self, limit_s: float) -> str:
        """Why it is not made, in a sentence; nothing where it is short enough, or is training, which has no limit."""
        replay = self.replay
        if replay.moves_session or not self.is_measured:
            return ""
        if self._is_accepted:
            return TOO_LONG if self.slicer.trained_s > TOLERANCE * limit_s else ""
        whole_s = self.slicer.trained_s + replay.left * self.slicer.fastest
        self._is_accepted = whole_s <= limit_s
        if self._is_accepted:
            return ""
        nearest = replay.nearest_stored()
        return (
            f"Iteration {replay.goal:,} is not stored: it would be trained again from iteration {replay.start:,}, which takes about "
            f"{in_words(whole_s)}, and at most {in_words(limit_s)} are spent on that. The nearest iteration that is stored is "
            f"{nearest:,}: go to exactly that one, and step or play on from there."
        )

    def tell(self, room: Room) -> bool:
        """Tells its progress, if it is time to; a socket that has not taken the last one hears the next."""
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
    """Whether nobody has seen the room for so long that a way ends."""
    if room.expected or any(not outbox.hidden for outbox in room.outboxes):
        return False
    patience_s = settings.hidden_after_s if room.outboxes else min(UNSEEN_S, settings.abandoned_after_s)
    return now_s - room.unseen_s > patience_s


def in_words(seconds: float) -> str:
    """A duration for people: 45 s, 12 minutes, 3 days, 40 years."""
    for unit, length_s in (("years", 31_557_600), ("days", 86_400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * length_s:
            return f"{seconds / length_s:,.0f} {unit}"
    return f"{max(1.0, seconds):,.0f} s"
