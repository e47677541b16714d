"""How many learners one server carries, and how late their frames come.

    python bench/load.py --sessions 500 --rate 30 --seconds 20 --json
    python bench/load.py --sessions 200 --network 2-8-8-1 --iterations-per-frame 15 --server-cores 0,1
    python bench/load.py --sessions 1 --viewers 200
    python bench/load.py --sessions 500 --overload 3
    python bench/load.py --case shares
    python bench/load.py --sessions 50 --heavy --json

Starts a server of its own on 127.0.0.1, or takes one that runs there (--url); server and learners are held to a core each where there
are two. Every learner is a real WebSocket that says hello, opens the network, plays, and acknowledges as the page does; it reads the
heads of frames only, so that the learners are never what is measured.

late_ms   How long after it was due a frame came. Frame k of a session is due at t0 + n/pace, where n is its iteration, pace the iterations
          a second that were asked for, and t0 the earliest (arrival − n/pace) of that session in that second of the run: each second
          of each session has a clock of its own, because a server that is held up drops what is late and goes on from there. With
          --overload the pace that was asked for cannot be had, and n/pace is k times the session's own mean interval.
--heavy        While they play, one more session does each heavy thing in turn (`bench/heavy.py`): worst_gap_ms is the longest time between two
          frames of any of the others.
us_per_frame   processor time of the server, all threads, for each frame that came. The steadiest of the figures.
kb_per_session   how much the server has grown from before the learners came to the end, for each of them.
"""

import argparse
import asyncio
import base64
import contextlib
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench import heavy  # noqa: E402

MOST_SESSIONS, MOST_SECONDS = 2000, 300
PATIENCE_S = 60.0
ASKS = 2
"""The flag of a frame that is to be acknowledged."""
FRAMES = (1, 3)
"""The kinds of binary messages that show a state: frames, and pictures of large networks."""
TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10


class Failed(Exception):
    """The run means nothing, and why."""


# ---- learners


class Learner(asyncio.Protocol):
    """One WebSocket; `arrivals` and `iterations` are of every frame that came."""

    def __init__(self, url: "Url", session: str, address: str = "") -> None:
        """`address` is what a proxy says that the page comes from."""
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
            if data[start + 5] in FRAMES:
                self.frames += 1
                self.arrivals.append(now)
                self.iterations.append(struct.unpack_from("<d", data, start + 16)[0])
                if data[start + 6] & ASKS:
                    sequence = int.from_bytes(data[start + 12 : start + 16], "little")
                    self._send(TEXT, b'{"type":"acknowledge","sequence":%d}' % sequence)
        elif code == TEXT:
            # Only answers are read; everything else is long and concerns the page.
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
        """Says it and returns its answer; raises `Failed` where it is refused or none comes."""
        event = await self.ask(kind, **fields)
        if event["type"] != "applied":
            raise Failed(f"{kind} was refused: {event['message']}")
        return event

    async def ask(self, kind: str, **fields: Any) -> dict[str, Any]:
        """Says it and returns its answer, whichever it is; raises `Failed` where none comes."""
        id, self._next_id = self._next_id, self._next_id + 1
        answer = self._answers[id] = asyncio.get_running_loop().create_future()
        self._send(TEXT, json.dumps({"type": kind, "id": id, **fields}).encode())
        return await asyncio.wait_for(answer, PATIENCE_S)

    def _send(self, code: int, payload: bytes) -> None:
        """One frame, masked with zeros, which leaves it as it is."""
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
    """Where the server is; only this machine is allowed."""

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
    """The whole answer, head and body."""
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write(f"GET {url.path}{path} HTTP/1.1\r\nHost: {url.netloc}\r\nConnection: close\r\n\r\n".encode())
    try:
        return await asyncio.wait_for(reader.read(-1), PATIENCE_S)
    finally:
        writer.close()


async def new_session(url: Url) -> str:
    """A session as a visitor gets one: from the cookie of the first page."""
    answer = await get(url, "")
    found = re.search(rb'data-session="([A-Za-z0-9_-]{22})"', answer)
    if not found:
        raise Failed(f"no session was given: {answer[:200].decode('latin-1')}")
    return found[1].decode()


def recipe_of(sizes: list[int]) -> dict[str, Any]:
    """A network of these layers with fixed weights and one sample, as the article has."""
    return {
        "network": {
            "layers": sizes,
            "activations": ["logistic"] * (len(sizes) - 1),
            "start": {
                "weights": [
                    [[0.05 * ((3 * i + 5 * j) % 17 - 8) for i in range(a)] for j in range(b)]
                    for a, b in pairwise(sizes)
                ],
                "biases": [[0.1] * size for size in sizes[1:]],
            },
        },
        "data": {"inputs": [[0.1 + 0.01 * i for i in range(sizes[0])]], "targets": [[0.5] * sizes[-1]]},
    }


