"""The same small update, pushed by NiceGUI, Streamlit, Bokeh and Backstep: rate, lateness and cost.

    python bench/frameworks.py --sessions 50,200 --seconds 15 --json
    python bench/frameworks.py --python /elsewhere/venv/bin/python --only nicegui,backstep

bench/requirements.txt lists the frameworks. Install them into this environment or into another one
whose Python --python names; the table marks a missing framework, and the others are measured. Each
server runs on a free port of 127.0.0.1, bound to the first core; the learners are bound to the last
core. A framework shows a page (`bench/sites/`) with one line of 400 characters that changes --rate
times a second for each learner. Backstep plays the article's network at that rate, and sends frames
and error curves as it does to the page. Learners are real WebSockets that speak each framework's
protocol as its page does, and read only the number of the update. They offer no compression, which
is an advantage for a server that would compress.

fps               updates a second received by a learner, the mean of all connected learners
late_ms           the lateness of an update, as bench/load.py defines it, for all four alike: update
                  n is due at t0 + n/rate, where t0 is the earliest (arrival − n/rate) of that session
                  in that second. All servers drop updates whose time has passed.
cpu_percent       processor time of the server, all threads, of one core
us_per_update     processor time of the server for each received update
kb_per_session    growth of the server's memory per learner, after the first one
bytes_per_update  all bytes received on the socket, divided by the updates, error curves included
connected         learners that had an update within a minute; the figures leave the others out
"""

import argparse
import ast
import asyncio
import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from abc import ABC, abstractmethod
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Self

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench import load  # noqa: E402
from bench.shared import client, server_process  # noqa: E402

SITES = ROOT / "bench" / "sites"
MOST_SESSIONS, MOST_SECONDS = 500, 120
ARRIVE_S = 60.0
SETTLE_S = 2.0
UPDATE = re.compile(rb"\[update (\d+)\]")


# ---- learners


class Learner(client.Learner, ABC):
    """A socket to a framework's page. It calls `hello` after opening, and `heard` for each message."""

    name: ClassVar[str]

    def __init__(self, url: client.Url, path: str = "", headers: str = "") -> None:
        super().__init__(url, "")
        self._request = path, headers
        self.bytes = 0

    @classmethod
    def starting(cls, python: str, port: int, rate: float) -> list[str]:
        """The command that starts the server."""
        return [python, str(SITES / f"{cls.name}_site.py"), str(port), f"{rate:g}"]

    @classmethod
    async def arrive(cls, url: client.Url, _rate: float) -> Self:
        """A learner with an open page; the server sets the rate of updates."""
        learner = await cls.connect(url)
        await asyncio.wait_for(learner.opened, client.PATIENCE_S)
        learner.hello()
        return learner

    @classmethod
    @abstractmethod
    async def connect(cls, url: client.Url) -> Self:
        """Opens a socket as the framework's page does."""

    @classmethod
    async def open(cls, url: client.Url, path: str, headers: str = "") -> Self:
        _, learner = await asyncio.get_running_loop().create_connection(
            lambda: cls(url, path, headers), url.host, url.port
        )
        return learner

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment]
        path, headers = self._request
        self._write(
            f"GET {path} HTTP/1.1\r\nHost: {self._url.netloc}\r\nOrigin: {self._url.origin}\r\n{headers}"
            f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {KEY}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )

    def data_received(self, data: bytes) -> None:
        self.bytes += len(data)
        super().data_received(data)

    def _take(self, code: int, data: bytes, start: int, end: int, now: float) -> None:
        if code in (client.TEXT, client.BINARY):
            self.heard(data, start, end)
            if found := UPDATE.search(data, start, end):
                self.frames += 1
                self.arrivals.append(now)
                self.iterations.append(int(found[1]))
        else:
            super()._take(code, data, start, end, now)

    def hello(self) -> None:
        """Sends the first message; nothing if the server speaks first."""

    def heard(self, data: bytes, start: int, end: int) -> None:
        """Answers a message; nothing if the protocol needs no answer."""

    def forget(self) -> None:
        """Discards the counts up to now."""
        self.bytes = 0
        self.arrivals, self.iterations = array("d"), array("d")


KEY = "AAAAAAAAAAAAAAAAAAAAAA=="


