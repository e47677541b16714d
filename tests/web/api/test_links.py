"""Links over HTTP: long ones are stored, and outlive the server."""

import json

import httpx
import pytest
from backstep.store import SqliteStore

ROWS = 400


def long_recipe():
    return {
        "version": 1,
        "network": {
            "layers": [2, 2, 1],
            "activations": ["tanh", "linear"],
            "biases": "per_neuron",
            "start": {"initializer": "xavier"},
        },
        "data": {
            "inputs": [[n / 7, n / 11] for n in range(ROWS)],
            "targets": [[n / 13] for n in range(ROWS)],
        },
    }


def session_of(server, client):
    page = client.get(server.url)
    return page.text.split('data-session="')[1].split('"')[0]


def test_a_long_recipe_is_stored_under_a_short_name_and_outlives_the_server(
    start_server, open_page, tmp_path
):
    server = start_server(BACKSTEP_DATA=str(tmp_path))
    with httpx.Client() as client:
        session = session_of(server, client)
        page = open_page(server, session)
        page.command("open", recipe=long_recipe())
        path = client.post(f"{server.url}api/sessions/{session}/links").json()["copy_path"]
    assert path.startswith("/kept/")
    assert len(path) < 40
    server.stop()

    again = start_server(BACKSTEP_DATA=str(tmp_path))
    with httpx.Client(follow_redirects=True) as client:
        opened = client.get(again.origin + path)
        assert opened.status_code == 200
        copy = str(opened.url).rsplit("/", 1)[1]
        assert copy != session
        recipe = client.get(f"{again.url}api/sessions/{copy}/recipe").json()
    assert recipe["data"] == json.loads(json.dumps(long_recipe()["data"]))


def kept(folder):
    store = SqliteStore(folder)
    try:
        return [one.id for one in store.sessions().result() if one.id.startswith("link.")]
    finally:
        store.close()


def test_the_same_link_is_stored_once_and_too_many_are_refused_in_a_sentence(
    start_server, open_page, tmp_path
):
    server = start_server(
        BACKSTEP_DATA=str(tmp_path),
        BACKSTEP_TRUSTED_PROXIES="",
        BACKSTEP_KEPT_LINKS_PER_MINUTE_PER_ADDRESS="3",
        BACKSTEP_ENGINE="textbook",
    )
    page = open_page(server)
    page.command("open", recipe=long_recipe())
    links = f"{server.url}api/sessions/{page.events[0]['session']}/links"
    asked = [httpx.post(links) for _ in range(3)]
    assert len({answer.json()["copy_path"] for answer in asked}) == 1
    refused = httpx.post(links)
    assert refused.status_code == 503
    assert int(refused.headers["retry-after"]) > 0
    assert "Too many links" in refused.json()["refused"]
    # Opening the link is not limited, and a short link is not stored at all.
    assert httpx.get(server.origin + asked[0].json()["copy_path"]).status_code == 303
    page.command("undo")
    assert httpx.post(links).json()["copy_path"].startswith("/open/")
    server.stop()
    assert len(kept(tmp_path)) == 1


@pytest.mark.parametrize(("path", "status"), [("open/abc", 400), ("kept/nobody", 404), ("watch/nobody", 404)])
def test_a_link_to_nothing_gets_a_page_with_the_reason(server, path, status):
    answer = httpx.get(server.url + path, headers={"accept": "text/html"})
    assert answer.status_code == status
    assert "<h1>" in answer.text
    assert "Traceback" not in answer.text


def test_a_watch_link_does_not_reveal_its_session(server):
    with httpx.Client() as client:
        session = session_of(server, client)
        watch = (
            client.post(f"{server.url}api/sessions/{session}/links").json()["watch_path"].rsplit("/", 1)[1]
        )
        assert client.get(f"{server.url}watch/{watch}").status_code == 200
        assert client.get(f"{server.url}s/{watch}").status_code == 404
        assert client.get(f"{server.url}watch/{session}").status_code == 404
        assert session not in client.get(f"{server.url}watch/{watch}", headers={"cookie": ""}).text
