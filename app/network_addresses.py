"""The addresses of this machine on its local networks, which phones and laptops nearby can reach."""

import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address

_GET_ADDRESS = 0x8915
"""Linux's request SIOCGIFADDR: the IPv4 address of a network interface."""
_VIRTUAL = ("docker", "br-", "veth", "virbr", "vmnet", "tun", "tap", "wg")
"""Beginnings of the names of interfaces that lead to containers and virtual machines."""
_ELSEWHERE = (("192.0.2.1", socket.AF_INET), ("2001:db8::1", socket.AF_INET6))
"""Addresses kept for documentation: connecting a datagram socket sends nothing, and chooses an interface."""


def local_addresses() -> list[str]:
    """The addresses, the likeliest one first; loopback and link-local ones are left out.

    First the one by which this machine reaches others, then other private IPv4 addresses, then the rest.
    """
    found = dict.fromkeys((*_by_route(), *_by_name(), *_by_interface()))
    return sorted(filter(is_reachable, found), key=lambda address: _rank(address, next(iter(found), "")))


def is_reachable(text: str) -> bool:
    """True if other machines may reach this address."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    return not (
        address.is_loopback or address.is_link_local or address.is_unspecified or address.is_multicast
    )


def base_url(address: str, port: int, path: str = "") -> str:
    host = f"[{address}]" if ":" in address else address
    return f"http://{host}:{port}{path}/"


def _rank(text: str, first: str) -> tuple[bool, bool, bool]:
    address: IPv4Address | IPv6Address = ip_address(text)
    return text != first, address.version == 6, not address.is_private


def _by_route() -> Iterator[str]:
    for elsewhere, family in _ELSEWHERE:
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((elsewhere, 9))
            yield probe.getsockname()[0]


def _by_name() -> Iterator[str]:
    with suppress(OSError, UnicodeError):
        for *_, address in socket.getaddrinfo(socket.gethostname(), None, type=socket.SOCK_STREAM):
            yield str(address[0]).partition("%")[0]


def _by_interface() -> Iterator[str]:
    if sys.platform != "linux":
        return
    import fcntl

    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            if not name.startswith(_VIRTUAL):
                with suppress(OSError):  # an interface without an IPv4 address
                    answer = fcntl.ioctl(probe, _GET_ADDRESS, struct.pack("256s", name[:15].encode()))
                    yield socket.inet_ntoa(answer[20:24])