class NiceGui(Learner):
    """Socket.IO over a WebSocket. Answers pings, and acknowledges messages every three seconds, as
    the page's script does."""

    name = "nicegui"
    ACKNOWLEDGE_S = 3.0
    NUMBER = re.compile(rb'"_id":(\d+)')

    @classmethod
    async def connect(cls, url: client.Url) -> Self:
        page = await get(url, "/")
        # The page formats it as Python does.
        query = ast.literal_eval(found(rb"query: (\{'client_id'.*?\}),\n", page).decode())
        query = {k: str(v).lower() if isinstance(v, bool) else v for k, v in query.items()}
        query |= {"tab_id": uuid.uuid4(), "document_id": uuid.uuid4()}
        path = "&".join(f"{name}={value}" for name, value in query.items())
        learner = await cls.open(url, f"/_nicegui_ws/socket.io/?{path}&EIO=4&transport=websocket")
        learner._client, learner._acknowledged_s = query["client_id"], time.monotonic()
        return learner

    _client: str
    _acknowledged_s: float

    def hello(self) -> None:
        self._send(client.TEXT, b"40")

    def heard(self, data: bytes, start: int, end: int) -> None:
        if data[start:end] == b"2":
            self._send(client.TEXT, b"3")
        elif data.startswith(b"42", start):
            now = time.monotonic()
            if now - self._acknowledged_s > self.ACKNOWLEDGE_S and (
                seen := self.NUMBER.search(data, start, end)
            ):
                said = {"client_id": self._client, "next_message_id": int(seen[1]) + 1}
                self._send(client.TEXT, b"42" + json.dumps(["ack", said]).encode())
                self._acknowledged_s = now


class Streamlit(Learner):
    """Protobuf over a WebSocket. The page asks once for a run of the script."""

    name = "streamlit"
    RUN = b"Z\0"
    """A BackMsg with an empty rerun_script, as a newly opened page sends it."""

    @classmethod
    def starting(cls, python: str, port: int, rate: float) -> list[str]:
        options = {
            "server.port": port,
            "server.address": "127.0.0.1",
            "server.headless": "true",
            "server.fileWatcherType": "none",
            "browser.gatherUsageStats": "false",
        }
        return [
            *(python, "-m", "streamlit", "run", str(SITES / "streamlit_site.py")),
            *(f"--{name}={value}" for name, value in options.items()),
            *("--", f"{rate:g}"),
        ]

    @classmethod
    async def connect(cls, url: client.Url) -> Self:
        await get(url, "/")
        protocols = "Sec-WebSocket-Protocol: streamlit, PLACEHOLDER_AUTH_TOKEN\r\n"
        return await cls.open(url, "/_stcore/stream", protocols)

    def hello(self) -> None:
        self._send(client.BINARY, self.RUN)


class Bokeh(Learner):
    """Each message is three WebSocket messages. The page pulls the document once, then receives
    patches."""

    name = "bokeh"
    _pulled = False

    @classmethod
    async def connect(cls, url: client.Url) -> Self:
        token = found(rb'"token":"([^"]+)"', await get(url, "/")).decode()
        return await cls.open(url, "/ws", f"Sec-WebSocket-Protocol: bokeh, {token}\r\n")

    def heard(self, data: bytes, start: int, end: int) -> None:
        # The server sends ACK when it is ready to read.
        if not self._pulled and data.find(b'"ACK"', start, end) >= 0:
            self._pulled = True
            self._pull()

    def _pull(self) -> None:
        header = json.dumps({"msgid": uuid.uuid4().hex.upper(), "msgtype": "PULL-DOC-REQ"})
        for part in (header, "{}", "{}"):
            self._send(client.TEXT, part.encode())


class Backstep(client.Learner):
    """A learner of bench/shared/client.py that counts bytes."""

    name = "backstep"

    def __init__(self, url: client.Url, session: str) -> None:
        super().__init__(url, session)
        self.bytes = 0

    @classmethod
    async def arrive(cls, url: client.Url, rate: float) -> Self:
        session = await client.new_session(url)
        _, learner = await asyncio.get_running_loop().create_connection(
            lambda: cls(url, session), url.host, url.port
        )
        await asyncio.wait_for(learner.opened, client.PATIENCE_S)
        await learner.command("hello", version=1, client=uuid.uuid4().hex)
        await learner.command("step", count=1)  # waits until the engine is ready
        await learner.command("play", iterations_per_s=rate, until=None)
        return learner

    def data_received(self, data: bytes) -> None:
        self.bytes += len(data)
        super().data_received(data)

    forget = Learner.forget


