"""How the browser tests start a browser: one that this machine has, quiet and without a sandbox.

Playwright's own browser would be downloaded. scripts/test finds Chromium or Chrome, or installs it, and says
where it is in BACKSTEP_CHROMIUM.
"""

import os
import shutil
from typing import Any

import pytest

NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    found = os.environ.get("BACKSTEP_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail("no Chromium or Chrome on this machine: run scripts/test, or set BACKSTEP_CHROMIUM")
    return {
        **browser_type_launch_args,
        "executable_path": found,
        "args": [
            "--no-sandbox",  # containers have no user namespaces, and the only page is ours
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            # Nothing but the page under test may ask for anything.
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }
