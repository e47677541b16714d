"""Tells requests of our own pages from requests of other sites' pages.

A browser lets every page open a socket to any server, and send it a form, and adds the cookies. But its
Origin header names the page's site truthfully.
"""

from starlette.requests import HTTPConnection
from starlette.types import Scope

from ...settings import Settings

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def is_ours(connection: HTTPConnection, settings: Settings) -> bool:
    """True if the origin is exactly the server's own scheme, host and port, or one of `allowed_origins`.

    Without an Origin header: the setting `allow_missing_origin`.
    """
    origin = connection.headers.get("origin")
    if origin is None:
        return settings.allow_missing_origin
    scheme = "https" if connection.scope["scheme"] in ("wss", "https") else "http"
    host = connection.headers.get("host", "").lower().removesuffix(_DEFAULT_PORTS[scheme])
    return origin == f"{scheme}://{host}" or origin in map(str.lower, settings.allowed_origins)


def is_foreign(scope: Scope, settings: Settings) -> bool:
    """True if a browser says that the request comes from another site's page.

    A script sends neither header, and is no page.
    """
    connection = HTTPConnection(scope)
    if "origin" in connection.headers:
        return not is_ours(connection, settings)
    return connection.headers.get("sec-fetch-site", "none") not in ("same-origin", "none")
