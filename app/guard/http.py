"""HTTP from anybody: how long a request may take to come, how large it may be, and what it must not look like.

httptools reads on for ever, and keeps all of it: uvicorn's defaults took 60 MB of one header, and a thousand half-sent requests
stayed until they went by themselves. Here a request is read `SLICE_BYTES` at a time, counted, and refused as soon as it is too much.
"""

import json
from asyncio import TimerHandle
from typing import TYPE_CHECKING, Any, cast

import httptools
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from .socket import GuardedSocket

if TYPE_CHECKING:
    from asyncio import Transport

    from .config import GuardedConfig

SLICE_BYTES = 4096
MAX_LINE_BYTES = 8192
"""One header, or the address."""
MAX_HEAD_BYTES = 16_384
MAX_HEADERS = 100
MAX_WAITING = 8
"""Requests sent without waiting for the answers. Browsers do not; each one costs some kilobytes."""
STALL_BYTES = 4096
"""A reader that takes less than this of an answer in `stall_timeout_s` has stopped."""
RETRY_AFTER_S = 5
REFUSED_S = 0.5
"""How long a connection that cannot be had may take to ask, so that it can be told; then it goes."""
MOST_REFUSED = 100
"""So many may take that time at once; what comes beyond them goes without a word, and so a flood of them holds no descriptors."""
TOO_MANY = "Too many connections come from where you are; please try again in a little while."


class Refusal(Exception):
    """Raised out of the parser's callbacks, which ends the parsing."""

    def __init__(self, status: int, reason: str, sentence: str, *, retry: bool = False) -> None:
        super().__init__(sentence)
        self.status, self.reason, self.sentence, self.retry = status, reason, sentence, retry


