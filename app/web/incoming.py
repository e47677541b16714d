"""Messages from a socket: parsed, and counted if they make no sense."""

import time
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from fastapi import WebSocket, WebSocketDisconnect
from starlette.websockets import WebSocketDisconnected

from ..limits.counts import count
from ..protocol import events
from ..protocol.commands import BadMessage

T = TypeVar("T")

MAX_SENSELESS, SENSELESS_S = 10, 10.0
"""A socket ends after this many senseless messages within this many seconds."""
SENSELESS = "Too many messages came that are no commands of this protocol."


class Closed(Exception):
    """The page has closed its socket."""


class Senseless(Exception):
    """The client sends messages that no page sends."""


PAGE_HAS_GONE = (Closed, WebSocketDisconnect, WebSocketDisconnected, OSError)
"""The exceptions of reading from and writing to a page that has gone. They are no fault."""


class Incoming(Generic[T]):
    """Reads the messages of one socket with `parse`."""

    def __init__(self, websocket: WebSocket, parse: Callable[[str], T]) -> None:
        self._websocket, self._parse = websocket, parse
        self._senseless_s: deque[float] = deque(maxlen=MAX_SENSELESS)

    async def next(self) -> T:
        """The next message.

        Raises `BadMessage` with the reason if it is refused, `Senseless` if it was one too many that
        makes no sense, and `Closed` when the page has gone.
        """
        try:
            return await self._receive()
        except BadMessage as no:
            self._count(no)
            raise

    async def _receive(self) -> T:
        received = await self._websocket.receive()
        if received["type"] == "websocket.disconnect":
            raise Closed
        text = received.get("text")
        if text is None:
            raise BadMessage("malformed", "Commands are text; a binary message came.")
        return self._parse(text)

    def _count(self, no: BadMessage) -> None:
        # A bad value does not count: people type those.
        if no.reason not in ("malformed", "unknown_command"):
            return
        times = self._senseless_s
        times.append(time.monotonic())
        if len(times) == MAX_SENSELESS and times[-1] - times[0] < SENSELESS_S:
            count("ws_senseless")
            raise Senseless


def refusal(no: BadMessage) -> str:
    """The event that refuses a message. Counts the reason."""
    count(no.reason)
    return events.refused(no.id, no.reason, no.message, no.field)
