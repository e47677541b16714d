"""Keeping the rooms: what is written when, what happens when it cannot be, and how a room comes back.

What a person does is durable before it is answered. What plays is written once a second, or more seldom where many play, and when it
pauses. When the store fails, the room goes on in memory and says so, and is offered to the store again every second.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from functools import partial

from app.protocol.commands import AnyCommand
from app.session.engines import Engine
from app.session.replaying import next_slice
from app.session.serialization import Unreadable
from app.session.session import Session
from app.settings import Settings
from app.store import Failed, Store

from .room import Room, shadow
from .saved_room import Restored, document_of, is_noted, note_of, restoring
from .worker import Worker

log = logging.getLogger("backstep.keeper")

INTERVAL_S = 1.0
"""How old the document of a room that plays, or that has notes, gets."""
PATIENCE_S = 5.0
"""How long an answer waits for the disk."""
FAREWELL_S = 1.5
"""How long the end of the server does."""
LOG_INTERVAL_S = 60.0
"""How often a fault that lasts is said in the log."""
SWEEP_INTERVAL_S = 86_400.0
NEVER = float("inf")


class Keeper:
    def __init__(
        self,
        store: Store,
        worker: Worker,
        engine: Engine,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._worker, self._engine = store, worker, engine
        self._settings, self._clock = settings, clock
        self._logged_s = -NEVER
        self.on_due: Callable[[Room], None] = lambda _room: None
        """Called when a room will have something to be written; the wheel listens."""

    async def run(self) -> None:
        """Once a day, and at the start, forgets what nobody came back to."""
        while True:
            try:
                untouched_s = self._settings.keep_days * 86_400.0
                forgotten = await asyncio.wrap_future(self._store.sweep(untouched_s))
                if forgotten:
                    log.info("Removed %d sessions untouched for %d days", forgotten, self._settings.keep_days)
            except Failed as problem:
                log.warning("Old sessions could not be removed: %s", problem.for_the_log)
            await asyncio.sleep(SWEEP_INTERVAL_S)

    # ---- writing; who asks holds the room's lock

    async def keep(self, room: Room) -> None:
        """Hands the whole room over; `written` waits until it is durable."""
        try:
            document = await self._worker.run(partial(document_of, room))
        except Exception:
            log.exception("A session cannot be written down")
            self._failed(room, "it could not be written down")
        else:
            self.hand_over(room, document)

    async def keep_change(self, room: Room, client: str, command: AnyCommand) -> None:
        """Hands over what the command has just changed."""
        if room.needs_document or not is_noted(command):
            await self.keep(room)
        else:
            self._watch(room, self._store.note(room.id, note_of(room, client, command)))
            self.changed(room)

    def hand_over(self, room: Room, document: str) -> None:
        room.needs_document, room.keep_due_s = False, NEVER
        self._watch(room, self._store.save(room.id, document, alias=room.watch_id))

    def changed(self, room: Room, within_s: float = INTERVAL_S) -> None:
        """The room is further than its document: one is due soon."""
        room.keep_due_s = min(room.keep_due_s, self._clock() + within_s)
        self.on_due(room)

    async def begin(self, room: Room) -> None:
        """Somebody looks at the room: from now on it is found again."""
        if room.needs_document:
            async with room.lock:
                if room.needs_document:  # nobody was quicker
                    await self.keep(room)
            await self.written(room)

    async def written(self, room: Room) -> None:
        """Returns when everything handed over is durable, or cannot be."""
        if room.writing is not None and room.is_being_written:
            await asyncio.wait({room.writing}, timeout=PATIENCE_S)
            if room.is_being_written:
                self._failed(room, "the disk does not answer")

    async def keep_all(self, rooms: Iterable[Room]) -> None:
        """Writes whatever is not yet written; gives up on what takes too long."""
        tasks = [asyncio.create_task(self.keep_now(room)) for room in rooms if room.unwritten]
        if tasks:
            _done, late = await asyncio.wait(tasks, timeout=FAREWELL_S)
            for task in late:
                task.cancel()

    async def keep_now(self, room: Room) -> None:
        """Writes what is not yet written; returns when it is durable, or cannot be."""
        if room.keep_due_s < NEVER:
            async with room.lock:
                await self.keep(room)
        await self.written(room)

    def _watch(self, room: Room, future: "Future[None]") -> None:
        room.writing = asyncio.create_task(self._outcome(room, future))
        # A document that was due meanwhile has waited for this.
        room.writing.add_done_callback(lambda _task: self.on_due(room))

    async def _outcome(self, room: Room, future: "Future[None]") -> None:
        try:
            await asyncio.wrap_future(future)
        except Failed as problem:
            self._failed(room, str(problem), problem.for_the_log)
        else:
            if room.fault:
                log.warning("Sessions are being saved again")
                self._logged_s = -NEVER
                room.fault = ""
                room.tell_status()

    def _failed(self, room: Room, reason: str, for_the_log: str = "") -> None:
        room.needs_document = True
        self.changed(room)
        if self._clock() >= self._logged_s + LOG_INTERVAL_S:
            self._logged_s = self._clock()
            log.error("Sessions are not being saved: %s", for_the_log or reason)
        if not room.fault:
            room.fault = f"Not being saved: {reason}; the session goes on in memory."
            room.tell_status()

    # ---- finding again

    async def load(self, id: str) -> Restored | None:
        """A session that was kept, or None; raises `Failed` where the store cannot say.

        One that cannot be read is set aside, and a new one takes its place and says so.
        """
        kept = await asyncio.wrap_future(self._store.load(id))
        if kept is None:
            return None
        try:
            slices = restoring(kept, self._engine, self._settings.slice_budget_ms / 1000)
            while (ended := await self._worker.run_slice(partial(next_slice, slices))) is None:
                pass
            return ended[0]
        except Unreadable as problem:
            log.error("The session %s cannot be read and is set aside: %s", shadow(id), problem)
            await asyncio.wrap_future(self._store.set_aside(id))
            return Restored(
                Session(engine=self._engine),
                message="The session that was here could not be read; this is a new one.",
            )

    async def resolve(self, watch_id: str) -> str | None:
        """The id of the session that is watched under this name; raises `Failed` where the store cannot say."""
        return await asyncio.wrap_future(self._store.resolve(watch_id))

    async def existed(self, id: str) -> bool:
        """True if a session that is gone had this id, or this watch link's; raises `Failed` as `resolve` does."""
        return await asyncio.wrap_future(self._store.existed(id))
