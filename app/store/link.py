"""The link of one server to Valkey or Redis: its thread, its connections, and its sign of life.

A server has a random name. While it lives, a key with this name has its address and lasts `LIFE_S`; a
server that has ended in an orderly way leaves "ended". The leases of a server count for as long as
its key. So a crash frees all of its sessions at once, and no lease needs a renewal of its own.
"""

import asyncio
import logging
import secrets
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

from redis import exceptions
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from .interface import Failed

log = logging.getLogger("backstep.store")

T = TypeVar("T")

PREFIX = "backstep:"
LIFE_S = 3.0
"""How long a server counts as living after its last sign of life."""
BEAT_S = 0.5
"""The time between two signs of life."""
RETRY_S = 0.1
"""The time between two attempts to reach a Redis server that is gone."""
TIMEOUT_S = 0.8
"""How long a Redis server may take to connect or to answer. Less than the greatest age of a frame."""
ENDED_S = 86_400
"""How long the name of a server that has ended is kept."""
LOG_INTERVAL_S = 60.0

SENTENCES: tuple[tuple[type[Exception], str], ...] = (
    (exceptions.AuthenticationError, "the Redis server refuses the password"),
    (exceptions.AuthenticationWrongNumberOfArgsError, "the Redis server refuses the password"),
    (exceptions.NoPermissionError, "the Redis server does not permit it"),
    (exceptions.OutOfMemoryError, "the Redis server is full"),
    (exceptions.ReadOnlyError, "the Redis server takes no writes"),
    (exceptions.BusyLoadingError, "the Redis server is starting"),
    (exceptions.TimeoutError, "the Redis server does not answer"),
    (exceptions.ConnectionError, "the Redis server cannot be reached"),
    (OSError, "the Redis server cannot be reached"),
)
WORDS = (
    ("OOM", "the Redis server is full"),
    ("READONLY", "the Redis server takes no writes"),
    ("NOREPLICAS", "the Redis server takes no writes"),
    ("MISCONF", "the Redis server cannot write to its disk"),
    ("NOAUTH", "the Redis server refuses the password"),
    ("WRONGPASS", "the Redis server refuses the password"),
)
"""The beginnings of error texts. A script's errors come as plain texts."""


def failed(problem: Exception) -> Failed:
    """`problem` as a `Failed` with a sentence of ours."""
    if isinstance(problem, Failed):
        return problem
    # A pipeline puts its command in front, and writes the text as a tuple.
    text = str(problem).rpartition("caused error: ")[2].removeprefix("('")
    sentence = next((said for word, said in WORDS if text.startswith(word)), "")
    sentence = sentence or next((said for kind, said in SENTENCES if isinstance(problem, kind)), "")
    return Failed(sentence or "the Redis server refuses it", f"{type(problem).__name__}: {text}")


