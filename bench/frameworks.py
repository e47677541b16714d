"""The same small update, pushed by NiceGUI, Streamlit, Bokeh and Backstep: how often, how late, and what it costs.

    python bench/frameworks.py --sessions 50,200 --seconds 15 --json
    python bench/frameworks.py --python /elsewhere/venv/bin/python --only nicegui,backstep

The frameworks come with `pip install -e '.[bench]'`, here or in an environment of their own whose Python --python names; one that is not there is said to be
missing, and the others are measured. Each is started on a free port of 127.0.0.1, held to the first core (the learners to the last one), and shows
a page (`bench/sites/`) with one line of 400 characters that changes --rate times a second for each learner. Backstep plays the article's network at that pace,
and sends frames and error curves as it does to the page. Learners are real WebSockets that speak each framework's protocol as its page does, with no more reading
than finding the update's number. They do not offer compression, which makes it cheaper for whoever would compress.

fps            updates a second that came to a learner, the mean of all who were connected
late_ms        how long after it was due an update came, as bench/load.py defines it, for all four alike: update n is due at t0 + n/rate, where t0
               is the earliest (arrival − n/rate) of that session in that second. Updates whose time has passed are dropped by all of the servers.
cpu_percent    processor time of the server, all threads, of one core
us_per_update  processor time of the server for each update that came
kb_per_session how much the server has grown since the first learner was served, for each of the others
bytes_per_update  all that came over the socket, divided by the updates; Backstep's error curves are in it
connected      learners that were connected and had an update within a minute; the rest are in no figure
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

SITES = ROOT / "bench" / "sites"
MOST_SESSIONS, MOST_SECONDS = 500, 120
ARRIVE_S = 60.0
SETTLE_S = 2.0
UPDATE = re.compile(rb"\[update (\d+)\]")


# ---- learners


class Learner(load.Learner, ABC):
    """A socket to a framework's page; `hello` is said when it is open, and `heard` is told what came."""

    name: ClassVar[str]

    def __init__(self, url: load.Url, path: str = "", headers: str = "") -> None:
        super().__init__(url, "")
        self._request = path, headers
        self.bytes = 0

    @classmethod
    def starting(cls, python: str, port: int, rate: float) -> list[str]:
        """What starts its server."""
        return [python, str(SITES / f"{cls.name}_site.py"), str(port), f"{rate:g}"]

    @classmethod
    async def arrive(cls, url: load.Url, _rate: float) -> Self:
        """Somebody who has opened the page; how often it changes is the server's business."""
        learner = await cls.connect(url)
        await asyncio.wait_for(learner.opened, load.PATIENCE_S)
        learner.hello()
        return learner

    @classmethod
    @abstractmethod
    async def connect(cls, url: load.Url) -> Self:
        """Opens a socket as its page does."""

    @classmethod
    async def open(cls, url: load.Url, path: str, headers: str = "") -> Self:
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
        if code in (load.TEXT, load.BINARY):
            self.heard(data, start, end)
            if found := UPDATE.search(data, start, end):
                self.frames += 1
                self.arrivals.append(now)
                self.iterations.append(int(found[1]))
        else:
            super()._take(code, data, start, end, now)

    def hello(self) -> None:
        """Nothing, where the server speaks first."""

    def heard(self, data: bytes, start: int, end: int) -> None:
        """Nothing, where nothing is to be answered."""

    def forget(self) -> None:
        """What came until now is not counted."""
        self.bytes = 0
        self.arrivals, self.iterations = array("d"), array("d")


KEY = "AAAAAAAAAAAAAAAAAAAAAA=="


