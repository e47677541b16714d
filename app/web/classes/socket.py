"""The sockets of a class's pages: of the teacher, of pupils and of projectors.

The key in the address says which page it is; the server holds the roles.
"""

import asyncio
import time
from contextlib import suppress
from functools import partial

from fastapi import APIRouter, WebSocket
from starlette.responses import PlainTextResponse
from starlette.routing import WebSocketRoute

from ...classroom import commands
from ...engine.refused import Refused
from ...limits.counts import count
from ...limits.token_bucket import Bucket
from ...live.classes.classes import Classes, Found, NoSuchClass
from ...live.classes.commands import ClassDispatcher, NotYours
from ...live.classes.live_class import Role, Seat
from ...live.outbox import TRY_AGAIN, Outbox
from ...protocol import VERSION, events
from ...protocol.commands import BadMessage, Ping
from ...settings import Settings
from ..conversation import BROKE_THE_RULES, converse
from ..incoming import PAGE_HAS_GONE, SENSELESS, Closed, Incoming, Senseless, refusal
from ..middleware.origin import is_ours
from ..visitors import Visitors

NO_SUCH_CLASS = 4404
PER_S: dict[Role, float] = {"pupil": 10.0, "teacher": 50.0, "projector": 5.0}
"""Commands a second of one page that are carried out; three seconds' worth may come at once."""
BURST_S = 3.0
PLACES_PER_S = 4.0
"""A pupil's page says where it is at most once a second. More are dropped."""
MOST_PAGES: dict[Role, int] = {"pupil": 5, "teacher": 10, "projector": 20}
"""Pages of one pupil, of the teacher, and projectors."""
MOST_OF_ANOTHER_ROLE = 3
"""A page that sends this many commands of another role is closed."""
MOST_UNDER_WAY = 10
"""Commands of one page that may wait for their answer."""


class ClassSockets:
    def __init__(
        self, classes: Classes, dispatcher: ClassDispatcher, visitors: Visitors, settings: Settings
    ) -> None:
        self._classes, self._dispatcher = classes, dispatcher
        self._visitors, self._settings = visitors, settings
        self.router = APIRouter(routes=[WebSocketRoute("/ws/class/{key}", self.receive)])

    async def receive(self, websocket: WebSocket) -> None:
        """One socket, until it ends."""
        if not is_ours(websocket, self._settings):
            count("ws_origin_rejected")
            sentence = "Sockets are opened by the pages of this server only.\n"
            await websocket.send_denial_response(PlainTextResponse(sentence, 403))
            return
        with suppress(*PAGE_HAS_GONE):
            await websocket.accept()
            await self._attend(websocket)

    async def _attend(self, websocket: WebSocket) -> None:
        try:
            found = self._classes.of_key(websocket.path_params["key"])
        except NoSuchClass:
            await websocket.close(NO_SUCH_CLASS, "There is no such class here (any more).")
            return
        of_page = [
            seat for seat in found.live.seats if (seat.role, seat.number) == (found.role, found.number)
        ]
        if len(of_page) >= MOST_PAGES[found.role]:
            await websocket.close(TRY_AGAIN, "This page of the class is open too often; close another tab.")
            return
        incoming = Incoming(websocket, commands.parse)
        hello = await self._hello(websocket, incoming)
        if hello is not None:
            await self._seated(websocket, incoming, found, hello)

    async def _hello(
        self, websocket: WebSocket, incoming: Incoming[commands.AnyMessage]
    ) -> commands.Hello | None:
        """The page's hello. None if the socket is closed because it did not come."""
        try:
            async with asyncio.timeout(self._settings.hello_timeout_s):
                message = await incoming.next()
            if not isinstance(message, commands.Hello):
                raise BadMessage("no_hello", "A socket begins with a hello.")
            if message.version != VERSION:
                sentence = (
                    f"This server speaks version {VERSION}; the page speaks {message.version}. Reload it."
                )
                raise BadMessage("wrong_version", sentence, id=message.id)
            return message
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

    async def _seated(
        self,
        websocket: WebSocket,
        incoming: Incoming[commands.AnyMessage],
        found: Found,
        hello: commands.Hello,
    ) -> None:
        live = found.live
        outbox = Outbox(
            websocket.send_text,
            websocket.send_bytes,
            settings=self._settings,
            clock=time.monotonic,
            on_ready=lambda _outbox: None,
        )
        seat = Seat(found.role, found.number, outbox, hello.client)
        live.came_from(self._visitors.address(websocket))
        try:
            live.sit(seat, self._classes.now_s())
        except Refused:  # removed since the socket was opened
            await websocket.close(NO_SUCH_CLASS, "There is no such class here (any more).")
            return
        outbox.put(events.applied(hello.id, 0))
        try:
            await converse(
                websocket, outbox, _Reader(incoming, found, seat, self._dispatcher, self._classes).run
            )
        finally:
            live.leave(seat)


