"""Machine code is made beside everything else, once, at the cost of the address that wants it."""

import asyncio
import threading
from types import SimpleNamespace

import pytest
from backstep.live.scheduling.compiling import BURST_S, Compiling
from backstep.session.recipe import Recipe
from backstep.session.session import Session
from backstep.settings import Settings


class Engine:
    """Says where it is made ready, and how long that took."""

    name, notice = "compiled", ""

    def __init__(self):
        self.is_ready, self.threads = False, []

    def ready(self, _plan, _conditions):
        return self.is_ready

    def prepare(self, _plan, _conditions):
        self.threads.append(threading.current_thread().name)
        self.is_ready = True


def room_of(engine, address="10.0.0.1"):
    session = Session()
    session.engine = session.run.engine = engine
    told = []
    owner = SimpleNamespace(address=address)
    return SimpleNamespace(session=session, owner=owner, told=told, tell_status=lambda: told.append(1))


class Room(SimpleNamespace):
    __hash__ = object.__hash__


def test_code_is_made_on_a_thread_of_its_own_and_only_if_it_is_wanted():
    engine = Engine()
    room, compiling = room_of(engine), Compiling(Settings())
    asyncio.run(compiling.wait(room))
    asyncio.run(compiling.wait(room))
    assert [name.split("_")[0] for name in engine.threads] == ["compiling"]
    compiling.close()


def test_an_address_in_debt_waits_and_another_does_not():
    clock, slept = [0.0], []
    settings = Settings()
    compiling = Compiling(settings, clock=lambda: clock[0])
    share = settings.explaining_ms_per_s / 1000
    compiling._time_left.take("10.0.0.1", BURST_S * share + 1.0, 0.0)

    async def sleep(seconds):
        slept.append(seconds)
        clock[0] += seconds

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asyncio, "sleep", sleep)
        asyncio.run(compiling.wait(room_of(Engine(), "10.0.0.2")))
        asyncio.run(compiling.wait(room_of(Engine(), "10.0.0.1")))
    assert slept == [0.0, pytest.approx(1.0 / share)]
    compiling.close()


def test_where_it_fails_the_pages_are_told():
    engine = Engine()
    room, compiling = room_of(engine), Compiling(Settings())
    engine.notice = "The textbook engine trains slowly."
    asyncio.run(compiling.wait(room))
    assert room.told
    compiling.close()


def test_a_room_that_plays_is_told_when_it_can_go_on():
    async def played():
        engine, done = Engine(), asyncio.Event()
        room, compiling = Room(**vars(room_of(engine))), Compiling(Settings())
        for _ in range(3):
            compiling.begin(room, lambda _room: done.set())
        await asyncio.wait_for(done.wait(), 5.0)
        compiling.close()
        return engine.threads

    assert len(asyncio.run(played())) == 1


def test_a_layer_that_is_dragged_compiles_nothing_before_it_trains():
    from backstep.engine.compiled.trainer import shared_library
    from backstep.session.engines import CompiledEngine

    session = Session(engine=CompiledEngine())
    made = shared_library().made
    for n in range(41, 50):
        layers = {"layers": [1, n, 1], "activations": ["sine", "linear"], "start": {"initializer": "zeros"}}
        recipe = {"version": 1, "network": layers, "data": {"inputs": [[0.5]], "targets": [[0.5]]}}
        session.open(Recipe.read(recipe))
        session.frame()
    assert shared_library().made == made
    session.train(1)
    session.frame()
    assert shared_library().made == made + 1
