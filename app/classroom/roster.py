"""The pupils of a class."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from ..engine.refused import Refused
from . import nicknames

MOST_NUMBER = 9_999


@dataclass
class Place:
    """Where a pupil is; every field may be empty. Places are not in the journal: pages say them again."""

    task: int | None = None
    question: int | None = None
    stop: int | None = None
    iteration: int | None = None


@dataclass
class Pupil:
    """One pupil. `number` counts from 1 in the order of joining and is never used again."""

    number: int
    key: str
    """The secret of the pupil's browser: it opens the pupil's socket."""
    pin: str
    nickname: str
    joined_s: float
    hand_s: float | None = None
    """When the pupil raised a hand that is still up."""
    follows: bool = True
    """False while the pupil works alone, although the teacher leads."""
    removed: bool = False
    watch: str = ""
    """The watch id of the pupil's own session, for the teacher to look at."""
    active_s: float = 0.0
    """When the pupil last did something."""
    place: Place = field(default_factory=Place)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, document: dict[str, Any]) -> "Pupil":
        known = {one.name for one in fields(cls)}
        values = {name: value for name, value in document.items() if name in known}
        return cls(**{**values, "place": Place(**document["place"])})


class Roster:
    """Finds pupils by number, key and nickname."""

    def __init__(self) -> None:
        self._pupils: dict[int, Pupil] = {}
        self._keys: dict[str, int] = {}

    def __len__(self) -> int:
        """The number of pupils that have not been removed."""
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[Pupil]:
        return (pupil for pupil in self._pupils.values() if not pupil.removed)

    @property
    def ever(self) -> int:
        """The number of pupils that have ever joined."""
        return len(self._pupils)

    @property
    def all(self) -> list[Pupil]:
        """Every pupil, the removed ones too."""
        return list(self._pupils.values())

    def add(self, pupil: Pupil) -> None:
        self._pupils[pupil.number] = pupil
        self._keys[pupil.key] = pupil.number

    def of_key(self, key: str) -> Pupil | None:
        """The pupil with this secret, also a removed one."""
        number = self._keys.get(key)
        return None if number is None else self._pupils[number]

    def get(self, number: int) -> Pupil:
        """Refuses a number that no pupil of the class has."""
        pupil = self._pupils.get(number)
        if pupil is None or pupil.removed:
            raise Refused("pupil", f"There is no pupil number {number} in this class.")
        return pupil

    def of_nickname(self, nickname: str) -> Pupil | None:
        wanted = nicknames.key(nicknames.clean(nickname))
        return next((pupil for pupil in self if nicknames.key(pupil.nickname) == wanted), None)

    def taken(self, *, but: int = 0) -> set[str]:
        """The names in use, in the form in which they are compared."""
        return {nicknames.key(pupil.nickname) for pupil in self if pupil.number != but}
