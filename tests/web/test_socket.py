"""The socket of a real server, over a real connection."""

import json

import httpx
import pytest
from backstep.protocol import REASONS
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.page import new_session


def closed_with(socket):
    """Reads until the server closes, and returns the code and the reason."""
    try:
        while True:
            socket.recv(timeout=10)
    except ConnectionClosed as end:
        return end.rcvd.code, end.rcvd.reason


def test_the_answers_to_a_hello_come_in_this_order(server, open_socket, visitor):
    assert [event["type"] for event in visitor.events] == [
        "welcome",
        "network",
        "status",
        "history",
        "applied",
    ]
    welcome, network, status, _history, applied = visitor.events
    assert welcome["version"] == 1
    assert network["layers"] == [2, 2, 2]
    assert network["names"]["parameters"][4] == "w5"
    assert network["settings"]["learning_rate"] == 0.5
    assert status == {
        "type": "status",
        "playing": False,
        "iterations_per_s": 2.0,
        "until": None,
        "message": "",
    }
    assert applied["id"] == 0
    assert visitor.frames[0].scalars["error"] == pytest.approx(0.298371109, abs=5e-10)
    assert visitor.curve.length == 0


def test_a_step_trains_one_iteration_and_its_frame_shows_it(visitor):
    frame = visitor.shown("step")
    assert frame.scalars["iteration"] == 1
    assert frame.scalars["error"] == pytest.approx(0.291027774, abs=5e-10)
    visitor.until(lambda: visitor.curve.length == 1, "the curve")
    assert visitor.shown("step", count=1000).scalars["iteration"] == 1001
    assert not visitor.status["playing"]


def test_back_and_seek_show_exactly_the_earlier_state(visitor):
    first = visitor.frames[0]
    visitor.shown("step", count=100)
    after_hundred = visitor.frames[-1].arrays["weights"].tobytes()
    assert visitor.shown("back", count=30).scalars["iteration"] == 70
    assert visitor.frames[-1].scalars["end"] == 100
    assert visitor.shown("seek", iteration=100).arrays["weights"].tobytes() == after_hundred
    assert visitor.shown("back", count=1000).arrays["weights"].tobytes() == first.arrays["weights"].tobytes()


def test_an_edit_is_in_the_first_frame_of_its_revision(visitor):
    frame = visitor.shown("edit", quantity="w5", value=0.0)
    assert frame.arrays["weights"][4] == 0.0
    assert visitor.shown("edit", quantity="b1", value=-0.5).arrays["biases"][0] == -0.5
    assert visitor.shown("edit", quantity="i1", value=0.25).arrays["activations"][0] == 0.25
    assert visitor.shown("edit", quantity="target_o2", value=0.5).arrays["targets"][1] == 0.5


def test_a_changed_setting_sends_a_network_event_before_its_frame(visitor):
    frame = visitor.shown("edit", quantity="learning_rate", value=0.125)
    assert frame.scalars["learning_rate"] == 0.125
    networks = [event for event in visitor.events if event["type"] == "network"]
    assert networks[-1]["settings"]["learning_rate"] == 0.125
    visitor.command("edit", quantity="w1", value=0.3)
    assert [event for event in visitor.events if event["type"] == "network"] == networks


def test_reset_shows_the_start_again_with_the_settings_in_force(visitor):
    start = visitor.frames[0].arrays["weights"].tobytes()
    visitor.command("edit", quantity="update_order", value="sequential")
    visitor.command("edit", quantity="w1", value=0.9)
    visitor.command("step", count=10)
    frame = visitor.shown("reset")
    assert frame.arrays["weights"].tobytes() == start
    assert (frame.scalars["iteration"], frame.scalars["end"]) == (0, 0)
    assert visitor.shown("step").scalars["iteration"] == 1
    assert visitor.frames[-1].scalars["error"] == pytest.approx(0.291027924, abs=5e-10)


