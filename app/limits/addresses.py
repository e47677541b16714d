"""Whose limits a connection counts for: the one way from an address of the network to the name that everything is counted by."""

from ipaddress import IPv6Address, ip_address, ip_network

from app.settings import Settings


class Addresses:
    def __init__(self, settings: Settings) -> None:
        self._proxies = tuple(ip_network(proxy) for proxy in settings.trusted_proxies)

    def name(self, host: str) -> str:
        """Empty for a trusted proxy, which brings everybody, and for what is no address.

        An IPv6 household or school has a whole network of 2⁶⁴ addresses, which counts as one.
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
            # Without its zone, which is only this machine's word for one of its own cables.
            return str(ip_network((int(address), 64), strict=False))
        return str(address)
