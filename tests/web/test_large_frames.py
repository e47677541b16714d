"""Large frames on slow links: 2-64×7-1, whose whole frame has about 610 kB, against a real server."""

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

import httpx
import pytest

from bench.abuse import HELLO, PING, PONG, TEXT, Raw, frame, new_session

LAYERS = [2, *[64] * 7, 1]
RECIPE = {
    "version": 1,
    "network": {
        "layers": LAYERS,
        "activations": ["tanh"] * 7 + ["logistic"],
        "biases": "per_neuron",
        "start": {"initializer": "xavier"},
    },
    "data": {"inputs": [[0.05, 0.1]], "targets": [[0.99]]},
}


class SlowLink:
    """A relay to a server that lets `bytes_per_s` down, from buffers that hold little, and everything up."""

    def __init__(self, port, bytes_per_s):
        self._to, self._piece = port, bytes_per_s // 50
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        self.port = self._listener.getsockname()[1]
        self._sockets = []
        self.carried = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self._listener.close()
        for one in self._sockets:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _accept(self):
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.socket()
                far.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                far.connect(("127.0.0.1", self._to))
                self._sockets += [near, far]
                threading.Thread(target=self._up, args=(near, far), daemon=True).start()
                threading.Thread(target=self._down, args=(far, near), daemon=True).start()

    def _up(self, near, far):
        with suppress(OSError):
            while data := near.recv(65536):
                far.sendall(data)
            far.shutdown(socket.SHUT_WR)

    def _down(self, far, near):
        with suppress(OSError):
            while data := far.recv(self._piece):
                near.sendall(data)
                self.carried += len(data)
                time.sleep(1 / 50)
            near.shutdown(socket.SHUT_WR)


@dataclass
class Through:
    """A server as it is reached through a relay."""

    url: str
    origin: str


@pytest.fixture
def slow_link():
    links = []

    def link(server, bytes_per_s):
        links.append(SlowLink(server.port, bytes_per_s))
        origin = f"http://127.0.0.1:{links[-1].port}"
        return links[-1], Through(f"{origin}/", origin)

    yield link
    for one in links:
        one.close()


def test_a_slow_reader_that_pings_while_large_frames_are_on_their_way_is_never_cut(
    start_server, open_page, slow_link
):
    """Patience is short on both sides, so that a frame takes longer on the link than the server waits for a pong."""
    server = start_server(
        BACKSTEP_PING_INTERVAL_S="0.5", BACKSTEP_PING_TIMEOUT_S="0.5", BACKSTEP_STALL_TIMEOUT_S="1"
    )
    link, through = slow_link(server, 150_000)
    page = open_page(through, ping_interval=0.05, ping_timeout=30)
    page.shown("open", recipe=RECIPE)
    page.command("play", iterations_per_s=None)
    frames, carried = len(page.frames), link.carried
    page.for_a_while(8)
    assert len(page.frames) > frames
    assert link.carried - carried > 600_000
    assert page.socket.ping().wait(20), "the newest ping is answered"


def test_a_reader_of_a_large_frame_whose_pings_are_many_hears_the_newest_answered(start_server, open_page):
    server = start_server()
    opened = open_page(server)
    opened.shown("open", recipe=RECIPE)
    with Raw(server.port, small=True) as raw:
        raw.handshake(opened.events[0]["session"])
        raw.send(frame(TEXT, HELLO))
        time.sleep(0.5)  # the frame now waits to be read
        for n in range(100):
            raw.send(frame(PING, str(n).encode()))
        pongs = []
        while not pongs or pongs[-1] != b"99":
            opcode, payload = raw.next()
            if opcode == PONG:
                pongs.append(payload)
    assert pongs == sorted(pongs, key=int)


def test_a_flood_of_pings_whose_answers_are_not_read_is_cut(start_server, open_page):
    """Few enough a second for every other limit."""
    server = start_server(
        BACKSTEP_FRAMES_IN_PER_S="1000000", BACKSTEP_BYTES_IN_PER_S="1000000000", BACKSTEP_STALL_TIMEOUT_S="60",
        BACKSTEP_PING_INTERVAL_S="60", BACKSTEP_PING_TIMEOUT_S="60", BACKSTEP_METRICS="true",
    )  # fmt: skip
    with Raw(server.port, small=True) as raw:
        raw.handshake(new_session(server.port))
        raw.send(frame(TEXT, HELLO))
        pings = frame(PING, b"x" * 125) * 100
        with pytest.raises(OSError, match=r"reset|[Bb]roken pipe"):
            for _ in range(2000):
                raw.send(pings)
                time.sleep(0.001)
    assert 'backstep_refusals_total{reason="ws_pings"} 1' in httpx.get(f"{server.url}metrics").text
