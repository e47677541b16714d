"""Pages of a class in Python: the teacher's, a pupil's, a projector's."""

import json
import secrets
import time
from contextlib import ExitStack

import httpx
import pytest
from websockets.sync.client import connect

PATIENCE_S = 20.0


class ClassPage:
    """A socket that remembers the newest of each event, and the board's rows by the digests."""

    def __init__(self, socket, client):
        self.socket, self.client = socket, client
        self.events, self.rows, self.groups, self.sizes = [], {}, None, []
        self._ids = 0

    def say(self, kind, **fields):
        self.socket.send(json.dumps({"type": kind, **fields}))

    def hear(self, timeout_s):
        text = self.socket.recv(timeout=timeout_s)
        event = json.loads(text)
        self.events.append(event)
        if event["type"] == "digest":
            self.sizes.append(len(text.encode()))
            for number, fields in event.get("rows", ()):
                self.rows.setdefault(number, {}).update(fields)
            for number in event.get("gone", ()):
                self.rows.pop(number, None)
            self.groups = event.get("groups", self.groups)

    def until(self, condition, what="it"):
        end = time.monotonic() + PATIENCE_S
        while not (value := condition()):
            try:
                self.hear(max(0.0, end - time.monotonic()))
            except TimeoutError:
                pytest.fail(f"waited {PATIENCE_S} s in vain for {what}; heard last {self.events[-4:]}")
        return value

    def newest(self, kind):
        return next((event for event in reversed(self.events) if event["type"] == kind), None)

    def next(self, kind, after=None):
        """The first event of a kind that comes from now on."""
        heard = len(self.events)
        return self.until(lambda: next((e for e in self.events[heard:] if e["type"] == kind), None), kind)

    def command(self, kind, **fields):
        if "id" not in fields:
            self._ids += 1
            fields["id"] = self._ids
        heard = len(self.events)
        self.say(kind, **fields)
        return self.until(
            lambda: next(
                (
                    event
                    for event in self.events[heard:]
                    if event["type"] in ("applied", "refused") and event["id"] == fields["id"]
                ),
                None,
            ),
            f"the answer to {kind}",
        )

    def do(self, kind, **fields):
        answer = self.command(kind, **fields)
        assert answer["type"] == "applied", answer
        return answer

    def group_counts(self):
        return {group["name"]: group["count"] for group in self.groups["groups"]} if self.groups else {}


@pytest.fixture
def open_class_page():
    """Opens pages of a class that have said hello and have the event `class`."""
    with ExitStack() as stack:

        def opened(server, key, *, client=None, hello=True, **options):
            socket = stack.enter_context(
                connect(
                    f"{server.url.replace('http', 'ws', 1)}ws/class/{key}",
                    **{
                        "origin": server.origin,
                        "compression": None,
                        "proxy": None,
                        "max_queue": None,
                        "close_timeout": 0.5,
                        **options,
                    },
                )
            )
            page = ClassPage(socket, client or secrets.token_urlsafe(8))
            if hello:
                page.say("hello", id=0, version=1, client=page.client)
                page.until(lambda: page.newest("applied"), "the answer to hello")
            return page

        yield opened


def open_class(server, **fields):
    answer = httpx.post(f"{server.url}api/classes", json=fields)
    assert answer.status_code == 200, answer.text
    return answer.json()


def join(server, code, nickname="", pin="", headers=None):
    body = {"code": code, "nickname": nickname, "pin": pin}
    return httpx.post(f"{server.url}api/classes/join", json=body, headers=headers or {})


def joined(server, code, nickname=""):
    answer = join(server, code, nickname)
    assert answer.status_code == 200, answer.text
    return answer.json()