class NiceGui(Learner):
    """Socket.IO over a WebSocket; pings are answered, and messages acknowledged every three seconds, as its script does."""

    name = "nicegui"
    ACKNOWLEDGE_S = 3.0
    NUMBER = re.compile(rb'"_id":(\d+)')

    @classmethod
    async def connect(cls, url: load.Url) -> Self:
        page = await get(url, "/")
        # The page writes it as Python does.
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
        self._send(load.TEXT, b"40")

    def heard(self, data: bytes, start: int, end: int) -> None:
        if data[start:end] == b"2":
            self._send(load.TEXT, b"3")
        elif data.startswith(b"42", start):
            now = time.monotonic()
            if now - self._acknowledged_s > self.ACKNOWLEDGE_S and (
                seen := self.NUMBER.search(data, start, end)
            ):
                said = {"client_id": self._client, "next_message_id": int(seen[1]) + 1}
                self._send(load.TEXT, b"42" + json.dumps(["ack", said]).encode())
                self._acknowledged_s = now


class Streamlit(Learner):
    """Protobuf over a WebSocket; the page says once that the script shall run."""

    name = "streamlit"
    RUN = b"Z\0"
    """A BackMsg whose rerun_script is empty, as for a page that was just opened."""

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
    async def connect(cls, url: load.Url) -> Self:
        await get(url, "/")
        protocols = "Sec-WebSocket-Protocol: streamlit, PLACEHOLDER_AUTH_TOKEN\r\n"
        return await cls.open(url, "/_stcore/stream", protocols)

    def hello(self) -> None:
        self._send(load.BINARY, self.RUN)


class Bokeh(Learner):
    """Messages of three WebSocket messages each; the page pulls the document once and is then sent patches."""

    name = "bokeh"
    _pulled = False

    @classmethod
    async def connect(cls, url: load.Url) -> Self:
        token = found(rb'"token":"([^"]+)"', await get(url, "/")).decode()
        return await cls.open(url, "/ws", f"Sec-WebSocket-Protocol: bokeh, {token}\r\n")

    def heard(self, data: bytes, start: int, end: int) -> None:
        # The server says ACK when it can read.
        if not self._pulled and data.find(b'"ACK"', start, end) >= 0:
            self._pulled = True
            self._pull()

    def _pull(self) -> None:
        header = json.dumps({"msgid": uuid.uuid4().hex.upper(), "msgtype": "PULL-DOC-REQ"})
        for part in (header, "{}", "{}"):
            self._send(load.TEXT, part.encode())


class Backstep(load.Learner):
    """A learner of bench/load.py that counts bytes."""

    name = "backstep"

    def __init__(self, url: load.Url, session: str) -> None:
        super().__init__(url, session)
        self.bytes = 0

    @classmethod
    async def arrive(cls, url: load.Url, rate: float) -> Self:
        session = await load.new_session(url)
        _, learner = await asyncio.get_running_loop().create_connection(
            lambda: cls(url, session), url.host, url.port
        )
        await asyncio.wait_for(learner.opened, load.PATIENCE_S)
        await learner.command("hello", version=1, client=uuid.uuid4().hex)
        await learner.command("step", count=1)  # the engine is ready then
        await learner.command("play", iterations_per_s=rate, until=None)
        return learner

    def data_received(self, data: bytes) -> None:
        self.bytes += len(data)
        super().data_received(data)

    forget = Learner.forget


FRAMEWORKS: dict[str, type[Learner]] = {kind.name: kind for kind in (NiceGui, Streamlit, Bokeh)}
NAMES = [*FRAMEWORKS, Backstep.name]


async def get(url: load.Url, path: str) -> bytes:
    """The page, as a browser asks for it first."""
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {url.netloc}\r\nConnection: close\r\n\r\n".encode())
    try:
        return await asyncio.wait_for(reader.read(-1), load.PATIENCE_S)
    finally:
        writer.close()


def found(pattern: bytes, page: bytes) -> bytes:
    match = re.search(pattern, page)
    if not match:
        raise load.Failed(f"The page has no {pattern.decode()}: {page[:200].decode('latin-1')}")
    return match[1]


# ---- a run


@dataclass(frozen=True)
class Options:
    rate: float = 30.0
    seconds: float = 15.0
    python: str = sys.executable


