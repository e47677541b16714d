"""The classes of this server: opens them, finds them by code and by key, and lets pupils in."""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ...classroom.classroom import Classroom, opened
from ...classroom.codes import read_code
from ...classroom.roster import Pupil
from ...engine.refused import Refused
from ...limits.admission import Full
from ...limits.code_guesses import CodeGuesses
from ...limits.counts import count
from ...limits.token_bucket import PerAddress
from ...settings import Settings
from ...store import Failed
from ..outbox import Outbox
from ..visitor import Visitor
from .judging import Judge
from .live_class import GONE, OVER, LiveClass, Role, Seat, new_key, projector_key
from .saving import DOCUMENT_S, ClassSaver

log = logging.getLogger("backstep.classes")

TICK_S = 1.0
GOODBYE_S = 1.0
RESTART = 1012
"""The close code after which a page comes back."""
UNKNOWN = "There is no class with this code just now. Ask your teacher for the code on the board."


class NoSuchClass(Exception):
    """The key in an address opens no class, or not any more."""

    def __init__(self) -> None:
        super().__init__("There is no such class here, or not any more.")


class TooManyClasses(Full):
    title = "A little later"
    message = "No more classes can be opened just now. Please try again in a few minutes."
    retry_after_s = 60


class Found(NamedTuple):
    """A class, and what a key may do there."""

    live: LiveClass
    role: Role
    number: int = 0


