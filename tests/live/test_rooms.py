import asyncio
import re
from dataclasses import replace

import pytest

from app.live.fair_lock import Line
from app.live.outbox import Outbox
from app.live.rooms import Full, Rooms
from app.live.saving import Keeper
from app.live.worker import Worker
from app.session.engines import TextbookEngine
from app.session.session import Session
from app.settings import Settings
from app.store import MemoryStore


def rooms(maximum):
    settings = replace(Settings(), max_sessions=maximum)
    return Rooms(settings, Session, Keeper(MemoryStore(), Worker("test"), TextbookEngine(), settings))


def look_at(room):
    async def send(_):
        pass

    room.outboxes.add(Outbox(send, send, settings=Settings(), clock=lambda: 0.0, on_room=lambda: None))


def test_a_room_has_an_id_that_cannot_be_guessed_and_is_found_by_it():
    many = rooms(100)
    ids = {many.create().id for _ in range(100)}
    assert len(ids) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", id) for id in ids)
    assert all(many.find(id).id == id for id in ids)
    assert many.find("") is None


def test_the_room_left_longest_ago_makes_room_for_a_new_one():
    two = rooms(2)
    first, second = two.create(), two.create()
    two.find(first.id)
    third = two.create()
    assert two.find(second.id) is None
    assert two.find(first.id) is first
    assert two.find(third.id) is third
    assert len(two) == 2


def test_a_room_that_is_looked_at_or_plays_stays():
    three = rooms(3)
    watched, playing, idle = three.create(), three.create(), three.create()
    look_at(watched)
    playing.playback.play(1.0, None, 0.0)
    three.create()
    assert three.find(idle.id) is None
    assert three.find(watched.id) is watched
    assert three.find(playing.id) is playing


def test_when_all_are_in_use_there_is_no_room_and_nobody_is_put_out():
    one = rooms(1)
    room = one.create()
    look_at(room)
    with pytest.raises(Full):
        one.create()
    assert one.find(room.id) is room


def test_the_line_is_first_come_first_served_and_knows_whether_anybody_stands_in_it():
    async def scene():
        line, served = Line(), []

        async def stand(name):
            async with line:
                served.append(name)
                await asyncio.sleep(0)

        assert line.free
        await line.acquire()
        assert not line.free
        tasks = [asyncio.create_task(stand(name)) for name in "abc"]
        await asyncio.sleep(0)
        tasks[1].cancel()
        line.release()
        assert not line.free
        await asyncio.gather(*tasks, return_exceptions=True)
        assert served == ["a", "c"]
        assert line.free

    asyncio.run(scene())
