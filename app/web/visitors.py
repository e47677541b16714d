"""Who asks: a visitor, known by a signed cookie, and the address that they come from.

There are no accounts. The cookie says which session is the visitor's own, and carries a name by which their live sessions are counted.
It opens nothing that the address of the session would not open too; what is not signed by one of our keys is not believed.
"""

import re
import secrets
from dataclasses import replace
from hashlib import sha256

from itsdangerous import BadSignature, TimestampSigner
from starlette.requests import HTTPConnection
from starlette.responses import Response

from app.limits.addresses import Addresses
from app.limits.counts import count
from app.live.room import ID
from app.live.visitor import Visitor
from app.settings import Settings

COOKIE = "backstep_session"
LONGEST = 200
"""Ours have about 90 characters; nothing longer is even looked at."""
_UNSIGNED = re.compile(ID)
"""What cookies were before they were signed: the session's id. It is believed as far as an address is, and signed now."""


class Visitors:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._addresses = Addresses(settings)
        keys = settings.cookie_keys or (secrets.token_urlsafe(32),)
        # The last one signs, and all of them verify.
        self._signer = TimestampSigner(keys[::-1], salt="backstep.visitor", digest_method=sha256)

    def of(self, connection: HTTPConnection) -> Visitor:
        """A cookie that is no good, whatever is wrong with it, is that of a new visitor."""
        value = connection.cookies.get(self._cookie(connection), "")
        return replace(self._read(value), address=self.address(connection))

    def address(self, connection: HTTPConnection) -> str:
        """Whose limits it counts for."""
        return self._addresses.name(connection.client.host if connection.client else "")

    def remember(self, connection: HTTPConnection, response: Response, visitor: Visitor) -> None:
        """Out of reach of scripts and of other sites, and of plain HTTP where the page came by HTTPS."""
        response.set_cookie(
            self._cookie(connection),
            self._signer.sign(f"{visitor.session}.{visitor.name}").decode("ascii"),
            max_age=self._settings.cookie_age_s,
            path=self._settings.root_path or "/",
            secure=_is_secure(connection),
            httponly=True,
            samesite="lax",
        )

    def _cookie(self, connection: HTTPConnection) -> str:
        """The prefixes make browsers refuse such a cookie from plain HTTP, or from another host of the same domain."""
        if not _is_secure(connection):
            return COOKIE
        return f"__Secure-{COOKIE}" if self._settings.root_path else f"__Host-{COOKIE}"

    def _read(self, value: str) -> Visitor:
        if _UNSIGNED.fullmatch(value):
            return Visitor(secrets.token_urlsafe(16), value, claimed=True)
        try:
            if not value or len(value) > LONGEST:
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