async def run(
    kind: type[Learner] | type[Backstep], options: Options, sessions: int, url: load.Url, pid: int
) -> dict[str, Any]:
    learners: list[Any] = []
    doors = asyncio.Semaphore(10)

    async def arrive() -> None:
        async with doors:
            learners.append(learner := await kind.arrive(url, options.rate))
            while not learner.frames and not learner.closed:  # noqa: ASYNC110  one look in a while is cheap
                await asyncio.sleep(0.02)

    try:
        await asyncio.wait_for(arrive(), ARRIVE_S)
        rss_start = load.rss_mb(pid)
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
        start, busy, own = time.monotonic(), load.cpu_s(pid), time.process_time()
        await asyncio.sleep(options.seconds)
        seconds = time.monotonic() - start
        busy, own = load.cpu_s(pid) - busy, time.process_time() - own
        return {
            "connected": len(served),
            **figures(served, options.rate, seconds, busy),
            "kb_per_session": round(1024 * (load.rss_mb(pid) - rss_start) / max(1, len(served) - 1)),
            "client_cpu_percent": round(100 * own / seconds),
            "load_average": round(os.getloadavg()[0], 1),
        }
    finally:
        for learner in learners:
            learner.close()


def figures(learners: list[Any], rate: float, seconds: float, busy_s: float) -> dict[str, Any]:
    updates = sum(len(learner.arrivals) for learner in learners)
    if not updates:
        raise load.Failed("No update came while it was measured.")
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
    """Which one is installed there; empty for none."""
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
def server(kind: type[Learner], options: Options, cores: list[int]) -> Iterator[tuple[load.Url, int]]:
    """The framework's server, held to these cores, at home in a folder that is removed."""
    port = free_port()
    # NiceGUI starts no server where it sees that a test is running.
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
            load.hold(process.pid, cores)
            wait_for(process, port)
            yield load.Url("127.0.0.1", port, "/"), process.pid
        except load.Failed as problem:
            log.seek(0)
            raise load.Failed(f"{problem} {log.read()[-400:]}".strip()) from problem
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    """Until somebody answers on the port."""
    for _ in range(600):
        if process.poll() is not None:
            raise load.Failed("The server has ended.")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise load.Failed("The server did not answer within a minute.")


def measure(name: str, options: Options, sessions: int) -> dict[str, Any]:
    """One row; where there is none to be had, why."""
    row: dict[str, Any] = {"framework": name, "sessions": sessions}
    everywhere = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    kind = FRAMEWORKS.get(name)
    if kind is not None:
        row["version"] = version(options.python, name)
        if not row["version"]:
            return {**row, "problem": "not installed: pip install -r bench/requirements.txt"}
    with contextlib.ExitStack() as stack:
        try:
            if kind is None:
                url, pid = stack.enter_context(load.server(everywhere[:1]))
            else:
                url, pid = stack.enter_context(server(kind, options, everywhere[:1]))
            if len(everywhere) > 1:
                load.hold(0, everywhere[-1:])
                stack.callback(load.hold, 0, everywhere)
            return {**row, **asyncio.run(run(kind or Backstep, options, sessions, url, pid))}
        except (load.Failed, OSError, TimeoutError) as problem:
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
    parser.add_argument("--rate", type=float, default=30.0, help="updates a second that each learner wants")
    parser.add_argument(
        "--seconds", type=float, default=15.0, help=f"how long is measured, at most {MOST_SECONDS}"
    )
    parser.add_argument("--only", default=",".join(NAMES), help="some of " + ",".join(NAMES))
    parser.add_argument("--python", default=sys.executable, help="the Python that has the frameworks")
    parser.add_argument("--json", action="store_true", help="a line of JSON for each, in place of a table")
    given = parser.parse_args(arguments)
    crowds = [int(n) for n in given.sessions.split(",") if n.isdecimal()]
    if not crowds or not all(1 <= n <= MOST_SESSIONS for n in crowds):
        parser.error(f"1 to {MOST_SESSIONS} sessions, not {given.sessions}")
    if not (0 < given.seconds <= MOST_SECONDS and 0 < given.rate <= 60):
        parser.error(f"at most {MOST_SECONDS} s, and 60 updates a second")
    if unknown := set(names := given.only.split(",")) - set(NAMES):
        parser.error(f"{', '.join(NAMES)} are known, and not {', '.join(sorted(unknown))}")
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
