"""The server's health without a server: the reasons not to be ready."""

import asyncio
import threading
from types import SimpleNamespace

import pytest
from backstep.limits.loop_lag import SAMPLES, Lag
from backstep.live.rooms import Full, Overloaded, Rooms
from backstep.live.worker import Worker
from backstep.settings import Settings
from backstep.web.health import Health


class Engine:
    name, notice = "compiled", ""


@pytest.fixture
def made():
    """A health with `made.lag` and `made.rooms`."""
    lag = Lag()
    rooms = Rooms(Settings(max_sessions=1), lambda _: None, SimpleNamespace(), lag)
    health = Health(rooms, Engine(), lag)
    health.lag, health.rooms = lag, rooms
    return health


def late(lag, seconds):
    for _ in range(SAMPLES):
        lag.record(seconds)


def test_a_server_with_capacity_is_ready(made):
    assert made.reason_not_ready() == ""


def test_it_is_not_ready_while_one_training_job_takes_longer_than_a_second(made):
    worker, gate = Worker("test"), threading.Event()
    made._worker = worker

    async def scene():
        task = asyncio.create_task(worker.run(gate.wait))
        await asyncio.sleep(0.05)
        assert made.reason_not_ready() == ""
        while worker.busy_s <= 1.0:  # noqa: ASYNC110  the thread has no event
            await asyncio.sleep(0.05)
        reason = made.reason_not_ready()
        gate.set()
        await task
        return reason

    assert asyncio.run(scene()).startswith("One training job has taken 1.")
    assert made.reason_not_ready() == ""
    worker.close()


def test_it_is_not_ready_once_the_server_begins_to_end(made):
    made.draining = True
    assert made.reason_not_ready() == "The server is about to end."


def test_it_is_not_ready_while_the_event_loop_is_a_quarter_of_a_second_late(made):
    late(made.lag, 0.3)
    assert "event loop is 0.30 s late" in made.reason_not_ready()
    late(made.lag, 0.01)
    assert made.reason_not_ready() == ""


def test_a_server_that_cannot_keep_up_refuses_new_sessions_with_a_sentence(made):
    late(made.lag, 0.3)
    with pytest.raises(Overloaded) as no:
        made.rooms.create()
    assert isinstance(no.value, Full)
    assert "more to do" in no.value.message
