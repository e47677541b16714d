"""kill -9 of a working server at random moments: everything acknowledged is there again, bit for
bit.

    BACKSTEP_KILLS=200 pytest tests/store/test_kill.py       more moments

Several pages edit, step, undo and play, on one server after another on the same folder. Each page
keeps a model of the acknowledged commands.
"""

import asyncio
import json
import os
import random
import signal
from dataclasses import dataclass, field

import httpx
import pytest
from backstep.protocol.frames import decode_frame
from backstep.session.recipe import Recipe
from backstep.session.session import Session
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

KILLS = int(os.environ.get("BACKSTEP_KILLS", "20"))
SEED = 1986
PATIENCE_S = 15.0
RATE = 60
"""Iterations a second of the pages that play."""
BEHIND_S = 2.0
"""The most time of playing that a crash may lose."""


@dataclass
class Model:
    """The session according to the acknowledged commands: the newest value of each quantity, and
    the iteration."""

    values: dict = field(default_factory=dict)
    iteration: int = 0
    revision: int = 0
    undo: list = field(default_factory=list)
    redo: list = field(default_factory=list)
    playing: bool = False

    def applied(self, command, revision):
        match command["type"]:
            case "edit":
                self.undo.append((self.values, self.iteration))
                self.redo.clear()
                self.values = {**self.values, command["quantity"]: command["value"]}
            case "step":
                self.iteration += command["count"]
            case "undo":
                self.redo.append((self.values, self.iteration))
                self.values, self.iteration = self.undo.pop()
            case "redo":
                self.undo.append((self.values, self.iteration))
                self.values, self.iteration = self.redo.pop()
            case "play" | "pause":
                self.playing = command["type"] == "play"
        self.revision = revision


