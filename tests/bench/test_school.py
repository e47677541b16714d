"""The benchmark of a school: its output and its limits. No test asserts a time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def school(*arguments):
    return subprocess.run(
        [sys.executable, "bench/school.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )


@pytest.mark.slow
def test_it_prints_the_figures_of_a_small_class():
    done = school("--pages", "3", "--seconds", "3", "--json")
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert (figures["pages"], figures["turned_away"], figures["refused"]) == (3, 0, {})
    assert figures["asked"] == 6
    for name in ("explanations_ms", "checks_ms", "gap_ms"):
        assert 0 < figures[name]["p50"] <= figures[name]["p99"] <= figures[name]["max"]


def test_it_is_bounded():
    done = school("--pages", "5000")
    assert done.returncode == 2
    assert "at most 300 s" in done.stderr
