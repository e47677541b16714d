"""What several test folders share: a real server process.

def test_something(server):            # one for the whole test run
    httpx.get(server.url)

def test_an_end(start_server):         # one's own, to be killed or set up differently
    server = start_server(BACKSTEP_MAX_SESSIONS="2")
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from tests.engine.compiled.guarded import guard_every_array

ROOT = Path(__file__).resolve().parent.parent

# A slow machine is no fault of the code under test.
settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")

# A page in Python, for the tests that talk to a server.
pytest_plugins = ["tests.page", "tests.class_page", "tests.redis_server"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests come last: once Playwright has started, its event loop runs until the end, and no test can have one of its
    own any more."""
    items.sort(key=lambda item: "browser" in item.path.parts)


@dataclass
class Server:
    """A running `backstep serve`; `url` ends with a slash."""

    process: subprocess.Popen[str]
    url: str
    port: int

    @property
    def origin(self) -> str:
        """What a browser says of the server's own pages."""
        return f"http://127.0.0.1:{self.port}"

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Sends a signal and returns the exit status; kills what has not ended after 10 s."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            return self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise
        finally:
            if self.process.stdout is not None:
                self.process.stdout.close()


@pytest.fixture(autouse=True, scope="session")
def guarded_arrays() -> Iterator[None]:
    """With BACKSTEP_GUARDS set, guard values stand around every array that machine code is given."""
    with pytest.MonkeyPatch.context() as patch:
        if os.environ.get("BACKSTEP_GUARDS"):
            guard_every_array(patch)
        yield


def _start(data: Path, port: int = 0, **environment: str) -> Server:
    process = subprocess.Popen(
        [sys.executable, "-m", "backstep", "serve", "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, "BACKSTEP_DATA": str(data), **environment},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    found = re.fullmatch(r"Backstep is at (http://127\.0\.0\.1:(\d+)\S*/)\n", line)
    if found is None:
        process.kill()
        process.communicate()
        pytest.fail(f"the server did not say where it is, but {line!r}")
    return Server(process, found[1], int(found[2]))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests that do not mind each other."""
    running = _start(tmp_path_factory.mktemp("data"))
    yield running
    running.stop()


@pytest.fixture(scope="session")
def patient_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One that spends ten hours on a long way, so that no machine is too slow to begin one."""
    running = _start(tmp_path_factory.mktemp("data"), BACKSTEP_REPLAY_LIMIT_S="36000")
    yield running
    running.stop()


@pytest.fixture
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Starts servers of one's own, with settings from keyword arguments and, unless BACKSTEP_DATA is one of them, each with a
    data folder of its own; all are stopped in the end."""
    started: list[Server] = []

    def start(port: int = 0, **environment: str) -> Server:
        started.append(_start(tmp_path_factory.mktemp("data"), port, **environment))
        return started[-1]

    yield start
    for running in started:
        running.stop()
