"""A WebSocket whose other end may be anybody.

What comes in passes two buckets (bytes and frames a second) and is parsed at most `SLICE_BYTES` a turn of the event loop, so that
everybody else has their turn in between. While it waits nothing more is read, and TCP slows the sender down; whoever
goes on is cut. What goes out never piles up: the write buffer is short, and a reader that does not take it is cut. A reader that
takes it, however slowly, is never cut for being slow: not for its pings, and not for a ping of ours that a large frame delays.
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

from app.limits.token_bucket import Bucket

from .reading import taken

if TYPE_CHECKING:
    from .config import GuardedConfig

SLICE_BYTES = 4096
"""Parsed a turn: 680 of the smallest frames, about 5 ms."""
MAX_FRAGMENTS = 16
"""Pieces of one message. Browsers send one; a thousand pieces of one byte cost as much as a thousand messages and pass every size limit."""
BURST_S = 2.0
"""So many seconds' worth of frames may come at once."""
BURST_MESSAGES = 4
"""So many of the longest messages may."""
STALL_BYTES = 4096
"""A reader that takes less than this in `stall_timeout_s` has stopped. One that takes more before a ping of ours is due to be
answered gets more time: the ping lies behind what it still has to read."""
LINGER_S = 2.0
"""How long the last words to a connection that is cut may take to leave."""
BROKE_THE_RULES, BAD_TEXT = 1008, 1007


WRITE_NOW = "backstep.write_now"
"""The extension of the ASGI scope by which an application reaches `GuardedSocket.write_now`."""


def binary_head(length: int) -> bytes:
    """What stands before a binary message of a server (RFC 6455, 5.2): final, unmasked."""
    if length < 126:
        return bytes((0x82, length))
    if length < 65536:
        return b"\x82\x7e" + length.to_bytes(2, "big")
    return b"\x82\x7f" + length.to_bytes(8, "big")


