"""The contents and the times of the updates, the same for all frameworks. Uses only the standard
library, because the frameworks may have another environment."""

import math
import time
from dataclasses import dataclass, field

LENGTH = 400
"""Characters of an update: about the length of a frame's numbers as text."""

FILLER = "0.12345678901234567 " * (LENGTH // 20)


def update(number: int) -> str:
    """A line with a number that the learners find inside any framework's message."""
    head = f"[update {number}] "
    return head + FILLER[: LENGTH - len(head)]


@dataclass
class Beat:
    """Update n is due at `start` + n/`rate`; updates whose time has passed are dropped, not sent
    late."""

    rate: float
    start: float = field(default_factory=time.monotonic)
    number: int = 0

    def next(self) -> float:
        """Advances to the next update that is not past, and returns the seconds until then."""
        now = time.monotonic()
        self.number = max(self.number + 1, math.ceil((now - self.start) * self.rate))
        return max(0.0, self.start + self.number / self.rate - now)
