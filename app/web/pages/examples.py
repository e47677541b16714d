"""`/examples`: the examples as cards with small pictures."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from ...lesson.examples import EXAMPLES
from ...lesson.examples.pictures import edition
from .rendering import Pages


def routes(pages: Pages) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/examples")
    async def examples(request: Request) -> Response:
        """Each card is a link to the visitor's own session, which opens the example. The page's script
        draws the pictures, of the present edition."""
        context = {"examples": list(EXAMPLES.values()), "edition": edition()}
        return pages.show(request, "examples.html", context)

    return router
