"""A school day in twenty minutes: does the server's memory stay as it was?

    python bench/soak.py --minutes 20 --json

Starts a server on 127.0.0.1, and visitors that connect, play, edit, travel in time, open other
networks, stop reading, send nonsense, and leave, again and again. Each is a real WebSocket. Reads
the server's memory every 30 s.

rss_mb               resident memory at each reading
slope_mb_per_10_min  slope of a straight line through the readings after the first third, in which
                     caches fill and memory settles
visits               number of visits, by kind
unanswered           commands without an answer; only those of visitors that stop reading may be
late_ms              time from a command to its answer (p50, p99, max), for well-behaved visitors
disk_stood_still     times at which the disk took more than 5 s; the server survives and reports it
faults               other error lines in the server's log; must be none
"""

import argparse
import asyncio
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import psutil
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

ROOT = Path(__file__).resolve().parent.parent
LOOK_S = 30.0
LEAST_MINUTES = 10.0
MOST_MB_PER_10_MIN = 1.0
"""The allowed growth of the server's memory, for runs of at least this many minutes."""
LONGEST_MINUTES = 24 * 60
PATIENCE_S = 15.0
DEEP = {
    "version": 1,
    "network": {
        "layers": [2, 8, 8, 1],
        "activations": ["tanh", "tanh", "logistic"],
        "biases": "per_neuron",
        "start": {"initializer": "xavier"},
    },
    "data": {"dataset": "xor"},
    "rule": {"learning_rate": 0.2, "batch_size": 4},
    "seed": 1,
}
SLOW_DISK = "the disk does not answer"
NONSENSE = ("{", "[]", '{"type":"fly","id":1}', '{"type":"step","id":1,"count":1e999}', "null", "\ud7ff")


class Person:
    """One visit: a session, a socket, and a few seconds of one activity."""

    def __init__(self, port: int, chance: random.Random) -> None:
        self.port, self.chance = port, chance
        self.waiting: dict[int, float] = {}
        self.late_s: list[float] = []
        self.unanswered = 0
        self._ids = 0

    async def visit(self, behaviour: str) -> None:
        base = f"http://127.0.0.1:{self.port}"
        async with httpx.AsyncClient() as http:
            cookie = (await http.get(base)).cookies.get("backstep_session", "")
        url = f"ws://127.0.0.1:{self.port}/ws/{cookie.split('.')[0]}"
        options: dict[str, Any] = {"origin": base, "compression": None, "proxy": None, "close_timeout": 1}
        async with connect(
            url, max_size=None, max_queue=16 if behaviour == "stalls" else None, **options
        ) as page:
            await page.send(json.dumps({"type": "hello", "id": 0, "version": 1, "client": f"soak{id(self)}"}))
            reader = asyncio.create_task(self._read(page)) if behaviour != "stalls" else None
            try:
                await getattr(self, behaviour)(page)
                if reader is not None and behaviour != "talks_nonsense":
                    await self._all_answered()
            except ConnectionClosed:
                pass
            finally:
                if reader is not None:
                    reader.cancel()
                    await asyncio.gather(reader, return_exceptions=True)

    async def _read(self, page: ClientConnection) -> None:
        async for message in page:
            if isinstance(message, bytes):
                if message[5] == 1:
                    sequence = int.from_bytes(message[12:16], "little")
                    await page.send(f'{{"type":"acknowledge","sequence":{sequence}}}')
                continue
            event = json.loads(message)
            if event["type"] in ("applied", "refused") and (since := self.waiting.pop(event["id"], None)):
                self.late_s.append(time.monotonic() - since)

    async def _all_answered(self) -> None:
        for _ in range(int(PATIENCE_S / 0.05)):
            if not self.waiting:
                return
            await asyncio.sleep(0.05)
        self.unanswered += len(self.waiting)

    async def _say(self, page: ClientConnection, kind: str, **fields: Any) -> None:
        self._ids += 1
        self.waiting[self._ids] = time.monotonic()
        await page.send(json.dumps({"type": kind, "id": self._ids, **fields}))

    # ---- the kinds of visits

    async def plays(self, page: ClientConnection) -> None:
        pace = self.chance.choice([5.0, 30.0, 1000.0, None])
        await self._say(page, "play", iterations_per_s=pace, until=None)
        await asyncio.sleep(self.chance.uniform(2, 8))

    async def edits(self, page: ClientConnection) -> None:
        await self._say(page, "play", iterations_per_s=30.0, until=None)
        for _ in range(self.chance.randint(10, 60)):
            value = self.chance.uniform(-2, 2)
            await self._say(
                page, "edit", quantity=f"w{self.chance.randint(1, 9)}", value=value, sample=0, gesture="d"
            )
            await asyncio.sleep(0.03)

    async def travels(self, page: ClientConnection) -> None:
        await self._say(page, "step", count=self.chance.randint(1, 1000))
        for kind in self.chance.choices(["undo", "redo", "back", "seek", "reset"], k=12):
            fields = {"seek": {"iteration": self.chance.randint(0, 1000)}, "back": {"count": 3}}.get(kind, {})
            await self._say(page, kind, **fields)
            await asyncio.sleep(0.1)

    async def opens(self, page: ClientConnection) -> None:
        for _ in range(3):
            await self._say(page, "open", recipe={**DEEP, "seed": self.chance.randint(1, 1000)})
            await self._say(page, "play", iterations_per_s=None, until=20_000)
            await asyncio.sleep(self.chance.uniform(0.5, 2))

    async def stalls(self, page: ClientConnection) -> None:
        """Plays at full speed and reads nothing."""
        await self._say(page, "play", iterations_per_s=60.0, until=None)
        await asyncio.sleep(self.chance.uniform(3, 14))

    async def talks_nonsense(self, page: ClientConnection) -> None:
        for _ in range(self.chance.randint(3, 20)):
            await page.send(self.chance.choice(NONSENSE))
            await asyncio.sleep(0.05)

    async def comes_and_goes(self, page: ClientConnection) -> None:
        await self._say(page, "step", count=1)


