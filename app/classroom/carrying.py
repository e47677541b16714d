"""Carries changes out: one function for each kind of change.

A function may rely on what `Classroom.decide` has checked. Equal changes on equal classes give equal classes.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from .answers import Answer
from .changes import Change, Told
from .roster import Pupil
from .tasks import Task, read_content
from .wording import plain

if TYPE_CHECKING:
    from .classroom import Classroom


def _join(room: "Classroom", change: Change) -> Told:
    fields = ("number", "key", "pin", "nickname")
    room.roster.add(
        Pupil(**{name: change[name] for name in fields}, joined_s=change["at"], active_s=change["at"])
    )
    return Told.only((change["number"],))


def _answer(room: "Classroom", change: Change) -> Told:
    fields = change["answer"]
    answer = Answer(**{**fields, "follows_from": tuple(fields.get("follows_from", ()))})
    room.book.put(change["task"], change["question"], change["by"], answer)
    _acted(room, change)
    return Told()


def _give(room: "Classroom", change: Change) -> Told:
    ends_s = None if change["seconds"] is None else change["at"] + change["seconds"]
    task = Task(
        change["number"],
        read_content(change["content"]),
        change["at"],
        change["feedback"],
        change["anonymous"],
        ends_s,
    )
    room.tasks.append(task)
    if task.question_count:
        room.state.watched = task.number, 1
    return Told.all()


def _close(room: "Classroom", change: Change) -> Told:
    room.tasks[change["task"] - 1].closed_s = change["at"]
    return Told(everyone=True, judged=change["task"])


def _reopen(room: "Classroom", change: Change) -> Told:
    task = room.tasks[change["task"] - 1]
    task.closed_s = task.ends_s = None
    return Told(everyone=True, judged=change["task"])


def _hold(room: "Classroom", change: Change) -> Told:
    room.state.held = plain(change["sentence"])
    return Told.all()


def _release(room: "Classroom", _change: Change) -> Told:
    room.state.held = None
    return Told.all()


def _timer(room: "Classroom", change: Change) -> Told:
    ends_s = None if change["seconds"] is None else change["at"] + change["seconds"]
    if change["task"] is None:
        room.state.ends_s = ends_s
    else:
        room.tasks[change["task"] - 1].ends_s = ends_s
    return Told.all()


def _limit(room: "Classroom", change: Change) -> Told:
    room.state.limit = change["stop"]
    return Told.all()


def _anonymous(room: "Classroom", change: Change) -> Told:
    room.state.anonymous = change["on"]
    return Told.all()


def _lead(room: "Classroom", change: Change) -> Told:
    if change["on"] and not room.state.leads:
        for pupil in room.roster:
            pupil.follows = True
    room.state.leads = change["on"]
    return Told(everyone=True, pupils={pupil.number for pupil in room.roster})


def _stage(room: "Classroom", change: Change) -> Told:
    room.state.stage = change["watch"]
    return Told.all()


def _look_at(room: "Classroom", change: Change) -> Told:
    before, room.state.looked_at = room.state.looked_at, change["pupil"]
    return Told.only({before, change["pupil"]} - {None})


def _watch(room: "Classroom", change: Change) -> Told:
    room.state.watched = None if change["task"] is None else (change["task"], change["question"])
    return Told()


def _help(_room: "Classroom", change: Change) -> Told:
    event = {"type": "help", **{name: change[name] for name in ("sentence", "stop", "quantity", "link")}}
    return Told(messages=[(tuple(change["pupils"]), event)])


def _project(room: "Classroom", change: Change) -> Told:
    room.state.projected = {name: change[name] for name in ("what", "task", "question", "group")}
    return Told(projector=True)


def _lower_hand(room: "Classroom", change: Change) -> Told:
    room.roster.get(change["pupil"]).hand_s = None
    return Told.only((change["pupil"],))


def _rename(room: "Classroom", change: Change) -> Told:
    room.roster.get(change["pupil"]).nickname = change["nickname"]
    return Told.only((change["pupil"],))


def _remove(room: "Classroom", change: Change) -> Told:
    pupil = room.roster.get(change["pupil"])
    pupil.removed, pupil.hand_s, pupil.watch = True, None, ""
    if room.state.looked_at == pupil.number:
        room.state.looked_at = None
    room.book.forget(pupil.number)
    return Told(gone=pupil.number)


def _settle(room: "Classroom", change: Change) -> Told:
    if change["title"] is not None:
        room.state.title = plain(change["title"])
    if change["door_open"] is not None:
        room.state.door_open = change["door_open"]
    return Told.all()


def _new_key(room: "Classroom", change: Change) -> Told:
    room.state.key = change["key"]
    return Told()


def _end(room: "Classroom", change: Change) -> Told:
    if not room.ended:
        room.state.ended_s = change["at"]
        room.state.held, room.state.leads, room.state.looked_at = None, False, None
        for task in room.tasks:
            task.closed_s = task.closed_s or change["at"]
    room.state.erased = room.state.erased or change["erase"]
    return Told(everyone=True, ended=True, erased=room.state.erased)


def _hand(room: "Classroom", change: Change) -> Told:
    pupil = room.roster.get(change["by"])
    pupil.hand_s = (pupil.hand_s or change["at"]) if change["up"] else None
    _acted(room, change)
    return Told.only((change["by"],))


def _follow(room: "Classroom", change: Change) -> Told:
    room.roster.get(change["by"]).follows = change["on"]
    _acted(room, change)
    return Told.only((change["by"],))


def _work(room: "Classroom", change: Change) -> Told:
    room.roster.get(change["by"]).watch = change["watch"]
    return Told()


def _acted(room: "Classroom", change: Change) -> None:
    pupil = room.roster.get(change["by"])
    pupil.active_s = max(pupil.active_s, change["at"])


CARRIERS: dict[str, "Callable[[Classroom, Change], Told]"] = {
    "join": _join,
    "answer": _answer,
    "give": _give,
    "close": _close,
    "reopen": _reopen,
    "hold": _hold,
    "release": _release,
    "timer": _timer,
    "limit": _limit,
    "anonymous": _anonymous,
    "lead": _lead,
    "stage": _stage,
    "look_at": _look_at,
    "watch": _watch,
    "help": _help,
    "project": _project,
    "lower_hand": _lower_hand,
    "rename": _rename,
    "remove": _remove,
    "settle": _settle,
    "new_key": _new_key,
    "end": _end,
    "hand": _hand,
    "follow": _follow,
    "work": _work,
}
