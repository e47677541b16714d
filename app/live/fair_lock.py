"""A lock that is given to those who wait in the order in which they came."""

import asyncio
from collections import deque


class Line:
    """Who is on the event loop and finds it `free` may `take` it without waiting."""

    def __init__(self) -> None:
        self._held = False
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def free(self) -> bool:
        """Whether nobody holds it; who waits is given it in the moment in which it is released."""
        return not self._held

    def take(self) -> None:
        if self._held:
            raise RuntimeError("A line is taken only when it is free.")
        self._held = True

    async def acquire(self) -> None:
        if self.free:
            self.take()
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            # It may have been given to us in the same moment.
            if turn.done() and not turn.cancelled():
                self.release()
            raise

    def release(self) -> None:
        """Gives it to the next, who holds it from now on."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._held = False

    async def __aenter__(self) -> None:
        await self.acquire()

    async def __aexit__(self, *_exception: object) -> None:
        self.release()
