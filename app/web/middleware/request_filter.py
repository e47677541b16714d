"""Refuses requests that no page of ours sends, and holds a request back until its body is complete."""

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ...limits.counts import count
from ...settings import Settings
from .origin import is_foreign

METHODS = ("GET", "HEAD", "POST")
FORMS = ("multipart/form-data", "application/x-www-form-urlencoded", "text/plain")
"""The content types of HTML forms, which any site's page can send. The server uses none, and parses none."""


class RequestFilter:
    """Refuses wrong hosts, methods, origins and forms. Answers HEAD like GET, without the body."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings
        self._hosts = frozenset(name.lower() for name in settings.allowed_hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is None:
            # Uvicorn still sees HEAD in its own scope, and leaves the body out.
            asked = {**scope, "method": "GET"} if scope.get("method") == "HEAD" else scope
            complete = await _complete(scope, receive)
            if complete is not None:
                await self._app(asked, complete, send)
            return
        status, reason, sentence = refusal
        count(reason)
        if scope["type"] == "websocket":
            await send({"type": "websocket.close"})  # uvicorn answers with 403
            return
        answer = JSONResponse({"refused": sentence}, status)
        if status == 405:
            answer.headers["allow"] = ", ".join(METHODS)
        await answer(scope, receive, send)

    def _refusal(self, scope: Scope) -> tuple[int, str, str] | None:
        """Status, reason for the counts, and a sentence; None for a request that may pass."""
        headers = Headers(scope=scope)
        if self._hosts and _name(headers.get("host", "")) not in self._hosts:
            return (
                400,
                "http_host",
                "This server does not answer under this name; see the setting allowed_hosts.",
            )
        if scope["type"] == "websocket":
            return None  # `Sockets` checks the origin
        if scope["method"] not in METHODS:
            return 405, "http_method", "This address does not take such a request."
        if scope["method"] == "POST":
            if is_foreign(scope, self._settings):
                return 403, "http_cross_site", "Only this server's own pages may change something here."
            if headers.get("content-type", "").split(";")[0].strip().lower() in FORMS:
                return 415, "http_form", "This server accepts JSON, not forms."
        return None


async def _complete(scope: Scope, receive: Receive) -> Receive | None:
    """Waits for the body; `guard` bounds its length and its time. Then receives it in one message.

    An address that reads no body would begin its work at the request's head, also for a body that is
    refused. Returns None if the client leaves before the end.
    """
    headers = Headers(scope=scope)
    if scope["type"] != "http" or not (
        "transfer-encoding" in headers or headers.get("content-length", "0") != "0"
    ):
        return receive
    pieces: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        pieces.append(message.get("body", b""))
        if not message.get("more_body", False):
            break
    waiting: list[Message] = [{"type": "http.request", "body": b"".join(pieces), "more_body": False}]

    async def replay() -> Message:
        return waiting.pop() if waiting else await receive()

    return replay


def _name(host: str) -> str:
    """A Host header without its port."""
    name, _, port = host.rpartition(":")
    return (name if name and port.isdigit() else host).lower()
