"""Compiles the kernels ahead of time, so that nobody waits for it.

    python -m app.engine.warm        fills the cache on disk (a container image does this when it is built)

A server calls `start_warming()` when it starts, and asks `kernels_ready()` before the first iteration. With a filled cache
that takes about as long as importing numba; without one, ten to twenty seconds on the side.
"""

import logging
import sys
import threading
import time

import numpy as np

from .architecture import Architecture
from .rule import Rule
from .training import KernelTrainer, State

_log = logging.getLogger("backstep.engine")
_ready = threading.Event()
_failed = threading.Event()
_lock = threading.Lock()


def kernels_ready() -> bool:
    """Whether the kernels are compiled in this process; never waits, never compiles."""
    return _ready.is_set()


def kernels_failed() -> bool:
    """Whether a thread of `start_warming` could not compile them; the textbook has to train then."""
    return _failed.is_set()


def warm() -> None:
    """Compiles every kernel, or reads it from the cache; returns when all can be called. Any thread may call it."""
    with _lock:
        if _ready.is_set():
            return
        architecture, rule = Architecture((1, 1), ("linear",)), Rule(batch_size=2)
        inputs, targets = np.zeros((2, 1)), np.zeros((2, 1))
        trainer = KernelTrainer(architecture, rule, inputs, targets, seed=0)
        state = State.start(rule, np.zeros(architecture.parameter_count))
        trainer.train(state, 1, np.empty(1))
        _ready.set()


def start_warming() -> threading.Thread:
    """Warms in a thread of its own, which does not keep the process alive. A failure is logged, and `kernels_failed` says so."""

    def try_to_warm() -> None:
        try:
            warm()
        except Exception:  # noqa: BLE001 - whatever numba or LLVM may raise
            _log.exception(
                "The kernels could not be compiled; the textbook engine trains instead, many times slower"
            )
            _failed.set()

    thread = threading.Thread(target=try_to_warm, name="warm kernels", daemon=True)
    thread.start()
    return thread


def main() -> None:
    begin = time.perf_counter()
    warm()
    sys.stdout.write(f"The kernels are ready after {time.perf_counter() - begin:.1f} s.\n")


if __name__ == "__main__":
    main()
