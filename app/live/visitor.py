"""A visitor: a browser with a signed cookie, and the address that it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Visitor:
    name: str = ""
    """Of 128 bits, known to the browser and us; empty is nobody in particular."""
    session: str = ""
    """The id of their own session, or empty."""
    address: str = ""
    """Whose limits count (`Addresses`); empty for nobody's in particular."""
    claimed: bool = False
    """True if the cookie is not signed, so that anybody may have written its session's id."""

    def owns(self, id: str) -> bool:
        """True if this server has signed that the visitor's own session has this id."""
        return bool(id) and id == self.session and not self.claimed
