"""How many frames may be in flight to one socket.

The buffers of kernels and proxies hold seconds of frames, so only the page knows which frames have
arrived. Some frames ask the page for an acknowledgement. The time from sending such a frame to its
acknowledgement, minus the shortest such time so far, is the time that frames wait on the link. When
frames wait long, fewer may be in flight; when they wait shortly, one more. So a slow link shows
fewer frames, and fresh ones, and a fast link never runs empty.
"""

from collections import deque

START = 8
LEAST = 2
LONG_S, SHORT_S = 0.2, 0.1
"""Waiting time on the link: above `LONG_S` the limit falls, below `SHORT_S` it rises."""
ASK_AFTER = 0.75
"""The share of the limit after which a frame asks for an acknowledgement on a fast link. The
answer then comes before the limit is reached."""
ASK_AFTER_SLOW = 0.25


class Credit:
    """Times are seconds of one monotonic clock; frames have sequence numbers from 1."""

    def __init__(self, maximum: int) -> None:
        self._maximum = maximum
        self._limit = float(min(START, maximum))
        self.sequence = 0
        """The number of the last frame sent."""
        self.acknowledged = 0
        """The highest number acknowledged; 0 before the first acknowledgement."""
        self._last_asked = 0
        self._asked: deque[tuple[int, float]] = deque()
        """(sequence, time of sending) of the unacknowledged frames that asked."""
        self._shortest_s = float("inf")
        self._lowered_at = 0
        """The last frame sent when the limit was last lowered; 0 when it is back at its maximum."""

    @property
    def limit(self) -> int:
        """The number of frames that may be in flight."""
        return int(self._limit)

    @property
    def in_flight(self) -> int:
        return self.sequence - self.acknowledged

    @property
    def has_capacity(self) -> bool:
        """True if one more frame may be sent."""
        # `in_flight < limit`, written out because the scheduler asks very often.
        return self.sequence - self.acknowledged + 1.0 <= self._limit

    @property
    def is_slow(self) -> bool:
        """True if the limit has been lowered and has not reached its maximum again."""
        return self._lowered_at > 0

    def send(self, now_s: float, *, asks: bool = False) -> tuple[int, bool]:
        """Counts one more frame; returns its sequence number and whether it asks.

        With `asks` it does in any case.
        """
        self.sequence += 1
        share = ASK_AFTER_SLOW if self.is_slow else ASK_AFTER
        # The first frame finds the link empty, so it measures the shortest time.
        asks |= self.sequence == 1 or self.sequence - self._last_asked >= max(1, int(self.limit * share))
        if asks:
            self._last_asked = self.sequence
            self._asked.append((self.sequence, now_s))
        return self.sequence, asks

    def acknowledge(self, sequence: int, now_s: float) -> bool:
        """Notes that the frames up to `sequence` have arrived.

        Returns False, and changes nothing, for a number that was never sent or is not new.
        """
        if not self.acknowledged < sequence <= self.sequence:
            return False
        self.acknowledged = sequence
        sent_s = None
        while self._asked and self._asked[0][0] <= sequence:
            asked, at_s = self._asked.popleft()
            sent_s = at_s if asked == sequence else None
        if sent_s is not None:
            self._adjust(sequence, now_s - sent_s)
        return True

    def _adjust(self, sequence: int, took_s: float) -> None:
        """Raises or lowers the limit after an answer that took `took_s`."""
        self._shortest_s = min(self._shortest_s, took_s)
        waited_s = took_s - self._shortest_s
        if waited_s > LONG_S:
            # Frames sent before the last lowering show the link as it was before.
            if sequence > self._lowered_at:
                least = float(min(LEAST, self._maximum))
                self._limit = max(least, self._limit * max(0.5, LONG_S / waited_s))
                self._lowered_at = self.sequence
        elif waited_s < SHORT_S:
            self._limit = min(float(self._maximum), self._limit + 1.0)
            if self._limit == self._maximum:
                self._lowered_at = 0
