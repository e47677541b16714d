"""Rooms that are unloaded while pages come, go or change something: one room a session, no edit
lost."""

import asyncio
import json
import threading
from dataclasses import replace
from functools import partial

import httpx
import pytest
from backstep.limits.admission import Full
from backstep.live import saving
from backstep.live.commands import Dispatcher
from backstep.live.fair_lock import FairLock
from backstep.live.rooms import SLEEPING, Rooms
from backstep.live.saving import SessionSaver
from backstep.live.scheduling.scheduler import Scheduler
from backstep.live.visitor import Visitor
from backstep.live.worker import Worker
from backstep.protocol import commands
from backstep.session.engines import TextbookEngine
from backstep.session.session import Session
from backstep.settings import Settings
from backstep.store import MemoryStore
from backstep.web.conversation import _say_goodbye
from backstep.web.socket import Sockets
from backstep.web.visitors import Visitors
from starlette.websockets import WebSocket
from websockets.exceptions import ConnectionClosed

ANNA = Visitor("anna", address="192.0.2.1")


class Made:
    """Everything behind the sockets, without any."""

    def __init__(self, **fields):
        self.settings = replace(Settings(engine="textbook"), **fields)
        engine, self.worker = TextbookEngine(), Worker("test")
        self.saver = SessionSaver(MemoryStore(), self.worker, engine, self.settings)
        self.rooms = Rooms(self.settings, lambda recipe: Session(recipe, engine), self.saver)
        self.scheduler = Scheduler(self.worker, self.saver, self.settings)
        self.dispatcher = Dispatcher(self.worker, self.scheduler, self.saver, self.settings)

    async def command(self, room, kind, **fields):
        command = commands.parse(json.dumps({"type": kind, **fields}))
        return json.loads(await self.dispatcher.answer(room, "a-page-of-ours", command))

    async def room(self):
        room = self.rooms.create(visitor=ANNA)
        await self.saver.save_first(room)
        return room


async def until(condition):
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110  nothing tells of it
            await asyncio.sleep(0.01)


def test_a_room_put_to_sleep_in_the_middle_of_a_command_is_the_same_when_it_is_woken(monkeypatch):
    monkeypatch.setattr(saving, "SHUTDOWN_S", 0.05)

    async def scene():
        made = Made(max_sessions_per_visitor=1)
        room = await made.room()
        await room.lock.acquire()  # a long command
        waits = asyncio.create_task(made.command(room, "edit", id=1, quantity="w5", value=0.25))
        await asyncio.sleep(0)
        other = made.rooms.create(visitor=ANNA)
        assert made.rooms.find(room.id) is None
        await asyncio.sleep(0.2)  # longer than the end of a server takes
        room.lock.release()
        assert (await waits)["type"] == "applied"
        woken = await made.rooms.open(room.id, ANNA)
        assert woken is room
        assert made.rooms.find(other.id) is None
        assert woken.session.run.value_of("w5") == 0.25
        assert (await made.command(woken, "edit", id=2, quantity="w6", value=0.75))["type"] == "applied"

    asyncio.run(scene())


def test_an_unloaded_room_is_dropped_when_it_is_idle_and_comes_back_with_every_edit():
    async def scene():
        made = Made(max_sessions_per_visitor=1)
        room = await made.room()
        assert (await made.command(room, "edit", id=1, quantity="w5", value=0.25))["type"] == "applied"
        made.rooms.create(visitor=ANNA)
        assert made.rooms.unloading == 1
        await until(lambda: made.rooms.unloading == 0)
        woken = await made.rooms.open(room.id, ANNA)
        assert woken is not room
        assert woken.session.run.value_of("w5") == 0.25
        assert not room.saving.is_pending

    asyncio.run(scene())


def test_a_command_to_play_that_had_waited_does_not_wake_a_room_that_sleeps():
    async def scene():
        made = Made(max_sessions_per_visitor=1)
        room = await made.room()
        await room.lock.acquire()
        waits = asyncio.create_task(made.command(room, "play", id=1, iterations_per_s=1.0))
        await asyncio.sleep(0)
        made.rooms.create(visitor=ANNA)
        room.lock.release()
        assert (await waits)["type"] == "applied"
        await until(lambda: made.rooms.unloading == 0)
        assert not room.playback.playing

    asyncio.run(scene())


def test_a_room_is_not_unloaded_while_a_socket_is_joining():
    async def scene():
        made = Made(max_sessions=1)
        room = await made.room()
        with room.joining(), pytest.raises(Full):
            made.rooms.create()
        made.rooms.create()
        assert made.rooms.find(room.id) is None

    asyncio.run(scene())


