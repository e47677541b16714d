"""Cookies: signed, with keys that can be rotated, and never a reason to fail. Mostly without a server."""

import asyncio
import stat
import string
from dataclasses import replace

import httpx
import pytest
from backstep.guard import GuardedConfig
from backstep.live.room import watch_id
from backstep.live.visitor import Visitor
from backstep.settings import Settings
from backstep.store import cookie_keys
from backstep.web.visitors import COOKIE, Visitors
from itsdangerous import TimestampSigner
from starlette.requests import Request
from starlette.responses import Response
from websockets.exceptions import ConnectionClosed

OLD, NEW = "o" * 40, "n" * 40
SESSION = "A" * 22


def asked(cookie="", *, scheme="http", host="192.0.2.7", dest=""):
    headers = [(b"cookie", cookie.encode("latin-1"))] if cookie else []
    if dest:
        headers.append((b"sec-fetch-dest", dest.encode()))
    return Request({"type": "http", "scheme": scheme, "headers": headers, "client": (host, 1), "path": "/"})


def visitors(*keys, **fields):
    return Visitors(replace(Settings(), cookie_keys=keys, **fields))


def cookie_of(known, visitor, **request):
    response = Response()
    known.remember(asked(**request), response, visitor)
    return response.headers["set-cookie"]


def test_a_cookie_names_its_visitor():
    known = visitors(OLD)
    cookie = cookie_of(known, Visitor("name", SESSION)).split(";")[0]
    assert known.of(asked(cookie)) == Visitor("name", SESSION, "192.0.2.7")


def test_keys_can_be_rotated_without_losing_a_visitor_until_the_old_key_is_removed():
    cookie = cookie_of(visitors(OLD), Visitor("name", SESSION)).split(";")[0]
    both = visitors(NEW, OLD)
    assert both.of(asked(cookie)).name == "name"
    signed_anew = cookie_of(both, Visitor("name", SESSION)).split(";")[0]
    assert visitors(NEW).of(asked(signed_anew)).name == "name"
    assert visitors(NEW).of(asked(cookie)).session == ""


def test_a_cookie_with_one_letter_changed_makes_a_new_visitor():
    known = visitors(OLD)
    name, value = cookie_of(known, Visitor("name", SESSION)).split(";")[0].split("=", 1)
    for at in range(len(value)):
        changed = value[:at] + another(value[at]) + value[at + 1 :]
        assert known.of(asked(f"{name}={changed}")).name != "name"


def another(letter):
    """A letter whose first bits differ. Base64 ignores the last bits of the last letter."""
    letters = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"
    return letters[letters.find(letter) ^ 32] if letter in letters else "x"


def test_a_cookie_expires_after_its_age(monkeypatch):
    known = visitors(OLD, cookie_age_s=60)
    cookie = cookie_of(known, Visitor("name", SESSION)).split(";")[0]
    now = TimestampSigner(OLD).get_timestamp()
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda self: now + 100)
    assert known.of(asked(cookie)).session == ""


def test_an_unsigned_cookie_of_an_older_version_still_finds_its_session():
    assert visitors(OLD).of(asked(f"backstep_session={SESSION}")).session == SESSION


@pytest.mark.parametrize(
    ("scheme", "root", "name", "path"),
    [
        ("http", "", "backstep_session", "Path=/"),
        ("https", "", "__Host-backstep_session", "Path=/"),
        ("https", "/net", "__Secure-backstep_session", "Path=/net"),
    ],
)
def test_a_cookie_is_as_closely_bound_as_its_address_allows(scheme, root, name, path):
    cookie = cookie_of(visitors(OLD, root_path=root), Visitor("name", SESSION), scheme=scheme)
    assert cookie.startswith(f"{name}=")
    assert path in cookie.split("; ")
    assert ("Secure" in cookie) == (scheme == "https")
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()


FRAMED = {"frame_ancestors": "'self' https://school.example"}


@pytest.mark.parametrize(("scheme", "name"), [("http", "backstep_frame"), ("https", "__Host-backstep_frame")])
def test_a_frame_in_another_site_has_a_cookie_that_browsers_send_there(scheme, name):
    known = visitors(OLD, **FRAMED)
    cookie = cookie_of(known, Visitor("name", SESSION), scheme=scheme, dest="iframe")
    assert cookie.startswith(f"{name}=")
    assert {"secure", "samesite=none", "partitioned", "httponly", "path=/"} <= set(cookie.lower().split("; "))
    assert known.of(asked(cookie.split(";")[0], scheme=scheme)) == Visitor("name", SESSION, "192.0.2.7")


@pytest.mark.parametrize("dest", ["document", ""])
def test_a_page_in_no_frame_keeps_its_cookie_to_its_own_site(dest):
    cookie = cookie_of(visitors(OLD, **FRAMED), Visitor("name", SESSION), dest=dest).lower()
    assert cookie.startswith("backstep_session=")
    assert "samesite=lax" in cookie
    assert "partitioned" not in cookie


@pytest.mark.parametrize("ancestors", ["'self'", "'none'"])
def test_no_cookie_is_for_other_sites_if_no_setting_names_one(ancestors):
    cookie = cookie_of(visitors(OLD, frame_ancestors=ancestors), Visitor("name", SESSION), dest="iframe")
    assert "samesite=lax" in cookie.lower()


def test_a_frame_with_the_cookie_of_its_own_site_keeps_that_one():
    known = visitors(OLD, **FRAMED)
    own = cookie_of(known, Visitor("name", SESSION)).split(";")[0]
    assert "samesite=lax" in cookie_of(known, Visitor("name", SESSION), cookie=own, dest="iframe").lower()
    framed = cookie_of(known, Visitor("framed", SESSION), dest="iframe").split(";")[0]
    assert known.of(asked(f"{framed}; {own}")).name == "name"


