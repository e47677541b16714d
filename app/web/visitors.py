"""Visitors: browsers, known by a signed cookie, and their network addresses.

There are no accounts. The cookie holds the id of the visitor's own session, and a random name that
counts the visitor's live sessions. It opens nothing that the session's address would not open. The
server ignores a cookie that none of its keys has signed.
"""

import re
import secrets
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from itsdangerous import BadSignature, TimestampSigner
from starlette.requests import HTTPConnection
from starlette.responses import Response

from ..explaining.budget import Asker
from ..limits.addresses import Addresses
from ..limits.counts import count
from ..live.room import ID
from ..live.visitor import Visitor
from ..settings import Settings

COOKIE = "backstep_session"
FRAME_COOKIE = "backstep_frame"
"""The cookie of a page in another site's frame. Browsers send it there only, and only if it is Secure,
SameSite=None and Partitioned: each site around the frame has a cookie of its own. A name of its own keeps it
from replacing the visitor's cookie in a browser that does not know Partitioned."""
FRAMES = ("iframe", "frame", "embed", "object")
"""The values of Sec-Fetch-Dest for a page inside another page. Browsers send the header over HTTPS, and to
this machine."""
MAX_LENGTH = 200
"""Our cookies have about 90 characters. A longer one is ignored unread."""
_UNSIGNED = re.compile(ID)
"""Before cookies were signed they held the session's id alone. Such an id counts as one in an address, and
the answer replaces the cookie by a signed one."""


class Visitors:
    """Reads and writes cookies, and names the addresses of clients."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._addresses = Addresses(settings)
        self._foreign_frames = not {"'self'", "'none'"} >= set(settings.frame_ancestors.split())
        self.class_of: Callable[[HTTPConnection], str] = lambda _connection: ""
        """The name of the class whose pupil a request comes from, for the limits; mostly empty."""
        keys = settings.cookie_keys or (secrets.token_urlsafe(32),)
        # The last key of the signer signs; all of its keys verify. Settings name the newest key first.
        self._signer = TimestampSigner(keys[::-1], salt="backstep.visitor", digest_method=sha256)

    def of(self, connection: HTTPConnection) -> Visitor:
        """The visitor of a request or socket. Without a valid cookie: a new visitor."""
        cookies = connection.cookies
        value = cookies.get(self._name(connection, COOKIE)) or cookies.get(
            self._name(connection, FRAME_COOKIE), ""
        )
        return replace(self._read(value), address=self.address(connection))

    def address(self, connection: HTTPConnection) -> str:
        """The client's address, as limits count it."""
        return self._addresses.name(connection.client.host if connection.client else "")

    def asker(self, connection: HTTPConnection, session_id: str = "") -> Asker:
        """The client to charge for an answer about a session, or about none.

        Signed cookies tell the clients of one session apart, such as those that watch it.
        """
        visitor = self.of(connection)
        if of_class := self.class_of(connection):
            # A class has an allowance of its own, beside that of the school's address.
            visitor = replace(visitor, address=of_class)
        # An unsigned name could be a new one in every request, and so have a new budget each time.
        name = visitor.name if visitor.session and not visitor.claimed else ""
        return Asker(visitor.address, f"{session_id}.{name}" if session_id or name else "")

    def remember(self, connection: HTTPConnection, response: Response, visitor: Visitor) -> None:
        """Sets the visitor's cookie: for no script, no other site and, after HTTPS, no plain HTTP.

        In a frame, if `frame_ancestors` names other sites: the cookie of this frame in this site.
        """
        framed = self._is_framed(connection)
        response.set_cookie(
            self._name(connection, FRAME_COOKIE if framed else COOKIE),
            self._signer.sign(f"{visitor.session}.{visitor.name}").decode("ascii"),
            max_age=self._settings.cookie_age_s,
            path=self._settings.root_path or "/",
            secure=framed or _is_secure(connection),
            httponly=True,
            samesite="none" if framed else "lax",
        )
        if framed:  # `set_cookie` knows Partitioned from Python 3.14 on
            response.headers["set-cookie"] += "; Partitioned"

    def _is_framed(self, connection: HTTPConnection) -> bool:
        """True if the page is inside another page, without the cookie that a page of the same site gets.

        Sec-Fetch-Site cannot tell: it names the page with the link, which may be ours inside the frame.
        """
        return (
            self._foreign_frames
            and connection.headers.get("sec-fetch-dest") in FRAMES
            and self._name(connection, COOKIE) not in connection.cookies
        )

    def _name(self, connection: HTTPConnection, name: str) -> str:
        """The cookie's name.

        With these prefixes browsers refuse the cookie from plain HTTP; with `__Host-` also from another
        host of the same domain.
        """
        if not _is_secure(connection):
            return name
        return f"__Secure-{name}" if self._settings.root_path else f"__Host-{name}"

    def _read(self, value: str) -> Visitor:
        if _UNSIGNED.fullmatch(value):
            return Visitor(secrets.token_urlsafe(16), value, claimed=True)
        try:
            if not value or len(value) > MAX_LENGTH:
                raise BadSignature("")
            signed = self._signer.unsign(value, max_age=self._settings.cookie_age_s).decode("ascii")
            session, _, name = signed.partition(".")
        except (BadSignature, ValueError):
            if value:
                count("cookie")
            return Visitor(secrets.token_urlsafe(16))
        return Visitor(name, session)


def _is_secure(connection: HTTPConnection) -> bool:
    return connection.scope["scheme"] in ("https", "wss")
