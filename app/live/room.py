"""A room: one live session, the sockets that look at it, and whether it plays."""

import asyncio
import re
import time
from base64 import urlsafe_b64encode
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from math import isfinite
from typing import TYPE_CHECKING

from app.protocol import events
from app.session.session import Session

from .fair_lock import Line
from .outbox import Outbox
from .playback import Playback

if TYPE_CHECKING:
    from .scheduling.replays import Way

ID = re.compile(r"[A-Za-z0-9_-]{22}")
"""What names a session, or a way to watch one: 128 bits in letters."""


class Room:
    """One session and everything live around it. Who holds `lock` may use the session."""

    def __init__(self, id: str, session: Session) -> None:
        self.id = id
        self.watch_id = watch_id(id)
        self.session = session
        self.playback = Playback()
        self.outboxes: set[Outbox] = set()
        self.expected = 0
        """Sockets that are on their way in: they have found the room, and do not hear it yet."""
        self.lock = Line()
        """Held by whoever changes or reads the session, on either thread. First come, first served."""
        self.way: Way | None = None
        """The long way that a command goes just now."""
        self.answers: OrderedDict[tuple[str, int], int | str] = OrderedDict()
        """What was answered to (client, id), oldest first: the revision of what was applied, or the whole refusal."""
        self.unseen_s = time.monotonic()
        """When somebody closed or hid a page last."""
        self.visitor = self.address = ""
        """Whose limits it counts for; empty for nobody's in particular."""
        self.touched_s = time.monotonic()
        """When a person did something last."""
        self.curve_sent_s = 0.0
        self.tick_from_s = 0.0
        """When it may be trained again, if it plays."""
        self.frame_from_s = 0.0
        """When training is to be followed by a frame again."""
        self.is_short = False
        """True if it asks for more time to train than its share (`shares`)."""
        self.short_until_s = 0.0
        """It counts as short until then, so that a session at the limit does not change its rhythm all the time."""
        self.overrun_s = 0.0
        """How much longer than its slices it has trained, in sum."""
        self.turn_s = float("inf")
        """When the wheel comes to it next."""
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
        self._told_conditions = session.conditions
        self._told_history = self.history_event()

    @property
    def in_use(self) -> bool:
        return bool(self.outboxes) or self.expected > 0 or self.playback.playing or self.way is not None

    def demand(self, tick_s: float) -> float:
        """The part of the training thread's time that it asks for; infinity for as much as possible."""
        return self.playback.demand(tick_s)

    @property
    def sockets(self) -> int:
        """Those that are in, and those on their way."""
        return len(self.outboxes) + self.expected

    @contextmanager
    def expecting(self) -> Iterator[None]:
        """Somebody is on the way in, so that nobody may put the room away."""
        self.expected += 1
        try:
            yield
        finally:
            self.expected -= 1

    @property
    def unwritten(self) -> bool:
        """Whether something of it is not yet in the store, of what should be."""
        return self.keep_due_s < float("inf") or self.is_being_written

    @property
    def is_being_written(self) -> bool:
        """Whether the store has something of it that is not yet durable."""
        return self.writing is not None and not self.writing.done()

    def leave(self, outbox: Outbox) -> None:
        self.outboxes.discard(outbox)
        self.unseen_s = time.monotonic()

    def hide(self, outbox: Outbox, hidden: bool) -> None:
        """A page is out of sight, or in sight again."""
        outbox.hide(hidden)
        self.unseen_s = time.monotonic()

    def leave_way(self, sentence: str) -> None:
        """The long way that is on, if any, goes no further; its command is refused with this sentence."""
        if self.way is not None:
            self.way.stop(sentence)
            if self.way.was_told:
                for outbox in self.outboxes:
                    outbox.put(events.progress(None))
            self.way = None

    # ---- what every socket of the room hears

    def network_event(self) -> str:
        session = self.session
        architecture, names = session.plan.architecture, session.plan.names
        return events.network(
            revision=session.revision,
            layers=architecture.layer_sizes,
            activations=architecture.activations,
            biases=architecture.bias_mode,
            names={"layers": names.layers, "targets": names.targets, "parameters": tuple(names.parameters)},
            settings=session.conditions.settings.model_dump(),
            samples=len(session.conditions.inputs),
        )

    def status_event(self) -> str:
        playback = self.playback
        return events.status(
            playing=playback.playing,
            iterations_per_s=playback.iterations_per_s,
            until=playback.until,
            message=" ".join(filter(None, (playback.message, self.fault, self.session.engine.notice))),
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
        """A person has changed the session: everybody wants a frame, and the network where it is another too."""
        self._told_conditions = self.session.conditions
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

    def tell_progress(self) -> None:
        """The session was trained: everybody wants a frame. Nothing else is another, unless training came to an edit."""
        if self.session.conditions is not self._told_conditions:
            self.tell_change()
            return
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


def shadow(id: str) -> str:
    """What the log calls a session: enough to tell two of them apart, and no way to open one."""
    return sha256(f"log {id}".encode()).hexdigest()[:8]
