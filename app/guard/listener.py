"""The listening socket, whose options every connection inherits."""

import socket

from app.settings import Settings


def listen(settings: Settings) -> socket.socket:
    """Raises OSError when the port is taken or the address is not ours.

    TCP_USER_TIMEOUT: a connection whose bytes nobody confirms, because the network is gone or the reader has stopped, ends
    after `network_timeout_s` (measured: 10 s, not more than a minute). SO_SNDBUF: what lies in the kernel is lost to
    latest-wins, and is up to 3 MB by default, four minutes of frames; with 32 KB it is under 100 KB. Where a system has no such
    option, the pings still find a dead connection.
    """
    host, port = settings.host, settings.port
    family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0][0]
    listener = socket.create_server((host, port), family=family, backlog=2048)
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # Linux
        timeout_ms = int(settings.network_timeout_s * 1000)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, timeout_ms)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, settings.send_buffer_bytes)
    return listener
