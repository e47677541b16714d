"""The comparison of frameworks: its learners, its pages, its rows and its limits. No test asserts a
time."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench import frameworks
from bench.shared import client
from bench.sites.beat import LENGTH, Beat, update

ROOT = Path(__file__).resolve().parents[2]
URL = client.Url("127.0.0.1", 1, "/")


def run(*arguments):
    return subprocess.run(
        [sys.executable, "bench/frameworks.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
        timeout=180,
    )


@pytest.mark.parametrize("number", [0, 7, 123_456])
def test_an_update_is_of_one_length_and_says_its_number(number):
    assert len(update(number)) == LENGTH
    found = frameworks.UPDATE.search(update(number).encode())
    assert found is not None
    assert int(found[1]) == number


def test_updates_whose_time_has_passed_are_dropped(monkeypatch):
    now = 100.0
    monkeypatch.setattr("bench.sites.beat.time.monotonic", lambda: now)
    beat = Beat(10.0, start=now)
    assert beat.next() == pytest.approx(0.1)
    now = 100.55
    assert beat.next() == pytest.approx(0.05)
    assert beat.number == 6


def heard_by(kind, *messages, **fields):
    """A learner of this kind after these WebSocket messages, and the messages that it sent."""

    async def listen():
        learner = kind(URL)
        said = []
        learner._upgraded = True
        learner._send = lambda code, payload: said.append(payload)
        vars(learner).update(fields)
        for code, text in messages:
            head = bytes([128 | code, 126]) + len(text).to_bytes(2, "big")
            learner.data_received(head + text)
        return learner, said

    return asyncio.run(listen())


@pytest.mark.parametrize("kind", frameworks.FRAMEWORKS.values())
def test_a_learner_finds_the_number_in_every_frameworks_message(kind):
    wrapped = (client.BINARY, b"\x0a\x92" + update(41).encode() + b"\x12")
    learner, _ = heard_by(kind, wrapped, (client.TEXT, b"nothing to see"), _acknowledged_s=float("inf"))
    assert list(learner.iterations) == [41]
    assert learner.frames == 1
    assert learner.bytes == len(wrapped[1]) + 4 + 14 + 4


def test_nicegui_is_answered_its_pings_and_its_messages_are_acknowledged():
    message = b'42["update",{"4":{"text":"x"},"_id":12}]'
    _, said = heard_by(
        frameworks.NiceGui,
        (client.TEXT, b"2"),
        (client.TEXT, message),
        _client="c",
        _acknowledged_s=float("-inf"),
    )
    assert said == [b"3", b'42["ack", {"client_id": "c", "next_message_id": 13}]']


def test_bokehs_document_is_pulled_once_the_server_can_read():
    acknowledged = (client.TEXT, b'{"msgtype":"ACK"}')
    _, said = heard_by(frameworks.Bokeh, (client.TEXT, b"{}"), acknowledged, acknowledged)
    assert [json.loads(part).get("msgtype") for part in said] == ["PULL-DOC-REQ", None, None]


def test_a_framework_that_is_not_installed_is_said_to_be_missing():
    done = run(
        "--only",
        "bokeh,nicegui",
        "--sessions",
        "1",
        "--seconds",
        "1",
        "--python",
        "/nowhere/python",
        "--json",
    )
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["framework"] for row in rows] == ["bokeh", "nicegui"]
    assert all("not installed" in row["problem"] for row in rows)


@pytest.mark.parametrize(
    "too_much", [("--sessions", "100000"), ("--seconds", "100000"), ("--only", "flash"), ("--sessions", "")]
)
def test_it_is_bounded(too_much):
    assert run(*too_much).returncode == 2


@pytest.mark.slow
@pytest.mark.parametrize("name", frameworks.NAMES)
def test_it_prints_a_row(name):
    if name != "backstep" and not frameworks.version(sys.executable, name):
        pytest.skip(f"{name} is not installed; bench/requirements.txt lists it")
    done = run("--only", name, "--sessions", "2", "--seconds", "1", "--json")
    assert done.returncode == 0, done.stderr
    row = json.loads(done.stdout)
    assert row["connected"] == 2, row
    assert row["fps"] > 0
    assert 0 <= row["late_ms"]["p50"] <= row["late_ms"]["p99"]
    assert row["bytes_per_update"] > 400
