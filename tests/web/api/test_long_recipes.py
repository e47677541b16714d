"""A recipe that is too long for a message opens in the same session, by a request."""

import json

import httpx
import pytest
from backstep.settings import Settings

from tests.page import new_session

JSON = {"content-type": "application/json"}
ROWS = [[((n * m) % 997) / 997 for m in range(1, 17)] for n in range(1, 2001)]


def long_recipe() -> bytes:
    network = {
        "layers": [16, 4, 1],
        "activations": ["tanh", "linear"],
        "biases": "per_neuron",
        "start": {"initializer": "xavier"},
    }
    data = {"inputs": ROWS, "targets": [[row[0] - row[1]] for row in ROWS]}
    return json.dumps({"version": 1, "network": network, "data": data}).encode()


def open_in(server, session, document, headers=JSON):
    return httpx.post(f"{server.url}api/recipes/{session}", content=document, headers=headers, timeout=20)


def recipe_of(server, session):
    return httpx.get(f"{server.url}api/sessions/{session}/recipe", timeout=20).json()


def test_a_long_recipe_opens_in_the_session_and_undo_takes_it_back(server, open_page):
    session = new_session(server)
    page = open_page(server, session)
    document = long_recipe()
    assert len(document) > Settings().message_max_bytes
    before = recipe_of(server, session)
    answer = open_in(server, session, document)
    assert answer.status_code == 200
    # The page on the socket sees it, as it sees every command.
    page.until(lambda: page.layers == [16, 4, 1], "the new network")
    assert page.frame(answer.json()["revision"]).scalars["iteration"] == 0
    assert recipe_of(server, session)["data"]["inputs"] == ROWS
    assert page.command("undo")["type"] == "applied"
    page.until(lambda: page.layers == [2, 2, 2], "the network before")
    assert recipe_of(server, session)["data"] == before["data"]
    assert page.command("redo")["type"] == "applied"
    assert recipe_of(server, session)["data"]["inputs"] == ROWS


def test_a_watch_link_opens_nothing(server):
    session = new_session(server)
    links = httpx.post(f"{server.url}api/sessions/{session}/links").json()
    watch = links["watch_path"].rsplit("/", 1)[1]
    assert httpx.get(f"{server.url}api/sessions/{watch}/recipe").status_code == 200
    assert open_in(server, watch, long_recipe()).status_code == 404
    assert recipe_of(server, session)["network"]["layers"] == [2, 2, 2]


@pytest.mark.parametrize(
    ("document", "headers", "status", "part"),
    [
        (b"{", JSON, 422, "JSON"),
        (b"[1]", JSON, 422, "should be an object"),
        (b"[" * 50_000, JSON, 422, "JSON"),
        (b"{}", JSON, 422, "network"),
        (long_recipe().replace(b"[16, 4, 1]", b"[15, 4, 1]"), JSON, 422, "16"),
        (long_recipe(), {"content-type": "text/plain"}, 415, ""),
    ],
    ids=["half", "list", "deep", "empty", "other width", "form"],
)
def test_what_is_no_recipe_is_refused_and_the_session_stays(server, document, headers, status, part):
    session = new_session(server)
    answer = open_in(server, session, document, headers)
    assert answer.status_code == status
    assert part in answer.json()["refused"]
    assert recipe_of(server, session)["network"]["layers"] == [2, 2, 2]


def test_an_unknown_session_has_nothing_to_open_in(server):
    assert open_in(server, "a" * 22, long_recipe()).status_code == 404
