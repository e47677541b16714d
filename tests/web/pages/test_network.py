"""The pages, their cookies and their headers, over a real connection."""

import base64
import hashlib
import json
import re

import httpx
import pytest


def policy(answer):
    parts = (part.split() for part in answer.headers["content-security-policy"].split(";"))
    return {name: values for name, *values in parts}


def test_the_first_page_makes_a_session_and_a_reload_finds_it(server):
    with httpx.Client(base_url=server.url) as browser:
        first = browser.get("/")
        assert first.status_code == 200
        assert not first.history
        session = first.cookies["backstep_session"].split(".")[0]
        assert session in first.text
        assert session in browser.get("/").text
        assert browser.cookies["backstep_session"].startswith(session)


def test_two_visitors_get_two_sessions(server):
    cookies = {httpx.get(server.url).cookies["backstep_session"].split(".")[0] for _ in range(2)}
    assert len(cookies) == 2


def test_scripts_and_other_sites_cannot_read_the_cookie(server):
    cookie = httpx.get(server.url).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "path=/" in cookie
    assert "secure" not in cookie


@pytest.mark.parametrize(
    ("trusted", "believed"), [("127.0.0.1", True), ("127.0.0.0/8", True), ("10.0.0.1", False), ("", False)]
)
def test_forwarded_headers_count_only_from_a_trusted_proxy(start_server, trusted, believed):
    server = start_server(BACKSTEP_TRUSTED_PROXIES=trusted, BACKSTEP_ENGINE="textbook")
    cookie = httpx.get(server.url, headers={"x-forwarded-proto": "https"}).headers["set-cookie"].lower()
    assert ("secure" in cookie) == believed


@pytest.mark.parametrize("cookie", ["", "x" * 5000, "AAAAAAAAAAAAAAAAAAAAAA", '"><script>', "%00"])
def test_a_cookie_without_a_session_gets_a_new_one(server, cookie):
    answer = httpx.get(server.url, headers={"cookie": f"backstep_session={cookie}"})
    assert answer.status_code == 200
    assert answer.cookies["backstep_session"] != cookie


def test_the_address_of_a_session_shows_it_and_changes_no_cookie(server):
    session = httpx.get(server.url).cookies["backstep_session"].split(".")[0]
    answer = httpx.get(f"{server.url}s/{session}")
    assert answer.status_code == 200
    assert session in answer.text
    assert "set-cookie" not in answer.headers


def test_the_address_of_an_unknown_session_is_a_page_with_a_link_to_go_on(server):
    answer = httpx.get(f"{server.url}s/nobody")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "There is no session at this address" in answer.text
    assert 'href="/"' in answer.text


def test_an_unknown_address_is_a_page_for_browsers_and_json_for_programs(server):
    page = httpx.get(f"{server.url}nowhere", headers={"accept": "text/html"})
    assert (page.status_code, page.headers["content-type"][:9]) == (404, "text/html")
    assert httpx.get(f"{server.url}nowhere").json() == {"refused": "There is nothing at this address."}
    assert httpx.post(server.url).status_code == 405


def test_a_full_server_asks_a_visitor_to_come_back(start_server, open_page):
    server = start_server(BACKSTEP_MAX_SESSIONS="1", BACKSTEP_RETRY_AFTER_S="7")
    page = open_page(server)
    answer = httpx.get(server.url)
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "7"
    assert "in use" in answer.text
    assert "set-cookie" not in answer.headers
    assert page.command("step")["type"] == "applied"
    page.socket.close()
    # The server notices the close a moment later.
    for _ in range(100):
        answer = httpx.get(server.url)
        if answer.status_code == 200:
            break
    assert answer.status_code == 200


