"""Explaining numbers: how one is worked out, step by step; what went wrong with a learner's own; whether gradients are right."""

import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, Field
from starlette.responses import Response

from app.lesson.derivations.notation import MAX_DECIMALS, MIN_DECIMALS, Notation, RateName, WeightNames
from app.session import explaining
from app.web.desk import Desk, json_text

from .article import BODY_REFUSED, NO_SESSION, TOO_LARGE, SessionId

AT_ONCE = 8
"""Values of a learner that are judged in one piece; a wrong one takes about 3 ms."""


def the_notation(
    net: Annotated[Literal["net", "z"], Query(description="The net input's letter.")] = "net",
    out: Annotated[Literal["out", "a"], Query(description="The output's letter.")] = "out",
    target: Annotated[Literal["target", "ideal", "y"], Query(description="The target's letter.")] = "target",
    rate: Annotated[RateName, Query(description="The learning rate's letter.")] = "eta",
    delta_sign: Annotated[
        Literal["1", "-1"], Query(description="1: δ = ∂E/∂net, as the article; −1: the other sign.")
    ] = "1",
    weights: Annotated[
        WeightNames,
        Query(description="w5; or w_o1,h1 (row first: receiving neuron first); or w_h1,o1 (column first)."),
    ] = "numbered",
    decimals: Annotated[int, Query(ge=MIN_DECIMALS, le=MAX_DECIMALS, description="Decimals shown.")] = 9,
    comma: Annotated[bool, Query(description="A decimal comma.")] = False,
) -> Notation:
    return Notation(
        net=net,
        out=out,
        target=target,
        rate=rate,
        delta_sign=-1 if delta_sign == "-1" else 1,
        weights=weights,
        decimals=decimals,
        comma=comma,
    )


InNotation = Annotated[Notation, Depends(the_notation)]


class GradientCheck(BaseModel):
    parameter: str
    gradient: float | None = Field(description="∂E/∂p, worked out backwards.")
    numeric: float | None = Field(description="(E(p + h) − E(p − h)) / 2h, without any derivative.")
    gap: float | None = Field(description="Their difference, relative to the larger of the two.")
    step: float | None = Field(description="h")
    agrees: bool
    note: str = Field(description="Where they need not agree: why; else empty.")


class Factor(BaseModel):
    number: int = Field(description="Of its colour, from 1; the `factor` of the marks in the formulas.")
    quantity: str
    at: str = Field(description="The neuron or edge of the diagram that it lives in.")
    along: str = Field(description="Of a path, one of several: the edge that it runs back along; else empty.")
    first: bool = Field(description="Whether the last step, the quantity's own, names it.")
    name: str = Field(description="As it is written in this notation.")
    value: float | None


class OfIteration(BaseModel):
    """The state that an answer is about, so that one for a state that is no longer shown can be passed over."""

    iteration: int = Field(description="The iteration it belongs to: the one that comes next.")
    revision: int = Field(description="As in `applied` and in frames: edits made before.")


class Derivation(OfIteration):
    quantity: str
    steps: list[dict[str, Any]] = Field(
        description="From what is given to the quantity itself; each with quantity, tex, copy, plain, spoken, spoken_in_symbols, "
        "note and small steps."
    )
    then: list[dict[str, Any]] = Field(
        description="What a gradient is worked out for: from it to the new weight or bias, as in `steps`; else empty."
    )
    factors: list[Factor]
    gradient_check: GradientCheck | None = Field(description="Only of a gradient of a weight or bias.")


class GradientChecks(OfIteration):
    checks: list[GradientCheck]


class Operation(BaseModel):
    index: int = Field(description="Its place in the order, from 0.")
    phase: Literal["forward", "error", "backward", "update"]
    quantity: str = Field(
        description="What it gives, as in `quantities`.", examples=["net_h1", "dE_total/dw5", "w5+"]
    )
    value: float | None = Field(description="In full precision; null where it is not finite.")
    layer: int = Field(description="1 is the first after the inputs.")
    neuron: str = Field(description="Empty for the total, and for what a layer shares.")
    sample: int | None = Field(description="Its place in the batch; null where the whole batch goes in.")
    uses: list[str] = Field(description="The quantities it is worked out from.")
    at: str = Field(
        description="Its part of the diagram: a neuron, a target, a parameter; of a path, the weight it goes along."
    )


class Operations(OfIteration):
    batch: int = Field(
        description="Samples in this iteration. The operations of a single sample are those of the first."
    )
    operations: list[Operation]
    starts: dict[str, list[int]] = Field(
        description="For neuron, layer and phase: the indices at which one begins.",
        examples=[{"phase": [0, 8, 11, 33]}],
    )


class Predicted(OfIteration):
    parameter: str
    question: str
    answer: str = Field(description="grow, shrink or stay: what the number does.")
    why: str


class Work(BaseModel):
    text: str = Field(
        max_length=50_000,
        description="One value a line, as `w5+ 0.3589`; also tables, CSV, TeX, a decimal comma. Or a program's log of several "
        "iterations: CSV, TSV or JSON.",
        examples=["w5+ 0.3589\ndE_total/dw5 0.0821"],
    )


class BadLine(BaseModel):
    line: int
    message: str


class Checked(OfIteration):
    verdicts: list[dict[str, Any]] = Field(
        description="In the order of the lines: quantity, given, verdict (right, rounding, wrong, unknown), mistakes (name, text)."
    )
    bad_lines: list[BadLine] = Field(
        description="Lines that hold no quantity with a value, and lines with more columns than count."
    )
    log: dict[str, Any] | None = Field(
        default=None,
        description="Of a program's log: verdict, iterations, values, agreeing, largest_difference, first_difference, mistakes, "
        "notes and summary. Its summary and mistakes are also the only verdict.",
    )


