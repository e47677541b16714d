"""The number of sent bytes that the other end has acknowledged."""

import socket
import struct
from asyncio import Transport

_ACKNOWLEDGED = struct.Struct("=120xQ")
"""Linux's `tcp_info`, as far as `tcpi_bytes_acked`."""


def acknowledged_bytes(transport: Transport) -> int:
    """A number that grows by one for each byte that the other end's TCP acknowledges.

    On Linux it is the kernel's own count. Other systems do not report one; there the number grows
    as the write buffer becomes shorter.
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
