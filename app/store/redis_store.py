"""A store over Valkey or Redis (7 and newer), which several servers share.

Requests are carried out in their order, on the link's thread; those that wait go in one round trip.
While Redis cannot be used, a request fails at once. A write is fenced by the lease of its session
(`scripts.py`). What Redis holds ends by itself: sessions by their age, and lists by their length.
"""

import asyncio
import logging
import secrets
import time
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from hashlib import sha256
from typing import Any, Generic, TypeVar

from . import scripts
from .interface import Failed, Lease, Listed, Lost, SavedSession
from .link import PREFIX, Link, failed
from .queued import Request, without_superseded

log = logging.getLogger("backstep.store")

T = TypeVar("T")

MAX_NOTES = 10_000
"""Notes of one document. A document comes every second while there are notes."""
MAX_ASIDE = 100
"""Unreadable sessions that are kept."""
MAX_GONE = 1_000_000
"""Names of deleted sessions that are kept."""
MARGIN_S = 2 * 86_400
"""How much longer than `keep_s` Redis keeps a session: the daily sweep comes first."""
TOUCHED, GONE, ASIDE = f"{PREFIX}touched", f"{PREFIX}gone", f"{PREFIX}aside"
KEY = f"{PREFIX}cookie-key"


def shared_cookie_keys(link: Link) -> tuple[str, ...]:
    """The key that signs the cookies of all servers; the first server makes it. None if Redis cannot
    be used."""

    async def key() -> str:
        await link.client.set(KEY, secrets.token_urlsafe(32), nx=True)
        return str((await link.client.get(KEY)).decode())

    if link.fault is not None:
        return ()
    try:
        return (link.run(key()).result(),)
    except Exception as problem:  # noqa: BLE001  said in the log
        log.warning("The servers' key for cookies cannot be read: %s", failed(problem).for_the_log)
        return ()


