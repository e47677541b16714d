"""A WebSocket from an untrusted client.

Incoming data passes two token buckets (bytes and frames a second) and is parsed at most
`SLICE_BYTES` at a time, with other work of the event loop in between. While a bucket is empty the
socket is not read, so that TCP slows the sender down; a sender that goes on too long is cut.
Outgoing data never piles up: the write buffer is short, and a reader that has stopped is cut. A
slow reader that still reads is never cut, not even when its pong waits behind a large frame.
"""

import asyncio
import socket
import struct
from asyncio import Handle, TimerHandle
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame, Opcode
from websockets.http11 import Request

from ..limits.token_bucket import Bucket
from .acknowledged import acknowledged_bytes

if TYPE_CHECKING:
    from .config import GuardedConfig

SLICE_BYTES = 4096
"""Bytes parsed at a time: 680 of the smallest frames, about 5 ms."""
MAX_FRAGMENTS = 16
"""Pieces of one message. Browsers send one. A thousand pieces of one byte cost as much as a
thousand messages, and pass every size limit."""
BURST_S = 2.0
"""Frames of this many seconds may come at once."""
BURST_MESSAGES = 4
"""This many of the longest messages may come at once."""
STALL_BYTES = 4096
"""A reader that takes less in `stall_timeout_s` has stopped. One that takes more before its answer
to a ping is due gets more time: the ping waits behind the data that it still has to read."""
LINGER_S = 2.0
"""How long the close frame of a cut connection may take to leave."""
BROKE_THE_RULES, BAD_TEXT = 1008, 1007


WRITE_NOW = "backstep.write_now"
"""The ASGI scope's extension that gives the application `GuardedSocket.write_now`."""


def binary_head(length: int) -> bytes:
    """The header of a server's binary message (RFC 6455, 5.2): final, unmasked."""
    if length < 126:
        return bytes((0x82, length))
    if length < 65536:
        return b"\x82\x7e" + length.to_bytes(2, "big")
    return b"\x82\x7f" + length.to_bytes(8, "big")


