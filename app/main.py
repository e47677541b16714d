"""Builds the application: makes every part of the server and connects them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import APIRouter, FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.templating import Jinja2Templates
from starlette.types import ASGIApp

from .explaining.class_judge import ClassJudge
from .explaining.metered import MeteredWorker
from .explaining.process import ExplainingProcess
from .limits.counts import Counts
from .limits.loop_lag import Lag
from .live.classes.classes import Classes
from .live.classes.commands import ClassDispatcher
from .live.classes.saving import ClassSaver
from .live.commands import Dispatcher
from .live.locating import Locating
from .live.memory import Memory
from .live.relief import Relief
from .live.rooms import Rooms
from .live.saving import SessionSaver
from .live.scheduling.compiling import Compiling
from .live.scheduling.scheduler import Scheduler
from .live.sharing import Sharing
from .live.worker import Worker
from .session.engines import CompiledEngine, Engine, TextbookEngine
from .session.session import Session
from .settings import Settings
from .store import MemoryStore, Store
from .version import VERSION
from .web.api import (
    article,
    check,
    docs,
    exercises,
    explain,
    exports,
    fields,
    importing,
    links,
    sessions,
    tour,
    way,
)
from .web.api import health as health_api
from .web.api.choosing import choices, datasets, examples
from .web.api.curves import comparing, moved
from .web.api.session_reader import SessionReader
from .web.classes import api as class_api
from .web.classes import pages as class_pages
from .web.classes.cookie import remembered
from .web.classes.socket import ClassSockets
from .web.exporting import Exporting
from .web.health import Health
from .web.middleware.pass_on import PassOn
from .web.middleware.request_filter import RequestFilter
from .web.middleware.security_headers import SecurityHeaders
from .web.pages import copies, exercise, network, refusals
from .web.pages import examples as examples_page
from .web.pages.assets import Static, folder, import_map, scripts
from .web.pages.rendering import Pages
from .web.pages.styles import Styles
from .web.prometheus import ServerCollector
from .web.socket import Sockets
from .web.stored_links import StoredLinks
from .web.visitors import Visitors

ENGINES: dict[str, type[Engine]] = {"compiled": CompiledEngine, "textbook": TextbookEngine}


class _Parts:
    """The parts of one server, connected; they run inside `lifespan`."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self.settings, self.store = settings, store
        self.engine = ENGINES[settings.engine]()
        self.trainer, self.explainer = Worker("training"), Worker("explaining")
        self.saver = SessionSaver(store, self.trainer, self.engine, settings)
        self.counts, self.lag, self.memory = Counts(), Lag(), Memory.of(settings)
        self.compiling = Compiling(settings)
        self.scheduler = Scheduler(
            self.trainer, self.saver, settings, counts=self.counts, lag=self.lag, compiling=self.compiling
        )
        make_session = partial(Session, engine=self.engine)
        self.rooms = Rooms(settings, make_session, self.saver, self.lag, self.memory)
        self.relief = Relief(self.memory, self.rooms, self.saver, {"compiled": self.engine.code_bytes})
        self.dispatcher = Dispatcher(
            self.trainer,
            self.scheduler,
            self.saver,
            settings,
            self.counts,
            self.memory,
            compiling=self.compiling,
        )
        self.process = ExplainingProcess(self.explainer)
        self.metered = MeteredWorker(self.explainer, settings, process=self.process)
        self.judge = ClassJudge(self.metered, make_session)
        self.class_saver = ClassSaver(store)
        self.classes = Classes(self.class_saver, self.judge, settings)
        self.sharing = Sharing(self.rooms, self.saver, self.scheduler, self.classes.save_soon)
        self.visitors, self.stored_links = Visitors(settings), StoredLinks(store, settings)
        self.exporting = Exporting(self.metered, settings.max_exports_per_address)
        self.replaying = Exporting(self.metered, settings.max_exports_per_address)
        self.visitors.class_of = lambda connection: self.classes.name_of(remembered(connection))
        self.health = Health(
            self.rooms,
            self.engine,
            self.lag,
            self._stop_playing,
            self.trainer,
            self.memory,
            classes=self.classes,
        )
        self.health.sharing = self.sharing

    async def _stop_playing(self) -> None:
        self.scheduler.stop()
        await self.dispatcher.stop()

    @asynccontextmanager
    async def lifespan(self, _app: FastAPI) -> AsyncIterator[None]:
        """Runs the background tasks; at the end saves every session and closes the store."""
        await self.process.start()
        await self.classes.load()
        running = (self.scheduler, self.saver, self.lag, self.health, self.relief, self.classes, self.sharing)
        tasks = [asyncio.create_task(part.run()) for part in running]
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.rooms.save_all()
        await self.classes.save_all()
        self.trainer.close()
        self.explainer.close()
        await self.process.close()
        self.compiling.close()
        await asyncio.to_thread(self.store.close)

    def passing_on(self, app: ASGIApp) -> ASGIApp:
        """The application, which passes on what another server has; without other servers the application."""
        if not self.settings.redis_url:
            return app
        return PassOn(app, Locating(self.store, self.rooms, self.classes))

    def collector(self) -> ServerCollector:
        """The metrics of these parts."""
        held = {
            "sessions_leaving": lambda: self.rooms.unloading,
            "explanations": lambda: self.metered.waiting,
            "exports": lambda: self.exporting.under_way + self.replaying.under_way,
            "addresses": lambda: self.rooms.addresses + self.metered.addresses,
            "sessions_charged": lambda: self.metered.sessions,
        }
        return ServerCollector(self.rooms, self.counts, self.lag, self.engine, VERSION, held, self.memory)