BEHAVIOURS = ("plays", "edits", "travels", "opens", "stalls", "talks_nonsense", "comes_and_goes")


async def soak(port: int, process: psutil.Process, seconds: float, people: int, seed: int) -> dict[str, Any]:
    chance = random.Random(seed)
    end = time.monotonic() + seconds
    visits: Counter[str] = Counter()
    late_s: list[float] = []
    unanswered, broken = 0, Counter[str]()
    looks: list[tuple[float, float]] = []

    async def live() -> None:
        nonlocal unanswered
        while time.monotonic() < end:
            person, behaviour = Person(port, chance), chance.choice(BEHAVIOURS)
            visits[behaviour] += 1
            try:
                async with asyncio.timeout(60):
                    await person.visit(behaviour)
            except (OSError, TimeoutError, httpx.HTTPError, ConnectionClosed) as problem:
                broken[type(problem).__name__] += 1
            late_s.extend(person.late_s)
            unanswered += person.unanswered
            await asyncio.sleep(chance.uniform(0, 0.5))

    async def look() -> None:
        start = time.monotonic()
        while True:
            looks.append((time.monotonic() - start, process.memory_info().rss / 1e6))
            print(
                f"{looks[-1][0]:7.0f} s {looks[-1][1]:8.1f} MB {sum(visits.values()):7} visits",
                file=sys.stderr,
            )
            await asyncio.sleep(min(LOOK_S, seconds / 10))

    looking = asyncio.create_task(look())
    await asyncio.gather(*(live() for _ in range(people)))
    looking.cancel()
    async with httpx.AsyncClient() as http:
        healthy = (await http.get(f"http://127.0.0.1:{port}/healthz")).status_code == 200
    late_ms = np.array(late_s or [0.0]) * 1000
    return {
        "minutes": round(seconds / 60, 2),
        "people": people,
        "visits": dict(visits),
        "rss_mb": [round(rss, 1) for _, rss in looks],
        "slope_mb_per_10_min": round(_slope(looks), 2),
        "late_ms": {
            "p50": round(float(np.percentile(late_ms, 50)), 1),
            "p99": round(float(np.percentile(late_ms, 99)), 1),
            "max": round(float(late_ms.max()), 1),
        },
        "answers": len(late_s),
        "unanswered": unanswered,
        "broken_off": dict(broken),
        "healthy": healthy,
    }


