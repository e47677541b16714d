"""Whether a request comes from one of our own pages.

A browser lets any page open a socket to any server, and send it a form, and sends the cookies along, but it says truthfully whose page it was.
"""

from starlette.requests import HTTPConnection
from starlette.types import Scope

from app.settings import Settings

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def is_ours(connection: HTTPConnection, settings: Settings) -> bool:
    """Exactly the server's own scheme, host and port, or one of `allowed_origins`; nothing that merely looks alike."""
    origin = connection.headers.get("origin")
    if origin is None:
        return settings.allow_missing_origin
    scheme = "https" if connection.scope["scheme"] in ("wss", "https") else "http"
    host = connection.headers.get("host", "").lower().removesuffix(_DEFAULT_PORTS[scheme])
    return origin == f"{scheme}://{host}" or origin in map(str.lower, settings.allowed_origins)


def is_foreign(scope: Scope, settings: Settings) -> bool:
    """Whether a browser says that a page of somebody else makes this request; a script, which says nothing, is no page."""
    connection = HTTPConnection(scope)
    if "origin" in connection.headers:
        return not is_ours(connection, settings)
    return connection.headers.get("sec-fetch-site", "none") not in ("same-origin", "none")
