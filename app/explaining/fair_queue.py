"""A fair queue: many ask for work, and those who ask for little need not wait for all that others have asked for.

Addresses take turns, and within an address its sessions do; of each session the job that came first is next.
"""

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.limits.admission import Full
from app.limits.counts import count

from .budget import Asker, Budget

MOST_OF_A_SESSION = 60
"""Jobs of one session that may wait: all answers of an exercise, checked at once."""
MOST_BYTES = 32_000_000
"""Memory that waiting jobs may hold, all together."""
PATIENCE_S = 8.0
"""How long a job may wait for its turn."""


class Spent(Full):
    title = "A little later"
    message = (
        "You or your network have asked for more explanations and exports just now than can be worked out. "
        "Please try again in a few seconds."
    )
    retry_after_s = 2


class Busy(Full):
    title = "A little later"
    message = (
        "More explanations are asked for just now than can be worked out. Please try again in a few seconds."
    )
    retry_after_s = 2


class Done(NamedTuple):
    """What came of a job: a value, or a problem to be raised."""

    value: Any
    took_s: float
    """Time of the processor, which is charged."""
    size_bytes: int = 0
    problem: Exception | None = None


@dataclass(eq=False)
class _Waiting:
    asker: Asker
    job: Callable[[], Awaitable[Done]]
    size_bytes: int
    since_s: float
    let_in: bool
    ended: asyncio.Future[Done] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class FairQueue:
    """Does at most `at_once` jobs at the same time, and has at most `most` waiting, half of them of one address. On the event loop."""

    def __init__(
        self, budget: Budget, *, at_once: int, most: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._budget, self._at_once, self._most, self._clock = budget, at_once, most, clock
        self._addresses: OrderedDict[str, OrderedDict[str, deque[_Waiting]]] = OrderedDict()
        """Those with jobs that wait; who is next is first."""
        self._running: set[asyncio.Task[None]] = set()
        self._waiting, self._bytes = 0, 0

    def __len__(self) -> int:
        """Jobs that wait, and those under way."""
        return self._waiting + len(self._running)

    async def do(
        self,
        asker: Asker,
        job: Callable[[], Awaitable[Done]],
        *,
        size_bytes: int = 0,
        let_in: bool = False,
    ) -> Done:
        """What comes of `job`, once it is its turn. `size_bytes` is what it holds in memory while it waits. Raises its problem, `Spent`
        where the session or the address has used up its time, and `Busy` where too many wait, or too long. What is `let_in`, as
        a part of something that is under way, is charged and never refused."""
        if not let_in:
            self.check(asker, size_bytes)
        waiting = _Waiting(asker, job, size_bytes, self._clock(), let_in)
        sessions = self._addresses.setdefault(asker.address, OrderedDict())
        sessions.setdefault(asker.session, deque()).append(waiting)
        self._waiting += 1
        self._bytes += size_bytes
        self._go_on()
        return await waiting.ended

    def check(self, asker: Asker, size_bytes: int = 0) -> None:
        """Raises `Spent` or `Busy` where nothing more is let in."""
        if self._budget.spent(asker):
            count("explanations")
            raise Spent
        sessions: Mapping[str, deque[_Waiting]] = self._addresses.get(asker.address) or {}
        own = len(sessions.get(asker.session, ()))
        near = sum(map(len, sessions.values()))
        if (
            self._waiting >= self._most
            or (asker.session and own >= MOST_OF_A_SESSION)
            or (asker.address and near >= max(1, self._most // 2))
            or self._bytes + size_bytes > MOST_BYTES
        ):
            count("explanations")
            raise Busy

    def _go_on(self) -> None:
        while len(self._running) < self._at_once and self._addresses:
            waiting = self._take_next()
            if waiting.ended.done():  # who asked has gone
                continue
            refusal = None if waiting.let_in else self._refusal(waiting)
            if refusal is not None:
                count("explanations")
                waiting.ended.set_exception(refusal)
            else:
                task = asyncio.create_task(self._run(waiting))
                self._running.add(task)
                task.add_done_callback(self._ended)

    def _refusal(self, waiting: _Waiting) -> Full | None:
        if self._budget.spent(waiting.asker):
            return Spent()
        return Busy() if self._clock() - waiting.since_s > PATIENCE_S else None

    def _take_next(self) -> _Waiting:
        address, sessions = next(iter(self._addresses.items()))
        session, jobs = next(iter(sessions.items()))
        waiting = jobs.popleft()
        self._waiting -= 1
        self._bytes -= waiting.size_bytes
        # The others first.
        if jobs:
            sessions.move_to_end(session)
        else:
            del sessions[session]
        if sessions:
            self._addresses.move_to_end(address)
        else:
            del self._addresses[address]
        return waiting

    async def _run(self, waiting: _Waiting) -> None:
        ended = waiting.ended
        try:
            done = await waiting.job()
        except Exception as problem:  # noqa: BLE001  handed on to the one who asked
            done = Done(None, 0.0, problem=problem)
        self._budget.charge(waiting.asker, done.took_s)
        if ended.done():  # who asked has gone
            return
        if done.problem is not None:
            ended.set_exception(done.problem)
        else:
            ended.set_result(done)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._go_on()
