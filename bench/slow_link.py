"""The age of frames that arrive through a slow link.

    python bench/slow_link.py --kbit 64 --seconds 20 --json
    python bench/slow_link.py --kbit 32 --start 1000

Needs Linux, root, and `ip` and `tc` (Debian's iproute2). Creates two network namespaces, joined
only by a pair of virtual cards. The server's card sends --kbit a second (a token bucket with a long
queue: nothing is dropped and everything can wait, as in a modem with too much memory). Removes the
namespaces at the end, also after an error. A learner at the far side opens the page's own network,
plays, and acknowledges as the page does; it receives everything that the page would, error curves
too. A watcher beside the server receives every iteration's frame at once.

age_ms        the learner's arrival of an iteration's frame, minus the watcher's arrival of the same
              iteration (or of the last one before it, which makes the age larger). One process has
              both sockets, so there is one clock. Measured after 5 s of playing.
shown_ms      the delay of the learner's screen against the watcher at any moment: a frame's age plus
              the time until the next frame
gap_ms        the time between two frames of the learner
link_percent  the share of the link for frames and curves, without the headers of TCP and IP
"""

import argparse
import asyncio
import contextlib
import ctypes
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.shared import client  # noqa: E402

MOST_SECONDS = 300
LEAST_KBIT, MOST_KBIT = 8, 100_000
WARM_UP_S = 5.0
SERVER_ADDRESS, LEARNER_ADDRESS = "10.83.0.1", "10.83.0.2"
"""Private addresses: the two namespaces have no other card, so nothing else can reach them."""
LONGEST_PACKET = 1600
QUEUE_BYTES = 262_144
CLONE_NEWNET = 0x40000000


# ---- the link


@dataclass(frozen=True)
class Link:
    """The names of two namespaces joined by a link."""

    server: str
    learner: str


def commands(link: Link, kbit: int) -> list[list[str]]:
    """The commands that create the link, in order."""

    def inside(namespace: str, line: str) -> list[str]:
        return ["ip", "netns", "exec", namespace, *line.split()]

    return [
        ["ip", "netns", "add", link.server],
        ["ip", "netns", "add", link.learner],
        inside(link.server, f"ip link add link0 type veth peer name link0 netns {link.learner}"),
        inside(link.server, f"ip address add {SERVER_ADDRESS}/30 dev link0"),
        inside(link.learner, f"ip address add {LEARNER_ADDRESS}/30 dev link0"),
        inside(link.server, "ip link set lo up"),
        inside(link.server, "ip link set link0 up"),
        inside(link.learner, "ip link set link0 up"),
        # A bucket of one packet: a larger one would let bursts through faster than the link.
        inside(
            link.server,
            f"tc qdisc add dev link0 root tbf rate {kbit}kbit burst {LONGEST_PACKET} limit {QUEUE_BYTES}",
        ),
    ]


def missing() -> str:
    """The reason why this machine cannot create the link; empty if it can."""
    if not sys.platform.startswith("linux"):
        return "Network namespaces need Linux."
    absent = [program for program in ("ip", "tc") if shutil.which(program) is None]
    if absent:
        return f"There is no {' and no '.join(absent)} here. On Debian and Ubuntu:  sudo apt-get install iproute2"
    if os.geteuid() != 0:
        return "Network namespaces need root:  sudo .venv/bin/python bench/slow_link.py"
    return ""


@contextlib.contextmanager
def shaped(kbit: int) -> Iterator[Link]:
    """Creates a link of this speed, and removes it at the end with all its processes."""
    link = Link(f"backstep-server-{os.getpid()}", f"backstep-learner-{os.getpid()}")
    try:
        for command in commands(link, kbit):
            made = subprocess.run(command, capture_output=True, check=False, text=True)
            if made.returncode:
                raise client.Failed(f"{' '.join(command)}: {made.stderr.strip()}")
        yield link
    finally:
        for namespace in (link.server, link.learner):
            subprocess.run(["ip", "netns", "delete", namespace], capture_output=True, check=False)


@contextlib.contextmanager
def inside(namespace: str) -> Iterator[None]:
    """Sockets that this thread creates inside the block belong to the namespace, and stay in it."""
    libc = ctypes.CDLL(None, use_errno=True)

    def enter(path: str) -> int:
        descriptor = os.open(path, os.O_RDONLY)
        if libc.setns(descriptor, CLONE_NEWNET):
            raise OSError(ctypes.get_errno(), f"{path} cannot be entered")
        return descriptor

    home = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
    try:
        os.close(enter(f"/run/netns/{namespace}"))
        yield
    finally:
        libc.setns(home, CLONE_NEWNET)
        os.close(home)


