"""A lock for the event loop that serves its waiters in the order in which they came."""

import asyncio
from collections import deque


class FairLock:
    """An `asyncio.Lock` with two more guarantees.

    `take()` acquires a free lock without awaiting, so that code on the event loop can lock several
    rooms in one step. `release()` hands the lock straight to the first waiter: nothing that comes
    later can take it in between.
    """

    def __init__(self) -> None:
        self._held = False
        self._waiters: deque[asyncio.Future[None]] = deque()

    @property
    def free(self) -> bool:
        """True if the lock is free. It never is while a task waits for it."""
        return not self._held

    def take(self) -> None:
        """Acquires a free lock at once; raises `RuntimeError` if it is held."""
        if self._held:
            raise RuntimeError("take() needs a free lock, and this one is held.")
        self._held = True

    async def acquire(self) -> None:
        if self.free:
            self.take()
            return
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
        except asyncio.CancelledError:
            # `release()` may have handed the lock over just before the cancellation.
            if waiter.done() and not waiter.cancelled():
                self.release()
            raise

    def release(self) -> None:
        """Hands the lock to the first waiter, or frees it if there is none."""
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return
        self._held = False

    async def __aenter__(self) -> None:
        await self.acquire()

    async def __aexit__(self, *_exception: object) -> None:
        self.release()
