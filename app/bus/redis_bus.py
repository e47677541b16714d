"""A bus over Valkey or Redis: pub/sub for what may be lost, streams for what must arrive.

A published message carries its server's name and the time by Redis's clock, which all servers know
by their link: so machines need no common clock, and what a paused Redis delivers late is dropped.
A sent message carries a number that grows; a script adds each number once, so that a message whose
answer was lost can be sent again.
"""

import asyncio
import struct
import time
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import Any

from ..store import Failed
from ..store.link import PREFIX, RETRY_S, Link, failed
from .interface import KEPT_S, MAX_AGE_S, MAX_WAIT_S, MAX_WAITING, STREAM_S, End, Receive
from .memory import MemoryBus

BLOCK_MS = 400
"""How long Redis waits for the next message of a stream before it says that there is none."""
READ_AT_ONCE = 500
HEAD = struct.Struct("<16sd")
"""A published message's head: the server's name and the time, in seconds."""

SEND = """
if tonumber(redis.call('HGET', KEYS[2], ARGV[1]) or '0') >= tonumber(ARGV[2]) then return 0 end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[4], '*', 'm', ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[5])
redis.call('EXPIRE', KEYS[2], ARGV[5])
return 1
"""
"""KEYS: stream, the numbers seen. ARGV: server, number, message, most messages, life."""


