"""Behind a real nginx, with exactly the recommended file (deploy/nginx.conf), under a path."""

import re
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import InvalidStatus

ROOT = Path(__file__).resolve().parent.parent.parent
NGINX = shutil.which(
    "nginx", path="/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin:/opt/homebrew/bin"
)
PREFIX = "/backstep"

pytestmark = pytest.mark.skipif(
    NGINX is None, reason="nginx is not installed on this machine: scripts/test installs it where it may"
)


@dataclass
class Proxy:
    """nginx in front of a server, with the attributes of a server that tests use."""

    url: str
    origin: str
    server: object


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@pytest.fixture
def start_nginx(tmp_path):
    """Starts nginx in front of a server, with the recommended file; changes only addresses, and `instead`."""
    started = []

    def start(server, **instead):
        port = free_port()
        sample = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
        for line, put in {
            "listen 80;": f"listen 127.0.0.1:{port};",
            "server 127.0.0.1:8000;": f"server 127.0.0.1:{server.port};",
            **instead,
        }.items():
            assert sample.count(line) == 1, line
            sample = sample.replace(line, put)
        (tmp_path / "backstep.conf").write_text(sample, encoding="utf-8")
        paths = "".join(
            f"{name}_temp_path {tmp_path}/{name}; "
            for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (tmp_path / "nginx.conf").write_text(
            f"daemon off; worker_processes 1; pid {tmp_path}/pid; error_log {tmp_path}/error.log; user root;\n"
            f"events {{ worker_connections 256; }}\n"
            f"http {{ access_log off; {paths} include {tmp_path}/backstep.conf; }}\n",
            encoding="utf-8",
        )
        process = subprocess.Popen(
            [NGINX, "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)], stderr=subprocess.PIPE
        )
        started.append(process)
        end = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > end:
                    pytest.fail(f"nginx did not start: {process.stderr.read().decode()}")
                time.sleep(0.02)
        origin = f"http://127.0.0.1:{port}"
        return Proxy(f"{origin}{PREFIX}/", origin, server)

    yield start
    for process in started:
        process.terminate()
        process.wait(10)
        process.stderr.close()


@pytest.fixture
def proxy_with(start_server, start_nginx):
    def start(**instead):
        server = start_server(BACKSTEP_ROOT_PATH=PREFIX, BACKSTEP_TRUSTED_PROXIES="127.0.0.1")
        return start_nginx(server, **instead)

    return start


@pytest.fixture
def proxy(proxy_with):
    return proxy_with()


def test_the_page_loads_with_everything_it_names(proxy):
    answer = httpx.get(proxy.url)
    assert answer.status_code == 200
    assert f"path={PREFIX}" in answer.headers["set-cookie"].lower().split("; ")
    named = re.findall(r'(?:src|href)="(/[^"]+)"', answer.text)
    assert named
    assert all(path.startswith(f"{PREFIX}/") for path in named)
    for path in named:
        assert httpx.get(proxy.origin + path, follow_redirects=True).status_code == 200, path
    assert httpx.get(f"{proxy.origin}{PREFIX}").headers["location"].endswith(f"{PREFIX}/")


def test_the_socket_streams(proxy, open_page):
    page = open_page(proxy)
    page.command("play", iterations_per_s=None)
    page.until(lambda: page.iteration > 1000 and len(page.frames) > 10, "training")


def test_a_socket_of_another_origin_is_refused_through_the_proxy_as_well(proxy, open_socket):
    for origin in ("http://evil.example", proxy.server.origin):
        with pytest.raises(InvalidStatus) as no:
            open_socket(proxy, "A" * 22, origin=origin)
        assert no.value.response.status_code == 403


def test_a_client_cannot_claim_to_use_https(proxy):
    """nginx names the scheme itself, and does not pass the client's header on."""
    claimed = {"x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.7"}
    assert "secure" not in httpx.get(proxy.url, headers=claimed).headers["set-cookie"].lower()


def test_the_headers_of_a_trusted_proxy_count(start_server, start_nginx):
    server = start_server(BACKSTEP_ROOT_PATH=PREFIX, BACKSTEP_TRUSTED_PROXIES="127.0.0.1")
    said = {"X-Forwarded-Proto $scheme;": "X-Forwarded-Proto https;"}
    assert "secure" in httpx.get(start_nginx(server, **said).url).headers["set-cookie"].lower()


def test_the_headers_of_an_untrusted_proxy_do_not_count(start_server, start_nginx):
    server = start_server(BACKSTEP_ROOT_PATH=PREFIX, BACKSTEP_TRUSTED_PROXIES="10.0.0.1")
    said = {"X-Forwarded-Proto $scheme;": "X-Forwarded-Proto https;"}
    assert "secure" not in httpx.get(start_nginx(server, **said).url).headers["set-cookie"].lower()


def test_a_proxy_that_cuts_quiet_connections_does_not_cut_a_page(start_server, start_nginx, open_page):
    server = start_server(BACKSTEP_ROOT_PATH=PREFIX, BACKSTEP_PING_INTERVAL_S="0.3")
    page = open_page(start_nginx(server, **{"proxy_read_timeout 75s;": "proxy_read_timeout 2s;"}))
    page.for_a_while(5)
    assert page.command("step")["type"] == "applied"


def test_the_proxy_does_not_publish_the_metrics(start_server, start_nginx):
    server = start_server(BACKSTEP_ROOT_PATH=PREFIX, BACKSTEP_METRICS="true")
    assert httpx.get(f"http://127.0.0.1:{server.port}/metrics").status_code == 200
    assert httpx.get(f"{start_nginx(server).url}metrics").status_code == 404


def test_the_proxy_limits_the_connections_of_an_address(proxy_with, open_socket):
    proxy = proxy_with(**{"limit_conn backstep_connections 1500;": "limit_conn backstep_connections 2;"})
    session = httpx.get(proxy.url).cookies["backstep_session"].split(".")[0]
    held = [open_socket(proxy, session) for _ in range(2)]
    with pytest.raises(InvalidStatus) as no:
        open_socket(proxy, session)
    assert no.value.response.status_code == 503
    held[0].send('{"type": "hello", "id": 0, "version": 1, "client": "a-page-of-ours"}')
    assert held[0].recv(timeout=10)


def test_the_proxy_limits_the_requests_of_an_address(proxy_with):
    proxy = proxy_with(**{"rate=200r/s;": "rate=1r/s;", "burst=600 nodelay;": "burst=2 nodelay;"})
    answers = [httpx.get(f"{proxy.url}healthz").status_code for _ in range(6)]
    assert answers[:3] == [200, 200, 200]
    assert 503 in answers[3:]