@contextlib.contextmanager
def server(namespace: str) -> Iterator[int]:
    """Runs a server inside the namespace; yields its port."""
    with tempfile.TemporaryDirectory() as data:
        process = subprocess.Popen(
            ["ip", "netns", "exec", namespace, sys.executable, "-m", "backstep", "serve", "--port", "0"],
            cwd=ROOT,
            env={**os.environ, "BACKSTEP_DATA": data, "BACKSTEP_HOST": "0.0.0.0"},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+?:(\d+)", line := process.stdout.readline())
            if not found:
                raise client.Failed(f"The server printed no address, but {line!r}.")
            yield int(found[1])
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


# ---- the learner and the watcher


class Page(client.Learner):
    """Counts other messages too."""

    def __init__(self, url: client.Url, session: str) -> None:
        super().__init__(url, session)
        self.curves = self.bytes = 0

    def _take(self, code: int, data: bytes, start: int, end: int, now: float) -> None:
        if code == client.BINARY:
            self.bytes += end - start
            self.curves += data[start + 5] == 2
        super()._take(code, data, start, end, now)

    def forget(self) -> None:
        """Discards the counts up to now."""
        self.curves = self.bytes = 0
        self.arrivals, self.iterations = array("d"), array("d")


async def join(namespace: str, url: client.Url, session: str, name: str) -> Page:
    with inside(namespace):
        connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.setblocking(False)
    await asyncio.wait_for(
        asyncio.get_running_loop().sock_connect(connection, (url.host, url.port)), client.PATIENCE_S
    )
    _, page = await asyncio.get_running_loop().create_connection(lambda: Page(url, session), sock=connection)
    await asyncio.wait_for(page.opened, client.PATIENCE_S)
    await page.command("hello", version=1, client=name)
    return page


# ---- a run


@dataclass(frozen=True)
class Options:
    kbit: int = 64
    seconds: float = 20.0
    rate: float = 30.0
    start: int = 0
    warm_up_s: float = WARM_UP_S


async def play(options: Options, link: Link, port: int) -> dict[str, Any]:
    near = client.Url("127.0.0.1", port, "/")
    far = replace(near, host=SERVER_ADDRESS)
    with inside(link.server):
        # A socket belongs to the namespace of the thread that creates it; nothing else runs yet.
        session = await client.new_session(near)
    pages = []
    try:
        pages.append(watcher := await join(link.server, near, session, "slow-link-watcher"))
        await watcher.command("step", count=max(1, options.start))  # waits until the engine is ready
        pages.append(learner := await join(link.learner, far, session, "slow-link-learner"))
        await learner.command("play", iterations_per_s=options.rate, until=None)
        await asyncio.sleep(options.warm_up_s)
        learner.forget()
        start = time.monotonic()
        await asyncio.sleep(options.seconds)
        seconds = time.monotonic() - start
    finally:
        for page in pages:
            page.close()
    if gone := [page.closed for page in pages if page.closed]:
        raise client.Failed(f"A socket was closed: {gone[0]}")
    return figures(options, watcher, learner, start, seconds)


def figures(options: Options, watcher: Page, learner: Page, start: float, seconds: float) -> dict[str, Any]:
    if len(learner.arrivals) < 2:
        raise client.Failed("No frames arrived through the link.")
    arrivals, iterations = np.array(learner.arrivals), np.array(learner.iterations)
    seen, seen_iterations = np.array(watcher.arrivals), np.array(watcher.iterations)
    age_s = ages_s(arrivals, iterations, seen, seen_iterations)
    moments = np.arange(arrivals[0], start + seconds, 0.005)
    shown = np.searchsorted(arrivals, moments, side="right") - 1
    shown_s = age_s[shown] + moments - arrivals[shown]
    return {
        "kbit": options.kbit,
        "fps": round(len(arrivals) / seconds, 2),
        "age_ms": spread_ms(age_s),
        "shown_ms": spread_ms(shown_s),
        "gap_ms": spread_ms(np.diff(arrivals)),
        "frames": len(arrivals),
        "curves": learner.curves,
        "kilobytes": round(learner.bytes / 1000, 1),
        "link_percent": round(100 * 8 * learner.bytes / (1000 * options.kbit * seconds), 1),
        "watcher_fps": round(float(np.count_nonzero(seen >= start)) / seconds, 2),
        "load_average": round(os.getloadavg()[0], 2),
    }


def ages_s(
    arrivals: np.ndarray, iterations: np.ndarray, seen: np.ndarray, seen_iterations: np.ndarray
) -> np.ndarray:
    """The time from `seen` to each frame of the learner: from the same iteration, or the last one
    before it."""
    same = np.searchsorted(seen_iterations, iterations, side="right") - 1
    return arrivals - seen[np.maximum(same, 0)]


def spread_ms(seconds: np.ndarray) -> dict[str, float]:
    return {
        "p50": round(1000 * float(np.quantile(seconds, 0.5)), 1),
        "p99": round(1000 * float(np.quantile(seconds, 0.99)), 1),
        "max": round(1000 * float(np.max(seconds)), 1),
    }


def measure(options: Options) -> dict[str, Any]:
    """Creates the link and the server, runs, and removes both."""
    with shaped(options.kbit) as link, server(link.server) as port:
        return asyncio.run(play(options, link, port))


def _end(number: int, _: object) -> None:
    raise SystemExit(128 + number)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--kbit", type=int, default=64, help="speed of the link, in kbit/s")
    parser.add_argument(
        "--seconds", type=float, default=20.0, help=f"length of the measurement, at most {MOST_SECONDS}"
    )
    parser.add_argument("--rate", type=float, default=30.0, help="iterations a second, each with its frame")
    parser.add_argument(
        "--start",
        type=int,
        default=0,
        help="iterations trained before, for a longer curve; at most 1000",
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = vars(parser.parse_args(arguments))
    as_json = given.pop("json")
    options = Options(**given)
    if not (LEAST_KBIT <= options.kbit <= MOST_KBIT and 0 < options.seconds <= MOST_SECONDS):
        parser.error(f"{LEAST_KBIT} to {MOST_KBIT} kbit/s for at most {MOST_SECONDS} s")
    if not (0 < options.rate <= 60 and 0 <= options.start <= 1000):
        parser.error("at most 60 iterations a second, after at most 1000")
    if why := missing():
        sys.stderr.write(f"{why}\n")
        return 2
    # `kill` must not leave namespaces behind.
    signal.signal(signal.SIGTERM, _end)
    try:
        found = measure(options)
    except (client.Failed, OSError, TimeoutError) as problem:
        sys.stderr.write(f"{str(problem) or 'Nothing came within a minute.'}\n")
        return 1
    if as_json:
        print(json.dumps(found))
    else:
        for name, figure in found.items():
            print(f"{name:15} {figure}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
