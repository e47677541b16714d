"""The server's side of the child process: sends it questions, and starts a new one when it ends.

The child has an interpreter of its own, so its work delays no frame.
"""

import asyncio
import logging
import os
import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..engine.refused import Refused
from ..limits.admission import Full
from ..live.worker import Worker
from . import child
from .fair_queue import Outcome

log = logging.getLogger("backstep.explaining")

MAX_QUESTION_S = 20.0
"""A question that takes longer fails, and its child process is killed."""
RESTART_PAUSE_S = 1.0
"""The shortest time between two starts."""
ROOT = Path(__file__).resolve().parent.parent.parent


class Interrupted(Full):
    title = "A little later"
    message = "This could not be worked out just now. Please try again in a few seconds."
    retry_after_s = 1


class ExplainingProcess:
    """Calls functions in a child process.

    The first question starts the child, and so does the first question after it has ended. Where the
    system allows no child, a thread of the server answers: with the same results, but frames wait.
    """

    def __init__(self, thread: Worker) -> None:
        self._thread = thread
        self._process: asyncio.subprocess.Process | None = None
        self._starting: asyncio.Task[None] | None = None
        self._reading: asyncio.Task[None] | None = None
        self._unanswered: dict[int, asyncio.Future[Outcome]] = {}
        self._last_number = 0
        self._not_before_s = 0.0
        self._impossible = False

    @property
    def pid(self) -> int | None:
        """The child's process id; None while there is no child."""
        return self._process.pid if self._process is not None else None

    async def run(self, job: Callable[..., Any], arguments: tuple[Any, ...], *, as_json: bool) -> Outcome:
        """Calls `job` in the child: the outcome holds its result, its JSON text, or its refusal.

        `job` is a function of a module; `job`, arguments and result can be pickled. Raises
        `Interrupted` if the child ends before it answers, or takes too long.
        """
        await self.start()
        if self._process is None:
            return await self._thread.run(lambda: _answer_here(job, arguments, as_json))
        self._last_number += 1
        number, stdin = self._last_number, self._process.stdin
        assert stdin is not None  # noqa: S101
        answer: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._unanswered[number] = answer
        stdin.write(child.packed((number, job, arguments, as_json)))
        try:
            async with asyncio.timeout(MAX_QUESTION_S):
                return await answer
        except TimeoutError:
            log.error("A calculation took longer than %g s and was ended", MAX_QUESTION_S)
            self._kill()
            raise Interrupted from None
        finally:
            self._unanswered.pop(number, None)

    async def start(self) -> None:
        """Returns when the child runs, or cannot run. Raises `Interrupted` if it has just ended."""
        if self._process is not None or self._impossible:
            return
        if self._starting is None:
            if time.monotonic() < self._not_before_s:
                raise Interrupted
            self._starting = asyncio.create_task(self._start())
        await asyncio.shield(self._starting)

    async def close(self) -> None:
        """Ends the child for good."""
        self._impossible = True
        if self._starting is not None:
            await self._starting
        if self._process is not None:
            self._kill()
        if self._reading is not None:
            await self._reading

    async def _start(self) -> None:
        self._not_before_s = time.monotonic() + RESTART_PAUSE_S
        try:
            # One thread each: a matrix library would otherwise use the server's core as well.
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", f"{__package__}.child"),
                cwd=ROOT,
                env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
            )
        except (OSError, NotImplementedError) as problem:
            self._impossible = True
            log.warning("No child process can be started, so a thread computes the explanations: %s", problem)
        else:
            self._process = process
            self._reading = asyncio.create_task(self._read(process))
        finally:
            self._starting = None

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        """Passes answers on until the child ends; then fails the unanswered questions."""
        assert process.stdout is not None  # noqa: S101
        try:
            while True:
                head = await process.stdout.readexactly(child.LENGTH_BYTES)
                data = await process.stdout.readexactly(int.from_bytes(head, "little"))
                number, kind, content, cpu_s = pickle.loads(data)  # noqa: S301  from our own child
                self._settle(number, _outcome(kind, content, cpu_s, len(data)))
        except (asyncio.IncompleteReadError, OSError):
            pass
        self._process = None
        if not self._impossible:
            log.warning("The child process that explains has ended; the next question starts a new one")
        for answer in self._unanswered.values():
            if not answer.done():
                answer.set_exception(Interrupted())
        if process.returncode is None:
            process.kill()
        await process.wait()

    def _settle(self, number: int, outcome: Outcome) -> None:
        answer = self._unanswered.get(number)
        if answer is not None and not answer.done():
            answer.set_result(outcome)

    def _kill(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.kill()


def _answer_here(job: Callable[..., Any], arguments: tuple[Any, ...], as_json: bool) -> Outcome:
    """Calls `job` in this thread."""
    begun_s = time.thread_time()
    kind, content = child.answer(job, arguments, as_json)
    return _outcome(kind, content, time.thread_time() - begun_s, len(content) if as_json else 0)


def _outcome(kind: str, content: Any, cpu_s: float, size_bytes: int) -> Outcome:
    if kind == child.FOUND:
        return Outcome(content, cpu_s, size_bytes)
    refused = kind == child.REFUSED
    problem = Refused(*content) if refused else RuntimeError(f"A calculation failed:\n{content}")
    return Outcome(None, cpu_s, problem=problem)
