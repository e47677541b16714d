"""What waits for one socket: events in their order, and the newest frame and curve.

Events are never dropped; a socket that lets too many pile up is closed. Frames are: a socket gets one only when it has
room for it, so a slow reader sees fewer frames, and never an old one after a newer one. A frame is in flight until the page
acknowledges it, and few may be, because the buffers of a kernel and of proxies would hide a slow link for many seconds.
A page that acknowledges nothing (an older one, or a few lines of somebody's script) still gets a frame every second.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from app.protocol.frames import with_sequence
from app.settings import Settings


class Outbox:
    """`send_text` and `send_bytes` return when the socket has taken the message; `on_room` is called when it could take
    a frame again."""

    def __init__(
        self,
        send_text: Callable[[str], Awaitable[None]],
        send_bytes: Callable[[bytes], Awaitable[None]],
        *,
        settings: Settings,
        clock: Callable[[], float],
        on_room: Callable[[], None],
    ) -> None:
        self._send_text, self._send_bytes = send_text, send_bytes
        self._settings, self._clock, self._on_room = settings, clock, on_room
        self._events: deque[str] = deque()
        self._frame: bytes | None = None
        self._curve: bytes | None = None
        self._filled = asyncio.Event()
        self._sending = False
        self._sequence = 0
        self._acknowledged = 0
        self._frame_sent_s = 0.0
        self.frame_wanted = False
        """Whether the session's state is newer than the frame given last."""
        self.curve_wanted = False
        self.overflowed = asyncio.Event()
        """Set when more events wait than a socket may have waiting."""

    # ---- what comes in

    def put(self, event: str) -> None:
        self._events.append(event)
        self._filled.set()
        if len(self._events) > self._settings.max_waiting_events:
            self.overflowed.set()

    def put_network(self, event: str) -> None:
        """Frames from before a new network would not fit it, so none may follow."""
        self._frame = self._curve = None
        self.put(event)
        self.want()

    def want(self) -> None:
        """There is a newer state to show."""
        self.frame_wanted = self.curve_wanted = True

    def put_frame(self, frame: bytes) -> None:
        self._frame = frame
        self.frame_wanted = False
        self._filled.set()

    def put_curve(self, curve: bytes) -> None:
        self._curve = curve
        self.curve_wanted = False
        self._filled.set()

    def acknowledge(self, sequence: int) -> None:
        """Frames up to `sequence` have been seen. One that was never sent is ignored, and so is an old one."""
        if self._acknowledged < sequence <= self._sequence:
            self._acknowledged = sequence
            if self.frame_wanted or self.curve_wanted:
                self._on_room()

    # ---- what goes out

    @property
    def in_flight(self) -> int:
        return self._sequence - self._acknowledged

    def room_from_s(self) -> float:
        """When the next frame may be given: 0.0 for at once, infinity for when `on_room` is called."""
        if self._sending:
            return float("inf")
        if self.in_flight < self._settings.frames_in_flight:
            return 0.0
        return self._frame_sent_s + self._settings.unacknowledged_interval_s

    async def write(self) -> None:
        """Sends what comes, as long as it is not cancelled: events before frames, a frame before a curve."""
        while True:
            await self._filled.wait()
            self._sending = True
            while self._events or self._frame or self._curve:
                if self._events:
                    await self._send_text(self._events.popleft())
                elif self._frame:
                    self._sequence += 1
                    self._frame_sent_s = self._clock()
                    message, self._frame = with_sequence(self._frame, self._sequence), None
                    await self._send_bytes(message)
                elif self._curve:
                    message, self._curve = self._curve, None
                    await self._send_bytes(message)
            self._sending = False
            self._filled.clear()
            if self.frame_wanted or self.curve_wanted:
                self._on_room()