class Classes:
    def __init__(
        self,
        saver: ClassSaver,
        judge: Judge,
        settings: Settings,
        *,
        now: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._saver, self._judge, self._settings = saver, judge, settings
        self._now, self._clock = now, clock
        self._classes: dict[str, LiveClass] = {}
        self._codes: dict[str, LiveClass] = {}
        self._keys: dict[str, Found] = {}
        self.guesses = CodeGuesses(clock)
        per_minute = settings.new_classes_per_minute_per_address
        self._finding = asyncio.Lock()
        saver.on_lost = self.lost
        self._openings = PerAddress(per_minute / 60, per_minute)
        self._document_s = clock()

    @property
    def shared(self) -> bool:
        """True if other servers have classes too."""
        return bool(self._settings.redis_url)

    def __iter__(self) -> Iterator[LiveClass]:
        return iter(list(self._classes.values()))

    def __len__(self) -> int:
        """The number of classes that have not ended."""
        return len(self._codes)

    @property
    def outboxes(self) -> list[Outbox]:
        return [seat.outbox for live in self for seat in live.seats]

    def now_s(self) -> float:
        """Seconds since 1970."""
        return self._now()

    # ---- opening and finding

    async def open(self, title: str, visitor: Visitor) -> LiveClass:
        """A new class; returns when it is durable. Raises `TooManyClasses`."""
        now = self._clock()
        too_fast = self._openings.level(visitor.address, now) < 1.0
        if too_fast or len(self) >= self._settings.max_classes:
            count("classes")
            raise TooManyClasses
        self._openings.take(visitor.address, 1.0, now)
        id = secrets.token_urlsafe(12)
        room = opened(
            self.now_s(),
            secrets.randbelow,
            self._codes,
            title=title,
            most=self._settings.max_pupils,
            key=new_key(id, "teacher"),
        )
        live = LiveClass(id, room)
        await self._saver.take_new(live)
        live.came_from(visitor.address)
        self._take_in(live)
        await self._saver.durable(live, self._saver.write_document(live))
        return live

    def _take_in(self, live: LiveClass) -> None:
        self._classes[live.id] = live
        if not live.classroom.ended:
            self._codes[live.classroom.state.code] = live
        self._register_key(live)
        for pupil in live.classroom.roster.all:
            self._keys[pupil.key] = Found(live, "pupil", pupil.number)

    def _register_key(self, live: LiveClass) -> None:
        key = live.classroom.state.key
        self._keys[key] = Found(live, "teacher")
        self._keys[projector_key(key)] = Found(live, "projector")

    def of_key(self, key: str) -> Found:
        """What a key opens. Raises `NoSuchClass`, also for the key of a removed pupil."""
        found = self._keys.get(key)
        if found is None or (found.role == "pupil" and found.live.classroom.roster.of_key(key) is None):
            raise NoSuchClass
        if found.role == "pupil":
            pupil = found.live.classroom.roster.of_key(key)
            if pupil is None or pupil.removed:
                raise NoSuchClass
        return found

    def name_of(self, key: str) -> str:
        """A name of the running class of a pupil's key, for limits; empty for any other text."""
        found = self._keys.get(key)
        if found is None or found.role != "pupil" or found.live.classroom.ended:
            return ""
        return f"class {found.live.id}"

    def teachers(self, key: str) -> LiveClass:
        """The class of a teacher's key. Raises `NoSuchClass` for any other key."""
        found = self.of_key(key)
        if found.role != "teacher":
            raise NoSuchClass
        return found.live

    def rekeyed(self, live: LiveClass, old: str) -> None:
        """Takes the new key of a class in, and closes the pages of the old one but the leading one."""
        self._keys.pop(old, None)
        self._keys.pop(projector_key(old), None)
        self._register_key(live)
        for seat in live.seats:
            if seat.role == "projector" or (seat.role == "teacher" and seat is not live.leader):
                seat.outbox.close(GONE, "This class has a new address; open that one.")

    async def withholds(self, level: int, seed: int) -> bool:
        """True if an exercise is open work of a class, so that its answers must not be shown."""
        if any(live.classroom.withholds(level, seed) for live in self._codes.values()):
            return True
        if not self.shared:
            return False
        # Classes of other servers, as they are in the store. Answer keys are asked for seldom.
        elsewhere = [id for id in await self._saver.ids() if id not in self._classes]
        for id in elsewhere:
            live = await self._saver.look_at(id)
            if live is not None and live.classroom.withholds(level, seed):
                return True
        return False

    def is_stage(self, watch: str) -> bool:
        """True if a class follows the session with this watch id now."""
        return any(
            live.classroom.state.stage == watch and live.classroom.state.leads
            for live in self._codes.values()
        )

    # ---- pupils

    def of_code(self, typed: str, visitor: Visitor) -> LiveClass:
        """The class of a typed code. Refuses an unknown one; raises `TooManyGuesses`.

        Unknown, closed and malformed codes get the same answer. `CodeGuesses` says what a guess costs.
        """
        code = read_code(typed)
        live = self._codes.get(code) if code is not None else None
        if live is not None and live.knows(visitor.address):
            return live
        browser = visitor.name if visitor.session and not visitor.claimed else ""
        self.guesses.check(browser, visitor.address)
        if live is None:
            self.guesses.wrong(browser, visitor.address)
            raise Refused("code", UNKNOWN)
        return live

    async def join(self, typed: str, nickname: str, visitor: Visitor) -> tuple[LiveClass, Pupil]:
        """Lets a new pupil in; returns when that is durable."""
        live = self.of_code(typed, visitor)
        key = new_key(live.id, "pupil")
        async with live.lock:
            now_s = self.now_s()
            change = live.classroom.join(nickname, now_s, secrets.randbelow, key)
            told = live.classroom.carry_out(change)
            written = self._saver.write(live, change)
        self._keys[key] = Found(live, "pupil", change["number"])
        live.came_from(visitor.address)
        if live.classroom.full:
            told.everyone = True  # the teacher is told
        live.tell(told, now_s)
        await self._saver.durable(live, written)
        return live, live.classroom.roster.get(change["number"])

    def come_back(self, typed: str, nickname: str, pin: str, visitor: Visitor) -> tuple[LiveClass, Pupil]:
        """The pupil with this nickname and four-digit code, on another device."""
        live = self.of_code(typed, visitor)
        named = live.classroom.roster.of_nickname(nickname)
        target = f"{live.id} {named.number if named is not None else nickname[:40]}"
        self.guesses.check_pin(target)
        try:
            pupil = live.classroom.return_by_pin(nickname, pin)
        except Refused:
            self.guesses.wrong_pin(target)
            raise
        live.came_from(visitor.address)
        return live, pupil

    # ---- running

    async def load(self) -> None:
        """Takes in the stored classes that no other server has. A store that cannot be read is logged; new
        classes go on."""
        try:
            for id in await self._saver.ids():
                await self.find(id)
        except Failed as problem:
            log.warning("Classes cannot be read: %s", problem.for_the_log)

    async def find(self, id: str) -> str:
        """Takes a stored class in, if no other server has it. Returns the name of the server that has it;
        empty if it is this one, or if there is no such class."""
        if id in self._classes:
            return ""
        async with self._finding:
            if id in self._classes:
                return ""
            owner, live = await self._saver.take_and_load(id)
            if live is not None:
                self._take_in(live)
            return owner

    async def resolve(self, code: str) -> str:
        """The id of the class with a typed code, also of another server's; empty if there is none."""
        read = read_code(code)
        if read is None:
            return ""
        live = self._codes.get(read)
        return live.id if live is not None else await self._saver.resolve(read)

    def lost(self, live: LiveClass) -> None:
        """Drops a class that another server has taken over; its pages come back there."""
        self._drop(live)
        for seat in live.seats:
            seat.outbox.close(RESTART, "This class goes on at another server.")

    def _drop(self, live: LiveClass) -> None:
        code = live.classroom.state.code
        if self._codes.get(code) is live:
            del self._codes[code]
        self._classes.pop(live.id, None)
        self._keys = {key: found for key, found in self._keys.items() if found.live is not live}

    async def run(self) -> None:
        """Sends the digests once a second, and carries out what the time makes due."""
        while True:
            start = self._clock()
            for live in self:
                try:
                    await self._second(live)
                except Exception:
                    log.exception("A second of a class failed; the next one follows")
            if start >= self._document_s + DOCUMENT_S:
                self._document_s = start
                await self._write_documents()
                await self.load()  # classes of a server that has ended
            await asyncio.sleep(max(0.05, TICK_S - (self._clock() - start)))

    async def _second(self, live: LiveClass) -> None:
        now_s = self.now_s()
        if live.classroom.state.erased:  # it could not be erased in the store
            await self.ended(live)
            return
        for change in live.classroom.due(now_s):
            async with live.lock:
                told = live.classroom.carry_out(change)
                written = self._saver.write(live, change)
            live.tell(told, now_s)
            await self._saver.durable(live, written)
            if told.ended:
                await self.ended(live)
        live.second(now_s)

    async def _write_documents(self) -> None:
        for live in self:
            if live.saving.changed or live.saving.needs_document:
                async with live.lock:
                    written = self._saver.write_document(live)
                await self._saver.durable(live, written)

    def save_soon(self) -> None:
        """Makes the documents due with the next second: the store works again."""
        self._document_s = float("-inf")

    async def save_all(self) -> None:
        """Writes every class that has changed since its last document."""
        await self._write_documents()

    async def ended(self, live: LiveClass) -> None:
        """Frees the code of a class that has ended; drops a class that has been erased."""
        code = live.classroom.state.code
        if self._codes.get(code) is live:
            del self._codes[code]
        self._judge.forget(live.id)
        if live.classroom.state.erased:
            # A moment later, so that the pages get the event `ended`, and the teacher the answer.
            asyncio.get_running_loop().call_later(GOODBYE_S, _close, live)
            self._classes.pop(live.id, None)
            self._keys = {key: found for key, found in self._keys.items() if found.live is not live}
            try:
                await self._saver.erase(live)
            except Failed as problem:
                log.error("A class could not be erased: %s", problem.for_the_log)
                self._classes[live.id] = live  # the next second tries again


def _close(live: LiveClass) -> None:
    for seat in live.seats:
        seat.outbox.close(OVER, "This class has ended, and its data are gone.")


__all__ = ["Classes", "Classroom", "Found", "NoSuchClass", "Seat", "projector_key"]
