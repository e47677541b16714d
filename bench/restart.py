"""The time until every page streams again after a restart of the server.

    python bench/restart.py                      500 pages, SIGTERM and kill -9
    python bench/restart.py --pages 20 --json    for machines

Each page is a raw socket with a playing session. It reconnects as the real page does (`static/js/wire/connection.js`): after a
`moving` at the given moment, otherwise after a pause with full jitter. The benchmark starts the
server again as soon as it has ended, on the same port and folder. A page streams again when it has
a frame of the new server.
"""

import argparse
import asyncio
import base64
import json
import os
import random
import re
import signal
import struct
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_S = 60.0
FIRST_WAIT_S, GROWTH, LONGEST_WAIT_S, LONGEST_WAIT_MOVING_S = 0.25, 1.5, 5.0, 1.0
RATE = 2.0
"""Iterations a second of each session: few, because this measures reconnecting, not streaming."""


@dataclass
class Page:
    """One page, which reconnects until it is closed."""

    port: int
    session: str
    iteration: float = -1.0
    streaming_s: float = 0.0
    """The arrival of the first frame on the current socket."""
    closes: list[int] = field(default_factory=list)
    attempts: int = 0
    _after_s: float | None = None

    async def live(self) -> None:
        failures = 0
        moving = False
        while True:
            self.attempts += 1
            self._after_s = None
            begun = self.streaming_s
            code = 1006
            with suppress(OSError, asyncio.IncompleteReadError):
                code = await self._one_socket()
            if self.streaming_s != begun:
                failures, moving = 0, False
                self.closes.append(code)
            failures += 1
            if self._after_s is not None:
                moving = True
                await asyncio.sleep(self._after_s)
                continue
            longest = LONGEST_WAIT_MOVING_S if moving else LONGEST_WAIT_S
            await asyncio.sleep(random.random() * min(FIRST_WAIT_S * GROWTH ** (failures - 1), longest))

    async def _one_socket(self) -> int:
        """Waits until the socket closes; returns the code."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            key = base64.b64encode(os.urandom(16)).decode()
            writer.write(
                f"GET /ws/{self.session} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                f"Origin: http://127.0.0.1:{self.port}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n".encode()
            )
            head = await reader.readuntil(b"\r\n\r\n")
            if b" 101 " not in head.split(b"\r\n")[0]:
                return 1006
            hello = {"type": "hello", "id": 0, "version": 1, "client": f"page-{self.session[:8]}"}
            writer.write(_frame(1, json.dumps(hello).encode()))
            first = True
            while True:
                kind, payload = await _read(reader)
                if kind == 2 and payload[5] == 1:
                    (self.iteration,) = struct.unpack_from("<d", payload, 16)
                    if first:
                        self.streaming_s, first = time.monotonic(), False
                    acknowledge = {
                        "type": "acknowledge",
                        "sequence": struct.unpack_from("<I", payload, 12)[0],
                    }
                    writer.write(_frame(1, json.dumps(acknowledge).encode()))
                elif kind == 1 and payload.startswith(b'{"type":"moving"'):
                    self._after_s = json.loads(payload)["after_s"]
                elif kind == 9:
                    writer.write(_frame(10, payload))
                elif kind == 8:
                    writer.write(_frame(8, payload))
                    return int.from_bytes(payload[:2], "big") if payload else 1005
                elif kind == 1 and self.iteration < 0 and payload.startswith(b'{"type":"applied","id":0'):
                    play = {"type": "play", "id": 1, "iterations_per_s": RATE, "until": None}
                    writer.write(_frame(1, json.dumps(play).encode()))
        finally:
            writer.close()


def _frame(kind: int, payload: bytes) -> bytes:
    """A client's frame, masked with zeros."""
    length = bytes([0x80 | len(payload)]) if len(payload) < 126 else b"\xfe" + struct.pack(">H", len(payload))
    return bytes([0x80 | kind]) + length + bytes(4) + payload


