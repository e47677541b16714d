"""The server process of a benchmark: started, bound to cores, and measured."""

import asyncio
import contextlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.shared.client import ROOT, Failed, Url


def event_loop() -> Callable[[], asyncio.AbstractEventLoop]:
    """uvloop, if it is installed."""
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop


def all_cores() -> list[int]:
    """The cores that this process may use; empty if the system does not say."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


def cpu_s(pid: int | None) -> float:
    """Processor time of a process, all threads."""
    if pid is None:
        return 0.0
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def rss_mb(pid: int | None) -> float:
    """Resident memory of a process."""
    if pid is None:
        return 0.0
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


@contextlib.contextmanager
def server(cores: list[int], **environment: str) -> Iterator[tuple[Url, int]]:
    """Starts a server on a free port, bound to these cores, with a data folder of its own."""
    with tempfile.TemporaryDirectory() as data:
        process = subprocess.Popen(
            [sys.executable, "-m", "backstep", "serve", "--port", "0"],
            cwd=ROOT,
            env={**os.environ, "BACKSTEP_DATA": data, "BACKSTEP_MAX_SESSIONS": "3000", **environment},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            hold(process.pid, cores)
            assert process.stdout is not None
            found = re.search(r"http://\S+", line := process.stdout.readline())
            if not found:
                raise Failed(f"The server printed no address, but {line!r}.")
            yield Url.read(found[0]), process.pid
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
            if process.stdout is not None:
                process.stdout.close()


def hold(pid: int, cores: list[int]) -> None:
    """Binds a process to these cores, if they exist."""
    if cores and hasattr(os, "sched_setaffinity") and set(cores) <= os.sched_getaffinity(0):
        os.sched_setaffinity(pid, cores)


def listening_pid(port: int) -> int | None:
    """The process that listens on this port, if psutil finds it."""
    try:
        import psutil
    except ImportError:
        return None
    with contextlib.suppress(psutil.Error):
        for connection in psutil.net_connections("tcp"):
            if connection.status == psutil.CONN_LISTEN and connection.laddr.port == port:
                return int(connection.pid) if connection.pid else None
    return None
