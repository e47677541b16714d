"""What fields cost: the size of a module, the time to make it, and the time of a picture in Node.

    python bench/fields.py             a table
    python bench/fields.py --json      {"2-8-8-1 online": {"bytes": …, "compressed": …, "made_ms": …, …}, …}

A field is 100 × 100 points with the outputs of all neurons; a landscape 30 × 30 places over 200
samples. `made_ms` is processor time on the server, the median of 5; times in Node are medians of 30
runs, and `first_ms` is the first field, before Node has compiled the module for speed. `server_ms` is
the processor time of the picture that the server draws for a browser without WebAssembly: 40 × 40
points.
"""

import argparse
import base64
import gzip
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import numpy as np  # noqa: E402
from backstep.engine.architecture import Architecture  # noqa: E402
from backstep.engine.fields import by_numpy  # noqa: E402
from backstep.engine.fields.shape import FieldShape  # noqa: E402
from backstep.engine.fields.webassembly import module_for  # noqa: E402
from backstep.engine.rule import Rule  # noqa: E402

SIDE, SERVER_SIDE, SAMPLES, PLACES = 100, 40, 200, 900
WIDE = (2, *(64,) * 7, 1)
LARGEST = (64, 63, 62, 61, 60, 59, 58, 57, 57)


def cases() -> dict[str, tuple[Architecture, Rule]]:
    """Networks by name, each with the rule of a session that trains it."""

    def tanh(*sizes: int) -> Architecture:
        return Architecture(sizes, ("tanh",) * (len(sizes) - 1))

    mixed = Architecture(LARGEST, ("sine", "softplus", "tanh", "sine", "softplus", "sine", "sine", "softmax"))
    return {
        "2-2-2": (tanh(2, 2, 2), Rule()),
        "2-8-8-1 online": (tanh(2, 8, 8, 1), Rule()),
        "2-8-8-1 in batches": (tanh(2, 8, 8, 1), Rule(batch_size=10)),
        "2-64x7-1 online": (tanh(*WIDE), Rule()),
        "2-64x7-1 in batches": (tanh(*WIDE), Rule(batch_size=10)),
        "the largest code": (mixed, Rule(error="cross_entropy", batch_size=33)),
    }


def processor_ms(run: Callable[[], Any], repeats: int) -> float:
    """The median processor time."""
    times = []
    for _ in range(repeats):
        begin = time.process_time()
        run()
        times.append(time.process_time() - begin)
    return statistics.median(times) * 1e3


def measure(architecture: Architecture, rule: Rule, *, repeats: int) -> dict[str, float]:
    shape = FieldShape.of(architecture, rule, SAMPLES)
    module = module_for(shape)
    neurons, parameters = sum(architecture.layer_sizes), architecture.parameter_count
    # Fewer points where the outputs of all neurons would not fit into the memory of a page.
    side = SIDE if neurons < 460 else SIDE // 2
    question = {
        "module": base64.b64encode(module).decode(),
        "layers": architecture.layer_sizes,
        "parameters": parameters,
        "side": side,
        "samples": SAMPLES,
        "places": PLACES if parameters < 1000 else 9,
        "repeats": repeats if parameters < 1000 else 5,
    }
    answer = subprocess.run(
        ["node", str(HERE / "fields.mjs")],
        input=json.dumps(question),
        capture_output=True,
        text=True,
        check=True,
    )
    times = json.loads(answer.stdout)
    random = np.random.default_rng(0)
    points = random.uniform(-1.0, 1.0, (SERVER_SIDE**2, architecture.layer_sizes[0]))
    numbers = random.normal(0.0, 0.4, parameters)
    return {
        "bytes": len(module),
        "compressed": len(gzip.compress(module, 6)),
        "made_ms": processor_ms(lambda: module_for(shape), 5),
        "ready_ms": times["ready"],
        "points": side**2,
        "first_ms": times["field"]["first"],
        "field_ms": times["field"]["median"],
        "mean_error_ms": times["error"]["median"],
        "places": question["places"],
        "landscape_ms": times["landscape"]["median"],
        "server_ms": processor_ms(lambda: by_numpy.outputs(shape, numbers, points), 5),
    }


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench/fields.py", description="What fields cost.")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--repeats", type=int, default=30, help="runs in Node for the median (30)")
    arguments = parser.parse_args(argv)
    results = {name: measure(*case, repeats=max(1, arguments.repeats)) for name, case in cases().items()}
    if arguments.json:
        print(json.dumps(results))
        return 0
    names = list(next(iter(results.values())))
    print(f"{'':22}" + "".join(f"{name:>15}" for name in names))
    for case, figures in results.items():
        print(f"{case:22}" + "".join(f"{figures[name]:>15,.4g}" for name in names))
    return 0


if __name__ == "__main__":
    sys.exit(main())
