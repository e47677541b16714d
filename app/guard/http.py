"""HTTP from untrusted clients: limits on the time, size and form of a request.

httptools reads without end and keeps all of it: with uvicorn's defaults one header took 60 MB, and
a thousand half-sent requests stayed until their clients left. Here a request is read `SLICE_BYTES`
at a time, counted, and refused as soon as it is too large.
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
"""The longest header, and the longest address."""
MAX_HEAD_BYTES = 16_384
MAX_HEADERS = 100
MAX_PIPELINED = 8
"""Requests sent without waiting for answers. Browsers send none; each costs some kilobytes."""
STALL_BYTES = 4096
"""A reader that takes less of an answer in `stall_timeout_s` has stopped."""
RETRY_AFTER_S = 5
REFUSED_S = 0.5
"""How long a refused connection may take to send its request, so that it gets an answer."""
MAX_REFUSED = 100
"""Refused connections that may wait for an answer at once. Further ones are closed without an
answer, so that a flood of them holds no file descriptors."""
TOO_MANY = "Too many connections come from your network; please try again in a little while."


FILES = (b"/api/data/", b"/api/weights/", b"/api/recipes")
"""The addresses that take files: longer bodies than others, if the request names their length."""
FILE_TOO_LARGE = (
    "A file has at most {:,} bytes. Of a table keep the columns that you need and at most 2,000 rows; of weights leave out "
    "the optimiser's state."
)
TOO_MANY_FILES = "Too many files arrive just now. Please try again in a few seconds."


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
        self._accepted = True
        self._deadline: TimerHandle | None = None
        self._stall: TimerHandle | None = None
        self._in_head = True
        """True before the end of a request's headers, and between two requests."""
        self._incomplete = False
        """True if a request has begun and is not yet complete."""
        self._received = self._headers_received = self._body_received = 0
        self._body_limit = self._settings.body_max_bytes
        self._holds_file = False
        """True while a long file arrives."""

    # ---- the connection

    def connection_made(self, transport: "Transport") -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._host = self.client[0] if self.client else ""
        self._accepted = self._guard.enter(self._host, self.loop.time())
        if self._accepted:
            self._set_deadline(self._settings.header_timeout_s)
            return
        self._guard.refused += 1
        self._set_deadline(REFUSED_S)
        if self._guard.refused > MAX_REFUSED:
            self._abort(Refusal(503, "connections", TOO_MANY))

    def connection_lost(self, exc: Exception | None) -> None:
        self._clear_deadline()
        self._clear_stall()
        self._end_file()
        self._guard.leave(self._host)
        self._guard.refused -= not self._accepted
        super().connection_lost(exc)
        # A request refers to this object, which would keep its body for the garbage collector.
        self.cycle = None  # type: ignore[assignment]
        self.pipeline.clear()

    def handle_websocket_upgrade(self) -> None:
        self._clear_deadline()
        self._clear_stall()
        super().handle_websocket_upgrade()
        socket = cast(GuardedSocket, self.transport.get_protocol())
        socket.host = self._host  # the socket counts the connection out
        if not socket.handshake_initiated:
            # The socket's stricter parser did not accept the request, and would wait for ever.
            self._refuse(Refusal(400, "http_malformed", "This is not a WebSocket handshake."))

    # ---- the request

    def data_received(self, data: bytes) -> None:
        self._unset_keepalive_if_required()
        if self._in_head and self._deadline is None:
            self._set_deadline(self._settings.header_timeout_s)
        for start in range(0, len(data), SLICE_BYTES):
            if self.transport.is_closing():
                return
            piece = data[start : start + SLICE_BYTES]
            try:
                self.parser.feed_data(piece)
                self._count(len(piece))
                if self._in_head and self._incomplete and self._deadline is None:  # one more
                    self._set_deadline(self._settings.header_timeout_s)
            except httptools.HttpParserUpgrade:
                if self._should_upgrade():
                    self.handle_websocket_upgrade()
                    # The parser refers to this object, which would wait for the garbage collector.
                    del self.parser
                else:
                    # An upgrade to HTTP/2, say, is answered in HTTP/1.1. The parser has stopped.
                    self.cycle.keep_alive = False
                return
            except Refusal as refusal:
                self._refuse(refusal)
                return
            except httptools.HttpParserError as problem:
                self._refuse(_refusal_of(problem))
                return

    def _count(self, length: int) -> None:
        """Counts all bytes, also those that no callback has seen yet: half a long header, say."""
        self._received += length
        most = MAX_HEAD_BYTES if self._in_head else MAX_HEAD_BYTES + 2 * self._body_limit
        if self._received > most + SLICE_BYTES:
            raise self._head_too_large() if self._in_head else self._body_too_large()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._incomplete = True
        self._received = self._headers_received = self._body_received = 0
        self._body_limit = self._settings.body_max_bytes

    def on_url(self, url: bytes) -> None:
        super().on_url(url)
        if len(self.url) > MAX_LINE_BYTES:
            raise Refusal(414, "http_head", f"An address has at most {MAX_LINE_BYTES:,} bytes.")

    def on_header(self, name: bytes, value: bytes) -> None:
        length = len(name) + len(value)
        self._headers_received += length
        too_long = length > MAX_LINE_BYTES or self._headers_received > MAX_HEAD_BYTES
        if too_long or len(self.headers) >= MAX_HEADERS:
            raise self._head_too_large()
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._in_head = False
        if not self._accepted:
            raise Refusal(503, "connections", TOO_MANY, retry=True)
        self._check_head()
        self._set_deadline(self._settings.body_timeout_s)
        super().on_headers_complete()
        if len(self.pipeline) > MAX_PIPELINED:
            raise Refusal(400, "http_pipeline", "Wait for an answer before you send the next request.")

    def on_body(self, body: bytes) -> None:
        self._body_received += len(body)
        if self._body_received > self._body_limit:
            raise self._body_too_large()
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._clear_deadline()
        self._end_file()
        self._in_head, self._incomplete, self._received = True, False, 0
        super().on_message_complete()

    def _check_head(self) -> None:
        """Refuses forms that the parser accepts, but that two servers could read in two ways."""
        if self.parser.get_http_version() not in ("1.0", "1.1"):
            raise Refusal(505, "http_malformed", "This server speaks HTTP/1.1.")
        if not self.url.startswith(b"/"):
            raise Refusal(400, "http_malformed", "An address begins with a slash.")
        hosts = sum(name == b"host" for name, _ in self.headers)
        if hosts > 1 or (hosts == 0 and self.parser.get_http_version() == "1.1"):
            raise Refusal(400, "http_malformed", "A request names one Host.")
        sizes = [value for name, value in self.headers if name == b"content-length"]
        if sizes and int(sizes[0]) > self._settings.body_max_bytes:
            self._begin_file(int(sizes[0]))
        has_body = any(name == b"transfer-encoding" for name, _ in self.headers) or (sizes and int(sizes[0]))
        if has_body and self.parser.should_upgrade():
            raise Refusal(400, "http_malformed", "A request for another protocol has no body.")

    def _begin_file(self, size: int) -> None:
        """Lets a long body in if its address takes files. Its length is known before it begins."""
        if not self.url.startswith(FILES):
            raise self._body_too_large()
        if size > self._settings.file_max_bytes:
            raise Refusal(413, "http_body", FILE_TOO_LARGE.format(self._settings.file_max_bytes))
        if not self._guard.begin_file(self._host):
            raise Refusal(503, "http_files", TOO_MANY_FILES, retry=True)
        self._holds_file, self._body_limit = True, size

    def _end_file(self) -> None:
        if self._holds_file:
            self._holds_file = False
            self._guard.end_file(self._host)

    def _head_too_large(self) -> Refusal:
        sentence = f"A request has at most {MAX_HEADERS} headers, {MAX_LINE_BYTES:,} bytes each and {MAX_HEAD_BYTES:,} together."
        return Refusal(431, "http_head", sentence)

    def _body_too_large(self) -> Refusal:
        sentence = f"At most {self._settings.body_max_bytes:,} bytes may be sent in one request."
        return Refusal(413, "http_body", sentence)

    # ---- deadlines

    def _set_deadline(self, seconds: float) -> None:
        self._clear_deadline()
        self._deadline = self.loop.call_later(seconds, self._deadline_passed)

    def _clear_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _deadline_passed(self) -> None:
        self._deadline = None
        if self.flow.read_paused:  # the server itself has paused reading
            self._set_deadline(self._settings.body_timeout_s)
        elif not self._accepted:
            self._abort(Refusal(503, "connections", TOO_MANY))
        else:
            self._refuse(Refusal(408, "http_slow", "The request took too long to arrive."))

    # ---- unread answers

    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch_stall()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._clear_stall()

    def _watch_stall(self) -> None:
        self._clear_stall()
        size = self.transport.get_write_buffer_size()
        self._stall = self.loop.call_later(self._settings.stall_timeout_s, self._check_stall, size)

    def _check_stall(self, size_before: int) -> None:
        """Cuts a stopped reader. While writing is paused, only reading makes the buffer shorter."""
        self._stall = None
        if size_before - self.transport.get_write_buffer_size() >= STALL_BYTES:
            self._watch_stall()
        else:
            self._guard.report("http_stalled", "A client did not read its answer.")
            self.transport.abort()

    def _clear_stall(self) -> None:
        if self._stall is not None:
            self._stall.cancel()
            self._stall = None

    # ---- refusals

    def _refuse(self, refusal: Refusal) -> None:
        """Sends the refusal, unless another answer is on its way, and closes the connection."""
        self._clear_deadline()
        self._guard.report(refusal.reason, refusal.sentence)
        cycle: RequestResponseCycle | None = self.cycle
        answering = self.pipeline or (cycle and cycle.response_started and not cycle.response_complete)
        if not answering and not self.transport.is_closing():
            self.transport.write(self._answer(refusal))
        self.transport.close()

    def _abort(self, refusal: Refusal) -> None:
        """Closes the connection without an answer: it sent no request, or too many wait for one."""
        self._clear_deadline()
        self._guard.report(refusal.reason, refusal.sentence)
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
    """The refusal that a callback raised, which httptools wraps; or one for the parser's error."""
    if isinstance(problem.__context__, Refusal):
        return problem.__context__
    if isinstance(problem, httptools.HttpParserInvalidMethodError):
        return Refusal(405, "http_malformed", "This server knows GET, HEAD and POST.")
    return Refusal(400, "http_malformed", "This is not an HTTP request.")
