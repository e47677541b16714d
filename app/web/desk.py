"""The desk: where whoever has no socket asks for something of a session, and where what takes long is worked out.

An explanation is worked out from a snapshot (`Snapshot`), so that no session waits for it, in a process of its own (`Calculator`), so
that no frame does; once for all who ask the same (`SharedAnswers`). Exports and links, which need the engine, have a thread of this
process. Both go through a fair queue and are charged to the session and the address that asked (`FairQueue`, `Budget`).
"""

import pickle
import sys
import time
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, TypeVar

from fastapi import Request
from starlette.responses import Response

from app.explaining.budget import Asker, Budget
from app.explaining.fair_queue import Done, FairQueue
from app.explaining.process import Calculator
from app.explaining.shared_answers import SharedAnswers
from app.live.room import Room
from app.live.rooms import Rooms
from app.live.worker import Worker
from app.session.snapshot import Snapshot
from app.settings import Settings

from .visitors import Visitors

T = TypeVar("T")

SWITCH_S = 0.001
"""How long the thread may keep the event loop from its turn; Python's own 5 ms, a few times in a frame, is a late frame. Only
while it works: it costs every frame a tenth."""
IN_FLIGHT = 3
"""Questions that the process has at once: it answers one after another, and need not wait for the event loop between them."""


class NotFound(Exception):
    """There is nothing at this address; the message says what was looked for."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Desk:
    def __init__(
        self,
        rooms: Rooms,
        visitors: Visitors,
        worker: Worker,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
        *,
        calculator: Calculator | None = None,
    ) -> None:
        self._rooms, self._visitors, self._worker = rooms, visitors, worker
        self._calculator = calculator or Calculator(worker)
        self._budget = Budget(settings, clock)
        most = settings.max_waiting_explanations
        self._questions = FairQueue(self._budget, at_once=IN_FLIGHT, most=most, clock=clock)
        self._thread = FairQueue(self._budget, at_once=1, most=most, clock=clock)
        self._answers = SharedAnswers(settings.explanations_kept_bytes)

    @property
    def waiting(self) -> int:
        """Jobs that wait, or are under way."""
        return len(self._questions) + len(self._thread)

    @property
    def addresses(self) -> int:
        """Addresses that are remembered for what they asked for."""
        return self._budget.addresses

    @property
    def sessions(self) -> int:
        """Sessions that are remembered for what they asked for."""
        return self._budget.sessions

    def address(self, request: Request) -> str:
        """Whose limits count."""
        return self._visitors.address(request)

    def asker(self, request: Request, session_id: str = "") -> Asker:
        """Whose time it takes. Several who watch one session are told apart by their cookies."""
        visitor = self._visitors.of(request)
        # A name that anybody can make up would be a new session with every request.
        name = visitor.name if visitor.session and not visitor.claimed else ""
        return Asker(visitor.address, f"{session_id}.{name}" if session_id or name else "")

    async def room(self, request: Request, session_id: str) -> Room:
        """The room of a session or of a watch link, live or kept, to be read only.

        Raises `NotFound` where there is none, and `Full` where the address has guessed too many ids.
        """
        room, _ = await self._rooms.open_either(session_id, self._visitors.of(request))
        if room is None:
            raise NotFound("There is no such session, or it has been away too long and was let go.")
        return room

    # ---- what the process works out

    async def explain(
        self, request: Request, session_id: str, job: Callable[..., Any], *arguments: Any
    ) -> Response:
        """What a function of `explaining` says of the session as it stands now, as JSON, with the session's revision."""
        seen, revision = await self.look(request, session_id)
        found = await self.explained(self.asker(request, session_id), job, seen, *arguments)
        return json_text(f'{{"revision":{revision},{found[1:]}')

    async def look(self, request: Request, session_id: str) -> tuple[Snapshot, int]:
        """The session as it stands now, and its revision. The session goes on while something is worked out from it."""
        room = await self.room(request, session_id)
        async with room.lock:
            return Snapshot.of(room.session), room.session.revision

    async def explained(self, asker: Asker, job: Callable[..., Any], seen: Snapshot, *arguments: Any) -> str:
        """What a function of `explaining` says of a snapshot, as JSON."""
        key = _key(job, seen.digest, *arguments)
        text: str = await self._shared(asker, key, job, (seen, *arguments), size_bytes=seen.size_bytes)
        return text

    async def compute(self, request: Request, job: Callable[..., T], *arguments: Any) -> T:
        """What a pure function of a module returns for these arguments, which can be pickled. Raises `Full` where it cannot be now."""
        found: T = await self._shared(
            self.asker(request), _key(job, *arguments), job, arguments, as_json=False
        )
        return found

    async def _shared(
        self,
        asker: Asker,
        key: bytes,
        job: Callable[..., Any],
        arguments: tuple[Any, ...],
        *,
        as_json: bool = True,
        size_bytes: int = 0,
    ) -> Any:
        async def run() -> Done:
            return await self._calculator.run(job, arguments, as_json=as_json)

        async def work_out() -> Done:
            return await self._questions.do(asker, run, size_bytes=size_bytes)

        return await self._answers.get(key, work_out)

    # ---- what the thread does

    def check(self, request: Request) -> None:
        """Raises `Full` where nothing more is let in to the thread."""
        self._thread.check(self.asker(request))

    async def work(self, request: Request, job: Callable[[], T], *, let_in: bool = False) -> T:
        """Does it on the thread. A part of what is `let_in` already is charged and not refused."""

        def measured() -> Done:
            begun_s, usual_s = time.thread_time(), sys.getswitchinterval()
            value, problem = None, None
            sys.setswitchinterval(SWITCH_S)
            try:
                value = job()
            except Exception as raised:  # noqa: BLE001  charged first, and then raised
                problem = raised
            finally:
                sys.setswitchinterval(usual_s)
            return Done(value, time.thread_time() - begun_s, problem=problem)

        async def run() -> Done:
            return await self._worker.run(measured)

        done = await self._thread.do(self.asker(request), run, let_in=let_in)
        value: T = done.value
        return value


def _key(job: Callable[..., Any], *parts: Any) -> bytes:
    """Names a function and its arguments by their content."""
    named = (job.__module__, job.__qualname__, parts)
    return blake2b(pickle.dumps(named, pickle.HIGHEST_PROTOCOL), digest_size=32).digest()


def json_text(text: str) -> Response:
    return Response(text, media_type="application/json")
