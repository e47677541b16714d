"""Several servers over one real Redis: leases, a killed server, and every fault of Redis."""

import signal
import time

import httpx
import pytest
from backstep.session.recipe import Recipe
from backstep.session.session import Session
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.page import Page, new_session

CLIENT = "one-page-of-ours"
PATIENCE_S = 15.0


@pytest.fixture
def redis(start_redis):
    return start_redis()


@pytest.fixture
def start_pair(start_server, redis):
    def start(**settings):
        shared = {"BACKSTEP_REDIS_URL": redis.url, "BACKSTEP_ENGINE": "textbook", **settings}
        return start_server(**shared), start_server(**shared)

    return start


@pytest.fixture
def come_back(open_socket):
    """Opens sockets until one shows the session, as a page does; returns the page and the seconds."""

    def coming_back(server, session, client=CLIENT):
        begun = time.monotonic()
        while True:
            try:
                page = Page(open_socket(server, session))
                page.say("hello", id=0, version=1, client=client)
                page.until(lambda page=page: page.frames, "a frame")
                page._ids = 1_000
                return page, time.monotonic() - begun
            except ConnectionClosed:
                assert time.monotonic() - begun < PATIENCE_S
                time.sleep(0.1)

    return coming_back


def notice(server):
    return httpx.get(f"{server.url}readyz").json().get("notice", "")


def until(condition, what):
    """The seconds until the condition holds."""
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < PATIENCE_S, what
        time.sleep(0.01)
    return time.monotonic() - begun


def is_fresh_replay(page, server, session):
    """True if the page shows, bit for bit, what the acknowledged recipe trains to."""
    recipe = Recipe.read(httpx.get(f"{server.url}api/sessions/{session}/recipe").json())
    replay = Session(recipe)
    replay.train(page.iteration)
    return replay.frame().weights.tobytes() == page.frames[-1].arrays["weights"].tobytes()


@pytest.mark.slow
def test_the_sessions_of_a_killed_server_go_on_at_another_one_with_everything_acknowledged(
    start_pair, open_page, come_back
):
    first, second = start_pair()
    session = new_session(first)
    page = open_page(first, session, client=CLIENT)
    for n in range(20):
        assert page.command("edit", quantity="w5", value=n / 10)["type"] == "applied"
        assert page.command("step", count=3)["type"] == "applied"
    last = page.command("edit", quantity="w6", value=0.75)
    first.process.send_signal(signal.SIGKILL)
    again, seconds = come_back(second, session)
    assert seconds < 5.0
    assert again.frames[-1].revision == last["revision"]
    assert again.iteration == 60
    assert again.weight(5) != 0.0
    assert again.weight(6) == 0.75
    assert is_fresh_replay(again, second, session)
    # The last command, said again, is answered and not carried out again.
    assert again.command("edit", quantity="w6", value=0.75, id=last["id"]) == last


@pytest.mark.slow
def test_a_server_that_ends_in_an_orderly_way_hands_its_sessions_over_at_once(
    start_pair, open_page, come_back
):
    first, second = start_pair()
    session = new_session(first)
    page = open_page(first, session, client=CLIENT)
    page.command("step", count=7)
    assert first.stop() == 0
    again, seconds = come_back(second, session)
    assert seconds < 2.0
    assert again.iteration == 7


@pytest.mark.slow
def test_one_server_at_a_time_has_a_session_and_the_page_is_asked_to_try_again(
    start_pair, open_page, come_back
):
    first, second = start_pair()
    session = new_session(first)
    page = open_page(first, session, client=CLIENT)
    # The page opens at the second server, too: the cookie's session stays the visitor's own.
    cookie = httpx.get(first.url).cookies
    assert (
        httpx.get(second.url, cookies=cookie).cookies["backstep_session"].split(".")[0]
        == (cookie["backstep_session"].split(".")[0])
    )
    with connect(
        f"{second.url.replace('http', 'ws', 1)}ws/{session}", origin=second.origin, proxy=None
    ) as socket:
        with pytest.raises(ConnectionClosed) as closed:
            socket.recv(timeout=PATIENCE_S)
        assert closed.value.rcvd.code == 1013
    assert page.command("step", count=1)["type"] == "applied"


