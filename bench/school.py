"""A school behind one address: do all pages get their explanations, checks and frames?

    python bench/school.py --pages 300 --seconds 30 --json
    python bench/school.py --pages 300 --watchers 60        watchers first, then the pages
    python bench/school.py --pages 300 --server-cores 0     the whole server on one core

Starts a server on 127.0.0.1, and pages that all have one forwarded address. Each is a WebSocket
that plays the article's network at 30 iterations a second. On a second connection it asks for 10
explanations and 5 checks (of three values) in 30 s, at random moments. It repeats no request.

refused                      answers other than 200, by status
explanations_ms, checks_ms   from the request to the whole answer
gap_ms                       between two frames of a page: the 99th percentile and the worst
arrivals_ms                  the time until a page has its session
"""

import argparse
import asyncio
import contextlib
import json
import random
import re
import sys
import time
from array import array
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from bench.shared.client import PATIENCE_S, Failed, Learner, Url  # noqa: E402
from bench.shared.server_process import all_cores, cpu_s, event_loop, hold, rss_mb, server  # noqa: E402

MOST_PAGES, MOST_SECONDS = 1000, 300
ADDRESS = "203.0.113.50"
PACE = 30.0
QUANTITIES = ("dE_total/dw5", "dE_total/dw1", "w1+", "w6+", "net_h1", "out_o1", "delta_h2", "E_total")
TYPED = "w5+ 0.{0}\ndE_total/dw5 0.0{0}\nnet_h1 0.3775"


@dataclass
class Answers:
    """The answers to all requests of one kind."""

    took_ms: list[float] = field(default_factory=list)
    refused: Counter[int] = field(default_factory=Counter)

    def figures(self) -> dict[str, float]:
        return quantiles(np.array(self.took_ms))


class Connection:
    """One HTTP connection that stays open, as a browser's does."""

    def __init__(self, url: Url) -> None:
        self._url = url
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(
        self, method: str, path: str, body: object = None, cookie: str = ""
    ) -> tuple[int, str, bytes]:
        """Sends a request; returns (status, head, body)."""
        data = b"" if body is None else json.dumps(body).encode()
        kind = "Content-Type: application/json\r\n" if data else ""
        cookies = f"Cookie: {cookie}\r\n" if cookie else ""
        head = (
            f"{method} {self._url.path}{path} HTTP/1.1\r\nHost: {self._url.netloc}\r\nX-Forwarded-For: {ADDRESS}\r\n"
            f"{kind}{cookies}Content-Length: {len(data)}\r\n\r\n"
        ).encode()
        try:
            return await self._once(head + data)
        except (asyncio.IncompleteReadError, ConnectionError):
            # The server closes a quiet connection after some seconds; a browser opens another.
            self.close()
            return await self._once(head + data)

    async def _once(self, request: bytes) -> tuple[int, str, bytes]:
        if self._streams is None:
            self._streams = await asyncio.open_connection(self._url.host, self._url.port)
        reader, writer = self._streams
        writer.write(request)
        async with asyncio.timeout(PATIENCE_S):
            answered = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            length = re.search(r"content-length: (\d+)", answered, re.IGNORECASE)
            if length is None:
                raise Failed(f"an answer has no length: {answered[:200]!r}")
            return int(answered[9:12]), answered, await reader.readexactly(int(length[1]))

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


