"""Classes for pages and programs: opening one, joining, the report, and the answers in groups."""

import json
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from pydantic import Field
from starlette.responses import Response

from ...classroom import report, views
from ...classroom.board import row
from ...engine.refused import Refused
from ...explaining.class_judge import ClassJudge
from ...live.classes.classes import Classes, NoSuchClass, projector_key
from ...settings import Settings
from ..api.answers import BODY_REFUSED, NOT_NOW, Answer, Answers, RefusedAnswer, json_text
from ..visitors import Visitors
from .addresses import qr_code, reachable
from .cookie import remember, remembered

Key = Annotated[str, Path(description="The key in the address of a page of the class.", max_length=64)]
NO_CLASS: Answers = {404: {"model": RefusedAnswer, "description": "There is no such class."}, **NOT_NOW}
WRONG: Answers = {
    422: {"model": RefusedAnswer, "description": "The code, the nickname or the task is wrong."}
}


class NewClass(Answer):
    title: Annotated[str, Field(max_length=120)] = ""


class OpenedClass(Answer):
    code: str
    """Seven symbols, for the board."""
    key: str
    """The teacher's secret: it opens the teacher's page and socket."""
    path: str
    """The teacher's page."""
    projector_path: str
    """A page without names. Its key opens nothing else."""
    join_path: str
    """The pupils' page, below one of `addresses`."""
    addresses: list[str]
    """The beginnings of addresses that pupils' devices reach, the likeliest first."""
    hint: str
    """What to do if there is no such address; else empty."""


class Joining(Answer):
    """A new pupil; with `pin` a pupil that comes back on another device."""

    code: Annotated[str, Field(max_length=40, examples=["KMPT4RX"])]
    nickname: Annotated[str, Field(max_length=2_000)] = ""
    """Empty: a given one, such as Blue Otter."""
    pin: Annotated[str, Field(pattern=r"^([0-9]{4})?$")] = ""


class Joined(Answer):
    key: str
    """The pupil's secret: it opens the pupil's page and socket. The answer sets it as a cookie too."""
    path: str
    number: int
    nickname: str
    pin: str
    title: str


class Reachable(Answer):
    addresses: list[str]
    hint: str


