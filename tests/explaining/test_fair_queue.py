"""The fair queue, without a server."""

import asyncio

import pytest
from backstep.explaining.budget import Asker, Budget
from backstep.explaining.fair_queue import MAX_BYTES, PATIENCE_S, Busy, FairQueue, Outcome, Spent
from backstep.settings import Settings


class Queue(FairQueue):
    """Records the order of its jobs."""

    def __init__(self, *, at_once=1, max_waiting=1000):
        self.now_s, self.order = 0.0, []
        self.open = asyncio.Event()

        def clock():
            return self.now_s

        super().__init__(Budget(Settings(), clock), at_once=at_once, max_waiting=max_waiting, clock=clock)

    def ask(self, address, session, name, *, cpu_s=0.0, **more):
        async def job():
            await self.open.wait()
            self.order.append(name)
            return Outcome(name, cpu_s)

        return asyncio.create_task(self.run(Asker(address, session), job, **more))


def test_sessions_take_turns_and_so_do_addresses():
    async def scene():
        queue = Queue()
        tasks = [queue.ask("school", "flood", f"flood {n}") for n in range(4)]
        tasks += [queue.ask("school", "learner", f"learner {n}") for n in range(2)]
        tasks += [queue.ask("home", "guest", f"guest {n}") for n in range(2)]
        await asyncio.sleep(0)
        queue.open.set()
        assert [done.value for done in await asyncio.gather(*tasks)] == [
            *(f"flood {n}" for n in range(4)),
            *(f"learner {n}" for n in range(2)),
            *(f"guest {n}" for n in range(2)),
        ]
        assert queue.order == [
            *("flood 0", "flood 1", "guest 0", "learner 0", "guest 1", "flood 2", "learner 1", "flood 3")
        ]
        assert len(queue) == 0

    asyncio.run(scene())


def test_a_job_that_has_waited_too_long_is_refused_at_its_turn():
    async def scene():
        queue = Queue()
        first, second = queue.ask("a", "s", "first"), queue.ask("a", "s", "second")
        await asyncio.sleep(0)
        queue.now_s = PATIENCE_S + 1
        queue.open.set()
        assert (await first).value == "first"
        with pytest.raises(Busy):
            await second

    asyncio.run(scene())


def test_the_memory_of_waiting_jobs_is_limited():
    async def scene():
        queue = Queue()
        tasks = [queue.ask(f"a{n}", "s", n, size_bytes=MAX_BYTES // 4) for n in range(8)]
        await asyncio.sleep(0)
        queue.open.set()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        # One job runs and no longer counts; four wait.
        assert sum(isinstance(one, Busy) for one in ended) == 3

    asyncio.run(scene())


def test_one_address_leaves_half_of_the_places_to_others():
    async def scene():
        queue = Queue(max_waiting=10)
        tasks = [queue.ask("school", f"s{n}", n) for n in range(20)]
        tasks += [queue.ask("home", "guest", "guest")]
        await asyncio.sleep(0)
        queue.open.set()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert sum(isinstance(one, Busy) for one in ended) == 20 - 1 - 5
        assert ended[-1].value == "guest"

    asyncio.run(scene())


def test_the_job_of_a_client_that_has_gone_is_skipped():
    async def scene():
        queue = Queue()
        first, gone = queue.ask("a", "s", "first"), queue.ask("a", "s", "gone")
        await asyncio.sleep(0)
        gone.cancel()
        queue.open.set()
        await first
        await asyncio.sleep(0)
        assert queue.order == ["first"]
        assert len(queue) == 0

    asyncio.run(scene())


def test_an_admitted_job_is_charged_and_never_refused():
    async def scene():
        queue = Queue()
        queue.open.set()
        await queue.ask("a", "s", "large", cpu_s=100.0)
        assert (await queue.ask("a", "s", "more", admitted=True)).value == "more"
        with pytest.raises(Spent):
            await queue.ask("a", "s", "another")

    asyncio.run(scene())
