"""What "Check my work" costs: processor time for one wrong value and for whole lists.

    python bench/checker.py [--json]

All is of the article's network, in milliseconds of one core (`process_time`), the best of several
runs. "mistaken" is a list in which one mistake is made throughout.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from backstep.engine.textbook import iterate  # noqa: E402
from backstep.lesson import article  # noqa: E402
from backstep.lesson.mistakes.diagnosis import Checker  # noqa: E402
from backstep.lesson.quantities.lookup import quantities  # noqa: E402

BUDGET_MS = {"one wrong value": 10.0, "a list, all right": 100.0, "a list, all wrong": 500.0}
RUNS = 5


def best_ms(job: Callable[[], object]) -> float:
    """The shortest processor time of some runs, in milliseconds."""
    times = []
    for _ in range(RUNS):
        started = time.process_time()
        job()
        times.append(1e3 * (time.process_time() - started))
    return min(times)


def figures() -> dict[str, float]:
    """Milliseconds by case. One wrong value is the slowest quantity, for an arbitrary number."""
    start = article.start()
    trace = iterate(start.architecture, start.rule, start.parameters, start.inputs, start.targets)
    values = quantities(trace)
    random = np.random.default_rng(1)
    wrong = [(name, f"{value + random.uniform(0.01, 0.3):.9f}") for name, value in values.items()]

    def check(name: str, given: str) -> float:
        # A new checker each time: nothing is left over from an earlier value.
        return best_ms(lambda: Checker(trace).check(name, given))

    def judge(work: list[tuple[str, str]]) -> float:
        return best_ms(lambda: Checker(trace).judge(work))

    turned = [(name, f"{-value if '/d' in name else value:.9f}") for name, value in values.items()]
    return {
        "one wrong value": max(check(name, given) for name, given in wrong),
        "a list, all right": judge([(name, f"{value:.9f}") for name, value in values.items()]),
        "a list, all wrong": judge(wrong),
        "a list, mistaken": judge(turned),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = figures()
    if options.json:
        print(json.dumps(found, indent=1))
    else:
        for name, ms in found.items():
            budget = f"  (at most {BUDGET_MS[name]:g})" if name in BUDGET_MS else ""
            print(f"{name:<20} {ms:8.1f} ms{budget}")
    return 1 if any(found[name] > budget for name, budget in BUDGET_MS.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
