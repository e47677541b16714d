"""Carries commands out and answers them: exactly one `applied` or `refused` for each command."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable
from functools import partial
from time import monotonic
from typing import Any

from ..engine.refused import Refused
from ..limits.counts import Counts, count
from ..protocol import commands, events
from ..protocol.commands import AnyCommand
from ..session.recipe import Recipe
from ..session.replay import Replay
from ..settings import Settings
from .memory import TOO_LARGE, Memory
from .room import Room
from .saving import SessionSaver
from .scheduling.compiling import Compiling
from .scheduling.long_replay import ENDING, LONG_S, REPLACED, STOPPED, UNSEEN, LongReplay, is_unseen
from .scheduling.scheduler import Scheduler
from .worker import Worker

log = logging.getLogger("backstep.commands")

ENDING_S = 0.5
"""How long the end of the server waits for the answers to long replays."""

ReplayCommand = commands.Step | commands.Back | commands.Seek | commands.Choose


class OpenRecipe(commands.Open):
    """`open` with a recipe that is read already: one that came by a request, not in a message."""

    recipe: Any


class NotPossible(Exception):
    """A well-formed command that cannot be carried out in the present state."""

    def __init__(self, message: str, field: str | None = None, reason: str = "not_possible") -> None:
        super().__init__(message)
        self.message, self.field, self.reason = message, field, reason


class Dispatcher:
    def __init__(
        self,
        worker: Worker,
        scheduler: Scheduler,
        saver: SessionSaver,
        settings: Settings,
        counts: Counts | None = None,
        memory: Memory | None = None,
        *,
        compiling: Compiling | None = None,
    ) -> None:
        self._memory, self._compiling = memory or Memory(), compiling or Compiling(settings)
        self._worker, self._scheduler, self._saver, self._settings = worker, scheduler, saver, settings
        self._counts = counts or Counts()
        self._replaying: set[Room] = set()
        """Rooms with a long replay."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopped = False

    async def answer(self, room: Room, client: str, command: AnyCommand) -> str:
        """Carries the command out and returns its `applied` or `refused` event.

        No answer (an empty text) comes if another server has taken the session over. A command that
        was answered before gets the same answer again. The commands of a room are
        carried out one at a time, in the order in which they came. `applied` is returned when the
        change is durable; the next command does not wait for that.
        """
        answer = await self.begin(room, client, command)
        return answer if isinstance(answer, str) else await asyncio.shield(answer)

    async def begin(self, room: Room, client: str, command: AnyCommand) -> "str | asyncio.Future[str]":
        """Does the same, but returns a future as the answer if the command needs a long replay."""
        room.touch()
        key = client, command.id
        async with room.lock:
            if room.long_replay is not None and room.long_replay.key == key:
                return room.long_replay.answer
            answered = room.answers.get(key)
            if answered is None:
                outcome = await self._outcome(room, key, command, self._carry_out(room, key, command))
                self._scheduler.touch(room)
                if isinstance(outcome, LongReplay):
                    self._start_replay(room, command, outcome)
                    return outcome.answer
                answered = outcome
        return await self._durable(room, command, answered)

    async def stop(self) -> None:
        """Stops all long replays, present and future; returns when their commands are answered."""
        self._stopped = True
        for room in self._replaying:
            room.stop_replay(ENDING)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=ENDING_S)

    # ---- answers

    async def _outcome(
        self, room: Room, key: tuple[str, int], command: AnyCommand, work: Awaitable[LongReplay | None]
    ) -> int | str | LongReplay:
        """The revision after the work, the refusal, or the long replay that is still to be made.

        A revision or refusal is remembered as the answer.
        """
        answer: int | str
        try:
            replay = await work
            if replay is not None:
                return replay
            answer = room.session.revision
            self._remember(room, key, answer)
            await self._saver.save_change(room, key[0], command)
        except Refused as no:
            reason = "bad_value" if isinstance(command, commands.Edit | commands.Open) else "not_possible"
            answer = self._refuse(command, reason, no.message, no.field)
        except NotPossible as no:
            answer = self._refuse(command, no.reason, no.message, no.field)
        except Exception:
            error_id = secrets.token_hex(4)
            self._counts.faults += 1
            log.exception("The command %s failed (error %s)", command.type, error_id)
            sentence = (
                f"Something went wrong here, and it is not your fault (error {error_id}). Reset begins anew."
            )
            answer = self._refuse(command, "internal", sentence)
        self._remember(room, key, answer)
        return answer

    async def _durable(self, room: Room, command: AnyCommand, outcome: int | str) -> str:
        """The answer, once the change is durable."""
        if isinstance(outcome, str):
            return outcome
        await self._saver.wait_until_written(room)
        if room.saving.lost:
            return ""  # the page says it again, to the server that has the session now
        return events.applied(command.id, outcome)

    def _refuse(self, command: AnyCommand, reason: str, message: str, field: str | None = None) -> str:
        count(reason)
        return events.refused(command.id, reason, message, field)

    def _remember(self, room: Room, key: tuple[str, int], answer: int | str) -> None:
        room.answers[key] = answer
        while len(room.answers) > self._settings.remembered_answers:
            room.answers.popitem(last=False)

    # ---- carrying out

    async def _carry_out(self, room: Room, key: tuple[str, int], command: AnyCommand) -> LongReplay | None:
        """Carries out the command, or the first slice of its replay.

        Returns the replay if it is not yet complete. Raises if the command is refused; then nothing
        has changed.
        """
        if isinstance(command, ReplayCommand):
            replay = LongReplay(_replay_of(room, command), key)
            if not replay.replay.ended:
                await self._compiling.wait(room)
            room.stop_replay(REPLACED)
            return await self._advance(room, command, replay)
        if isinstance(command, commands.Play):
            await self._compiling.wait(room)
        before = room.status_event()
        await self._change(room, command)
        room.stop_replay(STOPPED if isinstance(command, commands.Pause) else REPLACED)
        self._tell_change(room, before)
        return None

    async def _change(self, room: Room, command: AnyCommand) -> None:
        """Carries out a command that needs no replay."""
        session, playback = room.session, room.playback
        match command:
            case commands.Play():
                _play(room, command)
            case commands.Pause():
                playback.pause()
            case commands.Reset():
                await self._worker.run(session.reset)
                playback.pause()
            case commands.Edit():
                edit = partial(session.edit, command.quantity, command.value, command.sample, command.gesture)
                await self._worker.run(edit)
                playback.message = ""
            case commands.ShowSample():
                session.show_sample(command.sample)
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

    def _tell_change(self, room: Room, before: str) -> None:
        """Shows the change to every socket; `before` is the status event from before it."""
        self._scheduler.send_curve_soon(room)
        room.tell_change()
        if room.status_event() != before:
            room.tell_status()

    def _open(self, room: Room, command: commands.Open) -> None:
        recipe = command.recipe if isinstance(command, OpenRecipe) else Recipe.read(command.recipe)
        if not self._memory.has_capacity_for(recipe):
            raise NotPossible(TOO_LARGE, "network")
        room.session.open(recipe)

    # ---- replays

    def _start_replay(self, room: Room, command: AnyCommand, replay: LongReplay) -> None:
        """Makes the rest of the replay in a task of its own, between other commands and frames."""
        if self._stopped:
            replay.stop(ENDING)
        room.start_replay(replay)
        self._replaying.add(room)
        task = asyncio.create_task(self._finish_replay(room, command, replay))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _finish_replay(self, room: Room, command: AnyCommand, replay: LongReplay) -> None:
        outcome: int | str | LongReplay = replay
        try:
            while isinstance(outcome, LongReplay):
                async with room.lock:
                    if is_unseen(room, self._settings, monotonic()):
                        replay.stop(UNSEEN)
                    slice_ = self._advance(room, command, replay)
                    outcome = await self._outcome(room, replay.key, command, slice_)
                    if room.long_replay is replay and not isinstance(outcome, LongReplay):
                        room.stop_replay(STOPPED)
                    if room.long_replay is None:
                        self._replaying.discard(room)
                    self._scheduler.touch(room)
            replay.answer.set_result(await self._durable(room, command, outcome))
        finally:
            replay.answer.cancel()

    async def _advance(self, room: Room, command: AnyCommand, replay: LongReplay) -> LongReplay | None:
        """Makes one slice of the replay; returns it if it is not yet complete."""
        if replay.stopped:
            room.tell_progress()
            self._saver.schedule(room)
            raise NotPossible(replay.stopped, reason="stopped")
        before = room.status_event()
        slice_s = self._settings.slice_budget_ms / 1000
        await self._worker.run_slice(partial(replay.slicer.advance, replay.replay, slice_s))
        if replay.replay.ended:
            await self._complete(room, command, replay)
            self._tell_change(room, before)
            return None
        if refusal := replay.refusal(self._settings.replay_limit_s):
            raise NotPossible(refusal, "iteration")
        moves_session = replay.replay.moves_session
        if replay.tell(room) and moves_session:
            room.tell_progress()
        if room.playback.playing and (replay.is_measured or moves_session):
            room.playback.pause()
            room.tell_status()
        return replay

    async def _complete(self, room: Room, command: AnyCommand, replay: LongReplay) -> None:
        """Puts the session where the replay has led."""
        session, divergence = room.session, replay.replay.divergence
        if isinstance(command, commands.Step):
            if divergence is not None and not replay.replay.done:
                room.tell_change()
                raise NotPossible(divergence.message)
            room.playback.pause(divergence.message if divergence is not None else "")
            if replay.slicer.trained_s > LONG_S:
                self._saver.require_document(room)
        else:
            await self._worker.run(replay.replay.arrive)
            room.playback.pause()
        if not isinstance(command, commands.Choose):
            session.revision += 1


def _replay_of(room: Room, command: ReplayCommand) -> Replay:
    """The replay that the command needs; raises `Refused` for an iteration that does not exist."""
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


def _play(room: Room, command: commands.Play) -> None:
    session = room.session
    if session.divergence is not None:
        raise NotPossible(session.divergence.message)
    if command.until is not None and command.until <= session.iteration:
        raise NotPossible(
            f"The run is at iteration {session.iteration:,} already; a later one was expected, "
            f"{command.until:,} came.",
            "until",
        )
    room.playback.play(command.iterations_per_s, command.until, monotonic())
