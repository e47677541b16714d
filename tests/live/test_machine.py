"""Three clients on two sessions send commands at once, again, and over cut sockets.

Hypothesis looks for an order that breaks a promise of the protocol.
"""

import json
import re
import time
from collections import Counter

import httpx
import psutil
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

SENSELESS_PER_SOCKET = 4
"""Ten within ten seconds end a socket, which is another test's matter."""
MOST_SESSIONS, MOST_ANSWERS = 8, 200
"""The server's limits: fewer sessions than the clients open, and more answers than one repeats."""
MOST_GROWTH = 20_000_000
"""Bytes; it was 2 million when this was written."""
VALUES = st.sampled_from([0.5, -0.0, 5e-324, 1e6, 1e7, 1e300, 2, True, None, "0.5", "adam", "\u202e", [], {}])
WHOLE = st.sampled_from([0, 1, 2, 7, 40, 1000, 1001, -1, 2**53 - 1, 2**63, 1.0, "1", None, True])


def recipe(*layers):
    return {
        "version": 1,
        "network": {
            "layers": list(layers),
            "activations": ["tanh"] * (len(layers) - 1),
            "start": {"initializer": "xavier"},
        },
        "data": {"inputs": [[0.5] * layers[0]], "targets": [[0.5] * layers[-1]]},
    }


def command(kind, **fields):
    return st.fixed_dictionaries({"type": st.just(kind), **fields})


COMMANDS = st.one_of(
    command("step"),
    command("step", count=st.integers(1, 30) | WHOLE),
    command("back", count=st.integers(1, 30) | WHOLE),
    command("seek", iteration=st.integers(0, 40) | WHOLE),
    command(
        "play", iterations_per_s=st.sampled_from([2.0, 60.0, 300.0, 0.0]), until=st.none() | st.just(500)
    ),
    command("pause"),
    command("reset"),
    command("edit", quantity=st.sampled_from(["w1", "w5", "b1", "i1", "learning_rate", "w99", "ﬁ", ""]), value=VALUES),
    command("undo"),
    command("redo"),
    command("choose", branch=st.integers(0, 3)),
    command("open", recipe=st.sampled_from([recipe(2, 3, 1), recipe(1, 1), recipe(2, 2, 2), recipe(0, 1), {}])),
    command("hello", version=st.just(1), client=st.just("somebody-else")),
    command("acknowledge", sequence=WHOLE),
    command("fly"),
)  # fmt: skip


class Client:
    """A page that remembers its commands, and checks the answers."""

    def __init__(self, opened, server, name, session=None):
        self._opened, self._server, self.name, self.session = opened, server, name, session
        self.said = {}
        """By id: the text."""
        self.answers = {}
        """By id: the first answer."""
        self._unanswered = Counter()
        self._senseless = 0
        self.connect()

    def connect(self):
        self.page = self._opened(self._server, self.session, client=self.name)
        self.session = self.page.events[0]["session"]
        self._heard = len(self.page.events)
        self._senseless = 0
        self._unanswered.clear()
        self._newest = 0

    def say(self, fields):
        if fields["type"] == "acknowledge":
            self.page.say(kind="acknowledge", sequence=fields["sequence"])
            return
        if fields["type"] == "fly":
            self._senseless += 1
            if self._senseless > SENSELESS_PER_SOCKET:
                return
        id = len(self.said) + 1
        self.said[id] = json.dumps({**fields, "id": id})
        self.again(id)

    def again(self, id):
        self.page.socket.send(self.said[id])
        self._unanswered[id] += 1

    def settle(self):
        """Waits until every command of this socket is answered, and checks every promise."""
        self.page.until(self._all_answered, f"answers to {dict(self._unanswered)}")

    def cut(self):
        """Cuts the socket, and sends the unanswered commands again over another."""
        waiting = [id for id in self.said if id not in self.answers]
        self.page.socket.socket.close()
        self.connect()
        for id in waiting:
            self.again(id)

    def _all_answered(self):
        for event in self.page.events[self._heard :]:
            if event["type"] in ("applied", "refused") and event["id"] is not None:
                self._take(event)
        self._heard = len(self.page.events)
        revisions = [frame.revision for frame in self.page.frames]
        assert revisions == sorted(revisions), "a frame of an older revision came after a newer one"
        return not any(self._unanswered.values())

    def _take(self, event):
        id = event["id"]
        assert self._unanswered[id] > 0, f"one answer too many: {event}"
        self._unanswered[id] -= 1
        if id not in self.answers:
            self.answers[id] = event
            if event["type"] == "applied":
                assert event["revision"] >= self._newest, "a later command was applied at an older revision"
                self._newest = event["revision"]
        assert event == self.answers[id], f"{self.said[id]} was answered otherwise the second time"


