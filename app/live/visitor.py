"""A visitor: a browser with a signed cookie, and the network address of its connection."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Visitor:
    name: str = ""
    """128 random bits that only the browser and the server know. Empty: an anonymous visitor."""
    session: str = ""
    """The id of the visitor's own session, or empty."""
    address: str = ""
    """The address that the limits count for (`Addresses`). Empty: no limit counts."""
    claimed: bool = False
    """True if the cookie is not signed, so that its session's id may be forged."""

    def owns(self, id: str) -> bool:
        """True if this server has signed that the visitor's own session has this id."""
        return bool(id) and id == self.session and not self.claimed


ANONYMOUS = Visitor()
