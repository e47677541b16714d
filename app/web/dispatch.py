"""From a command to what it does and what is answered: exactly one `applied` or `refused` for each."""

import logging
import secrets
from functools import partial
from time import monotonic, perf_counter

from app.engine.refused import Refused
from app.protocol import commands, events
from app.protocol.commands import AnyCommand
from app.session.recipe import Recipe
from app.settings import Settings

from .compiling import Compiling
from .counters import count
from .figures import Figures
from .keeper import Keeper
from .room import Room
from .wheel import Wheel
from .worker import Worker

log = logging.getLogger("backstep.dispatch")


class NotPossible(Exception):
    """A command that is well formed and makes no sense just now."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message, self.field = message, field


class Dispatcher:
    def __init__(
        self,
        worker: Worker,
        wheel: Wheel,
        keeper: Keeper,
        settings: Settings,
        figures: Figures | None = None,
        *,
        compiling: Compiling | None = None,
    ) -> None:
        self._worker, self._wheel, self._keeper, self._settings = worker, wheel, keeper, settings
        self._compiling = compiling or Compiling(settings)
        self._figures = figures or Figures()

    async def answer(self, room: Room, client: str, command: AnyCommand) -> str:
        """Carries the command out and returns its `applied` or `refused`; one that was answered before gets that answer.

        The commands of a room are carried out one at a time, in the order in which they came. `applied` is returned when
        what was done is durable; the next command need not wait for that.
        """
        room.touched_s = monotonic()
        async with room.lock:
            answered = room.answers.get((client, command.id))
            if answered is None:
                answered = await self._answer(room, client, command)
                self._wheel.touch(room)
        if isinstance(answered, str):
            return answered
        await self._keeper.written(room)
        return events.applied(command.id, answered)

    async def _answer(self, room: Room, client: str, command: AnyCommand) -> int | str:
        """The revision at which it was applied, or the refusal; remembered either way."""
        answer: int | str
        try:
            await self._carry_out(room, command)
            answer = room.session.revision
            self._remember(room, client, command, answer)
            await self._keeper.keep_change(room, client, command)
        except Refused as no:
            reason = "bad_value" if isinstance(command, commands.Edit | commands.Open) else "not_possible"
            answer = self._refuse(command, reason, no.message, no.field)
        except NotPossible as no:
            answer = self._refuse(command, "not_possible", no.message, no.field)
        except Exception:
            error_id = secrets.token_hex(4)
            self._figures.faults += 1
            log.exception("The command %s failed (error %s)", command.type, error_id)
            sentence = (
                f"Something went wrong here, and it is not your fault (error {error_id}). Reset begins anew."
            )
            answer = self._refuse(command, "internal", sentence)
        self._remember(room, client, command, answer)
        return answer

    def _refuse(self, command: AnyCommand, reason: str, message: str, field: str | None = None) -> str:
        count(reason)
        return events.refused(command.id, reason, message, field)

    def _remember(self, room: Room, client: str, command: AnyCommand, answer: int | str) -> None:
        room.answers[client, command.id] = answer
        while len(room.answers) > self._settings.remembered_answers:
            room.answers.popitem(last=False)

    async def _carry_out(self, room: Room, command: AnyCommand) -> None:
        """Refused by an exception, and then nothing has changed."""
        session, playback = room.session, room.playback
        if isinstance(command, commands.Step | commands.Back | commands.Seek | commands.Play):
            await self._compiling.wait(room)
        before = room.status_event()
        match command:
            case commands.Step(count=count):
                await self._step(room, count)
            case commands.Back(count=count):
                await self._seek(room, max(0, session.iteration - count))
            case commands.Seek(iteration=iteration):
                await self._seek(room, iteration)
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
            case commands.Choose(branch=branch):
                await self._worker.run(partial(session.choose, branch))
                playback.pause()
            case commands.Open():
                await self._worker.run(lambda: session.open(Recipe.read(command.recipe)))
                playback.pause()
            case commands.Hello():
                raise NotPossible("This socket has said hello already.")
        room.curve_sent_s = 0.0
        room.tell_change()
        if room.status_event() != before:
            room.tell_status()

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

    async def _step(self, room: Room, count: int) -> None:
        done = await self._train(room, count)
        divergence = room.session.divergence
        if divergence is not None and not done:
            room.tell_change()
            raise NotPossible(divergence.message)
        room.session.revision += 1
        room.playback.pause(divergence.message if divergence is not None else "")

    async def _seek(self, room: Room, iteration: int) -> None:
        await self._worker.run(partial(room.session.rewind, iteration))
        await self._train(room, iteration - room.session.iteration)
        room.session.revision += 1
        room.playback.pause()

    async def _train(self, room: Room, iterations: int) -> int:
        """Trains in slices, so that a long piece of work lets other rooms in between; returns the iterations done."""
        session, playback = room.session, room.playback
        slice_s = self._settings.slice_budget_ms / 1000
        done = 0

        def train(count: int) -> int:
            start = perf_counter()
            trained = session.train(count)
            playback.measured(trained, perf_counter() - start)
            return trained

        while done < iterations:
            count = min(playback.fitting(slice_s), iterations - done)
            trained = await self._worker.run(partial(train, count))
            done += trained
            if trained < count:
                break
        return done