class Machine(RuleBasedStateMachine):
    def __init__(self, opened, server):
        super().__init__()
        self.server = server
        first = Client(opened, server, "client-a")
        beside = Client(opened, server, "client-b", first.session)
        self.clients = [first, beside, Client(opened, server, "client-c")]

    @rule(said=st.lists(st.tuples(st.integers(0, 2), COMMANDS), min_size=1, max_size=10), waits=st.booleans())
    def say(self, said, waits):
        """All of it is sent before any of it is answered."""
        for client, fields in said:
            self.clients[client].say(fields)
        if waits:
            self.settle()

    @rule(client=st.integers(0, 2), back=st.integers(0, 5), times=st.integers(1, 3))
    def say_again(self, client, back, times):
        client = self.clients[client]
        for id in list(client.said)[-1 - back : len(client.said) - back]:
            for _ in range(times):
                client.again(id)

    @rule(client=st.integers(0, 2))
    def cut(self, client):
        self.clients[client].cut()

    @rule(client=st.integers(0, 2), times=st.integers(2, 4), cut=st.booleans())
    def step_once_however_often_it_is_said(self, client, times, cut):
        client = self.clients[client]
        self.settle()  # or another client's play might be carried out after the pause
        client.say({"type": "pause"})
        self.settle()
        before = self.iteration(client)
        client.say({"type": "step", "count": 3})
        id = len(client.said)
        for _ in range(times - 1):
            client.again(id)
        if cut:
            client.cut()
        self.settle()
        if client.answers[id]["type"] == "applied":
            assert before < self.iteration(client) <= before + 3
            diverged = any("diverge" in self.status(client) for client in self.clients)
            assert self.iteration(client) == before + 3 or diverged
        else:
            assert self.iteration(client) == before

    def teardown(self):
        """In the end both pages of a session show the same, to the bit."""
        for client in self.clients:
            client.say({"type": "pause"})
        self.settle()
        one, other = (client.page for client in self.clients[:2])
        last = max(client.answers[len(client.said)]["revision"] for client in self.clients[:2])
        for page in (one, other):
            page.frame(last)
        one.until(lambda: shown(one) == shown(other) or other.for_a_while(0.05), "the same frame on both")
        for client in self.clients:
            client.page.socket.close()
        nothing_is_left(self.server)

    def settle(self):
        for client in self.clients:
            client.settle()

    def status(self, client):
        return client.page.status["message"]

    def iteration(self, client):
        answer = httpx.get(f"{self.server.url}api/sessions/{client.session}/quantities")
        assert answer.status_code == 200
        return answer.json()["iteration"]


HELD = re.compile(
    r'^backstep_(sessions|sockets|sockets_coming|frames_in_flight|held\{what="(?P<what>\w+)"\}) (?P<n>\S+)$',
    re.MULTILINE,
)


def held(server):
    """The numbers of things in the server's memory, as its metrics report them."""
    text = httpx.get(f"{server.url}metrics").text
    return {found["what"] or found[1]: int(float(found["n"])) for found in HELD.finditer(text)}


def nothing_is_left(server):
    """Fails if the server still holds something for closed pages. Sessions may come back, and are
    bounded."""
    end = time.monotonic() + 10
    gone = ("sockets", "sockets_coming", "frames_in_flight", "sessions_leaving", "explanations", "exports")
    while any((now := held(server))[what] for what in gone):
        assert time.monotonic() < end, f"still held: {now}"
        time.sleep(0.05)
    assert now["sessions"] <= MOST_SESSIONS
    assert now["answers"] <= MOST_SESSIONS * MOST_ANSWERS
    assert now["addresses"] == 0  # the test comes from a trusted address, of which nothing is remembered


def shown(page):
    frame = page.frames[-1]
    return frame.revision, frame.scalars["iteration"], frame.arrays["weights"].tobytes()


def test_every_command_of_several_clients_is_answered_once_and_carried_out_once(start_server, open_page):
    # Few may wait: a socket for which more did would be closed, and its client fail.
    server = start_server(
        BACKSTEP_MAX_WAITING_EVENTS="200",
        BACKSTEP_MAX_SESSIONS=str(MOST_SESSIONS),
        BACKSTEP_MAX_SESSIONS_PER_VISITOR="1000",
        BACKSTEP_REMEMBERED_ANSWERS=str(MOST_ANSWERS),
        BACKSTEP_METRICS="true",
        BACKSTEP_COMMANDS_PER_S="1000000",
        BACKSTEP_FRAMES_IN_PER_S="1000000",
        BACKSTEP_BYTES_IN_PER_S="100000000",
    )
    first = open_page(server)
    first.command("step")  # which waits until the engine is ready, and so loaded
    first.socket.close()
    process = psutil.Process(server.process.pid)
    before = process.memory_info().rss
    run_state_machine_as_test(
        lambda: Machine(open_page, server),
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert server.process.poll() is None
    grown = process.memory_info().rss - before
    assert grown < MOST_GROWTH, grown
