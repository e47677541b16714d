"""Explaining numbers: how one is worked out, step by step; and what went wrong with a learner's own."""

from functools import partial
from typing import Any

from fastapi import APIRouter, Path, Query
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from app.engine.refused import Refused
from app.lesson.typed import read_list

from .api import RefusedAnswer, the_room
from .rooms import Rooms
from .worker import Worker


class Derivation(BaseModel):
    quantity: str
    iteration: int = Field(description="The iteration it belongs to: the one that comes next.")
    steps: list[dict[str, Any]] = Field(
        description="From what is given to the quantity itself; each with tex, copy, plain, spoken, note and small steps."
    )


class Work(BaseModel):
    text: str = Field(
        max_length=20_000,
        description="One value a line, as `w5+ 0.3589`; also CSV, tabs, a decimal comma.",
        examples=["w5+ 0.3589\ndE_total/dw5 0.0821"],
    )


class BadLine(BaseModel):
    line: int
    message: str


class Checked(BaseModel):
    iteration: int
    verdicts: list[dict[str, Any]] = Field(
        description="In the order of the lines: quantity, given, verdict (right, rounding, wrong, unknown), mistakes (name, text)."
    )
    bad_lines: list[BadLine] = Field(
        description="Lines that hold no quantity with a value; they were passed over."
    )


class Explain:
    def __init__(self, rooms: Rooms, worker: Worker) -> None:
        self._rooms, self._worker = rooms, worker
        self.router = APIRouter()
        self.router.add_api_route(
            "/api/sessions/{session_id}/derivation",
            self.derivation,
            methods=["GET"],
            tags=["sessions"],
            summary="How a quantity of the coming iteration is worked out",
            response_model=Derivation,
            responses={
                404: {"model": RefusedAnswer, "description": "There is no such session."},
                422: {"model": RefusedAnswer, "description": "There is no such quantity."},
            },
        )

        self.router.add_api_route(
            "/api/sessions/{session_id}/check",
            self.check,
            methods=["POST"],
            tags=["sessions"],
            summary="A learner's own values for the coming iteration, judged",
            response_model=Checked,
            responses={404: {"model": RefusedAnswer, "description": "There is no such session."}},
        )

    async def check(
        self,
        work: Work,
        session_id: str = Path(description="The id in the page's address or `welcome`."),
    ) -> Checked:
        """A verdict on every value, by the digits it has; a wrong one with the mistakes that make exactly that number. The right
        values are not given away."""
        room = await the_room(self._rooms, session_id)
        entries, bad = read_list(work.text)
        async with room.lock:
            values = [(entry.quantity, entry.given) for entry in entries]
            verdicts = await self._worker.run(partial(room.session.check, values))
            iteration = room.session.iteration
        bad_lines = [BadLine(line=line.line, message=line.message) for line in bad]
        return Checked(iteration=iteration, verdicts=verdicts, bad_lines=bad_lines)

    async def derivation(
        self,
        session_id: str = Path(description="The id in the page's address or `welcome`."),
        quantity: str = Query(description="A name as in `quantities`, such as dE_total/dw5.", max_length=80),
    ) -> Derivation | JSONResponse:
        """In symbols, with this network's numbers put in, and the result; as TeX, as plain text, and as words to be spoken."""
        room = await the_room(self._rooms, session_id)
        async with room.lock:
            iteration = room.session.iteration
            try:
                steps = await self._worker.run(partial(room.session.derivation, quantity))
            except Refused as no:
                return JSONResponse({"refused": no.message}, 422)
        return Derivation(quantity=quantity, iteration=iteration, steps=steps)