# ---- a run


@dataclass
class Options:
    sessions: int = 500
    rate: float = 30.0
    seconds: float = 20.0
    network: str = ""
    iterations_per_frame: float = 1.0
    viewers: int = 0
    overload: float = 0.0
    heavy: bool = False
    url: str = ""
    server_cores: list[int] = field(default_factory=list)


async def run(options: Options, url: Url, pid: int | None) -> dict[str, Any]:
    learners: list[Learner] = []
    try:
        return await _measure(options, url, pid, learners)
    finally:
        for learner in learners:
            learner.close()


async def _measure(options: Options, url: Url, pid: int | None, learners: list[Learner]) -> dict[str, Any]:
    async def join(session: str, name: str) -> Learner:
        _, learner = await asyncio.get_running_loop().create_connection(
            lambda: Learner(url, session), url.host, url.port
        )
        await asyncio.wait_for(learner.opened, PATIENCE_S)
        await learner.command("hello", version=1, client=name)
        learners.append(learner)
        return learner

    async def arrive(number: int) -> Learner:
        async with doors:
            learner = await join(await new_session(url), f"learner-{number}")
            if options.network:
                await learner.command("open", recipe=recipe_of([int(n) for n in options.network.split("-")]))
            return learner

    doors = asyncio.Semaphore(10)
    first = await arrive(0)
    await first.command("step", count=1)  # the engine is ready then
    capacity = await iterations_per_s(first) if options.overload else 0.0
    rss_start = rss_mb(pid)
    players = [first, *await asyncio.gather(*(arrive(n) for n in range(1, options.sessions)))]
    for n in range(options.viewers):
        await join(first._session, f"viewer-{n}")

    pace = options.rate * options.iterations_per_frame
    if options.overload:
        pace = max(options.rate, options.overload * capacity / options.sessions)
    for player in players:
        await player.command("play", iterations_per_s=pace, until=None)
        await asyncio.sleep(min(1.0, 5.0 / len(players)) * 0.1)
    await asyncio.sleep(1.0)
    if options.heavy:
        one = await arrive(options.sessions)
        path = f"api/sessions/{one._session}/"
        return await heavy.measure(players, one, lambda name: get(url, path + name))

    for learner in learners:
        learner.arrivals, learner.iterations = array("d"), array("d")
    start, busy, own = time.monotonic(), cpu_s(pid), time.process_time()
    await asyncio.sleep(options.seconds)
    seconds = time.monotonic() - start
    busy, own = cpu_s(pid) - busy, time.process_time() - own
    if gone := [learner.closed for learner in learners if learner.closed]:
        raise Failed(f"{len(gone)} sockets were closed, the first with: {gone[0]}")
    counts = [len(learner.arrivals) for learner in learners]
    late = np.sort(np.concatenate([lateness_ms(x, 0.0 if options.overload else pace) for x in learners]))
    frames, rss_end = sum(counts), rss_mb(pid)
    if not frames:
        raise Failed("No frame came.")
    return {
        "sessions": options.sessions,
        "viewers": options.viewers,
        "frames": frames,
        "fps_per_session": round(frames / len(learners) / seconds, 2),
        "fps_lowest": round(min(counts) / seconds, 2),
        "iterations_per_s": round(
            sum(x.iterations[-1] - x.iterations[0] for x in players if x.iterations) / seconds
        ),
        "late_ms": {
            "p50": round(float(np.quantile(late, 0.5)), 2),
            "p99": round(float(np.quantile(late, 0.99)), 2),
            "max": round(float(late[-1]), 2),
        },
        "server_cpu_percent": round(100 * busy / seconds, 1),
        "us_per_frame": round(1e6 * busy / frames, 1),
        "client_cpu_percent": round(100 * own / seconds, 1),
        "rss_mb": {"start": round(rss_start, 1), "end": round(rss_end, 1)},
        "kb_per_session": round(1024 * (rss_end - rss_start) / max(1, len(learners) - 1), 1),
    }


async def iterations_per_s(learner: Learner) -> float:
    """What the server trains when this learner alone asks for as much as there is, for a second."""
    await learner.command("play", iterations_per_s=None, until=None)
    await asyncio.sleep(0.5)
    first, start = learner.iterations[-1], learner.arrivals[-1]
    await asyncio.sleep(1.0)
    speed = (learner.iterations[-1] - first) / (learner.arrivals[-1] - start)
    await learner.command("reset")
    return speed


def lateness_ms(learner: Learner, pace: float) -> np.ndarray:
    """Of each frame, as the docstring above defines it; `pace` 0 is the session's own."""
    arrivals, iterations = np.array(learner.arrivals), np.array(learner.iterations)
    if len(arrivals) < 2:
        return np.zeros(len(arrivals))
    if pace:
        offsets = arrivals - iterations / pace
    else:
        offsets = arrivals - np.arange(len(arrivals)) * (arrivals[-1] - arrivals[0]) / (len(arrivals) - 1)
    seconds = (arrivals - arrivals[0]).astype(int)
    earliest = np.full(seconds[-1] + 1, np.inf)
    np.minimum.at(earliest, seconds, offsets)
    return 1000 * (offsets - earliest[seconds])


