"""Sockets: from the handshake to the hello. A `Conversation` goes on from there."""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress

from fastapi import APIRouter, WebSocket
from starlette.responses import PlainTextResponse
from starlette.routing import WebSocketRoute

from ..limits.admission import Full
from ..limits.counts import count
from ..live.commands import Dispatcher
from ..live.memory import Memory
from ..live.outbox import TRY_AGAIN, Outbox
from ..live.room import Room
from ..live.rooms import ASLEEP, SLEEPING, Rooms
from ..live.saving import SessionSaver
from ..live.scheduling.scheduler import Scheduler
from ..protocol import commands, events
from ..protocol.commands import AboutSocket, AnyMessage, BadMessage, Hello
from ..settings import Settings
from ..store import Elsewhere, Failed
from .conversation import BROKE_THE_RULES, Conversation
from .incoming import PAGE_HAS_GONE, SENSELESS, Closed, Incoming, Senseless, refusal
from .middleware.origin import is_ours
from .visitors import Visitors

log = logging.getLogger("backstep.socket")

NO_SUCH_SESSION = 4404


class Sockets:
    """Receives sockets, and connects each with the room of its session."""

    def __init__(
        self,
        rooms: Rooms,
        visitors: Visitors,
        dispatcher: Dispatcher,
        scheduler: Scheduler,
        saver: SessionSaver,
        settings: Settings,
        memory: Memory | None = None,
        *,
        more_sockets: Callable[[Room], int] = lambda _room: 0,
    ) -> None:
        """`more_sockets`: how many more sockets a room may have, because a class follows it."""
        self._memory, self._more_sockets = memory or Memory(), more_sockets
        self._rooms, self._dispatcher, self._scheduler, self._settings = (
            rooms,
            dispatcher,
            scheduler,
            settings,
        )
        self._visitors, self._saver = visitors, saver
        # Starlette's own route: it injects nothing, and FastAPI's would hold more memory than a session.
        self.router = APIRouter(routes=[WebSocketRoute("/ws/{session_id}", self.receive)])

    async def receive(self, websocket: WebSocket) -> None:
        """One socket, until it ends."""
        if not is_ours(websocket, self._settings):
            sentence = (
                "Sockets are opened by the pages of this server only; see the setting allowed_origins.\n"
            )
            count("ws_origin_rejected")
            await websocket.send_denial_response(PlainTextResponse(sentence, 403))
            return
        with suppress(*PAGE_HAS_GONE):  # which can happen at any moment
            await websocket.accept()
            await self._attend(websocket, websocket.path_params["session_id"])

    async def _attend(self, websocket: WebSocket, session_id: str) -> None:
        found = await self._find(websocket, session_id)
        if found is None:
            return
        room, watching = found
        incoming = Incoming(websocket, commands.parse)
        with room.joining():
            hello = await self._hello(websocket, incoming)
            outbox = None if hello is None else await self._introduce(websocket, room, hello, watching)
        if hello is None or outbox is None:
            return
        client = None if watching else hello.client
        per_s = self._settings.commands_per_s
        try:
            self._scheduler.touch(room)
            await Conversation(websocket, incoming, room, outbox, client, self._dispatcher, per_s).run()
        finally:
            room.remove(outbox)

    async def _find(self, websocket: WebSocket, session_id: str) -> tuple[Room, bool] | None:
        """The room, and True if the id is a watch link's. None if the socket is closed with a reason."""
        try:
            room, watching = await self._rooms.open_either(session_id, self._visitors.of(websocket))
            if room is not None and room.sockets:
                # A room without sockets is let in: its page may be coming back.
                self._memory.check_newcomer()
        except Full as full:
            count("full")
            await websocket.close(TRY_AGAIN, full.message)
            return None
        except Elsewhere:
            await websocket.close(TRY_AGAIN, "This session is open on another server.")
            return None
        except Failed as problem:
            log.warning("A session cannot be read: %s", problem.for_the_log)
            await websocket.close(TRY_AGAIN, "Sessions cannot be read just now.")
            return None
        if room is None:
            await websocket.close(
                NO_SUCH_SESSION, "There is no such session here (any more); open / for a new one."
            )
            return None
        if room.sockets >= self._settings.max_sockets_per_session + self._more_sockets(room):
            count("sockets")
            await websocket.close(TRY_AGAIN, "This session has its maximum of sockets; close another tab.")
            return None
        return room, watching

    async def _hello(self, websocket: WebSocket, incoming: Incoming[AnyMessage]) -> Hello | None:
        """The page's hello. None if the socket is closed because it did not come."""
        try:
            async with asyncio.timeout(self._settings.hello_timeout_s):
                return await _first_hello(websocket, incoming)
        except TimeoutError:
            count("no_hello")
            await websocket.close(BROKE_THE_RULES, "No hello came in time.")
        except BadMessage as no:
            await websocket.send_text(refusal(no))
            await websocket.close(BROKE_THE_RULES, no.message[:120])
        except Senseless:
            await websocket.close(BROKE_THE_RULES, SENSELESS)
        except Closed:
            pass
        return None

    async def _introduce(self, websocket: WebSocket, room: Room, hello: Hello, watching: bool) -> Outbox:
        """A new outbox of the room, with everything that a page needs to begin with."""
        await self._saver.save_first(room)
        outbox = Outbox(
            websocket.send_text,
            websocket.send_bytes,
            settings=self._settings,
            clock=time.monotonic,
            on_ready=lambda ready: self._scheduler.touch(room, ready=ready),
            write_now=_write_now(websocket),
            reads_epochs=hello.epochs,
            keeps_names=hello.keeps_names,
        )
        outbox.put(events.welcome(room.watch_id if watching else room.id, room.session.engine.name))
        async with room.lock:
            if not self._rooms.is_live(room):
                outbox.close(SLEEPING, ASLEEP)  # it was put to sleep meanwhile
            outbox.put_network(room.network_event())
            outbox.put(room.status_event())
            outbox.put(room.history_event())
            outbox.put(events.applied(hello.id, room.session.revision))
            room.add(outbox, watching=watching)
        return outbox


async def _first_hello(websocket: WebSocket, incoming: Incoming[AnyMessage]) -> Hello:
    """The first message that is a hello; refuses the messages before it."""
    while True:
        try:
            message = await incoming.next()
        except BadMessage as no:
            await websocket.send_text(refusal(no))
            continue
        if isinstance(message, Hello):
            commands.check_version(message)
            return message
        id = None if isinstance(message, AboutSocket) else message.id
        await websocket.send_text(events.refused(id, "no_hello", "A socket begins with a hello."))


def _write_now(websocket: WebSocket) -> Callable[[bytes], bool]:
    """The guard's quick way to write a frame. Under another server it always returns False."""
    extension = websocket.scope.get("extensions", {}).get("backstep.write_now")
    write: Callable[[bytes], bool] = extension["write"] if extension else lambda _message: False
    return write
