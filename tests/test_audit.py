"""`scripts/audit`: a hole in a locked version fails; only an unreachable database is no failure."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOUND = {"name": "fastapi", "version": "0.1", "vulns": []}
HOLED = {"name": "uvicorn", "version": "0.2", "vulns": [{"id": "CVE-2026-1"}]}
UNKNOWN = {"name": "uvicorn", "skip_reason": "Dependency not found and could not be audited"}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a program without an ending")


def told(*packages):
    return json.dumps({"dependencies": packages, "fixes": []})


@pytest.mark.parametrize(
    ("status", "said", "complained", "fails", "word"),
    [
        (0, told(SOUND), "", False, "no known holes"),
        (1, told(SOUND, HOLED), "Found 1 known vulnerability", True, "CVE-2026-1"),
        (0, told(UNKNOWN), "", False, "SKIPPED"),
        (0, told(SOUND, UNKNOWN), "", True, "not in the index"),
        (1, told(HOLED, UNKNOWN), "", True, "CVE-2026-1"),
        (1, "", "requests.exceptions.ConnectionError: Max retries exceeded", False, "SKIPPED"),
        (2, "", "error: unrecognized arguments: --disable-pip", True, "unrecognized"),
    ],
)
def test_a_hole_fails_and_an_unreachable_database_does_not(tmp_path, status, said, complained, fails, word):
    (tmp_path / "said").write_text(said)
    (tmp_path / "complained").write_text(complained)
    fake = tmp_path / "pip-audit"
    fake.write_text(f"#!/bin/sh\ncat '{tmp_path}/said'\ncat '{tmp_path}/complained' >&2\nexit {status}\n")
    fake.chmod(0o755)
    ended = subprocess.run(
        [sys.executable, ROOT / "scripts" / "audit", tmp_path / "lock"],
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode != 0) == fails, ended.stdout
    assert word in ended.stdout
