"""A class of hundreds: how late the frames of the stage are, and how soon pupils join and answers are on the board.

    python bench/classroom.py --json
    python bench/classroom.py --pupils 500 --seconds 10

Starts a server on 127.0.0.1. If the machine has two cores, the server is bound to one and the clients to the
other. Every page is a real WebSocket (`bench/shared/client.py`). Four parts, one after another:

join      300 pupils join within 10 s, evenly: the form's request, the class's socket and its hello. The stage
          plays for the pupils that are there already (a tenth of all).
          `join_ms` is the time from the request to the answer of hello; `fps_lowest` the fewest frames a second
          that one of them got meanwhile.
follow    All pupils follow the stage, which plays 30 iterations a second: a socket that watches, besides the
          class's. `late_ms` is as in `bench/load.py`.
answer    Every pupil answers one question within 20 s, evenly. `on_board_ms` is the time from sending the answer
          to the digest that has it, at the teacher's page.
teacher   The bytes a second that the teacher's page got from the class over all of it, and the most in one second.

With --redis two servers share the class over a Redis server of the benchmark's own, every other pupil comes to the
second server, and two more parts follow:

outage    Redis is killed, and started again 3 s later, while all follow: sockets that were closed, and the longest
          time without a frame at any of them.
killed    The server that has the class is killed. `back_ms` is the time until a page that was there has a socket of the
          class at the other server; `lost` is the number of acknowledged answers that are not on the board then.
"""

import argparse
import asyncio
import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from array import array
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.load import lateness_ms  # noqa: E402
from bench.shared.client import PATIENCE_S, TEXT, Failed, Learner, Url, new_session  # noqa: E402
from bench.shared.server_process import all_cores, cpu_s, event_loop, hold, server  # noqa: E402

RATE = 30.0
MOST_PUPILS, MOST_SECONDS = 500, 120
EXERCISE = {"kind": "exercise", "level": 2, "seed": 7}
VALUES = ("0.0200", "-0.0200", "0.31", "0.1")
"""Answers to its first question: right (out 0.72 − target 0.7), the sign turned, and two others."""


class ClassSocket(Learner):
    """A page of a class. `digests` has (time, answers that are on the board) of each digest with groups."""

    def __init__(self, url: Url, key: str) -> None:
        super().__init__(url, f"class/{key}")
        self.bytes_of_second: Counter[int] = Counter()
        self.digests: list[tuple[float, int]] = []

    def _take(self, code: int, data: bytes, start: int, end: int, now: float) -> None:
        if code == TEXT:
            self.bytes_of_second[int(now)] += end - start
            if data.startswith(b'{"type":"digest"', start) and b'"groups":{' in data[start:end]:
                groups = json.loads(data[start:end])["groups"]["groups"]
                self.digests.append((now, sum(group["count"] for group in groups)))
        super()._take(code, data, start, end, now)


async def post(url: Url, path: str, document: dict[str, Any]) -> Any:
    """The answer to a request in JSON."""
    body = json.dumps(document).encode()
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write(
        f"POST {url.path}{path} HTTP/1.1\r\nHost: {url.netloc}\r\nOrigin: {url.origin}\r\nConnection: close\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        + body
    )
    try:
        answer = await asyncio.wait_for(reader.read(-1), PATIENCE_S)
    finally:
        writer.close()
    head, _, text = answer.partition(b"\r\n\r\n")
    if not re.match(rb"HTTP/1.1 200", head):
        raise Failed(f"{path} was answered with {answer[:300]!r}")
    if b"chunked" in head:
        raise Failed(f"{path} was answered in chunks")
    return json.loads(text)


