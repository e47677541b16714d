"""How the page feels on this machine: measured and printed, never held against the clock."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_the_figures_of_the_page_are_measured_and_printed(capsys: pytest.CaptureFixture[str]) -> None:
    measured = subprocess.run(
        [sys.executable, "bench/page.py", "--json", "--quick"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads(measured.stdout)
    with capsys.disabled():
        sys.stdout.write(f"\nfigures of the page: {measured.stdout.strip()}\n")
    assert figures["step_ms"]["p50"] > 0
    assert figures["fps"] > 0
    assert 0 <= figures["dropped_percent"] <= 100
    assert figures["first_numbers_ms"] > 0
    assert 20_000 < figures["bytes"] < 1_000_000
    assert figures["run_10000_ms"] > 0