class Link:
    """One server's connections to Redis, on a thread with an event loop of its own.

    `on_down` is called with the fault when Redis stops working, `on_up` when it works again; both on
    the link's thread.
    """

    def __init__(self, url: str, address: str = "alive") -> None:
        """`address` is that at which other servers reach this one."""
        self._address = address
        self.server = secrets.token_urlsafe(12)
        # redis-py types an answer as the union of all answers.
        self.client: Any = Redis.from_url(
            url,
            protocol=2,
            socket_timeout=TIMEOUT_S,
            socket_connect_timeout=TIMEOUT_S,
            retry=Retry(NoBackoff(), 0),
        )
        self.on_down: list[Callable[[Failed], None]] = []
        self.on_up: list[Callable[[], None]] = []
        self.fault: Failed | None = Failed("the Redis server is not reached yet")
        """Why Redis cannot be used now; None if it can."""
        self._alive_s = self._in_contact_s = time.monotonic()
        """The last sign of life, and the first of an unbroken row."""
        self.clock_offset_s = 0.0
        """What to add to this machine's clock to get Redis's."""
        self._logged_s = -LOG_INTERVAL_S
        self._beat_now = asyncio.Event()
        self._closed = False
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="redis", daemon=True)
        self._thread.start()
        started: Future[None] = Future()
        self._beating = self.run(self._beat(started))
        with suppress(TimeoutError):
            started.result(2 * TIMEOUT_S + 0.5)

    def run(self, work: Coroutine[Any, Any, T]) -> "Future[T]":
        """Runs a coroutine on the link's thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def call(self, function: Callable[..., Any], *arguments: Any) -> None:
        """Calls a function on the link's thread."""
        self._loop.call_soon_threadsafe(function, *arguments)

    def report(self, problem: Exception) -> Failed:
        """Notes a problem of a request; on the link's thread. Returns it with a sentence."""
        fault = failed(problem)
        self._go_down(fault)
        self._beat_now.set()
        return fault

    async def is_gone(self, server: str) -> bool:
        """True if this server has ended, or has given no sign of life for long enough.

        After a pause of Redis all signs of life are old: then each server first gets `LIFE_S` to
        renew its own.
        """
        said = await self.client.get(_name_of(server))
        if said is not None:
            return bool(said == b"ended")
        return self.fault is None and time.monotonic() - self._in_contact_s >= LIFE_S

    async def address_of(self, server: str) -> str:
        """The address of a living server; empty if it has ended, or is not heard of."""
        said = await self.client.get(_name_of(server))
        return "" if said is None or said == b"ended" else str(said.decode())

    def close(self) -> None:
        """Says that this server has ended, and ends the thread. A second `close` does nothing."""
        if self._closed:
            return
        self._closed = True
        self._beating.cancel()
        with suppress(Exception):
            self.run(self._end()).result(2 * TIMEOUT_S)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        try:
            if self.fault is None:
                await self.client.set(_name_of(self.server), "ended", ex=ENDED_S)
        finally:
            await self.client.aclose()
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

    # ---- signs of life

    async def _beat(self, started: "Future[None]") -> None:
        while True:
            self._beat_now.clear()
            begun_s = time.monotonic()
            try:
                async with self.client.pipeline(transaction=False) as pipeline:
                    pipeline.set(_name_of(self.server), self._address, px=int(1000 * LIFE_S))
                    pipeline.time()
                    asked_s = time.time()
                    _, (seconds, microseconds) = await pipeline.execute()
                    self.clock_offset_s = seconds + microseconds / 1e6 - (asked_s + time.time()) / 2
            except Exception as problem:  # noqa: BLE001  said by the listeners
                self._go_down(failed(problem))
                with suppress(Exception):  # a full Redis still takes this
                    await self.client.pexpire(_name_of(self.server), int(1000 * LIFE_S))
                wait_s = RETRY_S
            else:
                self._go_up(begun_s)
                wait_s = BEAT_S
            if not started.done():
                started.set_result(None)
            with suppress(TimeoutError):
                async with asyncio.timeout(wait_s):
                    await self._beat_now.wait()
            if self.fault is not None:
                await asyncio.sleep(max(0.0, begun_s + RETRY_S - time.monotonic()))

    def _go_up(self, now_s: float) -> None:
        if now_s - self._alive_s > LIFE_S:
            # Others may have taken sessions over meanwhile: everything is written anew, or refused.
            self._go_down(Failed("the Redis server was not reached for a while"))
            self._in_contact_s = now_s
        self._alive_s = now_s
        if self.fault is not None:
            self.fault = None
            log.info("Redis is in use")
            self._logged_s = -LOG_INTERVAL_S
            for listener in self.on_up:
                listener()

    def _go_down(self, fault: Failed) -> None:
        self._in_contact_s = time.monotonic()
        if self.fault is not None and str(self.fault) == str(fault):
            return
        self.fault = fault
        if time.monotonic() >= self._logged_s + LOG_INTERVAL_S:
            self._logged_s = time.monotonic()
            log.error("Redis cannot be used: %s", fault.for_the_log)
        for listener in self.on_down:
            listener(fault)


def _name_of(server: str) -> str:
    return f"{PREFIX}server:{server}"