def in_line_order(read: dict[str, Any], verdicts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The verdicts on the values of a list that was read (`Reading.to_json`), with its unknown names, by line."""
    judged = [(line, verdict) for (line, _, _), verdict in zip(read["values"], verdicts, strict=True)]
    return [verdict for _, verdict in sorted([*judged, *read["unknown"]], key=lambda one: one[0])]


class Explain:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.router = APIRouter(prefix="/api/sessions/{session_id}", tags=["sessions"])
        refused = {**NO_SESSION, **TOO_LARGE}
        self.router.add_api_route(
            "/derivation",
            self.derivation,
            methods=["GET"],
            summary="How a quantity of the coming iteration is worked out",
            response_model=Derivation,
            responses=refused,
        )
        self.router.add_api_route(
            "/operations",
            self.operations,
            methods=["GET"],
            summary="The operations of the coming iteration, in the order of the calculation",
            response_model=Operations,
            responses=refused,
        )
        self.router.add_api_route(
            "/check",
            self.check,
            methods=["POST"],
            summary="A learner's own values for the coming iteration, judged",
            response_model=Checked,
            responses={**refused, **BODY_REFUSED},
        )
        self.router.add_api_route(
            "/gradient-check",
            self.gradient_check,
            methods=["GET"],
            summary="Every gradient of the coming iteration beside its central difference",
            response_model=GradientChecks,
            responses=refused,
        )
        self.router.add_api_route(
            "/predict",
            self.predict,
            methods=["GET"],
            summary="Whether a weight grows or shrinks in the coming update, and why",
            response_model=Predicted,
            responses=refused,
        )

    async def derivation(
        self,
        request: Request,
        session_id: SessionId,
        notation: InNotation,
        quantity: Annotated[
            str, Query(description="A name as in `quantities`, such as dE_total/dw5.", max_length=80)
        ],
    ) -> Response:
        """In symbols, with this network's numbers put in, and the result; as TeX, as plain text, and as words to be spoken."""
        return await self._desk.explain(request, session_id, explaining.derivation, quantity, notation)

    async def operations(self, request: Request, session_id: SessionId) -> Response:
        """Each net input, each squash, each output's error, the total, then backwards each δ, each path and sum over paths, each
        gradient, and each update: what it gives, and from what. Nothing is trained; where one stands between them is the page's own."""
        return await self._desk.explain(request, session_id, explaining.operations)

    async def check(
        self, request: Request, work: Work, session_id: SessionId, notation: InNotation
    ) -> Response:
        """A verdict on every value, by the digits it has; a wrong one with the mistakes that make exactly that number. The right
        values are not given away. Of the notation only the sign of δ counts here. At most 500 values at once."""
        seen, revision = await self._desk.look(request, session_id)
        asker = self._desk.asker(request, session_id)
        found = json.loads(await self._desk.explained(asker, explaining.is_log, seen, work.text))
        if found["log"]:
            return json_text((await self._log(request, session_id, work, notation)).model_dump_json())
        read = json.loads(await self._desk.explained(asker, explaining.reading, seen, work.text))
        values = [(quantity, given) for _, quantity, given in read["values"]]
        explaining.check_count(values)
        # A few at a time, so that others who ask for little need not wait for all of them.
        parts = [
            await self._desk.explained(
                asker, explaining.verdicts, seen, tuple(values[start : start + AT_ONCE]), notation
            )
            for start in range(0, len(values), AT_ONCE)
        ]
        answer = Checked(
            iteration=seen.iteration,
            revision=revision,
            verdicts=in_line_order(read, [verdict for part in parts for verdict in json.loads(part)]),
            bad_lines=read["bad_lines"],
        )
        return json_text(answer.model_dump_json())

    async def _log(self, request: Request, session_id: str, work: Work, notation: Notation) -> Checked:
        """The verdict on a program's log, in the form of a verdict on its first value that differs."""
        room = await self._desk.room(request, session_id)
        async with room.lock:
            session = room.session
            recipe, iteration, revision = session.recipe, session.iteration, session.revision
        log = await self._desk.compute(request, explaining.log, recipe, work.text, notation)
        first = log["first_difference"] or {"quantity": "log", "given": ""}
        said = [{"name": "log", "text": log["summary"]}, *log["mistakes"]]
        verdict = {
            "quantity": first["quantity"],
            "given": first["given"],
            "verdict": log["verdict"],
            "mistakes": [
                *said,
                *({"name": f"note_{n}", "text": note} for n, note in enumerate(log["notes"])),
            ],
        }
        return Checked(iteration=iteration, revision=revision, verdicts=[verdict], bad_lines=[], log=log)

    async def gradient_check(
        self,
        request: Request,
        session_id: SessionId,
        parameter: Annotated[
            str | None,
            Query(description="One weight or bias, such as w5; without, all of them.", max_length=80),
        ] = None,
    ) -> Response:
        """Two forward passes of the batch for each parameter, and no derivative: an independent way to the same number."""
        chosen = None if parameter is None else (parameter,)
        return await self._desk.explain(request, session_id, explaining.gradient_checks, chosen)

    async def predict(
        self,
        request: Request,
        session_id: SessionId,
        parameter: Annotated[str, Query(description="A weight or bias, such as w6.", max_length=80)],
    ) -> Response:
        """For a learner who has guessed: what the update does, with one sentence why. Nothing is trained."""
        return await self._desk.explain(request, session_id, explaining.prediction, parameter)
