"""Explanations and exports, computed beside the sessions and charged to their clients.

Explanations are computed from a snapshot, so no session waits for them, in a child process, so no
frame does (`ExplainingProcess`), and once for all clients with the same question (`SharedAnswers`).
Exports and links need the engine, so a thread of the server computes them. Both go through a fair
queue and are charged to the session and the address of the client (`FairQueue`, `Budget`).
"""

import pickle
import sys
import time
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, TypeVar

from ..live.worker import Worker
from ..session.answers.fields import FieldSnapshot, module
from ..session.answers.snapshot import Snapshot
from ..settings import Settings
from .budget import Asker, Budget
from .fair_queue import FairQueue, Outcome
from .process import ExplainingProcess
from .shared_answers import SharedAnswers

T = TypeVar("T")

SWITCH_INTERVAL_S = 0.001
"""The longest time that the thread may hold the interpreter while the event loop waits for it.

Python's own 5 ms, a few times in a frame, make the frame late. It applies only while the thread works:
it slows every frame by a tenth.
"""
MODULES_KEPT_BYTES = 2_000_000
"""Modules of fields that are kept, by shape: some 300. Explanations do not push them out."""
QUESTIONS_IN_FLIGHT = 3
"""Questions at the child process. It answers one at a time; the others save it a wait for the loop."""


class MeteredWorker:
    """Computes for clients: in the child process or on the explaining thread, in turns, for a charge."""

    def __init__(
        self,
        thread: Worker,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
        *,
        process: ExplainingProcess | None = None,
    ) -> None:
        self._worker = thread
        self._process = process or ExplainingProcess(thread)
        self._budget = Budget(settings, clock)
        limit = settings.max_waiting_explanations
        self._questions = FairQueue(self._budget, at_once=QUESTIONS_IN_FLIGHT, max_waiting=limit, clock=clock)
        self._thread_jobs = FairQueue(self._budget, at_once=1, max_waiting=limit, clock=clock)
        self._answers = SharedAnswers(settings.explanations_kept_bytes)
        self._modules = SharedAnswers(MODULES_KEPT_BYTES)

    @property
    def waiting(self) -> int:
        """The number of jobs that wait or run."""
        return len(self._questions) + len(self._thread_jobs)

    @property
    def addresses(self) -> int:
        """The number of addresses with a budget in memory."""
        return self._budget.addresses

    @property
    def sessions(self) -> int:
        """The number of sessions with a budget in memory."""
        return self._budget.sessions

    # ---- in the child process

    async def explain(
        self, asker: Asker, job: Callable[..., Any], snapshot: Snapshot | FieldSnapshot, *arguments: Any
    ) -> str:
        """The JSON text of `job(snapshot, *arguments)`, a function of `explaining` or `fields` in `session.answers`.

        Raises its refusal; raises `Full` if it cannot be computed now.
        """
        key = _key(job, snapshot.digest, *arguments)
        text: str = await self._shared(
            asker, key, job, (snapshot, *arguments), as_json=True, size_bytes=snapshot.size_bytes
        )
        return text

    async def compute(self, asker: Asker, job: Callable[..., T], *arguments: Any) -> T:
        """`job(*arguments)`, for a pure function of a module; arguments and result can be pickled.

        Raises its refusal; raises `Full` if it cannot be computed now.
        """
        value: T = await self._shared(asker, _key(job, *arguments), job, arguments)
        return value

    async def field_module(self, asker: Asker, name: str) -> bytes:
        """The module of the shape with this name, which exists; made once for all sessions.

        Raises `Full` if it cannot be made now.
        """
        made: bytes = await self._shared(asker, name.encode(), module, (name,), answers=self._modules)
        return made

    async def _shared(
        self,
        asker: Asker,
        key: bytes,
        job: Callable[..., Any],
        arguments: tuple[Any, ...],
        *,
        as_json: bool = False,
        size_bytes: int = 0,
        answers: SharedAnswers | None = None,
    ) -> Any:
        async def run() -> Outcome:
            return await self._process.run(job, arguments, as_json=as_json)

        async def compute() -> Outcome:
            return await self._questions.run(asker, run, size_bytes=size_bytes)

        return await (answers or self._answers).get(key, compute)

    # ---- on the thread

    def check(self, asker: Asker) -> None:
        """Raises `Full` if the thread would refuse a job of this asker now."""
        self._thread_jobs.check(asker)

    async def run(self, asker: Asker, job: Callable[[], T], *, admitted: bool = False) -> T:
        """Runs `job` on the thread and charges its CPU time to the asker; raises `job`'s exceptions.

        Raises `Full` if it cannot run now. An `admitted` job is a part of work under way: it is charged
        and never refused.
        """

        async def run() -> Outcome:
            return await self._worker.run(lambda: _measured(job))

        outcome = await self._thread_jobs.run(asker, run, admitted=admitted)
        value: T = outcome.value
        return value


def _measured(job: Callable[[], Any]) -> Outcome:
    """The outcome of `job`, run in this thread, with its CPU time."""
    begun_s, usual_s = time.thread_time(), sys.getswitchinterval()
    value, problem = None, None
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    try:
        value = job()
    except Exception as raised:  # noqa: BLE001  charged first, then raised
        problem = raised
    finally:
        sys.setswitchinterval(usual_s)
    return Outcome(value, time.thread_time() - begun_s, problem=problem)


def _key(job: Callable[..., Any], *parts: Any) -> bytes:
    """A hash of a function's name and the content of its arguments."""
    named = (job.__module__, job.__qualname__, parts)
    return blake2b(pickle.dumps(named, pickle.HIGHEST_PROTOCOL), digest_size=32).digest()
