"""A bad network between page and server: a relay that drops connections, or carries nothing, on demand."""

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

import httpx
import pytest
from backstep.settings import Settings
from websockets.exceptions import ConnectionClosed


class Relay:
    """A relay to a server. `freeze` carries nothing and tells neither side, like a pulled cable; `cut` closes both."""

    def __init__(self, port):
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._open = threading.Event()
        self._open.set()
        self._sockets = []
        threading.Thread(target=self._accept, daemon=True).start()

    def freeze(self):
        self._open.clear()

    def thaw(self):
        self._open.set()

    def cut(self):
        for one in self._sockets:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._sockets.clear()

    def close(self):
        self._listener.close()
        self.thaw()
        self.cut()

    def _accept(self):
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
                self._sockets += [near, far]
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one, other):
        with suppress(OSError):
            while data := one.recv(65536):
                self._open.wait()
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)


PATIENCE_S = 30.0


@dataclass
class Through:
    """The addresses of a server behind a relay."""

    url: str
    origin: str


@pytest.fixture
def relayed():
    relays = []

    def relay(server):
        relays.append(Relay(server.port))
        origin = f"http://127.0.0.1:{relays[-1].port}"
        return relays[-1], Through(f"{origin}/", origin)

    yield relay
    for one in relays:
        one.close()


def sockets(server):
    figures = httpx.get(f"{server.url}metrics").text
    return float(figures.split("\nbackstep_sockets ")[1].split("\n")[0])


@pytest.mark.parametrize("playing", [False, True])
def test_the_server_notices_a_dead_network_with_or_without_frames_to_send(
    start_server, relayed, open_page, playing
):
    server = start_server(
        BACKSTEP_METRICS="true", BACKSTEP_PING_INTERVAL_S="0.5", BACKSTEP_PING_TIMEOUT_S="0.5"
    )
    relay, through = relayed(server)
    page = open_page(through)
    if playing:
        page.command("play", iterations_per_s=None)
    assert sockets(server) == 1
    relay.freeze()
    end = time.monotonic() + PATIENCE_S
    while sockets(server):
        assert time.monotonic() < end, "the server holds a socket that nobody reads"
        time.sleep(0.05)


def test_the_server_notices_within_twelve_seconds():
    settings = Settings()
    assert settings.ping_interval_s + settings.ping_timeout_s <= 12


def test_a_page_goes_on_with_its_session_after_sleep_and_no_step_is_trained_twice(server, relayed, open_page):
    relay, through = relayed(server)
    page = open_page(through, client="a-laptop")
    page.command("step", id=1, count=10)
    page.say("step", id=2, count=10)  # its answer never comes
    session = page.events[0]["session"]
    relay.freeze()
    relay.cut()
    with pytest.raises(ConnectionClosed):
        page.for_a_while(10)
    relay.thaw()
    again = open_page(server, session, client="a-laptop")
    assert again.command("step", id=2, count=10)["type"] == "applied"
    again.until(lambda: again.iteration >= 20, "the second step")
    assert again.shown("step", id=3).scalars["iteration"] == 21


def test_a_page_with_a_new_address_goes_on_with_its_session(server, open_page):
    page = open_page(server)
    page.command("edit", quantity="w5", value=0.25)
    try:
        elsewhere = open_page(server, page.events[0]["session"], source_address=("127.0.0.2", 0))
    except OSError:
        pytest.skip("this machine has one loopback address only")
    assert elsewhere.weight(5) == 0.25
    assert elsewhere.command("step")["type"] == "applied"


def test_a_ping_is_answered_by_one_pong_only(visitor):
    heard = len(visitor.events)
    visitor.say("ping")
    visitor.until(lambda: len(visitor.events) > heard, "an answer")
    assert visitor.events[heard:] == [{"type": "pong"}]