class Page:
    """A page that goes on with the same session, over one socket after another."""

    def __init__(self, session, rng, *, plays):
        self.session, self.rng, self.plays = session, rng, plays
        self.client = f"page-of-{session[:8]}".replace("_", "-")
        self.model = Model()
        self.ids = 0
        self.pending = None
        self.frame = None
        self.answered = 0

    # ---- one socket

    async def connected(self, server):
        self.layers, self.frame, self.status, self.answers = [], None, None, {}
        self.news = asyncio.Event()
        url = f"{server.url.replace('http', 'ws', 1)}ws/{self.session}"
        self.socket = await connect(url, origin=server.origin, compression=None, proxy=None, max_size=None)
        self.reading = asyncio.create_task(self.read())
        await self.say(type="hello", id=0, version=1, client=self.client)
        await self.until(lambda: self.frame)

    async def read(self):
        try:
            async for message in self.socket:
                if isinstance(message, str):
                    event = json.loads(message)
                    if event["type"] == "network":
                        self.layers = event["layers"]
                    elif event["type"] == "status":
                        self.status = event
                    elif event["type"] in ("applied", "refused"):
                        self.answers[event["id"]] = event
                elif message[5] == 1:
                    self.frame = decode_frame(message, self.layers)
                    await self.say(type="acknowledge", sequence=self.frame.sequence)
                self.news.set()
        except ConnectionClosed:
            pass
        finally:
            self.news.set()

    async def say(self, **message):
        await self.socket.send(json.dumps(message))

    async def until(self, condition):
        async with asyncio.timeout(PATIENCE_S):
            while not condition():
                if self.reading.done():
                    raise ConnectionClosed(None, None)
                self.news.clear()
                await self.news.wait()

    async def command(self, command):
        """Says it (again) and takes its answer into the model."""
        self.pending = command
        await self.say(**command)
        await self.until(lambda: command["id"] in self.answers)
        answer = self.answers[command["id"]]
        assert answer["type"] == "applied", answer
        self.model.applied(command, answer["revision"])
        self.pending = None
        self.answered += 1

    async def new_command(self, kind, **fields):
        self.ids += 1
        await self.command({"type": kind, "id": self.ids, **fields})

    # ---- the actions of a user

    async def work(self):
        """Commands, as quickly as they are answered, until the server is gone."""
        try:
            if self.plays:
                await self.new_command("play", iterations_per_s=RATE, until=None)
            while True:
                await self.one_command()
                await asyncio.sleep(self.rng.random() * 0.02)
        except ConnectionClosed:
            pass

    async def one_command(self):
        value = self.rng.uniform(-2, 2)
        edit = {"quantity": f"w{self.rng.randint(1, 8)}", "value": value, "sample": 0, "gesture": None}
        chance = self.rng.random()
        if self.plays:
            gesture = self.rng.choice([None, "drag 1", "drag 2"])
            await self.new_command("edit", **{**edit, "gesture": gesture})
        elif chance < 0.5:
            await self.new_command("edit", **edit)
        elif chance < 0.8:
            await self.new_command("step", count=self.rng.randint(1, 5))
        elif chance < 0.9 and len(self.model.undo) > 1:
            await self.new_command("undo")
        elif self.model.redo:
            await self.new_command("redo")

    # ---- the conditions after a crash

    async def come_back(self, server):
        last = self.frame
        await self.connected(server)
        scalars = self.frame.scalars
        assert self.frame.revision >= self.model.revision
        if self.plays and last is not None:
            assert scalars["iteration"] >= last.scalars["iteration"] - BEHIND_S * RATE
            if self.pending is None or self.pending["type"] == "edit":
                assert self.status["playing"] == self.model.playing
        if self.pending is not None:
            await self.command(self.pending)
        if self.plays:
            await self.new_command("pause")
        else:
            # Not one step too many, not one too few.
            await self.until(lambda: self.frame.revision >= self.model.revision)
            assert self.frame.revision == self.model.revision
            assert self.frame.scalars["iteration"] == self.model.iteration
        await self.check(server)

    async def check(self, server):
        """The acknowledged edits are in the recipe, and its fresh replay equals the page."""
        async with httpx.AsyncClient() as http:
            document = (await http.get(f"{server.url}api/sessions/{self.session}/recipe")).json()
        recipe = Recipe.read(document)
        assert {edit.quantity: edit.value for edit in recipe.edits} == self.model.values
        async with asyncio.timeout(PATIENCE_S):
            # A frame from before the pause may still be on its way.
            while not self.is_replay_of(recipe):
                self.news.clear()
                await self.news.wait()

    def is_replay_of(self, recipe):
        replay = Session(recipe)
        replay.train(int(self.frame.scalars["iteration"]))
        shown = replay.frame()
        return all(
            getattr(shown, name).tobytes() == self.frame.arrays[name].tobytes()
            for name in ("weights", "biases", "gradients", "updated")
        )


async def one_life(server, pages, rng):
    """All pages reconnect, check and work, until the server is killed."""
    await asyncio.gather(*(page.come_back(server) for page in pages))
    working = [asyncio.create_task(page.work()) for page in pages]
    await asyncio.sleep(rng.uniform(0.0, 0.5))
    server.process.send_signal(signal.SIGKILL)
    await asyncio.gather(*working)
    await asyncio.gather(*(page.socket.close() for page in pages))


@pytest.mark.slow
def test_a_killed_server_has_lost_nothing_that_it_had_acknowledged(start_server, tmp_path):
    rng = random.Random(SEED)
    settings = {"BACKSTEP_DATA": str(tmp_path), "BACKSTEP_ENGINE": "textbook"}
    server = start_server(**settings)
    pages = []
    for n in range(6):
        session = httpx.get(server.url).cookies["backstep_session"].split(".")[0]
        pages.append(Page(session, random.Random(SEED + n), plays=n % 2 == 0))
    for _ in range(KILLS):
        asyncio.run(one_life(server, pages, rng))
        server.stop(signal.SIGKILL)
        server = start_server(**settings)

    async def last_look():
        await asyncio.gather(*(page.come_back(server) for page in pages))
        await asyncio.gather(*(page.socket.close() for page in pages))

    asyncio.run(last_look())
    assert sum(page.answered for page in pages) > 20 * KILLS
    assert list(tmp_path.glob("*damaged*")) == []
