"""The address that a connection's limits count for."""

from ipaddress import IPv6Address, ip_address, ip_network

from ..settings import Settings


class Addresses:
    def __init__(self, settings: Settings) -> None:
        self._proxies = tuple(ip_network(proxy) for proxy in settings.trusted_proxies)

    def name(self, host: str) -> str:
        """The name of an address that the limits count by; empty if they do not count.

        Empty for a trusted proxy, which forwards many clients, and for text that is no address. An
        IPv6 network of 2⁶⁴ addresses is one household or school, so it has one name.
        """
        try:
            address = ip_address(host)
        except ValueError:
            return ""
        if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
            address = address.ipv4_mapped
        if any(address in network for network in self._proxies):
            return ""
        if isinstance(address, IPv6Address):
            # The zone names one of this machine's network interfaces, so it is dropped.
            return str(ip_network((int(address), 64), strict=False))
        return str(address)
