"""The lock of a room: first come, first served, and free at once if no task holds it."""

import asyncio

import pytest
from backstep.live.fair_lock import FairLock


def test_a_free_lock_is_taken_without_waiting_and_a_held_one_is_not():
    lock = FairLock()
    lock.take()
    with pytest.raises(RuntimeError, match="free lock"):
        lock.take()
    lock.release()
    assert lock.free


def test_a_released_lock_goes_straight_to_the_first_waiter():
    async def scene():
        lock = FairLock()
        lock.take()
        waiter = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        lock.release()
        # The waiter has not run yet, and the lock is its own already.
        assert not waiter.done()
        assert not lock.free
        await waiter
        assert not lock.free

    asyncio.run(scene())


def test_a_waiter_that_is_cancelled_as_the_lock_reaches_it_passes_it_on():
    async def scene():
        lock = FairLock()
        lock.take()
        first, second = (asyncio.create_task(lock.acquire()) for _ in range(2))
        await asyncio.sleep(0)
        lock.release()
        first.cancel()
        await asyncio.wait({first, second})
        assert first.cancelled()
        assert not lock.free
        lock.release()
        assert lock.free

    asyncio.run(scene())


def test_the_lock_is_first_come_first_served_and_is_never_free_while_a_task_waits():
    async def scene():
        lock, served = FairLock(), []

        async def wait(name):
            async with lock:
                served.append(name)
                await asyncio.sleep(0)

        assert lock.free
        await lock.acquire()
        assert not lock.free
        tasks = [asyncio.create_task(wait(name)) for name in "abc"]
        await asyncio.sleep(0)
        tasks[1].cancel()
        lock.release()
        assert not lock.free
        await asyncio.gather(*tasks, return_exceptions=True)
        assert served == ["a", "c"]
        assert lock.free

    asyncio.run(scene())
