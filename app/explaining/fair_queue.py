"""A fair queue: a client that asks for little does not wait for all that others have asked for.

Addresses take turns, and so do the sessions of an address. A session's jobs run in their order.
"""

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..limits.admission import Full
from ..limits.counts import count
from .budget import Asker, Budget

MAX_WAITING_PER_SESSION = 60
"""Jobs of one session that may wait: all answers of an exercise, checked at once."""
MAX_BYTES = 32_000_000
"""The memory that all waiting jobs together may hold."""
PATIENCE_S = 8.0
"""The longest time that a job may wait for its turn."""


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


class Outcome(NamedTuple):
    """The result of a job, or the exception to raise instead."""

    value: Any
    cpu_s: float
    """The CPU time to charge."""
    size_bytes: int = 0
    problem: Exception | None = None


@dataclass(eq=False)
class _Waiting:
    asker: Asker
    job: Callable[[], Awaitable[Outcome]]
    size_bytes: int
    since_s: float
    admitted: bool
    outcome: asyncio.Future[Outcome] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )


class FairQueue:
    """Runs at most `at_once` jobs at a time and lets at most `max_waiting` wait.

    At most half of the waiting jobs may come from one address. Lives on the event loop.
    """

    def __init__(
        self, budget: Budget, *, at_once: int, max_waiting: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._budget, self._at_once, self._max_waiting = budget, at_once, max_waiting
        self._clock = clock
        self._addresses: OrderedDict[str, OrderedDict[str, deque[_Waiting]]] = OrderedDict()
        """Waiting jobs by address and session, in the order of their turns."""
        self._running: set[asyncio.Task[None]] = set()
        self._waiting, self._bytes = 0, 0

    def __len__(self) -> int:
        """The number of jobs that wait or run."""
        return self._waiting + len(self._running)

    async def run(
        self,
        asker: Asker,
        job: Callable[[], Awaitable[Outcome]],
        *,
        size_bytes: int = 0,
        admitted: bool = False,
    ) -> Outcome:
        """Runs `job` at its turn, and charges its CPU time to the asker.

        `size_bytes` is the memory that `job` holds while it waits. Raises the job's problem; raises
        `Spent` if the session or the address has used up its time, and `Busy` if too many jobs wait or
        this one waits too long. An `admitted` job is a part of work under way: charged, never refused.
        """
        if not admitted:
            self.check(asker, size_bytes)
        waiting = _Waiting(asker, job, size_bytes, self._clock(), admitted)
        sessions = self._addresses.setdefault(asker.address, OrderedDict())
        sessions.setdefault(asker.session, deque()).append(waiting)
        self._waiting += 1
        self._bytes += size_bytes
        self._start_jobs()
        return await waiting.outcome

    def check(self, asker: Asker, size_bytes: int = 0) -> None:
        """Raises `Spent` or `Busy` if a job of this asker would be refused now."""
        if self._budget.is_spent(asker):
            count("explanations")
            raise Spent
        sessions: Mapping[str, deque[_Waiting]] = self._addresses.get(asker.address) or {}
        of_session = len(sessions.get(asker.session, ()))
        of_address = sum(map(len, sessions.values()))
        if (
            self._waiting >= self._max_waiting
            or (asker.session and of_session >= MAX_WAITING_PER_SESSION)
            or (asker.address and of_address >= max(1, self._max_waiting // 2))
            or self._bytes + size_bytes > MAX_BYTES
        ):
            count("explanations")
            raise Busy

    def _start_jobs(self) -> None:
        while len(self._running) < self._at_once and self._addresses:
            waiting = self._take_next()
            if waiting.outcome.done():  # the client has gone
                continue
            refusal = None if waiting.admitted else self._refusal(waiting)
            if refusal is not None:
                count("explanations")
                waiting.outcome.set_exception(refusal)
            else:
                task = asyncio.create_task(self._run(waiting))
                self._running.add(task)
                task.add_done_callback(self._ended)

    def _refusal(self, waiting: _Waiting) -> Full | None:
        if self._budget.is_spent(waiting.asker):
            return Spent()
        return Busy() if self._clock() - waiting.since_s > PATIENCE_S else None

    def _take_next(self) -> _Waiting:
        address, sessions = next(iter(self._addresses.items()))
        session, jobs = next(iter(sessions.items()))
        waiting = jobs.popleft()
        self._waiting -= 1
        self._bytes -= waiting.size_bytes
        # The next turn belongs to another session, and to another address.
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
        try:
            outcome = await waiting.job()
        except Exception as problem:  # noqa: BLE001  raised to the client
            outcome = Outcome(None, 0.0, problem=problem)
        self._budget.charge(waiting.asker, outcome.cpu_s)
        if waiting.outcome.done():  # the client has gone
            return
        if outcome.problem is not None:
            waiting.outcome.set_exception(outcome.problem)
        else:
            waiting.outcome.set_result(outcome)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._start_jobs()
