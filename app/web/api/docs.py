"""`/api/docs`: a plain page that describes the interface.

FastAPI's own page loads scripts from another site.
"""

from inspect import cleandoc
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from starlette.responses import Response
from starlette.templating import Jinja2Templates

from ... import protocol
from ...settings import Settings


def routes(app: FastAPI, templates: Jinja2Templates, settings: Settings) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/api/docs")
    async def page(request: Request) -> Response:
        document = app.openapi()
        context = {
            "root": settings.root_path,
            "version": document["info"]["version"],
            "operations": [
                {"method": method.upper(), "path": path, **operation}
                for path, methods in document["paths"].items()
                for method, operation in methods.items()
            ],
            "schemas": {name: _fields(schema) for name, schema in document["components"]["schemas"].items()},
            "wire": cleandoc(protocol.__doc__ or ""),
        }
        return templates.TemplateResponse(request, "docs.html", context)

    return router


def _fields(schema: dict[str, Any]) -> list[dict[str, str]]:
    """A schema's fields as rows of a table: name, type, description."""
    return [
        {"name": name, "type": _type(field), "description": field.get("description", "")}
        for name, field in schema.get("properties", {}).items()
    ]


def _type(field: dict[str, Any]) -> str:
    if "$ref" in field:
        return str(field["$ref"].rpartition("/")[2])
    if "anyOf" in field:
        return " or ".join(_type(option) for option in field["anyOf"])
    if "const" in field:
        return repr(field["const"])
    if "enum" in field:
        return " or ".join(repr(value) for value in field["enum"])
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}" if "items" in field else "list"
    return str(field.get("type", "anything"))
