"""A page's style sheets, joined into one: a browser asks for one file in place of twenty-five."""

import hashlib
import re
from pathlib import Path

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from .packed import Packed

PART = re.compile(r"[a-z_]{1,40}")
MOST_PARTS = 60
KIND = "text/css; charset=utf-8"
FOR_GOOD, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"


class Styles:
    """Joins style sheets of `folder` in the order of a page's template.

    The address holds the names of the parts and a digest of their text, so browsers keep a sheet for good,
    and get another one after a change. A sheet is read again when one of its files has changed.
    """

    def __init__(self, folder: Path, root_path: str) -> None:
        self._folder, self._root = folder, root_path
        self._known: dict[tuple[str, ...], tuple[tuple[int, ...], Packed, str]] = {}
        """By parts: the times of their files, the body, and its digest. A template names the parts."""

    def address(self, parts: list[str]) -> str:
        """The address of the joined sheet."""
        _, _, digest = self._sheet(tuple(parts))
        return f"{self._root}/styles/{'+'.join(parts)}.css?v={digest}"

    def routes(self) -> APIRouter:
        router = APIRouter(include_in_schema=False)

        @router.get("/styles/{names}.css")
        async def joined(request: Request, names: str, v: str = "") -> Response:
            """A sheet that no page has named, or of another version, is not kept by browsers."""
            parts = tuple(names.split("+"))
            known = self._known.get(parts)
            if known is not None:
                _, body, digest = self._sheet(parts)
                keep = FOR_GOOD if v == digest else ASK_AGAIN
                return body.answer(request.scope, {"content-type": KIND, "cache-control": keep})
            if len(parts) > MOST_PARTS or not all(map(self._is_part, parts)):
                return PlainTextResponse("There is no such style sheet.\n", 404)
            return Response(self._joined(parts), headers={"content-type": KIND, "cache-control": ASK_AGAIN})

        return router

    def _is_part(self, name: str) -> bool:
        return PART.fullmatch(name) is not None and self._file(name).is_file()

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.css"

    def _sheet(self, parts: tuple[str, ...]) -> tuple[tuple[int, ...], Packed, str]:
        times = tuple(self._file(name).stat().st_mtime_ns for name in parts)
        known = self._known.get(parts)
        if known is None or known[0] != times:
            body = self._joined(parts)
            known = self._known[parts] = times, Packed.of(body), hashlib.sha256(body).hexdigest()[:16]
        return known

    def _joined(self, parts: tuple[str, ...]) -> bytes:
        return b"".join(self._file(name).read_bytes() for name in parts)
