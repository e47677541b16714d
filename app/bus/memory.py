"""A bus in one process."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from ..store import done
from .interface import End, Receive


class Hub:
    """Joins several `MemoryBus`, as one Redis joins servers; for tests."""

    def __init__(self) -> None:
        self.channels: dict[str, list[Receive]] = {}
        self.streams: dict[str, list[Receive]] = {}
        self.kept: dict[str, bytes] = {}


class MemoryBus:
    """Delivers each message within the call, to the receivers in the order in which they came."""

    def __init__(self, hub: Hub | None = None) -> None:
        self._hub = hub or Hub()
        self._ends: list[Callable[[], None]] = []

    def publish(self, channel: str, message: bytes, *, keep: bool = False) -> None:
        if keep:
            self._hub.kept[channel] = message
        _deliver(self._hub.channels, channel, message)

    def subscribe(self, channel: str, receive: Receive) -> End:
        return self._add(self._hub.channels, channel, receive)

    def latest(self, channel: str) -> "Future[bytes | None]":
        return done(self._hub.kept.get(channel))

    def send(self, stream: str, message: bytes) -> "Future[None]":
        _deliver(self._hub.streams, stream, message)
        return done(None)

    def follow(self, stream: str, receive: Receive) -> "Future[End]":
        return done(self._add(self._hub.streams, stream, receive))

    def close(self) -> None:
        for end in self._ends:
            end()
        self._ends.clear()

    def _add(self, table: dict[str, list[Receive]], name: str, receive: Receive) -> End:
        # A receiver of its own for each subscription: the same function may come twice.
        own: Receive = partial(receive)
        table.setdefault(name, []).append(own)

        def end() -> None:
            if own in table.get(name, ()):
                table[name].remove(own)
                if not table[name]:
                    del table[name]

        self._ends.append(end)
        return end


def _deliver(table: dict[str, list[Receive]], name: str, message: bytes) -> None:
    for receive in list(table.get(name, ())):
        receive(message)
