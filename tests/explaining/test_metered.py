"""The metered worker without a server: its budgets, and the jobs that may wait."""

import asyncio
import threading
import time
from dataclasses import replace
from functools import partial

import pytest
from backstep.engine.refused import Refused
from backstep.explaining.budget import Asker
from backstep.explaining.fair_queue import MAX_WAITING_PER_SESSION, Busy, Spent
from backstep.explaining.metered import MeteredWorker
from backstep.live.worker import Worker
from backstep.settings import Settings

CLIENT, OTHER = Asker("192.0.2.1"), Asker("192.0.2.2")
FLOOD, LEARNER = Asker("192.0.2.1", "flood"), Asker("192.0.2.1", "learner")


class Metered(MeteredWorker):
    """A metered worker with settings from keywords and a clock that stands still."""

    def __init__(self, **fields):
        self.now_s = 0.0
        super().__init__(Worker("test"), replace(Settings(), **fields), lambda: self.now_s)


def busy(seconds):
    """A job of this much CPU time."""

    def job():
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            pass

    return job


def test_a_client_that_has_used_up_its_time_is_refused_and_other_clients_are_not():
    async def scene():
        metered = Metered(explaining_ms_per_s=25.0)  # so 100 ms at once
        await metered.run(CLIENT, busy(0.15))
        with pytest.raises(Spent):
            await metered.run(CLIENT, busy(0.0))
        await metered.run(OTHER, busy(0.0))
        metered.now_s = 10.0
        await metered.run(CLIENT, busy(0.0))

    asyncio.run(scene())


def test_a_job_that_ends_with_an_exception_is_charged_too():
    def fails():
        busy(0.15)()
        raise Refused("iteration", "Too far.")

    async def scene():
        metered = Metered(explaining_ms_per_s=25.0)
        with pytest.raises(Refused):
            await metered.run(CLIENT, fails)
        with pytest.raises(Spent):
            await metered.run(CLIENT, busy(0.0))

    asyncio.run(scene())


def test_an_admitted_job_of_a_client_that_has_used_up_its_time_still_runs():
    async def scene():
        metered = Metered(explaining_ms_per_s=25.0)
        await metered.run(CLIENT, busy(0.15))
        assert await metered.run(CLIENT, lambda: 7, admitted=True) == 7

    asyncio.run(scene())


def test_one_session_cannot_fill_the_queue_of_its_address():
    async def scene():
        metered = Metered()
        gate = threading.Event()
        tasks = [asyncio.create_task(metered.run(FLOOD, partial(gate.wait, 5))) for _ in range(100)]
        tasks.append(asyncio.create_task(metered.run(LEARNER, partial(gate.wait, 5))))
        await asyncio.sleep(0)
        gate.set()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert sum(isinstance(one, Busy) for one in ended) == 100 - MAX_WAITING_PER_SESSION - 1
        assert ended[-1] is True
        assert metered.waiting == 0

    asyncio.run(scene())


def test_a_waiting_job_is_refused_if_its_session_has_used_up_its_time_meanwhile():
    async def scene():
        metered = Metered(explaining_ms_per_s_per_session=12.5)  # so 100 ms at once
        tasks = [asyncio.create_task(metered.run(FLOOD, busy(0.15))) for _ in range(4)]
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert [isinstance(one, Spent) for one in ended] == [False, True, True, True]
        await metered.run(CLIENT, busy(0.0))

    asyncio.run(scene())


def test_the_number_of_waiting_jobs_is_limited_over_all_addresses():
    async def scene():
        metered = Metered(max_waiting_explanations=5)
        gate = threading.Event()
        askers = [Asker(f"192.0.2.{n}") for n in range(10)]
        tasks = [asyncio.create_task(metered.run(asker, partial(gate.wait, 5))) for asker in askers]
        await asyncio.sleep(0)
        gate.set()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert sum(isinstance(one, Busy) for one in ended) == 4  # one runs, five wait

    asyncio.run(scene())


def test_the_answer_about_a_clients_own_file_is_not_kept_for_others():
    from backstep.importing import answers
    from backstep.importing.tables import Options

    async def scene():
        metered = Metered()
        file = b"a,b\n1,2\n3,4\n"
        first = await metered.compute_once(CLIENT, answers.reading, file, Options(), size_bytes=len(file))
        assert '"row_count":2' in first
        assert metered._answers.size_bytes == 0
        await metered.compute(CLIENT, answers.reading, file, Options())
        assert metered._answers.size_bytes > 0

    asyncio.run(scene())
