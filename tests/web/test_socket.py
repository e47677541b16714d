"""The socket, over a real connection to a real server."""

import json

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from app.protocol import REASONS


def closed_with(socket):
    """Reads until the server closes, and returns the code and the reason."""
    with pytest.raises(ConnectionClosed) as end:
        while True:
            socket.recv(timeout=10)
    return end.value.rcvd.code, end.value.rcvd.reason


def test_a_page_that_says_hello_hears_what_there_is_in_this_order(server, open_socket, page):
    assert [event["type"] for event in page.events] == ["welcome", "network", "status", "applied"]
    welcome, network, status, applied = page.events
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
    assert page.frames[0].scalars["error"] == pytest.approx(0.298371109, abs=5e-10)
    assert page.curve.length == 0


def test_a_step_trains_one_iteration_and_its_frame_shows_it(page):
    frame = page.shown(type="step")
    assert frame.scalars["iteration"] == 1
    assert frame.scalars["error"] == pytest.approx(0.291027774, abs=5e-10)
    page.until(lambda: page.curve.length == 1, "the curve")
    assert page.shown(type="step", count=1000).scalars["iteration"] == 1001
    assert not page.status["playing"]


def test_back_and_seek_show_exactly_what_was(page):
    first = page.frames[0]
    page.shown(type="step", count=100)
    after_hundred = page.frames[-1].arrays["weights"].tobytes()
    assert page.shown(type="back", count=30).scalars["iteration"] == 70
    assert page.frames[-1].scalars["end"] == 100
    assert page.shown(type="seek", iteration=100).arrays["weights"].tobytes() == after_hundred
    assert (
        page.shown(type="back", count=1000).arrays["weights"].tobytes() == first.arrays["weights"].tobytes()
    )


def test_an_edit_is_in_the_first_frame_of_its_revision(page):
    frame = page.shown(type="edit", quantity="w5", value=0.0)
    assert frame.arrays["weights"][4] == 0.0
    assert page.shown(type="edit", quantity="b1", value=-0.5).arrays["biases"][0] == -0.5
    assert page.shown(type="edit", quantity="i1", value=0.25).arrays["activations"][0] == 0.25
    assert page.shown(type="edit", quantity="target_o2", value=0.5).arrays["targets"][1] == 0.5


def test_a_changed_setting_is_told_as_a_network_before_its_frame(page):
    frame = page.shown(type="edit", quantity="learning_rate", value=0.125)
    assert frame.scalars["learning_rate"] == 0.125
    networks = [event for event in page.events if event["type"] == "network"]
    assert networks[-1]["settings"]["learning_rate"] == 0.125
    page.command("edit", quantity="w1", value=0.3)
    assert [event for event in page.events if event["type"] == "network"] == networks


def test_reset_shows_the_start_again_with_the_settings_in_force(page):
    start = page.frames[0].arrays["weights"].tobytes()
    page.command("edit", quantity="update_order", value="sequential")
    page.command("edit", quantity="w1", value=0.9)
    page.command("step", count=10)
    frame = page.shown(type="reset")
    assert frame.arrays["weights"].tobytes() == start
    assert (frame.scalars["iteration"], frame.scalars["end"]) == (0, 0)
    assert page.shown(type="step").scalars["iteration"] == 1
    assert page.frames[-1].scalars["error"] == pytest.approx(0.291027924, abs=5e-10)


