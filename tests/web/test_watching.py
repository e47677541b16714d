"""Watch links over HTTP: a whole school behind one address reads everything, and guesses stay limited."""

import asyncio
import json
import secrets
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx
import pytest
from backstep.live.room import watch_id
from backstep.store import SqliteStore
from websockets.exceptions import ConnectionClosed

SCHOOL, STRANGER = {"x-forwarded-for": "203.0.113.7"}, {"x-forwarded-for": "198.51.100.9"}
WATCHERS = 30
LIMIT = 40
"""New sessions an address may open: fewer than the watchers' requests, more than the school needs."""

QUERIES = {
    "equations": "quantity=net_h1&quantity=w5%2B",
    "derivation": "quantity=dE_total/dw5",
    "predict": "parameter=w6",
    "export/run.csv": "from=0&to=0",
    "suggestion": "dataset=xor",
    "way": "parameter=w5",
    "field": "across=i1&across_first=0&across_last=1&columns=3",
    "landscape": "across=w5&across_first=0&across_last=1&columns=3",
    "curves": "quantity=w5&quantity=E_total",
}
BODIES = {
    "check": {"text": "net_h1 0.3775\nw5+ 0.3589"},
    "links": None,
    "compare": {"runs": [{"rule": {"learning_rate": 1.0}}], "iterations": 10},
    "variation": {"seed": 3},
}
READ = (
    "recipe", "quantities", "derivation", "equations", "operations", "check", "gradient-check", "predict", "most-changed", "links",
    "branches", "field", "landscape", "samples", "batch", "health", "suggestion", "way", "measured", "curves", "compare", "variation",
    "export/program.py", "export/notebook.ipynb", "export/run.csv", "export/trace.json", "export/recipe.json",
)  # fmt: skip
"""Every address of a session. All of them read it, and none changes it."""


@pytest.fixture
def limited(start_server):
    """A server behind a proxy at 127.0.0.1. An address may guess `LIMIT` times at once, then once in 1.5 s."""

    def start(**settings):
        return start_server(
            BACKSTEP_TRUSTED_PROXIES="127.0.0.1",
            BACKSTEP_NEW_SESSIONS_PER_MINUTE_PER_ADDRESS=str(LIMIT),
            BACKSTEP_ENGINE="textbook",
            **settings,
        )

    return start


def begin(server, client):
    """The id of a new session, and of its watch link."""
    session = client.get(server.url).cookies["backstep_session"].split(".")[0]
    return session, watch_id(session)


def ask(client, server, id, name):
    address = f"{server.url}api/sessions/{id}/{name}?{QUERIES.get(name, '')}"
    return client.post(address, json=BODIES[name]) if name in BODIES else client.get(address)


@contextmanager
def at_most_the_limit():
    """Checks the number of guesses answered: at most the limit for the time that they took."""
    answered: list[int] = []
    begun = time.monotonic()
    yield answered
    allowed = LIMIT + (time.monotonic() - begun) * LIMIT / 60
    assert LIMIT - 1 <= answered.count(404) <= allowed
    assert set(answered) == {404, 503}


def guess(client, server, times, path="s/{}"):
    """The statuses of `times` guesses."""
    return [client.get(server.url + path.format(secrets.token_urlsafe(16))).status_code for _ in range(times)]


def test_every_address_of_a_session_is_in_the_list_of_this_file(server):
    paths = httpx.get(f"{server.url}api/openapi.json").json()["paths"]
    begins = "/api/sessions/{session_id}/"
    assert {path.removeprefix(begins) for path in paths if path.startswith(begins)} == set(READ)


@pytest.mark.parametrize("name", READ)
def test_a_watch_link_reads_the_same_answers_and_never_names_the_session(server, open_page, name):
    with httpx.Client() as client:
        session, watch = begin(server, client)
        page = open_page(server, session)
        page.command("edit", quantity="w5", value=0.5)
        own, seen = (ask(client, server, id, name) for id in (session, watch))
        assert seen.status_code == own.status_code == 200
        assert seen.content == own.content
        assert session not in f"{seen.text} {seen.headers}"
        assert client.get(f"{server.url}api/sessions/{session}/recipe").json()["edits"][0]["value"] == 0.5
        assert page.events[-1]["type"] == "applied"  # nothing has happened since


def test_the_commands_of_a_watcher_change_nothing(server, open_page):
    with httpx.Client() as client:
        session, watch = begin(server, client)
        watching = open_page(server, watch)
        for kind, fields in (("step", {}), ("edit", {"quantity": "w5", "value": 0.5}), ("reset", {})):
            assert watching.command(kind, **fields)["type"] == "refused"
        assert all(session not in json.dumps(event) for event in watching.events)
        assert client.get(f"{server.url}api/sessions/{session}/recipe").json()["edits"] == []


