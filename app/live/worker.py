"""A thread that computes, so that the event loop never does: one trains, another explains, so that neither waits for the other."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from .fair_lock import Line

T = TypeVar("T")


class Worker:
    """One thread, first come first served. A job is never stopped halfway: who is cancelled while it runs waits until it has ended, and so
    holds until then whatever is held for it."""

    def __init__(self, name: str = "training") -> None:
        self._threads = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._turn = Line()
        self._begun_s: float | None = None

    @property
    def busy_s(self) -> float:
        """How long the job that runs now has been running; 0 if none does."""
        begun_s = self._begun_s
        return 0.0 if begun_s is None else time.monotonic() - begun_s

    async def run(self, job: Callable[[], T]) -> T:
        def timed() -> T:
            self._begun_s = time.monotonic()
            try:
                return job()
            finally:
                self._begun_s = None

        running = self._threads.submit(timed)
        ended = asyncio.wrap_future(running)
        try:
            return await asyncio.shield(ended)
        except asyncio.CancelledError:
            if not running.cancel():
                await asyncio.wait({ended})
            raise

    async def run_slice(self, job: Callable[[], T]) -> T:
        """The same for a slice of something long. Slices take turns, so that another job waits for one of them at most, however
        many long things are under way."""
        async with self._turn:
            return await self.run(job)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
