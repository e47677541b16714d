"""The limits on sessions of one visitor, of one address and of all."""

import asyncio
from dataclasses import replace

import httpx
import pytest
from backstep.limits.admission import AddressFull, Admission, TooFast
from backstep.live.outbox import Outbox
from backstep.live.rooms import SLEEPING, Rooms
from backstep.live.saving import SessionSaver
from backstep.live.visitor import Visitor
from backstep.live.worker import Worker
from backstep.session.engines import TextbookEngine
from backstep.session.session import Session
from backstep.settings import Settings
from backstep.store import MemoryStore
from websockets.exceptions import ConnectionClosed

ANNA, BEN = Visitor("anna", address="192.0.2.1"), Visitor("ben", address="192.0.2.1")


def rooms(**fields):
    settings = replace(Settings(), **fields)
    return Rooms(settings, Session, SessionSaver(MemoryStore(), Worker("test"), TextbookEngine(), settings))


def attach_page(room):
    async def send(_):
        pass

    outbox = Outbox(send, send, settings=Settings(), clock=lambda: 0.0, on_ready=lambda _outbox: None)
    room.add(outbox)
    return outbox


def test_beyond_a_visitors_limit_its_own_session_left_alone_longest_is_put_to_sleep():
    async def scene():
        many = rooms(max_sessions_per_visitor=2)
        bens = many.create(visitor=BEN)
        first, second = many.create(visitor=ANNA), many.create(visitor=ANNA)
        outboxes = [attach_page(room) for room in (bens, first, second)]
        first.playback.play(1.0, None, 0.0)
        first.touched_s, second.touched_s = 2.0, 1.0
        third = many.create(visitor=ANNA)
        assert many.find(second.id) is None
        assert not second.playback.playing
        assert [outbox.closing.is_set() for outbox in outboxes] == [False, False, True]
        assert outboxes[2].close_reason[0] == SLEEPING
        assert all(many.find(room.id) for room in (bens, first, third))
        # Opening it wakes it; the other one is put to sleep.
        woken = await many.open(second.id, ANNA)
        assert woken is not None
        assert len([room for room in many if room.owner.name == "anna"]) == 2
        await many.save_all()

    asyncio.run(scene())


def test_an_address_with_all_its_sessions_in_use_is_refused_and_its_open_sessions_go_on():
    many = rooms(max_sessions_per_address=2)
    mine, idle = many.create(visitor=ANNA), many.create(visitor=BEN)
    attach_page(mine)
    third = many.create(visitor=BEN)
    assert many.find(idle.id) is None
    attach_page(third)
    with pytest.raises(AddressFull):
        many.create(visitor=BEN)
    assert many.find(mine.id)
    assert many.create(visitor=Visitor("carl", address="192.0.2.2"))
    assert many.create()


def test_new_sessions_and_guesses_of_one_address_are_limited_together():
    now = [0.0]
    settings = replace(Settings(), new_sessions_per_minute_per_address=60.0)
    admission = Admission(settings, lambda: now[0])
    for _ in range(30):
        admission.take_new("a")
        admission.take_guess("a")
    with pytest.raises(TooFast):
        admission.take_new("a")
    with pytest.raises(TooFast):
        admission.check("a")
    with pytest.raises(TooFast):
        admission.take_guess("a")
    admission.take_new("b")
    admission.take_new("")
    now[0] = 1.0
    admission.take_new("a")


def test_a_request_that_was_no_guess_is_uncounted_exactly_once():
    admission = Admission(replace(Settings(), new_sessions_per_minute_per_address=2.0), lambda: 0.0)
    for _ in range(10):
        admission.take_guess("a")
        admission.give_back("a")
    admission.take_guess("a")
    admission.take_guess("a")
    with pytest.raises(TooFast):
        admission.take_guess("a")


def test_new_sessions_are_limited_over_all_addresses():
    admission = Admission(replace(Settings(), new_sessions_per_minute=2.0), lambda: 0.0)
    admission.take_new("")
    admission.take_new("a")
    with pytest.raises(TooFast):
        admission.take_new("b")


def test_new_sessions_too_fast_are_refused_with_a_retry_time_and_open_ones_go_on(start_server, open_page):
    server = start_server(
        BACKSTEP_NEW_SESSIONS_PER_MINUTE_PER_ADDRESS="1",
        BACKSTEP_TRUSTED_PROXIES="",
        BACKSTEP_ENGINE="textbook",
    )
    page = open_page(server)
    no = httpx.get(server.url, headers={"accept": "text/html"})
    assert no.status_code == 503
    assert no.headers["retry-after"] == "30"
    assert "Too many new sessions" in no.text
    assert page.command("step")["type"] == "applied"


def test_commands_that_come_too_fast_are_refused_with_a_sentence_and_may_be_said_again(
    start_server, open_page
):
    server = start_server(BACKSTEP_COMMANDS_PER_S="1", BACKSTEP_ENGINE="textbook")
    fast, other = open_page(server), open_page(server)
    answers = [fast.command("pause") for _ in range(8)]
    refused = [answer for answer in answers if answer["type"] == "refused"]
    assert refused
    assert {answer["reason"] for answer in refused} == {"too_fast"}
    assert "faster" in refused[0]["message"]
    assert other.command("step")["type"] == "applied"
    for _ in range(50):
        fast.for_a_while(0.2)
        if fast.command("pause", id=refused[0]["id"])["type"] == "applied":
            return
    pytest.fail("its turn never came")


def test_a_sleeping_sessions_page_is_told_and_opening_it_again_wakes_it(start_server, open_page):
    server = start_server(BACKSTEP_MAX_SESSIONS_PER_VISITOR="1", BACKSTEP_ENGINE="textbook")
    with httpx.Client() as browser:
        browser.get(server.url)
        session = browser.cookies["backstep_session"].split(".")[0]
        page = open_page(server, session)
        page.command("step")
        links = browser.post(f"{server.url}api/sessions/{session}/links").json()
        browser.get(server.origin + links["copy_path"])
    with pytest.raises(ConnectionClosed) as closed:
        page.for_a_while(10.0)
    assert closed.value.rcvd.code == SLEEPING
    assert "saved" in closed.value.rcvd.reason
    woken = open_page(server, session)
    assert woken.iteration == 1
