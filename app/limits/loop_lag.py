"""How late the event loop is, that is, how long each task on it waits.

A small task sleeps and measures how late it wakes. The lag is the median of the last few samples:
one short delay does not raise it, a second or two of delays do.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from statistics import median

from .counts import Histogram

PROBE_S = 0.05
SAMPLES = 9
LATE_S = 0.05
"""Above this lag frames come less often."""
VERY_LATE_S = 0.1
TOO_LATE_S = 0.25
"""Above this lag no new session is started."""


class Lag:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._samples: deque[float] = deque(maxlen=SAMPLES)
        self.seconds = 0.0
        """The lag."""
        self.histogram = Histogram()

    async def run(self) -> None:
        """Measures until it is cancelled."""
        while True:
            due = self._clock() + PROBE_S
            await asyncio.sleep(PROBE_S)
            self.record(self._clock() - due)

    def record(self, late_s: float) -> None:
        """Adds one sample."""
        late_s = max(0.0, late_s)
        self._samples.append(late_s)
        self.histogram.add(late_s)
        self.seconds = median(self._samples) if len(self._samples) == SAMPLES else 0.0

    @property
    def too_late(self) -> bool:
        """True if no new session may be started."""
        return self.seconds > TOO_LATE_S

    @property
    def frame_interval_s(self) -> float:
        """The least time between two frames: 0, or 1/20 or 1/10 s while the loop is late."""
        if self.seconds <= LATE_S:
            return 0.0
        return 1 / 20 if self.seconds <= VERY_LATE_S else 1 / 10
