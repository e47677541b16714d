"""What a request gets that cannot be served: a page for people, JSON for programs; a sentence, never a stack trace."""

import logging
import secrets

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from .api import NotFound
from .pages import Pages

log = logging.getLogger("backstep.refusals")

_SENTENCES = {
    404: ("Nothing here", "There is nothing at this address."),
    405: ("Not like this", "This address does not take such a request."),
}


def add_to(app: FastAPI, pages: Pages) -> None:
    """Registers the handlers. Refused JSON is {"refused": "…sentence"}."""

    def refuse(request: Request, status: int, title: str, message: str) -> Response:
        path = request.url.path.removeprefix(request.scope.get("root_path", ""))
        if path.startswith("/api/") or "text/html" not in request.headers.get("accept", ""):
            return JSONResponse({"refused": message}, status)
        return pages.refused(request, status, title, message)

    async def not_found(request: Request, problem: Exception) -> Response:
        return refuse(request, 404, "Nothing here", str(problem))

    async def http(request: Request, problem: Exception) -> Response:
        status = getattr(problem, "status_code", 500)
        title, message = _SENTENCES.get(status, ("Refused", "This request cannot be served."))
        response = refuse(request, status, title, message)
        response.headers.update(getattr(problem, "headers", None) or {})
        return response

    async def unexpected(request: Request, problem: Exception) -> Response:
        error_id = secrets.token_hex(4)
        log.error("A request failed (error %s)", error_id, exc_info=problem)
        message = f"Something went wrong here, and it is not your fault (error {error_id})."
        return refuse(request, 500, "Our mistake", message)

    app.add_exception_handler(NotFound, not_found)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(Exception, unexpected)
