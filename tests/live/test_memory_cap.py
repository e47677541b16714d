"""A server with memory that is filled through sockets, measured by the system's own report."""

import re
import sys
import time

import httpx
import psutil
import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux says how much a process takes just now"
)

LARGEST = {
    "network": {"layers": [64] * 9, "activations": ["tanh"] * 8, "start": {"initializer": "xavier"}},
    "data": {"inputs": [[0.25] * 64], "targets": [[0.5] * 64]},
}
SMALL = {
    "network": {"layers": [64, 3, 64], "activations": ["tanh"] * 2, "start": {"initializer": "xavier"}},
    "data": {"inputs": [[0.25] * 64], "targets": [[0.5] * 64]},
}
ROOM_MB, MARGIN_MB = 60, 30
"""The memory beside that of a server without sessions; and how far beyond for a moment: a network that is being opened, events that
wait for sockets, and LLVM, which takes up to 15 MB while it makes code for the largest network."""
MOST_SESSIONS = 150


@pytest.fixture
def opened(open_page):
    # A client's own pings wait behind large frames.
    return lambda server: open_page(server, ping_interval=None)


def resident_mb(server):
    return psutil.Process(server.process.pid).memory_info().rss / 1e6


def ready(server):
    return httpx.get(f"{server.url}readyz")


def wait_until(condition, patience_s=60):
    end = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < end, "it did not come true in time"
        time.sleep(0.1)


def has_trained(server, opened):
    """The server, once it has made machine code: LLVM takes its memory then."""
    wait_until(lambda: ready(server).status_code == 200)
    page = opened(server)
    page.command("step")
    page.socket.close()
    return server


def open_often(page, times):
    """Says it at once, and returns the answers."""
    first = 1000 + len(page.events)
    for id in range(first, first + times):
        page.say("open", id=id, recipe=LARGEST)
    page.until(lambda: answer(page, first + times - 1), "the last answer")
    return [answer(page, id) for id in range(first, first + times)]


HTML = {"accept": "text/html"}


def answer(page, id):
    kinds = ("applied", "refused")
    return next((e for e in page.events if e["type"] in kinds and e["id"] == id), None)


def test_a_session_that_opens_the_largest_network_100_times_stays_within_its_limit(start_server, opened):
    server = has_trained(start_server(), opened)
    page = opened(server)
    open_often(page, 5)  # for memory that is taken only once
    before = resident_mb(server)
    for _ in range(20):
        assert {answer["type"] for answer in open_often(page, 5)} == {"applied"}
    assert resident_mb(server) - before < 15
    wait_until(lambda: ready(server).json()["memory"]["counted_bytes"] < 8_200_000)


@pytest.fixture
def limited(start_server, opened):
    """A server with a limit, and the limit in MB."""
    first = has_trained(start_server(), opened)
    limit_mb = round(resident_mb(first)) + ROOM_MB
    first.stop()
    return has_trained(
        start_server(BACKSTEP_MEMORY_MB=str(limit_mb), BACKSTEP_METRICS="true"), opened
    ), limit_mb


def test_sessions_that_fill_the_memory_are_refused_and_the_others_go_on_and_it_is_freed(limited, opened):
    server, limit_mb = limited
    small, before, most = opened(server), resident_mb(server), 0.0
    greedy, refused = [], []
    newcomer, readiness = httpx.get(server.url, headers=HTML), ready(server)
    # Sessions that give memory back may end the shortage for a moment, so both answers are wanted of the same one.
    while not (newcomer.status_code == readiness.status_code == 503 and refused):
        assert len(greedy) < MOST_SESSIONS, "the server refuses no newcomer"
        if newcomer.status_code == 200:
            greedy.append(opened(server))
        answers = open_often(greedy[-1], 4)
        refused += [answer for answer in answers if answer["type"] == "refused"]
        most = max(most, resident_mb(server))
        assert most < limit_mb + MARGIN_MB
        newcomer, readiness = httpx.get(server.url, headers=HTML), ready(server)

    assert newcomer.headers["retry-after"] == "30"
    assert "memory of this server is nearly used up" in newcomer.text
    assert "memory" in readiness.json()["refused"]
    assert "Open a smaller one" in refused[-1]["message"]

    # The sessions that there are go on, and may open small networks.
    for page in (small, *greedy[::8]):
        assert page.command("step")["type"] == "applied"
    assert small.command("edit", quantity="w5", value=0.25)["type"] == "applied"
    assert small.command("open", recipe=SMALL)["type"] == "applied"
    assert max(most, resident_mb(server)) < limit_mb + MARGIN_MB
    metrics = httpx.get(f"{server.url}metrics").text
    shown = re.search(r'^backstep_memory_bytes\{what="limit"\} (\S+)$', metrics, re.MULTILINE)
    assert float(shown[1]) == limit_mb * 1e6
    assert 'backstep_refusals_total{reason="memory"}' in metrics

    for page in greedy:
        page.socket.close()
    wait_until(lambda: resident_mb(server) < before + ROOM_MB / 2)
    assert ready(server).status_code == 200
    assert httpx.get(server.url).status_code == 200
    assert small.command("step")["type"] == "applied"