class Lesson:
    """One class on one server."""

    def __init__(self, urls: list[Url], pupils: int, seconds: float) -> None:
        self._url, self._urls, self._count, self._seconds = urls[0], urls, pupils, seconds
        self._open: list[Learner] = []
        self.pupils: list[ClassSocket] = []
        self.keys: list[str] = []
        self.watchers: list[Learner] = []

    def _next_url(self, number: int) -> Url:
        return self._urls[number % len(self._urls)]

    async def _socket(self, made: Learner, name: str) -> Learner:
        url = made._url
        await asyncio.get_running_loop().create_connection(lambda: made, url.host, url.port)
        self._open.append(made)
        await asyncio.wait_for(made.opened, PATIENCE_S)
        await made.command("hello", version=1, client=name)
        return made

    async def begin(self) -> None:
        """Opens the class, with the teacher's network on the stage, which plays."""
        session = await new_session(self._url)
        self.stage = await self._socket(Learner(self._url, session), "stage-of-teacher")
        await self.stage.command("step", count=1)  # waits until the engine is ready
        links = await post(self._url, f"api/sessions/{session}/links", {})
        self.watch = links["watch_path"].rsplit("/", 1)[1]
        self.opened = await post(self._url, "api/classes", {"title": "bench"})
        self.teacher = ClassSocket(self._url, self.opened["key"])
        await self._socket(self.teacher, "teachers-page")
        await self.teacher.command("stage", session=session)
        await self.teacher.command("lead", on=True)
        await self.stage.command("play", iterations_per_s=RATE, until=None)

    async def join(self) -> float:
        """Lets one more pupil in, with the class's socket; returns the time in milliseconds."""
        start, url = time.monotonic(), self._next_url(len(self.keys))
        self.keys.append("")
        place = len(self.keys) - 1
        joined = await post(url, "api/classes/join", {"code": self.opened["code"]})
        self.keys[place] = joined["key"]
        page = ClassSocket(url, joined["key"])
        await self._socket(page, f"pupils-page-{joined['number']}")
        self.pupils.append(page)
        return 1000 * (time.monotonic() - start)

    async def watches(self) -> None:
        """One more page follows the stage."""
        self.watchers.append(
            await self._socket(
                Learner(self._next_url(len(self.watchers)), self.watch), f"follower-{len(self.watchers):04d}"
            )
        )

    async def joining(self, count: int, within_s: float) -> dict[str, Any]:
        for _ in range(max(1, self._count // 10)):
            await self.watches()
        frames = self._frames()
        start = time.monotonic()
        took = await evenly(count, within_s, self.join)
        seconds = time.monotonic() - start
        lowest = min(now - before for now, before in zip(self._frames(), frames, strict=True))
        return {"pupils": count, "join_ms": quantiles(took), "fps_lowest": round(lowest / seconds, 1)}

    async def following(self) -> dict[str, Any]:
        while len(self.pupils) < self._count:
            await self.join()
        while len(self.watchers) < self._count:
            await self.watches()
        await asyncio.sleep(1.0)
        for one in self.watchers:
            one.arrivals, one.iterations = array("d"), array("d")
        start = time.monotonic()
        await asyncio.sleep(self._seconds)
        seconds = time.monotonic() - start
        late = np.concatenate([lateness_ms(one, RATE) for one in self.watchers])
        counts = [len(one.arrivals) for one in self.watchers]
        return {
            "followers": len(self.watchers),
            "fps": round(sum(counts) / len(counts) / seconds, 2),
            "fps_lowest": round(min(counts) / seconds, 2),
            "late_ms": quantiles(late),
        }

    async def answering(self, within_s: float) -> dict[str, Any]:
        await self.teacher.command("give", task=EXERCISE)
        waiting = list(self.pupils)
        sent: list[float] = []
        rank: list[tuple[float, float]] = []

        async def answer() -> float:
            n = len(sent)
            start = time.monotonic()
            sent.append(start)
            given = VALUES[n % len(VALUES)]
            await waiting[n].command("answer", task=1, question=1, given=given)
            rank.append((time.monotonic(), start))
            return 1000 * (time.monotonic() - start)

        took = await evenly(len(waiting), within_s, answer)
        ends = time.monotonic() + PATIENCE_S
        while not (self.teacher.digests and self.teacher.digests[-1][1] >= len(waiting)):
            if time.monotonic() > ends:
                raise Failed("Not every answer came to the board.")
            await asyncio.sleep(0.1)
        # The k-th answer that was carried out is on the board with the first digest of at least k answers.
        on_board = [
            1000 * (next(at for at, count in self.teacher.digests if count > k) - start)
            for k, (_, start) in enumerate(sorted(rank))
        ]
        return {"answers": len(waiting), "judged_ms": quantiles(took), "on_board_ms": quantiles(on_board)}

    async def outage(self, redis: "Redis") -> dict[str, Any]:
        for one in self.watchers:
            one.arrivals = array("d")
        await asyncio.sleep(0.5)
        redis.kill()
        await asyncio.sleep(3.0)
        redis.start()
        await asyncio.sleep(2.0)
        gaps = [float(np.max(np.diff(np.array(one.arrivals)), initial=0.0)) for one in self.watchers]
        return {"closed": len(self.gone()), "longest_gap_ms": round(1000 * max(gaps), 1)}

    async def killed(self, pid: int) -> dict[str, Any]:
        """Kills the owner of the class; every pupil comes back at the other server."""
        await asyncio.sleep(1.5)
        os.kill(pid, signal.SIGKILL)
        start, other = time.monotonic(), self._urls[1]

        async def back(key: str, n: int) -> float:
            await asyncio.sleep(0.25 * (n % 100) / 100)
            while True:
                try:
                    await self._socket(ClassSocket(other, key), f"pupils-page-again-{n}")
                    return 1000 * (time.monotonic() - start)
                except (Failed, OSError, TimeoutError):
                    await asyncio.sleep(0.25)

        took = await asyncio.gather(*(back(key, n) for n, key in enumerate(self.keys)))
        teacher = ClassSocket(other, self.opened["key"])
        await self._socket(teacher, "teachers-page-again")
        await asyncio.sleep(3.0)
        return {"back_ms": quantiles(took), "lost": len(self.keys) - teacher.digests[-1][1]}

    def traffic(self) -> dict[str, Any]:
        of_second = list(self.teacher.bytes_of_second.values())
        return {
            "kb_per_s": round(sum(of_second) / 1000 / max(1, len(of_second)), 2),
            "kb_in_one_s": round(max(of_second) / 1000, 2),
        }

    def gone(self) -> list[str]:
        return [one.closed for one in self._open if one.closed]

    def close(self) -> None:
        for one in self._open:
            one.close()

    def _frames(self) -> list[int]:
        return [one.frames for one in self.watchers]


async def evenly(count: int, within_s: float, act: Any) -> list[float]:
    """Begins `act` so many times at even intervals; returns the results."""
    start, begun = time.monotonic(), []
    for n in range(count):
        await asyncio.sleep(max(0.0, start + n * within_s / count - time.monotonic()))
        begun.append(asyncio.ensure_future(act()))
    return list(await asyncio.gather(*begun))


def quantiles(values: Any) -> dict[str, float]:
    found = np.sort(np.asarray(values, dtype=float))
    return {
        name: round(float(np.quantile(found, part)), 2)
        for name, part in (("p50", 0.5), ("p99", 0.99), ("max", 1.0))
    }


class Redis:
    """A Redis server of one's own, which writes every change to its file."""

    def __init__(self, folder: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._folder = folder
        self.start()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        options = ["--port", str(self.port), "--dir", self._folder, "--appendonly", "yes", "--save", ""]
        self._process = subprocess.Popen(["redis-server", *options], stdout=subprocess.DEVNULL)
        end = time.monotonic() + 10.0
        while time.monotonic() < end:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.02)
        raise Failed("redis-server did not start")

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


async def lesson(
    urls: list[Url], pids: list[int], pupils: int, seconds: float, *, quick: bool, redis: Redis | None
) -> dict[str, Any]:
    one = Lesson(urls, pupils, seconds)
    try:
        await one.begin()
        figures: dict[str, Any] = {"join": await one.joining(min(300, pupils), 1.0 if quick else 10.0)}
        busy, start = sum(map(cpu_s, pids)), time.monotonic()
        figures["follow"] = await one.following()
        spent = (sum(map(cpu_s, pids)) - busy) / (time.monotonic() - start)
        figures["follow"]["server_cpu_percent"] = round(100 * spent, 1)
        figures["answer"] = await one.answering(1.0 if quick else 20.0)
        figures["teacher"] = one.traffic()
        figures["load"] = [round(part, 1) for part in os.getloadavg()]
        if redis is not None:
            figures["outage"] = await one.outage(redis)
        if gone := one.gone():
            raise Failed(f"{len(gone)} sockets were closed, the first with: {gone[0]}")
        if redis is not None:
            figures["killed"] = await one.killed(pids[0])
        return figures
    finally:
        one.close()


def measure(
    pupils: int = 500, seconds: float = 10.0, *, quick: bool = False, with_redis: bool = False
) -> dict[str, Any]:
    """Starts the servers, and returns the figures."""
    everywhere = all_cores()
    with contextlib.ExitStack() as stack:
        redis = None
        if with_redis:
            redis = Redis(stack.enter_context(tempfile.TemporaryDirectory()))
            stack.callback(redis.kill)
        # Two servers share the machine with the clients.
        alone = len(everywhere) > 1 and not quick and redis is None
        environment = {"BACKSTEP_REDIS_URL": redis.url} if redis else {}
        started = [
            stack.enter_context(server(everywhere[:1] if alone else everywhere, **environment))
            for _ in range(2 if redis else 1)
        ]
        if alone:
            hold(0, everywhere[-1:])
            stack.callback(hold, 0, everywhere)
        urls, pids = [url for url, _ in started], [pid for _, pid in started]
        with asyncio.Runner(loop_factory=event_loop()) as runner:
            return runner.run(lesson(urls, pids, pupils, seconds, quick=quick, redis=redis))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--pupils", type=int, default=500, help=f"at most {MOST_PUPILS}")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long the pupils follow")
    parser.add_argument("--redis", action="store_true", help="two servers over a Redis server")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = parser.parse_args(arguments)
    if not (1 <= given.pupils <= MOST_PUPILS and 0 < given.seconds <= MOST_SECONDS):
        parser.error(f"1 to {MOST_PUPILS} pupils, for at most {MOST_SECONDS} s")
    try:
        figures = measure(given.pupils, given.seconds, with_redis=given.redis)
    except (Failed, OSError, TimeoutError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    if given.json:
        print(json.dumps(figures))
    else:
        for name, figure in figures.items():
            print(f"{name:10} {figure}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
