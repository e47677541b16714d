"""A thread that computes, so that the event loop never does: one trains, another explains, so that neither waits for the other."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Worker:
    """One thread, first come first served. A job is never stopped halfway: who is cancelled while it runs waits until it has ended, and so
    holds until then whatever is held for it."""

    def __init__(self, name: str = "training") -> None:
        self._threads = ThreadPoolExecutor(1, thread_name_prefix=name)

    async def run(self, job: Callable[[], T]) -> T:
        running = self._threads.submit(job)
        ended = asyncio.wrap_future(running)
        try:
            return await asyncio.shield(ended)
        except asyncio.CancelledError:
            if not running.cancel():
                await asyncio.wait({ended})
            raise

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
