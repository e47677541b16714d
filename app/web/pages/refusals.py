"""Answers to requests that fail: a page for browsers, JSON for programs; a sentence, never a stack trace."""

import logging
import secrets

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from ...engine.refused import Refused
from ...limits.admission import Full
from ...live.classes.classes import NoSuchClass
from ...store import Failed
from ..api.session_reader import NoSuchSession
from .rendering import Pages

log = logging.getLogger("backstep.refusals")

_SENTENCES = {
    404: ("Nothing here", "There is nothing at this address."),
    405: ("Not like this", "This address does not take such a request."),
}


def add_to(app: FastAPI, pages: Pages, *, retry_after_s: int) -> None:
    """Registers the exception handlers. JSON answers are {"refused": "a sentence"}."""

    def refuse(request: Request, status: int, title: str, message: str) -> Response:
        path = request.url.path.removeprefix(request.scope.get("root_path", ""))
        if path.startswith("/api/") or "text/html" not in request.headers.get("accept", ""):
            return JSONResponse({"refused": message}, status)
        return pages.refused(request, status, title, message)

    def later(request: Request, title: str, message: str, after_s: int = 0) -> Response:
        response = refuse(request, 503, title, message)
        response.headers["retry-after"] = str(after_s or retry_after_s)
        return response

    async def not_found(request: Request, problem: Exception) -> Response:
        return refuse(request, 404, "Nothing here", str(problem))

    async def full(request: Request, problem: Exception) -> Response:
        said = problem if isinstance(problem, Full) else Full()
        return later(request, said.title, said.message, said.retry_after_s)

    async def unreadable(request: Request, problem: Exception) -> Response:
        log.warning("A session cannot be read: %s", getattr(problem, "for_the_log", type(problem).__name__))
        message = "Sessions cannot be read just now. Please try again in a little while."
        return later(request, "Not just now", message)

    async def senseless(request: Request, problem: Exception) -> Response:
        return refuse(request, 422, "Refused", str(problem))

    async def invalid(request: Request, problem: Exception) -> Response:
        return refuse(request, 422, "Refused", _first_error(problem))

    async def http(request: Request, problem: Exception) -> Response:
        status = getattr(problem, "status_code", 500)
        if status == 400:  # FastAPI's status for a body that it cannot decode
            return refuse(request, 422, "Refused", "The body is no JSON in UTF-8. Send a JSON object.")
        title, message = _SENTENCES.get(status, ("Refused", "This request cannot be served."))
        response = refuse(request, status, title, message)
        response.headers.update(getattr(problem, "headers", None) or {})
        return response

    async def unexpected(request: Request, problem: Exception) -> Response:
        error_id = secrets.token_hex(4)
        log.error("A request failed (error %s)", error_id, exc_info=problem)
        message = f"Something went wrong here, and it is not your fault (error {error_id})."
        return refuse(request, 500, "Our mistake", message)

    app.add_exception_handler(NoSuchSession, not_found)
    app.add_exception_handler(NoSuchClass, not_found)
    app.add_exception_handler(Full, full)
    app.add_exception_handler(Failed, unreadable)
    app.add_exception_handler(Refused, senseless)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(Exception, unexpected)


def _first_error(problem: Exception) -> str:
    """The first error of a validation as a sentence that begins with the field."""
    error = problem.errors()[0] if isinstance(problem, RequestValidationError) else {}
    field, message = error.get("loc", ("request",))[-1], str(error.get("msg", "it makes no sense"))
    return f"{field}: {message[0].lower()}{message[1:]}."
