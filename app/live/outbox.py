"""What waits for one socket: events in their order, and the newest frame and curve.

Events are never dropped; a socket that lets too many pile up is closed. Frames are: a socket gets one only when it has
room for it (`Credit`), so a slow reader sees fewer frames, and never an old one after a newer one. A curve is as long as many frames:
it waits until the frame that was sent behind the last one has arrived. A page that is hidden gets neither.
A page that acknowledges nothing (an older one, or a few lines of somebody's script) still gets a frame every second.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from app.limits.counts import count
from app.protocol.frames import addressed
from app.protocol.pictures import NOTHING, Selection
from app.settings import Settings

from .credit import Credit

TRY_AGAIN = 1013
MAX_WAITING_BYTES = 4_000_000
"""Events that may wait for a slow socket, in bytes: the names of a dozen of the largest networks."""
RARE_CURVE_INTERVAL_S = 3.0
"""How often a slow link is sent a curve, and a page that acknowledges nothing."""


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
        write_now: Callable[[bytes], bool] = lambda _message: False,
    ) -> None:
        self._send_text, self._send_bytes, self._write_now = send_text, send_bytes, write_now
        self._settings, self._clock, self._on_room = settings, clock, on_room
        self._events: deque[str] = deque()
        self._event_bytes = 0
        self._frame: bytes | None = None
        self._curve: bytes | None = None
        self._filled = asyncio.Event()
        self._sending = False
        self._unsent: bytes | None = None
        """A frame or curve that the socket did not take at once."""
        self._credit = Credit(settings.frames_in_flight)
        self._frame_sent_s = self._curve_sent_s = float("-inf")
        self._frames_before_curve = -1
        """The frame that was sent last before the last curve."""
        self.hidden = False
        """Whether the page has said that nobody sees it."""
        self.selection: Selection = NOTHING
        """The weights and biases whose exact numbers the page shows."""
        self.frame_wanted = False
        """Whether the session's state is newer than the frame given last."""
        self.curve_wanted = False
        self.ended = asyncio.Event()
        """Set when the socket is to be closed, with `farewell`: a code and a sentence."""
        self.farewell = (0, "")

    # ---- what comes in

    def put(self, event: str) -> None:
        self._events.append(event)
        self._event_bytes += len(event)
        self._filled.set()
        if len(self._events) > self._settings.max_waiting_events or self._event_bytes > MAX_WAITING_BYTES:
            count("slow_reader")
            self.end(TRY_AGAIN, "Too many messages wait to be read.")

    def end(self, code: int, sentence: str) -> None:
        """Closes the socket; what is asked first holds."""
        if not self.ended.is_set():
            self.farewell = (code, sentence)
            self.ended.set()

    def put_network(self, event: str) -> None:
        """Frames from before a new network would not fit it, so none may follow."""
        self._frame = self._curve = None
        self.put(event)
        self.want()

    def want(self) -> None:
        """There is a newer state to show."""
        self.frame_wanted = self.curve_wanted = True

    def put_frame(self, frame: bytes) -> None:
        """To be sent by `flush`."""
        self._frame = frame
        self.frame_wanted = False

    def put_curve(self, curve: bytes) -> None:
        """To be sent by `flush`."""
        self._curve = curve
        self.curve_wanted = False
        self._curve_sent_s = self._clock()

    def acknowledge(self, sequence: int) -> None:
        """Frames up to `sequence` have been seen. One that was never sent is ignored, and so is an old one."""
        had_room = self._credit.has_room and self._curve_has_arrived
        if self._credit.acknowledge(sequence, self._clock()) and not had_room:
            self._tell_room()

    def hide(self, hidden: bool) -> None:
        """The page is out of sight, or in sight again and wants the newest frame at once."""
        self.hidden = hidden
        if hidden:
            self._frame = self._curve = None
        self.want()
        self._tell_room()

    def select(self, selection: Selection) -> None:
        """The page shows other weights and biases, and wants their numbers at once."""
        self.selection = selection
        self.frame_wanted = True
        self._tell_room()

    # ---- what goes out

    @property
    def waiting(self) -> bool:
        """Whether events have not yet been taken by the socket."""
        return bool(self._events) or self._sending

    @property
    def sizes(self) -> dict[int, int]:
        """The bytes of what waits, by the identity of each: other sockets may wait for the same."""
        waiting = (*self._events, self._frame, self._curve, self._unsent)
        return {id(message): len(message) for message in waiting if message is not None}

    @property
    def in_flight(self) -> int:
        return self._credit.in_flight

    @property
    def is_slow(self) -> bool:
        """Whether the link is, so that its curves had better be coarse and rare."""
        return self._credit.is_slow

    def room_from_s(self) -> float:
        """When the next frame may be given: 0.0 for at once, infinity for when `on_room` is called."""
        if self._sending or self.hidden:
            return float("inf")
        if self._credit.has_room:
            return 0.0
        return self._frame_sent_s + self._settings.unacknowledged_interval_s

    def curve_from_s(self) -> float:
        """When the next curve may be given."""
        acknowledges = self._credit.acknowledged > 0
        if acknowledges and not self._curve_has_arrived:
            return float("inf")
        if acknowledges and not self.is_slow:
            return self.room_from_s()
        return max(self.room_from_s(), self._curve_sent_s + RARE_CURVE_INTERVAL_S)

    @property
    def _curve_has_arrived(self) -> bool:
        return self._credit.acknowledged > self._frames_before_curve

    async def write(self) -> None:
        """Sends what comes and cannot be sent at once, as long as it is not cancelled."""
        while True:
            await self._filled.wait()
            self._sending = True
            while True:
                if self._unsent is not None:
                    unsent, self._unsent = self._unsent, None
                    await self._send_bytes(unsent)
                elif self._events:
                    event = self._events.popleft()
                    self._event_bytes -= len(event)
                    await self._send_text(event)
                elif (message := self._next_binary()) is not None:
                    await self._send_bytes(message)
                else:
                    break
            self._sending = False
            self._filled.clear()
            self._tell_room()

    def flush(self) -> None:
        """Sends frame and curve here and now where nothing is in front of them and the socket takes them, which costs a tenth of
        sending them by a task; leaves them to `write` where not."""
        while not self._sending and not self._events and (message := self._next_binary()) is not None:
            if not self._write_now(message):
                self._unsent, self._sending = message, True
        if self._unsent is not None or self._frame is not None or self._curve is not None:
            self._filled.set()

    def _next_binary(self) -> bytes | None:
        """A frame goes before a curve."""
        if self._frame is not None:
            self._frame_sent_s = self._clock()
            frame, self._frame = self._frame, None
            behind_curve = self._credit.sequence == self._frames_before_curve
            return addressed(frame, *self._credit.send(self._frame_sent_s, asks=behind_curve))
        curve, self._curve = self._curve, None
        if curve is not None:
            self._frames_before_curve = self._credit.sequence
        return curve

    def _tell_room(self) -> None:
        if self.frame_wanted or self.curve_wanted:
            self._on_room()
