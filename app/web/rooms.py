"""Rooms: the live sessions, each with the sockets that look at it and whether it plays."""

import asyncio
import secrets
import time
from base64 import urlsafe_b64encode
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from math import isfinite
from typing import Literal

from app.protocol import events
from app.session.recipe import Recipe
from app.session.session import Session
from app.settings import Settings

from .outbox import Outbox
from .playback import Playback


class Full(Exception):
    """Every session is in use."""

    message = "Every session of this server is in use just now. Please try again in a little while."


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
        self.answers: OrderedDict[tuple[str, int], str] = OrderedDict()
        """What was answered to (client, id), oldest first."""
        self.left_s = time.monotonic()
        """When the last socket left."""
        self.curve_sent_s = 0.0
        self.awaits_turn = False
        """Whether the wheel stands in line for the lock."""
        self._told = self._network()
        self._told_history = self.history_event()

    @property
    def in_use(self) -> bool:
        return bool(self.outboxes) or self.playback.playing

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
            message=playback.message,
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


class Rooms:
    """Finds and bounds the rooms; the one that was left longest ago makes room for a new one."""

    def __init__(self, settings: Settings, make_session: Callable[[Recipe | None], Session]) -> None:
        self._settings, self._make_session = settings, make_session
        self._rooms: OrderedDict[str, Room] = OrderedDict()

    def __len__(self) -> int:
        return len(self._rooms)

    def find(self, id: str) -> Room | None:
        room = self._rooms.get(id)
        if room is not None:
            self._rooms.move_to_end(id)
        return room

    def find_watched(self, id: str) -> Room | None:
        """The room of a watch link, as long as it is live."""
        return next((room for room in self._rooms.values() if room.watch_id == id), None)

    def create(self, recipe: Recipe | None = None) -> Room:
        """A new room under an id that cannot be guessed (128 bits), with the article's network or the recipe's. Raises `Full`
        when all are in use, and `Refused` where the recipe makes no sense."""
        session = self._make_session(recipe)
        if len(self._rooms) >= self._settings.max_sessions:
            idle = next((id for id, room in self._rooms.items() if not room.in_use), None)
            if idle is None:
                raise Full
            del self._rooms[idle]
        room = Room(secrets.token_urlsafe(16), session)
        self._rooms[room.id] = room
        return room
