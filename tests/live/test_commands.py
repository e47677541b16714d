"""The server's own faults: answered with an id that is in the log; other sessions go on."""

import asyncio
import json
import logging
import re
from contextlib import asynccontextmanager

import pytest
from backstep.live.commands import Dispatcher
from backstep.live.outbox import Outbox
from backstep.live.rooms import Rooms
from backstep.live.saving import SessionSaver
from backstep.live.scheduling.scheduler import Scheduler
from backstep.live.worker import Worker
from backstep.protocol import commands
from backstep.session.engines import TextbookEngine
from backstep.session.session import Session
from backstep.settings import Settings
from backstep.store import MemoryStore

SETTINGS = Settings(curve_interval_s=0.01)


class Server:
    """Everything behind the sockets, without any."""

    def __init__(self):
        self.worker = Worker()
        self.saver = SessionSaver(MemoryStore(), self.worker, TextbookEngine(), SETTINGS)
        self.scheduler = Scheduler(self.worker, self.saver, SETTINGS)
        self.rooms = Rooms(SETTINGS, Session, self.saver)
        self.dispatcher = Dispatcher(self.worker, self.scheduler, self.saver, SETTINGS)
        self.ids = 0

    async def command(self, room, kind, **fields):
        self.ids += 1
        command = commands.parse(json.dumps({"type": kind, "id": self.ids, **fields}))
        return json.loads(await self.dispatcher.answer(room, "a-page-of-ours", command))


@asynccontextmanager
async def server():
    made = Server()
    turning = asyncio.create_task(made.scheduler.run())
    try:
        yield made
        assert not turning.done()
    finally:
        turning.cancel()
        made.worker.close()


class Viewer:
    """A socket that takes everything and acknowledges it."""

    def __init__(self, server, room):
        self.events, self.binary = [], []
        self.outbox = Outbox(
            self.text,
            self.bytes,
            settings=SETTINGS,
            clock=lambda: 0.0,
            on_ready=lambda ready: server.scheduler.touch(room, ready=ready),
        )
        room.add(self.outbox)
        self.writer = asyncio.create_task(self.outbox.write())

    async def text(self, message):
        self.events.append(json.loads(message))

    async def bytes(self, message):
        self.binary.append(message)
        self.outbox.acknowledge(int.from_bytes(message[12:16], "little"))


async def until(condition):
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110  the condition has no event
            await asyncio.sleep(0.005)


def fail(*_):
    raise RuntimeError("the secret of the house")


def test_an_exception_in_a_command_is_answered_with_an_id_that_is_in_the_log(caplog, monkeypatch):
    async def scene():
        async with server() as made:
            room = made.rooms.create()
            monkeypatch.setattr(room.session, "edit", fail)
            answer = await made.command(room, "edit", quantity="w1", value=0.5)
            assert (answer["type"], answer["reason"]) == ("refused", "internal")
            error_id = re.search(r"error ([0-9a-f]{8})", answer["message"])[1]
            assert "secret" not in answer["message"]
            assert error_id in caplog.text
            assert "the secret of the house" in caplog.text
            assert (await made.command(room, "step"))["type"] == "applied"

    with caplog.at_level(logging.ERROR):
        asyncio.run(scene())


@pytest.mark.parametrize("kind", [RuntimeError, MemoryError, RecursionError, ZeroDivisionError])
def test_a_session_that_fails_while_it_plays_is_paused_and_the_others_go_on(caplog, monkeypatch, kind):
    def fail(*_):
        raise kind("the secret of the house")

    async def scene():
        async with server() as made:
            broken, sound = made.rooms.create(), made.rooms.create()
            seen, other = Viewer(made, broken), Viewer(made, sound)
            for name in ("train", "train_and_look"):
                monkeypatch.setattr(broken.session, name, fail)
            await made.command(sound, "play", iterations_per_s=1000)
            await made.command(broken, "play", iterations_per_s=1000)
            await until(
                lambda: any(event["type"] == "status" and not event["playing"] for event in seen.events)
            )
            message = seen.events[-1]["message"]
            assert re.search(r"error ([0-9a-f]{8})", message)[1] in caplog.text
            assert "secret" not in message
            at = sound.session.iteration
            await until(lambda: sound.session.iteration > at + 20)
            await until(lambda: len(other.binary) > 2)
            monkeypatch.undo()
            assert (await made.command(broken, "step"))["type"] == "applied"

    with caplog.at_level(logging.ERROR):
        asyncio.run(scene())


