"""Calls functions in a process of their own (`explaining.calculator`), which holds up no frame: it has an interpreter of its own."""

import asyncio
import logging
import os
import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.engine.refused import Refused
from app.limits.admission import Full
from app.live.worker import Worker

from . import calculator
from .fair_queue import Done

log = logging.getLogger("backstep.calculator")

LONGEST_S = 20.0
"""A question that takes longer ends the process, and with it the question."""
RESTART_PAUSE_S = 1.0
"""The time between two starts, at least."""
ROOT = Path(__file__).resolve().parent.parent.parent


class Interrupted(Full):
    title = "A little later"
    message = "This could not be worked out just now. Please try again in a few seconds."
    retry_after_s = 1


class Calculator:
    """Starts its process with the first question, and anew where it has ended. Where none can be started, the questions are answered on
    a thread of the server, which is as right and holds frames up."""

    def __init__(self, thread: Worker) -> None:
        self._thread = thread
        self._process: asyncio.subprocess.Process | None = None
        self._starting: asyncio.Task[None] | None = None
        self._reading: asyncio.Task[None] | None = None
        self._waiting: dict[int, asyncio.Future[Done]] = {}
        self._last_number = 0
        self._not_before_s = 0.0
        self._impossible = False

    @property
    def pid(self) -> int | None:
        """The process, if there is one just now."""
        return self._process.pid if self._process is not None else None

    async def run(self, job: Callable[..., Any], arguments: tuple[Any, ...], *, as_json: bool) -> Done:
        """What `job` returns, or its JSON text, or what it refuses. `job` is a function of a module, and it and its arguments can be
        pickled. Raises `Interrupted` where the process ended meanwhile or took too long."""
        await self.start()
        if self._process is None:
            return await self._thread.run(lambda: self._on_thread(job, arguments, as_json))
        self._last_number += 1
        number, stdin = self._last_number, self._process.stdin
        assert stdin is not None  # noqa: S101
        ended: asyncio.Future[Done] = asyncio.get_running_loop().create_future()
        self._waiting[number] = ended
        stdin.write(calculator.packed((number, job, arguments, as_json)))
        try:
            async with asyncio.timeout(LONGEST_S):
                return await ended
        except TimeoutError:
            log.error("A calculation took longer than %g s and was ended", LONGEST_S)
            self._kill()
            raise Interrupted from None
        finally:
            self._waiting.pop(number, None)

    async def start(self) -> None:
        """Returns when the process is there, or cannot be. Raises `Interrupted` where it has only just ended."""
        if self._process is not None or self._impossible:
            return
        if self._starting is None:
            if time.monotonic() < self._not_before_s:
                raise Interrupted
            self._starting = asyncio.create_task(self._start())
        await asyncio.shield(self._starting)

    async def close(self) -> None:
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
            # One core for it: the threads of a matrix library would take the server's.
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "app.explaining.calculator"),
                cwd=ROOT,
                env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
            )
        except (OSError, NotImplementedError) as problem:
            self._impossible = True
            log.warning(
                "Explanations are worked out on a thread, since no process can be started: %s", problem
            )
        else:
            self._process = process
            self._reading = asyncio.create_task(self._read(process))
        finally:
            self._starting = None

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        """Hands the answers out until the process ends."""
        assert process.stdout is not None  # noqa: S101
        try:
            while True:
                head = await process.stdout.readexactly(calculator.LENGTH_BYTES)
                data = await process.stdout.readexactly(int.from_bytes(head, "little"))
                number, kind, found, took_s = pickle.loads(data)  # noqa: S301  our own process's
                self._settle(number, kind, found, took_s, len(data))
        except (asyncio.IncompleteReadError, OSError):
            pass
        self._process = None
        if not self._impossible:
            log.warning("The process that works explanations out has ended; the next question starts another")
        for ended in self._waiting.values():
            if not ended.done():
                ended.set_exception(Interrupted())
        if process.returncode is None:
            process.kill()
        await process.wait()

    def _settle(self, number: int, kind: str, found: Any, took_s: float, size_bytes: int) -> None:
        ended = self._waiting.get(number)
        if ended is not None and not ended.done():
            ended.set_result(_done(kind, found, took_s, size_bytes))

    def _kill(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.kill()

    def _on_thread(self, job: Callable[..., Any], arguments: tuple[Any, ...], as_json: bool) -> Done:
        begun_s = time.thread_time()
        kind, found = calculator.answer(job, arguments, as_json)
        return _done(kind, found, time.thread_time() - begun_s, len(found) if as_json else 0)


def _done(kind: str, found: Any, took_s: float, size_bytes: int) -> Done:
    if kind == calculator.FOUND:
        return Done(found, took_s, size_bytes)
    refused = kind == calculator.REFUSED
    problem = Refused(*found) if refused else RuntimeError(f"A calculation failed:\n{found}")
    return Done(None, took_s, problem=problem)
