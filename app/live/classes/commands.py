"""Carries out the commands of a class's pages, by the role that the server knows them by."""

import logging
import secrets
from typing import Any

from ...classroom import commands, views
from ...classroom.changes import Change, Told
from ...classroom.classroom import ToJudge
from ...classroom.tasks import QuestionTask, with_seed
from ...engine.refused import Refused
from ...limits.admission import Full
from ...limits.counts import count
from ...protocol import events as wire
from ...store import Failed
from ..room import watch_id
from ..rooms import Rooms
from . import events
from .classes import Classes
from .judging import Judge
from .live_class import LiveClass, Seat, new_key
from .saving import ClassSaver, remember

log = logging.getLogger("backstep.classes")

NOT_YOURS = "Only the teacher can do this."
NOT_PUPILS = "This page is not a pupil's."
ONLY_SHOWS = "This page only shows."
TAKEN_OVER = "Another device leads this class now. Take over to go on here."


class NotYours(Exception):
    """A command that the socket's role may not send."""


class ClassDispatcher:
    def __init__(self, classes: Classes, saver: ClassSaver, judge: Judge, rooms: Rooms) -> None:
        self._classes, self._saver, self._judge, self._rooms = classes, saver, judge, rooms

    def check_role(self, live: LiveClass, seat: Seat, command: commands.AnyCommand) -> None:
        """Raises `NotYours` for a command of another role, `Refused` for a teacher's page that does not lead."""
        if seat.role == "projector":
            raise NotYours(ONLY_SHOWS)
        if isinstance(command, commands.PupilCommand):
            if seat.role != "pupil":
                raise NotYours(NOT_PUPILS)
        elif seat.role != "teacher":
            raise NotYours(NOT_YOURS)
        elif live.leader is not seat and not isinstance(command, commands.TakeOver):
            raise Refused("class", TAKEN_OVER)

    async def answer(self, live: LiveClass, seat: Seat, command: commands.AnyCommand) -> str:
        """Carries the command out; returns `applied` once the change is durable, or `refused`."""
        if (seat.client, command.id) in live.answered:
            return wire.applied(command.id, 0)
        try:
            self.check_role(live, seat, command)
            await self._carry_out(live, seat, command)
        except Refused as no:
            return _refused(command.id, "not_possible", no.message, no.field)
        except Full as full:
            return _refused(command.id, "too_fast", full.message)
        except Failed as problem:
            log.warning("The stage cannot be read: %s", problem.for_the_log)
            return _refused(command.id, "not_possible", "The network cannot be read just now.")
        except NotYours:
            raise
        except Exception:
            error_id = secrets.token_hex(4)
            log.exception("The command %s of a class failed (error %s)", command.type, error_id)
            return _refused(command.id, "internal", f"Something went wrong here (error {error_id}).")
        return wire.applied(command.id, 0)

    async def _carry_out(self, live: LiveClass, seat: Seat, command: commands.AnyCommand) -> None:
        match command:
            case commands.Answer():
                await self._answer(live, seat, command)
            case commands.Give():
                ready = await self._prepared(live, command)
                await self._change(live, seat, ready)
            case commands.TakeOver():
                live.lead(seat)
            case commands.End():
                await self._change(live, seat, command)
                await self._classes.ended(live)
            case commands.NewKey():
                await self._rekey(live, seat, command)
            case _:
                await self._change(live, seat, command)

    async def _change(self, live: LiveClass, seat: Seat, command: commands.AnyCommand) -> None:
        room = live.classroom
        async with live.lock:
            now_s = self._classes.now_s()
            if isinstance(command, commands.Work | commands.Stage):
                change = room.show(seat.number, watch_id(command.session), now_s)
            else:
                change = room.decide(seat.number, command, now_s, secrets.randbelow)
            told = room.carry_out(change)
            written = self._written(live, seat, command.id, change)
        live.tell(told, now_s)
        await self._saver.durable(live, written)

    def _written(self, live: LiveClass, seat: Seat, id: int, change: Change) -> Any:
        """Notes that the command was applied, and hands its change to the store."""
        remember(live, (seat.client, id))
        return self._saver.write(live, {**change, "of": [seat.client, id]})

    async def _rekey(self, live: LiveClass, seat: Seat, command: commands.NewKey) -> None:
        async with live.lock:
            old = live.classroom.state.key
            change = live.classroom.rekey(new_key(live.id, "teacher"), self._classes.now_s())
            live.classroom.carry_out(change)
            written = self._written(live, seat, command.id, change)
            self._classes.rekeyed(live, old)
        await self._saver.durable(live, written)
        seat.outbox.put(events.key(change["key"]))

    async def _answer(self, live: LiveClass, seat: Seat, command: commands.Answer) -> None:
        """Judges an answer beside the class: other answers do not wait for it."""
        room = live.classroom
        asked = room.answer(seat.number, command, self._classes.now_s())
        verdict = await self._judge.verdict(live.id, asked) if isinstance(asked, ToJudge) else None
        async with live.lock:
            now_s = self._classes.now_s()
            change = room.judged(asked, verdict or {}, now_s) if isinstance(asked, ToJudge) else asked
            told: Told = room.carry_out(change)
            written = self._written(live, seat, command.id, change)
        live.tell(told, now_s)
        await self._saver.durable(live, written)
        text = events.judged(views.judged(room, command.task, command.question, seat.number))
        for other in live.seats:
            if other.role == "pupil" and other.number == seat.number:
                other.outbox.put(text)

    async def _prepared(self, live: LiveClass, command: commands.Give) -> commands.Give:
        content = command.task
        if isinstance(content, QuestionTask):
            content = await self._of_stage(live, content)
        content = await self._judge.prepared(live.id, with_seed(content, secrets.randbelow))
        return command.model_copy(update={"task": content})

    async def _of_stage(self, live: LiveClass, content: QuestionTask) -> QuestionTask:
        """The question with the recipe and iteration that the stage shows now."""
        watch = live.classroom.state.stage
        room = await self._rooms.open_watched(watch) if watch else None
        if room is None:
            raise Refused("task", "There is no network on the stage yet to ask about.")
        async with room.lock:
            session = room.session
            return content.model_copy(
                update={
                    "recipe": session.recipe.model_dump(mode="json", exclude_defaults=True),
                    "iteration": session.iteration,
                    "sample": session.shown_sample,
                }
            )


def _refused(id: int | None, reason: str, message: str, field: str | None = None) -> str:
    count(f"class_{reason}")
    return wire.refused(id, reason, message, field)
