"""A restart under load: every page comes back by itself. `bench/restart.py` is the long form."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.slow
@pytest.mark.parametrize("number", ["SIGTERM", "SIGKILL"])
def test_after_a_restart_every_page_streams_again_by_itself(number):
    ran = subprocess.run(
        [sys.executable, "bench/restart.py", "--pages", "20", "--signal", number, "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=200,
        check=True,
    )
    figures = json.loads(ran.stdout)
    assert figures["streaming_again"] == 20
    assert figures["exit_status"] == (0 if number == "SIGTERM" else -9)
    assert figures["closed_1012"] == (20 if number == "SIGTERM" else 0)
