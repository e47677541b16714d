"""The interface of a bus."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

Receive = Callable[[bytes], None]
"""Takes a message in. It is called on any thread, returns soon, and raises nothing."""
End = Callable[[], None]
"""Ends a subscription. No message comes after it has returned on the receiver's own thread."""

MAX_AGE_S = 1.0
"""A published message that is older is dropped."""
MAX_WAIT_S = 30.0
"""How long a sent message may wait for a server that is gone."""
MAX_WAITING = 10_000
"""The most messages that wait to be sent, and the most that a stream keeps."""
KEPT_S = 3_600
"""How long the newest message of a channel is kept."""
STREAM_S = 86_400
"""How long a stream is kept after its last message."""


class Bus(Protocol):
    """Channels for what may be lost, such as frames, and streams for what must arrive."""

    def publish(self, channel: str, message: bytes, *, keep: bool = False) -> None:
        """Gives the message to every subscriber of the channel, at most once each.

        Subscribers of this server have it when the call returns, also while other servers cannot be
        reached. With `keep` it is the channel's latest message.
        """
        ...

    def subscribe(self, channel: str, receive: Receive) -> End:
        """Receives what is published from about now on; what this server publishes, from now on."""
        ...

    def latest(self, channel: str) -> "Future[bytes | None]":
        """The message that was published last with `keep`; None if there is none."""
        ...

    def send(self, stream: str, message: bytes) -> "Future[None]":
        """Adds the message to the stream; done when it is there, once.

        Messages of one server keep their order. A message waits through an outage, and ends with
        `Failed` after `MAX_WAIT_S`, or if too many wait.
        """
        ...

    def follow(self, stream: str, receive: Receive) -> "Future[End]":
        """Receives every message of the stream, once and in the order of the stream.

        The messages that are sent after the future has ended come for certain, unless more than
        `MAX_WAITING` have come during an outage.
        """
        ...

    def close(self) -> None:
        """Ends every subscription. A second `close` does nothing."""
        ...