class RedisBus:
    """The bus of one server. It uses the server's link and does not close it."""

    def __init__(self, link: Link) -> None:
        self._link, self._name = link, link.server.encode()[:16].ljust(16)
        self._here = MemoryBus()
        self._channels: dict[str, int] = {}
        """The number of subscriptions of each channel."""
        self._publishing: deque[tuple[str, bytes, bool]] = deque(maxlen=MAX_WAITING)
        self._has_news = asyncio.Event()
        self._sending: asyncio.Queue[tuple[str, bytes, float, Future[None]]] = asyncio.Queue(MAX_WAITING)
        self._number = 0
        self._closed = False
        self._pubsub: Any = None
        self._tasks: set[Future[None]] = set()
        self._readers: set[asyncio.Task[None]] = set()
        for work in (self._publish_all(), self._hear(), self._send_all()):
            self._begin(work)

    # ---- channels

    def publish(self, channel: str, message: bytes, *, keep: bool = False) -> None:
        self._here.publish(channel, message)
        if not self._closed:
            self._link.call(self._put, channel, message, keep)

    def subscribe(self, channel: str, receive: Receive) -> End:
        end_here = self._here.subscribe(channel, receive)
        self._link.call(self._count, channel, 1)
        ended = False

        def end() -> None:
            nonlocal ended
            if not ended:
                ended = True
                end_here()
                if not self._closed:
                    self._link.call(self._count, channel, -1)

        return end

    def latest(self, channel: str) -> "Future[bytes | None]":
        async def look() -> bytes | None:
            # What this server published before goes first.
            while self._publishing and self._link.fault is None:  # noqa: ASYNC110  one round trip
                await asyncio.sleep(0.001)
            try:
                kept: bytes | None = await self._link.client.get(_kept(channel))
            except Exception as problem:
                raise self._link.report(problem) from problem
            return kept

        return self._link.run(look())

    # ---- streams

    def send(self, stream: str, message: bytes) -> "Future[None]":
        future: Future[None] = Future()
        future.set_running_or_notify_cancel()

        def put() -> None:
            try:
                self._sending.put_nowait((stream, message, time.monotonic(), future))
            except asyncio.QueueFull:
                future.set_exception(Failed("too many messages wait to be sent"))

        if self._closed:
            future.set_exception(Failed("the bus is closed"))
        else:
            self._link.call(put)
        return future

    def follow(self, stream: str, receive: Receive) -> "Future[End]":
        async def begin() -> End:
            try:
                newest = await self._link.client.xrevrange(_stream(stream), count=1)
            except Exception as problem:
                raise self._link.report(problem) from problem
            reading = asyncio.create_task(self._read(stream, newest[0][0] if newest else b"0", receive))
            self._readers.add(reading)
            reading.add_done_callback(self._readers.discard)
            return partial(self._end_reader, reading)

        return self._link.run(begin())

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self._here.close()
        for task in self._tasks:
            task.cancel()
        for reading in list(self._readers):
            self._end_reader(reading)

    # ---- on the link's thread

    def _end_reader(self, reading: "asyncio.Task[None]") -> None:
        with suppress(RuntimeError):  # the link is closed already
            self._link.call(reading.cancel)

    def _begin(self, work: Any) -> None:
        self._tasks.add(self._link.run(work))

    def _put(self, channel: str, message: bytes, keep: bool) -> None:
        if self._link.fault is None:
            self._publishing.append((channel, message, keep))
            self._has_news.set()

    async def _publish_all(self) -> None:
        while True:
            await self._has_news.wait()
            self._has_news.clear()
            news, now_s = list(self._publishing), time.time() + self._link.clock_offset_s
            pipeline = self._link.client.pipeline(transaction=False)
            for channel, message, keep in news:
                if keep:
                    pipeline.set(_kept(channel), message, ex=KEPT_S)
                pipeline.publish(_channel(channel), HEAD.pack(self._name, now_s) + message)
            try:
                await pipeline.execute()
            except Exception as problem:  # noqa: BLE001  what is published may be lost
                self._link.report(problem)
            for _ in range(min(len(news), len(self._publishing))):
                self._publishing.popleft()

    def _count(self, channel: str, change: int) -> None:
        count = self._channels[channel] = self._channels.get(channel, 0) + change
        if not count:
            del self._channels[channel]
        if self._pubsub is not None and count == max(change, 0):
            change_s = self._pubsub.subscribe if count else self._pubsub.unsubscribe
            self._begin(_quietly(change_s(_channel(channel))))

    async def _hear(self) -> None:
        while True:
            self._pubsub = self._link.client.pubsub(ignore_subscribe_messages=True)
            try:
                # A channel of its own: there is always something to listen to.
                await self._pubsub.subscribe(_channel(self._link.server), *map(_channel, self._channels))
                while True:
                    heard = await self._pubsub.get_message(timeout=BLOCK_MS / 1000)
                    if heard is not None:
                        self._take_in(heard["channel"].decode(), heard["data"])
            except Exception:  # noqa: BLE001  the link says the reason
                await asyncio.sleep(RETRY_S)
            finally:
                with suppress(Exception):
                    await self._pubsub.aclose()

    def _take_in(self, channel: str, data: bytes) -> None:
        name, sent_s = HEAD.unpack_from(data)
        is_late = time.time() + self._link.clock_offset_s - sent_s > MAX_AGE_S
        if name != self._name and not is_late:
            self._here.publish(channel.removeprefix(_channel("")), data[HEAD.size :])

    async def _send_all(self) -> None:
        while True:
            stream, message, since_s, future = await self._sending.get()
            self._number += 1
            arguments = (self._link.server, self._number, message, MAX_WAITING, STREAM_S)
            while True:
                try:
                    await self._link.client.eval(SEND, 2, _stream(stream), _seen(stream), *arguments)
                    future.set_result(None)
                    break
                except Exception as problem:  # noqa: BLE001  tried again
                    self._link.report(problem)
                    if time.monotonic() - since_s > MAX_WAIT_S:
                        future.set_exception(failed(problem))
                        break
                    await asyncio.sleep(RETRY_S)

    async def _read(self, stream: str, last: bytes, receive: Receive) -> None:
        while True:
            try:
                found = await self._link.client.xread({_stream(stream): last}, READ_AT_ONCE, BLOCK_MS)
            except Exception:  # noqa: BLE001  the link says the reason
                await asyncio.sleep(RETRY_S)
                continue
            for _, messages in found or ():
                for name, fields in messages:
                    last = name
                    receive(fields[b"m"])


async def _quietly(work: Any) -> None:
    """Does it; a fault is found by the one who listens, and all channels are asked for again."""
    with suppress(Exception):
        await work


def _channel(name: str) -> str:
    return f"{PREFIX}channel:{name}"


def _kept(channel: str) -> str:
    return f"{PREFIX}latest:{channel}"


def _stream(name: str) -> str:
    return f"{PREFIX}stream:{name}"


def _seen(stream: str) -> str:
    return f"{PREFIX}seen:{stream}"
