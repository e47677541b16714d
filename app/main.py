"""The one place where everything meets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.templating import Jinja2Templates

from app.session.engines import CompiledEngine, Engine, TextbookEngine
from app.session.session import Session
from app.settings import Settings
from app.store import MemoryStore, Store
from app.version import VERSION
from app.web import choices, refusals
from app.web.api import Api
from app.web.assets import Static, folder, import_map
from app.web.compiling import Compiling
from app.web.desk import Desk
from app.web.dispatch import Dispatcher
from app.web.docs import Docs
from app.web.exercise_pages import ExercisePages
from app.web.exercises import Exercises
from app.web.explain import Explain
from app.web.exports import Exports
from app.web.figures import Figures
from app.web.gate import Gate
from app.web.health import Health
from app.web.keeper import Keeper
from app.web.lag import Lag
from app.web.lesson import LessonPath
from app.web.metrics import Metrics
from app.web.pages import Pages
from app.web.rooms import Rooms
from app.web.security import SecurityHeaders
from app.web.share import Share
from app.web.socket import Sockets
from app.web.visitors import Visitors
from app.web.wheel import Wheel
from app.web.worker import Worker

ENGINES: dict[str, type[Engine]] = {"compiled": CompiledEngine, "textbook": TextbookEngine}


def create_app(settings: Settings | None = None, store: Store | None = None) -> FastAPI:
    """The whole server, ready for uvicorn; `settings` are read from the environment where none are given.

    Sessions are kept in `store`, which is closed in the end; where none is given, they end with the process.
    """
    settings = settings or Settings.from_environment()
    store = store or MemoryStore()
    engine = ENGINES[settings.engine]()
    worker, explainer = Worker("training"), Worker("explaining")
    keeper = Keeper(store, worker, engine, settings)
    figures, lag = Figures(), Lag()
    compiling = Compiling(settings)
    wheel = Wheel(worker, keeper, settings, figures=figures, lag=lag, compiling=compiling)
    rooms = Rooms(settings, partial(Session, engine=engine), keeper, lag)
    visitors = Visitors(settings)
    desk = Desk(rooms, visitors, explainer, settings)
    exports = Exports(desk, settings.max_exports_per_address)
    held = {
        "sessions_leaving": lambda: rooms.leaving,
        "explanations": lambda: desk.waiting,
        "exports": lambda: exports.under_way,
        "addresses": lambda: rooms.addresses + desk.addresses,
    }
    metrics = Metrics(rooms, figures, lag, engine, VERSION, held)
    health = Health(rooms, engine, lag, metrics, settings, stop=wheel.stop)
    modules = import_map(settings.root_path)
    templates = Jinja2Templates(folder("templates"))
    pages = Pages(rooms, visitors, templates, settings, import_map=modules, version=VERSION)
    dispatcher = Dispatcher(worker, wheel, keeper, settings, figures, compiling=compiling)
    sockets = Sockets(rooms, visitors, dispatcher, wheel, keeper, settings)

    @asynccontextmanager
    async def turning(_app: FastAPI) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(part.run()) for part in (wheel, keeper, lag, health)]
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await rooms.keep_all()
        worker.close()
        explainer.close()
        compiling.close()
        await asyncio.to_thread(store.close)

    app = FastAPI(
        title="Backstep",
        description="See, steer and check backpropagation, one number at a time.",
        version=VERSION,
        lifespan=turning,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.drain = health.drain
    app.include_router(pages.router)
    app.include_router(health.router)
    app.include_router(Api(desk).router)
    app.include_router(exports.router)
    app.include_router(choices.router)
    app.include_router(LessonPath().router)
    app.include_router(Explain(desk).router)
    app.include_router(Exercises(desk).router)
    app.include_router(
        ExercisePages(pages, desk, templates, root=settings.root_path, import_map=modules).router
    )
    app.include_router(Docs(app, templates, settings).router)
    app.include_router(Share(desk, rooms, visitors, pages, wheel, store, settings).router)
    app.include_router(sockets.router)
    refusals.add_to(app, pages, retry_after_s=settings.retry_after_s)
    app.mount("/static", Static(directory=folder("static")), name="static")
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)
    # Around everything, and so around the answer to an exception too, which no added middleware would see.
    app.middleware_stack = SecurityHeaders(
        Gate(app.build_middleware_stack(), settings),
        inline_script=modules,
        frame_ancestors=settings.frame_ancestors,
    )
    return app