@pytest.mark.slow
def test_a_server_that_wakes_up_after_its_lease_was_taken_writes_nothing_and_closes_its_sockets(
    start_pair, open_page, come_back
):
    first, second = start_pair()
    session = new_session(first)
    page = open_page(first, session, client=CLIENT)
    assert page.command("step", count=5)["type"] == "applied"
    first.process.send_signal(signal.SIGSTOP)
    try:
        again, _ = come_back(second, session, client="the-same-person")
        assert again.command("step", count=2)["type"] == "applied"
        page.say("step", id=99, count=1)  # waits in the socket of the sleeping server
    finally:
        first.process.send_signal(signal.SIGCONT)
    with pytest.raises(ConnectionClosed) as closed:
        page.until(lambda: False, "the end of the socket")
    assert closed.value.rcvd.code == 4410
    assert not [event for event in page.events if event["type"] == "applied" and event["id"] == 99]
    assert again.command("step", count=1)["type"] == "applied"
    again.until(lambda: again.iteration == 8, "the third step")


FAULTS = {
    "killed": (lambda redis: redis.kill(), lambda redis: redis.start(), "cannot be reached"),
    "paused": (lambda redis: redis.pause(), lambda redis: redis.go_on(), "does not answer"),
    "full": (
        lambda redis: redis.configure(maxmemory="1", maxmemory_policy="noeviction"),
        lambda redis: redis.configure(maxmemory="0"),
        "is full",
    ),
    "read-only": (
        lambda redis: redis.configure(min_replicas_to_write="1"),
        lambda redis: redis.configure(min_replicas_to_write="0"),
        "takes no writes",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_redis_is_said_and_survived(fault, start_pair, redis, open_page, come_back):
    breaks, mends, sentence = FAULTS[fault]
    first, second = start_pair()
    session = new_session(first)
    page = open_page(first, session, client=CLIENT)
    page.command("play", iterations_per_s=30, until=None)
    assert notice(first) == ""
    breaks(redis)
    until(lambda: sentence in notice(first), f"the notice: {notice(first)!r}")
    until(lambda: sentence in notice(second), "the notice of the other server")
    page.until(lambda: "Not being saved" in page.status["message"], "the notice on the page")
    before = page.iteration
    acknowledged = page.command("edit", quantity="w5", value=0.125)  # training and editing go on
    assert acknowledged["type"] == "applied"
    page.until(lambda: page.iteration > before + 30, "training that goes on")
    mends(redis)
    mended = time.monotonic()
    page.until(lambda: "Not being saved" not in page.status["message"], "the end of the notice")
    seconds = time.monotonic() - mended
    until(lambda: notice(first) == notice(second) == "", "the end of the notices")
    assert page.command("pause")["type"] == "applied"
    iteration = page.iteration
    # Everything is in Redis again: the other server goes on with it.
    first.process.send_signal(signal.SIGKILL)
    again, _ = come_back(second, session)
    assert again.frames[-1].revision >= acknowledged["revision"]
    assert again.iteration >= iteration
    assert is_fresh_replay(again, second, session)
    assert seconds < 2.0  # 0.1 s on a quiet machine


@pytest.mark.slow
def test_a_wrong_password_is_said_and_the_server_starts_all_the_same(start_redis, start_server, open_page):
    redis = start_redis()
    redis.configure(requirepass="right")
    server = start_server(BACKSTEP_REDIS_URL=redis.url, BACKSTEP_ENGINE="textbook")
    assert "refuses the password" in notice(server)
    assert "right" not in notice(server)
    page = open_page(server)
    page.until(lambda: "refuses the password" in page.status["message"], "the notice on the page")
    assert page.command("step", count=1)["type"] == "applied"


@pytest.mark.slow
def test_sessions_that_redis_has_forgotten_are_written_again_by_the_server_that_has_them(
    start_pair, redis, open_page, come_back
):
    first, second = start_pair()
    session = new_session(first)
    page = open_page(first, session, client=CLIENT)
    page.command("step", count=9)
    redis.kill()
    until(lambda: notice(first), "the notice")
    redis.start("--appendonly", "no")  # it comes back empty
    until(lambda: not notice(first), "the end of the notice")
    page.until(lambda: "Not being saved" not in page.status["message"], "the end of the notice on the page")
    first.process.send_signal(signal.SIGKILL)
    again, _ = come_back(second, session)
    assert again.iteration == 9
