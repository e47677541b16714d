"""Passes requests and sockets on to the server that has their session or class.

Any server takes any request, so a load balancer needs no rules. The owner answers as if it had been asked
itself: it gets the same path, headers and body, and the client's address in X-Forwarded-For, so the
servers' network has to be among its `trusted_proxies`. If the owner cannot be reached, this server waits as
long as a server that has ended counts as living, takes the session over, and answers itself.
"""

import asyncio
import http.client
import json
import logging
import re
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, InvalidStatus
from websockets.typing import Origin

from ...live.classes.live_class import named_by
from ...live.locating import NOWHERE, Locating
from ...store import Failed
from ..classes.cookie import COOKIE

log = logging.getLogger("backstep.servers")

PATIENCE_S, RETRY_S = 5.0, 0.2
TIMEOUT_S = 30.0
COME_BACK = 1012
SESSION = re.compile(r"/(?:ws|s|watch|api/sessions|api/recipes)/([A-Za-z0-9_-]{22})(?:/.*)?")
CLASS = re.compile(r"/(?:ws/class|class|api/classes)/([tpr][A-Za-z0-9_-]{38})(?:/.*)?")
JOIN = "/api/classes/join"
BY_COOKIE = ("/api/classes/mine", "/class/report")
OF_ONE_CONNECTION = {"connection", "keep-alive", "transfer-encoding", "upgrade", "content-length"}

Locate = Callable[[], Awaitable[str]]


class PassOn:
    def __init__(self, app: ASGIApp, locating: Locating) -> None:
        self._app, self._locating = app, locating

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        body, again = b"", receive
        if scope["type"] == "http" and scope["method"] == "POST":
            body = await _body(receive)
            again = _replay(body, receive)
        locate = self._asked_for(scope, path, body)
        if locate is None or not await self._passed_on(scope, locate, body, receive, send):
            await self._app(scope, again, send)

    def _asked_for(self, scope: Scope, path: str, body: bytes) -> Locate | None:
        """Finds the owner of what a request is about; None if every server can answer it."""
        if (found := SESSION.fullmatch(path)) is not None:
            return partial(self._locating.session, found[1])
        key = ""
        if (found := CLASS.fullmatch(path)) is not None:
            key = found[1]
        elif path in BY_COOKIE:
            key = _cookie(scope, COOKIE)
        elif path == JOIN:
            with suppress(ValueError, TypeError, KeyError, AttributeError):
                code = str(json.loads(body)["code"])[:40]
                return partial(self._locating.of_code, code)
        named = named_by(key)
        return None if named is None else partial(self._locating.of_class, named.id)

    async def _passed_on(
        self, scope: Scope, locate: Locate, body: bytes, receive: Receive, send: Send
    ) -> bool:
        end_s = time.monotonic() + PATIENCE_S
        while True:
            try:
                owner = await locate()
            except Failed as problem:
                log.warning("The owner of a session cannot be found: %s", problem.for_the_log)
                return False
            if not owner:
                return False
            if owner != NOWHERE:
                carry = self._socket if scope["type"] == "websocket" else self._request
                if await carry(owner, scope, body, receive, send):
                    return True
            if time.monotonic() > end_s:
                return False
            await asyncio.sleep(RETRY_S)

    async def _request(self, owner: str, scope: Scope, body: bytes, _receive: Receive, send: Send) -> bool:
        """True if the owner has answered."""
        try:
            response = await asyncio.to_thread(_ask, owner, scope, body)
        except (OSError, http.client.HTTPException) as problem:
            log.warning("The server at %s does not answer: %s", owner, type(problem).__name__)
            return False
        await response(scope, _nothing, send)
        return True

    async def _socket(self, owner: str, scope: Scope, _body: bytes, receive: Receive, send: Send) -> bool:
        """True if the owner has taken the socket; returns when it has ended."""
        parts, asked = urlsplit(owner), Headers(scope=scope)
        path = scope.get("raw_path", scope["path"].encode()).decode("latin-1")
        headers = {name: asked[name] for name in ("cookie", "user-agent") if name in asked}
        try:
            upstream = await connect(
                f"ws://{asked.get('host', parts.netloc)}{path}",
                host=parts.hostname,
                port=parts.port,
                origin=Origin(asked["origin"]) if "origin" in asked else None,
                additional_headers={**headers, "X-Forwarded-For": _client(scope), **_scheme(scope)},
                compression=None,
                max_size=None,
                max_queue=64,
                ping_interval=None,
                open_timeout=TIMEOUT_S / 6,
                proxy=None,
            )
        except InvalidStatus as refused:
            answer = Response(refused.response.body, refused.response.status_code)
            await WebSocket(scope, receive, send).send_denial_response(answer)
            return True
        except (OSError, TimeoutError, InvalidHandshake) as problem:
            log.warning("The server at %s takes no socket: %s", owner, type(problem).__name__)
            return False
        try:
            if (await receive())["type"] == "websocket.connect":
                await send({"type": "websocket.accept"})
                await _relay(upstream, receive, send)
        finally:
            await upstream.close()
        return True


