"""What the pages show and when, the same for all of them; nothing but the standard library, for the frameworks have environments of their own."""

import math
import time
from dataclasses import dataclass, field

LENGTH = 400
"""Characters of an update: about as long as the numbers of a frame that prototypes were measured with."""

FILLER = "0.12345678901234567 " * (LENGTH // 20)


def update(number: int) -> str:
    """A line whose number the learners can find, whatever the framework wraps it in."""
    head = f"[update {number}] "
    return head + FILLER[: LENGTH - len(head)]


@dataclass
class Beat:
    """Update n is due at `start` + n/`rate`; those whose time has passed are dropped, never caught up."""

    rate: float
    start: float = field(default_factory=time.monotonic)
    number: int = 0

    def next(self) -> float:
        """Goes to the next update that is still to come, and returns the seconds until then."""
        now = time.monotonic()
        self.number = max(self.number + 1, math.ceil((now - self.start) * self.rate))
        return max(0.0, self.start + self.number / self.rate - now)
