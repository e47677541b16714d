"""One class that is live: the class itself, and the pages that show it."""

import re
import secrets
from base64 import urlsafe_b64encode
from collections import OrderedDict
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal, NamedTuple

from ...classroom import views
from ...classroom.board import Board
from ...classroom.changes import Told
from ...classroom.classroom import Classroom
from ..fair_lock import FairLock
from ..outbox import Outbox
from . import events

Role = Literal["teacher", "pupil", "projector"]
_LETTERS: dict[Role, str] = {"teacher": "t", "pupil": "p", "projector": "r"}
_KEY = re.compile(r"([tpr])([A-Za-z0-9_-]{16})[A-Za-z0-9_-]{22}")


class NamedByKey(NamedTuple):
    """The class that a key names. The key may be false."""

    id: str
    role: Role


def new_key(id: str, role: Role) -> str:
    """A secret of 128 bits, after the role's letter and the class's id, by which every server finds the class."""
    return f"{_LETTERS[role]}{id}{secrets.token_urlsafe(16)}"


def projector_key(key: str) -> str:
    """The key of the projector's page: one way from the teacher's, so that it opens nothing else."""
    digest = sha256(f"projector {key}".encode()).digest()
    return f"r{key[1:17]}{urlsafe_b64encode(digest[:16]).decode('ascii').rstrip('=')}"


def named_by(key: str) -> NamedByKey | None:
    """The class and the role that a key names; None for any other text."""
    found = _KEY.fullmatch(key)
    if found is None:
        return None
    return NamedByKey(found[2], next(role for role, letter in _LETTERS.items() if letter == found[1]))


GONE = 4403
"""The close code for a page that may not come back: removed, or of an old address."""
OVER = 4410
"""The close code for the pages of a class that has been erased."""
MOST_ADDRESSES = 1_000
FLOODING_S = 10.0
"""A pupil counts as flooding for this long after the last message that came too fast."""


@dataclass(eq=False)
class Seat:
    """One page of a class."""

    role: Role
    number: int
    """The pupil's number; 0 for the teacher and the projector."""
    outbox: Outbox
    client: str
    board: Board | None = None
    """The board of a teacher's page or a projector."""


@dataclass
class ClassSaving:
    """How far a class has been saved. Only `ClassSaver` writes it."""

    needs_document: bool = True
    notes: int = 0
    """Notes since the last document."""
    changed: bool = False
    """True if the store's document and notes are older than the class."""
    fault: str = ""


