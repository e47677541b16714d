"""Forbidden HTTP, and hostile clients beside an innocent page: the guard, in a real server."""

import time
from contextlib import ExitStack, suppress

import httpx
import psutil
import pytest
from backstep.guard.guard import Guard
from backstep.limits.counts import refusal_counts
from backstep.settings import Settings

from bench.abuse import ATTACKS, PATIENT, Page, Raw, measure, new_session

MOST_MB = 5.0
"""The memory that one hostile client may cost."""
# Twelve sessions of the largest network may take 8 MB each, and LLVM some for a moment.
MORE_MB = {"half_sent_requests": 10.0, "expensive_requests": 120.0, "largest_networks": 150.0}
"""A thousand connections at once; and eight explanations of the largest network at a time, which
take 50 to 75."""


@pytest.fixture
def connect():
    """Opens connections and closes them in the end."""
    with ExitStack() as stack:
        yield lambda server: stack.enter_context(Raw(server.port))


def ask(connect, server, text):
    raw = connect(server)
    raw.send(text if isinstance(text, bytes) else text.encode())
    return raw


# ---- how large, and how it must not look


GET = "GET /healthz HTTP/1.1\r\nHost: a\r\n"


@pytest.mark.parametrize(
    ("request_text", "status"),
    [
        (f"{GET}X: {'x' * 8200}\r\n\r\n", 431),
        (f"{GET}X: {'x' * 100_000}", 431),
        (GET + "X: y\r\n" * 100 + "\r\n", 431),
        (GET + f"X: {'x' * 1000}\r\n" * 17 + "\r\n", 431),
        (f"GET /{'x' * 8200} HTTP/1.1\r\nHost: a\r\n\r\n", 414),
        (f"GET /{'x' * 8000} HTTP/1.1\r\nHost: a\r\n\r\n", 404),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\n\r\n", 413),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc", 400),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            400,
        ),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
            400,
        ),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400),
        ("GET / HTTP/1.1\nHost: a\n\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n folded\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        ("GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        ("TRACE /healthz HTTP/1.1\r\nHost: a\r\n\r\n", 405),
        ("PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n", 405),
        ("GETT / HTTP/1.1\r\nHost: a\r\n\r\n", 405),
        ("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 405),
        ("GET /\x00 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ],
    ids=lambda value: repr(value)[:90],
)
def test_a_request_that_is_too_large_or_ambiguous_is_refused(server, connect, request_text, status):
    raw = ask(connect, server, request_text)
    answer = raw.everything().decode("latin-1")
    assert answer.startswith(f"HTTP/1.1 {status} ")
    head = answer.lower().split("\r\n\r\n")[0]
    assert "default-src 'none'" in head
    assert "nosniff" in head
    assert '"refused"' in answer
    assert "evil" not in answer


def send_until_it_ends(raw, data, pause_s=0.0):
    """Sends until the connection ends; fails if it takes everything."""
    with suppress(OSError):
        for _ in range(20_000):
            raw.send(data)
            time.sleep(pause_s)
        pytest.fail("it took everything")


def test_a_body_without_a_length_is_refused_while_it_comes(server, connect):
    raw = ask(connect, server, "POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
    send_until_it_ends(raw, b"1000\r\n" + b"x" * 4096 + b"\r\n")


def test_a_trailer_without_an_end_is_refused(server, connect):
    raw = ask(connect, server, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: ")
    send_until_it_ends(raw, b"x" * 4096)


def test_many_requests_without_waiting_for_an_answer_end_the_connection_and_a_few_are_answered(
    server, connect
):
    few = ask(connect, server, f"{GET}\r\n" * 3 + f"{GET}Connection: close\r\n\r\n")
    assert few.everything().count(b"HTTP/1.1 200 OK") == 4
    many = ask(connect, server, f"{GET}\r\n" * 1000)
    assert many.everything().count(b"HTTP/1.1 200 OK") < 20


def test_a_connection_serves_one_request_after_the_other(server):
    with httpx.Client() as client:
        for _ in range(3):
            assert client.get(f"{server.url}healthz").status_code == 200
            assert client.head(server.url).status_code == 200
            assert client.post(f"{server.url}api/nothing", json={"a": "b" * 60_000}).status_code == 404


def test_an_upgrade_to_something_else_is_answered_in_http_1(server, connect):
    raw = ask(connect, server, f"{GET}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n")
    assert raw.everything().startswith(b"HTTP/1.1 200 OK")


# ---- how long it may take


@pytest.mark.parametrize(
    ("begun", "status"),
    [
        ("", 408),
        ("GET / HTTP/1.1\r\nHost: a\r\nX-Half: ", 408),
        ("POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf", 408),
        ("POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nha", 408),
        (f"{GET}\r\n\r\n", 200),
        (f"{GET}\r\nGET / HT", 200),
    ],
    ids=repr,
)
def test_an_incomplete_request_ends_in_time(start_server, connect, begun, status):
    server = start_server(BACKSTEP_HEADER_TIMEOUT_S="0.3", BACKSTEP_BODY_TIMEOUT_S="0.4")
    raw = ask(connect, server, begun)
    answer = raw.everything().decode()  # and it ends
    if "POST" not in begun:  # the application may have answered before the body was due
        assert answer.startswith(f"HTTP/1.1 {status} ")


def test_an_answer_may_take_longer_than_a_request(start_server, open_page):
    server = start_server(BACKSTEP_HEADER_TIMEOUT_S="0.2", BACKSTEP_BODY_TIMEOUT_S="0.2")
    page = open_page(server)
    page.command("play", iterations_per_s=None, until=6000)
    page.until(lambda: page.iteration == 6000, "the end of the run")
    rows = httpx.get(
        f"{server.url}api/sessions/{page.events[0]['session']}/export/run.csv",
        params={"from": 0, "to": 6000, "stride": 1},
        timeout=60,
    )
    assert len(rows.text.splitlines()) == 1 + 6001


def test_a_client_that_does_not_read_its_answer_is_cut_and_holds_nothing(start_server, open_page):
    server = start_server(BACKSTEP_STALL_TIMEOUT_S="0.5", BACKSTEP_METRICS="true", BACKSTEP_ENGINE="textbook")
    page = open_page(server)
    for _ in range(3):
        page.command("step", count=1000)
    path = f"/api/sessions/{page.events[0]['session']}/export/run.csv"

    def under_way():
        return 'backstep_held{what="exports"} 1.0' in httpx.get(f"{server.url}metrics").text

    with Raw(server.port, small=True) as raw:
        raw.send(f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        assert "200 OK" in raw.head()
        end = time.monotonic() + 10
        while under_way():
            assert time.monotonic() < end, "it holds an export as long as it likes"
            time.sleep(0.05)


def test_a_request_that_trickles_ends_too(start_server, connect):
    server = start_server(BACKSTEP_HEADER_TIMEOUT_S="0.5")
    raw = ask(connect, server, "GET / HTTP/1.1\r\nHost: a\r\nX: ")
    send_until_it_ends(raw, b"x", pause_s=0.05)


# ---- how many


def test_more_connections_than_an_address_may_have_are_asked_to_come_later(start_server, connect):
    server = start_server(BACKSTEP_MAX_CONNECTIONS_PER_ADDRESS="5", BACKSTEP_TRUSTED_PROXIES="")
    held = [connect(server) for _ in range(5)]
    refused = ask(connect, server, f"{GET}\r\n").everything().decode().lower()
    assert refused.startswith("http/1.1 503 ")
    assert "retry-after: " in refused
    held[0].send(f"{GET}\r\n".encode())
    assert held[0].status() == 200
    for one in held[:2]:
        one.socket.close()
    end = time.monotonic() + 10
    while ask(connect, server, f"{GET}Connection: close\r\n\r\n").status() != 200:
        assert time.monotonic() < end, "the places that became free are not given away"


def test_connections_that_are_refused_are_closed_soon_whether_they_ask_or_not(start_server, connect):
    server = start_server(BACKSTEP_MAX_CONNECTIONS_PER_ADDRESS="5", BACKSTEP_TRUSTED_PROXIES="")
    process = psutil.Process(server.process.pid)
    held = [connect(server) for _ in range(5)]
    for one in held:
        one.send(GET.encode())
    refused = [connect(server) for _ in range(300)]
    begun = time.monotonic()
    for one in refused:
        assert one.everything() == b""
    assert time.monotonic() - begun < 2.0
    open_ones = [one for one in process.net_connections("tcp") if one.status == psutil.CONN_ESTABLISHED]
    assert len(open_ones) == len(held)
    for one in held:
        one.send(b"\r\n")
        assert one.status() == 200


def test_a_socket_gives_its_place_back_when_it_goes(start_server, connect):
    server = start_server(BACKSTEP_MAX_CONNECTIONS_PER_ADDRESS="3", BACKSTEP_TRUSTED_PROXIES="")
    session = new_session(server.port)
    for _ in range(12):
        with Raw(server.port) as raw:
            end = time.monotonic() + 10
            while not raw.handshake(session).startswith("HTTP/1.1 101"):
                assert time.monotonic() < end, "its place was not given back"
                raw = connect(server)


def test_a_proxy_that_is_trusted_may_bring_any_number():
    guard = Guard(
        Settings(trusted_proxies=("10.0.0.0/8",), max_connections_per_address=2, connections_per_s=1)
    )
    assert all(guard.enter("10.1.2.3", 0.0) for _ in range(100))
    assert [guard.enter("192.0.2.1", 0.0) for _ in range(3)] == [True, True, False]
    assert guard.enter("192.0.2.2", 0.0)


def test_addresses_are_let_in_at_a_rate_and_again_after_a_while():
    guard = Guard(Settings(connections_per_s=10))
    assert sum(guard.enter("192.0.2.1", 0.0) for _ in range(100)) == 31
    assert not guard.enter("192.0.2.1", 0.05)
    assert sum(guard.enter("192.0.2.1", 1.1) for _ in range(100)) == 11


def test_a_cut_connection_is_counted():
    before = refusal_counts().get("ws_flood", 0)
    Guard(Settings()).report("ws_flood", "Too much.")
    assert refusal_counts()["ws_flood"] == before + 1


def test_all_addresses_of_an_ipv6_network_share_one_limit():
    guard = Guard(Settings(max_connections_per_address=2))
    assert [guard.enter(f"2001:db8::{n}", 0.0) for n in range(3)] == [True, True, False]
    assert guard.enter("2001:db8:0:1::1", 0.0)
    for n in range(3):
        guard.leave(f"2001:db8::{n}")
    assert guard.held == 1


# ---- hostile clients


@pytest.fixture(scope="module")
def strict(tmp_path_factory):
    """A server that loses patience quickly, so that no test has to wait."""
    from tests.conftest import _start  # a fixture for one test would start it nineteen times

    yield (
        running := _start(
            tmp_path_factory.mktemp("data"),
            BACKSTEP_FLOOD_TIMEOUT_S="1",
            BACKSTEP_STALL_TIMEOUT_S="1",
            BACKSTEP_PING_INTERVAL_S="1",
            BACKSTEP_PING_TIMEOUT_S="1",
            BACKSTEP_HEADER_TIMEOUT_S="1",
            BACKSTEP_TRUSTED_PROXIES="",
        )
    )
    running.stop()


@pytest.fixture(scope="module")
def page(strict):
    playing = Page(strict.port)
    playing.wait()
    yield playing
    playing.close()


CUT = {
    "pings_unread", "pings_read", "fragments_empty", "fragments_of_one_byte", "tiny_commands", "acknowledgements",
    "long_messages", "slow_reader",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_client_costs_little_and_the_others_go_on(strict, page, attack):
    seconds = 8.0 if attack in PATIENT or attack in CUT else 2.0
    process = psutil.Process(strict.process.pid)
    frames = len(page.came_s)
    result = measure(strict.port, process, attack, seconds, page)
    assert result["memory_mb"] < MORE_MB.get(attack, MOST_MB), result
    assert page.ended == "", result
    assert len(page.came_s) > frames, result
    if attack in CUT:
        assert result["became"].startswith("cut after"), result
    if attack in ("stalled_readers", "half_sent_requests"):
        assert result["became"].startswith("0 of "), result
    if attack == "bad_text":
        assert "1007 × " in result["became"], result
    if attack == "comings_and_goings":
        assert "200 × " in result["became"], result