async def _read(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    first, length = await reader.readexactly(2)
    if length == 126:
        (length,) = struct.unpack(">H", await reader.readexactly(2))
    elif length == 127:
        (length,) = struct.unpack(">Q", await reader.readexactly(8))
    return first & 15, await reader.readexactly(length)


class Server:
    def __init__(self, data: str, port: int = 0) -> None:
        self.begun_s = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "backstep", "serve", "--port", str(port)],
            cwd=ROOT,
            env={**os.environ, "BACKSTEP_DATA": data},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    async def up(self) -> int:
        """Waits until the server answers; returns its port."""
        assert self.process.stdout is not None
        line = await asyncio.to_thread(self.process.stdout.readline)
        self.up_s = time.monotonic()
        found = re.search(r":(\d+)/", line)
        if found is None:
            raise SystemExit(f"the server did not start: {line!r}")
        return int(found[1])

    async def end(self, number: int) -> tuple[float, int]:
        """Ends the server; returns the time that took, and the exit status."""
        begin = time.monotonic()
        self.process.send_signal(number)
        status = await asyncio.to_thread(self.process.wait, PATIENCE_S)
        return time.monotonic() - begin, status


async def restart(pages: int, number: int) -> dict[str, Any]:
    """Lets pages stream, restarts the server once, and returns the figures."""
    with tempfile.TemporaryDirectory() as data:
        server = Server(data)
        port = await server.up()
        # One page after another: the connections of one address are limited.
        all_pages = [Page(port, await _new_session(port)) for _ in range(pages)]
        lives = [asyncio.create_task(page.live()) for page in all_pages]
        try:
            await _until(lambda: all(page.iteration >= 2 for page in all_pages))
            before = [page.iteration for page in all_pages]
            signalled_s = time.monotonic()
            exit_s, status = await server.end(number)
            server = Server(data, port)
            await server.up()
            up_s = server.up_s
            await _until(lambda: all(page.streaming_s > signalled_s for page in all_pages))
            cpu = psutil.Process(server.process.pid).cpu_times()
            back = [page.streaming_s for page in all_pages]
            # They play on without any command.
            await _until(
                lambda: all(page.iteration > then for page, then in zip(all_pages, before, strict=True))
            )
        finally:
            for life in lives:
                life.cancel()
            await asyncio.gather(*lives, return_exceptions=True)
            if server.process.poll() is None:
                await server.end(signal.SIGKILL)
        return {
            "signal": signal.Signals(number).name,
            "pages": pages,
            "exit_s": round(exit_s, 2),
            "exit_status": status,
            "closed_1012": sum(page.closes[:1] == [1012] for page in all_pages),
            "start_s": round(server.up_s - server.begun_s, 2),
            "streaming_again": sum(moment > signalled_s for moment in back),
            "after_up_s": _spread([moment - up_s for moment in back]),
            "after_signal_s": _spread([moment - signalled_s for moment in back]),
            "server_cpu_s": round(cpu.user + cpu.system, 2),
            "load_average": round(os.getloadavg()[0], 1),
            "attempts_per_page": round(sum(page.attempts - 1 for page in all_pages) / pages, 1),
        }


async def _new_session(port: int) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    found = re.search(rb"backstep_session=([\w-]{22})", answer)
    if found is None:
        raise SystemExit(f"no session: {answer[:100]!r}")
    return found[1].decode()


async def _until(condition: Any) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not condition():  # noqa: ASYNC110  pages have no event to wait for
            await asyncio.sleep(0.02)


def _spread(seconds: list[float]) -> dict[str, float]:
    cuts = quantiles(seconds, n=100, method="inclusive") if len(seconds) > 1 else seconds * 99
    return {"p50": round(cuts[49], 2), "p99": round(cuts[98], 2), "max": round(max(seconds), 2)}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--signal", choices=("SIGTERM", "SIGKILL"), help="only this one")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    if not 1 <= options.pages <= 2000:
        parser.error("pages are between 1 and 2000")
    for name in ("SIGTERM", "SIGKILL"):
        if options.signal in (None, name):
            result = asyncio.run(restart(options.pages, signal.Signals[name]))
            print(json.dumps(result) if options.json else _table(result))


def _table(result: dict[str, Any]) -> str:
    return "\n".join(f"{name:>18}  {value}" for name, value in result.items()) + "\n"


if __name__ == "__main__":
    main()