def test_open_brings_another_network_and_its_frames(server, visitor):
    recipe = httpx.get(f"{server.url}api/sessions/{visitor.events[0]['session']}/recipe").json()
    recipe["network"] |= {
        "layers": [2, 3, 2],
        "start": {
            "weights": [[[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]],
            "biases": [[0.1], [0.2]],
        },
    }
    frame = visitor.shown("open", recipe=recipe)
    assert visitor.layers == [2, 3, 2]
    assert frame.arrays["weights"].size == 12
    again = httpx.get(f"{server.url}api/sessions/{visitor.events[0]['session']}/recipe").json()
    assert again == recipe


def test_a_refused_recipe_leaves_the_run_as_it_was(visitor):
    visitor.command("step", count=3)
    answer = visitor.command("open", recipe={"network": {"layers": [2]}})
    assert (answer["type"], answer["reason"], answer["field"]) == ("refused", "bad_value", "network.layers")
    assert visitor.shown("step").scalars["iteration"] == 4


@pytest.mark.parametrize(
    ("command", "reason", "field"),
    [
        ({"kind": "edit", "quantity": "w9", "value": 1}, "bad_value", "quantity"),
        ({"kind": "edit", "quantity": "w5", "value": 1e39}, "bad_value", "value"),
        ({"kind": "edit", "quantity": "w5", "value": True}, "bad_value", "value"),
        ({"kind": "edit", "quantity": "learning_rate", "value": -1}, "bad_value", "learning_rate"),
        ({"kind": "edit", "quantity": "i1", "value": 1, "sample": 1}, "bad_value", "sample"),
        ({"kind": "seek", "iteration": 1}, "not_possible", "iteration"),
        ({"kind": "play", "iterations_per_s": 1, "until": 0}, "not_possible", "until"),
        ({"kind": "play", "iterations_per_s": 0}, "bad_value", "iterations_per_s"),
        ({"kind": "hello", "version": 1, "client": "f3a91c0b"}, "not_possible", None),
        ({"kind": "dance"}, "unknown_command", "type"),
    ],
    ids=lambda value: json.dumps(value)[:60],
)
def test_a_senseless_command_is_refused_in_a_sentence_and_changes_nothing(visitor, command, reason, field):
    before, said = visitor.frames[-1], len(visitor.events)
    answer = visitor.command(**command)
    assert (answer["type"], answer["reason"], answer["field"]) == ("refused", reason, field)
    assert answer["message"].endswith(".")
    assert len(visitor.events) == said + 1
    assert (
        visitor.shown("seek", iteration=0).arrays["weights"].tobytes() == before.arrays["weights"].tobytes()
    )


def test_a_refused_seek_does_not_pause(visitor):
    visitor.command("play", iterations_per_s=100)
    assert visitor.command("seek", iteration=10**9)["type"] == "refused"
    before = visitor.iteration
    visitor.until(lambda: visitor.iteration > before, "training to go on")
    assert visitor.status["playing"]


@pytest.mark.parametrize(
    "message",
    ["", "hello", "[1]", '{"type":', '{"id": 1}', "[" * 30_000, '"\\ud800"', b"", b"\x00\x01", "x" * 60_000],
    ids=lambda message: repr(message)[:20],
)
def test_a_message_that_is_no_command_is_refused_and_the_session_goes_on(visitor, message):
    visitor.socket.send(message)
    refused = visitor.until(
        lambda: next((e for e in visitor.events if e["type"] == "refused"), None), "a refusal"
    )
    assert refused["reason"] == "malformed"
    assert visitor.shown("step").scalars["iteration"] == 1


def test_an_infinite_weight_is_refused(visitor):
    visitor.socket.send('{"type": "edit", "id": 5, "quantity": "w5", "value": 1e999}')
    refused = visitor.until(
        lambda: next((e for e in visitor.events if e["type"] == "refused"), None), "a refusal"
    )
    assert (refused["id"], refused["reason"], refused["field"]) == (5, "bad_value", "value")
    assert visitor.shown("step").scalars["error"] == pytest.approx(0.291027774, abs=5e-10)


def test_a_message_that_is_too_long_ends_the_socket_but_not_the_session(server, visitor, open_page):
    visitor.command("step")
    visitor.socket.send("x" * 65_537)
    assert closed_with(visitor.socket)[0] == 1009
    assert open_page(server, visitor.events[0]["session"]).iteration == 1


def test_a_command_sent_twice_runs_once_and_is_answered_twice(visitor):
    first = visitor.command("step", id=41)
    second = visitor.command("step", id=41)
    assert first == second
    assert visitor.command("step", id=42)["type"] == "applied"
    visitor.until(lambda: visitor.iteration == 2, "the second step")


def test_a_command_sent_again_after_a_reconnect_runs_once(server, open_page, visitor):
    session = visitor.events[0]["session"]
    one = open_page(server, session, client="the-same-page")
    answer = one.command("step", id=7, count=5)
    one.socket.close()
    two = open_page(server, session, client="the-same-page")
    assert two.command("step", id=7, count=5) == answer
    another = open_page(server, session, client="another-page")
    another.command("step", id=7, count=5)
    two.until(lambda: two.iteration == 10, "the other page's step")


def test_two_visitors_have_two_sessions(server, open_page):
    one, two = open_page(server), open_page(server)
    assert one.events[0]["session"] != two.events[0]["session"]
    one.shown("edit", quantity="w1", value=0.75)
    assert two.shown("step").scalars["iteration"] == 1
    assert two.weight(1) == pytest.approx(0.149780716, abs=5e-10)


def test_two_pages_of_one_session_see_the_same(server, open_page, visitor):
    other = open_page(server, visitor.events[0]["session"])
    visitor.command("edit", quantity="learning_rate", value=0.25)
    visitor.command("step", count=3)
    other.until(lambda: other.iteration == 3, "the other page's steps")
    assert other.frames[-1].arrays["weights"].tobytes() == visitor.frame(2).arrays["weights"].tobytes()
    told = [event for event in other.events if event["type"] == "network"]
    assert told[-1]["settings"]["learning_rate"] == 0.25
    other.command("play", iterations_per_s=50)
    visitor.until(lambda: visitor.status["playing"] and visitor.iteration > 3, "playing")


def test_the_session_is_still_there_after_the_connection_was_lost(server, open_page, visitor):
    visitor.shown("edit", quantity="w5", value=0.75)
    visitor.shown("step", count=9)
    visitor.socket.socket.close()
    again = open_page(server, visitor.events[0]["session"])
    assert again.frames[0].arrays["weights"].tobytes() == visitor.frames[-1].arrays["weights"].tobytes()
    assert again.curve.length == 9


def test_a_socket_to_an_unknown_session_is_closed_with_a_code_for_the_page(server, open_socket):
    code, reason = closed_with(open_socket(server, "AAAAAAAAAAAAAAAAAAAAAA"))
    assert code == 4404
    assert "no such session" in reason


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "http://evil.example",
        "https://127.0.0.1:{port}",
        "http://127.0.0.1",
        "http://127.0.0.1:{port}0",
        "http://127.0.0.1:{port}.evil.example",
        "http://localhost:{port}",
        "http://127.0.0.1:{port}/",
    ],
)
def test_a_page_of_another_origin_opens_no_socket(server, open_socket, visitor, origin):
    with pytest.raises(InvalidStatus) as no:
        open_socket(server, visitor.events[0]["session"], origin=origin and origin.format(port=server.port))
    assert no.value.response.status_code == 403


