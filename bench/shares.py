"""The shares of training time: slow sessions beside sessions that play as fast as possible.

    python bench/load.py --case shares --seconds 10 --json

Each case has a server on 127.0.0.1, bound to one core, as in bench/load.py; all its sessions have
the same network. A fast session plays alone first. Then the slow sessions play at 30 iterations a
second beside the fast ones.

alone    iterations a second of one fast session alone
fast     iterations a second of the fast sessions, the slowest and the fastest of them;
         `sum_of_alone` is their sum, divided by `alone`
slow     iterations a second of the slowest of the slow sessions
gap_ms   time between two frames of a slow session
"""

import asyncio
import json
import sys
from array import array
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.shared import client, server_process  # noqa: E402

RATE = 30.0
LARGE = (2, 32, 32, 32, 1)


@dataclass(frozen=True)
class Mix:
    slow: int
    fast: int
    network: tuple[int, ...] = ()
    """Empty: the article's."""

    @property
    def name(self) -> str:
        network = "-".join(map(str, self.network)) or "article"
        return f"{network}, {self.slow} slow + {self.fast} fast"


MIXES = (Mix(30, 1), Mix(30, 1, LARGE), Mix(95, 5), Mix(95, 5, LARGE), Mix(80, 20), Mix(80, 20, LARGE))


def recipe_of(sizes: tuple[int, ...]) -> dict[str, Any]:
    """A network of these layers that learns XOR in 250 samples, in batches of 10."""
    random = np.random.default_rng(0)
    inputs = random.uniform(-1.0, 1.0, (250, sizes[0]))
    targets = np.where(inputs[:, :1] * inputs[:, 1:2] > 0, 0.5, -0.5)
    return {
        "network": {
            "layers": list(sizes),
            "activations": ["tanh"] * (len(sizes) - 1),
            "start": {
                "weights": [random.normal(0.0, a**-0.5, (b, a)).tolist() for a, b in pairwise(sizes)],
                "biases": [[0.0] * size for size in sizes[1:]],
            },
        },
        "data": {"inputs": inputs.tolist(), "targets": targets.tolist()},
        "rule": {"batch_size": 10, "learning_rate": 0.03},
    }


async def run(mix: Mix, seconds: float, url: client.Url, pid: int) -> dict[str, Any]:
    learners: list[client.Learner] = []
    doors = asyncio.Semaphore(10)

    async def arrive(number: int) -> client.Learner:
        async with doors:
            session = await client.new_session(url)
            _, learner = await asyncio.get_running_loop().create_connection(
                lambda: client.Learner(url, session), url.host, url.port
            )
            learners.append(learner)
            await asyncio.wait_for(learner.opened, client.PATIENCE_S)
            await learner.command("hello", version=1, client=f"learner-{number}")
            if mix.network:
                await learner.command("open", recipe=recipe_of(mix.network))
            return learner

    try:
        first = await arrive(0)
        await first.command("step", count=1)  # waits until the engine is ready
        await first.command("play", iterations_per_s=None, until=None)
        await asyncio.sleep(1.0)
        alone = (await speeds([first], min(seconds, 5.0)))[0]
        await first.command("reset")
        fast = [first, *[await arrive(n) for n in range(1, mix.fast)]]
        slow = await asyncio.gather(*(arrive(mix.fast + n) for n in range(mix.slow)))
        for learner in (*slow, *fast):
            await learner.command("play", iterations_per_s=None if learner in fast else RATE, until=None)
            await asyncio.sleep(0.01)
        await asyncio.sleep(2.0)
        busy = server_process.cpu_s(pid)
        got = await speeds([*slow, *fast], seconds)
        busy = server_process.cpu_s(pid) - busy
        if gone := [learner.closed for learner in learners if learner.closed]:
            raise client.Failed(f"{len(gone)} sockets were closed, the first with: {gone[0]}")
        gaps = 1000 * np.concatenate([np.diff(np.array(learner.arrivals)) for learner in slow])
        quick = got[len(slow) :]
        return {
            "alone": round(alone),
            "fast": {"least": round(min(quick)), "most": round(max(quick))},
            "sum_of_alone": round(sum(quick) / alone, 2),
            "fast_fps": round(min(len(learner.arrivals) for learner in fast) / seconds, 1),
            "slow": round(min(got[: len(slow)]), 2),
            "gap_ms": {
                "p50": round(float(np.quantile(gaps, 0.5)), 1),
                "p99": round(float(np.quantile(gaps, 0.99)), 1),
                "max": round(float(gaps.max()), 1),
            },
            "server_cpu_percent": round(100 * busy / seconds, 1),
        }
    finally:
        for learner in learners:
            learner.close()


async def speeds(learners: list[client.Learner], seconds: float) -> list[float]:
    """Iterations a second of each learner, from its first and last frame in this time."""
    for learner in learners:
        learner.arrivals, learner.iterations = array("d"), array("d")
    await asyncio.sleep(seconds)
    if any(len(learner.arrivals) < 2 for learner in learners):
        raise client.Failed("A session got no frames.")
    return [
        (learner.iterations[-1] - learner.iterations[0]) / (learner.arrivals[-1] - learner.arrivals[0])
        for learner in learners
    ]


def measure(mix: Mix, seconds: float, server_cores: list[int]) -> dict[str, Any]:
    """Starts a server and returns the figures of one case."""
    everywhere = server_process.all_cores()
    with server_process.server(server_cores or everywhere[:1]) as (url, pid):
        if len(everywhere) > 1:
            server_process.hold(0, everywhere[-1:])
        try:
            return asyncio.run(run(mix, seconds, url, pid))
        finally:
            server_process.hold(0, everywhere)


def main(*, seconds: float, server_cores: list[int], as_json: bool) -> int:
    figures = {}
    try:
        for mix in MIXES:
            figures[mix.name] = measure(mix, seconds, server_cores)
            if not as_json:
                print(mix.name)
                for name, figure in figures[mix.name].items():
                    print(f"    {name:20} {figure}", flush=True)
    except (client.Failed, OSError, TimeoutError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    if as_json:
        print(json.dumps(figures))
    return 0