def views(page):
    return [event for event in page.events if event["type"] == "view"]


SHOWN = {
    "selected": "w1",
    "quantity": "dE_total/dw1",
    "step_by": "operation",
    "iteration": 0,
    "at": 3,
    "stop": 7,
    "panel": "explain",
    "hidden": ["w6+", "dE_total/dw6"],
}
NOTHING_SHOWN = {
    "selected": None,
    "quantity": "",
    "step_by": None,
    "iteration": 0,
    "at": 0,
    "stop": None,
    "panel": None,
    "hidden": [],
}


def test_a_watching_page_is_told_what_the_watched_page_shows_and_no_other_page_is(server, open_page):
    with httpx.Client() as client:
        session, watch = begin(server, client)
        own, watching = open_page(server, session), open_page(server, watch)
        assert watching.until(lambda: views(watching)) == [{"type": "view", **NOTHING_SHOWN}]
        own.say("view", **SHOWN)
        watching.until(lambda: len(views(watching)) == 2)
        assert views(watching)[-1] == {"type": "view", **SHOWN}
        late = open_page(server, watch)
        assert late.until(lambda: views(late)) == [{"type": "view", **SHOWN}]
        own.command("step")
        assert views(own) == []


def test_a_watching_page_cannot_say_what_others_see(server, open_page):
    with httpx.Client() as client:
        session, watch = begin(server, client)
        own, watching, other = (open_page(server, id) for id in (session, watch, watch))
        watching.say("view", **SHOWN)
        own.say("view", selected="w2", quantity="w2+")
        other.until(lambda: len(views(other)) == 2)
        assert [event["selected"] for event in views(other)] == [None, "w2"]


def test_the_view_ends_with_the_last_page_of_the_session(server, open_page):
    with httpx.Client() as client:
        session, watch = begin(server, client)
        own, watching = open_page(server, session), open_page(server, watch)
        own.say("view", **SHOWN)
        watching.until(lambda: len(views(watching)) == 2)
        own.socket.close()
        watching.until(lambda: len(views(watching)) == 3)
        assert views(watching)[-1] == {"type": "view", **NOTHING_SHOWN}


def test_a_flood_of_views_is_thinned_out_and_the_socket_goes_on(server, open_page):
    with httpx.Client() as client:
        session, watch = begin(server, client)
        own, watching = open_page(server, session), open_page(server, watch)
        for at in range(400):
            own.say("view", step_by="operation", at=at)
        assert own.command("step")["type"] == "applied"
        watching.for_a_while(0.5)
        assert len(views(watching)) < 60


def test_thirty_watchers_behind_one_address_read_everything_and_do_not_lock_the_school_out(
    limited, open_page
):
    server = limited()
    with httpx.Client(headers=SCHOOL) as teacher:
        _, watch = begin(server, teacher)
    names = ("derivation", "check", "gradient-check", "recipe", "operations", "quantities")

    def watcher(number):
        page = open_page(server, watch, additional_headers=SCHOOL) if number % 3 == 0 else None
        with httpx.Client(headers=SCHOOL, timeout=60) as client:
            statuses = [client.get(f"{server.url}watch/{watch}").status_code]
            statuses += [ask(client, server, watch, name).status_code for name in names]
        assert page is None or page.events[0]["type"] == "welcome"
        return statuses

    with ThreadPoolExecutor(10) as pool:
        answered = [status for statuses in pool.map(watcher, range(WATCHERS)) for status in statuses]
    assert answered == [200] * (WATCHERS * (1 + len(names)))
    with httpx.Client(headers=SCHOOL) as pupil:
        assert pupil.get(server.url).status_code == 200


@pytest.mark.parametrize(
    "path", ["s/{}", "watch/{}", "api/sessions/{}/recipe", "api/sessions/{}/gradient-check"]
)
def test_guesses_of_ids_are_refused_after_the_limit_of_an_address(limited, path):
    server = limited()
    with httpx.Client(headers=STRANGER) as stranger, at_most_the_limit() as answered:
        answered += guess(stranger, server, 2 * LIMIT, path)


def test_simultaneous_guesses_are_counted_one_by_one(limited):
    server = limited()

    async def flood():
        async with httpx.AsyncClient(headers=STRANGER, timeout=60) as stranger:
            names = [secrets.token_urlsafe(16) for _ in range(4 * LIMIT)]
            asked = (stranger.get(f"{server.url}api/sessions/{name}/recipe") for name in names)
            return [answer.status_code for answer in await asyncio.gather(*asked)]

    with at_most_the_limit() as answered:
        answered += asyncio.run(flood())