def test_a_room_that_cannot_be_saved_is_not_unloaded():
    async def scene():
        made = Made(max_sessions=1)
        room = await made.room()
        room.saving.fault = "Not being saved: the disk is full; the session goes on in memory."
        with pytest.raises(Full):
            made.rooms.create()
        assert made.rooms.find(room.id) is room

    asyncio.run(scene())


def test_a_cancelled_task_releases_its_lock_when_its_job_has_ended_and_not_before():
    async def scene():
        worker, lock, gate = Worker("test"), FairLock(), threading.Event()

        async def uses():
            async with lock:
                await worker.run(partial(gate.wait, 5))

        task = asyncio.create_task(uses())
        await asyncio.sleep(0.05)
        task.cancel()
        await asyncio.sleep(0.05)
        assert not lock.free
        gate.set()
        await asyncio.wait({task})
        assert task.cancelled()
        assert lock.free

    asyncio.run(scene())


def test_a_job_that_has_not_begun_is_dropped_when_its_task_is_cancelled():
    async def scene():
        worker, gate, done = Worker("test"), threading.Event(), []
        first = asyncio.create_task(worker.run(partial(gate.wait, 5)))
        second = asyncio.create_task(worker.run(lambda: done.append("second")))
        await asyncio.sleep(0.05)
        second.cancel()
        await asyncio.wait({second}, timeout=1)
        assert second.cancelled()
        gate.set()
        await first
        assert await worker.run(lambda: list(done)) == []

    asyncio.run(scene())


@pytest.mark.parametrize(
    "said", ["nonsense", '{"type": "hello", "id": 0, "version": 99, "client": "a-page"}']
)
def test_a_page_that_has_gone_before_its_answer_is_no_fault(said):
    """Uvicorn raises when a message is sent to a page that has gone; that must not be logged."""

    async def scene():
        made = Made()
        room = await made.room()
        received = iter([{"type": "websocket.connect"}, {"type": "websocket.receive", "text": said}])

        async def receive():
            return next(received, {"type": "websocket.disconnect", "code": 1006})

        async def send(message):
            if message["type"] != "websocket.accept":
                raise OSError

        scope = {
            "type": "websocket",
            "scheme": "ws",
            "path": f"/ws/{room.id}",
            "path_params": {"session_id": room.id},
            "headers": [(b"host", b"a"), (b"origin", b"http://a")],
            "client": ("192.0.2.1", 1),
        }
        sockets = Sockets(
            made.rooms, Visitors(made.settings), made.dispatcher, made.scheduler, made.saver, made.settings
        )
        await sockets.receive(WebSocket(scope, receive, send))
        assert room.sockets == 0

    asyncio.run(scene())


def test_a_close_of_a_socket_that_is_closed_already_is_no_fault():
    async def scene():

        async def receive():
            return {"type": "websocket.connect"}

        async def send(_message):
            pass

        websocket = WebSocket({"type": "websocket", "path": "/", "headers": []}, receive, send)
        await websocket.accept()
        await websocket.close()
        await _say_goodbye(websocket, 1013, "Too many messages wait to be read.")

    asyncio.run(scene())


# ---- over a real socket


def test_a_page_whose_session_is_put_to_sleep_while_it_comes_in_is_told_so(start_server, open_socket):
    server = start_server(BACKSTEP_MAX_SESSIONS_PER_VISITOR="1", BACKSTEP_ENGINE="textbook")
    with httpx.Client() as browser:
        browser.get(server.url)
        session = browser.cookies["backstep_session"].split(".")[0]
        socket = open_socket(server, session)
        link = browser.post(f"{server.url}api/sessions/{session}/links").json()["copy_path"]
        assert browser.get(server.origin + link).status_code == 303
    socket.send('{"type": "hello", "id": 0, "version": 1, "client": "a-page-of-ours"}')
    with pytest.raises(ConnectionClosed) as closed:
        all(socket.recv(timeout=10) for _ in range(20))
    assert closed.value.rcvd.code == SLEEPING


def test_joining_sockets_count_towards_the_limit(start_server, open_socket):
    server = start_server(BACKSTEP_MAX_SOCKETS_PER_SESSION="2", BACKSTEP_ENGINE="textbook")
    session = httpx.get(server.url).cookies["backstep_session"].split(".")[0]
    first, second, third = (open_socket(server, session) for _ in range(3))
    with pytest.raises(ConnectionClosed) as closed:
        third.recv(timeout=10)
    assert closed.value.rcvd.code == 1013
    first.close()
    second.send('{"type": "hello", "id": 0, "version": 1, "client": "a-page-of-ours"}')
    assert json.loads(second.recv(timeout=10))["type"] == "welcome"
