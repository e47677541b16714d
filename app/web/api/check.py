"""A learner's own values for the next iteration of a session, judged."""

import json
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from ...explaining.metered import MeteredWorker
from ...lesson.derivations.notation import Notation
from ...lesson.mistakes.lists import Progress, summary
from ...lesson.mistakes.typed_numbers import BadLine, Entry, read_list
from ...lesson.mistakes.verdict import Judgement
from ...session.answers import explaining
from ..visitors import Visitors
from .answers import BODY_REFUSED, NO_SESSION, TOO_LARGE, Answer, OfIteration, SessionId, json_text
from .notation import InNotation
from .session_reader import SessionReader

VALUES_PER_JOB = 8
"""Values judged in one job. A wrong value takes some milliseconds."""


class Work(Answer):
    text: Annotated[str, Field(max_length=20_000, examples=["w5+ 0.3589\ndE_total/dw5 0.0821"])]
    """One value a line, as `w5+ 0.3589`; also CSV, tabs, a decimal comma."""


class NamedMistake(Answer):
    name: Annotated[str, Field(examples=["sign_turned", "slope_forgotten+rounded"])]
    """A name of the catalogue; two at once are joined by +, and so is rounding on the way."""
    text: str


class JudgedValue(Answer):
    quantity: str
    given: str
    """The value as typed."""
    verdict: Judgement
    """right: the true value, correctly rounded, with at least three significant digits. too_few_digits:
    right as far as it goes; it costs no try. rounding: an act of rounding gives exactly these digits.
    follows: wrong, but it follows from the learner's own wrong values. wrong: any other value. unknown:
    this network has no such quantity. unreadable: the line holds no quantity with a number."""
    mistakes: list[NamedMistake]
    """The likeliest first; empty where no mistake is much likelier than chance."""
    text: str
    """The sentence of a verdict without a mistake; else empty."""
    follows_from: list[str]
    """The learner's own values that it follows from."""
    likewise: str
    """The first quantity with the same mistake; else empty."""


class Sum(Answer):
    """The sum of a list: a mistake made again, and all that follows from it, is one slip."""

    of: int
    right: int
    follows: int
    slips: int
    text: str


class Judged(Answer):
    verdicts: list[JudgedValue]
    """In the order of the lines."""
    summary: Sum
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
        """A verdict on every value, by its typed digits, and on the list as a whole: a value that follows
        from an earlier slip is no second slip. For a wrong value: the mistakes that give exactly that
        number, where that is much likelier than chance. No text shows a right value. Of the notation only
        the sign of δ counts here. At most 500 values at once."""
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
        progress = Progress()
        while not progress.done:
            part = await metered.explain(
                asker, explaining.judged, snapshot, tuple(values), notation, progress, VALUES_PER_JOB
            )
            progress = Progress.from_json(json.loads(part))
        answer = Checked(
            iteration=snapshot.iteration,
            revision=revision,
            verdicts=[JudgedValue(**verdict.to_json()) for verdict in progress.verdicts],
            summary=Sum(**asdict(summary(progress.verdicts))),
            bad_lines=bad_lines,
        )
        return answer.model_dump_json()

    return router