# ---- the server


def cpu_s(pid: int | None) -> float:
    if pid is None:
        return 0.0
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def rss_mb(pid: int | None) -> float:
    if pid is None:
        return 0.0
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


@contextlib.contextmanager
def server(cores: list[int], **environment: str) -> Iterator[tuple[Url, int]]:
    """A server on a free port, held to these cores, with a folder of its own for what it keeps."""
    with tempfile.TemporaryDirectory() as data:
        process = subprocess.Popen(
            [sys.executable, "-m", "backstep", "serve", "--port", "0"],
            cwd=ROOT,
            env={**os.environ, "BACKSTEP_DATA": data, "BACKSTEP_MAX_SESSIONS": "3000", **environment},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            hold(process.pid, cores)
            assert process.stdout is not None
            found = re.search(r"http://\S+", line := process.stdout.readline())
            if not found:
                raise Failed(f"The server did not say where it is, but {line!r}.")
            yield Url.read(found[0]), process.pid
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
            if process.stdout is not None:
                process.stdout.close()


def hold(pid: int, cores: list[int]) -> None:
    """Holds a process to these cores, where they exist."""
    if cores and hasattr(os, "sched_setaffinity") and set(cores) <= os.sched_getaffinity(0):
        os.sched_setaffinity(pid, cores)


def listening_pid(port: int) -> int | None:
    """The process that listens on this port, if it can be found."""
    try:
        import psutil
    except ImportError:
        return None
    with contextlib.suppress(psutil.Error):
        for connection in psutil.net_connections("tcp"):
            if connection.status == psutil.CONN_LISTEN and connection.laddr.port == port:
                return int(connection.pid) if connection.pid else None
    return None


def measure(options: Options) -> dict[str, Any]:
    """Starts what has to be started and returns the figures."""
    everywhere = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    server_cores = options.server_cores or everywhere[:1]
    try:
        import uvloop
    except ImportError:
        new_loop: Any = asyncio.new_event_loop
    else:
        new_loop = uvloop.new_event_loop
    with contextlib.ExitStack() as stack:
        if options.url:
            url = Url.read(options.url)
            pid = listening_pid(url.port)
        else:
            environment = heavy.ENVIRONMENT if options.heavy else {}
            url, pid = stack.enter_context(server(server_cores, **environment))
        if len(everywhere) > 1:
            hold(0, everywhere[-1:])
            stack.callback(hold, 0, everywhere)
        with asyncio.Runner(loop_factory=new_loop) as runner:
            return runner.run(run(options, url, pid))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument(
        "--sessions", type=int, default=500, help=f"learners, each with a session; at most {MOST_SESSIONS}"
    )
    parser.add_argument("--rate", type=float, default=30.0, help="frames a second that each wants")
    parser.add_argument(
        "--seconds", type=float, default=20.0, help=f"how long is measured, at most {MOST_SECONDS}"
    )
    parser.add_argument("--network", default="", help="such as 2-8-8-1; the article's where none is named")
    parser.add_argument("--iterations-per-frame", type=float, default=1.0)
    parser.add_argument("--viewers", type=int, default=0, help="sockets that watch the first session besides")
    parser.add_argument(
        "--overload", type=float, default=0.0, help="ask for so many times what the server can train"
    )
    parser.add_argument("--heavy", action="store_true", help="one more session does each heavy thing in turn")
    parser.add_argument("--url", default="", help="a server that runs already, on this machine")
    parser.add_argument("--server-cores", default="", help="such as 0 or 0,1; the first where none are named")
    parser.add_argument(
        "--case", choices=["shares"], help="several runs that belong together; see bench/CASE.py"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = vars(parser.parse_args(arguments))
    as_json, case = given.pop("json"), given.pop("case")
    given["server_cores"] = [int(n) for n in given["server_cores"].split(",") if n]
    options = Options(**given)
    if not (1 <= options.sessions + options.viewers <= MOST_SESSIONS and 0 < options.seconds <= MOST_SECONDS):
        parser.error(f"1 to {MOST_SESSIONS} learners for at most {MOST_SECONDS} s")
    if case == "shares":
        sys.path.insert(0, str(ROOT))
        from bench import shares

        return shares.main(seconds=options.seconds, server_cores=options.server_cores, as_json=as_json)
    try:
        figures = measure(options)
    except (Failed, OSError, TimeoutError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    if as_json:
        print(json.dumps(figures))
    else:
        for name, figure in figures.items():
            print(f"{name:20} {figure}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
