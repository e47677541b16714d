"""The verdict on a program's log (`check`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Found = Mapping[str, str]


@dataclass(frozen=True)
class Difference:
    """A value of the log that is not the recipe's: its place, and the number as typed."""

    iteration: int
    quantity: str
    given: str
    line: int


@dataclass(frozen=True)
class LogReport:
    """The verdict on a log. `largest` is the largest difference of a value that agrees."""

    verdict: Literal["right", "wrong"]
    first_iteration: int
    last_iteration: int
    values: int
    agreeing: int
    largest: float
    largest_at: str
    first: Difference | None
    mistakes: tuple[Found, ...]
    notes: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        first = self.first
        return {
            "verdict": self.verdict,
            "iterations": [self.first_iteration, self.last_iteration],
            "values": self.values,
            "agreeing": self.agreeing,
            "largest_difference": {"value": self.largest, "at": self.largest_at},
            "first_difference": None
            if first is None
            else {
                "iteration": first.iteration,
                "quantity": first.quantity,
                "given": first.given,
                "row": first.line,
            },
            "mistakes": [dict(mistake) for mistake in self.mistakes],
            "notes": list(self.notes),
        }

    @property
    def summary(self) -> str:
        """One sentence."""
        span = f"iterations {self.first_iteration:,} to {self.last_iteration:,}"
        if self.first is None:
            return (
                f"This log is right: all {self.values:,} values of {span} agree to their digits. "
                f"The largest difference is {self.largest:.1e}{self.largest_at and f', {self.largest_at}'}."
            )
        first = self.first
        return (
            f"The first difference is {first.quantity} of iteration {first.iteration:,} (row {first.line:,}): {first.given} came. "
            f"{self.agreeing:,} of {self.values:,} values agree."
        )
