"""The outbox alone: a socket that takes messages when the test lets it."""

import asyncio
from dataclasses import replace

import pytest
from backstep.live.outbox import Outbox, OutboxState
from backstep.protocol.layout import ASKS, HEAD, MAGIC
from backstep.settings import Settings

SETTINGS = replace(Settings(), frames_in_flight=3, max_waiting_events=10)


def frame(revision):
    return HEAD.pack(MAGIC, 1, 1, 0, revision, 0)


class Link:
    """A socket and its outbox. While `reading` is not set, the reader has stopped."""

    def __init__(self, *, reads_epochs=False):
        self.sent, self.now_s, self.woken = [], 100.0, 0
        self.reading = asyncio.Event()
        self.reading.set()
        self.outbox = Outbox(
            self.send,
            self.send,
            settings=SETTINGS,
            clock=lambda: self.now_s,
            on_ready=self.wake,
            write_now=self.write_now,
            reads_epochs=reads_epochs,
        )

    async def send(self, message):
        await self.reading.wait()
        self.sent.append(message)

    def write_now(self, message):
        if self.reading.is_set():
            self.sent.append(message)
        return self.reading.is_set()

    def wake(self, _outbox):
        self.woken += 1

    def put_frame(self, revision):
        self.outbox.put_frame(frame(revision))
        self.outbox.flush()

    def put_curve(self, curve):
        self.outbox.put_curve(curve)
        self.outbox.flush()

    @property
    def ready(self):
        return self.outbox.ready_from_s() <= self.now_s


def with_link(test):
    """Runs an asynchronous test with a link and its running writer."""

    def run():
        async def whole():
            link = Link()
            writer = asyncio.create_task(link.outbox.write())
            await test(link)
            assert not writer.done()
            writer.cancel()

        asyncio.run(whole())

    run.__name__ = test.__name__
    return run


async def settle():
    for _ in range(20):
        await asyncio.sleep(0)


@with_link
async def test_events_keep_their_order_and_go_before_frames(link):
    link.reading.clear()
    link.outbox.put("a")
    await settle()
    link.put_frame(1)
    link.put_curve(b"curve")
    link.outbox.put("b")
    link.outbox.put("c")
    link.reading.set()
    await settle()
    assert link.sent == ["a", "b", "c", HEAD.pack(MAGIC, 1, 1, ASKS, 1, 1), b"curve"]


@with_link
async def test_the_newest_frame_takes_the_place_of_one_that_still_waits(link):
    link.reading.clear()
    link.outbox.put("a")
    await settle()
    for revision in range(5):
        link.put_frame(revision)
    link.reading.set()
    await settle()
    assert link.sent[1:] == [HEAD.pack(MAGIC, 1, 1, ASKS, 4, 1)]


@with_link
async def test_no_frame_from_before_a_new_network_follows_it(link):
    link.reading.clear()
    link.outbox.put("a")
    await settle()
    link.put_frame(1)
    link.put_curve(b"curve")
    link.outbox.put_network("network")
    link.reading.set()
    await settle()
    assert link.sent == ["a", "network"]
    assert link.outbox.frame_wanted
    assert link.outbox.curve_wanted


@with_link
async def test_a_limited_number_of_frames_is_in_flight_and_an_acknowledgement_frees_capacity(link):
    for revision in range(3):
        assert link.ready
        link.put_frame(revision)
        await settle()
    assert not link.ready
    link.outbox.want()
    link.outbox.acknowledge(2)
    assert link.woken == 1
    assert link.ready
    assert link.outbox.in_flight == 1


@with_link
async def test_an_acknowledgement_from_the_future_or_the_past_changes_nothing(link):
    for revision in range(3):
        link.put_frame(revision)
        await settle()
    link.outbox.acknowledge(2)
    for sequence in (4, 2**32 - 1, 2, 1, 0):
        link.outbox.acknowledge(sequence)
        assert link.outbox.in_flight == 1


@with_link
async def test_a_page_that_never_acknowledges_gets_a_frame_after_a_while(link):
    for revision in range(3):
        link.put_frame(revision)
        await settle()
    assert not link.ready
    link.now_s += SETTINGS.unacknowledged_interval_s
    assert link.ready


@with_link
async def test_a_socket_that_reads_nothing_gets_no_frame_until_it_reads(link):
    link.reading.clear()
    link.put_frame(1)
    await settle()
    link.outbox.want()
    assert link.outbox.ready_from_s() == float("inf")
    link.reading.set()
    await settle()
    assert link.woken == 1
    assert link.ready


@with_link
async def test_more_waiting_events_than_allowed_are_noticed(link):
    link.reading.clear()
    for n in range(11):
        link.outbox.put(str(n))
        await settle()
    assert not link.outbox.closing.is_set()
    link.outbox.put("one too many")
    assert link.outbox.closing.is_set()


