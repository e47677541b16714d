"""A learner's own values for the next iteration of a session, judged."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from ...explaining.metered import MeteredWorker
from ...lesson.derivations.notation import Notation
from ...lesson.mistakes.typed_numbers import BadLine, Entry, read_list
from ...session.answers import explaining
from ..visitors import Visitors
from .answers import BODY_REFUSED, NO_SESSION, TOO_LARGE, Answer, OfIteration, SessionId, json_text
from .notation import InNotation
from .session_reader import SessionReader

VALUES_PER_JOB = 8
"""Values judged in one job. A wrong value takes about 3 ms."""


class Work(Answer):
    text: Annotated[str, Field(max_length=20_000, examples=["w5+ 0.3589\ndE_total/dw5 0.0821"])]
    """One value a line, as `w5+ 0.3589`; also CSV, tabs, a decimal comma."""


class Judged(Answer):
    verdicts: list[dict[str, Any]]
    """In the order of the lines: quantity, given, verdict (right, rounding, wrong, unknown), mistakes
    (name, text)."""
    bad_lines: list[BadLine]
    """The lines without a quantity and a value. They are not judged."""


class Checked(Judged, OfIteration):
    pass


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
        entries, bad_lines = read_list(work.text)
        return json_text(await judged(request, session_id, entries, bad_lines, notation))

    async def judged(
        request: Request, session_id: str, entries: list[Entry], bad_lines: list[BadLine], notation: Notation
    ) -> str:
        values = [(entry.quantity, entry.given) for entry in entries]
        explaining.check_count(values)
        snapshot, revision = await reader.snapshot(request, session_id)
        asker = visitors.asker(request, session_id)
        # A few values at a time, so that a client with a short question does not wait for all of them.
        parts = [
            await metered.explain(
                asker, explaining.verdicts, snapshot, tuple(values[start : start + VALUES_PER_JOB]), notation
            )
            for start in range(0, len(values), VALUES_PER_JOB)
        ]
        verdicts = [verdict for part in parts for verdict in json.loads(part)]
        answer = Checked(
            iteration=snapshot.iteration, revision=revision, verdicts=verdicts, bad_lines=bad_lines
        )
        return answer.model_dump_json()

    return router
