"""A room: one live session, its sockets, and whether it plays."""

import re
import time
from base64 import urlsafe_b64encode
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from math import isfinite
from typing import TYPE_CHECKING

from ..protocol import events
from ..protocol.commands import View
from ..session.answers.fields import address_of
from ..session.session import Session
from .fair_lock import FairLock
from .outbox import Outbox
from .playback import Playback
from .saving_state import SavingState
from .scheduling.schedule import Schedule
from .visitor import ANONYMOUS, Visitor

if TYPE_CHECKING:
    from .scheduling.long_replay import LongReplay

ID = re.compile(r"[A-Za-z0-9_-]{22}")
"""The id of a session or of a watch link: 128 bits in letters."""

NO_VIEW = View(type="view")
"""The view of a session that no page of its own shows."""

Answers = OrderedDict[tuple[str, int], int | str]
"""The answers to (client, command id), oldest first: the revision of an applied command, or the
whole `refused` event."""


class Room:
    """One session and its live state. The holder of `lock` may use the session.

    Each state has one writer: `schedule` the scheduler, `saving` the saver, `answers` the
    dispatcher, `owner` the `Rooms`. The room itself writes the rest.
    """

    def __init__(self, id: str, session: Session, answers: Answers | None = None) -> None:
        self.id = id
        self.watch_id = watch_id(id)
        self.session = session
        self.playback = Playback()
        self.lock = FairLock()
        """Held by each task that changes or reads the session, on either thread."""
        self.owner: Visitor = ANONYMOUS
        """The visitor that the room counts for in the limits."""
        self.schedule = Schedule()
        self.saving = SavingState()
        self.answers: Answers = OrderedDict() if answers is None else answers
        self.outboxes: set[Outbox] = set()
        self.watchers: set[Outbox] = set()
        """Those of `outboxes` that belong to watching pages."""
        self._view = NO_VIEW
        """What the session's own page shows."""
        self.sockets_joining = 0
        """Sockets that have found the room and have not said hello yet."""
        self.unseen_s = time.monotonic()
        """When a page was last closed or hidden."""
        self.touched_s = time.monotonic()
        """When a learner last did something."""
        self.long_replay: LongReplay | None = None
        """The long replay that is under way for a command."""
        self._told = self._network()
        self._told_conditions = session.conditions
        self._told_history = self.history_event()

    # ---- its use

    @property
    def in_use(self) -> bool:
        """True if a page is open or opening, the session plays, or a long replay is under way."""
        return self.sockets > 0 or self.playback.playing or self.long_replay is not None

    @property
    def is_idle(self) -> bool:
        """True if the room is not in use and no task holds or awaits its lock."""
        return not self.in_use and self.lock.free

    @property
    def sockets(self) -> int:
        """The number of sockets, with those that have not said hello yet."""
        return len(self.outboxes) + self.sockets_joining

    def touch(self) -> None:
        """Notes that a learner does something now."""
        self.touched_s = time.monotonic()

    @contextmanager
    def joining(self) -> Iterator[None]:
        """Counts a socket before its hello, so that the room stays in memory."""
        self.sockets_joining += 1
        try:
            yield
        finally:
            self.sockets_joining -= 1

    def add(self, outbox: Outbox, *, watching: bool = False) -> None:
        self.outboxes.add(outbox)
        if watching:
            self.watchers.add(outbox)
            outbox.put_view(self._view_event())

    def remove(self, outbox: Outbox) -> None:
        self.outboxes.discard(outbox)
        self.watchers.discard(outbox)
        if self.outboxes == self.watchers:
            self.show_view(NO_VIEW)  # the last page of its own has gone
        self.unseen_s = time.monotonic()

    def show_view(self, view: View) -> None:
        """Tells the watching pages what the session's own page shows."""
        if view == self._view:
            return
        self._view = view
        for outbox in self.watchers:
            outbox.put_view(self._view_event())

    def _view_event(self) -> str:
        return events.view(**self._view.model_dump(exclude={"type"}))

    def hide(self, outbox: Outbox, hidden: bool) -> None:
        """Notes that a page went out of sight, or came back."""
        outbox.hide(hidden)
        self.unseen_s = time.monotonic()

    # ---- long replays

    def start_replay(self, replay: "LongReplay") -> None:
        self.long_replay = replay

    def stop_replay(self, sentence: str) -> None:
        """Stops the long replay, if there is one; its command is refused with `sentence`."""
        if self.long_replay is not None:
            self.long_replay.stop(sentence)
            if self.long_replay.was_told:
                for outbox in self.outboxes:
                    outbox.put(events.progress(None))
            self.long_replay = None

    # ---- events for every socket of the room

    def network_event(self, *, with_names: bool = True) -> str:
        session = self.session
        architecture, inputs = session.plan.architecture, session.plan.inputs
        return events.network(
            revision=session.revision,
            layers=architecture.layer_sizes,
            activations=architecture.activations,
            biases=architecture.bias_mode,
            names=self._names() if with_names else None,
            features=inputs.features,
            settings=session.conditions.settings.model_dump(),
            samples=len(session.conditions.inputs),
            field=address_of(session),
            unlike_article=session.unlike_article,
        )

    def _names(self) -> dict[str, object]:
        names, inputs = self.session.plan.names, self.session.plan.inputs
        return {
            "layers": names.layers,
            "targets": names.targets,
            "parameters": tuple(names.parameters),
            "inputs": [names.shown(name) for name in names.inputs],
            "columns": [label.plain for label in inputs.column_labels] or inputs.column_ids,
        }

    def status_event(self) -> str:
        playback = self.playback
        sentences = (playback.message, self.saving.fault, self.session.engine.notice)
        return events.status(
            playing=playback.playing,
            iterations_per_s=playback.iterations_per_s,
            until=playback.until,
            message=" ".join(filter(None, sentences)),
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
            edits=[
                {"iteration": iteration, "quantity": quantity, "text": text}
                for iteration, quantity, text in session.edits_in_words
            ],
        )

    def tell_status(self) -> None:
        """Sends the `status` event to every socket."""
        status = self.status_event()
        for outbox in self.outboxes:
            outbox.put(status)

    def tell_change(self) -> None:
        """Shows a command's change to every socket: a new frame, and a new network or history."""
        self._told_conditions = self.session.conditions
        told, self._told = self._told, self._network()
        if self._told != told:
            self.playback.forget_speed()
            network = self.network_event()
            # The names of 28,000 parameters have 220 kB.
            short = self.network_event(with_names=False) if self._named_like(told) else None
            for outbox in self.outboxes:
                outbox.put_network(network, short)
        history = self.history_event()
        if history != self._told_history:
            self._told_history = history
            for outbox in self.outboxes:
                outbox.put(history)
        for outbox in self.outboxes:
            outbox.want()

    def tell_progress(self) -> None:
        """Shows that the session was trained: a new frame for every socket.

        Training that reaches an edit of the recipe is shown as a change.
        """
        if self.session.conditions is not self._told_conditions:
            self.tell_change()
            return
        for outbox in self.outboxes:
            outbox.want()

    def _network(self) -> tuple[object, ...]:
        session = self.session
        recipe = session.recipe
        return recipe.network, recipe.data, recipe.seed, session.conditions.settings

    def _named_like(self, told: tuple[object, ...]) -> bool:
        """True if the parameters have the names that they had in the network `told`."""
        return told[:2] == self._told[:2]


def watch_id(id: str) -> str:
    """The id under which a session can be watched.

    It is half of a SHA-256 of the session's id, so that the id cannot be found from it.
    """
    digest = sha256(f"watch {id}".encode()).digest()
    return urlsafe_b64encode(digest[:16]).decode("ascii").rstrip("=")


def log_name(id: str) -> str:
    """The name of a session in the log. It tells sessions apart, and does not open them."""
    return sha256(f"log {id}".encode()).hexdigest()[:8]
