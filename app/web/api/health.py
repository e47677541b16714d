"""`/healthz`, `/readyz` and `/metrics`: the server's health for programs that watch it."""

from typing import Self

from fastapi import APIRouter
from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from ...live.memory import Memory
from ...settings import Settings
from ..health import Health
from ..prometheus import CONTENT_TYPE, ServerCollector
from .answers import Answer, RefusedAnswer


class Alive(Answer):
    status: str = Field(examples=["ok"])


class MemoryFigures(Answer):
    counted_bytes: int
    """The memory that sessions are known to hold."""
    resident_bytes: int
    """The memory of the process; 0 if it is unknown."""
    limit_bytes: int | None
    """The memory that the process may take; null if there is no limit."""
    refusals: int
    """Requests refused because memory was short."""

    @classmethod
    def of(cls, memory: Memory) -> Self:
        limit = None if memory.limit_bytes == float("inf") else int(memory.limit_bytes)
        return cls(
            counted_bytes=memory.counted_bytes,
            resident_bytes=memory.resident_bytes,
            limit_bytes=limit,
            refusals=memory.refusals,
        )


class Ready(Alive):
    memory: MemoryFigures
    notice: str | None = None
    """A fault that sessions live with, as a sentence."""


def routes(health: Health, collector: ServerCollector, settings: Settings) -> APIRouter:
    router = APIRouter()

    @router.get("/healthz", tags=["server"], summary="Whether the server is alive")
    async def alive() -> Alive:
        """Answers as long as the server can answer anything."""
        return Alive(status="ok")

    @router.get(
        "/readyz",
        tags=["server"],
        summary="Whether the server can take a session",
        responses={503: {"model": RefusedAnswer, "description": "Not now; the sentence gives the reason."}},
        response_model=Ready,
    )
    async def ready() -> Response:
        """503 while every session is in use; while the server is overloaded,
        trains one job for longer than a second, or has nearly used up its memory; and once it begins to
        end."""
        reason = health.reason_not_ready()
        if reason:
            headers = {"retry-after": str(settings.retry_after_s)}
            return JSONResponse({"refused": reason}, 503, headers)
        memory = MemoryFigures.of(health.memory)
        answer = Ready(status="ok", memory=memory, notice=health.notice or None)
        return JSONResponse(answer.model_dump(exclude_none=True))

    @router.get("/metrics", include_in_schema=False)
    async def metrics() -> Response:
        """The server in numbers, in Prometheus's text format, if the setting `metrics` allows it."""
        if not settings.metrics:
            raise HTTPException(404)
        return Response(collector.text(), media_type=CONTENT_TYPE)

    return router
