"""Requests that the filter refuses, over HTTP from a real server."""

import asyncio

import httpx
import pytest
from backstep.settings import Settings
from backstep.web.middleware.request_filter import RequestFilter

from bench.abuse import Raw, new_session

PATHS = ["/", "/healthz", "/api/article", "/static/js/main.js", "/api/docs"]


@pytest.mark.parametrize("path", PATHS)
def test_head_is_get_without_the_body(server, path):
    address = server.url.rstrip("/") + path
    head = httpx.head(address, headers={"accept-encoding": "identity"})
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == httpx.get(address).headers["content-type"]


@pytest.mark.parametrize("path", [*PATHS, "/nothing/here"])
@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused_at_every_address(server, path, method):
    answer = httpx.request(method, server.url.rstrip("/") + path)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, POST")
    assert set(answer.json()) == {"refused"}


def test_no_header_overrides_the_method(server):
    answer = httpx.get(f"{server.url}healthz", headers={"x-http-method-override": "DELETE"})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": "{own}", "sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "{own}.evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-type": "multipart/form-data; boundary=x"}, 415),
        ({"content-type": "text/plain;charset=utf-8"}, 415),
    ],
    ids=str,
)
def test_posts_of_other_sites_and_forms_are_refused(server, headers, status):
    session = new_session(server.port)
    headers = {name: value.format(own=server.origin) for name, value in headers.items()}
    body = b"&".join(b"a=b" for _ in range(10_000))
    answer = httpx.post(
        f"{server.url}api/sessions/{session}/links", headers=headers, content=body if status == 415 else b""
    )
    assert answer.status_code == status
    assert ("refused" in answer.json()) == (status != 200)
    assert "evil" not in answer.text


def test_a_server_with_allowed_hosts_refuses_other_hosts(start_server):
    server = start_server(BACKSTEP_ALLOWED_HOSTS="Backstep.school.Example, 127.0.0.1")
    assert httpx.get(server.url).status_code == 200
    assert httpx.get(server.url, headers={"host": "Backstep.School.Example:443"}).status_code == 200
    for host in ("evil.example", "backstep.school.example.evil.example", "localhost", ""):
        answer = httpx.get(server.url, headers={"host": host})
        assert answer.status_code == 400
        assert not host or host not in answer.text
    with Raw(server.port) as raw:
        raw.send(
            b"GET /ws/x HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        )
        assert raw.status() == 403


@pytest.mark.parametrize(
    "path",
    [
        "/static/../pyproject.toml",
        "/static/%2e%2e/pyproject.toml",
        "/static/..%2fpyproject.toml",
        "/static/%2e%2e%2f%2e%2e%2fetc/passwd",
        "/static/..%5cpyproject.toml",
        "/static/js/main.js%00.txt",
        "/static//etc/passwd",
        "/static/" + "a/" * 3000,
        "/s/..%2f..%2f",
        "/open/%00",
        "/kept/..%2f..%2fetc",
    ],
    ids=lambda path: path[:40],
)
def test_no_path_leads_out_of_the_static_folder(server, path):
    with Raw(server.port) as raw:
        raw.send(f"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
        answer = raw.everything()
    assert answer[9:12] in (b"404", b"400"), answer[:200]
    assert b"root:" not in answer
    assert b"[project]" not in answer


def test_a_thousand_ranges_cost_no_more_than_one(server):
    ranges = "bytes=" + ",".join(f"{n}-{n}" for n in range(0, 2400, 2))
    assert len(ranges) > 8192 - 600
    answer = httpx.get(f"{server.url}static/js/main.js", headers={"range": ranges[:8100].rsplit(",", 1)[0]})
    assert answer.status_code in (200, 206, 416)
    assert len(answer.content) < 400_000
    assert (
        httpx.get(f"{server.url}static/js/main.js", headers={"range": ranges + ",1" * 9000}).status_code
        == 431
    )


def test_an_answer_that_is_no_page_may_load_nothing(server):
    for path in ("healthz", "api/article", "static/js/main.js", "nothing", "api/sessions/x/recipe"):
        policy = httpx.get(server.url + path).headers["content-security-policy"]
        assert policy == "default-src 'none'; frame-ancestors 'self'"


def test_the_sites_of_a_setting_may_show_pages_in_frames(start_server, server):
    assert "frame-ancestors 'self'" in httpx.get(server.url).headers["content-security-policy"]
    school = start_server(BACKSTEP_FRAME_ANCESTORS="'self' https://school.example")
    assert (
        httpx.get(school.url)
        .headers["content-security-policy"]
        .endswith("frame-ancestors 'self' https://school.example")
    )


def test_a_script_in_an_address_is_not_echoed(server):
    for accept in ("text/html", "application/json"):
        answer = httpx.get(f"{server.url}%3Cscript%3Ealert(1)%3C/script%3E", headers={"accept": accept})
        assert answer.status_code == 404
        assert "alert(1)" not in answer.text
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_healthz_answers_without_a_session(server):
    assert httpx.get(f"{server.url}healthz").status_code == 200
    assert "set-cookie" not in httpx.head(f"{server.url}healthz").headers


@pytest.mark.parametrize("body", [b"\xff\xfe", b"{", b"[" * 60_000, b'{"text": 1e999', b""], ids=len)
def test_a_body_that_is_no_json_is_refused_in_a_sentence(server, body):
    address = f"{server.url}api/exercises/1/7/check"
    answer = httpx.post(address, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert set(answer.json()) == {"refused"}
    assert answer.json()["refused"].endswith(".")


# ---- bodies


def received_by_an_address(*messages):
    """The bodies with which an address begins its work, and the number of messages it waited for."""
    waiting, begun = list(messages), []

    async def address(_scope, receive, _send):
        begun.append((await receive(), len(messages) - len(waiting)))

    async def receive():
        return waiting.pop(0)

    scope = {"type": "http", "method": "POST", "path": "/", "headers": [(b"transfer-encoding", b"chunked")]}
    asyncio.run(RequestFilter(address, Settings())(scope, receive, None))
    return begun


def part(body, *, more):
    return {"type": "http.request", "body": body, "more_body": more}


def test_an_address_begins_its_work_when_the_body_is_complete():
    begun = received_by_an_address(
        part(b"one ", more=True), part(b"two ", more=True), part(b"three", more=False)
    )
    assert begun == [(part(b"one two three", more=False), 3)]


def test_a_body_that_is_refused_or_ends_early_begins_no_work():
    assert received_by_an_address(part(b"one ", more=True), {"type": "http.disconnect"}) == []
