"""Whether the server is alive, whether it can take somebody in, how it is, and how it says goodbye."""

import asyncio
import gc
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Self

from fastapi import APIRouter
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from app.limits.loop_lag import Lag
from app.limits.resident import release_freed_memory
from app.live.memory import Memory, OutOfMemory
from app.live.rooms import Rooms
from app.live.worker import Worker
from app.protocol import events
from app.session.engines import Engine
from app.settings import Settings
from app.web.prometheus import CONTENT_TYPE, Metrics

from .article import RefusedAnswer

log = logging.getLogger("backstep.server")

GARBAGE_THRESHOLDS = 3_000, 10, 10
"""New objects before the collector looks at the youngest, and how often it does so before it looks at the older, and at the oldest."""
RETURNS_PER_S = 250
"""How many pages are asked to come back in a second, so that a new server is not met by all at once."""
LONGEST_WAIT_S = 2.0
LONG_S = 1.0
"""A piece of training that takes longer is a fault, and nobody new should come to a server that has one."""
TELLING_S = 0.25
"""How long the pages may take to hear that the server moves."""


class Alive(BaseModel):
    status: str = Field(examples=["ok"])


class MemoryFigures(BaseModel):
    counted_bytes: int = Field(description="What sessions are known to hold.")
    resident_bytes: int = Field(
        description="What the process takes of the machine's memory; 0 where that is unknown."
    )
    limit_bytes: int | None = Field(description="What it may take; null where nothing limits it.")
    refusals: int = Field(description="How often something was refused because memory was short.")

    @classmethod
    def of(cls, memory: Memory) -> Self:
        limit = None if memory.limit_bytes == float("inf") else int(memory.limit_bytes)
        return cls(
            counted_bytes=memory.counted_bytes,
            resident_bytes=memory.resident_bytes,
            limit_bytes=limit,
            refusals=memory.refusals,
        )


class Ready(Alive):
    memory: MemoryFigures
    notice: str | None = Field(default=None, description="A fault that sessions live with, as a sentence.")


class Health:
    """The routes, and the one flag that says that the server is about to end."""

    def __init__(
        self,
        rooms: Rooms,
        engine: Engine,
        lag: Lag,
        metrics: Metrics,
        settings: Settings,
        stop: Callable[[], Awaitable[None]] | None = None,
        worker: Worker | None = None,
        memory: Memory | None = None,
    ) -> None:
        """`worker` trains. `stop` ends what goes on by itself; it is called when the server begins to end."""
        self._stop, self._worker = stop, worker
        self._rooms, self._engine, self._lag = rooms, engine, lag
        self._metrics, self._settings, self._memory = metrics, settings, memory or Memory()
        self.draining = False
        self.router = APIRouter()
        self.router.get("/healthz", tags=["server"], summary="Whether the server is alive")(self.alive)
        self.router.get(
            "/readyz",
            tags=["server"],
            summary="Whether the server can take a session",
            responses={503: {"model": RefusedAnswer, "description": "Not now; the sentence says why."}},
            response_model=Ready,
        )(self.ready)
        self.router.get("/metrics", include_in_schema=False)(self.metrics)

    async def run(self) -> None:
        """Says when training can begin, and tells the pages which engine it is where that is not the one they hoped for."""
        await asyncio.to_thread(self._engine.load)
        _keep_what_is_there()
        self._memory.settle()
        log.info("Ready to train, by the engine %s", self._engine.name)
        if self._engine.notice:
            for room in self._rooms:
                room.tell_status()

    # ---- asked from outside

    async def alive(self) -> Alive:
        """Answers as long as the server can answer anything."""
        return Alive(status="ok")

    async def ready(self) -> Response:
        """503 until the engine is ready, while every session is in use, while the server has more to do than it can, trains one piece
        of work for longer than a second or has nearly used up its memory, and from the moment on in which it begins to end."""
        reason = self._not_ready()
        if reason:
            headers = {"retry-after": str(self._settings.retry_after_s)}
            return JSONResponse({"refused": reason}, 503, headers)
        notice = self._engine.notice
        memory = MemoryFigures.of(self._memory)
        return JSONResponse(
            Ready(status="ok", memory=memory, notice=notice or None).model_dump(exclude_none=True)
        )

    async def metrics(self) -> Response:
        """In the text format of Prometheus, where the setting `metrics` allows it."""
        if not self._settings.metrics:
            raise HTTPException(404)
        return Response(self._metrics.text(), media_type=CONTENT_TYPE)

    def _not_ready(self) -> str:
        if self.draining:
            return "The server is about to end."
        if self._rooms.full:
            return "Every session is in use."
        if self._memory.is_full:
            return OutOfMemory.message
        if self._lag.too_late:
            return f"The server has more to do than it can: its event loop is {self._lag.seconds:.2f} s late."
        busy_s = self._worker.busy_s if self._worker is not None else 0.0
        if busy_s > LONG_S:
            return f"Training has been busy with one piece of work for {busy_s:.1f} s, and everybody waits for it."
        return ""

    # ---- the end

    async def drain(self) -> None:
        """Tells every page that the server moves, and when to come back, and writes what is not yet written."""
        self.draining = True
        if self._stop is not None:
            await self._stop()
        outboxes = [outbox for room in self._rooms for outbox in room.outboxes]
        log.info("Ending: %d sockets are told to come back", len(outboxes))
        spread_s = min(LONGEST_WAIT_S, len(outboxes) / RETURNS_PER_S)
        for outbox in outboxes:
            outbox.put(events.moving(round(random.uniform(0.0, spread_s), 3)))  # noqa: S311  no secret
        await self._rooms.save_all()
        with suppress(TimeoutError):
            async with asyncio.timeout(TELLING_S):
                while any(outbox.waiting for outbox in outboxes):  # noqa: ASYNC110  outboxes empty one by one
                    await asyncio.sleep(0.005)


def _keep_what_is_there() -> None:
    """Spares the garbage collector what has been imported by now and stays: with five hundred sessions it looked through everything every
    ten seconds, and all frames waited a tenth of a second for that."""
    gc.collect()
    release_freed_memory()
    gc.freeze()
    gc.set_threshold(*GARBAGE_THRESHOLDS)
