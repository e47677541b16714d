"""The JSON interface."""

from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter()


class Health(BaseModel):
    status: str


@router.get("/healthz", tags=["server"], summary="Whether the server is alive")
async def health() -> Health:
    """Answers as long as the event loop turns."""
    return Health(status="ok")
