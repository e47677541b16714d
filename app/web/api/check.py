"""A learner's own values for the next iteration of a session, judged."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from ...explaining.budget import Asker
from ...explaining.metered import MeteredWorker
from ...lesson.derivations.notation import Notation
from ...lesson.mistakes.lists import Progress, in_line_order, summary
from ...lesson.mistakes.verdict import Judgement, Verdict
from ...session.answers import checking
from ...session.answers.snapshot import Snapshot
from ..visitors import Visitors
from .answers import BODY_REFUSED, NO_SESSION, TOO_LARGE, Answer, OfIteration, SessionId, json_text
from .notation import InNotation
from .session_reader import SessionReader

VALUES_PER_JOB = 8
"""Values judged in one job. A wrong value takes some milliseconds."""


class Work(Answer):
    text: Annotated[str, Field(max_length=50_000, examples=["w5+ 0.3589\ndE_total/dw5 0.0821"])]
    """One value a line, as `w5+ 0.3589`; also tables, CSV, TeX, a decimal comma. Or a program's log of
    several iterations: CSV, TSV, JSON, or as printed."""


class BadLine(Answer):
    line: int
    message: str


class NamedMistake(Answer):
    name: Annotated[str, Field(examples=["sign_turned", "slope_forgotten+rounded"])]
    """A name of the catalogue; two at once are joined by +, and so is rounding on the way."""
    text: str


class JudgedValue(Answer):
    line: int
    """From 1. In a log: the row, below the names."""
    quantity: str
    """Its name in this network; the text of the line or name if there is none."""
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
    """In the order of the lines, with the lines that cannot be read. For a log: the first value that
    differs."""
    summary: Sum
    bad_lines: list[BadLine]
    """The unreadable lines once more."""
    notes: list[BadLine]
    """Columns that were not read."""


class Checked(Judged, OfIteration):
    log: dict[str, Any] | None = None
    """For a program's log: verdict, iterations, values, agreeing, largest_difference, first_difference,
    mistakes, notes and summary."""


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
        snapshot, revision = await reader.snapshot(request, session_id)
        asker = visitors.asker(request, session_id)
        read = json.loads(await metered.explain(asker, checking.reading, snapshot, work.text))
        if read["log"]:
            return json_text((await log(request, session_id, work, notation)).model_dump_json())
        values = tuple((quantity, given) for _, quantity, given in read["values"])
        alone = checking.of_shown_alone(snapshot, [quantity for quantity, _ in values])
        verdicts: dict[int, Verdict] = {}
        for of_alone in sorted(set(alone)):
            places = [place for place, is_alone in enumerate(alone) if is_alone == of_alone]
            judged = await judge(asker, snapshot, tuple(values[n] for n in places), notation, of_alone)
            verdicts.update(zip(places, judged, strict=True))
        ordered = [verdicts[place] for place in range(len(values))]
        answer = Checked(iteration=snapshot.iteration, revision=revision, **judged_fields(read, ordered))
        return json_text(answer.model_dump_json())

    async def judge(
        asker: Asker, snapshot: Snapshot, values: Sequence[tuple[str, str]], notation: Notation, alone: bool
    ) -> tuple[Verdict, ...]:
        """The verdicts on a list. It is judged a few values at a time, so that a client with a short
        question does not wait for all of them."""
        progress = Progress()
        while not progress.done:
            part = await metered.explain(
                asker, checking.judged, snapshot, values, notation, progress, VALUES_PER_JOB, alone
            )
            progress = Progress.from_json(json.loads(part))
        return progress.verdicts

    async def log(request: Request, session_id: str, work: Work, notation: Notation) -> Checked:
        room = await reader.room(request, session_id)
        async with room.lock:
            session = room.session
            recipe, iteration, revision = session.recipe, session.iteration, session.revision
        asker = visitors.asker(request, session_id)
        found = await metered.compute(asker, checking.log, recipe, work.text, notation)
        return Checked(iteration=iteration, revision=revision, **log_fields(found))

    return router


def judged_fields(read: dict[str, Any], verdicts: Iterable[Verdict]) -> dict[str, Any]:
    """The fields of `Judged` for a list as read (`checking.as_read`) and the verdicts on its values."""
    not_judged = [(line, Verdict.from_json(verdict)) for line, verdict in read["not_judged"]]
    found = in_line_order((line for line, _, _ in read["values"]), verdicts, not_judged)
    return {
        "verdicts": [JudgedValue(line=line, **verdict.to_json()) for line, verdict in found],
        "summary": asdict(summary([verdict for _, verdict in found])),
        "bad_lines": [
            BadLine(line=line, message=bad.text) for line, bad in not_judged if bad.verdict == "unreadable"
        ],
        "notes": read["notes"],
    }


def log_fields(log: dict[str, Any]) -> dict[str, Any]:
    """The fields of `Checked` for the verdict on a program's log (`checking.log`)."""
    first, verdicts = log["first_difference"], []
    if first is not None:
        verdict = Verdict(first["quantity"], first["given"], "wrong").to_json()
        verdicts = [JudgedValue(**{**verdict, "line": first["row"], "mistakes": log["mistakes"]})]
    right, slips = log["agreeing"], len(verdicts)
    total = Sum(of=log["values"], right=right, follows=0, slips=slips, text=log["summary"])
    return {"verdicts": verdicts, "summary": total, "bad_lines": [], "notes": [], "log": log}