def test_the_policy_allows_our_files_our_socket_and_the_import_map(server):
    answer = httpx.get(server.url)
    allowed = policy(answer)
    assert allowed["default-src"] == ["'none'"]
    assert allowed["style-src"] == ["'self'"]
    assert allowed["frame-src"] == ["'self'"]
    assert allowed["connect-src"] == ["'self'", f"ws://127.0.0.1:{server.port}"]
    assert allowed["frame-ancestors"] == ["'self'"]
    inline = re.search(r'<script type="importmap">(.*?)</script>', answer.text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
    assert allowed["script-src"] == ["'self'", "'wasm-unsafe-eval'", f"'sha256-{digest}'"]
    assert not re.search(r"<script(?![^>]*(src=|importmap))|<style| style=| on[a-z]+=", answer.text)


def test_every_file_in_the_import_map_exists_and_is_a_script(server):
    inline = re.search(r'<script type="importmap">(.*?)</script>', httpx.get(server.url).text, re.DOTALL)[1]
    for path in json.loads(inline)["imports"].values():
        answer = httpx.get(server.origin + path)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/javascript")
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("path", ["", "healthz", "static/css/base.css", "api/docs", "nowhere", "s/nobody"])
def test_every_answer_has_the_security_headers(server, path):
    headers = httpx.get(server.url + path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    permissions = set(headers["permissions-policy"].split(", "))
    assert {"camera=()", "microphone=()", "geolocation=()", "usb=()", "payment=()"} <= permissions
    assert all(permission.endswith("=()") for permission in permissions)
    assert not any(
        permission.startswith("clipboard-write") for permission in permissions
    )  # the page copies links
    assert "strict-transport-security" not in headers  # the request came by plain HTTP
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "server" not in headers


@pytest.mark.parametrize(
    ("trusted", "seconds", "said"),
    [
        ("127.0.0.1", None, "max-age=31536000"),
        ("127.0.0.1", "1", "max-age=1"),
        ("127.0.0.1", "0", None),
        ("10.0.0.1", None, None),  # a client can claim that the request came by HTTPS
    ],
)
def test_over_https_a_browser_is_told_to_stay_with_https(start_server, trusted, seconds, said):
    settings = {} if seconds is None else {"BACKSTEP_HSTS_MAX_AGE_S": seconds}
    server = start_server(BACKSTEP_TRUSTED_PROXIES=trusted, BACKSTEP_ENGINE="textbook", **settings)
    for path in ("", "healthz", "static/css/base.css", "nowhere"):
        answer = httpx.get(server.url + path, headers={"x-forwarded-proto": "https"})
        assert answer.headers.get("strict-transport-security") == said
        assert "strict-transport-security" not in httpx.get(server.url + path).headers


@pytest.mark.parametrize("host", ["evil.example; script-src *", "a b", "x'"])
def test_an_invalid_host_never_gets_into_the_policy(server, host):
    answer = httpx.get(server.url, headers={"host": host})
    assert "evil" not in answer.headers["content-security-policy"]
    assert policy(answer)["connect-src"] == ["'self'"]


def test_our_files_are_revalidated_by_their_etag(server):
    first = httpx.get(f"{server.url}static/css/base.css")
    assert first.headers["cache-control"] == "no-cache"
    again = httpx.get(f"{server.url}static/css/base.css", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_text_is_compressed(server):
    answer = httpx.get(f"{server.url}static/css/base.css", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    plain = httpx.get(f"{server.url}healthz", headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in plain.headers


@pytest.mark.parametrize(
    "path", ["../app/main.py", "%2e%2e/app/main.py", "..%5capp%5cmain.py", "vendor/%00", "a" * 3000]
)
def test_no_file_outside_static_is_served(server, path):
    answer = httpx.get(f"{server.url}static/{path}")
    assert answer.status_code in (400, 404)
    assert "create_app" not in answer.text


def test_every_address_begins_with_the_proxys_path(start_server):
    server = start_server(BACKSTEP_ROOT_PATH="/backstep")
    assert server.url.endswith("/backstep/")
    # A proxy removes the path.
    answer = httpx.get(f"{server.origin}/")
    assert answer.status_code == 200
    modules = json.loads(re.search(r'<script type="importmap">(.*?)</script>', answer.text, re.DOTALL)[1])
    assert all(path.startswith("/backstep/static/vendor/") for path in modules["imports"].values())
    assert "path=/backstep" in answer.headers["set-cookie"].lower()
    assert not re.search(r'(src|href)="/(?!backstep/)', answer.text)
    assert httpx.get(f"{server.origin}/static/css/base.css").status_code == 200
    assert 'href="/backstep/"' in httpx.get(f"{server.origin}/s/nobody").text