FRAMEWORKS: dict[str, type[Learner]] = {kind.name: kind for kind in (NiceGui, Streamlit, Bokeh)}
NAMES = [*FRAMEWORKS, Backstep.name]


async def get(url: client.Url, path: str) -> bytes:
    """The page, as a browser loads it first."""
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {url.netloc}\r\nConnection: close\r\n\r\n".encode())
    try:
        return await asyncio.wait_for(reader.read(-1), client.PATIENCE_S)
    finally:
        writer.close()


def found(pattern: bytes, page: bytes) -> bytes:
    match = re.search(pattern, page)
    if not match:
        raise client.Failed(f"The page has no {pattern.decode()}: {page[:200].decode('latin-1')}")
    return match[1]


# ---- a run


@dataclass(frozen=True)
class Options:
    rate: float = 30.0
    seconds: float = 15.0
    python: str = sys.executable


async def run(
    kind: type[Learner] | type[Backstep], options: Options, sessions: int, url: client.Url, pid: int
) -> dict[str, Any]:
    learners: list[Any] = []
    doors = asyncio.Semaphore(10)

    async def arrive() -> None:
        async with doors:
            learners.append(learner := await kind.arrive(url, options.rate))
            while not learner.frames and not learner.closed:  # noqa: ASYNC110  polling is cheap here
                await asyncio.sleep(0.02)

    try:
        await asyncio.wait_for(arrive(), ARRIVE_S)
        rss_start = server_process.rss_mb(pid)
        arriving = [asyncio.create_task(arrive()) for _ in range(sessions - 1)]
        if arriving:
            _, late = await asyncio.wait(arriving, timeout=ARRIVE_S)
            for task in late:
                task.cancel()
            await asyncio.gather(*arriving, return_exceptions=True)
        await asyncio.sleep(SETTLE_S)
        served = [learner for learner in learners if learner.frames and not learner.closed]
        for learner in served:
            learner.forget()
        start, busy, own = time.monotonic(), server_process.cpu_s(pid), time.process_time()
        await asyncio.sleep(options.seconds)
        seconds = time.monotonic() - start
        busy, own = server_process.cpu_s(pid) - busy, time.process_time() - own
        return {
            "connected": len(served),
            **figures(served, options.rate, seconds, busy),
            "kb_per_session": round(
                1024 * (server_process.rss_mb(pid) - rss_start) / max(1, len(served) - 1)
            ),
            "client_cpu_percent": round(100 * own / seconds),
            "load_average": round(os.getloadavg()[0], 1),
        }
    finally:
        for learner in learners:
            learner.close()


def figures(learners: list[Any], rate: float, seconds: float, busy_s: float) -> dict[str, Any]:
    updates = sum(len(learner.arrivals) for learner in learners)
    if not updates:
        raise client.Failed("No update arrived during the measurement.")
    late = np.concatenate([load.lateness_ms(learner, rate) for learner in learners])
    return {
        "fps": round(updates / len(learners) / seconds, 2),
        "late_ms": {
            "p50": round(float(np.quantile(late, 0.5)), 1),
            "p99": round(float(np.quantile(late, 0.99)), 1),
        },
        "cpu_percent": round(100 * busy_s / seconds),
        "us_per_update": round(1e6 * busy_s / updates),
        "bytes_per_update": round(sum(learner.bytes for learner in learners) / updates),
    }


# ---- the servers