def _slope(looks: list[tuple[float, float]]) -> float:
    """Slope in MB per 10 minutes of a straight line through all readings but the first third."""
    settled = np.array(looks[len(looks) // 3 :])
    if len(settled) < 3:
        return 0.0
    return float(np.polyfit(settled[:, 0], settled[:, 1], 1)[0] * 600)


def run(seconds: float, people: int, seed: int) -> dict[str, Any]:
    """Runs the soak with a server of its own."""
    with tempfile.TemporaryDirectory() as data:
        log = Path(data) / "log"
        with log.open("w") as lines:
            server = subprocess.Popen(
                [sys.executable, "-m", "backstep", "serve", "--port", "0"],
                cwd=ROOT,
                env={**os.environ, "BACKSTEP_DATA": data},
                stdout=subprocess.PIPE,
                stderr=lines,
                text=True,
            )
        assert server.stdout is not None
        try:
            found = re.search(r":(\d+)/", server.stdout.readline())
            if found is None:
                raise SystemExit("The server did not start: " + log.read_text())
            port = int(found[1])
            _wait_until_ready(port)
            result = asyncio.run(soak(port, psutil.Process(server.pid), seconds, people, seed))
        finally:
            server.terminate()
            server.wait(timeout=15)
            server.stdout.close()
        lines_of_log = log.read_text().splitlines()
        slow = [line for line in lines_of_log if SLOW_DISK in line]
        faults = [
            line
            for line in lines_of_log
            if (" error " in line or "Traceback" in line) and SLOW_DISK not in line
        ]
        return {**result, "disk_stood_still": len(slow), "faults": faults[:20]}


def _wait_until_ready(port: int) -> None:
    for _ in range(600):
        try:
            if httpx.get(f"http://127.0.0.1:{port}/readyz").status_code == 200:
                return
        except (OSError, httpx.HTTPError):
            pass
        time.sleep(0.1)
    raise SystemExit("The server was not ready within a minute.")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--people", type=int, default=40, help="visitors at once (default: 40)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = parser.parse_args()
    if not 0 < given.minutes <= LONGEST_MINUTES or not 0 < given.people <= 1000:
        parser.error(f"up to {LONGEST_MINUTES} minutes and 1,000 visitors")
    result = run(given.minutes * 60, given.people, given.seed)
    print(json.dumps(result) if given.json else json.dumps(result, indent=2))
    wrong = complaints(result)
    for complaint in wrong:
        print(complaint, file=sys.stderr)
    return 1 if wrong else 0


def complaints(result: dict[str, Any]) -> list[str]:
    """The faults of a run, a sentence each."""
    found = []
    if result["faults"]:
        found.append(f"{len(result['faults'])} faults stand in the server's log.")
    if result["unanswered"]:
        found.append(f"{result['unanswered']} commands were not answered.")
    if not result["healthy"]:
        found.append("The server does not answer any more.")
    # The first minutes fill caches, so the slope of a short run means nothing.
    if result["minutes"] >= LEAST_MINUTES and result["slope_mb_per_10_min"] > MOST_MB_PER_10_MIN:
        slope = result["slope_mb_per_10_min"]
        found.append(f"Memory grows by {slope} MB in 10 minutes; at most {MOST_MB_PER_10_MIN} was expected.")
    return found


if __name__ == "__main__":
    sys.exit(main())
