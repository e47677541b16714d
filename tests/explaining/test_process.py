"""The child process that explains: its start, its end, and its replacement."""

import asyncio
import os
import signal
import time

import pytest
from backstep.engine.refused import Refused
from backstep.explaining import process as module
from backstep.explaining.process import ExplainingProcess, Interrupted
from backstep.lesson.exercises.exercise import exercise
from backstep.live.worker import Worker
from backstep.session.answers import exercising


def run(scene):
    async def whole():
        process = ExplainingProcess(Worker("test"))
        try:
            await scene(process)
        finally:
            await process.close()

    asyncio.run(whole())


def test_a_function_runs_in_the_child_and_its_refusal_arrives_here():
    async def scene(process):
        assert (await process.run(os.getpid, (), as_json=False)).value == process.pid != os.getpid()
        found = await process.run(exercising.document, (7, 3), as_json=False)
        assert found.value == exercise(7, 3).to_json()
        assert found.cpu_s > 0
        no = (await process.run(exercising.document, (7, 9), as_json=False)).problem
        assert isinstance(no, Refused)
        assert (no.field, "levels 1 to 4" in no.message) == ("level", True)
        fault = (await process.run(exercising.document, ("seven", 3), as_json=False)).problem
        assert isinstance(fault, RuntimeError)
        assert "Traceback" in str(fault)

    run(scene)


def test_the_child_has_a_lower_priority_than_the_server():
    async def scene(process):
        niceness = (await process.run(os.nice, (0,), as_json=False)).value
        assert niceness > os.nice(0)

    run(scene)


def test_a_child_that_ends_is_replaced_and_its_questions_fail(monkeypatch):
    monkeypatch.setattr(module, "RESTART_PAUSE_S", 0.0)

    async def scene(process):
        await process.start()
        first = process.pid
        asked = asyncio.create_task(process.run(time.sleep, (30,), as_json=False))
        await asyncio.sleep(0.1)
        os.kill(first, signal.SIGKILL)
        with pytest.raises(Interrupted):
            await asked
        assert (await process.run(os.getpid, (), as_json=False)).value == process.pid != first

    run(scene)


def test_a_question_that_takes_too_long_fails_and_the_next_one_is_answered(monkeypatch):
    monkeypatch.setattr(module, "RESTART_PAUSE_S", 0.0)
    monkeypatch.setattr(module, "MAX_QUESTION_S", 1.0)

    async def scene(process):
        with pytest.raises(Interrupted):
            await process.run(time.sleep, (30,), as_json=False)
        for _ in range(100):
            if process.pid is None:
                break
            await asyncio.sleep(0.02)
        monkeypatch.setattr(module, "MAX_QUESTION_S", 20.0)
        assert (await process.run(abs, (-3,), as_json=True)).value == "3"

    run(scene)


def test_without_a_process_a_thread_answers(monkeypatch):
    async def none(*_arguments, **_options):
        raise OSError("no processes here")

    monkeypatch.setattr(asyncio, "create_subprocess_exec", none)

    async def scene(process):
        assert (await process.run(os.getpid, (), as_json=False)).value == os.getpid()
        assert (await process.run(exercising.document, (7, 3), as_json=False)).value["seed"] == 7
        assert process.pid is None

    run(scene)
