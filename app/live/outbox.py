"""The messages that wait for one socket: events in order, the newest view, frame and curve.

Events are never dropped; a socket that lets too many wait is closed. Frames are replaced: a socket
is sent a frame only when it has capacity for it (`Credit`), so a slow reader sees fewer frames, and
never an old one after a newer one. A curve is as long as many frames, so the next one waits until
the frame sent after the last curve has arrived. A hidden page gets neither. A page that never
acknowledges (an older page, or a short script) still gets a frame every second.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from enum import Enum

from ..limits.counts import count
from ..protocol.frames import addressed
from ..protocol.pictures import NOTHING, Selection
from ..settings import Settings
from .credit import Credit

TRY_AGAIN = 1013
MAX_WAITING_BYTES = 4_000_000
"""Bytes of events that may wait for a slow socket: the names of a dozen of the largest networks."""
RARE_CURVE_INTERVAL_S = 3.0
"""The time between two curves for a slow link, and for a page that never acknowledges."""


class OutboxState(Enum):
    IDLE = "idle"
    """Nothing waits for `write`; `flush` may send by itself."""
    FILLED = "filled"
    """Messages wait, and `write` has been woken."""
    SENDING = "sending"
    """`write` is sending, or has to send a message that the socket did not take at once."""
    CLOSING = "closing"
    """The socket is to be closed. `write` sends on until it is cancelled; no new frame comes."""


IDLE, FILLED, SENDING, CLOSING = OutboxState
_NEXT = {
    IDLE: {FILLED, SENDING, CLOSING},
    FILLED: {SENDING, CLOSING},
    SENDING: {IDLE, CLOSING},
    CLOSING: set[OutboxState](),
}


class Outbox:
    """`send_text` and `send_bytes` return when the socket has taken the message.

    `write_now` sends a binary message and returns True if the socket takes it at once. `on_ready`
    is called with the outbox when the socket can take a frame or curve again and one is wanted.
    """

    def __init__(
        self,
        send_text: Callable[[str], Awaitable[None]],
        send_bytes: Callable[[bytes], Awaitable[None]],
        *,
        settings: Settings,
        clock: Callable[[], float],
        on_ready: "Callable[[Outbox], None]",
        write_now: Callable[[bytes], bool] = lambda _message: False,
        reads_epochs: bool = False,
        keeps_names: bool = False,
    ) -> None:
        self._send_text, self._send_bytes, self._write_now = send_text, send_bytes, write_now
        self._settings, self._clock, self._on_ready = settings, clock, on_ready
        self._state = IDLE
        self._filled = asyncio.Event()
        """Wakes `write`."""
        self._events: deque[str] = deque()
        self._event_bytes = 0
        self._view: str | None = None
        """The newest view of the watched page. It replaces an older one that still waits."""
        self._frame: bytes | None = None
        self._curve: bytes | None = None
        self._epochs: bytes | None = None
        self._reads_epochs = reads_epochs
        """True if the page said that it reads epochs."""
        self._keeps_names = keeps_names
        """True if the page said that it keeps the names of a network."""
        self._refused: bytes | None = None
        """A frame or curve that the socket did not take at once."""
        self._credit = Credit(settings.frames_in_flight)
        self._frame_sent_s = self._curve_sent_s = float("-inf")
        self._frames_before_curve = -1
        """The sequence number of the last frame sent before the last curve."""
        self.hidden = False
        """True after the page said that it is out of sight."""
        self.selection: Selection = NOTHING
        """The weights and biases that the page shows with exact numbers."""
        self.frame_wanted = False
        """True if the session's state is newer than the last frame put here."""
        self.curve_wanted = False
        self.closing = asyncio.Event()
        """Set when the socket is to be closed with `close_reason`: a code and a sentence."""
        self.close_reason = (0, "")

    @property
    def state(self) -> OutboxState:
        return self._state

    def _go_to(self, state: OutboxState) -> None:
        if state not in _NEXT[self._state]:
            raise RuntimeError(f"An outbox does not go from {self._state.value} to {state.value}.")
        self._state = state

    # ---- putting in

    def put(self, event: str) -> None:
        """Adds an event; closes the socket if too many wait."""
        self._events.append(event)
        self._event_bytes += len(event)
        if self._state is IDLE:
            self._go_to(FILLED)
        self._filled.set()
        if len(self._events) > self._settings.max_waiting_events or self._event_bytes > MAX_WAITING_BYTES:
            count("slow_reader")
            self.close(TRY_AGAIN, "Too many messages wait to be read.")

    def put_view(self, event: str) -> None:
        """Sets the view that is sent after the events."""
        self._view = event
        if self._state is IDLE:
            self._go_to(FILLED)
        self._filled.set()

    def close(self, code: int, sentence: str) -> None:
        """Asks for the socket to be closed. Only the first call counts."""
        if self._state is not CLOSING:
            self._go_to(CLOSING)
            self.close_reason = (code, sentence)
            self.closing.set()

    def put_network(self, event: str, without_names: str | None = None) -> None:
        """Adds a `network` event, and drops the frame and curve of the network before.

        A page that keeps names is sent the event `without_names`, if there is one.
        """
        self._frame = self._curve = self._epochs = None
        self.put(without_names if self._keeps_names and without_names else event)
        self.want()

    def want(self) -> None:
        """Notes that there is a newer state to show."""
        self.frame_wanted = self.curve_wanted = True

    def want_nothing(self) -> None:
        """Notes that no newer state can be shown."""
        self.frame_wanted = self.curve_wanted = False

    def put_frame(self, frame: bytes) -> None:
        """Sets the frame that `flush` sends."""
        self._frame = frame
        self.frame_wanted = False

    def put_curve(self, curve: bytes, epochs: bytes | None = None) -> None:
        """Sets the curve that `flush` sends, and the epochs after it, if the page reads them."""
        self._curve = curve
        self._epochs = epochs if self._reads_epochs else None
        self.curve_wanted = False
        self._curve_sent_s = self._clock()

    def acknowledge(self, sequence: int) -> None:
        """Notes that the page has the frames up to `sequence`; ignores unsent and old numbers."""
        was_ready = self._credit.has_capacity and self._curve_has_arrived
        if self._credit.acknowledge(sequence, self._clock()) and not was_ready:
            self._notify_ready()

    def hide(self, hidden: bool) -> None:
        """Notes that the page went out of sight, or that it is back and wants a frame at once."""
        self.hidden = hidden
        if hidden:
            self._frame = self._curve = self._epochs = None
        self.want()
        self._notify_ready()

    def select(self, selection: Selection) -> None:
        """Notes that the page shows other weights and biases, and wants their numbers at once."""
        self.selection = selection
        self.frame_wanted = True
        self._notify_ready()

    # ---- readiness

    @property
    def waiting(self) -> bool:
        """True if the socket has not yet taken all events."""
        return bool(self._events) or self._view is not None or self._state is SENDING

    @property
    def sizes(self) -> dict[int, int]:
        """The bytes of each waiting message by its identity: sockets may share a message."""
        waiting = (*self._events, self._view, self._frame, self._curve, self._epochs, self._refused)
        return {id(message): len(message) for message in waiting if message is not None}

    @property
    def in_flight(self) -> int:
        return self._credit.in_flight

    @property
    def is_slow(self) -> bool:
        """True if the link is slow, so that its curves should be coarse and rare."""
        return self._credit.is_slow

    def ready_from_s(self) -> float:
        """When the next frame may be put here: 0.0 for now, infinity for after `on_ready`."""
        if self.hidden or self._state is SENDING or self._state is CLOSING:
            return float("inf")
        if self._credit.has_capacity:
            return 0.0
        return self._frame_sent_s + self._settings.unacknowledged_interval_s

    def curve_ready_from_s(self) -> float:
        """When the next curve may be put here."""
        acknowledges = self._credit.acknowledged > 0
        if acknowledges and not self._curve_has_arrived:
            return float("inf")
        if acknowledges and not self.is_slow:
            return self.ready_from_s()
        return max(self.ready_from_s(), self._curve_sent_s + RARE_CURVE_INTERVAL_S)

    @property
    def _curve_has_arrived(self) -> bool:
        return self._credit.acknowledged > self._frames_before_curve

    def _notify_ready(self) -> None:
        if self.frame_wanted or self.curve_wanted:
            self._on_ready(self)

    # ---- sending

    async def write(self) -> None:
        """Sends the messages that cannot be sent at once, until it is cancelled."""
        while True:
            await self._filled.wait()
            if self._state is FILLED:
                self._go_to(SENDING)
            while await self._send_next():
                pass
            self._filled.clear()
            if self._state is SENDING:
                self._go_to(IDLE)
            self._notify_ready()

    async def _send_next(self) -> bool:
        """Sends the first waiting message; False if there is none."""
        if self._refused is not None:
            refused, self._refused = self._refused, None
            await self._send_bytes(refused)
        elif self._events:
            event = self._events.popleft()
            self._event_bytes -= len(event)
            await self._send_text(event)
        elif self._view is not None:
            view, self._view = self._view, None
            await self._send_text(view)
        elif (message := self._next_binary()) is not None:
            await self._send_bytes(message)
        else:
            return False
        return True

    def flush(self) -> None:
        """Sends the frame and curve now, if no event is before them and the socket takes them.

        That costs a tenth of waking `write`, which sends them otherwise.
        """
        while self._state is IDLE and (message := self._next_binary()) is not None:
            if not self._write_now(message):
                self._refused = message
                self._go_to(SENDING)
                self._filled.set()

    def _next_binary(self) -> bytes | None:
        """The frame, or else the curve, or else the epochs, ready to be sent."""
        if self._frame is not None:
            self._frame_sent_s = self._clock()
            frame, self._frame = self._frame, None
            is_after_curve = self._credit.sequence == self._frames_before_curve
            return addressed(frame, *self._credit.send(self._frame_sent_s, asks=is_after_curve))
        curve, self._curve = self._curve, None
        if curve is not None:
            self._frames_before_curve = self._credit.sequence
            return curve
        epochs, self._epochs = self._epochs, None
        return epochs
