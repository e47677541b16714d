"""The listening socket. Every connection inherits its options."""

import socket

from ..settings import Settings


def listen(settings: Settings) -> socket.socket:
    """Opens the listening socket; raises `OSError` if the port is taken or the address is not ours.

    TCP_USER_TIMEOUT ends a connection after `network_timeout_s` without a confirmation by the other
    end, because the network is gone or the reader has stopped (measured: 10 s; without it, more
    than a minute). SO_SNDBUF limits the frames in the kernel's buffer, because a newer frame cannot
    replace them there: up to 3 MB by default, which is four minutes of frames; with 32 KB under
    100 KB. On a system without these options, pings still find a dead connection.
    """
    host, port = settings.host, settings.port
    family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0][0]
    listener = socket.create_server((host, port), family=family, backlog=2048)
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # Linux
        timeout_ms = int(settings.network_timeout_s * 1000)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, timeout_ms)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, settings.send_buffer_bytes)
    return listener