def test_a_setting_allows_another_origin(start_server, open_page):
    server = start_server(BACKSTEP_ALLOWED_ORIGINS="https://school.example, https://b.example")
    assert open_page(server, origin="https://school.example").iteration == 0
    assert open_page(server).iteration == 0
    with pytest.raises(InvalidStatus):
        open_page(server, origin="https://school.example.evil")


def test_no_hello_in_time_ends_the_socket(start_server, open_socket):
    server = start_server(BACKSTEP_HELLO_TIMEOUT_S="0.3")
    session = httpx.get(server.url).cookies["backstep_session"].split(".")[0]
    socket = open_socket(server, session)
    socket.send('{"type": "step", "id": 1}')
    refused = json.loads(socket.recv(timeout=10))
    assert (refused["id"], refused["reason"]) == (1, "no_hello")
    assert refused["reason"] in REASONS
    assert closed_with(socket)[0] == 1008


def test_a_page_of_another_version_is_told_to_reload(server, open_socket, visitor):
    socket = open_socket(server, visitor.events[0]["session"])
    socket.send('{"type": "hello", "id": 0, "version": 2, "client": "f3a91c0b"}')
    refused = json.loads(socket.recv(timeout=10))
    assert (refused["reason"], refused["field"]) == ("wrong_version", "version")
    assert "Reload" in refused["message"]
    assert closed_with(socket)[0] == 1008


def test_more_sockets_than_a_session_may_have_are_closed(start_server, open_page, open_socket):
    server = start_server(BACKSTEP_MAX_SOCKETS_PER_SESSION="2")
    one = open_page(server)
    open_page(server, one.events[0]["session"])
    code, reason = closed_with(open_socket(server, one.events[0]["session"]))
    assert (code, bool(reason)) == (1013, True)
    assert one.command("step")["type"] == "applied"


def test_a_page_that_keeps_names_gets_them_again_only_when_they_may_have_changed(server, open_page):
    def networks(page):
        return [event for event in page.events if event["type"] == "network"]

    session = new_session(server)
    keeping, other = open_page(server, session, keeps_names=True), open_page(server, session)
    xor = {
        "layers": [2, 2, 1],
        "activations": ["tanh", "logistic"],
        "biases": "shared",
        "start": {"initializer": "xavier"},
    }
    keeping.command("edit", quantity="learning_rate", value=0.1)
    keeping.command(
        "open", recipe={"version": 1, "network": xor, "data": {"dataset": "xor"}, "rule": {}, "seed": 0}
    )
    keeping.command("edit", quantity="learning_rate", value=0.2)
    keeping.command("undo")
    keeping.command("undo")
    other.until(lambda: len(networks(other)) == 6, "six networks")
    assert ["names" in event for event in networks(keeping)] == [True, False, True, False, False, True]
    assert [event["layers"] for event in networks(keeping)] == 2 * [[2, 2, 2]] + 3 * [[2, 2, 1]] + [[2, 2, 2]]
    without = [{key: event[key] for key in event if key != "names"} for event in networks(other)]
    assert [{key: event[key] for key in event if key != "names"} for event in networks(keeping)] == without
    assert all(event["names"]["targets"] for event in networks(other))
