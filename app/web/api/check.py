"""A learner's own values for the next iteration of a session, judged."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from ...explaining.metered import MeteredWorker
from ...lesson.derivations.notation import Notation
from ...session.answers import explaining
from ..visitors import Visitors
from .answers import BODY_REFUSED, NO_SESSION, TOO_LARGE, Answer, OfIteration, SessionId, json_text
from .notation import InNotation
from .session_reader import SessionReader

VALUES_PER_JOB = 8
"""Values judged in one job. A wrong value takes about 3 ms."""


class Work(Answer):
    text: Annotated[str, Field(max_length=50_000, examples=["w5+ 0.3589\ndE_total/dw5 0.0821"])]
    """One value a line, as `w5+ 0.3589`; also tables, CSV, TeX, a decimal comma. Or a program's log of
    several iterations: CSV, TSV or JSON."""


class BadLine(Answer):
    line: int
    message: str


class Judged(Answer):
    verdicts: list[dict[str, Any]]
    """In the order of the lines: quantity, given, verdict (right, rounding, wrong, unknown), mistakes
    (name, text)."""
    bad_lines: list[BadLine]
    """The lines without a quantity and a value, and lines with more columns than count."""


class Checked(Judged, OfIteration):
    log: dict[str, Any] | None = None
    """For a program's log: verdict, iterations, values, agreeing, largest_difference, first_difference,
    mistakes, notes and summary. Its summary and mistakes are also the only verdict."""


def routes(reader: SessionReader, metered: MeteredWorker, visitors: Visitors) -> APIRouter:
    router = APIRouter(prefix="/api/sessions/{session_id}", tags=["sessions"])

    @router.post(
        "/check",
        summary="A learner's own values for the next iteration, judged",
        response_model=Checked,
        responses={**NO_SESSION, **TOO_LARGE, **BODY_REFUSED},
    )
    async def check(request: Request, work: Work, session_id: SessionId, notation: InNotation) -> Response:
        """A verdict on every value, by the digits that were typed. For a wrong value: the mistakes that
        give exactly that number. The right values are not shown. Of the notation only the sign of δ
        counts here. At most 500 values at once."""
        snapshot, revision = await reader.snapshot(request, session_id)
        asker = visitors.asker(request, session_id)
        found = json.loads(await metered.explain(asker, explaining.is_log, snapshot, work.text))
        if found["log"]:
            return json_text((await log(request, session_id, work, notation)).model_dump_json())
        read = json.loads(await metered.explain(asker, explaining.reading, snapshot, work.text))
        values = [(quantity, given) for _, quantity, given in read["values"]]
        explaining.check_count(values)
        # A few values at a time, so that a client with a short question does not wait for all of them.
        parts = [
            await metered.explain(
                asker, explaining.verdicts, snapshot, tuple(values[start : start + VALUES_PER_JOB]), notation
            )
            for start in range(0, len(values), VALUES_PER_JOB)
        ]
        verdicts = in_line_order(read, [verdict for part in parts for verdict in json.loads(part)])
        answer = Checked(
            iteration=snapshot.iteration, revision=revision, verdicts=verdicts, bad_lines=read["bad_lines"]
        )
        return json_text(answer.model_dump_json())

    async def log(request: Request, session_id: str, work: Work, notation: Notation) -> Checked:
        """The verdict on a program's log, in the form of a verdict on its first value that differs."""
        room = await reader.room(request, session_id)
        async with room.lock:
            session = room.session
            recipe, iteration, revision = session.recipe, session.iteration, session.revision
        asker = visitors.asker(request, session_id)
        log = await metered.compute(asker, explaining.log, recipe, work.text, notation)
        first = log["first_difference"] or {"quantity": "log", "given": ""}
        said = [{"name": "log", "text": log["summary"]}, *log["mistakes"]]
        said += [{"name": f"note_{n}", "text": note} for n, note in enumerate(log["notes"])]
        verdict = {
            "quantity": first["quantity"],
            "given": first["given"],
            "verdict": log["verdict"],
            "mistakes": said,
        }
        return Checked(iteration=iteration, revision=revision, verdicts=[verdict], bad_lines=[], log=log)

    return router


def in_line_order(read: dict[str, Any], verdicts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The verdicts on the values of a list (`Reading.to_json`) and its unknown names, by line."""
    judged = [(line, verdict) for (line, _, _), verdict in zip(read["values"], verdicts, strict=True)]
    return [verdict for _, verdict in sorted([*judged, *read["unknown"]], key=lambda one: one[0])]