@with_link
async def test_an_acknowledgement_that_frees_no_capacity_wakes_no_one(link):
    link.put_frame(1)
    link.outbox.want()
    link.outbox.acknowledge(1)
    assert link.woken == 0


@with_link
async def test_a_socket_that_takes_a_frame_at_once_has_it_at_once(link):
    link.put_frame(1)
    assert len(link.sent) == 1


@with_link
async def test_a_hidden_page_gets_no_frame_and_the_newest_when_it_shows(link):
    link.outbox.hide(True)
    link.outbox.want()
    assert link.outbox.ready_from_s() == float("inf")
    woken = link.woken
    link.outbox.hide(False)
    assert link.woken == woken + 1
    assert link.outbox.frame_wanted
    assert link.ready


@with_link
async def test_no_curve_follows_another_until_a_frame_behind_it_has_arrived(link):
    link.put_frame(1)
    link.outbox.acknowledge(1)
    assert link.outbox.curve_ready_from_s() <= link.now_s
    link.put_curve(b"curve")
    link.now_s += 100.0
    assert link.outbox.curve_ready_from_s() == float("inf")
    link.put_frame(2)
    assert link.outbox.curve_ready_from_s() == float("inf")
    link.outbox.want()
    link.outbox.acknowledge(2)
    assert link.woken == 1
    assert link.outbox.curve_ready_from_s() <= link.now_s


@with_link
async def test_epochs_follow_their_curve_to_a_page_that_reads_them_and_to_no_other(link):
    link.outbox.put_curve(b"curve", b"epochs")
    link.outbox.flush()
    assert link.sent == [b"curve"]
    reader = Link(reads_epochs=True)
    reader.outbox.put_curve(b"curve", b"epochs")
    reader.outbox.flush()
    assert reader.sent == [b"curve", b"epochs"]


@with_link
async def test_the_first_frame_behind_a_curve_asks_so_that_the_next_curve_need_not_wait(link):
    link.outbox.put_frame(frame(1))
    link.outbox.put_curve(b"curve")
    link.outbox.flush()
    link.put_frame(2)
    link.put_frame(3)
    asks = [bool(message[6] & ASKS) for message in link.sent if message != b"curve"]
    assert asks == [True, True, False]


@with_link
async def test_a_page_that_never_acknowledges_gets_a_curve_now_and_then(link):
    link.put_frame(1)
    assert link.outbox.curve_ready_from_s() <= link.now_s
    link.put_curve(b"curve")
    assert link.now_s < link.outbox.curve_ready_from_s() < float("inf")
    link.now_s = link.outbox.curve_ready_from_s()
    link.put_frame(2)
    assert link.outbox.curve_ready_from_s() <= link.now_s


@with_link
async def test_the_state_says_whether_events_wait_are_sent_or_are_gone(link):
    assert link.outbox.state is OutboxState.IDLE
    link.reading.clear()
    link.outbox.put("a")
    assert link.outbox.state is OutboxState.FILLED
    await settle()
    assert link.outbox.state is OutboxState.SENDING
    link.reading.set()
    await settle()
    assert (link.outbox.state, link.sent) == (OutboxState.IDLE, ["a"])


@with_link
async def test_a_frame_that_the_socket_refuses_is_sent_by_the_writer(link):
    link.reading.clear()
    link.put_frame(1)
    assert link.outbox.state is OutboxState.SENDING
    assert link.sent == []
    link.reading.set()
    await settle()
    assert link.outbox.state is OutboxState.IDLE
    assert len(link.sent) == 1


@with_link
async def test_a_closing_outbox_sends_its_events_and_no_frame_and_keeps_its_first_reason(link):
    link.outbox.close(4408, "asleep")
    link.outbox.close(1013, "too many")
    assert link.outbox.close_reason == (4408, "asleep")
    assert link.outbox.ready_from_s() == float("inf")
    link.put_frame(1)
    link.outbox.put("a")
    link.outbox.flush()
    assert link.sent == []
    assert link.outbox.state is OutboxState.CLOSING


@with_link
async def test_a_closing_outbox_does_not_open_again(link):
    link.outbox.close(4408, "asleep")
    for state in OutboxState:
        with pytest.raises(RuntimeError, match="from closing"):
            link.outbox._go_to(state)


def test_an_error_while_a_frame_is_sent_ends_the_writer():
    async def whole():
        link = Link()

        async def broken(_message):
            raise OSError("the network is gone")

        link.outbox._send_bytes = broken
        link.reading.clear()
        writer = asyncio.create_task(link.outbox.write())
        link.put_frame(1)
        with pytest.raises(OSError, match="gone"):
            async with asyncio.timeout(5):
                await writer

    asyncio.run(whole())
