"""Saving: when a session is written, how it comes back, and how a failing disk is reported."""

import asyncio
import itertools
import json
import logging
import signal
import subprocess
import sys
import time
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import replace

import httpx
import pytest
from backstep.live.commands import Dispatcher
from backstep.live.rooms import Rooms
from backstep.live.saved_room import document_of
from backstep.live.saving import SessionSaver
from backstep.live.scheduling.scheduler import Scheduler
from backstep.live.worker import Worker
from backstep.protocol import commands
from backstep.session.engines import TextbookEngine
from backstep.session.session import Session
from backstep.settings import Settings
from backstep.store import Failed, MemoryStore

CLIENT = "a-page-of-ours"


class Disk(MemoryStore):
    """A store that counts its writes, and fails while it is told to."""

    def __init__(self):
        super().__init__()
        self.documents = self.notes = 0
        self.problem = ""

    def save(self, id, document, *, alias="", fenced=True):
        self.documents += 1
        return self._failed() or super().save(id, document, alias=alias)

    def note(self, id, text):
        self.notes += 1
        return self._failed() or super().note(id, text)

    def load(self, id):
        return self._failed() or super().load(id)

    def _failed(self):
        if not self.problem:
            return None
        future = Future()
        future.set_exception(Failed(self.problem))
        return future


class Server:
    """Everything behind the sockets, without any."""

    def __init__(self, store, **settings):
        self.settings = replace(Settings(engine="textbook"), **settings)
        engine = TextbookEngine()
        self.worker = Worker()
        self.saver = SessionSaver(store, self.worker, engine, self.settings)
        self.scheduler = Scheduler(self.worker, self.saver, self.settings)
        self.rooms = Rooms(self.settings, lambda recipe: Session(recipe, engine), self.saver)
        self.dispatcher = Dispatcher(self.worker, self.scheduler, self.saver, self.settings)
        self.ids = 0

    async def command(self, room, kind, **fields):
        self.ids += 1
        command = commands.parse(json.dumps({"type": kind, "id": self.ids, **fields}))
        return json.loads(await self.dispatcher.answer(room, CLIENT, command))


@asynccontextmanager
async def server(store, **settings):
    made = Server(store, **settings)
    turning = asyncio.create_task(made.scheduler.run())
    try:
        yield made
        assert not turning.done()
    finally:
        turning.cancel()
        made.worker.close()


