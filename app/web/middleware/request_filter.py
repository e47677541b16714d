"""Refuses what no page of ours sends, before anything else looks at it."""

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from app.limits.counts import count
from app.settings import Settings

from .origin import is_foreign

METHODS = ("GET", "HEAD", "POST")
FORMS = ("multipart/form-data", "application/x-www-form-urlencoded", "text/plain")
"""What a form of somebody else's page can send without being asked. There are no forms here, so nothing ever parses one."""


class Gate:
    """Answers HEAD as GET without its body, on every address."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings
        self._hosts = frozenset(name.lower() for name in settings.allowed_hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is None:
            # Uvicorn looks at its own scope, and so leaves the body out.
            asked = {**scope, "method": "GET"} if scope.get("method") == "HEAD" else scope
            await self._app(asked, receive, send)
            return
        status, reason, sentence = refusal
        count(reason)
        if scope["type"] == "websocket":
            await send({"type": "websocket.close"})  # which uvicorn answers with 403
            return
        answer = JSONResponse({"refused": sentence}, status)
        if status == 405:
            answer.headers["allow"] = ", ".join(METHODS)
        await answer(scope, receive, send)

    def _refusal(self, scope: Scope) -> tuple[int, str, str] | None:
        """Status, reason and sentence, or None."""
        headers = Headers(scope=scope)
        if self._hosts and _name(headers.get("host", "")) not in self._hosts:
            return (
                400,
                "http_host",
                "This server is not asked under this name; see the setting allowed_hosts.",
            )
        if scope["type"] == "websocket":
            return None  # its origin is the socket's own business
        if scope["method"] not in METHODS:
            return 405, "http_method", "This address does not take such a request."
        if scope["method"] == "POST":
            if is_foreign(scope, self._settings):
                return 403, "http_cross_site", "Only pages of this server may change something here."
            if headers.get("content-type", "").split(";")[0].strip().lower() in FORMS:
                return 415, "http_form", "This server takes JSON and no forms."
        return None


def _name(host: str) -> str:
    """A Host header without its port."""
    name, _, port = host.rpartition(":")
    return (name if name and port.isdigit() else host).lower()
