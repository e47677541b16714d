"""The cache of answers, without a server."""

import asyncio

import pytest
from backstep.engine.refused import Refused
from backstep.explaining.fair_queue import Busy, Outcome
from backstep.explaining.shared_answers import ENTRY_BYTES, SharedAnswers


class Worked:
    """A computation that counts its calls and waits until it is `open`."""

    def __init__(self, value="answer", size_bytes=100):
        self.times, self.value, self.size_bytes = 0, value, size_bytes
        self.open = asyncio.Event()

    async def __call__(self):
        self.times += 1
        await self.open.wait()
        return Outcome(self.value, 0.0, self.size_bytes)


def test_equal_questions_at_once_are_computed_once():
    async def scene():
        shared, worked = SharedAnswers(10_000), Worked()
        tasks = [asyncio.create_task(shared.get(b"key", worked)) for _ in range(50)]
        await asyncio.sleep(0)
        tasks[0].cancel()  # the other clients do not depend on the first
        worked.open.set()
        assert await asyncio.gather(*tasks[1:]) == ["answer"] * 49
        assert await shared.get(b"key", worked) == "answer"
        assert worked.times == 1

    asyncio.run(scene())


def test_the_cache_is_bounded_and_drops_the_least_recently_used_first():
    async def scene():
        shared, worked = SharedAnswers(4 * (1000 + ENTRY_BYTES)), Worked(size_bytes=1000)
        worked.open.set()
        for key in (b"1", b"2", b"3", b"4", b"1", b"5"):
            await shared.get(key, worked)
        assert worked.times == 5
        assert shared.size_bytes == 4 * (1000 + ENTRY_BYTES)
        await shared.get(b"1", worked)
        assert worked.times == 5
        await shared.get(b"2", worked)
        assert worked.times == 6

    asyncio.run(scene())


def test_a_refusal_for_now_concerns_the_refused_client_only():
    async def scene():
        shared, worked = SharedAnswers(10_000), Worked()

        async def busy():
            await asyncio.sleep(0.01)
            raise Busy

        flood = asyncio.create_task(shared.get(b"key", busy))
        await asyncio.sleep(0)
        learner = asyncio.create_task(shared.get(b"key", worked))
        worked.open.set()
        with pytest.raises(Busy):
            await flood
        assert await learner == "answer"

    asyncio.run(scene())


def test_a_senseless_question_is_refused_to_all_its_clients_and_not_stored():
    async def scene():
        shared, worked = SharedAnswers(10_000), Worked()

        async def senseless():
            await asyncio.sleep(0.01)
            raise Refused("quantity", "Nothing is called so.")

        ended = await asyncio.gather(
            *(shared.get(b"key", senseless) for _ in range(3)), return_exceptions=True
        )
        assert [str(one) for one in ended] == ["Nothing is called so."] * 3
        worked.open.set()
        assert await shared.get(b"key", worked) == "answer"

    asyncio.run(scene())
