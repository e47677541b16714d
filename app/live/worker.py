"""A thread that computes, so that the event loop never does.

The server has two: one trains, the other explains. Neither waits for the other.
"""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from .fair_lock import FairLock

T = TypeVar("T")


class Worker:
    """One thread that runs jobs in the order in which they came.

    A running job is never interrupted. A task that is cancelled meanwhile stays until its job has
    ended, so that a lock which it holds for the job is not released too early.
    """

    def __init__(self, name: str = "training") -> None:
        self._threads = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._slice_lock = FairLock()
        self._started_s: float | None = None

    @property
    def busy_s(self) -> float:
        """Seconds for which the present job has been running; 0 if none is."""
        started_s = self._started_s
        return 0.0 if started_s is None else time.monotonic() - started_s

    async def run(self, job: Callable[[], T]) -> T:
        """Runs `job` on the thread and returns its result."""

        def timed() -> T:
            self._started_s = time.monotonic()
            try:
                return job()
            finally:
                self._started_s = None

        running = self._threads.submit(timed)
        ended = asyncio.wrap_future(running)
        try:
            return await asyncio.shield(ended)
        except asyncio.CancelledError:
            if not running.cancel():
                await asyncio.wait({ended})
            raise

    async def run_slice(self, job: Callable[[], T]) -> T:
        """Runs one slice of a long computation.

        At most one slice is in the thread's queue at a time, so that other jobs wait for one slice
        only, however many long computations are going on.
        """
        async with self._slice_lock:
            return await self.run(job)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
