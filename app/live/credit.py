"""How many frames may be on their way to one socket.

The buffers of a kernel and of proxies take seconds of frames, so only the page can say what has arrived: some frames ask it to
acknowledge them. From when those were sent follows how long frames wait on the link beyond the shortest time that one has ever taken;
when that becomes long, fewer may be on their way, and when it is short, one more. So a slow link
shows fewer frames that are young, and a quick one never waits.
"""

from collections import deque

START = 8
LEAST = 2
LONG_S, SHORT_S = 0.2, 0.1
"""Waiting on the link: beyond the one, fewer frames may be on their way; below the other, more."""
ASKED_OF = 0.75
"""The share of the frames after which a quick link is asked, so that its answer comes before they are used up."""


class Credit:
    """Times are seconds of one monotonic clock; sequences count frames from 1."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._limit = float(min(START, most))
        self.sequence = 0
        """Of the last frame that was sent."""
        self.acknowledged = 0
        """The newest that is known to have arrived; 0 as long as nobody has said that any has."""
        self._last_asked = 0
        self._asked: deque[tuple[int, float]] = deque()
        """(sequence, when it was sent) of frames that asked and were not acknowledged."""
        self._quickest_s = float("inf")
        self._lowered_at = 0

    @property
    def limit(self) -> int:
        """Frames that may be on their way."""
        return int(self._limit)

    @property
    def in_flight(self) -> int:
        return self.sequence - self.acknowledged

    @property
    def has_room(self) -> bool:
        # in_flight < limit, asked so often that it is worth not asking both.
        return self.sequence - self.acknowledged + 1.0 <= self._limit

    @property
    def is_slow(self) -> bool:
        """Whether the link has shown that it does not carry all that is allowed."""
        return self._lowered_at > 0

    def send(self, now_s: float, *, asks: bool = False) -> tuple[int, bool]:
        """One more is sent: its sequence, and whether it asks to be acknowledged, which it may have to."""
        self.sequence += 1
        often = ASKED_OF if not self.is_slow else 0.25
        # The first one finds the link empty, and so learns how quick it can be.
        asks |= self.sequence == 1 or self.sequence - self._last_asked >= max(1, int(self.limit * often))
        if asks:
            self._last_asked = self.sequence
            self._asked.append((self.sequence, now_s))
        return self.sequence, asks

    def acknowledge(self, sequence: int, now_s: float) -> bool:
        """Frames up to `sequence` have arrived; False for what was never sent or is known already."""
        if not self.acknowledged < sequence <= self.sequence:
            return False
        self.acknowledged = sequence
        sent_s = None
        while self._asked and self._asked[0][0] <= sequence:
            asked, at_s = self._asked.popleft()
            sent_s = at_s if asked == sequence else None
        if sent_s is not None:
            self._learn(sequence, now_s - sent_s)
        return True

    def _learn(self, sequence: int, took_s: float) -> None:
        self._quickest_s = min(self._quickest_s, took_s)
        waited_s = took_s - self._quickest_s
        if waited_s > LONG_S:
            # Frames that were on their way when it was lowered last say nothing new.
            if sequence > self._lowered_at:
                self._limit = max(float(min(LEAST, self._most)), self._limit * max(0.5, LONG_S / waited_s))
                self._lowered_at = self.sequence
        elif waited_s < SHORT_S:
            self._limit = min(float(self._most), self._limit + 1.0)
            if self._limit == self._most:
                self._lowered_at = 0