class _Reader:
    """Reads the messages of one page."""

    def __init__(
        self,
        incoming: Incoming[commands.AnyMessage],
        found: Found,
        seat: Seat,
        dispatcher: ClassDispatcher,
        classes: Classes,
    ) -> None:
        self._incoming, self._live, self._seat = incoming, found.live, seat
        self._dispatcher, self._classes = dispatcher, classes
        per_s, now = PER_S[seat.role], time.monotonic()
        self._allowance = Bucket(per_s, BURST_S * per_s, now)
        self._places = Bucket(PLACES_PER_S, BURST_S * PLACES_PER_S, now)
        self._of_another_role = 0
        self._under_way = 0

    async def run(self) -> None:
        while True:
            try:
                message = await self._incoming.next()
            except BadMessage as no:
                self._seat.outbox.put(refusal(no))
                continue
            match message:
                case Ping():
                    self._seat.outbox.put(events.pong())
                case commands.At():
                    self._moved(message)
                case commands.Hello():
                    self._refuse(message.id, "not_possible", "This socket has said hello already.")
                case _:
                    self._begin(message)

    def _moved(self, at: commands.At) -> None:
        now = time.monotonic()
        if self._seat.role == "pupil" and self._places.level(now) >= 1.0:
            self._places.take(1.0, now)
            self._live.classroom.moved(self._seat.number, at, self._classes.now_s())
            self._live.saving.changed = True

    def _begin(self, command: commands.AnyCommand) -> None:
        """Starts a command. The page's next messages do not wait for its answer."""
        now = time.monotonic()
        if self._allowance.level(now) < 1.0 or self._under_way >= MOST_UNDER_WAY:
            if self._seat.role == "pupil":
                self._live.flooded(self._seat.number, self._classes.now_s())
            self._refuse(command.id, "too_fast", "This came too fast; say it again a little later.")
            return
        self._allowance.take(1.0, now)
        self._under_way += 1
        # A command that has begun runs to its end, even if the socket ends first.
        task = asyncio.create_task(self._dispatcher.answer(self._live, self._seat, command))
        _running.add(task)
        task.add_done_callback(_running.discard)
        task.add_done_callback(partial(self._answered, command.id))

    def _answered(self, id: int, task: asyncio.Task[str]) -> None:
        self._under_way -= 1
        if task.cancelled():
            return
        problem = task.exception()
        if isinstance(problem, NotYours):
            self._refuse(id, "not_possible", str(problem))
            self._of_another_role += 1
            if self._of_another_role >= MOST_OF_ANOTHER_ROLE:
                count("class_role")
                self._seat.outbox.close(BROKE_THE_RULES, "This page sends commands of another role.")
        elif problem is None:
            self._seat.outbox.put(task.result())

    def _refuse(self, id: int, reason: str, sentence: str) -> None:
        count(f"class_{reason}")
        self._seat.outbox.put(events.refused(id, reason, sentence))


_running: set[asyncio.Task[str]] = set()
"""Commands under way. The event loop alone would not keep their tasks alive."""
