"""Several servers over one real Redis: leases, a killed server, and every fault of Redis."""

import signal
import time

import httpx
import pytest
from backstep.session.recipe import Recipe
from backstep.session.session import Session
from websockets.exceptions import ConnectionClosed

from tests.class_page import joined, open_class
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
def test_a_session_of_one_server_answers_at_the_other_one_too(start_pair, open_page, come_back):
    first, second = start_pair()
    session = new_session(first)
    page = open_page(first, session, client=CLIENT)
    # The page opens at the second server, too: the cookie's session stays the visitor's own.
    cookie = httpx.get(first.url).cookies
    assert (
        httpx.get(second.url, cookies=cookie).cookies["backstep_session"].split(".")[0]
        == (cookie["backstep_session"].split(".")[0])
    )
    other, _ = come_back(second, session, client="another-tab-of-it")
    assert other.command("step", count=3)["type"] == "applied"
    page.until(lambda: page.iteration == 3, "the steps of the other page")
    derived = httpx.get(f"{second.url}api/sessions/{session}/derivation?quantity=net_h1").json()
    assert derived["iteration"] == 3
    links = httpx.post(f"{second.url}api/sessions/{session}/links").json()
    watching = open_page(second, links["watch_path"].rsplit("/", 1)[1])
    assert page.command("step", count=1)["type"] == "applied"
    watching.until(lambda: watching.iteration == 4, "the step at the watching page")
    assert httpx.get(f"{second.url}s/{session}").status_code == 200
    page.until(lambda: page.iteration == 4, "the step at its own page")


@pytest.mark.slow
def test_a_class_is_one_class_on_two_servers_and_outlives_the_one_that_has_it(start_pair, open_class_page):
    """C12, C13: pupils at both servers, one vote; the owner is killed; no acknowledged vote is lost, none counts twice."""
    first, second = start_pair()
    opened = open_class(first, title="3b")
    teacher = open_class_page(first, opened["key"])
    pupils = [joined(server, opened["code"]) for server in (first, second, first, second)]
    assert [pupil["number"] for pupil in pupils] == [1, 2, 3, 4]
    pages = [
        open_class_page(server, pupil["key"])
        for server, pupil in zip((first, second, second, first), pupils, strict=True)
    ]
    task = {"kind": "vote", "text": "Will w6 grow?", "choices": ["It grows", "It shrinks"], "right": 1}
    teacher.do("give", task=task)
    for n, page in enumerate(pages):
        page.until(lambda page=page: page.newest("class")["tasks"], "the vote")
        page.do("answer", task=1, question=1, given=str(n % 2), id=7)
    teacher.until(lambda: teacher.group_counts() == {"choice 0": 2, "choice 1": 2}, "four votes on the board")
    mine = {"backstep_class": pupils[1]["key"]}
    assert httpx.get(f"{second.url}api/classes/mine", cookies=mine).json()["number"] == 2
    assert 'data-class-role="pupil"' in httpx.get(second.url, cookies=mine).text
    first.process.send_signal(signal.SIGKILL)
    begun = time.monotonic()
    back = open_class_page(second, opened["key"])
    back.until(lambda: back.group_counts() == {"choice 0": 2, "choice 1": 2}, "the votes after the kill")
    assert time.monotonic() - begun < 6.0
    again = open_class_page(second, pupils[1]["key"], client=pages[1].client)
    again.do("answer", task=1, question=1, given="1", id=7)  # said again: it is not carried out again
    assert again.newest("judged")["given"] == "1"
    assert back.newest("class")["pupils"] == 4
    late = joined(second, opened["code"])
    assert late["number"] == 5


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