def version(python: str, package: str) -> str:
    """The installed version of a framework; empty if there is none."""
    asked = f"import importlib.metadata as m; print(m.version({package!r}))"
    with contextlib.suppress(OSError):
        return subprocess.run(
            [python, "-c", asked], capture_output=True, check=False, text=True
        ).stdout.strip()
    return ""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def server(kind: type[Learner], options: Options, cores: list[int]) -> Iterator[tuple[client.Url, int]]:
    """Runs the framework's server, bound to these cores, with a temporary home folder."""
    port = free_port()
    # NiceGUI starts no server if it detects a running test.
    environment = {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}
    with tempfile.TemporaryDirectory() as home, (Path(home) / "log").open("w+") as log:
        process = subprocess.Popen(
            kind.starting(options.python, port, options.rate),
            cwd=home,
            env={**environment, "HOME": home, "PYTHONPATH": str(SITES)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            server_process.hold(process.pid, cores)
            wait_for(process, port)
            yield client.Url("127.0.0.1", port, "/"), process.pid
        except client.Failed as problem:
            log.seek(0)
            raise client.Failed(f"{problem} {log.read()[-400:]}".strip()) from problem
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    """Waits until the port answers."""
    for _ in range(600):
        if process.poll() is not None:
            raise client.Failed("The server has ended.")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise client.Failed("The server did not answer within a minute.")


def measure(name: str, options: Options, sessions: int) -> dict[str, Any]:
    """One row of figures, or the reason for having none."""
    row: dict[str, Any] = {"framework": name, "sessions": sessions}
    everywhere = server_process.all_cores()
    kind = FRAMEWORKS.get(name)
    if kind is not None:
        row["version"] = version(options.python, name)
        if not row["version"]:
            return {**row, "problem": "not installed: pip install -r bench/requirements.txt"}
    with contextlib.ExitStack() as stack:
        try:
            if kind is None:
                url, pid = stack.enter_context(server_process.server(everywhere[:1]))
            else:
                url, pid = stack.enter_context(server(kind, options, everywhere[:1]))
            if len(everywhere) > 1:
                server_process.hold(0, everywhere[-1:])
                stack.callback(server_process.hold, 0, everywhere)
            return {**row, **asyncio.run(run(kind or Backstep, options, sessions, url, pid))}
        except (client.Failed, OSError, TimeoutError) as problem:
            return {**row, "problem": str(problem) or "nothing came within a minute"}


COLUMNS = (
    "framework",
    "version",
    "sessions",
    "connected",
    "fps",
    "late_ms",
    "cpu_percent",
    "us_per_update",
    "kb_per_session",
)
COLUMNS += ("bytes_per_update", "load_average")


def line(row: dict[str, Any]) -> str:
    """A row of a Markdown table."""
    if "problem" in row:
        return f"| {row['framework']} | {row.get('version', '')} | {row['sessions']} | {row['problem']} |"
    late = row["late_ms"]
    shown = {**row, "late_ms": f"{late['p50']} / {late['p99']}"}
    return "| " + " | ".join(str(shown.get(column, "")) for column in COLUMNS) + " |"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sessions", default="50,200", help=f"such as 50 or 50,200; at most {MOST_SESSIONS}")
    parser.add_argument("--rate", type=float, default=30.0, help="updates a second for each learner")
    parser.add_argument(
        "--seconds", type=float, default=15.0, help=f"length of the measurement, at most {MOST_SECONDS}"
    )
    parser.add_argument("--only", default=",".join(NAMES), help="some of " + ",".join(NAMES))
    parser.add_argument("--python", default=sys.executable, help="the Python that has the frameworks")
    parser.add_argument("--json", action="store_true", help="print a line of JSON for each row")
    given = parser.parse_args(arguments)
    crowds = [int(n) for n in given.sessions.split(",") if n.isdecimal()]
    if not crowds or not all(1 <= n <= MOST_SESSIONS for n in crowds):
        parser.error(f"1 to {MOST_SESSIONS} sessions, not {given.sessions}")
    if not (0 < given.seconds <= MOST_SECONDS and 0 < given.rate <= 60):
        parser.error(f"at most {MOST_SECONDS} s, and 60 updates a second")
    if unknown := set(names := given.only.split(",")) - set(NAMES):
        parser.error(f"{', '.join(NAMES)} are known; {', '.join(sorted(unknown))} came")
    options = Options(given.rate, given.seconds, given.python)
    if not given.json:
        print("| " + " | ".join(COLUMNS) + " |\n|" + "---|" * len(COLUMNS))
    for sessions in crowds:
        for name in names:
            row = measure(name, options, sessions)
            print(json.dumps(row) if given.json else line(row), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