def test_a_trusted_proxy_has_no_address_and_a_network_of_ipv6_has_one():
    known = visitors(OLD)
    assert known.of(asked(host="127.0.0.1")).address == ""
    assert known.of(asked(host="2001:db8::1")).address == known.of(asked(host="2001:db8::ffff")).address
    assert known.of(asked(host="nonsense")).address == ""


def test_the_asker_of_a_request_is_named_by_its_signed_cookie_only():
    known = visitors(OLD)
    signed = cookie_of(known, Visitor("name", SESSION)).split(";")[0]
    assert known.asker(asked(signed), "watch") == ("192.0.2.7", "watch.name")
    for cookie in ("", f"{COOKIE}={SESSION}", f"{COOKIE}={SESSION}.name.made.up"):
        assert known.asker(asked(cookie), "watch") == ("192.0.2.7", "watch.")
        assert known.asker(asked(cookie)) == ("192.0.2.7", "")


def test_the_key_is_made_once_and_only_its_owner_may_read_it(tmp_path):
    keys = cookie_keys(tmp_path)
    assert cookie_keys(tmp_path) == keys
    assert len(keys[0]) >= 32
    assert stat.S_IMODE((tmp_path / "cookie.keys").stat().st_mode) == 0o600
    assert cookie_keys(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    "cookie",
    [
        "backstep_session=" + "x" * 5000,
        "backstep_session=" + "a.b.c.d" * 20,
        "backstep_session=\xff\xfe",
        f"backstep_session={SESSION}.name.aaaaaa.forged",
        "; ".join(f"c{n}=v{n}" for n in range(50)),
        "=; ;;; =x; backstep_session",
    ],
)
def test_a_visitor_with_a_broken_cookie_gets_a_session(server, cookie):
    answer = httpx.get(server.url, headers={"cookie": cookie.encode("latin-1")})
    assert answer.status_code == 200
    assert answer.cookies["backstep_session"].count(".") == 3


def test_a_visitor_is_still_known_after_a_restart(start_server, tmp_path):
    first = start_server(BACKSTEP_DATA=str(tmp_path), BACKSTEP_ENGINE="textbook")
    cookies = httpx.get(first.url).cookies
    first.stop()
    again = start_server(BACKSTEP_DATA=str(tmp_path), BACKSTEP_ENGINE="textbook")
    name = cookies["backstep_session"].split(".")[1]
    assert httpx.get(again.url, cookies=dict(cookies)).cookies["backstep_session"].split(".")[1] == name


def test_a_watch_id_does_not_lead_to_its_sessions_id():
    assert watch_id(SESSION) != SESSION
    assert watch_id(watch_id(SESSION)) not in (SESSION, watch_id(SESSION))
    assert len(watch_id(SESSION)) == 22


def test_the_sessions_id_opens_a_socket_and_no_cookie_does(start_server, open_page, open_socket):
    server = start_server(BACKSTEP_METRICS="true", BACKSTEP_ENGINE="textbook")
    anna, ben = (httpx.get(server.url).cookies["backstep_session"] for _ in range(2))
    session = anna.split(".")[0]
    for cookie in ("", anna, ben, anna[:-1]):
        headers = {"cookie": f"backstep_session={cookie}"}
        page = open_page(server, session, additional_headers=headers)
        assert page.command("step")["type"] == "applied"
        with pytest.raises(ConnectionClosed) as closed:
            open_socket(server, "A" * 22, additional_headers=headers).recv(timeout=10)
        assert closed.value.rcvd.code == 4404
    assert "\nbackstep_sessions 2.0\n" in httpx.get(f"{server.url}metrics").text


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.9", "198.51.100.1", "203.0.113.9"),  # not from a proxy
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        (
            "10.0.0.1",
            "192.0.2.66, 198.51.100.1",
            "198.51.100.1",
        ),  # the visitor's own claim is further left
        ("10.0.0.1", "192.0.2.66, 198.51.100.1, 10.0.0.2", "198.51.100.1"),  # two trusted proxies
        ("10.0.0.1", "192.0.2.66, 2001:db8::7", "2001:db8::/64"),
        ("10.0.0.1", "", ""),
        ("10.0.0.1", "nonsense", ""),
    ],
)
def test_a_forwarded_address_counts_only_from_a_trusted_proxy_and_only_its_last_hop(peer, forwarded, address):
    settings = Settings(trusted_proxies=("10.0.0.0/8",), cookie_keys=(OLD,))
    known, seen = Visitors(settings), []

    async def app(scope, receive, send):
        seen.append(known.of(Request(scope)).address)

    config = GuardedConfig(app, settings)
    config.load()
    headers = [(b"x-forwarded-for", forwarded.encode())] if forwarded else []
    scope = {"type": "http", "scheme": "http", "headers": headers, "client": (peer, 1), "path": "/"}
    asyncio.run(config.loaded_app(scope, None, None))
    assert seen == [address]


def test_every_visit_renews_the_cookie(monkeypatch):
    known = visitors(OLD, cookie_age_s=60)
    visitor = Visitor("name", SESSION)
    begun = TimestampSigner(OLD).get_timestamp()
    cookie = cookie_of(known, visitor).split(";")[0]
    for passed in (50, 100, 150):
        monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda self, at=begun + passed: at)
        assert known.of(asked(cookie)).session == SESSION
        cookie = cookie_of(known, replace(known.of(asked(cookie)))).split(";")[0]
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda self: begun + 250)
    assert known.of(asked(cookie)).session == ""
