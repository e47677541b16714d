"""What a page of each role knows of a class: the contents of the events `class` and `you`."""

from typing import Any

from .classroom import Classroom
from .roster import Pupil

CLOSED_SHOWN = 20
"""Closed tasks that a page still lists, the newest."""


def common(room: Classroom) -> dict[str, Any]:
    """The same for every pupil and the projector; it names no pupil and holds no answer key."""
    shown = [task for task in room.tasks if task.open]
    shown += [task for task in room.tasks if not task.open][-CLOSED_SHOWN:]
    return {
        **_head(room),
        "tasks": [task.for_pupils() for task in sorted(shown, key=lambda task: task.number)],
    }


def teachers(room: Classroom) -> dict[str, Any]:
    """The teacher's: also what pupils do not see."""
    state = room.state
    return {
        **_head(room),
        "tasks": [task.for_teacher() for task in room.tasks],
        "pupils": len(room.roster),
        "most": state.most,
        "full": room.full,
        "looked_at": state.looked_at,
        "watched": list(state.watched) if state.watched else None,
        "projected": state.projected,
    }


def _head(room: Classroom) -> dict[str, Any]:
    state = room.state
    return {
        "opened_s": state.opened_s,
        "title": state.title,
        "code": state.code,
        "door_open": state.door_open,
        "held": state.held,
        "leads": state.leads,
        "stage": state.stage,
        "limit": state.limit,
        "ends_s": state.ends_s,
        "anonymous": state.anonymous,
        "ended": room.ended,
    }


def own(room: Classroom, pupil: Pupil) -> dict[str, Any]:
    """A pupil's own. Without feedback an answer has its value and no verdict."""
    return {
        "number": pupil.number,
        "nickname": pupil.nickname,
        "pin": pupil.pin,
        "hand": pupil.hand_s is not None,
        "follows": pupil.follows,
        "looked_at": room.state.looked_at == pupil.number,
        "place": vars(pupil.place),
        "seeds": {
            str(task.number): seed for task in room.tasks if (seed := task.seed(pupil.number)) is not None
        },
    }


def answers_of(room: Classroom, pupil: Pupil) -> list[dict[str, Any]]:
    """A pupil's answers, for a page that begins or comes back."""
    return [
        judged(room, task, question, pupil.number) for task, question, _ in room.book.of_pupil(pupil.number)
    ]


def judged(room: Classroom, task: int, question: int, pupil: int) -> dict[str, Any]:
    """The answer of a pupil as the pupil may see it. No text holds the right value."""
    answer = room.book.get(task, question, pupil)
    if answer is None:
        return {}
    seen = {"task": task, "question": question, "given": answer.given, "tries": answer.tries}
    given = room.tasks[task - 1]
    if not given.feedback or (answer.verdict.startswith("voted") and given.open):
        return seen
    return {
        **seen,
        "verdict": answer.verdict,
        "mistake": answer.mistake,
        "text": answer.text,
        "follows_from": list(answer.follows_from),
    }
