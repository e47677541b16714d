"""The events of a class as text. The docstring of `app.classroom` specifies them."""

from collections.abc import Mapping
from typing import Any

from ...classroom import views
from ...classroom.classroom import Classroom
from ...classroom.roster import Pupil
from ...classroom.serialization import text_of
from ...protocol import VERSION


def welcome(role: str, number: int) -> str:
    return text_of({"type": "welcome", "version": VERSION, "role": role, "number": number})


def class_(
    room: Classroom, *, teacher_here: bool, now_s: float, projector_key: str = "", fault: str = ""
) -> str:
    """The whole class as a role may know it; for the teacher with the key of the projector's page."""
    content = (
        {**views.teachers(room), "projector_key": projector_key} if projector_key else views.common(room)
    )
    head = {"type": "class", "now_s": round(now_s, 3), "teacher_here": teacher_here, "fault": fault}
    return text_of({**head, **content})


def you(room: Classroom, pupil: Pupil) -> str:
    return text_of({"type": "you", **views.own(room, pupil)})


def judged(content: Mapping[str, Any]) -> str:
    return text_of({"type": "judged", **content})


def message(content: Mapping[str, Any]) -> str:
    """A message that is sent once; it has its type."""
    return text_of(content)


def project(room: Classroom) -> str:
    return text_of({"type": "project", **(room.state.projected or {"what": "code"})})


def key(teacher_key: str) -> str:
    return text_of({"type": "key", "key": teacher_key})


def taken_over() -> str:
    return text_of({"type": "taken_over"})


def ended(*, erased: bool) -> str:
    return text_of({"type": "ended", "erased": erased})
