"""What explaining may take: so much for each address, and only so much at once. Built without a server."""

import asyncio
import threading
import time
from dataclasses import replace
from functools import partial

import pytest
from starlette.requests import Request

from app.session.engines import TextbookEngine
from app.session.session import Session
from app.settings import Settings
from app.store import MemoryStore
from app.web.admission import TooFast
from app.web.desk import Busy, Desk, NotFound, Spent
from app.web.keeper import Keeper
from app.web.rooms import Rooms
from app.web.visitors import Visitor, Visitors
from app.web.worker import Worker


class Made:
    def __init__(self, **fields):
        settings = replace(Settings(), **fields)
        self.now_s = 0.0
        self.worker = Worker("test")
        self.rooms = Rooms(settings, Session, Keeper(MemoryStore(), self.worker, TextbookEngine(), settings))
        self.desk = Desk(self.rooms, Visitors(settings), self.worker, settings, lambda: self.now_s)


def asked(host="192.0.2.1"):
    return Request({"type": "http", "scheme": "http", "headers": [], "client": (host, 1), "path": "/"})


def works(seconds):
    """A job that takes so much of the processor's time."""

    def job():
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            pass

    return job


def test_who_has_used_up_the_time_is_asked_to_come_back_and_the_others_go_on():
    async def scene():
        made = Made(explaining_ms_per_s=25.0)  # and so 100 ms at once
        await made.desk.compute(asked(), works(0.15))
        with pytest.raises(Spent):
            await made.desk.compute(asked(), works(0.0))
        await made.desk.compute(asked("192.0.2.2"), works(0.0))
        made.now_s = 10.0
        await made.desk.compute(asked(), works(0.0))

    asyncio.run(scene())


def test_what_is_refused_halfway_is_charged_too():
    def fails():
        works(0.15)()
        raise NotFound("Nothing.")

    async def scene():
        made = Made(explaining_ms_per_s=25.0)
        with pytest.raises(NotFound):
            await made.desk.compute(asked(), fails)
        with pytest.raises(Spent):
            await made.desk.compute(asked(), works(0.0))

    asyncio.run(scene())


def test_one_address_cannot_ask_for_everything_before_anything_is_done():
    async def scene():
        made = Made(explaining_ms_per_s=250.0)  # 1 s at once: twenty deposits
        gate = threading.Event()
        tasks = [asyncio.create_task(made.desk.compute(asked(), partial(gate.wait, 5))) for _ in range(100)]
        await asyncio.sleep(0)
        waiting = made.desk.waiting
        gate.set()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert 20 <= waiting <= 21
        assert sum(isinstance(one, Spent) for one in ended) == 100 - waiting
        assert made.desk.waiting == 0
        await made.desk.compute(asked(), works(0.0))  # what took nothing is given back

    asyncio.run(scene())


def test_only_so_many_wait_however_many_addresses_they_come_from():
    async def scene():
        made = Made(max_waiting_explanations=5)
        gate = threading.Event()
        tasks = [
            asyncio.create_task(made.desk.compute(asked(f"192.0.2.{n}"), partial(gate.wait, 5)))
            for n in range(10)
        ]
        await asyncio.sleep(0)
        gate.set()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert sum(isinstance(one, Busy) for one in ended) == 5

    asyncio.run(scene())


def test_who_guesses_sessions_is_slowed_down_and_whoever_is_in_is_not():
    async def scene():
        made = Made(new_sessions_per_minute_per_address=3.0)
        room = made.rooms.create()
        for n in range(3):
            with pytest.raises(NotFound):
                await made.desk.room(asked(), f"{n:022}")
        with pytest.raises(TooFast):
            await made.desk.room(asked(), f"{9:022}")
        assert await made.desk.room(asked(), room.id) is room
        with pytest.raises(NotFound):
            await made.desk.room(asked("192.0.2.2"), f"{9:022}")

    asyncio.run(scene())


def test_guessing_links_counts_as_guessing_sessions_does_and_watching_does_not():
    async def scene():
        made = Made(new_sessions_per_minute_per_address=3.0)
        somebody = Visitor("somebody", address="192.0.2.1")
        room = made.rooms.create()
        for _ in range(10):
            assert await made.rooms.open_either(room.watch_id, somebody) == (room, True)
        for n in range(3):
            assert await made.rooms.open_watched(f"{n:022}", somebody) is None
        with pytest.raises(TooFast):
            await made.rooms.open_either(f"{9:022}", somebody)
        assert await made.rooms.open_either(room.watch_id, somebody) == (room, True)

    asyncio.run(scene())
