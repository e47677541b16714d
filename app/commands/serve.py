"""`backstep serve`: starts the server."""

import argparse
import logging
import os
import signal
import socket
import sys
import threading
from dataclasses import replace
from ipaddress import ip_address
from types import FrameType
from typing import Any

from .. import logs
from ..network_addresses import base_url, local_addresses
from ..settings import Settings
from ..store import InUse, Newer, SqliteStore, Store, cookie_keys, data_folder

log = logging.getLogger("backstep.server")

SHUTDOWN_MARGIN_S = 2.5
"""Seconds that the end may take after those for open connections (`shutdown_timeout_s`)."""


def add_to(subcommands: Any) -> None:
    parser: argparse.ArgumentParser = subcommands.add_parser("serve", help="start the server")
    parser.add_argument("--host", help="the address to listen on (127.0.0.1)")
    parser.add_argument(
        "--port", type=int, help="the port to listen on (PORT, or 8000); 0 takes any free one"
    )
    parser.add_argument(
        "--lan", action="store_true", help="listen for the local network, and print the addresses to reach it"
    )
    parser.add_argument("--data", metavar="DIR", help="the folder for the saved sessions")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    settings = Settings.from_environment()
    values = {
        name: value for name in ("host", "port", "data") if (value := getattr(options, name)) is not None
    }
    if options.lan:
        values.setdefault("host", "0.0.0.0")  # noqa: S104  asked for
    settings = replace(settings, **values)
    # Imported here, so that `backstep numbers` does not wait for a web server.
    from ..guard import listen, raise_limit

    try:
        listener = listen(settings)
    except OSError as problem:
        reason = os.strerror(problem.errno) if problem.errno and problem.errno > 0 else str(problem)
        sys.stderr.write(f"backstep: cannot listen on {settings.host} port {settings.port}: {reason}\n")
        return 1
    logs.set_up(settings.log_format)
    try:
        store, keys = _open_store(settings, listener)
    except InUse as problem:
        sys.stderr.write(f"backstep: {problem}; stop that one, or name another folder with --data\n")
        return 1
    except Newer as problem:
        folder = data_folder(settings.data)
        sys.stderr.write(
            f"backstep: {problem}; start that one, or name another folder than {folder} with --data\n"
        )
        return 1
    raise_limit(settings.max_open_files)
    if not settings.cookie_keys:
        settings = replace(settings, cookie_keys=keys or cookie_keys(data_folder(settings.data)))
    return serve(settings, listener, store)


def _open_store(settings: Settings, listener: socket.socket) -> tuple[Store, tuple[str, ...]]:
    """The store of the settings, and the keys for cookies that it holds for several servers."""
    if not settings.redis_url:
        return SqliteStore(data_folder(settings.data)), ()
    # Imported here: a server without Redis needs no client of it.
    from ..store.link import Link
    from ..store.redis_store import RedisStore, shared_cookie_keys

    link = Link(settings.redis_url, settings.server_url or _for_servers(listener))
    keys = () if settings.cookie_keys else shared_cookie_keys(link)
    return RedisStore(link, keep_s=settings.keep_days * 86_400.0), keys


def _for_servers(listener: socket.socket) -> str:
    """The address at which other servers reach this one."""
    host, port = listener.getsockname()[:2]
    found = local_addresses() if ip_address(host).is_unspecified else [host]
    return base_url(found[0] if found else "127.0.0.1", port).rstrip("/")


def serve(settings: Settings, listener: socket.socket, store: Store) -> int:
    # Uvicorn raises the signal again at its end; the process must then end in an orderly way.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    import uvicorn

    from ..guard import GuardedConfig
    from ..main import create_app

    app = create_app(settings, store)

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                sys.stdout.write(f"Backstep is at {address(listener, settings)}\n")
                for line in on_the_network(listener, settings):
                    sys.stdout.write(f"{line}\n")
                sys.stdout.flush()

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            _end_within(settings.shutdown_timeout_s + SHUTDOWN_MARGIN_S)
            # Before the sockets are closed, so that the pages lose nothing that they show.
            await app.state.drain()
            await super().shutdown(sockets)
            log.info("Ended")

        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            if self.should_exit:
                # A second signal ends the process at once. The store is whole, as after a crash.
                os._exit(0)
            super().handle_exit(sig, frame)

    Server(GuardedConfig(app, settings)).run([listener])
    return 0


def _end_within(seconds: float) -> None:
    """Ends the process after this time, even if a disk or a thread hangs.

    Every acknowledged change is in the store.
    """

    def end() -> None:
        log.error("The server did not end in time and was stopped; all acknowledged changes are saved")
        os._exit(0)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()


def on_the_network(listener: socket.socket, settings: Settings) -> list[str]:
    """Lines with the addresses that other devices reach; none if the server listens for one address."""
    host, port = listener.getsockname()[:2]
    if not ip_address(host).is_unspecified:
        return []
    found = [base_url(one, port, settings.root_path) for one in local_addresses()]
    if not found:
        return ["No local network was found; other devices do not reach this server."]
    return [f"On the local network: {one}" for one in found]


def address(listener: socket.socket, settings: Settings) -> str:
    """The address to open in a browser on this machine."""
    host, port = listener.getsockname()[:2]
    if ip_address(host).is_unspecified:
        host = "127.0.0.1" if listener.family == socket.AF_INET else "::1"
    host = f"[{host}]" if ":" in host else host
    return f"http://{host}:{port}{settings.root_path}/"
