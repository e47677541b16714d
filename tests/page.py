"""A page in Python: what the web tests talk to the server with."""

import json
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest
from backstep.protocol.frames import Decoded, DecodedCurve, decode_curve, decode_frame
from backstep.protocol.layout import FRAME, PICTURE
from backstep.protocol.pictures import DecodedPicture, decode_picture
from websockets.sync.client import connect

PATIENCE_S = 10.0
"""How long anything may take before a test gives up; nothing is expected to take this long."""


def new_session(server: Any) -> str:
    """A visitor's session id, as the page carries it."""
    answer = httpx.get(server.url)
    assert answer.status_code == 200
    return answer.cookies["backstep_session"].split(".")[0]


class Page:
    """A socket that remembers what it heard: `events` in order, frames and pictures, the newest `curve`."""

    def __init__(self, socket: Any, *, acknowledges: bool = True) -> None:
        self.socket, self.acknowledges = socket, acknowledges
        self.events: list[dict[str, Any]] = []
        self.frames: list[Decoded | DecodedPicture] = []
        self.sizes: list[int] = []
        """The bytes of each frame."""
        self.curve: DecodedCurve | None = None
        self.layers: list[int] = []
        self._ids = 0

    def say(self, kind: str, **fields: Any) -> None:
        self.socket.send(json.dumps({"type": kind, **fields}))

    def hear(self, timeout_s: float = PATIENCE_S) -> None:
        """Takes in one message."""
        message = self.socket.recv(timeout=timeout_s)
        if isinstance(message, str):
            event = json.loads(message)
            self.events.append(event)
            if event["type"] == "network":
                self.layers = event["layers"]
        elif message[5] in (FRAME, PICTURE):
            decode = decode_frame if message[5] == FRAME else decode_picture
            self.frames.append(decode(message, self.layers))
            self.sizes.append(len(message))
            if self.acknowledges:
                self.say("acknowledge", sequence=self.frames[-1].sequence)
        else:
            self.curve = decode_curve(message)

    def until(self, condition: Callable[[], Any], what: str = "it") -> Any:
        """Takes in messages until the condition holds, and returns its value."""
        end = time.monotonic() + PATIENCE_S
        while not (value := condition()):
            try:
                self.hear(max(0.0, end - time.monotonic()))
            except TimeoutError:
                pytest.fail(f"waited {PATIENCE_S} s in vain for {what}; heard last {self.events[-3:]}")
        return value

    def for_a_while(self, seconds: float) -> None:
        """Takes in whatever comes."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                self.hear(left)
            except TimeoutError:
                return

    def command(self, kind: str, **fields: Any) -> dict[str, Any]:
        """Says it and returns its answer."""
        if "id" not in fields:
            self._ids += 1
            fields["id"] = self._ids
        heard = len(self.events)
        self.say(kind, **fields)
        return self.until(
            lambda: next(
                (
                    e
                    for e in self.events[heard:]
                    if e["type"] in ("applied", "refused") and e["id"] == fields["id"]
                ),
                None,
            ),
            f"the answer to {kind}",
        )

    def shown(self, kind: str, **fields: Any) -> Decoded | DecodedPicture:
        """Says a command that is applied, and returns the first frame that shows it."""
        answer = self.command(kind, **fields)
        assert answer["type"] == "applied", answer
        return self.frame(answer["revision"])

    def frame(self, revision: int = 0) -> Decoded | DecodedPicture:
        """The newest frame, at least of this revision."""
        return self.until(
            lambda: self.frames[-1] if self.frames and self.frames[-1].revision >= revision else None,
            f"a frame of revision {revision}",
        )

    @property
    def iteration(self) -> int:
        return int(self.frames[-1].scalars["iteration"]) if self.frames else -1

    @property
    def status(self) -> dict[str, Any]:
        return next(event for event in reversed(self.events) if event["type"] == "status")

    def weight(self, number: int) -> float:
        """w1, w2, … of the newest frame."""
        return float(self.frames[-1].arrays["weights"][number - 1])


@pytest.fixture
def open_socket() -> Iterator[Callable[..., Any]]:
    """Opens sockets and closes them in the end."""
    with ExitStack() as stack:

        def connected(server: Any, session: str, **options: Any) -> Any:
            options = {
                "origin": server.origin,
                "compression": None,
                "proxy": None,
                "max_size": None,
                "max_queue": None,
                "close_timeout": 0.5,
                **options,
            }
            return stack.enter_context(
                connect(f"{server.url.replace('http', 'ws', 1)}ws/{session}", **options)
            )

        yield connected


@pytest.fixture
def open_page(open_socket) -> Callable[..., Page]:
    """Opens pages that have said hello and seen the first frame and curve."""

    def opened(server: Any, session: str | None = None, *, client: str | None = None, **options: Any) -> Page:
        acknowledges, keeps_names = options.pop("acknowledges", True), options.pop("keeps_names", False)
        page = Page(open_socket(server, session or new_session(server), **options), acknowledges=acknowledges)
        hello = {"version": 1, "client": client or secrets.token_urlsafe(8), "keeps_names": keeps_names}
        page.say("hello", id=0, **hello)
        page.until(lambda: page.frames and page.curve, "the first frame and curve")
        return page

    return opened


@pytest.fixture
def visitor(server, open_page) -> Page:
    """A fresh visitor's page."""
    return open_page(server)
