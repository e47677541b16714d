"""A frame: the state of a session at one moment, ready to be sent."""

from dataclasses import dataclass

from ..engine.picture import Picture


@dataclass(slots=True)
class Frame(Picture):
    """The picture of the state that a session shows, just before its next iteration."""

    revision: int
    diverged: bool
