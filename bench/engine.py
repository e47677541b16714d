"""The speed of the engine beside plain Python, NumPy, PyTorch and JAX.

    python -m bench.engine             a table
    python bench/engine.py --json      {"cases": {"article": {"ours_us": …, "python_us": …}, …}}, microseconds per sample

All of them do the same work: train, and keep the error of each iteration. Before the timing, every
peer must reach our parameters and errors over 40 iterations, within 1e-9. A figure is the median of
repeated runs of about the same length; the peers take turns, so that other load meets all of them.
All compute in float64, on one thread if that can be chosen. bench/requirements.txt lists PyTorch
and JAX; the figure of a peer that is not installed is null.
The engine before this one takes part if `bench/peers/first_edition.py` finds it. Cases with an
optimiser, a penalty or an order of their own are trained by our engines only. The last lines give the
costs of machine code: time from nothing to code, a call, memory of 64 shapes.
"""

import argparse
import importlib
import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

# NumPy, PyTorch and JAX read these variables once, when they are imported.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")
os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np  # noqa: E402

from bench.shared.cases import Case, cases  # noqa: E402

PEERS = {
    "ours": "bench.peers.backstep",
    "first": "bench.peers.first_edition",
    "python": "bench.peers.plain_python",
    "numpy": "bench.peers.numpy_batches",
    "torch": "bench.peers.torch_eager",
    "jax": "bench.peers.jax_scan",
}
Run = Callable[[int], Any]


def prepared(case: Case) -> dict[str, Run | None]:
    """Every peer's run, after a check that it trains the same network; None if a peer is not
    installed."""
    runs: dict[str, Run | None] = {}
    for name, module in PEERS.items():
        if case.rule and name not in ("ours", "first"):
            runs[name] = None
            continue
        try:
            peer = importlib.import_module(module)
        except ModuleNotFoundError as missing:
            if missing.name is not None and missing.name.startswith("bench"):
                raise
            runs[name] = None
            continue
        run: Run = peer.prepare(case)
        parameters, errors = run(40)
        reached = np.concatenate([parameters, errors])
        if name == "ours":
            ours = reached
        np.testing.assert_allclose(
            reached, ours, rtol=1e-9, atol=1e-12, err_msg=f"{name} trains another network"
        )
        runs[name] = run
    return runs


def iterations_for(run: Run, run_s: float) -> int:
    """The number of iterations that take about `run_s`, at least a few. Everything is compiled for
    it afterwards."""
    iterations = 8
    while True:
        run(iterations)
        begin = time.perf_counter()
        run(iterations)
        took = time.perf_counter() - begin
        if took > run_s / 4 or iterations > 50_000_000:
            break
        iterations *= 4
    iterations = max(8, int(iterations * run_s / took))
    run(iterations)
    return iterations


def measure(case: Case, *, repeats: int, run_s: float) -> dict[str, float | None]:
    """Microseconds per sample of every peer."""
    runs = prepared(case)
    counts = {name: iterations_for(run, run_s) for name, run in runs.items() if run is not None}
    times: dict[str, list[float]] = {name: [] for name in counts}
    for _ in range(repeats):
        for name, count in counts.items():
            run = runs[name]
            assert run is not None
            begin = time.perf_counter()
            run(count)
            times[name].append((time.perf_counter() - begin) / (count * case.batch_size) * 1e6)
    return {f"{name}_us": statistics.median(times[name]) if name in times else None for name in PEERS}


def costs() -> dict[str, float]:
    """What machine code costs: a call with one iteration of the article's network, and the memory of 64 codes."""
    import psutil
    from backstep.engine.architecture import Architecture
    from backstep.engine.compiled.advance import write
    from backstep.engine.compiled.iteration import Shape
    from backstep.engine.compiled.machine_code import Library, object_code
    from backstep.engine.rule import Rule

    run = importlib.import_module("bench.peers.backstep").trainer(cases()[0])
    times = []
    for _ in range(20_000):
        begin = time.perf_counter()
        run(1, 0, 0, 0)
        times.append(time.perf_counter() - begin)
    library, process = Library(), psutil.Process()
    shapes = [
        Shape.of(
            Architecture((2, *(8,) * (1 + n % 6), 1 + n % 7), ("tanh",) * (2 + n % 6)),
            Rule(batch_size=1 + n % 9),
            250,
            1 + n % 9,
        )
        for n in range(64)
    ]
    # Once before, so that what LLVM needs for a while is not counted as kept.
    for shape in shapes:
        object_code(str(write(shape)))
    before = process.memory_info().rss
    for shape in shapes:
        library.code(shape)
    grown = process.memory_info().rss - before
    return {
        "call_us": min(times) * 1e6,
        "cache_mb": grown / 1e6,
        "code_mb": library.size_bytes / 1e6,
    }


def compilation_ms(case: Case) -> float:
    """Processor time from nothing to machine code; the median of 3."""
    from backstep.engine.compiled.machine_code import Library

    times = []
    for _ in range(3):
        library, begin = Library(), time.process_time()
        importlib.import_module("bench.peers.backstep").trainer(case, library)
        times.append(time.process_time() - begin)
    return statistics.median(times) * 1e3


def table(results: dict[str, dict[str, float | None]], batch_sizes: dict[str, int]) -> str:
    lines = [f"{'µs per sample':30}" + "".join(f"{name:>12}" for name in PEERS) + f"{'iterations/s':>16}"]
    for case, figures in results.items():
        ours = figures["ours_us"]
        assert ours is not None
        values = [figures[f"{name}_us"] for name in PEERS]
        lines.append(
            f"{case:30}"
            + "".join(f"{'–' if value is None else f'{value:.3f}':>12}" for value in values)
            + f"{1e6 / (ours * batch_sizes[case]):>16,.0f}"
        )
        lines.append(
            f"{'  times ours':30}"
            + "".join(f"{'–' if value is None else f'{value / ours:,.1f}':>12}" for value in values)
        )
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="bench/engine.py", description="How fast the engine trains, beside others."
    )
    parser.add_argument("--json", action="store_true", help="print microseconds per sample as JSON")
    parser.add_argument("--repeats", type=int, default=7, help="number of runs for the median (7)")
    parser.add_argument("--seconds", type=float, default=0.25, help="length of one run (0.25)")
    arguments = parser.parse_args(argv)
    results = {}
    batch_sizes = {}
    for case in cases():
        print(f"{case.name} …", file=sys.stderr, flush=True)
        results[case.name] = measure(case, repeats=max(1, arguments.repeats), run_s=arguments.seconds)
        batch_sizes[case.name] = case.batch_size
    made = {case.name: compilation_ms(case) for case in cases()}
    besides = costs()
    if arguments.json:
        print(json.dumps({"cases": results, "compilation_ms": made, **besides}))
    else:
        print(
            f"Python {platform.python_version()}, NumPy {np.__version__}, {os.cpu_count()} CPUs, {platform.machine()}"
        )
        print(table(results, batch_sizes))
        print("\nfrom nothing to machine code, ms of processor time")
        for name, figure in made.items():
            print(f"{name:30}{figure:8.0f}")
        print(", ".join(f"{name} {figure:.2f}" for name, figure in besides.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