async def until(condition, seconds=5.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


def scene(play):
    asyncio.run(play())


def test_a_change_is_in_the_store_when_it_is_answered():
    async def play():
        disk = Disk()
        async with server(disk) as first:
            room = first.rooms.create()
            await first.saver.save_first(room)
            for n in range(3):
                await first.command(room, "step", count=10)
                await first.command(room, "edit", quantity="w5", value=n / 10)
            await first.command(room, "undo")
            await first.command(room, "step")
            await first.command(room, "redo")
            await first.command(room, "edit", quantity="learning_rate", value=0.25)
        # The first server is not closed in an orderly way: the second knows the store only.
        async with server(disk) as second:
            again = await second.rooms.open(room.id)
            assert document_of(again) == document_of(room)
            assert again.session.iteration == room.session.iteration == 30
            assert again.session.frame().weights.tobytes() == room.session.frame().weights.tobytes()

    scene(play)


def test_a_drag_costs_a_note_each_and_a_document_a_second():
    async def play():
        disk = Disk()
        async with server(disk) as made:
            room = made.rooms.create()
            await made.saver.save_first(room)
            for n in range(60):
                await made.command(room, "edit", quantity="w5", value=n / 100, gesture="d1")
            assert disk.notes == 60
            assert disk.documents <= 2
            await until(lambda: not room.saving.is_pending)
            assert disk.load(room.id).result().notes == ()

    scene(play)


def test_a_command_sent_again_after_a_crash_is_not_carried_out_again():
    async def play():
        disk = Disk()
        async with server(disk) as first:
            room = first.rooms.create()
            await first.saver.save_first(room)
            noted = await first.command(room, "step", id=1)
            in_a_document = await first.command(room, "reset", id=2)
            await first.command(room, "step", id=3)
        async with server(disk) as second:
            again = await second.rooms.open(room.id)
            assert await second.command(again, "step", id=1) == noted
            assert await second.command(again, "reset", id=2) == in_a_document
            assert again.session.iteration == 1

    scene(play)


def test_a_playing_session_is_written_every_second_and_goes_on_where_it_was():
    async def play():
        disk = Disk()
        async with server(disk) as first:
            room = first.rooms.create()
            await first.saver.save_first(room)
            await first.command(room, "play", iterations_per_s=200, until=1_000_000)
            begun = disk.documents
            await asyncio.sleep(2.5)
            assert 2 <= disk.documents - begun <= 3
        async with server(disk) as second:
            again = await second.rooms.open(room.id)
            at = again.session.iteration
            # It plays on at once, perhaps beyond the iteration that the first one reached.
            assert at > 0
            assert room.session.iteration - at <= 250
            assert again.playback.playing
            assert (again.playback.iterations_per_s, again.playback.until) == (200, 1_000_000)
            await until(lambda: again.session.iteration > at + 20)

    scene(play)


def test_the_end_of_a_run_is_written_at_once():
    async def play():
        disk = Disk()
        async with server(disk) as made:
            room = made.rooms.create()
            await made.saver.save_first(room)
            await made.command(room, "play", iterations_per_s=None, until=50)
            await until(lambda: not room.playback.playing)
            await until(lambda: not room.saving.is_pending, 0.5)
        async with server(disk) as second:
            again = await second.rooms.open(room.id)
            assert (again.session.iteration, again.playback.playing) == (50, False)

    scene(play)


def test_a_full_disk_is_said_and_the_session_goes_on_and_is_saved_when_it_can_be(caplog):
    async def play():
        disk = Disk()
        async with server(disk) as made:
            room = made.rooms.create()
            await made.saver.save_first(room)
            disk.problem = "the disk is full"
            for _ in range(5):
                assert (await made.command(room, "step"))["type"] == "applied"
            message = json.loads(room.status_event())["message"]
            assert message == "Not being saved: the disk is full; the session goes on in memory."
            await asyncio.sleep(1.2)
            assert len([r for r in caplog.records if r.levelno == logging.ERROR]) == 1
            disk.problem = ""
            await until(lambda: not room.saving.fault)
            assert json.loads(room.status_event())["message"] == ""
            await until(lambda: not room.saving.is_pending)
        async with server(disk) as second:
            assert (await second.rooms.open(room.id)).session.iteration == 5

    scene(play)


def test_an_unreadable_session_is_set_aside_and_its_visitor_gets_a_new_one():
    async def play():
        disk = Disk()
        async with server(disk) as made:
            room = made.rooms.create()
            disk.save(room.id[::-1], "no room has written this")
            other = await made.rooms.open(room.id[::-1])
            assert other.session.iteration == 0
            assert "could not be read; this is a new one" in json.loads(other.status_event())["message"]
            assert disk.aside[other.id].document == "no room has written this"
            assert (await made.command(other, "step"))["type"] == "applied"

    scene(play)


def test_an_unloaded_room_comes_back_bit_for_bit():
    async def play():
        disk = Disk()
        async with server(disk, max_sessions=2) as made:
            rooms = [made.rooms.create() for _ in range(2)]
            for room in rooms:
                await made.saver.save_first(room)
                await made.command(room, "step", count=100)
            third = made.rooms.create()
            first = rooms[0]
            assert made.rooms.find(first.id) is None
            assert len(made.rooms) == 2
            # At once, while it may still be being written; and then after that.
            for _ in range(2):
                again = await made.rooms.open(first.id)
                assert len(made.rooms) == 2
                assert again.session.frame().weights.tobytes() == first.session.frame().weights.tobytes()
                assert again.session.iteration == 100
                await until(lambda: not made.rooms._unloading)
                await made.rooms.open(third.id)
                await made.rooms.open(rooms[1].id)
                made.rooms.create()
                made.rooms.create()

    scene(play)


def test_requests_for_a_stored_session_at_the_same_time_get_the_same_room():
    async def play():
        disk = Disk()
        async with server(disk) as first:
            room = first.rooms.create()
            await first.saver.save_first(room)
        async with server(disk) as second:
            found = await asyncio.gather(*(second.rooms.open(room.id) for _ in range(5)))
            assert len({id(one) for one in found}) == 1
            assert (await second.rooms.open_watched(room.watch_id)) is found[0]
        async with server(disk) as third:
            assert (await third.rooms.open_watched(room.watch_id)).id == room.id
            assert await third.rooms.open("x" * 22) is None
            assert await third.rooms.open_watched("x" * 22) is None

    scene(play)


def test_a_store_that_cannot_be_read_is_not_an_unknown_session():
    async def play():
        disk = Disk()
        disk.problem = "unable to open database file"
        async with server(disk) as made:
            with pytest.raises(Failed):
                await made.rooms.open("x" * 22)

    scene(play)


def test_old_sessions_are_removed_at_the_start():
    async def play():
        now = [0.0]
        store = MemoryStore(lambda: now[0])
        store.save("old", "document")
        now[0] += 31 * 86_400
        store.save("new", "document")
        made = Server(store, keep_days=30)
        task = asyncio.create_task(made.saver.run())
        await asyncio.sleep(0.05)
        task.cancel()
        assert [listed.id for listed in store.sessions().result()] == ["new"]
        made.worker.close()

    scene(play)


def test_a_clock_that_jumps_stops_nothing(monkeypatch):
    wall = itertools.cycle([4e9, 0.0, 1.7e9, 2.1e9])
    monkeypatch.setattr(time, "time", lambda: next(wall))

    async def play():
        disk = Disk()
        async with server(disk) as made:
            room = made.rooms.create()
            await made.saver.save_first(room)
            await made.command(room, "play", iterations_per_s=200)
            await until(lambda: room.session.iteration > 20)
            documents = disk.documents
            await until(lambda: disk.documents > documents)
            assert (await made.command(room, "pause"))["type"] == "applied"
        async with server(disk) as again:
            assert (await again.rooms.open(room.id)).session.iteration == room.session.iteration

    scene(play)


# ---- a real server


def state(server, session):
    return httpx.get(f"{server.url}api/sessions/{session}/quantities").json()


# A fault in compiled code ends with SIGSEGV.
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGSEGV])
def test_a_restart_keeps_sessions_and_playing_ones_play_on(start_server, open_page, tmp_path, number):
    settings = {"BACKSTEP_DATA": str(tmp_path), "BACKSTEP_ENGINE": "textbook"}
    server = start_server(**settings)
    steady, playing = open_page(server), open_page(server)
    for page in (steady, playing):
        page.shown("edit", quantity="w5", value=0.75)
        page.shown("step", count=10)
    playing.command("play", iterations_per_s=50)
    playing.until(lambda: playing.iteration > 60, "training")
    ids = [page.events[0]["session"] for page in (steady, playing)]
    before = state(server, ids[0])
    assert server.stop(number) == (0 if number == signal.SIGTERM else -number)

    server = start_server(**settings)
    assert state(server, ids[0]) == before
    again = open_page(server, ids[1])
    assert again.status["playing"]
    assert again.iteration >= playing.iteration - 100
    at = again.iteration
    again.until(lambda: again.iteration > at + 5, "training")
    # The page's address and the visitor's cookie find them too.
    assert httpx.get(f"{server.url}s/{ids[0]}").status_code == 200
    own = httpx.get(server.url, cookies={"backstep_session": ids[0]})
    assert own.cookies["backstep_session"].split(".")[0] == ids[0]


