"""One visitor's socket, from the handshake to the end: hello, commands and acknowledgements in; events and frames out."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from starlette.responses import PlainTextResponse
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocketDisconnected

from app.limits.admission import Full
from app.limits.counts import count
from app.limits.token_bucket import Bucket
from app.live.commands import Dispatcher
from app.live.memory import Memory
from app.live.outbox import TRY_AGAIN, Outbox
from app.live.room import Room
from app.live.rooms import ASLEEP, SLEEPING, Rooms
from app.live.saving import SessionSaver
from app.live.scheduling.scheduler import Scheduler
from app.protocol import commands, events
from app.protocol.commands import AboutSocket, Acknowledge, AnyMessage, BadMessage, Hello, Look, Ping, Select
from app.protocol.pictures import Selection
from app.settings import Settings
from app.store import Failed

from .middleware.origin import is_ours
from .visitors import Visitors

log = logging.getLogger("backstep.socket")

BURST_S = 2.0
"""So many seconds' worth of commands may come at once: those that waited for a connection."""
MAX_SENSELESS, SENSELESS_S = 10, 10.0
"""So many messages that no page sends, within so many seconds, end a socket."""
BROKE_THE_RULES, NO_SUCH_SESSION = 1008, 4404


class Closed(Exception):
    """The page has gone."""


class Senseless(Exception):
    """Whoever sends this is no page."""


PAGE_HAS_GONE = (Closed, WebSocketDisconnect, WebSocketDisconnected, OSError)
"""What reading and writing raise then; it is no fault."""


