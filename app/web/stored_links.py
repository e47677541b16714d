"""Links too long for an address: their text is stored on the server under a short name."""

import asyncio
from base64 import urlsafe_b64encode
from hashlib import sha256
from time import monotonic

from ..limits.admission import Full
from ..limits.counts import count
from ..limits.token_bucket import PerAddress
from ..settings import Settings
from ..store import Store

PREFIX = "link."
"""The start of a stored link's id in the store. No session's id has a full stop."""


class TooManyLinks(Full):
    title = "A little later"
    message = (
        "Too many links are asked for just now. Please try again in a minute, or save the recipe as a file."
    )


class StoredLinks:
    """Stores links. An address may store only some a minute (`kept_links_per_minute_per_address`)."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        per_minute = settings.kept_links_per_minute_per_address
        self._allowances = PerAddress(per_minute / 60.0, per_minute)

    async def save(self, text: str, address: str) -> str:
        """Stores the text durably and returns its name. Raises `TooManyLinks`.

        The name is 128 bits of the text's SHA-256: the same text is stored once, and the name does not
        reveal the text.
        """
        now = monotonic()
        if self._allowances.level(address, now) < 1.0:
            count("links")
            raise TooManyLinks
        self._allowances.take(address, 1.0, now)
        name = urlsafe_b64encode(sha256(f"link {text}".encode()).digest()[:16]).decode("ascii").rstrip("=")
        await asyncio.wrap_future(self._store.save(PREFIX + name, text, fenced=False))
        return name

    async def load(self, name: str) -> str | None:
        """The text of this name; None if there is none."""
        stored = await asyncio.wrap_future(self._store.load(PREFIX + name))
        return None if stored is None else stored.document