class GuardedSocket(WebSocketsSansIOProtocol):
    host = ""
    """Whom the connection is counted for; `GuardedHTTP` hands it over."""

    def __init__(self, config: "GuardedConfig", *args: Any, **named: Any) -> None:
        super().__init__(config, *args, **named)
        self._guard = config.guard
        settings, now = self._guard.settings, self.loop.time()
        self._settings = settings
        self._bytes = Bucket(settings.bytes_in_per_s, BURST_MESSAGES * settings.message_max_bytes, now)
        self._frames = Bucket(settings.frames_in_per_s, BURST_S * settings.frames_in_per_s, now)
        self._unparsed = bytearray()
        self._fragments = 0
        self._strained_since: float | None = None
        self._turn: Handle | None = None
        self._stall: TimerHandle | None = None
        self._abort: TimerHandle | None = None
        self._cut = False
        self._pong = b""
        """The answer to the newest ping that came while the write buffer was full."""
        self._held_back = 0
        """Bytes of such answers since the other end was last seen to read."""
        self._taken = 0
        """How much it had taken then."""
        self._taken_at_ping = 0
        """How much it had taken when it was last given time to answer a ping of ours."""

    # ---- what comes in

    def data_received(self, data: bytes) -> None:
        if self._cut:
            return
        if not self.handshake_initiated:  # the request itself, handed over by GuardedHTTP
            super().data_received(data)
        elif not self.handshake_complete:
            self._abandon("ws_early_data", "It spoke before its handshake was answered.")
        else:
            self._unparsed += data
            if self._turn is None and not self.read_paused:
                self._parse()
            self._go_on()

    def _parse(self) -> None:
        """One slice, then the others have their turn."""
        piece = bytes(self._unparsed[:SLICE_BYTES])
        del self._unparsed[:SLICE_BYTES]
        now = self.loop.time()
        if self._bytes.recovered(now) and self._frames.recovered(now):
            self._strained_since = None
        self._bytes.take(len(piece), now)
        super().data_received(piece)

    def handle_events(self) -> None:
        self._frames.take(len(self.conn.events), self.loop.time())
        super().handle_events()

    def _go_on(self) -> None:
        """Reads on, parses on or waits: whichever the buckets, what is unparsed and the application allow."""
        if self._cut or self._turn is not None or self.transport.is_closing():
            return
        now = self.loop.time()
        wait_s = max(self._bytes.wait_s(now), self._frames.wait_s(now))
        if wait_s > 0 and self._is_flooding(now):
            self._end("ws_flood", BROKE_THE_RULES, "More was sent than a page ever sends, for too long.")
        elif wait_s > 0:
            self.transport.pause_reading()
            self._turn = self.loop.call_later(wait_s, self._take_turn)
        elif self.read_paused:
            self.transport.pause_reading()  # until the application has taken what is there: `receive`
        elif self._unparsed:
            self.transport.pause_reading()
            self._turn = self.loop.call_soon(self._take_turn)
        else:
            self.transport.resume_reading()

    def _take_turn(self) -> None:
        self._turn = None
        if self._unparsed and not (self._cut or self.read_paused or self.transport.is_closing()):
            self._parse()
        self._go_on()

    def _is_flooding(self, now: float) -> bool:
        """Whether it has been at its limit for `flood_timeout_s` without a breath in between."""
        if self._strained_since is None:
            self._strained_since = now
        return now - self._strained_since > self._settings.flood_timeout_s

    async def receive(self) -> Any:
        message = await self.queue.get()
        if self.read_paused and self.queue.empty():
            self.read_paused = False
            self._go_on()
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
            self._end("ws_fragments", BROKE_THE_RULES, f"A message comes in at most {MAX_FRAGMENTS} pieces.")

    def send_receive_event_to_app(self) -> None:
        # Uvicorn would say it with a traceback for every such message.
        if self.curr_msg_data_type == "text" and not self.close_sent:
            try:
                b"".join(self.frames).decode()
            except UnicodeDecodeError:
                self.frames.clear()
                self._end("ws_bad_text", BAD_TEXT, "Text is UTF-8, and this was not.")
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
        """The write buffer is full: only the newest ping is answered, once there is room (RFC 6455, 5.5.3). Whoever sends more and
        more of them, and reads nothing meanwhile, is cut."""
        now = taken(self.transport)
        if now - self._taken >= STALL_BYTES:
            self._taken, self._held_back = now, 0
        for message in self.conn.data_to_send():
            if message and message[0] & 0x0F == Opcode.PONG:
                self._pong = message
                self._held_back += len(message)
            else:
                self.transport.write(message)
        if self._held_back > self._settings.send_buffer_bytes:
            self._end("ws_pings", BROKE_THE_RULES, "Pings were sent and their answers not read.")

    def handle_parser_exception(self) -> None:
        self._guard.tell("ws_bad_frame", "It sent what is no WebSocket frame.")
        super().handle_parser_exception()
        self._abort_soon()

    # ---- what goes out

    def handle_connect(self, event: Request) -> None:
        super().handle_connect(event)
        if hasattr(self, "scope"):
            self.scope["extensions"][WRITE_NOW] = {"write": self.write_now}

    def write_now(self, message: bytes) -> bool:
        """Sends a binary message if the socket takes it at once, and says whether it did: the same bytes as by way of the
        application's `send`, at a tenth of the cost. What it does not take may be sent that way."""
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
        self._watch()

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._stall is not None:
            self._stall.cancel()
            self._stall = None
        if self._pong and not (self._cut or self.transport.is_closing()):
            self.transport.write(self._pong)
        self._pong, self._held_back = b"", 0

    def _watch(self) -> None:
        self._stall = self.loop.call_later(self._settings.stall_timeout_s, self._look, taken(self.transport))

    def _look(self, taken_before: int) -> None:
        if taken(self.transport) - taken_before >= STALL_BYTES:
            self._watch()
        else:
            self._abandon("ws_stalled", "It did not read what it was sent.")

    def send_keepalive_ping(self) -> None:
        super().send_keepalive_ping()
        self._taken_at_ping = taken(self.transport)

    def keepalive_timeout(self) -> None:
        before, self._taken_at_ping = self._taken_at_ping, taken(self.transport)
        # The answer may be there, and it is we who do not read; or the ping lies behind what the other end is reading.
        if self.read_paused or self._turn is not None or self._taken_at_ping - before >= STALL_BYTES:
            self.pong_timer = self.loop.call_later(self._settings.ping_timeout_s, self.keepalive_timeout)
            return
        self.pong_timer = None
        if not (self.close_sent or self.transport.is_closing()):
            self._abandon("ws_ping_timeout", "It did not answer a ping.")

    # ---- how it ends

    def _end(self, reason: str, code: int, sentence: str) -> None:
        """Says why, and closes."""
        if self._cut:
            return
        self._cut = True
        self._unparsed.clear()
        self._guard.tell(reason, sentence)
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": sentence})
        self.conn.fail(code, sentence)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.transport.close()
        self._abort_soon()

    def _abandon(self, reason: str, sentence: str) -> None:
        """For one who would not read a last word."""
        self._cut = True
        self._unparsed.clear()
        self._guard.tell(reason, sentence)
        self._reset()

    def _abort_soon(self) -> None:
        """Whoever does not read would never let a closing connection go."""
        if self._abort is None:
            self._abort = self.loop.call_later(LINGER_S, self._reset)

    def _reset(self) -> None:
        """Gone at once, and what lay in the kernel with it; else that would wait for the reader for another ten seconds."""
        with suppress(OSError):
            linger = struct.pack("ii", 1, 0)
            self.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._cut = True
        for timer in (self._turn, self._stall, self._abort):
            if timer is not None:
                timer.cancel()
        self._guard.leave(self.host)
        if hasattr(self, "scope"):
            # It knows us, and we know it: what has gone need not wait for the garbage collector.
            del self.scope["extensions"][WRITE_NOW]
        super().connection_lost(exc)
