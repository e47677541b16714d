"""Security headers on every answer: Content-Security-Policy and its companions."""

import base64
import hashlib
import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HOST = re.compile(r"[A-Za-z0-9.\-]+(:[0-9]+)?|\[[0-9A-Fa-f:.]+\](:[0-9]+)?")

UNUSED = (
    "accelerometer", "autoplay", "camera", "clipboard-read", "display-capture", "encrypted-media", "fullscreen",
    "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock", "serial", "usb",
    "xr-spatial-tracking",
)  # fmt: skip
"""Browser features that our pages never use, and so renounce. They do write to the clipboard."""
PERMISSIONS = ", ".join(f"{feature}=()" for feature in UNUSED)


def script_hash(text: str) -> str:
    """The source expression that allows one inline script in a Content-Security-Policy: its SHA-256."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


class SecurityHeaders:
    """Adds the headers. A page may run no inline script or style, except the one import map.

    An answer that is no page may load nothing at all. `frame_ancestors` names the sites that may show our
    pages in a frame. The resource policy keeps other sites from loading our answers as images or scripts.
    Over HTTPS, Strict-Transport-Security holds for `hsts_max_age_s`; 0 sends no such header.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        inline_script: str,
        frame_ancestors: str = "'self'",
        hsts_max_age_s: int = 0,
    ) -> None:
        self._app, self._hsts_max_age_s = app, hsts_max_age_s
        self._inline = script_hash(inline_script)
        self._ancestors = f"frame-ancestors {frame_ancestors}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                is_page = headers.get("content-type", "").startswith("text/html")
                nothing = f"default-src 'none'; {self._ancestors}"
                headers["content-security-policy"] = self._policy(scope) if is_page else nothing
                headers["x-content-type-options"] = "nosniff"
                headers["referrer-policy"] = "same-origin"
                headers["cross-origin-opener-policy"] = "same-origin"
                headers["cross-origin-resource-policy"] = "same-origin"
                headers["permissions-policy"] = PERMISSIONS
                # Over plain HTTP browsers ignore it, because any proxy on the way could have added it.
                if self._hsts_max_age_s and scope["scheme"] == "https":
                    headers["strict-transport-security"] = f"max-age={self._hsts_max_age_s}"
            await send(message)

        await self._app(scope, receive, send_with_headers)

    def _policy(self, scope: Scope) -> str:
        return "; ".join(
            (
                "default-src 'none'",
                # Fields are drawn by WebAssembly, which a page may only compile with this word. It allows no eval.
                f"script-src 'self' 'wasm-unsafe-eval' {self._inline}",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                # A page of a class shows a network of this server inside itself.
                "frame-src 'self'",
                f"connect-src 'self'{_socket_source(scope)}",
                "base-uri 'none'",
                "form-action 'self'",
                self._ancestors,
            )
        )


def _socket_source(scope: Scope) -> str:
    """Our own socket's origin. In Safari before 15.4, 'self' does not include it."""
    host = Headers(scope=scope).get("host", "")
    if not _HOST.fullmatch(host):
        return ""
    return f" {'wss' if scope['scheme'] == 'https' else 'ws'}://{host}"
