"""Changes: what the journal of a class holds.

A command becomes a change when it has been accepted. A change is a small JSON object with everything
that was drawn or measured for it, so that carrying out the same changes again gives the same class:

    {"do": "join", "by": 0, "at": 1764.25, "number": 3, "nickname": "Ada", "pin": "0417", "key": "…"}

`do` is the kind, `by` the number of the pupil (0: the teacher or the server), and `at` the time in
seconds since 1970.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Change = dict[str, Any]


@dataclass
class Told:
    """The pages that must be told of a change."""

    everyone: bool = False
    """True if what all pages know of the class has changed (`views.common`)."""
    pupils: set[int] = field(default_factory=set)
    """Pupils whose own view has changed."""
    messages: list[tuple[tuple[int, ...], dict[str, Any]]] = field(default_factory=list)
    """(pupils, event): messages that are sent once."""
    gone: int = 0
    """The number of the removed pupil."""
    judged: int = 0
    """The task whose answers its pupils may now see otherwise: it was closed, or opened again."""
    projector: bool = False
    ended: bool = False
    erased: bool = False

    @classmethod
    def all(cls) -> "Told":
        return cls(everyone=True)

    @classmethod
    def only(cls, pupils: Iterable[int]) -> "Told":
        return cls(pupils=set(pupils))
