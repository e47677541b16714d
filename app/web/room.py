"""A room: one live session, the sockets that look at it, and whether it plays."""

import asyncio
import time
from base64 import urlsafe_b64encode
from collections import OrderedDict
from hashlib import sha256
from math import isfinite
from typing import Literal

from app.protocol import events
from app.session.session import Session

from .outbox import Outbox
from .playback import Playback


class Line(asyncio.Lock):
    """A lock that is given to those who wait in the order in which they came, and that knows whether anybody does."""

    def __init__(self) -> None:
        super().__init__()
        self._in_line = 0

    @property
    def free(self) -> bool:
        """Whether `acquire` would return at once."""
        return self._in_line == 0

    async def acquire(self) -> Literal[True]:
        self._in_line += 1
        try:
            return await super().acquire()
        except BaseException:
            self._in_line -= 1
            raise

    def release(self) -> None:
        self._in_line -= 1
        super().release()


class Room:
    """One session and everything live around it. Who holds `lock` may use the session."""

    def __init__(self, id: str, session: Session) -> None:
        self.id = id
        self.watch_id = watch_id(id)
        self.session = session
        self.playback = Playback()
        self.outboxes: set[Outbox] = set()
        self.lock = Line()
        """Held by whoever changes or reads the session, on either thread. First come, first served."""
        self.answers: OrderedDict[tuple[str, int], int | str] = OrderedDict()
        """What was answered to (client, id), oldest first: the revision of what was applied, or the whole refusal."""
        self.left_s = time.monotonic()
        """When the last socket left."""
        self.curve_sent_s = 0.0
        self.awaits_turn = False
        """Whether the wheel stands in line for the lock."""
        self.needs_document = True
        """Whether the store has no document that notes could be added to."""
        self.keep_due_s = float("inf")
        """When the next document is to be written."""
        self.writing: asyncio.Task[None] | None = None
        """The last write that was begun; those before it end before it."""
        self.fault = ""
        """Why it is not being saved, for the person to read."""
        self._told = self._network()
        self._told_history = self.history_event()

    @property
    def in_use(self) -> bool:
        return bool(self.outboxes) or self.playback.playing

    @property
    def unwritten(self) -> bool:
        """Whether something of it is not yet in the store, of what should be."""
        return self.keep_due_s < float("inf") or (self.writing is not None and not self.writing.done())

    def leave(self, outbox: Outbox) -> None:
        self.outboxes.discard(outbox)
        self.left_s = time.monotonic()

    # ---- what every socket of the room hears

    def network_event(self) -> str:
        session = self.session
        architecture, names = session.plan.architecture, session.plan.names
        return events.network(
            revision=session.revision,
            layers=architecture.layer_sizes,
            activations=architecture.activations,
            biases=architecture.bias_mode,
            names={"layers": names.layers, "targets": names.targets, "parameters": names.parameters},
            settings=session.conditions.settings.model_dump(),
            samples=len(session.conditions.inputs),
        )

    def status_event(self) -> str:
        playback = self.playback
        return events.status(
            playing=playback.playing,
            iterations_per_s=playback.iterations_per_s,
            until=playback.until,
            message=" ".join(filter(None, (playback.message, self.fault))),
        )

    def history_event(self) -> str:
        session = self.session
        return events.history(
            undo=session.undo_label,
            redo=session.redo_label,
            branches=[
                {
                    "id": branch.id,
                    "parted_at": branch.parted_at,
                    "end": branch.run.end,
                    "error": branch.error if isfinite(branch.error) else None,
                }
                for branch in session.branches
            ],
        )

    def tell_status(self) -> None:
        status = self.status_event()
        for outbox in self.outboxes:
            outbox.put(status)

    def tell_change(self) -> None:
        """The session's state is another: everybody wants a frame, and the network where it is another too."""
        told, self._told = self._told, self._network()
        if self._told != told:
            self.playback.forget_speed()
            network = self.network_event()
            for outbox in self.outboxes:
                outbox.put_network(network)
        history = self.history_event()
        if history != self._told_history:
            self._told_history = history
            for outbox in self.outboxes:
                outbox.put(history)
        for outbox in self.outboxes:
            outbox.want()

    def _network(self) -> tuple[object, ...]:
        session = self.session
        recipe = session.recipe
        return recipe.network, recipe.data, recipe.seed, session.conditions.settings


def watch_id(id: str) -> str:
    """The name under which a session can be watched: it follows from the session's id, and the id does not follow from it."""
    digest = sha256(f"watch {id}".encode()).digest()
    return urlsafe_b64encode(digest[:16]).decode("ascii").rstrip("=")