class Sockets:
    """Receives sockets."""

    def __init__(
        self,
        rooms: Rooms,
        visitors: Visitors,
        dispatcher: Dispatcher,
        scheduler: Scheduler,
        saver: SessionSaver,
        settings: Settings,
        memory: Memory | None = None,
    ) -> None:
        self._memory = memory or Memory()
        self._rooms, self._dispatcher, self._scheduler, self._settings = (
            rooms,
            dispatcher,
            scheduler,
            settings,
        )
        self._visitors, self._saver = visitors, saver
        self._carried: set[asyncio.Task[str | asyncio.Future[str]]] = set()
        # Starlette's own route: nothing here is to be injected, and what FastAPI would keep for that weighs more than a session.
        self.router = APIRouter(routes=[WebSocketRoute("/ws/{session_id}", self.receive)])

    async def receive(self, websocket: WebSocket) -> None:
        if not is_ours(websocket, self._settings):
            sentence = (
                "Sockets are opened by the pages of this server only; see the setting allowed_origins.\n"
            )
            count("ws_origin_rejected")
            await websocket.send_denial_response(PlainTextResponse(sentence, 403))
            return
        with suppress(*PAGE_HAS_GONE):  # at any moment
            await websocket.accept()
            await self._let_in(websocket, websocket.path_params["session_id"])

    async def _let_in(self, websocket: WebSocket, session_id: str) -> None:
        try:
            room, watching = await self._rooms.open_either(session_id, self._visitors.of(websocket))
            if room is not None and room.sockets:
                # A session that is live may always be come back to.
                self._memory.check_newcomer()
        except Full as full:
            count("full")
            await websocket.close(TRY_AGAIN, full.message)
            return
        except Failed as problem:
            log.warning("A session cannot be looked up: %s", problem.for_the_log)
            await websocket.close(TRY_AGAIN, "Sessions cannot be read just now.")
            return
        if room is None:
            await websocket.close(
                NO_SUCH_SESSION, "There is no such session here (any more); open / for a new one."
            )
        elif room.sockets >= self._settings.max_sockets_per_session:
            count("sockets")
            await websocket.close(TRY_AGAIN, "As many look at this session as can; close another tab.")
        else:
            with room.joining():
                outbox, client = await self._introduce(websocket, room, watching=watching)
            if outbox is not None:
                await self._attend(websocket, room, outbox, client)

    async def _introduce(
        self, websocket: WebSocket, room: Room, *, watching: bool
    ) -> tuple[Outbox | None, str | None]:
        """After its hello the socket is one of the room's: its outbox, and the client whose commands are carried out (None: nobody's).
        No outbox where it does not come to that."""
        nothing = None, None
        try:
            async with asyncio.timeout(self._settings.hello_timeout_s):
                hello = await self._hello(websocket)
        except TimeoutError:
            count("no_hello")
            await websocket.close(BROKE_THE_RULES, "No hello came in time.")
            return nothing
        except BadMessage as no:
            await websocket.send_text(self._refusal(no))
            await websocket.close(BROKE_THE_RULES, no.message[:120])
            return nothing
        except Senseless:
            await websocket.close(BROKE_THE_RULES, _SENSELESS)
            return nothing
        except Closed:
            return nothing
        await self._saver.save_first(room)
        outbox = Outbox(
            websocket.send_text,
            websocket.send_bytes,
            settings=self._settings,
            clock=time.monotonic,
            on_ready=lambda: self._scheduler.touch(room),
            write_now=_write_now(websocket),
        )
        outbox.put(events.welcome(room.watch_id if watching else room.id, room.session.engine.name))
        async with room.lock:
            if not self._rooms.is_live(room):
                outbox.close(SLEEPING, ASLEEP)  # it was put to sleep meanwhile
            outbox.put_network(room.network_event())
            outbox.put(room.status_event())
            outbox.put(room.history_event())
            outbox.put(events.applied(hello.id, room.session.revision))
            room.add(outbox)
        return outbox, None if watching else hello.client

    async def _attend(self, websocket: WebSocket, room: Room, outbox: Outbox, client: str | None) -> None:
        try:
            self._scheduler.touch(room)
            await self._converse(websocket, room, outbox, client)
        finally:
            room.remove(outbox)

    async def _converse(self, websocket: WebSocket, room: Room, outbox: Outbox, client: str | None) -> None:
        """Until the page goes, or takes too little of what is sent."""
        tasks = (
            asyncio.create_task(self._read(websocket, room, outbox, client)),
            asyncio.create_task(outbox.write()),
            asyncio.create_task(outbox.closing.wait()),
        )
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
        for result in results:
            if isinstance(result, Senseless):
                await self._farewell(websocket, BROKE_THE_RULES, _SENSELESS)
            elif isinstance(result, Exception) and not isinstance(result, PAGE_HAS_GONE):
                log.error("A socket ended by a fault of ours", exc_info=result)
        if outbox.closing.is_set():
            await self._farewell(websocket, *outbox.close_reason)

    async def _farewell(self, websocket: WebSocket, code: int, reason: str) -> None:
        """Whoever does not read does not read the reason either, and must not keep us waiting."""
        with suppress(TimeoutError, *PAGE_HAS_GONE):
            async with asyncio.timeout(1.0):
                await websocket.close(code, reason)

    async def _hello(self, websocket: WebSocket) -> Hello:
        """The first message that is a hello; others before it are refused."""
        senseless = _Senseless()
        while True:
            try:
                message = await _receive(websocket)
            except BadMessage as no:
                senseless.count(no)
                await websocket.send_text(self._refusal(no))
                continue
            if isinstance(message, Hello):
                commands.check_version(message)
                return message
            id = None if isinstance(message, AboutSocket) else message.id
            await websocket.send_text(events.refused(id, "no_hello", "A socket begins with a hello."))

    def _select(self, room: Room, outbox: Outbox, message: Select) -> None:
        """Refused is a name that the network does not have; it may be of the network before."""
        indices = room.session.plan.names.parameter_index
        unknown = next((name for name in message.parameters if name not in indices), None)
        if unknown is None:
            outbox.select(Selection(message.parameters, message.everything))
        else:
            sentence = f"parameters: this network has no weight or bias {unknown!r}."
            outbox.put(self._refusal(BadMessage("bad_value", sentence, field="parameters")))

    def _refusal(self, no: BadMessage) -> str:
        count(no.reason)
        return events.refused(no.id, no.reason, no.message, no.field)

    async def _read(self, websocket: WebSocket, room: Room, outbox: Outbox, client: str | None) -> None:
        """`client` None is somebody who watches: whatever it commands is refused."""
        senseless = _Senseless()
        per_s = self._settings.commands_per_s
        allowance = Bucket(per_s, BURST_S * per_s, time.monotonic())
        while True:
            try:
                message = await _receive(websocket)
            except BadMessage as no:
                senseless.count(no)
                outbox.put(self._refusal(no))
                continue
            if isinstance(message, Acknowledge):
                outbox.acknowledge(message.sequence)
                continue
            if isinstance(message, Ping):
                outbox.put(events.pong())
                continue
            if isinstance(message, Look):
                room.hide(outbox, message.hidden)
                continue
            if isinstance(message, Select):
                self._select(room, outbox, message)
                continue
            if client is None:
                sentence = "This link only watches; nothing can be changed through it."
                outbox.put(events.refused(message.id, "not_possible", sentence))
                continue
            if allowance.level(time.monotonic()) < 1.0:
                sentence = f"Commands came faster than {per_s:g} a second; say it again a little later."
                outbox.put(self._refusal(BadMessage("too_fast", sentence, id=message.id)))
                continue
            allowance.take(1.0, time.monotonic())
            # A command that was begun is carried to its end, whatever becomes of the socket.
            task = asyncio.create_task(self._dispatcher.begin(room, client, message))
            self._carried.add(task)
            task.add_done_callback(self._carried.discard)
            answer = await asyncio.shield(task)
            if isinstance(answer, str):
                outbox.put(answer)
            else:
                # A long way: what is said meanwhile is heard, because it may end it.
                answer.add_done_callback(partial(_put_answer, outbox))


_SENSELESS = "Too much came that is no command of this protocol."


class _Senseless:
    """Counts what no page sends. A value that cannot be meant is none of it: people type those."""

    def __init__(self) -> None:
        self._came_s: deque[float] = deque(maxlen=MAX_SENSELESS)

    def count(self, no: BadMessage) -> None:
        """Raises `Senseless` when it was one too many."""
        if no.reason not in ("malformed", "unknown_command"):
            return
        self._came_s.append(time.monotonic())
        if len(self._came_s) == MAX_SENSELESS and self._came_s[-1] - self._came_s[0] < SENSELESS_S:
            count("ws_senseless")
            raise Senseless


def _put_answer(outbox: Outbox, answer: "asyncio.Future[str]") -> None:
    if not answer.cancelled():
        outbox.put(answer.result())


def _write_now(websocket: WebSocket) -> Callable[[bytes], bool]:
    """The guard's quick way to write a frame; under another server there is none."""
    extension = websocket.scope.get("extensions", {}).get("backstep.write_now")
    write: Callable[[bytes], bool] = extension["write"] if extension else lambda _message: False
    return write


async def _receive(websocket: WebSocket) -> AnyMessage:
    """The next message; raises `BadMessage` with the reason, `Closed` when the page has gone."""
    received = await websocket.receive()
    if received["type"] == "websocket.disconnect":
        raise Closed
    text = received.get("text")
    if text is None:
        raise BadMessage("malformed", "Commands are text; a binary message came.")
    return commands.parse(text)