async def _relay(upstream: ClientConnection, receive: Receive, send: Send) -> None:
    """Carries messages both ways until one side has gone."""

    async def outward() -> None:
        while (message := await receive())["type"] == "websocket.receive":
            text = message.get("text")
            await upstream.send(text if text is not None else message["bytes"])

    async def inward() -> None:
        async for message in upstream:
            kind = "text" if isinstance(message, str) else "bytes"
            await send({"type": "websocket.send", kind: message})

    tasks = [asyncio.ensure_future(outward()), asyncio.ensure_future(inward())]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    if upstream.close_code is not None:
        # A server that was killed closes nothing: the page comes back, and finds its session elsewhere.
        code = COME_BACK if upstream.close_code in (1005, 1006) else upstream.close_code
        with suppress(Exception):  # the page may have gone too
            await send({"type": "websocket.close", "code": code, "reason": upstream.close_reason or ""})


def _ask(owner: str, scope: Scope, body: bytes) -> Response:
    """The owner's answer to a request; on a thread of its own."""
    parts = urlsplit(owner)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port or 80, timeout=TIMEOUT_S)
    query = scope.get("query_string", b"").decode("latin-1")
    path = scope.get("raw_path", scope["path"].encode()).decode("latin-1")
    headers = {name: value for name, value in Headers(scope=scope).items() if name not in OF_ONE_CONNECTION}
    headers |= {"X-Forwarded-For": _client(scope), **_scheme(scope)}
    try:
        connection.request(scope["method"], f"{path}?{query}" if query else path, body or None, headers)
        answer = connection.getresponse()
        response = Response(answer.read(), answer.status)
        kept = [
            (name.lower().encode("latin-1"), value.encode("latin-1"))
            for name, value in answer.getheaders()
            if name.lower() not in OF_ONE_CONNECTION
        ]
        length = [(name, value) for name, value in response.raw_headers if name == b"content-length"]
        response.raw_headers = [*kept, *length]
        return response
    finally:
        connection.close()


def _client(scope: Scope) -> str:
    return scope["client"][0] if scope.get("client") else ""


def _scheme(scope: Scope) -> dict[str, str]:
    secure = scope["scheme"] in ("https", "wss")
    return {"X-Forwarded-Proto": "https" if secure else "http"}


def _cookie(scope: Scope, name: str) -> str:
    try:
        cookies = SimpleCookie(Headers(scope=scope).get("cookie", ""))
    except CookieError:
        return ""
    return cookies[name].value if name in cookies else ""


async def _body(receive: Receive) -> bytes:
    """The whole body; the request filter has received it already."""
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _replay(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def replayed() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replayed


async def _nothing() -> Message:
    return {"type": "http.disconnect"}
