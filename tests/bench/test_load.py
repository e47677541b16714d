"""The load benchmark: its output and its limits. No test asserts a time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench import shares

ROOT = Path(__file__).resolve().parent.parent.parent


def load(*arguments):
    return subprocess.run(
        [sys.executable, "bench/load.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )


@pytest.mark.slow
def test_it_prints_the_figures_of_a_small_run(server):
    done = load("--sessions", "3", "--viewers", "2", "--seconds", "2", "--url", server.url, "--json")
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert (figures["sessions"], figures["viewers"]) == (3, 2)
    assert 0 < figures["frames"] <= 5 * 2.5 * 60
    assert set(figures["late_ms"]) == {"p50", "p99", "max"}
    assert 0 <= figures["late_ms"]["p50"] <= figures["late_ms"]["p99"] <= figures["late_ms"]["max"]
    assert set(figures["rss_mb"]) == {"start", "end"}
    assert {"fps_per_session", "server_cpu_percent", "us_per_frame", "kb_per_session"} <= set(figures)


@pytest.mark.parametrize("url", ["http://192.0.2.1/", "https://127.0.0.1/", "http://school.example/"])
def test_it_loads_no_other_machine(url):
    done = load("--sessions", "1", "--seconds", "1", "--url", url)
    assert done.returncode == 1
    assert "Only a server on this machine" in done.stderr


@pytest.mark.parametrize("too_much", [("--sessions", "100000"), ("--seconds", "100000"), ("--sessions", "0")])
def test_it_is_bounded(too_much):
    assert load(*too_much).returncode == 2


@pytest.mark.slow
def test_the_case_of_shares_says_what_fast_and_slow_sessions_get(monkeypatch, capsys):
    monkeypatch.setattr(shares, "MIXES", (shares.Mix(slow=2, fast=1, network=(2, 3, 1)),))
    assert shares.main(seconds=1.0, server_cores=[], as_json=True) == 0
    figures = json.loads(capsys.readouterr().out)["2-3-1, 2 slow + 1 fast"]
    assert figures["alone"] > 0
    assert 0 < figures["fast"]["least"] <= figures["fast"]["most"]
    assert 0 < figures["slow"] < 40
    assert figures["gap_ms"]["p50"] <= figures["gap_ms"]["p99"] <= figures["gap_ms"]["max"]
