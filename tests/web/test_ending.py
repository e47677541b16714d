"""The server's start and end."""

import json
import signal
import socket
import sqlite3
import subprocess
import sys
import time

import httpx
import pytest
from backstep.store import SqliteStore
from websockets.exceptions import ConnectionClosed


def test_sigterm_ends_the_server_within_five_seconds_and_tells_the_pages_to_come_back(
    start_server, open_page
):
    server = start_server()
    pages = [open_page(server) for _ in range(3)]
    pages[0].command("play", iterations_per_s=None)
    begin = time.monotonic()
    assert server.stop(signal.SIGTERM) == 0
    assert time.monotonic() - begin < 5.0
    for page in pages:
        with pytest.raises(ConnectionClosed) as end:
            page.for_a_while(10)
        assert end.value.rcvd.code == 1012


def test_sigterm_first_tells_the_pages_that_the_server_moves_and_when_to_come_back(start_server, open_page):
    server = start_server()
    pages = [open_page(server) for _ in range(20)]
    server.process.send_signal(signal.SIGTERM)
    moments = []
    for page in pages:
        with pytest.raises(ConnectionClosed) as end:
            page.for_a_while(10)
        assert end.value.rcvd.code == 1012
        assert page.events[-1]["type"] == "moving"
        moments.append(page.events[-1]["after_s"])
    assert server.stop() == 0
    # The moments differ, so that the pages do not all come back at once.
    assert len(set(moments)) > 10
    assert all(0.0 <= moment <= 2.0 for moment in moments)


@pytest.mark.parametrize("second", [signal.SIGTERM, signal.SIGINT])
def test_a_second_signal_ends_the_server_at_once_and_loses_nothing(
    start_server, open_page, open_socket, tmp_path, second
):
    server = start_server(BACKSTEP_DATA=str(tmp_path), BACKSTEP_SHUTDOWN_TIMEOUT_S="60")
    page = open_page(server)
    session = page.events[0]["session"]
    page.command("edit", quantity="w5", value=0.125)
    # A request that never ends would delay the end for a minute.
    with socket.create_connection(("127.0.0.1", server.port)) as half:
        half.sendall(
            b"POST /api/sessions/x/check HTTP/1.1\r\nHost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n"
        )
        server.process.send_signal(signal.SIGTERM)
        with pytest.raises(ConnectionClosed):
            page.for_a_while(10)
        assert server.stop(second) == 0
    assert sqlite3.connect(tmp_path / "backstep.sqlite3").execute("PRAGMA integrity_check").fetchone() == (
        "ok",
    )
    again = open_page(start_server(BACKSTEP_DATA=str(tmp_path)), session)
    assert again.weight(5) == 0.125


def test_a_page_that_reads_nothing_does_not_delay_the_end(start_server, open_page, open_socket):
    server = start_server()
    session = httpx.get(server.url).cookies["backstep_session"].split(".")[0]
    stalled = open_socket(server, session, max_queue=1)
    stalled.send(json.dumps({"type": "hello", "id": 0, "version": 1, "client": "stalled-page"}))
    page = open_page(server, session)
    page.command("play", iterations_per_s=None)
    page.until(lambda: page.iteration > 100, "training")
    begin = time.monotonic()
    assert server.stop(signal.SIGTERM) == 0
    assert time.monotonic() - begin < 5.0


def test_control_c_ends_the_server(start_server):
    server = start_server()
    assert httpx.get(f"{server.url}healthz").status_code == 200
    assert server.stop(signal.SIGINT) == 0


def test_a_port_in_use_is_reported_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = subprocess.run(
            [sys.executable, "-m", "backstep", "serve", "--port", str(port)],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr == f"backstep: cannot listen on 127.0.0.1 port {port}: Address already in use\n"


def test_an_address_of_another_machine_is_reported_in_one_line():
    ended = subprocess.run(
        [sys.executable, "-m", "backstep", "serve", "--host", "192.0.2.1", "--port", "0"],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("backstep: cannot listen on 192.0.2.1 port 0: ")
    assert ended.stderr.count("\n") == 1


def test_the_textbook_engine_trains_if_the_setting_names_it(start_server, open_page):
    page = open_page(start_server(BACKSTEP_ENGINE="textbook"))
    assert page.events[0]["engine"] == "textbook"
    assert page.shown("step").scalars["error"] == pytest.approx(0.291027774, abs=5e-10)


def test_a_session_has_another_name_in_the_log(start_server, open_page, tmp_path, capfd):
    server = start_server(BACKSTEP_LOG_FORMAT="json", BACKSTEP_DATA=str(tmp_path))
    page = open_page(server)
    page.command("edit", quantity="w5", value=0.123456)
    assert server.stop() == 0
    lines = capfd.readouterr().err.splitlines()
    assert lines
    events = [json.loads(line)["event"] for line in lines]
    assert any(event.startswith("Ending: 1 sockets") for event in events)
    assert events[-1] == "Ended"
    assert not any(
        page.events[0]["session"][:6] in line or "0.123" in line or "127.0.0.1" in line for line in lines
    )


def test_a_server_refuses_to_start_on_the_sessions_of_a_newer_version(tmp_path):
    SqliteStore(tmp_path).close()
    with sqlite3.connect(tmp_path / "backstep.sqlite3") as connection:
        connection.execute("PRAGMA user_version = 1000")
        connection.execute("UPDATE written_by SET version = '9.8.7'")
    connection.close()
    ended = subprocess.run(
        [sys.executable, "-m", "backstep", "serve", "--port", "0", "--data", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    (line,) = ended.stderr.splitlines()
    assert line.startswith("backstep: the sessions were saved by a newer Backstep (9.8.7): ")
    assert line.endswith(f"; start that one, or name another folder than {tmp_path} with --data")
