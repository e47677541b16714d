"""How many learners one server serves, and how late their frames are.

    python bench/load.py --sessions 500 --rate 30 --seconds 20 --json
    python bench/load.py --sessions 200 --network 2-8-8-1 --iterations-per-frame 15 --server-cores 0,1
    python bench/load.py --sessions 1 --viewers 200
    python bench/load.py --sessions 500 --overload 3
    python bench/load.py --case shares
    python bench/load.py --sessions 50 --heavy --json

Starts a server on 127.0.0.1, or uses a running one there (--url). If the machine has two cores, the
server is bound to one and the learners to another. Every learner is a real WebSocket
(`bench/shared/client.py`) that says hello, opens the network, plays, and acknowledges as the page does.

late_ms          The lateness of frames. Frame k of a session is due at t0 + n/pace: n is its
                 iteration, pace the requested iterations a second, and t0 the earliest
                 (arrival − n/pace) of that session in that second of the run. Each second of each
                 session has its own t0, because a delayed server drops late frames and goes on.
                 With --overload the server cannot reach the requested pace, and n/pace is k times
                 the session's own mean interval.
us_per_frame     Processor time of the server, all threads, for each received frame. The steadiest
                 figure.
kb_per_session   The growth of the server's memory per learner, from before the first learner to
                 the end.
worst_gap_ms     With --heavy, one more session does each heavy thing in turn (`bench/heavy.py`).
                 This is the longest time between two frames of any other session.
"""

import argparse
import asyncio
import contextlib
import json
import sys
import time
from array import array
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench import heavy, shares  # noqa: E402
from bench.shared.client import PATIENCE_S, Failed, Learner, Url, get, new_session  # noqa: E402
from bench.shared.server_process import all_cores, cpu_s, event_loop, hold, listening_pid, rss_mb, server  # noqa: E402

MOST_SESSIONS, MOST_SECONDS = 2000, 300


def recipe_of(sizes: list[int]) -> dict[str, Any]:
    """A network of these layers with fixed weights and one sample, like the article's."""
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
    await first.command("step", count=1)  # waits until the engine is ready
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
        raise Failed("No frame arrived.")
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
    """The speed of this learner alone at full speed, measured for a second."""
    await learner.command("play", iterations_per_s=None, until=None)
    await asyncio.sleep(0.5)
    first, start = learner.iterations[-1], learner.arrivals[-1]
    await asyncio.sleep(1.0)
    speed = (learner.iterations[-1] - first) / (learner.arrivals[-1] - start)
    await learner.command("reset")
    return speed


def lateness_ms(learner: Learner, pace: float) -> np.ndarray:
    """The lateness of each frame, as the module defines it; `pace` 0 is the session's own pace."""
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


def measure(options: Options) -> dict[str, Any]:
    """Starts a server if necessary, and returns the figures."""
    everywhere = all_cores()
    server_cores = options.server_cores or everywhere[:1]
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
        with asyncio.Runner(loop_factory=event_loop()) as runner:
            return runner.run(run(options, url, pid))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument(
        "--sessions", type=int, default=500, help=f"learners, each with a session; at most {MOST_SESSIONS}"
    )
    parser.add_argument("--rate", type=float, default=30.0, help="frames a second for each learner")
    parser.add_argument(
        "--seconds", type=float, default=20.0, help=f"length of the measurement, at most {MOST_SECONDS}"
    )
    parser.add_argument("--network", default="", help="such as 2-8-8-1; the default is the article's")
    parser.add_argument("--iterations-per-frame", type=float, default=1.0)
    parser.add_argument(
        "--viewers", type=int, default=0, help="additional sockets that watch the first session"
    )
    parser.add_argument(
        "--overload", type=float, default=0.0, help="request this multiple of the server's capacity"
    )
    parser.add_argument("--heavy", action="store_true", help="one more session does each heavy thing in turn")
    parser.add_argument("--url", default="", help="a running server on this machine")
    parser.add_argument("--server-cores", default="", help="such as 0 or 0,1; the default is the first core")
    parser.add_argument("--case", choices=["shares"], help="a series of runs; see bench/CASE.py")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = vars(parser.parse_args(arguments))
    as_json, case = given.pop("json"), given.pop("case")
    given["server_cores"] = [int(n) for n in given["server_cores"].split(",") if n]
    options = Options(**given)
    if not (1 <= options.sessions + options.viewers <= MOST_SESSIONS and 0 < options.seconds <= MOST_SECONDS):
        parser.error(f"1 to {MOST_SESSIONS} learners for at most {MOST_SECONDS} s")
    if case == "shares":
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
