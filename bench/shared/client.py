"""A learner of a benchmark: a WebSocket that answers as the page does and reads only the heads of
frames."""

import asyncio
import base64
import json
import os
import re
import struct
import sys
import time
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from backstep.protocol.layout import ASKS, FRAME, HEAD, PICTURE  # noqa: E402

PATIENCE_S = 60.0
"""The longest wait for an answer."""
TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
"""Opcodes of WebSocket frames."""


class Failed(Exception):
    """The run has no result; the message gives the reason."""


class Learner(asyncio.Protocol):
    """One WebSocket. `arrivals` and `iterations` have the time and the iteration of every received
    frame."""

    def __init__(self, url: "Url", session: str, address: str = "") -> None:
        """`address`: the client address that a proxy would report."""
        self._url, self._session = url, session
        self._forwarded = f"X-Forwarded-For: {address}\r\n" if address else ""
        self._transport: asyncio.Transport | None = None
        self._buffer = bytearray()
        self._upgraded = False
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._next_id = 0
        self.closed = ""
        self.frames = 0
        self.arrivals, self.iterations = array("d"), array("d")

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment]
        key = base64.b64encode(os.urandom(16)).decode()
        self._write(
            f"GET {self._url.path}ws/{self._session} HTTP/1.1\r\nHost: {self._url.netloc}\r\nOrigin: {self._url.origin}\r\n{self._forwarded}"
            f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed = self.closed or f"lost: {exc}"
        for answer in (self.opened, *self._answers.values()):
            if not answer.done():
                answer.set_exception(Failed(f"a socket was closed: {self.closed}"))

    def data_received(self, data: bytes) -> None:
        now = time.monotonic()
        if self._buffer or not self._upgraded:
            self._buffer += data
            data = bytes(self._buffer)
            self._buffer.clear()
        if not self._upgraded:
            head, end, data_left = data.partition(b"\r\n\r\n")
            if not end:
                self._buffer += data
                return
            if not head.startswith(b"HTTP/1.1 101"):
                self.closed = head.split(b"\r\n")[0].decode("latin-1")
                self.close()
                return
            self._upgraded, data = True, data_left
            self.opened.set_result(None)
        at, size = 0, len(data)
        while size - at >= 2:
            length, start = data[at + 1], at + 2
            if length > 125:
                width = 2 if length == 126 else 8
                if size - start < width:
                    break
                length, start = int.from_bytes(data[start : start + width], "big"), start + width
            if size - start < length:
                break
            self._take(data[at] & 15, data, start, start + length, now)
            at = start + length
        if at < size:
            self._buffer += data[at:]

    def _take(self, code: int, data: bytes, start: int, end: int, now: float) -> None:
        if code == BINARY:
            if data[start + 5] in (FRAME, PICTURE):
                self.frames += 1
                self.arrivals.append(now)
                self.iterations.append(struct.unpack_from("<d", data, start + HEAD.size)[0])
                if data[start + 6] & ASKS:
                    sequence = int.from_bytes(data[start + 12 : start + 16], "little")
                    self._send(TEXT, b'{"type":"acknowledge","sequence":%d}' % sequence)
        elif code == TEXT:
            # Only answers are parsed. Other events are long, and only the page needs them.
            if data.startswith((b'{"type":"applied"', b'{"type":"refused"', b'{"type": "applied"'), start):
                event = json.loads(data[start:end])
                if (answer := self._answers.pop(event["id"], None)) and not answer.done():
                    answer.set_result(event)
        elif code == PING:
            self._send(PONG, data[start:end])
        elif code == CLOSE:
            self.closed = (
                f"code {int.from_bytes(data[start : start + 2], 'big')} {data[start + 2 : end].decode()}"
            )
            self.close()

    async def command(self, kind: str, **fields: Any) -> dict[str, Any]:
        """Sends a command and returns its answer; raises `Failed` if it is refused or unanswered."""
        event = await self.ask(kind, **fields)
        if event["type"] != "applied":
            raise Failed(f"{kind} was refused: {event['message']}")
        return event

    async def ask(self, kind: str, **fields: Any) -> dict[str, Any]:
        """Sends a command and returns its answer, applied or refused; raises `Failed` if there is
        none."""
        id, self._next_id = self._next_id, self._next_id + 1
        answer = self._answers[id] = asyncio.get_running_loop().create_future()
        self._send(TEXT, json.dumps({"type": kind, "id": id, **fields}).encode())
        return await asyncio.wait_for(answer, PATIENCE_S)

    def _send(self, code: int, payload: bytes) -> None:
        """Sends one frame. Its mask is zero, so the payload stays as it is."""
        length = len(payload)
        if length < 126:
            size = bytes([128 | length])
        elif length < 2**16:
            size = bytes([128 | 126]) + length.to_bytes(2, "big")
        else:
            size = bytes([128 | 127]) + length.to_bytes(8, "big")
        self._write(bytes([128 | code]) + size + b"\0\0\0\0" + payload)

    def _write(self, data: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(data)

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


@dataclass(frozen=True)
class Url:
    """The server's address; only this machine is allowed."""

    host: str
    port: int
    path: str

    @classmethod
    def read(cls, text: str) -> "Url":
        parts = urlsplit(text)
        if parts.scheme != "http" or parts.hostname not in ("127.0.0.1", "localhost", "::1"):
            raise Failed(
                f"Only a server on this machine is loaded, such as http://127.0.0.1:8000/; {text!r} came."
            )
        return cls(parts.hostname, parts.port or 80, parts.path.rstrip("/") + "/")

    @property
    def netloc(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"http://{self.netloc}"


async def get(url: Url, path: str) -> bytes:
    """The answer to a GET request, head and body."""
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write(f"GET {url.path}{path} HTTP/1.1\r\nHost: {url.netloc}\r\nConnection: close\r\n\r\n".encode())
    try:
        return await asyncio.wait_for(reader.read(-1), PATIENCE_S)
    finally:
        writer.close()


async def new_session(url: Url) -> str:
    """The id of a new session, read from the first page of a new visitor."""
    answer = await get(url, "")
    found = re.search(rb'data-session="([A-Za-z0-9_-]{22})"', answer)
    if not found:
        raise Failed(f"the first page has no session: {answer[:200].decode('latin-1')}")
    return found[1].decode()
