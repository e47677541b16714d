"""A Redis server of the tests' own: on a free port, with a folder of its own, and with faults on request."""

import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from redis import Redis
from redis.exceptions import RedisError

PROGRAM = shutil.which("valkey-server") or shutil.which("redis-server")
MISSING = "redis-server is not installed (Debian's package redis-server)"


class RedisServer:
    """A running redis-server that writes each change to its log before it answers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self, *options: str) -> None:
        assert PROGRAM
        self.process = subprocess.Popen(
            [PROGRAM, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self._folder), "--save", "",
             "--appendonly", "yes", "--appendfsync", "everysec", "--daemonize", "no", *options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        end = time.monotonic() + 10
        while True:
            try:
                with self.client() as client:
                    client.ping()
                return
            except RedisError as problem:
                if "Authentication" in str(problem) or time.monotonic() > end:
                    return
                time.sleep(0.02)

    def client(self) -> Redis:
        return Redis(port=self.port, decode_responses=True)

    def configure(self, **values: str) -> None:
        with self.client() as client:
            for name, value in values.items():
                client.config_set(name.replace("_", "-"), value)

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
        self.process.wait()

    def pause(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def flush(self) -> None:
        with self.client() as client:
            client.flushall()


@pytest.fixture
def start_redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], RedisServer]]:
    """Starts Redis servers of one's own; all are killed in the end."""
    if PROGRAM is None:
        pytest.skip(MISSING)
    started: list[RedisServer] = []

    def start() -> RedisServer:
        started.append(RedisServer(tmp_path_factory.mktemp("redis")))
        return started[-1]

    yield start
    for server in started:
        server.kill()


@pytest.fixture(scope="session")
def shared_redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """One Redis server for the tests that flush it first and do it no harm."""
    if PROGRAM is None:
        pytest.skip(MISSING)
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    yield server
    server.kill()
