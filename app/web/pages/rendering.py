"""Pages made from templates: the network's page, and the page of a refused request."""

import re
from collections.abc import Callable
from typing import Any

from fastapi import Request
from starlette.responses import Response
from starlette.templating import Jinja2Templates

from ...settings import Settings

NAME_WITH_INDEX = re.compile(r"(?<=[A-Za-zδ])_([a-z]+[\d.]*)")


class Pages:
    def __init__(
        self, templates: Jinja2Templates, settings: Settings, *, scripts: str, import_map: str, version: str
    ) -> None:
        templates.env.filters["indices"] = indices
        self._templates, self.root = templates, settings.root_path
        self.seat_of: Callable[[Request], object | None] = lambda _request: None
        """The class that a page belongs to, for its templates."""
        self._context = {
            "scripts": scripts,
            "import_map": import_map,
            "root": settings.root_path,
            "version": version,
        }

    def show(self, request: Request, template: str, context: dict[str, Any]) -> Response:
        """A page that no browser stores."""
        headers = {"cache-control": "no-store"}
        seat = {"seat": self.seat_of(request)}
        return self._templates.TemplateResponse(
            request, template, {**self._context, **seat, **context}, headers=headers
        )

    def refused(self, request: Request, status: int, title: str, message: str) -> Response:
        """A page with the reason, and a link to go on."""
        context = {**self._context, "title": title, "message": message}
        return self._templates.TemplateResponse(request, "refused.html", context, status_code=status)


def indices(text: str) -> list[tuple[str, str]]:
    """Splits a text at its indices: net_h1 gives ("net", "h1"). The template filter of `indices.html`."""
    *pieces, rest = NAME_WITH_INDEX.split(text)
    return [*zip(pieces[::2], pieces[1::2], strict=True), (rest, "")]
