"""From a command to what it does and what is answered: exactly one `applied` or `refused` for each."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable
from functools import partial
from time import monotonic

from app.engine.refused import Refused
from app.limits.counts import Figures, count
from app.protocol import commands, events
from app.protocol.commands import AnyCommand
from app.session.recipe import Recipe
from app.session.replay import Replay
from app.settings import Settings

from .memory import TOO_LARGE, Memory
from .room import Room
from .saving import Keeper
from .scheduling.compiling import Compiling
from .scheduling.replays import ENDING, LONG_S, REPLACED, STOPPED, UNSEEN, Way, is_unseen
from .scheduling.scheduler import Wheel
from .worker import Worker

log = logging.getLogger("backstep.dispatch")

ENDING_S = 0.5
"""How long the end of the server waits for the answers to long ways."""


class NotPossible(Exception):
    """A command that is well formed and makes no sense just now."""

    def __init__(self, message: str, field: str | None = None, reason: str = "not_possible") -> None:
        super().__init__(message)
        self.message, self.field, self.reason = message, field, reason


class Dispatcher:
    def __init__(
        self,
        worker: Worker,
        wheel: Wheel,
        keeper: Keeper,
        settings: Settings,
        figures: Figures | None = None,
        memory: Memory | None = None,
        *,
        compiling: Compiling | None = None,
    ) -> None:
        self._memory, self._compiling = memory or Memory(), compiling or Compiling(settings)
        self._worker, self._wheel, self._keeper, self._settings = worker, wheel, keeper, settings
        self._figures = figures or Figures()
        self._on_way: set[Room] = set()
        """Rooms that are on a long way."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopped = False

    async def answer(self, room: Room, client: str, command: AnyCommand) -> str:
        """Carries the command out and returns its `applied` or `refused`; one that was answered before gets that answer.

        The commands of a room are carried out one at a time, in the order in which they came. `applied` is returned when
        what was done is durable; the next command need not wait for that.
        """
        answer = await self.begin(room, client, command)
        return answer if isinstance(answer, str) else await asyncio.shield(answer)

    async def begin(self, room: Room, client: str, command: AnyCommand) -> "str | asyncio.Future[str]":
        """The same, but for a command that goes a long way, of which it returns the answer that is to come."""
        room.touched_s = monotonic()
        key = client, command.id
        async with room.lock:
            if room.way is not None and room.way.key == key:
                return room.way.answer
            answered = room.answers.get(key)
            if answered is None:
                outcome = await self._outcome(room, key, command, self._carry_out(room, key, command))
                self._wheel.touch(room)
                if isinstance(outcome, Way):
                    self._set_out(room, command, outcome)
                    return outcome.answer
                answered = outcome
        return await self._durable(room, command, answered)

    async def stop(self) -> None:
        """Long ways end: those that are on, and those that commands to come would go. Returns when they are answered."""
        self._stopped = True
        for room in self._on_way:
            room.leave_way(ENDING)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=ENDING_S)

    async def _durable(self, room: Room, command: AnyCommand, answered: int | str) -> str:
        if isinstance(answered, str):
            return answered
        await self._keeper.written(room)
        return events.applied(command.id, answered)

    async def _outcome(
        self, room: Room, key: tuple[str, int], command: AnyCommand, work: Awaitable[Way | None]
    ) -> int | str | Way:
        """The revision at which the work was done, or the refusal, remembered either way; or the long way that it goes."""
        answer: int | str
        try:
            way = await work
            if way is not None:
                return way
            answer = room.session.revision
            self._remember(room, key, answer)
            await self._keeper.keep_change(room, key[0], command)
        except Refused as no:
            reason = "bad_value" if isinstance(command, commands.Edit | commands.Open) else "not_possible"
            answer = self._refuse(command, reason, no.message, no.field)
        except NotPossible as no:
            answer = self._refuse(command, no.reason, no.message, no.field)
        except Exception:
            error_id = secrets.token_hex(4)
            self._figures.faults += 1
            log.exception("The command %s failed (error %s)", command.type, error_id)
            sentence = (
                f"Something went wrong here, and it is not your fault (error {error_id}). Reset begins anew."
            )
            answer = self._refuse(command, "internal", sentence)
        self._remember(room, key, answer)
        return answer

    def _refuse(self, command: AnyCommand, reason: str, message: str, field: str | None = None) -> str:
        count(reason)
        return events.refused(command.id, reason, message, field)

    def _remember(self, room: Room, key: tuple[str, int], answer: int | str) -> None:
        room.answers[key] = answer
        while len(room.answers) > self._settings.remembered_answers:
            room.answers.popitem(last=False)

    async def _carry_out(self, room: Room, key: tuple[str, int], command: AnyCommand) -> Way | None:
        """Refused by an exception, and then nothing has changed. Returns the way that the command goes where it is long."""
        if isinstance(command, commands.Step | commands.Back | commands.Seek | commands.Choose):
            way = Way(self._replay(room, command), key)
            if not way.replay.ended:
                await self._compiling.wait(room)
            room.leave_way(REPLACED)
            return await self._go_on(room, command, way)
        session, playback = room.session, room.playback
        if isinstance(command, commands.Play):
            await self._compiling.wait(room)
        before = room.status_event()
        match command:
            case commands.Play():
                self._play(room, command)
            case commands.Pause():
                playback.pause()
            case commands.Reset():
                await self._worker.run(session.reset)
                playback.pause()
            case commands.Edit():
                edit = partial(session.edit, command.quantity, command.value, command.sample, command.gesture)
                await self._worker.run(edit)
                playback.message = ""
            case commands.Undo():
                await self._worker.run(session.undo)
                playback.pause()
            case commands.Redo():
                await self._worker.run(session.redo)
                playback.pause()
            case commands.Open():
                await self._worker.run(partial(self._open, room, command))
                playback.pause()
            case commands.Hello():
                raise NotPossible("This socket has said hello already.")
        room.leave_way(STOPPED if isinstance(command, commands.Pause) else REPLACED)
        self._tell_change(room, before)
        return None

    def _tell_change(self, room: Room, before: str) -> None:
        """`before` is the status event that was told last."""
        room.curve_sent_s = 0.0
        room.tell_change()
        if room.status_event() != before:
            room.tell_status()

    def _open(self, room: Room, command: commands.Open) -> None:
        recipe = Recipe.read(command.recipe)
        if not self._memory.has_room_for(recipe):
            raise NotPossible(TOO_LARGE, "network")
        room.session.open(recipe)

    def _play(self, room: Room, command: commands.Play) -> None:
        session = room.session
        if session.divergence is not None:
            raise NotPossible(session.divergence.message)
        if command.until is not None and command.until <= session.iteration:
            raise NotPossible(
                f"The run is at iteration {session.iteration:,} already; a later one than that was expected, "
                f"{command.until:,} came.",
                "until",
            )
        room.playback.play(command.iterations_per_s, command.until, monotonic())

    # ---- long ways

    def _replay(
        self, room: Room, command: commands.Step | commands.Back | commands.Seek | commands.Choose
    ) -> Replay:
        """The way that the command goes; refuses one that leads nowhere."""
        session = room.session
        match command:
            case commands.Step(count=count):
                return session.replay_on(count)
            case commands.Back(count=count):
                return session.replay_to(max(0, session.iteration - count))
            case commands.Seek(iteration=iteration):
                return session.replay_to(iteration)
            case commands.Choose(branch=branch):
                return session.replay_to_branch(branch)

    def _set_out(self, room: Room, command: AnyCommand, way: Way) -> None:
        """The rest of the way is made on the side, so that the room's other commands and frames come in between."""
        if self._stopped:
            way.stop(ENDING)
        room.way = way
        self._on_way.add(room)
        task = asyncio.create_task(self._make_way(room, command, way))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _make_way(self, room: Room, command: AnyCommand, way: Way) -> None:
        outcome: int | str | Way = way
        try:
            while isinstance(outcome, Way):
                async with room.lock:
                    if is_unseen(room, self._settings, monotonic()):
                        way.stop(UNSEEN)
                    outcome = await self._outcome(room, way.key, command, self._go_on(room, command, way))
                    if room.way is way and not isinstance(outcome, Way):
                        room.leave_way(STOPPED)
                    if room.way is None:
                        self._on_way.discard(room)
                    self._wheel.touch(room)
            way.answer.set_result(await self._durable(room, command, outcome))
        finally:
            way.answer.cancel()

    async def _go_on(self, room: Room, command: AnyCommand, way: Way) -> Way | None:
        """One slice of the way; returns the way as long as it has not arrived."""
        replay, playback = way.replay, room.playback
        if way.stopped:
            room.tell_progress()
            self._keeper.changed(room)
            raise NotPossible(way.stopped, reason="stopped")
        before = room.status_event()
        await self._worker.run_slice(
            partial(way.slicer.advance, replay, self._settings.slice_budget_ms / 1000)
        )
        if replay.ended:
            await self._arrive(room, command, way)
            self._tell_change(room, before)
            return None
        if refusal := way.refusal(self._settings.replay_limit_s):
            raise NotPossible(refusal, "iteration")
        if way.tell(room) and replay.moves_session:
            room.tell_progress()
        if playback.playing and (way.is_measured or replay.moves_session):
            playback.pause()
            room.tell_status()
        return way

    async def _arrive(self, room: Room, command: AnyCommand, way: Way) -> None:
        session, divergence = room.session, way.replay.divergence
        if isinstance(command, commands.Step):
            if divergence is not None and not way.replay.done:
                room.tell_change()
                raise NotPossible(divergence.message)
            room.playback.pause(divergence.message if divergence is not None else "")
            room.needs_document |= way.slicer.trained_s > LONG_S
        else:
            await self._worker.run(way.replay.arrive)
            room.playback.pause()
        if not isinstance(command, commands.Choose):
            session.revision += 1