@dataclass(eq=False)
class LiveClass:
    """The holder of `lock` may change the class."""

    id: str
    classroom: Classroom
    lock: FairLock = field(default_factory=FairLock)
    seats: set[Seat] = field(default_factory=set)
    saving: ClassSaving = field(default_factory=ClassSaving)
    answered: OrderedDict[tuple[str, int], None] = field(default_factory=OrderedDict)
    """The commands that were applied, (client, id), oldest first."""
    leader: Seat | None = None
    """The teacher's page that leads; other pages of the teacher only show."""
    _addresses: OrderedDict[str, None] = field(default_factory=OrderedDict)
    _floods: dict[int, float] = field(default_factory=dict)
    _told: tuple[bool, str] = (False, "")
    """What every page was told last: that the teacher is here, and the fault of saving."""
    _teachers_due: bool = False
    """True if the teacher's pages get the event `class` with the next digest: many pupils may join in a second."""

    # ---- addresses

    def knows(self, address: str) -> bool:
        """True if the teacher or a pupil has come from this address."""
        return address in self._addresses

    def came_from(self, address: str) -> None:
        if address:
            self._addresses[address] = None
            self._addresses.move_to_end(address)
            if len(self._addresses) > MOST_ADDRESSES:
                self._addresses.popitem(last=False)

    # ---- seats

    @property
    def here(self) -> set[int]:
        """The pupils with an open page."""
        return {seat.number for seat in self.seats if seat.role == "pupil"}

    @property
    def teacher_here(self) -> bool:
        return self.leader is not None

    def sit(self, seat: Seat, now_s: float) -> None:
        """Takes a page in, and sends it all that it begins with."""
        room, outbox = self.classroom, seat.outbox
        outbox.put(events.welcome(seat.role, seat.number))
        if seat.role == "teacher":
            self.lead(seat)
        self.seats.add(seat)
        outbox.put(self._class_event(seat.role, now_s))
        if seat.role == "pupil":
            pupil = room.roster.get(seat.number)
            outbox.put(events.you(room, pupil))
            for content in views.answers_of(room, pupil):
                outbox.put(events.judged(content))
        else:
            seat.board = Board(room, names=seat.role == "teacher")
            self.send_digest(seat, now_s)
        if seat.role == "projector":
            outbox.put(events.project(room))
        if room.ended:
            outbox.put(events.ended(erased=room.state.erased))

    def lead(self, seat: Seat) -> None:
        """Makes this page of the teacher the one that leads."""
        if self.leader is not None and self.leader is not seat:
            self.leader.outbox.put(events.taken_over())
        self.leader = seat

    def leave(self, seat: Seat) -> None:
        self.seats.discard(seat)
        if self.leader is seat:
            self.leader = None

    # ---- telling

    def tell(self, told: Told, now_s: float) -> None:
        """Sends what a change has changed to the pages that must know it."""
        if told.gone:
            self._turn_out(told.gone)
        if told.everyone:
            self.tell_class(now_s)
        elif told.pupils or told.gone:
            self._teachers_due = True
        for seat in self.seats:
            if seat.role == "pupil" and seat.number in told.pupils:
                seat.outbox.put(events.you(self.classroom, self.classroom.roster.get(seat.number)))
            if seat.role == "projector" and told.projector:
                seat.outbox.put(events.project(self.classroom))
            if seat.role == "pupil" and told.judged:
                self._tell_answers(seat, told.judged)
        for numbers, content in told.messages:
            text, wanted = events.message(content), set(numbers)
            for seat in self.seats:
                if seat.role == "pupil" and seat.number in wanted:
                    seat.outbox.put(text)
        if told.ended:
            text = events.ended(erased=told.erased)
            for seat in self.seats:
                seat.outbox.put(text)

    def _tell_answers(self, seat: Seat, task: int) -> None:
        """Sends a pupil the own answers to a task: after a vote is closed they have a verdict."""
        room = self.classroom
        for number, question, _ in room.book.of_pupil(seat.number, (task,)):
            seat.outbox.put(events.judged(views.judged(room, number, question, seat.number)))

    def tell_class(self, now_s: float) -> None:
        """Sends the event `class` to every page."""
        self._told = self.teacher_here, self.saving.fault
        texts: dict[Role, str] = {}
        for seat in self.seats:
            if seat.role not in texts:
                texts[seat.role] = self._class_event(seat.role, now_s)
            seat.outbox.put(texts[seat.role])

    def _tell_teachers(self, now_s: float) -> None:
        for seat in self.seats:
            if seat.role == "teacher":
                seat.outbox.put(self._class_event("teacher", now_s))

    def _class_event(self, role: Role, now_s: float) -> str:
        return events.class_(
            self.classroom,
            teacher_here=self.teacher_here,
            now_s=now_s,
            projector_key=projector_key(self.classroom.state.key) if role == "teacher" else "",
            fault=self.saving.fault,
        )

    def _turn_out(self, number: int) -> None:
        for seat in self.seats:
            if seat.role == "pupil" and seat.number == number:
                seat.outbox.close(GONE, "Your teacher has removed you from this class.")

    # ---- once a second

    def flooded(self, number: int, now_s: float) -> None:
        """Notes that a pupil's page sent more than it may."""
        self._floods[number] = now_s

    def second(self, now_s: float) -> None:
        """Sends the digests; tells a teacher that came or went, and a fault of saving that began or ended."""
        if self._told != (self.teacher_here, self.saving.fault):
            self.tell_class(now_s)
        elif self._teachers_due:
            self._tell_teachers(now_s)
        self._teachers_due = False
        for seat in self.seats:
            if seat.board is not None and not seat.outbox.waiting:
                self.send_digest(seat, now_s)

    def send_digest(self, seat: Seat, now_s: float) -> None:
        flooding = {number for number, at_s in self._floods.items() if now_s - at_s < FLOODING_S}
        self._floods = {number: self._floods[number] for number in flooding}
        text = seat.board.digest(self.here, flooding) if seat.board is not None else None
        if text is not None:
            seat.outbox.put(text)