def test_a_second_server_on_the_same_folder_does_not_start(start_server, tmp_path):
    start_server(BACKSTEP_DATA=str(tmp_path), BACKSTEP_ENGINE="textbook")
    ended = subprocess.run(
        [sys.executable, "-m", "backstep", "serve", "--port", "0", "--data", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr == (
        f"backstep: another Backstep saves its sessions in {tmp_path}; "
        "stop that one, or name another folder with --data\n"
    )


def test_a_folder_that_cannot_be_is_said_on_the_page_and_the_session_goes_on(
    start_server, open_page, tmp_path
):
    (tmp_path / "place").write_text("a file, not a folder")
    server = start_server(BACKSTEP_DATA=str(tmp_path / "place"), BACKSTEP_ENGINE="textbook")
    page = open_page(server)
    assert page.command("edit", quantity="w5", value=0.5)["type"] == "applied"
    assert page.status["message"] == (
        "Not being saved: its folder cannot be written to; the session goes on in memory."
    )
    refused = httpx.get(f"{server.url}api/sessions/{'x' * 22}/recipe")
    assert refused.status_code == 503
    assert refused.json() == {
        "refused": "Sessions cannot be read just now. Please try again in a little while."
    }
    (tmp_path / "place").unlink()
    page.until(lambda: page.status["message"] == "", "being saved again")
    server.stop(signal.SIGKILL)
    again = open_page(
        start_server(BACKSTEP_DATA=str(tmp_path / "place"), BACKSTEP_ENGINE="textbook"),
        page.events[0]["session"],
    )
    assert again.weight(5) == 0.5