class GuardedHTTP(HttpToolsProtocol):
    def __init__(self, config: "GuardedConfig", *args: Any, **named: Any) -> None:
        super().__init__(config, *args, **named)
        self._guard = config.guard
        self._settings = config.guard.settings
        self._host = ""
        self._welcome = True
        self._deadline: TimerHandle | None = None
        self._stall: TimerHandle | None = None
        self._in_head = True
        """Also between two requests."""
        self._begun = False
        """Whether a request has begun to come and is not yet whole."""
        self._received = self._headers_received = self._body_received = 0

    # ---- the connection

    def connection_made(self, transport: "Transport") -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._host = self.client[0] if self.client else ""
        self._welcome = self._guard.enter(self._host, self.loop.time())
        if self._welcome:
            self._allow(self._settings.header_timeout_s)
            return
        self._guard.turned_away += 1
        self._allow(REFUSED_S)
        if self._guard.turned_away > MOST_REFUSED:
            self._turn_away(Refusal(503, "connections", TOO_MANY))

    def connection_lost(self, exc: Exception | None) -> None:
        self._forget_deadline()
        self._forget_stall()
        self._guard.leave(self._host)
        self._guard.turned_away -= not self._welcome
        super().connection_lost(exc)

    def handle_websocket_upgrade(self) -> None:
        self._forget_deadline()
        self._forget_stall()
        super().handle_websocket_upgrade()
        socket = cast(GuardedSocket, self.transport.get_protocol())
        socket.host = self._host  # who leaves now, when the connection is lost
        if not socket.handshake_initiated:
            # The socket's own, stricter reader did not take the request; it would wait for ever.
            self._refuse(Refusal(400, "http_malformed", "This is no handshake of a WebSocket."))

    # ---- what comes in

    def data_received(self, data: bytes) -> None:
        self._unset_keepalive_if_required()
        if self._in_head and self._deadline is None:
            self._allow(self._settings.header_timeout_s)
        for start in range(0, len(data), SLICE_BYTES):
            if self.transport.is_closing():
                return
            piece = data[start : start + SLICE_BYTES]
            try:
                self.parser.feed_data(piece)
                self._count(len(piece))
                if self._in_head and self._begun and self._deadline is None:  # the next one has begun
                    self._allow(self._settings.header_timeout_s)
            except httptools.HttpParserUpgrade:
                if self._should_upgrade():
                    self.handle_websocket_upgrade()
                    del self.parser  # it knows us: without it we need not wait for the garbage collector
                else:  # to HTTP/2, say: answered in HTTP/1.1, which is allowed; the parser has stopped
                    self.cycle.keep_alive = False
                return
            except Refusal as refusal:
                self._refuse(refusal)
                return
            except httptools.HttpParserError as problem:
                self._refuse(_refusal_of(problem))
                return

    def _count(self, length: int) -> None:
        """Also what no callback has seen yet, such as the middle of a very long header, or of a chunk's."""
        self._received += length
        most = MAX_HEAD_BYTES if self._in_head else MAX_HEAD_BYTES + 2 * self._settings.body_max_bytes
        if self._received > most + SLICE_BYTES:
            raise self._too_much_head() if self._in_head else self._too_much_body()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._begun = True
        self._received = self._headers_received = self._body_received = 0

    def on_url(self, url: bytes) -> None:
        super().on_url(url)
        if len(self.url) > MAX_LINE_BYTES:
            raise Refusal(414, "http_head", f"An address has at most {MAX_LINE_BYTES:,} bytes.")

    def on_header(self, name: bytes, value: bytes) -> None:
        length = len(name) + len(value)
        self._headers_received += length
        too_long = length > MAX_LINE_BYTES or self._headers_received > MAX_HEAD_BYTES
        if too_long or len(self.headers) >= MAX_HEADERS:
            raise self._too_much_head()
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._in_head = False
        if not self._welcome:
            raise Refusal(503, "connections", TOO_MANY, retry=True)
        self._check_head()
        self._allow(self._settings.body_timeout_s)
        super().on_headers_complete()
        if len(self.pipeline) > MAX_WAITING:
            raise Refusal(400, "http_pipeline", "Wait for an answer before you ask again.")

    def on_body(self, body: bytes) -> None:
        self._body_received += len(body)
        if self._body_received > self._settings.body_max_bytes:
            raise self._too_much_body()
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._forget_deadline()
        self._in_head, self._begun, self._received = True, False, 0
        super().on_message_complete()

    def _check_head(self) -> None:
        """What the parser lets pass, and what two servers in a row could understand in two ways."""
        if self.parser.get_http_version() not in ("1.0", "1.1"):
            raise Refusal(505, "http_malformed", "This server speaks HTTP/1.1.")
        if not self.url.startswith(b"/"):
            raise Refusal(400, "http_malformed", "An address begins with a slash.")
        hosts = sum(name == b"host" for name, _ in self.headers)
        if hosts > 1 or (hosts == 0 and self.parser.get_http_version() == "1.1"):
            raise Refusal(400, "http_malformed", "A request names one Host.")
        sizes = [value for name, value in self.headers if name == b"content-length"]
        if sizes and int(sizes[0]) > self._settings.body_max_bytes:
            raise self._too_much_body()
        has_body = any(name == b"transfer-encoding" for name, _ in self.headers) or (sizes and int(sizes[0]))
        if has_body and self.parser.should_upgrade():
            raise Refusal(400, "http_malformed", "A request for another protocol has no body.")

    def _too_much_head(self) -> Refusal:
        sentence = f"A request has at most {MAX_HEADERS} headers, {MAX_LINE_BYTES:,} bytes each and {MAX_HEAD_BYTES:,} together."
        return Refusal(431, "http_head", sentence)

    def _too_much_body(self) -> Refusal:
        sentence = f"At most {self._settings.body_max_bytes:,} bytes may be sent in one request."
        return Refusal(413, "http_body", sentence)

    # ---- how long it may take

    def _allow(self, seconds: float) -> None:
        self._forget_deadline()
        self._deadline = self.loop.call_later(seconds, self._too_late)

    def _forget_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _too_late(self) -> None:
        self._deadline = None
        if self.flow.read_paused:  # it is we who do not read
            self._allow(self._settings.body_timeout_s)
        elif not self._welcome:
            self._turn_away(Refusal(503, "connections", TOO_MANY))
        else:
            self._refuse(Refusal(408, "http_slow", "The request took too long to come."))

    # ---- how long an answer may lie unread

    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._forget_stall()

    def _watch(self) -> None:
        self._forget_stall()
        size = self.transport.get_write_buffer_size()
        self._stall = self.loop.call_later(self._settings.stall_timeout_s, self._look, size)

    def _look(self, size_before: int) -> None:
        """While writing is paused the buffer only gets shorter, by what the other end takes."""
        self._stall = None
        if size_before - self.transport.get_write_buffer_size() >= STALL_BYTES:
            self._watch()
        else:
            self._guard.tell("http_stalled", "It did not read what it had asked for.")
            self.transport.abort()

    def _forget_stall(self) -> None:
        if self._stall is not None:
            self._stall.cancel()
            self._stall = None

    # ---- how it is refused

    def _refuse(self, refusal: Refusal) -> None:
        """Answers where nothing else is being answered, and closes."""
        self._forget_deadline()
        self._guard.tell(refusal.reason, refusal.sentence)
        cycle: RequestResponseCycle | None = self.cycle
        answering = self.pipeline or (cycle and cycle.response_started and not cycle.response_complete)
        if not answering and not self.transport.is_closing():
            self.transport.write(self._answer(refusal))
        self.transport.close()

    def _turn_away(self, refusal: Refusal) -> None:
        """Without an answer, because nothing was asked, or because too many are being answered."""
        self._forget_deadline()
        self._guard.tell(refusal.reason, refusal.sentence)
        self.transport.abort()

    def _answer(self, refusal: Refusal) -> bytes:
        body = json.dumps({"refused": refusal.sentence}).encode()
        headers = [
            *self.server_state.default_headers,
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
            (b"x-content-type-options", b"nosniff"),
            (b"cross-origin-resource-policy", b"same-origin"),
            (b"connection", b"close"),
        ]
        if refusal.status == 405:
            headers.append((b"allow", b"GET, HEAD, POST"))
        if refusal.retry:
            headers.append((b"retry-after", str(RETRY_AFTER_S).encode()))
        lines = b"".join(b"%b: %b\r\n" % header for header in headers)
        return STATUS_LINE[refusal.status] + lines + b"\r\n" + body


def _refusal_of(problem: httptools.HttpParserError) -> Refusal:
    """Ours, where a callback raised it; httptools wraps it."""
    if isinstance(problem.__context__, Refusal):
        return problem.__context__
    if isinstance(problem, httptools.HttpParserInvalidMethodError):
        return Refusal(405, "http_malformed", "This server knows GET, HEAD and POST.")
    return Refusal(400, "http_malformed", "This is no HTTP request.")
