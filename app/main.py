"""Builds the whole server: every service, and the application with its routes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.templating import Jinja2Templates

from .explaining.process import Calculator
from .limits.counts import Counts
from .limits.loop_lag import Lag
from .live.commands import Dispatcher
from .live.memory import Memory
from .live.relief import Relief
from .live.rooms import Rooms
from .live.saving import SessionSaver
from .live.scheduling.compiling import Compiling
from .live.scheduling.scheduler import Scheduler
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
    """The whole server, ready for uvicorn.

    Without `settings` they are read from the environment. Sessions are saved in `store`, which is
    closed at the end; without one they are lost when the process ends.
    """
    services = Services(settings or Settings.from_environment(), store or MemoryStore())
    app = FastAPI(
        title="Backstep",
        description="See, steer and check backpropagation, one number at a time.",
        version=VERSION,
        lifespan=services.lifespan,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.drain = services.health.drain
    _add_routes(app, services)
    return app


class Services:
    """All long-lived objects of one server."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self.settings, self.store = settings, store
        engine = ENGINES[settings.engine]()
        self._worker, self._explainer = Worker("training"), Worker("explaining")
        saver = SessionSaver(store, self._worker, engine, settings)
        counts, lag, memory = Counts(), Lag(), Memory.of(settings)
        self._compiling = Compiling(settings)
        self.scheduler = Scheduler(
            self._worker, saver, settings, counts=counts, lag=lag, compiling=self._compiling
        )
        self.rooms = rooms = Rooms(settings, partial(Session, engine=engine), saver, lag, memory)
        self._dispatcher = Dispatcher(
            self._worker, self.scheduler, saver, settings, counts, memory, compiling=self._compiling
        )
        self.visitors = Visitors(settings)
        self._calculator = Calculator(self._explainer)
        self.desk = Desk(rooms, self.visitors, self._explainer, settings, calculator=self._calculator)
        self.exports = Exports(self.desk, settings.max_exports_per_address)
        metrics = Metrics(rooms, counts, lag, engine, VERSION, self._held(), memory)
        self.health = Health(rooms, engine, lag, metrics, settings, self._stop_training, self._worker, memory)
        self.sockets = Sockets(
            rooms, self.visitors, self._dispatcher, self.scheduler, saver, settings, memory
        )
        relief = Relief(memory, rooms, saver, {"compiled": engine.code_bytes})
        self._background = (self.scheduler, saver, lag, self.health, relief)

    def _held(self) -> dict[str, Callable[[], int]]:
        """Numbers of things in memory, for the metrics, by name."""
        rooms, desk, exports = self.rooms, self.desk, self.exports
        return {
            "sessions_leaving": lambda: rooms.unloading,
            "explanations": lambda: desk.waiting,
            "exports": lambda: exports.under_way,
            "addresses": lambda: rooms.addresses + desk.addresses,
            "sessions_charged": lambda: desk.sessions,
        }

    async def _stop_training(self) -> None:
        self.scheduler.stop()
        await self._dispatcher.stop()

    @asynccontextmanager
    async def lifespan(self, _app: FastAPI) -> AsyncIterator[None]:
        """Runs the background tasks while the application serves; then saves and closes."""
        await self._calculator.start()
        tasks = [asyncio.create_task(service.run()) for service in self._background]
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.rooms.save_all()
        self._worker.close()
        self._explainer.close()
        await self._calculator.close()
        self._compiling.close()
        await asyncio.to_thread(self.store.close)


def _add_routes(app: FastAPI, services: Services) -> None:
    settings, rooms, desk, visitors = services.settings, services.rooms, services.desk, services.visitors
    modules = import_map(settings.root_path)
    templates = Jinja2Templates(folder("templates"))
    pages = Pages(rooms, visitors, templates, settings, import_map=modules, version=VERSION)
    app.include_router(pages.router)
    app.include_router(services.health.router)
    app.include_router(Api(desk).router)
    app.include_router(services.exports.router)
    app.include_router(choices.router)
    app.include_router(LessonPath().router)
    app.include_router(Explain(desk).router)
    app.include_router(Exercises(desk).router)
    app.include_router(
        ExercisePages(pages, desk, templates, root=settings.root_path, import_map=modules).router
    )
    app.include_router(Docs(app, templates, settings).router)
    app.include_router(
        Share(desk, rooms, visitors, pages, services.scheduler, services.store, settings).router
    )
    app.include_router(services.sockets.router)
    refusals.add_to(app, pages, retry_after_s=settings.retry_after_s)
    app.mount("/static", Static(directory=folder("static")), name="static")
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)
    # Outside of all middleware, so that the answer to an exception gets the headers too.
    app.middleware_stack = SecurityHeaders(
        Gate(app.build_middleware_stack(), settings),
        inline_script=modules,
        frame_ancestors=settings.frame_ancestors,
        hsts_max_age_s=settings.hsts_max_age_s,
    )
