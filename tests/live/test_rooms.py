"""Rooms: their ids, and which one is unloaded for a new one."""

import re
from dataclasses import replace

import pytest
from backstep.live.outbox import Outbox
from backstep.live.rooms import Full, Rooms
from backstep.live.saving import SessionSaver
from backstep.live.worker import Worker
from backstep.session.engines import TextbookEngine
from backstep.session.session import Session
from backstep.settings import Settings
from backstep.store import MemoryStore


def rooms(maximum):
    settings = replace(Settings(), max_sessions=maximum)
    return Rooms(settings, Session, SessionSaver(MemoryStore(), Worker("test"), TextbookEngine(), settings))


def attach_page(room):
    async def send(_):
        pass

    room.add(Outbox(send, send, settings=Settings(), clock=lambda: 0.0, on_ready=lambda _outbox: None))


def test_a_room_has_an_id_that_cannot_be_guessed_and_is_found_by_it():
    many = rooms(100)
    ids = {many.create().id for _ in range(100)}
    assert len(ids) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", id) for id in ids)
    assert all(many.find(id).id == id for id in ids)
    assert many.find("") is None


def test_the_room_used_longest_ago_is_unloaded_for_a_new_one():
    two = rooms(2)
    first, second = two.create(), two.create()
    two.find(first.id)
    third = two.create()
    assert two.find(second.id) is None
    assert two.find(first.id) is first
    assert two.find(third.id) is third
    assert len(two) == 2


def test_a_room_with_an_open_page_or_that_plays_stays():
    three = rooms(3)
    watched, playing, idle = three.create(), three.create(), three.create()
    attach_page(watched)
    playing.playback.play(1.0, None, 0.0)
    three.create()
    assert three.find(idle.id) is None
    assert three.find(watched.id) is watched
    assert three.find(playing.id) is playing


def test_when_all_rooms_are_in_use_a_new_one_is_refused():
    one = rooms(1)
    room = one.create()
    attach_page(room)
    with pytest.raises(Full):
        one.create()
    assert one.find(room.id) is room