class GuardedSocket(WebSocketsSansIOProtocol):
    host = ""
    """The address that the connection is counted for; `GuardedHTTP` sets it."""

    def __init__(self, config: "GuardedConfig", *args: Any, **named: Any) -> None:
        super().__init__(config, *args, **named)
        self._guard = config.guard
        settings, now = self._guard.settings, self.loop.time()
        self._settings = settings
        self._bytes = Bucket(settings.bytes_in_per_s, BURST_MESSAGES * settings.message_max_bytes, now)
        self._frames = Bucket(settings.frames_in_per_s, BURST_S * settings.frames_in_per_s, now)
        self._unparsed = bytearray()
        self._fragments = 0
        self._at_limit_since: float | None = None
        self._next_parse: Handle | None = None
        self._stall: TimerHandle | None = None
        self._abort: TimerHandle | None = None
        self._cut = False
        self._pong = b""
        """The answer to the newest ping that came while the write buffer was full."""
        self._held_back = 0
        """Bytes of unsent pongs since the other end was last seen to read."""
        self._acknowledged = 0
        """The acknowledged bytes at that time."""
        self._acknowledged_at_ping = 0
        """The acknowledged bytes when the other end last got time to answer a ping."""

    # ---- receiving

    def data_received(self, data: bytes) -> None:
        if self._cut:
            return
        if not self.handshake_initiated:  # the HTTP request, handed over by GuardedHTTP
            super().data_received(data)
        elif not self.handshake_complete:
            self._cut_off("ws_early_data", "A client sent data before its handshake was answered.")
        else:
            self._unparsed += data
            if self._next_parse is None and not self.read_paused:
                self._parse()
            self._schedule_reading()

    def _parse(self) -> None:
        """Parses one slice."""
        piece = bytes(self._unparsed[:SLICE_BYTES])
        del self._unparsed[:SLICE_BYTES]
        now = self.loop.time()
        if self._bytes.recovered(now) and self._frames.recovered(now):
            self._at_limit_since = None
        self._bytes.take(len(piece), now)
        super().data_received(piece)

    def handle_events(self) -> None:
        self._frames.take(len(self.conn.events), self.loop.time())
        super().handle_events()

    def _schedule_reading(self) -> None:
        """Reads on, parses on, or waits: as buckets, unparsed data and application allow."""
        if self._cut or self._next_parse is not None or self.transport.is_closing():
            return
        now = self.loop.time()
        wait_s = max(self._bytes.wait_s(now), self._frames.wait_s(now))
        if wait_s > 0 and self._is_flooding(now):
            self._close_with(
                "ws_flood", BROKE_THE_RULES, "More was sent than a page ever sends, for too long."
            )
        elif wait_s > 0:
            self.transport.pause_reading()
            self._next_parse = self.loop.call_later(wait_s, self._continue)
        elif self.read_paused:
            self.transport.pause_reading()  # until the application has taken its messages: `receive`
        elif self._unparsed:
            self.transport.pause_reading()
            self._next_parse = self.loop.call_soon(self._continue)
        else:
            self.transport.resume_reading()

    def _continue(self) -> None:
        self._next_parse = None
        if self._unparsed and not (self._cut or self.read_paused or self.transport.is_closing()):
            self._parse()
        self._schedule_reading()

    def _is_flooding(self, now: float) -> bool:
        """True if the buckets have not recovered for `flood_timeout_s`."""
        if self._at_limit_since is None:
            self._at_limit_since = now
        return now - self._at_limit_since > self._settings.flood_timeout_s

    async def receive(self) -> Any:
        message = await self.queue.get()
        if self.read_paused and self.queue.empty():
            self.read_paused = False
            self._schedule_reading()
        return message

    def handle_text(self, event: Frame) -> None:
        self._fragments = 0
        super().handle_text(event)
        self._count_fragment(event)

    def handle_bytes(self, event: Frame) -> None:
        self._fragments = 0
        super().handle_bytes(event)
        self._count_fragment(event)

    def handle_cont(self, event: Frame) -> None:
        super().handle_cont(event)
        self._count_fragment(event)

    def _count_fragment(self, event: Frame) -> None:
        self._fragments = 0 if event.fin else self._fragments + 1
        if self._fragments >= MAX_FRAGMENTS:
            self.frames.clear()
            self._close_with(
                "ws_fragments", BROKE_THE_RULES, f"A message comes in at most {MAX_FRAGMENTS} pieces."
            )

    def send_receive_event_to_app(self) -> None:
        # Uvicorn would log a traceback for every such message.
        if self.curr_msg_data_type == "text" and not self.close_sent:
            try:
                b"".join(self.frames).decode()
            except UnicodeDecodeError:
                self.frames.clear()
                self._close_with("ws_bad_text", BAD_TEXT, "A text message must be UTF-8; this one was not.")
                return
        if not self._cut:
            super().send_receive_event_to_app()

    def handle_ping(self) -> None:
        if self._cut:
            return
        if self.writable.is_set():
            super().handle_ping()
        else:
            self._hold_back()

    def _hold_back(self) -> None:
        """Keeps only the newest pong while the write buffer is full (RFC 6455, 5.5.3).

        A client that goes on sending pings without reading is cut.
        """
        now = acknowledged_bytes(self.transport)
        if now - self._acknowledged >= STALL_BYTES:
            self._acknowledged, self._held_back = now, 0
        for message in self.conn.data_to_send():
            if message and message[0] & 0x0F == Opcode.PONG:
                self._pong = message
                self._held_back += len(message)
            else:
                self.transport.write(message)
        if self._held_back > self._settings.send_buffer_bytes:
            self._close_with("ws_pings", BROKE_THE_RULES, "Pings were sent and their answers not read.")

    def handle_parser_exception(self) -> None:
        self._guard.report("ws_bad_frame", "A client sent data that is no WebSocket frame.")
        super().handle_parser_exception()
        self._reset_soon()

    # ---- sending

    def handle_connect(self, event: Request) -> None:
        super().handle_connect(event)
        if hasattr(self, "scope"):
            self.scope["extensions"][WRITE_NOW] = {"write": self.write_now}

    def write_now(self, message: bytes) -> bool:
        """Sends a binary message if the socket takes it at once; returns True if it did.

        The bytes are those of the application's `send`, at a tenth of the cost.
        """
        if not (self.handshake_complete and self.writable.is_set()):
            return False
        if self._cut or self.close_sent or self.transport.is_closing():
            return False
        self.transport.write(binary_head(len(message)) + message)
        return True

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.transport.set_write_buffer_limits(high=self._settings.send_buffer_bytes)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch_stall()

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._stall is not None:
            self._stall.cancel()
            self._stall = None
        if self._pong and not (self._cut or self.transport.is_closing()):
            self.transport.write(self._pong)
        self._pong, self._held_back = b"", 0

    def _watch_stall(self) -> None:
        self._stall = self.loop.call_later(
            self._settings.stall_timeout_s, self._check_stall, acknowledged_bytes(self.transport)
        )

    def _check_stall(self, acknowledged_before: int) -> None:
        if acknowledged_bytes(self.transport) - acknowledged_before >= STALL_BYTES:
            self._watch_stall()
        else:
            self._cut_off("ws_stalled", "A client did not read its messages.")

    def send_keepalive_ping(self) -> None:
        super().send_keepalive_ping()
        self._acknowledged_at_ping = acknowledged_bytes(self.transport)

    def keepalive_timeout(self) -> None:
        before, self._acknowledged_at_ping = self._acknowledged_at_ping, acknowledged_bytes(self.transport)
        # The pong may be unread on our side, or the ping may wait behind data that is being read.
        if (
            self.read_paused
            or self._next_parse is not None
            or self._acknowledged_at_ping - before >= STALL_BYTES
        ):
            self.pong_timer = self.loop.call_later(self._settings.ping_timeout_s, self.keepalive_timeout)
            return
        self.pong_timer = None
        if not (self.close_sent or self.transport.is_closing()):
            self._cut_off("ws_ping_timeout", "A client did not answer a ping.")

    # ---- closing

    def _close_with(self, reason: str, code: int, sentence: str) -> None:
        """Sends a close frame with the reason, and closes."""
        if self._cut:
            return
        self._cut = True
        self._unparsed.clear()
        self._guard.report(reason, sentence)
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": sentence})
        self.conn.fail(code, sentence)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.transport.close()
        self._reset_soon()

    def _cut_off(self, reason: str, sentence: str) -> None:
        """Closes at once: the client would not read a close frame."""
        self._cut = True
        self._unparsed.clear()
        self._guard.report(reason, sentence)
        self._reset()

    def _reset_soon(self) -> None:
        """Makes sure that the connection ends even if the client does not read."""
        if self._abort is None:
            self._abort = self.loop.call_later(LINGER_S, self._reset)

    def _reset(self) -> None:
        """Ends the connection and discards the kernel's buffer, which would wait for 10 s more."""
        with suppress(OSError):
            linger = struct.pack("ii", 1, 0)
            self.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._cut = True
        for timer in (self._next_parse, self._stall, self._abort):
            if timer is not None:
                timer.cancel()
        self._guard.leave(self.host)
        if hasattr(self, "scope"):
            # The scope and this object refer to each other, which only the collector would free.
            del self.scope["extensions"][WRITE_NOW]
        super().connection_lost(exc)
