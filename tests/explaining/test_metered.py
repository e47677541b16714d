"""What explaining may take: so much for each address, and only so much at once. Built without a server."""

import asyncio
import threading
import time
from dataclasses import replace
from functools import partial

import pytest
from starlette.requests import Request
from starlette.responses import Response

from app.explaining.fair_queue import MOST_OF_A_SESSION, Busy, Spent
from app.limits.admission import TooFast
from app.live.rooms import Rooms
from app.live.saving import SessionSaver
from app.live.visitor import Visitor
from app.live.worker import Worker
from app.session.engines import TextbookEngine
from app.session.session import Session
from app.settings import Settings
from app.store import MemoryStore
from app.web.desk import Desk, NotFound
from app.web.visitors import COOKIE, Visitors


class Made:
    def __init__(self, **fields):
        settings = replace(Settings(), **fields)
        self.now_s = 0.0
        self.worker = Worker("test")
        self.rooms = Rooms(
            settings, Session, SessionSaver(MemoryStore(), self.worker, TextbookEngine(), settings)
        )
        self.visitors = Visitors(settings)
        self.desk = Desk(self.rooms, self.visitors, self.worker, settings, lambda: self.now_s)

    def signed(self, visitor):
        """The cookie of a visitor."""
        response = Response()
        self.visitors.remember(asked(), response, visitor)
        return response.headers["set-cookie"].split(";")[0]


def asked(host="192.0.2.1", cookie=""):
    headers = [(b"cookie", cookie.encode())] if cookie else []
    return Request({"type": "http", "scheme": "http", "headers": headers, "client": (host, 1), "path": "/"})


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
        await made.desk.work(asked(), works(0.15))
        with pytest.raises(Spent):
            await made.desk.work(asked(), works(0.0))
        await made.desk.work(asked("192.0.2.2"), works(0.0))
        made.now_s = 10.0
        await made.desk.work(asked(), works(0.0))

    asyncio.run(scene())


def test_what_is_refused_halfway_is_charged_too():
    def fails():
        works(0.15)()
        raise NotFound("Nothing.")

    async def scene():
        made = Made(explaining_ms_per_s=25.0)
        with pytest.raises(NotFound):
            await made.desk.work(asked(), fails)
        with pytest.raises(Spent):
            await made.desk.work(asked(), works(0.0))

    asyncio.run(scene())


def test_one_session_cannot_have_everything_waiting_and_the_others_find_room():
    async def scene():
        made = Made()
        gate = threading.Event()
        flood = Visitor("flood", "f" * 22)

        def by(visitor):
            return made.desk.work(asked(cookie=made.signed(visitor)), partial(gate.wait, 5))

        tasks = [asyncio.create_task(by(flood)) for _ in range(100)]
        tasks.append(asyncio.create_task(by(Visitor("other", "o" * 22))))
        await asyncio.sleep(0)
        gate.set()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert sum(isinstance(one, Busy) for one in ended) == 100 - MOST_OF_A_SESSION - 1
        assert ended[-1] is True
        assert made.desk.waiting == 0

    asyncio.run(scene())


def test_what_waits_for_its_turn_is_refused_when_its_session_has_used_up_its_time_meanwhile():
    async def scene():
        made = Made(explaining_ms_per_s_per_session=12.5)  # and so 100 ms at once
        request = asked(cookie=made.signed(Visitor("flood", "f" * 22)))
        tasks = [asyncio.create_task(made.desk.work(request, works(0.15))) for _ in range(4)]
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert [isinstance(one, Spent) for one in ended] == [False, True, True, True]
        await made.desk.work(asked(), works(0.0))

    asyncio.run(scene())


def test_a_visitor_without_a_signed_cookie_is_nobody_in_particular():
    made = Made()
    known = asked(cookie=made.signed(Visitor("somebody", "f" * 22)))
    assert made.desk.asker(known, "watch") == ("192.0.2.1", "watch.somebody")
    for cookie in ("", f"{COOKIE}={'f' * 22}", f"{COOKIE}={'f' * 22}.somebody.made.up"):
        assert made.desk.asker(asked(cookie=cookie), "watch") == ("192.0.2.1", "watch.")
        assert made.desk.asker(asked(cookie=cookie)) == ("192.0.2.1", "")


def test_only_so_many_wait_however_many_addresses_they_come_from():
    async def scene():
        made = Made(max_waiting_explanations=5)
        gate = threading.Event()
        tasks = [
            asyncio.create_task(made.desk.work(asked(f"192.0.2.{n}"), partial(gate.wait, 5)))
            for n in range(10)
        ]
        await asyncio.sleep(0)
        gate.set()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert sum(isinstance(one, Busy) for one in ended) == 4  # one is under way, five wait

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
