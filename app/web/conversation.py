"""A conversation with one page, after its hello: commands in; answers, events and frames out."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

from fastapi import WebSocket

from ..limits.token_bucket import Bucket
from ..live.commands import Dispatcher
from ..live.outbox import Outbox
from ..live.room import Room
from ..protocol import events
from ..protocol.commands import Acknowledge, AnyCommand, AnyMessage, BadMessage, Look, Ping, Select, View
from ..protocol.pictures import Selection
from .incoming import PAGE_HAS_GONE, SENSELESS, Incoming, Senseless, refusal

log = logging.getLogger("backstep.socket")

BURST_S = 2.0
"""The commands of this many seconds may come at once: they may have waited for a connection."""
VIEWS_PER_S = 20.0
"""The page sends at most 10."""
BROKE_THE_RULES = 1008
FAREWELL_S = 1.0


async def converse(websocket: WebSocket, outbox: Outbox, read: Callable[[], Awaitable[None]]) -> None:
    """Reads a socket with `read` and writes its outbox, until the page has gone or is to be closed."""
    tasks: tuple[asyncio.Future[object], ...] = (
        asyncio.ensure_future(read()),
        asyncio.ensure_future(outbox.write()),
        asyncio.ensure_future(outbox.closing.wait()),
    )
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
    for result in results:
        if isinstance(result, Senseless):
            await _say_goodbye(websocket, BROKE_THE_RULES, SENSELESS)
        elif isinstance(result, Exception) and not isinstance(result, PAGE_HAS_GONE):
            log.error("A socket ended by a fault of ours", exc_info=result)
    if outbox.closing.is_set():
        await _say_goodbye(websocket, *outbox.close_reason)


async def _say_goodbye(websocket: WebSocket, code: int, reason: str) -> None:
    """Waits at most 1 s: a client that has stopped reading would never acknowledge the close."""
    with suppress(TimeoutError, *PAGE_HAS_GONE):
        async with asyncio.timeout(FAREWELL_S):
            await websocket.close(code, reason)


class Conversation:
    """Reads and writes one socket until it ends."""

    def __init__(
        self,
        websocket: WebSocket,
        incoming: Incoming[AnyMessage],
        room: Room,
        outbox: Outbox,
        client: str | None,
        dispatcher: Dispatcher,
        commands_per_s: float,
    ) -> None:
        """`client` names the page in its commands. None: the page only watches; its commands are refused."""
        self._websocket, self._incoming = websocket, incoming
        self._room, self._outbox, self._client = room, outbox, client
        self._dispatcher, self._per_s = dispatcher, commands_per_s
        self._views = Bucket(VIEWS_PER_S, VIEWS_PER_S, time.monotonic())
        self._allowance = Bucket(commands_per_s, BURST_S * commands_per_s, time.monotonic())

    async def run(self) -> None:
        """Returns when the page has gone, or reads too little of the frames sent to it."""
        await converse(self._websocket, self._outbox, self._read)

    async def _read(self) -> None:
        while True:
            try:
                message = await self._incoming.next()
            except BadMessage as no:
                self._outbox.put(refusal(no))
                continue
            match message:
                case Acknowledge():
                    self._outbox.acknowledge(message.sequence)
                case Ping():
                    self._outbox.put(events.pong())
                case Look():
                    self._room.hide(self._outbox, message.hidden)
                case Select():
                    self._select(message)
                case View():
                    self._show_view(message)
                case _:
                    await self._command(message)

    def _select(self, message: Select) -> None:
        """Refuses a name that the network does not have; it may belong to the network before."""
        indices = self._room.session.plan.names.parameter_index
        unknown = next((name for name in message.parameters if name not in indices), None)
        if unknown is None:
            self._outbox.select(Selection(message.parameters, message.everything, message.objective))
        else:
            sentence = f"parameters: this network has no weight or bias {unknown!r}."
            self._outbox.put(refusal(BadMessage("bad_value", sentence, field="parameters")))

    def _show_view(self, view: View) -> None:
        """Passes a view on to the watching pages. Views that come too fast are dropped."""
        now = time.monotonic()
        if self._client is not None and self._views.level(now) >= 1.0:
            self._views.take(1.0, now)
            self._room.show_view(view)

    async def _command(self, message: AnyCommand) -> None:
        """Runs a command and puts its answer into the outbox, unless it is refused."""
        if self._client is None:
            sentence = "This link only watches; nothing can be changed through it."
            self._outbox.put(events.refused(message.id, "not_possible", sentence))
            return
        if self._allowance.level(time.monotonic()) < 1.0:
            sentence = f"Commands came faster than {self._per_s:g} a second; say it again a little later."
            self._outbox.put(refusal(BadMessage("too_fast", sentence, id=message.id)))
            return
        self._allowance.take(1.0, time.monotonic())
        # A command that has begun runs to its end, even if the socket ends first.
        task = asyncio.create_task(self._dispatcher.begin(self._room, self._client, message))
        _running.add(task)
        task.add_done_callback(_running.discard)
        answer = await asyncio.shield(task)
        if isinstance(answer, str):
            if answer:
                self._outbox.put(answer)
        else:
            # A long replay: the conversation goes on, because a later command may end it.
            answer.add_done_callback(partial(_put_answer, self._outbox))


_running: set[asyncio.Task[str | asyncio.Future[str]]] = set()
"""Commands under way. The event loop alone would not keep their tasks alive."""


def _put_answer(outbox: Outbox, answer: "asyncio.Future[str]") -> None:
    if not answer.cancelled() and answer.result():
        outbox.put(answer.result())