class RedisStore:
    """The sessions of all servers that use the same Redis. `close` closes the link, too."""

    def __init__(
        self, link: Link, *, keep_s: float = 30 * 86_400.0, clock: Callable[[], float] = time.time
    ) -> None:
        self.link = link
        self._clock, self._life_s = clock, int(keep_s + MARGIN_S)
        self._epochs: dict[str, int] = {}
        """The epochs of the sessions that this server has the lease of."""
        self._number = 0
        """The number of the last write."""
        self._last: dict[str, int] = {}
        """The number of each session's last write; -1 after a failed one, until the next document."""
        self._queue: asyncio.Queue[Request | None] = asyncio.Queue()
        self._closed = False
        self._working = link.run(self._work())

    # ---- requests

    def save(self, id: str, document: str, *, alias: str = "", fenced: bool = True) -> "Future[None]":
        now_s = self._clock()
        if not fenced:
            return self._ask(_Command(scripts.SAVE_FOR_GOOD, (_session(id), TOUCHED),
                                      lambda: (document, now_s, self._life_s, id), lambda _: None))  # fmt: skip
        return self._ask(
            _Command(
                scripts.SAVE,
                (_session(id), _notes(id), TOUCHED, _alias(alias)),
                lambda: (*self._fence(id), document, alias, now_s, self._life_s, id),
                lambda answer: self._written(id, answer),
            ),
            saves=id,
        )

    def note(self, id: str, text: str) -> "Future[None]":
        now_s = self._clock()
        return self._ask(
            _Command(
                scripts.NOTE,
                (_session(id), _notes(id), TOUCHED),
                lambda: self._note_arguments(id, text, now_s),
                lambda answer: self._written(id, answer),
            ),
            notes=id,
        )

    def load(self, id: str) -> "Future[SavedSession | None]":
        return self._ask(_Command(scripts.LOAD, (_session(id), _notes(id)), tuple, _saved_session))

    def resolve(self, alias: str) -> "Future[str | None]":
        async def look() -> str | None:
            id = await self.link.client.get(_alias(alias)) if alias else None
            return None if id is None else str(id.decode())

        return self._ask(look)

    def existed(self, name: str) -> "Future[bool]":
        async def look() -> bool:
            return await self.link.client.zscore(GONE, _hash(name)) is not None

        return self._ask(look)

    def set_aside(self, id: str) -> "Future[None]":
        async def move() -> None:
            await self._delete(id, MAX_ASIDE)

        return self._ask(move)

    def delete(self, ids: Sequence[str]) -> "Future[int]":
        async def remove() -> int:
            return sum([await self._delete(id) for id in ids])

        return self._ask(remove)

    def sessions(self) -> "Future[list[Listed]]":
        return self._ask(self._list)

    def ids(self, prefix: str) -> "Future[list[str]]":
        async def look() -> list[str]:
            names = [name.decode() for name in await self.link.client.zrange(TOUCHED, 0, -1)]
            return sorted(name for name in names if name.startswith(prefix))

        return self._ask(look)

    def sweep(self, untouched_for_s: float) -> "Future[int]":
        before_s = self._clock() - untouched_for_s

        async def sweep() -> int:
            client = self.link.client
            await client.zremrangebyscore(GONE, "-inf", f"({before_s!r}")
            await client.zremrangebyrank(GONE, 0, -MAX_GONE - 1)
            old = await client.zrangebyscore(TOUCHED, "-inf", f"({before_s!r}")
            return sum([await self._delete(id.decode()) for id in old])

        return self._ask(sweep)

    def take(self, id: str, *, new: bool = False) -> "Future[Lease]":
        return self._ask(lambda: self._take(id, new))

    def address_of(self, server: str) -> "Future[str]":
        return self._ask(lambda: self.link.address_of(server))

    def release(self, id: str) -> "Future[None]":
        async def release() -> None:
            epoch = self._forget(id)
            if epoch is not None:
                await self._eval(scripts.RELEASE, (_session(id),), self.link.server, epoch)

        return self._ask(release)

    def subscribe(self, on_down: Callable[[Failed], None], on_up: Callable[[], None]) -> None:
        def begin() -> None:
            self.link.on_down.append(on_down)
            self.link.on_up.append(on_up)
            if self.link.fault is not None:
                on_down(self.link.fault)

        self.link.call(begin)

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self.link.call(self._queue.put_nowait, None)
        try:
            self._working.result(5.0)
        finally:
            self.link.close()

    def _ask(
        self, job: "Callable[[], Awaitable[T]] | _Command[T]", *, saves: str = "", notes: str = ""
    ) -> "Future[T]":
        request = Request(job, saves, notes)
        if self._closed:
            request.future.set_exception(Failed("the store is closed"))
        else:
            self.link.call(self._queue.put_nowait, request)
        return request.future

    # ---- on the link's thread

    async def _work(self) -> None:
        open_ = True
        while open_:
            group = [await self._queue.get()]
            while not self._queue.empty():
                group.append(self._queue.get_nowait())
            open_ = None not in group
            together: list[Request] = []
            for request in without_superseded([one for one in group if one is not None]):
                if isinstance(request.job, _Command):
                    together.append(request)
                    continue
                await self._send(together)
                together = []
                await self._answer(request, request.job)
            await self._send(together)

    async def _answer(self, request: Request, job: Callable[[], Awaitable[Any]]) -> None:
        if self.link.fault is not None:
            request.fail(self.link.fault)
            return
        try:
            answer = await job()
        except Exception as problem:  # noqa: BLE001  raised to the caller
            request.fail(problem if isinstance(problem, Failed) else self.link.report(problem))
        else:
            request.succeed(answer)

    async def _send(self, requests: list[Request]) -> None:
        """Sends commands in one round trip."""
        if not requests:
            return
        if self.link.fault is not None:
            for request in requests:
                self._fail(request, self.link.fault)
            return
        pipeline = self.link.client.pipeline(transaction=False)
        for request in requests:
            command: _Command[Any] = request.job
            keys = command.keys
            pipeline.execute_command("EVAL", command.script, len(keys), *keys, *command.arguments())
        try:
            answers = await pipeline.execute(raise_on_error=False)
        except Exception as problem:  # noqa: BLE001  raised to the callers
            fault = self.link.report(problem)
            for request in requests:
                self._fail(request, fault)
            return
        for request, answer in zip(requests, answers, strict=True):
            self._take_answer(request, answer)

    def _take_answer(self, request: Request, answer: Any) -> None:
        if isinstance(answer, Exception):
            self._fail(request, self.link.report(answer))
            return
        try:
            result = request.job.read(answer)
        except Failed as problem:
            self._fail(request, problem)
        else:
            request.succeed(result)

    def _fail(self, request: Request, problem: Failed) -> None:
        if id := request.saves or request.notes:
            self._last[id] = -1
        request.fail(problem)

    def _fence(self, id: str) -> tuple[str, int, int]:
        """What a write carries: this server, the epoch of its lease, and a growing number."""
        self._number += 1
        self._last[id] = self._number
        return self.link.server, self._epochs.get(id, 0), self._number

    def _note_arguments(self, id: str, text: str, now_s: float) -> tuple[Any, ...]:
        before = self._last.get(id, 0)
        return (*self._fence(id), text, now_s, MAX_NOTES, self._life_s, id, before)

    def _written(self, id: str, answer: Any) -> None:
        """Reads the answer to a write; raises `Failed` if it was refused."""
        said, epoch = answer[0].decode(), int(answer[1])
        if said == "saved":
            self._epochs[id] = epoch
        elif said == "lost":
            self._forget(id)
            raise Lost("another server has taken the session over")
        else:
            raise Failed(REFUSALS[said])

    def _forget(self, id: str) -> int | None:
        self._last.pop(id, None)
        return self._epochs.pop(id, None)

    async def _take(self, id: str, new: bool) -> Lease:
        me, life = self.link.server, self._life_s if new else ""
        epoch, owner, number = await self._eval(scripts.TAKE, (_session(id),), me, "", "", life)
        name = owner.decode()
        if name != me and await self.link.is_gone(name):
            epoch, owner, number = await self._eval(scripts.TAKE, (_session(id),), me, name, epoch, life)
            name = owner.decode()
        if name != me:
            return Lease(int(epoch), name)
        if epoch:
            self._epochs[id], self._last[id] = int(epoch), int(number)
        return Lease(int(epoch))

    async def _delete(self, id: str, aside: int | str = "") -> int:
        now_s = self._clock()
        keys = (_session(id), _notes(id), TOUCHED, GONE, ASIDE)
        answer = await self._eval(scripts.DELETE, keys, id, now_s, aside, _alias(""))
        if not answer:
            return 0
        self._forget(id)
        names = [name for name in (id, answer[0].decode()) if name]
        await self.link.client.zadd(GONE, {_hash(name): now_s for name in names})
        return 1

    async def _list(self) -> list[Listed]:
        client = self.link.client
        touched = await client.zrange(TOUCHED, 0, -1, desc=True, withscores=True)
        pipeline = client.pipeline(transaction=False)
        for id, _ in touched:
            pipeline.execute_command("HSTRLEN", _session(id.decode()), "document")
            pipeline.hget(_session(id.decode()), "noted")
        sizes = await pipeline.execute() if touched else []
        return [
            Listed(id.decode(), float(at_s), int(size) + int(noted or 0))
            for (id, at_s), size, noted in zip(touched, sizes[::2], sizes[1::2], strict=True)
            if size
        ]

    async def _eval(self, script: str, keys: tuple[str, ...], *arguments: Any) -> Any:
        return await self.link.client.execute_command("EVAL", script, len(keys), *keys, *arguments)


REFUSALS = {
    "nothing": "there is no document to add a note to",
    "many": "too many notes wait for a document",
    "gap": "something before it could not be saved",
    "late": "a newer write came before it",
}


class _Command(Generic[T]):
    """A script with its keys; `arguments` are asked for when it is sent, `read` reads its answer."""

    def __init__(
        self,
        script: str,
        keys: tuple[str, ...],
        arguments: Callable[[], tuple[Any, ...]],
        read: Callable[[Any], T],
    ) -> None:
        self.script, self.keys, self.arguments, self.read = script, keys, arguments, read


def _session(id: str) -> str:
    return f"{PREFIX}session:{id}"


def _notes(id: str) -> str:
    return f"{PREFIX}notes:{id}"


def _alias(alias: str) -> str:
    return f"{PREFIX}alias:{alias}"


def _hash(name: str) -> str:
    """128 bits of the name's SHA-256: enough to recognise the name, and useless for opening a session."""
    return sha256(name.encode()).hexdigest()[:32]


def _saved_session(answer: Any) -> SavedSession | None:
    if not answer:
        return None
    return SavedSession(answer[0].decode(), tuple(text.decode() for text in answer[1]))
