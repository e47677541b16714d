"""Finding a session for a request, without a server: guesses of ids are limited."""

import asyncio
from dataclasses import replace

import pytest
from backstep.limits.admission import TooFast
from backstep.live.rooms import Rooms
from backstep.live.saving import SessionSaver
from backstep.live.visitor import Visitor
from backstep.live.worker import Worker
from backstep.session.engines import TextbookEngine
from backstep.session.session import Session
from backstep.settings import Settings
from backstep.store import MemoryStore
from backstep.web.api.session_reader import NoSuchSession, SessionReader
from backstep.web.visitors import Visitors
from starlette.requests import Request


def made(**fields):
    """Rooms with settings from keywords, and a reader of their sessions."""
    settings = replace(Settings(), **fields)
    rooms = Rooms(settings, Session, SessionSaver(MemoryStore(), Worker("test"), TextbookEngine(), settings))
    return rooms, SessionReader(rooms, Visitors(settings), None)


def request(host="192.0.2.1"):
    return Request({"type": "http", "scheme": "http", "headers": [], "client": (host, 1), "path": "/"})


def test_a_client_that_guesses_ids_is_slowed_down_but_reads_its_session():
    async def scene():
        rooms, reader = made(new_sessions_per_minute_per_address=3.0)
        room = rooms.create()
        for n in range(3):
            with pytest.raises(NoSuchSession):
                await reader.room(request(), f"{n:022}")
        with pytest.raises(TooFast):
            await reader.room(request(), f"{9:022}")
        assert await reader.room(request(), room.id) is room
        with pytest.raises(NoSuchSession):
            await reader.room(request("192.0.2.2"), f"{9:022}")

    asyncio.run(scene())


def test_a_guess_of_a_watch_link_counts_like_a_guess_of_a_session_and_watching_does_not_count():
    async def scene():
        rooms, _ = made(new_sessions_per_minute_per_address=3.0)
        visitor = Visitor("name", address="192.0.2.1")
        room = rooms.create()
        for _ in range(10):
            assert await rooms.open_either(room.watch_id, visitor) == (room, True)
        for n in range(3):
            assert await rooms.open_watched(f"{n:022}", visitor) is None
        with pytest.raises(TooFast):
            await rooms.open_either(f"{9:022}", visitor)
        assert await rooms.open_either(room.watch_id, visitor) == (room, True)

    asyncio.run(scene())