def test_open_brings_another_network_and_its_frames(server, page):
    recipe = httpx.get(f"{server.url}api/sessions/{page.events[0]['session']}/recipe").json()
    recipe["network"] |= {
        "layers": [2, 3, 2],
        "start": {
            "weights": [[[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]],
            "biases": [[0.1], [0.2]],
        },
    }
    frame = page.shown(type="open", recipe=recipe)
    assert page.layers == [2, 3, 2]
    assert frame.arrays["weights"].size == 12
    again = httpx.get(f"{server.url}api/sessions/{page.events[0]['session']}/recipe").json()
    assert again == recipe


def test_a_refused_recipe_leaves_the_run_as_it_was(page):
    page.command("step", count=3)
    answer = page.command("open", recipe={"network": {"layers": [2]}})
    assert (answer["type"], answer["reason"], answer["field"]) == ("refused", "bad_value", "network.layers")
    assert page.shown(type="step").scalars["iteration"] == 4


@pytest.mark.parametrize(
    ("command", "reason", "field"),
    [
        ({"type": "edit", "quantity": "w9", "value": 1}, "bad_value", "quantity"),
        ({"type": "edit", "quantity": "w5", "value": 1e39}, "bad_value", "value"),
        ({"type": "edit", "quantity": "w5", "value": True}, "bad_value", "value"),
        ({"type": "edit", "quantity": "learning_rate", "value": -1}, "bad_value", "learning_rate"),
        ({"type": "edit", "quantity": "i1", "value": 1, "sample": 1}, "bad_value", "sample"),
        ({"type": "seek", "iteration": 1}, "not_possible", "iteration"),
        ({"type": "play", "iterations_per_s": 1, "until": 0}, "not_possible", "until"),
        ({"type": "play", "iterations_per_s": 0}, "bad_value", "iterations_per_s"),
        ({"type": "hello", "version": 1, "client": "f3a91c0b"}, "not_possible", None),
        ({"type": "dance"}, "unknown_command", "type"),
    ],
    ids=lambda value: json.dumps(value)[:60],
)
def test_what_makes_no_sense_is_refused_in_a_sentence_and_changes_nothing(page, command, reason, field):
    before, said = page.frames[-1], len(page.events)
    answer = page.command(**command)
    assert (answer["type"], answer["reason"], answer["field"]) == ("refused", reason, field)
    assert answer["message"].endswith(".")
    assert len(page.events) == said + 1
    assert (
        page.shown(type="seek", iteration=0).arrays["weights"].tobytes() == before.arrays["weights"].tobytes()
    )


def test_a_refused_seek_does_not_pause(page):
    page.command("play", iterations_per_s=100)
    assert page.command("seek", iteration=10**9)["type"] == "refused"
    before = page.iteration
    page.until(lambda: page.iteration > before, "training to go on")
    assert page.status["playing"]


@pytest.mark.parametrize(
    "message",
    ["", "hello", "[1]", '{"type":', '{"id": 1}', "[" * 30_000, '"\\ud800"', b"", b"\x00\x01", "x" * 60_000],
    ids=lambda message: repr(message)[:20],
)
def test_a_message_that_is_no_command_is_refused_and_the_session_goes_on(page, message):
    page.socket.send(message)
    refused = page.until(lambda: next((e for e in page.events if e["type"] == "refused"), None), "a refusal")
    assert refused["reason"] == "malformed"
    assert page.shown(type="step").scalars["iteration"] == 1


def test_an_infinite_weight_is_refused(page):
    page.socket.send('{"type": "edit", "id": 5, "quantity": "w5", "value": 1e999}')
    refused = page.until(lambda: next((e for e in page.events if e["type"] == "refused"), None), "a refusal")
    assert (refused["id"], refused["reason"], refused["field"]) == (5, "bad_value", "value")
    assert page.shown(type="step").scalars["error"] == pytest.approx(0.291027774, abs=5e-10)


def test_a_message_that_is_too_long_ends_the_socket_but_not_the_session(server, page, open_page):
    page.command("step")
    page.socket.send("x" * 65_537)
    assert closed_with(page.socket)[0] == 1009
    assert open_page(server, page.events[0]["session"]).iteration == 1


def test_a_command_sent_twice_is_carried_out_once_and_answered_twice(page):
    first = page.command("step", id=41)
    second = page.command("step", id=41)
    assert first == second
    assert page.command("step", id=42)["type"] == "applied"
    page.until(lambda: page.iteration == 2, "the second step")


def test_a_command_sent_again_after_a_reconnect_is_carried_out_once(server, open_page, page):
    session = page.events[0]["session"]
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
    one.shown(type="edit", quantity="w1", value=0.75)
    assert two.shown(type="step").scalars["iteration"] == 1
    assert two.weight(1) == pytest.approx(0.149780716, abs=5e-10)


def test_two_pages_of_one_session_see_the_same(server, open_page, page):
    other = open_page(server, page.events[0]["session"])
    page.command("edit", quantity="learning_rate", value=0.25)
    page.command("step", count=3)
    other.until(lambda: other.iteration == 3, "the other page's steps")
    assert other.frames[-1].arrays["weights"].tobytes() == page.frame(2).arrays["weights"].tobytes()
    assert other.events[-1]["settings"]["learning_rate"] == 0.25
    other.command("play", iterations_per_s=50)
    page.until(lambda: page.status["playing"] and page.iteration > 3, "playing")


def test_the_session_is_still_there_after_the_connection_was_lost(server, open_page, page):
    page.shown(type="edit", quantity="w5", value=0.75)
    page.shown(type="step", count=9)
    page.socket.socket.close()
    again = open_page(server, page.events[0]["session"])
    assert again.frames[0].arrays["weights"].tobytes() == page.frames[-1].arrays["weights"].tobytes()
    assert again.curve.length == 9


def test_an_unknown_session_is_said_in_a_way_that_a_page_can_read(server, open_socket):
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
def test_a_page_of_another_origin_opens_no_socket(server, open_socket, page, origin):
    with pytest.raises(InvalidStatus) as no:
        open_socket(server, page.events[0]["session"], origin=origin and origin.format(port=server.port))
    assert no.value.response.status_code == 403


def test_a_setting_lets_another_origin_in(start_server, open_page):
    server = start_server(BACKSTEP_ALLOWED_ORIGINS="https://school.example, https://b.example")
    assert open_page(server, origin="https://school.example").iteration == 0
    assert open_page(server).iteration == 0
    with pytest.raises(InvalidStatus):
        open_page(server, origin="https://school.example.evil")


def test_no_hello_in_time_ends_the_socket(start_server, open_socket):
    server = start_server(BACKSTEP_HELLO_TIMEOUT_S="0.3")
    session = httpx.get(server.url).cookies["backstep_session"]
    socket = open_socket(server, session)
    socket.send('{"type": "step", "id": 1}')
    refused = json.loads(socket.recv(timeout=10))
    assert (refused["id"], refused["reason"]) == (1, "no_hello")
    assert refused["reason"] in REASONS
    assert closed_with(socket)[0] == 1008


def test_a_page_of_another_version_is_told_to_reload(server, open_socket, page):
    socket = open_socket(server, page.events[0]["session"])
    socket.send('{"type": "hello", "id": 0, "version": 2, "client": "f3a91c0b"}')
    refused = json.loads(socket.recv(timeout=10))
    assert (refused["reason"], refused["field"]) == ("wrong_version", "version")
    assert "Reload" in refused["message"]
    assert closed_with(socket)[0] == 1008


def test_more_sockets_than_a_session_may_have_are_sent_away(start_server, open_page, open_socket):
    server = start_server(BACKSTEP_MAX_SOCKETS_PER_SESSION="2")
    one = open_page(server)
    open_page(server, one.events[0]["session"])
    code, reason = closed_with(open_socket(server, one.events[0]["session"]))
    assert (code, bool(reason)) == (1013, True)
    assert one.command("step")["type"] == "applied"