def test_a_cookie_does_not_make_a_guess_cheaper(limited):
    server = limited()
    with httpx.Client(headers=STRANGER) as stranger, at_most_the_limit() as answered:
        assert stranger.get(server.url).status_code == 200  # a new session, and a signed cookie
        answered += guess(stranger, server, 2 * LIMIT)
    with (
        httpx.Client(headers={"x-forwarded-for": "198.51.100.10"}) as forger,
        at_most_the_limit() as answered,
    ):
        for _ in range(2 * LIMIT):  # forged cookies, which name the guessed id
            name = secrets.token_urlsafe(16)
            cookie = {"cookie": f"backstep_session={name}"}
            answered.append(forger.get(f"{server.url}s/{name}", headers=cookie).status_code)


def test_while_guessing_is_limited_visitors_with_a_session_go_on(limited, open_page, open_socket, tmp_path):
    kept = {"BACKSTEP_DATA": str(tmp_path), "BACKSTEP_MAX_SESSIONS_PER_VISITOR": "1"}
    server = limited(**kept)
    with httpx.Client(headers=SCHOOL) as pupil, httpx.Client(headers=SCHOOL) as teacher:
        own, _ = begin(server, pupil)
        shown, watch = begin(server, teacher)
        for session in (own, shown):
            open_page(server, session, additional_headers=SCHOOL).socket.close()  # the session is saved now
        assert pupil.get(f"{server.url}watch/{watch}").status_code == 200
        # Out of memory: another session of the same visitor puts each of them to sleep.
        for client, session in ((pupil, own), (teacher, shown)):
            copy = client.post(f"{server.url}api/sessions/{session}/links").json()["copy_path"]
            assert client.get(server.origin + copy).status_code == 303
        with httpx.Client(headers=SCHOOL) as somebody:
            assert 503 in guess(somebody, server, 2 * LIMIT)
            assert 503 in [httpx.get(server.url, headers=SCHOOL).status_code for _ in range(5)]
        assert own in pupil.get(server.url).text
        assert ask(pupil, server, own, "gradient-check").status_code == 200
        assert pupil.get(f"{server.url}watch/{watch}").status_code == 200
        assert ask(pupil, server, watch, "derivation").status_code == 200
        page = open_page(server, watch, additional_headers=SCHOOL)
        assert page.events[0]["session"] == watch
        # Guessing is still limited.
        assert 1013 in [refused(open_socket(server, "A" * 22, additional_headers=SCHOOL)) for _ in range(5)]


def refused(socket):
    """The code that the server closes the socket with."""
    with pytest.raises(ConnectionClosed) as closed:
        socket.recv(timeout=10)
    return closed.value.rcvd.code


def test_the_signed_cookie_of_a_session_opens_it_after_a_restart_while_guessing_is_limited(
    limited, open_page, tmp_path
):
    kept = {"BACKSTEP_DATA": str(tmp_path)}
    server = limited(**kept)
    with httpx.Client(headers=SCHOOL) as pupil:
        own, _ = begin(server, pupil)
        open_page(server, own, additional_headers=SCHOOL)
        server.stop()
        again = limited(**kept)
        with httpx.Client(headers=SCHOOL) as somebody:
            assert 503 in guess(somebody, again, 2 * LIMIT)
        assert own in pupil.get(again.url).text


def test_the_id_of_a_deleted_session_is_no_guess(limited, open_page, tmp_path):
    kept = {"BACKSTEP_DATA": str(tmp_path)}
    server = limited(**kept)
    with httpx.Client(headers=SCHOOL) as client:
        session, watch = begin(server, client)
    open_page(server, session, additional_headers=SCHOOL)
    server.stop()
    let_go(tmp_path, session)
    again = limited(**kept)
    with httpx.Client(headers=SCHOOL) as pupil:
        for id in (session, watch):
            addresses = (f"watch/{id}", f"s/{id}", f"api/sessions/{id}/recipe")
            statuses = {
                pupil.get(again.url + address).status_code for address in addresses for _ in range(LIMIT)
            }
            assert statuses == {404}
        assert pupil.get(again.url).status_code == 200


def let_go(folder, session):
    """Deletes a session, as a sweep does after thirty days."""
    store = SqliteStore(folder)
    try:
        assert store.delete([session]).result() == 1
    finally:
        store.close()
