"""A server that runs out of memory, or of file descriptors."""

import socket
import sys
import time
from contextlib import ExitStack

import httpx
import psutil
import pytest


def figure(server, name):
    lines = httpx.get(f"{server.url}metrics").text.splitlines()
    return float(next(line for line in lines if line.startswith(f"{name} ")).split()[1])


def wait_until_ready(server):
    end = time.monotonic() + 60
    while httpx.get(f"{server.url}readyz").status_code != 200:
        assert time.monotonic() < end, "the server did not become ready"
        time.sleep(0.05)


RECIPE = {
    "version": 1,
    "network": {
        "layers": [64] * 5,
        "activations": ["tanh"] * 4,
        "biases": "per_neuron",
        "start": {"initializer": "xavier"},
    },
    "data": {"inputs": [[0.5] * 64], "targets": [[0.5] * 64]},
}


@pytest.mark.slow
def test_abandoned_sessions_leave_memory_as_it_was_and_come_back(start_server, open_page):
    most = 10
    server = start_server(BACKSTEP_MAX_SESSIONS=str(most), BACKSTEP_METRICS="true")

    def abandon(count):
        for _ in range(count):
            page = open_page(server)
            page.command("open", recipe=RECIPE)
            assert page.command("step", count=100)["type"] == "applied"
            page.socket.close()
        return page.events[0]["session"]

    process = psutil.Process(server.process.pid)
    early = abandon(3 * most)
    before = process.memory_info().rss
    abandon(8 * most)
    assert process.memory_info().rss < before * 1.1
    # The last page may not have closed yet, and a session with an open page stays.
    assert figure(server, "backstep_sessions") <= most + 1
    assert open_page(server, early).iteration == 100


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux changes the limits of another process")
def test_without_file_descriptors_open_sockets_go_on_and_new_ones_come_in_when_there_are_some(
    start_server, open_page
):
    import resource

    server = start_server()
    page = open_page(server)
    wait_until_ready(server)  # loading needs descriptors and processor time of its own
    process = psutil.Process(server.process.pid)
    _, hard = resource.prlimit(process.pid, resource.RLIMIT_NOFILE)
    most = process.num_fds() + 8
    resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (most, hard))
    with ExitStack() as held:
        for _ in range(40):
            held.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=10))
        end = time.monotonic() + 5
        while process.num_fds() < most - 1 and time.monotonic() < end:
            time.sleep(0.02)
        assert process.num_fds() >= most - 1, "the descriptors did not run out"
        for _ in range(5):
            assert page.command("step")["type"] == "applied"
        # It pauses between two tries to accept: measured in processor time, not wall-clock time.
        used_before, begun = sum(process.cpu_times()[:2]), time.monotonic()
        page.for_a_while(2.0)
        used = sum(process.cpu_times()[:2]) - used_before
        assert used < 0.5 * (time.monotonic() - begun)
    end = time.monotonic() + 20
    while True:
        try:
            assert httpx.get(f"{server.url}healthz").status_code == 200
            break
        except httpx.TransportError:
            assert time.monotonic() < end, "no connection is accepted again"
            time.sleep(0.1)
    assert page.command("step")["type"] == "applied"
    assert open_page(server).command("step")["type"] == "applied"
