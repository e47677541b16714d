"""The time to show any iteration of a long run again, and the memory of a session.

    python bench/seek.py [--json] [--quick]

For the article's network and for 2-8-8-8-8-8-8-1: a run of 1,000,000 iterations (and of 10,000,000
for the article's), then 200 seeks to random iterations. Milliseconds from the call to the state,
its frame included.
"""

import argparse
import json
import statistics
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from backstep.session.engines import CompiledEngine
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import Session

DEEP = {
    "version": 1,
    "network": {
        "layers": [2, 8, 8, 8, 8, 8, 8, 1],
        "activations": ["tanh"] * 7,
        "biases": "per_neuron",
        "start": {"initializer": "xavier"},
    },
    "data": {"dataset": "circle", "samples": 250, "low": -1.0},
    "rule": {"learning_rate": 0.03, "batch_size": 10, "train_biases": True, "shuffle": True},
}
SEEKS = 200


def trained(recipe: Recipe, iterations: int) -> Session:
    session = Session(recipe, CompiledEngine())
    session.train(iterations)
    return session


def seek_times(session: Session) -> dict[str, float]:
    random = np.random.default_rng(1)
    times = []
    for iteration in random.integers(0, session.end + 1, SEEKS):
        start = time.perf_counter()
        session.seek(int(iteration))
        session.frame()
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    return {
        "p50_ms": round(statistics.median(times), 2),
        "p95_ms": round(times[int(0.95 * len(times))], 2),
        "worst_ms": round(times[-1], 2),
    }


def measure(*, quick: bool) -> dict[str, Any]:
    million = 20_000 if quick else 1_000_000
    article = trained(article_recipe(), million)
    deep = trained(Recipe.read(DEEP), million)
    long = trained(article_recipe(), 10 * million)
    return {
        "iterations": million,
        "article": {**seek_times(article), "session_kb": round(article.size_bytes / 1000)},
        "2-8-8-8-8-8-8-1": {**seek_times(deep), "session_kb": round(deep.size_bytes / 1000)},
        "article, ten times as long": {**seek_times(long), "session_kb": round(long.size_bytes / 1000)},
    }


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Measures how fast any iteration is shown again.")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument(
        "--quick", action="store_true", help="a fiftieth of the iterations, as a test of the benchmark"
    )
    options = parser.parse_args(arguments)
    figures = measure(quick=options.quick)
    if options.json:
        print(json.dumps(figures))
        return 0
    print(f"seeking in a run of {figures['iterations']:,} iterations:")
    for name, row in figures.items():
        if isinstance(row, dict):
            print(
                f"  {name}: p50 {row['p50_ms']} ms, p95 {row['p95_ms']} ms, worst {row['worst_ms']} ms; {row['session_kb']} kB"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
