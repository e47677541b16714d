"""`backstep serve`: the server."""

import argparse
import logging
import os
import signal
import socket
import sys
from dataclasses import replace
from ipaddress import ip_address
from typing import Any

from app.settings import Settings
from app.store import InUse, SqliteStore, Store, data_folder


def add_to(subcommands: Any) -> None:
    parser: argparse.ArgumentParser = subcommands.add_parser("serve", help="start the server")
    parser.add_argument("--host", help="the address to listen on (127.0.0.1)")
    parser.add_argument(
        "--port", type=int, help="the port to listen on (PORT, or 8000); 0 takes any free one"
    )
    parser.add_argument("--data", metavar="DIR", help="the folder in which sessions are kept")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    settings = Settings.from_environment()
    given = {
        name: value for name in ("host", "port", "data") if (value := getattr(options, name)) is not None
    }
    settings = replace(settings, **given)
    try:
        listener = listen(settings.host, settings.port)
    except OSError as problem:
        reason = os.strerror(problem.errno) if problem.errno and problem.errno > 0 else str(problem)
        sys.stderr.write(f"backstep: cannot listen on {settings.host} port {settings.port}: {reason}\n")
        return 1
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        store = SqliteStore(data_folder(settings.data))
    except InUse as problem:
        sys.stderr.write(f"backstep: {problem}; stop that one, or name another folder with --data\n")
        return 1
    return serve(settings, listener, store)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; raises OSError when the port is taken or the address is not ours."""
    family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0][0]
    return socket.create_server((host, port), family=family, backlog=2048)


def serve(settings: Settings, listener: socket.socket, store: Store) -> int:
    # Imported here, so that `backstep numbers` does not wait for a web server.
    import uvicorn

    from app.main import create_app

    app = create_app(settings, store)

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                sys.stdout.write(f"Backstep is at {address(listener, settings)}\n")
                sys.stdout.flush()

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            # Before the pages are sent away, so that nothing of what they see is lost.
            await app.state.keep_all()
            await super().shutdown(sockets)

    config = uvicorn.Config(
        app,
        root_path=settings.root_path,
        loop="auto",
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_max_size=settings.message_max_bytes,
        ws_ping_interval=settings.ping_interval_s,
        ws_ping_timeout=settings.ping_timeout_s,
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=settings.shutdown_timeout_s,
    )
    # Uvicorn sends itself the signal again when it has ended; that is then an orderly end, not a death.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    Server(config).run([listener])
    return 0


def address(listener: socket.socket, settings: Settings) -> str:
    """What to type into a browser on this machine."""
    host, port = listener.getsockname()[:2]
    if ip_address(host).is_unspecified:
        host = "127.0.0.1" if listener.family == socket.AF_INET else "::1"
    host = f"[{host}]" if ":" in host else host
    return f"http://{host}:{port}{settings.root_path}/"