def routes(classes: Classes, judge: ClassJudge, visitors: Visitors, settings: Settings) -> APIRouter:
    router = APIRouter(prefix="/api/classes", tags=["classes"])
    root = settings.root_path

    @router.post("", summary="Open a class", responses={**NOT_NOW, **BODY_REFUSED})
    async def open_class(request: Request, new: NewClass) -> OpenedClass:
        """Anyone may open a class. It ends after eight hours at the latest."""
        live = await classes.open(new.title, visitors.of(request))
        state = live.classroom.state
        addresses, hint = reachable(request, settings)
        return OpenedClass(
            code=state.code,
            key=state.key,
            path=f"{root}/class/{state.key}",
            projector_path=f"{root}/class/{projector_key(state.key)}",
            join_path=f"j/{state.code}",
            addresses=addresses,
            hint=hint,
        )

    @router.post("/join", summary="Join a class", responses={**WRONG, **NOT_NOW, **BODY_REFUSED})
    async def join(request: Request, response: Response, joining: Joining) -> Joined:
        """Unknown and closed codes get the same answer. Wrong codes cost the browser and the address that
        send them; a right one costs nothing."""
        visitor = visitors.of(request)
        if joining.pin:
            live, pupil = classes.come_back(joining.code, joining.nickname, joining.pin, visitor)
        else:
            live, pupil = await classes.join(joining.code, joining.nickname, visitor)
        remember(request, response, pupil.key, settings)
        return Joined(
            key=pupil.key,
            path=f"{root}/class/{pupil.key}",
            number=pupil.number,
            nickname=pupil.nickname,
            pin=pupil.pin,
            title=live.classroom.state.title,
        )

    @router.get("/mine", summary="The pupil of this browser")
    async def mine(request: Request) -> Joined | None:
        """The pupil that the browser's cookie names, for a page that comes back; null if it is none."""
        try:
            found = classes.of_key(remembered(request))
        except NoSuchClass:
            return None
        if found.role != "pupil" or found.live.classroom.ended:
            return None
        pupil = found.live.classroom.roster.get(found.number)
        return Joined(
            key=pupil.key,
            path=f"{root}/class/{pupil.key}",
            number=pupil.number,
            nickname=pupil.nickname,
            pin=pupil.pin,
            title=found.live.classroom.state.title,
        )

    @router.get("/{key}/addresses", summary="Addresses that pupils' devices reach", responses=NO_CLASS)
    async def addresses(request: Request, key: Key) -> Reachable:
        """The beginnings of the addresses, the likeliest first, and a hint if there is none."""
        classes.of_key(key)
        found, hint = reachable(request, settings)
        return Reachable(addresses=found, hint=hint)

    @router.get("/{key}/qr.svg", summary="The QR code of the pupils' page", responses={**NO_CLASS, **WRONG})
    async def qr(
        key: Key, address: Annotated[str, Query(description="The beginning of the address.")]
    ) -> Response:
        """An SVG. `address` is one of `addresses`, or one that the teacher has typed."""
        code = classes.of_key(key).live.classroom.state.code
        svg = qr_code(f"{address.rstrip('/')}/j/{code}")
        return Response(svg, media_type="image/svg+xml", headers={"cache-control": "no-store"})

    @router.get("/{key}/report", summary="The report of a class", responses=NO_CLASS)
    async def report_json(key: Key) -> Response:
        """Rows of pupil and question with value, verdict, mistake, tries and time; and a sum of mistakes."""
        return _private(json_text(json.dumps(report.document(classes.teachers(key).classroom))))

    @router.get("/{key}/report.csv", summary="The report as a table", responses=NO_CLASS)
    async def report_csv(key: Key) -> Response:
        """CSV in UTF-8 with a mark at its beginning, which spreadsheets need. No cell is a formula."""
        text = "\ufeff" + report.to_csv(classes.teachers(key).classroom)
        headers = {"content-disposition": 'attachment; filename="class.csv"'}
        return _private(Response(text, media_type="text/csv; charset=utf-8", headers=headers))

    @router.get("/{key}/picture", summary="The class as it is now", responses=NO_CLASS)
    async def picture(key: Key) -> Response:
        """Everything that the teacher's page shows: the class, the board's rows, and all groups."""
        live = classes.teachers(key)
        room = live.classroom
        groups = {
            f"{task.number}.{question}": [
                group.to_json(anonymous=task.anonymous) for group in room.book.groups(task.number, question)
            ]
            for task in room.tasks
            for question in range(1, task.question_count + 1)
        }
        rows = {
            pupil.number: row(room, pupil, here=pupil.number in live.here, names=not room.state.anonymous)
            for pupil in room.roster
        }
        content = {"at_s": classes.now_s(), "class": views.teachers(room), "rows": rows, "groups": groups}
        return _private(json_text(json.dumps(content)))

    @router.get(
        "/{key}/example", summary="A wrong calculation beside the right one", responses={**NO_CLASS, **WRONG}
    )
    async def example(
        key: Key,
        task: Annotated[int, Query(ge=1, le=9_999)],
        question: Annotated[int, Query(ge=1, le=100)] = 1,
        group: Annotated[str, Query(max_length=200)] = "",
    ) -> Response:
        """The example of a group of answers, for the teacher and the projector: the value as typed, the
        mistake, and each quantity on the way with its right and its wrong value; `parts_at` is the first
        that differs."""
        found = classes.of_key(key)
        if found.role == "pupil":
            raise NoSuchClass
        room = found.live.classroom
        groups = {one.name: one for one in room.book.groups(room.task(task).number, question)}
        if group not in groups:
            raise Refused("group", "There is no such group of answers to this question just now.")
        member = groups[group]
        # The seed of a pupil whose answer is the example, as each may have an own one.
        pupil = next(
            number
            for number in member.pupils
            if (answer := room.book.get(task, question, number)) is not None and answer.given == member.given
        )
        given = room.task(task)
        beside = await judge.beside(
            found.live.id, given, question, given.seed(pupil), member.name, member.given
        )
        return _private(json_text(json.dumps({"group": member.name, "given": member.given, **beside})))

    return router


def _private(response: Response) -> Response:
    response.headers["cache-control"] = "no-store"
    return response
