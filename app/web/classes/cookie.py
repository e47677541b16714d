"""The cookie by which a pupil's browser finds its place in the class again."""

from starlette.requests import HTTPConnection
from starlette.responses import Response

from ...settings import Settings

COOKIE = "backstep_class"
AGE_S = 12 * 3600
"""Longer than any class."""


def remember(connection: HTTPConnection, response: Response, key: str, settings: Settings) -> None:
    """Sets the cookie: for no script and no other site."""
    response.set_cookie(
        COOKIE,
        key,
        max_age=AGE_S,
        path=settings.root_path or "/",
        secure=connection.scope["scheme"] in ("https", "wss"),
        httponly=True,
        samesite="lax",
    )


def remembered(connection: HTTPConnection) -> str:
    """The key in the cookie; empty if there is none."""
    return connection.cookies.get(COOKIE, "")[:64]


def forget(response: Response, settings: Settings) -> None:
    """Removes the cookie."""
    response.delete_cookie(COOKIE, path=settings.root_path or "/", httponly=True, samesite="lax")
