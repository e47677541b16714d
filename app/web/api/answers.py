"""Shared by all resources: the session's id in a path, refusals, and answers of JSON text."""

from typing import Annotated, Any

from fastapi import Path
from pydantic import BaseModel, ConfigDict
from starlette.responses import Response

SessionId = Annotated[
    str,
    Path(
        description="The session's id, from the page's address or from `welcome`; or a watch link's id, "
        "which reads the same session."
    ),
]


class Answer(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True)


class RefusedAnswer(Answer):
    refused: str
    """A sentence for people: the reason, and often a way out."""


class OfIteration(Answer):
    iteration: int
    """The iteration that the answer describes: the next one to be trained."""
    revision: int
    """The number of edits before, as in `applied` and in frames."""


Answers = dict[int | str, dict[str, Any]]
"""Descriptions of answers by status, for `responses`."""

NOT_NOW: Answers = {
    503: {
        "model": RefusedAnswer,
        "description": "Not now: sessions cannot be read, the server is full, or too much is asked for.",
    }
}
NO_SESSION: Answers = {
    404: {"model": RefusedAnswer, "description": "There is no such session."},
    **NOT_NOW,
}
TOO_LARGE: Answers = {
    422: {"model": RefusedAnswer, "description": "The request makes no sense, or asks for too much at once."}
}
BODY_REFUSED: Answers = {
    403: {"model": RefusedAnswer, "description": "The request comes from another site's page."},
    413: {"model": RefusedAnswer, "description": "The body is too long."},
    415: {"model": RefusedAnswer, "description": "The body is a form; JSON was expected."},
}
"""The refusals of any request with a body."""


def json_text(text: str) -> Response:
    """A response with this JSON text."""
    return Response(text, media_type="application/json")
