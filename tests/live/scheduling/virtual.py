"""The scheduler with a simulated clock: only training and frames take time, as much as they say."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import numpy as np
from backstep.engine.training import TextbookTrainer
from backstep.limits.counts import Counts
from backstep.live.outbox import Outbox
from backstep.live.room import Room
from backstep.live.saving import SessionSaver
from backstep.live.scheduling.scheduler import Scheduler
from backstep.session.engines import TextbookEngine
from backstep.session.session import Session
from backstep.settings import Settings
from backstep.store import MemoryStore


class Clock:
    now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


class Loop(asyncio.SelectorEventLoop):
    """An event loop that never waits: with nothing ready, it sets the clock to the next timer."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock = clock

    def time(self) -> float:
        return self.clock.now_s

    def _run_once(self) -> None:
        if not self._ready and self._scheduled:
            self.clock.now_s = max(self.clock.now_s, self._scheduled[0].when())
        super()._run_once()


class Costs:
    """An engine that only takes time: given seconds an iteration, a frame and a call."""

    name, notice = "costs", ""

    def __init__(self, clock: Clock, iteration_s: float, frame_s: float, call_s: float) -> None:
        self._clock, self._costs = clock, (iteration_s, frame_s, call_s)

    def ready(self, _plan: Any, _conditions: Any) -> bool:
        return True

    def trainer(self, plan: Any, conditions: Any) -> Any:
        trainer = TextbookEngine().trainer(plan, conditions)
        return _Trainer(trainer, self._clock, *self._costs)


class _Trainer:
    def __init__(
        self, textbook: TextbookTrainer, clock: Clock, iteration_s: float, frame_s: float, call_s: float
    ) -> None:
        self._textbook, self._clock = textbook, clock
        self._iteration_s, self._frame_s, self._call_s = iteration_s, frame_s, call_s
        self.batches, self.size_bytes = textbook.batches, textbook.size_bytes
        self._picture: Any = None

    def train(self, state: Any, iterations: int, errors: Any) -> int:
        self._clock.now_s += self._call_s + iterations * self._iteration_s
        state.iteration += iterations
        errors[:iterations] = 0.5
        return iterations

    def look(self, state: Any, end: int) -> Any:
        self._clock.now_s += self._frame_s
        if self._picture is None:
            self._picture = self._textbook.look(state, 0)
        return np.concatenate([[float(state.iteration)], self._picture[1:]])

    def train_and_look(self, state: Any, iterations: int, end: int) -> Any:
        errors = np.empty(iterations)
        self.train(state, iterations, errors)
        return errors, self.look(state, end)


class AtOnce:
    """A worker that takes the time that its jobs say they take."""

    async def run(self, job: Callable[[], Any]) -> Any:
        return job()


class Player:
    """A room with one page, which acknowledges every frame; `frames_s` is when they came."""

    def __init__(self, lab: "Lab", number: int, iterations_per_s: float | None, **costs: float) -> None:
        self.lab = lab
        costs = {"iteration_s": 0.2e-6, "frame_s": 20e-6, "call_s": 5e-6, **costs}
        self.room = Room(f"{number:022}", Session(engine=Costs(lab.clock, **costs)))
        self.frames_s: list[float] = []
        self.outbox = Outbox(
            self._never,
            self._never,
            settings=lab.settings,
            clock=lab.clock,
            on_ready=lambda ready: lab.scheduler.touch(self.room, ready=ready),
            write_now=self._write,
        )
        self.room.add(self.outbox)
        self.iterations_per_s = iterations_per_s

    async def _never(self, _message: object) -> None:
        raise AssertionError

    def _write(self, message: bytes) -> bool:
        if message[5] == 1:
            self.frames_s.append(self.lab.clock.now_s)
            sequence = int.from_bytes(message[12:16], "little")
            self.lab.loop.call_soon(self.outbox.acknowledge, sequence)
        return True

    def play(self) -> None:
        self.room.playback.play(self.iterations_per_s, None, self.lab.clock())
        self.lab.scheduler.touch(self.room)

    @property
    def iteration(self) -> int:
        return self.room.session.iteration


class Lab:
    """`monkeypatch` is pytest's; it replaces the processor's clock by the simulated one."""

    def __init__(self, monkeypatch: Any, **settings: Any) -> None:
        self.clock, self.settings = Clock(), Settings(engine="textbook", **settings)
        monkeypatch.setattr(time, "perf_counter", self.clock)
        monkeypatch.setattr(time, "thread_time", lambda: 0.0)
        self.loop = Loop(self.clock)
        self.counts = Counts()
        worker: Any = AtOnce()
        saver = SessionSaver(MemoryStore(), worker, TextbookEngine(), self.settings)
        self.scheduler = Scheduler(worker, saver, self.settings, self.clock, counts=self.counts)
        self.players: list[Player] = []

    def add(self, iterations_per_s: float | None, **costs: float) -> Player:
        player = Player(self, len(self.players), iterations_per_s, **costs)
        self.players.append(player)
        return player

    def run(self, scene: Callable[[], Awaitable[None]]) -> None:
        async def whole() -> None:
            turning = asyncio.create_task(self.scheduler.run())
            try:
                await scene()
            finally:
                turning.cancel()

        try:
            self.loop.run_until_complete(whole())
        finally:
            self.loop.close()

    def play(self, seconds: float, warm_s: float = 1.0) -> dict[Player, float]:
        """All players play, started one after another; returns the iterations a second of each.

        They are measured after `warm_s`.
        """
        speeds: dict[Player, float] = {}

        async def scene() -> None:
            for player in self.players:
                player.play()
                await asyncio.sleep(0.0137)
            await asyncio.sleep(warm_s)
            for player in self.players:
                player.frames_s.clear()
            before = {player: player.iteration for player in self.players}
            start = self.clock()
            await asyncio.sleep(seconds)
            took_s = self.clock() - start
            speeds.update({p: (p.iteration - before[p]) / took_s for p in self.players})

        self.run(scene)
        return speeds
