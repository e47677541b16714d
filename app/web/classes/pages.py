"""The pages of a class: joining, the address of a role, and the projector's page.

The teacher and a pupil work on the ordinary pages. The cookie names their class, and `seat_of` tells the
page so: it then shows the class's bar. A key stands in no address bar that a class sees.
"""

import time
from typing import Any, NamedTuple

from fastapi import APIRouter, Request
from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse, Response

from ...classroom import report
from ...classroom.answers import VERDICTS
from ...live.classes.classes import Classes, NoSuchClass
from ...live.classes.live_class import named_by
from ...settings import Settings
from ..pages.rendering import Pages
from .cookie import forget, remember, remembered

NO_CLASS = "There is no class at this address, or not any more. Ask your teacher for the code on the board."


class PageSeat(NamedTuple):
    """The class that a page belongs to."""

    role: str
    key: str


def seat_of(classes: Classes, connection: HTTPConnection) -> PageSeat | None:
    """The class of the browser's cookie; None on a page inside another one, and after a pupil's class."""
    if "embed" in connection.query_params:
        return None
    key = remembered(connection)
    named = named_by(key)
    if named is None:
        return None
    try:
        found = classes.of_key(key)
    except NoSuchClass:
        # Another server may have the class; the page's socket finds out.
        return PageSeat(named.role, key) if classes.shared and named.role != "projector" else None
    if found.role == "projector" or (found.role == "pupil" and found.live.classroom.ended):
        return None
    return PageSeat(found.role, key)


def routes(classes: Classes, pages: Pages, settings: Settings) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/join")
    async def join(request: Request) -> Response:
        return pages.show(request, "join.html", {"code": "", "seat": None})

    @router.get("/j/{code}")
    async def join_by_code(request: Request, code: str) -> Response:
        """The same page with the code. The page asks for the class; a wrong code gets its answer there."""
        return pages.show(request, "join.html", {"code": code[:40], "seat": None})

    @router.get("/class/report")
    async def report_page(request: Request) -> Response:
        """The report as a page that prints, of the teacher's class by the cookie. It is the class of this
        moment, also while it goes on."""
        key = remembered(request)
        try:
            room = classes.teachers(key).classroom
        except NoSuchClass:
            return pages.refused(request, 404, "No such class", NO_CLASS)
        document, ended_s = report.document(room), room.state.ended_s
        context = {
            "report": document,
            "tables": _tables(document),
            "opened": _clock(room.state.opened_s),
            "ended": "" if ended_s is None else _clock(ended_s),
            "now": _clock(classes.now_s()),
            "key": key,
            "seat": None,
        }
        return pages.show(request, "class_report.html", context)

    @router.get("/leave")
    async def leave() -> Response:
        """The browser forgets its class. The class and its answers stay."""
        response = RedirectResponse(f"{pages.root}/", 303, {"cache-control": "no-store"})
        forget(response, settings)
        return response

    @router.get("/class/{key}")
    async def of_role(request: Request, key: str) -> Response:
        """Takes the teacher or a pupil to the ordinary page; shows a projector its page."""
        try:
            found = classes.of_key(key)
        except NoSuchClass:
            return pages.refused(request, 404, "No such class", NO_CLASS)
        if found.role == "projector":
            return pages.show(request, "class_projector.html", {"key": key, "seat": None})
        begins = "?class" if found.role == "teacher" and not len(found.live.classroom.roster) else ""
        response = RedirectResponse(f"{pages.root}/{begins}", 303, {"cache-control": "no-store"})
        remember(request, response, key, settings)
        return response

    return router


def _clock(time_s: float) -> str:
    """Date and time of day by the server's clock."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(time_s))


def _tables(document: dict[str, Any]) -> list[dict[str, Any]]:
    """One table for each task: its rows with words in place of the names of verdicts."""
    tables = []
    for task in document["tasks"]:
        rows = [
            {**row, "words": VERDICTS.get(row["verdict"], row["verdict"])}
            for row in document["rows"]
            if row["task"] == task["number"]
        ]
        tables.append({**task, "rows": rows})
    return tables
