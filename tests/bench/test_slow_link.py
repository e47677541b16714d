"""The slow link: its creation, its removal and its output. No test asserts a time."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bench import slow_link

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments):
    return subprocess.run(
        [sys.executable, "bench/slow_link.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
        timeout=180,
    )


def namespaces():
    return subprocess.run(["ip", "netns", "list"], capture_output=True, check=True, text=True).stdout


def test_a_frame_is_as_old_as_the_watchers_frame_of_the_same_iteration():
    seen, seen_iterations = np.array([1.0, 1.1, 1.3]), np.array([5.0, 6.0, 8.0])
    ages = slow_link.ages_s(np.array([1.5, 1.75]), np.array([5.0, 8.0]), seen, seen_iterations)
    assert np.allclose(ages, [0.5, 0.45])


def test_without_the_watchers_frame_the_last_one_before_it_counts():
    seen, seen_iterations = np.array([1.0, 1.1, 1.3]), np.array([5.0, 6.0, 8.0])
    assert np.allclose(slow_link.ages_s(np.array([1.5]), np.array([7.0]), seen, seen_iterations), [0.4])


def test_only_the_servers_card_is_slow_and_lets_no_bursts_through():
    made = [" ".join(command) for command in slow_link.commands(slow_link.Link("a", "b"), 48)]
    rate = f"rate 48kbit burst {slow_link.LONGEST_PACKET} limit {slow_link.QUEUE_BYTES}"
    shaping = [command for command in made if " tc " in command]
    assert shaping == [f"ip netns exec a tc qdisc add dev link0 root tbf {rate}"]


def test_without_ip_or_tc_a_sentence_says_how_to_get_them(monkeypatch, capsys):
    monkeypatch.setattr(slow_link.sys, "platform", "linux")
    monkeypatch.setattr(slow_link.shutil, "which", lambda program: None)
    assert slow_link.main(["--seconds", "1"]) == 2
    assert "apt-get install iproute2" in capsys.readouterr().err


@pytest.mark.parametrize("too_much", [("--kbit", "1"), ("--seconds", "100000"), ("--start", "5000")])
def test_it_is_bounded(too_much):
    assert run(*too_much).returncode == 2


def impossible():
    """The reason why this machine can create no namespace; a container's root often may not."""
    if why := slow_link.missing():
        return why
    try:
        with slow_link.shaped(1000):
            return ""
    except slow_link.client.Failed as problem:
        return f"no namespaces can be made: {problem}"


@pytest.mark.slow
def test_frames_arrive_through_the_link_and_nothing_is_left_behind():
    if why := impossible():
        pytest.skip(why)
    before = namespaces()
    done = run("--kbit", "256", "--seconds", "2", "--json")
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert figures["kbit"] == 256
    assert figures["frames"] > 0
    for what in ("age_ms", "shown_ms", "gap_ms"):
        assert 0 <= figures[what]["p50"] <= figures[what]["p99"] <= figures[what]["max"]
    assert namespaces() == before


def test_the_link_is_removed_after_an_error():
    if why := impossible():
        pytest.skip(why)
    before = namespaces()

    def fail():
        with slow_link.shaped(64) as link:
            assert link.server in namespaces()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert namespaces() == before
