"""How late the event loop is: what everything on it has to wait for.

A tiny task sleeps and looks how much too late it woke up. The middle of the last few looks counts, so that one hiccup does not,
and a second or two of being late does.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from statistics import median

from .counts import Histogram

PROBE_S = 0.05
LOOKS = 9
LATE_S = 0.05
"""From here on frames come less often."""
VERY_LATE_S = 0.1
TOO_LATE_S = 0.25
"""From here on no new session is taken in."""


class Lag:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._looks: deque[float] = deque(maxlen=LOOKS)
        self.seconds = 0.0
        self.histogram = Histogram()

    async def run(self) -> None:
        """Looks until it is cancelled."""
        while True:
            due = self._clock() + PROBE_S
            await asyncio.sleep(PROBE_S)
            self.saw(self._clock() - due)

    def saw(self, late_s: float) -> None:
        late_s = max(0.0, late_s)
        self._looks.append(late_s)
        self.histogram.add(late_s)
        self.seconds = median(self._looks) if len(self._looks) == LOOKS else 0.0

    @property
    def too_late(self) -> bool:
        """Whether whoever comes anew has to be asked to come back."""
        return self.seconds > TOO_LATE_S

    @property
    def frame_interval_s(self) -> float:
        """The least time between two frames of a session: none, or 20 or 10 frames a second where the loop is late."""
        if self.seconds <= LATE_S:
            return 0.0
        return 1 / 20 if self.seconds <= VERY_LATE_S else 1 / 10
