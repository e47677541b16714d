"""The one place where everything meets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.templating import Jinja2Templates

from .explaining.process import Calculator
from .limits.counts import Figures
from .limits.loop_lag import Lag
from .live.commands import Dispatcher
from .live.memory import Memory
from .live.relief import Relief
from .live.rooms import Rooms
from .live.saving import Keeper
from .live.scheduling.compiling import Compiling
from .live.scheduling.scheduler import Wheel
from .live.worker import Worker
from .session.engines import CompiledEngine, Engine, TextbookEngine
from .session.session import Session
from .settings import Settings
from .store import MemoryStore, Store
from .version import VERSION
from .web.api import choices
from .web.api.article import Api
from .web.api.docs import Docs
from .web.api.exercises import Exercises
from .web.api.explain import Explain
from .web.api.exports import Exports
from .web.api.health import Health
from .web.api.links import Share
from .web.api.tour import LessonPath
from .web.desk import Desk
from .web.middleware.request_filter import Gate
from .web.middleware.security_headers import SecurityHeaders
from .web.pages import refusals
from .web.pages.assets import Static, folder, import_map
from .web.pages.exercise import ExercisePages
from .web.pages.network import Pages
from .web.prometheus import Metrics
from .web.socket import Sockets
from .web.visitors import Visitors

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
    figures, lag, memory = Figures(), Lag(), Memory.of(settings)
    compiling = Compiling(settings)
    wheel = Wheel(worker, keeper, settings, figures=figures, lag=lag, compiling=compiling)
    rooms = Rooms(settings, partial(Session, engine=engine), keeper, lag, memory)
    relief = Relief(memory, rooms, keeper, {"compiled": engine.code_bytes})
    visitors = Visitors(settings)
    calculator = Calculator(explainer)
    desk = Desk(rooms, visitors, explainer, settings, calculator=calculator)
    exports = Exports(desk, settings.max_exports_per_address)
    held = {
        "sessions_leaving": lambda: rooms.leaving,
        "explanations": lambda: desk.waiting,
        "exports": lambda: exports.under_way,
        "addresses": lambda: rooms.addresses + desk.addresses,
        "sessions_charged": lambda: desk.sessions,
    }
    metrics = Metrics(rooms, figures, lag, engine, VERSION, held, memory)
    modules = import_map(settings.root_path)
    templates = Jinja2Templates(folder("templates"))
    pages = Pages(rooms, visitors, templates, settings, import_map=modules, version=VERSION)
    dispatcher = Dispatcher(worker, wheel, keeper, settings, figures, memory, compiling=compiling)

    async def stop() -> None:
        wheel.stop()
        await dispatcher.stop()

    health = Health(rooms, engine, lag, metrics, settings, stop, worker, memory)
    sockets = Sockets(rooms, visitors, dispatcher, wheel, keeper, settings, memory)

    @asynccontextmanager
    async def turning(_app: FastAPI) -> AsyncIterator[None]:
        await calculator.start()
        tasks = [asyncio.create_task(part.run()) for part in (wheel, keeper, lag, health, relief)]
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await rooms.keep_all()
        worker.close()
        explainer.close()
        await calculator.close()
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
        hsts_max_age_s=settings.hsts_max_age_s,
    )
    return app