class SchoolPage:
    """One learner's browser: a session, a playing socket, and a connection for requests."""

    def __init__(self, url: Url) -> None:
        self._url, self._http = url, Connection(url)
        self._cookie, self.session = "", ""
        self.learner: Learner | None = None

    async def arrive(self, number: int) -> None:
        status, head, body = await self._http.ask("GET", "")
        found = re.search(rb'data-session="([A-Za-z0-9_-]{22})"', body)
        cookie = re.search(r"set-cookie: ([^;]+)", head, re.IGNORECASE)
        if status != 200 or found is None or cookie is None:
            raise Failed(f"the first page has no session: {status}")
        self.session, self._cookie = found[1].decode(), cookie[1]
        _, learner = await asyncio.get_running_loop().create_connection(
            lambda: Learner(self._url, self.session, ADDRESS), self._url.host, self._url.port
        )
        await asyncio.wait_for(learner.opened, PATIENCE_S)
        await learner.command("hello", version=1, client=f"school-page-{number}")
        await learner.command("play", iterations_per_s=PACE, until=None)
        self.learner = learner

    async def work(self, seconds: float, explanations: Answers, checks: Answers) -> None:
        """Asks for ten explanations and five checks in 30 s, at random moments."""
        share = seconds / 30
        asks = [explanations] * max(1, round(10 * share)) + [checks] * max(1, round(5 * share))
        begun_s = time.monotonic()
        moments = sorted((random.uniform(0, seconds), n) for n in range(len(asks)))
        for at_s, n in moments:
            await asyncio.sleep(max(0.0, begun_s + at_s - time.monotonic()))
            await self._ask(asks[n], asks[n] is checks)

    async def _ask(self, answers: Answers, check: bool) -> None:
        base, begun_s = f"api/sessions/{self.session}", time.monotonic()
        if check:
            typed = TYPED.format(random.randrange(1000, 9999))
            status, _, _ = await self._http.ask("POST", f"{base}/check", {"text": typed}, self._cookie)
        else:
            path = f"{base}/derivation?quantity={random.choice(QUANTITIES)}"
            status, _, _ = await self._http.ask("GET", path, cookie=self._cookie)
        if status == 200:
            answers.took_ms.append(1000 * (time.monotonic() - begun_s))
        else:
            answers.refused[status] += 1

    def gaps_ms(self) -> np.ndarray:
        assert self.learner is not None
        return 1000 * np.diff(np.array(self.learner.arrivals))

    def close(self) -> None:
        self._http.close()
        if self.learner is not None:
            self.learner.close()


class Watcher:
    """A page of a watch link: asks for an explanation twice a second."""

    def __init__(self, url: Url, watch_id: str) -> None:
        self._http, self._watch_id = Connection(url), watch_id

    async def watch(self, seconds: float, refused: Counter[int]) -> None:
        end_s = time.monotonic() + seconds
        await asyncio.sleep(random.uniform(0, 0.5))
        await self._http.ask("GET", f"watch/{self._watch_id}")
        while time.monotonic() < end_s:
            status, _, _ = await self._http.ask(
                "GET", f"api/sessions/{self._watch_id}/derivation?quantity=dE_total/dw5"
            )
            refused[status] += status != 200
            await asyncio.sleep(0.5)
        self._http.close()


@dataclass
class Options:
    pages: int = 300
    seconds: float = 30.0
    watchers: int = 0
    server_cores: list[int] = field(default_factory=list)


async def run(options: Options, url: Url, pid: int) -> dict[str, Any]:
    pages = [SchoolPage(url) for _ in range(options.pages)]
    try:
        return await _measure(options, url, pid, pages)
    finally:
        for page in pages:
            page.close()


