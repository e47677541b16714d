"""The addresses under which the pupils of a class reach this server, and their QR codes."""

import io
from collections.abc import Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

import segno
from starlette.requests import HTTPConnection

from ...engine.refused import Refused
from ...network_addresses import base_url, is_reachable, local_addresses
from ...settings import Settings

LONGEST = 200
ONLY_HERE = (
    "This server listens for this computer only. Start it with backstep serve --lan, so that other devices "
    "reach it."
)
SCALE = 8


def reachable(
    connection: HTTPConnection, settings: Settings, find: Callable[[], list[str]] = local_addresses
) -> tuple[list[str], str]:
    """The beginnings of the pupils' addresses, the likeliest first, and a hint if there is none.

    The address that the teacher's own browser uses comes first if others can use it too: behind a proxy it
    is the proxy's. Then come this machine's addresses, if the server listens on them.
    """
    found = []
    host = connection.headers.get("host", "")
    name = urlsplit(f"//{host}").hostname or ""
    scheme = "https" if connection.scope["scheme"] in ("https", "wss") else "http"
    if host and not _is_local(name):
        found.append(f"{scheme}://{host}{settings.root_path}/")
    server = connection.scope.get("server")
    port = server[1] if server and server[1] else settings.port
    if _listens_everywhere(settings.host):
        found += [base_url(address, port, settings.root_path) for address in find()]
    elif is_reachable(settings.host):
        found.append(base_url(settings.host, port, settings.root_path))
    found = list(dict.fromkeys(found))
    return found, "" if found else ONLY_HERE


def qr_code(address: str) -> str:
    """An SVG of the QR code of an address. Refuses a text that is no address of a page."""
    parts = urlsplit(address) if len(address) <= LONGEST and address.isprintable() else None
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused(
            "address", f"An address was expected, such as http://192.168.1.20:8000/; {address[:40]!r} came."
        )
    out = io.BytesIO()
    # Error correction M, and the quiet zone of the standard, four modules.
    segno.make_qr(address, error="m").save(
        out, kind="svg", scale=SCALE, border=4, xmldecl=False, svgns=True, light="#fff", nl=False
    )
    return out.getvalue().decode("utf-8")


def _is_local(name: str) -> bool:
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _listens_everywhere(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return host == ""
