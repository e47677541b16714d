"""The server's health: whether it can take in a session, and how it ends."""

import asyncio
import gc
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress

from ..limits.loop_lag import Lag
from ..limits.resident import release_freed_memory
from ..live.classes.classes import Classes
from ..live.memory import Memory, OutOfMemory
from ..live.rooms import Rooms
from ..live.sharing import Sharing
from ..live.worker import Worker
from ..protocol import events
from ..session.engines import Engine

log = logging.getLogger("backstep.server")

GARBAGE_THRESHOLDS = 3_000, 10, 10
"""New objects before a collection of the youngest generation; collections of a generation before one of
the next older generation."""
RETURNS_PER_S = 250
"""Pages that are told to come back in the same second. A new server should not meet all of them at once."""
MAX_RETURN_S = 2.0
MAX_JOB_S = 1.0
"""A training job that takes longer is a fault: such a server should get no new visitors."""
TELLING_S = 0.25
"""The longest wait for the pages to receive the news that the server moves."""


class Health:
    """Knows whether the server can take in a session. `draining` is True once the server ends."""

    def __init__(
        self,
        rooms: Rooms,
        engine: Engine,
        lag: Lag,
        stop: Callable[[], Awaitable[None]] | None = None,
        worker: Worker | None = None,
        memory: Memory | None = None,
        *,
        classes: Classes | None = None,
    ) -> None:
        """`worker` trains. `stop` ends the background tasks; `drain` calls it first."""
        self._stop, self._worker = stop, worker
        self._rooms, self._engine, self._lag = rooms, engine, lag
        self.memory = memory or Memory()
        self._classes = classes
        self.sharing: Sharing | None = None
        self.draining = False

    async def run(self) -> None:
        """Loads the engine, then logs that training can begin.

        If it is not the engine that the pages expect, tells them.
        """
        await asyncio.to_thread(self._engine.load)
        _freeze_garbage_collection()
        self.memory.settle()
        log.info("Ready to train, by the engine %s", self._engine.name)
        if self._engine.notice:
            for room in self._rooms:
                room.tell_status()

    @property
    def notice(self) -> str:
        """The faults that sessions live with, as sentences; mostly empty."""
        shared = self.sharing.notice if self.sharing is not None else ""
        return " ".join(filter(None, (self._engine.notice, shared)))

    def reason_not_ready(self) -> str:
        """A sentence that says why the server can take in no session now; empty if it can."""
        if self.draining:
            return "The server is about to end."
        if self._rooms.full:
            return "Every session is in use."
        if self.memory.is_full:
            return OutOfMemory.message
        if self._lag.too_late:
            return f"The server has more to do than it can: its event loop is {self._lag.seconds:.2f} s late."
        busy_s = self._worker.busy_s if self._worker is not None else 0.0
        if busy_s > MAX_JOB_S:
            return f"One training job has taken {busy_s:.1f} s so far, and all sessions wait for it."
        return ""

    async def drain(self) -> None:
        """Tells every page that the server moves and when to come back, and saves every session."""
        self.draining = True
        if self._stop is not None:
            await self._stop()
        outboxes = [outbox for room in self._rooms for outbox in room.outboxes]
        if self._classes is not None:
            outboxes += self._classes.outboxes
        log.info("Ending: %d sockets are told to come back", len(outboxes))
        spread_s = min(MAX_RETURN_S, len(outboxes) / RETURNS_PER_S)
        for outbox in outboxes:
            outbox.put(events.moving(round(random.uniform(0.0, spread_s), 3)))  # noqa: S311  no secret
        await self._rooms.save_all()
        if self._classes is not None:
            await self._classes.save_all()
        with suppress(TimeoutError):
            async with asyncio.timeout(TELLING_S):
                while any(outbox.waiting for outbox in outboxes):  # noqa: ASYNC110  outboxes signal nothing
                    await asyncio.sleep(0.005)


def _freeze_garbage_collection() -> None:
    """Takes the objects that exist now out of garbage collection: imported code stays for good.

    Without it, with 500 sessions, a full collection every ten seconds delayed all frames by 0.1 s.
    """
    gc.collect()
    release_freed_memory()
    gc.freeze()
    gc.set_threshold(*GARBAGE_THRESHOLDS)