async def _measure(options: Options, url: Url, pid: int, pages: list[SchoolPage]) -> dict[str, Any]:
    await pages[0].arrive(0)
    watching: Counter[int] = Counter()
    if options.watchers:
        watch_id = await _watch_id(url, pages[0].session)
        watchers = [Watcher(url, watch_id) for _ in range(options.watchers)]
        await asyncio.gather(*(watcher.watch(15.0, watching) for watcher in watchers))
        await asyncio.sleep(10.0)
    doors, came_ms = asyncio.Semaphore(20), array("d")

    async def arrive(number: int) -> bool:
        async with doors:
            begun_s = time.monotonic()
            try:
                await pages[number].arrive(number)
            except Failed:
                return False
            came_ms.append(1000 * (time.monotonic() - begun_s))
            return True

    came = await asyncio.gather(*(arrive(n) for n in range(1, options.pages)))
    turned_away = came.count(False)
    inside = [page for page in pages if page.learner is not None]
    await asyncio.sleep(2.0)
    for page in inside:
        assert page.learner is not None
        page.learner.arrivals, page.learner.iterations = array("d"), array("d")
    explanations, checks = Answers(), Answers()
    children = children_of(pid)
    begun_s, busy_s, child_s = time.monotonic(), cpu_s(pid), sum(map(cpu_s, children))
    await asyncio.gather(*(page.work(options.seconds, explanations, checks) for page in inside))
    took_s = time.monotonic() - begun_s
    if gone := [page.learner.closed for page in inside if page.learner and page.learner.closed]:
        raise Failed(f"{len(gone)} sockets were closed, the first with: {gone[0]}")
    gaps_ms = np.concatenate([page.gaps_ms() for page in inside])
    return {
        "pages": options.pages,
        "turned_away": turned_away,
        "watchers_refused": dict(+watching),
        "asked": sum(len(a.took_ms) + a.refused.total() for a in (explanations, checks)),
        "refused": dict(explanations.refused + checks.refused),
        "explanations_ms": explanations.figures(),
        "checks_ms": checks.figures(),
        "gap_ms": quantiles(gaps_ms),
        "arrivals_ms": quantiles(np.array(came_ms)),
        "frames_per_s": round(len(gaps_ms) / len(inside) / took_s, 2),
        "server_cpu_percent": round(100 * (cpu_s(pid) - busy_s) / took_s, 1),
        "explaining_cpu_percent": round(100 * (sum(map(cpu_s, children)) - child_s) / took_s, 1),
        "rss_mb": {
            "server": round(rss_mb(pid), 1),
            "explaining": round(sum(map(rss_mb, children)), 1),
        },
    }


async def _watch_id(url: Url, session: str) -> str:
    http = Connection(url)
    _, _, body = await http.ask("POST", f"api/sessions/{session}/links", {})
    http.close()
    return str(json.loads(body)["watch_path"]).rpartition("/")[2]


def children_of(pid: int) -> list[int]:
    """The child processes of a process (Linux)."""
    with contextlib.suppress(OSError):
        return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def quantiles(values: np.ndarray) -> dict[str, float]:
    if not len(values):
        return {}
    return {
        "p50": round(float(np.quantile(values, 0.5)), 1),
        "p99": round(float(np.quantile(values, 0.99)), 1),
        "max": round(float(values.max()), 1),
    }


def measure(options: Options) -> dict[str, Any]:
    everywhere = all_cores()
    with (
        server(options.server_cores or everywhere) as (url, pid),
        asyncio.Runner(loop_factory=event_loop()) as runner,
    ):
        try:
            if len(everywhere) > 1 and options.server_cores:
                hold(0, everywhere[-1:])
            return runner.run(run(options, url, pid))
        finally:
            hold(0, everywhere)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--pages", type=int, default=300, help=f"at most {MOST_PAGES}")
    parser.add_argument("--seconds", type=float, default=30.0, help=f"at most {MOST_SECONDS}")
    parser.add_argument("--watchers", type=int, default=0, help="pages of a watch link, for 15 s before")
    parser.add_argument("--server-cores", default="", help="such as 0; the default is all")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = vars(parser.parse_args(arguments))
    as_json = given.pop("json")
    given["server_cores"] = [int(n) for n in given["server_cores"].split(",") if n]
    options = Options(**given)
    if not (
        1 <= options.pages <= MOST_PAGES
        and 0 <= options.watchers <= MOST_PAGES
        and 0 < options.seconds <= MOST_SECONDS
    ):
        parser.error(f"1 to {MOST_PAGES} pages for at most {MOST_SECONDS} s")
    try:
        figures = measure(options)
    except (Failed, OSError, TimeoutError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    if as_json:
        print(json.dumps(figures))
    else:
        for name, figure in figures.items():
            print(f"{name:24} {figure}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