def create_app(settings: Settings | None = None, store: Store | None = None) -> FastAPI:
    """The whole server, ready for uvicorn.

    Without `settings`, reads them from the environment. Saves sessions in `store` and closes it at the
    end; without one, sessions end with the process.
    """
    settings = settings or Settings.from_environment()
    parts = _Parts(settings, store or MemoryStore())
    app = FastAPI(
        title="Backstep",
        description="See, steer and check backpropagation, one number at a time.",
        version=VERSION,
        lifespan=parts.lifespan,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.drain = parts.health.drain
    static, templates = folder("static"), Jinja2Templates(folder("templates"))
    modules = import_map(settings.root_path)
    styles = Styles(static / "css", settings.root_path)
    templates.env.globals["sheet"] = styles.address
    pages = Pages(templates, settings, scripts=scripts(static), import_map=modules, version=VERSION)
    pages.seat_of = partial(class_pages.seat_of, parts.classes)
    for router in (*_page_routers(parts, pages), *_api_routers(parts)):
        app.include_router(router)
    app.include_router(docs.routes(app, templates, settings))
    app.include_router(styles.routes())
    refusals.add_to(app, pages, retry_after_s=settings.retry_after_s)
    app.mount("/static", Static(directory=static), name="static")
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)
    # Around everything, so also around the answer to an exception, which `add_middleware` would not see.
    app.middleware_stack = SecurityHeaders(
        RequestFilter(parts.passing_on(app.build_middleware_stack()), settings),
        inline_script=modules,
        frame_ancestors=settings.frame_ancestors,
        hsts_max_age_s=settings.hsts_max_age_s,
    )
    return app


def _page_routers(parts: _Parts, pages: Pages) -> list[APIRouter]:
    rooms, visitors, metered = parts.rooms, parts.visitors, parts.metered
    sockets = Sockets(
        rooms,
        visitors,
        parts.dispatcher,
        parts.scheduler,
        parts.saver,
        parts.settings,
        parts.memory,
        more_sockets=lambda room: parts.settings.max_pupils * parts.classes.is_stage(room.watch_id),
    )
    dispatcher = ClassDispatcher(parts.classes, parts.class_saver, parts.judge, rooms)
    class_sockets = ClassSockets(parts.classes, dispatcher, visitors, parts.settings)
    return [
        network.routes(rooms, visitors, pages),
        exercise.routes(metered, visitors, pages, parts.classes.withholds),
        examples_page.routes(pages),
        copies.routes(rooms, visitors, metered, parts.scheduler, parts.stored_links, pages),
        class_pages.routes(parts.classes, pages, parts.settings),
        class_sockets.router,
        sockets.router,
    ]


def _api_routers(parts: _Parts) -> list[APIRouter]:
    visitors, metered = parts.visitors, parts.metered
    reader = SessionReader(parts.rooms, visitors, metered)
    return [
        health_api.routes(parts.health, parts.collector(), parts.settings),
        article.routes(metered, visitors),
        sessions.routes(reader, metered, visitors),
        exports.routes(reader, parts.exporting, visitors),
        choices.routes(),
        datasets.routes(reader, metered, visitors),
        examples.routes(metered, visitors),
        tour.routes(metered, visitors),
        explain.routes(reader),
        fields.routes(reader, metered, visitors),
        moved.routes(reader, parts.replaying, visitors),
        comparing.routes(reader, parts.replaying, visitors),
        way.routes(reader, parts.exporting, visitors),
        check.routes(reader, metered, visitors),
        exercises.routes(metered, visitors, parts.classes.withholds),
        class_api.routes(parts.classes, parts.judge, visitors, parts.settings),
        importing.routes(metered, visitors),
        links.routes(
            reader, metered, visitors, parts.stored_links, parts.dispatcher, parts.settings.root_path
        ),
    ]