def test_a_frame_is_made_once_for_all_pages_of_a_session():
    async def scene():
        async with server() as made:
            room = made.rooms.create()
            viewers = [Viewer(made, room) for _ in range(20)]
            made_frames, frame = [], room.session.frame
            room.session.frame = lambda: made_frames.append(1) or frame()
            await made.command(room, "step")
            await until(lambda: all(viewer.binary for viewer in viewers))
            assert len(made_frames) == 1

    asyncio.run(scene())


def test_no_frame_is_made_without_an_open_page():
    async def scene():
        async with server() as made:
            room = made.rooms.create()
            room.session.frame = fail
            await made.command(room, "play", iterations_per_s=None, until=500)
            await until(lambda: not room.playback.playing)
            assert room.session.iteration == 500

    asyncio.run(scene())


def test_the_scheduler_sleeps_when_nothing_plays_and_no_frame_is_wanted():
    async def scene():
        async with server() as made:
            room = made.rooms.create()
            viewer = Viewer(made, room)
            await made.command(room, "step")
            await until(lambda: len(viewer.binary) == 2)
            passes = []
            make_pass = made.scheduler._make_pass
            made.scheduler._make_pass = lambda now_s: passes.append(now_s) or make_pass(now_s)
            await asyncio.sleep(0.2)
            assert len(passes) <= 1
            await made.command(room, "step")
            await until(lambda: len(viewer.binary) == 4)

    asyncio.run(scene())


def test_answers_are_remembered_up_to_a_bound():
    async def scene():
        async with server() as made:
            room = made.rooms.create()
            for _ in range(SETTINGS.remembered_answers + 50):
                await made.command(room, "pause")
            assert len(room.answers) == SETTINGS.remembered_answers

    asyncio.run(scene())


def test_commands_of_a_session_are_carried_out_in_their_order_while_it_trains():
    async def scene():
        async with server() as made:
            room = made.rooms.create()
            await made.command(room, "play", iterations_per_s=None)
            values = [n / 100 for n in range(40)]
            answers = await asyncio.gather(
                *(made.command(room, "edit", quantity="b1", value=v) for v in values)
            )
            assert [answer["revision"] for answer in answers] == list(range(1, 41))
            assert room.session.quantities()["b1"] == values[-1]

    asyncio.run(scene())


def test_a_chosen_sample_is_shown_while_the_session_goes_on_playing():
    async def scene():
        async with server() as here:
            room = here.rooms.create()
            rows = {"inputs": [[0, 0], [0, 1], [1, 0]], "targets": [[0, 0], [1, 0], [0, 1]]}
            recipe = {**json.loads(room.session.recipe.to_json()), "data": rows}
            assert (await here.command(room, "open", recipe=recipe))["type"] == "applied"
            await here.command(room, "play", iterations_per_s=1000.0)
            answer = await here.command(room, "show_sample", sample=2)
            assert (answer["type"], answer["revision"]) == ("applied", 2)
            assert room.playback.playing
            assert room.session.frame().sample == 2
            await here.command(room, "pause")
            refused = await here.command(room, "show_sample", sample=3)
            assert (refused["reason"], refused["field"]) == ("not_possible", "sample")
            await here.command(room, "show_sample", sample=None)
            assert room.session.shown_sample is None

    asyncio.run(scene())
