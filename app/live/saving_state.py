"""How far one room has been saved. Only `SessionSaver` writes it."""

import asyncio
from dataclasses import dataclass

NEVER = float("inf")


@dataclass
class SavingState:
    needs_document: bool = True
    """True if the store has no document that notes could be added to."""
    due_s: float = NEVER
    """When the next document is to be written."""
    writing: asyncio.Task[None] | None = None
    """The last write that was started; earlier ones end before it."""
    lost: bool = False
    """True if another server has taken the session over; nothing is written any more."""
    fault: str = ""
    """Why the room is not being saved, for the learner to read; empty if it is."""

    @property
    def is_writing(self) -> bool:
        """True if something handed to the store is not yet durable."""
        return self.writing is not None and not self.writing.done()

    @property
    def is_pending(self) -> bool:
        """True if something is not yet durable, or is still to be handed to the store."""
        return self.due_s < NEVER or self.is_writing
