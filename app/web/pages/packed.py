"""A body that is compressed once and sent many times."""

import gzip
from dataclasses import dataclass
from typing import Self

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

LEVEL = 9
"""Of zlib."""


@dataclass(frozen=True)
class Packed:
    plain: bytes
    compressed: bytes | None
    """gzip; None for a kind of file that does not shrink."""

    @classmethod
    def of(cls, plain: bytes, *, shrinks: bool = True) -> Self:
        return cls(plain, gzip.compress(plain, LEVEL, mtime=0) if shrinks else None)

    def answer(self, scope: Scope, headers: dict[str, str]) -> Response:
        """The body as the client accepts it."""
        if self.compressed is None:
            return Response(self.plain, headers=headers)
        headers = {**headers, "vary": "Accept-Encoding"}
        if "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
            return Response(self.plain, headers=headers)
        return Response(self.compressed, headers={**headers, "content-encoding": "gzip"})
