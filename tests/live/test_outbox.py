"""The outbox alone: a socket that takes messages when the test lets it."""

import asyncio
from dataclasses import replace

import pytest

from app.live.outbox import Outbox
from app.protocol.layout import ASKS, HEAD, MAGIC
from app.settings import Settings

SETTINGS = replace(Settings(), frames_in_flight=3, max_waiting_events=10)


def frame(revision):
    return HEAD.pack(MAGIC, 1, 1, 0, revision, 0)


class Line:
    """A socket and its outbox; `reading` False is a reader that has stopped."""

    def __init__(self):
        self.sent, self.now_s, self.woken = [], 100.0, 0
        self.reading = asyncio.Event()
        self.reading.set()
        self.outbox = Outbox(
            self.send,
            self.send,
            settings=SETTINGS,
            clock=lambda: self.now_s,
            on_room=self.wake,
            write_now=self.write_now,
        )

    async def send(self, message):
        await self.reading.wait()
        self.sent.append(message)

    def write_now(self, message):
        if self.reading.is_set():
            self.sent.append(message)
        return self.reading.is_set()

    def wake(self):
        self.woken += 1

    def put_frame(self, revision):
        self.outbox.put_frame(frame(revision))
        self.outbox.flush()

    def put_curve(self, curve):
        self.outbox.put_curve(curve)
        self.outbox.flush()

    @property
    def room(self):
        return self.outbox.room_from_s() <= self.now_s


def with_line(test):
    """Runs an asynchronous test with a line whose writer is running."""

    def run():
        async def whole():
            line = Line()
            writer = asyncio.create_task(line.outbox.write())
            await test(line)
            assert not writer.done()
            writer.cancel()

        asyncio.run(whole())

    run.__name__ = test.__name__
    return run


async def settle():
    for _ in range(20):
        await asyncio.sleep(0)


@with_line
async def test_events_keep_their_order_and_go_before_frames(line):
    line.reading.clear()
    line.outbox.put("a")
    await settle()
    line.put_frame(1)
    line.put_curve(b"curve")
    line.outbox.put("b")
    line.outbox.put("c")
    line.reading.set()
    await settle()
    assert line.sent == ["a", "b", "c", HEAD.pack(MAGIC, 1, 1, ASKS, 1, 1), b"curve"]


@with_line
async def test_the_newest_frame_takes_the_place_of_one_that_still_waits(line):
    line.reading.clear()
    line.outbox.put("a")
    await settle()
    for revision in range(5):
        line.put_frame(revision)
    line.reading.set()
    await settle()
    assert line.sent[1:] == [HEAD.pack(MAGIC, 1, 1, ASKS, 4, 1)]


@with_line
async def test_no_frame_from_before_a_new_network_follows_it(line):
    line.reading.clear()
    line.outbox.put("a")
    await settle()
    line.put_frame(1)
    line.put_curve(b"curve")
    line.outbox.put_network("network")
    line.reading.set()
    await settle()
    assert line.sent == ["a", "network"]
    assert line.outbox.frame_wanted
    assert line.outbox.curve_wanted


@with_line
async def test_only_so_many_frames_are_in_flight_and_an_acknowledgement_makes_room(line):
    for revision in range(3):
        assert line.room
        line.put_frame(revision)
        await settle()
    assert not line.room
    line.outbox.want()
    line.outbox.acknowledge(2)
    assert line.woken == 1
    assert line.room
    assert line.outbox.in_flight == 1


@with_line
async def test_an_acknowledgement_from_the_future_or_the_past_changes_nothing(line):
    for revision in range(3):
        line.put_frame(revision)
        await settle()
    line.outbox.acknowledge(2)
    for sequence in (4, 2**32 - 1, 2, 1, 0):
        line.outbox.acknowledge(sequence)
        assert line.outbox.in_flight == 1


@with_line
async def test_who_never_acknowledges_gets_a_frame_after_a_while(line):
    for revision in range(3):
        line.put_frame(revision)
        await settle()
    assert not line.room
    line.now_s += SETTINGS.unacknowledged_interval_s
    assert line.room


@with_line
async def test_a_socket_that_takes_nothing_is_given_no_frame_until_it_does(line):
    line.reading.clear()
    line.put_frame(1)
    await settle()
    line.outbox.want()
    assert line.outbox.room_from_s() == float("inf")
    line.reading.set()
    await settle()
    assert line.woken == 1
    assert line.room


@with_line
async def test_more_waiting_events_than_allowed_are_noticed(line):
    line.reading.clear()
    for n in range(11):
        line.outbox.put(str(n))
        await settle()
    assert not line.outbox.ended.is_set()
    line.outbox.put("one too many")
    assert line.outbox.ended.is_set()


@with_line
async def test_an_acknowledgement_that_makes_no_room_wakes_nobody(line):
    line.put_frame(1)
    line.outbox.want()
    line.outbox.acknowledge(1)
    assert line.woken == 0


@with_line
async def test_a_socket_that_takes_a_frame_at_once_has_it_at_once(line):
    line.put_frame(1)
    assert len(line.sent) == 1


@with_line
async def test_a_hidden_page_gets_no_frame_and_the_newest_when_it_shows(line):
    line.outbox.hide(True)
    line.outbox.want()
    assert line.outbox.room_from_s() == float("inf")
    woken = line.woken
    line.outbox.hide(False)
    assert line.woken == woken + 1
    assert line.outbox.frame_wanted
    assert line.room


@with_line
async def test_no_curve_follows_another_until_a_frame_behind_it_has_arrived(line):
    line.put_frame(1)
    line.outbox.acknowledge(1)
    assert line.outbox.curve_from_s() <= line.now_s
    line.put_curve(b"curve")
    line.now_s += 100.0
    assert line.outbox.curve_from_s() == float("inf")
    line.put_frame(2)
    assert line.outbox.curve_from_s() == float("inf")
    line.outbox.want()
    line.outbox.acknowledge(2)
    assert line.woken == 1
    assert line.outbox.curve_from_s() <= line.now_s


@with_line
async def test_the_first_frame_behind_a_curve_asks_so_that_the_next_curve_need_not_wait(line):
    line.outbox.put_frame(frame(1))
    line.outbox.put_curve(b"curve")
    line.outbox.flush()
    line.put_frame(2)
    line.put_frame(3)
    asks = [bool(message[6] & ASKS) for message in line.sent if message != b"curve"]
    assert asks == [True, True, False]


@with_line
async def test_who_acknowledges_nothing_gets_a_curve_now_and_then(line):
    line.put_frame(1)
    assert line.outbox.curve_from_s() <= line.now_s
    line.put_curve(b"curve")
    assert line.now_s < line.outbox.curve_from_s() < float("inf")
    line.now_s = line.outbox.curve_from_s()
    line.put_frame(2)
    assert line.outbox.curve_from_s() <= line.now_s


def test_what_goes_wrong_while_a_frame_is_sent_ends_the_writer_and_nobody_else():
    async def whole():
        line = Line()

        async def broken(_message):
            raise OSError("the network is gone")

        line.outbox._send_bytes = broken
        line.reading.clear()
        writer = asyncio.create_task(line.outbox.write())
        line.put_frame(1)
        with pytest.raises(OSError, match="gone"):
            async with asyncio.timeout(5):
                await writer

    asyncio.run(whole())
