"""Saves rooms in the store, and loads them again.

A command's change is durable before the command is answered. A playing session is written once a
second, less often when many play, and when it pauses. When the store fails, the room goes on in
memory, its pages say so, and the saver tries again every second.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from functools import partial

from ..protocol.commands import AnyCommand
from ..session.engines import Engine
from ..session.replaying import next_slice
from ..session.serialization import Unreadable
from ..session.session import Session
from ..settings import Settings
from ..store import Elsewhere, Failed, Lost, Store
from .room import Room, log_name
from .saved_room import Restored, document_of, is_noted, note_of, restoring
from .saving_state import NEVER
from .worker import Worker

log = logging.getLogger("backstep.saving")

INTERVAL_S = 1.0
"""The greatest age of the document of a room that plays or has notes."""
PATIENCE_S = 5.0
"""How long an answer waits for the disk."""
SHUTDOWN_S = 1.5
"""How long the end of the server waits for it."""
LOG_INTERVAL_S = 60.0
"""The time between two log lines about a lasting fault."""
SWEEP_INTERVAL_S = 86_400.0
TAKE_INTERVAL_S = 0.2
"""The time between two attempts to take a lease that another server has."""


class SessionSaver:
    """Writes rooms to the store and reads them back. It alone writes `room.saving`."""

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
        """Called when a room's next document may be due earlier than before."""
        self.on_lost: Callable[[Room], None] = lambda _room: None
        """Called when another server has taken a room's session over."""

    async def run(self) -> None:
        """Removes sessions untouched for `keep_days`, at the start and then once a day."""
        while True:
            try:
                untouched_s = self._settings.keep_days * 86_400.0
                removed = await asyncio.wrap_future(self._store.sweep(untouched_s))
                if removed:
                    log.info("Removed %d sessions untouched for %d days", removed, self._settings.keep_days)
            except Failed as problem:
                log.warning("Old sessions could not be removed: %s", problem.for_the_log)
            await asyncio.sleep(SWEEP_INTERVAL_S)

    # ---- writing; the caller holds the room's lock

    async def save(self, room: Room) -> None:
        """Hands the whole room to the store; `wait_until_written` waits until it is durable."""
        try:
            document = await self._worker.run(partial(document_of, room))
        except Exception:
            log.exception("A session cannot be written down")
            self._failed(room, "it could not be written down")
        else:
            self.submit(room, document)

    async def save_change(self, room: Room, client: str, command: AnyCommand) -> None:
        """Hands the change of a command to the store, as a note or as a whole document."""
        if room.saving.needs_document or not is_noted(command):
            await self.save(room)
        else:
            self._watch(room, self._store.note(room.id, note_of(room, client, command)))
            self.schedule(room)

    def submit(self, room: Room, document: str) -> None:
        """Hands a document of the room to the store."""
        if room.saving.lost:
            room.saving.due_s = NEVER
            return
        room.saving.needs_document, room.saving.due_s = False, NEVER
        self._watch(room, self._store.save(room.id, document, alias=room.watch_id))

    # ---- due documents

    def schedule(self, room: Room, within_s: float = INTERVAL_S) -> None:
        """Makes a document due within `within_s`, because the room has changed."""
        if room.saving.lost:
            return
        room.saving.due_s = min(room.saving.due_s, self._clock() + within_s)
        self.on_due(room)

    def require_document(self, room: Room) -> None:
        """Makes the next change be saved as a document, not as a note."""
        room.saving.needs_document = True

    def suspend(self, room: Room) -> None:
        """Cancels the document that is due. The next command writes one."""
        room.saving.needs_document, room.saving.due_s = True, NEVER

    def restored(self, room: Room, *, has_document: bool) -> None:
        """Notes whether the store has a document of a room that has just been loaded."""
        room.saving.needs_document = not has_document
        self.schedule(room)

    # ---- writing and waiting

    async def save_first(self, room: Room) -> None:
        """Saves a room before its first page shows it; returns when it is durable."""
        if room.saving.needs_document:
            async with room.lock:
                if room.saving.needs_document:  # another socket may have saved it meanwhile
                    await self.save(room)
            await self.wait_until_written(room)

    async def save_now(self, room: Room) -> None:
        """Writes the document that is due, if any; returns when all is durable or has failed."""
        if room.saving.due_s < NEVER:
            async with room.lock:
                await self.save(room)
        await self.wait_until_written(room)

    async def save_all(self, rooms: Iterable[Room]) -> None:
        """Writes the rooms that are not yet written; gives up after `SHUTDOWN_S`."""
        tasks = [asyncio.create_task(self.save_now(room)) for room in rooms if room.saving.is_pending]
        if tasks:
            _done, late = await asyncio.wait(tasks, timeout=SHUTDOWN_S)
            for task in late:
                task.cancel()

    async def wait_until_written(self, room: Room) -> None:
        """Returns when everything handed to the store is durable, or has failed."""
        saving = room.saving
        if saving.writing is not None and saving.is_writing:
            await asyncio.wait({saving.writing}, timeout=PATIENCE_S)
            if saving.is_writing:
                self._failed(room, "the disk does not answer")

    def _watch(self, room: Room, future: "Future[None]") -> None:
        writing = room.saving.writing = asyncio.create_task(self._outcome(room, future))
        # A document that became due meanwhile has waited for this write.
        writing.add_done_callback(lambda _task: self.on_due(room))

    async def _outcome(self, room: Room, future: "Future[None]") -> None:
        try:
            await asyncio.wrap_future(future)
        except Lost:
            if not room.saving.lost:
                room.saving.lost = True
                log.warning("The session %s is on another server now", log_name(room.id))
                self.on_lost(room)
        except Failed as problem:
            self._failed(room, str(problem), problem.for_the_log)
        else:
            if room.saving.fault:
                log.warning("Sessions are being saved again")
                self._logged_s = -NEVER
                room.saving.fault = ""
                room.tell_status()

    def _failed(self, room: Room, reason: str, for_the_log: str = "") -> None:
        self.require_document(room)
        self.schedule(room)
        if self._clock() >= self._logged_s + LOG_INTERVAL_S:
            self._logged_s = self._clock()
            log.error("Sessions are not being saved: %s", for_the_log or reason)
        if not room.saving.fault:
            room.saving.fault = f"Not being saved: {reason}; the session goes on in memory."
            room.tell_status()

    # ---- a store of several servers

    def subscribe(self, on_down: Callable[[Failed], None], on_up: Callable[[], None]) -> None:
        """As `Store.subscribe`."""
        self._store.subscribe(on_down, on_up)

    def interrupted(self, room: Room, reason: str) -> None:
        """Notes that the store has stopped working: the room needs a document when it works again."""
        self._failed(room, reason)

    async def take(self, id: str) -> None:
        """Takes the session's lease before it is loaded. Raises `Elsewhere` if another server has it."""
        lease = await asyncio.wrap_future(self._store.take(id))
        if not lease.is_ours:
            raise Elsewhere(lease.owner)

    def take_new(self, room: Room) -> None:
        """Makes a new room known to the other servers, before its first document is written."""
        self._store.take(room.id, new=True)

    def release(self, room: Room) -> None:
        """Gives the lease of a room back that has left memory."""
        if not room.saving.lost:
            self._store.release(room.id)

    # ---- reading

    async def load(self, id: str) -> Restored | None:
        """A stored session, or None; raises `Failed` if the store cannot be read.

        An unreadable session is set aside. A new session takes its place, with a message that says
        so.
        """
        saved = await asyncio.wrap_future(self._store.load(id))
        if saved is None:
            return None
        try:
            slices = restoring(saved, self._engine, self._settings.slice_budget_ms / 1000)
            while (ended := await self._worker.run_slice(partial(next_slice, slices))) is None:
                pass
            return ended[0]
        except Unreadable as problem:
            log.error("The session %s cannot be read and is set aside: %s", log_name(id), problem)
            await asyncio.wrap_future(self._store.set_aside(id))
            return Restored(
                Session(engine=self._engine),
                message="The session that was here could not be read; this is a new one.",
            )

    async def resolve(self, watch_id: str) -> str | None:
        """The id of the session with this watch id; raises `Failed` if the store cannot be read."""
        return await asyncio.wrap_future(self._store.resolve(watch_id))

    async def existed(self, id: str) -> bool:
        """True if a removed session had this id or watch id; raises `Failed` as `resolve` does."""
        return await asyncio.wrap_future(self._store.existed(id))
