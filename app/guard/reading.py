"""How much of what was sent the other end has taken."""

import socket
import struct
from asyncio import Transport

_ACKNOWLEDGED = struct.Struct("=120xQ")
"""Linux's `tcp_info`, as far as `tcpi_bytes_acked`."""


def taken(transport: Transport) -> int:
    """A number that grows by a byte for each byte that the other end takes.

    Linux counts the bytes that the other end's TCP has confirmed. Other systems do not tell; there the number grows while the
    write buffer becomes shorter.
    """
    if hasattr(socket, "TCP_INFO"):
        try:
            found = transport.get_extra_info("socket").getsockopt(
                socket.IPPROTO_TCP, socket.TCP_INFO, _ACKNOWLEDGED.size
            )
        except (OSError, AttributeError):  # the connection has just gone
            found = b""
        if len(found) == _ACKNOWLEDGED.size and (acknowledged := _ACKNOWLEDGED.unpack(found)[0]):
            return int(acknowledged)
    return -transport.get_write_buffer_size()
