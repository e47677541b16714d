"""The heavy things that one session can do while others play: `python bench/load.py --heavy`.

For each: the time until the answer, and the longest time between two frames of any other session.
"""

import asyncio
import time
from array import array
from collections.abc import Awaitable, Callable, Sequence
from itertools import pairwise
from typing import Any, Protocol

FAR, SOME = 10**12, 3_000_000
"""An iteration too far to be trained, and one that takes seconds."""
ENVIRONMENT = {
    # Ten thousand edits in one message; under the usual limits they take 40 s.
    "BACKSTEP_MESSAGE_MAX_BYTES": "2000000",
    "BACKSTEP_BYTES_IN_PER_S": "10000000",
}
REST_S = 0.5


class Learner(Protocol):
    """The used part of `client.Learner`."""

    arrivals: "array[float]"

    async def ask(self, kind: str, **fields: Any) -> dict[str, Any]: ...


Get = Callable[[str], Awaitable[bytes]]
"""Fetches a path of the heavy session's API."""


def article(**more: Any) -> dict[str, Any]:
    return {
        "network": {
            "layers": [2, 2, 2],
            "activations": ["logistic"] * 2,
            "biases": "shared",
            "start": {
                "weights": [[[0.15, 0.2], [0.25, 0.3]], [[0.4, 0.45], [0.5, 0.55]]],
                "biases": [[0.35], [0.6]],
            },
        },
        "data": {"inputs": [[0.05, 0.1]], "targets": [[0.01, 0.99]]},
        **more,
    }


def stored_at(iteration: int) -> dict[str, Any]:
    parameters = [0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55, 0.35, 0.6]
    return article(keyframes=[{"iteration": iteration, "parameters": parameters}])


def large(layers: Sequence[int], samples: int, **more: Any) -> dict[str, Any]:
    return {
        "network": {
            "layers": list(layers),
            "activations": ["tanh"] * (len(layers) - 1),
            "start": {"initializer": "xavier"},
        },
        "data": {"dataset": "circle", "samples": samples},
        "rule": {"batch_size": 0, "learning_rate": 0.01},
        **more,
    }


LARGEST = (2, *(64,) * 7, 1)
CHECKED = (2, 64, 64, 9, 1)
"""4,947 weights and biases: close to the most that can be checked at once."""


async def measure(players: Sequence[Learner], learner: Learner, get: Get) -> dict[str, Any]:
    """The figures of each heavy thing, by its name."""
    figures: dict[str, Any] = {}

    async def timed(name: str, work: Awaitable[Any]) -> Any:
        for player in players:
            player.arrivals = array("d")
        start = time.monotonic()
        answer = await work
        answered = time.monotonic()
        await asyncio.sleep(REST_S)
        end = time.monotonic()
        gaps = [b - a for player in players for a, b in pairwise((start, *player.arrivals, end))]
        figures[name] = {"ms": round(1000 * (answered - start)), "worst_gap_ms": round(1000 * max(gaps))}
        return answer

    ask = learner.ask
    await timed("nothing", asyncio.sleep(1.0))
    await timed("open a keyframe at 10^12", ask("open", recipe=stored_at(FAR)))
    await timed("edit there", ask("edit", quantity="w1", value=0.5))
    await timed("seek far (refused)", ask("seek", iteration=FAR - 1))
    await ask("open", recipe=stored_at(SOME))
    await timed(f"seek to {SOME - 1:,}", ask("seek", iteration=SOME - 1))
    await ask("open", recipe=large((2, 64, 64, 64, 1), 2000))
    await timed("60 steps of 2-64×3-1, all of 2,000 samples", ask("step", count=60))
    await timed("seek to 50", ask("seek", iteration=50))
    await timed("edit after the seek", ask("edit", quantity="w1", value=0.5))
    await timed("choose the branch", ask("choose", branch=1))
    await timed("undo", ask("undo"))
    edits = [
        {"iteration": 0, "quantity": "i1", "value": n / 10_000, "sample": n % 2000} for n in range(9_990)
    ]
    await timed("open 9,990 edits on 2-64×7-1", ask("open", recipe=large(LARGEST, 2000, edits=edits)))
    await timed("a step there", ask("step", count=1))
    await timed("seek to 0 there", ask("seek", iteration=0))
    await ask("open", recipe=large(CHECKED, 4))
    checked = await timed("gradient check of 4,947 parameters", get("gradient-check"))
    if not checked.startswith(b"HTTP/1.1 200"):
        figures["gradient check of 4,947 parameters"]["answer"] = checked[:60].decode("latin-1")
    figures["worst_gap_ms"] = max(f["worst_gap_ms"] for f in figures.values())
    return figures
