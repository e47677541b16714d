"""The frames of a large network, 2-64×7-1, from a real server.

A picture has at most 120 kB, with the exact numbers of the selected parameters. A frame with every number
has 616 kB; a slow reader may take any time for it.
"""

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

import httpx
import numpy as np
import pytest
from backstep.protocol.frames import Decoded
from backstep.protocol.pictures import DecodedPicture

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
    """A relay with small buffers: `bytes_per_s` from the server, no limit to the server."""

    def __init__(self, port, bytes_per_s):
        self._to, self._bytes_per_s = port, bytes_per_s
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
            while data := far.recv(8192):
                near.sendall(data)
                self.carried += len(data)
                time.sleep(len(data) / self._bytes_per_s)
            near.shutdown(socket.SHUT_WR)


@dataclass
class Through:
    """The addresses of a server behind a relay."""

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


def test_a_slow_reader_that_pings_during_large_frames_is_never_cut(start_server, open_page, slow_link):
    """With short timeouts: a frame takes longer on the link than the server waits for a pong."""
    server = start_server(
        BACKSTEP_PING_INTERVAL_S="0.5", BACKSTEP_PING_TIMEOUT_S="0.5", BACKSTEP_STALL_TIMEOUT_S="1"
    )
    link, through = slow_link(server, 400_000)
    page = open_page(through, ping_interval=0.05, ping_timeout=30)
    page.shown("open", recipe=RECIPE)
    page.say("select", everything=True)
    page.command("play", iterations_per_s=None)
    frames, carried = len(page.frames), link.carried
    end = time.monotonic() + 60
    while len(page.frames) < frames + 2:  # each takes seconds, and as long as the machine is busy
        assert time.monotonic() < end
        page.for_a_while(1)
    assert link.carried - carried > 600_000
    assert page.socket.ping().wait(20), "the newest ping is answered"


def test_the_newest_of_many_pings_during_a_large_frame_is_answered(start_server, open_page):
    server = start_server()
    opened = open_page(server)
    opened.shown("open", recipe=RECIPE)
    with Raw(server.port, small=True) as raw:
        raw.handshake(opened.events[0]["session"])
        raw.send(frame(TEXT, HELLO) + frame(TEXT, b'{"type": "select", "everything": true}'))
        time.sleep(0.5)  # the frame now waits to be read
        for n in range(100):
            raw.send(frame(PING, str(n).encode()))
        pongs = []
        while not pongs or pongs[-1] != b"99":
            opcode, payload = raw.next()
            if opcode == PONG:
                pongs.append(payload)
    assert pongs == sorted(pongs, key=int)


def send_for_ever(raw, data):
    """Sends until the connection ends, but not longer than a test may last."""
    for _ in range(2000):
        raw.send(data)
        time.sleep(0.001)


def test_a_flood_of_pings_with_unread_pongs_is_cut(start_server, open_page):
    """The pings stay below every other limit."""
    server = start_server(
        BACKSTEP_FRAMES_IN_PER_S="1000000", BACKSTEP_BYTES_IN_PER_S="1000000000", BACKSTEP_STALL_TIMEOUT_S="60",
        BACKSTEP_PING_INTERVAL_S="60", BACKSTEP_PING_TIMEOUT_S="60", BACKSTEP_METRICS="true",
    )  # fmt: skip
    with Raw(server.port, small=True) as raw:
        raw.handshake(new_session(server.port))
        raw.send(frame(TEXT, HELLO))
        with pytest.raises(OSError, match=r"reset|[Bb]roken pipe"):
            send_for_ever(raw, frame(PING, b"x" * 125) * 100)
    assert 'backstep_refusals_total{reason="ws_pings"} 1' in httpx.get(f"{server.url}metrics").text


# ---- pictures


@pytest.fixture
def large(server, open_page):
    """A page that shows the large network."""
    page = open_page(server)
    page.shown("open", recipe=RECIPE)
    return page


def everything(page):
    """A frame with all numbers of the state on the screen."""
    page.say("select", everything=True)
    page.until(lambda: isinstance(page.frames[-1], Decoded), "a frame with everything")
    return page.frames[-1]


def selects(page, *names):
    """Selects these names and returns the first picture with them."""
    page.say("select", parameters=names)
    return page.until(
        lambda: (
            isinstance(page.frames[-1], DecodedPicture)
            and len(page.frames[-1].selected["indices"]) == len(names)
            and page.frames[-1]
        ),
        f"a picture with {names}",
    )


def test_the_frames_of_a_large_network_have_at_most_120_kB_and_are_large(large):
    assert isinstance(large.frames[-1], DecodedPicture)
    assert large.frames[-1].large
    assert large.sizes[-1] <= 120_000
    large.command("play", iterations_per_s=60)
    large.until(lambda: large.iteration > 20, "frames")
    large.command("pause")
    assert max(large.sizes[-10:]) <= 120_000


def test_selected_numbers_come_exactly_and_at_once_while_paused(large):
    picture = selects(large, "w20000", "b_o1")
    full = everything(large)
    w, b = 24_768, 449
    values = [full.arrays["weights"][19_999], full.arrays["biases"][b - 1]]
    assert picture.selected["indices"].tolist() == [19_999, w + b - 1]
    assert picture.selected["values"].tolist() == values
    for name in ("gradients", "updated"):
        assert picture.selected[name].tolist() == full.arrays[name][[19_999, w + b - 1]].tolist()
    assert picture.weights[19_999] == np.float32(values[0]) != values[0]


def test_a_selection_holds_during_play_until_the_next_selection(large):
    selects(large, "w5")
    large.command("play", iterations_per_s=60)
    large.until(lambda: large.iteration > 5, "frames")
    before = len(large.frames)
    large.until(lambda: len(large.frames) > before + 3, "frames")
    assert all(picture.selected["indices"].tolist() == [4] for picture in large.frames[before:])
    selects(large)
    everything(large)
    assert selects(large, "w6").selected["indices"].tolist() == [5]


def test_each_socket_has_its_own_selection_and_a_watcher_may_have_one(server, large, open_page):
    session = large.events[0]["session"]
    links = httpx.post(f"{server.url}api/sessions/{session}/links").json()
    watcher = open_page(server, links["watch_path"].rsplit("/", 1)[1])
    assert watcher.command("step")["type"] == "refused"
    assert selects(watcher, "w7").selected["indices"].tolist() == [6]
    assert selects(large, "w5").selected["indices"].tolist() == [4]
    large.shown("step")
    watcher.until(lambda: watcher.iteration == 1, "the step")
    assert [one.frames[-1].selected["indices"].tolist() for one in (large, watcher)] == [[4], [6]]
    assert everything(watcher).arrays["weights"][4] == large.frames[-1].selected["values"][0]


def test_a_name_that_the_network_does_not_have_is_refused_in_a_sentence(large):
    heard = len(large.events)
    large.say("select", parameters=["w5", "w99999"])
    large.until(lambda: len(large.events) > heard, "an answer")
    assert large.events[heard] == {
        "type": "refused",
        "id": None,
        "reason": "bad_value",
        "field": "parameters",
        "message": "parameters: this network has no weight or bias 'w99999'.",
    }


def test_the_frames_of_a_small_network_hold_every_number_with_any_selection(visitor):
    visitor.say("select", parameters=["w5"])
    visitor.shown("step")
    assert isinstance(visitor.frames[-1], Decoded)
    assert not visitor.frames[-1].large
    assert set(visitor.sizes) == {480}


def test_an_old_selection_does_no_harm_after_a_change_of_the_network(large):
    selects(large, "w20000")
    large.shown("undo")
    assert isinstance(large.frames[-1], Decoded)
    large.shown("redo")
    assert large.frames[-1].selected["indices"].tolist() == [19_999]
